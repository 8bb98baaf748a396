//! The other date of a veto: plans in which the placement begins then are looked for first, with the start kept like a planner's
//! pin; then plans without it.

use super::Repair;
use crate::domain::{calendar::week_of, plan_event::PlanEvent};
use std::time::Duration;
use tandem_solver::{
    Plan, Problem,
    problem::Pin,
    repair::{self, Fix, Settings},
    search::{Observer, SolveError},
};

/// Fixes that are shown with the wished dates, and without them.
const SHOWN_EACH: usize = 2;

/// The starts that managers gave with their vetoes, where the problem knows person and post.
pub fn starts(problem: &Problem, events: &[PlanEvent]) -> Vec<Pin> {
    let pin = |event: &PlanEvent| {
        let PlanEvent::Veto { person_id, post_id: Some(post_id), alternative_on, .. } = event else { return None };
        let week = u32::try_from(week_of(problem.calendar.start, *alternative_on)).ok()?;
        let known = week < problem.weeks()
            && problem.people.iter().any(|person| person.id == *person_id)
            && problem.posts.iter().any(|post| post.id == *post_id);
        known.then(|| Pin {
            person: person_id.clone(),
            post: Some(post_id.clone()),
            session: None,
            week: Some(week),
            weeks: None,
        })
    };
    events.iter().filter_map(pin).collect()
}

/// Whether a plan has all of these starts.
pub fn holds(wished: &[Pin], plan: &Plan) -> bool {
    let has = |pin: &Pin| {
        let same = |stay: &tandem_solver::plan::Placement| {
            stay.person == pin.person && Some(&stay.post) == pin.post.as_ref() && Some(stay.start_week) == pin.week
        };
        plan.placements.iter().any(same)
    };
    !wished.is_empty() && wished.iter().all(has)
}

/// Looks for fixes: with the wished starts first, where there are any.
pub(super) fn mend(
    asked: &Repair,
    problem: &Problem,
    published: &Plan,
    observer: &dyn Observer,
) -> Result<repair::Repair, SolveError> {
    let window = (asked.now_week, asked.frozen_weeks);
    let within = |share: f64| Settings {
        time_limit: Duration::from_secs(u64::from(asked.seconds)).mul_f64(share),
        ..Settings::default()
    };
    if asked.wished.is_empty() {
        return repair::repair(problem, published, window, &asked.told, &within(1.0), observer);
    }
    let mut pinned = problem.clone();
    pinned.pins.extend(asked.wished.iter().cloned());
    let first = match repair::repair(&pinned, published, window, &asked.told, &within(0.5), observer) {
        Ok(found) => found.fixes,
        // It cannot begin then: the others say how else.
        Err(SolveError::Infeasible(_) | SolveError::Invalid(_)) => Vec::new(),
        Err(error) => return Err(error),
    };
    let mut found = repair::repair(problem, published, window, &asked.told, &within(0.5), observer)?;
    found.fixes = together(first, found.fixes);
    Ok(found)
}

/// Both lists in one, what is equal once; the best of both is what each is measured by.
fn together(first: Vec<Fix>, then: Vec<Fix>) -> Vec<Fix> {
    let quality = |fix: &Fix| fix.worth.value + fix.worth.baseline_change;
    let mut fixes: Vec<Fix> = first.into_iter().take(SHOWN_EACH).collect();
    let mut added = 0;
    for fix in then {
        let known = |other: &Fix| other.plan.placements == fix.plan.placements && other.plan.rides == fix.plan.rides;
        if added < SHOWN_EACH && !fixes.iter().any(known) {
            added += 1;
            fixes.push(fix);
        }
    }
    let best = fixes.iter().map(quality).fold(f64::NEG_INFINITY, f64::max);
    for fix in &mut fixes {
        fix.lost_to_best = (best - quality(fix)).max(0.0);
    }
    fixes
}
