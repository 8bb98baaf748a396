//! A manager's veto of a placement: said with a reason, another date and a last day; answered by HR; upheld, it forbids the start
//! and the plan is mended around it, with the other date tried first.

mod dates;
mod view;

pub use dates::{StartDate, VetoDatesView, dates};
use view::seen_by;
pub use view::{VetoCount, VetoView, VetoesView, list};

use super::{
    plans::{self as use_plans, subject},
    repair,
    runs::RunView,
};
use crate::{
    app::{
        Error, Field, Result,
        messages::{self, To},
        require,
    },
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        cycles, new_id,
        plans::{self, PlacementRow, PlanRow, SUPERSEDED},
        records, scope, settings,
        vetoes::{self, Answer, DECLINED, OPEN, UPHELD, VetoRow},
    },
    domain::{
        account::Actor,
        company::{Company, Kind},
        cycle::{CycleRules, ForbidRule},
        language::Language,
        leading::{self, Leading, Side},
        message::Message,
        plan_event::PlanEvent,
        policy::{Action, Audience, Subject},
        veto::{self as rules, About, Given, TEXT_MAX_CHARS},
    },
};
use chrono::{Days, NaiveDate, NaiveDateTime};
use serde::Deserialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// A manager's no.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewVeto {
    pub placement_id: String,
    /// HR and the managers of both teams read it.
    pub reason: String,
    /// A Monday on which it could begin instead.
    pub alternative_on: NaiveDate,
    /// The last day on which the no holds.
    pub expires_on: NaiveDate,
}

/// HR's decision on a veto.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VetoAnswer {
    pub upheld: bool,
    /// Its reason, for the manager.
    pub answer: String,
}

/// Names of everything, without what people can do.
pub(super) fn company(conn: &mut Conn) -> Result<Company> {
    Ok(records::company_without(conn, &[Kind::Ratings, Kind::Guesses])?)
}

/// A placement that `actor` leads the person or the host team of, with the plan.
struct Led {
    plan: PlanRow,
    placement: PlacementRow,
    side: Side,
    host_team: String,
}

fn led(conn: &mut Conn, actor: &Actor, company: &Company, plan_id: &str, placement_id: &str) -> Result<Led> {
    let plan = use_plans::row(conn, actor, plan_id)?;
    require(actor, Action::LookAfterTeam, subject(&plan))?;
    let all = plans::placements(conn, plan_id)?;
    let placement = all.into_iter().find(|placement| placement.id == placement_id).ok_or(Error::NotFound)?;
    let host_team = company.posts.get(&placement.post_id).map(|post| post.team_id.clone()).ok_or(Error::NotFound)?;
    let leading: Leading = scope::leading(conn, actor)?;
    let side = leading.side(&placement.person_id, &host_team).ok_or(Error::NotFound)?;
    Ok(Led { plan, placement, side, host_team })
}

/// Says no to a placement of a draft that managers see, or of a published plan, that has not begun.
pub fn create(db: &Db, clock: &Clock, actor: &Actor, plan_id: &str, new: &NewVeto) -> Result<VetoView> {
    let language = actor.language;
    db.write_tx(|conn| {
        let company = company(conn)?;
        let Led { plan, placement, side, host_team } = led(conn, actor, &company, plan_id, &new.placement_id)?;
        let today = settings::as_of(conn, clock.today())?;
        may_be_vetoed(conn, &plan, &placement, today, language)?;
        refuse(conn, &plan, &placement, new, today, language)?;
        let manager_id = actor.person_id.clone().ok_or(Error::Forbidden)?;
        let row = VetoRow {
            id: new_id(),
            cycle_id: plan.cycle_id.clone(),
            plan_id: plan.id.clone(),
            person_id: placement.person_id.clone(),
            post_id: placement.post_id.clone(),
            starts_on: placement.starts_on,
            manager_id,
            side: side.as_str().to_owned(),
            reason: new.reason.trim().to_owned(),
            alternative_on: new.alternative_on,
            expires_on: new.expires_on,
            created_at: clock.now(),
            withdrawn_at: None,
            state: OPEN.to_owned(),
            answer: None,
            answered_by: None,
            answered_at: None,
            mended_plan_id: None,
            version: 1,
        };
        vetoes::insert(conn, &row)?;
        let detail = serde_json::json!({ "plan": row.plan_id, "placement": placement.id, "side": row.side });
        log(conn, clock, actor, "veto.create", &row.id, detail)?;
        tell_of(conn, clock.now(), &company, &plan, &row, &host_team)?;
        Ok(view::view(actor, &company, row, today))
    })
}

