//! Plan choices: whole plans between the least disruption and the most cross-training, of a cycle or of a scenario; and drafts
//! made of them.

mod view;

pub(super) use view::name_of;
pub use view::{ActiveFrontier, ChoiceName, ChoiceStep, ChoiceView, ChoicesView, FoundPoint, FrontierView};

use super::{
    plans::{self as use_plans, PlanSummary},
    problem,
    questions::{self, Kept, Material, Question},
    runs::{self as use_runs, RunView},
    scenarios,
    store::{self, CheckedPlan, Origin},
};
use crate::{
    app::{Error, Field, Result, require},
    clock::Clock,
    db::{
        Conn, Db, answers,
        audit::{self, Event},
        cycles, plans, runs,
    },
    domain::{
        account::Actor,
        policy::{Action, Subject},
        run::RunKind,
    },
};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use tandem_solver::{
    Problem,
    frontier::{self, Frontier, Settings},
    search::{Observer, Progress, SolveError},
};
use utoipa::ToSchema;

/// How many plans to choose from, and how long to look for them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct FrontierOptions {
    /// 2 to 15, the two ends included.
    pub points: u32,
    /// 1 to 3600.
    pub time_limit_seconds: u32,
}

impl Default for FrontierOptions {
    fn default() -> Self {
        Self { points: 7, time_limit_seconds: 60 }
    }
}

impl FrontierOptions {
    fn refuse(&self) -> Result<()> {
        let mut fields = Vec::new();
        if !(2..=15).contains(&self.points) {
            fields.push(Field::new("points", "Ask for 2 to 15 plans to choose from."));
        }
        if !(1..=3600).contains(&self.time_limit_seconds) {
            fields.push(Field::new("time_limit_seconds", "The time limit must be between 1 and 3600 seconds."));
        }
        if fields.is_empty() {
            return Ok(());
        }
        Err(Error::Invalid { detail: "The choices cannot be worked out with these settings.".into(), fields })
    }
}

/// Share of the time that the search is given: a solve may end a little late on a busy machine, and the answer is still to be kept.
const SEARCH_SHARE: f64 = 0.95;

/// The question which plans there are to choose from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choices {
    pub points: u32,
    pub time_limit_seconds: u32,
    /// The scenario whose plans they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenario_id: Option<String>,
}

impl Question for Choices {
    const KIND: RunKind = RunKind::Frontier;
    type Answer = Frontier;

    fn is_whole(answer: &Frontier) -> bool {
        !answer.cancelled
    }

    fn time_limit_seconds(&self) -> u32 {
        self.time_limit_seconds
    }

    fn answer(
        &self,
        material: &Material,
        observer: &dyn Observer,
        found: &dyn Fn(serde_json::Value),
    ) -> std::result::Result<Frontier, SolveError> {
        let settings = Settings {
            points: self.points,
            time_limit: Duration::from_secs(u64::from(self.time_limit_seconds)).mul_f64(SEARCH_SHARE),
            ..Settings::default()
        };
        // The first plan takes a while: until then it shows that somebody works on it.
        observer.progress(&Progress {
            seconds: 0.0,
            phase: "frontier".to_owned(),
            best: None,
            bound: None,
            gap: None,
            placements: 0,
            rides: 0,
        });
        let mut so_far: Vec<FoundPoint> = Vec::new();
        frontier::frontier(&material.problem, &settings, observer, &mut |point| {
            so_far.push(point.into());
            found(serde_json::json!(so_far));
        })
    }
}

/// Asks which plans there are to choose from in a cycle, as its data and rules are now.
pub fn start(db: &Db, clock: &Clock, actor: &Actor, cycle_id: &str, options: &FrontierOptions) -> Result<RunView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    options.refuse()?;
    db.write_tx(|conn| {
        let problem = problem::build(conn, cycle_id)?;
        ask(conn, clock, actor, (cycle_id, None), problem, options)
    })
}

/// The same of a scenario.
pub fn start_of_scenario(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    scenario_id: &str,
    options: &FrontierOptions,
) -> Result<RunView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    options.refuse()?;
    db.write_tx(|conn| {
        let row = scenarios::seen(conn, actor, scenario_id)?;
        let problem = scenarios::problem(conn, &row.cycle_id, &row.changes())?;
        ask(conn, clock, actor, (&row.cycle_id, Some(scenario_id)), problem, options)
    })
}

fn ask(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    (cycle_id, scenario_id): (&str, Option<&str>),
    problem: Problem,
    options: &FrontierOptions,
) -> Result<RunView> {
    use_runs::solvable(conn, clock, &problem)?;
    let material = Material { problem, plan: None, bound: None };
    let question = Choices {
        points: options.points,
        time_limit_seconds: options.time_limit_seconds,
        scenario_id: scenario_id.map(ToOwned::to_owned),
    };
    questions::ask(conn, clock, actor, (cycle_id, None), &material, question)
}

/// The latest choices of a cycle, and whether some are being worked out.
pub fn of_cycle(db: &Db, actor: &Actor, cycle_id: &str) -> Result<ChoicesView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.read(|conn| {
        cycles::get(conn, cycle_id)?;
        choices(conn, actor, cycle_id, None)
    })
}

/// The same of a scenario.
pub fn of_scenario(db: &Db, actor: &Actor, scenario_id: &str) -> Result<ChoicesView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.read(|conn| {
        let row = scenarios::seen(conn, actor, scenario_id)?;
        choices(conn, actor, &row.cycle_id, Some(scenario_id))
    })
}

