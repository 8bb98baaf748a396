//! The plan read against the problem: ids resolved, weeks counted, nothing judged yet but what cannot be read.

use super::{Violation, words};
use crate::plan::{PLAN_VERSION, Plan};
use crate::problem::{MAX_WEEKS, Person, Post, Problem, Session, Unit};
use std::collections::HashMap;
use std::hash::Hash;

/// A placement with its ids resolved.
pub struct Stay {
    pub person: usize,
    pub post: usize,
    pub start: u32,
    pub length: u32,
    /// As written; 0 where the file holds something that is no share, which the length rule reports.
    pub intensity: f64,
    pub intensity_written: f64,
}

/// A ride with its ids resolved.
pub struct Visit {
    pub person: usize,
    pub session: usize,
    pub week: u32,
}

pub struct Facts<'a> {
    pub problem: &'a Problem,
    /// Length of the horizon.
    pub weeks: u32,
    pub stays: Vec<Stay>,
    pub visits: Vec<Visit>,
    /// By person and week: contracted FTE, 0 on leave.
    pub present: Vec<Vec<f64>>,
    /// By person and week: the share of the week spent on placements.
    pub away: Vec<Vec<f64>>,
    /// By person: index of the home unit.
    pub home: Vec<Option<usize>>,
    people: HashMap<&'a str, usize>,
    units: HashMap<&'a str, usize>,
    on_leave: Vec<Vec<bool>>,
}

impl<'a> Facts<'a> {
    /// Reads the plan. Findings: another version, another problem, unknown ids.
    pub fn gather(problem: &'a Problem, plan: &Plan) -> (Self, Vec<Violation>) {
        let mut findings = Vec::new();
        if plan.version != PLAN_VERSION {
            findings.push(words::of_the_plan(format!(
                "The plan has version {}; this program reads version {PLAN_VERSION}. Solve the problem again with this program.",
                plan.version
            )));
        }
        if plan.problem_sha256 != problem.sha256() {
            findings.push(words::of_the_plan(
                "The plan was made for another problem, or the problem has changed since: the checksums differ. \
                 Check it against the problem it was made for, or solve again."
                    .to_owned(),
            ));
        }
        let weeks = problem.calendar.weeks.min(MAX_WEEKS);
        let people = index(problem.people.iter().map(|person| person.id.as_str()));
        let units = index(problem.units.iter().map(|unit| unit.id.as_str()));
        let posts = index(problem.posts.iter().map(|post| post.id.as_str()));
        let sessions = index(problem.sessions.iter().map(|session| session.id.as_str()));
        let unknown = |kind: &str, id: &str| {
            words::of_the_plan(format!("The plan names the {kind} \"{id}\", which is not in the problem."))
        };

        let mut stays = Vec::new();
        for placement in &plan.placements {
            match (people.get(placement.person.as_str()), posts.get(placement.post.as_str())) {
                (Some(&person), Some(&post)) => stays.push(Stay {
                    person,
                    post,
                    start: placement.start_week,
                    length: placement.weeks,
                    intensity: if (0.0..=1.0).contains(&placement.intensity) { placement.intensity } else { 0.0 },
                    intensity_written: placement.intensity,
                }),
                (None, _) => findings.push(unknown("person", &placement.person)),
                (_, None) => findings.push(unknown("post", &placement.post)),
            }
        }
        let mut visits = Vec::new();
        for ride in &plan.rides {
            match (people.get(ride.person.as_str()), sessions.get(ride.session.as_str())) {
                (Some(&person), Some(&session)) => visits.push(Visit { person, session, week: ride.week }),
                (None, _) => findings.push(unknown("person", &ride.person)),
                (_, None) => findings.push(unknown("session", &ride.session)),
            }
        }

        let mut facts = Self {
            problem,
            weeks,
            stays,
            visits,
            present: Vec::new(),
            away: vec![vec![0.0; weeks as usize]; problem.people.len()],
            home: problem.people.iter().map(|person| units.get(person.unit.as_str()).copied()).collect(),
            people,
            units,
            on_leave: problem.people.iter().map(|person| marked(&person.leave_weeks, weeks)).collect(),
        };
        facts.present = problem
            .people
            .iter()
            .zip(&facts.on_leave)
            .map(|(person, leave)| {
                (0..weeks).map(|week| if leave[week as usize] { 0.0 } else { person.fte.at(week) }).collect()
            })
            .collect();
        for stay in &facts.stays {
            for week in stay.within(weeks) {
                facts.away[stay.person][week as usize] += stay.intensity;
            }
        }
        (facts, findings)
    }

