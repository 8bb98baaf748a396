//! Whether there is a plan at all: a search that ends with the first one. Where it finds none it says what its best try owes,
//! which is one way to make a plan possible.

use super::local::LocalSearch;
use super::{Incumbent, Observer, Progress, State, cooling};
use crate::mip::constraints::fairness_floor;
use crate::mip::{Sets, attainable};
use crate::plan::Plan;
use crate::problem::Problem;
use crate::value::{Instance, Resolved};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// A plan that keeps every hard rule but these; numbers index the problem's lists.
#[derive(Clone, Debug, Default)]
pub struct Owed {
    pub plan: Plan,
    /// Pins that are not met.
    pub pins: Vec<usize>,
    /// People under their fairness floor, and the gain that is missing.
    pub people: Vec<(usize, f64)>,
    /// Posts with fewer visitors than they must have: the post, the week, and how many are missing.
    pub posts: Vec<(usize, usize, u32)>,
    /// Whether placements of a track are missing.
    pub tracks: bool,
    /// Disruption over its limit, person-weeks.
    pub disruption: f64,
}

/// Looks for a plan that keeps every hard rule, for at most `time`.
pub fn some_plan(problem: &Problem, time: Duration, observer: &dyn Observer) -> Result<Plan, Box<Owed>> {
    let started = Instant::now();
    let instance = Instance::new(problem);
    let sets = Sets::new(&instance);
    let floors = fairness_floor::floors(&instance, &attainable(&instance, &sets));
    let limit = problem.rules.disruption_limit;
    let first = First { observer, found: AtomicBool::new(false) };
    let mut incumbent = Incumbent::new(&instance, &sets, &floors, limit, (&first, started));
    let (nothing, deadline) = (Resolved::default(), started + time);
    incumbent.offer(&nothing);
    let mut local = LocalSearch::new(State::new(&instance, &sets, &floors, limit), &nothing, 1);
    if incumbent.plan().is_none() {
        local.begin(cooling(&instance), Some(time), deadline, &mut incumbent);
        local.advance(deadline, &mut incumbent);
        local.conclude(&mut incumbent);
    }
    let sha256 = problem.sha256();
    match incumbent.plan() {
        Some(plan) => Ok(instance.plan(plan, sha256)),
        None => {
            let owed = local.state.owes();
            Err(Box::new(Owed { plan: instance.plan(&local.state.plan(), sha256), ..owed }))
        }
    }
}

/// Ends a search with its first plan.
struct First<'a> {
    observer: &'a dyn Observer,
    found: AtomicBool,
}

impl Observer for First<'_> {
    fn progress(&self, progress: &Progress) {
        self.found.fetch_or(progress.best.is_some(), Ordering::Relaxed);
    }

    fn cancelled(&self) -> bool {
        self.found.load(Ordering::Relaxed) || self.observer.cancelled()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::generate;
    use crate::problem::Pin;
    use crate::search::{Silent, judged};

    const AMPLE: Duration = Duration::from_secs(600);

    #[test]
    fn a_plan_is_found_where_there_is_one_and_what_is_owed_is_named_where_there_is_none() {
        let mut problem = generate(24, 13, 3);
        let plan = some_plan(&problem, AMPLE, &Silent).expect("nothing is asked for that is impossible");
        assert!(judged(&problem, &plan).is_some());

        let goes = |person: &str| problem.people.iter().position(|p| p.id == person);
        let free: Vec<&str> = (problem.people.iter())
            .filter(|p| p.eligible.placements && plan.placements.iter().all(|j| j.person != p.id))
            .map(|p| p.id.as_str())
            .collect();
        assert!(!free.is_empty() && goes(free[0]).is_some());
        let any = |person: &str| Pin { person: person.to_owned(), post: None, session: None, week: None, weeks: None };
        let pins: Vec<Pin> = problem.people.iter().filter(|p| p.eligible.placements).map(|p| any(&p.id)).collect();
        problem.pins = pins;
        problem.rules.disruption_limit = Some(0.5);
        let owed = some_plan(&problem, AMPLE, &Silent).expect_err("not everybody can go for half a week of work");
        assert!(!owed.pins.is_empty() || owed.disruption > 0.0, "{owed:?}");
        // Without what is owed, the plan that owes it will do.
        let mut index = 0..;
        problem.pins.retain(|_| !owed.pins.contains(&index.next().unwrap_or_default()));
        problem.rules.disruption_limit = Some(0.5 + owed.disruption + 1e-6);
        assert!(judged(&problem, &owed.plan).is_some());
    }
}
