//! Why no plan keeps all hard rules: one smallest clash in words, and what each way out of it costs (docs/model.md, "Questions
//! to a plan").

mod clash;
mod group;
mod lab;
mod least;
mod pins;
mod relax;
mod ways;

pub use group::Group;
pub use least::{Least, least_change};
pub use relax::{Amount, Lift, apply};

use crate::problem::Problem;
use crate::rule::Rule;
use crate::search::{Observer, Progress, SolveError};
use crate::validate::{Finding, Severity, validate};
use clash::{Verdict, judge, judge_quickly};
use lab::Watch;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::time::{Duration, Instant};
use ways::{Ways, at_any_price};

const POSSIBLE: &str = "Some plan keeps every hard rule: nothing clashes.";
/// Share of the time that the search for a smallest clash may take.
const FILTER_SHARE: f64 = 0.6;

/// What a diagnosis says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Diagnosis {
    /// Whether some plan keeps every hard rule; `None` where time was up before that was known.
    pub possible: Option<bool>,
    /// Rules that cannot all be kept.
    pub clash: Vec<Member>,
    /// Whether every member is needed for the clash; `false` where time was up before all were tried.
    pub smallest: bool,
    /// The smallest changes that make one member or another give way, each once; where time was up before a clash was known,
    /// some way out.
    pub relaxations: Vec<Relaxation>,
    /// All of it, for people.
    pub words: String,
    pub seconds: f64,
}

/// One rule of a clash.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Member {
    pub group: Group,
    pub rule: Rule,
    pub words: String,
}

/// One way out of a clash.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Relaxation {
    /// What gives way: first the member itself, then, where other rules clash as well, what resolves that at the lowest price.
    pub lifts: Vec<Lift>,
    /// Whether a plan exists then (it was looked for); `None` where time was up.
    pub enough: Option<bool>,
    pub words: String,
}

/// Looks for a clash among the hard rules of `problem`, for at most `time_limit`.
pub fn diagnose(problem: &Problem, time_limit: Duration, observer: &dyn Observer) -> Result<Diagnosis, SolveError> {
    let errors: Vec<Finding> = validate(problem).into_iter().filter(|f| f.severity == Severity::Error).collect();
    if !errors.is_empty() {
        return Err(SolveError::Invalid(errors));
    }
    let started = Instant::now();
    let watch = Watch { deadline: started + time_limit, observer };
    report(observer, "looking for a clash", started);
    // Ways out are worth as much as the last member that may not be needed.
    let filtering = Watch { deadline: started + time_limit.mul_f64(FILTER_SHARE), observer };
    let verdict = judge(problem, filtering);
    if observer.cancelled() {
        return Err(SolveError::Cancelled);
    }
    let nothing = |possible: Option<bool>, words: &str| Diagnosis {
        possible,
        clash: Vec::new(),
        smallest: true,
        relaxations: Vec::new(),
        words: words.to_owned(),
        seconds: started.elapsed().as_secs_f64(),
    };
    let (groups, smallest) = match verdict {
        Verdict::Possible => return Ok(nothing(Some(true), POSSIBLE)),
        Verdict::Unknown => {
            report(observer, "pricing ways out", started);
            let way = at_any_price(problem, watch);
            if observer.cancelled() {
                return Err(SolveError::Cancelled);
            }
            let Some(way) = way else { return Ok(nothing(Some(true), POSSIBLE)) };
            let words = "Time was up before it was known whether any plan keeps all hard rules, and which of them clash if \
                         none does.";
            let words = match way.enough {
                Some(true) => format!("{words} This is enough in any case: {}.", way.words),
                _ => format!("{words} Allow more time, or relax pins, minimum staffing or the fairness floor."),
            };
            return Ok(Diagnosis { relaxations: vec![way], ..nothing(None, &words) });
        }
        Verdict::Clash { groups, smallest } => (groups, smallest),
    };
    report(observer, "pricing ways out", started);
    let ways = Ways::new(problem, &groups, watch);
    let mut relaxations = Vec::new();
    for (i, &group) in groups.iter().enumerate() {
        relaxations.push(ways.out(group, groups.len() - i));
        if observer.cancelled() {
            return Err(SolveError::Cancelled);
        }
    }
    // Where a plan is known that keeps all rules but one, that one is needed.
    let alone = |(way, group): (&Relaxation, &Group)| {
        way.enough == Some(true) && way.lifts.len() == 1 && way.lifts[0].group == *group
    };
    let smallest = smallest || relaxations.iter().zip(&groups).all(alone);
    let mut distinct: Vec<Relaxation> = Vec::new();
    for way in relaxations {
        if distinct.iter().all(|known| known.lifts != way.lifts) {
            distinct.push(way);
        }
    }
    let relaxations = distinct;
    let clash: Vec<Member> =
        groups.iter().map(|&group| Member { group, rule: group.rule(), words: group.words(problem) }).collect();
    let words = in_words(&clash, smallest, &relaxations);
    let seconds = started.elapsed().as_secs_f64();
    Ok(Diagnosis { possible: Some(false), clash, smallest, relaxations, words, seconds })
}

/// Whether some plan keeps every hard rule of a valid problem; `None` where `time_limit` was up before that was known.
pub fn is_possible(problem: &Problem, time_limit: Duration, observer: &dyn Observer) -> Option<bool> {
    judge_quickly(problem, Watch { deadline: Instant::now() + time_limit, observer })
}

fn report(observer: &dyn Observer, phase: &str, started: Instant) {
    let seconds = started.elapsed().as_secs_f64();
    let phase = phase.to_owned();
    observer.progress(&Progress { seconds, phase, best: None, bound: None, gap: None, placements: 0, rides: 0 });
}

fn relaxation(lifts: Vec<Lift>, enough: Option<bool>) -> Relaxation {
    let all: Vec<&str> = lifts.iter().map(|lift| lift.words.as_str()).collect();
    let words = match enough {
        Some(true) => all.join("; and "),
        Some(false) => format!("{}; other rules still clash then", all.join("; and ")),
        None => format!("{}; time was up before it was known whether that is enough", all.join("; and ")),
    };
    Relaxation { lifts, enough, words }
}

fn in_words(clash: &[Member], smallest: bool, relaxations: &[Relaxation]) -> String {
    let members: Vec<&str> = clash.iter().map(|member| member.words.as_str()).collect();
    let what = match (clash, smallest) {
        ([only], _) if matches!(only.group, Group::Pin(_)) => format!(
            "This cannot be kept whatever else is: {}; there is nothing for it that is open to the person, teaches something \
             new and lies within the horizon",
            only.words
        ),
        ([only], _) => format!("This cannot be kept whatever else is: {}", only.words),
        (_, true) => format!("These cannot all be kept, and all but any one of them can: {}", members.join("; ")),
        (_, false) => format!("Among these some cannot be kept together: {}", members.join("; ")),
    };
    let ways: Vec<String> =
        relaxations.iter().enumerate().map(|(i, way)| format!("({}) {}", i + 1, way.words)).collect();
    format!("{what}. Ways out: {}.", ways.join(" "))
}
