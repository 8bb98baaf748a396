//! Ways out of a clash: for each member the least by which it must give way, and what else must where that is not enough.
//!
//! Small problems are asked in whole placements, which is exact. For large ones that takes too long: there fractions of
//! placements say how much is needed at least, and a search whether a plan exists then. Where it finds none, its best try says
//! what else may give way: that plan keeps everything but what it owes.

use super::clash::judge_quickly;
use super::group::Group;
use super::lab::{Bend, Found, Lab, Stance, Watch};
use super::relax::{Lift, apply};
use super::{Relaxation, pins, relaxation};
use crate::problem::Problem;
use crate::rule::Rule;
use crate::search::{Owed, attainable_gains, judged, some_plan};
use std::cell::Cell;
use std::time::Duration;

/// Times that more is made to give way before a way out is given up.
const ROUNDS_MAX: usize = 40;
/// What a unit of what is asked to give way costs, beside what others cost that must give way with it.
const CHEAP: f64 = 0.1;
/// Up to so many people are promised less each; beyond, everybody is.
const FEW: usize = 3;
/// Times that the span is halved in which the largest promise lies that can be kept.
const HALVES: u32 = 4;
/// Longest time for a question in fractions of placements: so much, or this part of the time that is left if that is more.
const PATIENCE: Duration = Duration::from_secs(3);
const PARTS: u32 = 8;
/// Longest search for a plan that may not exist.
const SEARCH_MAX: Duration = Duration::from_secs(4);
/// The same where all that is asked is whether one thing less is enough.
const SPARE_MAX: Duration = Duration::from_secs(1);
/// Multiples of what fractions need that are tried for whole placements, before the rule goes entirely.
const STEPS: [f64; 3] = [1.0, 1.5, 3.0];

/// What each way out of one clash is worked out with.
pub struct Ways<'a> {
    problem: &'a Problem,
    clash: &'a [Group],
    lab: Option<Lab>,
    /// Whether whole placements take too long, and whether fractions of them do.
    large: Cell<bool>,
    huge: Cell<bool>,
    /// Whether nothing agrees with one of the pins.
    lost: bool,
    watch: Watch<'a>,
}

impl<'a> Ways<'a> {
    pub fn new(problem: &'a Problem, clash: &'a [Group], watch: Watch<'a>) -> Self {
        let lab = Lab::new(problem, watch);
        let large = Cell::new(lab.as_ref().is_none_or(Lab::is_large));
        let lost = !pins::impossible(problem).is_empty();
        Self { problem, clash, lab, large, huge: Cell::new(false), lost, watch }
    }

    /// The least amount by which `group` must give way, and what else, where others clash as well. Takes its share of the time
    /// if so many ways are still to be priced.
    pub fn out(&self, group: Group, left: usize) -> Relaxation {
        let problem = self.problem;
        if self.lost {
            return self.around(group);
        }
        let (pinned, time) = (matches!(group, Group::Pin(_)), self.watch.part(2 * left as u32).min(SEARCH_MAX));
        let whole = Lift::whole(problem, group);
        let alone = |other: Group| match (other == group, pinned) {
            (false, _) => Stance::Kept,
            (true, true) => Stance::Lifted,
            (true, false) => Stance::Bent(1.0),
        };
        let bends = self.least(&alone);
        if self.huge.get() && self.suffices(std::slice::from_ref(&whole), time).is_ok() {
            return relaxation(vec![whole], Some(true));
        }
        if let Some(bends) = bends {
            let times =
                |by: f64| bends.iter().map(|bend| Bend { amount: by * bend.amount, ..*bend }).collect::<Vec<_>>();
            let mut steps: Vec<Lift> = STEPS.iter().map(|&by| Lift::by(problem, group, &times(by))).collect();
            steps.push(whole.clone());
            steps.dedup();
            for lift in steps {
                if self.suffices(std::slice::from_ref(&lift), time).is_ok() {
                    return relaxation(vec![lift], Some(true));
                }
            }
        }
        let beside = |other: Group| match (other == group, pinned) {
            (false, _) if self.clash.contains(&other) => Stance::Kept,
            (false, _) => Stance::Bent(other.weight()),
            (true, true) => Stance::Lifted,
            (true, false) => Stance::Bent(CHEAP * other.weight()),
        };
        let mut lifts = vec![whole.clone()];
        if let Some(bends) = self.least(&beside) {
            let mut others: Vec<Group> = bends.iter().map(|bend| bend.group).filter(|&other| other != group).collect();
            others.sort_unstable();
            others.dedup();
            lifts = vec![Lift::by(problem, group, &bends)];
            lifts.extend(others.into_iter().map(|other| Lift::by(problem, other, &bends)));
        }
        let enough = match self.suffices(&lifts, time) {
            Ok(()) => Some(true),
            Err(Some(owed)) => pay(problem, &mut lifts, &owed, 1, self.watch),
            Err(None) => {
                lifts[0] = whole;
                resolve(problem, &mut lifts, &[], self.watch)
            }
        };
        relaxation(lifts, enough)
    }

