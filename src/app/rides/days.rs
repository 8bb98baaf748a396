//! Which days and times of a period are left for a session: the host's closed weeks, leaves, times in which nobody may be away,
//! the end of a quarter, full-time placements, and what both have agreed on already are out.

use super::{Result, Scene, bookings, mine_to, slot};
use crate::{
    app::{Error, ratings::Findings},
    clock::Clock,
    db::{
        Conn, Db,
        bookings::{ARRANGED, BookingRow, PLAN},
        ride_offers,
    },
    domain::{
        account::Actor,
        language::Language,
        local_time,
        ride::{self, Action, Side, Slot, Span},
    },
};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

/// Times that are left for a session.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = RideTimes)]
pub struct TimesView {
    pub from: NaiveDate,
    pub until: NaiveDate,
    pub minutes: i32,
    /// Where the host works.
    pub zone: String,
    /// Where the guest does, if that is another time zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guest_zone: Option<String>,
    /// Days with at least one time.
    pub days: Vec<DayTimes>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = RideDay)]
pub struct DayTimes {
    pub day: NaiveDate,
    pub times: Vec<TimeOption>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = RideTime)]
pub struct TimeOption {
    pub starts_at: DateTime<Utc>,
    /// It lies in the guest's day, too.
    pub suits_guest: bool,
}

/// Why a day is out.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Block {
    Weekend,
    QuarterEnd,
    Closed,
    Leave(String),
    NobodyAway,
    Elsewhere(String),
}

impl Block {
    pub fn words(&self, day: NaiveDate, language: Language) -> String {
        match self {
            Block::Weekend => {
                language.of(format!("{day} is not a working day."), format!("Der {day} ist kein Arbeitstag."))
            }
            Block::QuarterEnd => language.of(
                format!("{day} lies in the last weeks of a quarter, in which nobody rides along."),
                format!("Der {day} liegt in den letzten Wochen eines Quartals; dann gibt es keine Begleitungen."),
            ),
            Block::Closed => {
                let monday = ride::monday(day);
                language.of(
                    format!("The week of {monday} is closed for guests."),
                    format!("Die Woche ab {monday} ist für Gäste geschlossen."),
                )
            }
            Block::Leave(name) => language
                .of(format!("{name} is not at work on {day}."), format!("{name} ist am {day} nicht bei der Arbeit.")),
            Block::NobodyAway => {
                language.of(format!("On {day} the team needs everybody."), format!("Am {day} braucht das Team alle."))
            }
            Block::Elsewhere(name) => language.of(
                format!("{name} is with another team on {day}."),
                format!("{name} ist am {day} in einem anderen Team."),
            ),
        }
    }
}

impl Scene {
    /// Why `host` and these guests cannot meet on a day, if they cannot. Reasons of absences are nobody's business.
    pub(super) fn blocked(&self, day: NaiveDate, host: &str, guests: &[&str]) -> Option<Block> {
        if !ride::is_working_day(day) {
            return Some(Block::Weekend);
        }
        if self.closed.contains(&(host.to_owned(), ride::monday(day))) {
            return Some(Block::Closed);
        }
        if self.is_quiet(day) {
            return Some(Block::QuarterEnd);
        }
        let both = || std::iter::once(host).chain(guests.iter().copied());
        let on = |from: NaiveDate, until: NaiveDate| from <= day && day <= until;
        let team = |id: &str| self.person(id).map(|person| person.team_id.as_str());
        let is_needed =
            self.company.blackouts.values().filter(|blackout| on(blackout.starts_on, blackout.ends_on)).any(
                |blackout| blackout.team_id.as_deref().is_none_or(|wanted| both().any(|id| team(id) == Some(wanted))),
            );
        if is_needed {
            return Some(Block::NobodyAway);
        }
        both().find_map(|id| {
            let leaves = self.company.leaves.values();
            let is_away = leaves.filter(|leave| leave.person_id == id).any(|leave| on(leave.starts_on, leave.ends_on));
            if is_away || !self.is_there(id, day) {
                return Some(Block::Leave(self.name(id)));
            }
            let stays = self.placements.iter().filter(|stay| stay.person_id == id && stay.intensity >= 1.0);
            let is_elsewhere = stays.into_iter().any(|stay| on(stay.starts_on, stay.ends_on()));
            is_elsewhere.then(|| Block::Elsewhere(self.name(id)))
        })
    }

    /// All that is wrong with a time, at once.
    pub(super) fn check_time(
        &self,
        conn: &mut Conn,
        wanted: &Meeting<'_>,
        language: Language,
        found: &mut Findings,
    ) -> Result<()> {
        let Meeting { host, guests, slot, window, .. } = wanted;
        let day = self.local(slot.starts_at, host).date();
        if slot.starts_at <= self.now {
            found.add(
                "starts_at",
                language.of(
                    "This time is past. Choose one that is to come.",
                    "Diese Zeit ist vorbei. Wählen Sie eine, die noch kommt.",
                ),
            );
        } else if let Some(Span { from, until }) = window.filter(|window| !window.contains(day)) {
            found.add(
                "starts_at",
                language.of(
                    format!(
                        "{day} lies outside of the period of this session. Choose a day between {from} and {until}."
                    ),
                    format!(
                        "Der {day} liegt außerhalb des Zeitraums. Wählen Sie einen Tag zwischen {from} und {until}."
                    ),
                ),
            );
        }
        if let Some(block) = self.blocked(day, host, guests) {
            let other = language.of("Choose another day.", "Wählen Sie einen anderen Tag.");
            found.add("starts_at", format!("{} {other}", block.words(day, language)));
        }
        for person in std::iter::once(host).chain(guests.iter()) {
            if taken(conn, person, wanted)?.iter().any(|other| slot.overlaps(other)) {
                let name = self.name(person);
                found.add(
                    "starts_at",
                    language.of(
                        format!("{name} has another ride-along at that time. Choose another time."),
                        format!("{name} hat zu dieser Zeit schon eine andere Begleitung. Wählen Sie eine andere Zeit."),
                    ),
                );
            }
        }
        Ok(())
    }
}

