//! HR's part of an early end or an extension: a new edition of the plan, a draft to work it out in, or no.

use super::{Ground, StayChangeView, ask, current, extends, is_done, last_day, view};
use crate::{
    app::{
        Error, Field, Result,
        planning::{
            publish,
            store::{self, CheckedPlan, Origin},
        },
        require,
    },
    clock::Clock,
    db::{
        Conn, Db,
        plans::{self, PlacementRow, PlanRow},
        settings,
        stay_changes::{self, AGREED, DECLINED, OPEN, StayChangeRow},
    },
    domain::{
        account::Actor,
        message::Message,
        policy::{Action, Subject},
    },
};
use serde::Deserialize;
use tandem_solver::{
    Plan, Problem,
    check::{Violation, check},
    plan::Placement,
};
use utoipa::ToSchema;

/// Most broken rules that are told at once.
const BROKEN_MAX: usize = 20;

/// What HR makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = StayDecisionKind)]
pub enum Decision {
    /// A new edition with it is published.
    Confirm,
    /// A draft with it, whatever rule it breaks, to work on.
    Draft,
    Decline,
}

#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StayDecision {
    pub decision: Decision,
    /// Why it is declined; the three read it.
    #[serde(default)]
    pub answer: Option<String>,
}

/// The published plan with the other length, and what of it breaks a rule.
struct Changed {
    problem: Problem,
    plan: Plan,
    findings: Vec<Violation>,
}

/// Decides on what all three agreed to; declining is possible before, too.
pub fn decide(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    id: &str,
    version: i32,
    decision: &StayDecision,
) -> Result<StayChangeView> {
    if require(actor, Action::Plan, Subject::Cycle).is_err() {
        return Err(Error::Forbidden);
    }
    db.write_tx(|conn| {
        let known = stay_changes::get(conn, id)?;
        if known.version != version {
            return Err(Error::Stale);
        }
        let pending = known.state == AGREED || (known.state == OPEN && decision.decision == Decision::Decline);
        if !pending || is_done(conn, &known)? {
            return Err(Error::conflict(match known.state.as_str() {
                OPEN => "Not all three have agreed yet: the person, the home manager and the host manager.",
                _ => "This is settled already.",
            }));
        }
        let ground = Ground::read(conn)?;
        if decision.decision == Decision::Decline {
            let empty = "Say why: the three who are concerned read it.";
            let row = StayChangeRow {
                answer: Some(ask::text("answer", decision.answer.as_deref(), empty, actor.language)?),
                state: DECLINED.to_owned(),
                decided_by: Some(actor.account_id.clone()),
                decided_at: Some(clock.now()),
                version: version + 1,
                ..known
            };
            return store_row(conn, clock, actor, &ground, row);
        }
        let Some((plan, placement)) = current(conn, &known)? else {
            return Err(Error::conflict(
                "The plan changed since: this assignment is not in it any more as it was. Decline it, and say so.",
            ));
        };
        let today = settings::as_of(conn, clock.today())?;
        if last_day(known.starts_on, known.weeks_after) < today {
            return Err(Error::conflict("The day on which it would end is over. Decline it, and say so."));
        }
        let changed = changed(conn, &plan, &placement, &known)?;
        let origin = Origin {
            cycle_id: &plan.cycle_id,
            run_id: None,
            bound: None,
            based_on: Some(&plan.id),
            scenario_id: None,
            at: clock.now(),
        };
        let decided = StayChangeRow {
            decided_by: Some(actor.account_id.clone()),
            decided_at: Some(clock.now()),
            version: version + 1,
            ..known
        };
        if decision.decision == Decision::Draft {
            let broken = i32::try_from(changed.findings.len()).unwrap_or(i32::MAX);
            let draft = store::insert_broken(conn, &changed.problem, &changed.plan, broken, &origin)?;
            return store_row(conn, clock, actor, &ground, StayChangeRow { mended_plan_id: Some(draft), ..decided });
        }
        if !changed.findings.is_empty() {
            return Err(broken(&changed.findings));
        }
        let checked = CheckedPlan::new(&changed.problem, &changed.plan).map_err(Error::conflict)?;
        let edition = store::insert(conn, &checked, &origin)?;
        store_row(conn, clock, actor, &ground, decided)?;
        let edition = plans::get(conn, &edition)?;
        publish::make_current(conn, clock, actor, &edition, serde_json::json!({ "stay_change": id }))?;
        let row = stay_changes::get(conn, id)?;
        view::one(conn, &ground, actor, row)
    })
}

fn store_row(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    ground: &Ground,
    row: StayChangeRow,
) -> Result<StayChangeView> {
    if !stay_changes::update(conn, &row)? {
        return Err(Error::Stale);
    }
    ask::noted(conn, clock, actor, "stay-change.decide", &row)?;
    if row.state == DECLINED {
        let (person, post) = (ground.person_name(&row.person_id), ground.post_name(&row.post_id));
        let message = Message::StayChangeDeclined { person, post, extends: extends(&row) };
        ground.tell(conn, clock, &row, &[], &message)?;
    }
    view::one(conn, ground, actor, row)
}

/// All three agreed to the length, so the post takes it, and it is no change of what was promised; every other rule holds.
fn changed(conn: &mut Conn, row: &PlanRow, placement: &PlacementRow, change: &StayChangeRow) -> Result<Changed> {
    let mut problem: Problem = serde_json::from_str(&plans::problem(conn, &row.id)?).map_err(Error::internal)?;
    let mut plan = store::plan(conn, &row.id, &problem)?;
    let weeks = u32::try_from(change.weeks_after).unwrap_or(0);
    let start = store::week_of(&problem, placement.starts_on);
    let lengthen = |stay: &mut Placement| {
        if stay.person == placement.person_id && stay.post == placement.post_id && Some(stay.start_week) == start {
            stay.weeks = weeks;
        }
    };
    plan.placements.iter_mut().for_each(lengthen);
    problem.baseline.iter_mut().flat_map(|baseline| &mut baseline.placements).for_each(lengthen);
    // What was kept was kept as it was.
    problem.pins.retain(|pin| pin.person != placement.person_id || pin.weeks.is_none_or(|kept| kept == weeks));
    store::allow_length(&mut problem, &placement.post_id, weeks);
    plan.problem_sha256 = problem.sha256();
    let findings = check(&problem, &plan).findings;
    Ok(Changed { problem, plan, findings })
}

fn broken(findings: &[Violation]) -> Error {
    let fields = findings.iter().take(BROKEN_MAX).map(|finding| Field::new("rule", &finding.message));
    Error::Conflict {
        detail: "As the plan stands, this breaks a rule, so nothing was published. Make a draft with it, and mend that; or decline it."
            .into(),
        fields: fields.collect(),
    }
}
