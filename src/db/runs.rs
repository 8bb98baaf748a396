//! The queue of solves: one row a run, claimed under a lease. Leases are kept on the database's clock alone, so that workers
//! whose own clocks differ agree; every write of a worker is guarded by its fencing token.

use super::{Conn, DbResult, new_id, schema::runs};
use crate::domain::run::{RunKind, RunState};
use chrono::{DateTime, NaiveDateTime};
use diesel::{QueryableByName, prelude::*, sql_query, sql_types::Double};

/// How long a worker may be silent before its run is given to another.
pub const LEASE_SECONDS: f64 = 15.0;
/// A run that has taken down this many workers is given up.
pub const ATTEMPTS_MAX: i32 = 5;

/// A run without its problem, which is large and seldom needed.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = runs)]
pub struct RunRow {
    pub id: String,
    pub cycle_id: String,
    pub kind: String,
    pub state: String,
    pub options: String,
    pub requested_by: String,
    pub created_at: NaiveDateTime,
    pub started_at: Option<NaiveDateTime>,
    pub finished_at: Option<NaiveDateTime>,
    pub cancel_requested: bool,
    pub progress: Option<String>,
    pub history: String,
    pub error: Option<String>,
    pub plan_id: Option<String>,
}

impl RunRow {
    pub fn state(&self) -> RunState {
        RunState::of(&self.state)
    }
}

/// What is queued.
pub struct NewRun<'a> {
    pub cycle_id: &'a str,
    pub kind: RunKind,
    pub problem: &'a str,
    pub options: &'a str,
    pub requested_by: &'a str,
}

/// A run that a worker holds.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = runs)]
pub struct Claim {
    pub id: String,
    pub cycle_id: String,
    pub kind: String,
    pub problem: String,
    pub options: String,
    pub requested_by: String,
    pub fence: i64,
    pub attempts: i32,
}

/// What a heartbeat learns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beat {
    /// Go on.
    Held,
    /// Go on to an early end: somebody asked for it.
    CancelRequested,
    /// Somebody else has it, or it is over: stop, and write nothing.
    Lost,
}

#[derive(QueryableByName)]
struct Now {
    #[diesel(sql_type = Double)]
    now: f64,
}

/// The database's clock, seconds since 1970.
pub(super) fn now(conn: &mut Conn) -> DbResult<f64> {
    let row: Now = match conn {
        Conn::Pg(pg) => {
            sql_query("SELECT CAST(extract(epoch FROM clock_timestamp()) AS DOUBLE PRECISION) AS now").get_result(pg)?
        }
        Conn::Sqlite(sqlite) => {
            sql_query("SELECT (julianday('now') - 2440587.5) * 86400.0 AS now").get_result(sqlite)?
        }
    };
    Ok(row.now)
}

fn timestamp(seconds: f64) -> NaiveDateTime {
    DateTime::from_timestamp_millis((seconds * 1_000.0) as i64).unwrap_or_default().naive_utc()
}

/// Queues a run. A second active one of the same cycle and kind is a conflict, which the schema holds.
pub fn insert(conn: &mut Conn, run: &NewRun<'_>) -> DbResult<String> {
    let id = new_id();
    let created_at = timestamp(now(conn)?);
    diesel::insert_into(runs::table)
        .values((
            runs::id.eq(&id),
            runs::cycle_id.eq(run.cycle_id),
            runs::kind.eq(run.kind.as_str()),
            runs::state.eq(RunState::Queued.as_str()),
            runs::problem.eq(run.problem),
            runs::options.eq(run.options),
            runs::requested_by.eq(run.requested_by),
            runs::created_at.eq(created_at),
            runs::cancel_requested.eq(false),
            runs::fence.eq(0_i64),
            runs::attempts.eq(0),
            runs::history.eq("[]"),
        ))
        .execute(conn)?;
    Ok(id)
}

pub fn get(conn: &mut Conn, id: &str) -> DbResult<RunRow> {
    Ok(runs::table.find(id).select(RunRow::as_select()).first(conn)?)
}

/// The problem of a run, as JSON.
pub fn problem(conn: &mut Conn, id: &str) -> DbResult<String> {
    Ok(runs::table.find(id).select(runs::problem).first(conn)?)
}

