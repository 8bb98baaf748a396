//! The check before solving: what is wrong or odd, why, what to do, and where that is mended.

use super::rulebook;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeSet;
use tandem_solver::{
    Plan, Problem, Rule,
    check::check,
    plan::{Placement, Ride},
    problem::{Pin, Post},
    validate::{Finding, Severity, validate},
};
use utoipa::ToSchema;

pub const ERROR: &str = "error";
const WARNING: &str = "warning";

/// Ways of keeping a pin that are tried before it is said that none is left.
const WAYS_MAX: usize = 120;

/// Rules that one pin alone cannot be held against: the rest of the plan keeps them.
const OF_THE_WHOLE_PLAN: [Rule; 6] = [
    Rule::Pin,
    Rule::HostMinimum,
    Rule::TrackRequirement,
    Rule::ExchangeBalance,
    Rule::StrictExchange,
    Rule::FairnessFloor,
];

/// One thing that is wrong, or odd, in the problem of a cycle.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FindingView {
    pub code: String,
    /// "error": no solve before it is mended; "warning": it can be solved, but probably not as meant.
    pub severity: String,
    pub path: String,
    pub cause: String,
    pub action: String,
    /// Where it is mended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<LinkView>,
}

/// What a finding is about, or where it is mended.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LinkView {
    /// "person", "team", "post", "session", "guess" (a fact that nobody gave), "rule" (of the rules page) or "cycle".
    pub kind: String,
    pub id: String,
    pub name: String,
}

/// All findings of a problem, errors first.
pub fn of(problem: &Problem, today: NaiveDate) -> Vec<FindingView> {
    let mut found: Vec<FindingView> = past(problem, today).into_iter().collect();
    let checked = validate(problem);
    // What a pin breaks can be said only of a problem that can be read.
    if checked.iter().all(|finding| finding.severity != Severity::Error) {
        found.extend(pins(problem));
    }
    found.extend(checked.into_iter().map(|finding| view(problem, finding)));
    found
}

fn view(problem: &Problem, finding: Finding) -> FindingView {
    FindingView {
        link: link(problem, &finding.path),
        code: finding.code.to_owned(),
        severity: if finding.severity == Severity::Error { ERROR } else { WARNING }.to_owned(),
        path: finding.path,
        cause: finding.cause,
        action: finding.action,
    }
}

/// A cycle that is over cannot be planned any more.
fn past(problem: &Problem, today: NaiveDate) -> Option<FindingView> {
    let last = super::store::monday(problem, problem.weeks()) - chrono::TimeDelta::days(1);
    (last < today).then(|| FindingView {
        code: "cycle-of-the-past".to_owned(),
        severity: ERROR.to_owned(),
        path: "/calendar/start".to_owned(),
        cause: format!("{} ended on {last}: a plan for it would change the past.", problem.name),
        action: "Make a new cycle, with the rules of this one if you like.".to_owned(),
        link: Some(LinkView { kind: "cycle".into(), id: String::new(), name: problem.name.clone() }),
    })
}

/// Where what stands at `path` is mended: a guess where it is confirmed, a rule on the rules page, a record in its list.
fn link(problem: &Problem, path: &str) -> Option<LinkView> {
    let (kind, id, name) = target(problem, path)?;
    Some(LinkView { kind: kind.to_owned(), id, name })
}

