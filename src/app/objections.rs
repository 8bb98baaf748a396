//! Asking for a change of one's own placement, and HR's answers. The reason is private to the person and HR.

use super::{
    Error, Result, consent,
    messages::{self, To},
    require,
};
use crate::{
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        cycles, new_id,
        objections::{self, Answer, DECLINED, OPEN, ObjectionRow, UPHELD},
        plans::{self, PlacementRow, PlanRow, SUPERSEDED},
        responses::facts,
        schema::{people, placements, posts},
    },
    domain::{
        account::Actor,
        cycle::ForbidRule,
        language::Language,
        message::Message,
        policy::{Action, Audience, Subject},
    },
};
use chrono::{DateTime, Days, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// Longest reason or answer, characters.
const TEXT_MAX_CHARS: usize = 2_000;

/// A request for a change.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ObjectionView {
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placement_id: Option<String>,
    pub person: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    pub reason: String,
    pub created_at: DateTime<Utc>,
    /// "open", "upheld" or "declined".
    pub state: String,
    /// It came after the time in which changes could be asked for.
    pub is_late: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<DateTime<Utc>>,
    pub version: i32,
    /// For HR, of a request that was granted: the plan in which it is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done_in: Option<DoneIn>,
    /// For HR: it was granted, and no plan does without the assignment yet.
    pub to_mend: bool,
}

/// A plan that does without an assignment.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct DoneIn {
    pub plan_id: String,
    pub name: String,
}

/// A new request for a change.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewObjection {
    pub placement_id: String,
    pub reason: String,
}

/// HR's decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Decision {
    Upheld,
    Declined,
}

/// What a granted request excludes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Excludes {
    /// The post, in this cycle.
    #[default]
    Post,
    /// The post until the assignment would have been over; later is fine.
    Weeks,
}

/// HR's answer.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAnswer {
    pub state: Decision,
    pub answer: String,
    /// Of a request that is granted.
    #[serde(default)]
    pub excludes: Excludes,
}

