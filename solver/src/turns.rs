//! Taking turns: a solve in parts has more threads than it may use, so that they compute by turns, in the order in which they ask.

use std::cell::Cell;
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long a turn lasts while others wait.
const SLICE: Duration = Duration::from_millis(40);

thread_local! {
    /// When this thread's turn began.
    static SINCE: Cell<Option<Instant>> = const { Cell::new(None) };
}

/// Threads of which only so many may compute at once.
#[derive(Debug)]
pub struct Turns {
    /// `None` where everybody may compute at any time.
    queue: Option<Mutex<Queue>>,
    changed: Condvar,
}

#[derive(Debug)]
struct Queue {
    free: usize,
    next: u64,
    waiting: VecDeque<u64>,
}

impl Turns {
    /// For so many threads as may compute anyway.
    pub fn free() -> Arc<Self> {
        Arc::new(Self { queue: None, changed: Condvar::new() })
    }

    /// For any number of threads, of which `at_once` compute.
    pub fn limited(at_once: usize) -> Arc<Self> {
        let queue = Queue { free: at_once.max(1), next: 0, waiting: VecDeque::new() };
        Arc::new(Self { queue: Some(Mutex::new(queue)), changed: Condvar::new() })
    }

    /// How many threads one that computes may start beside itself, itself included.
    pub fn threads(&self, usual: u32) -> usize {
        if self.queue.is_some() { 1 } else { usual as usize }
    }

    /// Computes as soon as it is this thread's turn, until `work` is done.
    pub fn hold<T>(&self, work: impl FnOnce() -> T) -> T {
        self.begin();
        let _turn = Turn(self);
        work()
    }

    /// Lets others compute while this thread waits for something.
    pub fn aside<T>(&self, wait: impl FnOnce() -> T) -> T {
        if self.queue.is_none() {
            return wait();
        }
        self.end();
        let waited = wait();
        self.begin();
        waited
    }

    /// Lets others compute, once this thread has done so for `share` of a usual turn. To be asked often.
    pub fn pass(&self, share: f64) {
        let Some(queue) = &self.queue else { return };
        if SINCE.get().is_none_or(|since| since.elapsed() < SLICE.mul_f64(share)) {
            return;
        }
        if lock(queue).waiting.is_empty() {
            SINCE.set(Some(Instant::now()));
            return;
        }
        self.end();
        self.begin();
    }

    fn begin(&self) {
        let Some(queue) = &self.queue else { return };
        let mut now = lock(queue);
        let ticket = now.next;
        now.next += 1;
        now.waiting.push_back(ticket);
        while now.free == 0 || now.waiting.front() != Some(&ticket) {
            now = self.changed.wait(now).unwrap_or_else(PoisonError::into_inner);
        }
        now.waiting.pop_front();
        now.free -= 1;
        let more = now.free > 0;
        drop(now);
        if more {
            self.changed.notify_all();
        }
        SINCE.set(Some(Instant::now()));
    }

    fn end(&self) {
        let Some(queue) = &self.queue else { return };
        SINCE.set(None);
        lock(queue).free += 1;
        self.changed.notify_all();
    }
}

/// Ends a turn, whatever happens in it.
struct Turn<'t>(&'t Turns);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.end();
    }
}

fn lock(queue: &Mutex<Queue>) -> MutexGuard<'_, Queue> {
    queue.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn no_more_than_allowed_compute_at_once_and_everybody_gets_on() {
        let turns = Turns::limited(2);
        let (now, most, done) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..7 {
                scope.spawn(|| {
                    for _ in 0..50 {
                        turns.hold(|| {
                            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                            now.fetch_sub(1, Ordering::SeqCst);
                            // Somebody who waits lets others go on: with a turn each, nobody could.
                            turns.aside(|| turns.hold(|| done.fetch_add(1, Ordering::SeqCst)));
                            turns.pass(0.0);
                        });
                    }
                });
            }
        });
        assert!(most.load(Ordering::SeqCst) <= 2);
        assert_eq!(done.load(Ordering::SeqCst), 350);
    }

    #[test]
    fn a_turn_ends_when_its_work_fails() {
        let turns = Turns::limited(1);
        std::thread::scope(|scope| {
            let failed = scope.spawn(|| turns.hold(|| panic!("on purpose"))).join();
            assert!(failed.is_err());
        });
        assert_eq!(turns.hold(|| 3), 3);
    }
}
