//! How far a plan is from the published one (docs/model.md, baseline-change).

use super::facts::{Facts, Stay};
use super::frozen_window;
use crate::constants::*;
use crate::problem::MAX_WEEKS;
use std::collections::HashSet;

/// Δ, in points.
pub fn points(facts: &Facts) -> f64 {
    let Some(baseline) = &facts.problem.baseline else { return 0.0 };
    let open_from = frozen_window::end(baseline);
    let mut points = 0.0;
    let had: HashSet<_> = facts.visits.iter().map(|visit| frozen_window::key(facts, visit)).collect();
    let told: HashSet<_> = baseline.rides.iter().map(|told| (&told.person, &told.session, told.week)).collect();
    for told in told.iter().filter(|told| u64::from(told.2) >= open_from && told.2 < facts.weeks) {
        if frozen_window::knows_ride(facts, told.0, told.1) && !had.contains(told) {
            points += CHANGE_CANCELLED_RIDE;
        }
    }
    let mut old: Vec<Vec<Old>> = facts.problem.people.iter().map(|_| Vec::new()).collect();
    let mut seen = HashSet::new();
    for told in &baseline.placements {
        let first = seen.insert((&told.person, &told.post, told.start_week, told.weeks, told.intensity.to_bits()));
        let open = u64::from(told.start_week) >= open_from;
        if let Some(person) = facts.who(Some(&told.person)).filter(|_| frozen_window::is_readable(facts, told))
            && open
            && first
            && old[person].len() < MAX_WEEKS as usize
        {
            let (post, start, end) = (&told.post, told.start_week, told.start_week + told.weeks);
            old[person].push(Old { post, start, end, intensity: told.intensity });
        }
    }
    for (person, old) in old.iter().enumerate() {
        let own = facts.stays.iter().filter(|stay| stay.person == person && u64::from(stay.start) >= open_from);
        let new: Vec<&Stay> =
            own.filter(|stay| stay.end() <= facts.weeks && stay.start < facts.weeks).take(MAX_WEEKS as usize).collect();
        points += of_person(facts, baseline.now_week, old, &new);
    }
    points
}

/// A published placement that is not frozen.
struct Old<'a> {
    post: &'a String,
    start: u32,
    end: u32,
    intensity: f64,
}

/// The least points of all ways in which new placements answer for old ones, one for one: with none answering, less the most that
/// pairs save. Pairs are added one by one along the path that saves most, which may pass others on.
fn of_person(facts: &Facts, now: u32, old: &[Old], new: &[&Stay]) -> f64 {
    let cancelled = |told: &Old| CHANGE_CANCELLED * weight(now, told.start);
    let added = |stay: &Stay| CHANGE_OTHER_POST * weight(now, stay.start);
    let none = old.iter().map(cancelled).sum::<f64>() + new.iter().map(|stay| added(stay)).sum::<f64>();
    let saved = |i: usize, k: usize| cancelled(&old[i]) + added(new[k]) - changed(facts, now, &old[i], new[k]);
    let mut answer_of: Vec<Option<usize>> = vec![None; new.len()];
    let mut total = 0.0;
    loop {
        // The most that can be saved by giving old placement i, which has no answer yet, some answer; paths of any length.
        let free = |i: usize, answers: &[Option<usize>]| !answers.contains(&Some(i));
        let mut gained = vec![f64::NEG_INFINITY; new.len()];
        let mut from: Vec<Option<usize>> = vec![None; new.len()];
        for k in 0..new.len() {
            for i in (0..old.len()).filter(|&i| free(i, &answer_of)) {
                if saved(i, k) > gained[k] {
                    (gained[k], from[k]) = (saved(i, k), Some(i));
                }
            }
        }
        for _ in 0..new.len() {
            for k in 0..new.len() {
                let Some(i) = answer_of[k] else { continue };
                for other in (0..new.len()).filter(|&other| other != k) {
                    let passed_on = gained[k] - saved(i, k) + saved(i, other);
                    if passed_on > gained[other] + 1e-9 {
                        (gained[other], from[other]) = (passed_on, Some(i));
                    }
                }
            }
        }
        let open = (0..new.len()).filter(|&k| answer_of[k].is_none());
        let Some(mut at) = open.max_by(|&a, &b| gained[a].total_cmp(&gained[b])).filter(|&k| gained[k] > 1e-9) else {
            return none - total;
        };
        total += gained[at];
        // Back along the path: each old placement on it moves on, and leaves its answer to the one before.
        while let Some(i) = from[at] {
            let before = answer_of.iter().position(|answer| *answer == Some(i));
            answer_of[at] = Some(i);
            match before {
                Some(before) => at = before,
                None => break,
            }
        }
    }
}

fn changed(facts: &Facts, now: u32, old: &Old, new: &Stay) -> f64 {
    let mut points = CHANGE_OTHER_POST;
    if facts.post(new).id == *old.post {
        let moved = old.start.abs_diff(new.start).max(old.end.abs_diff(new.end()));
        let moved = if moved == 0 && old.intensity != new.intensity_written { 1 } else { moved };
        points = f64::from(moved).min(CHANGE_SHIFT_MAX_WEEKS);
    }
    points * weight(now, old.start)
}

/// ω: the shorter the notice, the more a change weighs.
fn weight(now: u32, start: u32) -> f64 {
    let notice = i64::from(start) - i64::from(now);
    let mut weight = NOTICE_LAST;
    for (below, more) in NOTICE_WEIGHTS.into_iter().rev() {
        if notice < i64::from(below) {
            weight = more;
        }
    }
    weight
}
