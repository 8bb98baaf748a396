//! The fairness ledger: what the published plan of each cycle gave people, and the credit that follows.

use super::{
    Conn, DbResult,
    schema::{cycles, ledger, people},
};
use crate::domain::say::Credit;
use chrono::NaiveDate;
use diesel::prelude::*;
use std::collections::BTreeSet;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = ledger)]
pub struct LedgerRow {
    pub cycle_id: String,
    pub person_id: String,
    pub plan_id: String,
    pub share: f64,
    pub mean_share: f64,
    pub credit_before: f64,
    pub credit_after: f64,
}

/// Puts `rows` in the place of what an earlier edition of the cycle's plan gave. Who is in no list any more has no entry.
pub fn set(conn: &mut Conn, cycle_id: &str, rows: &[LedgerRow]) -> DbResult<()> {
    diesel::delete(ledger::table.filter(ledger::cycle_id.eq(cycle_id))).execute(conn)?;
    let known: BTreeSet<String> = people::table.select(people::id).load::<String>(conn)?.into_iter().collect();
    for row in rows.iter().filter(|row| known.contains(&row.person_id)) {
        diesel::insert_into(ledger::table).values(row).execute(conn)?;
    }
    Ok(())
}

pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<Vec<LedgerRow>> {
    Ok(ledger::table
        .filter(ledger::cycle_id.eq(cycle_id))
        .order(ledger::person_id)
        .select(LedgerRow::as_select())
        .load(conn)?)
}

/// Somebody's latest entry of cycles that began before `before`, with the name of its cycle.
pub fn latest(conn: &mut Conn, person_id: &str, before: NaiveDate) -> DbResult<Option<(String, LedgerRow)>> {
    Ok(ledger::table
        .inner_join(cycles::table.on(cycles::id.eq(ledger::cycle_id)))
        .filter(ledger::person_id.eq(person_id).and(cycles::starts_on.lt(before)))
        .order(cycles::starts_on.desc())
        .select((cycles::name, LedgerRow::as_select()))
        .first(conn)
        .optional()?)
}

/// Credits after every cycle.
pub fn credits(conn: &mut Conn) -> DbResult<Vec<Credit>> {
    let rows: Vec<(String, String, f64)> = ledger::table
        .order((ledger::cycle_id, ledger::person_id))
        .select((ledger::cycle_id, ledger::person_id, ledger::credit_after))
        .load(conn)?;
    let credit = |(cycle_id, person_id, credit)| Credit { cycle_id, person_id, credit };
    Ok(rows.into_iter().map(credit).collect())
}
