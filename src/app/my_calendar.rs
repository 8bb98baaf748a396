//! The calendar of somebody and of their team: who is where in the weeks to come. Nothing in it says why somebody is not there:
//! of colleagues it shows what is published, of oneself also drafts and leave.

use super::{
    Error, Result,
    people::{Seen, name_of, seen},
};
use crate::{
    clock::Clock,
    db::{
        Conn, Db,
        history::{self, PublishedPlacement},
        plans,
    },
    domain::{
        account::Actor,
        company::{Company, RideKind},
    },
};
use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// Weeks that are shown when nobody asks for others: half a year, as a cycle has; and at most.
const WEEKS: u32 = 26;
const WEEKS_MAX: u32 = 53;

/// What an entry of a calendar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EntryKind {
    /// A placement in another team.
    Placement,
    /// Somebody of another team is placed in one's own.
    Visit,
    RideAlong,
    Meeting,
    /// One's own.
    Leave,
    /// A time in which nobody of the team is away.
    Blackout,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CalendarEntryView {
    pub kind: EntryKind,
    /// Whether it is one's own.
    pub mine: bool,
    /// Whose it is; absent: one's own, or the whole team's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// The post or the session; absent for leave.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// The other team: the host's of somebody who goes, the home team of somebody who comes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// Of a draft that is not published yet.
    pub is_proposal: bool,
}

/// Some weeks of a calendar.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MyCalendarView {
    /// The Monday of its first week.
    pub from: NaiveDate,
    pub weeks: u32,
    /// The date that stands for today.
    pub today: NaiveDate,
    pub team: String,
    /// By start.
    pub entries: Vec<CalendarEntryView>,
}

fn monday(day: NaiveDate) -> NaiveDate {
    day - Days::new(u64::from(day.weekday().num_days_from_monday()))
}

/// The calendar of the account's person for `weeks` weeks from the one of `from` on.
pub fn mine(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    from: Option<NaiveDate>,
    weeks: Option<u32>,
) -> Result<MyCalendarView> {
    let id = actor.person_id.as_deref().ok_or(Error::NotFound)?;
    let weeks = weeks.unwrap_or(WEEKS);
    if !(1..=WEEKS_MAX).contains(&weeks) {
        return Err(Error::invalid(
            "weeks",
            actor
                .language
                .of(format!("Ask for 1 to {WEEKS_MAX} weeks."), format!("Fragen Sie nach 1 bis {WEEKS_MAX} Wochen.")),
        ));
    }
    db.read(|conn| {
        let Seen { company, as_of, .. } = seen(conn, clock, actor)?;
        let person = company.people.get(id).ok_or(Error::NotFound)?;
        let from = monday(from.unwrap_or(as_of));
        let until = from.checked_add_days(Days::new(u64::from(weeks) * 7 - 1)).unwrap_or(from);
        let reader = Reader { company: &company, own: id, team: &person.team_id };
        let mut entries = reader.placements(conn)?;
        entries.extend(reader.rides(conn)?);
        entries.extend(reader.times_at_home());
        entries.retain(|entry| entry.starts_on <= until && entry.ends_on >= from);
        entries.sort_by(|a, b| {
            (a.starts_on, a.ends_on, a.kind, &a.person).cmp(&(b.starts_on, b.ends_on, b.kind, &b.person))
        });
        let team = name_of(&company.teams, &person.team_id, |team| &team.name);
        Ok(MyCalendarView { from, weeks, today: as_of, team, entries })
    })
}

struct Reader<'a> {
    company: &'a Company,
    own: &'a str,
    team: &'a str,
}

