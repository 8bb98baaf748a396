//! What the two sides of a booking settle between them: a time, another one, the customer's consent, what to read before; or that
//! it does not take place. The other one is told each time.

use super::{
    Scene, bookings, days, days::Meeting, mine_to, offers::move_up, record, save, tell, text, view::BookingView,
};
use crate::{
    app::{Error, Result, ratings::Findings},
    clock::Clock,
    db::{
        Conn, Db,
        bookings::{ARRANGED, BookingRow, CANCELLED, DECLINED, PLANNED, REQUEST, REQUESTED, WAITING},
        ride_offers,
    },
    domain::{
        account::Actor,
        language::Language,
        message::{Message, RideEnd},
        ride::{self, Action, Side, Slot},
    },
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A time that the host picks.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Arrangement {
    pub starts_at: DateTime<Utc>,
    pub minutes: i32,
    /// By video or phone; otherwise at `place`.
    #[serde(default = "yes")]
    pub remote: bool,
    #[serde(default)]
    pub place: Option<String>,
    /// The host asks the customer first.
    #[serde(default)]
    pub ask_consent: bool,
    /// What to read, and who is there, in roles.
    #[serde(default)]
    pub prebrief: Option<String>,
}

fn yes() -> bool {
    true
}

/// Why; may be left out.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = RideReason)]
pub struct Reason {
    #[serde(default)]
    pub reason: Option<String>,
}

/// Why a request is declined.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Declining {
    pub reason: String,
}

/// What to read before, and who is there.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Prebrief {
    pub text: String,
}

/// What the customer says.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConsentAnswer {
    pub consent: Consent,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = RideConsent)]
pub enum Consent {
    NotNeeded,
    Asked,
    Given,
    Refused,
}

impl Consent {
    pub fn word(self) -> &'static str {
        match self {
            Consent::NotNeeded => "not-needed",
            Consent::Asked => "asked",
            Consent::Given => "given",
            Consent::Refused => "refused",
        }
    }
}

/// Minutes and place of a session, with all that is wrong with them.
pub(super) fn check_form(
    minutes: i32,
    remote: bool,
    place: Option<&str>,
    language: Language,
    found: &mut Findings,
) -> Option<String> {
    if !(10..=ride::MINUTES_MAX).contains(&minutes) {
        found.add(
            "minutes",
            language.of(
                "A session takes between 10 minutes and 8 hours.",
                "Ein Termin dauert zwischen 10 Minuten und 8 Stunden.",
            ),
        );
    }
    let place = text(place, "place", language, found).filter(|_| !remote);
    if !remote && place.is_none() {
        found.add(
            "place",
            language.of(
                "Say where you meet, or choose to meet remotely.",
                "Sagen Sie, wo Sie sich treffen, oder wählen Sie aus der Ferne.",
            ),
        );
    }
    place
}

/// Gives a booking its time, or another one; its host is whoever does.
pub fn arrange(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    id: &str,
    version: i32,
    wanted: &Arrangement,
) -> Result<BookingView> {
    db.write_tx(|conn| {
        let scene = Scene::load(conn, clock)?;
        let is_arranged = bookings::get(conn, id)?.state == ARRANGED;
        let action = if is_arranged { Action::Move } else { Action::Arrange };
        let (row, _) = mine_to(conn, &scene, actor, id, version, action)?;
        let me = actor.person_id.as_deref().ok_or(Error::NotFound)?;
        let together = days::group(conn, &row)?;
        let slot = Slot { starts_at: wanted.starts_at.naive_utc(), minutes: wanted.minutes };
        let meeting = Meeting {
            host: me,
            guests: together.iter().map(|row| row.guest_id.as_str()).collect(),
            slot,
            window: Some(scene.window(&row)),
            bookings: together.iter().map(|row| row.id.as_str()).collect(),
            offer: None,
        };
        let language = actor.language;
        let mut found = Findings::speaking(actor.language);
        let place = check_form(wanted.minutes, wanted.remote, wanted.place.as_deref(), language, &mut found);
        let prebrief = text(wanted.prebrief.as_deref(), "prebrief", language, &mut found);
        if wanted.starts_at.timestamp_subsec_nanos() != 0 {
            found.add("starts_at", language.of("Choose a whole second.", "Wählen Sie eine ganze Sekunde."));
        }
        scene.check_time(conn, &meeting, language, &mut found)?;
        if row.source == REQUEST && !is_arranged {
            super::requests::check_host_load(conn, &scene, me, slot, 1, language, &mut found)?;
        }
        found.done()?;
        for guest in &together {
            let next = BookingRow {
                host_id: Some(me.to_owned()),
                starts_at: Some(slot.starts_at),
                minutes: slot.minutes,
                remote: wanted.remote,
                place: place.clone(),
                consent: consent_after(guest, wanted.ask_consent).to_owned(),
                prebrief: prebrief.clone().or_else(|| guest.prebrief.clone()),
                state: ARRANGED.to_owned(),
                held_at: None,
                ..guest.clone()
            };
            save(conn, &next)?;
            record(conn, clock, &actor.account_id, if is_arranged { "ride.move" } else { "ride.arrange" }, &next)?;
            let (partner, at) = (scene.name(me), scene.local(slot.starts_at, &guest.guest_id));
            let message =
                if is_arranged { Message::RideMoved { partner, at } } else { Message::RideArranged { partner, at } };
            tell(conn, clock, &guest.guest_id, &message)?;
        }
        seen(conn, &scene, actor, id)
    })
}

