//! Reports on how far plans rest on guesses.

use super::{Conn, DbResult, new_id, schema::studies};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// Keeps the report of a run about a plan.
pub fn insert(conn: &mut Conn, plan_id: &str, run_id: &str, report: &str, at: NaiveDateTime) -> DbResult<()> {
    diesel::insert_into(studies::table)
        .values((
            studies::id.eq(new_id()),
            studies::plan_id.eq(plan_id),
            studies::run_id.eq(run_id),
            studies::report.eq(report),
            studies::created_at.eq(at),
        ))
        .execute(conn)?;
    Ok(())
}

/// The latest report about a plan, with its run.
pub fn latest(conn: &mut Conn, plan_id: &str) -> DbResult<Option<(String, String)>> {
    Ok(studies::table
        .filter(studies::plan_id.eq(plan_id))
        .order((studies::created_at.desc(), studies::id.desc()))
        .select((studies::run_id, studies::report))
        .first(conn)
        .optional()?)
}
