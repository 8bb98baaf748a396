//! Who may do what, in one place. Three answers: it is allowed; it is seen but not allowed; it is not even seen.
//!
//! An employee sees their own; a manager their reports; a leader their part of the company; HR the programme; an administrator
//! everything but private reasons, and changes accounts and data rather than plans.

use super::{account::Actor, company::RatingSource, role::Role};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// What somebody wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    View,
    /// Rules of a cycle, its findings, starting and cancelling runs, the problem file, publishing.
    Plan,
    /// Objections to a plan with their private reasons, and answering them.
    HandleObjections,
    /// Ask for a change of one's own placement.
    Object,
    /// Ask why one is where one is in a plan, and not where one would like to be.
    AskAboutOneself,
    /// Look after those whom one leads: who goes and comes, and a no to a placement.
    LookAfterTeam,
    ViewSuccession,
    /// Confirm and edit critical roles, name successors, keep talent pools.
    EditSuccession,
    /// What nominees are told, how far the bands of readiness reach, what the bench should reach.
    SettleSuccession,
    /// Performance × potential of others, and entering it.
    RateBoxes,
    /// Ask that the next plan brings a successor forward.
    AskForSuccession,
    /// Who of a team could stand in for whom: for those who lead people or plan.
    ViewSkillBackup,
    /// Read all data in, or out.
    Exchange,
    /// Change the competency model, and keep versions of it.
    EditModel,
    ManageAccounts,
    /// Make, list and revoke invitations; into which roles says [`may_invite`].
    Invite,
    ViewAudit,
    /// Tell other systems by webhook, and see which mails did not get through.
    ManageWebhooks,
    /// Ask for ratings, follow who gave them, close a rating round.
    RunRatingRounds,
    /// The state of ride-alongs, joiners' orientation, and debriefs with their texts.
    RunRides,
}

/// What it is about.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// The company, or the programme as a whole.
    Company,
    Cycle,
    /// A run belongs to the planning; those who take part do not see it.
    Run,
    Plan {
        shown_to: Audience,
    },
    /// A row that belongs to a person.
    Person {
        id: &'a str,
        scope: &'a Scope,
    },
}

/// To whom a plan is shown: each includes those before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    Planners,
    /// And leaders.
    Managers,
    /// Published now or before, or a draft that those in it may comment on.
    Everybody,
}

/// What the rules say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    Allowed,
    /// It is seen, but may not be done: 403.
    Forbidden,
    /// One may not know that it exists: 404.
    Unseen,
}

/// Whether `actor` may do `action` to `subject`.
pub fn allow(actor: &Actor, action: Action, subject: Subject<'_>) -> Decision {
    if !sees(actor, subject) {
        Decision::Unseen
    } else if may(actor, action) {
        Decision::Allowed
    } else {
        Decision::Forbidden
    }
}

fn sees(actor: &Actor, subject: Subject<'_>) -> bool {
    match subject {
        Subject::Company | Subject::Cycle => true,
        Subject::Run => matches!(actor.role, Role::Administrator | Role::Planner),
        Subject::Plan { shown_to } => match shown_to {
            Audience::Everybody => true,
            Audience::Managers => actor.role != Role::Employee,
            Audience::Planners => matches!(actor.role, Role::Administrator | Role::Planner),
        },
        Subject::Person { id, scope } => scope.sees_person(id),
    }
}

fn may(actor: &Actor, action: Action) -> bool {
    match action {
        Action::View => true,
        Action::Plan
        | Action::HandleObjections
        | Action::RunRatingRounds
        | Action::RunRides
        | Action::SettleSuccession => actor.role == Role::Planner,
        Action::EditSuccession => matches!(actor.role, Role::Planner | Role::Leader),
        Action::Object | Action::AskAboutOneself => actor.person_id.is_some(),
        Action::LookAfterTeam => matches!(actor.role, Role::Manager | Role::Leader) && actor.person_id.is_some(),
        Action::ViewSuccession => matches!(actor.role, Role::Administrator | Role::Planner | Role::Leader),
        Action::RateBoxes | Action::AskForSuccession => matches!(actor.role, Role::Planner | Role::Leader),
        Action::ViewSkillBackup => actor.role != Role::Employee,
        Action::Exchange | Action::EditModel | Action::Invite | Action::ManageWebhooks => {
            matches!(actor.role, Role::Administrator | Role::Planner)
        }
        Action::ManageAccounts | Action::ViewAudit => actor.role == Role::Administrator,
    }
}

