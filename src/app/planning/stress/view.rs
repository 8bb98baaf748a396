//! A stress test as the page shows it.

use super::super::{
    changed::{self, Figures, MovedPerson, TouchedTeam, date, number},
    questions::Kept,
    store::monday,
};
use super::{Stress, Sturdier};
use chrono::NaiveDate;
use serde::Serialize;
use tandem_solver::{
    Problem,
    frontier::compare,
    stress::{Assumptions, Report, Robustness, WeakWeek},
    value::worth,
};
use utoipa::ToSchema;

/// A stress test of a plan, and the same without any placement.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StressView {
    pub run_id: String,
    pub cycle_id: String,
    pub plan_id: Option<String>,
    pub plan: String,
    pub words: Vec<String>,
    pub assumptions: AssumptionsView,
    pub with: ChanceView,
    pub without: ChanceView,
    /// Mondays of the weeks.
    pub mondays: Vec<NaiveDate>,
    pub teams: Vec<TeamRiskView>,
    /// Weeks of teams that the plan makes weaker, worst first.
    pub weak: Vec<WeakWeekView>,
}

/// What was supposed, in words.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AssumptionsView {
    pub absent_share: f64,
    pub absence_weeks: f64,
    pub leave_per_year: f64,
    pub runs: u32,
    /// One sentence each, with where the figure comes from.
    pub words: Vec<String>,
}

/// How often everything holds.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ChanceView {
    /// Share of runs in which no team falls below its minimum in any week, and the 95% (Wilson) interval of the chance.
    pub holds: f64,
    pub holds_low: f64,
    pub holds_high: f64,
    /// Full-time weeks below the minimum: on average, and what 95% of the runs do not exceed.
    pub weeks_short_mean: f64,
    pub weeks_short_p95: f64,
}

/// The chance that a team is below its minimum, by week.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TeamRiskView {
    pub team_id: String,
    pub team: String,
    pub with: Vec<f64>,
    pub without: Vec<f64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct WeakWeekView {
    pub team_id: String,
    pub team: String,
    pub week: u32,
    pub monday: NaiveDate,
    pub with: f64,
    pub without: f64,
}

/// A plan that holds more often, if one was found.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SturdierView {
    pub run_id: String,
    pub plan_id: Option<String>,
    pub found: bool,
    pub words: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<ChanceView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<ChanceView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figures: Option<Figures>,
    pub people: Vec<MovedPerson>,
    pub teams: Vec<TouchedTeam>,
}

impl From<&Robustness> for ChanceView {
    fn from(of: &Robustness) -> Self {
        Self {
            holds: of.holds,
            holds_low: of.holds_low,
            holds_high: of.holds_high,
            weeks_short_mean: of.shortfall_mean,
            weeks_short_p95: of.shortfall_p95,
        }
    }
}

/// Share of people absent at any time.
pub(super) fn absent_share(assumptions: &Assumptions) -> f64 {
    let (onset, recovery) = (assumptions.onset_per_week, assumptions.recovery_per_week);
    if onset > 0.0 { onset / (onset + recovery) } else { 0.0 }
}

fn assumptions_view(assumptions: &Assumptions) -> AssumptionsView {
    let usual = Assumptions::default();
    let share = absent_share(assumptions);
    let weeks = 1.0 / assumptions.recovery_per_week;
    let said = |is_usual: bool, source: &str| {
        if is_usual { format!("Our usual figure: {source}.") } else { "As you supposed.".to_owned() }
    };
    let close = |a: f64, b: f64| (a - b).abs() < 1e-9;
    let is_usual_absence =
        close(share, absent_share(&usual)) && close(assumptions.recovery_per_week, usual.recovery_per_week);
    let is_usual_leaving = close(assumptions.attrition_per_year, usual.attrition_per_year);
    AssumptionsView {
        absent_share: share,
        absence_weeks: weeks,
        leave_per_year: assumptions.attrition_per_year,
        runs: assumptions.runs,
        words: vec![
            format!(
                "In any week {}% of people are absent, each time for {} weeks on average, independently of each other. {}",
                number((share * 1000.0).round() / 10.0),
                number((weeks * 10.0).round() / 10.0),
                said(
                    is_usual_absence,
                    "short-term sickness among office staff, a planning assumption to replace by your own"
                )
            ),
            format!(
                "{}% of people leave within a year, on no particular date. {}",
                number((assumptions.attrition_per_year * 1000.0).round() / 10.0),
                said(is_usual_leaving, "a planning assumption to replace by your own turnover")
            ),
            format!(
                "It was played through {} times, with the same luck for the plan and for nobody away on it. Visitors count as nobody.",
                assumptions.runs
            ),
        ],
    }
}

