//! What runs that answer questions found.

use super::{Conn, DbResult, schema::answers};
use chrono::NaiveDateTime;
use diesel::prelude::*;

/// An answer without its body, which may be large.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = answers)]
pub struct AnswerRow {
    pub run_id: String,
    pub cycle_id: String,
    pub plan_id: Option<String>,
    pub kind: String,
    pub question_key: String,
    pub created_at: NaiveDateTime,
}

pub fn insert(conn: &mut Conn, row: &AnswerRow, body: &str) -> DbResult<()> {
    diesel::insert_into(answers::table).values((row, answers::body.eq(body))).execute(conn)?;
    Ok(())
}

pub fn get(conn: &mut Conn, run_id: &str) -> DbResult<(AnswerRow, String)> {
    Ok(answers::table.find(run_id).select((AnswerRow::as_select(), answers::body)).first(conn)?)
}

/// The run that answered this question before, the latest.
pub fn known(conn: &mut Conn, question_key: &str) -> DbResult<Option<String>> {
    Ok(answers::table
        .filter(answers::question_key.eq(question_key))
        .order((answers::created_at.desc(), answers::run_id.desc()))
        .select(answers::run_id)
        .first(conn)
        .optional()?)
}

/// Answers of a kind about a cycle and its plans, latest first.
pub fn of_kind(conn: &mut Conn, cycle_id: &str, kind: &str) -> DbResult<Vec<AnswerRow>> {
    Ok(answers::table
        .filter(answers::cycle_id.eq(cycle_id).and(answers::kind.eq(kind)))
        .order((answers::created_at.desc(), answers::run_id.desc()))
        .select(AnswerRow::as_select())
        .load(conn)?)
}

/// The latest answer of a kind about a cycle, or about one of its plans.
pub fn latest(
    conn: &mut Conn,
    cycle_id: &str,
    kind: &str,
    plan_id: Option<&str>,
) -> DbResult<Option<(AnswerRow, String)>> {
    let mut query = answers::table
        .filter(answers::cycle_id.eq(cycle_id).and(answers::kind.eq(kind)))
        .order((answers::created_at.desc(), answers::run_id.desc()))
        .select((AnswerRow::as_select(), answers::body))
        .into_boxed();
    if let Some(plan_id) = plan_id {
        query = query.filter(answers::plan_id.eq(plan_id.to_owned()));
    }
    Ok(query.first(conn).optional()?)
}
