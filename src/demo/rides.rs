//! Ride-alongs of the demo: an autumn in which some took place and were looked back on, seats that are offered, requests that
//! wait, and the orientation of somebody who joined. Everything goes through the ordinary use cases, on the days on which it
//! would have happened.

use super::AS_OF;
use crate::{
    app::{
        Error, Result,
        rides::{self, Arrangement, EvidenceEntry, NewDebrief, NewOffer, NewRequest, OrientationStep, Outcome, Steps},
    },
    clock::Clock,
    db::{
        Db,
        bookings::{self, BookingRow, PLANNED},
        ride_offers, settings,
    },
    domain::{account::Actor, language::Language, role::Role},
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Who writes the demo, in the audit log.
const ACTOR: &str = "demo";

fn planner() -> Actor {
    Actor {
        account_id: ACTOR.to_owned(),
        name: ACTOR.to_owned(),
        email: String::new(),
        role: Role::Planner,
        person_id: None,
        language: Language::En,
    }
}

fn person(id: &str) -> Actor {
    Actor { role: Role::Employee, person_id: Some(id.to_owned()), ..planner() }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

/// Until the demo's date, the company's own date is the one on which something happens.
fn on(db: &Db, date: &str) -> Result<()> {
    db.write_tx(|conn| settings::set(conn, settings::AS_OF, date))?;
    Ok(())
}

/// Brings the ride-alongs into the demo, as far as they are not there yet.
pub(super) fn seed(db: &Db, clock: &Clock) -> Result<()> {
    if !db.read(ride_offers::all)?.is_empty() {
        return on(db, AS_OF);
    }
    on(db, "2026-11-12")?;
    rides::catch_up(db, clock, ACTOR)?;
    orientation(db, clock)?;
    let held = arrange_some(db, clock)?;
    let seats = offers(db, clock)?;
    on(db, "2026-11-20")?;
    look_back(db, clock, &held)?;
    on(db, AS_OF)?;
    // The host said that it was held; the guest's three questions are open.
    let row = db.read(|conn| bookings::get(conn, &seats))?;
    let host = person(row.host_id.as_deref().unwrap_or_default());
    rides::report(db, clock, &host, &row.id, row.version, &Outcome { took_place: true })?;
    Ok(())
}

/// Takes the first calls of the present period and gives them times; the rest waits for its hosts.
fn arrange_some(db: &Db, clock: &Clock) -> Result<Vec<BookingRow>> {
    let planned = db.read(|conn| bookings::of_cycle(conn, super::seed::EARLIER))?;
    let (mut hosts, mut guests, mut held) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    for row in planned.iter().filter(|row| row.state == PLANNED && row.period_from <= day("2026-11-12")) {
        let Some(host) = row.host_id.clone().filter(|_| held.len() < 4) else { continue };
        if !hosts.insert(host.clone()) || !guests.insert(row.guest_id.clone()) {
            continue;
        }
        let host = person(&host);
        let times = rides::times(db, clock, &host, &row.id, None)?;
        // Late in the period, so that it is looked back on in time.
        let mut days = times.days.iter().filter(|option| option.day < day("2026-11-20"));
        let Some(time) = days
            .next_back()
            .and_then(|option| option.times.iter().find(|time| time.suits_guest).or(option.times.first()))
        else {
            continue;
        };
        let arrangement = Arrangement {
            starts_at: time.starts_at,
            minutes: 30,
            remote: true,
            place: None,
            ask_consent: false,
            prebrief: None,
        };
        rides::arrange(db, clock, &host, &row.id, row.version, &arrangement)?;
        held.push(row.clone());
    }
    Ok(held)
}

/// What the guests of autumn said.
const LOOKED_BACK: [[&str; 3]; 3] = [
    [
        "Buyers never say “platform”. They say “the report I build every Monday”.",
        "Half of the call was about the next step, not about the product.",
        "Open the landing page with the Monday report.",
    ],
    [
        "Discovery is listening: seven questions, and then the account executive was silent.",
        "Nobody asked for the data sheet that we spent March on.",
        "Put the three questions that worked into the campaign brief.",
    ],
    [
        "The objection about migration comes first, not price.",
        "The customer had read our competitor’s comparison, and quoted it.",
        "Write a page on migration with Sales Engineering.",
    ],
];
const THEMES: [&[&str]; 3] =
    [&["customer-words", "content"], &["customer-words", "needs"], &["customer-words", "objections", "competition"]];

fn look_back(db: &Db, clock: &Clock, held: &[BookingRow]) -> Result<()> {
    for (index, row) in held.iter().enumerate() {
        let guest = person(&row.guest_id);
        let version = db.read(|conn| bookings::get(conn, &row.id))?.version;
        rides::report(db, clock, &guest, &row.id, version, &Outcome { took_place: true })?;
        let (Some([learned, surprised, will_do]), Some(themes)) = (LOOKED_BACK.get(index), THEMES.get(index)) else {
            continue;
        };
        let debrief = NewDebrief {
            booking_id: Some(row.id.clone()),
            learned: (*learned).to_owned(),
            surprised: (*surprised).to_owned(),
            will_do: (*will_do).to_owned(),
            themes: themes.iter().map(|theme| (*theme).to_owned()).collect(),
            evidence: vec![EvidenceEntry { competency_id: "discovery".to_owned(), level: 2.0 }],
            ..NewDebrief::default()
        };
        rides::add_debrief(db, clock, &guest, &debrief)?;
    }
    Ok(())
}

fn session(kind: &str, title: &str, date: &str, time: &str, seats: i32) -> NewOffer {
    NewOffer {
        kind: kind.to_owned(),
        title: title.to_owned(),
        day: day(date),
        time: time.to_owned(),
        minutes: 60,
        remote: true,
        place: None,
        seats,
        consent_needed: false,
        prebrief: None,
        teaches: Vec::new(),
    }
}

/// Sessions with seats, and who took them; the seat that is to be looked back on.
fn offers(db: &Db, clock: &Clock) -> Result<String> {
    let offer = |host: &str, new: NewOffer| rides::offer(db, clock, &person(host), &new);
    let seat = |guest: &str, offer: &str| rides::take_seat(db, clock, &person(guest), offer);
    let teaches = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    let review = NewOffer {
        prebrief: Some(
            "Read the draft of the launch message; two pages. There: two product marketers, a designer.".to_owned(),
        ),
        teaches: teaches(&["positioning-messaging", "market-research", "segmentation"]),
        ..session("meeting", "Message review for the spring launch", "2026-12-04", "10:00", 3)
    };
    let review = offer("zanele-dlamini", review)?;
    let held = seat("amara-nwosu", &review.id)?;
    let story = NewOffer {
        consent_needed: true,
        prebrief: Some(
            "Read one customer story on our site. There: the writer, and somebody who uses the product.".to_owned(),
        ),
        teaches: teaches(&["storytelling", "content-creation"]),
        ..session("meeting", "Interview for a customer story", "2027-01-12", "14:00", 2)
    };
    let story = offer("samir-khan", story)?;
    seat("amara-nwosu", &story.id)?;
    let forecast = NewOffer {
        teaches: teaches(&["forecasting", "pipeline-management"]),
        ..session("meeting", "Forecast call of the sales leadership", "2026-12-10", "11:00", 2)
    };
    let forecast = offer("helena-brandt", forecast)?;
    seat("felix-wagner", &forecast.id)?;
    let calls = NewOffer {
        prebrief: Some("Bring headphones. Listen to how the first 20 seconds go; we talk afterwards.".to_owned()),
        teaches: teaches(&["prospecting", "discovery"]),
        ..session("ride-along", "An hour of first calls", "2026-12-09", "10:00", 1)
    };
    let calls = offer("sean-gallagher", calls)?;
    seat("hannah-reid", &calls.id)?;
    seat("aisha-bello", &calls.id)?;
    let wish = NewRequest {
        host_id: Some("sean-gallagher".to_owned()),
        wish: Some("I write the follow-up mails: how do people answer them?".to_owned()),
        ..NewRequest::default()
    };
    rides::request(db, clock, &person("samir-khan"), &wish)?;
    let wish = NewRequest {
        host_id: Some("lukas-hoffmann".to_owned()),
        wish: Some("What happens with a lead after I hand it over?".to_owned()),
        ..NewRequest::default()
    };
    rides::request(db, clock, &person("amara-nwosu"), &wish)?;
    Ok(held.id)
}

fn orientation(db: &Db, clock: &Clock) -> Result<()> {
    let step = |name: &str, function: Option<&str>, team: &str, kind: &str, after_days: i32| OrientationStep {
        id: None,
        name: name.to_owned(),
        function_id: function.map(str::to_owned),
        host_team_id: team.to_owned(),
        kind: kind.to_owned(),
        after_days,
        minutes: 45,
        seats_a_host: 2,
    };
    let steps = vec![
        step("Listen to a first call", Some("marketing"), "sales-development", "ride-along", 7),
        step("How a campaign is made", Some("sales"), "demand-generation", "meeting", 14),
        step("A day at the customer’s side", None, "account-management", "ride-along", 28),
    ];
    let version = rides::show_orientation(db, clock, &planner())?.version;
    rides::save_orientation(db, clock, &planner(), version, &Steps { steps }).map(|_| ()).map_err(|error| match error {
        Error::Invalid { fields, .. } => Error::internal(format!("the demo's orientation was refused: {fields:?}")),
        other => other,
    })
}
