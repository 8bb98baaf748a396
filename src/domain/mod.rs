//! Pure rules and types: no database, no HTTP, no solver.

pub mod calendar;
pub mod company;
pub mod cycle;
pub mod level;
pub mod matching;
pub mod readiness;
pub mod scale;
