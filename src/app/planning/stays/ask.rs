//! Asking for an early end or an extension, and the other two's answers.

use super::{Ground, StayChangeView, current, extends, is_done, stay, view};
use crate::{
    app::{
        Error, Result,
        messages::{self, To},
    },
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        new_id,
        plans::{self, PUBLISHED},
        settings,
        stay_changes::{self, AGREED, DECLINED, OPEN, StayChangeRow, WITHDRAWN},
    },
    domain::{
        account::Actor,
        language::Language,
        message::Message,
        stay_change::{Fault, NOTICE_WEEKS, Side},
    },
};
use chrono::{Days, NaiveDate, NaiveDateTime};
use serde::Deserialize;
use utoipa::ToSchema;

/// Longest reason or answer, characters.
const TEXT_MAX_CHARS: usize = 500;

/// Another length of a published placement.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewStayChange {
    pub placement_id: String,
    /// From its first day on: fewer than planned end it early, more extend it.
    pub weeks: u32,
    /// The three who have to agree read it, and HR.
    pub reason: String,
}

/// What one of the three says.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StayAnswer {
    pub agree: bool,
    /// Why not; the other two read it.
    #[serde(default)]
    pub note: Option<String>,
}

pub(super) fn text(path: &str, text: Option<&str>, empty: &str, say: Language) -> Result<String> {
    let text = text.unwrap_or_default().trim();
    match text.chars().count() {
        0 => Err(Error::invalid(path, empty)),
        chars if chars > TEXT_MAX_CHARS => Err(Error::invalid(
            path,
            say.of(
                format!("At most {TEXT_MAX_CHARS} characters, please; these are {chars}."),
                format!("Bitte höchstens {TEXT_MAX_CHARS} Zeichen; das sind {chars}."),
            ),
        )),
        _ => Ok(text.to_owned()),
    }
}

fn day(day: NaiveDate, say: Language) -> String {
    say.of(day.format("%-d %B %Y").to_string(), day.format("%-d.%-m.%Y").to_string())
}

/// Why a length cannot be asked for.
fn refusal(fault: Fault, say: Language) -> String {
    match fault {
        Fault::Over => say.of("This assignment is over.".into(), "Dieser Einsatz ist vorbei.".into()),
        Fault::Same => say.of(
            "It lasts that long already. Choose fewer weeks to end it early, or more to extend it.".into(),
            "So lange dauert er bereits. Wählen Sie weniger Wochen, um ihn früher zu beenden, oder mehr, um ihn zu verlängern.".into(),
        ),
        Fault::TooSoon(Some(first)) => {
            let friday = first - Days::new(3);
            say.of(
                format!(
                    "An early end needs {NOTICE_WEEKS} weeks' notice, so that both teams can plan: the earliest last day is {}.",
                    day(friday, say)
                ),
                format!(
                    "Ein früheres Ende braucht {NOTICE_WEEKS} Wochen Vorlauf, damit beide Teams planen können: Der früheste letzte Tag ist der {}.",
                    day(friday, say)
                ),
            )
        }
        Fault::TooSoon(None) => say.of(
            format!("An early end needs {NOTICE_WEEKS} weeks' notice, and this assignment ends before that anyway."),
            format!("Ein früheres Ende braucht {NOTICE_WEEKS} Wochen Vorlauf, und dieser Einsatz endet ohnehin vorher."),
        ),
        Fault::TooLateToExtend => say.of(
            format!("An extension has to be asked for {NOTICE_WEEKS} weeks before the end, so that both teams can plan: that is over."),
            format!("Eine Verlängerung muss {NOTICE_WEEKS} Wochen vor dem Ende erbeten werden, damit beide Teams planen können: Das ist vorbei."),
        ),
        Fault::PastTheCycle(most) => say.of(
            format!("The cycle ends before that: {most} weeks at most."),
            format!("Der Zeitraum endet vorher: höchstens {most} Wochen."),
        ),
    }
}

