//! What came in by imports, and what outside the company's own tables rests on rows of these.

use super::{
    Conn, DbResult,
    schema::{
        accounts, answers, bookings, calendar_entries, closed_weeks, cycle_windows, debriefs, development_goals,
        imports, invitations, ledger, limits, nine_boxes, objections, orientation_steps, placements, plan_events,
        plans, proposals, quota_reliefs, responses, ride_offers, rides, rule_comments, runs, scenarios,
        session_changes, stay_changes, succession_preferences, talent_pool_members, vetoes, wishes,
    },
};
use crate::domain::company::Kind;
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = imports)]
pub struct ImportRow {
    pub id: String,
    pub at: NaiveDateTime,
    /// Account id, or the command line's name.
    pub actor: String,
    /// Names as JSON.
    pub files: String,
    pub added: i32,
    pub changed: i32,
    /// Rows as they were before, as JSON.
    pub inverse: String,
    pub undone_at: Option<NaiveDateTime>,
    pub undone_by: Option<String>,
}

pub fn insert(conn: &mut Conn, row: &ImportRow) -> DbResult<()> {
    diesel::insert_into(imports::table).values(row).execute(conn)?;
    Ok(())
}

/// An import without what it takes to undo it, which may be large.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable)]
#[diesel(table_name = imports)]
pub struct ListedImport {
    pub id: String,
    pub at: NaiveDateTime,
    pub actor: String,
    pub files: String,
    pub added: i32,
    pub changed: i32,
    pub undone_at: Option<NaiveDateTime>,
    pub undone_by: Option<String>,
}

/// The newest first.
pub fn list(conn: &mut Conn, limit: i64) -> DbResult<Vec<ListedImport>> {
    Ok(imports::table
        .order((imports::at.desc(), imports::id.desc()))
        .limit(limit)
        .select(ListedImport::as_select())
        .load(conn)?)
}

pub fn get(conn: &mut Conn, id: &str) -> DbResult<ImportRow> {
    Ok(imports::table.find(id).select(ImportRow::as_select()).first(conn)?)
}

/// Imports after `row` that were not undone, the newest first.
pub fn later(conn: &mut Conn, row: &ImportRow) -> DbResult<Vec<ImportRow>> {
    Ok(imports::table
        .filter(imports::undone_at.is_null())
        .filter(imports::at.gt(row.at).or(imports::at.eq(row.at).and(imports::id.gt(&row.id))))
        .order((imports::at.desc(), imports::id.desc()))
        .select(ImportRow::as_select())
        .load(conn)?)
}

pub fn set_undone(conn: &mut Conn, id: &str, at: NaiveDateTime, by: &str) -> DbResult<()> {
    diesel::update(imports::table.find(id))
        .set((imports::undone_at.eq(at), imports::undone_by.eq(by)))
        .execute(conn)?;
    Ok(())
}

/// Notes what stands in a column of each table: that the rows named there are needed, and by what.
macro_rules! rests {
    ($note:ident, $conn:ident, $what:literal, $($table:ident.$column:ident),+) => {
        $($note($table::table.select($table::$column).distinct().load($conn)?, $what);)+
    };
    (where $note:ident, $conn:ident, $what:literal, $($table:ident.$column:ident),+) => {$(
        let named = $table::table.filter($table::$column.is_not_null());
        $note(named.select($table::$column.assume_not_null()).distinct().load($conn)?, $what);
    )+};
}

/// Ids of rows of `kind` on which something rests that is not one of the company's own tables, and what.
pub fn relied_on(conn: &mut Conn, kind: Kind) -> DbResult<Vec<(String, &'static str)>> {
    let mut found: Vec<(String, &'static str)> = Vec::new();
    let mut note = |ids: Vec<String>, what| found.extend(ids.into_iter().map(|id| (id, what)));
    match kind {
        Kind::People => {
            rests!(where note, conn, "an account", accounts.person_id);
            rests!(where note, conn, "an invitation", invitations.person_id);
            rests!(
                note,
                conn,
                "a plan",
                placements.person_id,
                rides.person_id,
                ledger.person_id,
                calendar_entries.person_id
            );
            rests!(
                note,
                conn,
                "a request",
                objections.person_id,
                vetoes.person_id,
                vetoes.manager_id,
                stay_changes.person_id
            );
            rests!(note, conn, "a request", quota_reliefs.person_id, limits.person_id, proposals.person_id);
            rests!(where note, conn, "a request", quota_reliefs.covered_by, proposals.partner_id);
            rests!(
                note,
                conn,
                "what they said",
                wishes.person_id,
                responses.person_id,
                rule_comments.person_id,
                debriefs.person_id
            );
            rests!(note, conn, "a goal", development_goals.person_id);
            rests!(note, conn, "a ride-along", ride_offers.host_id, bookings.guest_id, closed_weeks.person_id);
            rests!(where note, conn, "a ride-along", bookings.host_id);
            rests!(note, conn, "the 9-box", nine_boxes.person_id);
            rests!(note, conn, "a talent pool", talent_pool_members.person_id);
            rests!(note, conn, "a request for a successor", succession_preferences.person_id);
        }
        Kind::Posts => {
            rests!(note, conn, "a plan", placements.post_id);
            rests!(note, conn, "a request", vetoes.post_id, stay_changes.post_id);
            rests!(where note, conn, "a debrief", debriefs.post_id);
            rests!(where note, conn, "a request for a successor", succession_preferences.post_id);
        }
        Kind::RideSessions => {
            rests!(note, conn, "a plan", rides.ride_session_id, session_changes.ride_session_id);
            rests!(where note, conn, "a ride-along", bookings.ride_session_id);
            rests!(where note, conn, "a request for a successor", succession_preferences.ride_session_id);
        }
        Kind::Cycles => {
            rests!(note, conn, "a run", runs.cycle_id, answers.cycle_id);
            rests!(
                note,
                conn,
                "a plan",
                plans.cycle_id,
                scenarios.cycle_id,
                plan_events.cycle_id,
                session_changes.cycle_id
            );
            rests!(note, conn, "a plan", proposals.cycle_id, ledger.cycle_id, cycle_windows.cycle_id);
            rests!(
                note,
                conn,
                "a request",
                limits.cycle_id,
                vetoes.cycle_id,
                stay_changes.cycle_id,
                quota_reliefs.cycle_id
            );
            rests!(note, conn, "what people said", wishes.cycle_id, rule_comments.cycle_id);
            rests!(where note, conn, "a ride-along", bookings.cycle_id);
            rests!(where note, conn, "a debrief", debriefs.cycle_id);
            rests!(note, conn, "a request for a successor", succession_preferences.cycle_id);
        }
        Kind::Teams => {
            rests!(where note, conn, "a ride-along", bookings.team_id);
            rests!(note, conn, "a plan", orientation_steps.host_team_id);
        }
        Kind::Competencies => {
            rests!(where note, conn, "a goal", development_goals.competency_id);
        }
        _ => {}
    }
    found.sort();
    found.dedup_by(|a, b| a.0 == b.0);
    Ok(found)
}
