//! What a plan does with a company: how many people it places, and how many weeks of teams it takes to their limit.

use tandem_solver::value::{Account, Instance};
use tandem_solver::{Plan, Problem};

#[derive(Clone, Copy, Debug)]
pub struct Statistics {
    /// Share of all people with at least one placement.
    pub placed: f64,
    /// Share of unit-weeks in which the programme takes a team to its minimum staffing, below its target, or to the
    /// largest share that may be away: another full-time absence is refused or fully paid for.
    pub binding: f64,
    /// Rides a person.
    pub rides: f64,
}

pub fn of(problem: &Problem, plan: &Plan) -> Statistics {
    let instance = Instance::new(problem);
    let account = Account::of(&instance, &instance.resolve(plan), None);
    let placed = account.people.iter().filter(|person| !person.placements.is_empty()).count();
    let (mut binding, mut cells) = (0, 0);
    for unit in &account.units {
        for week in 0..problem.weeks() as usize {
            // Less than the smallest absence that matters is left: a guest's half day.
            let used = unit.staff[week] < unit.without[week] - 0.1;
            let at_minimum = used && unit.staff[week] < unit.floor[week] + 0.1;
            let below_target = unit.shortfall[week] > 0.01;
            let all_away = unit.away[week] > 0.0 && unit.away[week] + 0.2 > unit.away_limit[week] + 1e-6;
            cells += 1;
            binding += usize::from(at_minimum || below_target || all_away);
        }
    }
    Statistics {
        placed: placed as f64 / problem.people.len() as f64,
        binding: f64::from(binding as u32) / f64::from(cells),
        rides: plan.rides.len() as f64 / problem.people.len() as f64,
    }
}