fn target(problem: &Problem, path: &str) -> Option<(&'static str, String, String)> {
    let guessed = problem.guessed.iter().find(|guessed| guessed.path == path);
    if let Some((fact, guessed)) = guessed.and_then(|guessed| Some((guessed.fact.clone()?, guessed))) {
        return Some(("guess", fact, guessed.reason.clone()));
    }
    let mut parts = path.split('/').skip(1);
    let (table, index) = (parts.next()?, parts.next());
    let index = index.and_then(|index| index.parse::<usize>().ok());
    let rule = |id: &'static str| Some(("rule", id.to_owned(), String::new()));
    match table {
        "people" => problem.people.get(index?).map(|one| ("person", one.id.clone(), one.name.clone())),
        "units" => match path.rsplit('/').next()? {
            "floor_fte" => rule("minimum-staffing"),
            "away_share" => rule("away-share"),
            "people" => rule("critical-skills"),
            _ => problem.units.get(index?).map(|one| ("team", one.id.clone(), one.name.clone())),
        },
        "posts" => match path.rsplit('/').next()? {
            "minimum" | "requires" => rule("posts"),
            "lengths_weeks" => rule("lengths"),
            _ => problem.posts.get(index?).map(|one| ("post", one.id.clone(), one.name.clone())),
        },
        "sessions" => problem.sessions.get(index?).map(|one| ("session", one.id.clone(), one.name.clone())),
        "competencies" => problem.competencies.get(index?).map(|one| ("competency", one.id.clone(), one.name.clone())),
        "calendar" => Some(("cycle", String::new(), problem.name.clone())),
        "rules" => rule(rulebook::rule_of_field(path.split('/').nth(2)?)?),
        "prices" => rule(rulebook::rule_of_field(&format!("price_{}", path.split('/').nth(2)?))?),
        "pins" | "forbids" | "tracks" => rule(rulebook::rule_of_field(table)?),
        _ => None,
    }
}

/// Pins that no plan can keep, each with the rule that it breaks; and those that break one together.
fn pins(problem: &Problem) -> Vec<FindingView> {
    let mut found = Vec::new();
    let mut together = Plan::empty(String::new());
    for (index, pin) in problem.pins.iter().enumerate() {
        let ways = ways(problem, pin);
        let small = around(problem, pin, &ways);
        let sha256 = small.sha256();
        let mut broken = None;
        let fits = ways.iter().any(|way| {
            let found = breaks(&small, &alone(sha256.clone(), way));
            let fits = found.is_none();
            broken = broken.take().or(found);
            fits
        });
        if fits {
            if let [way] = ways.as_slice() {
                way.join(&mut together);
            }
            continue;
        }
        let person = name(problem, &pin.person);
        let what = words(problem, pin);
        let (rule, message) = broken.unwrap_or_else(|| {
            (
                None,
                format!(
                    "No start, length and post that there is fits into the {} weeks of the cycle.",
                    problem.weeks()
                ),
            )
        });
        let title = rule.map_or(String::new(), |rule| format!(", or the rule “{}”", rule.title()));
        found.push(FindingView {
            code: "pin-breaks-rule".to_owned(),
            severity: ERROR.to_owned(),
            path: format!("/pins/{index}"),
            cause: format!("{person} is to be kept {what}, but that cannot be: {message}"),
            action: format!("Change what is kept{title}."),
            link: Some(LinkView { kind: "rule".into(), id: "pins".into(), name: person.to_owned() }),
        });
    }
    together.problem_sha256 = problem.sha256();
    together.sort();
    if found.is_empty()
        && together.placements.len() + together.rides.len() > 1
        && let Some((rule, message)) = breaks(problem, &together)
    {
        let id = rule.and_then(rulebook::page_rule).unwrap_or("pins");
        found.push(FindingView {
            code: "pins-break-rule".to_owned(),
            severity: ERROR.to_owned(),
            path: "/pins".to_owned(),
            cause: format!("What is kept cannot all be kept together: {message}"),
            action: "Take back one of those that are kept, or change the rule.".to_owned(),
            link: Some(LinkView { kind: "rule".into(), id: id.into(), name: String::new() }),
        });
    }
    found
}

/// One way of keeping a pin.
enum Way {
    Placement(Placement),
    Ride(Ride),
}

impl Way {
    fn join(&self, plan: &mut Plan) {
        match self {
            Way::Placement(placement) => plan.placements.push(placement.clone()),
            Way::Ride(ride) => plan.rides.push(ride.clone()),
        }
    }
}