    pub fn person(&self, person: usize) -> &'a Person {
        &self.problem.people[person]
    }

    pub fn post(&self, stay: &Stay) -> &'a Post {
        &self.problem.posts[stay.post]
    }

    pub fn session(&self, visit: &Visit) -> &'a Session {
        &self.problem.sessions[visit.session]
    }

    /// Name of a person.
    pub fn name(&self, person: usize) -> &'a str {
        &self.problem.people[person].name
    }

    pub fn home_unit(&self, person: usize) -> Option<&'a Unit> {
        self.home[person].map(|unit| &self.problem.units[unit])
    }

    pub fn unit_index(&self, id: &str) -> Option<usize> {
        self.units.get(id).copied()
    }

    pub fn unit(&self, id: &str) -> Option<&'a Unit> {
        self.unit_index(id).map(|unit| &self.problem.units[unit])
    }

    /// Index of a person named by a post, a session or a pin.
    pub fn who(&self, id: Option<&String>) -> Option<usize> {
        id.and_then(|id| self.people.get(id.as_str())).copied()
    }

    /// Contracted FTE in a week, 0 on leave and outside the horizon.
    pub fn present(&self, person: usize, week: u32) -> f64 {
        self.present[person].get(week as usize).copied().unwrap_or(0.0)
    }

    pub fn on_leave(&self, person: usize, week: u32) -> bool {
        self.on_leave[person].get(week as usize).copied().unwrap_or(false)
    }

    /// Whether a placement takes all of the person's week.
    pub fn away_full_time(&self, person: usize, week: u32) -> bool {
        self.away[person].get(week as usize).is_some_and(|away| *away > 0.0)
            && self.stays.iter().any(|stay| stay.person == person && stay.is_full_time() && stay.covers(week))
    }

    /// Level in a competency; 0 where none is listed.
    pub fn level(&self, person: usize, competency: &str) -> f64 {
        let skills = &self.problem.people[person].skills;
        skills.iter().find(|skill| skill.competency == competency).map_or(0.0, |skill| skill.level)
    }
}

impl Stay {
    /// First week after the placement.
    pub fn end(&self) -> u32 {
        self.start.saturating_add(self.length)
    }

    /// Its weeks that lie within the horizon.
    pub fn within(&self, weeks: u32) -> std::ops::Range<u32> {
        self.start.min(weeks)..self.end().min(weeks)
    }

    pub fn covers(&self, week: u32) -> bool {
        (self.start..self.end()).contains(&week)
    }

    pub fn is_full_time(&self) -> bool {
        self.intensity >= 1.0
    }
}

/// Indices by id. Of two that share an id the first counts; validation refuses such problems.
fn index<'a>(ids: impl Iterator<Item = &'a str>) -> HashMap<&'a str, usize> {
    let mut map = HashMap::new();
    for (position, id) in ids.enumerate() {
        map.entry(id).or_insert(position);
    }
    map
}

/// Which weeks of the horizon a list names.
pub fn marked(list: &[u32], weeks: u32) -> Vec<bool> {
    let mut marks = vec![false; weeks as usize];
    for &week in list {
        if let Some(mark) = marks.get_mut(week as usize) {
            *mark = true;
        }
    }
    marks
}

/// Groups the positions of a list by a key, in the order in which the keys first appear.
pub fn grouped<T, K: Eq + Hash + Clone>(list: &[T], key: impl Fn(&T) -> K) -> Vec<(K, Vec<&T>)> {
    let mut places: HashMap<K, usize> = HashMap::new();
    let mut groups: Vec<(K, Vec<&T>)> = Vec::new();
    for item in list {
        let key = key(item);
        let place = *places.entry(key.clone()).or_insert_with(|| {
            groups.push((key, Vec::new()));
            groups.len() - 1
        });
        groups[place].1.push(item);
    }
    groups
}
