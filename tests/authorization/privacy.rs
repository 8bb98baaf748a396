//! Private reasons are read by those alone whom they are for: markers are planted in every field that holds one, and searched
//! for in every answer to everybody, and in everything that the service writes of its own accord.

use super::{World, rows, world};
use crate::support::app::SignedIn;
use actix_web::http::Method;
use diesel::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use tandem::{
    app::{
        accounts::{self, NewAccount},
        feeds::{self, FeedKind, NewFeed},
    },
    db::{DbError, DbResult, schema},
    domain::{account::Actor, role::Role},
};

const OBJECTION: &str = "MARKER-objection";
const LIMIT: &str = "MARKER-limit";
const VETO: &str = "MARKER-veto";
const STAY_CHANGE: &str = "MARKER-stay-change";
const DEBRIEF: &str = "MARKER-debrief";
const LEAVE: &str = "MARKER-leave";

/// What is private of somebody whom neither the employee nor the manager nor the leader sees.
const MARKERS: [&str; 6] = [OBJECTION, LIMIT, VETO, STAY_CHANGE, DEBRIEF, LEAVE];

fn plant(world: &World) {
    let World { published, draft, stranger, .. } = world;
    let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    let at = world.app.clock.now();
    world
        .app
        .db()
        .write_tx(|conn| {
            use schema::{debriefs, leaves, limits, objections, people, posts, stay_changes, vetoes};
            let team: String = people::table.find(stranger).select(people::team_id).first(conn)?;
            let post: String = posts::table.filter(posts::team_id.ne(&team)).select(posts::id).first(conn)?;
            diesel::insert_into(objections::table)
                .values((
                    objections::id.eq("planted"),
                    objections::plan_id.eq(draft),
                    objections::person_id.eq(stranger),
                    objections::reason.eq(OBJECTION),
                    objections::created_at.eq(at),
                    objections::state.eq("open"),
                    objections::version.eq(1),
                ))
                .execute(conn)?;
            diesel::insert_into(limits::table)
                .values((
                    limits::id.eq("planted"),
                    limits::cycle_id.eq("second"),
                    limits::person_id.eq(stranger),
                    limits::kind.eq("no-placements"),
                    limits::reason.eq(LIMIT),
                    limits::created_at.eq(at),
                ))
                .execute(conn)?;
            diesel::insert_into(vetoes::table)
                .values((
                    vetoes::id.eq("planted"),
                    vetoes::cycle_id.eq("second"),
                    vetoes::plan_id.eq(draft),
                    vetoes::person_id.eq(stranger),
                    vetoes::post_id.eq(&post),
                    vetoes::starts_on.eq(day("2027-04-05")),
                    vetoes::manager_id.eq(stranger),
                    vetoes::side.eq("home"),
                    vetoes::reason.eq(VETO),
                    vetoes::alternative_on.eq(day("2027-04-12")),
                    vetoes::expires_on.eq(day("2027-06-30")),
                    vetoes::created_at.eq(at),
                    vetoes::state.eq("open"),
                    vetoes::version.eq(1),
                ))
                .execute(conn)?;
            diesel::insert_into(stay_changes::table)
                .values((
                    stay_changes::id.eq("planted"),
                    stay_changes::cycle_id.eq("first"),
                    stay_changes::plan_id.eq(published),
                    stay_changes::person_id.eq(stranger),
                    stay_changes::post_id.eq(&post),
                    stay_changes::starts_on.eq(day("2027-01-04")),
                    stay_changes::kind.eq("early-end"),
                    stay_changes::weeks_before.eq(6),
                    stay_changes::weeks_after.eq(4),
                    stay_changes::asked_by_side.eq("person"),
                    stay_changes::asked_by.eq("somebody"),
                    stay_changes::reason.eq(STAY_CHANGE),
                    stay_changes::created_at.eq(at),
                    stay_changes::state.eq("open"),
                    stay_changes::version.eq(1),
                ))
                .execute(conn)?;
            diesel::insert_into(debriefs::table)
                .values((
                    debriefs::id.eq("planted"),
                    debriefs::person_id.eq(stranger),
                    debriefs::cycle_id.eq("first"),
                    debriefs::post_id.eq(&post),
                    debriefs::starts_on.eq(day("2027-01-04")),
                    debriefs::learned.eq(DEBRIEF),
                    debriefs::surprised.eq(DEBRIEF),
                    debriefs::will_do.eq(DEBRIEF),
                    debriefs::themes.eq("[]"),
                    debriefs::evidence.eq("[]"),
                    debriefs::created_at.eq(at),
                ))
                .execute(conn)?;
            diesel::insert_into(leaves::table)
                .values((
                    leaves::id.eq("planted"),
                    leaves::person_id.eq(stranger),
                    leaves::starts_on.eq(day("2027-02-01")),
                    leaves::ends_on.eq(day("2027-02-05")),
                    leaves::reason.eq(LEAVE),
                ))
                .execute(conn)?;
            Ok::<_, DbError>(())
        })
        .unwrap();
}