/// Asks for another length of a published placement: for one's own, as the manager of the person, or of the host team.
pub fn ask(db: &Db, clock: &Clock, actor: &Actor, new: &NewStayChange) -> Result<StayChangeView> {
    let say = actor.language;
    db.write_tx(|conn| {
        let placement = plans::placement(conn, &new.placement_id)?;
        let plan = plans::get(conn, &placement.plan_id)?;
        let ground = Ground::read(conn)?;
        let sides = own_sides(&ground, actor, &placement.person_id, &placement.post_id);
        // Whoever is none of the three does not learn that it is there.
        let Some(asked_by_side) = sides.first().copied() else { return Err(Error::NotFound) };
        if plan.state != PUBLISHED {
            return Err(Error::NotFound);
        }
        let empty = say.of(
            "Say why: the other two decide by it.",
            "Schreiben Sie, warum: Die beiden anderen entscheiden danach.",
        );
        let reason = text("reason", Some(&new.reason), empty, say)?;
        let today = settings::as_of(conn, clock.today())?;
        if let Some(fault) = stay(conn, &plan.cycle_id, &placement)?.fault(new.weeks, today) {
            return Err(Error::invalid("weeks", refusal(fault, say)));
        }
        for other in stay_changes::of_cycle(conn, &plan.cycle_id)? {
            let same = (&other.person_id, &other.post_id, other.starts_on)
                == (&placement.person_id, &placement.post_id, placement.starts_on);
            let pending = other.state == OPEN || (other.state == AGREED && !is_done(conn, &other)?);
            if same && pending {
                return Err(Error::conflict(say.of(
                    "A change of this assignment's length is asked for already. It is answered or withdrawn first.",
                    "Eine andere Dauer dieses Einsatzes ist bereits erbeten. Erst wird sie beantwortet oder zurückgezogen.",
                )));
            }
        }
        let weeks_after = i32::try_from(new.weeks).unwrap_or(i32::MAX);
        let kind = if weeks_after < placement.weeks { "early-end" } else { "extension" };
        let mut row = StayChangeRow {
            id: new_id(),
            cycle_id: plan.cycle_id,
            plan_id: plan.id,
            person_id: placement.person_id,
            post_id: placement.post_id,
            starts_on: placement.starts_on,
            kind: kind.to_owned(),
            weeks_before: placement.weeks,
            weeks_after,
            asked_by_side: asked_by_side.as_str().to_owned(),
            asked_by: actor.account_id.clone(),
            reason,
            created_at: clock.now(),
            person_agreed_at: None,
            home_agreed_at: None,
            host_agreed_at: None,
            state: OPEN.to_owned(),
            answer: None,
            decided_by: None,
            decided_at: None,
            mended_plan_id: None,
            version: 1,
        };
        agree(&mut row, &sides, clock.now());
        stay_changes::insert(conn, &row)?;
        noted(conn, clock, actor, "stay-change.ask", &row)?;
        let (person, post) = (ground.person_name(&row.person_id), ground.post_name(&row.post_id));
        let message = Message::StayChangeAsked { person, post, extends: extends(&row) };
        ground.tell(conn, clock, &row, &[actor.person_id.as_deref().unwrap_or_default()], &message)?;
        tell_planners(conn, clock, &ground, &row)?;
        view::one(conn, &ground, actor, row)
    })
}

/// Sides that somebody speaks for as a person, and not for want of anybody else.
fn own_sides(ground: &Ground, actor: &Actor, person_id: &str, post_id: &str) -> Vec<Side> {
    let own = |side: &Side| {
        actor.person_id.is_some() && ground.party(*side, person_id, post_id) == actor.person_id.as_deref()
    };
    Side::ALL.into_iter().filter(own).collect()
}

fn agree(row: &mut StayChangeRow, sides: &[Side], at: NaiveDateTime) {
    for side in sides {
        let agreed = match side {
            Side::Person => &mut row.person_agreed_at,
            Side::Home => &mut row.home_agreed_at,
            Side::Host => &mut row.host_agreed_at,
        };
        agreed.get_or_insert(at);
    }
    if row.person_agreed_at.is_some() && row.home_agreed_at.is_some() && row.host_agreed_at.is_some() {
        row.state = AGREED.to_owned();
    }
}

