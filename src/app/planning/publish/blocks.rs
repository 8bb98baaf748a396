//! What keeps a draft from being shown and published, and which of its placements are not settled: questioned, not answered,
//! granted away, refused by a manager, or of somebody with a quota of which nothing is recorded.

use super::part::{Waiting, Why};
use crate::{
    app::{
        Error, Field, Result,
        consent::{Standing, Standings},
        planning::{hand, veto},
    },
    db::{
        Conn, cycles,
        objections::{self, OPEN},
        plans::{PlacementRow, PlanRow},
        schema::people,
    },
    domain::cycle::CycleRules,
};
use chrono::NaiveDateTime;
use diesel::prelude::*;
use serde::Serialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// Most broken rules that are told at once.
const BROKEN_MAX: usize = 20;

/// Most people who are named in one sentence.
const NAMED_MAX: usize = 8;

/// One thing that keeps a draft from being published.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Block {
    /// "scenario", "rule", "request", "veto", "granted", "relief", "answer" or "window".
    pub code: String,
    pub cause: String,
    pub action: String,
}

/// Placements that are not settled, by person, post and week of the problem, and why.
pub fn waiting(conn: &mut Conn, row: &PlanRow, now: NaiveDateTime) -> Result<Waiting> {
    let cycle = cycles::get(conn, &row.cycle_id)?;
    let standings = Standings::read(conn, row)?;
    let vetoes = veto::standing(conn, row, now)?;
    let is_vetoed = |placement: &PlacementRow| {
        vetoes.iter().any(|veto| veto.is_about(&placement.person_id, &placement.post_id, placement.starts_on))
    };
    let why = |placement: &PlacementRow| match standings.of(placement) {
        _ if is_vetoed(placement) => Some(Why::Vetoed),
        Standing::Granted => Some(Why::Granted),
        Standing::Asked => Some(Why::Disputed),
        // Silence is no yes, neither while there is time to answer nor after.
        Standing::NoAnswer => Some(Why::Unanswered),
        _ => standings.lacks_relief(placement).then_some(Why::Relief),
    };
    let waits = standings.placements.iter().filter_map(|placement| {
        let week = u32::try_from((placement.starts_on - cycle.starts_on).num_weeks()).unwrap_or_default();
        Some(((placement.person_id.clone(), placement.post_id.clone(), week), why(placement)?))
    });
    Ok(waits.collect())
}

/// What keeps a draft from being shown, and from being published, whatever else is done.
pub fn always(conn: &mut Conn, row: &PlanRow) -> Result<Vec<Block>> {
    let mut blocks = Vec::new();
    if row.scenario_id.is_some() {
        blocks.push(Block {
            code: "scenario".into(),
            cause: "This plan answers a scenario: its rules or events are not those of the cycle.".into(),
            action: "Take the scenario's changes over into the cycle, and make a plan again.".into(),
        });
    }
    let broken = hand::unpublishable(conn, row)?.unwrap_or_default();
    blocks.extend(broken.into_iter().take(BROKEN_MAX).map(|cause| Block {
        code: "rule".into(),
        cause,
        action: "Move or remove the assignment on the board, or take the last change back.".into(),
    }));
    Ok(blocks)
}

