//! Joiners' orientation set by template: HR keeps the steps, and every joiner is booked with the least loaded host of each step's
//! team. Looking, saving and joining later all lead to the same bookings.

use super::{Scene, bookings, company_now, follow::tell_planned, record, requests, view::PersonBrief};
use crate::{
    app::{Error, Result, ratings::Findings, require},
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        bookings::{BookingRow, CANCELLED, DECLINED, ORIENTATION, PLANNED},
        new_id,
        orientation_steps::{self, StepRow},
        records::Stored,
    },
    domain::{
        account::Actor,
        company::{Person, RideKind},
        language::Language,
        policy::{Action, Subject},
        ride::{self, Span},
    },
};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Who books what follows from the template, in the audit log.
const TEMPLATE: &str = "orientation";
const STEPS_MAX: usize = 30;
const NAME_MAX_CHARS: usize = 100;
const AFTER_DAYS_MAX: i32 = 180;

/// Something that joiners go along to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrientationStep {
    /// Absent: a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    pub name: String,
    /// Joiners of this function; absent: all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function_id: Option<String>,
    pub host_team_id: String,
    /// "ride-along" or "meeting".
    pub kind: String,
    /// Days after joining from which on it takes place, within four weeks.
    pub after_days: i32,
    pub minutes: i32,
    /// Joiners whom one host takes along at this step.
    pub seats_a_host: i32,
}

/// The steps, all of them.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OrientationSteps)]
pub struct Steps {
    pub steps: Vec<OrientationStep>,
}

/// The template, and who is booked by it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct OrientationView {
    pub version: i32,
    pub steps: Vec<OrientationStep>,
    pub bookings: Vec<JoinerBooking>,
    /// Joiners of the last 60 days, and those to come.
    pub joiners: usize,
    pub functions: Vec<Named>,
    pub teams: Vec<Named>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = OrientationName)]
pub struct Named {
    pub id: String,
    pub name: String,
}

/// A joiner at a step.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct JoinerBooking {
    pub joiner: PersonBrief,
    pub joined_on: NaiveDate,
    pub step: String,
    /// Absent: nobody of the team has a seat left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<PersonBrief>,
    pub from: NaiveDate,
    pub until: NaiveDate,
    /// It is booked already.
    pub is_booked: bool,
}

/// Somebody who joined not long ago, or will.
fn is_joiner(person: &Person, as_of: NaiveDate) -> bool {
    let joined = person.joined_on.filter(|joined| *joined + Days::new(ride::JOINER_DAYS) >= as_of);
    joined.is_some() && person.left_on.is_none_or(|left| left >= as_of)
}

fn joiners(scene: &Scene) -> Vec<(&Person, NaiveDate)> {
    let joining = scene.company.people.values().filter(|person| is_joiner(person, scene.as_of));
    let mut all: Vec<_> = joining.filter_map(|person| Some((person, person.joined_on?))).collect();
    all.sort_by(|a, b| (a.1, &a.0.id).cmp(&(b.1, &b.0.id)));
    all
}

/// Joiners at steps, with the booking that there is, or is to be made; none where nobody has a seat.
struct Seat<'a> {
    joiner: &'a Person,
    joined_on: NaiveDate,
    step: &'a StepRow,
    period: Span,
    host: Option<String>,
    is_booked: bool,
}

/// Every joiner at every step that is theirs. Hosts are chosen one after the other by least load, within the seats of a host.
fn seats<'a>(conn: &mut Conn, scene: &'a Scene, steps: &'a [StepRow]) -> Result<Vec<Seat<'a>>> {
    let there = bookings::of_orientation(conn)?;
    let is_open = |row: &&BookingRow| ![CANCELLED, DECLINED].contains(&row.state.as_str());
    let mut taken: BTreeMap<(String, String), i32> = BTreeMap::new();
    for row in there.iter().filter(is_open) {
        if let (Some(step), Some(host)) = (&row.orientation_step_id, &row.host_id) {
            *taken.entry((step.clone(), host.clone())).or_default() += 1;
        }
    }
    let mut given: BTreeMap<String, usize> = BTreeMap::new();
    let mut all = Vec::new();
    for (joiner, joined_on) in joiners(scene) {
        let function = scene.company.function_of(joiner);
        for step in steps.iter().filter(|step| step.function_id.as_deref().is_none_or(|id| Some(id) == function)) {
            let after = u64::try_from(step.after_days).unwrap_or(0);
            let period = scene.four_weeks(joined_on + Days::new(after));
            let same = |row: &&BookingRow| {
                row.guest_id == joiner.id && row.orientation_step_id.as_deref() == Some(step.id.as_str())
            };
            // A booking that somebody cancelled stays cancelled: it is not made again behind their back.
            if let Some(row) = there.iter().find(same) {
                let period = Span { from: row.period_from, until: row.period_until };
                all.push(Seat { joiner, joined_on, step, period, host: row.host_id.clone(), is_booked: true });
                continue;
            }
            let mut best: Option<(usize, &str)> = None;
            for host in hosts(scene, step, &joiner.id, scene.days_left(period)) {
                let seats = taken.get(&(step.id.clone(), host.to_owned())).copied().unwrap_or(0);
                if seats >= step.seats_a_host {
                    continue;
                }
                let (load, _, _) = requests::load_at(conn, scene, host, period.from.max(scene.as_of))?;
                let load = load + given.get(host).copied().unwrap_or(0);
                if best.is_none_or(|(least, _)| load < least) {
                    best = Some((load, host));
                }
            }
            let host = best.map(|(_, host)| host.to_owned());
            if let Some(host) = &host {
                *taken.entry((step.id.clone(), host.clone())).or_default() += 1;
                *given.entry(host.clone()).or_default() += 1;
            }
            all.push(Seat { joiner, joined_on, step, period, host, is_booked: false });
        }
    }
    Ok(all)
}

