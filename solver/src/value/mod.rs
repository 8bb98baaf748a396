//! What a plan is worth. One meaning, used by every search; the check derives it again by itself.

mod account;
mod curve;
mod doors;
mod instance;
mod lessons;
mod matching;
mod own;
mod published;
mod resolved;
mod ties;

pub use account::{Account, LessonAccount, PersonAccount, PlacementAccount, UnitStaffing};
pub use curve::Curve;
pub use instance::{Critical, Instance, Lesson, PersonFacts, PostFacts, SessionFacts, Taught, UnitFacts};
pub use own::{Families, OwnCosts, OwnFacts, RideWindow, StepFacts, TrackFacts, in_time};
pub use published::{Published, PublishedPerson};
pub use resolved::{Assignment, Resolved, Seat, Staffing};
pub use ties::{Backfill, Territory, Tied, Ties};

use crate::constants::{HAND_OVER_WEIGHT, SINGLE_POINT_WEIGHT};
use crate::{plan::Plan, problem::Problem};
use serde::{Deserialize, Serialize};

/// A plan's value and what it is made of.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Worth {
    /// gain + preference + direct + worst-off − what is paid for (price · disruption and the rest), in units of gain.
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
    /// Direct values of placements.
    #[serde(default)]
    pub direct: f64,
    /// Priced weeks at home before people's last placements.
    #[serde(default)]
    pub idle_wait: f64,
    /// Priced changes of the host unit.
    #[serde(default)]
    pub host_change: f64,
    /// Priced rides missing from people's minima, and from joiners' first weeks.
    #[serde(default)]
    pub ride_minimum: f64,
    #[serde(default)]
    pub orientation: f64,
    /// Priced change against the published plan.
    #[serde(default)]
    pub baseline_change: f64,
    /// Priced own value of whoever is worst off.
    #[serde(default)]
    pub worst_off: f64,
    /// By person: gain, wishes and direct values less idle wait and host changes.
    #[serde(default)]
    pub own_value_by_person: Vec<f64>,
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
    let preference: f64 = resolved.placements.iter().map(|j| instance.preference(j)).sum();
    let direct: f64 = resolved.placements.iter().map(|j| instance.own[j.person].direct(j.post)).sum();
    let costs = own_costs(instance, resolved);
    let sum = |part: fn(&OwnCosts) -> f64| costs.iter().map(part).sum::<f64>();
    let (idle_wait, host_change) = (sum(|cost| cost.idle_wait), sum(|cost| cost.host_change));
    let (ride_minimum, orientation) = (sum(|cost| cost.ride_minimum), sum(|cost| cost.orientation));
    let baseline_change = sum(|cost| cost.baseline_change);
    let own_value_by_person = own_values(instance, resolved, &gain_by_person, &costs);
    let worst_off = worst_off(instance, &own_value_by_person);
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
        value: gain + preference - instance.problem.prices.disruption * disruption.total + direct
            - (idle_wait + host_change + ride_minimum + orientation + baseline_change)
            + worst_off,
        gain,
        gain_possible: instance.people.iter().map(|person| person.possible).sum(),
        preference,
        disruption,
        gain_by_person,
        direct,
        idle_wait,
        host_change,
        ride_minimum,
        orientation,
        baseline_change,
        worst_off,
        own_value_by_person,
    }
}

/// By person: what follows from all of the own placements and rides together.
fn own_costs(instance: &Instance<'_>, resolved: &Resolved) -> Vec<OwnCosts> {
    let mut placements = vec![Vec::new(); instance.people.len()];
    resolved.placements.iter().for_each(|j| placements[j.person].push(*j));
    let mut rides = vec![Vec::new(); instance.people.len()];
    resolved.rides.iter().for_each(|z| rides[z.person].push(*z));
    let all = placements.iter_mut().zip(&rides).enumerate();
    all.map(|(p, (placements, rides))| instance.own_costs(p, placements, rides)).collect()
}

/// By person: gain, wishes and direct values less idle wait and host changes.
fn own_values(instance: &Instance<'_>, resolved: &Resolved, gain: &[f64], costs: &[OwnCosts]) -> Vec<f64> {
    let mut own: Vec<f64> = gain.iter().zip(costs).map(|(gain, cost)| gain - cost.of_own_value()).collect();
    for j in &resolved.placements {
        own[j.person] += instance.preference(j) + instance.own[j.person].direct(j.post);
    }
    own
}

/// The smallest own value of those who count, priced.
fn worst_off(instance: &Instance<'_>, own_values: &[f64]) -> f64 {
    let counts = instance.own.iter().zip(own_values).filter(|(own, _)| own.may_be_worst_off);
    let least = counts.map(|(_, value)| *value).fold(f64::INFINITY, f64::min);
    if least.is_finite() { instance.problem.prices.worst_off * least } else { 0.0 }
}

/// Person-weeks that handing work over and back costs, weighted.
pub fn hand_over(instance: &Instance<'_>, j: &Assignment) -> f64 {
    let present = |t: usize| instance.people[j.person].present.get(t).copied().unwrap_or(0.0);
    HAND_OVER_WEIGHT * j.intensity * (present(j.start) + present((j.start + j.weeks).saturating_sub(1)))
}
