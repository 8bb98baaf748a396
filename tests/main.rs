//! Tests of the service from outside, on the database that TANDEM_TEST_BACKEND names (`sqlite`, the default, or `postgres`).

#![expect(clippy::unwrap_used, reason = "a test that meets what it did not expect should fail right there")]

mod architecture;
mod authorization;
mod choices;
mod cycles;
mod database;
mod demo;
mod development;
mod exchange;
mod faults;
mod guesses;
mod http;
mod import_killed;
mod imports;
mod jobs;
mod libraries;
mod licences;
mod model;
mod model_edits;
mod own_company;
mod publish;
mod questions;
mod real_data;
mod release;
mod repair;
mod scenarios;
mod schema_parity;
mod sheet;
mod start;
mod start_plan;
mod succession;
mod support;
