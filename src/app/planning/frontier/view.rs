//! What the pages show of plan choices.

use super::{Choices, Kept};
use crate::app::planning::plans::DisruptionView;
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::collections::BTreeSet;
use tandem_solver::{
    frontier::{Named, Point},
    search::Options,
};
use utoipa::ToSchema;

/// A choice as soon as it is found; a later one may still displace it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FoundPoint {
    /// Share of the cross-training goal that is met; absent where there is no goal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cross_training: Option<f64>,
    /// Person-weeks of work missed.
    pub disruption: f64,
    /// Gain and preferences, in units of gain.
    pub benefit: f64,
    /// No plan that misses as little work has more.
    pub bound: f64,
    /// (bound − benefit) / bound.
    pub gap: f64,
    pub placements: usize,
    pub rides: usize,
}

impl From<&Point> for FoundPoint {
    fn from(point: &Point) -> Self {
        let worth = &point.worth;
        Self {
            cross_training: (worth.gain_possible > 0.0).then(|| worth.gain / worth.gain_possible),
            disruption: worth.disruption.total,
            benefit: point.benefit,
            bound: point.bound,
            gap: point.gap,
            placements: point.plan.placements.len(),
            rides: point.plan.rides.len(),
        }
    }
}

/// The latest choices of a cycle or scenario.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ChoicesView {
    /// The run that works out choices of this cycle, or of one of its scenarios, right now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub active: Option<ActiveFrontier>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frontier: Option<FrontierView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ActiveFrontier {
    pub run_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scenario_id: Option<String>,
}

/// Plan choices: no plan here is beaten by another in both cross-training and work missed.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FrontierView {
    pub run_id: String,
    pub cycle_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scenario_id: Option<String>,
    pub created_at: DateTime<Utc>,
    /// The cycle's data or rules have changed since.
    pub stale: bool,
    /// It was ended early: these are the choices that were found until then.
    pub cancelled: bool,
    /// By rising disruption.
    pub points: Vec<ChoiceView>,
    pub named: Vec<ChoiceName>,
    /// Where more disruption begins to bring much less, or that there is no such place.
    pub words: String,
    /// From each choice to the next.
    pub steps: Vec<ChoiceStep>,
    pub points_asked: u32,
    /// Choices that were not looked for, because a plan that was found already keeps their limit.
    pub skipped: u32,
    /// Choices that are proved to be as good as any plan that misses as little work.
    pub proved: usize,
    pub seconds: f64,
    pub time_limit_seconds: u32,
}

/// One choice: a whole plan.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ChoiceView {
    /// Its number, from 1.
    pub n: usize,
    /// "Careful", "Best value", …, or "Choice 3".
    pub name: String,
    /// Share of the cross-training goal that is met; absent where there is no goal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cross_training: Option<f64>,
    pub gain: f64,
    pub gain_possible: f64,
    /// Priced wishes met less priced posts that people would rather not have.
    pub preference: f64,
    pub disruption: f64,
    pub disruption_parts: DisruptionView,
    /// Gain and preferences, in units of gain.
    pub benefit: f64,
    /// No plan within the limit on work missed that this was found under has more.
    pub bound: f64,
    pub gap: f64,
    /// No plan within the limit can bring noticeably more: 0.1% of what the boldest choice brings.
    pub proved: bool,
    pub placements: usize,
    pub rides: usize,
    pub people_placed: usize,
    /// People who take part in anything.
    pub people: usize,
}

/// What a choice is called; one choice may have several names.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ChoiceName {
    /// "careful", "balanced", "ambitious", "best-value" or "knee".
    pub key: String,
    pub n: usize,
}

/// What one step further brings and costs.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ChoiceStep {
    pub from: usize,
    pub to: usize,
    /// Percentage points of the cross-training goal.
    pub cross_training_points: f64,
    pub disruption: f64,
    /// "One step further buys 4.8 points of cross-training for 35 person-weeks."
    pub words: String,
}

/// What the search charges for disruption so that of plans that bring as much the one with less of it is taken, in units of
/// gain; bounds carry it.
const TIE_BREAK: f64 = 1e-3;

/// The names of a choice by their order of use: the first one is what a draft of it is called.
fn names(named: &Named) -> [(&'static str, &'static str, usize); 4] {
    [
        ("balanced", "Balanced", named.balanced),
        ("careful", "Careful", named.careful),
        ("ambitious", "Ambitious", named.ambitious),
        ("best-value", "Best value", named.best_value),
    ]
}

/// What the choice at this place of the list is called.
pub(in crate::app::planning) fn name_of(named: &Named, place: usize) -> String {
    let known = names(named).into_iter().find(|(.., at)| *at == place);
    known.map_or_else(|| format!("Choice {}", place + 1), |(_, name, _)| name.to_owned())
}

