//! From a published plan to bookings.

use crate::{rides::Scene, support::small};
use std::{collections::BTreeSet, sync::atomic::AtomicBool};
use tandem::{
    app::{
        planning::{
            publish::{self, Publishing},
            runs,
        },
        rides::{self, Reason},
    },
    db::{
        bookings::{self, BookingRow},
        plans::{self, RideRow},
        schema,
    },
    domain::run::RunOptions,
    jobs,
};

fn booked(scene: &Scene) -> Vec<BookingRow> {
    scene.db().read(|conn| bookings::of_cycle(conn, "first")).unwrap()
}

fn keys(rows: &[BookingRow]) -> BTreeSet<(String, String)> {
    rows.iter().map(|row| (row.guest_id.clone(), row.occurrence.clone().unwrap())).collect()
}

/// Replaces the rides of a plan, as a new edition would.
fn set_rides(scene: &Scene, plan: &str, rides: &[RideRow]) {
    use diesel::prelude::*;
    scene
        .db()
        .write_tx(|conn| {
            diesel::delete(schema::rides::table.filter(schema::rides::plan_id.eq(plan))).execute(conn)?;
            // Nobody is away: it is about rides alone.
            diesel::delete(schema::placements::table.filter(schema::placements::plan_id.eq(plan))).execute(conn)?;
            for ride in rides {
                diesel::insert_into(schema::rides::table).values(ride).execute(conn)?;
            }
            Ok::<_, tandem::db::DbError>(())
        })
        .unwrap();
}

/// Calls with `s1` in three ride periods, and a meeting with two guests.
fn rides_of(plan: &str) -> Vec<RideRow> {
    [
        ("m1", "calls", "calls.1", "2027-01-04"),
        ("s2", "review", "review.1", "2027-01-11"),
        ("s3", "review", "review.1", "2027-01-11"),
        ("m2", "calls", "calls.3", "2027-02-01"),
        ("m3", "calls", "calls.5", "2027-03-01"),
    ]
    .map(|(person, session, occurrence, week)| RideRow {
        id: format!("{person}-{occurrence}"),
        plan_id: plan.into(),
        person_id: person.into(),
        ride_session_id: session.into(),
        occurrence: occurrence.into(),
        week_of: week.parse().unwrap(),
    })
    .to_vec()
}

fn follow(scene: &Scene, plan: &str) {
    let done = scene.db().write_tx(|conn| {
        let plan = plans::get(conn, plan)?;
        rides::follow_plan(conn, &scene.clock, "test", &plan)
    });
    done.unwrap();
}

