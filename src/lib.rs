//! Tandem: the service around the solver.
//!
//! `http → app → domain`, `app → db → domain`, `jobs → app + solver`; see `docs/architecture.md`.

pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod db;
pub mod demo;
pub mod domain;
pub mod http;
pub mod interop;
pub mod jobs;
pub mod telemetry;
