//! What one could ask about for a person: posts and sessions, each with what keeps the person from it, without a solve.

use super::super::{
    changed::{date, person_name},
    questions,
    store::monday,
};
use crate::{
    app::{Error, Result},
    db::Db,
    domain::account::Actor,
};
use serde::Serialize;
use tandem_solver::{
    Plan, Problem, Rule,
    check::{self, Violation},
    plan::{Placement, Ride},
    problem::{Person, Post, Rules, Session},
};
use utoipa::ToSchema;

/// Rules about one placement or ride alone: what breaks one of these is never in a plan.
const OF_ONE: [Rule; 10] = [
    Rule::Eligibility,
    Rule::Blackout,
    Rule::Leave,
    Rule::PlacementLength,
    Rule::AllowedStart,
    Rule::Cooldown,
    Rule::HostCapacity,
    Rule::MentorLoad,
    Rule::RideLocation,
    Rule::Forbid,
];

/// What one could ask about.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AskableView {
    pub person_id: String,
    pub person: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week: Option<u32>,
    /// Posts, then sessions; of both those that are in the plan first, and those that could be next.
    pub items: Vec<AskableItem>,
}

/// A post or a session.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AskableItem {
    /// "post" or "session".
    pub kind: String,
    pub id: String,
    pub name: String,
    pub team: String,
    /// It is in the plan for this person (in that week, where one is named).
    pub planned: bool,
    /// Nothing that concerns this alone keeps the person from it.
    pub open: bool,
    /// The week to ask about, where one was named: the start of a placement that covers it, or the week of the ride.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week: Option<u32>,
    /// The rule that keeps the person from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// One line: why it is not open, or when it is.
    pub line: String,
}

/// What a planner could ask about for a person of a plan, in a week or in any.
pub fn askable(db: &Db, actor: &Actor, plan_id: &str, person: &str, week: Option<u32>) -> Result<AskableView> {
    let material = db.read(|conn| questions::material(conn, actor, plan_id))?.1;
    let problem = &material.problem;
    if !problem.people.iter().any(|known| known.id == person) {
        return Err(Error::NotFound);
    }
    if week.is_some_and(|week| week >= problem.weeks()) {
        let weeks = problem.weeks();
        return Err(Error::invalid("week", format!("The plan has {weeks} weeks: name one from 0 to {}.", weeks - 1)));
    }
    let base = alone(problem, person);
    let plan = material.plan.unwrap_or_default();
    let mut items: Vec<AskableItem> = Vec::new();
    for post in &problem.posts {
        let covers = |stay: &&Placement| {
            let span = stay.start_week..stay.start_week + stay.weeks;
            stay.person == person && stay.post == post.id && week.is_none_or(|week| span.contains(&week))
        };
        let found = match plan.placements.iter().find(covers) {
            Some(stay) => Found::Planned(stay.start_week),
            None => {
                let lone = Lone::at(problem, &base, person, Place::Post(post));
                lone.gentlest(lone.stays(post, week))
            }
        };
        items.push(item(problem, ("post", &post.id, &post.name, &post.unit), week, found));
    }
    for session in &problem.sessions {
        let when: Vec<u32> = session.weeks.iter().copied().filter(|at| week.is_none_or(|week| week == *at)).collect();
        if when.is_empty() {
            continue;
        }
        let here = |ride: &&Ride| {
            ride.person == person && ride.session == session.id && week.is_none_or(|week| week == ride.week)
        };
        let found = match plan.rides.iter().find(here) {
            Some(ride) => Found::Planned(ride.week),
            None => {
                let lone = Lone::at(problem, &base, person, Place::Session(session));
                lone.gentlest(when.into_iter().map(|week| (week, lone.ride(&session.id, week))).collect())
            }
        };
        items.push(item(problem, ("session", &session.id, &session.name, &session.unit), week, found));
    }
    let order =
        |item: &AskableItem| (item.kind != "post", !item.planned, !item.open, item.name.clone(), item.id.clone());
    items.sort_by_cached_key(order);
    Ok(AskableView { person_id: person.to_owned(), person: person_name(problem, person), week, items })
}

enum Found {
    /// In the plan, from this week on.
    Planned(u32),
    /// Possible from this week on.
    Open(u32),
    Closed(Violation),
    /// The horizon has no room for it.
    Nowhere,
}

fn item(
    problem: &Problem,
    (kind, id, name, unit): (&str, &str, &str, &str),
    week: Option<u32>,
    found: Found,
) -> AskableItem {
    let team = problem.units.iter().find(|known| known.id == unit).map_or(unit, |known| &known.name);
    let day = |at: u32| date(monday(problem, at));
    let word = if kind == "session" { "in the week of" } else { "from" };
    let (planned, open, at, rule, line) = match found {
        Found::Planned(at) => (true, true, Some(at), None, format!("Is {word} {}.", day(at))),
        Found::Open(at) if week.is_some() || kind == "session" => {
            (false, true, Some(at), None, format!("Could be {word} {}.", day(at)))
        }
        Found::Open(at) => (false, true, Some(at), None, format!("Open, {word} {} at the earliest.", day(at))),
        Found::Closed(violation) => {
            let line = plainly(&violation.message);
            (false, false, week, Some(violation.rule), line)
        }
        Found::Nowhere => (false, false, week, None, "The cycle has no room for it.".to_owned()),
    };
    AskableItem {
        kind: kind.to_owned(),
        id: id.to_owned(),
        name: name.to_owned(),
        team: team.to_owned(),
        planned,
        open,
        week: at.filter(|_| week.is_some()),
        rule,
        line,
    }
}

