//! Solving without the queue: for the demo's first start, where nobody waits on a page yet.

use super::{
    ledger,
    problem::{self, EarlierPlacement},
    store::{self, CheckedPlan, Origin},
};
use crate::{
    app::{Error, Result},
    db::{Db, plans},
    domain::company::Company,
};
use chrono::NaiveDateTime;
use std::time::Duration;
use tandem_solver::search::{self, Options, Silent};

/// How long to try, and when it is enough.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    pub time_limit: Duration,
    /// Share of the bound.
    pub gap: f64,
    pub seed: u64,
}

/// Solves a cycle of `company` and stores the plan as a draft, with the id of the plan. The check has the last word.
pub fn draft(
    db: &Db,
    company: &Company,
    cycle_id: &str,
    earlier: &[EarlierPlacement],
    effort: Effort,
    at: NaiveDateTime,
) -> Result<String> {
    let cycle = company.cycles.get(cycle_id).ok_or(Error::NotFound)?;
    let problem = problem::assemble(company, cycle, earlier);
    let options = Options { time_limit: effort.time_limit, gap: effort.gap, seed: effort.seed, ..Options::default() };
    let solution = search::solve(&problem, &options, &Silent).map_err(Error::internal)?;
    let checked = CheckedPlan::new(&problem, &solution.plan).map_err(Error::internal)?;
    let origin = Origin { cycle_id, run_id: None, bound: Some(solution.bound), based_on: None, scenario_id: None, at };
    db.write_tx(|conn| store::insert(conn, &checked, &origin))
}

/// Publishes a draft as of `at`.
pub fn publish(db: &Db, plan_id: &str, at: NaiveDateTime) -> Result<()> {
    db.write_tx(|conn| {
        let row = plans::get(conn, plan_id)?;
        if !plans::publish(conn, &row, at)? {
            return Err(Error::Stale);
        }
        ledger::write(conn, &row)
    })
}
