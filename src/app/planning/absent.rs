//! A plan without somebody: which stays and seats fall away, and which minimum staffings break from a week on.
//!
//! Staffing is a sum over people and assignments, so that what is missing without them is what they alone bring and take: valued
//! by the solver in a problem that holds nobody else. `floors_agree_with_a_plan_that_never_had_them` recomputes the whole.

use super::{
    hand::{Known, Seat, Stay},
    store::{monday, week_of},
};
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;
use tandem_solver::{Plan, Problem, value::Instance};

/// Staffing is a sum of fractions.
const SLACK_FTE: f64 = 1e-6;

/// A team with weeks in which fewer are there than the minimum, because somebody is gone.
#[derive(Clone, Debug, PartialEq)]
pub struct BrokenFloor {
    /// Of the team, as plans count it.
    pub unit: String,
    pub name: String,
    pub weeks: Vec<BrokenWeek>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct BrokenWeek {
    pub monday: NaiveDate,
    /// Full-time people: with them, without them, and the minimum.
    pub before: f64,
    pub after: f64,
    pub floor: f64,
}

/// A stay that falls away.
#[derive(Clone, Debug, PartialEq)]
pub struct LostStay {
    pub person: String,
    pub post: String,
    pub starts_on: NaiveDate,
    /// The last Friday.
    pub ends_on: NaiveDate,
}

/// The minimum staffings that hold in this plan and break from the day `on` when these people are gone. Their mentoring falls to
/// somebody else of their team.
pub fn broken_floors(known: &Known, gone: &BTreeSet<&str>, on: NaiveDate) -> Vec<BrokenFloor> {
    let problem: &Problem = &known.problem;
    let from = week_of(problem, on).unwrap_or(0) as usize;
    let missing = missing(known, gone);
    let mut broken = Vec::new();
    for (at, unit) in problem.units.iter().enumerate() {
        let Some((_, fte)) = missing.iter().find(|(id, _)| *id == unit.id) else { continue };
        let Some(account) = known.account.account.units.get(at) else { continue };
        let weeks = (from..account.staff.len()).filter_map(|week| {
            let (before, floor) = (account.staff[week], account.floor[week]);
            let after = before - fte[week];
            let breaks = after < floor - SLACK_FTE && before >= floor - SLACK_FTE;
            let monday = monday(problem, u32::try_from(week).unwrap_or(u32::MAX));
            breaks.then_some(BrokenWeek { monday, before, after, floor })
        });
        let weeks: Vec<BrokenWeek> = weeks.collect();
        if !weeks.is_empty() {
            broken.push(BrokenFloor { unit: unit.id.clone(), name: unit.name.clone(), weeks });
        }
    }
    broken
}

/// Stays of these people that are not over on the day `on`.
pub fn lost_stays(known: &Known, gone: &BTreeSet<&str>, on: NaiveDate) -> Vec<LostStay> {
    let problem: &Problem = &known.problem;
    let stays = known.sheet.placements.iter().filter(|stay| gone.contains(stay.person.as_str()));
    let lost = stays.map(|stay| {
        let starts_on = monday(problem, stay.start_week);
        LostStay {
            person: stay.person.clone(),
            post: problem.posts.iter().find(|post| post.id == stay.post).map_or(&stay.post, |post| &post.name).clone(),
            starts_on,
            ends_on: starts_on + Days::new((u64::from(stay.weeks) * 7).saturating_sub(3)),
        }
    });
    lost.filter(|stay| stay.ends_on >= on).collect()
}

/// Full-time people that each unit has by week because of `gone`, themselves and what the plan does with them.
fn missing(known: &Known, gone: &BTreeSet<&str>) -> Vec<(String, Vec<f64>)> {
    let (alone, plan) = alone(known, gone);
    let instance = Instance::new(&alone);
    let staffing = instance.resolve(&plan).staffing(&instance);
    let by_unit = alone.units.iter().enumerate().map(|(at, unit)| {
        let facts = &instance.units[at];
        let own: Vec<_> = instance
            .people
            .iter()
            .enumerate()
            .filter(|(index, person)| person.unit == at && gone.contains(alone.people[*index].id.as_str()))
            .collect();
        let fte = (0..instance.weeks).map(|week| {
            let there: f64 = own.iter().map(|(_, person)| person.present[week]).sum();
            there + staffing.staff[at][week] - facts.base[week]
        });
        (unit.id.clone(), fte.collect())
    });
    by_unit.collect()
}

/// The problem and plan of these people alone, with the mentors whose time they take.
fn alone(known: &Known, gone: &BTreeSet<&str>) -> (Problem, Plan) {
    let whole: &Problem = &known.problem;
    let stays: Vec<&Stay> = known.sheet.placements.iter().filter(|stay| gone.contains(stay.person.as_str())).collect();
    let seats: Vec<&Seat> = known.sheet.rides.iter().filter(|seat| gone.contains(seat.person.as_str())).collect();
    let posts: Vec<_> = whole.posts.iter().filter(|post| stays.iter().any(|stay| stay.post == post.id)).collect();
    let sessions: Vec<_> =
        (whole.sessions.iter()).filter(|session| seats.iter().any(|seat| seat.session == session.id)).collect();
    let mentors: BTreeSet<&str> = posts.iter().filter_map(|post| post.mentor.as_deref()).collect();
    let people: Vec<_> = (whole.people.iter())
        .filter(|person| gone.contains(person.id.as_str()) || mentors.contains(person.id.as_str()))
        .collect();
    let units: BTreeSet<&str> = (people.iter().map(|person| person.unit.as_str()))
        .chain(posts.iter().map(|post| post.unit.as_str()))
        .chain(sessions.iter().map(|session| session.unit.as_str()))
        .collect();
    let problem = Problem {
        version: whole.version,
        name: whole.name.clone(),
        calendar: whole.calendar.clone(),
        competencies: whole.competencies.clone(),
        tracks: Vec::new(),
        units: whole.units.iter().filter(|unit| units.contains(unit.id.as_str())).cloned().collect(),
        people: people.into_iter().cloned().collect(),
        posts: posts.into_iter().cloned().collect(),
        sessions: sessions.into_iter().cloned().collect(),
        rules: whole.rules.clone(),
        prices: whole.prices.clone(),
        pins: Vec::new(),
        forbids: Vec::new(),
        baseline: None,
        guessed: Vec::new(),
    };
    let sheet = super::hand::Sheet {
        placements: stays.into_iter().cloned().collect(),
        rides: seats.into_iter().cloned().collect(),
    };
    let plan = sheet.plan("");
    (problem, plan)
}

#[cfg(test)]
mod tests;