/// Those that agree with a pin, most likely ones first.
fn ways(problem: &Problem, pin: &Pin) -> Vec<Way> {
    let asked = |week: &u32| pin.week.is_none_or(|asked| asked == *week);
    if let Some(id) = &pin.session {
        let sessions = problem.sessions.iter().filter(|session| session.id == *id);
        let weeks = sessions.flat_map(|session| pin.week.map_or_else(|| session.weeks.clone(), |week| vec![week]));
        let ride = |week| Way::Ride(Ride { person: pin.person.clone(), session: id.clone(), week });
        return weeks.map(ride).take(WAYS_MAX).collect();
    }
    let Some(person) = problem.people.iter().find(|person| person.id == pin.person) else { return Vec::new() };
    let mut ways = Vec::new();
    let wanted = |post: &&Post| match &pin.post {
        Some(asked) => post.id == *asked,
        None => post.unit != person.unit,
    };
    for post in problem.posts.iter().filter(wanted) {
        // A week that is said is tried as it is: what is wrong with it is to be told.
        let starts: Vec<u32> = match (pin.week, &post.start_weeks) {
            (Some(week), _) => vec![week],
            (None, Some(starts)) => starts.clone(),
            (None, None) => (0..problem.weeks()).collect(),
        };
        let lengths = pin.weeks.map_or_else(|| post.lengths_weeks.clone(), |weeks| vec![weeks]);
        let mut intensities = post.intensities.clone();
        intensities.retain(|share| *share <= person.intensity_max);
        if intensities.is_empty() {
            intensities.extend(post.intensities.first());
        }
        for (start_week, weeks) in starts.iter().flat_map(|start| lengths.iter().map(move |weeks| (*start, *weeks))) {
            if !asked(&start_week) || ways.len() >= WAYS_MAX {
                continue;
            }
            // The smallest share of the week fits wherever a larger one does.
            let Some(intensity) = intensities.iter().copied().reduce(f64::min) else { continue };
            let (person, post) = (person.id.clone(), post.id.clone());
            ways.push(Way::Placement(Placement { person, post, start_week, weeks, intensity }));
        }
    }
    ways
}

/// The part of the problem that a pin is held against: the teams concerned with their people.
fn around(problem: &Problem, pin: &Pin, ways: &[Way]) -> Problem {
    let home = problem.people.iter().filter(|person| person.id == pin.person).map(|person| person.unit.as_str());
    let mut units: BTreeSet<&str> = home.collect();
    let mut places: BTreeSet<&str> = BTreeSet::new();
    for way in ways {
        places.insert(match way {
            Way::Placement(placement) => &placement.post,
            Way::Ride(ride) => &ride.session,
        });
    }
    units.extend(problem.posts.iter().filter(|post| places.contains(post.id.as_str())).map(|post| post.unit.as_str()));
    units.extend(problem.sessions.iter().filter(|one| places.contains(one.id.as_str())).map(|one| one.unit.as_str()));
    let mut small = problem.clone();
    small.guessed.clear();
    small.tracks.clear();
    small.pins.clear();
    small.rules.fairness_floor = 0.0;
    let mentors: BTreeSet<&str> = problem.posts.iter().filter_map(|post| post.mentor.as_deref()).collect();
    let stand_ins: BTreeSet<&String> = problem.people.iter().flat_map(|person| &person.backfill).collect();
    small.people.retain(|person| {
        units.contains(person.unit.as_str())
            || mentors.contains(person.id.as_str())
            || stand_ins.contains(&person.id)
            || person.territory.is_some()
    });
    small.sessions.retain(|session| places.contains(session.id.as_str()));
    small.forbids.retain(|forbid| forbid.person == pin.person);
    small
}

fn alone(sha256: String, way: &Way) -> Plan {
    let mut plan = Plan::empty(sha256);
    way.join(&mut plan);
    plan
}

/// The first hard rule that the plan breaks, in the check's words.
fn breaks(problem: &Problem, plan: &Plan) -> Option<(Option<Rule>, String)> {
    let of = |id: &str| Rule::ALL.into_iter().find(|rule| rule.id() == id);
    let mut findings = check(problem, plan).findings.into_iter();
    findings
        .find(|violation| OF_THE_WHOLE_PLAN.iter().all(|rule| rule.id() != violation.rule))
        .map(|violation| (of(&violation.rule), violation.message))
}

