//! What a plan is worth. One meaning, used by every search; the check derives it again by itself.

mod account;
mod curve;
mod instance;
mod lessons;
mod resolved;
mod ties;

pub use account::{Account, LessonAccount, PersonAccount, PlacementAccount, UnitStaffing};
pub use curve::Curve;
pub use instance::{Critical, Instance, Lesson, PersonFacts, PostFacts, SessionFacts, Taught, UnitFacts};
pub use resolved::{Assignment, Resolved, Seat, Staffing};
pub use ties::{Backfill, Territory, Tied, Ties};

use crate::constants::{HAND_OVER_WEIGHT, SINGLE_POINT_WEIGHT};
use crate::{plan::Plan, problem::Problem};
use serde::{Deserialize, Serialize};

/// A plan's value and what it is made of.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Worth {
    /// gain + preference − price · disruption, in units of gain.
    pub value: f64,
    /// Weighted levels learned, summed over people and competencies.
    pub gain: f64,
    /// Largest gain thinkable: Σ weight · max(0, target − level). Cross-training % = gain / this.
    pub gain_possible: f64,
    /// Priced wishes met less priced avoided posts.
    pub preference: f64,
    pub disruption: Disruption,
    /// Gain by person, in the order of the problem.
    pub gain_by_person: Vec<f64>,
}

/// D and its parts, person-weeks, already weighted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Disruption {
    pub total: f64,
    /// Season-weighted shortfall against the staffing target beyond that without any rotation.
    pub shortfall: f64,
    pub hand_over: f64,
    pub single_point: f64,
}

/// What `plan` is worth. Entries that name somebody or something unknown count nothing; the check refuses them.
pub fn worth(problem: &Problem, plan: &Plan) -> Worth {
    let instance = Instance::new(problem);
    worth_of(&instance, &instance.resolve(plan))
}

/// [`worth`] for a problem that is compiled already. Sums run over people, units and weeks in the order of the problem.
pub fn worth_of(instance: &Instance<'_>, resolved: &Resolved) -> Worth {
    let exposure = resolved.exposure(instance);
    let gain_by_person: Vec<f64> = (instance.people.iter().zip(&exposure))
        .map(|(person, weeks)| person.lessons.iter().zip(weeks).map(|(l, &x)| l.weight * l.curve.at(x)).sum())
        .collect();
    let gain: f64 = gain_by_person.iter().sum();
    let preference: f64 = resolved.placements.iter().map(|j| instance.preference(j.person, j.post)).sum();
    let staffing = resolved.staffing(instance);
    let mut disruption = Disruption::default();
    for (u, unit) in instance.units.iter().enumerate() {
        for t in 0..instance.weeks {
            disruption.shortfall += instance.season[t] * staffing.shortfall(unit, u, t);
            disruption.single_point += SINGLE_POINT_WEIGHT * staffing.single_points(unit, u, t);
        }
    }
    disruption.hand_over = resolved.placements.iter().map(|j| hand_over(instance, j)).sum();
    disruption.total = disruption.shortfall + disruption.hand_over + disruption.single_point;
    Worth {
        value: gain + preference - instance.problem.prices.disruption * disruption.total,
        gain,
        gain_possible: instance.people.iter().map(|person| person.possible).sum(),
        preference,
        disruption,
        gain_by_person,
    }
}

/// Person-weeks that handing work over and back costs, weighted.
pub fn hand_over(instance: &Instance<'_>, j: &Assignment) -> f64 {
    let present = |t: usize| instance.people[j.person].present.get(t).copied().unwrap_or(0.0);
    HAND_OVER_WEIGHT * j.intensity * (present(j.start) + present((j.start + j.weeks).saturating_sub(1)))
}
