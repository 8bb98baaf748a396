//! Use cases: one file each, one write transaction each.

pub mod export;
pub mod import;
pub mod planning;
