//! A team's calendar of a plan: who is away when, who visits, and whose calls and meetings have guests. Who asks sees the names
//! of those whom they see anywhere; others are visitors without a name, and colleagues out of sight are left out.

use super::{plans, store::monday};
use crate::{
    app::{Error, Result},
    db::{
        Db,
        plans::{self as rows, DRAFT},
        records::Stored,
        scope,
    },
    domain::{account::Actor, company::RideSession},
    interop::ical::{self, Calendar, Event, Status, When},
};
use chrono::{Days, NaiveDate};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fmt::Write};
use tandem_solver::{
    Problem,
    problem::{Person, SessionKind, Unit},
};

/// The calendar of a team as text. A team that `actor` does not see is none.
pub fn of_team(db: &Db, actor: &Actor, plan_id: &str, team_id: &str) -> Result<String> {
    db.read(|conn| {
        let loaded = plans::load(conn, actor, plan_id)?;
        let scope = scope::of(conn, actor)?;
        let problem = &loaded.problem;
        let here = |unit: &&Unit| unit.id == team_id || unit.teams.iter().any(|team| team == team_id);
        let unit = problem.units.iter().find(here).filter(|_| scope.sees_team(team_id)).ok_or(Error::NotFound)?;
        let team = Team { problem, unit, sees: &|id| scope.sees_person(id) };
        let edition = Edition {
            cycle: &loaded.row.cycle_id,
            sequence: loaded.row.version,
            stamped_at: loaded.row.published_at.unwrap_or(loaded.row.created_at),
            tentative: loaded.row.state == DRAFT,
        };
        let dated: BTreeMap<String, RideSession> = RideSession::load(conn)?;
        let mut events = Vec::new();
        // A second stay in the same post is another one, and the first stays the first when it is moved.
        let mut turns: BTreeMap<(String, String), u32> = BTreeMap::new();
        for placement in rows::placements(conn, plan_id)? {
            let turn = turns.entry((placement.person_id.clone(), placement.post_id.clone())).or_default();
            *turn += 1;
            let Some(summary) = team.of_placement(&placement.person_id, &placement.post_id) else { continue };
            let last = u64::from(placement.weeks.unsigned_abs()) * 7;
            let share = (placement.intensity < 1.0).then(|| format!("{:.0}% of the week", placement.intensity * 100.0));
            let key = format!("placement/{}/{}/{turn}", placement.person_id, placement.post_id);
            let ends_on = placement.starts_on + Days::new(last.saturating_sub(3));
            events.push(edition.event(&key, (placement.starts_on, ends_on), summary, share.unwrap_or_default()));
        }
        for ride in rows::rides(conn, plan_id)? {
            let Some(summary) = team.of_ride(&ride.person_id, &ride.occurrence) else { continue };
            let day = dated.get(&ride.ride_session_id).and_then(|session| session.held_on);
            let days = day.map_or((ride.week_of, ride.week_of + Days::new(4)), |day| (day, day));
            let when = if day.is_none() { "In this week; the two agree on the day." } else { "" };
            let key = format!("ride/{}/{}", ride.person_id, ride.occurrence);
            events.push(edition.event(&key, days, summary, when.to_owned()));
        }
        events.sort_by(|a, b| (a.when, &a.summary).cmp(&(b.when, &b.summary)));
        let from = monday(problem, 0);
        let name = format!("{}: {} ({from})", unit.name, problem.name);
        Ok(ical::write(&Calendar { name, refresh_hours: None, events }))
    })
}

/// What all events of a plan have in common.
struct Edition<'a> {
    cycle: &'a str,
    sequence: i32,
    stamped_at: chrono::NaiveDateTime,
    tentative: bool,
}

impl Edition<'_> {
    /// `key` names the placement or ride in every edition of the cycle's plan; what goes out does not say whose it is.
    fn event(&self, key: &str, days: (NaiveDate, NaiveDate), summary: String, description: String) -> Event {
        let digest = Sha256::digest(format!("{}/{key}", self.cycle).as_bytes());
        let mut uid = String::new();
        for byte in &digest[..16] {
            let _ = write!(uid, "{byte:02x}");
        }
        Event {
            uid: format!("{uid}@tandem"),
            sequence: self.sequence,
            stamped_at: self.stamped_at,
            when: When::Days { from: days.0, until: days.1 },
            summary,
            description,
            location: None,
            status: if self.tentative { Status::Tentative } else { Status::Confirmed },
        }
    }
}

struct Team<'a> {
    problem: &'a Problem,
    unit: &'a Unit,
    sees: &'a dyn Fn(&str) -> bool,
}

impl Team<'_> {
    fn person(&self, id: &str) -> Option<&Person> {
        self.problem.people.iter().find(|person| person.id == id)
    }

    fn unit_name<'s>(&'s self, id: &'s str) -> &'s str {
        self.problem.units.iter().find(|unit| unit.id == id).map_or(id, |unit| &unit.name)
    }

    /// "Ann Lee away: Content studio (Content)", "Visit: Ann Lee at Content studio".
    fn of_placement(&self, person_id: &str, post_id: &str) -> Option<String> {
        let person = self.person(person_id)?;
        let post = self.problem.posts.iter().find(|post| post.id == post_id)?;
        let name = (self.sees)(person_id).then_some(person.name.as_str());
        if post.unit == self.unit.id {
            return Some(format!("Visit: {} at {}", name.unwrap_or("somebody"), post.name));
        }
        let name = name.filter(|_| person.unit == self.unit.id)?;
        Some(format!("{name} away: {} ({})", post.name, self.unit_name(&post.unit)))
    }

    /// "Ann Lee rides along: Customer calls", "Guest: Ann Lee at Customer calls".
    fn of_ride(&self, person_id: &str, occurrence: &str) -> Option<String> {
        let person = self.person(person_id)?;
        let session = self.problem.sessions.iter().find(|session| session.id == occurrence)?;
        let name = (self.sees)(person_id).then_some(person.name.as_str());
        if session.unit == self.unit.id {
            return Some(format!("Guest: {} at {}", name.unwrap_or("somebody"), session.name));
        }
        let name = name.filter(|_| person.unit == self.unit.id)?;
        let what = if session.kind == SessionKind::Meeting { "has a seat" } else { "rides along" };
        Some(format!("{name} {what}: {}", session.name))
    }
}
