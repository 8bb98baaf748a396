//! Did it take place, and what was learned.

use super::{Scene, day, refusal};
use crate::support::small;
use chrono::TimeDelta;
use tandem::{
    app::{
        Error,
        rides::{self, Chase, EvidenceEntry, NewDebrief, OrientationStep, Outcome, Steps},
    },
    db::{bookings, ratings},
    domain::{account::Actor, company::RatingSource, role::Role},
};

fn answers(booking: &str) -> NewDebrief {
    NewDebrief {
        booking_id: Some(booking.into()),
        learned: "Customers describe the problem in other words than our pages do.".into(),
        surprised: "How much time goes into the next step.".into(),
        will_do: "Rewrite the first paragraph of the one-pager.".into(),
        themes: vec!["customer-words".into(), " Onboarding ".into()],
        ..NewDebrief::default()
    }
}

/// A call of `guest` with `s1` on 10 December, 15:00 to 15:30 in Berlin.
fn arranged(scene: &Scene, host: &Actor, guest: &Actor) -> String {
    let asked = scene.request(guest, "s1").unwrap();
    scene.arrange(host, &scene.seen(host, &asked.id), "2026-12-10T14:00").unwrap();
    asked.id
}

fn report(scene: &Scene, who: &Actor, id: &str, took_place: bool) -> Result<(), Error> {
    let version = scene.db().read(|conn| bookings::get(conn, id)).unwrap().version;
    rides::report(scene.db(), &scene.clock, who, id, version, &Outcome { took_place }).map(|_| ())
}

#[test]
fn a_session_is_held_before_it_is_looked_back_on_and_that_once() {
    let scene = Scene::new();
    let (host, guest) = (scene.enter("s1"), scene.enter("m1"));
    let id = arranged(&scene, &host, &guest);
    let add = |who: &Actor, new: &NewDebrief| rides::add_debrief(scene.db(), &scene.clock, who, new);
    assert!(
        refusal(add(&guest, &answers(&id)))
            .starts_with("This session was not held, so there is nothing to look back on.")
    );
    assert!(refusal(report(&scene, &guest, &id, true)).starts_with("It has not taken place yet."));
    scene.clock.advance(TimeDelta::days(4));
    assert_eq!(scene.seen(&guest, &id).needs, Some(rides::Need::Report), "asked from the day after");
    assert_eq!(scene.seen(&host, &id).needs, Some(rides::Need::Report));
    report(&scene, &guest, &id, false).unwrap();
    assert!(refusal(add(&guest, &answers(&id))).starts_with("This session was not held"));
    report(&scene, &host, &id, true).unwrap();
    let told = &scene.told(&guest)[0];
    assert!(told.contains("Three short questions, by 12 Dec 2026, 08:30"), "{told}");
    let view = scene.seen(&guest, &id);
    assert_eq!(view.needs, Some(rides::Need::Debrief));
    assert!(view.debrief.as_ref().unwrap().is_late == (scene.clock.now() > "2026-12-12T14:30:00".parse().unwrap()));

    assert!(matches!(add(&host, &answers(&id)), Err(Error::NotFound)), "somebody else's");
    let empty = NewDebrief { learned: " ".into(), ..answers(&id) };
    assert!(refusal(add(&guest, &empty)).contains("learned: A sentence is enough"));
    let form = rides::form(scene.db(), &scene.clock, &guest, Some(&id), None).unwrap();
    assert_eq!(form.competencies.len(), 1, "calls teach discovery");
    assert_eq!(form.competencies[0].levels.len(), 6);
    let evidence = |level| vec![EvidenceEntry { competency_id: "discovery".into(), level }];
    let far = NewDebrief { evidence: evidence(9.0), rate: true, ..answers(&id) };
    assert!(refusal(add(&guest, &far)).contains("evidence/0/level: The scale of “Discovery” goes from 0 to 5."));
    let own = add(&guest, &NewDebrief { evidence: evidence(2.0), rate: true, ..answers(&id) }).unwrap();
    assert_eq!(own.themes, ["customer-words", "Onboarding"]);
    assert!(refusal(add(&guest, &answers(&id))).contains("a session is debriefed once"));
    assert!(refusal(report(&scene, &host, &id, false)).starts_with("Nothing was agreed, or it is settled already."));
    let company = scene.db().read(|conn| ratings::company_around(conn, "m1")).unwrap();
    let rating = company.ratings.values().next().expect("a rating of oneself");
    assert_eq!((rating.source, rating.level, rating.rated_on), (RatingSource::SelfAssessment, 2.0, day("2026-12-10")));
    assert_eq!(rating.note.as_deref(), Some("From a debrief"));
    let seen_by_host = scene.seen(&host, &id).debrief.unwrap();
    assert!(seen_by_host.is_done, "the host sees that there is one");
}

