//! The loop around the queue: claim, work, claim again; quick to stop.

use super::solve;
use crate::{
    clock::Clock,
    db::{Db, DbResult, new_id, runs},
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

/// A thread that works on queued runs until it is stopped.
pub struct Worker {
    stopping: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// Starts working in the background.
    pub fn start(db: Db, clock: Clock) -> io::Result<Self> {
        let stopping = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&stopping);
        let name = format!("worker-{}", new_id());
        let thread = thread::Builder::new().name("solve".into()).spawn(move || run(&db, &clock, &name, &stop))?;
        Ok(Self { stopping, thread: Some(thread) })
    }

    /// Gives back the run at hand and ends. Returns when that is done: within a second, as the solver ends that quickly.
    pub fn stop(mut self) {
        self.halt();
    }

    fn halt(&mut self) {
        self.stopping.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
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

/// Takes up one run and works on it to its end. `false`: there was none.
pub fn work_next(db: &Db, clock: &Clock, name: &str, stopping: &AtomicBool) -> DbResult<bool> {
    let Some(claim) = db.write_tx(|conn| runs::claim(conn, name))? else { return Ok(false) };
    tracing::info!(run = claim.id, attempt = claim.attempts, worker = name, "took up a run");
    solve::work(db, clock, &claim, stopping);
    Ok(true)
}

fn run(db: &Db, clock: &Clock, name: &str, stopping: &AtomicBool) {
    while !stopping.load(Ordering::Relaxed) {
        match work_next(db, clock, name, stopping) {
            Ok(true) => {}
            Ok(false) => thread::park_timeout(LOOK_EVERY),
            Err(error) => {
                tracing::warn!(%error, "looking for work failed");
                thread::park_timeout(LOOK_EVERY);
            }
        }
    }
}
