//! A plan as the board shows it: teams with their staffing by week, people with spans. No row a week.

use super::{
    guesses::Guessed,
    plans::{self, Loaded, PlanSummary},
};
use crate::{
    app::Result,
    db::{
        Db, objections,
        plans::{self as rows, PlacementRow},
        scope,
    },
    domain::{account::Actor, policy::Scope},
};
use chrono::NaiveDate;
use serde::Serialize;
use std::{
    collections::BTreeMap,
    hash::{DefaultHasher, Hash, Hasher},
};
use tandem_solver::{
    Problem,
    problem::{Person, SessionKind},
    value::UnitStaffing,
};
use utoipa::ToSchema;

/// A whole board.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct BoardView {
    pub plan: PlanSummary,
    pub starts_on: NaiveDate,
    pub weeks: Vec<WeekView>,
    pub teams: Vec<TeamStaffingView>,
    pub people: Vec<PersonRowView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct WeekView {
    pub index: u32,
    pub monday: NaiveDate,
    pub no_start: bool,
    pub no_ride: bool,
    /// How much a person-week missed weighs; 1 is an ordinary week.
    pub season: f64,
}

/// A team's staffing by week, FTE.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TeamStaffingView {
    pub id: String,
    pub name: String,
    pub function: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    pub people: usize,
    /// Under the plan.
    pub staff: Vec<f64>,
    /// With nobody away.
    pub without: Vec<f64>,
    /// Minimum that the plan keeps.
    pub floor: Vec<f64>,
    pub target: Vec<f64>,
    /// Under the plan, weighted by how well people fill their role: what the target is held against.
    pub fitted: Vec<f64>,
    /// Own people away on placements, and visitors here.
    pub away: Vec<f64>,
    pub visitors: Vec<u32>,
    pub blackout_weeks: Vec<u32>,
}

/// A person's row.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PersonRowView {
    pub id: String,
    pub name: String,
    pub team_id: String,
    pub role: String,
    pub fte: f64,
    /// Whether the person carries a quota.
    pub quota: bool,
    pub leave_weeks: Vec<u32>,
    pub blackout_weeks: Vec<u32>,
    pub placements: Vec<BarView>,
    pub rides: Vec<RideMark>,
}

/// A placement as a bar.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct BarView {
    pub id: String,
    pub post_id: String,
    pub post: String,
    pub host_team_id: String,
    pub host_team: String,
    pub start_week: u32,
    pub weeks: u32,
    pub intensity: f64,
    /// Placements that go the other way at the same time.
    pub exchange_with: Vec<String>,
    /// The planner keeps it.
    pub pinned: bool,
    /// It rests on facts that were guessed.
    pub guessed: bool,
}

/// A ride-along or meeting seat as a mark.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RideMark {
    pub id: String,
    pub session: String,
    /// "ride-along" or "meeting".
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    pub host_team: String,
    pub week: u32,
    /// It rests on facts that were guessed.
    pub guessed: bool,
}

/// The board of a plan, with the rows that `actor` may see.
pub fn board(db: &Db, actor: &Actor, plan_id: &str) -> Result<BoardView> {
    db.read(|conn| {
        let loaded = plans::load(conn, actor, plan_id)?;
        let scope = scope::of(conn, actor)?;
        let placements = rows::placements(conn, plan_id)?;
        let rides = rows::rides(conn, plan_id)?;
        let plan = plans::summary(conn, loaded.row.clone())?;
        Ok(view(&loaded, plan, &scope, &placements, &rides))
    })
}

/// Changes whenever the board that `actor` sees may: the account is part of it, since two accounts see different rows,
/// and so is whom it sees, since an import changes who reports to whom.
pub fn stamp(db: &Db, actor: &Actor, plan_id: &str) -> Result<String> {
    db.read(|conn| {
        let row = plans::row(conn, actor, plan_id)?;
        let open = objections::open_count(conn, plan_id)?;
        let rows = match scope::of(conn, actor)? {
            Scope::Everybody => 0,
            Scope::Part { people, teams } => {
                let mut hasher = DefaultHasher::new();
                (people, teams).hash(&mut hasher);
                hasher.finish()
            }
        };
        Ok(format!("{}-{}-{open}-{rows:x}", row.version, actor.account_id))
    })
}

fn view(
    loaded: &Loaded,
    plan: PlanSummary,
    scope: &Scope,
    placements: &[PlacementRow],
    rides: &[rows::RideRow],
) -> BoardView {
    let problem = &loaded.problem;
    let calendar = &problem.calendar;
    let weeks = (0..problem.weeks())
        .map(|index| WeekView {
            index,
            monday: super::store::monday(problem, index),
            no_start: calendar.no_start_weeks.contains(&index),
            no_ride: calendar.no_ride_weeks.contains(&index),
            season: calendar.season.at(index),
        })
        .collect();
    let teams = (problem.units.iter().zip(&loaded.account.account.units))
        .filter(|(unit, _)| scope.sees_team(&unit.id) || unit.teams.iter().any(|team| scope.sees_team(team)))
        .map(|(unit, staffing)| team(problem, unit, staffing))
        .collect();
    let names = Names::of(problem);
    let guessed = Guessed::of(problem);
    let mut bars = bars(problem, &names, &guessed, placements);
    let mut marks: BTreeMap<&str, Vec<RideMark>> = BTreeMap::new();
    for ride in rides {
        let Some(session) = names.sessions.get(ride.occurrence.as_str()) else { continue };
        marks.entry(&ride.person_id).or_default().push(RideMark {
            id: ride.id.clone(),
            session: session.name.clone(),
            kind: if session.kind == SessionKind::Meeting { "meeting" } else { "ride-along" }.to_owned(),
            host: session.host.as_deref().and_then(|host| names.people.get(host)).map(|host| (*host).to_owned()),
            host_team: names.unit(&session.unit),
            week: week_of(problem, ride.week_of),
            guessed: !guessed.of_ride(&ride.person_id, &ride.occurrence).is_empty(),
        });
    }
    let people = (problem.people.iter())
        .filter(|person| scope.sees_person(&person.id))
        .map(|person| PersonRowView {
            placements: bars.remove(person.id.as_str()).unwrap_or_default(),
            rides: marks.remove(person.id.as_str()).unwrap_or_default(),
            ..row(person)
        })
        .collect();
    BoardView { plan, starts_on: calendar.start, weeks, teams, people }
}

