//! Dated sessions that hosts offer with seats: first come, first served; then a waiting list that moves up when somebody cancels.

use super::{
    Scene,
    arrange::{check_form, seen},
    bookings,
    days::Meeting,
    record,
    requests::check_host_load,
    save,
    seats::{OfferView, refusals, view},
    tell, text,
    view::BookingView,
};
use crate::{
    app::{Error, Result, ratings::Findings},
    clock::Clock,
    db::{
        Conn, Db, Json,
        audit::{self, Event},
        bookings::{ARRANGED, BookingRow, CANCELLED, OFFER, WAITING},
        new_id,
        ride_offers::{self, OfferRow},
    },
    domain::{
        account::Actor,
        company::RideKind,
        language::Language,
        local_time,
        message::{Message, RideEnd},
        ride::{self, Slot},
    },
};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::Deserialize;
use utoipa::ToSchema;

/// A session that somebody offers. Date and time are those of the host's own location.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewRideOffer)]
pub struct NewOffer {
    /// "ride-along" or "meeting".
    pub kind: String,
    pub title: String,
    pub day: NaiveDate,
    /// "10:30".
    pub time: String,
    pub minutes: i32,
    pub remote: bool,
    #[serde(default)]
    pub place: Option<String>,
    pub seats: i32,
    #[serde(default)]
    pub consent_needed: bool,
    #[serde(default)]
    pub prebrief: Option<String>,
    /// Ids of competencies.
    #[serde(default)]
    pub teaches: Vec<String>,
}

/// Another time of an offered session, at the host's location.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewRideTime)]
pub struct NewTime {
    pub day: NaiveDate,
    pub time: String,
}

/// The moment that a host means by a date and a time of day.
fn moment(
    scene: &Scene,
    host: &str,
    day: NaiveDate,
    time: &str,
    language: Language,
    found: &mut Findings,
) -> NaiveDateTime {
    let Ok(time) = NaiveTime::parse_from_str(time.trim(), "%H:%M") else {
        found.add("time", language.of("Write the time as 14:30.", "Schreiben Sie die Zeit als 14:30."));
        return day.and_time(NaiveTime::default());
    };
    local_time::moment(day.and_time(time), scene.zone(host)).unwrap_or_else(|| {
        found.add(
            "time",
            language.of(
                "The clocks go forward in that hour: this time does not exist.",
                "In dieser Stunde wird die Uhr vorgestellt: Diese Zeit gibt es nicht.",
            ),
        );
        day.and_time(time)
    })
}

fn record_offer(conn: &mut Conn, clock: &Clock, actor: &Actor, action: &str, id: &str) -> Result<()> {
    let detail = serde_json::json!({});
    let event = Event { actor: &actor.account_id, action, subject_kind: "ride_offer", subject_id: id, detail };
    Ok(audit::append(conn, clock.now(), event)?)
}

/// Offers seats at a session of one's own.
pub fn offer(db: &Db, clock: &Clock, actor: &Actor, new: &NewOffer) -> Result<OfferView> {
    let me = actor.person_id.as_deref().ok_or(Error::NotFound)?;
    db.write_tx(|conn| {
        let scene = Scene::load(conn, clock)?;
        let language = actor.language;
        let mut found = Findings::speaking(actor.language);
        let kind = [RideKind::RideAlong, RideKind::Meeting].into_iter().find(|kind| kind.word() == new.kind);
        if kind.is_none() {
            found.add(
                "kind",
                language.of("Choose a call or a meeting.", "Wählen Sie ein Gespräch oder eine Besprechung."),
            );
        }
        let most = if kind == Some(RideKind::Meeting) { ride::SEATS_MAX_MEETING } else { ride::SEATS_MAX_RIDE_ALONG };
        if !(1..=most).contains(&new.seats) {
            found.add(
                "seats",
                language.of(
                    format!("Between 1 and {most} guests: more would change what they came to see."),
                    format!("Zwischen 1 und {most} Gästen: Mehr würden verändern, was sie sehen wollen."),
                ),
            );
        }
        let title = text(Some(&new.title), "title", language, &mut found);
        if title.is_none() {
            found.add(
                "title",
                language.of(
                    "Say in a few words what guests will see; leave customers' names out.",
                    "Sagen Sie kurz, was Gäste sehen werden; nennen Sie keine Kunden.",
                ),
            );
        }
        for id in new.teaches.iter().filter(|id| !known(&scene, id)) {
            found.add(
                "teaches",
                language.of(format!("There is no skill “{id}”."), format!("Es gibt keine Fähigkeit „{id}“.")),
            );
        }
        let place = check_form(new.minutes, new.remote, new.place.as_deref(), language, &mut found);
        let prebrief = text(new.prebrief.as_deref(), "prebrief", language, &mut found);
        let starts_at = moment(&scene, me, new.day, &new.time, language, &mut found);
        let slot = Slot { starts_at, minutes: new.minutes };
        let own = Meeting { host: me, guests: Vec::new(), slot, window: None, bookings: Vec::new(), offer: None };
        scene.check_time(conn, &own, language, &mut found)?;
        let guests = if new.kind == RideKind::Meeting.word() { 1 } else { usize::try_from(new.seats).unwrap_or(0) };
        check_host_load(conn, &scene, me, slot, guests, language, &mut found)?;
        found.done()?;
        let row = OfferRow {
            id: new_id(),
            host_id: me.to_owned(),
            kind: new.kind.clone(),
            title: title.unwrap_or_default(),
            starts_at,
            minutes: new.minutes,
            remote: new.remote,
            place,
            seats: new.seats,
            consent_needed: new.consent_needed,
            prebrief,
            teaches: Json(new.teaches.clone()),
            created_at: scene.now,
            cancelled_at: None,
            version: 1,
        };
        ride_offers::insert(conn, &row)?;
        record_offer(conn, clock, actor, "ride-offer.create", &row.id)?;
        view(conn, &scene, &row, me, language)
    })
}

