//! Talent pools and who is in them.

use super::{
    Conn, DbResult,
    schema::{talent_pool_members, talent_pools},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = talent_pools)]
pub struct PoolRow {
    pub id: String,
    pub name: String,
    pub purpose: String,
    pub created_by: String,
    pub created_at: NaiveDateTime,
    pub version: i32,
}

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = talent_pool_members)]
pub struct MemberRow {
    pub pool_id: String,
    pub person_id: String,
    pub note: String,
    pub added_by: String,
    pub added_at: NaiveDateTime,
}

/// By name.
pub fn list(conn: &mut Conn) -> DbResult<Vec<PoolRow>> {
    Ok(talent_pools::table.order((talent_pools::name, talent_pools::id)).select(PoolRow::as_select()).load(conn)?)
}

pub fn members(conn: &mut Conn) -> DbResult<Vec<MemberRow>> {
    Ok(talent_pool_members::table
        .order((talent_pool_members::pool_id, talent_pool_members::person_id))
        .select(MemberRow::as_select())
        .load(conn)?)
}

pub fn get(conn: &mut Conn, id: &str) -> DbResult<PoolRow> {
    Ok(talent_pools::table.find(id).select(PoolRow::as_select()).first(conn)?)
}

pub fn insert(conn: &mut Conn, row: &PoolRow) -> DbResult<()> {
    diesel::insert_into(talent_pools::table).values(row).execute(conn)?;
    Ok(())
}

/// Another name and purpose. `false`: somebody changed it since `version` was read.
pub fn describe(conn: &mut Conn, id: &str, version: i32, name: &str, purpose: &str) -> DbResult<bool> {
    let changed = diesel::update(talent_pools::table.find(id).filter(talent_pools::version.eq(version)))
        .set((talent_pools::name.eq(name), talent_pools::purpose.eq(purpose), talent_pools::version.eq(version + 1)))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Adds somebody, or replaces the note on them.
pub fn put_member(conn: &mut Conn, row: &MemberRow) -> DbResult<()> {
    remove_member(conn, &row.pool_id, &row.person_id)?;
    diesel::insert_into(talent_pool_members::table).values(row).execute(conn)?;
    Ok(())
}

/// Whether they were in it.
pub fn remove_member(conn: &mut Conn, pool_id: &str, person_id: &str) -> DbResult<bool> {
    Ok(diesel::delete(talent_pool_members::table.find((pool_id, person_id))).execute(conn)? == 1)
}

/// Removes the pool with its list.
pub fn delete(conn: &mut Conn, id: &str) -> DbResult<()> {
    diesel::delete(talent_pool_members::table.filter(talent_pool_members::pool_id.eq(id))).execute(conn)?;
    diesel::delete(talent_pools::table.find(id)).execute(conn)?;
    Ok(())
}