/// People of the step's team who are at work at some time of the period; no joiners themselves.
fn hosts<'a>(scene: &'a Scene, step: &StepRow, joiner: &str, days: Span) -> Vec<&'a str> {
    let team = scene.company.people.values().filter(|person| person.team_id == step.host_team_id);
    let settled = team.filter(|person| person.id != joiner && !is_joiner(person, scene.as_of));
    let free = settled.filter(|person| {
        days.from
            .iter_days()
            .take_while(|day| days.contains(*day))
            .any(|day| scene.blocked(day, &person.id, &[]).is_none())
    });
    free.map(|person| person.id.as_str()).collect()
}

/// Whether a joiner might not be booked yet; looks at little where there is no template, or nobody joins.
pub(super) fn is_behind(conn: &mut Conn, clock: &Clock) -> Result<bool> {
    let steps = orientation_steps::all(conn)?;
    if steps.is_empty() {
        return Ok(false);
    }
    let (as_of, _) = company_now(conn, clock)?;
    let people = Person::load(conn)?;
    if !people.values().any(|person| is_joiner(person, as_of)) {
        return Ok(false);
    }
    let scene = Scene::load(conn, clock)?;
    Ok(seats(conn, &scene, &steps)?.iter().any(|seat| !seat.is_booked && seat.host.is_some()))
}

/// Books every joiner who is not booked yet.
pub(super) fn book(conn: &mut Conn, clock: &Clock, scene: &Scene) -> Result<()> {
    let steps = orientation_steps::all(conn)?;
    for seat in seats(conn, scene, &steps)? {
        let Some(host) = seat.host.filter(|_| !seat.is_booked) else { continue };
        let row = BookingRow {
            id: new_id(),
            source: ORIENTATION.to_owned(),
            guest_id: seat.joiner.id.clone(),
            host_id: Some(host),
            team_id: None,
            kind: seat.step.kind.clone(),
            cycle_id: None,
            ride_session_id: None,
            occurrence: None,
            offer_id: None,
            orientation_step_id: Some(seat.step.id.clone()),
            period_from: seat.period.from,
            period_until: seat.period.until,
            starts_at: None,
            minutes: seat.step.minutes,
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
        };
        bookings::insert(conn, &row)?;
        record(conn, clock, TEMPLATE, "ride.orientation", &row)?;
        tell_planned(conn, clock, scene, &row)?;
    }
    Ok(())
}

fn step(row: &StepRow) -> OrientationStep {
    OrientationStep {
        id: Some(row.id.clone()),
        name: row.name.clone(),
        function_id: row.function_id.clone(),
        host_team_id: row.host_team_id.clone(),
        kind: row.kind.clone(),
        after_days: row.after_days,
        minutes: row.minutes,
        seats_a_host: row.seats_a_host,
    }
}

/// A number that changes with the steps: who saves others than those that were read is told.
fn version(steps: &[StepRow]) -> i32 {
    let mut hash: u32 = 2_166_136_261;
    for byte in format!("{steps:?}").bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(16_777_619);
    }
    i32::try_from(hash >> 1).unwrap_or(0)
}

fn view(conn: &mut Conn, scene: &Scene, stored: &[StepRow], shown: &[StepRow]) -> Result<OrientationView> {
    let seat = |seat: Seat<'_>| JoinerBooking {
        joiner: scene.brief(&seat.joiner.id),
        joined_on: seat.joined_on,
        step: seat.step.name.clone(),
        host: seat.host.as_ref().map(|host| scene.brief(host)),
        from: seat.period.from,
        until: seat.period.until,
        is_booked: seat.is_booked,
    };
    let bookings = seats(conn, scene, shown)?.into_iter().map(seat).collect();
    let named = |id: &String, name: &String| Named { id: id.clone(), name: name.clone() };
    Ok(OrientationView {
        version: version(stored),
        steps: shown.iter().map(step).collect(),
        bookings,
        joiners: joiners(scene).len(),
        functions: scene.company.functions.values().map(|function| named(&function.id, &function.name)).collect(),
        teams: scene.company.teams.values().map(|team| named(&team.id, &team.name)).collect(),
    })
}