    /// The same where nothing agrees with a pin, which no row of a model shows: first with all other pins of the clash kept.
    fn around(&self, group: Group) -> Relaxation {
        let others = |other: &Group| matches!(other, Group::Pin(_)) && *other != group;
        let spared: Vec<Group> = self.clash.iter().copied().filter(others).collect();
        let whole = Lift::whole(self.problem, group);
        let mut lifts = vec![whole.clone()];
        let mut enough = resolve(self.problem, &mut lifts, &spared, self.watch);
        if enough != Some(true) && !spared.is_empty() {
            lifts = vec![whole];
            enough = resolve(self.problem, &mut lifts, &[], self.watch);
        }
        relaxation(lifts, enough)
    }

    /// What gives way at the lowest price, in whole placements where that is known soon, else in fractions of them; `None` where
    /// nothing is enough.
    fn least(&self, stance: &dyn Fn(Group) -> Stance) -> Option<Vec<Bend>> {
        let lab = self.lab.as_ref().filter(|_| !self.huge.get())?;
        let patience = self.watch.until(self.watch.part(PARTS).max(PATIENCE));
        let in_fractions = lab.ask_in_fractions(stance, patience);
        self.huge.set(in_fractions == Found::Unknown);
        let whole = match in_fractions {
            Found::Possible(_) if !self.large.get() => lab.ask(stance, self.watch),
            _ => Found::Unknown,
        };
        match (whole, in_fractions) {
            (Found::Possible(bends), _) => Some(bends),
            (Found::Unknown, Found::Possible(bends)) => {
                self.large.set(true);
                Some(bends)
            }
            _ => None,
        }
    }

    /// Whether a plan exists with these lifts, as far as `time` tells; if not, what the best try owes. What HiGHS says of rows is
    /// not enough: a rule that gives way can change others, such as promised shares of the attainable.
    fn suffices(&self, lifts: &[Lift], time: Duration) -> Result<(), Option<Box<Owed>>> {
        let relaxed = apply(self.problem, lifts);
        if self.large.get() {
            return some_plan(&relaxed, time, self.watch.observer).map(drop).map_err(Some);
        }
        if judge_quickly(&relaxed, self.watch) == Some(true) { Ok(()) } else { Err(None) }
    }
}

