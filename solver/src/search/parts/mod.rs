//! A company whose parts have nothing to do with one another, solved part by part at the same time: each gets to its prices and
//! placements sooner than all of them together, and what they come to adds up.

mod board;
mod split;

use super::{NOT_FOUND, Observer, Options, Solution, SolveError, Status, attempt, gap};
use crate::problem::Problem;
use crate::turns::Turns;
use crate::value::{Instance, Resolved, worth_of};
use board::{Board, Watch};
use std::time::Instant;

/// Solves each part; `None` where there is only one, or where something limits or compares all of them together.
pub fn solve(problem: &Problem, options: &Options, observer: &dyn Observer) -> Option<Result<Solution, SolveError>> {
    let started = Instant::now();
    let instance = Instance::new(problem);
    let parts = if options.epsilon.is_some() { None } else { split::split(&instance) }?;
    let board = Board::new(observer, started, parts.len(), options);
    let turns = Turns::limited(options.threads as usize);
    let one = |(number, part): (usize, &Problem)| {
        let share = |all: u64| all * part.people.len() as u64 / problem.people.len() as u64;
        let found = turns.hold(|| {
            let options = Options {
                // Less what went by until the part's first turn.
                time_limit: options.time_limit.saturating_sub(started.elapsed()),
                iterations: options.iterations.map(share),
                // The bound that is known is one of all parts, and what clashes is found in all of them.
                bound: None,
                clash: false,
                ..options.clone()
            };
            attempt(part, &options, &Watch { board: &board, part: number }, &turns)
        });
        if found.is_err() {
            board.give_up();
        }
        found
    };
    let found: Vec<Result<Solution, SolveError>> = std::thread::scope(|scope| {
        let one = &one;
        let running: Vec<_> = parts.iter().enumerate().map(|part| scope.spawn(move || one(part))).collect();
        let joined = running.into_iter().map(|part| part.join());
        joined.map(|part| part.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    board.report();
    Some(gather(&instance, found, &board, options))
}

/// What all parts come to.
fn gather(
    instance: &Instance<'_>,
    found: Vec<Result<Solution, SolveError>>,
    board: &Board<'_>,
    options: &Options,
) -> Result<Solution, SolveError> {
    let mut plan = Resolved::default();
    let (mut bound, mut proved, mut failed) = (0.0, true, None);
    for part in found {
        match part {
            Ok(part) => {
                let resolved = instance.resolve(&part.plan);
                plan.placements.extend(resolved.placements);
                plan.rides.extend(resolved.rides);
                bound += part.bound;
                proved &= part.status == Status::Optimal;
            }
            // The others were given up because of it.
            Err(SolveError::Cancelled) => failed = failed.or(Some(SolveError::Cancelled)),
            Err(SolveError::Infeasible(_)) => failed = Some(SolveError::Infeasible(NOT_FOUND.into())),
            Err(error) => failed = Some(error),
        }
    }
    if let Some(error) = failed {
        return Err(error);
    }
    let worth = worth_of(instance, &plan);
    let bound = options.bound.map_or(bound, |known| known.min(bound)).max(worth.value);
    let gap = gap(bound, worth.value);
    let status = match proved || board.is_proved() {
        true => Status::Optimal,
        false if board.is_cancelled() => Status::Cancelled,
        false => Status::Feasible,
    };
    let plan = instance.plan(&plan, instance.problem.sha256());
    Ok(Solution { status, plan, worth, bound, gap, seconds: board.seconds() })
}
