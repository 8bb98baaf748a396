//! Where somebody could go from a week on: posts that teach them something, the best first, and the sessions of the week with
//! free seats, each with what stands in the way.

use super::{
    super::names::{Names, weeks},
    editable,
    known::Recent,
    sheet::{Seat, Sheet, Stay},
};
use crate::{
    app::{Error, Result},
    db::Db,
    domain::account::Actor,
};
use serde::Serialize;
use tandem_solver::{
    problem::{Person, Post, Session, SessionKind},
    value::{Assignment, Instance},
};
use utoipa::ToSchema;

/// What a person could do in a week.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct OffersView {
    pub posts: Vec<PostOffer>,
    pub sessions: Vec<SessionOffer>,
}

/// A post that teaches the person something.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PostOffer {
    pub post_id: String,
    pub post: String,
    pub team_id: String,
    pub team: String,
    pub lengths_weeks: Vec<u32>,
    pub intensities: Vec<f64>,
    /// The length and the share of the week that are proposed.
    pub weeks: u32,
    pub intensity: f64,
    /// What that adds to what they learn, in units of gain and as a share of the cross-training goal.
    pub gain: f64,
    pub cross_training: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mentor: Option<String>,
    /// Their own wish for it: 1 is the first; absent where they have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wish: Option<usize>,
    pub would_rather_not: bool,
    /// What stands in the way, in words; empty where nothing is known to.
    pub hindrances: Vec<String>,
}

/// A session of the week.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SessionOffer {
    pub session_id: String,
    pub session: String,
    /// "ride-along" or "meeting".
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    pub team_id: String,
    pub team: String,
    pub free_seats: u32,
    pub gain: f64,
    pub cross_training: f64,
    pub hindrances: Vec<String>,
}

/// Posts and sessions for a person from a week on, the best first.
pub fn offers(
    db: &Db,
    recent: &Recent,
    actor: &Actor,
    plan_id: &str,
    person_id: &str,
    week: u32,
) -> Result<OffersView> {
    let known = db.read(|conn| {
        let row = editable(conn, actor, plan_id)?;
        recent.of(conn, &row)
    })?;
    let names = Names::of(&known.problem);
    let person = names.person(person_id).ok_or(Error::NotFound)?;
    if week >= known.problem.weeks() {
        return Err(Error::NotFound);
    }
    let instance = Instance::new(&known.problem);
    let p = instance.person(person_id).ok_or(Error::NotFound)?;
    let resolved = instance.resolve(&known.sheet.plan(""));
    let exposure = resolved.exposure(&instance).swap_remove(p);
    let possible = known.account.worth.gain_possible;
    let ask = Ask { names, instance, person, p, week, sheet: &known.sheet, exposure, possible };
    let mut posts: Vec<PostOffer> = known.problem.posts.iter().filter_map(|post| ask.post(post)).collect();
    posts.sort_by(|a, b| {
        (!a.hindrances.is_empty())
            .cmp(&!b.hindrances.is_empty())
            .then(b.gain.total_cmp(&a.gain))
            .then(a.post.cmp(&b.post))
    });
    let held = known.problem.sessions.iter().filter(|session| session.weeks.contains(&week));
    let mut sessions: Vec<SessionOffer> = held.filter_map(|session| ask.session(session)).collect();
    sessions.sort_by(|a, b| {
        (!a.hindrances.is_empty())
            .cmp(&!b.hindrances.is_empty())
            .then(b.gain.total_cmp(&a.gain))
            .then(a.session.cmp(&b.session))
    });
    Ok(OffersView { posts, sessions })
}

struct Ask<'a> {
    names: Names<'a>,
    instance: Instance<'a>,
    person: &'a Person,
    p: usize,
    week: u32,
    sheet: &'a Sheet,
    /// Of the person under the plan, by lesson.
    exposure: Vec<f64>,
    possible: f64,
}

