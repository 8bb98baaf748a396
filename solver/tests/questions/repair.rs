//! Repairs: nothing happens without a reason, the frozen window stands, and small cases equal the best of all plans.

use crate::{company, company_plan, enumeration, every, random};
use std::time::Duration;
use tandem_solver::check::check;
use tandem_solver::generate::generate;
use tandem_solver::plan::Placement;
use tandem_solver::problem::Person;
use tandem_solver::repair::{Aim, Event, Repair, Settings, Way, repair};
use tandem_solver::search::{Options, Silent, SolveError, solve};
use tandem_solver::value::worth;
use tandem_solver::{Plan, Problem};

const CHOICES_MAX: usize = 9;

fn settings() -> Settings {
    Settings { time_limit: Duration::from_secs(120), gap: 0.0, threads: 1, iterations: Some(500), seed: 1 }
}

fn solved(problem: &Problem, iterations: u64) -> Option<Plan> {
    let options = Options { gap: 0.02, iterations: Some(iterations), threads: 1, clash: false, ..Options::default() };
    solve(problem, &options, &Silent).ok().map(|solution| solution.plan)
}

fn mended(problem: &Problem, plan: &Plan, now: (u32, u32), events: &[Event]) -> Repair {
    repair(problem, plan, now, events, &settings(), &Silent).expect("a repair")
}

/// Δ of a plan against the baseline of the repaired problem.
fn change(problem: &Problem, plan: &Plan) -> f64 {
    let mut counted = problem.clone();
    counted.prices.baseline_change = 1.0;
    worth(&counted, plan).baseline_change
}

/// Something that happens to a plan, by chance.
fn some_event(problem: &Problem, plan: &Plan, seed: u64) -> Event {
    let person = plan.placements.first().map_or(&problem.people[0].id, |j| &j.person).clone();
    let week = (seed % u64::from(problem.weeks())) as u32;
    match seed % 5 {
        0 => Event::Leave { person, from_week: week, to_week: week },
        1 => Event::Resignation { person, week },
        2 => Event::Veto { person, post: plan.placements.first().map(|j| j.post.clone()), session: None, week: None },
        3 => Event::ClosedPost { post: problem.posts[0].id.clone(), week },
        _ => {
            let unit = problem.people[0].unit.clone();
            let (id, name) = ("joiner".to_owned(), "Jo Ner".to_owned());
            let skills = problem.people[0].skills.clone();
            Event::Joiner { person: Box::new(Person { id, name, unit, skills, ..Person::default() }) }
        }
    }
}

fn frozen(plan: &Plan, until: u32) -> Vec<&Placement> {
    plan.placements.iter().filter(|j| j.start_week < until).collect()
}

#[test]
fn without_an_event_nothing_changes() {
    let problem = generate(24, 13, 3);
    let plan = solved(&problem, 4_000).expect("a plan");
    let repair = mended(&problem, &plan, (3, 2), &[]);
    assert_eq!(repair.fixes.len(), 1);
    let fix = &repair.fixes[0];
    assert!(fix.aim == Aim::Unchanged && fix.plan.placements == plan.placements && fix.plan.rides == plan.rides);
    assert!(fix.change == 0.0 && fix.touched.is_empty() && repair.released.is_empty() && repair.orphans.is_empty());
}

#[test]
fn the_frozen_window_stands_and_every_fix_keeps_the_rules() {
    let problem = generate(24, 13, 3);
    let plan = solved(&problem, 4_000).expect("a plan");
    let until = 5;
    for seed in 0..5 {
        let event = some_event(&problem, &plan, seed + 5);
        let repair = mended(&problem, &plan, (3, 2), std::slice::from_ref(&event));
        assert!(!repair.fixes.is_empty());
        for fix in &repair.fixes {
            let report = check(&repair.problem, &fix.plan);
            assert!(report.ok, "{event:?}: {:?}", report.findings);
            // Whatever starts before the end of the window stands exactly, but for what was released by name.
            for told in frozen(&plan, until) {
                let released = repair.released.iter().any(|released| released.placement.as_ref() == Some(told));
                assert!(released != fix.plan.placements.contains(told), "{event:?}: {told:?} was touched");
            }
            let begun = frozen(&fix.plan, until).len();
            assert!(begun <= frozen(&plan, until).len(), "{event:?}: something new starts in the frozen window");
        }
        for pair in repair.fixes.windows(2) {
            assert!(pair[0].change <= pair[1].change + 1e-9);
        }
    }
}

