//! Use cases: one file each, one write transaction each.

pub mod accounts;
pub mod audit;
mod error;
pub mod export;
pub mod import;
pub mod objections;
pub mod password;
pub mod planning;
pub mod session;

pub use error::{Error, Field, Result, require};
