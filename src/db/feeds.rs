//! Calendar links, stored as the SHA-256 of their secret only; and what stands in calendars: published placements and dated rides.

use super::{
    Conn, DbResult,
    schema::{bookings, feeds, people, placements, plans, posts, teams},
};
use crate::domain::diary::Appointment;
use chrono::{Days, NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// A database takes a limited number of values at once.
const PART: usize = 400;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = feeds)]
pub struct FeedRow {
    pub id: String,
    pub account_id: String,
    pub kind: String,
    pub subject_id: String,
    pub token_hash: String,
    pub created_at: NaiveDateTime,
    pub used_at: Option<NaiveDateTime>,
    pub revoked_at: Option<NaiveDateTime>,
}

/// Somebody, as far as calendars need to know.
#[derive(Clone, Debug, PartialEq, Queryable)]
pub struct Member {
    pub id: String,
    pub name: String,
    pub team_id: String,
    pub left_on: Option<NaiveDate>,
}

pub fn insert(conn: &mut Conn, row: &FeedRow) -> DbResult<()> {
    diesel::insert_into(feeds::table).values(row).execute(conn)?;
    Ok(())
}

/// Links of an account that are alive, oldest first.
pub fn of_account(conn: &mut Conn, account_id: &str) -> DbResult<Vec<FeedRow>> {
    Ok(feeds::table
        .filter(feeds::account_id.eq(account_id).and(feeds::revoked_at.is_null()))
        .order((feeds::created_at, feeds::id))
        .select(FeedRow::as_select())
        .load(conn)?)
}

/// A link that is alive, by the hash of its secret.
pub fn find_by_hash(conn: &mut Conn, token_hash: &str) -> DbResult<FeedRow> {
    Ok(feeds::table
        .filter(feeds::token_hash.eq(token_hash).and(feeds::revoked_at.is_null()))
        .select(FeedRow::as_select())
        .first(conn)?)
}

