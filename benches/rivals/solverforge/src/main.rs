//! SolverForge: a planning variable with a placement option or none for each person, one with a guest or none for each seat.
//!
//! Usage: solverforge-rival PROBLEM SECONDS THREADS OUT, with the program that exports the model in TANDEM_SOLVER. The clock
//! starts when the process does, so that exporting, reading and building all count.

mod domain;
mod ledger;
mod model;

use std::collections::HashMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use domain::{Person, Plan, Seat};
use model::Model;
use serde::Deserialize;
use serde_json::Value;
use solverforge::{SolverEvent, SolverManager};

static MANAGER: SolverManager<Plan> = SolverManager::new();

/// A plan is written this often at most: each is judged by the check afterwards. The last one is always written.
const PLANS: u32 = 50;

type Failure = Box<dyn std::error::Error>;

/// What of a problem is not in the exported model: how many entities there are of each kind.
#[derive(Deserialize)]
struct Problem {
    people: Vec<Participant>,
    #[serde(default)]
    sessions: Vec<Session>,
    rules: Rules,
}

#[derive(Deserialize)]
struct Participant {
    id: String,
    placements_max: Option<usize>,
}

#[derive(Deserialize)]
struct Session {
    id: String,
    seats: usize,
}

#[derive(Deserialize)]
struct Rules {
    placements_max: usize,
}

fn main() -> ExitCode {
    let started = Instant::now();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.as_slice() {
        [problem, seconds, threads, out] => run(started, Path::new(problem), seconds, threads, Path::new(out)),
        _ => Err("usage: solverforge-rival PROBLEM SECONDS THREADS OUT".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(started: Instant, problem: &Path, seconds: &str, threads: &str, out: &Path) -> Result<(), Failure> {
    let (limit, threads) = (Duration::try_from_secs_f64(seconds.parse()?)?, threads.parse()?);
    rayon::ThreadPoolBuilder::new().num_threads(threads).build_global()?;
    let (mps, columns) = (out.join("model.mps"), out.join("columns.json"));
    let tandem = std::env::var_os("TANDEM_SOLVER").ok_or("TANDEM_SOLVER names no program")?;
    let mut export = Command::new(tandem);
    export.arg("export").arg(problem).args(["--format", "mps", "--out"]).arg(&mps).arg("--columns").arg(&columns);
    if !export.stderr(Stdio::null()).status()?.success() {
        return Err("the model cannot be exported".into());
    }
    let columns: Value = serde_json::from_slice(&fs::read(columns)?)?;
    let (placements, rides) = (list(&columns, "placements")?, list(&columns, "rides")?);
    let model = Arc::new(Model::read(&fs::read_to_string(mps)?, placements.len() + rides.len())?);
    let problem: Problem = serde_json::from_slice(&fs::read(problem)?)?;
    let people = people(&problem, placements);
    let seats = seats(&problem, rides, placements.len());
    let Some(left) = limit.checked_sub(started.elapsed()) else { return Ok(()) };
    // SolverForge counts whole seconds; the job is cancelled on the spot.
    let plan = Plan { people, seats, score: None, model, seconds: left.as_secs() + 1, threads };
    let (job, mut events) = MANAGER.solve(plan)?;
    std::thread::spawn(move || {
        std::thread::sleep(left);
        MANAGER.cancel(job)
    });
    let mut plans = Plans { columns: &columns, out: out.to_path_buf(), count: 0, every: limit / PLANS, written: None };
    let mut waiting = None;
    while let Some(event) = events.blocking_recv() {
        match event {
            SolverEvent::BestSolution { solution, .. } => {
                if solution.score.is_some_and(|score| score.hard() == 0) {
                    waiting = plans.offer(started.elapsed(), solution)?;
                }
            }
            SolverEvent::Completed { metadata, .. } | SolverEvent::Cancelled { metadata } => {
                eprintln!("{:?}", metadata.telemetry);
                break;
            }
            SolverEvent::Failed { error, .. } => return Err(error.into()),
            _ => {}
        }
    }
    match waiting {
        Some((at, plan)) => plans.write(at, &plan),
        None => Ok(()),
    }
}

fn list<'v>(columns: &'v Value, name: &str) -> Result<&'v [Value], Failure> {
    Ok(columns[name].as_array().ok_or_else(|| format!("the columns have no {name}"))?)
}

fn people(problem: &Problem, placements: &[Value]) -> Vec<Person> {
    let mut options: HashMap<&str, Vec<usize>> = HashMap::new();
    for (column, placement) in placements.iter().enumerate() {
        options.entry(placement["person"].as_str().unwrap_or_default()).or_default().push(column);
    }
    let mut people = Vec::new();
    for person in &problem.people {
        let Some(options) = options.get(person.id.as_str()) else { continue };
        for _ in 0..person.placements_max.unwrap_or(problem.rules.placements_max) {
            people.push(Person { id: people.len(), options: options.clone(), option: None });
        }
    }
    people
}

fn seats(problem: &Problem, rides: &[Value], first: usize) -> Vec<Seat> {
    let of: HashMap<&str, usize> =
        problem.sessions.iter().map(|session| (session.id.as_str(), session.seats)).collect();
    let mut guests: HashMap<(&str, u64), Vec<usize>> = HashMap::new();
    for (at, ride) in rides.iter().enumerate() {
        let session = ride["session"].as_str().unwrap_or_default();
        guests.entry((session, ride["week"].as_u64().unwrap_or_default())).or_default().push(first + at);
    }
    let mut sessions: Vec<((&str, u64), Vec<usize>)> = guests.into_iter().collect();
    sessions.sort();
    let mut seats = Vec::new();
    for ((session, _), rides) in sessions {
        for _ in 0..of.get(session).copied().unwrap_or(0).min(rides.len()) {
            seats.push(Seat { id: seats.len(), rides: rides.clone(), ride: None });
        }
    }
    seats
}

/// Writes improved plans with the second at which each was found.
struct Plans<'c> {
    columns: &'c Value,
    out: PathBuf,
    count: usize,
    every: Duration,
    written: Option<Duration>,
}