#[test]
fn who_says_nothing_for_a_day_is_reminded_once_and_in_time() {
    let scene = Scene::new();
    let (host, guest) = (scene.enter("s1"), scene.enter("m1"));
    arranged(&scene, &host, &guest);
    // The end is at 14:30 by UTC.
    let to = |at: &str| scene.clock.advance(at.parse::<chrono::NaiveDateTime>().unwrap() - scene.clock.now());
    let remind = || rides::remind_in_time(scene.db(), &scene.clock).unwrap();
    to("2026-12-11T14:29:00");
    assert_eq!(remind(), 0, "not a whole day yet");
    to("2026-12-11T14:30:00");
    assert_eq!((remind(), remind()), (1, 0), "once");
    let told = &scene.told(&guest)[0];
    assert!(told.contains("by 12 Dec 2026, 08:30. If it did not take place, say so there."), "{told}");
    assert!(scene.told(&host).iter().all(|told| !told.contains("Three questions wait")));
}

#[test]
fn who_has_said_something_or_is_too_late_is_not_reminded() {
    for (at, says) in [("2026-12-11T15:00:00", true), ("2026-12-12T14:30:00", false)] {
        let scene = Scene::new();
        let (host, guest) = (scene.enter("s1"), scene.enter("m1"));
        let id = arranged(&scene, &host, &guest);
        scene.clock.advance(at.parse::<chrono::NaiveDateTime>().unwrap() - scene.clock.now());
        if says {
            report(&scene, &guest, &id, true).unwrap();
            rides::add_debrief(scene.db(), &scene.clock, &guest, &answers(&id)).unwrap();
        }
        assert_eq!(rides::remind_in_time(scene.db(), &scene.clock).unwrap(), 0, "{at}");
    }
}

#[test]
fn a_late_one_is_taken_and_marked_and_without_leave_no_rating_is_made() {
    let scene = Scene::new();
    let (host, guest) = (scene.enter("s1"), scene.enter("m1"));
    let id = arranged(&scene, &host, &guest);
    scene.clock.advance(TimeDelta::days(8));
    report(&scene, &guest, &id, true).unwrap();
    assert!(scene.seen(&guest, &id).debrief.unwrap().is_late);
    let evidence = vec![EvidenceEntry { competency_id: "discovery".into(), level: 3.0 }];
    rides::add_debrief(scene.db(), &scene.clock, &guest, &NewDebrief { evidence, ..answers(&id) }).unwrap();
    let company = scene.db().read(|conn| ratings::company_around(conn, "m1")).unwrap();
    assert!(company.ratings.is_empty());
    let all = rides::all_debriefs(scene.db(), &scene.clock, &small::planner()).unwrap();
    assert!(all.items[0].is_late && all.items[0].learned.starts_with("Customers describe"), "{all:?}");
    assert_eq!(all.items[0].evidence[0].level, 3.0);
    assert!(matches!(rides::all_debriefs(scene.db(), &scene.clock, &host), Err(Error::Forbidden)));
}

#[test]
fn a_theme_is_shown_to_everybody_once_three_people_named_it() {
    let scene = Scene::new();
    let host = scene.enter("s1");
    for (number, id) in ["m1", "m2", "m3"].into_iter().enumerate() {
        let guest = scene.enter(id);
        let asked = scene.request(&guest, "s1").unwrap();
        let row = scene.db().read(|conn| bookings::get(conn, &asked.id)).unwrap();
        // More guests than a host may have in a period: these were in earlier ones.
        let held = bookings::BookingRow {
            state: bookings::HELD.into(),
            starts_at: Some(format!("2026-{:02}-05T10:00:00", 9 + number).parse().unwrap()),
            ..row
        };
        assert!(scene.db().write_tx(|conn| bookings::save(conn, &held)).unwrap());
        rides::add_debrief(scene.db(), &scene.clock, &guest, &answers(&asked.id)).unwrap();
        let seen = rides::mine(scene.db(), &scene.clock, &host).unwrap().themes;
        let named: Vec<(&str, usize)> = seen.iter().map(|theme| (theme.theme.as_str(), theme.people)).collect();
        if number < 2 {
            assert_eq!(named, []);
        } else {
            assert_eq!(named, [("Onboarding", 3), ("customer-words", 3)]);
        }
    }
    let all = rides::all_debriefs(scene.db(), &scene.clock, &small::planner()).unwrap();
    assert_eq!(all.months.len(), 2);
    assert_eq!((all.months[0].month.as_str(), all.months[0].debriefs), ("2026-12", 3));
}

