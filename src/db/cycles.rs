//! Cycles and their rules. A rule change is conditional on the version that was read.

use super::{Conn, DbResult, Json, schema::cycles};
use crate::domain::cycle::CycleRules;
use chrono::NaiveDate;
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = cycles)]
pub struct CycleRow {
    pub id: String,
    pub name: String,
    pub starts_on: NaiveDate,
    pub weeks: i32,
    pub rules: Json<CycleRules>,
    pub version: i32,
}

pub fn list(conn: &mut Conn) -> DbResult<Vec<CycleRow>> {
    Ok(cycles::table.order((cycles::starts_on.desc(), cycles::id.asc())).select(CycleRow::as_select()).load(conn)?)
}

pub fn get(conn: &mut Conn, id: &str) -> DbResult<CycleRow> {
    Ok(cycles::table.find(id).select(CycleRow::as_select()).first(conn)?)
}

/// `false`: somebody changed the cycle since `version` was read.
pub fn set_rules(conn: &mut Conn, id: &str, rules: &CycleRules, version: i32) -> DbResult<bool> {
    let changed = diesel::update(cycles::table.find(id).filter(cycles::version.eq(version)))
        .set((cycles::rules.eq(Json(rules.clone())), cycles::version.eq(version + 1)))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Somebody changed the cycle in another way than by its rules: who edits these has to look again.
pub fn raise_version(conn: &mut Conn, id: &str) -> DbResult<()> {
    diesel::update(cycles::table.find(id)).set(cycles::version.eq(cycles::version + 1)).execute(conn)?;
    Ok(())
}
