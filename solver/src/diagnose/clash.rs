//! A smallest clash: the deletion filter, in halves (QuickXplain), over groups of rules.

use super::group::Group;
use super::lab::{Found, Lab, Stance, Watch};
use super::pins;
use crate::problem::Problem;
use crate::search::{Owed, some_plan};
use std::cell::Cell;
use std::collections::BTreeMap;

/// Part of the time for finding a plan before it is asked whether there is any: mostly that is over at once.
const FIRST_LOOK: u32 = 16;
/// Up to so many groups are tried one by one.
const FEW: usize = 8;
/// So many teams are looked at, and so many people of each first.
const TEAMS: usize = 4;
const FIRST: usize = 4;

/// What was found out about a problem's rules.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Some plan keeps them all.
    Possible,
    /// These cannot all be kept. Each of them is needed for the clash, unless `smallest` says that time was up.
    Clash {
        groups: Vec<Group>,
        smallest: bool,
    },
    Unknown,
}

/// Whether the rules can all be kept, and if not, a smallest set of them that cannot.
pub fn judge(problem: &Problem, watch: Watch<'_>) -> Verdict {
    if let Some((k, thinkable)) = pins::impossible(problem).first() {
        let groups = std::iter::once(Group::Pin(*k)).chain(pins::reasons(thinkable)).collect();
        return Verdict::Clash { groups, smallest: true };
    }
    let Err(owed) = some_plan(problem, watch.part(FIRST_LOOK), watch.observer) else { return Verdict::Possible };
    let Some(lab) = Lab::new(problem, watch) else { return Verdict::Unknown };
    let mut filter = Filter { lab: &lab, watch, whole: false, unsure: Cell::new(false) };
    let groups = match filter.of_one_team(problem, &owed).or_else(|| filter.elastic(&|_| false)) {
        Some(suspects) => filter.smallest(&mut Vec::new(), false, &suspects),
        None => match lab.ask(&|_| Stance::Kept, watch) {
            Found::Possible(_) => return Verdict::Possible,
            Found::Unknown => return Verdict::Unknown,
            Found::Impossible => lab.groups(),
        },
    };
    filter.whole = true;
    let mut groups = match groups.len() <= FEW {
        true => filter.one_by_one(groups),
        false => filter.smallest(&mut Vec::new(), false, &groups),
    };
    groups.sort_unstable();
    Verdict::Clash { groups, smallest: !filter.unsure.get() }
}

/// Whether some plan keeps all rules; no clash is looked for.
pub fn judge_quickly(problem: &Problem, watch: Watch<'_>) -> Option<bool> {
    if !pins::impossible(problem).is_empty() {
        return Some(false);
    }
    if some_plan(problem, watch.part(FIRST_LOOK), watch.observer).is_ok() {
        return Some(true);
    }
    let (lab, all) = (Lab::new(problem, watch)?, |_| Stance::Kept);
    if lab.ask_in_fractions(&all, watch) == Found::Impossible {
        return Some(false);
    }
    match lab.ask(&all, watch) {
        Found::Possible(_) => Some(true),
        Found::Impossible => Some(false),
        Found::Unknown => None,
    }
}

struct Filter<'a> {
    lab: &'a Lab,
    watch: Watch<'a>,
    /// Whether placements are whole; without, less clashes, and it is known sooner.
    whole: bool,
    unsure: Cell<bool>,
}

