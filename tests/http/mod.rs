//! The API, one file a noun, in process.

mod answers;
mod effects;
mod hand;
mod invitations;
mod language;
mod openapi;
mod plans;
mod ratings;
mod rounds;
mod session;
mod skills;