fn rounded(number: f64) -> f64 {
    let tenths = (number * 10.0).round() / 10.0;
    if tenths == 0.0 { 0.0 } else { tenths }
}

fn person_weeks(number: f64) -> String {
    let number = rounded(number);
    format!("{number} person-{}", if number == 1.0 { "week" } else { "weeks" })
}

fn step(place: usize, points: &[Point]) -> ChoiceStep {
    let (from, to) = (&points[place], &points[place + 1]);
    let share = |point: &Point| point.worth.gain / point.worth.gain_possible.max(f64::MIN_POSITIVE);
    let cross_training_points = (share(to) - share(from)) * 100.0;
    let disruption = to.worth.disruption.total - from.worth.disruption.total;
    let bought = rounded(cross_training_points);
    let words = if bought > 0.0 {
        let points = if bought == 1.0 { "point" } else { "points" };
        format!("One step further buys {bought} {points} of cross-training for {}.", person_weeks(disruption))
    } else {
        format!(
            "One step further meets more wishes, but buys no more cross-training, for {}.",
            person_weeks(disruption)
        )
    };
    ChoiceStep { from: place + 1, to: place + 2, cross_training_points, disruption, words }
}

impl FrontierView {
    pub(super) fn new(kept: &Kept<Choices>, stale: bool) -> Self {
        let (frontier, question) = (&kept.answer, &kept.question);
        let named = &frontier.named;
        let most = frontier.points.iter().map(|point| point.benefit).fold(0.0, f64::max);
        let points: Vec<ChoiceView> = frontier
            .points
            .iter()
            .enumerate()
            .map(|(place, point)| ChoiceView::new(place, named, point, most))
            .collect();
        let knee = named.knee.map(|knee| ChoiceName { key: "knee".to_owned(), n: knee.point + 1 });
        let words = match named.knee {
            Some(knee) => format!(
                "Up to “{}” each week of work missed brings most; beyond it, more of them bring much less.",
                name_of(named, knee.point)
            ),
            None => "No choice stands out: what more weeks of work missed bring falls evenly.".to_owned(),
        };
        Self {
            run_id: kept.row.run_id.clone(),
            cycle_id: kept.row.cycle_id.clone(),
            scenario_id: question.scenario_id.clone(),
            created_at: kept.row.created_at.and_utc(),
            stale,
            cancelled: frontier.cancelled,
            proved: points.iter().filter(|point| point.proved).count(),
            points,
            named: (names(named).into_iter())
                .map(|(key, _, place)| ChoiceName { key: key.to_owned(), n: place + 1 })
                .chain(knee)
                .collect(),
            words,
            steps: (1..frontier.points.len()).map(|place| step(place - 1, &frontier.points)).collect(),
            points_asked: question.points,
            skipped: frontier.skipped,
            seconds: frontier.seconds,
            time_limit_seconds: question.time_limit_seconds,
        }
    }
}

impl ChoiceView {
    fn new(place: usize, named: &Named, point: &Point, most: f64) -> Self {
        let found = FoundPoint::from(point);
        let placed: BTreeSet<&str> = point.plan.placements.iter().map(|j| j.person.as_str()).collect();
        let riding = point.plan.rides.iter().map(|ride| ride.person.as_str());
        Self {
            n: place + 1,
            name: name_of(named, place),
            cross_training: found.cross_training,
            gain: point.worth.gain,
            gain_possible: point.worth.gain_possible,
            preference: point.worth.preference,
            disruption: found.disruption,
            disruption_parts: (&point.worth.disruption).into(),
            benefit: found.benefit,
            bound: found.bound,
            gap: found.gap,
            proved: found.bound - found.benefit <= Options::default().gap * most + TIE_BREAK,
            placements: found.placements,
            rides: found.rides,
            people_placed: placed.len(),
            people: placed.iter().copied().chain(riding).collect::<BTreeSet<&str>>().len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_a_person_would_say_them() {
        assert_eq!(person_weeks(35.04), "35 person-weeks");
        assert_eq!(person_weeks(1.0), "1 person-week");
        assert_eq!(person_weeks(-0.01), "0 person-weeks");
    }

    #[test]
    fn a_choice_is_called_by_its_first_name() {
        let named = Named { careful: 0, balanced: 2, ambitious: 3, best_value: 2, knee: None, words: String::new() };
        assert_eq!(name_of(&named, 2), "Balanced");
        assert_eq!(name_of(&named, 0), "Careful");
        assert_eq!(name_of(&named, 1), "Choice 2");
    }
}
