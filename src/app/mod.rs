//! Use cases: one file each, one write transaction each.

mod error;
pub mod export;
pub mod import;
pub mod objections;
pub mod planning;

pub use error::{Error, Field, Result, require};
