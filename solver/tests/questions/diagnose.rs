//! Clashes: smallest, true, and with ways out that work.

use crate::{company, enumeration, random};
use std::time::Duration;
use tandem_solver::diagnose::{Diagnosis, Group, Lift, apply, diagnose, least_change};
use tandem_solver::generate::generate;
use tandem_solver::plan::{Plan, Ride};
use tandem_solver::problem::{Pin, Problem, Weekly};
use tandem_solver::rule::Rule;
use tandem_solver::search::{self, Options, Silent, SolveError, admissible, judged, solve};
use tandem_solver::validate::{Severity, validate};

/// Ample, so that a busy machine does not decide the outcome.
const LIMIT: Duration = Duration::from_secs(600);
const CHOICES_MAX: usize = 12;

fn asked(problem: &Problem) -> Diagnosis {
    diagnose(problem, LIMIT, &Silent).expect("a valid problem")
}

fn pin(person: &str, post: &str, week: u32) -> Pin {
    Pin { person: person.into(), post: Some(post.into()), session: None, week: Some(week), weeks: None }
}

fn whole(problem: &Problem, groups: impl IntoIterator<Item = Group>) -> Problem {
    let lifts: Vec<Lift> = groups.into_iter().map(|group| Lift::whole(problem, group)).collect();
    apply(problem, &lifts)
}

/// Whether any plan at all keeps every rule, by looking at all of them.
fn some_plan(problem: &Problem) -> Option<bool> {
    enumeration::choices(problem, CHOICES_MAX).map(|choices| enumeration::best(problem, &choices).plan.is_some())
}

fn groups(diagnosis: &Diagnosis) -> Vec<Group> {
    diagnosis.clash.iter().map(|member| member.group).collect()
}

#[test]
fn two_pins_at_a_post_for_one_visitor_clash_with_its_room() {
    let mut problem = company::problem();
    problem.pins = vec![pin("cem", "launch", 2), pin("dora", "launch", 4), pin("eva", "events", 6)];
    let diagnosis = asked(&problem);
    assert_eq!(diagnosis.possible, Some(false));
    let clash = groups(&diagnosis);
    // Gita looks after one visitor at once, too: either limit makes the clash.
    assert!(clash.contains(&Group::Pin(0)) && clash.contains(&Group::Pin(1)) && clash.len() == 3, "{clash:?}");
    for way in &diagnosis.relaxations {
        assert_eq!(way.enough, Some(true), "{}", way.words);
        assert_eq!(asked(&apply(&problem, &way.lifts)).possible, Some(true), "{}", way.words);
    }
    assert!(diagnosis.words.contains("Cem Kaya at Launch team member from week 3"), "{}", diagnosis.words);
}

#[test]
fn minimum_staffing_is_priced_in_fte_and_weeks() {
    let mut problem = company::problem();
    problem.rules.balance = None;
    problem.units[0].floor_fte = Weekly::Every(4.5);
    problem.pins = vec![pin("cem", "launch", 2)];
    let diagnosis = asked(&problem);
    let clash = groups(&diagnosis);
    assert!(clash.contains(&Group::Pin(0)) && clash.contains(&Group::Floor(0)), "{clash:?}");
    let floor = diagnosis.relaxations.iter().find(|way| way.lifts[0].group == Group::Floor(0)).expect("priced");
    // Five less Cem are four, and a visitor of their own can help: Jana gives 0.2 to 0.5, less what her mentor loses.
    assert!(floor.words.starts_with("lower the minimum staffing of Field sales from 4.5 to"), "{}", floor.words);
    let amount: f64 = floor.lifts[0].amounts.iter().map(|amount| amount.by).fold(0.0, f64::max);
    assert!((0.05..=0.5).contains(&amount), "{amount}");
    assert_eq!(asked(&apply(&problem, &floor.lifts)).possible, Some(true));
}

