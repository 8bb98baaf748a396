//! What giving way costs: the smallest amounts by which rules must be relaxed, as changes to the problem and in words.

use super::group::{Group, pinned};
use super::lab::Bend;
use crate::problem::{Problem, Weekly};
use crate::rule::Rule;
use crate::value::Instance;
use crate::words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Largest credit, either way: a person's own floor is lowered by so much at most.
pub const OWN_MAX: f64 = 0.5;

/// A rule that gives way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Lift {
    pub group: Group,
    /// By how much; empty: entirely.
    pub amounts: Vec<Amount>,
    /// What changes, for people: "lower the minimum staffing of Field sales from 4 to 3.5 FTE in weeks 3–6".
    pub words: String,
}

/// How much, in the rule's own unit (FTE, visitors, placements, person-weeks, shares).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Amount {
    pub week: Option<u32>,
    pub by: f64,
}

impl Lift {
    /// Lifts the group entirely. What one person is promised is lowered by half at most: beyond, everybody's goes.
    pub fn whole(problem: &Problem, group: Group) -> Self {
        let group = match group {
            Group::Fairness(_) if problem.rules.fairness_floor > OWN_MAX => Group::Whole(Rule::FairnessFloor),
            group => group,
        };
        let words = match group {
            Group::Pin(k) => format!("no longer keep {}", pinned(problem, &problem.pins[k])),
            Group::Leave(p) => format!(
                "move the leave of {} in {}",
                problem.people[p].name,
                words::weeks(&problem.people[p].leave_weeks)
            ),
            Group::Mentor(m) => format!("give the visitors of {} another mentor, or none", problem.people[m].name),
            group => format!("drop: {}", group.words(problem)),
        };
        Self { group, amounts: Vec::new(), words }
    }

    /// Relaxes one group by what was bent of it; whole where amounts say nothing.
    pub fn by(problem: &Problem, group: Group, bends: &[Bend]) -> Self {
        let instance = Instance::new(problem);
        let own: Vec<&Bend> = bends.iter().filter(|bend| bend.group == group).collect();
        let Some(largest) = own.iter().map(|bend| bend.amount).reduce(f64::max) else {
            return Self::whole(problem, group);
        };
        let weeks: Vec<u32> = own.iter().filter_map(|bend| bend.week).map(|week| week as u32).collect();
        let when = if weeks.is_empty() { String::new() } else { format!(" in {}", words::weeks(&weeks)) };
        let one = |by: f64, words: String| Self { group, amounts: vec![Amount { week: None, by }], words };
        let weekly = |round: &dyn Fn(f64) -> f64, words: String| Self {
            group,
            amounts: own
                .iter()
                .map(|bend| Amount { week: bend.week.map(|week| week as u32), by: round(bend.amount) })
                .collect(),
            words,
        };
        let up = |amount: f64| (amount * 100.0 - 1e-3).ceil() / 100.0;
        let whole = |amount: f64| (amount - 1e-3).ceil();
        match group {
            Group::Floor(u) => {
                let floor = |t: usize| instance.units[u].floor[t];
                let lowest = own.iter().filter_map(|b| Some(floor(b.week?) - up(b.amount))).fold(f64::MAX, f64::min);
                let from = own.iter().filter_map(|b| Some(floor(b.week?))).fold(f64::MIN, f64::max);
                let (from, to) = (words::number(from), words::number(lowest.max(0.0)));
                let name = &problem.units[u].name;
                weekly(&up, format!("lower the minimum staffing of {name} from {from} to {to} FTE{when}"))
            }
            Group::Away(u) => {
                let share = |b: &&&Bend| Some((b.from + b.amount) / instance.units[u].base[b.week?].max(1e-9));
                let needed = own.iter().filter_map(|bend| share(&bend)).fold(problem.units[u].away_share, f64::max);
                let needed = up(needed).min(1.0);
                let (name, before) = (&problem.units[u].name, problem.units[u].away_share);
                one(
                    (needed - before).max(0.0),
                    format!(
                        "let {} instead of {} of {name} be away at once{when}",
                        words::percent(needed),
                        words::percent(before)
                    ),
                )
            }
            Group::Capacity(h) => {
                let more = words::counted(whole(largest) as usize, "more visitor");
                weekly(&whole, format!("make room for {more} at {}{when}", problem.posts[h].name))
            }
            Group::Minimum(h) => {
                let fewer = words::counted(whole(largest) as usize, "fewer visitor");
                weekly(&whole, format!("let {} do with {fewer}{when}", problem.posts[h].name))
            }
            Group::Limit(p) => {
                let before = problem.people[p].placements_max.unwrap_or(problem.rules.placements_max);
                let after = words::counted(before as usize + whole(largest) as usize, "placement");
                one(whole(largest), format!("allow {} {after} instead of {before}", problem.people[p].name))
            }
            Group::Seats(q) => {
                let more = words::counted(whole(largest) as usize, "more seat");
                one(whole(largest), format!("add {more} to {}", problem.sessions[q].name))
            }
            Group::Disruption => {
                let before = problem.rules.disruption_limit.unwrap_or(0.0);
                let (from, to) = (words::number(before), words::number(before + up(largest)));
                one(up(largest), format!("raise the limit on disruption from {from} to {to} person-weeks"))
            }
            Group::Balance => {
                let before = problem.rules.balance.as_ref().map_or(0.0, |balance| balance.tolerance);
                let (from, to) = (words::number(before), words::number(before + up(largest)));
                one(up(largest), format!("let exchanges differ by {to} instead of {from} people"))
            }
            Group::Fairness(p) => {
                let most = crate::search::attainable_gains(problem)[p].max(1e-9);
                let before = (problem.rules.fairness_floor + problem.people[p].credit).clamp(0.0, 1.0);
                let by = up(largest / most).min(before);
                if problem.people[p].credit - by < -OWN_MAX {
                    return Self::promise(problem, by);
                }
                let (from, to) = (words::percent(before), words::percent(before - by));
                let name = &problem.people[p].name;
                one(by, format!("promise {name} {to} instead of {from} of the own best programme"))
            }
            group => Self::whole(problem, group),
        }
    }