fn choices(conn: &mut Conn, actor: &Actor, cycle_id: &str, scenario_id: Option<&str>) -> Result<ChoicesView> {
    let mut active = None;
    if let Some(run_id) = runs::active(conn, cycle_id, RunKind::Frontier)? {
        let scenario_id = RunView::from(runs::get(conn, &run_id)?).scenario_id;
        active = Some(ActiveFrontier { run_id, scenario_id });
    }
    let mut frontier = None;
    for row in answers::of_kind(conn, cycle_id, Choices::KIND.as_str())? {
        let of = RunView::from(runs::get(conn, &row.run_id)?).scenario_id;
        if of.as_deref() == scenario_id {
            frontier = Some(get_view(conn, actor, &row.run_id)?);
            break;
        }
    }
    Ok(ChoicesView { active, frontier })
}

/// The choices that a run found.
pub fn get(db: &Db, actor: &Actor, run_id: &str) -> Result<FrontierView> {
    db.read(|conn| get_view(conn, actor, run_id))
}

fn get_view(conn: &mut Conn, actor: &Actor, run_id: &str) -> Result<FrontierView> {
    let kept = kept(conn, actor, run_id)?;
    let now = match &kept.question.scenario_id {
        Some(scenario_id) => {
            let row = scenarios::seen(conn, actor, scenario_id)?;
            scenarios::problem(conn, &row.cycle_id, &row.changes()).ok()
        }
        None => Some(problem::build(conn, &kept.row.cycle_id)?),
    };
    let stale = now.is_none_or(|now| now.sha256() != kept.problem.sha256());
    Ok(FrontierView::new(&kept, stale))
}

/// The answer of a run, if `actor` may see the scenario that it is about.
pub(super) fn kept(conn: &mut Conn, actor: &Actor, run_id: &str) -> Result<Kept<Choices>> {
    let kept = questions::answer::<Choices>(conn, actor, run_id)?;
    if let Some(scenario_id) = &kept.question.scenario_id {
        scenarios::seen(conn, actor, scenario_id)?;
    }
    Ok(kept)
}

/// The place of point `n`, counted from 1, in the list.
pub(super) fn place(kept: &Kept<Choices>, n: usize) -> Result<usize> {
    (1..=kept.answer.points.len()).contains(&n).then(|| n - 1).ok_or(Error::NotFound)
}

/// What a draft of a choice is called.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewPlan {
    /// Absent: what the choice is called ("Balanced"), or its number.
    pub name: Option<String>,
}

/// Longest name of a plan, in characters.
const NAME_MAX: usize = 80;

/// Makes a draft of point `n`. Refused by the independent check: nothing is stored.
pub fn use_point(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    (run_id, n): (&str, usize),
    new: &NewPlan,
) -> Result<PlanSummary> {
    require(actor, Action::Plan, Subject::Run)?;
    let given = new.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    if given.is_some_and(|name| name.chars().count() > NAME_MAX) {
        return Err(Error::invalid("name", format!("A plan's name has at most {NAME_MAX} characters. Shorten it.")));
    }
    db.write_tx(|conn| {
        let kept = kept(conn, actor, run_id)?;
        let place = place(&kept, n)?;
        let checked = CheckedPlan::new(&kept.problem, &kept.answer.points[place].plan).map_err(Error::conflict)?;
        let scenario_id = kept.question.scenario_id.as_deref();
        let cycle_id = kept.row.cycle_id.as_str();
        let taken: Vec<String> = match scenario_id {
            Some(scenario_id) => plans::of_scenario(conn, scenario_id)?,
            None => plans::of_cycle(conn, cycle_id)?,
        }
        .into_iter()
        .map(|plan| plan.name)
        .collect();
        let origin =
            Origin { cycle_id, run_id: Some(run_id), bound: None, based_on: None, scenario_id, at: clock.now() };
        let id = store::insert(conn, &checked, &origin)?;
        let name = given.map_or_else(|| free_name(&name_of(&kept.answer.named, place), &taken), str::to_owned);
        plans::set_name(conn, &id, &name)?;
        let detail = serde_json::json!({ "cycle": cycle_id, "run": run_id, "point": n, "scenario": scenario_id });
        let event =
            Event { actor: &actor.account_id, action: "plan.choose", subject_kind: "plan", subject_id: &id, detail };
        audit::append(conn, clock.now(), event)?;
        let row = plans::get(conn, &id)?;
        use_plans::summary(conn, row)
    })
}

/// `name`, or with the first number that makes it another one than all of these.
fn free_name(name: &str, taken: &[String]) -> String {
    let is_free = |name: &String| !taken.contains(name);
    let numbered = (2..).map(|number| format!("{name} {number}"));
    std::iter::once(name.to_owned()).chain(numbered).find(is_free).unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_out_of_range_are_all_named() {
        let options = FrontierOptions { points: 1, time_limit_seconds: 0 };
        let Err(Error::Invalid { fields, .. }) = options.refuse() else { panic!("refused") };
        let paths: Vec<&str> = fields.iter().map(|field| field.path.as_str()).collect();
        assert_eq!(paths, ["points", "time_limit_seconds"]);
        assert!(FrontierOptions::default().refuse().is_ok());
    }

    #[test]
    fn a_name_is_used_once() {
        let taken = ["Balanced".to_owned(), "Balanced 2".to_owned()];
        assert_eq!(free_name("Balanced", &taken), "Balanced 3");
        assert_eq!(free_name("Careful", &taken), "Careful");
    }
}
