//! What tests share: a database of their own each.

mod database;

pub use database::{TestDb, backend};