/// What keeps a draft from being published at `now`. With a reason, nobody waits for the end of the time to answer.
pub fn of(conn: &mut Conn, row: &PlanRow, now: NaiveDateTime, has_reason: bool) -> Result<Vec<Block>> {
    let mut blocks = always(conn, row)?;
    let standings = Standings::read(conn, row)?;
    let all = &standings;
    let are = |wanted: Standing| all.placements.iter().filter(move |one| all.of(one) == wanted);
    // Those about the plan as a whole are in no placement.
    let open = usize::try_from(objections::open_count(conn, &row.id)?).unwrap_or_default();
    let open = open.max(are(Standing::Asked).count());
    if open > 0 {
        let (requests, wait) = if open == 1 { ("request", "waits") } else { ("requests", "wait") };
        blocks.push(Block {
            code: "request".into(),
            cause: format!("{open} {requests} for a change still {wait} for an answer."),
            action: "Answer them, or publish ahead what is settled.".into(),
        });
    }
    blocks.extend(vetoed(conn, row, now)?);
    let mut name = |code: &str, people: BTreeSet<String>, cause: &str, action: &str| -> Result<()> {
        if !people.is_empty() {
            let (code, cause) = (code.to_owned(), format!("{}: {cause}", names(conn, people)?));
            blocks.push(Block { code, cause, action: action.to_owned() });
        }
        Ok(())
    };
    let person = |placement: &PlacementRow| placement.person_id.clone();
    name(
        "granted",
        are(Standing::Granted).map(person).collect(),
        "a request for a change was granted, and this plan still holds the assignment.",
        "Mend the plan around it, and publish the plan that comes of that.",
    )?;
    name(
        "relief",
        standings.placements.iter().filter(|placement| standings.lacks_relief(placement)).map(person).collect(),
        "it is not recorded what happens to quota, pay and accounts.",
        "Record what was decided and who approved it, or publish ahead what is settled.",
    )?;
    let over = |placement: &&PlacementRow| standings.until(placement).is_none_or(|until| now >= until);
    name(
        "answer",
        are(Standing::NoAnswer).filter(over).map(person).collect(),
        "no answer came in the time for it, and silence is not a yes.",
        "Confirm each of them after you have asked, or publish ahead what is settled.",
    )?;
    let still = are(Standing::NoAnswer).filter_map(|placement| standings.until(placement)).max();
    let until = row.objections_until.max(still);
    if let Some(until) = until.filter(|until| now < *until && !has_reason) {
        blocks.push(Block {
            code: "window".into(),
            cause: format!("People may ask for a change until {}.", moment(until)),
            action: "Wait until then, or give a reason for publishing before.".into(),
        });
    }
    Ok(blocks)
}

/// What of managers' vetoes keeps a draft from being published: no answer yet, or HR agreed and the plan still holds it.
fn vetoed(conn: &mut Conn, row: &PlanRow, now: NaiveDateTime) -> Result<Vec<Block>> {
    let vetoes = veto::standing(conn, row, now)?;
    let open = vetoes.iter().filter(|veto| veto.state == OPEN).count();
    let agreed = vetoes.len() - open;
    let count = |n: usize, one: &str, many: &str| if n == 1 { format!("1 {one}") } else { format!("{n} {many}") };
    let mut blocks = Vec::new();
    if open > 0 {
        blocks.push(Block {
            code: "veto".into(),
            cause: format!("{} from a manager for an answer.", count(open, "no waits", "noes wait")),
            action: "Answer them under Requests, or publish ahead what is settled.".into(),
        });
    }
    if agreed > 0 {
        blocks.push(Block {
            code: "veto".into(),
            cause: format!(
                "{} in this plan though you agreed with the manager’s no.",
                count(agreed, "placement still stands", "placements still stand")
            ),
            action: "Mend the plan under Requests, or publish ahead what is settled.".into(),
        });
    }
    Ok(blocks)
}

/// Names of people, the first of them where they are many.
fn names(conn: &mut Conn, ids: BTreeSet<String>) -> Result<String> {
    let mut names = Vec::new();
    for id in &ids {
        names.push(people::table.find(id).select(people::name).first::<String>(conn)?);
    }
    names.sort();
    let more = names.len().saturating_sub(NAMED_MAX);
    names.truncate(NAMED_MAX);
    let listed = names.join(", ");
    Ok(if more > 0 { format!("{listed} and {more} more") } else { listed })
}

/// Goes on only if nothing is in the way: otherwise all of it is said at once.
pub fn refuse(blocks: &[Block]) -> Result<()> {
    let Some(first) = blocks.first() else { return Ok(()) };
    let fields = blocks.iter().map(|block| Field::new(&block.code, format!("{} {}", block.cause, block.action)));
    Err(Error::Conflict { detail: format!("{} {}", first.cause, first.action), fields: fields.collect() })
}

/// Why people do not see a draft yet.
pub fn wait_for_managers(from: Option<NaiveDateTime>, rules: &CycleRules) -> String {
    let hours = rules.managers_first_hours;
    match from {
        Some(from) => format!(
            "Managers have this draft for {hours} hours before their people: until {}. Give a reason to show it sooner.",
            moment(from)
        ),
        None => format!(
            "Managers see a draft {hours} hours before their people. Show it to them first, or give a reason to do both at once."
        ),
    }
}

fn moment(at: NaiveDateTime) -> String {
    at.format("%-d %B %Y, %H:%M UTC").to_string()
}
