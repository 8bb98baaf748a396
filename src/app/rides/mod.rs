//! Ride-alongs live: from pair and month in the plan to a time that the host picks, to whether it took place, to what was learned.
//! Sessions that hosts offer, requests of guests, and joiners' orientation are bookings of the same kind.

mod arrange;
mod catch_up;
mod closed;
mod days;
mod debriefs;
mod follow;
mod mine;
mod offers;
mod orientation;
mod programme;
mod reminders;
mod report;
mod requests;
mod seats;
mod themes;
mod view;

pub use arrange::{
    Arrangement, Consent, ConsentAnswer, Declining, Prebrief, Reason, another_time, arrange, cancel, consent, decline,
    prebrief,
};
pub use catch_up::catch_up;
pub use closed::{ClosedWeek, close_week};
pub use days::{DayTimes, TimeOption, TimesView, times};
pub use debriefs::{CompetencyToSee, DebriefForm, EvidenceEntry, LevelMeaning, NewDebrief, add as add_debrief, form};
pub use follow::follow_plan;
pub use mine::{HostLoad, MyRides, OwnDebrief, SkillName, StayToDebrief, mine};
pub use offers::{NewOffer, NewTime, cancel as cancel_offer, move_to as move_offer, offer, take_seat};
pub use orientation::{
    JoinerBooking, Named as OrientationName, OrientationStep, OrientationView, Steps, preview as preview_orientation,
    save as save_orientation, show as show_orientation,
};
pub use programme::{Chase, Chased, CycleRides, ProgrammeView, WaitingHost, programme, remind};
pub use reminders::remind_in_time;
pub use report::{Outcome, report};
pub use requests::{HostChoice, HostsView, NewRequest, TeamChoice, hosts, request};
pub use seats::OfferView;
pub use themes::{DebriefView, DebriefsView, EvidenceView, ThemeCount, ThemeMonth, all as all_debriefs};
pub use view::{BookingView, DebriefState, Need, PersonBrief};

