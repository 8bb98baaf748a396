//! Offered sessions as they are seen: the host with the guests, others with whether a seat is theirs to take; and what a host's
//! load is.

use super::{Scene, bookings, view::PersonBrief};
use crate::{
    app::{Field, Result},
    db::{
        Conn,
        bookings::{ARRANGED, BookingRow, HELD, OFFER, PLANNED, REQUEST, WAITING},
        ride_offers::OfferRow,
    },
    domain::{
        company::RideKind,
        language::Language,
        ride::{self, Slot, Span},
    },
};
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// A dated session with seats.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = RideOffer)]
pub struct OfferView {
    pub id: String,
    pub version: i32,
    pub host: PersonBrief,
    /// "ride-along" or "meeting".
    pub kind: String,
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub minutes: i32,
    pub remote: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The time zone in which the reader works.
    pub zone: String,
    pub seats: i32,
    pub taken: usize,
    pub waiting: usize,
    /// The host asks the customer first.
    pub consent_needed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prebrief: Option<String>,
    /// Names of competencies that it teaches.
    pub teaches: Vec<String>,
    /// Who comes, for the host.
    pub guests: Vec<PersonBrief>,
    /// Why the reader cannot take a seat; absent: they can, or it is their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refusal: Option<String>,
}

/// An offer as somebody sees it: the host with the guests, others with whether a seat is theirs to take.
pub(super) fn view(
    conn: &mut Conn,
    scene: &Scene,
    row: &OfferRow,
    reader: &str,
    language: Language,
) -> Result<OfferView> {
    let seats = bookings::of_offer(conn, &row.id)?;
    let taken: Vec<&BookingRow> = seats.iter().filter(|seat| [ARRANGED, HELD].contains(&seat.state.as_str())).collect();
    let is_own = row.host_id == reader;
    let refusal = if is_own { None } else { refusals(conn, scene, row, reader, language)?.into_iter().next() };
    let name = |id: &String| scene.company.competencies.get(id).map(|competency| competency.name.clone());
    Ok(OfferView {
        id: row.id.clone(),
        version: row.version,
        host: scene.brief(&row.host_id),
        kind: row.kind.clone(),
        title: row.title.clone(),
        starts_at: row.starts_at.and_utc(),
        minutes: row.minutes,
        remote: row.remote,
        place: row.place.clone(),
        zone: scene.zone(reader).name().to_owned(),
        seats: row.seats,
        taken: taken.len(),
        waiting: seats.iter().filter(|seat| seat.state == WAITING).count(),
        consent_needed: row.consent_needed,
        prebrief: row.prebrief.clone(),
        teaches: row.teaches.0.iter().filter_map(name).collect(),
        guests: taken.iter().filter(|_| is_own).map(|seat| scene.brief(&seat.guest_id)).collect(),
        refusal: refusal.map(|field| field.message),
    })
}

/// Why somebody cannot have a seat.
pub(super) fn refusals(
    conn: &mut Conn,
    scene: &Scene,
    offer: &OfferRow,
    guest: &str,
    language: Language,
) -> Result<Vec<Field>> {
    let mut why = Vec::new();
    let mut add = |english: String, german: String| why.push(Field::new("offer", language.of(english, german)));
    let host = scene.name(&offer.host_id);
    if offer.host_id == guest {
        add("This is your own session.".to_owned(), "Das ist Ihr eigener Termin.".to_owned());
    } else if scene.person(&offer.host_id).map(|person| &person.team_id)
        == scene.person(guest).map(|person| &person.team_id)
    {
        add(
            format!("{host} is in your own team: ride-alongs show you another one."),
            format!("{host} ist in Ihrem eigenen Team: Begleitungen zeigen Ihnen ein anderes."),
        );
    }
    if offer.cancelled_at.is_some() || offer.starts_at <= scene.now {
        add("This session is over or was cancelled.".to_owned(), "Dieser Termin ist vorbei oder abgesagt.".to_owned());
    }
    let all = bookings::of_person(conn, guest)?;
    let own = all.iter().filter(|row| row.guest_id == guest);
    let is_open = |row: &&BookingRow| [ARRANGED, WAITING, HELD].contains(&row.state.as_str());
    let open: Vec<&BookingRow> = own.filter(is_open).collect();
    if open.iter().any(|row| row.offer_id.as_deref() == Some(offer.id.as_str())) {
        add("You are on its list already.".to_owned(), "Sie stehen schon auf der Liste.".to_owned());
    }
    let period = scene.period(scene.day_of(offer.starts_at, guest));
    let chosen = open
        .iter()
        .filter(|row| [OFFER, REQUEST].contains(&row.source.as_str()))
        .filter(|row| row.starts_at.is_some_and(|at| period.contains(scene.day_of(at, guest))));
    if chosen.count() >= ride::OWN_CHOICE_MAX {
        let (most, Span { from, until }) = (ride::OWN_CHOICE_MAX, period);
        add(
            format!(
                "You have chosen {most} sessions between {from} and {until} already, beside what the plan gives you."
            ),
            format!("Sie haben zwischen {from} und {until} schon {most} Termine gewählt, neben denen aus dem Plan."),
        );
    }
    let slot = Slot { starts_at: offer.starts_at, minutes: offer.minutes };
    if all.iter().filter(|row| row.state == ARRANGED).filter_map(super::slot).any(|other| slot.overlaps(&other)) {
        add(
            "You have another ride-along at that time.".to_owned(),
            "Sie haben zu dieser Zeit schon eine andere Begleitung.".to_owned(),
        );
    }
    Ok(why)
}

/// What counts towards a host's load in a ride period: guests who go along and who are planned to, each meeting once.
pub(super) fn load(scene: &Scene, rows: &[BookingRow], host: &str, period: Span) -> usize {
    let in_period = |row: &BookingRow| match row.starts_at {
        Some(at) => period.contains(scene.day_of(at, host)),
        None => row.state == PLANNED && period.contains(row.period_from),
    };
    let counted = |row: &&BookingRow| {
        row.host_id.as_deref() == Some(host)
            && [PLANNED, ARRANGED, HELD].contains(&row.state.as_str())
            && in_period(row)
    };
    let (alone, together): (Vec<_>, Vec<_>) =
        rows.iter().filter(counted).partition(|row| row.kind == RideKind::RideAlong.word());
    let meetings: BTreeSet<_> =
        together.iter().map(|row| (row.starts_at, row.offer_id.as_ref(), row.occurrence.as_ref())).collect();
    alone.len() + meetings.len()
}
