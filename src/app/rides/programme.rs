//! How the programme of ride-alongs stands, for HR: numbers by cycle, for whom something waits, and reminding them.

use super::{Scene, bookings, catch_up, slot, tell};
use crate::{
    app::{Result, require},
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        bookings::{ARRANGED, BookingRow, CANCELLED, DECLINED, HELD, MISSED, PLAN, PLANNED, REQUESTED, WAITING},
    },
    domain::{
        account::Actor,
        message::{Message, RideTask},
        policy::{Action, Subject},
    },
};
use chrono::{DateTime, Days, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Days before its period in which a planned ride-along without a time is mentioned.
const AHEAD_DAYS: u64 = 28;

/// The programme as it stands.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = RideProgramme)]
pub struct ProgrammeView {
    /// Latest first; what belongs to no cycle comes last.
    pub cycles: Vec<CycleRides>,
    /// For whom something waits, by how much.
    pub waiting: Vec<WaitingHost>,
}

/// Numbers of one cycle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct CycleRides {
    /// Absent: seats, requests and orientation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cycle_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cycle: Option<String>,
    /// Waiting for a time, requests included.
    pub planned: usize,
    pub arranged: usize,
    pub held: usize,
    pub missed: usize,
    pub cancelled: usize,
    /// Of those held.
    pub debriefed: usize,
}

/// Somebody, or a team, for whom something waits.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = RideTasks)]
pub struct WaitingHost {
    /// Of the person, or of the team.
    pub id: String,
    pub name: String,
    /// The person's team; absent for a team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// To give a time.
    pub arrange: usize,
    /// To say whether it took place.
    pub report: usize,
    /// To look back on.
    pub debrief: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reminded_at: Option<DateTime<Utc>>,
}

/// Whom to remind.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = RideReminder)]
pub struct Chase {
    /// People and teams by their ids; absent: all for whom something waits.
    pub ids: Option<Vec<String>>,
}

/// Who was reminded.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = RideReminded)]
pub struct Chased {
    /// People and teams.
    pub reminded: usize,
}

/// What waits: for whom, what, and in which booking.
struct Task<'a> {
    /// A person's id, or a team's.
    who: String,
    is_team: bool,
    what: RideTask,
    row: &'a BookingRow,
}

fn tasks<'a>(scene: &Scene, rows: &'a [BookingRow]) -> Vec<Task<'a>> {
    let mut all = Vec::new();
    for row in rows {
        let host = row.host_id.clone().map(|host| (host, false)).or(row.team_id.clone().map(|team| (team, true)));
        let is_near = row.period_from <= scene.as_of + Days::new(AHEAD_DAYS);
        // Asked from the day after, as on people's own pages.
        let is_past = slot(row).is_some_and(|slot| scene.day_of(slot.ends_at(), &row.guest_id) < scene.as_of);
        match row.state.as_str() {
            PLANNED | REQUESTED if is_near => {
                all.extend(host.map(|(who, is_team)| Task { who, is_team, what: RideTask::Arrange, row }));
            }
            ARRANGED if is_past => {
                all.extend(host.map(|(who, is_team)| Task { who, is_team, what: RideTask::Report, row }));
                all.push(Task { who: row.guest_id.clone(), is_team: false, what: RideTask::Report, row });
            }
            HELD if !scene.debriefed.contains(&row.id) => {
                all.push(Task { who: row.guest_id.clone(), is_team: false, what: RideTask::Debrief, row });
            }
            _ => {}
        }
    }
    all
}