/// A time for a host and guests.
pub(super) struct Meeting<'a> {
    pub host: &'a str,
    pub guests: Vec<&'a str>,
    pub slot: Slot,
    /// In which days it has to lie; absent: any.
    pub window: Option<Span>,
    /// Bookings and the offer that this is about, whose present time is given up.
    pub bookings: Vec<&'a str>,
    pub offer: Option<&'a str>,
}

/// What somebody has agreed on, as guest or host, and offers; without what this is about.
fn taken(conn: &mut Conn, person: &str, about: &Meeting<'_>) -> Result<Vec<Slot>> {
    let agreed = bookings::of_person(conn, person)?;
    let of_this_offer = |row: &BookingRow| about.offer.is_some() && row.offer_id.as_deref() == about.offer;
    let mut slots: Vec<Slot> = (agreed.iter())
        .filter(|row| row.state == ARRANGED && !about.bookings.contains(&row.id.as_str()) && !of_this_offer(row))
        .filter_map(slot)
        .collect();
    let offers = ride_offers::all(conn)?;
    let own = offers.iter().filter(|offer| {
        offer.host_id == person && offer.cancelled_at.is_none() && about.offer != Some(offer.id.as_str())
    });
    slots.extend(own.map(|offer| Slot { starts_at: offer.starts_at, minutes: offer.minutes }));
    Ok(slots)
}

/// What moves together with a booking: all guests of the same meeting of the plan.
pub(super) fn group(conn: &mut Conn, row: &BookingRow) -> Result<Vec<BookingRow>> {
    let (Some(cycle), Some(occurrence)) = (&row.cycle_id, &row.occurrence) else { return Ok(vec![row.clone()]) };
    if row.source != PLAN {
        return Ok(vec![row.clone()]);
    }
    let same = |other: &BookingRow| {
        other.occurrence.as_ref() == Some(occurrence)
            && other.host_id == row.host_id
            && other.state == row.state
            && other.starts_at == row.starts_at
    };
    Ok(bookings::of_cycle(conn, cycle)?.into_iter().filter(same).collect())
}

/// Days and times that are left for a session, for whoever hosts it.
pub fn times(db: &Db, clock: &Clock, actor: &Actor, id: &str, minutes: Option<i32>) -> Result<TimesView> {
    db.read(|conn| {
        let scene = Scene::load(conn, clock)?;
        let row = bookings::get(conn, id)?;
        let side = scene.side(&row, actor)?;
        let action = if row.state == ARRANGED { Action::Move } else { Action::Arrange };
        if side == Side::Guest {
            return Err(Error::Forbidden);
        }
        let (row, _) = mine_to(conn, &scene, actor, id, row.version, action)?;
        let minutes = minutes.unwrap_or(row.minutes).clamp(ride::MINUTES[0], ride::MINUTES_MAX);
        let me = actor.person_id.as_deref().ok_or(Error::NotFound)?;
        let together = group(conn, &row)?;
        let guests: Vec<&str> = together.iter().map(|other| other.guest_id.as_str()).collect();
        let window = scene.window(&row);
        let midnight = scene.as_of.and_time(NaiveTime::default());
        let about = Meeting {
            host: me,
            guests: guests.clone(),
            slot: Slot { starts_at: midnight, minutes },
            window: Some(window),
            bookings: together.iter().map(|other| other.id.as_str()).collect(),
            offer: None,
        };
        let mut busy = Vec::new();
        for person in std::iter::once(&me).chain(guests.iter()) {
            busy.extend(taken(conn, person, &about)?);
        }
        let zone = scene.zone(me);
        let zones: Vec<_> = guests.iter().map(|guest| scene.zone(guest)).collect();
        let days = window.from.iter_days().take_while(|day| window.contains(*day));
        let days = days.filter(|day| scene.blocked(*day, me, &guests).is_none()).map(|day| {
            let times = ride::times(day, minutes, zone, &zones, scene.now, &busy).into_iter();
            let option =
                |(slot, suits_guest): (Slot, bool)| TimeOption { starts_at: slot.starts_at.and_utc(), suits_guest };
            DayTimes { day, times: times.map(option).collect() }
        });
        let noon = local_time::moment(window.from.and_time(NaiveTime::default()), zone).unwrap_or(midnight);
        let differs = zones.first().filter(|other| local_time::local(noon, **other) != local_time::local(noon, zone));
        Ok(TimesView {
            from: window.from,
            until: window.until,
            minutes,
            zone: zone.name().to_owned(),
            guest_zone: differs.map(|zone| zone.name().to_owned()),
            days: days.filter(|day| !day.times.is_empty()).collect(),
        })
    })
}