/// Refuses what has begun, what was replaced, and what somebody said no to already.
fn may_be_vetoed(
    conn: &mut Conn,
    plan: &PlanRow,
    placement: &PlacementRow,
    today: NaiveDate,
    language: Language,
) -> Result<()> {
    if plan.state == SUPERSEDED {
        return Err(Error::conflict(language.of(
            "This plan was replaced by a newer one. Open My team again.",
            "Dieser Plan wurde durch einen neueren ersetzt. Öffnen Sie „Mein Team“ neu.",
        )));
    }
    if placement.starts_on <= today {
        return Err(Error::conflict(language.of(
            "This placement has begun. Ask for an early end instead.",
            "Dieser Einsatz hat begonnen. Bitten Sie stattdessen um ein vorzeitiges Ende.",
        )));
    }
    let about = |row: &VetoRow| row.is_about(&placement.person_id, &placement.post_id, placement.starts_on);
    if vetoes::of_cycle(conn, &plan.cycle_id)?.iter().any(|row| about(row) && row.blocks(today)) {
        return Err(Error::conflict(language.of(
            "A manager said no to this placement already. HR answers that first.",
            "Zu diesem Einsatz hat schon eine Führungskraft Nein gesagt. HR beantwortet das zuerst.",
        )));
    }
    Ok(())
}

/// Refuses a no that does not say what it must, with all that is wrong.
fn refuse(
    conn: &mut Conn,
    plan: &PlanRow,
    placement: &PlacementRow,
    new: &NewVeto,
    today: NaiveDate,
    language: Language,
) -> Result<()> {
    let cycle = cycles::get(conn, &plan.cycle_id)?;
    let length = u64::try_from(cycle.weeks).unwrap_or(0) * 7;
    let about = About {
        starts_on: placement.starts_on,
        weeks: u32::try_from(placement.weeks).unwrap_or(0),
        first: cycle.starts_on,
        last: cycle.starts_on + Days::new(length.saturating_sub(1)),
        today,
    };
    let given = Given { reason: &new.reason, alternative_on: new.alternative_on, expires_on: new.expires_on };
    let mut faults: Vec<Field> =
        rules::faults(&given, &about, language).into_iter().map(|(path, message)| Field::new(path, message)).collect();
    if !faults.iter().any(|fault| fault.path == "alternative_on") {
        faults.extend(dates::fault(conn, &plan.id, placement, new.alternative_on, today, language)?);
    }
    if faults.is_empty() {
        return Ok(());
    }
    let detail = language
        .of("Nothing was sent. Correct these first.", "Nichts wurde gesendet. Bitte korrigieren Sie zuerst dies.");
    Err(Error::Invalid { detail: detail.to_owned(), fields: faults })
}

/// HR, the other managers of the placement, and, where they see the plan, the person: they learn that a date was asked for, not why.
fn tell_of(
    conn: &mut Conn,
    now: NaiveDateTime,
    company: &Company,
    plan: &PlanRow,
    row: &VetoRow,
    host_team: &str,
) -> Result<()> {
    let cycle = cycles::get(conn, &plan.cycle_id)?.name;
    messages::tell(conn, now, To::Planners, &Message::VetoMade { cycle })?;
    let members = scope::members(conn)?;
    let managers = leading::managers(&members);
    let home = company.people.get(&row.person_id).and_then(|person| person.manager_id.as_deref());
    let mut others: BTreeSet<&str> = managers.get(host_team).into_iter().flatten().copied().collect();
    others.extend(home);
    others.remove(row.manager_id.as_str());
    let others: Vec<&str> = others.into_iter().collect();
    let (person, post) = (view::person(company, &row.person_id), view::post(company, &row.post_id));
    messages::tell(conn, now, To::People(&others), &Message::VetoByOther { person, post: post.clone() })?;
    if plan.audience() == Audience::Everybody {
        messages::tell(conn, now, To::People(&[&row.person_id]), &Message::OtherDateAsked { post })?;
    }
    Ok(())
}

