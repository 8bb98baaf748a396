//! Weeks that a host closes for guests.

use crate::{
    app::{Error, Result},
    clock::Clock,
    db::{
        Db,
        audit::{self, Event},
        closed_weeks,
    },
    domain::{account::Actor, ride},
};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;

/// A week, by any of its days, and whether it is closed.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClosedWeek {
    pub week_of: NaiveDate,
    pub closed: bool,
}

/// Closes a week, or opens it again; the Mondays of all that are closed. What was agreed for it stays, and needs another time.
pub fn close_week(db: &Db, clock: &Clock, actor: &Actor, week: &ClosedWeek) -> Result<Vec<NaiveDate>> {
    let me = actor.person_id.as_deref().ok_or(Error::NotFound)?;
    db.write_tx(|conn| {
        let (as_of, _) = super::company_now(conn, clock)?;
        let monday = ride::monday(week.week_of);
        if monday < ride::monday(as_of) {
            let sentence = actor.language.of(
                "This week is past. Close one that is to come.",
                "Diese Woche ist vorbei. Schließen Sie eine, die noch kommt.",
            );
            return Err(Error::invalid("week_of", sentence));
        }
        if week.closed {
            closed_weeks::close(conn, me, monday)?;
        } else {
            closed_weeks::open(conn, me, monday)?;
        }
        let detail = serde_json::json!({ "monday": monday, "closed": week.closed });
        let event = Event {
            actor: &actor.account_id,
            action: "ride.close-week",
            subject_kind: "person",
            subject_id: me,
            detail,
        };
        audit::append(conn, clock.now(), event)?;
        Ok(closed_weeks::of_person(conn, me)?.into_iter().filter(|other| *other >= ride::monday(as_of)).collect())
    })
}
