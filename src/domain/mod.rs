//! Pure rules and types: no database, no HTTP, no solver.

pub mod account;
pub mod bench;
pub mod calendar;
pub mod company;
pub mod competency_model;
pub mod cycle;
pub mod language;
pub mod level;
pub mod level_guess;
pub mod matching;
pub mod message;
pub mod plan_event;
pub mod policy;
pub mod readiness;
pub mod role;
pub mod run;
pub mod scale;
pub mod scenario;
pub mod staff_list;
pub mod starter;