fn team(problem: &Problem, unit: &tandem_solver::problem::Unit, staffing: &UnitStaffing) -> TeamStaffingView {
    TeamStaffingView {
        id: unit.id.clone(),
        name: unit.name.clone(),
        function: unit.function.clone(),
        location: unit.location.clone(),
        people: problem.people.iter().filter(|person| person.unit == unit.id).count(),
        staff: staffing.staff.clone(),
        without: staffing.without.clone(),
        floor: staffing.floor.clone(),
        target: staffing.target.clone(),
        fitted: staffing.fitted.clone(),
        away: staffing.away.clone(),
        visitors: staffing.visitors.clone(),
        blackout_weeks: unit.blackout_weeks.clone(),
    }
}

fn row(person: &Person) -> PersonRowView {
    PersonRowView {
        id: person.id.clone(),
        name: person.name.clone(),
        team_id: person.unit.clone(),
        role: person.role.clone(),
        fte: person.fte.values().iter().copied().fold(0.0, f64::max),
        quota: carries_quota(person),
        leave_weeks: person.leave_weeks.clone(),
        blackout_weeks: person.blackout_weeks.clone(),
        placements: Vec::new(),
        rides: Vec::new(),
    }
}

/// Whether somebody carries a quota, be its amount known or not: only those are kept at home at quarter end, or away for a
/// part of the week at most.
fn carries_quota(person: &Person) -> bool {
    person.quota.is_some() || !person.blackout_weeks.is_empty() || person.intensity_max < 1.0
}

/// Names by id.
struct Names<'a> {
    units: BTreeMap<&'a str, &'a str>,
    people: BTreeMap<&'a str, &'a str>,
    posts: BTreeMap<&'a str, &'a tandem_solver::problem::Post>,
    sessions: BTreeMap<&'a str, &'a tandem_solver::problem::Session>,
    homes: BTreeMap<&'a str, &'a str>,
}

impl<'a> Names<'a> {
    fn of(problem: &'a Problem) -> Self {
        Self {
            units: problem.units.iter().map(|unit| (unit.id.as_str(), unit.name.as_str())).collect(),
            people: problem.people.iter().map(|person| (person.id.as_str(), person.name.as_str())).collect(),
            posts: problem.posts.iter().map(|post| (post.id.as_str(), post)).collect(),
            sessions: problem.sessions.iter().map(|session| (session.id.as_str(), session)).collect(),
            homes: problem.people.iter().map(|person| (person.id.as_str(), person.unit.as_str())).collect(),
        }
    }

    fn unit(&self, id: &str) -> String {
        self.units.get(id).copied().unwrap_or(id).to_owned()
    }
}

/// Bars by person.
fn bars<'a>(
    problem: &Problem,
    names: &Names<'_>,
    guessed: &Guessed<'_>,
    placements: &'a [PlacementRow],
) -> BTreeMap<&'a str, Vec<BarView>> {
    let mut bars: BTreeMap<&str, Vec<BarView>> = BTreeMap::new();
    for placement in placements {
        let Some(post) = names.posts.get(placement.post_id.as_str()) else { continue };
        let start_week = week_of(problem, placement.starts_on);
        let pinned = problem.pins.iter().any(|pin| {
            pin.person == placement.person_id
                && pin.session.is_none()
                && pin.post.as_ref().is_none_or(|post| *post == placement.post_id)
                && pin.week.is_none_or(|week| week == start_week)
        });
        let others = placements.iter().filter(|other| is_exchange(names, placement, other));
        bars.entry(&placement.person_id).or_default().push(BarView {
            id: placement.id.clone(),
            post_id: post.id.clone(),
            post: post.name.clone(),
            host_team_id: post.unit.clone(),
            host_team: names.unit(&post.unit),
            start_week,
            weeks: u32::try_from(placement.weeks).unwrap_or_default(),
            intensity: placement.intensity,
            exchange_with: others.map(|other| other.id.clone()).collect(),
            pinned,
            guessed: !guessed.of_placement(&placement.person_id, &placement.post_id).is_empty(),
        });
    }
    bars
}

/// Whether two placements go opposite ways between the same two teams and overlap in time.
fn is_exchange(names: &Names<'_>, one: &PlacementRow, other: &PlacementRow) -> bool {
    let way = |placement: &PlacementRow| {
        let home = names.homes.get(placement.person_id.as_str()).copied();
        home.zip(names.posts.get(placement.post_id.as_str()).map(|post| post.unit.as_str()))
    };
    let end = |placement: &PlacementRow| {
        placement.starts_on + chrono::Days::new(u64::from(placement.weeks.unsigned_abs()) * 7)
    };
    match (way(one), way(other)) {
        (Some((home, host)), Some((other_home, other_host))) => {
            home == other_host && host == other_home && one.starts_on < end(other) && other.starts_on < end(one)
        }
        _ => false,
    }
}

/// Week of the horizon in which `day` lies; 0 for days before it.
fn week_of(problem: &Problem, day: NaiveDate) -> u32 {
    u32::try_from((day - problem.calendar.start).num_days().div_euclid(7)).unwrap_or_default()
}
