//! What a leader finds in the demo: how the bench stood in earlier quarters, what it should reach, and two talent pools.

use crate::{
    app::{
        Result,
        succession::{self, Measure, MemberDraft, Policy, PoolDraft, Settings, Target},
    },
    clock::Clock,
    db::{Db, accounts},
    domain::account::Actor,
};
use chrono::NaiveDate;

/// Ends of the quarters before the demo's day.
const EARLIER: [(i32, u32, u32); 3] = [(2026, 3, 31), (2026, 6, 30), (2026, 9, 30)];

/// Name, what for, and each person with the reason.
type Pool = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const POOLS: [Pool; 2] = [
    (
        "Future heads of function",
        "Could lead Sales or Marketing as a whole within three years",
        &[
            ("priya-raman", "Owns the narrative across both functions"),
            ("nadia-haddad", "Runs the largest team"),
            ("marcus-webb", "Owns the pipeline target"),
        ],
    ),
    (
        "First-time managers",
        "Lead people for the first time within a year",
        &[
            ("viktor-petrov", "Coaches the newer account executives"),
            ("felix-wagner", "Led the spring launch"),
            ("oscar-nilsson", "Trains the newcomers"),
        ],
    ),
];

pub(super) fn seed(db: &Db, clock: &Clock) -> Result<()> {
    let Some(planner) = db.read(|conn| accounts::find_by_email(conn, "planner@demo.tandem.example"))? else {
        return Ok(());
    };
    let planner: Actor = planner.actor()?;
    let days: Vec<NaiveDate> =
        EARLIER.iter().filter_map(|(year, month, day)| NaiveDate::from_ymd_opt(*year, *month, *day)).collect();
    succession::look_back(db, clock, &planner.account_id, &days)?;
    let by_on = NaiveDate::from_ymd_opt(2027, 12, 31);
    let target = |measure, value| Target { measure, value, by_on };
    let targets = vec![
        target(Measure::Coverage, 1.0),
        target(Measure::Readiness, 0.75),
        target(Measure::NetCoverage, 0.6),
        target(Measure::Depth, 1.5),
    ];
    succession::settle(db, clock, &planner, &Settings { policy: Policy::default(), targets })?;
    for (name, purpose, members) in POOLS {
        let draft = PoolDraft { name: name.to_owned(), purpose: purpose.to_owned() };
        let pool = succession::add_pool(db, clock, &planner, &draft)?;
        for (person, note) in members {
            succession::put_member(db, clock, &planner, (&pool.id, person), &MemberDraft { note: (*note).to_owned() })?;
        }
    }
    Ok(())
}
