//! What stands in the way of something, for the person who asked: own facts as they are, teams and posts by name, and of other
//! people nothing but that there is somebody.

use super::super::store::monday;
use chrono::NaiveDate;
use serde::Serialize;
use tandem_solver::{
    Problem, Rule,
    diagnose::{Diagnosis, Group, Lift},
    explain::{Kind, Question},
};
use utoipa::ToSchema;

/// One thing that stands in the way, or that would have to give way.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct ObstacleView {
    /// Of oneself: "self-settled", "self-excluded", "self-leave", "self-quota", "self-share", "self-places", "self-limit",
    /// "self-not-eligible"; "colleague": something that holds for somebody else; "mentor"; "fair": everybody's fair share;
    /// "team-minimum", "team-away", "team-blackout"; "post-full", "post-needs", "post-starts", "post-lengths"; "rides";
    /// "cycle-work", "cycle-balance", "cycle-cooldown", "cycle-starts"; "rule".
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    pub is_own_team: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    /// By how much it would have to give way: full-time people, visitors, a share, as the kind counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<f64>,
    /// Mondays of the weeks in which.
    pub weeks: Vec<NaiveDate>,
    /// The own reason, as it is recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Speaks of the parts of a clash to the person who asked.
pub struct Teller<'p> {
    /// The problem with the question in it: groups count in it.
    pub posed: &'p Problem,
    pub question: &'p Question,
}

impl Teller<'_> {
    /// What clashes with what was asked.
    pub fn clash(&self, diagnosis: &Diagnosis) -> Vec<ObstacleView> {
        distinct(diagnosis.clash.iter().filter_map(|member| self.group(member.group, member.rule)))
    }

    /// Sets of what would have to give way, each enough by itself where that was found out.
    pub fn ways(&self, diagnosis: &Diagnosis) -> Vec<Vec<ObstacleView>> {
        let enough = diagnosis.relaxations.iter().filter(|way| way.enough == Some(true));
        let ways = enough.map(|way| self.lifts(&way.lifts));
        // Without the question itself there would be nothing to answer.
        ways.filter(|way| !way.is_empty()).collect()
    }

    pub fn lifts(&self, lifts: &[Lift]) -> Vec<ObstacleView> {
        distinct(lifts.iter().filter_map(|lift| {
            let mut view = self.group(lift.group, Rule::Pin)?;
            // How much somebody else would have to give is theirs.
            if view.kind != "colleague" {
                let most = lift.amounts.iter().map(|amount| amount.by).fold(0.0, f64::max);
                view.amount = (most > 0.0).then(|| (most * 100.0).round() / 100.0);
                let weeks = lift.amounts.iter().filter_map(|amount| amount.week);
                view.weeks = weeks.map(|week| monday(self.posed, week)).collect();
            }
            Some(view)
        }))
    }

    /// `None`: the question itself.
    fn group(&self, group: Group, rule: Rule) -> Option<ObstacleView> {
        let is_me = |p: usize| self.posed.people.get(p).is_some_and(|person| person.id == self.question.person);
        let is_mine = |id: &str| id == self.question.person;
        let of = |kind: &str| Some(ObstacleView { kind: kind.to_owned(), ..ObstacleView::default() });
        let personal = |p: usize, kind: &str| of(if is_me(p) { kind } else { "colleague" });
        match group {
            Group::Pin(k) => {
                let is_question = self.question.kind != Kind::Why && k + 1 == self.posed.pins.len();
                let mine = self.posed.pins.get(k).is_some_and(|pin| is_mine(&pin.person));
                if is_question { None } else { of(if mine { "self-settled" } else { "colleague" }) }
            }
            Group::Forbid(k) => {
                let is_question = self.question.kind == Kind::Why && k + 1 == self.posed.forbids.len();
                let mine = self.posed.forbids.get(k).is_some_and(|forbid| is_mine(&forbid.person));
                if is_question { None } else { of(if mine { "self-excluded" } else { "colleague" }) }
            }
            Group::Fairness(_) => of("fair"),
            Group::Mentor(_) => of("mentor"),
            Group::Limit(p) => personal(p, "self-limit"),
            Group::Leave(p) => personal(p, "self-leave"),
            Group::Blackout(p) => personal(p, "self-quota"),
            Group::Share(p) => personal(p, "self-share"),
            Group::Places(p) => personal(p, "self-places"),
            Group::Floor(u) => Some(self.team("team-minimum", u)),
            Group::Away(u) => Some(self.team("team-away", u)),
            Group::TeamBlackout(u) => Some(self.team("team-blackout", u)),
            Group::Capacity(h) => Some(self.post("post-full", h)),
            Group::Minimum(h) => Some(self.post("post-needs", h)),
            Group::Starts(h) => Some(self.post("post-starts", h)),
            Group::Lengths(h) => Some(self.post("post-lengths", h)),
            Group::Seats(_) | Group::Dates(_) | Group::Pairs | Group::Loads | Group::NoRides => of("rides"),
            Group::Disruption => of("cycle-work"),
            Group::Balance => of("cycle-balance"),
            Group::Cooldown => of("cycle-cooldown"),
            Group::NoStarts => of("cycle-starts"),
            Group::Whole(whole) => of(whole_rule(whole)),
        }
        .or_else(|| (rule == Rule::Eligibility).then(|| self.not_eligible()))
    }

    fn team(&self, kind: &str, u: usize) -> ObstacleView {
        let unit = self.posed.units.get(u);
        let own = self.posed.people.iter().find(|person| person.id == self.question.person).map(|person| &person.unit);
        ObstacleView {
            kind: kind.to_owned(),
            team: unit.map(|unit| unit.name.clone()),
            is_own_team: unit.map(|unit| &unit.id) == own,
            ..ObstacleView::default()
        }
    }

    fn post(&self, kind: &str, h: usize) -> ObstacleView {
        let post = self.posed.posts.get(h).map(|post| post.name.clone());
        ObstacleView { kind: kind.to_owned(), post, ..ObstacleView::default() }
    }

    /// The person may not take part at all.
    pub fn not_eligible(&self) -> ObstacleView {
        let person = self.posed.people.iter().find(|person| person.id == self.question.person);
        ObstacleView {
            kind: "self-not-eligible".to_owned(),
            reason: person.and_then(|person| person.eligible.reason.clone()),
            ..ObstacleView::default()
        }
    }
}