/// What was settled with the customer stays settled when only the time changes.
fn consent_after(row: &BookingRow, ask: bool) -> &str {
    match (ask, row.consent.as_str()) {
        (true, "given") => "given",
        (true, _) => "asked",
        (false, _) => "not-needed",
    }
}

/// The booking as `actor` sees it now.
pub(super) fn seen(conn: &mut Conn, scene: &Scene, actor: &Actor, id: &str) -> Result<BookingView> {
    let row = bookings::get(conn, id)?;
    let side = scene.side(&row, actor)?;
    let named = super::mine::named(conn, &row)?;
    let me = actor.person_id.as_deref().ok_or(Error::NotFound)?;
    Ok(scene.view(&row, side, me, named.as_deref(), actor.language))
}

/// A guest cannot make it at that time: the host is asked for another one.
pub fn another_time(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    id: &str,
    version: i32,
    why: &Reason,
) -> Result<BookingView> {
    db.write_tx(|conn| {
        let scene = Scene::load(conn, clock)?;
        let (row, _) = mine_to(conn, &scene, actor, id, version, Action::AnotherTime)?;
        let mut found = Findings::speaking(actor.language);
        let reason = text(why.reason.as_deref(), "reason", actor.language, &mut found);
        found.done()?;
        let state = if row.source == REQUEST { REQUESTED } else { PLANNED };
        let next = BookingRow { state: state.to_owned(), starts_at: None, reason, ..row };
        save(conn, &next)?;
        record(conn, clock, &actor.account_id, "ride.another-time", &next)?;
        let message = Message::RideTimeWanted { partner: scene.name(&next.guest_id) };
        for host in scene.hosts_of(&next) {
            tell(conn, clock, &host, &message)?;
        }
        seen(conn, &scene, actor, id)
    })
}

/// It does not take place; of a meeting with several guests, the host cancels it for all.
pub fn cancel(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32, why: &Reason) -> Result<BookingView> {
    db.write_tx(|conn| {
        let scene = Scene::load(conn, clock)?;
        let (row, side) = mine_to(conn, &scene, actor, id, version, Action::Cancel)?;
        let mut found = Findings::speaking(actor.language);
        let reason = text(why.reason.as_deref(), "reason", actor.language, &mut found);
        found.done()?;
        let together = if side == Side::Host { days::group(conn, &row)? } else { vec![row.clone()] };
        let name = scene.name(actor.person_id.as_deref().unwrap_or_default());
        for booking in &together {
            let end = RideEnd::Partner { name: name.clone() };
            close(conn, clock, &scene, actor, Closing { row: booking, by: side, end, reason: reason.clone() })?;
        }
        seen(conn, &scene, actor, id)
    })
}

/// A booking that ends before its time.
pub(super) struct Closing<'a> {
    pub row: &'a BookingRow,
    pub by: Side,
    pub end: RideEnd,
    pub reason: Option<String>,
}

