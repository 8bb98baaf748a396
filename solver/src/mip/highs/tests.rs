//! Models written and read again, and solutions that others pass on.

use super::{End, Settings, Shared, info, set_bool, spawn, write_mps};
use crate::generate::generate;
use crate::mip::{Formulation, Sets};
use crate::problem::{CriticalSkill, StrictExchange};
use crate::search::{Options, Silent, solve};
use crate::turns::Turns;
use crate::value::{Instance, worth_of};
use highs_sys::{Highs_create, Highs_destroy, Highs_readModel, Highs_run};
use std::ffi::CString;
use std::time::Duration;

/// What another solver that reads the file makes of it: its best value.
fn optimum(file: &std::path::Path) -> Option<f64> {
    let name = CString::new(file.as_os_str().as_encoded_bytes()).ok()?;
    // SAFETY: the instance lives from `Highs_create` to `Highs_destroy`, and the name ends in a zero byte.
    unsafe {
        let highs = Highs_create();
        let value = set_bool(highs, "output_flag", false).ok().and_then(|()| {
            let read = Highs_readModel(highs, name.as_ptr());
            let run = Highs_run(highs);
            (read == 0 && run == 0).then(|| info(highs, "objective_function_value")).flatten()
        });
        Highs_destroy(highs);
        value
    }
}

/// The file holds the whole problem: sums, rings, what is missing and paid for, and that the value is to be as large as it can.
#[test]
fn a_model_written_and_read_again_has_the_same_optimum() {
    let folder = tempfile::tempdir().expect("a folder for files");
    let mut placed = 0;
    for (seed, strict) in [(1, false), (2, true), (3, false), (4, true)] {
        let mut problem = generate(12, 13, seed);
        problem.sessions.truncate(8);
        problem.posts.iter_mut().for_each(|post| post.start_weeks = Some(vec![0, 4, 8]));
        if strict {
            problem.rules.strict_exchange = Some(StrictExchange { units: Vec::new(), ring_max: 3 });
            problem.rules.hand_overs_max = Some(2);
            for unit in &mut problem.units {
                let competency = problem.competencies[0].id.clone();
                unit.critical = vec![CriticalSkill { competency, level: 2.0, people: 1 }];
            }
        }
        let options = Options { gap: 0.0, threads: 1, iterations: Some(500), ..Options::default() };
        let solution = solve(&problem, &options, &Silent).expect("a plan");
        placed += solution.plan.placements.len();
        let instance = Instance::new(&problem);
        let sets = Sets::new(&instance);
        let formulation = Formulation::new(&instance, &sets, None, &|| true).expect("nobody cancels");
        let file = folder.path().join(format!("{seed}.mps"));
        write_mps(formulation.model.to_highs(&[], &[]), &file).expect("a file");
        let value = optimum(&file).expect("a solved model");
        assert!(
            (value - solution.worth.value).abs() < 1e-3 * value.abs().max(1.0),
            "{value} and {}",
            solution.worth.value
        );
        assert!(solution.bound >= value - 1e-6, "the bound {} is no bound", solution.bound);
    }
    assert!(placed > 1, "nothing to compare");
}

/// Solutions that others offer end in the same optimum, whatever they are worth: HiGHS looks at them itself.
#[test]
fn what_others_offer_is_taken_and_does_no_harm() {
    let problem = generate(12, 13, 3);
    let options = Options { gap: 0.0, threads: 1, iterations: Some(500), ..Options::default() };
    let solution = solve(&problem, &options, &Silent).expect("a plan");
    let instance = Instance::new(&problem);
    let sets = Sets::new(&instance);
    let formulation = Formulation::new(&instance, &sets, None, &|| true).expect("nobody cancels");
    let best = formulation.write(&instance.resolve(&solution.plan));
    let everything = vec![1.0; best.len()];
    let too_short = vec![0.0; best.len() - 1];
    for offered in [best, everything, too_short] {
        let shared = Shared::new(Turns::free());
        shared.offer(offered);
        let settings =
            Settings { time_limit: Duration::from_secs(60), gap: 0.0, seed: 1, threads: 1, heuristics: false };
        spawn(formulation.model.to_highs(&[], &[]), None, settings, shared.clone()).expect("a thread");
        let (mut found, mut end) = (None, None);
        while end.is_none() {
            let news = shared.wait(Duration::from_secs(60));
            (found, end) = (news.solution.or(found), news.end);
        }
        assert_eq!(end, Some(End::Optimal));
        assert!(shared.offered.lock().expect("no panic").is_none(), "nobody asked");
        let plan = formulation.read(&found.expect("a solution"));
        assert!((worth_of(&instance, &plan).value - solution.worth.value).abs() < 1e-6);
    }
}
