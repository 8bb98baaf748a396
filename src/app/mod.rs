//! Use cases: one file each, one write transaction each.

pub mod accounts;
pub mod audit;
pub mod consent;
pub mod cycles;
pub mod development;
pub mod effects;
mod error;
pub mod export;
pub mod feeds;
pub mod goals;
pub mod import;
pub mod inbox;
pub mod invitations;
pub mod libraries;
pub mod mail;
pub mod messages;
pub mod model;
pub mod my_calendar;
pub mod objections;
pub mod own_company;
pub mod password;
pub mod people;
pub mod planning;
pub mod ratings;
pub mod reliefs;
pub mod rides;
pub mod rounds;
pub mod say;
pub mod session;
pub mod skills;
pub mod start;
pub mod succession;
pub mod webhooks;

pub use error::{Error, Field, Result, require};
