//! An answer as the person reads it who asked: facts for words. Of others it has teams and numbers, never who.

use super::{
    super::{
        changed::{friday, post_name},
        explain,
        questions::Kept,
        store::monday,
    },
    MyAsked, OwnQuestion,
    obstacles::{ObstacleView, Teller},
};
use crate::domain::run::RunState;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;
use tandem_solver::{
    Problem,
    explain::Kind,
    frontier::{Comparison, PersonChange, TeamChange},
};
use utoipa::ToSchema;

/// A team with fewer people is not named where one of them is meant: everybody would know who.
const NAMED_FROM_PEOPLE: usize = 3;
/// Differences below these are not worth a word.
const NO_WEEKS: f64 = 0.05;
/// Ways out that are told.
const WAYS_MOST: usize = 3;

/// A question about oneself, and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MyAnswerView {
    pub run_id: String,
    pub asked: MyAsked,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_id: Option<String>,
    /// "waiting", "answered" or "stopped".
    pub state: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<MyAnswer>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MyAnswer {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    /// The start that was asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts_on: Option<NaiveDate>,
    /// Whether it could be otherwise: "yes", "no" or "unknown".
    pub possible: String,
    /// Whether that would be just as good: "yes", "maybe", "no" or "unknown".
    pub as_good: String,
    /// What the plan would lose, weighed in weeks of work missed: between these.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weeks_low: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weeks_high: Option<f64>,
    /// HR had settled beforehand that one goes.
    pub settled: bool,
    /// What one would have instead.
    pub instead: Vec<OwnStayView>,
    /// What would change for others, by their team.
    pub colleagues: Vec<ColleaguesView>,
    /// Teams that would be thinner.
    pub teams: Vec<TeamEffectView>,
    /// What stands in the way.
    pub obstacles: Vec<ObstacleView>,
    /// It would be possible if all of one of these gave way.
    pub ways: Vec<Vec<ObstacleView>>,
}

/// A placement of one's own.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct OwnStayView {
    pub post: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

/// How many people of a team would have another plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct ColleaguesView {
    /// Absent: a team so small that everybody would know who is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    pub is_own_team: bool,
    /// Those who would go to the post that was asked about.
    pub take_over: usize,
    /// Those who would lose, get or change a placement; and of whom only ride-alongs would differ.
    pub lose: usize,
    pub gain: usize,
    pub change: usize,
    pub rides: usize,
}

/// A team that would miss more work.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TeamEffectView {
    pub team: String,
    pub is_own_team: bool,
    /// Full-time weeks.
    pub weeks_missed: f64,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

pub(super) fn under_way(run_id: &str, question: &OwnQuestion, state: RunState) -> MyAnswerView {
    MyAnswerView {
        run_id: run_id.to_owned(),
        asked: question.asked,
        post_id: question.explain.question.post.clone(),
        state: if state.is_over() { "stopped" } else { "waiting" }.to_owned(),
        answer: None,
    }
}

pub(super) fn answered(run_id: &str, kept: &Kept<OwnQuestion>) -> MyAnswerView {
    MyAnswerView {
        answer: Some(answer(kept)),
        state: "answered".to_owned(),
        ..under_way(run_id, &kept.question, RunState::Succeeded)
    }
}

fn answer(kept: &Kept<OwnQuestion>) -> MyAnswer {
    let (problem, explained) = (&kept.problem, &kept.answer);
    let (answer, question) = (&explained.answer, &kept.question.explain.question);
    let price = problem.prices.disruption;
    let weeks = |value: f64| (price > 0.0).then(|| (value / price * 10.0).round() / 10.0);
    let as_good = match (answer.cost, explained.costs_at_least) {
        (Some(cost), _) if cost.high / price.max(f64::MIN_POSITIVE) < NO_WEEKS => "yes",
        (Some(cost), _) if cost.could_be_a_tie => "maybe",
        (Some(_), _) => "no",
        (None, Some(low)) if low > 0.0 => "no",
        _ => "unknown",
    };
    let posed = explain::posed(problem, question);
    let teller = Teller { posed: &posed, question };
    let mut obstacles = answer.clash.as_ref().map(|clash| teller.clash(clash)).unwrap_or_default();
    if answer.possible == Some(false) && answer.clash.is_none() {
        obstacles.push(teller.not_eligible());
    }
    let mut ways = answer.clash.as_ref().map(|clash| teller.ways(clash)).unwrap_or_default();
    let least = teller.lifts(&answer.least_change);
    if !least.is_empty() {
        ways.retain(|way| *way != least);
        ways.insert(0, least);
    }
    ways.truncate(WAYS_MOST);
    MyAnswer {
        post: question.post.as_deref().map(|post| post_name(problem, post)),
        starts_on: question.week.map(|week| monday(problem, week)),
        possible: match answer.possible {
            Some(true) => "yes",
            Some(false) => "no",
            None => "unknown",
        }
        .to_owned(),
        as_good: as_good.to_owned(),
        weeks_low: answer.cost.and_then(|cost| weeks(cost.low)).or(explained.costs_at_least.and_then(weeks)),
        weeks_high: answer.cost.and_then(|cost| weeks(cost.high)),
        settled: question.kind == Kind::Why && is_settled(problem, question),
        instead: answer.changes.as_ref().map(|changes| instead(problem, question, changes)).unwrap_or_default(),
        colleagues: answer.changes.as_ref().map(|changes| colleagues(problem, question, changes)).unwrap_or_default(),
        teams: answer.changes.as_ref().map(|changes| teams(problem, question, changes)).unwrap_or_default(),
        obstacles,
        ways,
    }
}