impl Reader<'_> {
    fn team_name(&self, id: &str) -> String {
        name_of(&self.company.teams, id, |team| &team.name)
    }

    /// Published placements of the team and in it, and one's own in drafts that are shown.
    fn placements(&self, conn: &mut Conn) -> Result<Vec<CalendarEntryView>> {
        let published = history::published(conn)?;
        let mut entries: Vec<_> = published.iter().filter_map(|placement| self.placement(placement, false)).collect();
        for row in plans::shown(conn)? {
            let drafted = history::of_plan(conn, &row.id, &row.cycle_id)?;
            let new = drafted.iter().filter(|placement| {
                placement.person_id == self.own && !published.iter().any(|known| known.is_same(placement))
            });
            entries.extend(new.filter_map(|placement| self.placement(placement, true)));
        }
        Ok(entries)
    }

    fn placement(&self, placement: &PublishedPlacement, is_proposal: bool) -> Option<CalendarEntryView> {
        let person = self.company.people.get(&placement.person_id)?;
        let post = self.company.posts.get(&placement.post_id)?;
        let mine = person.id == self.own;
        let (kind, team) = if person.team_id == self.team {
            (EntryKind::Placement, &post.team_id)
        } else if post.team_id == self.team {
            (EntryKind::Visit, &person.team_id)
        } else {
            return None;
        };
        Some(CalendarEntryView {
            kind,
            mine,
            person: (!mine).then(|| person.name.clone()),
            what: Some(post.name.clone()),
            team: Some(self.team_name(team)),
            starts_on: placement.starts_on,
            ends_on: placement.ends_on(),
            is_proposal,
        })
    }

    /// One's own ride-alongs and meeting seats, as guest and as host.
    fn rides(&self, conn: &mut Conn) -> Result<Vec<CalendarEntryView>> {
        let mut entries = Vec::new();
        let mut known = BTreeSet::new();
        for plan_id in history::published_plans(conn)? {
            for ride in plans::rides(conn, &plan_id)? {
                known.insert((ride.person_id.clone(), ride.occurrence.clone(), ride.week_of));
                entries.extend(self.ride(&ride, false));
            }
        }
        for row in plans::shown(conn)? {
            for ride in plans::rides(conn, &row.id)? {
                if ride.person_id == self.own
                    && !known.contains(&(ride.person_id.clone(), ride.occurrence.clone(), ride.week_of))
                {
                    entries.extend(self.ride(&ride, true));
                }
            }
        }
        Ok(entries)
    }

    fn ride(&self, ride: &plans::RideRow, is_proposal: bool) -> Option<CalendarEntryView> {
        let session = self.company.ride_sessions.get(&ride.ride_session_id)?;
        let is_guest = ride.person_id == self.own;
        let is_host = session.host_id.as_deref() == Some(self.own);
        if !is_guest && !is_host {
            return None;
        }
        // The other one of the two.
        let person = if is_guest { session.host_id.as_ref() } else { Some(&ride.person_id) };
        Some(CalendarEntryView {
            kind: match session.kind {
                RideKind::Meeting => EntryKind::Meeting,
                RideKind::RideAlong => EntryKind::RideAlong,
            },
            mine: true,
            person: person.map(|id| name_of(&self.company.people, id, |person| &person.name)),
            what: Some(session.name.clone()),
            team: Some(self.team_name(&session.team_id)),
            starts_on: session.held_on.unwrap_or(ride.week_of),
            ends_on: session.held_on.unwrap_or(ride.week_of + Days::new(4)),
            is_proposal,
        })
    }

    /// One's own leave, and when nobody of the team is away.
    fn times_at_home(&self) -> Vec<CalendarEntryView> {
        let entry = |kind, mine, what, starts_on, ends_on| CalendarEntryView {
            kind,
            mine,
            person: None,
            what,
            team: None,
            starts_on,
            ends_on,
            is_proposal: false,
        };
        let leaves = self.company.leaves.values().filter(|leave| leave.person_id == self.own);
        let closed = self.company.blackouts.values();
        let closed = closed.filter(|closed| closed.team_id.as_deref().is_none_or(|team| team == self.team));
        leaves
            .map(|leave| entry(EntryKind::Leave, true, None, leave.starts_on, leave.ends_on))
            .chain(closed.map(|closed| {
                entry(EntryKind::Blackout, false, Some(closed.reason.clone()), closed.starts_on, closed.ends_on)
            }))
            .collect()
    }
}