/// Calendars by secret link: the stranger's own, and those of all teams.
fn links(world: &World) -> Vec<(String, String)> {
    let planner = Actor { account_id: world.account.clone(), ..crate::support::small::planner() };
    let new = NewAccount {
        email: "stranger@small.example".into(),
        name: "The stranger".into(),
        role: Role::Employee,
        person_id: Some(world.stranger.clone()),
        password: "a-password-of-the-stranger".into(),
    };
    let account_id = accounts::add(world.app.db(), &world.app.clock, "test", new).unwrap().id;
    let own = Actor { account_id, role: Role::Employee, person_id: Some(world.stranger.clone()), ..planner.clone() };
    let make = |conn: &mut tandem::db::Conn, actor: &Actor, kind: FeedKind, id: &str| {
        let new = NewFeed { kind, subject_id: id.to_owned() };
        feeds::make(conn, &world.app.clock, actor, "", new).map(|made| (format!("the calendar of {id}"), made.link))
    };
    let teams = world.app.db().read(|conn| feeds::list(conn, &world.app.clock, &planner)).unwrap().offers;
    world
        .app
        .db()
        .write_tx(|conn| {
            let mut links = vec![make(conn, &own, FeedKind::Person, &world.stranger)?];
            for team in &teams {
                links.push(make(conn, &planner, team.kind, &team.subject_id)?);
            }
            Ok::<_, tandem::app::Error>(links)
        })
        .unwrap()
}

/// What the service wrote of its own accord: for inboxes, mailboxes, other systems, calendars, the log, the solver.
pub fn written(conn: &mut tandem::db::Conn) -> DbResult<BTreeMap<&'static str, Vec<String>>> {
    use schema::{answers, audit, calendar_entries, mails, messages, plans, runs, webhook_deliveries};
    Ok(BTreeMap::from([
        ("messages", messages::table.select(messages::body).load(conn)?),
        ("mails", mails::table.select(mails::body).load(conn)?),
        ("webhook_deliveries", webhook_deliveries::table.select(webhook_deliveries::body).load(conn)?),
        ("calendar_entries", calendar_entries::table.select(calendar_entries::body).load(conn)?),
        ("audit", audit::table.select(audit::detail).load(conn)?),
        ("plans", plans::table.select(plans::problem).load(conn)?),
        ("runs", runs::table.select(runs::problem).load(conn)?),
        ("answers", answers::table.select(answers::body).load(conn)?),
    ]))
}

#[actix_web::test]
async fn private_reasons_are_read_by_those_alone_whom_they_are_for() {
    let world = world().await;
    plant(&world);
    let rows = rows(&world);
    let mut callers = vec![("anonymous".to_owned(), SignedIn::nobody())];
    for role in Role::ALL {
        callers.push((role.to_string(), world.app.sign_in(role).await));
    }
    // Whatever can be done is done, so that it leaves its traces: reading comes after.
    let (reading, doing): (Vec<_>, Vec<_>) = rows
        .iter()
        .filter(|row| !row.operation.ends_with(" /session"))
        .partition(|row| row.operation.starts_with("GET"));
    let planner = &callers[2].1;
    for row in doing {
        let method: Method = row.operation.split(' ').next().unwrap().parse().unwrap();
        let request = planner.request(method, &format!("/api/v1{}", row.address), row.body.clone());
        world.app.send(request.insert_header(("if-match", "\"99\""))).await;
    }
    let mut readers: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut told = Vec::new();
    for row in reading {
        for (name, who) in &callers {
            let answer = world.app.get(&format!("/api/v1{}", row.address), who).await;
            for marker in MARKERS.into_iter().filter(|marker| answer.text.contains(marker)) {
                readers.entry(marker).or_default().insert(name.clone());
                told.push(format!("{marker}: {} to {name}", row.address));
            }
        }
    }
    // Whoever holds a calendar's link reads it without signing in.
    for (whose, link) in links(&world) {
        let answer = world.app.get(&link, &callers[0].1).await;
        assert!(answer.text.contains("BEGIN:VEVENT"), "{whose} has nothing to search: {}", answer.text);
        for marker in MARKERS.into_iter().filter(|marker| answer.text.contains(marker)) {
            readers.entry(marker).or_default().insert(format!("whoever holds the link to {whose}"));
            told.push(format!("{marker}: {whose}"));
        }
    }
    let hr: BTreeSet<String> = ["planner".to_owned()].into();
    // Lists of leave come in and go out through those who bring the company's data in.
    let data: BTreeSet<String> = ["administrator".to_owned(), "planner".to_owned()].into();
    // What is said of a placement is read by the managers of both teams: here these are the manager and the leader.
    let managers: BTreeSet<String> = ["leader".to_owned(), "manager".to_owned(), "planner".to_owned()].into();
    for marker in MARKERS {
        let allowed = match marker {
            LEAVE => &data,
            VETO | STAY_CHANGE => &managers,
            _ => &hr,
        };
        let seen = readers.get(marker).cloned().unwrap_or_default();
        assert!(seen.is_subset(allowed), "{marker} is read by {seen:?}: {told:#?}");
    }
    assert_eq!(readers.get(OBJECTION), Some(&hr), "HR reads what is asked of it: {told:#?}");

    for (table, texts) in world.app.db().read(written).unwrap() {
        for marker in MARKERS.into_iter().filter(|marker| *marker != LEAVE) {
            assert!(!texts.iter().any(|text| text.contains(marker)), "{marker} stands in {table}");
        }
    }
}