/// Runs of a cycle, latest first, without what people ask about themselves.
pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<Vec<RunRow>> {
    Ok(runs::table
        .filter(runs::cycle_id.eq(cycle_id).and(runs::kind.ne(RunKind::ExplainOwn.as_str())))
        .order((runs::created_at.desc(), runs::id.desc()))
        .limit(50)
        .select(RunRow::as_select())
        .load(conn)?)
}

/// The queued or running run of a cycle and kind.
pub fn active(conn: &mut Conn, cycle_id: &str, kind: RunKind) -> DbResult<Option<String>> {
    Ok(runs::table
        .filter(runs::cycle_id.eq(cycle_id).and(runs::kind.eq(kind.as_str())))
        .filter(runs::state.eq_any([RunState::Queued.as_str(), RunState::Running.as_str()]))
        .select(runs::id)
        .first(conn)
        .optional()?)
}

/// The queued or running run of a kind that somebody asked for.
pub fn active_of(conn: &mut Conn, account_id: &str, kind: RunKind) -> DbResult<Option<String>> {
    Ok(runs::table
        .filter(runs::requested_by.eq(account_id).and(runs::kind.eq(kind.as_str())))
        .filter(runs::state.eq_any([RunState::Queued.as_str(), RunState::Running.as_str()]))
        .select(runs::id)
        .first(conn)
        .optional()?)
}

/// How many runs there are, by state.
pub fn count_by_state(conn: &mut Conn) -> DbResult<Vec<(String, i64)>> {
    Ok(runs::table.group_by(runs::state).select((runs::state, diesel::dsl::count_star())).load(conn)?)
}

/// Asks for an early end. A run that nobody works on ends at once; one that is over stays as it is.
pub fn request_cancel(conn: &mut Conn, id: &str) -> DbResult<()> {
    let finished_at = timestamp(now(conn)?);
    diesel::update(runs::table.find(id).filter(runs::state.eq(RunState::Queued.as_str())))
        .set((
            runs::state.eq(RunState::Cancelled.as_str()),
            runs::cancel_requested.eq(true),
            runs::finished_at.eq(finished_at),
        ))
        .execute(conn)?;
    diesel::update(runs::table.find(id).filter(runs::state.eq(RunState::Running.as_str())))
        .set(runs::cancel_requested.eq(true))
        .execute(conn)?;
    Ok(())
}

/// Ends a run at once, with nothing kept: whoever works on it finds its claim lost. One that is over stays as it is.
pub fn discard(conn: &mut Conn, id: &str) -> DbResult<()> {
    let finished_at = timestamp(now(conn)?);
    let active = runs::state.eq_any([RunState::Queued.as_str(), RunState::Running.as_str()]);
    diesel::update(runs::table.find(id).filter(active))
        .set((
            runs::state.eq(RunState::Cancelled.as_str()),
            runs::cancel_requested.eq(true),
            runs::finished_at.eq(finished_at),
            runs::lease_until.eq(None::<f64>),
        ))
        .execute(conn)?;
    Ok(())
}

