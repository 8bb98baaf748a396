//! What people answered to a placement, and what HR settled where nobody answered. An answer belongs to what was answered:
//! person, post, first day, weeks and share of the week. A placement that changes has none.

use super::{
    Conn, DbResult,
    plans::PlacementRow,
    schema::{placements, plans, responses},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use std::collections::BTreeMap;

/// States of a response.
pub const ACCEPTED: &str = "accepted";
pub const CONFIRMED: &str = "confirmed-without-answer";

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = responses)]
pub struct ResponseRow {
    pub placement_id: String,
    pub plan_id: String,
    pub person_id: String,
    pub state: String,
    /// Why HR took the silence as it did.
    pub note: Option<String>,
    /// An account.
    pub answered_by: String,
    pub answered_at: NaiveDateTime,
}

/// What makes two placements the same one.
pub type Facts = (String, String, chrono::NaiveDate, i32, u64);

pub fn facts(row: &PlacementRow) -> Facts {
    (row.person_id.clone(), row.post_id.clone(), row.starts_on, row.weeks, row.intensity.to_bits())
}

/// The answers of a cycle by what was answered, in whichever of its plans: an acceptance counts more than a confirmation, and
/// of two the later.
pub fn of_cycle(conn: &mut Conn, cycle_id: &str) -> DbResult<BTreeMap<Facts, ResponseRow>> {
    let all: Vec<(ResponseRow, PlacementRow)> = responses::table
        .inner_join(placements::table.on(placements::id.eq(responses::placement_id)))
        .inner_join(plans::table.on(plans::id.eq(responses::plan_id)))
        .filter(plans::cycle_id.eq(cycle_id))
        .order((responses::answered_at.asc(), responses::placement_id.asc()))
        .select((ResponseRow::as_select(), PlacementRow::as_select()))
        .load(conn)?;
    let mut by_facts: BTreeMap<Facts, ResponseRow> = BTreeMap::new();
    for (response, placement) in all {
        let key = facts(&placement);
        if by_facts.get(&key).is_none_or(|known| known.state == CONFIRMED || response.state == ACCEPTED) {
            by_facts.insert(key, response);
        }
    }
    Ok(by_facts)
}

/// Stores an answer in place of an earlier one to the same placement.
pub fn put(conn: &mut Conn, row: &ResponseRow) -> DbResult<()> {
    forget(conn, &[&row.placement_id])?;
    diesel::insert_into(responses::table).values(row).execute(conn)?;
    Ok(())
}

/// Takes back what was answered to a placement, and to the same one in the other plans of the cycle. `false`: nothing was.
pub fn take_back(conn: &mut Conn, cycle_id: &str, placement: &PlacementRow) -> DbResult<bool> {
    let same: Vec<String> = placements::table
        .inner_join(plans::table.on(plans::id.eq(placements::plan_id)))
        .filter(plans::cycle_id.eq(cycle_id))
        .filter(placements::person_id.eq(&placement.person_id).and(placements::post_id.eq(&placement.post_id)))
        .select(PlacementRow::as_select())
        .load::<PlacementRow>(conn)?
        .into_iter()
        .filter(|other| facts(other) == facts(placement))
        .map(|other| other.id)
        .collect();
    Ok(diesel::delete(responses::table.filter(responses::placement_id.eq_any(same))).execute(conn)? > 0)
}

/// The placements changed, or go: what was answered to them is answered no more.
pub fn forget(conn: &mut Conn, placement_ids: &[&str]) -> DbResult<()> {
    diesel::delete(responses::table.filter(responses::placement_id.eq_any(placement_ids))).execute(conn)?;
    Ok(())
}

/// A plan goes: its answers move to the same placements in other plans of the cycle, and go where there are none.
pub fn hand_on(conn: &mut Conn, plan_id: &str) -> DbResult<()> {
    let leaving: Vec<(ResponseRow, PlacementRow)> = responses::table
        .inner_join(placements::table.on(placements::id.eq(responses::placement_id)))
        .filter(responses::plan_id.eq(plan_id))
        .select((ResponseRow::as_select(), PlacementRow::as_select()))
        .load(conn)?;
    if leaving.is_empty() {
        return Ok(());
    }
    diesel::delete(responses::table.filter(responses::plan_id.eq(plan_id))).execute(conn)?;
    let cycle_id: String = plans::table.find(plan_id).select(plans::cycle_id).first(conn)?;
    for (response, placement) in leaving {
        let others: Vec<PlacementRow> = placements::table
            .inner_join(plans::table.on(plans::id.eq(placements::plan_id)))
            .filter(plans::cycle_id.eq(&cycle_id).and(plans::id.ne(plan_id)))
            .filter(placements::person_id.eq(&placement.person_id))
            .order(placements::id)
            .select(PlacementRow::as_select())
            .load(conn)?;
        let answered: Vec<String> = responses::table
            .filter(responses::placement_id.eq_any(others.iter().map(|other| &other.id)))
            .select(responses::placement_id)
            .load(conn)?;
        let heir = others.into_iter().find(|other| facts(other) == facts(&placement) && !answered.contains(&other.id));
        if let Some(heir) = heir {
            let moved = ResponseRow { placement_id: heir.id, plan_id: heir.plan_id, ..response };
            diesel::insert_into(responses::table).values(&moved).execute(conn)?;
        }
    }
    Ok(())
}
