//! track-requirement: for each person of a track and each step, at_least ≤ Σ of the placements at posts of the step ≤ at_most.
//! In order: no placement of a later step starts before all of earlier steps have ended. For each boundary between two steps,
//! q(t) says that what lies before it is over by week t: Σ_{earlier j∋t} y_j + q(t) ≤ 1, Σ_{later j∋t} y_j ≤ q(t), q(t) ≤ q(t+1).

use crate::mip::{Model, Variables};
use crate::rule::Rule;
use crate::value::TrackFacts;

pub fn add(model: &mut Model, v: &Variables<'_>) {
    for (p, own) in v.instance.own.iter().enumerate() {
        for track in own.tracks.iter().map(|&k| &v.instance.tracks[k]) {
            for (s, step) in track.steps.iter().enumerate() {
                let counts = |c: &usize| track.steps_of[v.sets.columns[*c].j.post].contains(&s);
                let terms: Vec<(usize, f64)> =
                    v.sets.columns_of[p].clone().filter(counts).map(|c| (v.x[c], 1.0)).collect();
                if step.at_least > 0 {
                    model.at_least(Some(Rule::TrackRequirement), terms.clone(), step.at_least as f64);
                }
                if step.at_most < usize::MAX {
                    model.at_most(Some(Rule::TrackRequirement), terms, step.at_most as f64);
                }
            }
            if track.ordered {
                for boundary in 1..track.steps.len() {
                    keep_order(model, v, p, track, boundary);
                }
            }
        }
    }
}

/// Steps before `boundary` are over before those from it on begin.
fn keep_order(model: &mut Model, v: &Variables<'_>, p: usize, track: &TrackFacts, boundary: usize) {
    let rule = Some(Rule::TrackRequirement);
    let covering = |t: usize, later: bool| -> Vec<(usize, f64)> {
        let counts = |c: &usize| {
            let j = &v.sets.columns[*c].j;
            j.span().contains(&t) && track.steps_of[j.post].iter().any(|&s| (s >= boundary) == later)
        };
        v.sets.columns_of[p].clone().filter(counts).map(|c| (v.x[c], 1.0)).collect()
    };
    let mut next = None;
    for t in (0..v.instance.weeks).rev() {
        let over = model.continuous(0.0, 1.0);
        let mut earlier = covering(t, false);
        earlier.push((over, 1.0));
        model.at_most(rule, earlier, 1.0);
        let mut later = covering(t, true);
        if !later.is_empty() {
            later.push((over, -1.0));
            model.at_most(rule, later, 0.0);
        }
        if let Some(next) = next {
            model.at_most(rule, vec![(over, 1.0), (next, -1.0)], 0.0);
        }
        next = Some(over);
    }
}
