//! Whatever a problem file holds, it is refused with findings or solved: nothing panics, and no plan comes out that the check
//! refuses. Valid problems are changed at random places, numbers to extremes, ids to other ids, lists to none or twice as many.
//!
//! `TANDEM_MUTATIONS` sets how many are tried (300 without it), `TANDEM_MUTATIONS_FROM` the first seed.

#[path = "support/exchange.rs"]
mod exchange;
#[path = "support/random.rs"]
mod random;

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};
use std::panic::catch_unwind;
use std::time::Duration;
use tandem_solver::Problem;
use tandem_solver::check::check;
use tandem_solver::search::{Options, Silent, SolveError, solve};
use tandem_solver::validate::{Severity, validate};

const NUMBERS: [&str; 22] = [
    "0",
    "1",
    "2",
    "3",
    "-1",
    "0.5",
    "7",
    "52",
    "103",
    "104",
    "105",
    "520",
    "4294967295",
    "4294967296",
    "-2147483648",
    "2147483647",
    "1e-300",
    "1e6",
    "1e12",
    "1e300",
    "-1e300",
    "18446744073709551615",
];
const WORDS: [&str; 7] = ["", " ", "person-0", "unit-1", "post-0", "sales", "\u{1F600}\u{0}"];
const DATES: [&str; 6] = ["0001-01-01", "-262143-01-01", "+262142-12-28", "9999-12-27", "2027-02-30", "2027-01-05"];

/// Pointers to everything in the file.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| places(item, &format!("{at}/{index}"), found));
        }
        Value::Object(fields) => fields.iter().for_each(|(name, item)| places(item, &format!("{at}/{name}"), found)),
        _ => {}
    }
}

/// Changes the file in one place.
fn mutate(file: &mut Value, dice: &mut ChaCha8Rng) {
    let mut all = Vec::new();
    places(file, "", &mut all);
    let place = &all[dice.random_range(1..all.len())];
    let other = file.pointer(&all[dice.random_range(1..all.len())]).cloned().unwrap_or_default();
    let any_number = |dice: &mut ChaCha8Rng| -> Value {
        serde_json::from_str(NUMBERS[dice.random_range(0..NUMBERS.len())]).expect("a number is JSON")
    };
    let Some(here) = file.pointer_mut(place) else { return };
    *here = match here.take() {
        Value::Number(_) => any_number(dice),
        Value::String(_) if place.ends_with("/start") => json!(DATES[dice.random_range(0..DATES.len())]),
        Value::String(word) => match dice.random_range(0..4) {
            0 => json!(WORDS[dice.random_range(0..WORDS.len())]),
            1 => json!("x".repeat(10_000)),
            2 if other.is_string() => other,
            _ => json!(format!("{word} ")),
        },
        Value::Bool(flag) => json!(!flag),
        Value::Null => match dice.random_range(0..3) {
            0 => any_number(dice),
            1 => json!(WORDS[dice.random_range(0..WORDS.len())]),
            _ => json!([]),
        },
        Value::Array(items) => match dice.random_range(0..6) {
            0 => json!([]),
            1 => items.iter().chain(&items).cloned().collect(),
            2 => items.into_iter().rev().collect(),
            3 => items.into_iter().cycle().take(300).collect(),
            4 => any_number(dice),
            _ => items.into_iter().skip(1).collect(),
        },
        Value::Object(mut fields) => {
            if let Some(name) = fields.keys().nth(dice.random_range(0..fields.len().max(1))).cloned() {
                fields.remove(&name);
            }
            Value::Object(fields)
        }
    };
}

/// What became of one file.
#[derive(Clone, Copy, PartialEq)]
enum Fate {
    Unreadable,
    Refused,
    Impossible,
    Solved,
}

fn survive(seed: u64) -> Fate {
    let mut dice = ChaCha8Rng::seed_from_u64(seed);
    let valid = if seed.is_multiple_of(5) { exchange::problem(seed) } else { random::tiny(seed) };
    let any = random::any_plan(&valid, seed);
    let mut file = serde_json::to_value(&valid).expect("a problem is JSON");
    for _ in 0..dice.random_range(1..=3) {
        mutate(&mut file, &mut dice);
    }
    let Ok(problem) = serde_json::from_value::<Problem>(file) else { return Fate::Unreadable };
    let report = check(&problem, &any);
    assert!(!report.ok || report.value.is_finite());
    if validate(&problem).iter().any(|finding| finding.severity == Severity::Error) {
        assert!(matches!(solve(&problem, &Options::default(), &Silent), Err(SolveError::Invalid(_))));
        return Fate::Refused;
    }
    let time_limit = Duration::from_secs(20);
    let options = Options { gap: 0.05, iterations: Some(200), threads: 1, time_limit, ..Options::default() };
    match solve(&problem, &options, &Silent) {
        Ok(solution) => {
            let report = check(&problem, &solution.plan);
            assert!(report.ok, "{:?}", report.findings);
            let close = 1e-9 * report.value.abs().max(1.0);
            assert!(
                (report.value - solution.worth.value).abs() <= close,
                "{} and {}",
                report.value,
                solution.worth.value
            );
            assert!(solution.bound >= solution.worth.value - close);
            Fate::Solved
        }
        Err(SolveError::Infeasible(words)) => {
            assert!(!words.is_empty());
            Fate::Impossible
        }
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn no_file_breaks_the_solver() {
    let asked = |name: &str, otherwise: u64| std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(otherwise);
    let (from, count) = (asked("TANDEM_MUTATIONS_FROM", 0), asked("TANDEM_MUTATIONS", 300));
    let mut fates = Vec::new();
    let mut broken = Vec::new();
    for seed in from..from + count {
        match catch_unwind(|| survive(seed)) {
            Ok(fate) => fates.push(fate),
            Err(_) => broken.push(seed),
        }
    }
    assert!(broken.is_empty(), "seeds {broken:?}");
    let share = |fate: Fate| fates.iter().filter(|&&other| other == fate).count() * 100 / fates.len().max(1);
    // Otherwise too little is tried.
    assert!(share(Fate::Refused) >= 10 && share(Fate::Solved) >= 10, "{}% refused", share(Fate::Refused));
}
