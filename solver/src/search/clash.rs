//! Which rules contradict each other, for a problem without any plan: every group of rules is lifted by itself, and those whose
//! lifting makes a plan possible are named.

use crate::mip::Formulation;
use crate::mip::constraints::pin;
use crate::mip::highs::{End, Settings, Shared, spawn};
use crate::rule::Rule;
use crate::value::Instance;
use std::time::{Duration, Instant};

/// Longest time for one group.
const PATIENCE: Duration = Duration::from_secs(3);

/// Rules that can take part in a contradiction; without pins, tracks and fairness floors the empty plan is always possible.
const GROUPS: [Rule; 15] = [
    Rule::Pin,
    Rule::TrackRequirement,
    Rule::Prerequisite,
    Rule::HostUnitLimit,
    Rule::FairnessFloor,
    Rule::DisruptionLimit,
    Rule::CoverageFloor,
    Rule::AwayShare,
    Rule::HostCapacity,
    Rule::MentorLoad,
    Rule::ExchangeBalance,
    Rule::PlacementLimit,
    Rule::OnePlaceAtATime,
    Rule::RideCapacity,
    Rule::RideLoad,
];

/// What clashes, in words.
pub fn explain(formulation: &Formulation<'_>, instance: &Instance<'_>, deadline: Instant) -> String {
    if let Some(words) = impossible_pin(formulation, instance) {
        return words;
    }
    let model = &formulation.model;
    let present = GROUPS.into_iter().filter(|rule| model.rows.iter().any(|row| row.rule == Some(*rule)));
    let lifting: Vec<String> = present
        .filter(|&rule| possible_without(formulation, rule, deadline))
        .map(|rule| format!("{rule} ({})", rule.title()))
        .collect();
    match lifting.as_slice() {
        [] => "several rules contradict each other, and lifting one of them is not enough; relax pins or the fairness floor first".into(),
        [one] => format!("lifting {one} would make a plan possible"),
        several => format!("each of these, lifted alone, would make a plan possible: {}", several.join("; ")),
    }
}

/// A pin that no admissible placement or ride agrees with.
fn impossible_pin(formulation: &Formulation<'_>, instance: &Instance<'_>) -> Option<String> {
    let sets = formulation.sets;
    let lost = instance.problem.pins.iter().find(|wanted| {
        !sets.columns.iter().any(|column| pin::agrees(instance, wanted, &column.j))
            && !sets.seats.iter().any(|seat| pin::agrees_ride(instance, wanted, seat))
    })?;
    let what = lost.post.as_ref().or(lost.session.as_ref()).map_or(String::new(), |id| format!(" to {id}"));
    Some(format!(
        "the pin of {}{what} agrees with no placement or ride that eligibility, blackouts, leave, lengths, starts, cooldown and \
         exclusions leave; change or remove the pin",
        lost.person
    ))
}

fn possible_without(formulation: &Formulation<'_>, rule: Rule, deadline: Instant) -> bool {
    let patience = PATIENCE.min(deadline.saturating_duration_since(Instant::now()));
    if patience.is_zero() {
        return false;
    }
    let shared = Shared::new();
    let settings = Settings { time_limit: patience, gap: 1e3, seed: 1, threads: 1 };
    if spawn(formulation.model.to_highs(&[rule], &[]), None, settings, shared.clone()).is_err() {
        return false;
    }
    let until = Instant::now() + patience + Duration::from_millis(500);
    loop {
        let news = shared.wait(Duration::from_millis(50));
        if news.solution.is_some() || news.end == Some(End::Optimal) {
            shared.cancel();
            return true;
        }
        if news.end.is_some() || Instant::now() >= until {
            shared.cancel();
            return false;
        }
    }
}
