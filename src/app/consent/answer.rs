//! Accepting one's own placement and taking that back; HR's settling of those that nobody answered, one by one.

use super::{ConsentView, Standing, Standings};
use crate::{
    app::{
        Error, Result,
        messages::{self, To},
        require,
    },
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        plans::{self, DRAFT, PlacementRow, PlanRow, SUPERSEDED},
        responses::{self, ACCEPTED, CONFIRMED, ResponseRow},
        schema::posts,
    },
    domain::{
        account::Actor,
        message::Message,
        policy::{Action, Audience, Subject},
    },
};
use diesel::prelude::*;
use serde::Deserialize;
use utoipa::ToSchema;

/// Longest note, characters.
const NOTE_MAX_CHARS: usize = 500;

/// Why HR takes a silence as it does.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    /// The person concerned reads it.
    pub note: String,
}

/// One's own placement in a plan that one sees. Others' placements, and drafts that were not shown, are not known to be there.
fn own(conn: &mut Conn, actor: &Actor, placement_id: &str) -> Result<(PlanRow, PlacementRow)> {
    let placement = plans::placement(conn, placement_id)?;
    let plan = plans::get(conn, &placement.plan_id)?;
    let is_shown = plan.audience() == Audience::Everybody && plan.state != SUPERSEDED;
    if actor.person_id.as_ref() != Some(&placement.person_id) || !is_shown {
        return Err(Error::NotFound);
    }
    Ok((plan, placement))
}

/// Accepts one's own placement, in a draft that one was shown or in a published plan.
pub fn accept(db: &Db, clock: &Clock, actor: &Actor, placement_id: &str) -> Result<ConsentView> {
    let say = actor.language;
    db.write_tx(|conn| {
        let (plan, placement) = own(conn, actor, placement_id)?;
        let standings = Standings::read(conn, &plan)?;
        match standings.of(&placement) {
            Standing::Granted => {
                return Err(Error::conflict(say.of(
                    "Your request for a change of this assignment was granted: a new plan without it follows.",
                    "Ihrer Bitte um eine Änderung dieses Einsatzes wurde entsprochen: Ein neuer Plan ohne ihn folgt.",
                )));
            }
            Standing::Asked => {
                return Err(Error::conflict(say.of(
                    "You asked for a change of this assignment. Accept it once HR has answered.",
                    "Sie haben um eine Änderung dieses Einsatzes gebeten. Stimmen Sie zu, sobald HR geantwortet hat.",
                )));
            }
            _ => {}
        }
        if standings.carries_quota(&placement.person_id) && standings.relief(&placement.person_id).is_none() {
            return Err(Error::conflict(say.of(
                "It is not recorded yet what happens to your quota, pay and accounts. You can accept once it is.",
                "Es ist noch nicht festgehalten, was mit Ihrem Umsatzziel, Ihrem Gehalt und Ihren Kunden geschieht. \
                 Sie können zustimmen, sobald das der Fall ist.",
            )));
        }
        let answered = ResponseRow {
            placement_id: placement.id.clone(),
            plan_id: plan.id.clone(),
            person_id: placement.person_id.clone(),
            state: ACCEPTED.to_owned(),
            note: None,
            answered_by: actor.account_id.clone(),
            answered_at: clock.now(),
        };
        if standings.answer(&placement).is_none_or(|known| known.state != ACCEPTED) {
            responses::take_back(conn, &plan.cycle_id, &placement)?;
            responses::put(conn, &answered)?;
            noted(conn, clock, actor, "placement.accept", &placement)?;
        }
        Ok(Standings::read(conn, &plan)?.view(&placement))
    })
}

