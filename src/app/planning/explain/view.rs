//! An answer as the page shows it.

use super::super::{
    changed::{self, Figures, MovedPerson, TouchedTeam, number, person_name},
    diagnose::{MemberView, WayOutView, clash_view},
    questions::Kept,
};
use super::{AskedKind, Explain, sentences};
use crate::app::Result;
use chrono::NaiveDate;
use serde::Serialize;
use tandem_solver::{
    explain::{Cost, Kind},
    value::worth,
};
use utoipa::ToSchema;

/// Costs that differ by less are one number.
const SHARP: f64 = 0.005;

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct QuestionView {
    pub run_id: String,
    pub cycle_id: String,
    pub plan_id: Option<String>,
    pub kind: AskedKind,
    pub person_id: String,
    pub person: String,
    /// What was asked: "Sending Ana Ruiz to Launch team from 22 Mar 2027".
    pub what: String,
    /// "yes", "no" or "unknown": time was up before it was known.
    pub possible: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<CostView>,
    /// What the plan that was found differs in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figures: Option<Figures>,
    pub people: Vec<MovedPerson>,
    pub teams: Vec<TouchedTeam>,
    pub sentences: Vec<String>,
    /// Rules that cannot all be kept with it.
    pub clash: Vec<MemberView>,
    pub ways_out: Vec<WayOutView>,
    /// What would have to change, with the least effort.
    pub least_change: Vec<String>,
    /// The Monday that weeks in words count from.
    pub first_monday: NaiveDate,
    /// Whether there is a plan to keep as a draft.
    pub can_be_kept: bool,
    pub seconds: f64,
}

/// What it costs, in units of the plan's value.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CostView {
    /// The true cost lies between these.
    pub low: f64,
    pub high: f64,
    pub could_be_a_tie: bool,
    /// Value of the plan that was asked about: what the cost is a part of.
    pub of: f64,
    pub words: String,
    /// The same as weeks of work missed, where those have a price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_weeks: Option<String>,
}

impl CostView {
    fn of(cost: Cost, value: f64, price: f64) -> Self {
        let Cost { low, high, could_be_a_tie } = cost;
        let span = if high - low < SHARP {
            number(high)
        } else if could_be_a_tie {
            format!("at most {}", number(high))
        } else {
            format!("between {} and {}", number(low), number(high))
        };
        let words = match (could_be_a_tie, high < SHARP) {
            (true, true) => "It is just as good: it could be a tie.".to_owned(),
            (true, false) => format!("It costs {span} of the plan's value of {}; it could be a tie.", number(value)),
            (false, _) => format!("It costs {span} of the plan's value of {}.", number(value)),
        };
        let as_weeks = (price > 0.0 && high >= SHARP).then(|| {
            let (low, high) = ((low / price * 10.0).round() / 10.0, (high / price * 10.0).round() / 10.0);
            let span = match (low < 0.1, high - low < 0.1) {
                (_, true) => format!("about {}", number(high)),
                (true, false) => format!("at most {}", number(high)),
                (false, false) => format!("{} to {}", number(low), number(high)),
            };
            format!("That weighs as much as {span} more weeks of work missed.")
        });
        Self { low, high, could_be_a_tie, of: value, words, as_weeks }
    }
}

pub(super) fn view(kept: &Kept<Explain>) -> Result<QuestionView> {
    let (problem, explained) = (&kept.problem, &kept.answer);
    let (answer, question) = (&explained.answer, &kept.question.question);
    let plan = kept.plan.as_ref().map(|plan| worth(problem, plan));
    let value = plan.as_ref().map_or(0.0, |worth| worth.value);
    let cost = answer.cost.map(|cost| CostView::of(cost, value, problem.prices.disruption));
    let possible = plan.as_ref().map_or(0.0, |worth| worth.gain_possible);
    let figures = answer.changes.as_ref().map(|changes| changed::figures(changes, possible));
    let posed = super::posed(problem, question);
    let (clash, ways_out) = answer.clash.as_ref().map(|clash| clash_view(&posed, clash)).unwrap_or_default();
    Ok(QuestionView {
        run_id: kept.row.run_id.clone(),
        cycle_id: kept.row.cycle_id.clone(),
        plan_id: kept.row.plan_id.clone(),
        kind: match question.kind {
            Kind::Why => AskedKind::Why,
            Kind::WhyNot => AskedKind::WhyNot,
            Kind::WhatWouldChange => AskedKind::WhatWouldChange,
        },
        person: person_name(problem, &question.person),
        person_id: question.person.clone(),
        what: sentences::what(problem, explained),
        possible: match answer.possible {
            Some(true) => "yes",
            Some(false) => "no",
            None => "unknown",
        }
        .to_owned(),
        sentences: sentences::all(problem, explained, cost.as_ref(), figures.as_ref()),
        cost,
        figures,
        people: answer.changes.as_ref().map(|changes| changed::people(problem, changes)).unwrap_or_default(),
        teams: answer.changes.as_ref().map(|changes| changed::teams(problem, changes)).unwrap_or_default(),
        clash,
        ways_out,
        least_change: answer.least_change.iter().map(|lift| lift.words.clone()).collect(),
        first_monday: problem.calendar.start,
        can_be_kept: answer.plan.is_some(),
        seconds: answer.seconds,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn costs_are_told_as_an_interval_and_as_weeks_of_work() {
        let cost = |low: f64, high: f64| CostView::of(Cost { low, high, could_be_a_tie: low <= 1e-6 }, 7.5, 0.15);
        let between = cost(0.6, 0.9);
        assert_eq!(between.words, "It costs between 0.6 and 0.9 of the plan's value of 7.5.");
        assert_eq!(between.as_weeks.as_deref(), Some("That weighs as much as 4 to 6 more weeks of work missed."));
        let exact = cost(0.3, 0.3);
        assert_eq!(exact.words, "It costs 0.3 of the plan's value of 7.5.");
        assert_eq!(exact.as_weeks.as_deref(), Some("That weighs as much as about 2 more weeks of work missed."));
        let maybe = cost(0.0, 0.3);
        assert_eq!(maybe.words, "It costs at most 0.3 of the plan's value of 7.5; it could be a tie.");
        assert_eq!(maybe.as_weeks.as_deref(), Some("That weighs as much as at most 2 more weeks of work missed."));
        let tie = cost(0.0, 0.001);
        assert_eq!((tie.words.as_str(), tie.as_weeks), ("It is just as good: it could be a tie.", None));
        let free = CostView::of(Cost { low: 0.6, high: 0.9, could_be_a_tie: false }, 7.5, 0.0);
        assert_eq!(free.as_weeks, None, "a week has no price");
    }
}