/// Tasks of each, most first.
fn waiting(scene: &Scene, tasks: &[Task<'_>]) -> Vec<WaitingHost> {
    let mut by: BTreeMap<(&str, bool), Vec<&Task<'_>>> = BTreeMap::new();
    for task in tasks {
        by.entry((&task.who, task.is_team)).or_default().push(task);
    }
    let one = |((who, is_team), tasks): ((&str, bool), Vec<&Task<'_>>)| {
        let of = |what: RideTask| tasks.iter().filter(|task| task.what == what).count();
        let team = scene.person(who).map(|person| scene.team_name(&person.team_id));
        WaitingHost {
            id: who.to_owned(),
            name: if is_team { scene.team_name(who) } else { scene.name(who) },
            team: team.filter(|_| !is_team),
            arrange: of(RideTask::Arrange),
            report: of(RideTask::Report),
            debrief: of(RideTask::Debrief),
            reminded_at: tasks.iter().filter_map(|task| task.row.reminded_at).max().map(|at| at.and_utc()),
        }
    };
    let mut all: Vec<WaitingHost> = by.into_iter().map(one).collect();
    let sum = |one: &WaitingHost| one.arrange + one.report + one.debrief;
    all.sort_by(|a, b| sum(b).cmp(&sum(a)).then_with(|| a.name.cmp(&b.name)));
    all
}

fn numbers(scene: &Scene, rows: &[BookingRow]) -> Vec<CycleRides> {
    let mut by: BTreeMap<Option<&String>, CycleRides> = BTreeMap::new();
    for row in rows {
        let cycle_id = row.cycle_id.as_ref().filter(|_| row.source == PLAN);
        let count = by.entry(cycle_id).or_default();
        match row.state.as_str() {
            PLANNED | REQUESTED | WAITING => count.planned += 1,
            ARRANGED => count.arranged += 1,
            HELD => count.held += 1,
            MISSED => count.missed += 1,
            CANCELLED | DECLINED => count.cancelled += 1,
            _ => {}
        }
        if scene.debriefed.contains(&row.id) {
            count.debriefed += 1;
        }
    }
    let named = |(id, count): (Option<&String>, CycleRides)| {
        let cycle = id.and_then(|id| scene.company.cycles.get(id));
        let name = cycle.map(|cycle| cycle.name.clone());
        (cycle.map(|cycle| cycle.starts_on), CycleRides { cycle_id: id.cloned(), cycle: name, ..count })
    };
    let mut all: Vec<_> = by.into_iter().map(named).collect();
    all.sort_by_key(|(starts_on, _)| std::cmp::Reverse(*starts_on));
    all.into_iter().map(|(_, count)| count).collect()
}

pub fn programme(db: &Db, clock: &Clock, actor: &Actor) -> Result<ProgrammeView> {
    require(actor, Action::RunRides, Subject::Company)?;
    catch_up(db, clock, &actor.account_id)?;
    db.read(|conn| {
        let scene = Scene::load(conn, clock)?;
        let rows = bookings::all(conn)?;
        Ok(ProgrammeView { cycles: numbers(&scene, &rows), waiting: waiting(&scene, &tasks(&scene, &rows)) })
    })
}

/// Reminds those for whom something waits: a message for each thing to do.
pub fn remind(db: &Db, clock: &Clock, actor: &Actor, chase: &Chase) -> Result<Chased> {
    require(actor, Action::RunRides, Subject::Company)?;
    db.write_tx(|conn| {
        let scene = Scene::load(conn, clock)?;
        let rows = bookings::all(conn)?;
        let tasks = tasks(&scene, &rows);
        let wanted = |task: &&Task<'_>| chase.ids.as_ref().is_none_or(|ids| ids.contains(&task.who));
        let mut by: BTreeMap<(&str, bool), Vec<&Task<'_>>> = BTreeMap::new();
        for task in tasks.iter().filter(wanted) {
            by.entry((&task.who, task.is_team)).or_default().push(task);
        }
        for ((who, is_team), tasks) in &by {
            let people = if *is_team { team(&scene, tasks) } else { vec![(*who).to_owned()] };
            for what in [RideTask::Arrange, RideTask::Report, RideTask::Debrief] {
                let count = tasks.iter().filter(|task| task.what == what).count();
                for person in people.iter().filter(|_| count > 0) {
                    tell(conn, clock, person, &Message::RideReminder { what, count })?;
                }
            }
            let ids: Vec<&str> = tasks.iter().map(|task| task.row.id.as_str()).collect();
            bookings::set_reminded(conn, &ids, scene.now)?;
        }
        record(conn, clock, actor, by.len())?;
        Ok(Chased { reminded: by.len() })
    })
}

fn team(scene: &Scene, tasks: &[&Task<'_>]) -> Vec<String> {
    tasks.first().map(|task| scene.hosts_of(task.row)).unwrap_or_default()
}

fn record(conn: &mut Conn, clock: &Clock, actor: &Actor, reminded: usize) -> Result<()> {
    let detail = serde_json::json!({ "reminded": reminded });
    let event =
        Event { actor: &actor.account_id, action: "ride.remind", subject_kind: "company", subject_id: "rides", detail };
    Ok(audit::append(conn, clock.now(), event)?)
}
