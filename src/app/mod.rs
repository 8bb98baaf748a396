//! Use cases: one file each, one write transaction each.

pub mod accounts;
pub mod audit;
pub mod cycles;
pub mod development;
pub mod effects;
mod error;
pub mod export;
pub mod import;
pub mod invitations;
pub mod libraries;
pub mod messages;
pub mod model;
pub mod objections;
pub mod own_company;
pub mod password;
pub mod people;
pub mod planning;
pub mod ratings;
pub mod rounds;
pub mod session;
pub mod skills;
pub mod start;
pub mod succession;

pub use error::{Error, Field, Result, require};