/// Some way out where it is not known what clashes: what the best try of a search owes. `None` where nothing has to give way.
pub fn at_any_price(problem: &Problem, watch: Watch<'_>) -> Option<Relaxation> {
    let owed = some_plan(problem, watch.part(4), watch.observer).err()?;
    let mut lifts = Vec::new();
    let enough = pay(problem, &mut lifts, &owed, 0, watch);
    if let Some(at) = lifts.iter().position(|lift| lift.group == Group::Whole(Rule::FairnessFloor)) {
        // The best try promises little to a few; most can be promised more than those have in it.
        let all = problem.rules.fairness_floor;
        let mut known = (lifts[at].amounts.iter()).map(|amount| amount.by).reduce(f64::max).unwrap_or(all);
        let mut not = 0.0;
        for round in 1..=HALVES {
            let by = 0.5 * (known + not);
            let mut tried = lifts.clone();
            tried[at] = Lift::promise(problem, by);
            let time = watch.part(2 * (HALVES - round + 1));
            match some_plan(&apply(problem, &tried), time, watch.observer) {
                Ok(_) => (known, lifts) = (by, tried),
                Err(_) => not = by,
            }
        }
    }
    Some(relaxation(lifts, enough))
}

/// Takes back what need not give way, but the first `asked` lifts: the best try of a search owes what it had no time for, too.
fn spare(problem: &Problem, lifts: &mut Vec<Lift>, asked: usize, watch: Watch<'_>) {
    for at in (asked..lifts.len()).rev() {
        if lifts.len() > asked + 1 {
            let lift = lifts.remove(at);
            let time = watch.part(PARTS).min(SPARE_MAX);
            if some_plan(&apply(problem, lifts), time, watch.observer).is_err() {
                lifts.insert(at, lift);
            }
        }
    }
}

/// Adds to `lifts` what a plan owes that was made with them, but takes back what need not give way beside the first `asked`; says
/// whether that makes it one that keeps every rule.
fn pay(problem: &Problem, lifts: &mut Vec<Lift>, owed: &Owed, asked: usize, watch: Watch<'_>) -> Option<bool> {
    let relaxed = apply(problem, lifts);
    let mut more: Vec<Lift> =
        (owed.pins.iter()).map(|&k| Lift::whole(problem, original(problem, lifts, Group::Pin(k)))).collect();
    let bend = |group: Group, week: Option<usize>, amount: f64| Bend { group, week, amount, from: 0.0 };
    let mut bends: Vec<Bend> = Vec::new();
    bends.extend(owed.posts.iter().map(|&(h, t, missing)| bend(Group::Minimum(h), Some(t), f64::from(missing))));
    if owed.disruption > 0.0 {
        bends.push(bend(Group::Disruption, None, owed.disruption));
    }
    more.extend(promised(&relaxed, &owed.people));
    if owed.tracks {
        more.push(Lift::whole(problem, Group::Whole(Rule::TrackRequirement)));
    }
    let mut groups: Vec<Group> = bends.iter().map(|bend| bend.group).collect();
    groups.sort_unstable();
    groups.dedup();
    more.extend(groups.into_iter().map(|group| Lift::by(&relaxed, group, &bends)));
    // What gave way already, and was not enough, goes entirely.
    for new in &mut more {
        if lifts.iter().any(|lift| lift.group == new.group) {
            *new = Lift::whole(problem, new.group);
        }
    }
    let none = |lift: &Lift| lift.group == Group::Whole(Rule::FairnessFloor) && lift.amounts.is_empty();
    let dropped = more.iter().any(none);
    let gone = |group: Group| dropped && matches!(group, Group::Fairness(_));
    lifts.retain(|lift| !gone(lift.group) && more.iter().all(|new| new.group != lift.group));
    lifts.extend(more);
    judged(&apply(problem, lifts), &owed.plan)?;
    spare(problem, lifts, asked, watch);
    Some(true)
}

/// What must give way where people fall short of their fairness floors: their own ones, or, where they are many, everybody's.
fn promised(problem: &Problem, short: &[(usize, f64)]) -> Vec<Lift> {
    let most = attainable_gains(problem);
    let share = |&(p, short): &(usize, f64)| short / most[p].max(1e-9);
    if short.len() > FEW {
        return vec![Lift::promise(problem, short.iter().map(share).fold(0.0, f64::max))];
    }
    let own = |&(p, amount): &(usize, f64)| Bend { group: Group::Fairness(p), week: None, amount, from: 0.0 };
    short.iter().map(|one| Lift::by(problem, Group::Fairness(one.0), &[own(one)])).collect()
}

