//! Filling an empty database with the demo: its data through the import, the published plans of an earlier cycle and of the
//! current one, and an account for each role. What is there already is kept, so that a second start changes nothing.

use super::{AS_OF, COMPANY, files, team};
use crate::{
    app::{
        Error, Result,
        accounts::{self, NewAccount},
        import::{self, ImportFailure},
        planning::{
            at_once::{self, Effort},
            hand::{PinsChange, change_pins},
            problem::EarlierPlacement,
        },
    },
    clock::Clock,
    db::{Db, accounts as stored_accounts, history, plans, records, settings},
    domain::{account::Actor, cycle::PinRule, language::Language, role::Role},
};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use std::time::Duration;

/// Who writes the demo, in the audit log.
pub(super) const ACTOR: &str = "demo";

/// The cycle that is nearly over, and the one that comes.
pub(super) const EARLIER: &str = "2026-h2";
pub(super) const CURRENT: &str = "2027-h1";

/// Somebody who resigned in the middle of an exchange: the earlier plan was made before anybody knew.
const RESIGNED: &str = "tomasz-wilk";

/// Usually some seconds; the limit only matters on a machine that is busy with something else.
const EFFORT: Effort = Effort { time_limit: Duration::from_secs(60), gap: 0.001, seed: 1 };

/// The earlier plan is history: a good one will do.
const EARLIER_EFFORT: Effort = Effort { gap: 0.1, ..EFFORT };

/// Brings the demo into `db`, as far as it is not there yet.
pub fn seed(db: &Db, clock: &Clock) -> Result<()> {
    if db.read(|conn| settings::get(conn, settings::DEMO))?.is_some() {
        return Ok(());
    }
    if db.read(records::company)?.people.is_empty() {
        import::import(db, ACTOR, clock.now(), &files(), None).map_err(|failure| match failure {
            ImportFailure::Refused(preview) | ImportFailure::Changed(preview) => {
                let first = preview.errors.first().map(ToString::to_string).unwrap_or_default();
                Error::internal(format!("the demo's own files were refused: {first}"))
            }
            ImportFailure::Database(error) => error.into(),
        })?;
    }
    db.write_tx(|conn| {
        settings::set(conn, settings::COMPANY, COMPANY)?;
        settings::set(conn, settings::AS_OF, AS_OF)
    })?;
    plans_of_both_cycles(db, clock)?;
    accounts(db, clock)?;
    super::goals::seed(db, clock)?;
    super::say::seed(db)?;
    team::seed(db, clock)?;
    super::messages::seed(db, clock)?;
    super::consent::seed(db, clock, CURRENT)?;
    super::rides::seed(db, clock)?;
    super::succession::seed(db, clock)?;
    super::effects::seed(db)?;
    db.write_tx(|conn| settings::set(conn, settings::DEMO, "1"))?;
    Ok(())
}

fn plans_of_both_cycles(db: &Db, clock: &Clock) -> Result<()> {
    if db.read(|conn| plans::of_cycle(conn, EARLIER))?.is_empty() {
        let mut as_it_was = db.read(records::company)?;
        if let Some(person) = as_it_was.people.get_mut(RESIGNED) {
            person.left_on = None;
        }
        let plan = at_once::draft(db, &as_it_was, EARLIER, &[], EARLIER_EFFORT, noon(2026, 6, 8))?;
        at_once::publish(db, &plan, noon(2026, 6, 22))?;
    }
    if db.read(|conn| plans::of_cycle(conn, CURRENT))?.is_empty() {
        let earlier: Vec<EarlierPlacement> = db
            .read(history::published)?
            .into_iter()
            .map(|placement| EarlierPlacement {
                person_id: placement.person_id,
                starts_on: placement.starts_on,
                weeks: u32::try_from(placement.weeks).unwrap_or(0),
            })
            .collect();
        review_before_the_sprint(db, clock)?;
        // With what the earlier plan left in the ledger.
        let company = db.read(records::company)?;
        let plan = at_once::draft(db, &company, CURRENT, &earlier, EFFORT, noon(2026, 11, 20))?;
        at_once::publish(db, &plan, noon(2026, 12, 4))?;
    }
    Ok(())
}

/// Amara sits in where campaigns are reviewed before she helps to make one: her manager asked for it, and HR keeps it in the plan.
fn review_before_the_sprint(db: &Db, clock: &Clock) -> Result<()> {
    let planner = Actor {
        account_id: ACTOR.to_owned(),
        name: ACTOR.to_owned(),
        email: String::new(),
        role: Role::Planner,
        person_id: None,
        language: Language::En,
    };
    let seat = PinRule {
        person: "amara-nwosu".to_owned(),
        session: Some("meeting-demand-generation.2".to_owned()),
        ..PinRule::default()
    };
    change_pins(db, clock, &planner, CURRENT, &PinsChange { add: vec![seat], ..PinsChange::default() }).map(|_| ())
}

/// An account for each role; those that are there already stay as they are.
fn accounts(db: &Db, clock: &Clock) -> Result<()> {
    for (way, person_id) in super::accounts() {
        if db.read(|conn| stored_accounts::find_by_email(conn, &way.email))?.is_none() {
            let new =
                NewAccount { email: way.email, name: way.name, role: way.role, person_id, password: way.password };
            accounts::add(db, clock, ACTOR, new)?;
        }
    }
    Ok(())
}

fn noon(year: i32, month: u32, day: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(year, month, day)
        .unwrap_or_default()
        .and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default())
}
