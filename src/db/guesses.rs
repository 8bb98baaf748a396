//! Facts that nobody gave, as the database marks them; they are read with the company's other tables.

use super::{
    Conn, DbResult,
    schema::{audit, guesses},
};
use crate::domain::company::RECORD_PARTS;
use diesel::prelude::*;

/// Somebody gave the fact: it is a guess no more. `record` is the id of the row, parts of composite ids joined by a slash.
/// Whether it was a guess.
pub fn forget(conn: &mut Conn, kind: &str, record: &str, field: &str) -> DbResult<bool> {
    let record = record.replace('/', &RECORD_PARTS.to_string());
    Ok(diesel::delete(guesses::table.find((kind, record, field))).execute(conn)? > 0)
}

/// What the audit log calls the settling of a guessed fact.
pub const SETTLED: &str = "guess.settle";

/// How many facts somebody has confirmed or corrected.
pub fn settled(conn: &mut Conn) -> DbResult<usize> {
    let facts: Vec<String> =
        audit::table.filter(audit::action.eq(SETTLED)).select(audit::subject_id).distinct().load(conn)?;
    Ok(facts.len())
}