/// Adds to `lifts` what else must give way, at the lowest price, never one of `spared`; says whether a plan exists in the end.
pub fn resolve(problem: &Problem, lifts: &mut Vec<Lift>, spared: &[Group], watch: Watch<'_>) -> Option<bool> {
    for round in 0..ROUNDS_MAX {
        let relaxed = apply(problem, lifts);
        let lost = pins::impossible(&relaxed);
        if !lost.is_empty() {
            let mut more = Vec::new();
            for (k, thinkable) in lost {
                let pin = original(problem, lifts, Group::Pin(k));
                match spared.contains(&pin) {
                    true => more
                        .extend(pins::cheapest(&thinkable)?.into_iter().map(|group| original(problem, lifts, group))),
                    false => more.push(pin),
                }
            }
            more.sort_unstable();
            more.dedup();
            lifts.extend(more.into_iter().map(|group| Lift::whole(problem, group)));
            continue;
        }
        let lab = Lab::new(&relaxed, watch)?;
        // Whether something is left to resolve shows at the price, and is looked at until nothing is: what gives way changes rules.
        let known = |group: Group| original(problem, lifts, group);
        // What went entirely has no more to give: staff of less than nothing is never allowed.
        let exhausted = |group: Group| lifts.iter().any(|lift| lift.group == group && lift.amounts.is_empty());
        let stance = |group: Group| match known(group) {
            group if spared.contains(&group) || exhausted(group) => Stance::Kept,
            _ => Stance::Bent(group.weight()),
        };
        if lab.is_large() {
            match some_plan(&relaxed, watch.part(PARTS).min(SEARCH_MAX), watch.observer) {
                Ok(_) => return Some(true),
                Err(owed) if round > 0 => {
                    let kept = owed.pins.iter().any(|&k| spared.contains(&known(Group::Pin(k))));
                    return if kept { None } else { pay(problem, lifts, &owed, 1, watch) };
                }
                Err(_) => {}
            }
        }
        let found = match lab.is_large() {
            true => lab.ask_in_fractions(&stance, watch.until(watch.part(PARTS).max(PATIENCE))),
            false => lab.ask(&stance, watch),
        };
        let bends = match found {
            Found::Possible(bends) => bends,
            Found::Impossible => return Some(false),
            Found::Unknown if lab.is_large() => continue,
            Found::Unknown => return None,
        };
        let mut groups: Vec<Group> = bends.iter().map(|bend| bend.group).collect();
        groups.sort_unstable();
        groups.dedup();
        if groups.is_empty() && !lab.is_large() {
            return Some(true);
        }
        let mut more: Vec<Lift> = Vec::new();
        for group in groups {
            let mine = known(group);
            let before = lifts.iter().position(|lift| lift.group == mine);
            // What gave way once, and was not enough, gives way entirely: what is attainable may have risen with it.
            let entirely = matches!(group, Group::Pin(_)) || before.is_some() || round > 0;
            more.push(if entirely { Lift::whole(problem, mine) } else { Lift::by(&relaxed, group, &bends) });
        }
        lifts.retain(|lift| more.iter().all(|new| new.group != lift.group));
        lifts.extend(more);
    }
    None
}

/// What a group of the relaxed problem is in the problem itself.
fn original(problem: &Problem, lifts: &[Lift], group: Group) -> Group {
    let nth = |count: usize, at: usize, of: fn(usize) -> Group| {
        (0..count).filter(|&k| lifts.iter().all(|lift| lift.group != of(k))).nth(at).map_or(of(at), of)
    };
    match group {
        Group::Pin(at) => nth(problem.pins.len(), at, Group::Pin),
        Group::Forbid(at) => nth(problem.forbids.len(), at, Group::Forbid),
        group => group,
    }
}
