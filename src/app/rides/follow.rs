//! From the rides of a published plan to bookings: each is planned for the ride period of its week. A new edition keeps what is
//! unchanged, cancels what fell away, and adds what is new; doing it twice changes nothing.

use super::{Scene, cycle_span, slot, tell};
use crate::{
    app::{Error, Result},
    clock::Clock,
    db::{
        Conn,
        audit::{self, Event},
        bookings::{self, ARRANGED, BookingRow, CANCELLED, PLAN, PLANNED},
        cycles, new_id,
        plans::{self, PlanRow, RideRow},
    },
    domain::{
        company::RideKind,
        message::{Message, RideEnd},
        ride::{self, Span},
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// What stands as the reason of bookings that fell out of the plan; readers get it in words.
pub(super) const GONE: &str = "plan";

/// Brings bookings in line with a plan that was just published, and tells those concerned.
pub fn follow_plan(conn: &mut Conn, clock: &Clock, actor: &str, plan: &PlanRow) -> Result<()> {
    let scene = Scene::load(conn, clock)?;
    follow(conn, clock, &scene, actor, plan, true)
}

/// The ride period of a ride of a cycle.
pub(super) fn period(cycle: Span, ride: &RideRow) -> Span {
    ride::period(cycle, ride.week_of)
}

/// The same; `tells` no when the plan was published long ago.
pub(super) fn follow(
    conn: &mut Conn,
    clock: &Clock,
    scene: &Scene,
    actor: &str,
    plan: &PlanRow,
    tells: bool,
) -> Result<()> {
    let cycle = cycles::get(conn, &plan.cycle_id)?;
    let span = cycle_span(cycle.starts_on, cycle.weeks);
    let rides = plans::rides(conn, &plan.id)?;
    let there = bookings::of_cycle(conn, &plan.cycle_id)?;
    let is_first = there.is_empty();
    // What was cancelled because a plan had it no more can come back; what people cancelled stays cancelled.
    let mut known: BTreeMap<(&str, &str), &BookingRow> = BTreeMap::new();
    for row in there.iter().filter(|row| !(row.state == CANCELLED && row.reason.as_deref() == Some(GONE))) {
        known.insert((&row.guest_id, row.occurrence.as_deref().unwrap_or_default()), row);
    }
    let mut wanted = BTreeSet::new();
    let (mut added, mut changed, mut gone) = (0, 0, 0);
    let mut hosts: BTreeMap<String, usize> = BTreeMap::new();
    for ride in &rides {
        let key = (ride.person_id.as_str(), ride.occurrence.as_str());
        let period = period(span, ride);
        wanted.insert(key);
        let Some(row) = known.get(&key) else {
            if period.until < scene.as_of {
                continue;
            }
            let row = planned(scene, &plan.cycle_id, ride, period);
            bookings::insert(conn, &row)?;
            added += 1;
            if let Some(host) = row.host_id.as_ref().filter(|_| is_first) {
                *hosts.entry(host.clone()).or_default() += 1;
            }
            if tells && !is_first {
                tell_planned(conn, clock, scene, &row)?;
            }
            continue;
        };
        if (Span { from: row.period_from, until: row.period_until }) != period
            && moved(conn, clock, scene, row, period)?
        {
            changed += 1;
        }
    }
    for row in known.values() {
        let key = (row.guest_id.as_str(), row.occurrence.as_deref().unwrap_or_default());
        let is_to_come = slot(row).is_none_or(|slot| slot.starts_at > scene.now);
        if !wanted.contains(&key) && is_to_come && [PLANNED, ARRANGED].contains(&row.state.as_str()) {
            drop_out(conn, clock, scene, row)?;
            gone += 1;
        }
    }
    for (host, count) in hosts.iter().filter(|_| tells) {
        let message = Message::RidesToHost { cycle: cycle.name.clone(), count: *count };
        tell(conn, clock, host, &message)?;
    }
    let detail = serde_json::json!({ "added": added, "changed": changed, "gone": gone });
    let event = Event { actor, action: "rides.follow", subject_kind: "plan", subject_id: &plan.id, detail };
    Ok(audit::append(conn, clock.now(), event)?)
}

fn planned(scene: &Scene, cycle_id: &str, ride: &RideRow, period: Span) -> BookingRow {
    let session = scene.company.ride_sessions.get(&ride.ride_session_id);
    let is_call = session.is_some_and(|session| session.kind == RideKind::RideAlong);
    let host_id = session.and_then(|session| session.host_id.clone()).filter(|host| scene.is_there(host, scene.as_of));
    BookingRow {
        id: new_id(),
        source: PLAN.to_owned(),
        guest_id: ride.person_id.clone(),
        team_id: session.filter(|_| host_id.is_none()).map(|session| session.team_id.clone()),
        host_id,
        kind: if is_call { RideKind::RideAlong } else { RideKind::Meeting }.word().to_owned(),
        cycle_id: Some(cycle_id.to_owned()),
        ride_session_id: Some(ride.ride_session_id.clone()),
        occurrence: Some(ride.occurrence.clone()),
        offer_id: None,
        orientation_step_id: None,
        period_from: period.from,
        period_until: period.until,
        starts_at: None,
        minutes: if is_call { ride::MINUTES[0] } else { ride::MINUTES[1] },
        remote: true,
        place: None,
        consent: "not-needed".to_owned(),
        prebrief: None,
        state: PLANNED.to_owned(),
        reason: None,
        created_at: scene.now,
        held_at: None,
        reminded_at: None,
        version: 1,
    }
}

/// Tells both sides of something new.
pub(super) fn tell_planned(conn: &mut Conn, clock: &Clock, scene: &Scene, row: &BookingRow) -> Result<()> {
    let (from, until) = (row.period_from, row.period_until);
    let host = row.host_id.as_ref().map(|host| scene.name(host));
    let partner = host.or(row.team_id.as_ref().map(|team| scene.team_name(team))).unwrap_or_default();
    tell(conn, clock, &row.guest_id, &Message::RidePlanned { partner, is_host: false, from, until })?;
    if let Some(host) = &row.host_id {
        let partner = scene.name(&row.guest_id);
        tell(conn, clock, host, &Message::RidePlanned { partner, is_host: true, from, until })?;
    }
    Ok(())
}

/// The plan moved it to another period: a time that was agreed stays if it lies in it.
fn moved(conn: &mut Conn, clock: &Clock, scene: &Scene, row: &BookingRow, period: Span) -> Result<bool> {
    let day = row.starts_at.map(|at| scene.day_of(at, row.host_id.as_deref().unwrap_or(&row.guest_id)));
    let (state, starts_at) = match row.state.as_str() {
        PLANNED => (PLANNED, None),
        ARRANGED if day.is_some_and(|day| period.contains(day)) => (ARRANGED, row.starts_at),
        ARRANGED if row.starts_at.is_some_and(|at| at > scene.now) => (PLANNED, None),
        _ => return Ok(false),
    };
    let next = BookingRow {
        period_from: period.from,
        period_until: period.until,
        state: state.to_owned(),
        starts_at,
        ..row.clone()
    };
    if !bookings::save(conn, &next)? {
        return Err(Error::Stale);
    }
    if row.state != state {
        let guest = Message::RideTimeWanted { partner: scene.partner(row, ride::Side::Guest) };
        tell(conn, clock, &row.guest_id, &guest)?;
        if let Some(host) = &row.host_id {
            tell(conn, clock, host, &Message::RideTimeWanted { partner: scene.name(&row.guest_id) })?;
        }
    }
    Ok(true)
}

fn drop_out(conn: &mut Conn, clock: &Clock, scene: &Scene, row: &BookingRow) -> Result<()> {
    let next = BookingRow { state: CANCELLED.to_owned(), reason: Some(GONE.to_owned()), ..row.clone() };
    if !bookings::save(conn, &next)? {
        return Err(Error::Stale);
    }
    let mut send = |person: &String, partner: String| {
        let at = row.starts_at.map(|at| scene.local(at, person));
        tell(conn, clock, person, &Message::RideCancelled { cause: RideEnd::Plan { partner }, at })
    };
    send(&row.guest_id, scene.partner(row, ride::Side::Guest))?;
    match &row.host_id {
        Some(host) => send(host, scene.name(&row.guest_id)),
        None => Ok(()),
    }
}