fn known(scene: &Scene, competency: &str) -> bool {
    scene.company.is_in_use(competency)
}

/// Takes a seat, or the next place on the waiting list.
pub fn take_seat(db: &Db, clock: &Clock, actor: &Actor, id: &str) -> Result<BookingView> {
    let me = actor.person_id.as_deref().ok_or(Error::NotFound)?;
    db.write_tx(|conn| {
        let scene = Scene::load(conn, clock)?;
        let offer = ride_offers::get(conn, id)?;
        let fields = refusals(conn, &scene, &offer, me, actor.language)?;
        if let Some(first) = fields.first() {
            return Err(Error::Conflict { detail: first.message.clone(), fields });
        }
        let taken = bookings::of_offer(conn, id)?.iter().filter(|seat| seat.state == ARRANGED).count();
        let waits = taken >= usize::try_from(offer.seats).unwrap_or(0);
        let row = BookingRow {
            id: new_id(),
            source: OFFER.to_owned(),
            guest_id: me.to_owned(),
            host_id: Some(offer.host_id.clone()),
            team_id: None,
            kind: offer.kind.clone(),
            cycle_id: None,
            ride_session_id: None,
            occurrence: None,
            offer_id: Some(offer.id.clone()),
            orientation_step_id: None,
            period_from: scene.day_of(offer.starts_at, &offer.host_id),
            period_until: scene.day_of(offer.starts_at, &offer.host_id),
            starts_at: Some(offer.starts_at),
            minutes: offer.minutes,
            remote: offer.remote,
            place: offer.place.clone(),
            consent: if offer.consent_needed { "asked" } else { "not-needed" }.to_owned(),
            prebrief: offer.prebrief.clone(),
            state: if waits { WAITING } else { ARRANGED }.to_owned(),
            reason: None,
            created_at: scene.now,
            held_at: None,
            reminded_at: None,
            version: 1,
        };
        bookings::insert(conn, &row)?;
        record(conn, clock, &actor.account_id, "ride.seat", &row)?;
        let message = Message::SeatTaken { guest: scene.name(me), title: offer.title.clone(), waits };
        tell(conn, clock, &offer.host_id, &message)?;
        seen(conn, &scene, actor, &row.id)
    })
}

/// Gives free seats to those who wait, first come first; who has agreed on something else at that time is passed over.
pub(super) fn move_up(conn: &mut Conn, clock: &Clock, scene: &Scene, actor: &str, offer: &OfferRow) -> Result<()> {
    if offer.cancelled_at.is_some() || offer.starts_at <= scene.now {
        return Ok(());
    }
    let seats = bookings::of_offer(conn, &offer.id)?;
    let taken = seats.iter().filter(|seat| seat.state == ARRANGED).count();
    let mut free = usize::try_from(offer.seats).unwrap_or(0).saturating_sub(taken);
    let slot = Slot { starts_at: offer.starts_at, minutes: offer.minutes };
    for seat in seats.iter().filter(|seat| seat.state == WAITING) {
        if free == 0 {
            break;
        }
        let theirs = bookings::of_person(conn, &seat.guest_id)?;
        if theirs.iter().filter(|row| row.state == ARRANGED).filter_map(super::slot).any(|other| slot.overlaps(&other))
        {
            continue;
        }
        let next = BookingRow { state: ARRANGED.to_owned(), ..seat.clone() };
        save(conn, &next)?;
        record(conn, clock, actor, "ride.move-up", &next)?;
        let at = scene.local(offer.starts_at, &seat.guest_id);
        tell(conn, clock, &seat.guest_id, &Message::SeatFree { title: offer.title.clone(), at })?;
        free -= 1;
    }
    Ok(())
}

