//! What was decided on quota, pay and accounts for somebody with a quota who is placed in a cycle, and who approved it.

use super::{
    Conn, DbResult,
    schema::{people, quota_reliefs, roles},
};
use crate::domain::company::carries_quota;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use std::collections::BTreeSet;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = quota_reliefs, treat_none_as_null = true)]
pub struct ReliefRow {
    pub id: String,
    pub cycle_id: String,
    pub person_id: String,
    pub quota: String,
    pub pay: String,
    pub account_cover: String,
    /// Who looks after the accounts.
    pub covered_by: Option<String>,
    pub approved_by: String,
    /// `sales` or `finance`.
    pub approver_function: String,
    pub approved_on: NaiveDate,
    /// An account.
    pub recorded_by: String,
    pub recorded_at: NaiveDateTime,
    pub version: i32,
}

/// The records of a cycle, by person.
pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<Vec<ReliefRow>> {
    Ok(quota_reliefs::table
        .filter(quota_reliefs::cycle_id.eq(cycle_id))
        .order(quota_reliefs::person_id)
        .select(ReliefRow::as_select())
        .load(conn)?)
}

pub fn find(conn: &mut Conn, cycle_id: &str, person_id: &str) -> DbResult<Option<ReliefRow>> {
    Ok(quota_reliefs::table
        .filter(quota_reliefs::cycle_id.eq(cycle_id).and(quota_reliefs::person_id.eq(person_id)))
        .select(ReliefRow::as_select())
        .first(conn)
        .optional()?)
}

pub fn insert(conn: &mut Conn, row: &ReliefRow) -> DbResult<()> {
    diesel::insert_into(quota_reliefs::table).values(row).execute(conn)?;
    Ok(())
}

/// Changes a record that still has the version before `row`'s. `false`: it has not.
pub fn update(conn: &mut Conn, row: &ReliefRow) -> DbResult<bool> {
    let known = quota_reliefs::table.find(&row.id).filter(quota_reliefs::version.eq(row.version - 1));
    Ok(diesel::update(known).set(row).execute(conn)? == 1)
}

/// `false`: somebody changed it since `version` was read.
pub fn delete(conn: &mut Conn, id: &str, version: i32) -> DbResult<bool> {
    let known = quota_reliefs::table.find(id).filter(quota_reliefs::version.eq(version));
    Ok(diesel::delete(known).execute(conn)? == 1)
}

/// People with a quota.
pub fn carriers(conn: &mut Conn) -> DbResult<BTreeSet<String>> {
    let all: Vec<(String, Option<f64>, bool)> = people::table
        .inner_join(roles::table.on(roles::id.eq(people::role_id)))
        .select((people::id, people::quota, roles::carries_quota))
        .load(conn)?;
    Ok(all.into_iter().filter(|(_, own, role)| carries_quota(*own, *role)).map(|(id, ..)| id).collect())
}
