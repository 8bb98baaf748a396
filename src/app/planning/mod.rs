//! Planning: from the company's data to problems, runs, plans, and what they mean. With `jobs`, the only rooms that know the solver.

pub mod against_none;
pub mod at_once;
pub mod backup;
pub mod board;
pub mod growth;
pub mod guesses;
pub mod hand;
pub mod list;
mod names;
pub mod plans;
pub mod problem;
pub mod questions;
pub mod repair;
pub mod runs;
pub mod sheet;
pub mod store;
pub mod stress;
pub mod study;
pub mod ways;
pub mod why;
