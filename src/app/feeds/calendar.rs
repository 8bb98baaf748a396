//! What a calendar link answers: published placements as whole days, ride-alongs at the times that were agreed on. What has no
//! day yet is in no calendar. Reasons, levels, requests, pre-briefs and notes are in none; a team's calendar has no places either.

use super::{FeedKind, hash, name};
use crate::{
    app::{Error, Result},
    clock::Clock,
    db::{
        Conn, Db, DbError, accounts, calendar_entries,
        feeds::{self, FeedRow, Member},
        settings,
    },
    domain::{
        account::Actor,
        diary::{Appointment, Entry, brought_up},
        language::Language,
        role::Role,
    },
    interop::ical::{self, Calendar, Event, Status, When},
};
use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// What was called off is said to be so for this long, so that every program that looks now and then learns of it.
const CANCELLED_DAYS: i64 = 60;
/// What is over for so long is left out.
const PAST_DAYS: i64 = 365;
/// That a link is used is written down at most this often.
const USED_EVERY: TimeDelta = TimeDelta::hours(1);
/// How often programs are asked to look.
const REFRESH_HOURS: u32 = 1;
/// Two instances may bring the same calendar up at once; one of them then reads what the other wrote.
const TRIES: usize = 3;

/// A calendar as it goes out.
#[derive(Clone, Debug, PartialEq)]
pub struct Served {
    pub text: String,
    /// Of its content.
    pub tag: String,
    pub changed_at: NaiveDateTime,
}

/// The calendar behind a link. Links that were revoked, replaced, never made, whose account is closed, or whose owner left or may
/// not see the team any more: not found, always the same.
pub fn serve(db: &Db, clock: &Clock, token: &str) -> Result<Served> {
    let (feed, actor, kind, title, as_of) = db.read(|conn| alive(conn, clock, token))?;
    let mut tries = 0;
    let contents = loop {
        tries += 1;
        let contents = db.read(|conn| contents(conn, clock, &feed, kind, as_of))?;
        if contents.changed.is_empty() {
            break contents;
        }
        match db.write_tx(|conn| keep(conn, &contents)) {
            Ok(()) => break contents,
            Err(Error::Busy(_) | Error::Conflict { .. }) if tries < TRIES => {}
            Err(error) => return Err(error),
        }
    };
    let now = clock.now();
    if feed.used_at.is_none_or(|used| used + USED_EVERY <= now) {
        db.write_tx(|conn| feeds::set_used(conn, &feed.id, now))?;
    }
    let view = View { actor: &actor, kind, subject_id: &feed.subject_id, contents: &contents, now, as_of };
    let name = match (kind, actor.language) {
        (FeedKind::Person, _) => format!("Tandem: {title}"),
        (FeedKind::Team, language) => {
            format!("Tandem: {}", language.of(format!("team {title}"), format!("Team {title}")))
        }
    };
    let (events, latest) = view.events();
    let text = ical::write(&Calendar { name, refresh_hours: Some(REFRESH_HOURS), events });
    let tag: String = Sha256::digest(text.as_bytes()).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    Ok(Served { text, tag, changed_at: latest.unwrap_or(feed.created_at).max(feed.created_at) })
}

type Alive = (FeedRow, Actor, FeedKind, String, NaiveDate);

fn alive(conn: &mut Conn, clock: &Clock, token: &str) -> Result<Alive> {
    let feed = feeds::find_by_hash(conn, &hash(token))?;
    let account = accounts::find(conn, &feed.account_id)?;
    if account.disabled {
        return Err(Error::NotFound);
    }
    let actor = account.actor()?;
    let kind = FeedKind::of(&feed.kind).ok_or(Error::NotFound)?;
    let as_of = settings::as_of(conn, clock.today())?;
    let title = name(conn, &actor, kind, &feed.subject_id, as_of)?.ok_or(Error::NotFound)?;
    Ok((feed, actor, kind, title, as_of))
}

/// The entries of everybody whom a calendar is about, brought up to what is planned.
struct Contents {
    people: BTreeMap<String, Member>,
    entries: BTreeMap<String, Vec<Entry>>,
    /// Whose entries are not stored so yet, with what is stored.
    changed: BTreeMap<String, Vec<Entry>>,
    posts: BTreeMap<String, (String, String)>,
}

