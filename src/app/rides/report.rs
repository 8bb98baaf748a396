//! Whether it took place: both sides are asked from the day after, and whoever answers first settles it. It can be put right as
//! long as nothing was written about it.

use super::{Scene, arrange::seen, mine_to, record, save, slot, tell, view::BookingView};
use crate::{
    app::Result,
    clock::Clock,
    db::{
        Db,
        bookings::{BookingRow, HELD, MISSED},
    },
    domain::{
        account::Actor,
        message::Message,
        ride::{Action, Side},
    },
};
use serde::Deserialize;
use utoipa::ToSchema;

/// Whether it took place.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = RideOutcome)]
pub struct Outcome {
    pub took_place: bool,
}

pub fn report(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32, outcome: &Outcome) -> Result<BookingView> {
    db.write_tx(|conn| {
        let scene = Scene::load(conn, clock)?;
        let (row, side) = mine_to(conn, &scene, actor, id, version, Action::Report)?;
        let state = if outcome.took_place { HELD } else { MISSED };
        let next = BookingRow { state: state.to_owned(), held_at: outcome.took_place.then_some(scene.now), ..row };
        save(conn, &next)?;
        record(conn, clock, &actor.account_id, "ride.report", &next)?;
        if outcome.took_place
            && side != Side::Guest
            && let Some(slot) = slot(&next)
        {
            let until = scene.local(slot.debrief_due_at(), &next.guest_id);
            let message = Message::DebriefWanted { partner: scene.partner(&next, Side::Guest), until };
            tell(conn, clock, &next.guest_id, &message)?;
        }
        seen(conn, &scene, actor, id)
    })
}
