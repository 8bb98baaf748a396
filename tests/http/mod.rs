//! The API, one file a noun, in process.

mod answers;
mod openapi;
mod plans;
mod session;