/// One's own offer of this version that is still to come.
fn own(conn: &mut Conn, scene: &Scene, actor: &Actor, id: &str, version: i32) -> Result<OfferRow> {
    let offer = ride_offers::get(conn, id)?;
    if actor.person_id.as_ref() != Some(&offer.host_id) {
        // Everybody who takes part sees what is offered.
        return Err(if actor.person_id.is_some() { Error::Forbidden } else { Error::NotFound });
    }
    if offer.version != version {
        return Err(Error::Stale);
    }
    if offer.cancelled_at.is_some() || offer.starts_at <= scene.now {
        return Err(Error::conflict(
            actor.language.of("This session is over or was cancelled.", "Dieser Termin ist vorbei oder abgesagt."),
        ));
    }
    Ok(offer)
}

/// Moves a session that one offers; its guests are told.
pub fn move_to(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32, new: &NewTime) -> Result<OfferView> {
    db.write_tx(|conn| {
        let scene = Scene::load(conn, clock)?;
        let offer = own(conn, &scene, actor, id, version)?;
        let mut found = Findings::speaking(actor.language);
        let starts_at = moment(&scene, &offer.host_id, new.day, &new.time, actor.language, &mut found);
        let seats = bookings::of_offer(conn, id)?;
        let open: Vec<&BookingRow> =
            seats.iter().filter(|seat| [ARRANGED, WAITING].contains(&seat.state.as_str())).collect();
        let slot = Slot { starts_at, minutes: offer.minutes };
        let coming = open.iter().filter(|seat| seat.state == ARRANGED);
        let guests = coming.map(|seat| seat.guest_id.as_str()).collect();
        let meeting =
            Meeting { host: &offer.host_id, guests, slot, window: None, bookings: Vec::new(), offer: Some(id) };
        scene.check_time(conn, &meeting, actor.language, &mut found)?;
        found.done()?;
        let next = OfferRow { starts_at, ..offer.clone() };
        if !ride_offers::save(conn, &next)? {
            return Err(Error::Stale);
        }
        record_offer(conn, clock, actor, "ride-offer.move", id)?;
        let day = scene.day_of(starts_at, &offer.host_id);
        for seat in open {
            let moved = BookingRow { starts_at: Some(starts_at), period_from: day, period_until: day, ..seat.clone() };
            save(conn, &moved)?;
            record(conn, clock, &actor.account_id, "ride.move", &moved)?;
            let at = scene.local(starts_at, &seat.guest_id);
            tell(conn, clock, &seat.guest_id, &Message::RideMoved { partner: scene.name(&offer.host_id), at })?;
        }
        let next = ride_offers::get(conn, id)?;
        view(conn, &scene, &next, &offer.host_id, actor.language)
    })
}

/// Cancels a session that one offers, with all its seats.
pub fn cancel(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32) -> Result<OfferView> {
    db.write_tx(|conn| {
        let scene = Scene::load(conn, clock)?;
        let offer = own(conn, &scene, actor, id, version)?;
        let end = RideEnd::Offer { title: offer.title.clone() };
        withdraw(conn, clock, &scene, actor, id, &end)?;
        let offer = ride_offers::get(conn, id)?;
        view(conn, &scene, &offer, &offer.host_id, actor.language)
    })
}

/// Takes an offer back, and tells those who still had a seat or waited for one.
pub(super) fn withdraw(
    conn: &mut Conn,
    clock: &Clock,
    scene: &Scene,
    actor: &Actor,
    id: &str,
    end: &RideEnd,
) -> Result<()> {
    let offer = ride_offers::get(conn, id)?;
    if !ride_offers::save(conn, &OfferRow { cancelled_at: Some(scene.now), ..offer })? {
        return Err(Error::Stale);
    }
    record_offer(conn, clock, actor, "ride-offer.cancel", id)?;
    for seat in bookings::of_offer(conn, id)? {
        if ![ARRANGED, WAITING].contains(&seat.state.as_str()) {
            continue;
        }
        let next = BookingRow { state: CANCELLED.to_owned(), ..seat };
        save(conn, &next)?;
        record(conn, clock, &actor.account_id, "ride.cancel", &next)?;
        let at = next.starts_at.map(|at| scene.local(at, &next.guest_id));
        tell(conn, clock, &next.guest_id, &Message::RideCancelled { cause: end.clone(), at })?;
    }
    Ok(())
}
