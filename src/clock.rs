//! Time, injected: the system's clock in service, one that tests set. Jobs use the database's clock instead.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// Where the time comes from.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    /// Microseconds since 1970 in UTC; absent: the system's.
    fixed: Option<Arc<AtomicI64>>,
}

impl Clock {
    pub fn system() -> Self {
        Self::default()
    }

    /// A clock that stands still until [`Clock::advance`].
    pub fn fixed(now: NaiveDateTime) -> Self {
        Self { fixed: Some(Arc::new(AtomicI64::new(now.and_utc().timestamp_micros()))) }
    }

    /// Now, in UTC, in whole microseconds: what both databases keep.
    pub fn now(&self) -> NaiveDateTime {
        let micros = match &self.fixed {
            Some(micros) => micros.load(Ordering::SeqCst),
            None => system_micros(),
        };
        DateTime::from_timestamp_micros(micros).unwrap_or_default().naive_utc()
    }

    pub fn today(&self) -> NaiveDate {
        self.now().date()
    }

    /// Moves a fixed clock, all its clones too; the system's stays as it is.
    pub fn advance(&self, by: TimeDelta) {
        if let (Some(micros), Some(by)) = (&self.fixed, by.num_microseconds()) {
            micros.fetch_add(by, Ordering::SeqCst);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place where the system's time comes in")]
fn system_micros() -> i64 {
    chrono::Utc::now().timestamp_micros()
}
