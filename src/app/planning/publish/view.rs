//! Where a draft stands on its way to being published: who has seen it, what keeps it back and what to do about that, what could
//! go ahead, and which plans were published before.

use super::{
    part::{self, Held, Why},
    people_from, stored,
};
use crate::{
    app::{
        Error, Field, Result,
        planning::{hand, plans as use_plans, veto},
        require,
    },
    clock::Clock,
    db::{
        Conn, Db, cycles,
        objections::{self, OPEN, ObjectionRow, UPHELD},
        plans::{self, DRAFT, PUBLISHED, PlanRow},
        vetoes::VetoRow,
    },
    domain::{
        account::Actor,
        cycle::CycleRules,
        policy::{Action, Subject},
    },
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use tandem_solver::Problem;
use utoipa::ToSchema;

/// Most broken rules that are told at once.
const BROKEN_MAX: usize = 20;

/// Where a plan stands on its way.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PublicationView {
    pub plan: super::PlanSummary,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shown_to_managers_at: Option<DateTime<Utc>>,
    /// From then on people may see it without a reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people_from: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shown_to_people_at: Option<DateTime<Utc>>,
    /// Until then people may ask for a change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub objections_until: Option<DateTime<Utc>>,
    /// Hours that managers have it before their people, and days in which people may ask.
    pub managers_first_hours: u32,
    pub objection_days: u32,
    /// People with an assignment in it.
    pub concerned: usize,
    pub requests: RequestsView,
    /// What keeps it from being published now; nothing: it can be.
    pub blocks: Vec<Block>,
    /// What could be published ahead, while requests are open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<PartView>,
    /// Published plans of the cycle, latest first.
    pub editions: Vec<EditionView>,
}

/// Requests for a change, by what became of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct RequestsView {
    pub open: usize,
    pub upheld: usize,
    pub declined: usize,
    /// Names of those whose request was granted: the plan should show it before it is published.
    pub granted_to: Vec<String>,
}

/// One thing that keeps a draft from being published.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Block {
    /// "scenario", "rule", "request", "veto" or "window".
    pub code: String,
    pub cause: String,
    pub action: String,
}

/// What can go ahead.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PartView {
    pub placements: usize,
    pub rides: usize,
    pub people: usize,
    pub held_back: Vec<HeldView>,
}

/// An assignment that waits for an answer.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct HeldView {
    pub person: String,
    /// Post or session.
    pub what: String,
    pub starts_on: NaiveDate,
    pub why: String,
}

/// A plan that was published.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct EditionView {
    pub plan_id: String,
    pub name: String,
    /// From 1.
    pub edition: i32,
    pub is_current: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_at: Option<DateTime<Utc>>,
    /// Whose assignments differ from the edition before; absent for the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people_changed: Option<Vec<String>>,
}

/// Where a plan stands.
pub fn publication(db: &Db, clock: &Clock, actor: &Actor, id: &str) -> Result<PublicationView> {
    db.read(|conn| {
        let row = use_plans::row(conn, actor, id)?;
        require(actor, Action::Plan, use_plans::subject(&row))?;
        let rules = cycles::get(conn, &row.cycle_id)?.rules.0;
        let (problem, plan) = stored(conn, id)?;
        let names = Names::of(&problem);
        let people = plan.placements.iter().map(|stay| &stay.person).chain(plan.rides.iter().map(|ride| &ride.person));
        let all = objections::of_plan(conn, id)?;
        let disputed = disputed(conn, &row, clock.now())?;
        let vetoes = veto::standing(conn, &row, clock.now())?;
        let part = (row.state == DRAFT && !disputed.is_empty()).then(|| {
            let part = part::undisputed(&problem, &plan, &disputed);
            let stays = part.plan.placements.iter().map(|stay| &stay.person);
            let people: BTreeSet<&String> = stays.chain(part.plan.rides.iter().map(|ride| &ride.person)).collect();
            PartView {
                placements: part.plan.placements.len(),
                rides: part.plan.rides.len(),
                people: people.len(),
                held_back: part.held.iter().map(|held| names.held(held, &vetoes)).collect(),
            }
        });
        let utc = |at: NaiveDateTime| at.and_utc();
        Ok(PublicationView {
            shown_to_managers_at: row.shown_to_managers_at.map(utc),
            people_from: people_from(&row, &rules).map(utc),
            shown_to_people_at: row.shown_to_people_at.map(utc),
            objections_until: row.objections_until.map(utc),
            managers_first_hours: rules.managers_first_hours,
            objection_days: rules.objection_days,
            concerned: people.collect::<BTreeSet<_>>().len(),
            requests: requests(&all, &names),
            blocks: if row.state == DRAFT { blocks(conn, &row, clock.now(), false)? } else { Vec::new() },
            part,
            editions: of_cycle(conn, &row.cycle_id)?,
            plan: use_plans::summary(conn, row)?,
        })
    })
}

/// Published plans of a cycle, latest first.
pub fn editions(db: &Db, actor: &Actor, cycle_id: &str) -> Result<Vec<EditionView>> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.read(|conn| {
        cycles::get(conn, cycle_id)?;
        of_cycle(conn, cycle_id)
    })
}

fn requests(all: &[ObjectionRow], names: &Names<'_>) -> RequestsView {
    let count = |state: &str| all.iter().filter(|row| row.state == state).count();
    let (open, upheld) = (count(OPEN), count(UPHELD));
    let granted = all.iter().filter(|row| row.state == UPHELD).map(|row| names.of_person(&row.person_id));
    RequestsView { open, upheld, declined: all.len() - open - upheld, granted_to: granted.collect() }
}

