//! What goes out by itself: reminders, mails composed and sent, webhooks told; one thread each, so that a slow mail server holds up nobody.

use super::{
    hooks::{Hooks, deliver_next},
    mail::{Mailer, send_next},
};
use crate::{
    app::{Result, mail, rides, webhooks},
    clock::Clock,
    db::{Db, mails::Outcome, messages, new_id},
};
use chrono::{NaiveDateTime, TimeDelta};
use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

/// How long an idle sender waits before it looks again.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// Who is told to stop has so long for what is being sent; a server that does not answer is not waited for, and what was sent to it
/// is sent again, with the same id.
const STOP_WITHIN: Duration = Duration::from_secs(3);
/// What nobody saw come, such as a changed setting, is found after so long.
const LOOK_AT_ALL_EVERY: TimeDelta = TimeDelta::minutes(1);

/// Threads that send until they are stopped.
pub struct Post {
    stopping: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
}

impl Post {
    /// Starts sending in the background: reminders, webhooks, and mails where there is a way to send them. `base`: the address that links
    /// in mails begin with.
    pub fn start(db: &Db, clock: &Clock, mailer: Option<Mailer>, hooks: Hooks, base: &str) -> io::Result<Self> {
        let mut post = Self { stopping: Arc::new(AtomicBool::new(false)), threads: Vec::new() };
        if let Some(mailer) = mailer {
            let (db, clock, stop) = (db.clone(), clock.clone(), Arc::clone(&post.stopping));
            let (base, name) = (base.to_owned(), format!("mail-{}", new_id()));
            let mut looked = Looked::default();
            let round = move || {
                looked.compose(&db, &clock, &base)?;
                // A server that is away is left alone until the next round.
                while let Some(outcome) = send_next(&db, &clock, &mailer, &name)? {
                    if matches!(outcome, Outcome::Later { .. }) || stop.load(Ordering::Relaxed) {
                        break;
                    }
                }
                Ok(())
            };
            post.spawn("mail", round)?;
        }
        let (reminded, its_clock) = (db.clone(), clock.clone());
        let mut again_at = None;
        let round = move || {
            let now = its_clock.now();
            if again_at.is_none_or(|at| at <= now) {
                again_at = Some(now + LOOK_AT_ALL_EVERY);
                rides::remind_in_time(&reminded, &its_clock)?;
            }
            Ok(())
        };
        post.spawn("reminders", round)?;
        let (db, clock, stop) = (db.clone(), clock.clone(), Arc::clone(&post.stopping));
        let name = format!("hooks-{}", new_id());
        let round = move || {
            webhooks::tell(&db)?;
            while deliver_next(&db, &clock, &hooks, &name)?.is_some() && !stop.load(Ordering::Relaxed) {}
            Ok(())
        };
        post.spawn("hooks", round)?;
        Ok(post)
    }

    fn spawn(&mut self, name: &str, mut round: impl FnMut() -> Result<()> + Send + 'static) -> io::Result<()> {
        let stop = Arc::clone(&self.stopping);
        let work = move || {
            while !stop.load(Ordering::Relaxed) {
                if let Err(error) = round() {
                    tracing::warn!(%error, "what is to go out has to wait");
                }
                thread::park_timeout(LOOK_EVERY);
            }
        };
        self.threads.push(thread::Builder::new().name(name.to_owned()).spawn(work)?);
        Ok(())
    }

    /// Ends, as soon as what is being sent is sent.
    pub fn stop(mut self) {
        self.halt();
    }

    fn halt(&mut self) {
        self.stopping.store(true, Ordering::Relaxed);
        self.threads.iter().for_each(|thread| thread.thread().unpark());
        let end = Instant::now() + STOP_WITHIN;
        for thread in self.threads.drain(..) {
            while !thread.is_finished() && Instant::now() < end {
                thread::park_timeout(Duration::from_millis(10));
            }
            if thread.is_finished() && thread.join().is_err() {
                tracing::error!("a sender ended in a panic");
            }
        }
    }
}

impl Drop for Post {
    fn drop(&mut self) {
        self.halt();
    }
}

/// When messages were composed last: they are looked through when a new one came, or one is due.
#[derive(Default)]
struct Looked {
    latest: Option<String>,
    again_at: Option<NaiveDateTime>,
}

impl Looked {
    fn compose(&mut self, db: &Db, clock: &Clock, base: &str) -> Result<()> {
        let latest = db.read(messages::latest)?;
        let now = clock.now();
        if latest == self.latest && self.again_at.is_some_and(|at| at > now) {
            return Ok(());
        }
        let composed = mail::compose(db, clock, base)?;
        let soon = now + LOOK_AT_ALL_EVERY;
        (self.latest, self.again_at) = (latest, Some(composed.next_at.map_or(soon, |at| at.min(soon))));
        Ok(())
    }
}
