//! Exchange partners who are left alone when the other one cannot come: return, finish, or pair anew.

use super::fix::change;
use crate::plan::{Placement, Plan};
use crate::problem::{Forbid, Pin, Problem};
use crate::search::{Effort, Ground, Observer, Quiet, SolveError};
use crate::value::{Instance, worth};
use crate::words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::time::Instant;

/// People tried as a new partner.
const CANDIDATES_MAX: usize = 12;
/// Iterations of the search that adapts the plan to one choice, where no budget is given.
const ITERATIONS: u64 = 2_000;

/// Somebody whose exchange partner's placement falls away.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Orphan {
    pub person: String,
    pub name: String,
    /// The placement that goes on alone, and the one that falls away.
    pub placement: Placement,
    pub partner: Placement,
    /// The three choices, those that are possible first, best first.
    pub choices: Vec<Choice>,
}

/// What can be done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// The placement ends, or does not begin.
    Return,
    /// The placement goes on as published.
    Finish,
    /// It goes on, and somebody else of the partner's team takes the partner's post.
    RePair,
}

/// One choice, worked out.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Choice {
    pub way: Way,
    /// The plan with it; `None` where the rules allow none that was found.
    pub plan: Option<Plan>,
    /// Points of change, and value under the problem's own prices.
    pub change: Option<f64>,
    pub value: Option<f64>,
    /// Who pairs anew.
    pub partner: Option<String>,
    pub words: String,
}

/// Everybody who is orphaned in `plan`, with what can be done.
pub fn of(
    problem: &Problem,
    published: &Plan,
    plan: &Plan,
    (seed, iterations): (u64, Option<u64>),
    until: Instant,
    observer: &dyn Observer,
) -> Result<Vec<Orphan>, SolveError> {
    let iterations = iterations.unwrap_or(ITERATIONS);
    let desk = Desk { problem, plan, effort: Effort { iterations, seed, until: Some(until) }, observer };
    let mut orphans: Vec<Orphan> = Vec::new();
    for lost in published.placements.iter().filter(|j| gone(plan, j)) {
        for alone in published.placements.iter().filter(|j| are_partners(problem, lost, j)) {
            // Who was exchanged with two is orphaned once; and only while the own placement is still possible.
            let known = orphans.iter().any(|orphan| orphan.placement == *alone);
            if known || !still_possible(problem, alone) {
                continue;
            }
            let mut choices = vec![desk.going_home(alone)?, desk.finishing(alone)?, desk.pairing(alone, lost)?];
            let rank = |choice: &Choice| choice.value.unwrap_or(f64::NEG_INFINITY);
            choices.sort_by(|a, b| rank(b).total_cmp(&rank(a)));
            let name = words::person(problem, &alone.person).to_owned();
            let (person, placement, partner) = (alone.person.clone(), alone.clone(), lost.clone());
            orphans.push(Orphan { person, name, placement, partner, choices });
        }
    }
    Ok(orphans)
}

/// Whether nothing of the placement is left in the plan, or less of it.
fn gone(plan: &Plan, j: &Placement) -> bool {
    let same = |k: &&Placement| k.person == j.person && k.post == j.post;
    let overlap = |k: &Placement| k.start_week < j.start_week + j.weeks && j.start_week < k.start_week + k.weeks;
    !plan.placements.iter().filter(same).any(|k| overlap(k) && k.weeks >= j.weeks)
}

fn still_possible(problem: &Problem, j: &Placement) -> bool {
    let alone = Plan { placements: vec![j.clone()], ..Plan::default() };
    let unbound = Problem { baseline: None, ..problem.clone() };
    !crate::search::admissible(&unbound, &alone).placements.is_empty()
}

fn home<'a>(problem: &'a Problem, person: &str) -> Option<&'a str> {
    problem.people.iter().find(|p| p.id == person).map(|p| p.unit.as_str())
}

fn host<'a>(problem: &'a Problem, post: &str) -> Option<&'a str> {
    problem.posts.iter().find(|h| h.id == post).map(|h| h.unit.as_str())
}

