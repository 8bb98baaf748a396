//! What happens to a cycle once it has a plan: events as they are recorded, checked, supposed, stored and taken back.

pub mod apply;
mod check;
pub mod choices;
pub mod drift;
pub mod log;
pub mod words;
pub mod write;

use super::{
    problem::{self, EarlierPlacement},
    store,
};
use crate::{
    app::{Error, Result},
    db::{Conn, plans::PlanRow, records, session_changes, stay_changes},
    domain::{
        calendar,
        company::{Company, Cycle, normalise},
        plan_event::PlanEvent,
    },
};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use tandem_solver::{
    Plan, Problem,
    problem::Forbid,
    repair::{self, Event},
};

pub use check::faults;

/// What events happen to: a plan, and the company's data as they are now.
pub struct Ground {
    pub company: Company,
    pub cycle: Cycle,
    pub earlier: Vec<EarlierPlacement>,
    pub changed_sessions: Vec<session_changes::SessionChangeRow>,
    /// The problem that follows from the data.
    pub now: Problem,
    pub plan: Plan,
    pub today: NaiveDate,
    /// People of the plan whom the data no longer has in this cycle.
    gone: BTreeSet<String>,
    /// Early ends and extensions on which all three agreed.
    agreed: Vec<stay_changes::StayChangeRow>,
}

/// The problem with the events in it, and what of them the search for fixes has to be told.
pub struct Supposed {
    pub problem: Problem,
    pub events: Vec<Event>,
}

impl Ground {
    pub fn read(conn: &mut Conn, row: &PlanRow, today: NaiveDate) -> Result<Self> {
        let company = records::company(conn)?;
        let cycle = company.cycles.get(&row.cycle_id).cloned().ok_or(Error::NotFound)?;
        let earlier = problem::earlier(conn, &cycle)?;
        let changed_sessions = session_changes::of_cycle(conn, &cycle.id)?;
        let now = problem::assemble(&company, &cycle, &earlier);
        let plan = store::plan(conn, &row.id, &now)?;
        let people = plan.placements.iter().map(|stay| &stay.person);
        let people = people.chain(plan.rides.iter().map(|ride| &ride.person));
        let is_gone = |id: &&String| now.people.iter().all(|person| person.id != **id);
        let gone = people.filter(is_gone).cloned().collect();
        let mut agreed = stay_changes::of_cycle(conn, &cycle.id)?;
        agreed.retain(|change| change.state == stay_changes::AGREED);
        let mut ground = Self { company, cycle, earlier, changed_sessions, now, plan, today, gone, agreed };
        ground.now = ground.problem_of(&ground.company, &[]);
        Ok(ground)
    }

    /// The problem of a company with events that concern sessions. Whoever is gone stands in it, to be seen to be gone.
    fn problem_of(&self, company: &Company, events: &[PlanEvent]) -> Problem {
        let mut company = company.clone();
        for id in &self.gone {
            if let Some(person) = company.people.get_mut(id) {
                (person.joined_on, person.left_on) = (None, None);
            }
        }
        let cycle = company.cycles.get(&self.cycle.id).unwrap_or(&self.cycle);
        let mut problem = problem::assemble(&company, cycle, &self.earlier);
        let stored = self.changed_sessions.iter().map(|change| (change.occurrence.as_str(), change.held_on));
        problem::change_sessions(&mut problem, stored);
        problem::change_sessions(&mut problem, apply::moved(events));
        self.allow_agreed_lengths(&mut problem);
        let leavers = company.people.values().filter(|person| person.left_on.is_some_and(|day| day <= self.last()));
        for person in leavers.filter(|leaver| problem.people.iter().any(|person| person.id == leaver.id)) {
            problem.forbids.extend(self.nothing_new(&person.id));
        }
        problem
    }

    /// Lengths that the posts do not offer, where the plan has them because all three agreed.
    fn allow_agreed_lengths(&self, problem: &mut Problem) {
        for stay in &self.plan.placements {
            let is_agreed = |change: &stay_changes::StayChangeRow| {
                (&change.person_id, &change.post_id) == (&stay.person, &stay.post)
                    && u32::try_from(change.weeks_after) == Ok(stay.weeks)
                    && store::week_of(&self.now, change.starts_on) == Some(stay.start_week)
            };
            if self.agreed.iter().any(is_agreed) {
                store::allow_length(problem, &stay.post, stay.weeks);
            }
        }
    }

    /// Whoever is about to leave the company begins no placement that was not planned.
    fn nothing_new(&self, person_id: &str) -> impl Iterator<Item = Forbid> {
        let mine = self.plan.placements.iter().filter(|stay| stay.person == person_id);
        let planned: BTreeSet<u32> = mine.map(|stay| stay.start_week).collect();
        let person = person_id.to_owned();
        (0..self.now.weeks()).filter(move |week| !planned.contains(week)).map(move |week| Forbid {
            person: person.clone(),
            post: None,
            session: None,
            week: Some(week),
        })
    }

