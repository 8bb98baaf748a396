//! When and for how long people would like to be away, and the posts that they wish for.

use super::{
    Conn, DbResult, Json,
    schema::{preferences, wishes},
};
use crate::domain::say::{Span, Wish};
use chrono::NaiveDateTime;
use diesel::prelude::*;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = wishes)]
pub struct WishRow {
    pub cycle_id: String,
    pub person_id: String,
    pub spans: Json<Vec<Span>>,
    pub lengths_weeks: Json<Vec<u32>>,
    pub updated_at: NaiveDateTime,
    pub version: i32,
}

pub fn get(conn: &mut Conn, cycle_id: &str, person_id: &str) -> DbResult<Option<WishRow>> {
    Ok(wishes::table.find((cycle_id, person_id)).select(WishRow::as_select()).first(conn).optional()?)
}

/// Of every cycle.
pub fn all(conn: &mut Conn) -> DbResult<Vec<Wish>> {
    let rows = wishes::table.order((wishes::cycle_id, wishes::person_id)).select(WishRow::as_select()).load(conn)?;
    let wish = |row: WishRow| Wish {
        cycle_id: row.cycle_id,
        person_id: row.person_id,
        spans: row.spans.0,
        lengths_weeks: row.lengths_weeks.0,
    };
    Ok(rows.into_iter().map(wish).collect())
}

/// Those who gave wishes for a cycle on the page.
pub fn givers(conn: &mut Conn, cycle_id: &str) -> DbResult<Vec<String>> {
    Ok(wishes::table
        .filter(wishes::cycle_id.eq(cycle_id))
        .order(wishes::person_id)
        .select(wishes::person_id)
        .load(conn)?)
}

/// Stores `row`, whose version is the one that was read: 0 where there was none. `false`: it was changed since.
pub fn set(conn: &mut Conn, row: &WishRow) -> DbResult<bool> {
    if row.version == 0 {
        if get(conn, &row.cycle_id, &row.person_id)?.is_some() {
            return Ok(false);
        }
        let first = WishRow { version: 1, ..row.clone() };
        diesel::insert_into(wishes::table).values(&first).execute(conn)?;
        return Ok(true);
    }
    let mine = wishes::table.find((&row.cycle_id, &row.person_id)).filter(wishes::version.eq(row.version));
    let changed = diesel::update(mine)
        .set((
            wishes::spans.eq(&row.spans),
            wishes::lengths_weeks.eq(&row.lengths_weeks),
            wishes::updated_at.eq(row.updated_at),
            wishes::version.eq(row.version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Posts that somebody wishes for in a cycle, by rank from 1, and would rather not have, rank 0.
pub fn posts(conn: &mut Conn, cycle_id: &str, person_id: &str) -> DbResult<Vec<(i32, String)>> {
    Ok(preferences::table
        .filter(preferences::cycle_id.eq(cycle_id).and(preferences::person_id.eq(person_id)))
        .order((preferences::rank, preferences::post_id))
        .select((preferences::rank, preferences::post_id))
        .load(conn)?)
}

/// Puts `ranked` in the place of what was wished for before.
pub fn set_posts(conn: &mut Conn, cycle_id: &str, person_id: &str, ranked: &[(i32, &str)]) -> DbResult<()> {
    diesel::delete(
        preferences::table.filter(preferences::cycle_id.eq(cycle_id).and(preferences::person_id.eq(person_id))),
    )
    .execute(conn)?;
    for (rank, post_id) in ranked {
        diesel::insert_into(preferences::table)
            .values((
                preferences::cycle_id.eq(cycle_id),
                preferences::person_id.eq(person_id),
                preferences::post_id.eq(post_id),
                preferences::rank.eq(rank),
            ))
            .execute(conn)?;
    }
    Ok(())
}