/// Cancels a booking and tells the other side; whoever waits for the seat moves up.
pub(super) fn close(conn: &mut Conn, clock: &Clock, scene: &Scene, actor: &Actor, closing: Closing<'_>) -> Result<()> {
    let Closing { row, by, end, reason } = closing;
    let next = BookingRow { state: CANCELLED.to_owned(), reason, ..row.clone() };
    save(conn, &next)?;
    record(conn, clock, &actor.account_id, "ride.cancel", &next)?;
    let others = if by == Side::Guest { scene.hosts_of(row) } else { vec![row.guest_id.clone()] };
    // A request to a team, or a place on a waiting list, is nobody's in particular yet.
    let is_known = by != Side::Guest || (row.host_id.is_some() && row.state != WAITING);
    for other in others.iter().filter(|_| is_known) {
        let at = row.starts_at.map(|at| scene.local(at, other));
        tell(conn, clock, other, &Message::RideCancelled { cause: end.clone(), at })?;
    }
    if row.state == ARRANGED
        && let Some(offer) = &row.offer_id
    {
        let offer = ride_offers::get(conn, offer)?;
        move_up(conn, clock, scene, &actor.account_id, &offer)?;
    }
    Ok(())
}

/// A host says no to a request, and why.
pub fn decline(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    id: &str,
    version: i32,
    declining: &Declining,
) -> Result<BookingView> {
    db.write_tx(|conn| {
        let scene = Scene::load(conn, clock)?;
        let (row, _) = mine_to(conn, &scene, actor, id, version, Action::Decline)?;
        let mut found = Findings::speaking(actor.language);
        let reason = text(Some(&declining.reason), "reason", actor.language, &mut found);
        if reason.is_none() {
            found.add(
                "reason",
                actor.language.of(
                    "A friendly word why: your colleague reads it.",
                    "Ein freundliches Wort, warum: Ihre Kollegin oder Ihr Kollege liest es.",
                ),
            );
        }
        found.done()?;
        let me = actor.person_id.clone();
        let next = BookingRow { state: DECLINED.to_owned(), reason, host_id: me.clone(), ..row };
        save(conn, &next)?;
        record(conn, clock, &actor.account_id, "ride.decline", &next)?;
        let host = scene.name(me.as_deref().unwrap_or_default());
        tell(conn, clock, &next.guest_id, &Message::RideDeclined { host })?;
        seen(conn, &scene, actor, id)
    })
}

/// What the customer says; a no cancels the session, and names nobody.
pub fn consent(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    id: &str,
    version: i32,
    answer: &ConsentAnswer,
) -> Result<BookingView> {
    db.write_tx(|conn| {
        let scene = Scene::load(conn, clock)?;
        let (row, _) = mine_to(conn, &scene, actor, id, version, Action::Consent)?;
        let together = match &row.offer_id {
            // One customer, all guests of that call.
            Some(offer) => {
                let seats = bookings::of_offer(conn, offer)?;
                seats.into_iter().filter(|seat| seat.state == ARRANGED).collect()
            }
            None => days::group(conn, &row)?,
        };
        for booking in together {
            let next = BookingRow { consent: answer.consent.word().to_owned(), ..booking };
            if answer.consent == Consent::Refused {
                refuse(conn, clock, &scene, actor, &next)?;
                continue;
            }
            save(conn, &next)?;
            record(conn, clock, &actor.account_id, "ride.consent", &next)?;
        }
        if answer.consent == Consent::Refused
            && let Some(offer) = &row.offer_id
        {
            super::offers::withdraw(conn, clock, &scene, actor, offer, &RideEnd::Consent)?;
        }
        seen(conn, &scene, actor, id)
    })
}

fn refuse(conn: &mut Conn, clock: &Clock, scene: &Scene, actor: &Actor, row: &BookingRow) -> Result<()> {
    let next = BookingRow { state: CANCELLED.to_owned(), reason: None, ..row.clone() };
    save(conn, &next)?;
    record(conn, clock, &actor.account_id, "ride.consent", &next)?;
    let at = row.starts_at.map(|at| scene.local(at, &row.guest_id));
    tell(conn, clock, &row.guest_id, &Message::RideCancelled { cause: RideEnd::Consent, at })
}

/// What to read before, and who is there, in roles.
pub fn prebrief(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32, new: &Prebrief) -> Result<BookingView> {
    db.write_tx(|conn| {
        let scene = Scene::load(conn, clock)?;
        let (row, _) = mine_to(conn, &scene, actor, id, version, Action::Prebrief)?;
        let mut found = Findings::speaking(actor.language);
        let words = text(Some(&new.text), "text", actor.language, &mut found);
        found.done()?;
        for booking in days::group(conn, &row)? {
            let next = BookingRow { prebrief: words.clone(), ..booking };
            save(conn, &next)?;
            record(conn, clock, &actor.account_id, "ride.prebrief", &next)?;
        }
        seen(conn, &scene, actor, id)
    })
}
