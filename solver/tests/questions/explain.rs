//! Explanations: the interval holds the true cost, and answers name what changes.

use crate::{company, enumeration, random};
use std::time::Duration;
use tandem_solver::check::check;
use tandem_solver::explain::{Answer, Asking, Kind, Question, explain};
use tandem_solver::problem::{Forbid, Pin};
use tandem_solver::search::{Options, Silent, SolveError, solve};
use tandem_solver::validate::{Severity, validate};
use tandem_solver::{Plan, Problem};

const CHOICES_MAX: usize = 10;

fn asking() -> Asking {
    Asking { time_limit: Duration::from_secs(60), threads: 1, iterations: Some(300), ..Asking::default() }
}

fn solved(problem: &Problem) -> Option<Plan> {
    let options = Options { gap: 0.0, iterations: Some(500), threads: 1, ..Options::default() };
    solve(problem, &options, &Silent).ok().map(|solution| solution.plan)
}

fn answered(problem: &Problem, plan: &Plan, question: &Question) -> Answer {
    explain(problem, plan, question, &asking(), &Silent).expect("an answer")
}

/// The best value among all plans, if there is any.
fn best(problem: &Problem) -> Option<Option<f64>> {
    let choices = enumeration::choices(problem, CHOICES_MAX)?;
    Some(enumeration::best(problem, &choices).plan.map(|(value, _)| value))
}

#[test]
fn the_interval_holds_the_true_cost_on_tiny_problems() {
    let (mut why, mut why_not, mut refused, mut costly) = (0, 0, 0, 0);
    for seed in 0..1500 {
        let problem = random::tiny(seed);
        let Some(Some(value)) = best(&problem) else { continue };
        if why >= 8 && why_not >= 8 && refused >= 1 {
            break;
        }
        let Some(plan) = solved(&problem) else { continue };
        let mut questions = Vec::new();
        if let Some(j) = plan.placements.first() {
            let (person, post) = (j.person.clone(), Some(j.post.clone()));
            questions.push(Question { kind: Kind::Why, person, post, session: None, week: Some(j.start_week) });
        }
        let home = problem.people.iter().find(|person| plan.placements.iter().all(|j| j.person != person.id));
        if let Some(person) = home {
            let (person, post) = (person.id.clone(), Some(problem.posts[0].id.clone()));
            let week = (seed % 2 == 0).then_some(0);
            questions.push(Question { kind: Kind::WhyNot, person, post, session: None, week });
        }
        for question in questions {
            let mut asked = problem.clone();
            let Question { person, post, session, week, .. } = question.clone();
            match question.kind {
                Kind::Why if problem.pins.is_empty() => asked.forbids.push(Forbid { person, post, session, week }),
                Kind::Why => continue,
                _ => asked.pins.push(Pin { person, post, session, week, weeks: None }),
            }
            if validate(&asked).iter().any(|finding| finding.severity == Severity::Error) {
                continue;
            }
            let Some(truth) = best(&asked) else { continue };
            let answer = answered(&problem, &plan, &question);
            match (truth, answer.cost) {
                (Some(other), Some(cost)) => {
                    // Without a fairness floor excluding something never pays.
                    let true_cost = (value - other).max(0.0);
                    assert!(
                        cost.low <= true_cost + 1e-4 && true_cost <= cost.high + 1e-4,
                        "{}: {question:?} costs {true_cost}, not {cost:?}",
                        problem.name
                    );
                    assert_eq!(cost.could_be_a_tie, cost.low <= 1e-6);
                    let found = answer.plan.expect("with a cost there is a plan");
                    let mut judged = found.clone();
                    judged.problem_sha256 = asked.sha256();
                    assert!(check(&asked, &judged).ok, "{}", problem.name);
                    costly += usize::from(true_cost > 1e-3);
                    why += usize::from(question.kind == Kind::Why);
                    why_not += usize::from(question.kind == Kind::WhyNot);
                }
                (None, None) => {
                    assert_eq!(answer.possible, Some(false), "{}", problem.name);
                    assert!(!answer.clash.expect("a clash").clash.is_empty(), "{}", problem.name);
                    refused += 1;
                }
                (truth, cost) => panic!("{}: {question:?}: best {truth:?}, cost {cost:?}", problem.name),
            }
        }
    }
    assert!(why >= 8 && why_not >= 8 && refused >= 1 && costly >= 5, "{why} {why_not} {refused} {costly}");
}

#[test]
fn an_answer_names_who_moves_and_what_it_costs() {
    let problem = company::problem();
    let plan = solved(&problem).expect("a plan");
    let j = plan.placements.iter().find(|j| j.person != "ana").expect("somebody goes");
    let (person, post) = (j.person.clone(), Some(j.post.clone()));
    let question = Question { kind: Kind::Why, person, post, session: None, week: None };
    let answer = answered(&problem, &plan, &question);
    let name = &problem.people.iter().find(|person| person.id == j.person).expect("known").name;
    assert!(answer.sentences[0].contains(name.as_str()), "{:?}", answer.sentences);
    assert_eq!(answer.possible, Some(true));
    let changes = answer.changes.expect("compared");
    assert!(changes.people.iter().any(|change| change.person == j.person));
    assert!(answer.sentences.len() > 1, "{:?}", answer.sentences);
}

#[test]
fn what_would_have_to_change_is_the_least_that_makes_it_possible() {
    let mut problem = company::problem();
    problem.rules.balance = None;
    problem.people[2].leave_weeks = vec![4];
    let plan = solved(&problem).expect("a plan");
    let question = Question {
        kind: Kind::WhatWouldChange,
        person: "cem".into(),
        post: Some("launch".into()),
        session: None,
        week: Some(3),
    };
    let answer = answered(&problem, &plan, &question);
    assert_eq!(answer.possible, Some(false));
    assert_eq!(answer.least_change.len(), 1, "{:?}", answer.sentences);
    let told = answer.sentences.last().expect("sentences");
    assert!(told.contains("move the leave of Cem Kaya in week 5"), "{told}");
}

#[test]
fn questions_about_nobody_are_refused() {
    let problem = company::problem();
    let plan = Plan::empty(problem.sha256());
    let question = Question { kind: Kind::WhyNot, person: "nobody".into(), post: None, session: None, week: None };
    let refused = explain(&problem, &plan, &question, &asking(), &Silent);
    assert!(matches!(refused, Err(SolveError::Invalid(_))));
}
