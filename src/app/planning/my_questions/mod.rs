//! Why me, why this week, why not my first choice, why nothing: what somebody asks about themselves, answered by solving again like
//! a planner's question, and told without anything private of others.

mod obstacles;
mod view;

pub use obstacles::ObstacleView;
pub use view::{ColleaguesView, MyAnswer, MyAnswerView, OwnStayView, TeamEffectView};

use super::{
    explain::{Explain, Explained},
    plans as use_plans,
    questions::{self, Material, Question},
    store,
};
use crate::{
    app::{Error, Result, require},
    clock::Clock,
    db::{
        Conn, Db, cycles, history,
        plans::{self, PlanRow, SUPERSEDED},
        settings,
    },
    domain::{
        account::Actor,
        policy::{Action, Audience, Subject},
        run::RunKind,
    },
};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use tandem_solver::{
    Plan, Problem,
    explain::{self, Kind},
    problem::Person,
    search::{Observer, SolveError},
};
use utoipa::ToSchema;

/// What somebody asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MyAsked {
    /// Why am I to go there?
    WhyMe,
    /// Why then, and not at another time?
    WhyThisWeek,
    /// Why not to a post that I wished for; without a post: why not anywhere?
    WhyNot,
    /// What would have to change for that?
    WhatWouldChange,
}

/// A question about oneself.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MyQuestion {
    pub plan_id: String,
    pub asked: MyAsked,
    /// One's own: what "why me" and "why this week" are about.
    #[serde(default)]
    pub placement_id: Option<String>,
    /// One of one's own wishes.
    #[serde(default)]
    pub post_id: Option<String>,
}

/// The question as a worker answers it, with what was asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnQuestion {
    pub asked: MyAsked,
    pub explain: Explain,
}

impl Question for OwnQuestion {
    const KIND: RunKind = RunKind::ExplainOwn;
    const REPLACES_OWN: bool = true;
    const EACH_HAS_ONE: bool = true;
    type Answer = Explained;

    fn time_limit_seconds(&self) -> u32 {
        self.explain.time_limit_seconds()
    }

    fn answer(
        &self,
        material: &Material,
        observer: &dyn Observer,
        found: &dyn Fn(serde_json::Value),
    ) -> std::result::Result<Explained, SolveError> {
        self.explain.answer(material, observer, found)
    }
}