pub(super) fn stress(kept: &Kept<Stress>, plan: String) -> StressView {
    let (problem, report) = (&kept.problem, &kept.answer);
    StressView {
        run_id: kept.row.run_id.clone(),
        cycle_id: kept.row.cycle_id.clone(),
        plan_id: kept.row.plan_id.clone(),
        plan,
        words: words(problem, report),
        assumptions: assumptions_view(&report.assumptions),
        with: (&report.plan).into(),
        without: (&report.without).into(),
        mondays: (0..problem.weeks()).map(|week| monday(problem, week)).collect(),
        teams: (report.plan.units.iter().zip(&report.without.units))
            .map(|(with, without)| TeamRiskView {
                team_id: with.unit.clone(),
                team: with.name.clone(),
                with: with.under.clone(),
                without: without.under.clone(),
            })
            .collect(),
        weak: report.weak.iter().map(|weak| weak_week(problem, weak)).collect(),
    }
}

fn weak_week(problem: &Problem, weak: &WeakWeek) -> WeakWeekView {
    WeakWeekView {
        team_id: weak.unit.clone(),
        team: weak.name.clone(),
        week: weak.week,
        monday: monday(problem, weak.week),
        with: weak.under,
        without: weak.under_without,
    }
}

fn percent(share: f64) -> String {
    format!("{}%", number((share * 1000.0).round() / 10.0))
}

fn words(problem: &Problem, report: &Report) -> Vec<String> {
    let figure = |of: &Robustness| {
        format!("{} (95% sure: between {} and {})", percent(of.holds), percent(of.holds_low), percent(of.holds_high))
    };
    let mut words = vec![format!(
        "Every team keeps its minimum staffing in every week with a chance of {} under this plan, and of {} if nobody were placed.",
        figure(&report.plan),
        figure(&report.without)
    )];
    words.push(match report.weak.first() {
        Some(first) => format!(
            "The plan weakens {} most, in the week of {}: below its minimum in {} of the cases instead of {}.",
            first.name,
            date(monday(problem, first.week)),
            percent(first.under),
            percent(first.under_without)
        ),
        None => "No week of any team is weaker because of the plan by more than one case in a hundred.".to_owned(),
    });
    words
}

pub(super) fn sturdier(kept: &Kept<Sturdier>) -> SturdierView {
    let none = Vec::new();
    let mut view = SturdierView {
        run_id: kept.row.run_id.clone(),
        plan_id: kept.row.plan_id.clone(),
        found: false,
        words: none,
        before: None,
        after: None,
        figures: None,
        people: Vec::new(),
        teams: Vec::new(),
    };
    let (Some(found), Some(plan)) = (&kept.answer, &kept.plan) else {
        view.words.push(
            "No plan was found that keeps all minimums in more of the cases, and every rule. That is so where no week is weak \
             because of the plan, where what is kept in it leaves no room for more people at home, and where all minimums \
             together hardly ever hold even with nobody placed."
                .to_owned(),
        );
        return view;
    };
    let problem = &kept.problem;
    let changes = compare(problem, plan, &found.plan);
    let figures = changed::figures(&changes, worth(problem, plan).gain_possible);
    let cost = -figures.value;
    let (before, after) = (&found.before.plan, &found.after.plan);
    view.words.push(if after.holds > before.holds {
        let (before, after) = (percent(before.holds), percent(after.holds));
        format!("The chance that every minimum holds rises from {before} to {after}.")
    } else {
        let (before, after) = (number(before.shortfall_mean), number(after.shortfall_mean));
        format!("Teams are below their minimum for {after} full-time weeks on average instead of {before}.")
    });
    view.words.push(if cost > 0.0 {
        format!(
            "It costs {} of the plan's value of {}, and {} percentage points of the cross-training goal.",
            number(cost),
            number(changes.before.value),
            number((-figures.cross_training_points * 10.0).round() / 10.0)
        )
    } else {
        "It costs nothing: it is worth at least as much as this plan.".to_owned()
    });
    view.found = true;
    view.before = Some((&found.before.plan).into());
    view.after = Some((&found.after.plan).into());
    view.people = changed::people(problem, &changes);
    view.teams = changed::teams(problem, &changes);
    view.figures = Some(figures);
    view
}
