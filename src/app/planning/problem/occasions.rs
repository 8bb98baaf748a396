//! Where people can learn: posts, and ride-along sessions with a week each.

use super::{
    Scene,
    origin::{Fact, Origins},
};
use crate::domain::{
    calendar,
    company::{Kind, LearningMode as Mode, RideKind, RideSession, Teach},
};
use chrono::NaiveDate;
use tandem_solver::problem::{LearningMode, Post, Problem, Session, SessionKind, Teaching, Weekly};

/// The posts, with those lengths that fit into the cycle.
pub(super) fn posts(scene: &Scene<'_>, guessed: &mut Origins<'_>) -> Vec<Post> {
    let horizon = u32::try_from(scene.weeks.len()).unwrap_or(0);
    let there = |person: &String| scene.presence.contains_key(person.as_str());
    let rules = &scene.cycle.rules;
    let own = |post: &str| rules.posts.iter().find(|rule| rule.post == post);
    let posts = scene.company.posts.values().map(|post| Post {
        id: post.id.clone(),
        name: post.name.clone(),
        unit: scene.unit_of(&post.team_id).to_owned(),
        location: post.location_id.clone(),
        capacity: capacity(scene, post.capacity, post.closes_on),
        teaches: teaches(&post.teaches),
        mode: match post.mode {
            Mode::Leading => LearningMode::Leading,
            Mode::Working => LearningMode::Working,
            Mode::Observing => LearningMode::Observing,
        },
        mentor: post.mentor_id.clone().filter(there),
        start_weeks: rules.common_starts.then(|| intakes(scene, &cut(&post.lengths_weeks, &rules.lengths_weeks))),
        lengths_weeks: cut(&post.lengths_weeks, &rules.lengths_weeks)
            .into_iter()
            .filter(|weeks| *weeks <= horizon)
            .collect(),
        intensities: post.intensities.clone(),
        minimum: Weekly::Every(own(&post.id).map_or(0, |rule| rule.minimum)),
        family: own(&post.id).and_then(|rule| rule.family.clone()),
        requires: own(&post.id).map(|rule| rule.requires.clone()).unwrap_or_default(),
    });
    let posts: Vec<Post> = posts.filter(|post| !post.lengths_weeks.is_empty()).collect();
    for (index, post) in posts.iter().enumerate() {
        let record = scene.company.posts.get(&post.id);
        let mentor = post.mentor.as_ref().and_then(|id| scene.company.people.get(id));
        if let (Some(record), Some(mentor)) = (record, mentor)
            && guessed.is_guessed(Kind::Posts, &post.id, "mentor_id")
        {
            let sentence = format!("{} looks after visitors of {}.", mentor.name, scene.team_name(&record.team_id));
            guessed.add(format!("/posts/{index}/mentor"), &Fact::Mentor(record.team_id.clone()), sentence);
        }
    }
    posts
}

/// The lengths that a post offers and the cycle allows.
fn cut(offered: &[u32], allowed: &[u32]) -> Vec<u32> {
    offered.iter().copied().filter(|weeks| allowed.is_empty() || allowed.contains(weeks)).collect()
}

/// Room for visitors by week: none from the week on in which the post closes.
fn capacity(scene: &Scene<'_>, capacity: i32, closes_on: Option<NaiveDate>) -> Weekly<u32> {
    let room = u32::try_from(capacity).unwrap_or(0);
    let Some(day) = closes_on else { return Weekly::Every(room) };
    let closed = calendar::week_of(scene.cycle.starts_on, day);
    let open = |week: u32| i64::from(week) < i64::from(closed);
    if scene.weeks.iter().all(|week| open(week.index)) {
        return Weekly::Every(room);
    }
    Weekly::Each(scene.weeks.iter().map(|week| if open(week.index) { room } else { 0 }).collect())
}

/// Weeks in which a post receives visitors where starts are common: from the first week of the cycle and of each fiscal quarter
/// on, one stay after the other, none in the last weeks of a quarter. People plan with dates that they know, and posts
/// stand empty between two stays less often.
fn intakes(scene: &Scene<'_>, lengths_weeks: &[u32]) -> Vec<u32> {
    let stay = lengths_weeks.iter().copied().max().unwrap_or(1).max(1);
    let quiet = scene.quarter_end_weeks();
    let mut first = 0;
    let mut starts = Vec::new();
    for week in &scene.weeks {
        if week.fiscal_week == 1 {
            first = week.index;
        }
        if (week.index - first) % stay == 0 && !quiet.contains(&week.index) {
            starts.push(week.index);
        }
    }
    starts
}

