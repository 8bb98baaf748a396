//! Work in the background. A [`Worker`] claims queued runs one after another, each under a lease that a companion thread
//! renews; see `docs/architecture.md`, "How a solve flows". A [`Post`] sends mails and tells webhooks.

pub mod hooks;
pub mod mail;
mod post;
mod solve;
mod worker;

pub use post::Post;
pub use worker::{Worker, work_next};