/// Agrees or declines, for one's own side.
pub fn answer(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    id: &str,
    version: i32,
    answer: &StayAnswer,
) -> Result<StayChangeView> {
    let say = actor.language;
    db.write_tx(|conn| {
        let known = stay_changes::get(conn, id)?;
        let ground = Ground::read(conn)?;
        let sides = ground.sides(actor, &known.person_id, &known.post_id);
        if sides.is_empty() {
            return Err(Error::NotFound);
        }
        if known.version != version {
            return Err(Error::Stale);
        }
        if known.state != OPEN {
            return Err(Error::conflict(say.of(
                "This is settled already: see what became of it.",
                "Das ist bereits entschieden: Sehen Sie nach, was daraus wurde.",
            )));
        }
        let mut row = StayChangeRow { version: version + 1, ..known };
        if answer.agree {
            if current(conn, &row)?.is_none() {
                return Err(Error::conflict(say.of(
                    "The plan changed since: this assignment is not in it any more as it was. Decline, and ask again.",
                    "Der Plan hat sich seitdem geändert: Dieser Einsatz steht so nicht mehr darin. Lehnen Sie ab, und fragen Sie neu.",
                )));
            }
            agree(&mut row, &sides, clock.now());
        } else {
            let empty = say.of("Say why not: the other two read it.", "Schreiben Sie, warum nicht: Die beiden anderen lesen es.");
            row.answer = Some(text("note", answer.note.as_deref(), empty, say)?);
            row.state = DECLINED.to_owned();
            row.decided_by = Some(actor.account_id.clone());
            row.decided_at = Some(clock.now());
        }
        if !stay_changes::update(conn, &row)? {
            return Err(Error::Stale);
        }
        noted(conn, clock, actor, if answer.agree { "stay-change.agree" } else { "stay-change.decline" }, &row)?;
        if row.state == DECLINED {
            let (person, post) = (ground.person_name(&row.person_id), ground.post_name(&row.post_id));
            let message = Message::StayChangeDeclined { person, post, extends: extends(&row) };
            ground.tell(conn, clock, &row, &[actor.person_id.as_deref().unwrap_or_default()], &message)?;
        }
        tell_planners(conn, clock, &ground, &row)?;
        view::one(conn, &ground, actor, row)
    })
}

/// Once all three agreed it is HR's turn.
fn tell_planners(conn: &mut Conn, clock: &Clock, ground: &Ground, row: &StayChangeRow) -> Result<()> {
    if row.state != AGREED {
        return Ok(());
    }
    let (person, post) = (ground.person_name(&row.person_id), ground.post_name(&row.post_id));
    let message = Message::StayChangeAgreed { person, post, extends: extends(row) };
    messages::tell(conn, clock.now(), To::Planners, &message)
}

/// Takes back what one asked for, until it is done.
pub fn withdraw(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32) -> Result<StayChangeView> {
    let say = actor.language;
    db.write_tx(|conn| {
        let known = stay_changes::get(conn, id)?;
        if known.asked_by != actor.account_id {
            return Err(Error::NotFound);
        }
        if known.version != version {
            return Err(Error::Stale);
        }
        if !matches!(known.state.as_str(), OPEN | AGREED) || is_done(conn, &known)? {
            return Err(Error::conflict(say.of(
                "This is settled already: there is nothing to withdraw.",
                "Das ist bereits entschieden: Es gibt nichts zurückzuziehen.",
            )));
        }
        let row = StayChangeRow {
            state: WITHDRAWN.to_owned(),
            decided_by: Some(actor.account_id.clone()),
            decided_at: Some(clock.now()),
            version: version + 1,
            ..known
        };
        if !stay_changes::update(conn, &row)? {
            return Err(Error::Stale);
        }
        noted(conn, clock, actor, "stay-change.withdraw", &row)?;
        let ground = Ground::read(conn)?;
        view::one(conn, &ground, actor, row)
    })
}

pub(super) fn noted(conn: &mut Conn, clock: &Clock, actor: &Actor, action: &str, row: &StayChangeRow) -> Result<()> {
    // Not the reason: the log is read by others than the three.
    let detail = serde_json::json!({ "cycle": row.cycle_id, "kind": row.kind, "state": row.state });
    let event = Event { actor: &actor.account_id, action, subject_kind: "stay-change", subject_id: &row.id, detail };
    Ok(audit::append(conn, clock.now(), event)?)
}
