//! The loop around the queue: claim, work, claim again; quick to stop.

use super::solve;
use crate::{
    clock::Clock,
    db::{Db, DbResult, new_id, runs},
    domain::run::RunKind,
};
use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

/// How long an idle worker waits before it looks again.
const LOOK_EVERY: Duration = Duration::from_millis(300);

/// Two threads that work on queued runs until they are stopped: one on the long ones, and one on those that somebody waits for.
pub struct Worker {
    stopping: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
}

impl Worker {
    /// Starts working in the background.
    pub fn start(db: Db, clock: Clock) -> io::Result<Self> {
        let stopping = Arc::new(AtomicBool::new(false));
        let mut worker = Self { stopping, threads: Vec::new() };
        for (thread, awaited) in [("solve", false), ("answer", true)] {
            let kinds: Vec<RunKind> = RunKind::ALL.into_iter().filter(|kind| kind.is_awaited() == awaited).collect();
            let (db, clock, stop) = (db.clone(), clock.clone(), Arc::clone(&worker.stopping));
            let name = format!("{thread}-{}", new_id());
            let work = move || run(&db, &clock, &name, &kinds, &stop);
            worker.threads.push(thread::Builder::new().name(thread.into()).spawn(work)?);
        }
        Ok(worker)
    }

    /// Gives back the runs at hand and ends. Returns when that is done: within a second, as the solver ends that quickly.
    pub fn stop(mut self) {
        self.halt();
    }

    fn halt(&mut self) {
        self.stopping.store(true, Ordering::Relaxed);
        self.threads.iter().for_each(|thread| thread.thread().unpark());
        for thread in self.threads.drain(..) {
            if thread.join().is_err() {
                tracing::error!("the worker ended in a panic");
            }
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.halt();
    }
}

/// Takes up one run, of any kind, and works on it to its end. `false`: there was none.
pub fn work_next(db: &Db, clock: &Clock, name: &str, stopping: &AtomicBool) -> DbResult<bool> {
    work_next_of(db, clock, name, &RunKind::ALL, stopping)
}

fn work_next_of(db: &Db, clock: &Clock, name: &str, kinds: &[RunKind], stopping: &AtomicBool) -> DbResult<bool> {
    let Some(claim) = db.write_tx(|conn| runs::claim(conn, name, kinds))? else { return Ok(false) };
    tracing::info!(run = claim.id, attempt = claim.attempts, worker = name, "took up a run");
    solve::work(db, clock, &claim, stopping);
    Ok(true)
}

fn run(db: &Db, clock: &Clock, name: &str, kinds: &[RunKind], stopping: &AtomicBool) {
    while !stopping.load(Ordering::Relaxed) {
        match work_next_of(db, clock, name, kinds, stopping) {
            Ok(true) => {}
            Ok(false) => thread::park_timeout(LOOK_EVERY),
            Err(error) => {
                tracing::warn!(%error, "looking for work failed");
                thread::park_timeout(LOOK_EVERY);
            }
        }
    }
}
