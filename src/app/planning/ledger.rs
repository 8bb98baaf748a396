//! The fairness ledger: at publishing, what the plan gives each person as a share of the own best programme, and the credit that
//! follows for the next cycle (docs/say.md). And in facts what it says to the person concerned.

use super::store;
use crate::{
    app::{Error, Result},
    clock::Clock,
    db::{
        Conn, Db, cycles,
        ledger::{self, LedgerRow},
        plans::{self, PlanRow},
        settings,
    },
    domain::{account::Actor, say::credit_after},
};
use serde::Serialize;
use tandem_solver::{Plan, Problem, search::attainable_gains, value::worth};
use utoipa::ToSchema;

/// Whoever could gain less than this could not be placed.
const NOTHING: f64 = 1e-6;

/// What the ledger says to somebody.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LedgerView {
    /// Name of the latest cycle in which they could have been placed.
    pub cycle: String,
    /// What they got of their own best programme.
    pub share: f64,
    /// What all who could be placed got on average.
    pub mean_share: f64,
    /// What it owes them now: above 0 they come before others where plans are equally good, below 0 after them.
    pub credit: f64,
}

/// Somebody's own entry.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct OwnLedger {
    /// Absent before the first plan in which they could have been placed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<LedgerView>,
}

/// What somebody gets, and could have got.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    person: String,
    share: f64,
    credit: f64,
}

/// v(p) of everybody who can gain anything by a placement: gain as a share of what one placement alone could give, as the
/// solver's fairness order counts it.
fn entries(problem: &Problem, plan: &Plan) -> Vec<Entry> {
    let gains = worth(problem, plan).gain_by_person;
    let most = attainable_gains(problem);
    let all = problem.people.iter().zip(gains.iter().zip(&most));
    all.filter(|(_, (_, most))| **most > NOTHING)
        .map(|(person, (gain, most))| Entry { person: person.id.clone(), share: gain / most, credit: person.credit })
        .collect()
}

/// Writes the ledger of a plan's cycle, in the place of what an earlier edition left.
pub fn write(conn: &mut Conn, row: &PlanRow) -> Result<()> {
    let problem: Problem = serde_json::from_str(&plans::problem(conn, &row.id)?).map_err(Error::internal)?;
    let plan = store::plan(conn, &row.id, &problem)?;
    let entries = entries(&problem, &plan);
    let mean = entries.iter().map(|entry| entry.share).sum::<f64>() / entries.len().max(1) as f64;
    let line = |entry: Entry| LedgerRow {
        cycle_id: row.cycle_id.clone(),
        plan_id: row.id.clone(),
        share: entry.share,
        mean_share: mean,
        credit_before: entry.credit,
        credit_after: credit_after(entry.credit, entry.share, mean),
        person_id: entry.person,
    };
    let lines: Vec<LedgerRow> = entries.into_iter().map(line).collect();
    ledger::set(conn, &row.cycle_id, &lines)?;
    Ok(())
}

/// What the ledger says to `actor`, as of cycles that have begun or are published.
pub fn mine(db: &Db, clock: &Clock, actor: &Actor) -> Result<OwnLedger> {
    let person = actor.person_id.as_deref().ok_or(Error::NotFound)?;
    db.read(|conn| {
        let today = settings::as_of(conn, clock.today())?;
        let coming = cycles::list(conn)?.into_iter().map(|cycle| cycle.starts_on).filter(|day| *day > today).min();
        // The sentence speaks of the cycle that comes: what counts for it lies before it.
        let before = coming.unwrap_or(chrono::NaiveDate::MAX);
        let latest = ledger::latest(conn, person, before)?;
        let entry = latest.map(|(cycle, row)| LedgerView {
            cycle,
            share: row.share,
            mean_share: row.mean_share,
            credit: row.credit_after,
        });
        Ok(OwnLedger { entry })
    })
}
