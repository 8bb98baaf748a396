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
        let mut plan = self.plan.clone();
        let (now, open_from) = asked.baseline.as_ref().map_or((0, 0), |b| (b.now_week, b.now_week + b.frozen_weeks));
        let name = words::person(self.problem, &alone.person);
        let (person, post) = (alone.person.clone(), Some(alone.post.clone()));
        asked.pins.retain(|pin| pin.person != person || pin.session.is_some());
        // Ending what is frozen is the very choice that is asked for.
        let mut words = format!("{name} returns home.");
        if alone.start_week < now {
            // What has begun cannot be undone: it ends at the first end that is still to come.
            let Some(part) = self.ending_next(alone, now) else {
                let words = format!("{name} is past every earlier end of the placement.");
                return Ok(impossible(Way::Return, None, &words));
            };
            words = format!("{name} returns home after {}.", words::counted(part.weeks as usize, "week"));
            let shorten = |j: &mut Placement| {
                if j == alone {
                    *j = part.clone();
                }
            };
            asked.baseline.iter_mut().flat_map(|baseline| &mut baseline.placements).for_each(shorten);
            plan.placements.iter_mut().for_each(shorten);
        } else {
            asked.baseline.iter_mut().for_each(|baseline| baseline.placements.retain(|j| j != alone));
            asked.forbids.push(Forbid { person, post, session: None, week: None });
        }
        if alone.start_week < open_from {
            words.push_str(" This opens the frozen window for it.");
        }
        self.choice(Way::Return, (&asked, &plan), words, None)
    }

    /// The shortest allowed beginning of a placement that is not over before `now`.
    fn ending_next(&self, alone: &Placement, now: u32) -> Option<Placement> {
        let post = self.problem.posts.iter().find(|post| post.id == alone.post)?;
        let ahead = |&weeks: &u32| weeks < alone.weeks && alone.start_week + weeks >= now;
        let weeks = post.lengths_weeks.iter().copied().filter(ahead).min()?;
        Some(Placement { weeks, ..alone.clone() })
    }

    fn finishing(&self, alone: &Placement) -> Result<Choice, SolveError> {
        let name = words::person(self.problem, &alone.person);
        let words = format!("{name} finishes the placement without a partner.");
        self.choice(Way::Finish, (&self.with(&[alone]), self.plan), words, None)
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
            // Whoever is possible will do where time is up.
            if best.is_some() && self.effort.until.is_some_and(|until| Instant::now() >= until) {
                break;
            }
            let mut asked = self.with(&[alone]);
            let (id, post) = (person.id.clone(), Some(lost.post.clone()));
            asked.pins.push(Pin { person: id.clone(), post, session: None, week: None, weeks: None });
            let words =
                format!("{name} finishes, and {} goes to {}.", person.name, words::post(self.problem, &lost.post));
            let choice = self.choice(Way::RePair, (&asked, self.plan), words, Some(id))?;
            if choice.value.is_some() && best.as_ref().is_none_or(|known| choice.value > known.value) {
                best = Some(choice);
            }
        }
        let nobody = format!("nobody of the partner's team can take {}.", words::post(self.problem, &lost.post));
        Ok(best.unwrap_or_else(|| impossible(Way::RePair, None, &nobody)))
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

    /// A choice: the plan that fits the problem in which it is made.
    fn choice(
        &self,
        way: Way,
        (asked, plan): (&Problem, &Plan),
        words: String,
        partner: Option<String>,
    ) -> Result<Choice, SolveError> {
        let instance = Instance::new(asked);
        let ground = match Ground::new(&instance) {
            Ok(ground) => ground,
            // A pin against a person who may not take part, for example.
            Err(SolveError::Invalid(_)) => return Ok(impossible(way, partner, &words)),
            Err(error) => return Err(error),
        };
        let adapted = ground.adapt(plan, None, &self.effort, &Quiet(self.observer))?;
        if adapted.value.is_none() {
            return Ok(impossible(way, partner, &words));
        }
        let plan = Plan { problem_sha256: self.problem.sha256(), ..adapted.plan };
        let (change, value) = (change(self.problem, &plan), worth(self.problem, &plan).value);
        Ok(Choice { way, plan: Some(plan), change: Some(change), value: Some(value), partner, words })
    }
}

fn impossible(way: Way, partner: Option<String>, words: &str) -> Choice {
    Choice { way, plan: None, change: None, value: None, partner, words: format!("Not possible: {words}") }
}