#[test]
fn small_cases_equal_the_best_of_all_plans() {
    let (mut compared, mut changed) = (0, 0);
    for seed in 0..1500 {
        let problem = random::tiny(seed);
        if enumeration::choices(&problem, CHOICES_MAX).is_none_or(|choices| choices.len() < 3) {
            continue;
        }
        let Some(plan) = solved(&problem, 300).filter(|plan| !plan.placements.is_empty()) else { continue };
        let event = some_event(&problem, &plan, seed);
        let repaired = match repair(&problem, &plan, (0, 1), std::slice::from_ref(&event), &settings(), &Silent) {
            Ok(repaired) => repaired,
            Err(SolveError::Infeasible(_) | SolveError::Invalid(_)) => continue,
            Err(error) => panic!("{}: {error}", problem.name),
        };
        let Some(choices) = enumeration::choices(&repaired.problem, CHOICES_MAX) else { continue };
        let all = every::all(&repaired.problem, &choices);
        let least = all.iter().map(|(_, plan)| change(&repaired.problem, plan)).fold(f64::INFINITY, f64::min);
        let first = &repaired.fixes[0];
        assert!((first.change - least).abs() < 1e-6, "{}: {event:?}: {} of {least}", problem.name, first.change);
        // At the problem's price of a change the best plan is found, too.
        let best = all.iter().map(|(report, _)| report.value).fold(f64::NEG_INFINITY, f64::max);
        let found = repaired.fixes.iter().map(|fix| fix.worth.value).fold(f64::NEG_INFINITY, f64::max);
        assert!((found - best).abs() < 1e-3, "{}: {event:?}: {found} of {best}", problem.name);
        compared += 1;
        changed += usize::from(least > 0.0);
        if compared >= 20 {
            break;
        }
    }
    assert!(compared >= 20 && changed >= 4, "{compared} compared, {changed} changed");
}

#[test]
fn an_orphaned_partner_has_three_choices() {
    let problem = company::problem();
    let plan = company_plan::plan(&problem);
    let repair = mended(&problem, &plan, (0, 0), &[Event::Resignation { person: "cem".into(), week: 1 }]);
    let orphan = repair.orphans.first().expect("Jana went to sales while Cem came to marketing");
    assert_eq!((orphan.person.as_str(), orphan.partner.person.as_str()), ("jana", "cem"));
    let ways: Vec<Way> = orphan.choices.iter().map(|choice| choice.way).collect();
    assert!([Way::Return, Way::Finish, Way::RePair].iter().all(|way| ways.contains(way)));
    for choice in orphan.choices.iter().filter(|choice| choice.plan.is_some()) {
        let plan = choice.plan.as_ref().expect("filtered");
        assert!(check(&repair.problem, plan).ok, "{}", choice.words);
        let stays = plan.placements.iter().any(|j| j.person == "jana" && j.post == "deals");
        assert_eq!(stays, choice.way != Way::Return, "{}", choice.words);
    }
    assert!(orphan.choices[0].value.is_some());
}

#[test]
fn events_about_nobody_are_refused_in_words() {
    let problem = company::problem();
    let plan = company_plan::plan(&problem);
    let nobody = Event::Resignation { person: "nobody".into(), week: 1 };
    match repair(&problem, &plan, (0, 0), &[nobody], &settings(), &Silent) {
        Err(SolveError::Invalid(findings)) => assert!(findings[0].cause.contains("\"nobody\"")),
        other => panic!("{other:?}"),
    }
}