#[test]
fn publishing_books_each_ride_for_its_period_and_a_new_edition_keeps_cancels_and_adds() {
    let scene = Scene::new();
    let host = scene.enter("s1");
    let planner = small::planner();
    let run = runs::start(scene.db(), &scene.clock, &planner, "first", &RunOptions::default()).unwrap().id;
    assert!(jobs::work_next(scene.db(), &scene.clock, "w", &AtomicBool::new(false)).unwrap());
    let plan = runs::get(scene.db(), &planner, &run).unwrap().plan_id.expect("a plan");
    let rides_of_plan = rides_of(&plan);
    set_rides(&scene, &plan, &rides_of_plan);
    publish::publish(scene.db(), &scene.clock, &planner, &plan, 1, &Publishing::default()).unwrap();
    let rows = booked(&scene);
    assert_eq!(rows.len(), rides_of_plan.len());
    for row in &rows {
        let ride = rides_of_plan
            .iter()
            .find(|ride| Some(&ride.occurrence) == row.occurrence.as_ref() && ride.person_id == row.guest_id);
        let ride = ride.expect("its ride");
        assert!(row.period_from <= ride.week_of && ride.week_of <= row.period_until);
        assert_eq!(
            (row.period_from - "2027-01-04".parse::<chrono::NaiveDate>().unwrap()).num_days() % 28,
            0,
            "four weeks, from the cycle's first"
        );
        assert_eq!(row.state, bookings::PLANNED);
        assert_eq!(row.host_id.is_some(), row.kind == "ride-along", "a meeting is its team's until somebody takes it");
    }
    let calls = rows.iter().filter(|row| row.host_id.as_deref() == Some("s1")).count();
    assert!(scene.told(&host).iter().any(|told| told.contains(&format!("Ride-alongs with you: {calls}"))));
    follow(&scene, &plan);
    assert_eq!(booked(&scene), rows, "again changes nothing");

    // The next edition: one ride fell away, one that is arranged goes to a later period, one is new.
    let calls: Vec<&BookingRow> = rows.iter().filter(|row| row.host_id.is_some()).collect();
    let view = scene.seen(&host, &calls[0].id);
    let times = rides::times(scene.db(), &scene.clock, &host, &view.id, None).unwrap();
    let at = times.days[0].times[0].starts_at.format("%Y-%m-%dT%H:%M").to_string();
    scene.arrange(&host, &view, &at).unwrap();
    let gone = rides_of_plan.iter().position(|ride| Some(&ride.occurrence) != calls[0].occurrence.as_ref()).unwrap();
    let dropped = rides_of_plan[gone].clone();
    let mut next: Vec<RideRow> = rides_of_plan.clone();
    next.remove(gone);
    let moved = next.iter_mut().find(|ride| Some(&ride.occurrence) == calls[0].occurrence.as_ref()).unwrap();
    moved.week_of =
        if moved.week_of < "2027-02-01".parse().unwrap() { "2027-02-08" } else { "2027-01-11" }.parse().unwrap();
    next.push(RideRow {
        id: "new".into(),
        person_id: dropped.person_id.clone(),
        occurrence: "review.9".into(),
        ..dropped.clone()
    });
    set_rides(&scene, &plan, &next);
    follow(&scene, &plan);
    let after = booked(&scene);
    assert_eq!(after.len(), rows.len() + 1);
    let of = |row: &BookingRow| (row.guest_id.clone(), row.occurrence.clone().unwrap());
    let cancelled: Vec<&BookingRow> = after.iter().filter(|row| row.state == bookings::CANCELLED).collect();
    assert_eq!(
        cancelled.iter().map(|row| of(row)).collect::<Vec<_>>(),
        [(dropped.person_id.clone(), dropped.occurrence.clone())]
    );
    let again = after.iter().find(|row| row.id == calls[0].id).unwrap();
    assert_eq!((again.state.as_str(), again.starts_at), (bookings::PLANNED, None), "it needs another time");
    assert!(again.version > calls[0].version);
    assert!(scene.told(&host)[0].contains("needs another time") || scene.told(&host)[1].contains("needs another time"));
    assert!(keys(&after).contains(&(dropped.person_id.clone(), "review.9".into())));

    // What a plan took away comes back with the plan; what a person cancelled does not.
    let view = scene.seen(&host, &calls[0].id);
    rides::cancel(scene.db(), &scene.clock, &host, &view.id, view.version, &Reason::default()).unwrap();
    set_rides(&scene, &plan, &rides_of_plan);
    follow(&scene, &plan);
    let back = booked(&scene);
    let open =
        |key: (String, String)| back.iter().filter(|row| of(row) == key && row.state == bookings::PLANNED).count();
    assert_eq!(open((dropped.person_id.clone(), dropped.occurrence.clone())), 1);
    assert_eq!(open(of(calls[0])), 0);
}

#[test]
fn a_plan_that_was_published_before_is_caught_up_with_when_somebody_looks() {
    let scene = Scene::new();
    let planner = small::planner();
    let run = runs::start(scene.db(), &scene.clock, &planner, "first", &RunOptions::default()).unwrap().id;
    assert!(jobs::work_next(scene.db(), &scene.clock, "w", &AtomicBool::new(false)).unwrap());
    let plan = runs::get(scene.db(), &planner, &run).unwrap().plan_id.expect("a plan");
    set_rides(&scene, &plan, &rides_of(&plan));
    let at = scene.clock.now();
    let publish = |conn: &mut _| {
        let row = plans::get(conn, &plan)?;
        plans::publish(conn, &row, at)
    };
    assert!(scene.db().write_tx(publish).unwrap());
    assert!(booked(&scene).is_empty());
    let host = scene.enter("s1");
    assert!(!rides::mine(scene.db(), &scene.clock, &host).unwrap().bookings.is_empty());
    let rows = booked(&scene);
    rides::programme(scene.db(), &scene.clock, &planner).unwrap();
    assert_eq!(booked(&scene), rows);
    assert!(scene.told(&host).is_empty(), "they were told when it was published");
}