impl Ask<'_> {
    /// What more exposure adds to the person's gain.
    fn gain(&self, more: &[(usize, f64)]) -> f64 {
        let lessons = &self.instance.people[self.p].lessons;
        let of = |&(l, weeks): &(usize, f64)| {
            let (lesson, had) = (&lessons[l], self.exposure[l]);
            lesson.weight * (lesson.curve.at(had + weeks) - lesson.curve.at(had))
        };
        more.iter().map(of).sum()
    }

    fn share(&self, gain: f64) -> f64 {
        if self.possible > 0.0 { gain / self.possible } else { 0.0 }
    }

    fn post(&self, post: &Post) -> Option<PostOffer> {
        let h = self.instance.post(&post.id)?;
        let rates = self.instance.post_rates(self.p, h);
        if rates.is_empty() || post.unit == self.person.unit {
            return None;
        }
        let horizon = self.names.problem.weeks();
        let fits = post.lengths_weeks.iter().copied().filter(|&length| self.week + length <= horizon);
        let free = |length: &u32| !self.own().any(|stay| stay.overlaps(&self.stay(post, *length)));
        let length = fits.clone().filter(free).max().or_else(|| post.lengths_weeks.iter().copied().min())?;
        let most = self.person.intensity_max;
        let intensity = post.intensities.iter().copied().filter(|&share| share <= most).fold(0.0, f64::max);
        let intensity = if intensity > 0.0 { intensity } else { post.intensities.first().copied().unwrap_or(1.0) };
        let stay = Stay { intensity, ..self.stay(post, length) };
        let mut gain = 0.0;
        if stay.end() <= horizon {
            let j =
                Assignment { person: self.p, post: h, start: self.week as usize, weeks: length as usize, intensity };
            let fte_weeks = self.instance.fte_weeks(&j);
            gain = self.gain(&rates.into_iter().map(|(l, rate)| (l, rate * fte_weeks)).collect::<Vec<_>>());
        }
        Some(PostOffer {
            post_id: post.id.clone(),
            post: post.name.clone(),
            team_id: post.unit.clone(),
            team: self.names.unit_name(&post.unit).to_owned(),
            lengths_weeks: post.lengths_weeks.clone(),
            intensities: post.intensities.clone(),
            weeks: length,
            intensity,
            gain,
            cross_training: self.share(gain),
            mentor: post.mentor.as_deref().map(|id| self.names.person_name(id).to_owned()),
            wish: self.person.prefer.iter().position(|wished| *wished == post.id).map(|rank| rank + 1),
            would_rather_not: self.person.avoid.contains(&post.id),
            hindrances: self.hindrances(post, &stay),
        })
    }

    fn stay(&self, post: &Post, length: u32) -> Stay {
        Stay {
            id: String::new(),
            person: self.person.id.clone(),
            post: post.id.clone(),
            start_week: self.week,
            weeks: length,
            intensity: 1.0,
        }
    }

    fn own(&self) -> impl Iterator<Item = &Stay> {
        self.sheet.placements.iter().filter(|stay| stay.person == self.person.id)
    }

    /// What is seen at once to stand in the way; the check says the rest when it is tried.
    fn hindrances(&self, post: &Post, stay: &Stay) -> Vec<String> {
        let problem = self.names.problem;
        let mut found = Vec::new();
        if stay.end() > problem.weeks() {
            found.push(format!("{} do not fit before the plan ends", weeks(stay.weeks)));
        }
        if let Some(other) = self.own().find(|other| other.overlaps(stay)) {
            found.push(format!("they are at {} then", self.names.post_with_team(&other.post)));
        }
        if problem.calendar.no_start_weeks.contains(&self.week) {
            found.push("nothing starts in this week".to_owned());
        } else if post.start_weeks.as_ref().is_some_and(|starts| !starts.contains(&self.week)) {
            found.push("it does not start in this week".to_owned());
        }
        let within = |list: &[u32]| list.iter().any(|week| stay.covers(*week));
        if within(&self.person.leave_weeks) {
            found.push("they are on leave then".to_owned());
        }
        if within(&self.person.blackout_weeks) {
            found.push("they have to be at home then".to_owned());
        }
        if let Some(unit) = self.names.unit(&post.unit).filter(|unit| within(&unit.blackout_weeks)) {
            found.push(format!("{} hosts nobody then", unit.name));
        }
        if !self.person.eligible.placements {
            found.push(
                self.person.eligible.reason.clone().unwrap_or_else(|| "they take no part in placements".to_owned()),
            );
        }
        let there = |week: u32| {
            let taken = self.sheet.placements.iter().filter(|other| other.post == post.id && other.covers(week));
            taken.count() as u32
        };
        if (stay.start_week..stay.end().min(problem.weeks())).any(|week| there(week) >= post.capacity.at(week)) {
            found.push("all its places are taken".to_owned());
        }
        found
    }

    fn session(&self, session: &Session) -> Option<SessionOffer> {
        let q = self.instance.session(&session.id)?;
        let rates = self.instance.session_rates(self.p, q);
        let function = |unit: &str| self.names.unit(unit).map(|unit| unit.function.as_str());
        let (own, theirs) = (function(&self.person.unit), function(&session.unit));
        let open = if session.guest_functions.is_empty() {
            own != theirs
        } else {
            own.is_some_and(|own| session.guest_functions.iter().any(|guest| guest == own))
        };
        if rates.is_empty() || !open || session.host.as_deref() == Some(self.person.id.as_str()) {
            return None;
        }
        let taken: Vec<&Seat> = self.sheet.rides.iter().filter(|seat| seat.session == session.id).collect();
        let free_seats = session.seats.saturating_sub(taken.len() as u32);
        let gain = self.gain(&rates);
        Some(SessionOffer {
            session_id: session.id.clone(),
            session: session.name.clone(),
            kind: if session.kind == SessionKind::Meeting { "meeting" } else { "ride-along" }.to_owned(),
            host: session.host.as_deref().map(|id| self.names.person_name(id).to_owned()),
            team_id: session.unit.clone(),
            team: self.names.unit_name(&session.unit).to_owned(),
            free_seats,
            gain,
            cross_training: self.share(gain),
            hindrances: self.ride_hindrances(session, &taken, free_seats),
        })
    }

    fn ride_hindrances(&self, session: &Session, taken: &[&Seat], free_seats: u32) -> Vec<String> {
        let mut found = Vec::new();
        if taken.iter().any(|seat| seat.person == self.person.id) {
            found.push("they have a seat already".to_owned());
        } else if free_seats == 0 {
            found.push("all seats are taken".to_owned());
        }
        if self.names.problem.calendar.no_ride_weeks.contains(&self.week) {
            found.push("nobody rides along in this week".to_owned());
        }
        let leave = |id: &str| self.names.person(id).is_some_and(|person| person.leave_weeks.contains(&self.week));
        if leave(&self.person.id) {
            found.push("they are on leave".to_owned());
        }
        if let Some(host) = session.host.as_deref().filter(|host| leave(host)) {
            found.push(format!("{} is on leave", self.names.person_name(host)));
        }
        if self.own().any(|stay| stay.covers(self.week) && stay.intensity >= 1.0) {
            found.push("they are away on a placement".to_owned());
        }
        let places = &self.person.locations;
        if session.location.as_ref().is_some_and(|place| !places.is_empty() && !places.contains(place)) {
            found.push("it is where they cannot go".to_owned());
        }
        if !self.person.eligible.rides {
            found.push("they take no part in ride-alongs".to_owned());
        }
        found
    }
}
