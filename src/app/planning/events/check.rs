//! What is wrong with events that somebody wants to record: all of it at once, each with what to do.

use super::{Ground, words};
use crate::{
    app::Field,
    domain::{calendar, plan_event::PlanEvent},
};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;
use tandem_solver::problem::Session;

/// Longest reason of a veto.
const REASON_CHARACTERS_MOST: usize = 500;

/// Everything that keeps these events from being recorded.
pub fn faults(ground: &Ground, events: &[PlanEvent]) -> Vec<Field> {
    let mut faults = Vec::new();
    for (index, event) in events.iter().enumerate() {
        let mut report = |field: &str, message: String| {
            faults.push(Field::new(format!("events/{index}/{field}"), message));
        };
        one(ground, event, &mut report);
        if events.iter().take(index).any(|other| other == event) {
            report("kind", "This event is given twice. Leave one of them out.".to_owned());
        }
    }
    faults
}

type Report<'a> = &'a mut dyn FnMut(&str, String);

fn one(ground: &Ground, event: &PlanEvent, report: Report<'_>) {
    match event {
        PlanEvent::Leave { person_id, starts_on, ends_on } => {
            person(ground, person_id, report);
            if ends_on < starts_on {
                let (first, last) = (words::day(*starts_on), words::day(*ends_on));
                let message = format!("The last day away, {last}, lies before the first, {first}. Change one of them.");
                report("ends_on", message);
            } else if *ends_on < ground.first() || *starts_on > ground.last() {
                report("starts_on", ground.outside("These days lie"));
            }
        }
        PlanEvent::Resignation { person_id, last_on } => {
            person(ground, person_id, report);
            let joined = ground.company.people.get(person_id).and_then(|person| person.joined_on);
            if *last_on >= ground.last() {
                report("last_on", ground.outside("The last day lies"));
            } else if let Some(joined) = joined.filter(|joined| last_on < joined) {
                let message =
                    format!("The last day lies before {}, when they joined. Change the day.", words::day(joined));
                report("last_on", message);
            }
        }
        PlanEvent::Veto { .. } => veto(ground, event, report),
        PlanEvent::Joiner { .. } => joiner(ground, event, report),
        PlanEvent::ClosedPost { post_id, closes_on } => {
            post(ground, post_id, report);
            within(ground, "closes_on", *closes_on, report);
        }
        PlanEvent::MovedSession { session_id, held_on } => {
            if session(ground, session_id, report).is_some() {
                moved(ground, *held_on, report);
            }
        }
        PlanEvent::CancelledSession { session_id } => {
            // What the data cancelled already is still in the plan.
            if ground.plan.rides.iter().all(|ride| ride.session != *session_id) {
                session(ground, session_id, report);
            }
        }
    }
}

fn person(ground: &Ground, id: &str, report: Report<'_>) {
    if !ground.company.people.contains_key(id) {
        report("person_id", format!("Nobody of the company has the id “{id}”. Pick a person from the list."));
    }
}

fn post(ground: &Ground, id: &str, report: Report<'_>) {
    if !ground.company.posts.contains_key(id) {
        report("post_id", format!("No post has the id “{id}”. Pick a post from the list."));
    }
}

fn session<'a>(ground: &'a Ground, id: &str, report: Report<'_>) -> Option<&'a Session> {
    let found = ground.now.sessions.iter().find(|session| session.id == id);
    if found.is_none() {
        report("session_id", format!("No session of this cycle has the id “{id}”. Pick a session from the list."));
    }
    found
}

fn within(ground: &Ground, field: &str, day: NaiveDate, report: Report<'_>) {
    if day < ground.first() || day > ground.last() {
        report(field, ground.outside("This day lies"));
    }
}

fn moved(ground: &Ground, held_on: NaiveDate, report: Report<'_>) {
    within(ground, "held_on", held_on, report);
    let week = calendar::week_of(ground.first(), held_on);
    if u32::try_from(week).is_ok_and(|week| ground.now.calendar.no_ride_weeks.contains(&week)) {
        let message = "Nobody rides along in the last weeks of a quarter. Choose another week.";
        report("held_on", message.to_owned());
    } else if week < ground.week_now() {
        let message = format!("That week is over: it is {} now. Choose a later one.", words::day(ground.today));
        report("held_on", message);
    }
}