/// Placements that people want changed and nobody answered for, or to which a manager's no stands, by person, post and week of the problem.
pub fn disputed(conn: &mut Conn, row: &PlanRow, now: NaiveDateTime) -> Result<BTreeSet<(String, String, u32)>> {
    let cycle = cycles::get(conn, &row.cycle_id)?;
    let open: BTreeSet<String> = (objections::of_plan(conn, &row.id)?.into_iter())
        .filter(|objection| objection.state == OPEN)
        .filter_map(|objection| objection.placement_id)
        .collect();
    let vetoes = veto::standing(conn, row, now)?;
    let placements = plans::placements(conn, &row.id)?.into_iter().filter(|placement| {
        let vetoed = |veto: &VetoRow| veto.is_about(&placement.person_id, &placement.post_id, placement.starts_on);
        open.contains(&placement.id) || vetoes.iter().any(vetoed)
    });
    let key = |placement: plans::PlacementRow| {
        let week = u32::try_from((placement.starts_on - cycle.starts_on).num_weeks()).unwrap_or_default();
        (placement.person_id, placement.post_id, week)
    };
    Ok(placements.map(key).collect())
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

/// What keeps a draft from being published at `now`. With a reason, nobody waits for the end of the time to ask for changes.
pub fn blocks(conn: &mut Conn, row: &PlanRow, now: NaiveDateTime, has_reason: bool) -> Result<Vec<Block>> {
    let mut blocks = always(conn, row)?;
    let open = objections::open_count(conn, &row.id)?;
    if open > 0 {
        let (requests, wait) = if open == 1 { ("request", "waits") } else { ("requests", "wait") };
        blocks.push(Block {
            code: "request".into(),
            cause: format!("{open} {requests} for a change still {wait} for an answer."),
            action: "Answer them, or publish ahead what nobody questions.".into(),
        });
    }
    blocks.extend(vetoed(conn, row, now)?);
    if let Some(until) = row.objections_until.filter(|until| now < *until && !has_reason) {
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
            action: "Answer them under Requests, or publish ahead what nobody questions.".into(),
        });
    }
    if agreed > 0 {
        blocks.push(Block {
            code: "veto".into(),
            cause: format!(
                "{} in this plan though you agreed with the manager’s no.",
                count(agreed, "placement still stands", "placements still stand")
            ),
            action: "Mend the plan under Requests, or publish ahead what nobody questions.".into(),
        });
    }
    Ok(blocks)
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

/// Who does what in a plan, for telling editions apart.
type Assignments = BTreeMap<String, BTreeSet<(String, NaiveDate, i32, u64)>>;

fn assignments(conn: &mut Conn, plan_id: &str) -> Result<Assignments> {
    let mut all = Assignments::new();
    for stay in plans::placements(conn, plan_id)? {
        let what = (stay.post_id, stay.starts_on, stay.weeks, stay.intensity.to_bits());
        all.entry(stay.person_id).or_default().insert(what);
    }
    for ride in plans::rides(conn, plan_id)? {
        all.entry(ride.person_id).or_default().insert((ride.occurrence, ride.week_of, 0, 0));
    }
    Ok(all)
}

fn of_cycle(conn: &mut Conn, cycle_id: &str) -> Result<Vec<EditionView>> {
    let mut published: Vec<(i32, PlanRow)> = (plans::of_cycle(conn, cycle_id)?.into_iter())
        .filter_map(|row| row.edition.map(|edition| (edition, row)))
        .collect();
    published.sort_by_key(|(edition, _)| *edition);
    let mut views: Vec<EditionView> = Vec::new();
    let mut before: Option<Assignments> = None;
    for (edition, row) in published {
        let now = assignments(conn, &row.id)?;
        let changed = before.as_ref().map(|before| {
            let people: BTreeSet<&String> = before.keys().chain(now.keys()).collect();
            people.into_iter().filter(|person| before.get(*person) != now.get(*person)).cloned().collect()
        });
        views.push(EditionView {
            name: row.name,
            edition,
            is_current: row.state == PUBLISHED,
            published_at: row.published_at.map(|at| at.and_utc()),
            people_changed: changed,
            plan_id: row.id,
        });
        before = Some(now);
    }
    views.reverse();
    Ok(views)
}

struct Names<'a> {
    problem: &'a Problem,
}

impl<'a> Names<'a> {
    fn of(problem: &'a Problem) -> Self {
        Self { problem }
    }

    fn of_person(&self, id: &str) -> String {
        let found = self.problem.people.iter().find(|person| person.id == id);
        found.map_or_else(|| id.to_owned(), |person| person.name.clone())
    }

    fn held(&self, held: &Held, vetoes: &[VetoRow]) -> HeldView {
        let starts_on = crate::app::planning::store::monday(self.problem, held.week);
        let vetoed = |veto: &VetoRow| veto.is_about(&held.person, &held.what, starts_on);
        let post = self.problem.posts.iter().find(|post| post.id == held.what).map(|post| &post.name);
        let session = self.problem.sessions.iter().find(|session| session.id == held.what).map(|session| &session.name);
        HeldView {
            person: self.of_person(&held.person),
            what: post.or(session).unwrap_or(&held.what).clone(),
            starts_on,
            why: match &held.why {
                Why::Disputed if vetoes.iter().any(vetoed) => "The manager says no to it.".to_owned(),
                Why::Disputed => "Asks for a change.".to_owned(),
                Why::Exchange(person) => {
                    format!("Is exchanged with {}, who asks for a change.", self.of_person(person))
                }
                Why::Rule(sentence) => format!("Cannot go without those who wait: {sentence}"),
            },
        }
    }
}
