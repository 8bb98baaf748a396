//! Placements of published plans, of every cycle.

use super::{
    Conn, DbResult,
    schema::{placements, plans},
};
use chrono::{Days, NaiveDate};
use diesel::prelude::*;

/// A placement that was published.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedPlacement {
    pub id: String,
    pub plan_id: String,
    pub cycle_id: String,
    pub person_id: String,
    pub post_id: String,
    pub starts_on: NaiveDate,
    pub weeks: i32,
    pub intensity: f64,
}

impl PublishedPlacement {
    /// Its last Friday.
    pub fn ends_on(&self) -> NaiveDate {
        self.starts_on + Days::new((u64::try_from(self.weeks).unwrap_or(0) * 7).saturating_sub(3))
    }

    /// Whether two placements are one: a draft that was made of a published plan repeats what it keeps.
    pub fn is_same(&self, other: &Self) -> bool {
        let what = |p: &Self| (p.person_id.clone(), p.post_id.clone(), p.starts_on, p.weeks);
        what(self) == what(other)
    }
}

/// Ids of the published plans, one a cycle.
pub fn published_plans(conn: &mut Conn) -> DbResult<Vec<String>> {
    Ok(plans::table.filter(plans::state.eq("published")).order(plans::id).select(plans::id).load(conn)?)
}

/// Every placement of every published plan, by start.
pub fn published(conn: &mut Conn) -> DbResult<Vec<PublishedPlacement>> {
    let plans: Vec<(String, String)> = plans::table
        .filter(plans::state.eq("published"))
        .order(plans::id)
        .select((plans::id, plans::cycle_id))
        .load(conn)?;
    let mut all = Vec::new();
    for (plan_id, cycle_id) in plans {
        all.extend(of_plan(conn, &plan_id, &cycle_id)?);
    }
    all.sort_by(|a, b| (a.starts_on, &a.id).cmp(&(b.starts_on, &b.id)));
    Ok(all)
}

/// The placements of one plan, published or not.
pub fn of_plan(conn: &mut Conn, plan_id: &str, cycle_id: &str) -> DbResult<Vec<PublishedPlacement>> {
    let rows: Vec<(String, String, String, NaiveDate, i32, f64)> = placements::table
        .filter(placements::plan_id.eq(plan_id))
        .order((placements::starts_on, placements::id))
        .select((
            placements::id,
            placements::person_id,
            placements::post_id,
            placements::starts_on,
            placements::weeks,
            placements::intensity,
        ))
        .load(conn)?;
    let placement = |(id, person_id, post_id, starts_on, weeks, intensity)| PublishedPlacement {
        id,
        plan_id: plan_id.to_owned(),
        cycle_id: cycle_id.to_owned(),
        person_id,
        post_id,
        starts_on,
        weeks,
        intensity,
    };
    Ok(rows.into_iter().map(placement).collect())
}