fn text(path: &str, text: &str, empty: &str, say: Language) -> Result<String> {
    let text = text.trim();
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

/// How a request reads to those who may see it.
pub fn view(conn: &mut Conn, row: ObjectionRow) -> Result<ObjectionView> {
    let person: String = people::table.find(&row.person_id).select(people::name).first(conn)?;
    let post = match &row.placement_id {
        Some(placement) => {
            let post: Option<String> =
                (placements::table.find(placement).inner_join(posts::table.on(posts::id.eq(placements::post_id))))
                    .select(posts::name)
                    .first(conn)
                    .optional()?;
            post
        }
        None => None,
    };
    let until = plans::get(conn, &row.plan_id)?.objections_until;
    Ok(ObjectionView {
        is_late: until.is_some_and(|until| row.created_at > until),
        id: row.id,
        placement_id: row.placement_id,
        person,
        post,
        reason: row.reason,
        created_at: row.created_at.and_utc(),
        state: row.state,
        answer: row.answer,
        answered_at: row.answered_at.map(|at| at.and_utc()),
        version: row.version,
        done_in: None,
        to_mend: false,
    })
}

/// The same for HR, with what became of it.
fn view_for_hr(conn: &mut Conn, row: ObjectionRow) -> Result<ObjectionView> {
    let done_in = match &row.mended_plan_id {
        Some(id) => Some(DoneIn { plan_id: id.clone(), name: plans::get(conn, id)?.name }),
        None => None,
    };
    let granted = row.state == UPHELD && done_in.is_none();
    let to_mend = granted && plans::get(conn, &row.plan_id)?.state != SUPERSEDED;
    Ok(ObjectionView { done_in, to_mend, ..view(conn, row)? })
}

/// Asks for a change of one's own placement, in a published plan or in a draft that one was shown.
pub fn create(db: &Db, clock: &Clock, actor: &Actor, new: &NewObjection) -> Result<ObjectionView> {
    require(actor, Action::Object, Subject::Company)?;
    let say = actor.language;
    let empty = say.of(
        "Say what should change, and why: HR answers what it understands.",
        "Schreiben Sie, was sich ändern soll und warum: HR antwortet auf das, was es versteht.",
    );
    let reason = text("reason", &new.reason, empty, say)?;
    db.write_tx(|conn| {
        let placement = plans::placement(conn, &new.placement_id)?;
        let (plan_id, person_id) = (placement.plan_id.clone(), placement.person_id.clone());
        let plan = plans::get(conn, &plan_id)?;
        // Somebody else's placement, or one of a draft that was not shown, is one that the person does not know of.
        let is_shown = plan.audience() == Audience::Everybody && plan.state != SUPERSEDED;
        if actor.person_id.as_ref() != Some(&person_id) || !is_shown {
            return Err(Error::NotFound);
        }
        let open = objections::of_plan(conn, &plan_id)?;
        if open.iter().any(|other| other.state == OPEN && other.placement_id.as_ref() == Some(&new.placement_id)) {
            return Err(Error::conflict(say.of(
                "You have asked for a change of this placement already; HR will answer.",
                "Sie haben bereits um eine Änderung dieses Einsatzes gebeten; HR wird antworten.",
            )));
        }
        consent::withdraw(conn, &plan, &placement)?;
        let row = ObjectionRow {
            id: new_id(),
            plan_id,
            placement_id: Some(new.placement_id.clone()),
            person_id,
            reason,
            created_at: clock.now(),
            state: OPEN.to_owned(),
            answer: None,
            answered_by: None,
            answered_at: None,
            version: 1,
            mended_plan_id: None,
        };
        objections::insert(conn, &row)?;
        let detail = serde_json::json!({ "plan": row.plan_id, "placement": row.placement_id });
        let event = Event {
            actor: &actor.account_id,
            action: "objection.create",
            subject_kind: "objection",
            subject_id: &row.id,
            detail,
        };
        audit::append(conn, clock.now(), event)?;
        let cycle = cycles::get(conn, &plan.cycle_id)?.name;
        messages::tell(conn, clock.now(), To::Planners, &Message::RequestMade { cycle })?;
        view(conn, row)
    })
}

/// Requests for a change of a plan, oldest first.
pub fn of_plan(db: &Db, actor: &Actor, plan_id: &str) -> Result<Vec<ObjectionView>> {
    db.read(|conn| {
        super::planning::plans::row(conn, actor, plan_id)?;
        require(actor, Action::HandleObjections, Subject::Company)?;
        objections::of_plan(conn, plan_id)?.into_iter().map(|row| view_for_hr(conn, row)).collect()
    })
}

/// What somebody asked for and was answered, latest first.
pub(super) fn of_person(conn: &mut Conn, person_id: &str) -> Result<Vec<ObjectionView>> {
    objections::of_person(conn, person_id)?.into_iter().map(|row| view(conn, row)).collect()
}

/// Answers a request, once. Granting it excludes the assignment by a rule of the cycle, which says nothing of the reason.
pub fn answer(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32, new: &NewAnswer) -> Result<ObjectionView> {
    // Whoever may not handle requests does not learn which exist.
    if require(actor, Action::HandleObjections, Subject::Company).is_err() {
        return Err(Error::Forbidden);
    }
    let words =
        text("answer", &new.answer, "An answer needs its reason: the person concerned reads it.", Language::En)?;
    db.write_tx(|conn| {
        let row = objections::get(conn, id)?;
        if row.state != OPEN {
            return Err(Error::conflict("This request was answered before."));
        }
        let state = match new.state {
            Decision::Upheld => UPHELD,
            Decision::Declined => DECLINED,
        };
        let answer = Answer { state, text: &words, by: &actor.account_id, at: clock.now() };
        if !objections::answer(conn, id, version, &answer)? {
            return Err(Error::Stale);
        }
        if state == UPHELD {
            exclude(conn, clock, actor, &row, new.excludes)?;
        }
        let detail = serde_json::json!({ "state": state });
        let event = Event {
            actor: &actor.account_id,
            action: "objection.answer",
            subject_kind: "objection",
            subject_id: id,
            detail,
        };
        audit::append(conn, clock.now(), event)?;
        let row = objections::get(conn, id)?;
        let person = row.person_id.clone();
        let view = view_for_hr(conn, row)?;
        let post = view.post.clone().unwrap_or_default();
        let message = Message::RequestAnswered { post, upheld: state == UPHELD };
        messages::tell(conn, clock.now(), To::People(&[&person]), &message)?;
        Ok(view)
    })
}

/// Takes the assignment out of what the cycle allows; what the planner kept of it gives way.
fn exclude(conn: &mut Conn, clock: &Clock, actor: &Actor, row: &ObjectionRow, excludes: Excludes) -> Result<()> {
    // A request about an assignment that is gone already has nothing left to exclude.
    let Some(placement_id) = &row.placement_id else { return Ok(()) };
    let placement = plans::placement(conn, placement_id)?;
    let cycle_id = plans::get(conn, &row.plan_id)?.cycle_id;
    let cycle = cycles::get(conn, &cycle_id)?;
    let last_day = (excludes == Excludes::Weeks).then(|| {
        let days = u64::try_from(placement.weeks).unwrap_or(0) * 7;
        placement.starts_on + Days::new(days.saturating_sub(1))
    });
    let mut rules = cycle.rules.0;
    rules.pins.retain(|pin| pin.person != placement.person_id || pin.post.as_ref() != Some(&placement.post_id));
    let rule = ForbidRule::granted(&placement.person_id, &placement.post_id, last_day);
    if !rules.forbids.contains(&rule) {
        rules.forbids.push(rule);
    }
    if !cycles::set_rules(conn, &cycle_id, &rules, cycle.version)? {
        return Err(Error::Stale);
    }
    let detail = serde_json::json!({ "version": cycle.version + 1 });
    let event = Event {
        actor: &actor.account_id,
        action: "cycle.forbids",
        subject_kind: "cycle",
        subject_id: &cycle_id,
        detail,
    };
    Ok(audit::append(conn, clock.now(), event)?)
}

/// A plan was made or published: what was granted, and is not in it any more, is done in it.
pub(super) fn settle(conn: &mut Conn, plan: &PlanRow) -> Result<()> {
    let rules = cycles::get(conn, &plan.cycle_id)?.rules.0;
    let placements = plans::placements(conn, &plan.id)?;
    let excluded = |placement: &&PlacementRow| {
        let away = |rule: &ForbidRule| rule.grants_away(&placement.person_id, &placement.post_id, placement.starts_on);
        rules.forbids.iter().any(away)
    };
    let still: BTreeSet<&String> = placements.iter().filter(excluded).map(|placement| &placement.person_id).collect();
    for row in objections::of_cycle(conn, &plan.cycle_id)? {
        if row.state != UPHELD || row.mended_plan_id.is_some() || still.contains(&row.person_id) {
            continue;
        }
        // Whoever took the rule back keeps the assignment: nothing is done then.
        let asked = match &row.placement_id {
            Some(id) => Some(facts(&plans::placement(conn, id)?)),
            None => None,
        };
        if !placements.iter().any(|placement| Some(facts(placement)) == asked) {
            objections::set_mended(conn, &row.id, &plan.id)?;
        }
    }
    Ok(())
}