/// Each goes to the other's team, and at least in part at the same time.
fn are_partners(problem: &Problem, a: &Placement, b: &Placement) -> bool {
    a.person != b.person
        && home(problem, &a.person).is_some()
        && home(problem, &a.person) == host(problem, &b.post)
        && home(problem, &b.person) == host(problem, &a.post)
        && a.start_week < b.start_week + b.weeks
        && b.start_week < a.start_week + a.weeks
}

struct Desk<'a> {
    problem: &'a Problem,
    plan: &'a Plan,
    effort: Effort,
    observer: &'a dyn Observer,
}

impl Desk<'_> {
    fn going_home(&self, alone: &Placement) -> Result<Choice, SolveError> {
        let mut asked = self.problem.clone();
        let (person, post) = (alone.person.clone(), Some(alone.post.clone()));
        // Ending what is frozen is the very choice that is asked for.
        asked.baseline.iter_mut().for_each(|baseline| baseline.placements.retain(|j| j != alone));
        asked.pins.retain(|pin| pin.person != person || pin.session.is_some());
        asked.forbids.push(Forbid { person, post, session: None, week: None });
        let name = words::person(self.problem, &alone.person);
        self.choice(Way::Return, &asked, format!("{name} returns home."), None)
    }

    fn finishing(&self, alone: &Placement) -> Result<Choice, SolveError> {
        let name = words::person(self.problem, &alone.person);
        let words = format!("{name} finishes the placement without a partner.");
        self.choice(Way::Finish, &self.with(&[alone]), words, None)
    }

    fn pairing(&self, alone: &Placement, lost: &Placement) -> Result<Choice, SolveError> {
        let unit = home(self.problem, &lost.person);
        let stays = |id: &str| self.plan.placements.iter().all(|j| j.person != id);
        let candidates = self.problem.people.iter().filter(|person| {
            Some(person.unit.as_str()) == unit
                && person.id != lost.person
                && person.eligible.placements
                && stays(&person.id)
        });
        let name = words::person(self.problem, &alone.person);
        let mut best: Option<Choice> = None;
        for person in candidates.take(CANDIDATES_MAX) {
            let mut asked = self.with(&[alone]);
            let (id, post) = (person.id.clone(), Some(lost.post.clone()));
            asked.pins.push(Pin { person: id.clone(), post, session: None, week: None, weeks: None });
            let words =
                format!("{name} finishes, and {} goes to {}.", person.name, words::post(self.problem, &lost.post));
            let choice = self.choice(Way::RePair, &asked, words, Some(id))?;
            if choice.value.is_some() && best.as_ref().is_none_or(|known| choice.value > known.value) {
                best = Some(choice);
            }
        }
        Ok(best.unwrap_or_else(|| Choice {
            way: Way::RePair,
            plan: None,
            change: None,
            value: None,
            partner: None,
            words: format!("Nobody of the partner's team can take {}.", words::post(self.problem, &lost.post)),
        }))
    }

    /// The problem in which these placements are kept.
    fn with(&self, placements: &[&Placement]) -> Problem {
        let mut asked = self.problem.clone();
        asked.pins.extend(placements.iter().map(|j| Pin {
            person: j.person.clone(),
            post: Some(j.post.clone()),
            session: None,
            week: Some(j.start_week),
            weeks: Some(j.weeks),
        }));
        asked
    }

    fn choice(&self, way: Way, asked: &Problem, words: String, partner: Option<String>) -> Result<Choice, SolveError> {
        let instance = Instance::new(asked);
        let impossible = |words: &str| Choice {
            way,
            plan: None,
            change: None,
            value: None,
            partner: partner.clone(),
            words: format!("Not possible: {words}"),
        };
        let ground = match Ground::new(&instance) {
            Ok(ground) => ground,
            // A pin against a person who may not take part, for example.
            Err(SolveError::Invalid(_)) => return Ok(impossible(&words)),
            Err(error) => return Err(error),
        };
        let adapted = ground.adapt(self.plan, None, &self.effort, &Quiet(self.observer))?;
        if adapted.value.is_none() {
            return Ok(impossible(&words));
        }
        let plan = Plan { problem_sha256: self.problem.sha256(), ..adapted.plan };
        let (change, value) = (change(self.problem, &plan), worth(self.problem, &plan).value);
        Ok(Choice { way, plan: Some(plan), change: Some(change), value: Some(value), partner, words })
    }
}