impl Filter<'_> {
    /// Groups that clash even for fractions of placements, found quickly (Chinneck's elastic filter): whatever has to be bent
    /// is kept from then on, until nothing can be bent any more. `None` where fractions can keep everything that is not left
    /// out, or time was up.
    fn elastic(&self, left_out: &dyn Fn(Group) -> bool) -> Option<Vec<Group>> {
        let mut suspects: Vec<Group> = Vec::new();
        loop {
            let stance = |group: Group| match suspects.contains(&group) {
                _ if left_out(group) => Stance::Lifted,
                true => Stance::Kept,
                false => Stance::Bent(group.weight()),
            };
            match self.lab.ask_in_fractions(&stance, self.watch) {
                Found::Possible(bends) if !bends.is_empty() => {
                    suspects.extend(bends.iter().map(|bend| bend.group));
                    suspects.sort_unstable();
                    suspects.dedup();
                }
                Found::Impossible => return Some(suspects),
                Found::Possible(_) | Found::Unknown => return None,
            }
        }
    }

    /// The same, where many people fall short of what they are promised: promises to a few of one team are enough for a clash
    /// as a rule, and are looked at first. `None`, too, where only few fall short, or promises to a whole team clash with nothing.
    fn of_one_team(&self, problem: &Problem, owed: &Owed) -> Option<Vec<Group>> {
        let mut teams: BTreeMap<&String, usize> = BTreeMap::new();
        owed.people.iter().for_each(|&(p, _)| *teams.entry(&problem.people[p].unit).or_default() += 1);
        let mut teams: Vec<(&String, usize)> = teams.into_iter().collect();
        teams.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        let many = owed.people.len() > FEW;
        teams.into_iter().take(if many { TEAMS } else { 0 }).find_map(|team| self.of_team(problem, team.0, owed))
    }

    fn of_team(&self, problem: &Problem, team: &str, owed: &Owed) -> Option<Vec<Group>> {
        let short = |p: usize| owed.people.iter().find(|known| known.0 == p).map_or(0.0, |known| known.1);
        let mut people: Vec<usize> = (0..problem.people.len()).filter(|&p| problem.people[p].unit == team).collect();
        people.sort_by(|&a, &b| short(b).total_cmp(&short(a)).then(a.cmp(&b)));
        let mut count = FIRST;
        loop {
            let some = &people[..count.min(people.len())];
            let left_out = |group: Group| matches!(group, Group::Fairness(p) if !some.contains(&p));
            let stance = |group: Group| if left_out(group) { Stance::Lifted } else { Stance::Kept };
            match self.lab.ask_in_fractions(&stance, self.watch) {
                Found::Impossible => return self.elastic(&left_out),
                Found::Possible(_) if count < people.len() => count *= 2,
                _ => return None,
            }
        }
    }

    fn clashes(&self, kept: &[Group]) -> bool {
        if self.watch.over() {
            self.unsure.set(true);
            return false;
        }
        let stance = |group: Group| if kept.contains(&group) { Stance::Kept } else { Stance::Lifted };
        if !self.whole {
            return self.lab.ask_in_fractions(&stance, self.watch) == Found::Impossible;
        }
        match self.lab.ask(&stance, self.watch) {
            Found::Impossible => true,
            Found::Possible(_) => false,
            Found::Unknown => {
                self.unsure.set(true);
                false
            }
        }
    }

    /// The groups that are needed, tried one after the other: for few of them that takes fewer looks than halves.
    fn one_by_one(&self, mut groups: Vec<Group>) -> Vec<Group> {
        for group in groups.clone() {
            let rest: Vec<Group> = groups.iter().copied().filter(|other| *other != group).collect();
            if self.clashes(&rest) {
                groups = rest;
            }
        }
        groups
    }

    /// What of `from` is needed for a clash with `kept`, all of `from` together being enough. `grown` says that `kept` is
    /// larger than at the last look.
    fn smallest(&self, kept: &mut Vec<Group>, grown: bool, from: &[Group]) -> Vec<Group> {
        if grown && self.clashes(kept) {
            return Vec::new();
        }
        if from.len() <= 1 {
            return from.to_vec();
        }
        let (first, second) = from.split_at(from.len() / 2);
        let length = kept.len();
        kept.extend_from_slice(first);
        let mut needed = self.smallest(kept, true, second);
        kept.truncate(length);
        kept.extend_from_slice(&needed);
        let others = self.smallest(kept, !needed.is_empty(), first);
        kept.truncate(length);
        needed.extend(others);
        needed
    }
}