use super::{
    Error, Result,
    messages::{self, To},
    people::is_employed,
    ratings::Findings,
};
use crate::{
    clock::Clock,
    db::{
        Conn,
        audit::{self, Event},
        bookings::{self, BookingRow},
        closed_weeks, debriefs as stored_debriefs, history,
        history::PublishedPlacement,
        records, settings,
    },
    domain::{
        account::Actor,
        company::{Company, Kind, Person},
        language::Language,
        local_time,
        message::Message,
        ride::{self, Action, Side, Slot, Span, Standing},
    },
};
use chrono::{Days, NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use std::collections::BTreeSet;

/// Longest note, place or reason, characters.
const TEXT_MAX_CHARS: usize = 1_000;

/// How far ahead four weeks are looked for.
const QUIET_AT_MOST_DAYS: usize = 200;

/// Tables that say nothing about ride-alongs, and are long.
const NOT_READ: [Kind; 12] = [
    Kind::Ratings,
    Kind::RatingRounds,
    Kind::RatingRequests,
    Kind::RaterBiases,
    Kind::RoleProfiles,
    Kind::TeamSkills,
    Kind::Preferences,
    Kind::CriticalRoles,
    Kind::Successors,
    Kind::TitleRules,
    Kind::Guesses,
    Kind::LibraryEntries,
];

/// What every use case here looks at.
struct Scene {
    company: Company,
    as_of: NaiveDate,
    /// The company's own time, UTC: the demo's date at this time of day, the clock otherwise.
    now: NaiveDateTime,
    closed: BTreeSet<(String, NaiveDate)>,
    placements: Vec<PublishedPlacement>,
    debriefed: BTreeSet<String>,
}

/// The moment that a company takes for now: the time of day on its own date. Whatever happens to ride-alongs is written down in
/// this time, so that it can be compared with their times.
fn company_now(conn: &mut Conn, clock: &Clock) -> Result<(NaiveDate, NaiveDateTime)> {
    let as_of = settings::as_of(conn, clock.today())?;
    Ok((as_of, as_of.and_time(clock.now().time())))
}

impl Scene {
    fn load(conn: &mut Conn, clock: &Clock) -> Result<Self> {
        let (as_of, now) = company_now(conn, clock)?;
        Ok(Self {
            company: records::company_without(conn, &NOT_READ)?,
            as_of,
            now,
            closed: closed_weeks::all(conn)?.into_iter().collect(),
            placements: history::published(conn)?,
            debriefed: stored_debriefs::bookings(conn)?,
        })
    }

    fn person(&self, id: &str) -> Option<&Person> {
        self.company.people.get(id)
    }

    fn name(&self, id: &str) -> String {
        self.person(id).map_or_else(|| id.to_owned(), |person| person.name.clone())
    }

    fn team_name(&self, id: &str) -> String {
        self.company.teams.get(id).map_or_else(|| id.to_owned(), |team| team.name.clone())
    }

    /// Where somebody's clock hangs: their own location, else their team's.
    fn zone(&self, person_id: &str) -> Tz {
        let Some(person) = self.person(person_id) else { return Tz::UTC };
        let team = self.company.teams.get(&person.team_id);
        let location = person.location_id.as_ref().or(team.and_then(|team| team.location_id.as_ref()));
        let name = location.and_then(|id| self.company.locations.get(id)).map(|location| location.time_zone.as_str());
        local_time::zone(name.unwrap_or("UTC"))
    }

    fn local(&self, at: NaiveDateTime, person_id: &str) -> NaiveDateTime {
        local_time::local(at, self.zone(person_id))
    }

    /// Somebody who is with the company on a day.
    fn is_there(&self, person_id: &str, day: NaiveDate) -> bool {
        self.person(person_id).is_some_and(|person| is_employed(person, day))
    }

    /// The cycle in which a day lies; the latest begun one where several do.
    fn cycle_at(&self, day: NaiveDate) -> Option<(&str, Span)> {
        let cycles =
            self.company.cycles.values().map(|cycle| (cycle.id.as_str(), cycle_span(cycle.starts_on, cycle.weeks)));
        cycles.filter(|(_, span)| span.contains(day)).max_by_key(|(_, span)| span.from)
    }

    /// The ride period of a day; between cycles, counted from the next one, or the last.
    fn period(&self, day: NaiveDate) -> Span {
        let spans = self.company.cycles.values().map(|cycle| cycle_span(cycle.starts_on, cycle.weeks));
        let near = self.cycle_at(day).map(|(_, span)| span);
        let nearest = near.or_else(|| spans.min_by_key(|span| (span.from - day).num_days().abs()));
        nearest.map_or_else(|| Span::from(ride::monday(day)), |cycle| ride::period(cycle, day))
    }

    /// Whether nobody rides along because a quarter ends.
    fn is_quiet(&self, day: NaiveDate) -> bool {
        let rules = self.cycle_at(day).and_then(|(id, _)| self.company.cycles.get(id)).map(|cycle| &cycle.rules);
        rules.is_some_and(|rules| ride::is_quarter_end(day, rules.fiscal_year_starts_month, rules.quarter_end_weeks))
    }

    /// Four weeks from a day on, not counting the quiet ones at the end of a quarter.
    fn four_weeks(&self, from: NaiveDate) -> Span {
        let days = usize::try_from(ride::PERIOD_WEEKS * 7).unwrap_or(28);
        // A year that is quiet throughout would have no end.
        let open = from.iter_days().take(QUIET_AT_MOST_DAYS).filter(|day| !self.is_quiet(*day)).take(days);
        Span { from, until: open.last().unwrap_or(from) }
    }

    /// In which days a booking can be given a time: its period from today on. What was not arranged in its period can be made up
    /// for in the four weeks from today.
    fn window(&self, row: &BookingRow) -> Span {
        self.days_left(Span { from: row.period_from, until: row.period_until })
    }

    fn days_left(&self, period: Span) -> Span {
        if period.until < self.as_of {
            return self.four_weeks(self.as_of);
        }
        Span { from: period.from.max(self.as_of), until: period.until }
    }

    fn side(&self, row: &BookingRow, actor: &Actor) -> Result<Side> {
        let me = actor.person_id.as_deref().ok_or(Error::NotFound)?;
        if row.guest_id == me {
            return Ok(Side::Guest);
        }
        match &row.host_id {
            Some(host) if host == me => Ok(Side::Host),
            None if self.person(me).map(|person| &person.team_id) == row.team_id.as_ref() => Ok(Side::Team),
            // Others do not know of it.
            _ => Err(Error::NotFound),
        }
    }

    fn actions(&self, row: &BookingRow, side: Side) -> BTreeSet<Action> {
        let standing = Standing {
            state: &row.state,
            slot: slot(row),
            is_offer: row.offer_id.is_some(),
            is_debriefed: self.debriefed.contains(&row.id),
        };
        ride::actions(standing, side, self.now)
    }

    /// Who the other one is, as each side calls them: the host, or the team that hosts; the guest.
    fn partner(&self, row: &BookingRow, side: Side) -> String {
        match (side, &row.host_id, &row.team_id) {
            (Side::Guest, Some(host), _) => self.name(host),
            (Side::Guest, None, Some(team)) => self.team_name(team),
            _ => self.name(&row.guest_id),
        }
    }

    /// Those who host: the host, or everybody of the team.
    fn hosts_of(&self, row: &BookingRow) -> Vec<String> {
        match (&row.host_id, &row.team_id) {
            (Some(host), _) => vec![host.clone()],
            (None, Some(team)) => {
                let there = |person: &&Person| person.team_id == *team && is_employed(person, self.as_of);
                self.company.people.values().filter(there).map(|person| person.id.clone()).collect()
            }
            (None, None) => Vec::new(),
        }
    }
}

fn cycle_span(starts_on: NaiveDate, weeks: i32) -> Span {
    let days = u64::try_from(weeks).unwrap_or(0).max(1) * 7;
    Span { from: starts_on, until: starts_on + Days::new(days - 1) }
}

/// When a booking takes place, if that is known.
fn slot(row: &BookingRow) -> Option<Slot> {
    row.starts_at.map(|starts_at| Slot { starts_at, minutes: row.minutes })
}

/// The booking with what `actor` is to it; not found by others. It must be of the version that was read, and `action` possible.
fn mine_to(
    conn: &mut Conn,
    scene: &Scene,
    actor: &Actor,
    id: &str,
    version: i32,
    action: Action,
) -> Result<(BookingRow, Side)> {
    let row = bookings::get(conn, id)?;
    let side = scene.side(&row, actor)?;
    if row.version != version {
        return Err(Error::Stale);
    }
    if !scene.actions(&row, side).contains(&action) {
        return Err(Error::conflict(cannot(action, &row, side, scene, actor.language)));
    }
    Ok((row, side))
}

/// Why this cannot be done now.
fn cannot(action: Action, row: &BookingRow, side: Side, scene: &Scene, language: Language) -> String {
    let is_to_come = slot(row).is_some_and(|slot| slot.ends_at() > scene.now);
    let sentence = match (action, side) {
        (Action::Debrief, Side::Host | Side::Team) => {
            ("Only the guest answers these questions.", "Diese Fragen beantwortet nur der Gast.")
        }
        (Action::Debrief, _) if scene.debriefed.contains(&row.id) => (
            "You answered these questions before: a session is debriefed once.",
            "Sie haben diese Fragen schon beantwortet: Das geht je Begleitung einmal.",
        ),
        (Action::Debrief, _) => (
            "This session was not held, so there is nothing to look back on. Say first that it took place.",
            "Diese Begleitung hat nicht stattgefunden, deshalb gibt es nichts auszuwerten. Sagen Sie zuerst, dass sie stattfand.",
        ),
        (Action::Report, _) if is_to_come => (
            "It has not taken place yet. Say afterwards whether it did.",
            "Der Termin liegt noch vor Ihnen. Sagen Sie danach, ob er stattfand.",
        ),
        (Action::Report, _) => {
            ("Nothing was agreed, or it is settled already.", "Es war nichts vereinbart, oder es ist schon geklärt.")
        }
        (Action::Arrange | Action::Move, Side::Guest) => (
            "The host picks the time. Ask for another one instead.",
            "Wer einlädt, wählt die Zeit. Bitten Sie stattdessen um eine andere.",
        ),
        (Action::Arrange | Action::Move, _) if row.offer_id.is_some() => (
            "This is a seat of a session that you offer: move the session, and all its guests move with it.",
            "Das ist ein Platz bei einem Termin, den Sie anbieten: Verschieben Sie den Termin, dann gilt es für alle Gäste.",
        ),
        (Action::Decline, _) => ("Only a request can be declined.", "Absagen mit Grund können Sie nur Anfragen."),
        _ => (
            "This is not possible any more as things stand. Reload to see how they do.",
            "Das ist so nicht mehr möglich. Laden Sie die Seite neu, um den Stand zu sehen.",
        ),
    };
    language.of(sentence.0, sentence.1).to_owned()
}

/// Free text as it is kept: trimmed, and nothing for an empty one.
fn text(value: Option<&str>, path: &str, language: Language, found: &mut Findings) -> Option<String> {
    let value = value.map(str::trim).filter(|value| !value.is_empty())?;
    let chars = value.chars().count();
    if chars > TEXT_MAX_CHARS {
        found.add(
            path,
            language.of(
                format!("At most {TEXT_MAX_CHARS} characters, please; these are {chars}."),
                format!("Bitte höchstens {TEXT_MAX_CHARS} Zeichen; das sind {chars}."),
            ),
        );
    }
    Some(value.to_owned())
}

fn save(conn: &mut Conn, row: &BookingRow) -> Result<()> {
    if bookings::save(conn, row)? { Ok(()) } else { Err(Error::Stale) }
}

fn record(conn: &mut Conn, clock: &Clock, actor: &str, action: &str, row: &BookingRow) -> Result<()> {
    let detail = serde_json::json!({ "state": row.state, "source": row.source });
    let event = Event { actor, action, subject_kind: "booking", subject_id: &row.id, detail };
    Ok(audit::append(conn, clock.now(), event)?)
}

fn tell(conn: &mut Conn, clock: &Clock, person_id: &str, message: &Message) -> Result<()> {
    messages::tell(conn, clock.now(), To::People(&[person_id]), message)
}