/// A finding speaks of a plan that has it; here it is only thought of.
fn plainly(message: &str) -> String {
    let cut = [", but is placed", ", but placed", ", but has a seat"].iter().find_map(|said| message.find(said));
    match cut {
        Some(at) => format!("{}.", &message[..at]),
        None => message.to_owned(),
    }
}

/// The problem without what one assignment alone has nothing to do with: of people, teams and places nothing is left.
fn alone(problem: &Problem, person: &str) -> Problem {
    Problem {
        units: Vec::new(),
        people: Vec::new(),
        posts: Vec::new(),
        sessions: Vec::new(),
        tracks: Vec::new(),
        pins: Vec::new(),
        forbids: problem.forbids.iter().filter(|forbid| forbid.person == person).cloned().collect(),
        baseline: None,
        guessed: Vec::new(),
        rules: Rules { fairness_floor: 0.0, ..problem.rules.clone() },
        ..problem.clone()
    }
}

enum Place<'a> {
    Post(&'a Post),
    Session(&'a Session),
}

/// One person and one place, with whoever receives visitors there: so small that asking the check hundreds of times is quick.
/// What a place teaches counts by itself, so the others need not be there.
struct Lone {
    problem: Problem,
    person: String,
    /// Nobody anywhere.
    blank: Plan,
}

impl Lone {
    fn at(problem: &Problem, base: &Problem, person: &str, place: Place<'_>) -> Self {
        let mut lone = base.clone();
        let (host, unit) = match place {
            Place::Post(post) => {
                lone.posts.push(post.clone());
                (post.mentor.as_deref(), &post.unit)
            }
            Place::Session(session) => {
                lone.sessions.push(session.clone());
                (session.host.as_deref(), &session.unit)
            }
        };
        let there = |known: &&Person| known.id == person || host == Some(known.id.as_str());
        lone.people = problem.people.iter().filter(there).cloned().collect();
        let home = |id: &String| id == unit || lone.people.iter().any(|person| person.unit == *id);
        lone.units = problem.units.iter().filter(|known| home(&known.id)).cloned().collect();
        Self { blank: Plan::empty(lone.sha256()), person: person.to_owned(), problem: lone }
    }

    /// The gentlest placements at a post: any that cover the week, the latest start first; without one, one for each start.
    fn stays(&self, post: &Post, week: Option<u32>) -> Vec<(u32, Plan)> {
        let intensity = post.intensities.iter().copied().fold(f64::INFINITY, f64::min);
        let horizon = self.problem.weeks();
        let mut stays = Vec::new();
        for &weeks in &post.lengths_weeks {
            let starts = match week {
                Some(week) => (week + 1).saturating_sub(weeks)..week + 1,
                None => 0..horizon,
            };
            for start_week in starts.filter(|start| start + weeks <= horizon) {
                let (person, post) = (self.person.clone(), post.id.clone());
                let mut plan = self.blank.clone();
                plan.placements.push(Placement { person, post, start_week, weeks, intensity });
                stays.push((start_week, plan));
            }
        }
        stays.sort_by_key(|(start, _)| if week.is_some() { horizon - start } else { *start });
        stays
    }

    fn ride(&self, session: &str, week: u32) -> Plan {
        let mut plan = self.blank.clone();
        plan.rides.push(Ride { person: self.person.clone(), session: session.to_owned(), week });
        plan
    }

    /// Open at the first of these plans that breaks nothing; else what the one says that breaks least.
    fn gentlest(&self, plans: Vec<(u32, Plan)>) -> Found {
        let mut least: Option<Vec<Violation>> = None;
        for (week, plan) in plans {
            let found: Vec<Violation> = check::check(&self.problem, &plan)
                .findings
                .into_iter()
                .filter(|violation| OF_ONE.iter().any(|rule| rule.id() == violation.rule))
                .collect();
            if found.is_empty() {
                return Found::Open(week);
            }
            // Who may not take part may not in any week.
            let never =
                found.iter().any(|violation| violation.rule == Rule::Eligibility.id() && violation.week.is_none());
            if least.as_ref().is_none_or(|least| found.len() < least.len()) {
                least = Some(found);
            }
            if never {
                break;
            }
        }
        let weight = |violation: &Violation| OF_ONE.iter().position(|rule| rule.id() == violation.rule);
        match least.into_iter().flatten().min_by_key(weight) {
            Some(violation) => Found::Closed(violation),
            None => Found::Nowhere,
        }
    }
}
