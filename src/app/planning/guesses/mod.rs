//! What was guessed, as a planner settles it: the facts of a cycle, confirming and correcting them, teams that share staffing.

mod catalogue;
mod change;
mod mobility;
mod rests;
mod values;

pub use catalogue::{Choice, Effect, Entry, FactView, entries, listed};
pub use change::{Changed, apply};
pub use mobility::{Mobility, Obstacle, of_company as mobility};
pub use rests::{Guessed, RestsOn, unconfirmed};
pub use values::{alternatives, labels};

use super::{
    problem::{self, origin::Fact},
    study::{self, StudyStand},
};
use crate::{
    app::{Error, Result, require},
    clock::Clock,
    db::{
        Conn, Db, DbError,
        audit::{self, Event},
        cycles, guesses, plans,
        records::{self, Stored},
    },
    domain::{
        account::Actor,
        company::{Company, Cycle, Kind, Record, Team},
        policy::{Action, Subject},
    },
    with_record,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use tandem_solver::Problem;
use utoipa::ToSchema;

/// Units of so many people cannot spare anybody: they may share their staffing with another one.
const SMALL_UNIT: usize = 2;

/// What was guessed for a cycle.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct GuessesView {
    pub cycle_id: String,
    /// The latest plan of the cycle: effects are effects on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<String>,
    pub study: StudyStand,
    pub mobility: Mobility,
    pub small_teams: Vec<SmallTeam>,
    /// Those that could change the plan most first.
    pub facts: Vec<FactView>,
    /// How many were confirmed or corrected so far.
    pub confirmed: usize,
}

/// A team that can spare nobody, with one whose staffing it might share.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SmallTeam {
    pub team_id: String,
    pub team: String,
    pub fte: f64,
    pub with_id: String,
    pub with: String,
}

/// What is said of a fact; without a value it is right as it is.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Said {
    pub value: Option<String>,
}

/// The team whose staffing another one shares; none: it stands for itself.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    pub with: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CoverView {
    pub team_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub covers_with: Option<String>,
}

/// A cycle as it is now, with the problem that follows.
struct Scene {
    company: Company,
    cycle: Cycle,
    problem: Problem,
}

impl Scene {
    fn read(conn: &mut Conn, cycle_id: &str) -> Result<Self> {
        let company = records::company(conn)?;
        let cycle = company.cycles.get(cycle_id).cloned().ok_or(Error::NotFound)?;
        let earlier = problem::earlier(conn, &cycle)?;
        let problem = problem::assemble(&company, &cycle, &earlier);
        Ok(Self { company, cycle, problem })
    }
}

/// What was guessed for a cycle, the facts that could change its latest plan most first.
pub fn list(db: &Db, actor: &Actor, cycle_id: &str) -> Result<GuessesView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.read(|conn| {
        let scene = Scene::read(conn, cycle_id)?;
        view(conn, &scene)
    })
}

fn view(conn: &mut Conn, scene: &Scene) -> Result<GuessesView> {
    let plan = plans::of_cycle(conn, &scene.cycle.id)?.into_iter().next();
    let report = plan.as_ref().map(|plan| study::latest(conn, &plan.id)).transpose()?.flatten();
    let study = match &plan {
        Some(plan) => study::stand(conn, plan)?,
        None => StudyStand::none(),
    };
    let mut facts = catalogue::views(&scene.company, &scene.cycle, &scene.problem);
    for fact in &mut facts {
        fact.effect = report.as_ref().and_then(|report| report.effects.get(&fact.id).cloned());
    }
    let weight = |fact: &FactView| fact.effect.as_ref().map_or((-1.0, 0), |effect| (effect.gain, effect.assignments));
    facts.sort_by(|a, b| {
        let (a_weight, b_weight) = (weight(a), weight(b));
        b_weight
            .0
            .total_cmp(&a_weight.0)
            .then(b_weight.1.cmp(&a_weight.1))
            .then(b.people.cmp(&a.people))
            .then(a.id.cmp(&b.id))
    });
    Ok(GuessesView {
        cycle_id: scene.cycle.id.clone(),
        plan_id: plan.map(|plan| plan.id),
        study,
        mobility: mobility::of_problem(&scene.problem),
        small_teams: small_teams(&scene.problem),
        facts,
        confirmed: guesses::settled(conn)?,
    })
}

/// Units that can spare nobody, each with the smallest other one of its function; of two that fit each other one is listed.
fn small_teams(problem: &Problem) -> Vec<SmallTeam> {
    let heads = |id: &str| problem.people.iter().filter(|person| person.unit == id).count();
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    let mut small = Vec::new();
    for unit in problem.units.iter().filter(|unit| (1..=SMALL_UNIT).contains(&heads(&unit.id))) {
        if taken.contains(unit.id.as_str()) {
            continue;
        }
        let others = problem.units.iter().filter(|other| other.id != unit.id && other.function == unit.function);
        let Some(with) = others.filter(|other| heads(&other.id) > 0).min_by_key(|other| (heads(&other.id), &other.id))
        else {
            continue;
        };
        taken.extend([unit.id.as_str(), with.id.as_str()]);
        let fte = problem.people.iter().filter(|person| person.unit == unit.id);
        small.push(SmallTeam {
            team_id: unit.id.clone(),
            team: unit.name.clone(),
            fte: fte.map(|person| person.fte.values().iter().copied().fold(0.0, f64::max)).sum(),
            with_id: with.id.clone(),
            with: with.name.clone(),
        });
    }
    small
}

