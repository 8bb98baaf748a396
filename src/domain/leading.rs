//! Who leads whom. Somebody's manager is whom they report to; a team's managers are those whom its people report to, and where
//! some of these belong to the team, only they: the head of several teams leads their leads.

use super::{account::Actor, role::Role};
use std::collections::{BTreeMap, BTreeSet};

/// Somebody with their team and manager.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    pub id: String,
    pub team_id: String,
    pub manager_id: Option<String>,
}

/// As whose manager somebody speaks of a placement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Of the person who goes.
    Home,
    /// Of the team that receives them.
    Host,
}

impl Side {
    pub const fn as_str(self) -> &'static str {
        match self {
            Side::Home => "home",
            Side::Host => "host",
        }
    }
}

/// Managers of each team.
pub fn managers(members: &[Member]) -> BTreeMap<&str, BTreeSet<&str>> {
    let team_of: BTreeMap<&str, &str> =
        members.iter().map(|member| (member.id.as_str(), member.team_id.as_str())).collect();
    let mut all: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for member in members {
        if let Some(manager) = &member.manager_id {
            all.entry(&member.team_id).or_default().insert(manager);
        }
    }
    for (team, managers) in &mut all {
        let own: BTreeSet<&str> =
            managers.iter().copied().filter(|manager| team_of.get(manager) == Some(team)).collect();
        if !own.is_empty() {
            *managers = own;
        }
    }
    all
}

/// Whom and which teams somebody leads.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Leading {
    pub people: BTreeSet<String>,
    pub teams: BTreeSet<String>,
}

impl Leading {
    /// A manager leads their reports and the teams that they manage; a leader also those of whoever is below them.
    pub fn of(actor: &Actor, members: &[Member]) -> Self {
        let (Some(own), Role::Manager | Role::Leader) = (actor.person_id.as_deref(), actor.role) else {
            return Self::default();
        };
        let mut reports: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for member in members {
            if let Some(manager) = &member.manager_id {
                reports.entry(manager).or_default().push(&member.id);
            }
        }
        let mut people: BTreeSet<&str> = BTreeSet::new();
        let mut next = vec![own];
        while let Some(manager) = next.pop() {
            for &report in reports.get(manager).into_iter().flatten() {
                // Somebody who reports in a circle is met once.
                if report != own && people.insert(report) && actor.role == Role::Leader {
                    next.push(report);
                }
            }
        }
        let leads = |manager: &&str| *manager == own || (actor.role == Role::Leader && people.contains(manager));
        let teams = managers(members).into_iter().filter(|(_, managers)| managers.iter().any(leads));
        Self {
            teams: teams.map(|(team, _)| team.to_owned()).collect(),
            people: people.into_iter().map(str::to_owned).collect(),
        }
    }

    /// As whose manager one speaks of somebody's placement in a team; `None`: as nobody's.
    pub fn side(&self, person_id: &str, host_team_id: &str) -> Option<Side> {
        if self.people.contains(person_id) {
            Some(Side::Home)
        } else if self.teams.contains(host_team_id) {
            Some(Side::Host)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::language::Language, *};

    fn members() -> Vec<Member> {
        [
            ("head", "top", None),
            ("aide", "top", Some("head")),
            ("lead", "a", Some("head")),
            ("ann", "a", Some("lead")),
            ("bob", "b", Some("head")),
            ("eve", "c", None),
        ]
        .map(|(id, team_id, manager): (&str, &str, Option<&str>)| Member {
            id: id.into(),
            team_id: team_id.into(),
            manager_id: manager.map(Into::into),
        })
        .to_vec()
    }

    fn leading(role: Role, person: &str) -> Leading {
        let actor = Actor {
            account_id: "x".into(),
            name: "X".into(),
            email: "x@y.example".into(),
            role,
            person_id: Some(person.into()),
            language: Language::En,
        };
        Leading::of(&actor, &members())
    }

    #[test]
    fn a_team_is_led_by_those_of_it_whom_others_report_to_or_else_from_outside() {
        let members = members();
        let managers = managers(&members);
        assert_eq!(managers["a"], BTreeSet::from(["lead"]), "and not the head, to whom the lead reports");
        assert_eq!(managers["b"], BTreeSet::from(["head"]));
        assert_eq!(managers["top"], BTreeSet::from(["head"]));
        assert!(!managers.contains_key("c"));
    }

    #[test]
    fn a_manager_leads_reports_and_a_leader_everybody_below() {
        let manager = leading(Role::Manager, "lead");
        assert_eq!((manager.side("ann", "b"), manager.side("bob", "a")), (Some(Side::Home), Some(Side::Host)));
        assert_eq!(manager.side("bob", "top"), None);
        assert_eq!(manager.side("lead", "b"), None, "nobody is their own manager");
        assert_eq!(leading(Role::Manager, "head").side("ann", "a"), None);
        assert_eq!(leading(Role::Leader, "head").side("ann", "c"), Some(Side::Home));
        assert_eq!(leading(Role::Leader, "head").side("eve", "a"), Some(Side::Host));
        assert_eq!(leading(Role::Employee, "lead"), Leading::default());
    }
}
