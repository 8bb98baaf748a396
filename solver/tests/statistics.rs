//! What good plans do with generated companies at default settings: a good part of the people goes, and cover costs something.

#[path = "support/statistics.rs"]
mod statistics;

use std::time::Duration;
use tandem_solver::check::check;
use tandem_solver::generate::generate;
use tandem_solver::search::{Options, Silent, solve};

#[test]
fn a_good_plan_places_a_quarter_to_three_fifths_and_a_fifth_of_the_coverage_rows_binds() {
    for seed in 1..=3 {
        let problem = generate(64, 26, seed);
        // A work budget and no proof: the share of people placed settles long before the last thousandth.
        let options = Options {
            gap: 0.5,
            iterations: Some(64 * 3000),
            time_limit: Duration::from_secs(120),
            ..Options::default()
        };
        let solution = solve(&problem, &options, &Silent).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert!(check(&problem, &solution.plan).ok);
        let figures = statistics::of(&problem, &solution.plan);
        assert!((0.25..=0.60).contains(&figures.placed), "seed {seed}: {figures:?}");
        assert!(figures.binding >= 0.20, "seed {seed}: {figures:?}");
        assert!(figures.rides > 0.5, "seed {seed}: {figures:?}");
    }
}
