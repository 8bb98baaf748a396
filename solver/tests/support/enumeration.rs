//! The best plan of a tiny problem, found by looking at all of them. Only the check says what a plan may be and is worth.

use tandem_solver::check::{Report, check};
use tandem_solver::plan::{PLAN_VERSION, Placement, Plan, Ride};
use tandem_solver::{Problem, Rule};

/// A placement or a ride, to be taken or not.
#[derive(Clone, Debug)]
pub enum Choice {
    Placement(Placement),
    Ride(Ride),
}

/// What looking at everything found.
pub struct Best {
    /// The largest value of a plan that keeps every rule, and such a plan.
    pub plan: Option<(f64, Plan)>,
    /// How many plans were judged.
    pub judged: usize,
}

/// Rules that, once broken, stay broken whatever is added to a plan: they cut the enumeration short.
fn only_gets_worse(rule: &str) -> bool {
    Rule::ALL.iter().filter(|known| known.id() == rule).all(|known| {
        !matches!(
            known,
            // More visitors can mend a team's minimum or a post's, an exchange its balance or ring, an added placement a pin or a fair
            // share; and a visitor lowers the disruption of the host.
            // What comes first can be added later, and so can what a track asks for.
            Rule::CoverageFloor
                | Rule::TrackRequirement
                | Rule::Prerequisite
                | Rule::FrozenWindow
                | Rule::HostMinimum
                | Rule::ExchangeBalance
                | Rule::StrictExchange
                | Rule::Pin
                | Rule::DisruptionLimit
                | Rule::FairnessFloor
        )
    })
}

/// Every placement and ride that the check accepts by itself, as far as the rules go that only get worse; `None` where
/// there are more than `most`.
pub fn choices(problem: &Problem, most: usize) -> Option<Vec<Choice>> {
    let empty = Plan { version: PLAN_VERSION, problem_sha256: problem.sha256(), ..Plan::default() };
    let mut accepted = Vec::new();
    // What is frozen can be added; what begins before it may, stays wrong.
    let frozen =
        |report: &Report| report.findings.iter().filter(|finding| finding.rule == Rule::FrozenWindow.id()).count();
    let missing = frozen(&check(problem, &empty));
    for choice in thinkable(problem) {
        let report = check(problem, &with(&empty, &choice));
        if may_grow(&report) && frozen(&report) <= missing {
            accepted.push(choice);
        }
        if accepted.len() > most {
            return None;
        }
    }
    Some(accepted)
}

fn thinkable(problem: &Problem) -> Vec<Choice> {
    let mut all = Vec::new();
    for person in &problem.people {
        for post in &problem.posts {
            for (&weeks, &intensity) in cross(&post.lengths_weeks, &post.intensities) {
                for start_week in 0..problem.weeks() {
                    let (person, post) = (person.id.clone(), post.id.clone());
                    all.push(Choice::Placement(Placement { person, post, start_week, weeks, intensity }));
                }
            }
        }
        for session in &problem.sessions {
            for week in 0..problem.weeks() {
                all.push(Choice::Ride(Ride { person: person.id.clone(), session: session.id.clone(), week }));
            }
        }
    }
    all
}

fn cross<'a, A, B>(first: &'a [A], second: &'a [B]) -> impl Iterator<Item = (&'a A, &'a B)> {
    first.iter().flat_map(move |a| second.iter().map(move |b| (a, b)))
}

/// Looks at every set of `choices`.
pub fn best(problem: &Problem, choices: &[Choice]) -> Best {
    let empty = Plan { version: PLAN_VERSION, problem_sha256: problem.sha256(), ..Plan::default() };
    let mut best = Best { plan: None, judged: 0 };
    extend(problem, choices, &empty, &mut best);
    best
}

fn extend(problem: &Problem, rest: &[Choice], plan: &Plan, best: &mut Best) {
    let report = check(problem, plan);
    best.judged += 1;
    if !may_grow(&report) {
        return;
    }
    if report.ok && best.plan.as_ref().is_none_or(|(value, _)| report.value > *value) {
        best.plan = Some((report.value, plan.clone()));
    }
    for (index, choice) in rest.iter().enumerate() {
        extend(problem, &rest[index + 1..], &with(plan, choice), best);
    }
}

/// Whether more may be added to a plan without keeping what it breaks.
pub fn may_grow(report: &Report) -> bool {
    !report.findings.iter().any(|finding| only_gets_worse(&finding.rule))
}

/// The plan and one more choice.
pub fn with(plan: &Plan, choice: &Choice) -> Plan {
    let mut plan = plan.clone();
    match choice {
        Choice::Placement(placement) => plan.placements.push(placement.clone()),
        Choice::Ride(ride) => plan.rides.push(ride.clone()),
    }
    plan.sort();
    plan
}