/// Takes an acceptance back, while the plan is a draft.
pub fn take_back(db: &Db, clock: &Clock, actor: &Actor, placement_id: &str) -> Result<ConsentView> {
    db.write_tx(|conn| {
        let (plan, placement) = own(conn, actor, placement_id)?;
        if plan.state != DRAFT {
            return Err(Error::conflict(actor.language.of(
                "This assignment is published. Ask for a change of it instead.",
                "Dieser Einsatz ist veröffentlicht. Bitten Sie stattdessen um eine Änderung.",
            )));
        }
        let standings = Standings::read(conn, &plan)?;
        if standings.answer(&placement).is_none_or(|known| known.state != ACCEPTED) {
            return Err(Error::conflict(actor.language.of(
                "You have not accepted this assignment, so there is nothing to take back.",
                "Sie haben diesem Einsatz nicht zugestimmt; es gibt nichts zurückzunehmen.",
            )));
        }
        responses::take_back(conn, &plan.cycle_id, &placement)?;
        noted(conn, clock, actor, "placement.take-back", &placement)?;
        Ok(Standings::read(conn, &plan)?.view(&placement))
    })
}

/// Settles a placement that nobody answered: by HR, one by one, with a note that the person reads, and only once the time to
/// answer is over.
pub fn confirm(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    placement_id: &str,
    confirmation: &Confirmation,
) -> Result<ConsentView> {
    if require(actor, Action::HandleObjections, Subject::Company).is_err() {
        return Err(Error::Forbidden);
    }
    let note = confirmation.note.trim();
    match note.chars().count() {
        0 => return Err(Error::invalid("note", "Say how you know that it is right: the person reads it.")),
        chars if chars > NOTE_MAX_CHARS => {
            return Err(Error::invalid("note", format!("At most {NOTE_MAX_CHARS} characters, please.")));
        }
        _ => {}
    }
    db.write_tx(|conn| {
        let placement = plans::placement(conn, placement_id)?;
        let plan = plans::get(conn, &placement.plan_id)?;
        if plan.state != DRAFT {
            return Err(Error::conflict("This plan was published: there is nothing left to confirm in it."));
        }
        let standings = Standings::read(conn, &plan)?;
        match standings.of(&placement) {
            Standing::NoAnswer => {}
            Standing::NotShown => {
                return Err(Error::conflict(
                    "Nobody was asked about this assignment yet. Show the draft to those in it.",
                ));
            }
            _ => return Err(Error::conflict("This assignment does not wait for an answer any more.")),
        }
        if let Some(until) = standings.until(&placement).filter(|until| clock.now() < *until) {
            let until = until.format("%-d %B %Y, %H:%M UTC");
            return Err(Error::conflict(format!(
                "There is still time to answer until {until}. Confirm it after that."
            )));
        }
        let row = ResponseRow {
            placement_id: placement.id.clone(),
            plan_id: plan.id.clone(),
            person_id: placement.person_id.clone(),
            state: CONFIRMED.to_owned(),
            note: Some(note.to_owned()),
            answered_by: actor.account_id.clone(),
            answered_at: clock.now(),
        };
        responses::put(conn, &row)?;
        noted(conn, clock, actor, "placement.confirm", &placement)?;
        let post = posts::table.find(&placement.post_id).select(posts::name).first(conn)?;
        let person = [placement.person_id.as_str()];
        messages::tell(conn, clock.now(), To::People(&person), &Message::ConfirmedWithoutAnswer { post })?;
        Ok(Standings::read(conn, &plan)?.view(&placement))
    })
}

/// Withdraws what was answered to a placement: who asks for a change does not accept.
pub(in crate::app) fn withdraw(conn: &mut Conn, plan: &PlanRow, placement: &PlacementRow) -> Result<()> {
    responses::take_back(conn, &plan.cycle_id, placement)?;
    Ok(())
}

fn noted(conn: &mut Conn, clock: &Clock, actor: &Actor, action: &str, placement: &PlacementRow) -> Result<()> {
    let detail = serde_json::json!({ "plan": placement.plan_id });
    let event =
        Event { actor: &actor.account_id, action, subject_kind: "placement", subject_id: &placement.id, detail };
    Ok(audit::append(conn, clock.now(), event)?)
}