/// Takes the oldest run of these kinds that is queued or whose worker has fallen silent; what many people may ask about
/// themselves at once comes after what planners wait for. Of several workers that try at once one gets it: the
/// update is conditional on the fence that was read.
pub fn claim(conn: &mut Conn, worker: &str, kinds: &[RunKind]) -> DbResult<Option<Claim>> {
    let now = now(conn)?;
    let kinds = kinds.iter().map(|kind| kind.as_str());
    let silent = runs::state.eq(RunState::Running.as_str()).and(runs::lease_until.lt(now));
    let free = runs::state.eq(RunState::Queued.as_str()).or(silent);
    let found: Option<(String, i64, i32)> = runs::table
        .filter(free)
        .filter(runs::kind.eq_any(kinds))
        .order((runs::kind.eq(RunKind::ExplainOwn.as_str()).asc(), runs::created_at.asc(), runs::id.asc()))
        .select((runs::id, runs::fence, runs::attempts))
        .first(conn)
        .optional()?;
    let Some((id, fence, attempts)) = found else { return Ok(None) };
    let same = runs::table.find(&id).filter(runs::fence.eq(fence));
    if attempts >= ATTEMPTS_MAX {
        diesel::update(same)
            .set((
                runs::state.eq(RunState::Failed.as_str()),
                runs::fence.eq(fence + 1),
                runs::finished_at.eq(timestamp(now)),
                runs::error.eq(format!("Given up: {attempts} workers stopped in the middle of it.")),
            ))
            .execute(conn)?;
        return Ok(None);
    }
    let taken = diesel::update(same)
        .set((
            runs::state.eq(RunState::Running.as_str()),
            runs::worker.eq(worker),
            runs::fence.eq(fence + 1),
            runs::attempts.eq(attempts + 1),
            runs::lease_until.eq(now + LEASE_SECONDS),
            runs::started_at.eq(timestamp(now)),
            // A run that is taken up again starts from its problem; what it had found before counts no more.
            runs::progress.eq(None::<String>),
            runs::history.eq("[]"),
        ))
        .execute(conn)?;
    if taken == 0 {
        return Ok(None);
    }
    Ok(Some(runs::table.find(&id).select(Claim::as_select()).first(conn)?))
}

/// Renews the lease, and writes progress and history where there is something new.
pub fn beat(conn: &mut Conn, claim: &Claim, news: Option<(&str, &str)>) -> DbResult<Beat> {
    let lease_until = now(conn)? + LEASE_SECONDS;
    let held = held(claim);
    let changed = match news {
        Some((progress, history)) => diesel::update(runs::table.filter(held))
            .set((runs::lease_until.eq(lease_until), runs::progress.eq(progress), runs::history.eq(history)))
            .execute(conn)?,
        None => diesel::update(runs::table.filter(held)).set(runs::lease_until.eq(lease_until)).execute(conn)?,
    };
    if changed == 0 {
        return Ok(Beat::Lost);
    }
    let cancel: bool = runs::table.find(&claim.id).select(runs::cancel_requested).first(conn)?;
    Ok(if cancel { Beat::CancelRequested } else { Beat::Held })
}

/// How a run ended.
pub struct End<'a> {
    pub state: RunState,
    pub plan_id: Option<&'a str>,
    /// A sentence, where it failed.
    pub error: Option<&'a str>,
    /// Last progress and history.
    pub news: Option<(&'a str, &'a str)>,
}

/// Ends a run, in the transaction of its effects. `false`: the claim was lost, and the caller must roll back.
pub fn finish(conn: &mut Conn, claim: &Claim, end: &End<'_>) -> DbResult<bool> {
    let finished_at = timestamp(now(conn)?);
    if let Some((progress, history)) = end.news {
        diesel::update(runs::table.filter(held(claim)))
            .set((runs::progress.eq(progress), runs::history.eq(history)))
            .execute(conn)?;
    }
    let changed = diesel::update(runs::table.filter(held(claim)))
        .set((
            runs::state.eq(end.state.as_str()),
            runs::finished_at.eq(finished_at),
            runs::plan_id.eq(end.plan_id),
            runs::error.eq(end.error),
            runs::lease_until.eq(None::<f64>),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Gives a run back at once, for another worker: what a worker does that is told to stop. It costs no attempt.
pub fn release(conn: &mut Conn, claim: &Claim) -> DbResult<()> {
    diesel::update(runs::table.filter(held(claim)))
        .set((
            runs::state.eq(RunState::Queued.as_str()),
            runs::attempts.eq(claim.attempts - 1),
            runs::lease_until.eq(None::<f64>),
            runs::worker.eq(None::<String>),
        ))
        .execute(conn)?;
    Ok(())
}

type Held<'a> = diesel::dsl::And<
    diesel::dsl::And<diesel::dsl::Eq<runs::id, &'a str>, diesel::dsl::Eq<runs::fence, i64>>,
    diesel::dsl::Eq<runs::state, &'static str>,
>;

/// The run, as long as `claim` holds it.
fn held(claim: &Claim) -> Held<'_> {
    runs::id.eq(claim.id.as_str()).and(runs::fence.eq(claim.fence)).and(runs::state.eq(RunState::Running.as_str()))
}
