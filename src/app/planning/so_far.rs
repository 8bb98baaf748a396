//! What a plan has done by a day, against what it will have done at its end.

use super::{hand::Known, store::week_of};
use chrono::NaiveDate;
use tandem_solver::{
    Problem,
    value::{Instance, Worth, worth_of},
};

/// Gain and person-weeks of work missed of the weeks that are over.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SoFar {
    pub gain: f64,
    pub disruption: f64,
}

/// What was done before the week of `on`: of each stay the weeks that are over, and the rides that took place.
pub fn so_far(known: &Known, on: NaiveDate) -> SoFar {
    let problem: &Problem = &known.problem;
    let Some(now) = week_of(problem, on) else { return SoFar::default() };
    let mut sheet = known.sheet.clone();
    sheet.placements.retain_mut(|stay| {
        stay.weeks = stay.weeks.min(now.saturating_sub(stay.start_week));
        stay.weeks > 0
    });
    sheet.rides.retain(|seat| seat.week < now);
    let instance = Instance::new(problem);
    let Worth { gain, disruption, .. } = worth_of(&instance, &instance.resolve(&sheet.plan("")));
    SoFar { gain, disruption: disruption.total }
}

/// What people with a quota do not sell while they are away, at most: Σ quota/52 · season · share of the week, as if nobody
/// covered. Absent where nobody's quota is known. Only of people whom `counts` lets through.
pub fn quota_exposure(known: &Known, counts: impl Fn(&str) -> bool) -> Option<f64> {
    const WEEKS_PER_YEAR: f64 = 52.0;
    let problem: &Problem = &known.problem;
    if !problem.people.iter().any(|person| person.quota.is_some() && counts(&person.id)) {
        return None;
    }
    let seasons: Vec<f64> = (0..problem.weeks()).map(|week| problem.calendar.season.at(week)).collect();
    // A season's weights have the mean 1 where they multiply money.
    let mean = seasons.iter().sum::<f64>() / seasons.len().max(1) as f64;
    let of_stay = |stay: &super::hand::Stay| -> f64 {
        let person = problem.people.iter().find(|person| person.id == stay.person && counts(&person.id));
        let Some((person, quota)) = person.and_then(|person| Some((person, person.quota?))) else { return 0.0 };
        (stay.start_week..stay.end().min(problem.weeks()))
            .filter(|week| !person.leave_weeks.contains(week))
            .map(|week| {
                let season = seasons.get(week as usize).copied().unwrap_or(1.0) / mean.max(f64::MIN_POSITIVE);
                quota / WEEKS_PER_YEAR * season * stay.intensity
            })
            .sum()
    };
    Some(known.sheet.placements.iter().map(of_stay).sum())
}
