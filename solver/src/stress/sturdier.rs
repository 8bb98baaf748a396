//! "Make it sturdier": solving again with higher minimums in the weeks that the stress test found weak.

use super::{Assumptions, Report, Robustness, stress};
use crate::constants::TOLERANCE;
use crate::plan::Plan;
use crate::problem::{Problem, Weekly};
use crate::search::{Observer, Options, SolveError, judged, solve};
use crate::value::{Instance, Worth};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Minimums are raised, and the plan solved again, so many times at most.
const ROUNDS: u32 = 3;

/// A suggestion: a plan that holds more often, or misses less where none holds, and what it costs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sturdier {
    pub plan: Plan,
    pub worth: Worth,
    /// Value of the plan at hand less that of the suggestion; negative where the suggestion is worth more.
    pub value_lost: f64,
    /// What the minimums were raised by.
    pub buffers: Vec<Buffer>,
    pub before: Report,
    pub after: Report,
}

/// FTE that a team's minimum was raised by, by week of the horizon.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Buffer {
    pub unit: String,
    pub name: String,
    pub fte: Vec<f64>,
}

/// Looks for a plan that keeps every rule and all minimums more often than `plan` does, or as often with less missing. `None` where raising the minimums of
/// weak weeks led to none, or no week is weak because of the plan.
pub fn sturdier(
    problem: &Problem,
    plan: &Plan,
    assumptions: &Assumptions,
    options: &Options,
    observer: &dyn Observer,
) -> Result<Option<Sturdier>, SolveError> {
    let before = stress(problem, plan, assumptions, observer)?;
    let value = crate::value::worth(problem, plan).value;
    let mut raised = problem.clone();
    let mut weakest = before.clone();
    let mut best: Option<Sturdier> = None;
    for _ in 0..ROUNDS {
        if !raise(&mut raised, &weakest) {
            break;
        }
        let share = Options { time_limit: options.time_limit / ROUNDS, clash: false, ..options.clone() };
        let solution = match solve(&raised, &share, observer) {
            Ok(solution) => solution,
            // Pins may need what the buffers keep at home.
            Err(SolveError::Infeasible(_)) => break,
            Err(error) => return Err(error),
        };
        let candidate = Plan { problem_sha256: problem.sha256(), ..solution.plan };
        // Higher minimums lower what is attainable, and with it the fairness floor: the rules as they are have the last word.
        let Some(worth) = judged(problem, &candidate) else { break };
        let after = stress(problem, &candidate, assumptions, observer)?;
        let known = best.as_ref().map_or(&before.plan, |best| &best.after.plan);
        let sturdier = is_sturdier(&after.plan, known);
        weakest = after.clone();
        if sturdier {
            let (buffers, before) = (buffers(problem, &raised), before.clone());
            best = Some(Sturdier { plan: candidate, value_lost: value - worth.value, worth, buffers, before, after });
        }
    }
    Ok(best)
}

/// It holds more often; or as often (never, where something always falls short), but with less missing on average.
fn is_sturdier(plan: &Robustness, known: &Robustness) -> bool {
    plan.holds > known.holds || (plan.holds == known.holds && plan.shortfall_mean < known.shortfall_mean - TOLERANCE)
}

/// Raises the minimum of each weak week by a person, at most to what is there with nobody away; says whether there was any.
fn raise(problem: &mut Problem, report: &Report) -> bool {
    let instance = Instance::new(problem);
    let mut floors: Vec<(usize, Vec<f64>)> = Vec::new();
    for (u, unit) in instance.units.iter().enumerate() {
        let now: Vec<f64> = (0..problem.weeks()).map(|t| problem.units[u].floor_fte.at(t)).collect();
        let mut next = now.clone();
        for weak in report.weak.iter().filter(|weak| weak.unit == problem.units[u].id) {
            let t = weak.week as usize;
            let person = unit.people.iter().map(|&p| instance.people[p].present[t]).fold(0.0, f64::max);
            next[t] = now[t].max((unit.floor[t] + person).min(unit.base[t]));
        }
        if next != now {
            floors.push((u, next));
        }
    }
    let any = !floors.is_empty();
    floors.into_iter().for_each(|(u, floor)| problem.units[u].floor_fte = Weekly::Each(floor));
    any
}

fn buffers(problem: &Problem, raised: &Problem) -> Vec<Buffer> {
    let buffer = |(old, new): (&crate::problem::Unit, &crate::problem::Unit)| Buffer {
        unit: old.id.clone(),
        name: old.name.clone(),
        fte: (0..problem.weeks()).map(|t| new.floor_fte.at(t) - old.floor_fte.at(t)).collect(),
    };
    let all = problem.units.iter().zip(&raised.units).map(buffer);
    all.filter(|buffer| buffer.fte.iter().any(|&fte| fte > 0.0)).collect()
}
