//! A plan as rows with ids, and what moves do to it. Pure: a move that is applied and taken back leaves the same sheet.

use super::{
    super::names::{Names, weeks},
    faults::{faults_of_seat, faults_of_stay},
};
use crate::app::Field;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use tandem_solver::{
    Plan,
    plan::{PLAN_VERSION, Placement, Ride},
};
use utoipa::ToSchema;

/// One change of a plan by hand. Weeks are those of the cycle, from 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Move {
    /// Somebody goes to a post.
    AddPlacement {
        /// A UUID that the page made, so that it knows the placement from the start.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<String>,
        person: String,
        post: String,
        start_week: u32,
        weeks: u32,
        intensity: f64,
    },
    /// A placement gets another post, start, length or share of the week.
    ChangePlacement {
        id: String,
        post: String,
        start_week: u32,
        weeks: u32,
        intensity: f64,
    },
    RemovePlacement {
        id: String,
    },
    /// Somebody rides along, or sits in a meeting.
    AddRide {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<String>,
        person: String,
        /// The session as the problem knows it: recurring ones have an id for each occurrence.
        session: String,
        week: u32,
    },
    MoveRide {
        id: String,
        session: String,
        week: u32,
    },
    RemoveRide {
        id: String,
    },
}

/// A placement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stay {
    pub id: String,
    pub person: String,
    pub post: String,
    pub start_week: u32,
    pub weeks: u32,
    pub intensity: f64,
}

impl Stay {
    pub fn end(&self) -> u32 {
        self.start_week.saturating_add(self.weeks)
    }

    pub fn covers(&self, week: u32) -> bool {
        (self.start_week..self.end()).contains(&week)
    }

    pub fn overlaps(&self, other: &Self) -> bool {
        self.start_week < other.end() && other.start_week < self.end()
    }
}

/// A ride-along or a seat in a meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Seat {
    pub id: String,
    pub person: String,
    pub session: String,
    pub week: u32,
}

/// A row of either kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Entry {
    Placement(Stay),
    Ride(Seat),
}

impl Entry {
    pub fn id(&self) -> &str {
        match self {
            Entry::Placement(stay) => &stay.id,
            Entry::Ride(seat) => &seat.id,
        }
    }

    pub fn person(&self) -> &str {
        match self {
            Entry::Placement(stay) => &stay.person,
            Entry::Ride(seat) => &seat.person,
        }
    }
}

/// What a move did to one row: it came, went, or changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    pub before: Option<Entry>,
    pub after: Option<Entry>,
}

impl Step {
    pub fn person(&self) -> &str {
        self.after.as_ref().or(self.before.as_ref()).map_or("", Entry::person)
    }

    pub fn entry_id(&self) -> &str {
        self.after.as_ref().or(self.before.as_ref()).map_or("", Entry::id)
    }
}

/// The steps that take `steps` back.
pub fn inverse(steps: &[Step]) -> Vec<Step> {
    steps.iter().rev().map(|step| Step { before: step.after.clone(), after: step.before.clone() }).collect()
}

/// A plan's rows, placements in the order of start, rides in that of their weeks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    pub placements: Vec<Stay>,
    pub rides: Vec<Seat>,
}

impl Sheet {
    pub fn plan(&self, problem_sha256: &str) -> Plan {
        let placement = |stay: &Stay| Placement {
            person: stay.person.clone(),
            post: stay.post.clone(),
            start_week: stay.start_week,
            weeks: stay.weeks,
            intensity: stay.intensity,
        };
        let ride = |seat: &Seat| Ride { person: seat.person.clone(), session: seat.session.clone(), week: seat.week };
        let mut plan = Plan {
            version: PLAN_VERSION,
            problem_sha256: problem_sha256.to_owned(),
            placements: self.placements.iter().map(placement).collect(),
            rides: self.rides.iter().map(ride).collect(),
        };
        plan.sort();
        plan
    }

    pub fn stay(&self, id: &str) -> Option<&Stay> {
        self.placements.iter().find(|stay| stay.id == id)
    }

    pub fn seat(&self, id: &str) -> Option<&Seat> {
        self.rides.iter().find(|seat| seat.id == id)
    }

    fn entry(&self, id: &str) -> Option<Entry> {
        let stay = self.stay(id).cloned().map(Entry::Placement);
        stay.or_else(|| self.seat(id).cloned().map(Entry::Ride))
    }

    pub fn sort(&mut self) {
        self.placements.sort_by(|a, b| (a.start_week, &a.id).cmp(&(b.start_week, &b.id)));
        self.rides.sort_by(|a, b| (a.week, &a.id).cmp(&(b.week, &b.id)));
    }

