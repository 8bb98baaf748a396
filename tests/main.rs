//! Tests of the service from outside, on the database that TANDEM_TEST_BACKEND names (`sqlite`, the default, or `postgres`).

#![expect(clippy::unwrap_used, reason = "a test that meets what it did not expect should fail right there")]

mod architecture;
mod authorization;
mod choices;
mod consent;
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
mod messages;
mod model;
mod model_edits;
mod my_questions;
mod own_company;
mod own_time;
mod publish;
mod questions;
mod real_data;
mod release;
mod repair;
mod ride_plan;
mod rides;
mod say;
mod say_ledger;
mod scenarios;
mod schema_parity;
mod sheet;
mod start;
mod start_plan;
mod succession;
mod succession_demo;
mod succession_faults;
mod succession_privacy;
mod support;
mod team;
