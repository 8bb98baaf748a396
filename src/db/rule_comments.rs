//! What people say of the rules of a cycle, and what HR answers.

use super::{Conn, DbResult, schema::rule_comments};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = rule_comments)]
pub struct CommentRow {
    pub id: String,
    pub cycle_id: String,
    pub person_id: String,
    /// Absent: the whole.
    pub rule: Option<String>,
    pub comment: String,
    pub created_at: NaiveDateTime,
    pub answer: Option<String>,
    pub answered_by: Option<String>,
    pub answered_at: Option<NaiveDateTime>,
    pub version: i32,
}

pub fn insert(conn: &mut Conn, row: &CommentRow) -> DbResult<()> {
    diesel::insert_into(rule_comments::table).values(row).execute(conn)?;
    Ok(())
}

pub fn get(conn: &mut Conn, id: &str) -> DbResult<CommentRow> {
    Ok(rule_comments::table.find(id).select(CommentRow::as_select()).first(conn)?)
}

/// Oldest first.
pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<Vec<CommentRow>> {
    Ok(rule_comments::table
        .filter(rule_comments::cycle_id.eq(cycle_id))
        .order((rule_comments::created_at, rule_comments::id))
        .select(CommentRow::as_select())
        .load(conn)?)
}

/// Answers a comment, or puts a better answer in the place of the first. `false`: somebody else did since `version` was read.
pub fn answer(conn: &mut Conn, id: &str, version: i32, text: &str, by: &str, at: NaiveDateTime) -> DbResult<bool> {
    let changed = diesel::update(rule_comments::table.find(id).filter(rule_comments::version.eq(version)))
        .set((
            rule_comments::answer.eq(text),
            rule_comments::answered_by.eq(by),
            rule_comments::answered_at.eq(at),
            rule_comments::version.eq(version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}
