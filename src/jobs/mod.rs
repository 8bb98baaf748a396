//! Solving in the background. A [`Worker`] claims queued runs one after another, each under a lease that a companion thread
//! renews; see `docs/architecture.md`, "How a solve flows".

mod solve;
mod worker;

pub use worker::{Worker, work_next};
