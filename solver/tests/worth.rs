//! What a plan is worth: the searches and the check agree on every plan, good or bad; and carving up a competency earns nothing.

#[path = "support/random.rs"]
mod random;

use proptest::prelude::*;
use tandem_solver::check::check;
use tandem_solver::generate::generate;
use tandem_solver::problem::{Competency, Problem};
use tandem_solver::value::worth;
use tandem_solver::{Plan, Rule};

fn assert_agree(problem: &Problem, plan: &Plan) {
    let (worth, report) = (worth(problem, plan), check(problem, plan));
    let pairs = [
        ("value", worth.value, report.value),
        ("gain", worth.gain, report.gain),
        ("disruption", worth.disruption.total, report.disruption),
    ];
    for (what, here, there) in pairs {
        assert!((here - there).abs() <= 1e-9 * here.abs().max(1.0), "{what}: {here} against {there} for {plan:?}");
    }
}

/// Splits every entry of one competency in two: its share and its weight are divided, levels and targets are not.
fn split(problem: &Problem, competency: &str, part: f64) -> Problem {
    let mut split = problem.clone();
    let second = format!("{competency}-second");
    split.competencies.push(Competency { id: second.clone(), name: second.clone(), function: None });
    let lists = split.posts.iter_mut().map(|post| &mut post.teaches);
    for teaches in lists.chain(split.sessions.iter_mut().map(|session| &mut session.teaches)) {
        if let Some(whole) = teaches.iter_mut().find(|teaching| teaching.competency == competency) {
            let mut other = whole.clone();
            other.competency.clone_from(&second);
            other.share = whole.share * part;
            whole.share *= 1.0 - part;
            teaches.push(other);
        }
    }
    for person in &mut split.people {
        if let Some(whole) = person.skills.iter_mut().find(|skill| skill.competency == competency) {
            let mut other = whole.clone();
            other.competency.clone_from(&second);
            other.weight = whole.weight * part;
            whole.weight *= 1.0 - part;
            person.skills.push(other);
        }
    }
    split
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_searches_and_the_check_agree_on_tiny_plans(seed in 0u64..1_000_000, plan in 0u64..1_000_000) {
        let problem = random::tiny(seed);
        assert_agree(&problem, &random::any_plan(&problem, plan));
    }

    #[test]
    fn splitting_a_competency_never_raises_the_value(seed in 0u64..1_000_000, plan in 0u64..1_000_000, part in 0.0f64..=1.0) {
        let problem = random::tiny(seed);
        let plan = random::any_plan(&problem, plan);
        let whole = check(&problem, &plan).gain;
        for competency in ["negotiation", "content", "storytelling"] {
            let carved = check(&split(&problem, competency, part), &plan).gain;
            prop_assert!(carved <= whole + 1e-9, "{competency}: {carved} after the split, {whole} before");
        }
    }
}

#[test]
fn they_agree_on_crowded_plans_of_a_company() {
    for seed in 0..10 {
        let problem = generate(64, 26, seed);
        let plan = random::any_plan(&problem, seed);
        assert_agree(&problem, &plan);
        assert!(check(&problem, &plan).findings.iter().any(|finding| finding.rule == Rule::CoverageFloor.id()));
    }
}
