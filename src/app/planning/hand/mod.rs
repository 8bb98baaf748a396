//! A draft changed by hand: what a move would do, doing it, taking it back, and two planners at once.
//!
//! A draft may break hard rules while somebody works on it; it says which, and is not published before it breaks none.

mod detail;
mod draft;
mod effect;
mod faults;
mod known;
mod log;
mod offers;
mod sheet;
#[cfg(test)]
mod tests;
mod wishes;

pub use detail::{TeamWeekView, team_week};
pub use draft::{copy, unpublishable};
pub(super) use effect::difference;
pub use effect::{BeforeAfter, BreachView, EffectView, breaches};
pub use known::{Known, Recent};
pub use log::ChangeEntry;
pub use offers::{OffersView, offers};
pub use sheet::{Move, Seat, Sheet, Stay};
pub use wishes::{ForbidsChange, PinsChange, WishesView, change_forbids, change_pins};

use super::{
    board::{self, PersonRowView, TeamStaffingView},
    names::Names,
    plans::{self as use_plans, PlanSummary},
    store,
};
use crate::{
    app::{Error, Field, Result, require},
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        plan_moves::{self, Figures, MoveRow},
        plans::{self, DRAFT, PlacementRow, PlanRow, RideRow},
    },
    domain::{account::Actor, policy::Action},
};
use log::{Change, Logged};
use serde::{Deserialize, Serialize};
use sheet::{Entry, Step};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use utoipa::ToSchema;

/// Moves in one request: more are no longer made by hand.
const MOVES_MAX: usize = 500;

/// Changes that the list shows.
const ENTRIES_MAX: usize = 30;

/// Moves to be tried.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Trial {
    /// The version that one looks at; absent: whichever it is now.
    #[serde(default)]
    pub version: Option<i32>,
    pub moves: Vec<Move>,
}

/// Moves to be made.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Moves {
    pub moves: Vec<Move>,
}

/// A plan after a change by hand: what it did, and the rows that are others now.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ChangedView {
    pub plan: PlanSummary,
    pub effect: EffectView,
    pub teams: Vec<TeamStaffingView>,
    pub people: Vec<PersonRowView>,
    /// Every hard rule that the plan breaks.
    pub broken: Vec<BreachView>,
    pub hand: HandView,
}

/// The changes of a plan by hand.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct HandView {
    /// Latest first.
    pub entries: Vec<ChangeEntry>,
    /// What one would take back, and make again, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undo: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redo: Option<String>,
    /// Ids of the placements and rides that stand where they do by hand.
    pub by_hand: Vec<String>,
}

/// A draft that `actor` may change.
fn editable(conn: &mut Conn, actor: &Actor, id: &str) -> Result<PlanRow> {
    let row = use_plans::row(conn, actor, id)?;
    require(actor, Action::Plan, use_plans::subject(&row))?;
    if row.state != DRAFT {
        return Err(Error::conflict(
            "This plan was published, so it stays as it is. Choose \"Change this plan\" to work on a copy of it.",
        ));
    }
    Ok(row)
}

fn refused(fields: Vec<Field>) -> Error {
    let detail = fields.iter().map(|field| field.message.as_str()).collect::<Vec<_>>().join(" ");
    Error::Invalid { detail, fields }
}

fn few_enough(moves: &[Move]) -> Result<()> {
    if moves.len() <= MOVES_MAX {
        return Ok(());
    }
    Err(Error::invalid("moves", format!("At most {MOVES_MAX} moves are made at once; these are {}.", moves.len())))
}

/// What moves would do. Nothing is stored.
pub fn try_moves(db: &Db, recent: &Recent, actor: &Actor, id: &str, trial: &Trial) -> Result<EffectView> {
    let (row, known) = db.read(|conn| {
        let row = editable(conn, actor, id)?;
        let known = recent.of(conn, &row)?;
        if let Some(version) = trial.version.filter(|version| *version != row.version) {
            return Err(log::overtaken(conn, &Names::of(&known.problem), &row, version)?);
        }
        Ok((row, known))
    })?;
    few_enough(&trial.moves)?;
    let names = Names::of(&known.problem);
    let mut sheet = known.sheet.clone();
    sheet.apply(&names, &trial.moves).map_err(refused)?;
    let judged = if sheet == known.sheet { known.judged().clone() } else { known.judge(&sheet) };
    Ok(EffectView::of(&names, row.version, known.judged(), &judged))
}

/// What is wanted of a draft.
enum Wanted<'a> {
    Moves(&'a [Move]),
    Undo,
    Redo,
}

