//! Why no plan keeps all hard rules: one smallest clash in words, and what each way out of it costs (docs/model.md, "Questions
//! to a plan").

mod clash;
mod group;
mod lab;
mod least;
mod pins;
mod relax;

pub use group::Group;
pub use least::{Least, least_change};
pub use relax::{Amount, Lift, apply};

use crate::problem::Problem;
use crate::rule::Rule;
use crate::search::{Observer, Progress, SolveError};
use crate::validate::{Finding, Severity, validate};
use clash::{Verdict, judge};
use lab::{Found, Lab, Stance, Watch};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::time::{Duration, Instant};

/// Share of the time that the search for a smallest clash may take.
const FILTER_SHARE: f64 = 0.6;
/// Times that more is made to give way before a way out is given up.
const ROUNDS_MAX: usize = 40;

/// What a diagnosis says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Diagnosis {
    /// Whether some plan keeps every hard rule; `None` where time was up before that was known.
    pub possible: Option<bool>,
    /// Rules that cannot all be kept.
    pub clash: Vec<Member>,
    /// Whether every member is needed for the clash; `false` where time was up before all were tried.
    pub smallest: bool,
    /// For each member, the smallest change that makes it give way.
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
        Verdict::Possible => return Ok(nothing(Some(true), "Some plan keeps every hard rule: nothing clashes.")),
        Verdict::Unknown => {
            let words = "Time was up before it was known whether any plan keeps all hard rules. Allow more time, or \
                         relax pins, minimum staffing or the fairness floor.";
            return Ok(nothing(None, words));
        }
        Verdict::Clash { groups, smallest } => (groups, smallest),
    };
    let mut ways = Ways { problem, lab: Lab::new(problem, watch), common: None, watch };
    let mut relaxations = Vec::new();
    for &group in &groups {
        report(observer, "pricing ways out", started);
        relaxations.push(ways.out(group));
        if observer.cancelled() {
            return Err(SolveError::Cancelled);
        }
    }
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

/// Ways out of a clash.
struct Ways<'a> {
    problem: &'a Problem,
    lab: Option<Lab>,
    /// What makes a plan possible at the lowest price, whichever member is asked for; worked out once.
    common: Option<(Vec<Lift>, Option<bool>)>,
    watch: Watch<'a>,
}

impl Ways<'_> {
    /// The least amount by which `group` alone must give way; if that does not make a plan possible, the whole of it, and what
    /// else it takes.
    fn out(&mut self, group: Group) -> Relaxation {
        let (problem, watch) = (self.problem, self.watch);
        let whole = Lift::whole(problem, group);
        let stance = |other: Group| match (other == group, group) {
            (false, _) => Stance::Kept,
            (true, Group::Pin(_)) => Stance::Lifted,
            (true, _) => Stance::Bent(1.0),
        };
        if let Some(lab) = &self.lab
            && lab.ask_in_fractions(&stance, watch) != Found::Impossible
            && let Found::Possible(bends) = lab.ask(&stance, watch)
        {
            // Where shares of the attainable are promised, what gives way can raise them: then that is looked at again.
            let sure = problem.rules.fairness_floor == 0.0;
            for lift in [Lift::by(problem, group, &bends), whole.clone()] {
                if sure || judge_quickly(&apply(problem, std::slice::from_ref(&lift)), watch) == Some(true) {
                    return relaxation(vec![lift], Some(true));
                }
            }
        }
        let (common, enough) = self.common.get_or_insert_with(|| {
            let mut lifts = Vec::new();
            let enough = resolve(problem, &mut lifts, &[], watch);
            (lifts, enough)
        });
        let mut lifts: Vec<Lift> = common.iter().filter(|lift| lift.group == group).cloned().collect();
        if lifts.is_empty() {
            lifts.push(whole);
        }
        lifts.extend(common.iter().filter(|lift| lift.group != group).cloned());
        if *enough != Some(true) || problem.rules.fairness_floor == 0.0 {
            return relaxation(lifts, *enough);
        }
        let enough = resolve(problem, &mut lifts, &[], watch);
        relaxation(lifts, enough)
    }
}

/// Adds to `lifts` what else must give way, at the lowest price, never one of `spared`; says whether a plan exists in the end.
fn resolve(problem: &Problem, lifts: &mut Vec<Lift>, spared: &[Group], watch: Watch<'_>) -> Option<bool> {
    for round in 0..ROUNDS_MAX {
        let relaxed = apply(problem, lifts);
        let lost = pins::impossible(&relaxed);
        if !lost.is_empty() {
            let mut more = Vec::new();
            for (k, thinkable) in lost {
                let pin = original(problem, lifts, Group::Pin(k));
                match spared.contains(&pin) {
                    true => more
                        .extend(pins::cheapest(&thinkable)?.into_iter().map(|group| original(problem, lifts, group))),
                    false => more.push(pin),
                }
            }
            more.sort_unstable();
            more.dedup();
            lifts.extend(more.into_iter().map(|group| Lift::whole(problem, group)));
            continue;
        }
        let lab = Lab::new(&relaxed, watch)?;
        // Whether something is left to resolve shows at the price; only promised shares need a second look.
        let known = |group: Group| original(problem, lifts, group);
        let stance = |group: Group| match spared.contains(&known(group)) {
            true => Stance::Kept,
            false => Stance::Bent(group.weight()),
        };
        let bends = match lab.ask(&stance, watch) {
            Found::Possible(bends) => bends,
            Found::Impossible => return Some(false),
            Found::Unknown => return None,
        };
        let mut groups: Vec<Group> = bends.iter().map(|bend| bend.group).collect();
        groups.sort_unstable();
        groups.dedup();
        if groups.is_empty() {
            return Some(true);
        }
        let mut more: Vec<Lift> = Vec::new();
        for group in groups {
            let mine = known(group);
            let before = lifts.iter().position(|lift| lift.group == mine);
            // What gave way once, and was not enough, gives way entirely: what is attainable may have risen with it.
            let entirely = matches!(group, Group::Pin(_)) || before.is_some() || round > 0;
            more.push(if entirely { Lift::whole(problem, mine) } else { Lift::by(&relaxed, group, &bends) });
        }
        lifts.retain(|lift| more.iter().all(|new| new.group != lift.group));
        lifts.extend(more);
        if problem.rules.fairness_floor == 0.0 {
            return Some(true);
        }
    }
    None
}

/// What a group of the relaxed problem is in the problem itself.
fn original(problem: &Problem, lifts: &[Lift], group: Group) -> Group {
    let nth = |count: usize, at: usize, of: fn(usize) -> Group| {
        (0..count).filter(|&k| lifts.iter().all(|lift| lift.group != of(k))).nth(at).map_or(of(at), of)
    };
    match group {
        Group::Pin(at) => nth(problem.pins.len(), at, Group::Pin),
        Group::Forbid(at) => nth(problem.forbids.len(), at, Group::Forbid),
        group => group,
    }
}

/// Whether some plan keeps all rules; no clash is looked for.
fn judge_quickly(problem: &Problem, watch: Watch<'_>) -> Option<bool> {
    if !pins::impossible(problem).is_empty() {
        return Some(false);
    }
    match Lab::new(problem, watch)?.ask(&|_| Stance::Kept, watch) {
        Found::Possible(_) => Some(true),
        Found::Impossible => Some(false),
        Found::Unknown => None,
    }
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
