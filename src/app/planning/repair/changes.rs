//! What differs between a plan and the one that it mends, person by person.

use super::asked;
use crate::{
    app::{
        Error, Result,
        planning::plans::{self, Loaded},
        require,
    },
    db::{Db, plans as rows},
    domain::{account::Actor, policy::Action},
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// What a repair changes.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ChangesView {
    pub from_plan_id: String,
    /// Who will be away, and when.
    pub absence: super::Absence,
    pub people_touched: usize,
    /// By how many weeks placements in the same post begin earlier or later, in all.
    pub weeks_moved: u32,
    /// Weeks of work missed, before and after.
    pub weeks_missed: [f64; 2],
    pub changes: Vec<ChangeView>,
}

/// One assignment that goes, comes, or moves.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ChangeView {
    pub person_id: String,
    pub person: String,
    /// "placement" or "ride".
    pub kind: String,
    /// Post or session.
    pub what: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<SpanView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<SpanView>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SpanView {
    pub starts_on: NaiveDate,
    /// 0 for a ride.
    pub weeks: u32,
}

/// Person, kind, and where.
type Key = (String, &'static str, String);

/// How a repaired plan differs from the plan it was made of. Not found: the plan is no repair.
pub fn changes(db: &Db, actor: &Actor, plan_id: &str) -> Result<ChangesView> {
    db.read(|conn| {
        let loaded = plans::load(conn, actor, plan_id)?;
        // It names everybody who is touched, and who will be away.
        require(actor, Action::Plan, plans::subject(&loaded.row))?;
        let asked = asked(conn, &loaded.row)?.ok_or(Error::NotFound)?;
        let earlier = plans::row(conn, actor, &asked.from_plan_id)?;
        let names = names(&loaded);
        let before = spans(conn, &asked.from_plan_id)?;
        let after = spans(conn, plan_id)?;
        let mut changes = Vec::new();
        let mut weeks_moved = 0;
        let keys: BTreeSet<&Key> = before.keys().chain(after.keys()).collect();
        for key in keys {
            let spans = |plan: &'_ BTreeMap<Key, Vec<SpanView>>| plan.get(key).cloned().unwrap_or_default();
            let (was, is) = (spans(&before), spans(&after));
            // The same seat in another week is a ride moved; pairs are matched in the order of their dates.
            for place in 0..was.len().max(is.len()) {
                let (was, is) = (was.get(place).copied(), is.get(place).copied());
                if was == is {
                    continue;
                }
                if let (Some(was), Some(is), "placement") = (was, is, key.1) {
                    weeks_moved += (is.starts_on - was.starts_on).num_weeks().unsigned_abs() as u32;
                }
                changes.push(ChangeView {
                    person_id: key.0.clone(),
                    person: names.get(key.0.as_str()).copied().unwrap_or(&key.0).to_owned(),
                    kind: key.1.to_owned(),
                    what: names.get(key.2.as_str()).copied().unwrap_or(&key.2).to_owned(),
                    before: was,
                    after: is,
                });
            }
        }
        let people: BTreeSet<&str> = changes.iter().map(|change| change.person_id.as_str()).collect();
        Ok(ChangesView {
            people_touched: people.len(),
            from_plan_id: asked.from_plan_id,
            absence: asked.absence,
            weeks_moved,
            weeks_missed: [earlier.disruption, loaded.row.disruption],
            changes,
        })
    })
}

/// Names of people, posts and sessions by id; ids of different kinds never meet in one key.
fn names(loaded: &Loaded) -> BTreeMap<&str, &str> {
    let problem = &loaded.problem;
    let people = problem.people.iter().map(|person| (person.id.as_str(), person.name.as_str()));
    let posts = problem.posts.iter().map(|post| (post.id.as_str(), post.name.as_str()));
    let sessions = problem.sessions.iter().map(|session| {
        let series = session.id.rsplit_once('.').map_or(session.id.as_str(), |(series, _)| series);
        (series, session.name.as_str())
    });
    people.chain(posts).chain(sessions).collect()
}

fn spans(conn: &mut crate::db::Conn, plan_id: &str) -> Result<BTreeMap<Key, Vec<SpanView>>> {
    let mut spans: BTreeMap<Key, Vec<SpanView>> = BTreeMap::new();
    for row in rows::placements(conn, plan_id)? {
        let span = SpanView { starts_on: row.starts_on, weeks: row.weeks.unsigned_abs() };
        spans.entry((row.person_id, "placement", row.post_id)).or_default().push(span);
    }
    for row in rows::rides(conn, plan_id)? {
        let span = SpanView { starts_on: row.week_of, weeks: 0 };
        spans.entry((row.person_id, "ride", row.ride_session_id)).or_default().push(span);
    }
    Ok(spans)
}
