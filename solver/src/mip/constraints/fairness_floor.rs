//! fairness-floor: gain(p) ≥ clamp(φ + credit, 0, 1) · A(p), where φ > 0 and A(p) > 0.

use crate::mip::{Model, Origin, Subject, Variables, attainable};
use crate::rule::Rule;
use crate::value::Instance;

/// Gain that everybody must reach; 0 where there is no floor.
pub fn floors(instance: &Instance<'_>, attainable: &[f64]) -> Vec<f64> {
    let floor = instance.problem.rules.fairness_floor;
    let share = |p: usize| if floor > 0.0 { (floor + instance.problem.people[p].credit).clamp(0.0, 1.0) } else { 0.0 };
    attainable.iter().enumerate().map(|(p, best)| share(p) * best).collect()
}

pub fn add(model: &mut Model, v: &Variables<'_>) {
    if v.instance.problem.rules.fairness_floor <= 0.0 {
        return;
    }
    for (p, floor) in floors(v.instance, &attainable(v.instance, v.sets)).into_iter().enumerate() {
        if floor > 0.0 {
            model.at_least(Origin::of(Rule::FairnessFloor, Subject::Person(p)), v.gain[p].clone(), floor);
        }
    }
}
