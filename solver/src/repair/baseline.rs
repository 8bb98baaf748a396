//! The published plan as the baseline of the problem after the events, with what cannot be as published taken out of the
//! frozen window.

use super::Released;
use crate::plan::{Placement, Plan};
use crate::problem::{Baseline, Problem};
use crate::search::{Effort, Ground, Observer, SolveError, admissible};
use crate::value::Instance;

/// Sets the baseline. Of a frozen placement that an event rules out the longest allowed part stands that begins with it, if any.
/// Where the frozen window as a whole breaks a hard rule (a team falls below its minimum because somebody is gone), what breaks
/// most gives way.
pub fn set(
    mut problem: Problem,
    published: &Plan,
    (now_week, frozen_weeks): (u32, u32),
    observer: &dyn Observer,
) -> Result<(Problem, Vec<Released>), SolveError> {
    let open_from = now_week.saturating_add(frozen_weeks);
    let mut baseline =
        Baseline { placements: published.placements.clone(), rides: published.rides.clone(), now_week, frozen_weeks };
    let mut released = Vec::new();
    problem.baseline = None;
    let possible = admissible(&problem, published);
    baseline.placements.retain_mut(|j| {
        if j.start_week >= open_from || possible.placements.contains(j) {
            return true;
        }
        let shorter = shortened(&problem, j);
        let kept_weeks = shorter.as_ref().map_or(0, |part| part.weeks);
        released.push(Released { placement: Some(j.clone()), ride: None, kept_weeks });
        shorter.map(|part| *j = part).is_some()
    });
    baseline.rides.retain(|z| {
        let stays = z.week >= open_from || possible.rides.contains(z);
        if !stays {
            released.push(Released { placement: None, ride: Some(z.clone()), kept_weeks: 0 });
        }
        // A ride in a session that is gone is nothing to compare with.
        stays && problem.sessions.iter().any(|q| q.id == z.session)
    });
    // What is left of the frozen window together: whatever breaks most gives way, one by one.
    let frozen = Plan {
        placements: baseline.placements.iter().filter(|j| j.start_week < open_from).cloned().collect(),
        rides: baseline.rides.iter().filter(|z| z.week < open_from).cloned().collect(),
        ..Plan::default()
    };
    let instance = Instance::new(&problem);
    let effort = Effort { iterations: 0, seed: 0, until: None };
    let kept = Ground::new(&instance)?.adapt(&frozen, None, &effort, observer)?.kept;
    baseline.placements.retain(|j| {
        let stays = j.start_week >= open_from || kept.placements.contains(j);
        if !stays {
            released.push(Released { placement: Some(j.clone()), ride: None, kept_weeks: 0 });
        }
        stays
    });
    baseline.rides.retain(|z| {
        let stays = z.week >= open_from || kept.rides.contains(z);
        if !stays {
            released.push(Released { placement: None, ride: Some(z.clone()), kept_weeks: 0 });
        }
        stays
    });
    problem.baseline = Some(baseline);
    Ok((problem, released))
}

/// The longest allowed beginning of a placement.
fn shortened(problem: &Problem, j: &Placement) -> Option<Placement> {
    let post = problem.posts.iter().find(|post| post.id == j.post)?;
    let mut lengths: Vec<u32> = post.lengths_weeks.iter().copied().filter(|&weeks| weeks < j.weeks).collect();
    lengths.sort_unstable();
    lengths.into_iter().rev().find_map(|weeks| {
        let part = Placement { weeks, ..j.clone() };
        let alone = Plan { placements: vec![part.clone()], ..Plan::default() };
        (!admissible(problem, &alone).placements.is_empty()).then_some(part)
    })
}

/// The baseline as a plan.
pub fn told(problem: &Problem) -> Plan {
    let mut plan = Plan::empty(String::new());
    if let Some(baseline) = &problem.baseline {
        plan.placements.clone_from(&baseline.placements);
        plan.rides.clone_from(&baseline.rides);
    }
    plan.sort();
    plan
}
