//! From the changes of a scenario to the problem that they make, and to sentences.

use crate::{
    app::{Error, Field, Result, planning::problem},
    db::{Conn, DbResult, cycles, records::Stored},
    domain::{
        calendar::{self, WHOLE_WEEK_FROM_DAYS},
        company::{Person, Post, Team},
        cycle::CycleRules,
        scenario::{self, Change, RuleOffer},
    },
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;
use tandem_solver::{
    Problem,
    problem::Weekly,
    repair::{Event, happened},
};
use utoipa::ToSchema;

/// The problem of a cycle if these changes held; nothing is stored. Refused: all changes that cannot be, each by its place.
pub fn problem(conn: &mut Conn, cycle_id: &str, changes: &[Change]) -> Result<Problem> {
    let mut faults = Vec::new();
    let mut problem = problem::build_changed(conn, cycle_id, |company| {
        let Some(cycle) = company.cycles.get_mut(cycle_id) else { return };
        for (at, change) in changes.iter().enumerate() {
            let Change::Rule { field, value } = change else { continue };
            match scenario::with_rule(&cycle.rules, field, value) {
                Ok(rules) => cycle.rules = rules,
                Err((part, message)) => faults.push(fault(at, part, message)),
            }
        }
    })?;
    let mut events = Vec::new();
    for (at, change) in changes.iter().enumerate() {
        match apply(&mut problem, change) {
            Ok(event) => events.extend(event),
            Err((part, message)) => faults.push(fault(at, part, message)),
        }
    }
    if !faults.is_empty() {
        faults.sort_by_key(|(at, _)| *at);
        return Err(Error::Invalid {
            detail: "These changes cannot be: nothing was done.".into(),
            fields: faults.into_iter().map(|(_, field)| field).collect(),
        });
    }
    happened(&problem, &events).map_err(|findings| Error::Invalid {
        detail: "These events cannot be: nothing was done.".into(),
        fields: findings.into_iter().map(|found| Field::new(found.path, found.cause)).collect(),
    })
}

fn fault(at: usize, part: &str, message: String) -> (usize, Field) {
    (at, Field::new(format!("changes/{at}/{part}"), message))
}

/// Which part of a change is wrong, and why.
type Fault = (&'static str, String);

/// Makes one change of the problem; an event comes back for the solver to let happen.
fn apply(problem: &mut Problem, change: &Change) -> std::result::Result<Option<Event>, Fault> {
    match change {
        Change::Rule { .. } => Ok(None),
        Change::TeamFloor { team, share } => {
            raise_floors(problem, team.as_deref(), *share)?;
            Ok(None)
        }
        Change::Exclude { person } => {
            known_person(problem, person)?;
            for one in problem.people.iter_mut().filter(|one| one.id == *person) {
                one.eligible.placements = false;
                one.eligible.reason = Some("Left out in this scenario".to_owned());
            }
            // What the planner wanted to keep for this person gives way.
            problem.pins.retain(|pin| pin.person != *person || pin.session.is_some());
            Ok(None)
        }
        Change::Leave { person, starts_on, ends_on } => {
            known_person(problem, person)?;
            let (from_week, to_week) = weeks_away(problem, *starts_on, *ends_on)?;
            Ok(Some(Event::Leave { person: person.clone(), from_week, to_week }))
        }
        Change::Resignation { person, gone_from } => {
            known_person(problem, person)?;
            let week = week_within(problem, *gone_from, "gone_from")?;
            Ok(Some(Event::Resignation { person: person.clone(), week }))
        }
        Change::ClosedPost { post, closes_on } => {
            known_post(problem, post)?;
            let week = week_within(problem, *closes_on, "closes_on")?;
            Ok(Some(Event::ClosedPost { post: post.clone(), week }))
        }
        Change::Veto { person, post } => {
            known_person(problem, person)?;
            known_post(problem, post)?;
            Ok(Some(Event::Veto { person: person.clone(), post: Some(post.clone()), session: None, week: None }))
        }
    }
}

fn known_person(problem: &Problem, id: &str) -> std::result::Result<(), Fault> {
    let known = problem.people.iter().any(|person| person.id == id);
    known.then_some(()).ok_or_else(|| ("person", format!("Nobody in this cycle has the id \"{id}\". Choose a person.")))
}

fn known_post(problem: &Problem, id: &str) -> std::result::Result<(), Fault> {
    let known = problem.posts.iter().any(|post| post.id == id);
    known.then_some(()).ok_or_else(|| ("post", format!("No post in this cycle has the id \"{id}\". Choose a post.")))
}

/// First and last week that a leave takes whole: with three working days or more.
fn weeks_away(problem: &Problem, from: NaiveDate, to: NaiveDate) -> std::result::Result<(u32, u32), Fault> {
    if to < from {
        return Err(("ends_on", "The last day away lies before the first one.".to_owned()));
    }
    let monday = |week| calendar::week_start(problem.calendar.start, week);
    let whole = |week: &u32| calendar::working_days(monday(*week), from, to) >= WHOLE_WEEK_FROM_DAYS;
    let weeks: Vec<u32> = (0..problem.weeks()).filter(whole).collect();
    let nothing = || {
        let text = "These days take no whole week of the cycle (three or more working days), so nothing would change.";
        ("starts_on", text.to_owned())
    };
    weeks.first().copied().zip(weeks.last().copied()).ok_or_else(nothing)
}

/// The week in which a day lies; a day before the cycle is its first.
fn week_within(problem: &Problem, day: NaiveDate, part: &'static str) -> std::result::Result<u32, Fault> {
    let week = u32::try_from(calendar::week_of(problem.calendar.start, day).max(0)).unwrap_or(0);
    if week < problem.weeks() {
        return Ok(week);
    }
    Err((part, "This day lies after the cycle: nothing would change.".to_owned()))
}

/// Teams keep at least this share of their FTE at work, or what is there anyway where leave takes more.
fn raise_floors(problem: &mut Problem, team: Option<&str>, share: f64) -> std::result::Result<(), Fault> {
    if !(0.0..=1.0).contains(&share) {
        return Err(("share", "The share of a team that stays at work lies between 0 and 1.".to_owned()));
    }
    let weeks = problem.weeks();
    let mut found = false;
    for unit in &mut problem.units {
        if team.is_some_and(|team| unit.id != team && !unit.teams.iter().any(|id| id == team)) {
            continue;
        }
        found = true;
        let members: Vec<_> = problem.people.iter().filter(|person| person.unit == unit.id).collect();
        let contracted = |week: u32| members.iter().map(|person| person.fte.at(week)).sum::<f64>();
        let there = |week: u32| {
            let present = members.iter().filter(|person| !person.leave_weeks.contains(&week));
            present.map(|person| person.fte.at(week)).sum::<f64>()
        };
        let floors: Vec<f64> =
            (0..weeks).map(|week| problem::rounded((share * contracted(week)).min(there(week)))).collect();
        let targets = (0..weeks).map(|week| unit.target_fte.at(week).max(floors[week as usize])).collect();
        unit.target_fte = Weekly::Each(targets);
        unit.floor_fte = Weekly::Each(floors);
    }
    match (found, team) {
        (true, _) | (false, None) => Ok(()),
        (false, Some(team)) => Err(("team", format!("No team in this cycle has the id \"{team}\". Choose a team."))),
    }
}

/// What a scenario can change.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ScenarioOffers {
    pub people: Vec<Offer>,
    pub posts: Vec<Offer>,
    pub teams: Vec<Offer>,
    pub rules: Vec<RuleOffer>,
}

/// Somebody or something by name.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ScenarioOffer)]
pub struct Offer {
    pub id: String,
    pub name: String,
    pub team: String,
}

/// What changes are about, by name.
pub struct Names {
    people: BTreeMap<String, Person>,
    posts: BTreeMap<String, Post>,
    teams: BTreeMap<String, Team>,
    rules: CycleRules,
}

impl Names {
    pub fn load(conn: &mut Conn, cycle_id: &str) -> DbResult<Self> {
        Ok(Self {
            people: Person::load(conn)?,
            posts: Post::load(conn)?,
            teams: Team::load(conn)?,
            rules: cycles::get(conn, cycle_id)?.rules.0,
        })
    }

    /// What a scenario of the cycle can change, by name.
    pub fn offers(&self) -> ScenarioOffers {
        let offer = |id: &String, name: &String, team_id: &str| Offer {
            id: id.clone(),
            name: name.clone(),
            team: self.teams.get(team_id).map_or_else(|| team_id.to_owned(), |team| team.name.clone()),
        };
        let sorted = |mut offers: Vec<Offer>| {
            offers.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
            offers
        };
        ScenarioOffers {
            people: sorted(self.people.values().map(|p| offer(&p.id, &p.name, &p.team_id)).collect()),
            posts: sorted(self.posts.values().map(|h| offer(&h.id, &h.name, &h.team_id)).collect()),
            teams: sorted(self.teams.values().map(|team| offer(&team.id, &team.name, &team.id)).collect()),
            rules: scenario::offers(&self.rules),
        }
    }

    fn person<'a>(&'a self, id: &'a str) -> &'a str {
        self.people.get(id).map_or(id, |person| &person.name)
    }

    fn post<'a>(&'a self, id: &'a str) -> &'a str {
        self.posts.get(id).map_or(id, |post| &post.name)
    }

    /// A change as a sentence.
    pub fn words(&self, change: &Change) -> String {
        match change {
            Change::Rule { field, value } => scenario::rule_words(&self.rules, field, value),
            Change::TeamFloor { team, share } => {
                let team = team.as_deref().map_or("Every team", |id| self.teams.get(id).map_or(id, |team| &team.name));
                format!("{team} keeps at least {} of its people at work.", scenario::percent(*share))
            }
            Change::Exclude { person } => format!("{} takes no placement.", self.person(person)),
            Change::Leave { person, starts_on, ends_on } => {
                format!("{} is away from {} to {}.", self.person(person), said(*starts_on), said(*ends_on))
            }
            Change::Resignation { person, gone_from } => {
                format!("{} is gone from {} on.", self.person(person), said(*gone_from))
            }
            Change::ClosedPost { post, closes_on } => {
                format!("“{}” takes nobody from {} on.", self.post(post), said(*closes_on))
            }
            Change::Veto { person, post } => {
                format!("{} does not go to “{}”.", self.person(person), self.post(post))
            }
        }
    }
}

/// "4 Jan 2027".
fn said(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}