/// Makes moves in the draft of that version.
pub fn make_moves(
    db: &Db,
    clock: &Clock,
    recent: &Recent,
    actor: &Actor,
    (id, version): (&str, i32),
    moves: &Moves,
) -> Result<ChangedView> {
    change(db, clock, recent, actor, (id, version), &Wanted::Moves(&moves.moves))
}

/// Takes one's own last change back. Refused, in words, where somebody else changed the same people since.
pub fn undo(db: &Db, clock: &Clock, recent: &Recent, actor: &Actor, at: (&str, i32)) -> Result<ChangedView> {
    change(db, clock, recent, actor, at, &Wanted::Undo)
}

/// Makes the change again that one took back last.
pub fn redo(db: &Db, clock: &Clock, recent: &Recent, actor: &Actor, at: (&str, i32)) -> Result<ChangedView> {
    change(db, clock, recent, actor, at, &Wanted::Redo)
}

fn change(
    db: &Db,
    clock: &Clock,
    recent: &Recent,
    actor: &Actor,
    (id, version): (&str, i32),
    wanted: &Wanted<'_>,
) -> Result<ChangedView> {
    let (row, known, log) = db.read(|conn| {
        let row = editable(conn, actor, id)?;
        let known = recent.of(conn, &row)?;
        if row.version != version {
            return Err(log::overtaken(conn, &Names::of(&known.problem), &row, version)?);
        }
        Ok((row, known, log::of_plan(conn, id)?))
    })?;
    let names = Names::of(&known.problem);
    let mut sheet = known.sheet.clone();
    let change = match wanted {
        Wanted::Moves(moves) => {
            few_enough(moves)?;
            let steps = sheet.apply(&names, moves).map_err(refused)?;
            if steps.iter().all(|step| step.before == step.after) {
                return Err(Error::invalid("moves", "These moves change nothing."));
            }
            Change { steps, undoes: None, redoes: None }
        }
        Wanted::Undo => {
            let (last, _) = log::next(&log, &actor.account_id);
            let last = last.ok_or_else(|| Error::conflict("There is no change of yours to take back."))?;
            let steps = sheet::inverse(&last.change.steps);
            take_up(db, &names, &mut sheet, &log, actor, last, &steps)?;
            Change { steps, undoes: Some(last.version), redoes: None }
        }
        Wanted::Redo => {
            let (_, next) = log::next(&log, &actor.account_id);
            let next = next.ok_or_else(|| Error::conflict("There is no change of yours to make again."))?;
            let steps = next.change.steps.clone();
            take_up(db, &names, &mut sheet, &log, actor, next, &steps)?;
            Change { steps, undoes: None, redoes: Some(next.version) }
        }
    };
    // The work is done before the transaction, which then holds the one writer only for as long as it writes.
    let judged = known.judge(&sheet);
    let after = Arc::new(known.changed(sheet, judged));
    db.write_tx(|conn| store_change(conn, clock, actor, &row, (&known, &after), &change))?;
    recent.keep(id, version + 1, &after);
    db.read(|conn| view(conn, actor, (&known, &after), id, &change))
}

/// Does logged steps again, or backwards, where nobody else changed the same people since.
fn take_up(
    db: &Db,
    names: &Names<'_>,
    sheet: &mut Sheet,
    log: &[Logged],
    actor: &Actor,
    logged: &Logged,
    steps: &[Step],
) -> Result<()> {
    if let Some(other) = log::of_others(log, &actor.account_id, logged.version, &logged.people()) {
        let told = db.read(|conn| log::entry(conn, names, other))?;
        return Err(Error::conflict(format!(
            "{} changed the same people since: {} Move them by hand instead.",
            told.who,
            told.sentences.join(" ")
        )));
    }
    sheet.replay(steps).map_err(|person| {
        Error::conflict(format!(
            "{} was changed since in another way. Move them by hand instead.",
            names.person_name(&person)
        ))
    })
}

