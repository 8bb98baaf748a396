//! What somebody in the demo wants to learn: the development plan of the one who shows the employee's side.

use crate::{
    app::{
        Error, Result,
        goals::{self, GoalInput},
    },
    clock::Clock,
    db::{Db, accounts},
    domain::role::Role,
};
use chrono::NaiveDate;

/// The competency that each goal is about, and the goal.
const GOALS: [(&str, &str); 2] = [
    ("campaign-design", "Plan a small campaign, from the brief to the numbers"),
    ("discovery", "Lead a discovery call on my own"),
];

pub(super) fn seed(db: &Db, clock: &Clock) -> Result<()> {
    let (way, _) = super::accounts().into_iter().find(|(way, _)| way.role == Role::Employee).ok_or(Error::NotFound)?;
    let account = db.read(|conn| accounts::find_by_email(conn, &way.email))?.ok_or(Error::NotFound)?;
    let actor = account.actor()?;
    for (competency, goal) in GOALS {
        let goal = GoalInput {
            competency_id: Some(competency.to_owned()),
            goal: goal.to_owned(),
            by_on: NaiveDate::from_ymd_opt(2027, 6, 30),
            done: false,
        };
        goals::create(db, clock, &actor, &goal)?;
    }
    Ok(())
}
