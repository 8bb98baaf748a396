//! How people want to be told.

use super::{
    Conn, DbResult,
    schema::{locations, message_settings, people},
};
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = message_settings)]
pub struct SettingsRow {
    pub account_id: String,
    pub mail: String,
    pub digest_minute: i32,
    pub quiet_from_minute: i32,
    pub quiet_until_minute: i32,
    pub time_zone: String,
}

pub fn get(conn: &mut Conn, account_id: &str) -> DbResult<Option<SettingsRow>> {
    Ok(message_settings::table.find(account_id).select(SettingsRow::as_select()).first(conn).optional()?)
}

pub fn set(conn: &mut Conn, row: &SettingsRow) -> DbResult<()> {
    let changed = diesel::update(message_settings::table.find(&row.account_id)).set(row).execute(conn)?;
    if changed == 0 {
        diesel::insert_into(message_settings::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// The time zone of where somebody works, or of where most people do.
pub fn time_zone(conn: &mut Conn, person_id: Option<&str>) -> DbResult<Option<String>> {
    if let Some(id) = person_id {
        let own =
            people::table.find(id).inner_join(locations::table).select(locations::time_zone).first(conn).optional()?;
        if own.is_some() {
            return Ok(own);
        }
    }
    let zones: Vec<(String, i64)> = people::table
        .inner_join(locations::table)
        .group_by(locations::time_zone)
        .select((locations::time_zone, diesel::dsl::count_star()))
        .load(conn)?;
    Ok(zones.into_iter().max_by(|a, b| (a.1, &b.0).cmp(&(b.1, &a.0))).map(|(zone, _)| zone))
}
