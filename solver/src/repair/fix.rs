//! A fix and what it means for people: who is touched, how many weeks, at what notice, and what it is worth.

use crate::constants::TOLERANCE;
use crate::frontier::{Comparison, compare};
use crate::plan::Plan;
use crate::problem::Problem;
use crate::value::{Instance, Worth, worth};
use crate::words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a fix is good at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Aim {
    /// The published plan still holds.
    Unchanged,
    /// The least change, then the best quality.
    LeastChange,
    /// The best quality at the problem's price of a change.
    Balanced,
    /// The best quality that the frozen window leaves.
    BestQuality,
}

impl Aim {
    pub fn words(self) -> &'static str {
        match self {
            Self::Unchanged => "nothing has to change",
            Self::LeastChange => "least change",
            Self::Balanced => "some change for quality",
            Self::BestQuality => "best quality",
        }
    }
}

/// One way to mend the plan.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Fix {
    pub aim: Aim,
    pub plan: Plan,
    /// Under the problem's own prices.
    pub worth: Worth,
    /// Δ: points of change against the published plan (baseline-change).
    pub change: f64,
    /// People whose placements or rides differ from what was published, by id.
    pub touched: Vec<String>,
    /// Person-weeks in which somebody is somewhere else than published.
    pub weeks_moved: u32,
    /// Weeks from now to the first of them; `None` where nothing changes.
    pub notice_weeks: Option<u32>,
    /// Quality (value without the price of change) less that of what is left of the published plan without a repair; and what
    /// the best fix has more.
    pub gained_on_unrepaired: f64,
    pub lost_to_best: f64,
    /// Share of unit-weeks at or above the staffing target, or no lower than without any rotation.
    pub cover: f64,
    /// Against the published plan.
    pub changes: Comparison,
    pub words: String,
}

/// Δ of a plan against the problem's baseline.
pub fn change(problem: &Problem, plan: &Plan) -> f64 {
    let mut counted = problem.clone();
    counted.prices.baseline_change = 1.0;
    worth(&counted, plan).baseline_change
}

/// The fixes with all their figures, least change first, better quality first among equals.
pub fn ranked(problem: &Problem, published: &Plan, unrepaired: &Plan, plans: Vec<(Aim, Plan)>) -> Vec<Fix> {
    let quality = |worth: &Worth| worth.value + worth.baseline_change;
    let left = quality(&worth(problem, unrepaired));
    let best = plans.iter().map(|(_, plan)| quality(&worth(problem, plan))).fold(f64::NEG_INFINITY, f64::max);
    let now = problem.baseline.as_ref().map_or(0, |baseline| baseline.now_week);
    let mut fixes: Vec<Fix> = plans
        .into_iter()
        .map(|(aim, plan)| {
            let worth = worth(problem, &plan);
            let changes = compare(problem, published, &plan);
            let weeks: Vec<u32> = changes.people.iter().flat_map(|person| person.weeks(problem.weeks())).collect();
            let mut fix = Fix {
                aim,
                change: change(problem, &plan),
                touched: changes.people.iter().map(|person| person.person.clone()).collect(),
                weeks_moved: weeks.len() as u32,
                notice_weeks: weeks.iter().min().map(|first| first.saturating_sub(now)),
                gained_on_unrepaired: quality(&worth) - left,
                lost_to_best: best - quality(&worth),
                cover: cover(problem, &plan),
                words: String::new(),
                worth,
                changes,
                plan,
            };
            fix.words = in_words(&fix);
            fix
        })
        .collect();
    fixes.sort_by(|a, b| a.change.total_cmp(&b.change).then(a.lost_to_best.total_cmp(&b.lost_to_best)));
    fixes
}

fn cover(problem: &Problem, plan: &Plan) -> f64 {
    let instance = Instance::new(problem);
    let staffing = instance.resolve(plan).staffing(&instance);
    let cells = instance.units.len() * instance.weeks;
    let met = (instance.units.iter().enumerate())
        .flat_map(|(u, unit)| (0..instance.weeks).map(move |t| (u, unit, t)))
        .filter(|&(u, unit, t)| staffing.shortfall(unit, u, t) <= TOLERANCE)
        .count();
    met as f64 / cells.max(1) as f64
}

fn in_words(fix: &Fix) -> String {
    if fix.touched.is_empty() {
        return "Nothing has to change: the published plan still holds.".to_owned();
    }
    let people = if fix.touched.len() == 1 { "1 person".to_owned() } else { format!("{} people", fix.touched.len()) };
    let notice = fix
        .notice_weeks
        .map_or(String::new(), |weeks| format!(", the first in {}", words::counted(weeks as usize, "week")));
    format!(
        "{}: touches {people}, moves {}{notice}; {} points of change, {} less in value than the best fix.",
        fix.aim.words(),
        words::counted(fix.weeks_moved as usize, "person-week"),
        words::number(fix.change),
        words::number(fix.lost_to_best)
    )
}
