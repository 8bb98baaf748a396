//! Where a draft stands on its way to being published: who has seen it, what keeps it back and what to do about that, what could
//! go ahead, and which plans were published before.

use super::{
    blocks::{self, Block},
    part::{self, Held, Why},
    people_from, stored,
};
use crate::{
    app::{
        Result,
        consent::{Standing, Standings},
        planning::plans as use_plans,
        require,
    },
    clock::Clock,
    db::{
        Conn, Db, cycles,
        objections::{self, OPEN, ObjectionRow, UPHELD},
        plans::{self, DRAFT, PUBLISHED, PlanRow},
    },
    domain::{
        account::Actor,
        policy::{Action, Subject},
    },
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use tandem_solver::Problem;
use utoipa::ToSchema;

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
    pub answers: AnswerCounts,
    /// What keeps it from being published now; nothing: it can be.
    pub blocks: Vec<Block>,
    /// What could be published ahead, while something is not settled.
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

/// Placements, by how they stand with the person concerned.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct AnswerCounts {
    pub accepted: usize,
    /// HR settled them without an answer.
    pub confirmed: usize,
    pub no_answer: usize,
    /// Of people with a quota for whom it is not recorded what becomes of it.
    pub lack_relief: usize,
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
        let waiting = if row.state == DRAFT { blocks::waiting(conn, &row, clock.now())? } else { part::Waiting::new() };
        let part = (!waiting.is_empty()).then(|| {
            let part = part::undisputed(&problem, &plan, &waiting);
            let stays = part.plan.placements.iter().map(|stay| &stay.person);
            let people: BTreeSet<&String> = stays.chain(part.plan.rides.iter().map(|ride| &ride.person)).collect();
            PartView {
                placements: part.plan.placements.len(),
                rides: part.plan.rides.len(),
                people: people.len(),
                held_back: part.held.iter().map(|held| names.held(held)).collect(),
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
            answers: answers(&Standings::read(conn, &row)?),
            blocks: if row.state == DRAFT { blocks::of(conn, &row, clock.now(), false)? } else { Vec::new() },
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

fn answers(standings: &Standings) -> AnswerCounts {
    let count =
        |wanted: Standing| standings.placements.iter().filter(|placement| standings.of(placement) == wanted).count();
    AnswerCounts {
        accepted: count(Standing::Accepted),
        confirmed: count(Standing::Confirmed),
        no_answer: count(Standing::NoAnswer),
        lack_relief: standings.placements.iter().filter(|placement| standings.lacks_relief(placement)).count(),
    }
}

fn requests(all: &[ObjectionRow], names: &Names<'_>) -> RequestsView {
    let count = |state: &str| all.iter().filter(|row| row.state == state).count();
    let (open, upheld) = (count(OPEN), count(UPHELD));
    let granted = all.iter().filter(|row| row.state == UPHELD).map(|row| names.of_person(&row.person_id));
    RequestsView { open, upheld, declined: all.len() - open - upheld, granted_to: granted.collect() }
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

    fn held(&self, held: &Held) -> HeldView {
        let post = self.problem.posts.iter().find(|post| post.id == held.what).map(|post| &post.name);
        let session = self.problem.sessions.iter().find(|session| session.id == held.what).map(|session| &session.name);
        HeldView {
            person: self.of_person(&held.person),
            what: post.or(session).unwrap_or(&held.what).clone(),
            starts_on: crate::app::planning::store::monday(self.problem, held.week),
            why: match &held.why {
                Why::Disputed => "Asks for a change.".to_owned(),
                Why::Vetoed => "The manager says no to it.".to_owned(),
                Why::Granted => "Was granted a change that this plan does not show.".to_owned(),
                Why::Unanswered => "Has not answered.".to_owned(),
                Why::Relief => "It is not recorded what happens to the quota.".to_owned(),
                Why::Exchange(person) => {
                    format!("Is exchanged with {}, whose assignment waits.", self.of_person(person))
                }
                Why::Rule(sentence) => format!("Cannot go without those who wait: {sentence}"),
            },
        }
    }
}