/// Dated sessions that lie in the cycle, and one session for each recurrence, `<id>.1`, `<id>.2` …, in a week in which the
/// host is there. What has no such week does not take place.
pub(super) fn sessions(scene: &Scene<'_>) -> Vec<Session> {
    let mut sessions = Vec::new();
    for (place, record) in scene.company.ride_sessions.values().enumerate() {
        let Some(team) = host_team(scene, record) else { continue };
        let blocked = scene.blackout_weeks(team);
        let quiet = scene.quarter_end_weeks();
        let possible =
            |week: u32| !quiet.contains(&week) && !blocked.contains(&week) && host_is_there(scene, record, week);
        let mut add = |id: String, week: u32| sessions.push(session(record, id, team, week));
        let horizon = u32::try_from(scene.weeks.len()).unwrap_or(0);
        if let Some(day) = record.held_on {
            let week = calendar::week_of(scene.cycle.starts_on, day);
            if let Ok(week) = u32::try_from(week)
                && week < horizon
                && possible(week)
            {
                add(record.id.clone(), week);
            }
        } else if let Some(rhythm) =
            record.every_weeks.and_then(|weeks| u32::try_from(weeks).ok()).filter(|weeks| *weeks > 0)
        {
            for (number, first) in (0..horizon).step_by(rhythm as usize).enumerate() {
                // Sessions of the same rhythm do not all fall into the same week.
                let shift = u32::try_from(place).unwrap_or(0) % rhythm;
                let week = (0..rhythm)
                    .map(|week| first + (week + shift) % rhythm)
                    .find(|week| *week < horizon && possible(*week));
                if let Some(week) = week {
                    add(format!("{}.{}", record.id, number + 1), week);
                }
            }
        }
    }
    sessions
}

/// What somebody said of single sessions of the cycle: another week, or cancelled.
pub fn change_sessions<'a>(problem: &mut Problem, changes: impl IntoIterator<Item = (&'a str, Option<NaiveDate>)>) {
    for (occurrence, held_on) in changes {
        match held_on {
            None => problem.sessions.retain(|session| session.id != occurrence),
            Some(day) => {
                let week = u32::try_from(calendar::week_of(problem.calendar.start, day)).ok();
                let found = problem.sessions.iter_mut().find(|session| session.id == occurrence);
                if let (Some(week), Some(session)) = (week.filter(|week| *week < problem.calendar.weeks), found) {
                    session.weeks = vec![week];
                }
            }
        }
    }
}

/// The host's own unit, as that is where the hours are missing; the session's where it has no host. A session whose host is
/// gone does not take place.
fn host_team<'a>(scene: &'a Scene<'_>, record: &'a RideSession) -> Option<&'a str> {
    match &record.host_id {
        None => Some(scene.unit_of(&record.team_id)),
        Some(host) => {
            scene.presence.get(host.as_str())?;
            scene.company.people.get(host).map(|person| scene.unit_of(&person.team_id))
        }
    }
}

fn host_is_there(scene: &Scene<'_>, record: &RideSession, week: u32) -> bool {
    record
        .host_id
        .as_ref()
        .is_none_or(|host| scene.presence.get(host.as_str()).is_some_and(|presence| presence.present(week) > 0.0))
}

fn session(record: &RideSession, id: String, team: &str, week: u32) -> Session {
    Session {
        id,
        name: record.name.clone(),
        kind: match record.kind {
            RideKind::RideAlong => SessionKind::RideAlong,
            RideKind::Meeting => SessionKind::Meeting,
        },
        unit: team.to_owned(),
        host: record.host_id.clone(),
        location: record.location_id.clone(),
        guest_functions: Vec::new(),
        weeks: vec![week],
        seats: u32::try_from(record.seats).unwrap_or(0),
        duration_weeks: record.duration_weeks,
        teaches: teaches(&record.teaches),
        mode: LearningMode::Observing,
    }
}

fn teaches(teaches: &[Teach]) -> Vec<Teaching> {
    let teaching =
        |teach: &Teach| Teaching { competency: teach.competency.clone(), share: teach.share, level: teach.level };
    teaches.iter().map(teaching).collect()
}