    /// Does all of `moves`, or none: then everything that is wrong with them, in words.
    pub fn apply(&mut self, names: &Names<'_>, moves: &[Move]) -> Result<Vec<Step>, Vec<Field>> {
        let mut changed = self.clone();
        let (mut steps, mut faults) = (Vec::new(), Vec::new());
        for (i, one) in moves.iter().enumerate() {
            let at = |field: &str| format!("moves/{i}/{field}");
            match changed.entry_after(names, one, &at, &mut faults) {
                Some(after) => {
                    let id =
                        after.as_ref().map_or_else(|| id_of(one).unwrap_or_default().to_owned(), |e| e.id().to_owned());
                    let step = Step { before: changed.entry(&id), after };
                    changed.put(&step);
                    steps.push(step);
                }
                None => continue,
            }
        }
        changed.sort();
        if faults.is_empty() {
            faults.extend(changed.clashes(names, &steps));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        *self = changed;
        Ok(steps)
    }

    /// Does steps that are known from the log, where every row still is as it was left. Otherwise the person whose row is not.
    pub fn replay(&mut self, steps: &[Step]) -> Result<(), String> {
        let mut changed = self.clone();
        for step in steps {
            if changed.entry(step.entry_id()) != step.before {
                return Err(step.person().to_owned());
            }
            changed.put(step);
        }
        changed.sort();
        *self = changed;
        Ok(())
    }

    fn put(&mut self, step: &Step) {
        let id = step.entry_id().to_owned();
        self.placements.retain(|stay| stay.id != id);
        self.rides.retain(|seat| seat.id != id);
        match &step.after {
            Some(Entry::Placement(stay)) => self.placements.push(stay.clone()),
            Some(Entry::Ride(seat)) => self.rides.push(seat.clone()),
            None => {}
        }
    }

    /// The row after a move (`Some(None)`: it is gone); `None` where the move makes no sense, with the reasons in `faults`.
    fn entry_after(
        &self,
        names: &Names<'_>,
        one: &Move,
        at: &dyn Fn(&str) -> String,
        faults: &mut Vec<Field>,
    ) -> Option<Option<Entry>> {
        let before = faults.len();
        let gone = |kind: &str| {
            Field::new(
                at("id"),
                format!("This {kind} is not in the plan any more. Reload to see the plan as it is now."),
            )
        };
        let after = match one {
            Move::RemovePlacement { id } => {
                if self.stay(id).is_none() {
                    faults.push(gone("placement"));
                }
                None
            }
            Move::RemoveRide { id } => {
                if self.seat(id).is_none() {
                    faults.push(gone("ride"));
                }
                None
            }
            Move::AddPlacement { id, person, post, start_week, weeks, intensity } => {
                let id = self.fresh(id.as_deref(), at, faults);
                let stay = Stay {
                    id,
                    person: person.clone(),
                    post: post.clone(),
                    start_week: *start_week,
                    weeks: *weeks,
                    intensity: *intensity,
                };
                faults.extend(faults_of_stay(names, &stay, at));
                Some(Entry::Placement(stay))
            }
            Move::ChangePlacement { id, post, start_week, weeks, intensity } => match self.stay(id) {
                None => {
                    faults.push(gone("placement"));
                    None
                }
                Some(old) => {
                    let stay = Stay {
                        post: post.clone(),
                        start_week: *start_week,
                        weeks: *weeks,
                        intensity: *intensity,
                        ..old.clone()
                    };
                    faults.extend(faults_of_stay(names, &stay, at));
                    Some(Entry::Placement(stay))
                }
            },
            Move::AddRide { id, person, session, week } => {
                let id = self.fresh(id.as_deref(), at, faults);
                let seat = Seat { id, person: person.clone(), session: session.clone(), week: *week };
                faults.extend(faults_of_seat(names, &seat, at));
                Some(Entry::Ride(seat))
            }
            Move::MoveRide { id, session, week } => match self.seat(id) {
                None => {
                    faults.push(gone("ride"));
                    None
                }
                Some(old) => {
                    let seat = Seat { session: session.clone(), week: *week, ..old.clone() };
                    faults.extend(faults_of_seat(names, &seat, at));
                    Some(Entry::Ride(seat))
                }
            },
        };
        (faults.len() == before).then_some(after)
    }

    /// The id that a page chose, or a new one.
    fn fresh(&self, chosen: Option<&str>, at: &dyn Fn(&str) -> String, faults: &mut Vec<Field>) -> String {
        match chosen {
            None => crate::db::new_id(),
            Some(id) => {
                if uuid::Uuid::parse_str(id).is_err() {
                    faults
                        .push(Field::new(at("id"), "The id of something new must be a UUID; leave it out to get one."));
                } else if self.entry(id).is_some() {
                    faults.push(Field::new(
                        at("id"),
                        "Something in the plan has this id already; leave it out to get a new one.",
                    ));
                }
                id.to_owned()
            }
        }
    }

    /// People of the steps who would be in two places at once, or twice in one session.
    fn clashes(&self, names: &Names<'_>, steps: &[Step]) -> Vec<Field> {
        let people: BTreeSet<&str> = steps.iter().map(Step::person).collect();
        let mut faults = Vec::new();
        for person in people {
            let own: Vec<&Stay> = self.placements.iter().filter(|stay| stay.person == person).collect();
            for (i, one) in own.iter().enumerate() {
                for other in own.iter().skip(i + 1).filter(|other| one.overlaps(other)) {
                    let told = |stay: &Stay| {
                        format!(
                            "{} from {}, {}",
                            names.post_with_team(&stay.post),
                            names.day(stay.start_week),
                            weeks(stay.weeks)
                        )
                    };
                    faults.push(Field::new(
                        "moves",
                        format!(
                            "{} would be in two places at once: {}; and {}. Move or shorten one of the two.",
                            names.person_name(person),
                            told(one),
                            told(other)
                        ),
                    ));
                }
            }
            let seats: Vec<&Seat> = self.rides.iter().filter(|seat| seat.person == person).collect();
            for (i, one) in seats.iter().enumerate() {
                if seats.iter().skip(i + 1).any(|other| other.session == one.session && other.week == one.week) {
                    faults.push(Field::new(
                        "moves",
                        format!(
                            "{} already has a seat in {} in the week of {}.",
                            names.person_name(person),
                            names.session_name(&one.session),
                            names.day(one.week)
                        ),
                    ));
                }
            }
        }
        faults
    }
}

fn id_of(one: &Move) -> Option<&str> {
    match one {
        Move::AddPlacement { id, .. } | Move::AddRide { id, .. } => id.as_deref(),
        Move::ChangePlacement { id, .. }
        | Move::RemovePlacement { id }
        | Move::MoveRide { id, .. }
        | Move::RemoveRide { id } => Some(id),
    }
}