/// Whether `actor` may give somebody a rating of this source: oneself; those who report to oneself; whom one was asked to rate in
/// an open round, which also lets a colleague rate somebody whom they see nothing of otherwise; as a planner, anybody.
pub fn rate(actor: &Actor, source: RatingSource, person_id: &str, scope: &Scope, is_asked: bool) -> Decision {
    let is_own = actor.person_id.as_deref() == Some(person_id);
    let leads = matches!(actor.role, Role::Manager | Role::Leader) && !is_own && scope.sees_person(person_id);
    let allowed = actor.role == Role::Planner
        || is_asked
        || match source {
            RatingSource::SelfAssessment => is_own,
            RatingSource::Manager | RatingSource::Certified => leads,
            RatingSource::Peer => false,
        };
    match (allowed, scope.sees_person(person_id)) {
        (true, _) => Decision::Allowed,
        (false, true) => Decision::Forbidden,
        (false, false) => Decision::Unseen,
    }
}

/// Whether `actor` may withdraw or correct a rating that `rater_id` gave: one's own, and as a planner any. Those who see neither
/// the person nor the rating as theirs do not know of it.
pub fn withdraw(actor: &Actor, rater_id: Option<&str>, person_id: &str, scope: &Scope) -> Decision {
    let is_theirs = actor.person_id.is_some() && actor.person_id.as_deref() == rater_id;
    match (actor.role == Role::Planner || is_theirs, scope.sees_person(person_id)) {
        (true, _) => Decision::Allowed,
        (false, true) => Decision::Forbidden,
        (false, false) => Decision::Unseen,
    }
}

/// Whether an account with the role `inviter` may invite somebody into `role`. A planner brings in the first administrator, so
/// that the company's IT can take over; after that administrators are made by administrators.
pub fn may_invite(inviter: Role, role: Role, has_administrator: bool) -> bool {
    match inviter {
        Role::Administrator => true,
        Role::Planner => role != Role::Administrator || !has_administrator,
        Role::Leader | Role::Manager | Role::Employee => false,
    }
}

/// Which rows somebody sees. Every list, count, export and stream goes through it.
#[derive(Clone, Debug, PartialEq)]
pub enum Scope {
    Everybody,
    /// These people with all that is known of their skills, and these teams' names.
    Part {
        people: BTreeSet<String>,
        teams: BTreeSet<String>,
    },
}

impl Scope {
    pub fn sees_person(&self, id: &str) -> bool {
        match self {
            Scope::Everybody => true,
            Scope::Part { people, .. } => people.contains(id),
        }
    }