fn log(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    action: &'static str,
    id: &str,
    detail: serde_json::Value,
) -> Result<()> {
    let event = Event { actor: &actor.account_id, action, subject_kind: "veto", subject_id: id, detail };
    Ok(audit::append(conn, clock.now(), event)?)
}

/// Takes one's own no back. What HR had forbidden for it is allowed again, unless the plan was mended for it.
pub fn withdraw(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32) -> Result<VetoView> {
    require(actor, Action::LookAfterTeam, Subject::Company)?;
    db.write_tx(|conn| {
        let row = vetoes::get(conn, id)?;
        let company = company(conn)?;
        if !seen_by(conn, actor, &company, &row)? {
            return Err(Error::NotFound);
        }
        if actor.person_id.as_ref() != Some(&row.manager_id) {
            return Err(Error::Forbidden);
        }
        if row.state == DECLINED || row.mended_plan_id.is_some() || row.withdrawn_at.is_some() {
            return Err(Error::conflict(actor.language.of(
                "This is settled: it cannot be taken back any more.",
                "Das ist erledigt: es kann nicht mehr zurückgenommen werden.",
            )));
        }
        if !vetoes::withdraw(conn, id, version, clock.now())? {
            return Err(Error::Stale);
        }
        if row.state == UPHELD {
            let forbid = forbid(conn, &row)?;
            change_rules(conn, &row.cycle_id, |rules| rules.forbids.retain(|other| *other != forbid))?;
        }
        log(conn, clock, actor, "veto.withdraw", id, serde_json::json!({ "state": row.state }))?;
        let (row, today) = (vetoes::get(conn, id)?, settings::as_of(conn, clock.today())?);
        Ok(view::view(actor, &company, row, today))
    })
}

/// HR's answer. Upheld, the start is forbidden in the cycle from now on; what planners kept of it gives way.
pub fn answer(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32, given: &VetoAnswer) -> Result<VetoView> {
    require(actor, Action::HandleObjections, Subject::Company)?;
    let text = given.answer.trim();
    match text.chars().count() {
        0 => return Err(Error::invalid("answer", "An answer needs its reason: the manager reads it.")),
        chars if chars > TEXT_MAX_CHARS => {
            let message = format!("At most {TEXT_MAX_CHARS} characters, please; these are {chars}.");
            return Err(Error::invalid("answer", message));
        }
        _ => {}
    }
    db.write_tx(|conn| {
        let row = vetoes::get(conn, id)?;
        let today = settings::as_of(conn, clock.today())?;
        if row.withdrawn_at.is_some() {
            return Err(Error::conflict("The manager took this no back: there is nothing to answer."));
        }
        if row.state != OPEN {
            return Err(Error::conflict("This no was answered before."));
        }
        if row.is_expired(today) {
            let last = row.expires_on.format("%-d %B %Y");
            return Err(Error::conflict(format!(
                "This no held until {last} and is over: it keeps nothing back any more."
            )));
        }
        let state = if given.upheld { UPHELD } else { DECLINED };
        let answer = Answer { state, text, by: &actor.account_id, at: clock.now() };
        if !vetoes::answer(conn, id, version, &answer)? {
            return Err(Error::Stale);
        }
        if given.upheld {
            let forbid = forbid(conn, &row)?;
            let first = cycles::get(conn, &row.cycle_id)?.starts_on;
            let week = u32::try_from(crate::domain::calendar::week_of(first, row.starts_on)).ok();
            change_rules(conn, &row.cycle_id, |rules| {
                rules.pins.retain(|pin| {
                    let same = pin.person == row.person_id && pin.post.as_ref() == Some(&row.post_id);
                    !(same && (pin.week.is_none() || pin.week == week))
                });
                if !rules.forbids.contains(&forbid) {
                    rules.forbids.push(forbid);
                }
            })?;
        }
        log(conn, clock, actor, "veto.answer", id, serde_json::json!({ "state": state }))?;
        let company = company(conn)?;
        let (person, post) = (view::person(&company, &row.person_id), view::post(&company, &row.post_id));
        let message = Message::VetoAnswered { person, post, upheld: given.upheld };
        messages::tell(conn, clock.now(), To::People(&[&row.manager_id]), &message)?;
        let row = vetoes::get(conn, id)?;
        Ok(view::view(actor, &company, row, today))
    })
}