    /// Promises everybody less, by this share of the own best programme.
    pub fn promise(problem: &Problem, by: f64) -> Self {
        let before = problem.rules.fairness_floor;
        let by = (by * 100.0 - 1e-3).ceil() / 100.0;
        if by >= before {
            return Self::whole(problem, Group::Whole(Rule::FairnessFloor));
        }
        let (from, to) = (words::percent(before), words::percent(before - by));
        let words = format!("promise everybody {to} instead of {from} of the own best programme");
        Self { group: Group::Whole(Rule::FairnessFloor), amounts: vec![Amount { week: None, by }], words }
    }

    fn partly(&self, problem: &mut Problem) {
        let weeks = problem.weeks();
        let instance = Instance::new(problem);
        let by =
            |t: u32| self.amounts.iter().filter(|a| a.week.is_none_or(|week| week == t)).map(|a| a.by).sum::<f64>();
        let all = self.amounts.iter().map(|amount| amount.by).fold(0.0, f64::max);
        match self.group {
            Group::Floor(u) => {
                let unit = &instance.units[u];
                let lowered = |t: u32| match by(t) {
                    0.0 => problem.units[u].floor_fte.at(t),
                    by => (unit.floor[t as usize] - by).max(0.0),
                };
                let floor = Weekly::Each((0..weeks).map(lowered).collect());
                problem.units[u].floor_fte = floor;
            }
            Group::Away(u) => problem.units[u].away_share = (problem.units[u].away_share + all).min(1.0),
            Group::Capacity(h) => {
                let more = (0..weeks).map(|t| problem.posts[h].capacity.at(t) + by(t) as u32).collect();
                problem.posts[h].capacity = Weekly::Each(more);
            }
            Group::Minimum(h) => {
                let less = (0..weeks).map(|t| problem.posts[h].minimum.at(t).saturating_sub(by(t) as u32)).collect();
                problem.posts[h].minimum = Weekly::Each(less);
            }
            Group::Limit(p) => {
                let before = problem.people[p].placements_max.unwrap_or(problem.rules.placements_max);
                problem.people[p].placements_max = Some(before + all as u32);
            }
            Group::Seats(q) => problem.sessions[q].seats += all as u32,
            Group::Disruption => problem.rules.disruption_limit.iter_mut().for_each(|limit| *limit += all),
            Group::Balance => problem.rules.balance.iter_mut().for_each(|balance| balance.tolerance += all),
            Group::Fairness(p) => problem.people[p].credit -= all,
            Group::Whole(Rule::FairnessFloor) => {
                problem.rules.fairness_floor = (problem.rules.fairness_floor - all).max(0.0);
            }
            group => group.lift(problem),
        }
    }
}

/// The problem with these rules relaxed: what "apply and solve" solves.
pub fn apply(problem: &Problem, lifts: &[Lift]) -> Problem {
    let mut relaxed = problem.clone();
    for lift in lifts {
        match lift.amounts.is_empty() {
            true => lift.group.lift(&mut relaxed),
            false => lift.partly(&mut relaxed),
        }
    }
    let gone = |group: Group| lifts.iter().any(|lift| lift.group == group);
    let mut index = 0..;
    relaxed.pins.retain(|_| !gone(Group::Pin(index.next().unwrap_or_default())));
    let mut index = 0..;
    relaxed.forbids.retain(|_| !gone(Group::Forbid(index.next().unwrap_or_default())));
    relaxed
}