/// The rows that these steps make, or everything that is wrong with them.
fn rows(scene: &Scene, steps: &[OrientationStep], stored: &[StepRow]) -> Result<Vec<StepRow>> {
    let mut found = Findings::speaking(Language::En);
    if steps.len() > STEPS_MAX {
        found.add("steps", format!("At most {STEPS_MAX} steps: a joiner has work to do as well."));
    }
    let mut rows = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        let mut wrong = |field: &str, sentence: String| found.add(&format!("steps/{index}/{field}"), sentence);
        let name = step.name.trim();
        if name.is_empty() || name.chars().count() > NAME_MAX_CHARS {
            wrong("name", format!("Step {} needs a name of at most {NAME_MAX_CHARS} characters.", index + 1));
        }
        if !scene.company.teams.contains_key(&step.host_team_id) {
            wrong("host_team_id", format!("“{name}” needs a team that hosts: choose one of the list."));
        }
        if step.function_id.as_ref().is_some_and(|id| !scene.company.functions.contains_key(id)) {
            wrong(
                "function_id",
                format!("“{name}” is for a function that is not there: choose one of the list, or all."),
            );
        }
        if ![RideKind::RideAlong.word(), RideKind::Meeting.word()].contains(&step.kind.as_str()) {
            wrong("kind", format!("“{name}” is either a ride-along or a meeting."));
        }
        if !(0..=AFTER_DAYS_MAX).contains(&step.after_days) {
            wrong("after_days", format!("“{name}”: between 0 and {AFTER_DAYS_MAX} days after joining."));
        }
        if !(10..=ride::MINUTES_MAX).contains(&step.minutes) {
            wrong("minutes", format!("“{name}” takes between 10 minutes and 8 hours."));
        }
        if !(1..=20).contains(&step.seats_a_host) {
            wrong("seats_a_host", format!("“{name}”: each host takes between 1 and 20 joiners along."));
        }
        let known = step.id.clone().filter(|id| stored.iter().any(|row| row.id == *id));
        if step.id.is_some() && known.is_none() {
            wrong("id", format!("“{name}” was removed meanwhile. Add it anew."));
        }
        rows.push(StepRow {
            id: known.unwrap_or_else(new_id),
            name: name.to_owned(),
            function_id: step.function_id.clone(),
            host_team_id: step.host_team_id.clone(),
            kind: step.kind.clone(),
            after_days: step.after_days,
            minutes: step.minutes,
            seats_a_host: step.seats_a_host,
        });
    }
    found.done()?;
    Ok(rows)
}

/// The template as it is, with everybody who is booked by it.
pub fn show(db: &Db, clock: &Clock, actor: &Actor) -> Result<OrientationView> {
    require(actor, Action::RunRides, Subject::Company)?;
    super::catch_up(db, clock, &actor.account_id)?;
    db.read(|conn| {
        let scene = Scene::load(conn, clock)?;
        let stored = orientation_steps::all(conn)?;
        view(conn, &scene, &stored, &stored)
    })
}

/// Who would be booked by these steps.
pub fn preview(db: &Db, clock: &Clock, actor: &Actor, steps: &Steps) -> Result<OrientationView> {
    require(actor, Action::RunRides, Subject::Company)?;
    db.read(|conn| {
        let scene = Scene::load(conn, clock)?;
        let stored = orientation_steps::all(conn)?;
        let wanted = rows(&scene, &steps.steps, &stored)?;
        view(conn, &scene, &stored, &wanted)
    })
}

/// Keeps these steps, and books the joiners. What was booked by a step that goes stays.
pub fn save(db: &Db, clock: &Clock, actor: &Actor, read: i32, steps: &Steps) -> Result<OrientationView> {
    require(actor, Action::RunRides, Subject::Company)?;
    db.write_tx(|conn| {
        let scene = Scene::load(conn, clock)?;
        let stored = orientation_steps::all(conn)?;
        if version(&stored) != read {
            return Err(Error::Stale);
        }
        let wanted = rows(&scene, &steps.steps, &stored)?;
        orientation_steps::replace(conn, &wanted)?;
        let detail = serde_json::json!({ "steps": wanted.len() });
        let event = Event {
            actor: &actor.account_id,
            action: "orientation.save",
            subject_kind: "company",
            subject_id: TEMPLATE,
            detail,
        };
        audit::append(conn, clock.now(), event)?;
        book(conn, clock, &scene)?;
        let stored = orientation_steps::all(conn)?;
        view(conn, &scene, &stored, &stored)
    })
}
