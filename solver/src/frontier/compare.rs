//! Two plans side by side: who differs, in which weeks, which teams feel it, and what it is worth, part by part.

use crate::constants::TOLERANCE;
use crate::plan::{Placement, Plan, Ride};
use crate::problem::Problem;
use crate::value::{Disruption, Instance, Worth, worth_of};
use crate::words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What changes from one plan to another. Changes are "after less before".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Comparison {
    /// Everybody whose placements or rides differ, in the order of the problem.
    pub people: Vec<PersonChange>,
    /// Weeks in which anybody is somewhere else.
    pub weeks: Vec<u32>,
    /// Teams whose staffing differs, in the order of the problem.
    pub teams: Vec<TeamChange>,
    pub before: Parts,
    pub after: Parts,
}

/// A plan's worth in numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Parts {
    pub value: f64,
    pub gain: f64,
    pub preference: f64,
    /// Person-weeks, and what they are made of.
    pub disruption: f64,
    pub shortfall: f64,
    pub hand_over: f64,
    pub single_point: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PersonChange {
    pub person: String,
    pub name: String,
    /// Only what differs.
    pub placements_before: Vec<Placement>,
    pub placements_after: Vec<Placement>,
    pub rides_before: Vec<Ride>,
    pub rides_after: Vec<Ride>,
    pub gain: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TeamChange {
    pub unit: String,
    pub name: String,
    /// Person-weeks of staffing, summed over the weeks that differ.
    pub staff: f64,
    /// Person-weeks missing from the target.
    pub shortfall: f64,
    /// Weeks in which the staffing differs, with how much.
    pub weeks: Vec<WeekChange>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WeekChange {
    pub week: u32,
    pub staff: f64,
}

impl Parts {
    pub fn of(worth: &Worth) -> Self {
        let Disruption { total, shortfall, hand_over, single_point } = worth.disruption.clone();
        let (value, gain, preference) = (worth.value, worth.gain, worth.preference);
        Self { value, gain, preference, disruption: total, shortfall, hand_over, single_point }
    }
}

/// Compares two plans for the same problem.
pub fn compare(problem: &Problem, before: &Plan, after: &Plan) -> Comparison {
    let instance = Instance::new(problem);
    let (old, new) = (instance.resolve(before), instance.resolve(after));
    let (old_worth, new_worth) = (worth_of(&instance, &old), worth_of(&instance, &new));
    let mut weeks = Vec::new();
    let mut people = Vec::new();
    for (p, person) in problem.people.iter().enumerate() {
        let placements = |of: &Plan, not: &Plan| -> Vec<Placement> {
            of.placements.iter().filter(|j| j.person == person.id && !not.placements.contains(j)).cloned().collect()
        };
        let rides = |of: &Plan, not: &Plan| -> Vec<Ride> {
            of.rides.iter().filter(|z| z.person == person.id && !not.rides.contains(z)).cloned().collect()
        };
        let change = PersonChange {
            person: person.id.clone(),
            name: person.name.clone(),
            placements_before: placements(before, after),
            placements_after: placements(after, before),
            rides_before: rides(before, after),
            rides_after: rides(after, before),
            gain: new_worth.gain_by_person[p] - old_worth.gain_by_person[p],
        };
        if !change.is_nothing() {
            weeks.extend(change.weeks(problem.weeks()));
            people.push(change);
        }
    }
    weeks.sort_unstable();
    weeks.dedup();
    let (old_staff, new_staff) = (old.staffing(&instance), new.staffing(&instance));
    let mut teams = Vec::new();
    for (u, unit) in instance.units.iter().enumerate() {
        let staff = |t: usize| new_staff.staff[u][t] - old_staff.staff[u][t];
        let differs = (0..instance.weeks).filter(|&t| staff(t).abs() > TOLERANCE);
        let changed: Vec<WeekChange> = differs.map(|t| WeekChange { week: t as u32, staff: staff(t) }).collect();
        let shortfall = |t: usize| new_staff.shortfall(unit, u, t) - old_staff.shortfall(unit, u, t);
        if !changed.is_empty() {
            teams.push(TeamChange {
                unit: problem.units[u].id.clone(),
                name: problem.units[u].name.clone(),
                staff: changed.iter().map(|change| change.staff).sum(),
                shortfall: (0..instance.weeks).map(shortfall).sum(),
                weeks: changed,
            });
        }
    }
    Comparison { people, weeks, teams, before: Parts::of(&old_worth), after: Parts::of(&new_worth) }
}

impl PersonChange {
    fn is_nothing(&self) -> bool {
        self.placements_before.is_empty()
            && self.placements_after.is_empty()
            && self.rides_before.is_empty()
            && self.rides_after.is_empty()
    }

    /// Weeks in which the person is somewhere else than before.
    pub fn weeks(&self, horizon: u32) -> Vec<u32> {
        let at = |list: &[Placement], week: u32| -> Option<String> {
            let here = list.iter().find(|j| (j.start_week..j.start_week + j.weeks).contains(&week))?;
            Some(format!("{} {}", here.post, here.intensity))
        };
        let moved = |week: &u32| at(&self.placements_before, *week) != at(&self.placements_after, *week);
        let rides = self.rides_before.iter().chain(&self.rides_after).map(|ride| ride.week);
        (0..horizon).filter(moved).chain(rides).collect()
    }

    /// What happens to the person, as a sentence.
    pub fn words(&self, problem: &Problem) -> Option<String> {
        let stay = |j: &Placement| {
            let span: Vec<u32> = (j.start_week..j.start_week + j.weeks).collect();
            format!("{} in {}", words::post(problem, &j.post), words::weeks(&span))
        };
        let all = |list: &[Placement]| words::enumerated(&list.iter().map(stay).collect::<Vec<_>>());
        let name = &self.name;
        match (self.placements_before.is_empty(), self.placements_after.is_empty()) {
            (true, true) => None,
            (true, false) => Some(format!("{name} goes to {}.", all(&self.placements_after))),
            (false, true) => {
                Some(format!("{name} stays at home instead of going to {}.", all(&self.placements_before)))
            }
            (false, false) => Some(format!(
                "{name} goes to {} instead of {}.",
                all(&self.placements_after),
                all(&self.placements_before)
            )),
        }
    }
}

impl TeamChange {
    /// What the team feels, as a sentence; `None` where its target is met as before.
    pub fn words(&self) -> Option<String> {
        let amount = words::number(self.shortfall.abs());
        if amount == "0" {
            return None;
        }
        let weeks: Vec<u32> = self.weeks.iter().map(|change| change.week).collect();
        let less = if self.shortfall > 0.0 { "misses" } else { "regains" };
        Some(format!("{} {less} {amount} person-weeks of cover in {}.", self.name, words::weeks(&weeks)))
    }
}
