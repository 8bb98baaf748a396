//! What good plans do with generated companies at default settings: a good part of the people goes, and cover costs something.

#[path = "support/statistics.rs"]
mod statistics;

use std::time::Duration;
use tandem_solver::check::check;
use tandem_solver::generate::generate;
use tandem_solver::search::{Options, Silent, solve};

/// People, weeks and seed, and iterations a person: shares of large companies settle sooner.
const COMPANIES: [(u32, u32, u64, u64); 7] = [
    (64, 26, 1, 500),
    (64, 26, 5, 500),
    (64, 26, 11, 500),
    (64, 52, 1, 300),
    (64, 52, 5, 300),
    (120, 26, 7, 100),
    (250, 52, 2, 20),
];

#[test]
fn a_good_plan_places_a_quarter_to_three_fifths_and_a_fifth_of_the_coverage_rows_binds() {
    for (people, weeks, seed, iterations) in COMPANIES {
        let problem = generate(people, weeks, seed);
        // A work budget and no proof: the share of people placed settles long before the last thousandth.
        let options = Options {
            gap: 1.0,
            iterations: Some(u64::from(people) * iterations),
            time_limit: Duration::from_secs(120),
            ..Options::default()
        };
        let solution = solve(&problem, &options, &Silent).unwrap_or_else(|error| panic!("{}: {error}", problem.name));
        assert!(check(&problem, &solution.plan).ok);
        let figures = statistics::of(&problem, &solution.plan);
        assert!((0.25..=0.60).contains(&figures.placed), "{}: {figures:?}", problem.name);
        assert!(figures.binding >= 0.20, "{}: {figures:?}", problem.name);
        assert!(figures.rides > 0.5, "{}: {figures:?}", problem.name);
    }
}
