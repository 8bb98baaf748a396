//! A plan as the board shows it: teams with their staffing by week, people with spans. No row a week.

use super::{
    guesses::Guessed,
    hand::{self, BreachView, Known, Recent, Sheet, Stay},
    names::Names,
    plans::{self, PlanSummary},
};
use crate::{
    app::Result,
    db::{Db, objections, scope},
    domain::{account::Actor, policy::Scope},
};
use chrono::NaiveDate;
use serde::Serialize;
use std::{
    collections::{BTreeSet, HashMap},
    hash::{DefaultHasher, Hash, Hasher},
};
use tandem_solver::{
    Problem,
    problem::{Person, SessionKind, Unit},
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
    /// Hard rules that a draft breaks, for those who see everybody.
    pub broken: Vec<BreachView>,
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
    /// Qualified people missing for the skills that the team depends on, because of the programme.
    pub single_points: Vec<f64>,
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
    /// The session as the problem knows it.
    pub session_id: String,
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
    recent_board(db, &Recent::default(), actor, plan_id)
}

/// The same, at once where the plan was looked at before.
pub fn recent_board(db: &Db, recent: &Recent, actor: &Actor, plan_id: &str) -> Result<BoardView> {
    db.read(|conn| {
        let row = plans::row(conn, actor, plan_id)?;
        let known = recent.of(conn, &row)?;
        let scope = scope::of(conn, actor)?;
        let plan = plans::summary_of(conn, row, &known)?;
        let plan = plan.with_successors(actor, known.account.successors.as_ref());
        Ok(view(&known, plan, &scope))
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

fn view(known: &Known, plan: PlanSummary, scope: &Scope) -> BoardView {
    let problem = &*known.problem;
    let calendar = &problem.calendar;
    let names = Names::of(problem);
    let weeks = (0..problem.weeks())
        .map(|index| WeekView {
            index,
            monday: names.monday(index),
            no_start: calendar.no_start_weeks.contains(&index),
            no_ride: calendar.no_ride_weeks.contains(&index),
            season: calendar.season.at(index),
        })
        .collect();
    let heads = heads(problem);
    let teams = (problem.units.iter().zip(&known.account.account.units))
        .filter(|(unit, _)| scope.sees_team(&unit.id) || unit.teams.iter().any(|team| scope.sees_team(team)))
        .map(|(unit, staffing)| team(&heads, unit, staffing))
        .collect();
    let mut rows = Rows::of(&names, &known.sheet);
    let seen = problem.people.iter().filter(|person| scope.sees_person(&person.id));
    let people = seen.map(|person| rows.row(person)).collect();
    // Of a broken rule somebody is told who it is about: that is for those who see everybody.
    let told = *scope == Scope::Everybody;
    let broken = if told { hand::breaches(&names, &known.judged().findings) } else { Vec::new() };
    BoardView { plan, starts_on: calendar.start, weeks, teams, people, broken }
}

/// Teams whose staffing is another after a change.
pub fn teams_changed(before: &Known, after: &Known) -> Vec<TeamStaffingView> {
    let units = before.account.account.units.iter().zip(&after.account.account.units);
    let changed = units.zip(&after.problem.units).filter(|((old, new), _)| old != new);
    let heads = heads(&after.problem);
    changed.map(|((_, staffing), unit)| team(&heads, unit, staffing)).collect()
}

/// The rows of `people`, and of those whose exchange with them came or went.
pub fn people_changed(names: &Names<'_>, before: &Known, after: &Known, people: &BTreeSet<&str>) -> Vec<PersonRowView> {
    let (old, mut new) = (Rows::of(names, &before.sheet), Rows::of(names, &after.sheet));
    let affected = |person: &&Person| {
        people.contains(person.id.as_str()) || old.exchanges_of(&person.id) != new.exchanges_of(&person.id)
    };
    let affected: Vec<&Person> = names.problem.people.iter().filter(affected).collect();
    affected.into_iter().map(|person| new.row(person)).collect()
}

/// People by unit.
fn heads(problem: &Problem) -> HashMap<&str, usize> {
    let mut heads: HashMap<&str, usize> = HashMap::new();
    problem.people.iter().for_each(|person| *heads.entry(&person.unit).or_default() += 1);
    heads
}

fn team(heads: &HashMap<&str, usize>, unit: &Unit, staffing: &UnitStaffing) -> TeamStaffingView {
    TeamStaffingView {
        id: unit.id.clone(),
        name: unit.name.clone(),
        function: unit.function.clone(),
        location: unit.location.clone(),
        people: heads.get(unit.id.as_str()).copied().unwrap_or_default(),
        staff: staffing.staff.clone(),
        without: staffing.without.clone(),
        floor: staffing.floor.clone(),
        target: staffing.target.clone(),
        fitted: staffing.fitted.clone(),
        away: staffing.away.clone(),
        visitors: staffing.visitors.clone(),
        single_points: staffing.single_points.clone(),
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

/// Bars and marks by person.
struct Rows<'s> {
    bars: HashMap<&'s str, Vec<BarView>>,
    marks: HashMap<&'s str, Vec<RideMark>>,
}

impl<'s> Rows<'s> {
    fn of(names: &Names<'_>, sheet: &'s Sheet) -> Self {
        let guessed = Guessed::of(names.problem);
        let mut marks: HashMap<&str, Vec<RideMark>> = HashMap::new();
        for seat in &sheet.rides {
            let Some(session) = names.session(&seat.session) else { continue };
            marks.entry(&seat.person).or_default().push(RideMark {
                id: seat.id.clone(),
                session_id: seat.session.clone(),
                session: session.name.clone(),
                kind: if session.kind == SessionKind::Meeting { "meeting" } else { "ride-along" }.to_owned(),
                host: session.host.as_deref().map(|host| names.person_name(host).to_owned()),
                host_team: names.unit_name(&session.unit).to_owned(),
                week: seat.week,
                guessed: !guessed.of_ride(&seat.person, &seat.session).is_empty(),
            });
        }
        Self { bars: bars(names, &guessed, &sheet.placements), marks }
    }

    fn row(&mut self, person: &Person) -> PersonRowView {
        PersonRowView {
            placements: self.bars.remove(person.id.as_str()).unwrap_or_default(),
            rides: self.marks.remove(person.id.as_str()).unwrap_or_default(),
            ..row(person)
        }
    }

    fn exchanges_of(&self, person: &str) -> Vec<&[String]> {
        self.bars.get(person).into_iter().flatten().map(|bar| bar.exchange_with.as_slice()).collect()
    }
}

/// Bars by person.
fn bars<'s>(names: &Names<'_>, guessed: &Guessed<'_>, placements: &'s [Stay]) -> HashMap<&'s str, Vec<BarView>> {
    let problem = names.problem;
    // By home and host team: exchanges are looked for among those that go the other way.
    let mut ways: HashMap<(&str, &str), Vec<&Stay>> = HashMap::new();
    let way = |stay: &Stay| {
        let home = names.person(&stay.person).map(|person| person.unit.as_str());
        home.zip(names.post(&stay.post).map(|post| post.unit.as_str()))
    };
    for stay in placements {
        if let Some(way) = way(stay) {
            ways.entry(way).or_default().push(stay);
        }
    }
    let mut bars: HashMap<&str, Vec<BarView>> = HashMap::new();
    for stay in placements {
        let (Some(post), Some((home, host))) = (names.post(&stay.post), way(stay)) else { continue };
        let pinned = problem.pins.iter().any(|pin| {
            pin.person == stay.person
                && pin.session.is_none()
                && pin.post.as_ref().is_none_or(|post| *post == stay.post)
                && pin.week.is_none_or(|week| week == stay.start_week)
        });
        let others = ways.get(&(host, home)).into_iter().flatten().filter(|other| other.overlaps(stay));
        bars.entry(&stay.person).or_default().push(BarView {
            id: stay.id.clone(),
            post_id: post.id.clone(),
            post: post.name.clone(),
            host_team_id: post.unit.clone(),
            host_team: names.unit_name(&post.unit).to_owned(),
            start_week: stay.start_week,
            weeks: stay.weeks,
            intensity: stay.intensity,
            exchange_with: others.map(|other| other.id.clone()).collect(),
            pinned,
            guessed: !guessed.of_placement(&stay.person, &stay.post).is_empty(),
        });
    }
    bars
}
