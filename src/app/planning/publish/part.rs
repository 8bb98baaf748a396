//! The part of a plan that can be published ahead: without what people want changed, without what hangs on that, and still
//! keeping every rule for those who are in it.

use std::collections::{BTreeMap, BTreeSet};
use tandem_solver::{
    Plan, Problem,
    check::{Violation, check},
    plan::Placement,
    problem::Weekly,
};

/// The undisputed part.
pub struct Part {
    /// The problem that it answers: nobody who is held back is owed anything yet.
    pub problem: Problem,
    pub plan: Plan,
    pub held: Vec<Held>,
}

/// An assignment that waits.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    pub person: String,
    /// A post, or the occurrence of a session.
    pub what: String,
    pub week: u32,
    pub is_ride: bool,
    pub why: Why,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// The person asks for a change.
    Disputed,
    /// A manager says no to it.
    Vetoed,
    /// A change was granted, and the plan does not show it.
    Granted,
    /// The person has not answered.
    Unanswered,
    /// It is not recorded what becomes of the person's quota.
    Relief,
    /// It goes the other way at the same time as a placement of this person, who waits.
    Exchange(String),
    /// Without the others the rest would break a rule: its sentence.
    Rule(String),
}

/// Placements that wait (person, post, start week), and why.
pub type Waiting = BTreeMap<(String, String, u32), Why>;

/// What of `plan` can go ahead without those that wait.
pub fn undisputed(problem: &Problem, plan: &Plan, waiting: &Waiting) -> Part {
    let mut held = Vec::new();
    let mut rest = plan.clone();
    let key = |stay: &Placement| (stay.person.clone(), stay.post.clone(), stay.start_week);
    hold(&mut rest, &mut held, |stay| waiting.get(&key(stay)).cloned());
    // Who covers for somebody who stays at home after all is not needed, or not covered for: they go together.
    let mut next = 0;
    while next < held.len() {
        let waits = held[next].clone();
        next += 1;
        let Some(stay) = plan.placements.iter().find(|stay| is(&waits, stay)) else { continue };
        hold(&mut rest, &mut held, |other| {
            is_exchange(problem, stay, other).then(|| Why::Exchange(stay.person.clone()))
        });
    }
    let mut narrowed = released(problem, &held);
    // A person whose rides hang on the placement, a minimum of a post, an even exchange: whatever the check still finds goes, too.
    loop {
        rest.problem_sha256 = narrowed.sha256();
        let report = check(&narrowed, &rest);
        let Some(finding) = report.findings.first() else { break };
        let Some(gone) = least_loss(&narrowed, &rest, finding, report.findings.len()) else { break };
        rest.placements.retain(|stay| !is(&gone, stay));
        rest.rides.retain(|ride| {
            !(gone.is_ride && ride.person == gone.person && ride.session == gone.what && ride.week == gone.week)
        });
        held.push(gone);
        narrowed = released(problem, &held);
    }
    held.sort_by(|a, b| (&a.person, a.week, &a.what).cmp(&(&b.person, b.week, &b.what)));
    Part { problem: narrowed, plan: rest, held }
}

fn is(held: &Held, stay: &Placement) -> bool {
    !held.is_ride && held.person == stay.person && held.what == stay.post && held.week == stay.start_week
}

fn hold(rest: &mut Plan, held: &mut Vec<Held>, why: impl Fn(&Placement) -> Option<Why>) {
    rest.placements.retain(|stay| match why(stay) {
        Some(why) => {
            held.push(Held {
                person: stay.person.clone(),
                what: stay.post.clone(),
                week: stay.start_week,
                is_ride: false,
                why,
            });
            false
        }
        None => true,
    });
}

/// Whether two placements go opposite ways between the same two teams and overlap in time.
fn is_exchange(problem: &Problem, one: &Placement, other: &Placement) -> bool {
    let home = |stay: &Placement| problem.people.iter().find(|p| p.id == stay.person).map(|p| p.unit.as_str());
    let host = |stay: &Placement| problem.posts.iter().find(|h| h.id == stay.post).map(|h| h.unit.as_str());
    let crosses = home(one).is_some() && home(one) == host(other) && host(one).is_some() && host(one) == home(other);
    crosses && one.start_week < other.start_week + other.weeks && other.start_week < one.start_week + one.weeks
}

/// The problem in which those who are held back are neither kept somewhere, nor on a programme, nor owed a share, and nobody
/// has to be at the posts that wait for them.
fn released(problem: &Problem, held: &[Held]) -> Problem {
    let people: BTreeSet<&str> = held.iter().map(|held| held.person.as_str()).collect();
    let mut released = problem.clone();
    released.pins.retain(|pin| !people.contains(pin.person.as_str()));
    for track in &mut released.tracks {
        track.people.retain(|person| !people.contains(person.as_str()));
    }
    released.tracks.retain(|track| !track.people.is_empty());
    released.rules.fairness_floor = 0.0;
    for post in &mut released.posts {
        if held.iter().any(|held| !held.is_ride && held.what == post.id) {
            post.minimum = Weekly::Every(0);
        }
    }
    released
}

