//! What tests share: a database of their own each.

mod database;
pub mod small;

pub use database::{TestDb, backend};
