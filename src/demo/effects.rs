//! Boxes of performance and potential for the demo, entered by its leader and its planner, with a calibration after them.

use crate::{
    app::{
        Error, Result,
        effects::nine_box::{self, PlaceView, PutInBox},
    },
    clock::Clock,
    db::{Db, accounts},
    domain::{account::Actor, language::Language, role::Role},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Who, performance, potential, note; each later entry of a person changes the one before.
const LEADER: [(&str, i32, i32, &str); 9] = [
    ("nadia-haddad", 3, 3, "Turned the mid-market team around in a year."),
    ("anders-lindqvist", 3, 2, "The steadiest forecast of all."),
    ("viktor-petrov", 2, 3, "Grows with every account he is given."),
    ("lukas-hoffmann", 2, 2, ""),
    ("oscar-nilsson", 3, 2, "Newcomers ask for him."),
    ("sean-gallagher", 2, 2, ""),
    ("aisha-bello", 2, 3, "Came from marketing work quickly."),
    ("arjun-mehta", 3, 1, "Wishes to stay the expert."),
    ("rory-oconnell", 2, 1, ""),
];

const PLANNER: [(&str, i32, i32, &str); 5] = [
    ("priya-raman", 3, 3, "Named for three roles: talk about which one."),
    ("marcus-webb", 3, 2, ""),
    ("eleanor-price", 2, 2, ""),
    ("stefan-popa", 2, 2, ""),
    ("felix-wagner", 2, 3, "Led the spring launch."),
];

/// What the round of leaders agreed on, some weeks later.
const CALIBRATION: [(&str, i32, i32, &str); 3] = [
    ("sean-gallagher", 1, 2, "Calibration: two quarters under plan."),
    ("stefan-popa", 2, 3, "Calibration: the largest campaigns, and ready for more."),
    ("viktor-petrov", 3, 3, "Calibration: agreed by all leaders of Sales."),
];

/// Days and hours of the entries, before the day on which the demo stands.
const FIRST: (i32, u32, u32) = (2026, 9, 14);
const CALIBRATED: (i32, u32, u32) = (2026, 11, 18);
const HOUR: u32 = 15;

pub(super) fn seed(db: &Db) -> Result<()> {
    let rounds = [
        (FIRST, Role::Leader, &LEADER[..]),
        (FIRST, Role::Planner, &PLANNER[..]),
        (CALIBRATED, Role::Planner, &CALIBRATION[..]),
    ];
    for ((year, month, day), role, entries) in rounds {
        let Some(then) = NaiveDate::from_ymd_opt(year, month, day).and_then(|day| day.and_hms_opt(HOUR, 0, 0)) else {
            continue;
        };
        let clock = &Clock::fixed(then);
        let Some((way, person_id)) = super::accounts().into_iter().find(|(way, _)| way.role == role) else { continue };
        let account = db.read(|conn| accounts::find_by_email(conn, &way.email))?.ok_or(Error::NotFound)?;
        let actor =
            Actor { account_id: account.id, name: way.name, email: way.email, role, person_id, language: Language::En };
        let people = nine_box::grid(db, clock, &actor)?.people;
        let mut versions: BTreeMap<String, i32> = people.into_iter().map(|one| (one.id, one.version)).collect();
        for (person, performance, potential, note) in entries {
            // Whoever is not in the company any more, or not seen, is left out.
            let Some(version) = versions.get_mut(*person) else { continue };
            let put = PutInBox {
                place: Some(PlaceView { performance: *performance, potential: *potential }),
                note: (*note).to_owned(),
            };
            *version = nine_box::put(db, clock, &actor, (person, *version), &put)?.version;
        }
    }
    Ok(())
}
