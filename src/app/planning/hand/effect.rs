//! What a move does, before and after: value and its parts, teams, and every rule newly broken or mended, in words.

use super::{
    super::{names::Names, plans::DisruptionView},
    known::Judged,
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::HashMap;
use tandem_solver::{Rule, check::Violation, constants::SINGLE_POINT_WEIGHT, value::Disruption};
use utoipa::ToSchema;

/// A hard rule that a plan breaks.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct BreachView {
    /// The rule's id.
    pub rule: String,
    /// The rule as a sentence.
    pub title: String,
    /// What is wrong, with the names of those concerned.
    pub message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub monday: Option<NaiveDate>,
}

/// The findings of the check as a page shows them.
pub fn breaches(names: &Names<'_>, findings: &[Violation]) -> Vec<BreachView> {
    let title = |id: &str| Rule::ALL.into_iter().find(|rule| rule.id() == id).map_or("The plan", Rule::title);
    let view = |found: &Violation| BreachView {
        rule: found.rule.clone(),
        title: title(&found.rule).to_owned(),
        message: found.message.clone(),
        person: found.person.as_deref().map(|id| names.person_name(id).to_owned()),
        person_id: found.person.clone(),
        post: found.post.as_deref().map(|id| names.post_name(id).to_owned()),
        post_id: found.post.clone(),
        week: found.week,
        monday: found.week.map(|week| names.monday(week)),
    };
    findings.iter().map(view).collect()
}

/// Before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct BeforeAfter {
    pub before: usize,
    pub after: usize,
}

/// What a move does.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct EffectView {
    /// The version of the plan that it was tried on, or that it led to.
    pub version: i32,
    /// Changes: after less before. In units of gain …
    pub value: f64,
    pub gain: f64,
    /// … the same as a share of the cross-training goal …
    pub cross_training: f64,
    /// … and in person-weeks of work missed.
    pub disruption: DisruptionView,
    /// Team-weeks below minimum staffing, and below target.
    pub below_minimum: BeforeAfter,
    pub below_target: BeforeAfter,
    /// Hard rules newly broken, and mended.
    pub broken: Vec<BreachView>,
    pub mended: Vec<BreachView>,
    /// Hard rules that were broken before, and still are.
    pub still_broken: usize,
    /// What changes of the soft rules.
    pub notes: Vec<String>,
}

impl EffectView {
    pub fn of(names: &Names<'_>, version: i32, before: &Judged, after: &Judged) -> Self {
        let (old, new) = (&before.worth, &after.worth);
        let possible = new.gain_possible;
        let (broken, mended) = difference(names, &before.findings, &after.findings);
        Self {
            version,
            value: new.value - old.value,
            gain: new.gain - old.gain,
            cross_training: if possible > 0.0 { (new.gain - old.gain) / possible } else { 0.0 },
            disruption: change(&old.disruption, &new.disruption),
            below_minimum: BeforeAfter { before: before.below_minimum, after: after.below_minimum },
            below_target: BeforeAfter { before: before.below_target, after: after.below_target },
            still_broken: after.findings.len() - broken.len(),
            broken: breaches(names, &broken),
            mended: breaches(names, &mended),
            notes: notes(before, after),
        }
    }
}

fn change(old: &Disruption, new: &Disruption) -> DisruptionView {
    DisruptionView {
        total: new.total - old.total,
        shortfall: new.shortfall - old.shortfall,
        hand_over: new.hand_over - old.hand_over,
        single_point: new.single_point - old.single_point,
    }
}

/// What makes two findings the same although their numbers differ: rule, person, post, week and team.
type Key<'a> = (&'a str, Option<&'a str>, Option<&'a str>, Option<u32>, Option<&'a str>);

fn key<'a>(names: &Names<'a>, found: &'a Violation) -> Key<'a> {
    let team = || {
        let units = names.problem.units.iter().filter(|unit| found.message.contains(unit.name.as_str()));
        units.max_by_key(|unit| unit.name.len()).map(|unit| unit.name.as_str())
    };
    let team = if found.person.is_none() && found.post.is_none() { team() } else { None };
    (&found.rule, found.person.as_deref(), found.post.as_deref(), found.week, team)
}

/// What only `after` has, and what only `before` has.
pub fn difference(names: &Names<'_>, before: &[Violation], after: &[Violation]) -> (Vec<Violation>, Vec<Violation>) {
    let mut known: HashMap<Key<'_>, Vec<&Violation>> = HashMap::new();
    before.iter().for_each(|found| known.entry(key(names, found)).or_default().push(found));
    let mut broken = Vec::new();
    for found in after {
        if known.get_mut(&key(names, found)).and_then(Vec::pop).is_none() {
            broken.push(found.clone());
        }
    }
    let left: Vec<&Violation> = known.into_values().flatten().collect();
    (broken, before.iter().filter(|found| left.iter().any(|other| std::ptr::eq(*other, *found))).cloned().collect())
}

/// Soft rules: what they cost changes the value; these sentences say which.
fn notes(before: &Judged, after: &Judged) -> Vec<String> {
    const LEAST: f64 = 1e-9;
    let (old, new) = (&before.worth, &after.worth);
    let mut notes = Vec::new();
    let mut note = |change: f64, more: &str, less: &str| {
        if change.abs() > LEAST {
            notes.push(if change > 0.0 { more } else { less }.to_owned());
        }
    };
    note(new.preference - old.preference, "Wishes are met better.", "Wishes are met less well.");
    note(
        new.ride_minimum - old.ride_minimum,
        "Somebody has fewer ride-alongs than their function asks for.",
        "Somebody comes closer to the ride-alongs that their function asks for.",
    );
    note(
        new.orientation - old.orientation,
        "A joiner sees less in the first weeks.",
        "A joiner sees more in the first weeks.",
    );
    note(
        new.idle_wait - old.idle_wait,
        "Somebody waits longer for a placement.",
        "Somebody waits less for a placement.",
    );
    note(
        new.host_change - old.host_change,
        "Somebody changes the host team more often.",
        "Somebody changes the host team less often.",
    );
    note(
        new.baseline_change - old.baseline_change,
        "The plan moves further away from the published one.",
        "The plan comes closer to the published one.",
    );
    let weeks = (new.disruption.single_point - old.disruption.single_point) / SINGLE_POINT_WEIGHT;
    if weeks.abs() > LEAST {
        let (weeks, word) = (weeks.abs(), if weeks > 0.0 { "more" } else { "less" });
        notes.push(format!("Skills that a team depends on rest on one person for {weeks:.1} weeks {word}."));
    }
    let (was, is) = (before.below_target, after.below_target);
    if was != is {
        let word = if is > was { "more" } else { "fewer" };
        notes.push(format!("{} team-weeks {word} below target staffing.", is.abs_diff(was)));
    }
    notes
}