    pub fn sees_team(&self, id: &str) -> bool {
        match self {
            Scope::Everybody => true,
            Scope::Part { teams, .. } => teams.contains(id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::language::Language, *};

    fn actor(role: Role) -> Actor {
        Actor {
            account_id: "a".into(),
            name: "A".into(),
            email: "a@b.example".into(),
            role,
            person_id: Some("p1".into()),
            language: Language::En,
        }
    }

    #[test]
    fn a_draft_is_unseen_by_those_in_it_and_a_published_plan_is_not_theirs_to_publish() {
        let employee = actor(Role::Employee);
        assert_eq!(allow(&employee, Action::View, Subject::Plan { shown_to: Audience::Managers }), Decision::Unseen);
        assert_eq!(allow(&employee, Action::View, Subject::Plan { shown_to: Audience::Everybody }), Decision::Allowed);
        assert_eq!(
            allow(&employee, Action::Plan, Subject::Plan { shown_to: Audience::Everybody }),
            Decision::Forbidden
        );
        assert_eq!(
            allow(&actor(Role::Planner), Action::Plan, Subject::Plan { shown_to: Audience::Planners }),
            Decision::Allowed
        );
        let manager = actor(Role::Manager);
        assert_eq!(allow(&manager, Action::View, Subject::Plan { shown_to: Audience::Planners }), Decision::Unseen);
        assert_eq!(allow(&manager, Action::View, Subject::Plan { shown_to: Audience::Managers }), Decision::Allowed);
    }

    #[test]
    fn private_reasons_stay_with_the_planner() {
        for role in Role::ALL {
            let expected = if role == Role::Planner { Decision::Allowed } else { Decision::Forbidden };
            assert_eq!(
                allow(&actor(role), Action::HandleObjections, Subject::Plan { shown_to: Audience::Everybody }),
                expected,
                "{role}"
            );
        }
    }

    #[test]
    fn only_the_first_administrator_is_invited_by_a_planner() {
        let allowed = |inviter, has_administrator| {
            Role::ALL.into_iter().filter(|role| may_invite(inviter, *role, has_administrator)).collect::<Vec<_>>()
        };
        assert_eq!(allowed(Role::Planner, true), [Role::Planner, Role::Leader, Role::Manager, Role::Employee]);
        assert_eq!(allowed(Role::Planner, false), Role::ALL);
        assert_eq!(allowed(Role::Administrator, true), Role::ALL);
        assert_eq!(allowed(Role::Manager, false), []);
    }

    #[test]
    fn who_rates_whom() {
        use RatingSource::{Certified, Manager, Peer, SelfAssessment};
        let scope = Scope::Part { people: ["p1".to_owned(), "p2".to_owned()].into(), teams: BTreeSet::new() };
        let may = |role, source, person, asked| rate(&actor(role), source, person, &scope, asked);
        assert_eq!(may(Role::Employee, SelfAssessment, "p1", false), Decision::Allowed);
        for source in [Manager, Peer, Certified] {
            assert_eq!(may(Role::Manager, source, "p1", false), Decision::Forbidden, "nobody manages themselves");
        }
        assert_eq!(may(Role::Manager, Manager, "p2", false), Decision::Allowed);
        assert_eq!(may(Role::Leader, Certified, "p2", false), Decision::Allowed);
        assert_eq!(may(Role::Manager, SelfAssessment, "p2", false), Decision::Forbidden);
        assert_eq!(may(Role::Manager, Peer, "p2", false), Decision::Forbidden);
        assert_eq!(may(Role::Employee, Peer, "p3", true), Decision::Allowed, "a colleague who was asked");
        assert_eq!(may(Role::Employee, Peer, "p3", false), Decision::Unseen);
        assert_eq!(may(Role::Administrator, Manager, "p2", false), Decision::Forbidden);
        assert_eq!(may(Role::Planner, Certified, "p1", false), Decision::Allowed);
        assert_eq!(withdraw(&actor(Role::Employee), Some("p1"), "p3", &scope), Decision::Allowed);
        assert_eq!(withdraw(&actor(Role::Manager), Some("p9"), "p2", &scope), Decision::Forbidden);
        assert_eq!(withdraw(&actor(Role::Manager), None, "p3", &scope), Decision::Unseen);
    }

    #[test]
    fn people_outside_the_scope_are_unseen() {
        let scope = Scope::Part { people: ["p1".to_owned()].into(), teams: BTreeSet::new() };
        let manager = actor(Role::Manager);
        assert_eq!(allow(&manager, Action::View, Subject::Person { id: "p1", scope: &scope }), Decision::Allowed);
        assert_eq!(allow(&manager, Action::View, Subject::Person { id: "p2", scope: &scope }), Decision::Unseen);
    }
}