fn contents(conn: &mut Conn, clock: &Clock, feed: &FeedRow, kind: FeedKind, as_of: NaiveDate) -> Result<Contents> {
    let ids: BTreeSet<String> = match kind {
        FeedKind::Person => BTreeSet::from([feed.subject_id.clone()]),
        FeedKind::Team => {
            let mut ids = feeds::visitors(conn, &feed.subject_id, as_of - TimeDelta::days(PAST_DAYS))?;
            ids.extend(feeds::of_team(conn, &feed.subject_id)?.into_iter().map(|member| member.id));
            ids
        }
    };
    let mut people = feeds::members(conn, &ids)?;
    let mut planned = feeds::planned(conn, &ids)?;
    let known = calendar_entries::of_people(conn, &ids)?;
    let now = clock.now();
    let (mut entries, mut changed) = (BTreeMap::new(), BTreeMap::new());
    for id in &ids {
        let mut planned = planned.remove(id).unwrap_or_default();
        let left_on = people.get(id).and_then(|member| member.left_on);
        // What would begin after somebody left does not take place.
        planned.retain(|appointment| left_on.is_none_or(|left| span(appointment).0 <= left));
        let known = known.get(id).cloned().unwrap_or_default();
        let fresh = brought_up(&known, &planned, id, now);
        if fresh != known {
            changed.insert(id.clone(), known);
        }
        entries.insert(id.clone(), fresh);
    }
    let appointments = || entries.values().flatten().map(|entry: &Entry| &entry.appointment);
    let with = appointments().filter_map(|appointment| match appointment {
        Appointment::Ride { with_id, .. } => with_id.clone(),
        Appointment::Placement { .. } => None,
    });
    let with: BTreeSet<String> = with.filter(|id| !people.contains_key(id)).collect();
    people.extend(feeds::members(conn, &with)?);
    let posts = appointments().filter_map(|appointment| match appointment {
        Appointment::Placement { post_id, .. } => Some(post_id.clone()),
        Appointment::Ride { .. } => None,
    });
    let posts = feeds::post_names(conn, &posts.collect())?;
    Ok(Contents { people, entries, changed, posts })
}

fn keep(conn: &mut Conn, contents: &Contents) -> Result<()> {
    // What was read before this transaction began may be old by now: then it is read again.
    let ids = contents.changed.keys().cloned().collect();
    let stored = calendar_entries::of_people(conn, &ids)?;
    for (id, known) in &contents.changed {
        let entries = contents.entries.get(id).map(Vec::as_slice).unwrap_or_default();
        let same = stored.get(id).map(Vec::as_slice).unwrap_or_default() == known.as_slice();
        if !same || !calendar_entries::keep(conn, id, known, entries).map_err(busy)? {
            return Err(Error::Busy("another instance brings the same calendar up".to_owned()));
        }
    }
    Ok(())
}

/// Two that insert the same entry at once: the later one reads the other's.
fn busy(error: DbError) -> Error {
    match error {
        DbError::Conflict(what) => Error::Busy(what),
        other => other.into(),
    }
}

/// First and last day.
fn span(appointment: &Appointment) -> (NaiveDate, NaiveDate) {
    match appointment {
        Appointment::Placement { starts_on, ends_on, .. } => (*starts_on, *ends_on),
        Appointment::Ride { starts_at, .. } => (starts_at.date(), starts_at.date()),
    }
}

/// Who looks at what.
struct View<'a> {
    actor: &'a Actor,
    kind: FeedKind,
    subject_id: &'a str,
    contents: &'a Contents,
    now: NaiveDateTime,
    as_of: NaiveDate,
}

