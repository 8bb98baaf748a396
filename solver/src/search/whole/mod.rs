//! The engine for people with many placements: whole plans of one person are the columns, found by an oracle, chosen by a
//! restricted master (docs/model.md, "Whole plans").

mod anneal;
mod draft;
mod engine;
mod master;
mod moves;
mod oracle;
mod pricing;
mod relax;
mod restricted;
mod task;

use super::{Incumbent, Options};
use crate::mip::Sets;
use crate::value::{Instance, Resolved};
use engine::{Engine, Setting};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;
use task::Task;

/// From so many placements a person on, sequences are worth planning as wholes.
const PLACEMENTS_MANY: u32 = 4;
/// Budget where a solve must be reproducible: rounds of prices, and choices among plans.
const ROUNDS: u32 = 60;
const CHOICES: u32 = 12;

/// Choices without a better plan after which the exact model takes over, where the problem is small enough for it.
const PATIENCE: u32 = 8;

/// What the engine has found.
enum News<'a> {
    Plan(&'a Resolved),
    /// No plan is worth more.
    Bound(f64),
}

/// Whether people have sequences of placements long enough for this engine.
fn suits(instance: &Instance<'_>) -> bool {
    let problem = instance.problem;
    let many = |p: usize| instance.people[p].placements_max >= PLACEMENTS_MANY;
    let track = |track: &crate::problem::Track| track.steps.iter().filter(|step| step.at_least > 0).count() > 1;
    (0..instance.people.len()).any(many) || problem.tracks.iter().any(track)
}

/// Searches where the problem suits and has no rule that the engine leaves out of account; the deadline, a cancellation or a
/// proof ends it, or that nothing is left to do. Says whether it took part at all; `small`, that the exact model can follow.
pub fn run(
    (instance, sets): (&Instance<'_>, &Sets),
    incumbent: &mut Incumbent<'_>,
    options: &Options,
    deadline: Instant,
    small: bool,
) -> bool {
    if !suits(instance) || options.epsilon.is_some() {
        return false;
    }
    let Some(task) = Task::new(instance, sets) else { return false };
    incumbent.enter("improving");
    let observer = incumbent.observer();
    let proved = AtomicBool::new(incumbent.proves(options.gap));
    let turns = incumbent.turns().clone();
    let stop = || {
        turns.pass(1.0);
        proved.load(Ordering::Relaxed) || observer.cancelled()
    };
    let setting = Setting {
        deadline,
        seed: options.seed,
        threads: turns.threads(options.threads).max(1),
        patience: small.then_some(PATIENCE),
        budget: options.iterations.map(|_| (ROUNDS, CHOICES)),
        stop: &stop,
    };
    let mut tell = |news: News<'_>| {
        match news {
            News::Plan(plan) => {
                incumbent.offer(plan);
            }
            News::Bound(bound) => incumbent.lower_bound_to(bound),
        }
        proved.store(incumbent.proves(options.gap), Ordering::Relaxed);
    };
    if let Some(mut engine) = Engine::new(&task, &setting, &mut tell) {
        engine.run();
    }
    true
}
