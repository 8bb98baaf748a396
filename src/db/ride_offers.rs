//! Dated sessions that hosts offer seats at.

use super::{Conn, DbResult, Json, schema::ride_offers};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = ride_offers, treat_none_as_null = true)]
pub struct OfferRow {
    pub id: String,
    pub host_id: String,
    pub kind: String,
    pub title: String,
    /// UTC.
    pub starts_at: NaiveDateTime,
    pub minutes: i32,
    pub remote: bool,
    pub place: Option<String>,
    pub seats: i32,
    pub consent_needed: bool,
    pub prebrief: Option<String>,
    /// Ids of competencies.
    pub teaches: Json<Vec<String>>,
    pub created_at: NaiveDateTime,
    pub cancelled_at: Option<NaiveDateTime>,
    pub version: i32,
}

pub fn insert(conn: &mut Conn, row: &OfferRow) -> DbResult<()> {
    diesel::insert_into(ride_offers::table).values(row).execute(conn)?;
    Ok(())
}

pub fn get(conn: &mut Conn, id: &str) -> DbResult<OfferRow> {
    Ok(ride_offers::table.find(id).select(OfferRow::as_select()).first(conn)?)
}

/// Writes a changed offer and raises its version. `false`: somebody changed it since it was read.
pub fn save(conn: &mut Conn, row: &OfferRow) -> DbResult<bool> {
    let next = OfferRow { version: row.version + 1, ..row.clone() };
    let same = ride_offers::table.find(&row.id).filter(ride_offers::version.eq(row.version));
    Ok(diesel::update(same).set(&next).execute(conn)? == 1)
}

/// Those that were ever made, by their time.
pub fn all(conn: &mut Conn) -> DbResult<Vec<OfferRow>> {
    Ok(ride_offers::table.order((ride_offers::starts_at, ride_offers::id)).select(OfferRow::as_select()).load(conn)?)
}

/// Those that are not cancelled and begin after `now`, by their time.
pub fn to_come(conn: &mut Conn, now: NaiveDateTime) -> DbResult<Vec<OfferRow>> {
    Ok(ride_offers::table
        .filter(ride_offers::cancelled_at.is_null().and(ride_offers::starts_at.gt(now)))
        .order((ride_offers::starts_at, ride_offers::id))
        .select(OfferRow::as_select())
        .load(conn)?)
}