/// The assignment whose loss mends the finding, or comes nearer to that (four guests of one meeting can be two too many for a
/// team's minimum), leaves the fewest others, and of those the most value: the first choice are those that the finding speaks
/// of, by person and week.
fn least_loss(problem: &Problem, plan: &Plan, finding: &Violation, findings: usize) -> Option<Held> {
    let named = |person: &str| finding.person.as_deref().is_none_or(|named| named == person);
    let then = |from: u32, weeks: u32| finding.week.is_none_or(|week| (from..from + weeks.max(1)).contains(&week));
    let close = losses(plan, finding, |person, from, weeks| named(person) && then(from, weeks));
    let options = if close.is_empty() { losses(plan, finding, |_, from, weeks| then(from, weeks)) } else { close };
    let judged = options.into_iter().map(|(held, rest)| {
        let report = check(problem, &rest);
        let stands = report.findings.iter().any(|other| other.rule == finding.rule && other.message == finding.message);
        let aside = !is_of_its_team(problem, &held, finding);
        ((stands, report.findings.len(), aside), report.value, held)
    });
    let ((stands, left, aside), _, held) = judged.min_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)))?;
    // Its sentence rounds: what takes little from the team it names still helps; what takes nothing from it does not.
    (!stands || left < findings || !aside).then_some(held)
}

/// Whether an assignment takes somebody, or somebody's time, from a team that the finding names.
fn is_of_its_team(problem: &Problem, held: &Held, finding: &Violation) -> bool {
    let home = |id: &str| problem.people.iter().find(|person| person.id == id).map(|person| person.unit.as_str());
    let post = problem.posts.iter().find(|post| !held.is_ride && post.id == held.what).map(|post| post.unit.as_str());
    let session = problem.sessions.iter().find(|session| held.is_ride && session.id == held.what);
    let host = session.and_then(|session| session.host.as_deref()).and_then(home);
    let concerned = [home(&held.person), post, session.map(|session| session.unit.as_str()), host];
    (problem.units.iter())
        .any(|unit| concerned.contains(&Some(unit.id.as_str())) && finding.message.contains(unit.name.as_str()))
}

/// Every plan with one assignment less that is `concerned` (person, first week, weeks), and which it was.
fn losses(plan: &Plan, finding: &Violation, concerned: impl Fn(&str, u32, u32) -> bool) -> Vec<(Held, Plan)> {
    let why = || Why::Rule(finding.message.clone());
    let mut options = Vec::new();
    for (index, stay) in plan.placements.iter().enumerate() {
        if concerned(&stay.person, stay.start_week, stay.weeks) {
            let mut rest = plan.clone();
            rest.placements.remove(index);
            let (person, what) = (stay.person.clone(), stay.post.clone());
            options.push((Held { person, what, week: stay.start_week, is_ride: false, why: why() }, rest));
        }
    }
    for (index, ride) in plan.rides.iter().enumerate() {
        if concerned(&ride.person, ride.week, 1) {
            let mut rest = plan.clone();
            rest.rides.remove(index);
            let (person, what) = (ride.person.clone(), ride.session.clone());
            options.push((Held { person, what, week: ride.week, is_ride: true, why: why() }, rest));
        }
    }
    options
}

#[cfg(test)]
mod tests {
    use super::*;
    use tandem_solver::generate::{Shape, witnessed};

    /// A company, and a plan that keeps its rules.
    fn company() -> (Problem, Plan) {
        witnessed(40, 26, 3, Shape::Default)
    }

    #[test]
    fn whatever_is_disputed_the_rest_keeps_every_rule() {
        let (problem, plan) = company();
        assert!(plan.placements.len() >= 3, "{plan:?}");
        for stay in &plan.placements {
            let disputed = BTreeMap::from([((stay.person.clone(), stay.post.clone(), stay.start_week), Why::Disputed)]);
            let part = undisputed(&problem, &plan, &disputed);
            let report = check(&part.problem, &part.plan);
            assert!(report.ok, "without {}: {:?}", stay.person, report.findings);
            assert!(!part.plan.placements.iter().any(|other| other == stay), "what is disputed waits");
            assert!(part.held.iter().any(|held| held.person == stay.person && held.why == Why::Disputed));
            let all = part.plan.placements.len() + part.held.iter().filter(|held| !held.is_ride).count();
            assert_eq!(all, plan.placements.len(), "nothing is lost: it goes ahead, or it waits");
        }
    }

    #[test]
    fn where_every_placement_waits_the_rides_that_are_left_keep_every_rule() {
        for seed in 1..=6 {
            let (problem, plan) = witnessed(40, 26, seed, Shape::Default);
            let key = |stay: &Placement| (stay.person.clone(), stay.post.clone(), stay.start_week);
            let waiting = plan.placements.iter().map(|stay| (key(stay), Why::Unanswered)).collect();
            let part = undisputed(&problem, &plan, &waiting);
            let report = check(&part.problem, &part.plan);
            assert!(report.ok, "seed {seed}: {:?}", report.findings);
            assert!(part.plan.placements.is_empty());
        }
    }

    #[test]
    fn an_exchange_waits_together() {
        let (problem, mut plan) = company();
        let post_in = |unit: &str| problem.posts.iter().find(|post| post.unit == unit).map(|post| post.id.clone());
        let (one, other) = (problem.people.iter())
            .flat_map(|one| problem.people.iter().map(move |other| (one, other)))
            .find(|(one, other)| {
                one.unit != other.unit && post_in(&one.unit).is_some() && post_in(&other.unit).is_some()
            })
            .expect("two teams with posts");
        let stay = |person: &str, unit: &str| Placement {
            person: person.to_owned(),
            post: post_in(unit).expect("a post"),
            start_week: 2,
            weeks: 4,
            intensity: 1.0,
        };
        plan.placements = vec![stay(&one.id, &other.unit), stay(&other.id, &one.unit)];
        let first = &plan.placements[0];
        let disputed =
            BTreeMap::from([((first.person.clone(), first.post.clone(), first.start_week), Why::Unanswered)]);
        let part = undisputed(&problem, &plan, &disputed);
        let partner = part.held.iter().find(|held| held.person == other.id).expect("it waits");
        assert_eq!(partner.why, Why::Exchange(one.id.clone()));
    }
}