fn name<'a>(problem: &'a Problem, person: &'a str) -> &'a str {
    problem.people.iter().find(|one| one.id == person).map_or(person, |one| &one.name)
}

/// "in Content studio from 2027-01-11 for 4 weeks".
fn words(problem: &Problem, pin: &Pin) -> String {
    let mut words = String::new();
    match (&pin.post, &pin.session) {
        (Some(id), _) => {
            let post = problem.posts.iter().find(|post| post.id == *id).map_or(id, |post| &post.name);
            words.push_str(&format!("in {post}"));
        }
        (None, Some(id)) => {
            let session = problem.sessions.iter().find(|session| session.id == *id).map_or(id, |one| &one.name);
            words.push_str(&format!("at {session}"));
        }
        (None, None) => words.push_str("in a placement"),
    }
    if let Some(week) = pin.week {
        words.push_str(&format!(" from {}", super::store::monday(problem, week)));
    }
    if let Some(weeks) = pin.weeks {
        words.push_str(&format!(" for {weeks} weeks"));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::{problem::assemble, rulebook};
    use super::*;
    use crate::{demo, domain::company::Cycle};

    #[test]
    fn what_the_demo_keeps_can_be_kept_and_every_rule_of_the_solver_has_a_place() {
        let company = demo::company().unwrap();
        let cycle = &company.cycles["2027-h1"];
        let found = of(&assemble(&company, cycle, &[]), cycle.starts_on);
        assert!(found.iter().all(|finding| finding.severity == WARNING), "{found:#?}");
        // Of the earlier one somebody left in the middle of what was kept.
        let cycle = &company.cycles["2026-h2"];
        let found = of(&assemble(&company, cycle, &[]), cycle.starts_on);
        let errors: Vec<&FindingView> = found.iter().filter(|finding| finding.severity == ERROR).collect();
        assert_eq!(errors.len(), 1, "{errors:#?}");
        assert!(errors[0].cause.contains("Tomasz Wilk is not employed in week 11"), "{errors:#?}");
        // Room, seats and places stand with posts and sessions.
        let elsewhere = [Rule::HostCapacity, Rule::RideCapacity, Rule::RideLocation];
        for rule in Rule::ALL {
            assert_eq!(rulebook::page_rule(rule).is_none(), elsewhere.contains(&rule), "{rule}");
        }
    }

    #[test]
    fn a_pin_against_a_rule_names_the_pin_the_rule_and_what_to_do() {
        let company = demo::company().unwrap();
        let with = |pin: serde_json::Value| {
            let mut cycle: Cycle = company.cycles["2027-h1"].clone();
            cycle.rules.pins = vec![serde_json::from_value(pin).unwrap()];
            let found = of(&assemble(&company, &cycle, &[]), cycle.starts_on);
            found.into_iter().find(|finding| finding.code == "pin-breaks-rule")
        };
        let json = |week: u32, weeks: u32| serde_json::json!({ "person": "aisha-bello", "post": "sdr-desk", "week": week, "weeks": weeks });
        // The third week is the kickoff of all.
        assert_eq!(with(json(13, 4)), None);
        // A length that the post does not have; a quiet week; past the end.
        for (week, weeks, part) in
            [(0, 4, "which is blocked"), (13, 5, "5 weeks"), (11, 4, "2027-03-22"), (24, 4, "2027-06-21")]
        {
            let finding = with(json(week, weeks)).unwrap_or_else(|| panic!("{week}, {weeks} can be kept"));
            assert!(finding.cause.starts_with("Aisha Bello is to be kept in Sales development desk"), "{finding:?}");
            assert!(finding.cause.contains(part) && finding.action.contains("or the rule “"), "{finding:?}");
        }
        // Left open, some way is found.
        assert_eq!(with(serde_json::json!({ "person": "aisha-bello", "post": "sdr-desk" })), None);
        assert_eq!(with(serde_json::json!({ "person": "aisha-bello" })), None);
    }
}