impl View<'_> {
    /// The events by time, and when the latest change of them was.
    fn events(&self) -> (Vec<Event>, Option<NaiveDateTime>) {
        let mut events = Vec::new();
        for (person_id, entries) in &self.contents.entries {
            for entry in entries {
                let is_over = span(&entry.appointment).1 + Days::new(PAST_DAYS.unsigned_abs()) < self.as_of;
                let was_said = entry.cancelled && entry.changed_at + TimeDelta::days(CANCELLED_DAYS) < self.now;
                if !is_over && !was_said {
                    events.extend(self.event(person_id, entry));
                }
            }
        }
        events.sort_by(|a, b| (a.when, &a.uid).cmp(&(b.when, &b.uid)));
        let latest = events.iter().map(|event| event.stamped_at).max();
        (events, latest)
    }

    fn event(&self, person_id: &str, entry: &Entry) -> Option<Event> {
        let (summary, description) = match self.kind {
            FeedKind::Person => self.own(&entry.appointment),
            FeedKind::Team => self.of_team(person_id, &entry.appointment)?,
        };
        let (when, location) = match &entry.appointment {
            Appointment::Placement { starts_on, ends_on, .. } => {
                (When::Days { from: *starts_on, until: *ends_on }, None)
            }
            Appointment::Ride { starts_at, minutes, remote, place, .. } => {
                let place = if *remote { Some(self.of("Remote", "Aus der Ferne").to_owned()) } else { place.clone() };
                // A team's calendar goes to more people than the two who arranged it.
                (When::At { starts_at: *starts_at, minutes: *minutes }, place.filter(|_| self.kind == FeedKind::Person))
            }
        };
        Some(Event {
            uid: entry.uid.clone(),
            sequence: entry.sequence,
            stamped_at: entry.changed_at,
            when,
            summary,
            description,
            location,
            status: if entry.cancelled { Status::Cancelled } else { Status::Confirmed },
        })
    }

    fn of<'s>(&self, english: &'s str, german: &'s str) -> &'s str {
        self.actor.language.of(english, german)
    }

    fn person(&self, id: &str) -> Option<&str> {
        self.contents.people.get(id).map(|member| member.name.as_str())
    }

    /// Post and team; one that is no more has no name.
    fn post(&self, id: &str) -> (&str, &str) {
        self.contents.posts.get(id).map_or(("…", "…"), |(post, team)| (post, team))
    }

    fn share(&self, percent: u32) -> String {
        if percent == 100 {
            return String::new();
        }
        self.actor.language.of(format!("{percent}% of the week"), format!("{percent} % der Woche"))
    }

    /// In one's own calendar: "Call coach (Field sales)", "Ride-along with Ann Lee", "Ann Lee rides along".
    fn own(&self, appointment: &Appointment) -> (String, String) {
        match appointment {
            Appointment::Placement { post_id, percent, .. } => {
                let (post, team) = self.post(post_id);
                (format!("{post} ({team})"), self.share(*percent))
            }
            Appointment::Ride { is_guest, with_id, is_meeting, .. } => {
                let with = with_id.as_deref().and_then(|id| self.person(id)).unwrap_or("…");
                (ride(self.actor.language, *is_guest, *is_meeting, None, with), String::new())
            }
        }
    }

    /// In a team's: "Ann Lee away: Call coach (Field sales)", "Visit: Ann Lee at Call coach"; a ride-along where it concerns the
    /// team's own people.
    fn of_team(&self, person_id: &str, appointment: &Appointment) -> Option<(String, String)> {
        let is_ours = |id: &str| self.contents.people.get(id).is_some_and(|member| member.team_id == self.subject_id);
        // Employees know their colleagues; who comes from elsewhere is a visitor to them.
        let somebody = self.of("somebody", "jemand");
        let shown = |id: &str| {
            let name = self.person(id).unwrap_or("…");
            if is_ours(id) || self.actor.role != Role::Employee { name } else { somebody }
        };
        match appointment {
            Appointment::Placement { post_id, host_team_id, percent, .. } => {
                let (post, team) = self.post(post_id);
                let name = shown(person_id);
                let summary = if host_team_id == self.subject_id {
                    self.actor.language.of(format!("Visit: {name} at {post}"), format!("Besuch: {name}, {post}"))
                } else if is_ours(person_id) {
                    self.actor
                        .language
                        .of(format!("{name} away: {post} ({team})"), format!("{name} nicht da: {post} ({team})"))
                } else {
                    return None;
                };
                Some((summary, self.share(*percent)))
            }
            Appointment::Ride { is_guest, with_id, is_meeting, .. } => {
                // Both in the team: told once, as the guest's.
                let told_already = !is_guest && with_id.as_deref().is_some_and(is_ours);
                if !is_ours(person_id) || told_already {
                    return None;
                }
                let with = with_id.as_deref().map_or("…", shown);
                Some((ride(self.actor.language, *is_guest, *is_meeting, Some(shown(person_id)), with), String::new()))
            }
        }
    }
}

/// `who`: absent in one's own calendar.
fn ride(language: Language, is_guest: bool, is_meeting: bool, who: Option<&str>, with: &str) -> String {
    let what = if is_meeting { language.of("Meeting", "Besprechung") } else { language.of("Ride-along", "Begleitung") };
    match (who, is_guest) {
        (None, true) => language.of(format!("{what} with {with}"), format!("{what} bei {with}")),
        (None, false) => language.of(format!("{what}: {with} comes along"), format!("{what}: {with} kommt mit")),
        (Some(who), true) => language.of(format!("{what}: {who} with {with}"), format!("{what}: {who} bei {with}")),
        (Some(who), false) => language.of(format!("{what}: {with} with {who}"), format!("{what}: {with} bei {who}")),
    }
}
