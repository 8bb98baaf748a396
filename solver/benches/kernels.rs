//! What the search does most, each beside the plain way to the same answer, in one run: only the ratios mean something on another
//! machine. `docs/benchmarks.md` has those measured last.

use criterion::{BenchmarkId, Criterion, SamplingMode, criterion_group, criterion_main};
use std::hint::black_box;
use std::time::Duration;
use tandem_solver::Problem;
use tandem_solver::check::check;
use tandem_solver::generate::generate;
use tandem_solver::search::kernels::Compiled;
use tandem_solver::value::{Instance, worth};

const PEOPLE: [u32; 2] = [250, 1000];
const WEEKS: u32 = 26;
/// The seed that the other tables of benchmarks.md use.
const SEED: u64 = 11;
/// Rounding in sums of some thousand terms.
const CLOSE: f64 = 1e-6;

fn kernels(criterion: &mut Criterion) {
    for people in PEOPLE {
        let problem = generate(people, WEEKS, SEED);
        scan(criterion, people, &problem);
        place(criterion, people, &problem);
        judge(criterion, people, &problem);
        compile(criterion, people, &problem);
    }
}

/// All placements of one person.
fn scan(criterion: &mut Criterion, people: u32, problem: &Problem) {
    let compiled = Compiled::new(problem);
    let draft = compiled.half_full();
    let at_home = draft.at_home();
    for &person in &at_home {
        let (scanned, tried) = (draft.scanned(person), draft.tried(person));
        assert!(scanned.0 == tried.0 && (scanned.1 - tried.1).abs() < CLOSE, "{scanned:?} and {tried:?}");
    }
    let mut group = criterion.benchmark_group("placements of a person");
    let mut next = at_home.iter().cycle();
    group.bench_function(BenchmarkId::new("scan", people), |bench| {
        bench.iter(|| next.next().map(|&person| draft.scanned(person)));
    });
    let mut next = at_home.iter().cycle();
    group.bench_function(BenchmarkId::new("one by one", people), |bench| {
        bench.iter(|| next.next().map(|&person| draft.tried(person)));
    });
}

/// The value with one placement more.
fn place(criterion: &mut Criterion, people: u32, problem: &Problem) {
    let compiled = Compiled::new(problem);
    let mut draft = compiled.half_full();
    let placements: Vec<usize> = draft.at_home().into_iter().filter_map(|p| draft.some_placement(p)).collect();
    assert!(!placements.is_empty());
    for &placement in &placements {
        let (kept, recomputed) = (draft.value_with(placement), draft.worth_with(placement));
        assert!((kept - recomputed).abs() < CLOSE, "{kept} and {recomputed}");
    }
    let mut group = criterion.benchmark_group("value with a placement");
    let mut next = placements.iter().cycle();
    group.bench_function(BenchmarkId::new("place and unplace", people), |bench| {
        bench.iter(|| next.next().map(|&placement| draft.value_with(placement)));
    });
    let mut next = placements.iter().cycle();
    group.bench_function(BenchmarkId::new("from scratch", people), |bench| {
        bench.iter(|| next.next().map(|&placement| draft.worth_with(placement)));
    });
}

/// A plan from a file.
fn judge(criterion: &mut Criterion, people: u32, problem: &Problem) {
    let plan = Compiled::new(problem).half_full().plan();
    let (report, value) = (check(problem, &plan), worth(problem, &plan).value);
    assert!((report.value - value).abs() < CLOSE, "{} and {value}", report.value);
    let mut group = criterion.benchmark_group("a plan's value");
    group.sampling_mode(SamplingMode::Flat);
    group.bench_function(BenchmarkId::new("value::worth", people), |bench| bench.iter(|| worth(problem, &plan)));
    group.bench_function(BenchmarkId::new("check", people), |bench| bench.iter(|| check(problem, &plan)));
}

/// What comes before any search.
fn compile(criterion: &mut Criterion, people: u32, problem: &Problem) {
    let mut group = criterion.benchmark_group("before a search");
    group.sampling_mode(SamplingMode::Flat);
    group.bench_function(BenchmarkId::new("instance", people), |bench| {
        bench.iter(|| black_box(Instance::new(problem)).people.len());
    });
    group.bench_function(BenchmarkId::new("instance and sets", people), |bench| {
        bench.iter(|| Compiled::new(problem));
    });
    let text = serde_json::to_string(problem).expect("problems are written as JSON");
    group.bench_function(BenchmarkId::new("reading the file", people), |bench| {
        bench.iter(|| serde_json::from_str::<Problem>(&text).map(|problem| problem.people.len()));
    });
}

/// Enough samples to tell factors; the whole takes about a minute.
fn quick() -> Criterion {
    Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_millis(1500))
        .without_plots()
}

criterion_group!(name = all; config = quick(); targets = kernels);
criterion_main!(all);