#[test]
fn a_limit_on_placements_is_named_where_somebody_is_pinned_twice() {
    let mut problem = company::problem();
    problem.rules.balance = None;
    problem.rules.cooldown_weeks = 1;
    problem.pins = vec![pin("cem", "launch", 0), pin("cem", "events", 5)];
    assert_eq!(groups(&asked(&problem)), [Group::Pin(0), Group::Pin(1), Group::Limit(2)]);
    problem.pins[1].week = Some(2);
    // Nobody is in two places at once: no rule to lift but the pins.
    assert_eq!(groups(&asked(&problem)), [Group::Pin(0), Group::Pin(1)]);
}

#[test]
fn what_rules_out_a_single_pin_is_named() {
    let mut problem = company::problem();
    problem.people[2].leave_weeks = vec![4];
    problem.pins = vec![pin("cem", "launch", 3)];
    let diagnosis = asked(&problem);
    assert_eq!(groups(&diagnosis), [Group::Pin(0), Group::Leave(2)]);
    assert!(diagnosis.words.contains("Cem Kaya is on leave in week 5"), "{}", diagnosis.words);
    problem.posts[0].start_weeks = Some(vec![0]);
    let diagnosis = asked(&problem);
    // Either reason is enough for the clash; the way out lifts both.
    assert_eq!(diagnosis.clash.len(), 2);
    assert!(diagnosis.relaxations.iter().all(|way| way.enough == Some(true)), "{}", diagnosis.words);
    let least = least_change(&problem, 0, LIMIT, &Silent).expect("not cancelled");
    let mut lifted: Vec<Group> = least.lifts.iter().map(|lift| lift.group).collect();
    lifted.sort_unstable();
    assert_eq!((lifted, least.enough), (vec![Group::Leave(2), Group::Starts(0)], Some(true)));
}

#[test]
fn clashes_of_tiny_problems_are_true_smallest_and_resolved() {
    let (mut clashes, mut several, mut rules) = (0, 0, Vec::<Rule>::new());
    for seed in 0..4000 {
        let mut problem = random::tiny(seed);
        // More is wanted than usual, so that more clashes.
        if seed % 2 == 0 && problem.rules.fairness_floor == 0.0 {
            problem.rules.fairness_floor = [0.4, 0.8, 1.0][seed as usize / 2 % 3];
        }
        if validate(&problem).iter().any(|finding| finding.severity == Severity::Error) {
            continue;
        }
        match some_plan(&problem) {
            Some(false) => {}
            // Every tenth of those that can be solved: nothing must be said to clash there.
            Some(true) if seed % 10 == 0 => {
                assert_eq!(asked(&problem).possible, Some(true), "{}", problem.name);
                continue;
            }
            _ => continue,
        }
        let diagnosis = asked(&problem);
        let clash = groups(&diagnosis);
        assert!(diagnosis.possible == Some(false) && diagnosis.smallest && !clash.is_empty(), "{}", problem.name);
        clashes += 1;
        several += usize::from(clash.len() > 2);
        rules.extend(diagnosis.clash.iter().map(|member| member.rule));
        // Dropping any one of them makes the problem feasible; other clashes, where there are any, are resolved along with it.
        for way in &diagnosis.relaxations {
            assert_eq!(way.enough, Some(true), "{}: {}", problem.name, way.words);
            let relaxed = apply(&problem, &way.lifts);
            assert_ne!(some_plan(&relaxed), Some(false), "{}: {}", problem.name, way.words);
            // A plan of the relaxed problem is found by an ordinary solve, too.
            let options = Options { iterations: Some(500), threads: 1, gap: 1.0, ..Options::default() };
            assert!(solve(&relaxed, &options, &Silent).is_ok(), "{}: {}", problem.name, way.words);
        }
        if clashes >= 200 {
            break;
        }
    }
    rules.sort_unstable();
    rules.dedup();
    assert!(clashes >= 20 && several >= 1, "{clashes} clashes, {several} of more than two rules");
    assert!(rules.len() >= 4, "{rules:?}");
}