impl Plans<'_> {
    /// Writes the plan unless one was written just now; then it comes back, to wait for a better one.
    fn offer(&mut self, at: Duration, plan: Plan) -> Result<Option<(Duration, Plan)>, Failure> {
        if self.written.is_some_and(|written| at < written + self.every) {
            return Ok(Some((at, plan)));
        }
        self.written = Some(at);
        self.write(at, &plan).map(|()| None)
    }

    fn write(&mut self, at: Duration, plan: &Plan) -> Result<(), Failure> {
        let (placements, rides) = (list(self.columns, "placements")?, list(self.columns, "rides")?);
        let pick = |list: &[Value], mut chosen: Vec<usize>, first: usize| {
            chosen.sort_unstable();
            chosen.dedup();
            Value::Array(chosen.into_iter().map(|column| list[column - first].clone()).collect())
        };
        let mut file = serde_json::Map::new();
        for name in ["version", "problem_sha256"] {
            file.insert(name.into(), self.columns[name].clone());
        }
        file.insert("placements".into(), pick(placements, plan.people.iter().filter_map(|p| p.option).collect(), 0));
        file.insert("rides".into(), pick(rides, plan.seats.iter().filter_map(|s| s.ride).collect(), placements.len()));
        self.count += 1;
        let name = format!("plan-{:05}.json", self.count);
        fs::write(self.out.join(&name), serde_json::to_vec(&file)?)?;
        let mut index = fs::File::options().create(true).append(true).open(self.out.join("plans.jsonl"))?;
        writeln!(index, "{}", serde_json::json!({ "seconds": at.as_secs_f64(), "plan": name }))?;
        Ok(())
    }
}