/// Gives a link of an account that is alive another secret; whether there was one.
pub fn rotate(conn: &mut Conn, account_id: &str, id: &str, token_hash: &str, now: NaiveDateTime) -> DbResult<bool> {
    let alive = feeds::table.find(id).filter(feeds::account_id.eq(account_id).and(feeds::revoked_at.is_null()));
    let changed = diesel::update(alive)
        .set((feeds::token_hash.eq(token_hash), feeds::created_at.eq(now), feeds::used_at.eq(None::<NaiveDateTime>)))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Ends a link of an account; whether there was one.
pub fn revoke(conn: &mut Conn, account_id: &str, id: &str, now: NaiveDateTime) -> DbResult<bool> {
    let alive = feeds::table.find(id).filter(feeds::account_id.eq(account_id).and(feeds::revoked_at.is_null()));
    Ok(diesel::update(alive).set(feeds::revoked_at.eq(now)).execute(conn)? == 1)
}

pub fn set_used(conn: &mut Conn, id: &str, now: NaiveDateTime) -> DbResult<()> {
    diesel::update(feeds::table.find(id)).set(feeds::used_at.eq(now)).execute(conn)?;
    Ok(())
}

pub fn member(conn: &mut Conn, id: &str) -> DbResult<Option<Member>> {
    Ok(people::table
        .find(id)
        .select((people::id, people::name, people::team_id, people::left_on))
        .first(conn)
        .optional()?)
}

pub fn members(conn: &mut Conn, ids: &BTreeSet<String>) -> DbResult<BTreeMap<String, Member>> {
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut found = BTreeMap::new();
    for part in ids.chunks(PART) {
        let rows: Vec<Member> = people::table
            .filter(people::id.eq_any(part.iter().copied()))
            .select((people::id, people::name, people::team_id, people::left_on))
            .load(conn)?;
        found.extend(rows.into_iter().map(|member| (member.id.clone(), member)));
    }
    Ok(found)
}

pub fn of_team(conn: &mut Conn, team_id: &str) -> DbResult<Vec<Member>> {
    Ok(people::table
        .filter(people::team_id.eq(team_id))
        .order(people::id)
        .select((people::id, people::name, people::team_id, people::left_on))
        .load(conn)?)
}

pub fn team_name(conn: &mut Conn, id: &str) -> DbResult<Option<String>> {
    Ok(teams::table.find(id).select(teams::name).first(conn).optional()?)
}

/// Names of posts, with their teams' names.
pub fn post_names(conn: &mut Conn, ids: &BTreeSet<String>) -> DbResult<BTreeMap<String, (String, String)>> {
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut found = BTreeMap::new();
    for part in ids.chunks(PART) {
        let rows: Vec<(String, String, String)> = posts::table
            .inner_join(teams::table)
            .filter(posts::id.eq_any(part.iter().copied()))
            .select((posts::id, posts::name, teams::name))
            .load(conn)?;
        found.extend(rows.into_iter().map(|(id, post, team)| (id, (post, team))));
    }
    Ok(found)
}

/// Who visits, or was to visit, a team by a plan that was published; the visits end on `since` or later, or did before they
/// were changed.
pub fn visitors(conn: &mut Conn, team_id: &str, since: NaiveDate) -> DbResult<BTreeSet<String>> {
    // Placements last at most half a year; what began before that is over.
    let began = since - Days::new(190);
    let ids: Vec<String> = placements::table
        .inner_join(plans::table)
        .inner_join(posts::table)
        .filter(posts::team_id.eq(team_id).and(placements::starts_on.ge(began)))
        .filter(plans::state.eq_any([super::plans::PUBLISHED, super::plans::SUPERSEDED]))
        .select(placements::person_id)
        .distinct()
        .load(conn)?;
    Ok(ids.into_iter().collect())
}

/// What is planned now for each of `ids`: published placements, and rides for which a time is agreed.
pub fn planned(conn: &mut Conn, ids: &BTreeSet<String>) -> DbResult<BTreeMap<String, Vec<Appointment>>> {
    let mut all: BTreeMap<String, Vec<Appointment>> = BTreeMap::new();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    for part in ids.chunks(PART) {
        type Placed = (String, String, String, String, NaiveDate, i32, f64);
        let rows: Vec<Placed> = placements::table
            .inner_join(plans::table)
            .inner_join(posts::table)
            .filter(plans::state.eq(super::plans::PUBLISHED))
            .filter(placements::person_id.eq_any(part.iter().copied()))
            .order((placements::starts_on, placements::id))
            .select((
                placements::person_id,
                plans::cycle_id,
                placements::post_id,
                posts::team_id,
                placements::starts_on,
                placements::weeks,
                placements::intensity,
            ))
            .load(conn)?;
        for (person_id, cycle_id, post_id, host_team_id, starts_on, weeks, intensity) in rows {
            let last_friday = (u64::from(weeks.unsigned_abs()) * 7).saturating_sub(3);
            all.entry(person_id).or_default().push(Appointment::Placement {
                cycle_id,
                post_id,
                host_team_id,
                starts_on,
                ends_on: starts_on + Days::new(last_friday),
                percent: (intensity * 100.0).round() as u32,
            });
        }
        for (person_id, appointment) in rides(conn, part)? {
            all.entry(person_id).or_default().push(appointment);
        }
    }
    Ok(all)
}

/// Rides of these people, as guests or hosts, for which a time is agreed and that were not called off.
fn rides(conn: &mut Conn, ids: &[&str]) -> DbResult<Vec<(String, Appointment)>> {
    type Booked = (String, String, Option<String>, String, Option<NaiveDateTime>, i32, bool, Option<String>);
    let part = || ids.iter().copied();
    let rows: Vec<Booked> = bookings::table
        .filter(bookings::starts_at.is_not_null())
        .filter(bookings::state.eq_any(["arranged", "held", "missed"]))
        .filter(bookings::guest_id.eq_any(part()).or(bookings::host_id.eq_any(part())))
        .order((bookings::starts_at, bookings::id))
        .select((
            bookings::id,
            bookings::guest_id,
            bookings::host_id,
            bookings::kind,
            bookings::starts_at,
            bookings::minutes,
            bookings::remote,
            bookings::place,
        ))
        .load(conn)?;
    let mut found = Vec::new();
    for (booking_id, guest_id, host_id, kind, starts_at, minutes, remote, place) in rows {
        let Some(starts_at) = starts_at else { continue };
        let ride = |is_guest, with_id: Option<String>| Appointment::Ride {
            booking_id: booking_id.clone(),
            is_guest,
            with_id,
            is_meeting: kind == "meeting",
            starts_at,
            minutes: minutes.unsigned_abs(),
            remote,
            place: place.clone(),
        };
        if ids.contains(&guest_id.as_str()) {
            found.push((guest_id.clone(), ride(true, host_id.clone())));
        }
        if let Some(host_id) = host_id.filter(|host| ids.contains(&host.as_str())) {
            found.push((host_id, ride(false, Some(guest_id))));
        }
    }
    Ok(found)
}

/// All teams with their names, by name.
pub fn team_names(conn: &mut Conn) -> DbResult<Vec<(String, String)>> {
    Ok(teams::table.order((teams::name, teams::id)).select((teams::id, teams::name)).load(conn)?)
}