fn veto(ground: &Ground, event: &PlanEvent, report: Report<'_>) {
    let PlanEvent::Veto { person_id, post_id, session_id, reason, alternative_on, expires_on, starts_on } = event
    else {
        return;
    };
    person(ground, person_id, report);
    if let Some(id) = post_id {
        post(ground, id, report);
    }
    if let Some(id) = session_id {
        session(ground, id, report);
        if post_id.is_some() {
            let message = "A veto is about a post or about a session. Record two vetoes for both.";
            report("session_id", message.to_owned());
        }
    } else {
        let begun = ground.plan.placements.iter().find(|stay| {
            stay.person == *person_id
                && post_id.as_ref().is_none_or(|id| stay.post == *id)
                && i64::from(stay.start_week) < i64::from(ground.week_now())
        });
        if let Some(stay) = begun {
            let since = words::day(calendar::week_start(ground.first(), stay.start_week));
            let message = format!(
                "This placement began on {since}; a veto is for what has not begun. Close the post, or record a leave."
            );
            report("post_id", message);
        }
    }
    if reason.trim().is_empty() {
        report("reason", "A veto needs a reason: say in a few words why it cannot be.".to_owned());
    } else if reason.chars().count() > REASON_CHARACTERS_MOST {
        report("reason", format!("The reason is longer than {REASON_CHARACTERS_MOST} characters. Shorten it."));
    }
    if *expires_on < ground.today || *expires_on < ground.first() {
        let message = "The veto would end before it begins to matter. Give a later last day.";
        report("expires_on", message.to_owned());
    }
    within(ground, "alternative_on", *alternative_on, report);
    let is_earlier = starts_on.is_some_and(|starts_on| *alternative_on < starts_on);
    if alternative_on <= expires_on && !is_earlier {
        let message = format!(
            "The veto still holds on the alternative date. Give a date after {}, or let the veto end sooner.",
            words::day(*expires_on)
        );
        report("alternative_on", message);
    }
}

fn joiner(ground: &Ground, event: &PlanEvent, report: Report<'_>) {
    let PlanEvent::Joiner { person_id, name, team_id, role_id, fte, starts_on } = event else { return };
    if name.is_none() {
        match person_id {
            Some(id) => person(ground, id, report),
            None => report("name", "Pick a person, or give the name of somebody new.".to_owned()),
        }
    } else {
        if name.as_ref().is_some_and(|name| name.chars().all(|c| !c.is_alphanumeric())) {
            report("name", "Give the name of the new person.".to_owned());
        }
        if person_id.is_some() {
            report("name", "Pick a person, or give the name of somebody new, but not both.".to_owned());
        }
        known(team_id.as_ref(), &ground.company.teams, "team_id", "team", report);
        known(role_id.as_ref(), &ground.company.roles, "role_id", "role", report);
        if fte.is_some_and(|fte| !(fte > 0.0 && fte <= 1.0)) {
            report("fte", "The share of a full-time job lies above 0 and is at most 1.".to_owned());
        }
    }
    if *starts_on > ground.last() {
        report("starts_on", ground.outside("The first day lies"));
    }
}

fn known<T>(id: Option<&String>, table: &BTreeMap<String, T>, field: &str, what: &str, report: Report<'_>) {
    match id {
        None => report(field, format!("Say the {what} of the new person.")),
        Some(id) if !table.contains_key(id) => {
            report(field, format!("No {what} has the id “{id}”. Pick a {what} from the list."));
        }
        Some(_) => {}
    }
}

impl Ground {
    /// First and last day of the cycle.
    pub fn first(&self) -> NaiveDate {
        self.now.calendar.start
    }

    pub fn last(&self) -> NaiveDate {
        self.first() + Days::new((u64::from(self.now.weeks()) * 7).saturating_sub(1))
    }

    /// The week of today; negative before the cycle.
    pub fn week_now(&self) -> i32 {
        calendar::week_of(self.first(), self.today)
    }

    fn outside(&self, what: &str) -> String {
        let (first, last) = (words::day(self.first()), words::day(self.last()));
        format!("{what} outside the cycle, which goes from {first} to {last}: the plan need not change.")
    }
}
