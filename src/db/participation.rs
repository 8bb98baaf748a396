//! What people said, agreed and did around plans, as one whole: what goes when a cycle or the company goes.

use super::{
    Conn, DbResult,
    schema::{
        bookings, calendar_entries, closed_weeks, cycle_windows, debriefs, development_goals, feeds, ledger, limits,
        orientation_steps, proposals, quota_reliefs, responses, ride_offers, rule_comments, stay_changes,
        succession_preferences, vetoes, wishes,
    },
};
use diesel::prelude::*;

/// Deletes all of it. Accounts keep their messages and settings; calendar links end.
pub fn forget_all(conn: &mut Conn) -> DbResult<()> {
    diesel::delete(debriefs::table).execute(conn)?;
    diesel::delete(bookings::table).execute(conn)?;
    diesel::delete(ride_offers::table).execute(conn)?;
    diesel::delete(closed_weeks::table).execute(conn)?;
    diesel::delete(orientation_steps::table).execute(conn)?;
    diesel::delete(development_goals::table).execute(conn)?;
    diesel::delete(responses::table).execute(conn)?;
    diesel::delete(vetoes::table).execute(conn)?;
    diesel::delete(stay_changes::table).execute(conn)?;
    diesel::delete(quota_reliefs::table).execute(conn)?;
    diesel::delete(ledger::table).execute(conn)?;
    diesel::delete(proposals::table).execute(conn)?;
    diesel::delete(limits::table).execute(conn)?;
    diesel::delete(wishes::table).execute(conn)?;
    diesel::delete(rule_comments::table).execute(conn)?;
    diesel::delete(cycle_windows::table).execute(conn)?;
    diesel::delete(calendar_entries::table).execute(conn)?;
    diesel::delete(feeds::table).execute(conn)?;
    Ok(())
}

/// Deletes what belongs to a cycle in which nothing was planned.
pub fn forget_cycle(conn: &mut Conn, id: &str) -> DbResult<()> {
    diesel::delete(proposals::table.filter(proposals::cycle_id.eq(id))).execute(conn)?;
    diesel::delete(limits::table.filter(limits::cycle_id.eq(id))).execute(conn)?;
    diesel::delete(wishes::table.filter(wishes::cycle_id.eq(id))).execute(conn)?;
    diesel::delete(rule_comments::table.filter(rule_comments::cycle_id.eq(id))).execute(conn)?;
    diesel::delete(quota_reliefs::table.filter(quota_reliefs::cycle_id.eq(id))).execute(conn)?;
    diesel::delete(cycle_windows::table.filter(cycle_windows::cycle_id.eq(id))).execute(conn)?;
    diesel::delete(succession_preferences::table.filter(succession_preferences::cycle_id.eq(id))).execute(conn)?;
    Ok(())
}
