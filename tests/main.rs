//! Tests of the service from outside, on the database that TANDEM_TEST_BACKEND names (`sqlite`, the default, or `postgres`).

mod architecture;
mod authorization;
mod database;
mod http;
mod jobs;
mod licences;
mod schema_parity;
mod demo;
mod development;
mod import_killed;
mod imports;
mod real_data;
mod support;