#[test]
fn hr_sees_what_waits_and_reminds() {
    let scene = Scene::new();
    let (host, guest) = (scene.enter("s1"), scene.enter("m1"));
    let id = arranged(&scene, &host, &guest);
    let planner = small::planner();
    let state = || rides::programme(scene.db(), &scene.clock, &planner).unwrap();
    assert_eq!((state().cycles[0].arranged, state().waiting.len()), (1, 0));
    scene.clock.advance(TimeDelta::days(4));
    let waiting = state().waiting;
    assert_eq!(waiting.iter().map(|who| (who.id.as_str(), who.report)).collect::<Vec<_>>(), [("m1", 1), ("s1", 1)]);
    report(&scene, &host, &id, true).unwrap();
    assert_eq!(state().waiting.iter().map(|who| (who.id.as_str(), who.debrief)).collect::<Vec<_>>(), [("m1", 1)]);
    let version = scene.seen(&guest, &id).version;
    let reminded = rides::remind(scene.db(), &scene.clock, &planner, &Chase::default()).unwrap();
    assert_eq!(reminded.reminded, 1);
    assert!(scene.told(&guest)[0].contains("Three questions wait for your answers: 1 times"));
    assert!(state().waiting[0].reminded_at.is_some());
    assert_eq!(scene.seen(&guest, &id).version, version, "a reminder changes nothing in calendars");
    rides::add_debrief(scene.db(), &scene.clock, &guest, &answers(&id)).unwrap();
    let now = state();
    assert_eq!((now.cycles[0].held, now.cycles[0].debriefed, now.waiting.len()), (1, 1, 0));
}

#[test]
fn joiners_are_booked_by_template_with_the_least_loaded_host() {
    let scene = Scene::new();
    let planner = small::planner();
    let join = |id: &str, joined: &str| {
        use diesel::prelude::*;
        use tandem::db::schema::people;
        scene
            .db()
            .write_tx(|conn| {
                diesel::update(people::table.find(id)).set(people::joined_on.eq(day(joined))).execute(conn)?;
                Ok::<_, tandem::db::DbError>(())
            })
            .unwrap();
    };
    join("m1", "2026-12-01");
    let host = scene.enter("s1");
    let guest = scene.enter("m4");
    let asked = scene.request(&guest, "s1").unwrap();
    scene.arrange(&host, &scene.seen(&host, &asked.id), "2026-12-10T09:00").unwrap();
    let step = OrientationStep {
        id: None,
        name: "Listen to a first call".into(),
        function_id: Some("marketing".into()),
        host_team_id: "sales".into(),
        kind: "ride-along".into(),
        after_days: 10,
        minutes: 45,
        seats_a_host: 1,
    };
    let steps = Steps { steps: vec![step.clone()] };
    let view = rides::preview_orientation(scene.db(), &scene.clock, &planner, &steps).unwrap();
    assert_eq!(view.bookings.len(), 1);
    assert_eq!(view.bookings[0].host.as_ref().unwrap().id, "s2", "s1 has a guest already");
    assert!(!view.bookings[0].is_booked, "a preview books nobody");
    let wrong =
        Steps { steps: vec![OrientationStep { host_team_id: "nowhere".into(), seats_a_host: 0, ..step.clone() }] };
    let said = refusal(rides::save_orientation(scene.db(), &scene.clock, &planner, view.version, &wrong));
    assert!(said.contains("steps/0/host_team_id") && said.contains("steps/0/seats_a_host"), "{said}");
    let saved = rides::save_orientation(scene.db(), &scene.clock, &planner, view.version, &steps).unwrap();
    assert!(saved.bookings[0].is_booked);
    assert!(matches!(
        rides::save_orientation(scene.db(), &scene.clock, &planner, view.version, &steps),
        Err(Error::Stale)
    ));
    let joiner = scene.enter("m1");
    let mine = rides::mine(scene.db(), &scene.clock, &joiner).unwrap().bookings;
    assert_eq!(mine.len(), 1);
    assert_eq!((mine[0].what.as_deref(), mine[0].period_from), (Some("Listen to a first call"), day("2026-12-11")));

    // Somebody else joins: booked when the page is next read, with the next host, once.
    join("m2", "2026-12-03");
    let second = scene.enter("m2");
    for _ in 0..2 {
        let theirs = rides::mine(scene.db(), &scene.clock, &second).unwrap().bookings;
        assert_eq!(theirs.iter().map(|row| row.host.as_ref().unwrap().id.as_str()).collect::<Vec<_>>(), ["s3"]);
    }
    let manager = Actor { role: Role::Manager, ..host };
    assert!(matches!(rides::show_orientation(scene.db(), &scene.clock, &manager), Err(Error::Forbidden)));
}
