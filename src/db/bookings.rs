//! Ride-alongs of one guest with one host each: planned for a period, then arranged for a time, then held, or not.

use super::{Conn, DbResult, schema::bookings};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

/// Where a booking comes from.
pub const PLAN: &str = "plan";
pub const OFFER: &str = "offer";
pub const REQUEST: &str = "request";
pub const ORIENTATION: &str = "orientation";

/// States of a booking.
pub const REQUESTED: &str = "requested";
pub const WAITING: &str = "waiting";
pub const PLANNED: &str = "planned";
pub const ARRANGED: &str = "arranged";
pub const HELD: &str = "held";
pub const MISSED: &str = "missed";
pub const CANCELLED: &str = "cancelled";
pub const DECLINED: &str = "declined";

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = bookings, treat_none_as_null = true)]
pub struct BookingRow {
    pub id: String,
    pub source: String,
    pub guest_id: String,
    /// Absent: somebody of the team, who is not known yet.
    pub host_id: Option<String>,
    pub team_id: Option<String>,
    pub kind: String,
    pub cycle_id: Option<String>,
    pub ride_session_id: Option<String>,
    pub occurrence: Option<String>,
    pub offer_id: Option<String>,
    pub orientation_step_id: Option<String>,
    pub period_from: NaiveDate,
    pub period_until: NaiveDate,
    /// UTC.
    pub starts_at: Option<NaiveDateTime>,
    pub minutes: i32,
    pub remote: bool,
    pub place: Option<String>,
    pub consent: String,
    pub prebrief: Option<String>,
    pub state: String,
    /// Of a request, what the guest would like to see; of what was cancelled or declined, why.
    pub reason: Option<String>,
    pub created_at: NaiveDateTime,
    pub held_at: Option<NaiveDateTime>,
    pub reminded_at: Option<NaiveDateTime>,
    /// Raised with every change.
    pub version: i32,
}

pub fn insert(conn: &mut Conn, row: &BookingRow) -> DbResult<()> {
    diesel::insert_into(bookings::table).values(row).execute(conn)?;
    Ok(())
}

pub fn get(conn: &mut Conn, id: &str) -> DbResult<BookingRow> {
    Ok(bookings::table.find(id).select(BookingRow::as_select()).first(conn)?)
}

/// Writes a changed booking and raises its version. `false`: somebody changed it since it was read.
pub fn save(conn: &mut Conn, row: &BookingRow) -> DbResult<bool> {
    let next = BookingRow { version: row.version + 1, ..row.clone() };
    let same = bookings::table.find(&row.id).filter(bookings::version.eq(row.version));
    Ok(diesel::update(same).set(&next).execute(conn)? == 1)
}

/// Everything in which somebody is guest or host, by when it was made.
pub fn of_person(conn: &mut Conn, person_id: &str) -> DbResult<Vec<BookingRow>> {
    Ok(bookings::table
        .filter(bookings::guest_id.eq(person_id).or(bookings::host_id.eq(person_id)))
        .order((bookings::created_at, bookings::id))
        .select(BookingRow::as_select())
        .load(conn)?)
}

/// What a team hosts and nobody of it has taken yet.
pub fn of_team(conn: &mut Conn, team_id: &str) -> DbResult<Vec<BookingRow>> {
    Ok(bookings::table
        .filter(bookings::team_id.eq(team_id).and(bookings::host_id.is_null()))
        .filter(bookings::state.eq_any([PLANNED, REQUESTED]))
        .order((bookings::period_from, bookings::id))
        .select(BookingRow::as_select())
        .load(conn)?)
}

/// Seats of an offered session and its waiting list, first come first.
pub fn of_offer(conn: &mut Conn, offer_id: &str) -> DbResult<Vec<BookingRow>> {
    Ok(bookings::table
        .filter(bookings::offer_id.eq(offer_id))
        .order((bookings::created_at, bookings::id))
        .select(BookingRow::as_select())
        .load(conn)?)
}

/// What the plan of a cycle gave.
pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<Vec<BookingRow>> {
    Ok(bookings::table
        .filter(bookings::cycle_id.eq(cycle_id).and(bookings::source.eq(PLAN)))
        .order((bookings::period_from, bookings::id))
        .select(BookingRow::as_select())
        .load(conn)?)
}

/// How many bookings the plan of a cycle gave, whatever became of them.
pub fn count_of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<i64> {
    let given = bookings::table.filter(bookings::cycle_id.eq(cycle_id).and(bookings::source.eq(PLAN)));
    Ok(given.count().get_result(conn)?)
}

pub fn all(conn: &mut Conn) -> DbResult<Vec<BookingRow>> {
    Ok(bookings::table.order((bookings::period_from, bookings::id)).select(BookingRow::as_select()).load(conn)?)
}

/// Agreed or held, begun between two moments, and nobody was reminded since.
pub fn to_look_back_on(conn: &mut Conn, from: NaiveDateTime, until: NaiveDateTime) -> DbResult<Vec<BookingRow>> {
    Ok(bookings::table
        .filter(bookings::state.eq_any([ARRANGED, HELD]))
        .filter(bookings::starts_at.between(from, until))
        .filter(bookings::reminded_at.is_null().or(bookings::reminded_at.lt(bookings::starts_at)))
        .order((bookings::starts_at, bookings::id))
        .select(BookingRow::as_select())
        .load(conn)?)
}

/// Notes that people were reminded of these. It is no change of theirs: versions stay.
pub fn set_reminded(conn: &mut Conn, ids: &[&str], at: NaiveDateTime) -> DbResult<()> {
    for part in ids.chunks(500) {
        let these = bookings::table.filter(bookings::id.eq_any(part.iter().copied()));
        diesel::update(these).set(bookings::reminded_at.eq(at)).execute(conn)?;
    }
    Ok(())
}

/// Those that came of the orientation of joiners.
pub fn of_orientation(conn: &mut Conn) -> DbResult<Vec<BookingRow>> {
    Ok(bookings::table
        .filter(bookings::source.eq(ORIENTATION))
        .order((bookings::period_from, bookings::id))
        .select(BookingRow::as_select())
        .load(conn)?)
}
