//! Calendars by secret link: what stands in them, that changes keep their identity, and that a link that ended answers nothing.

use super::ics::{self, Event};
use crate::support::app::{Answer, SignedIn, TestApp};
use actix_web::http::Method;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use diesel::prelude::*;
use serde_json::json;
use tandem::{
    db::{
        DbError, new_id,
        plans::{self, PlacementRow, PlanRow},
        schema,
    },
    domain::role::Role,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Publishes a plan of the first cycle with these placements: person, post, start, weeks.
fn publish(app: &TestApp, placed: &[(&str, &str, &str, i32)]) {
    let id = new_id();
    let at = app.clock.now();
    let row = PlanRow {
        id: id.clone(),
        cycle_id: "first".into(),
        run_id: None,
        name: "A plan".into(),
        state: plans::DRAFT.into(),
        value: 0.0,
        gain: 0.0,
        gain_possible: 0.0,
        disruption: 0.0,
        bound: None,
        created_at: at,
        published_at: None,
        version: 1,
        scenario_id: None,
        based_on: None,
        edition: None,
        shown_to_managers_at: None,
        shown_to_people_at: None,
        objections_until: None,
        rules_broken: 0,
    };
    let placement = |(person, post, starts_on, weeks): &(&str, &str, &str, i32)| PlacementRow {
        id: new_id(),
        plan_id: id.clone(),
        person_id: (*person).into(),
        post_id: (*post).into(),
        starts_on: day(starts_on),
        weeks: *weeks,
        intensity: 1.0,
    };
    let placements: Vec<PlacementRow> = placed.iter().map(placement).collect();
    app.db()
        .write_tx(|conn| {
            plans::insert(conn, &row, ("{}", "{}"), &placements, &[])?;
            assert!(plans::publish(conn, &row, at)?);
            Ok::<_, DbError>(())
        })
        .unwrap();
    app.clock.advance(TimeDelta::hours(1));
}

/// A ride-along of `guest` with `host`, agreed on for `starts_at`; with what must stay between the two.
fn book(app: &TestApp, id: &str, (guest, host): (&str, &str), starts_at: NaiveDateTime) {
    use schema::bookings as b;
    let row = (
        b::id.eq(id),
        b::source.eq("request"),
        b::guest_id.eq(guest),
        b::host_id.eq(host),
        b::kind.eq("ride-along"),
        b::period_from.eq(starts_at.date()),
        b::period_until.eq(starts_at.date()),
        b::starts_at.eq(starts_at),
        b::minutes.eq(45),
        b::remote.eq(false),
        b::place.eq("PLACE-MARKER; room 1, left"),
        b::consent.eq("not-needed"),
        b::prebrief.eq("PREBRIEF-MARKER"),
        b::state.eq("arranged"),
        b::reason.eq("REASON-MARKER"),
        b::created_at.eq(starts_at),
        b::version.eq(1),
    );
    app.db()
        .write_tx(|conn| diesel::insert_into(b::table).values(row).execute(conn).map(drop).map_err(DbError::from))
        .unwrap();
}

async fn make(app: &TestApp, who: &SignedIn, kind: &str, subject: &str) -> (String, String) {
    let made = app.post("/api/v1/me/feeds", who, json!({ "kind": kind, "subject_id": subject })).await;
    assert_eq!((made.status.as_u16(), made.header("cache-control")), (201, "no-store"), "{}", made.text);
    let link = made.json()["link"].as_str().unwrap().to_owned();
    let at = link.find("/calendar/").expect("a calendar link");
    (made.json()["id"].as_str().unwrap().to_owned(), link[at..].to_owned())
}

async fn fetch(app: &TestApp, path: &str) -> Answer {
    app.send(SignedIn::nobody().request(Method::GET, path, None)).await
}

async fn events(app: &TestApp, path: &str) -> Vec<Event> {
    let answer = fetch(app, path).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    for marker in ["PREBRIEF-MARKER", "REASON-MARKER"] {
        assert!(!answer.text.contains(marker), "{marker} is private");
    }
    ics::read(&answer.text)
}

#[actix_web::test]
async fn a_move_and_a_cancellation_keep_the_uid_and_raise_the_number() {
    let app = TestApp::new().await;
    app.account(Role::Employee, Some("s1"));
    let who = app.sign_in(Role::Employee).await;
    publish(&app, &[("s1", "studio", "2027-01-04", 4), ("s2", "studio", "2027-02-01", 4)]);
    let (_, path) = make(&app, &who, "person", "s1").await;
    let first = events(&app, &path).await;
    assert_eq!(first.len(), 1, "nobody else's");
    assert_eq!(first[0].get("SUMMARY"), "Content studio (Content)");
    assert_eq!(
        (first[0].get("DTSTART;VALUE=DATE"), first[0].get("DTEND;VALUE=DATE")),
        ("20270104", "20270130"),
        "from the first Monday to the last Friday"
    );
    let uid = first[0].get("UID").to_owned();
    assert_eq!((first[0].sequence(), first[0].get("STATUS")), (0, "CONFIRMED"));
    assert_eq!(events(&app, &path).await, first, "nothing changes by looking");

    publish(&app, &[("s1", "studio", "2027-02-08", 6)]);
    let moved = events(&app, &path).await;
    assert_eq!((moved.len(), moved[0].get("UID"), moved[0].sequence()), (1, uid.as_str(), 1));
    assert_eq!(moved[0].get("DTSTART;VALUE=DATE"), "20270208");

    publish(&app, &[]);
    let gone = events(&app, &path).await;
    assert_eq!((gone[0].get("UID"), gone[0].sequence(), gone[0].get("STATUS")), (uid.as_str(), 2, "CANCELLED"));
    app.clock.advance(TimeDelta::days(59));
    assert_eq!(events(&app, &path).await.len(), 1, "it is said for sixty days");
    app.clock.advance(TimeDelta::days(2));
    assert_eq!(events(&app, &path).await, []);
}

#[actix_web::test]
async fn a_ride_stands_at_its_time_for_guest_and_host_and_without_its_place_for_the_team() {
    let app = TestApp::new().await;
    app.account(Role::Employee, Some("s1"));
    app.account(Role::Manager, Some("m1"));
    let (guest, host) = (app.sign_in(Role::Employee).await, app.sign_in(Role::Manager).await);
    // Half past nine in Berlin on the Monday after the clocks went forward.
    let starts_at = day("2027-03-29").and_hms_opt(7, 30, 0).unwrap();
    book(&app, "b1", ("s1", "m1"), starts_at);
    let (_, mine) = make(&app, &guest, "person", "s1").await;
    let (_, theirs) = make(&app, &host, "person", "m1").await;
    let (_, team) = make(&app, &host, "team", "marketing").await;
    let (a, b) = (events(&app, &mine).await, events(&app, &theirs).await);
    assert_eq!(a[0].get("SUMMARY"), "Ride-along with Person m1");
    assert_eq!(b[0].get("SUMMARY"), "Ride-along: Person s1 comes along");
    assert_eq!((a[0].get("DTSTART"), a[0].get("DTEND")), ("20270329T073000Z", "20270329T081500Z"));
    assert_eq!(a[0].get("LOCATION"), "PLACE-MARKER; room 1, left");
    let of_team = events(&app, &team).await;
    assert_eq!(
        (of_team[0].get("SUMMARY"), of_team[0].find("LOCATION")),
        ("Ride-along: Person s1 with Person m1", None)
    );

    let later = starts_at + TimeDelta::days(1);
    let change = || diesel::update(schema::bookings::table.find("b1"));
    app.db()
        .write_tx(|conn| {
            change().set(schema::bookings::starts_at.eq(later)).execute(conn).map(drop).map_err(DbError::from)
        })
        .unwrap();
    let moved = events(&app, &mine).await;
    assert_eq!((moved[0].get("UID"), moved[0].sequence()), (a[0].get("UID"), 1));
    assert_eq!(moved[0].get("DTSTART"), "20270330T073000Z");
    app.db()
        .write_tx(|conn| {
            change().set(schema::bookings::state.eq("cancelled")).execute(conn).map(drop).map_err(DbError::from)
        })
        .unwrap();
    for (path, was) in [(&mine, &a), (&theirs, &b)] {
        let gone = events(&app, path).await;
        assert_eq!((gone[0].get("UID"), gone[0].get("STATUS")), (was[0].get("UID"), "CANCELLED"));
    }
}

#[actix_web::test]
async fn a_team_sees_who_is_away_and_who_visits() {
    let app = TestApp::new().await;
    publish(&app, &[("s1", "studio", "2027-01-04", 4), ("m2", "desk", "2027-01-04", 4)]);
    app.account(Role::Employee, Some("s2"));
    app.account(Role::Planner, None);
    let summaries = |events: Vec<Event>| {
        let mut all: Vec<String> = events.iter().map(|event| event.get("SUMMARY").to_owned()).collect();
        all.sort();
        all
    };
    let (colleague, planner) = (app.sign_in(Role::Employee).await, app.sign_in(Role::Planner).await);
    let (_, path) = make(&app, &colleague, "team", "sales").await;
    let seen = summaries(events(&app, &path).await);
    assert_eq!(seen, ["Person s1 away: Content studio (Content)", "Visit: somebody at Sales desk"]);
    let (_, path) = make(&app, &planner, "team", "sales").await;
    let seen = summaries(events(&app, &path).await);
    assert_eq!(seen, ["Person s1 away: Content studio (Content)", "Visit: Person m2 at Sales desk"]);
    let foreign = json!({ "kind": "team", "subject_id": "marketing" });
    assert_eq!(app.post("/api/v1/me/feeds", &colleague, foreign).await.status, 404);
    publish(&app, &[("s1", "studio", "2027-01-04", 4)]);
    let visit = events(&app, &path).await.into_iter().find(|event| event.get("SUMMARY").starts_with("Visit")).unwrap();
    assert_eq!((visit.sequence(), visit.get("STATUS")), (1, "CANCELLED"), "the visit is called off");
}

#[actix_web::test]
async fn a_link_that_ended_or_was_guessed_answers_nothing() {
    let app = TestApp::new().await;
    let account = app.account(Role::Employee, Some("s1"));
    let who = app.sign_in(Role::Employee).await;
    let (id, path) = make(&app, &who, "person", "s1").await;
    let twice = app.post("/api/v1/me/feeds", &who, json!({ "kind": "person", "subject_id": "s1" })).await;
    assert_eq!(twice.status, 409);
    let first = fetch(&app, &path).await;
    let known =
        SignedIn::nobody().request(Method::GET, &path, None).insert_header(("if-none-match", first.header("etag")));
    let unchanged = app.send(known).await;
    assert_eq!((unchanged.status.as_u16(), unchanged.text.as_str()), (304, ""));
    assert!(!first.header("last-modified").is_empty());
    let listed = app.get("/api/v1/me/feeds", &who).await.json();
    assert!(listed["items"][0]["used_at"].is_string() && !listed.to_string().contains("/calendar/"), "{listed}");

    let renewed = app.post(&format!("/api/v1/me/feeds/{id}/rotate"), &who, json!({})).await.json();
    let link = renewed["link"].as_str().unwrap();
    let renewed = link[link.find("/calendar/").unwrap()..].to_owned();
    assert_eq!(fetch(&app, &path).await.status, 404, "the old one is dead at once");
    assert_eq!(fetch(&app, &renewed).await.status, 200);

    let set_left = |left: Option<NaiveDate>| {
        let change = diesel::update(schema::people::table.find("s1")).set(schema::people::left_on.eq(left));
        app.db().write_tx(|conn| change.execute(conn).map(drop).map_err(DbError::from)).unwrap();
    };
    set_left(Some(day("2026-12-06")));
    assert_eq!(fetch(&app, &renewed).await.status, 404, "a leaver's");
    let asked = app.post("/api/v1/me/feeds", &who, json!({ "kind": "team", "subject_id": "sales" })).await;
    assert_eq!(asked.status, 404);
    set_left(None);
    assert_eq!(fetch(&app, &renewed).await.status, 200);
    let set_disabled = |disabled: bool| {
        let change =
            diesel::update(schema::accounts::table.find(&account)).set(schema::accounts::disabled.eq(disabled));
        app.db().write_tx(|conn| change.execute(conn).map(drop).map_err(DbError::from)).unwrap();
    };
    set_disabled(true);
    assert_eq!(fetch(&app, &renewed).await.status, 404, "a closed account's");
    set_disabled(false);

    let gone = app.ask(Method::DELETE, &format!("/api/v1/me/feeds/{id}"), &who, None).await;
    assert_eq!(gone.status, 204);
    let revoked = fetch(&app, &renewed).await;
    let guessed = fetch(&app, "/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics").await;
    assert_eq!((revoked.status.as_u16(), &revoked.text), (404, &guessed.text), "nobody learns which it was");
    assert_eq!(fetch(&app, "/calendar/cut-short").await.status, 404);
}

#[actix_web::test]
async fn who_guesses_is_slowed_down() {
    let app = TestApp::new().await;
    let guess = |turn: usize| {
        let request = SignedIn::nobody().request(Method::GET, &format!("/calendar/guess-{turn}.ics"), None);
        request.peer_addr("203.0.113.9:4711".parse().unwrap())
    };
    let mut statuses = Vec::new();
    for turn in 0..100 {
        statuses.push(app.send(guess(turn)).await.status.as_u16());
    }
    assert_eq!((statuses[0], statuses[99]), (404, 429));
}
