//! What people took from ride-alongs and placements.

use super::{Conn, DbResult, Json, schema::debriefs};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Where somebody saw themselves in a competency that the session taught.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    pub competency_id: String,
    /// On the competency's own scale.
    pub level: f64,
}

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = debriefs)]
pub struct DebriefRow {
    pub id: String,
    pub person_id: String,
    pub booking_id: Option<String>,
    /// A placement of a published plan: its cycle, post and first day.
    pub cycle_id: Option<String>,
    pub post_id: Option<String>,
    pub starts_on: Option<NaiveDate>,
    pub learned: String,
    pub surprised: String,
    pub will_do: String,
    pub themes: Json<Vec<String>>,
    pub evidence: Json<Vec<Evidence>>,
    pub created_at: NaiveDateTime,
}

pub fn insert(conn: &mut Conn, row: &DebriefRow) -> DbResult<()> {
    diesel::insert_into(debriefs::table).values(row).execute(conn)?;
    Ok(())
}

/// Somebody's own, latest first.
pub fn of_person(conn: &mut Conn, person_id: &str) -> DbResult<Vec<DebriefRow>> {
    Ok(debriefs::table
        .filter(debriefs::person_id.eq(person_id))
        .order((debriefs::created_at.desc(), debriefs::id.desc()))
        .select(DebriefRow::as_select())
        .load(conn)?)
}

/// Everybody's, latest first.
pub fn all(conn: &mut Conn) -> DbResult<Vec<DebriefRow>> {
    Ok(debriefs::table
        .order((debriefs::created_at.desc(), debriefs::id.desc()))
        .select(DebriefRow::as_select())
        .load(conn)?)
}

/// Ids of bookings that were debriefed.
pub fn bookings(conn: &mut Conn) -> DbResult<BTreeSet<String>> {
    let ids: Vec<Option<String>> =
        debriefs::table.filter(debriefs::booking_id.is_not_null()).select(debriefs::booking_id).load(conn)?;
    Ok(ids.into_iter().flatten().collect())
}