#[test]
fn a_single_clash_is_lifted_by_any_of_its_members() {
    // One clash only: then each member alone, lifted entirely, is enough.
    let mut problem = company::problem();
    problem.pins = vec![pin("cem", "launch", 2), pin("dora", "launch", 4)];
    problem.posts[0].mentor = None;
    let clash = groups(&asked(&problem));
    assert_eq!(clash, [Group::Pin(0), Group::Pin(1), Group::Capacity(0)]);
    for group in clash {
        assert_eq!(asked(&whole(&problem, [group])).possible, Some(true), "{group:?}");
    }
}

#[test]
fn a_clash_in_a_large_company_is_smallest_and_has_ways_out() {
    let mut problem = generate(250, 26, 11);
    let ride = |person: &str, session: &str, week: u32| Plan {
        rides: vec![Ride { person: person.into(), session: session.into(), week }],
        ..Plan::default()
    };
    let people: Vec<&str> = problem.people.iter().map(|person| person.id.as_str()).collect();
    // One seat, and two who are to have it.
    let pins = problem.sessions.iter().filter(|session| session.seats == 1 && session.weeks.len() == 1).find_map(|q| {
        let can = |person: &&&str| !admissible(&problem, &ride(person, &q.id, q.weeks[0])).rides.is_empty();
        let guests: Vec<&&str> = people.iter().filter(can).take(2).collect();
        let pin = |person: &&&str| Pin {
            person: (**person).to_owned(),
            post: None,
            session: Some(q.id.clone()),
            week: None,
            weeks: None,
        };
        (guests.len() == 2).then(|| guests.iter().map(pin).collect::<Vec<Pin>>())
    });
    problem.pins = pins.expect("a session that two can ride along in");
    problem.rules.fairness_floor = 0.0;
    let diagnosis = asked(&problem);
    let clash = groups(&diagnosis);
    assert!(diagnosis.possible == Some(false) && diagnosis.smallest, "{}", diagnosis.words);
    assert!(clash.contains(&Group::Pin(0)) && clash.contains(&Group::Pin(1)) && clash.len() <= 3, "{clash:?}");
    assert!(diagnosis.relaxations.len() == clash.len());
    for way in &diagnosis.relaxations {
        assert!(way.enough == Some(true) && way.lifts.len() == 1, "{}", way.words);
        let relaxed = apply(&problem, &way.lifts);
        let plan = search::some_plan(&relaxed, LIMIT, &Silent).expect("a plan");
        assert!(judged(&relaxed, &plan).is_some());
    }
}

#[test]
fn promises_that_a_large_company_cannot_keep_are_put_down_to_a_few_people() {
    let mut problem = generate(140, 26, 11);
    problem.rules.fairness_floor = 0.9;
    // All of it is used where what everybody is promised cannot be kept.
    let limit = Duration::from_secs(60);
    let diagnosis = diagnose(&problem, limit, &Silent).expect("a valid problem");
    let clash = groups(&diagnosis);
    let promises = clash.iter().filter(|group| matches!(group, Group::Fairness(_))).count();
    assert!(diagnosis.possible == Some(false) && promises > 0 && clash.len() < 20, "{}", diagnosis.words);
    for way in &diagnosis.relaxations {
        assert_eq!(way.enough, Some(true), "{}", way.words);
    }
    assert!(diagnosis.words.contains("everybody gets at least 90% of the own best programme"), "{}", diagnosis.words);
}

#[test]
fn infeasible_is_never_said_alone() {
    let mut problem = generate(24, 13, 3);
    let away: Vec<String> = problem.people.iter().filter(|p| p.eligible.placements).map(|p| p.id.clone()).collect();
    let any = |person: &String| Pin { person: person.clone(), post: None, session: None, week: None, weeks: None };
    problem.pins = away.iter().map(any).collect();
    problem.rules.disruption_limit = Some(0.5);
    let time_limit = Duration::from_secs(20);
    let options = Options { time_limit, iterations: Some(2000), threads: 1, ..Options::default() };
    match solve(&problem, &options, &Silent) {
        Err(SolveError::Infeasible(words)) => assert!(words.contains("Ways out"), "{words}"),
        other => panic!("{other:?}"),
    }
}
