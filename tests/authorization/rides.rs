//! Ride-alongs, offers, debriefs and the orientation of joiners.

use super::{Row, World};
use diesel::prelude::*;
use serde_json::json;
use tandem::db::{
    DbError, Json,
    bookings::{self, BookingRow},
    ride_offers::{self, OfferRow},
    schema,
};

/// A ride-along of the employee with the leader, planned, and a session that the leader offers.
fn ride_and_offer(world: &World) -> (String, String) {
    let above = |person: &str| -> String {
        let manager = |conn: &mut _| -> Result<Option<String>, DbError> {
            Ok(schema::people::table.find(person).select(schema::people::manager_id).first(conn)?)
        };
        world.app.db().read(manager).unwrap().unwrap()
    };
    let leader = above(&above(&world.own_person));
    let now = world.app.clock.now();
    let booking = BookingRow {
        id: "ride".into(),
        source: bookings::PLAN.into(),
        guest_id: world.own_person.clone(),
        host_id: Some(leader.clone()),
        team_id: None,
        kind: "ride-along".into(),
        cycle_id: Some("first".into()),
        ride_session_id: None,
        occurrence: Some("calls.1".into()),
        offer_id: None,
        orientation_step_id: None,
        period_from: now.date(),
        period_until: now.date() + chrono::Days::new(27),
        starts_at: None,
        minutes: 30,
        remote: true,
        place: None,
        consent: "not-needed".into(),
        prebrief: None,
        state: bookings::PLANNED.into(),
        reason: None,
        created_at: now,
        held_at: None,
        reminded_at: None,
        version: 1,
    };
    let offer = OfferRow {
        id: "offer".into(),
        host_id: leader,
        kind: "meeting".into(),
        title: "Forecast call".into(),
        starts_at: now + chrono::TimeDelta::days(2),
        minutes: 30,
        remote: true,
        place: None,
        seats: 1,
        consent_needed: false,
        prebrief: None,
        teaches: Json(Vec::new()),
        created_at: now,
        cancelled_at: None,
        version: 1,
    };
    let db = world.app.db();
    db.write_tx(|conn| {
        bookings::insert(conn, &booking)?;
        ride_offers::insert(conn, &offer)
    })
    .unwrap();
    (booking.id, offer.id)
}

pub fn rows(world: &World) -> Vec<Row> {
    let (ride, offer) = ride_and_offer(world);
    let row = |operation, address: String, expected| Row { operation, address, body: None, expected };
    let with = |operation, address: String, body, expected| Row { operation, address, body: Some(body), expected };
    let arrangement = json!({ "starts_at": "2026-12-10T10:00:00Z", "minutes": 30 });
    let new_offer = json!({
        "kind": "meeting", "title": "", "day": "2026-12-10", "time": "10:00", "minutes": 30, "remote": true, "seats": 1,
    });
    let time = json!({ "day": "2026-12-10", "time": "10:00" });
    let debrief =
        json!({ "booking_id": ride, "learned": "x", "surprised": "x", "will_do": "x", "themes": [], "evidence": [] });
    let week = json!({ "week_of": "2027-02-01", "closed": true });
    let steps = json!({ "steps": [] });
    let mut rows = vec![
        row("GET /me/rides", "/me/rides".into(), "144AAA"),
        with("PUT /me/closed-weeks", "/me/closed-weeks".into(), week, "144AAA"),
        row("GET /ride-hosts", "/ride-hosts".into(), "144AAA"),
        with("POST /rides", "/rides".into(), json!({}), "144AAA"),
        // The leader is the host, the employee the guest; others do not know of it.
        row("GET /rides/{id}/times", format!("/rides/{ride}/times"), "144A43"),
        with("POST /ride-offers", "/ride-offers".into(), new_offer, "144AAA"),
        row("POST /ride-offers/{id}/seat", format!("/ride-offers/{offer}/seat"), "144AAA"),
        row("POST /ride-offers/{id}/seat", "/ride-offers/none/seat".into(), "144444"),
        with("POST /ride-offers/{id}/move", format!("/ride-offers/{offer}/move"), time, "144A33"),
        row("POST /ride-offers/{id}/cancel", format!("/ride-offers/{offer}/cancel"), "144A33"),
        row("GET /me/debrief-form", format!("/me/debrief-form?booking={ride}"), "14444A"),
        with("POST /me/debriefs", "/me/debriefs".into(), debrief, "14444A"),
        row("GET /debriefs", "/debriefs".into(), "13A333"),
        row("GET /ride-programme", "/ride-programme".into(), "13A333"),
        with("POST /ride-programme/remind", "/ride-programme/remind".into(), json!({}), "13A333"),
        row("GET /orientation", "/orientation".into(), "13A333"),
        with("POST /orientation/preview", "/orientation/preview".into(), steps.clone(), "13A333"),
        with("PUT /orientation", "/orientation".into(), steps, "13A333"),
    ];
    for (operation, part, body) in [
        ("POST /rides/{id}/arrange", "arrange", arrangement),
        ("POST /rides/{id}/another-time", "another-time", json!({})),
        ("POST /rides/{id}/cancel", "cancel", json!({})),
        ("POST /rides/{id}/decline", "decline", json!({ "reason": "x" })),
        ("POST /rides/{id}/consent", "consent", json!({ "consent": "given" })),
        ("POST /rides/{id}/prebrief", "prebrief", json!({ "text": "x" })),
        ("POST /rides/{id}/report", "report", json!({ "took_place": true })),
    ] {
        rows.push(with(operation, format!("/rides/{ride}/{part}"), body.clone(), "144A4A"));
        rows.push(with(operation, format!("/rides/none/{part}"), body, "144444"));
    }
    rows
}