fn whole_rule(rule: Rule) -> &'static str {
    match rule {
        Rule::ExchangeBalance | Rule::StrictExchange => "cycle-balance",
        Rule::Cooldown => "cycle-cooldown",
        Rule::DisruptionLimit => "cycle-work",
        Rule::FairnessFloor => "fair",
        _ => "rule",
    }
}

/// What reads the same is said once.
fn distinct(all: impl Iterator<Item = ObstacleView>) -> Vec<ObstacleView> {
    let mut kept: Vec<ObstacleView> = Vec::new();
    for one in all {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use tandem_solver::{
        generate::{Shape, witnessed},
        problem::{Forbid, Pin},
    };

    #[test]
    fn what_holds_for_somebody_else_is_told_as_that_and_no_more() {
        let (mut problem, _) = witnessed(40, 26, 3, Shape::Default);
        let (me, other) = (problem.people[0].id.clone(), problem.people[1].id.clone());
        problem.people.iter_mut().for_each(|person| person.name = format!("NAME {}", person.id));
        let pin = |person: &String| Pin { person: person.clone(), post: None, session: None, week: None, weeks: None };
        let forbid = |person: &String| Forbid { person: person.clone(), post: None, session: None, week: None };
        problem.pins = vec![pin(&me), pin(&other), pin(&me)];
        problem.forbids = vec![forbid(&me), forbid(&other)];
        let question = Question { kind: Kind::WhyNot, person: me, post: None, session: None, week: None };
        let teller = Teller { posed: &problem, question: &question };
        let kind = |group| teller.group(group, Rule::Pin).map(|view| view.kind);
        let of = |p: usize| [Group::Limit(p), Group::Leave(p), Group::Blackout(p), Group::Share(p), Group::Places(p)];
        for group in of(1).into_iter().chain([Group::Pin(1), Group::Forbid(1)]) {
            assert_eq!(kind(group).as_deref(), Some("colleague"), "{group:?}");
        }
        for group in of(0).into_iter().chain([Group::Pin(0), Group::Forbid(0)]) {
            assert!(kind(group).is_some_and(|kind| kind.starts_with("self-")), "{group:?}");
        }
        assert_eq!(kind(Group::Pin(2)), None, "the question itself is no obstacle");
        assert_eq!((kind(Group::Fairness(1)), kind(Group::Mentor(1))), (Some("fair".into()), Some("mentor".into())));
        let lift = Lift::whole(&problem, Group::Leave(1));
        let told = serde_json::to_string(&teller.lifts(&[lift])).expect("JSON");
        assert!(!told.contains("NAME") && !told.contains(&other) && told.contains("\"weeks\":[]"), "{told}");
    }
}