fn is_settled(problem: &Problem, question: &tandem_solver::explain::Question) -> bool {
    problem.pins.iter().any(|pin| {
        pin.person == question.person && pin.session.is_none() && (pin.post.is_none() || pin.post == question.post)
    })
}

fn instead(problem: &Problem, question: &tandem_solver::explain::Question, changes: &Comparison) -> Vec<OwnStayView> {
    let mine = changes.people.iter().filter(|change| change.person == question.person);
    let mut stays: Vec<OwnStayView> = mine
        .flat_map(|change| &change.placements_after)
        .map(|stay| OwnStayView {
            post: post_name(problem, &stay.post),
            starts_on: monday(problem, stay.start_week),
            ends_on: friday(problem, (stay.start_week + stay.weeks).saturating_sub(1)),
        })
        .collect();
    stays.sort_by_key(|stay| stay.starts_on);
    stays
}

/// The own team, and the name of a team of which one person may be meant.
struct Units<'p> {
    problem: &'p Problem,
    own: Option<&'p str>,
}

impl<'p> Units<'p> {
    fn of(problem: &'p Problem, person: &str) -> Self {
        let own = problem.people.iter().find(|known| known.id == person).map(|known| known.unit.as_str());
        Self { problem, own }
    }

    fn of_person(&self, id: &str) -> &'p str {
        self.problem.people.iter().find(|person| person.id == id).map_or("", |person| person.unit.as_str())
    }

    fn named(&self, unit: &str) -> Option<String> {
        let people = self.problem.people.iter().filter(|person| person.unit == unit).count();
        let known = self.problem.units.iter().find(|known| known.id == unit)?;
        (people >= NAMED_FROM_PEOPLE || self.own == Some(unit)).then(|| known.name.clone())
    }
}

fn colleagues(
    problem: &Problem,
    question: &tandem_solver::explain::Question,
    changes: &Comparison,
) -> Vec<ColleaguesView> {
    let units = Units::of(problem, &question.person);
    // Teams that are not named count as one.
    let mut by_team: BTreeMap<(bool, Option<String>), ColleaguesView> = BTreeMap::new();
    for change in changes.people.iter().filter(|change| change.person != question.person) {
        let unit = units.of_person(&change.person);
        let (team, is_own_team) = (units.named(unit), units.own == Some(unit));
        let key = (!is_own_team, team.clone());
        let view =
            by_team.entry(key).or_insert_with(|| ColleaguesView { team, is_own_team, ..ColleaguesView::default() });
        let PersonChange { placements_before: before, placements_after: after, .. } = change;
        let there = |stay: &tandem_solver::plan::Placement| {
            Some(&stay.post) == question.post.as_ref() && question.week.is_none_or(|week| week == stay.start_week)
        };
        let takes_over = question.kind == Kind::Why && after.iter().any(there);
        match (takes_over, before.len(), after.len()) {
            (true, ..) => view.take_over += 1,
            (_, 0, 0) => view.rides += 1,
            (_, was, is) if was > is => view.lose += 1,
            (_, was, is) if was < is => view.gain += 1,
            _ => view.change += 1,
        }
    }
    by_team.into_values().collect()
}

fn teams(problem: &Problem, question: &tandem_solver::explain::Question, changes: &Comparison) -> Vec<TeamEffectView> {
    let own = Units::of(problem, &question.person).own;
    let effect = |team: &TeamChange| {
        let thinner: Vec<u32> = team.weeks.iter().filter(|week| week.staff < 0.0).map(|week| week.week).collect();
        let (first, last) = (thinner.first()?, thinner.last()?);
        (team.shortfall >= NO_WEEKS).then(|| TeamEffectView {
            team: team.name.clone(),
            is_own_team: own == Some(team.unit.as_str()),
            weeks_missed: (team.shortfall * 10.0).round() / 10.0,
            starts_on: monday(problem, *first),
            ends_on: friday(problem, *last),
        })
    };
    changes.teams.iter().filter_map(effect).collect()
}