/// A plan about which one may ask.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MyPlanView {
    pub plan_id: String,
    pub cycle: String,
    /// "draft" or "published".
    pub state: String,
    pub placements: Vec<MyPlacementView>,
    /// Posts that one wished for, best first; none: one gave no wishes before the plan was made.
    pub wishes: Vec<MyWishView>,
    /// Whether one may be placed at all, and why not.
    pub may_be_placed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MyPlacementView {
    pub placement_id: String,
    pub post: String,
    pub starts_on: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MyWishView {
    pub post_id: String,
    pub post: String,
    /// From 1.
    pub rank: usize,
    /// The plan has it.
    pub is_met: bool,
}

/// The person of the account; whoever has none asks about nobody.
fn own(actor: &Actor) -> Result<&str> {
    require(actor, Action::AskAboutOneself, Subject::Company)?;
    actor.person_id.as_deref().ok_or(Error::Forbidden)
}

/// Plans of cycles that are not over that everybody in them sees: about these one may ask.
pub fn offers(db: &Db, clock: &Clock, actor: &Actor) -> Result<Vec<MyPlanView>> {
    let own = own(actor)?;
    db.read(|conn| {
        let today = settings::as_of(conn, clock.today())?;
        let mut rows = plans::shown(conn)?;
        for id in history::published_plans(conn)? {
            rows.push(plans::get(conn, &id)?);
        }
        let mut views = Vec::new();
        for row in rows {
            let cycle = cycles::get(conn, &row.cycle_id)?;
            let is_over = cycle.starts_on + Days::new(u64::try_from(cycle.weeks).unwrap_or(0) * 7) <= today;
            if is_over || row.scenario_id.is_some() {
                continue;
            }
            let problem: Problem = serde_json::from_str(&plans::problem(conn, &row.id)?).map_err(Error::internal)?;
            if let Some(person) = problem.people.iter().find(|person| person.id == own) {
                views.push(offer(conn, row, cycle.name, &problem, person)?);
            }
        }
        Ok(views)
    })
}

fn offer(conn: &mut Conn, row: PlanRow, cycle: String, problem: &Problem, person: &Person) -> Result<MyPlanView> {
    let mine: Vec<_> =
        plans::placements(conn, &row.id)?.into_iter().filter(|stay| stay.person_id == person.id).collect();
    let name = |id: &str| super::changed::post_name(problem, id);
    let offered = person.prefer.iter().filter(|id| problem.posts.iter().any(|post| post.id == **id));
    let wish = |(index, id): (usize, &String)| MyWishView {
        post_id: id.clone(),
        post: name(id),
        rank: index + 1,
        is_met: mine.iter().any(|stay| stay.post_id == *id),
    };
    Ok(MyPlanView {
        plan_id: row.id,
        cycle,
        state: row.state,
        wishes: offered.enumerate().map(wish).collect(),
        placements: mine
            .iter()
            .map(|stay| MyPlacementView {
                placement_id: stay.id.clone(),
                post: name(&stay.post_id),
                starts_on: stay.starts_on,
            })
            .collect(),
        may_be_placed: person.eligible.placements,
        reason: person.eligible.reason.clone().filter(|_| !person.eligible.placements),
    })
}

/// Asks about oneself. The same question about the same plan is answered once; a new one gives up the own one under way.
pub fn ask(db: &Db, clock: &Clock, actor: &Actor, new: &MyQuestion) -> Result<MyAnswerView> {
    let own = own(actor)?;
    let run_id = db.write_tx(|conn| {
        let row = shown(conn, actor, &new.plan_id)?;
        if row.state == SUPERSEDED {
            return Err(Error::conflict(actor.language.of(
                "This plan was replaced by a newer one. Open My development again, and ask about that.",
                "Dieser Plan wurde durch einen neueren ersetzt. Öffnen Sie „Meine Entwicklung“ neu, und fragen Sie dort.",
            )));
        }
        let problem: Problem = serde_json::from_str(&plans::problem(conn, &row.id)?).map_err(Error::internal)?;
        let plan = store::plan(conn, &row.id, &problem)?;
        let question = posed(conn, actor, (own, &row), new, &problem, &plan)?;
        let material = Material { problem, plan: Some(plan), bound: row.bound };
        let about = (row.cycle_id.as_str(), Some(row.id.as_str()));
        let asked = OwnQuestion { asked: new.asked, explain: Explain { question } };
        Ok(questions::ask(conn, clock, actor, about, &material, asked)?.id)
    })?;
    get(db, actor, &run_id)
}

/// A plan that everybody in it sees.
fn shown(conn: &mut Conn, actor: &Actor, plan_id: &str) -> Result<PlanRow> {
    let row = use_plans::row(conn, actor, plan_id)?;
    require(actor, Action::AskAboutOneself, use_plans::subject(&row))?;
    if row.audience() == Audience::Everybody && row.scenario_id.is_none() { Ok(row) } else { Err(Error::NotFound) }
}

/// The question in the solver's words.
fn posed(
    conn: &mut Conn,
    actor: &Actor,
    (own, row): (&str, &PlanRow),
    new: &MyQuestion,
    problem: &Problem,
    plan: &Plan,
) -> Result<explain::Question> {
    let language = actor.language;
    let Some(person) = problem.people.iter().find(|person| person.id == own) else {
        return Err(Error::conflict(language.of(
            "This plan was made without you: you were not with the company in its cycle by the data of then.",
            "Dieser Plan wurde ohne Sie gemacht: nach den damaligen Daten waren Sie in seinem Zeitraum nicht im Unternehmen.",
        )));
    };
    let question = |kind, post: Option<String>, week| {
        let person = own.to_owned();
        explain::Question { kind, person, post, session: None, week }
    };
    match new.asked {
        MyAsked::WhyMe | MyAsked::WhyThisWeek => {
            let wanted = new.placement_id.as_deref().ok_or_else(|| {
                let message = language
                    .of("Say which of your placements you mean.", "Sagen Sie, welchen Ihrer Einsätze Sie meinen.");
                Error::invalid("placement_id", message)
            })?;
            // Somebody else's placement is one that the person does not know of.
            let stay = plans::placements(conn, &row.id)?
                .into_iter()
                .find(|stay| stay.id == wanted && stay.person_id == own)
                .ok_or(Error::NotFound)?;
            let week = store::week_of(problem, stay.starts_on).filter(|_| new.asked == MyAsked::WhyThisWeek);
            Ok(question(Kind::Why, Some(stay.post_id), week))
        }
        MyAsked::WhyNot | MyAsked::WhatWouldChange => {
            if let Some(post) = &new.post_id
                && !person.prefer.contains(post)
            {
                let message = language.of(
                    "You can ask about the posts that you wished for. Give your wishes under Preferences.",
                    "Sie können nach den Plätzen fragen, die Sie sich gewünscht haben. Wünsche geben Sie unter „Wünsche“ an.",
                );
                return Err(Error::invalid("post_id", message));
            }
            let has = |stay: &tandem_solver::plan::Placement| {
                stay.person == own && new.post_id.as_ref().is_none_or(|post| *post == stay.post)
            };
            if plan.placements.iter().any(has) {
                let message = language.of(
                    "This is planned for you: ask why instead.",
                    "Das ist für Sie geplant: fragen Sie stattdessen, warum.",
                );
                return Err(Error::invalid("post_id", message));
            }
            let kind = if new.asked == MyAsked::WhyNot { Kind::WhyNot } else { Kind::WhatWouldChange };
            Ok(question(kind, new.post_id.clone(), None))
        }
    }
}

/// What became of one's own question. Another person's is not found.
pub fn get(db: &Db, actor: &Actor, run_id: &str) -> Result<MyAnswerView> {
    let own = own(actor)?;
    db.read(|conn| {
        let (question, run) = questions::asked::<OwnQuestion>(conn, run_id)?;
        if question.explain.question.person != own {
            return Err(Error::NotFound);
        }
        let state = run.state();
        let view = if state == crate::domain::run::RunState::Succeeded {
            let kept = questions::kept::<OwnQuestion>(conn, run_id)?;
            shown(conn, actor, kept.row.plan_id.as_deref().ok_or(Error::NotFound)?)?;
            view::answered(run_id, &kept)
        } else {
            view::under_way(run_id, &question, state)
        };
        Ok(view)
    })
}
