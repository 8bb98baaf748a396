//! Tandem: the service around the solver.
//!
//! `http → app → domain`, `app → db → domain`, `jobs → app + solver`; see `docs/architecture.md`.

pub mod clock;
pub mod db;
pub mod domain;