fn given(row: &VetoRow) -> Given<'_> {
    Given { reason: &row.reason, alternative_on: row.alternative_on, expires_on: row.expires_on }
}

fn forbid(conn: &mut Conn, row: &VetoRow) -> Result<ForbidRule> {
    let first = cycles::get(conn, &row.cycle_id)?.starts_on;
    Ok(rules::rule(&row.person_id, &row.post_id, (first, row.starts_on), &given(row)))
}

fn change_rules(conn: &mut Conn, cycle_id: &str, change: impl FnOnce(&mut CycleRules)) -> Result<()> {
    let row = cycles::get(conn, cycle_id)?;
    let mut rules = row.rules.0;
    change(&mut rules);
    if cycles::set_rules(conn, cycle_id, &rules, row.version)? { Ok(()) } else { Err(Error::Stale) }
}

/// The event that a plan is mended for.
fn event(row: &VetoRow) -> PlanEvent {
    PlanEvent::Veto {
        person_id: row.person_id.clone(),
        post_id: Some(row.post_id.clone()),
        session_id: None,
        reason: rules::RULE_REASON.to_owned(),
        alternative_on: row.alternative_on,
        expires_on: row.expires_on,
        starts_on: (row.alternative_on < row.starts_on).then_some(row.starts_on),
    }
}

/// Looks for ways to mend the plan around a no that HR agreed to: with the other date first.
pub fn mend(db: &Db, clock: &Clock, actor: &Actor, id: &str) -> Result<RunView> {
    require(actor, Action::Plan, Subject::Company)?;
    let (plan_id, event) = db.read(|conn| {
        let row = vetoes::get(conn, id)?;
        if row.state != UPHELD || row.withdrawn_at.is_some() {
            return Err(Error::conflict("The plan is mended for a no that you agreed to. Answer it first."));
        }
        let mut plan = plans::get(conn, &row.plan_id)?;
        if plan.state == SUPERSEDED {
            plan = plans::published(conn, &row.cycle_id)?.ok_or(Error::NotFound)?;
        }
        let is_there = plans::placements(conn, &plan.id)?
            .iter()
            .any(|stay| row.is_about(&stay.person_id, &stay.post_id, stay.starts_on));
        if !is_there {
            return Err(Error::conflict("The plan does not hold this placement any more: nothing has to be mended."));
        }
        Ok((plan.id, event(&row)))
    })?;
    repair::start(db, clock, actor, &plan_id, vec![event])
}

/// Notes in which plan the vetoes are done that these events came of.
pub(super) fn done(conn: &mut Conn, cycle_id: &str, events: &[PlanEvent], plan_id: &str) -> Result<()> {
    for row in vetoes::of_cycle(conn, cycle_id)? {
        if row.state == UPHELD && row.withdrawn_at.is_none() && events.contains(&event(&row)) {
            vetoes::mended(conn, &row.id, plan_id)?;
        }
    }
    Ok(())
}

/// Vetoes that keep placements of this plan from being published.
pub(super) fn standing(conn: &mut Conn, plan: &PlanRow, now: NaiveDateTime) -> Result<Vec<VetoRow>> {
    let today = settings::as_of(conn, now.date())?;
    let mut rows = vetoes::of_cycle(conn, &plan.cycle_id)?;
    rows.retain(|row| row.blocks(today));
    if rows.is_empty() {
        return Ok(rows);
    }
    let placements = plans::placements(conn, &plan.id)?;
    rows.retain(|row| placements.iter().any(|stay| row.is_about(&stay.person_id, &stay.post_id, stay.starts_on)));
    Ok(rows)
}

/// Whether a manager asked for another date of a placement: what the person may know of it.
pub fn is_asked_elsewhere(conn: &mut Conn, clock: &Clock, stay: &PlacementRow) -> Result<bool> {
    let today = settings::as_of(conn, clock.today())?;
    let cycle_id = plans::get(conn, &stay.plan_id)?.cycle_id;
    let rows = vetoes::of_cycle(conn, &cycle_id)?;
    let about = |row: &VetoRow| row.is_about(&stay.person_id, &stay.post_id, stay.starts_on) && row.blocks(today);
    Ok(rows.iter().any(about))
}
