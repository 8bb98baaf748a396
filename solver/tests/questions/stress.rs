//! The stress test: its closed form, its reproducibility, and plans that hold more often.

use crate::{company, company_plan};
use std::time::Duration;
use tandem_solver::check::check;
use tandem_solver::generate::generate;
use tandem_solver::problem::{Person, Weekly};
use tandem_solver::search::{Options, Silent, solve};
use tandem_solver::stress::{Assumptions, stress, sturdier, wilson};
use tandem_solver::{Plan, Problem};

/// One team of ten people, eight of whom must be there, in one week.
fn ten() -> Problem {
    let mut problem = company::problem();
    problem.calendar.weeks = 1;
    problem.calendar.no_start_weeks.clear();
    problem.calendar.no_ride_weeks.clear();
    problem.sessions.clear();
    let ten = 0..10;
    problem.people = ten
        .map(|i| Person { id: format!("p{i}"), name: format!("P {i}"), unit: "sales".into(), ..Person::default() })
        .collect();
    problem.posts.clear();
    problem.units[0].floor_fte = Weekly::Every(8.0);
    problem.units[1].floor_fte = Weekly::Every(0.0);
    problem
}

#[test]
fn ten_people_of_whom_eight_are_needed_agree_with_the_binomial() {
    let problem = ten();
    let none = Plan::empty(problem.sha256());
    let exact: f64 =
        (0..=2).map(|k| [1.0, 10.0, 45.0][k] * 0.034_f64.powi(k as i32) * 0.966_f64.powi(10 - k as i32)).sum();
    assert!((exact - 0.9961).abs() < 5e-5);
    let mut inside = 0;
    for seed in 1..=20 {
        let report =
            stress(&problem, &none, &Assumptions { seed, ..Assumptions::default() }, &Silent).expect("not cancelled");
        inside += u32::from((report.plan.holds_low..=report.plan.holds_high).contains(&exact));
        assert_eq!(report.plan, report.without);
        if seed == 1 {
            assert!((report.plan.holds_low..=report.plan.holds_high).contains(&exact), "{}", report.words);
        }
    }
    // A 95% interval misses one in twenty.
    assert!(inside >= 17, "{inside} of 20");
    let many = Assumptions { runs: 200_000, ..Assumptions::default() };
    let report = stress(&problem, &none, &many, &Silent).expect("not cancelled");
    assert!((report.plan.holds - exact).abs() < 6e-4, "{}", report.plan.holds);
}

#[test]
fn absence_is_as_frequent_and_as_long_as_assumed() {
    let mut problem = ten();
    problem.calendar.weeks = 52;
    problem.units[0].floor_fte = Weekly::Every(10.0);
    let none = Plan::empty(problem.sha256());
    let still = Assumptions { attrition_per_year: 0.0, runs: 4000, ..Assumptions::default() };
    let report = stress(&problem, &none, &still, &Silent).expect("not cancelled");
    // Each absence is one missing person-week: 10 people, 52 weeks, 3.4%.
    assert!((report.plan.shortfall_mean / 520.0 - 0.03405).abs() < 5e-4, "{}", report.plan.shortfall_mean);
    let leaving = Assumptions { onset_per_week: 0.0, runs: 4000, ..Assumptions::default() };
    let report = stress(&problem, &none, &leaving, &Silent).expect("not cancelled");
    let last = report.plan.units[0].under[51];
    let nobody_left = 0.85_f64.powf(10.0 * 51.0 / 52.0);
    assert!((last - (1.0 - nobody_left)).abs() < 0.02, "{last}");
    assert_eq!(report.plan.units[0].under[0], 0.0);
}

#[test]
fn a_plan_is_compared_with_staying_at_home_and_equal_seeds_agree() {
    let problem = company::problem();
    let plan = company_plan::plan(&problem);
    let one = stress(&problem, &plan, &Assumptions::default(), &Silent).expect("not cancelled");
    assert_eq!(one, stress(&problem, &plan, &Assumptions::default(), &Silent).expect("not cancelled"));
    assert!(one.plan.holds < one.without.holds && one.plan.shortfall_mean > one.without.shortfall_mean);
    // Cem is away from sales in weeks 2 to 5, and nobody else before Jana's visit.
    let sales = &one.plan.units[0].under;
    assert!(sales[2] > one.without.units[0].under[2]);
    assert_eq!(sales[0], one.without.units[0].under[0]);
    assert!(one.weak.iter().any(|weak| weak.unit == "sales" && weak.week == 2), "{:?}", one.weak);
}

#[test]
fn a_sturdier_plan_holds_more_often_and_keeps_every_rule() {
    let problem = generate(24, 13, 2);
    let options = Options {
        time_limit: Duration::from_secs(60),
        iterations: Some(4000),
        gap: 0.5,
        threads: 1,
        ..Options::default()
    };
    let plan = solve(&problem, &options, &Silent).expect("a plan").plan;
    let assumptions = Assumptions { runs: 500, ..Assumptions::default() };
    let better = sturdier(&problem, &plan, &assumptions, &options, &Silent).expect("not cancelled").expect("sturdier");
    assert!(better.after.plan.holds > better.before.plan.holds);
    assert!(check(&problem, &better.plan).ok && !better.buffers.is_empty());
    assert_eq!(better.after.without, better.before.without);
}

#[test]
fn wilson_is_the_textbook_interval() {
    let (low, high) = wilson(1, 10);
    assert!((low - 0.0179).abs() < 1e-3 && (high - 0.4042).abs() < 1e-3, "{low} {high}");
    assert!(wilson(10, 10).1 > 0.9999 && wilson(0, 0) == (0.0, 1.0));
}