fn store_change(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    row: &PlanRow,
    (before, after): (&Known, &Known),
    change: &Change,
) -> Result<()> {
    let worth = &after.account.worth;
    let account = serde_json::to_string(&after.account).map_err(Error::internal)?;
    let figures = Figures {
        value: worth.value,
        gain: worth.gain,
        gain_possible: worth.gain_possible,
        disruption: worth.disruption.total,
        rules_broken: i32::try_from(after.judged().findings.len()).unwrap_or(i32::MAX),
        account: &account,
    };
    if !plan_moves::revise(conn, &row.id, row.version, &figures)? {
        let now = plans::get(conn, &row.id)?;
        return Err(log::overtaken(conn, &Names::of(&before.problem), &now, row.version)?);
    }
    write_rows(conn, &row.id, after, change)?;
    let backwards = Change { steps: sheet::inverse(&change.steps), undoes: None, redoes: None };
    let logged = MoveRow {
        plan_id: row.id.clone(),
        version: row.version + 1,
        actor: actor.account_id.clone(),
        at: clock.now(),
        moves: serde_json::to_string(change).map_err(Error::internal)?,
        inverse: serde_json::to_string(&backwards).map_err(Error::internal)?,
    };
    plan_moves::insert(conn, &logged)?;
    let people: BTreeSet<&str> = change.steps.iter().map(Step::person).collect();
    let detail = serde_json::json!({ "cycle": row.cycle_id, "version": row.version + 1, "people": people });
    let event =
        Event { actor: &actor.account_id, action: "plan.move", subject_kind: "plan", subject_id: &row.id, detail };
    Ok(audit::append(conn, clock.now(), event)?)
}

/// The rows of the steps as they are at the end.
fn write_rows(conn: &mut Conn, plan_id: &str, after: &Known, change: &Change) -> Result<()> {
    let sessions = plans::ride_session_ids(conn)?;
    let last: BTreeMap<&str, &Step> = change.steps.iter().map(|step| (step.entry_id(), step)).collect();
    let gone: Vec<&str> = last.iter().filter(|(_, step)| step.after.is_none()).map(|(id, _)| *id).collect();
    plan_moves::remove(conn, &gone)?;
    for step in last.values() {
        match &step.after {
            Some(Entry::Placement(stay)) => {
                let row = PlacementRow {
                    id: stay.id.clone(),
                    plan_id: plan_id.to_owned(),
                    person_id: stay.person.clone(),
                    post_id: stay.post.clone(),
                    starts_on: store::monday(&after.problem, stay.start_week),
                    weeks: stay.weeks as i32,
                    intensity: stay.intensity,
                };
                plan_moves::put_placement(conn, &row)?;
            }
            Some(Entry::Ride(seat)) => {
                let row = RideRow {
                    id: seat.id.clone(),
                    plan_id: plan_id.to_owned(),
                    person_id: seat.person.clone(),
                    ride_session_id: store::session_of(&seat.session, &sessions).to_owned(),
                    occurrence: seat.session.clone(),
                    week_of: store::monday(&after.problem, seat.week),
                };
                plan_moves::put_ride(conn, &row)?;
            }
            None => {}
        }
    }
    Ok(())
}

fn view(
    conn: &mut Conn,
    actor: &Actor,
    (before, after): (&Known, &Known),
    id: &str,
    change: &Change,
) -> Result<ChangedView> {
    let row = plans::get(conn, id)?;
    let names = Names::of(&after.problem);
    let people: BTreeSet<&str> = change.steps.iter().map(Step::person).collect();
    let effect = EffectView::of(&names, row.version, before.judged(), after.judged());
    Ok(ChangedView {
        effect,
        teams: board::teams_changed(before, after),
        people: board::people_changed(&names, before, after, &people),
        broken: breaches(&names, &after.judged().findings),
        hand: hand_view(conn, actor, &names, id)?,
        plan: use_plans::summary_of(conn, row, after)?.with_successors(actor, after.account.successors.as_ref()),
    })
}

/// The changes of a plan by hand, with what one can take back.
pub fn changes(db: &Db, recent: &Recent, actor: &Actor, id: &str) -> Result<HandView> {
    db.read(|conn| {
        let row = use_plans::row(conn, actor, id)?;
        require(actor, Action::Plan, use_plans::subject(&row))?;
        let known = recent.of(conn, &row)?;
        hand_view(conn, actor, &Names::of(&known.problem), id)
    })
}

fn hand_view(conn: &mut Conn, actor: &Actor, names: &Names<'_>, id: &str) -> Result<HandView> {
    let log = log::of_plan(conn, id)?;
    let (undo, redo) = log::next(&log, &actor.account_id);
    let words = |logged: Option<&Logged>| {
        logged.map(|logged| {
            let plain = Change { undoes: None, redoes: None, ..logged.change.clone() };
            log::sentences(names, &plain).join(" ")
        })
    };
    let latest: Vec<&Logged> = log.iter().rev().take(ENTRIES_MAX).collect();
    let entries = latest.into_iter().map(|logged| log::entry(conn, names, logged)).collect::<Result<_>>()?;
    let by_hand = log::by_hand(&log).into_iter().map(ToOwned::to_owned).collect();
    Ok(HandView { entries, undo: words(undo), redo: words(redo), by_hand })
}
