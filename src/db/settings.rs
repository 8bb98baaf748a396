//! Named settings of the installation: the company's name, the demo's date.

use super::{Conn, DbResult, schema::settings};
use chrono::NaiveDate;
use diesel::prelude::*;

/// Name of the company, as pages show it.
pub const COMPANY: &str = "company";
/// Fixed date that stands for today; set by the demo so that it looks the same on every day.
pub const AS_OF: &str = "as_of";
/// Set once the demo is complete: this is its database, and nobody's own.
pub const DEMO: &str = "demo";

pub fn get(conn: &mut Conn, name: &str) -> DbResult<Option<String>> {
    Ok(settings::table.find(name).select(settings::value).first(conn).optional()?)
}

pub fn set(conn: &mut Conn, name: &str, value: &str) -> DbResult<()> {
    let changed = diesel::update(settings::table.find(name)).set(settings::value.eq(value)).execute(conn)?;
    if changed == 0 {
        diesel::insert_into(settings::table)
            .values((settings::name.eq(name), settings::value.eq(value)))
            .execute(conn)?;
    }
    Ok(())
}

pub fn remove(conn: &mut Conn, name: &str) -> DbResult<()> {
    diesel::delete(settings::table.find(name)).execute(conn)?;
    Ok(())
}

/// The date that everything is seen as of: the setting, else `today`.
pub fn as_of(conn: &mut Conn, today: NaiveDate) -> DbResult<NaiveDate> {
    Ok(get(conn, AS_OF)?.and_then(|text| text.parse().ok()).unwrap_or(today))
}
