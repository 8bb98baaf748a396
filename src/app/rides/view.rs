//! A booking as one of its two sides sees it.

use super::{Scene, follow::GONE, slot};
use crate::{
    db::bookings::{ARRANGED, BookingRow, CANCELLED, HELD, PLANNED, REQUESTED},
    domain::{
        company::RideKind,
        language::Language,
        local_time,
        ride::{Action, Side},
    },
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

/// A ride-along, or a seat at a meeting, as its guest or its host sees it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct BookingView {
    pub id: String,
    pub version: i32,
    /// "plan", "offer", "request" or "orientation".
    pub source: String,
    /// "ride-along" or "meeting".
    pub kind: String,
    pub side: Side,
    pub guest: PersonBrief,
    /// Absent: somebody of the team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<PersonBrief>,
    /// The team that hosts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// The session, the offer or the step of the orientation that it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// "requested", "waiting", "planned", "arranged", "held", "missed", "cancelled" or "declined".
    pub state: String,
    pub period_from: NaiveDate,
    pub period_until: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts_at: Option<DateTime<Utc>>,
    pub minutes: i32,
    pub remote: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The time zone in which the reader works, as "Europe/Berlin".
    pub zone: String,
    /// "not-needed", "asked", "given" or "refused": what the customer says.
    pub consent: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prebrief: Option<String>,
    /// Of a request, what the guest would like to see; of what was cancelled or declined, why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offer_id: Option<String>,
    /// What waits for the reader.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs: Option<Need>,
    /// Why the time that was agreed does not fit any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debrief: Option<DebriefState>,
    /// What the reader can do.
    pub actions: Vec<Action>,
}

/// Somebody, by name and team.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PersonBrief {
    pub id: String,
    pub name: String,
    pub team: String,
}

/// What waits for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = RideNeed)]
pub enum Need {
    /// A time.
    Time,
    /// Another time.
    AnotherTime,
    /// A yes with a time, or a no.
    Answer,
    /// Whether it took place.
    Report,
    Debrief,
}

/// How the debrief of a session that was held stands.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct DebriefState {
    pub due_at: DateTime<Utc>,
    pub is_done: bool,
    /// It is past the time in which it was due, and still taken.
    pub is_late: bool,
}

/// What was said, in the reader's language where nobody said it.
fn reason(row: &BookingRow, language: Language) -> Option<String> {
    let reason = row.reason.clone()?;
    let is_gone = row.state == CANCELLED && reason == GONE;
    Some(if is_gone {
        language.of("The plan has it no more.", "Im Plan steht sie nicht mehr.").to_owned()
    } else {
        reason
    })
}

impl Scene {
    pub(super) fn brief(&self, id: &str) -> PersonBrief {
        let team = self.person(id).map(|person| self.team_name(&person.team_id)).unwrap_or_default();
        PersonBrief { id: id.to_owned(), name: self.name(id), team }
    }

    /// The session, the offer's title or the step, by name. Those of offers and steps are handed in.
    pub(super) fn what(&self, row: &BookingRow, named: Option<&str>) -> Option<String> {
        let session = row.ride_session_id.as_ref().and_then(|id| self.company.ride_sessions.get(id));
        named.map(str::to_owned).or_else(|| {
            let is_meeting = session.is_some_and(|session| session.kind == RideKind::Meeting);
            // "Customer calls with Ann" says no more than that one goes along with Ann.
            session.filter(|_| is_meeting).map(|session| session.name.clone())
        })
    }

    pub(super) fn view(
        &self,
        row: &BookingRow,
        side: Side,
        reader: &str,
        named: Option<&str>,
        language: Language,
    ) -> BookingView {
        let slot = slot(row);
        let is_to_come = row.state == ARRANGED && slot.is_some_and(|slot| slot.ends_at() > self.now);
        let conflict = match (&row.host_id, slot) {
            (Some(host), Some(slot)) if is_to_come && side == Side::Host => {
                let day = self.local(slot.starts_at, host).date();
                self.blocked(day, host, &[&row.guest_id]).map(|block| block.words(day, language))
            }
            _ => None,
        };
        let debrief = slot.filter(|_| row.state == HELD).map(|slot| DebriefState {
            due_at: slot.debrief_due_at().and_utc(),
            is_done: self.debriefed.contains(&row.id),
            is_late: slot.debrief_due_at() < self.now,
        });
        // Asked from the day after, so that nobody has to answer on the way out.
        let is_past = slot.is_some_and(|slot| self.local(slot.ends_at(), reader).date() < self.as_of);
        let needs = match (row.state.as_str(), side) {
            (PLANNED, Side::Host | Side::Team) => Some(Need::Time),
            (REQUESTED, Side::Host | Side::Team) => Some(Need::Answer),
            (ARRANGED, _) if is_past => Some(Need::Report),
            (ARRANGED, Side::Host) if conflict.is_some() => Some(Need::AnotherTime),
            (HELD, Side::Guest) if debrief.as_ref().is_some_and(|debrief| !debrief.is_done) => Some(Need::Debrief),
            _ => None,
        };
        let team = row.host_id.as_ref().and_then(|id| self.person(id)).map(|person| &person.team_id);
        BookingView {
            id: row.id.clone(),
            version: row.version,
            source: row.source.clone(),
            kind: row.kind.clone(),
            side,
            guest: self.brief(&row.guest_id),
            host: row.host_id.as_ref().map(|host| self.brief(host)),
            team: team.or(row.team_id.as_ref()).map(|team| self.team_name(team)),
            what: self.what(row, named),
            state: row.state.clone(),
            period_from: row.period_from,
            period_until: row.period_until,
            starts_at: row.starts_at.map(|at| at.and_utc()),
            minutes: row.minutes,
            remote: row.remote,
            place: row.place.clone(),
            zone: self.zone(reader).name().to_owned(),
            consent: row.consent.clone(),
            prebrief: row.prebrief.clone(),
            reason: reason(row, language),
            offer_id: row.offer_id.clone(),
            needs,
            conflict,
            debrief,
            actions: self.actions(row, side).into_iter().collect::<Vec<Action>>(),
        }
    }

    /// The same time for the reader, as a date of their own.
    pub(super) fn day_of(&self, at: NaiveDateTime, reader: &str) -> NaiveDate {
        local_time::local(at, self.zone(reader)).date()
    }
}
