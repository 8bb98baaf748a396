//! What tests share: a database of their own each.

pub mod app;
mod database;
pub mod process;
pub mod small;
pub mod sweep;

pub use database::{TestDb, backend};