/// Confirms a guessed fact, or corrects it: the company's own tables have it from now on, and it is a guess no more.
pub fn settle(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    cycle_id: &str,
    fact_id: &str,
    said: &Said,
) -> Result<GuessesView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.write_tx(|conn| {
        let mut scene = Scene::read(conn, cycle_id)?;
        let before = scene.company.clone();
        let (kept, mut rest) = listed(entries(&scene.problem));
        let facts: Vec<Fact> = match fact_id.strip_prefix(catalogue::REST) {
            Some(group) => rest.remove(group).unwrap_or_default().into_iter().map(|entry| entry.fact).collect(),
            None => {
                let all = kept.into_iter().chain(rest.into_values().flatten());
                all.map(|entry| entry.fact).filter(|fact| fact.id() == fact_id).collect()
            }
        };
        if facts.is_empty() {
            return Err(Error::NotFound);
        }
        let corrected = said.value.is_some() && !fact_id.starts_with(catalogue::REST);
        let mut changed = Changed::default();
        for fact in &facts {
            let value = match &said.value {
                Some(value) if corrected => value.clone(),
                _ => values::value(&scene.company, &scene.cycle, &scene.problem, fact),
            };
            let one = apply(&mut scene.company, cycle_id, fact, &value).map_err(|why| Error::invalid("value", why))?;
            changed.rows.extend(one.rows);
            changed.settled.extend(one.settled);
        }
        store(conn, &before, &scene.company, &changed)?;
        // Values that people gave stay with the tables: the log says that it was settled, and by whom.
        let detail = serde_json::json!({ "cycle": cycle_id, "corrected": corrected });
        let event = Event {
            actor: &actor.account_id,
            action: guesses::SETTLED,
            subject_kind: "fact",
            subject_id: fact_id,
            detail,
        };
        audit::append(conn, clock.now(), event)?;
        let scene = Scene::read(conn, cycle_id)?;
        view(conn, &scene)
    })
}

/// Writes the rows that a change touched, and forgets the guesses that it settled.
pub(super) fn store(conn: &mut Conn, before: &Company, after: &Company, changed: &Changed) -> Result<()> {
    for (kind, id) in &changed.rows {
        if *kind == Kind::Cycles {
            let rules = &after.cycles.get(id).ok_or(Error::NotFound)?.rules;
            let version = cycles::get(conn, id)?.version;
            if !cycles::set_rules(conn, id, rules, version)? {
                return Err(Error::Stale);
            }
            continue;
        }
        with_record!(*kind, T => row(conn, T::table(before).get(id), T::table(after).get(id)))?;
    }
    for (kind, id, field) in &changed.settled {
        guesses::forget(conn, kind.name(), id, field)?;
    }
    Ok(())
}

fn row<T: Stored + PartialEq>(
    conn: &mut Conn,
    before: Option<&T>,
    after: Option<&T>,
) -> std::result::Result<(), DbError> {
    match (before, after) {
        (Some(before), Some(after)) if before == after => Ok(()),
        (Some(_), Some(after)) => after.update(conn),
        (None, Some(after)) => after.insert(conn),
        (Some(before), None) => before.delete(conn),
        (None, None) => Ok(()),
    }
}

/// Lets a team share the staffing of another one, or stand for itself again.
pub fn cover(db: &Db, clock: &Clock, actor: &Actor, team_id: &str, cover: &Cover) -> Result<CoverView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.write_tx(|conn| {
        let mut teams = Team::load(conn)?;
        let team = teams.get(team_id).ok_or(Error::NotFound)?.clone();
        if let Some(with) = &cover.with {
            let other = teams.get(with).ok_or_else(|| Error::invalid("with", "There is no such team."))?;
            let fault = match other {
                _ if other.id == team.id => Some("A team cannot share its staffing with itself."),
                _ if other.function_id != team.function_id => {
                    Some("Only teams of the same function can stand in for each other.")
                }
                _ if other.covers_with.is_some() => {
                    Some("That team shares the staffing of another one: name that one.")
                }
                _ => None,
            };
            if let Some(fault) = fault {
                return Err(Error::invalid("with", fault));
            }
        }
        // Those that share this team's staffing go along with it.
        for team in teams.values_mut() {
            let joins = team.id == team_id || (cover.with.is_some() && team.covers_with.as_deref() == Some(team_id));
            if joins && team.covers_with != cover.with {
                team.covers_with.clone_from(&cover.with);
                team.update(conn)?;
            }
        }
        guesses::forget(conn, Team::KIND.name(), team_id, "covers_with")?;
        let detail = serde_json::json!({ "with": cover.with });
        let event =
            Event { actor: &actor.account_id, action: "team.cover", subject_kind: "team", subject_id: team_id, detail };
        audit::append(conn, clock.now(), event)?;
        Ok(CoverView { team_id: team_id.to_owned(), covers_with: cover.with.clone() })
    })
}