    /// The events with ids for those who are new.
    pub fn named(&self, mut events: Vec<PlanEvent>) -> Vec<PlanEvent> {
        let mut taken: BTreeSet<String> = self.company.people.keys().cloned().collect();
        for event in &mut events {
            if let PlanEvent::Joiner { person_id, name: Some(name), .. } = event {
                let plain = normalise(name).replace('_', "-");
                let numbered = (2_usize..).map(|number| format!("{plain}-{number}"));
                let id = std::iter::once(plain.clone()).chain(numbered).find(|id| taken.insert(id.clone()));
                *person_id = id.filter(|_| !plain.is_empty());
            }
        }
        events
    }

    /// What the problem is once these events happened.
    pub fn suppose(&self, events: &[PlanEvent]) -> Supposed {
        let mut company = self.company.clone();
        let weeks = self.now.weeks();
        let mut told: Vec<Event> = Vec::new();
        for event in events {
            match event {
                // Somebody who is gone before the cycle begins is in no problem of it: the search is told instead.
                PlanEvent::Resignation { person_id, last_on } if *last_on < self.first() => {
                    told.push(Event::Resignation { person: person_id.clone(), week: 0 });
                }
                _ => apply::to_company(&mut company, &self.cycle.id, event),
            }
        }
        let problem = self.problem_of(&company, events);
        let gone = self.gone.iter().map(|id| Event::Resignation { person: id.clone(), week: 0 });
        told.extend(gone);
        told.retain(|event| match event {
            Event::Resignation { person, .. } => problem.people.iter().any(|known| known.id == *person),
            _ => true,
        });
        for event in events {
            self.tell(&problem, event, &mut told);
        }
        // Whatever else changed stands in the problem already; what the search still has to know is that something happened.
        if told.is_empty()
            && !events.is_empty()
            && let Some(person) = problem.people.first()
        {
            told.push(Event::Resignation { person: person.id.clone(), week: weeks });
        }
        Supposed { problem, events: told }
    }

    /// Events that take planners' pins with them, or a session out of the problem.
    fn tell(&self, problem: &Problem, event: &PlanEvent, told: &mut Vec<Event>) {
        let weeks = problem.weeks();
        match event {
            PlanEvent::Leave { person_id, .. } => {
                let leave = |problem: &Problem| {
                    let person = problem.people.iter().find(|person| person.id == *person_id);
                    person.map_or_else(Vec::new, |person| person.leave_weeks.clone())
                };
                let before = leave(&self.now);
                let new = leave(problem).into_iter().filter(|week| !before.contains(week));
                told.extend(new.map(|week| Event::Leave { person: person_id.clone(), from_week: week, to_week: week }));
            }
            PlanEvent::Resignation { person_id, last_on } => {
                let week = calendar::week_of(self.first(), *last_on);
                let first_gone = u32::try_from(week.saturating_add(1)).unwrap_or(0).min(weeks);
                let known = problem.people.iter().any(|person| person.id == *person_id);
                if known && *last_on >= self.first() {
                    told.push(Event::Resignation { person: person_id.clone(), week: first_gone });
                }
            }
            PlanEvent::ClosedPost { post_id, closes_on } => {
                let week = calendar::week_of(self.first(), *closes_on);
                if let (Ok(week), true) = (u32::try_from(week), problem.posts.iter().any(|post| post.id == *post_id)) {
                    told.push(Event::ClosedPost { post: post_id.clone(), week });
                }
            }
            PlanEvent::MovedSession { session_id, .. } => {
                if let Some(session) = problem.sessions.iter().find(|session| session.id == *session_id) {
                    told.push(Event::MovedSession { session: session_id.clone(), weeks: session.weeks.clone() });
                }
            }
            PlanEvent::CancelledSession { session_id } => {
                if problem.sessions.iter().any(|session| session.id == *session_id) {
                    told.push(Event::CancelledSession { session: session_id.clone() });
                }
            }
            PlanEvent::Veto { .. } | PlanEvent::Joiner { .. } => {}
        }
    }

    /// The week that it is, and how many weeks from then on are frozen: before the cycle begins, what is left of them.
    pub fn window(&self, is_draft: bool) -> (u32, u32) {
        let weeks_now = self.week_now();
        let frozen = if is_draft { 0 } else { i64::from(self.cycle.rules.frozen_weeks) };
        let now = u32::try_from(weeks_now).unwrap_or(0).min(self.now.weeks());
        let frozen = if weeks_now < 0 { frozen + i64::from(weeks_now) } else { frozen };
        (now, u32::try_from(frozen).unwrap_or(0))
    }
}

impl Supposed {
    /// The problem as the fixes answer it, but for the baseline.
    pub fn happened(&self) -> Result<Problem> {
        repair::happened(&self.problem, &self.events).map_err(|findings| {
            let causes: Vec<String> = findings.into_iter().map(|finding| finding.cause).collect();
            Error::internal(causes.join(" "))
        })
    }
}
