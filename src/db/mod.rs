//! Where everything is stored: SQLite inside by default, PostgreSQL when several instances share the work.
//!
//! [`Db`] hands out connections: [`Db::read`] for looking, [`Db::write_tx`] for one write transaction. One file a noun holds
//! the queries, as plain functions over `&mut Conn`, so that a use case can put several of them into one transaction.
//!
//! What diesel's derived connection cannot express here: `ON CONFLICT` and `RETURNING` (update first and insert when nothing
//! was there; make ids before the insert), and locking clauses (see [`audit`]).

pub mod accounts;
pub mod answers;
pub mod audit;
pub mod bookings;
pub mod calendar_entries;
pub mod closed_weeks;
mod conn;
pub mod cycle_windows;
pub mod cycles;
pub mod debriefs;
pub mod development_goals;
mod error;
pub mod feeds;
pub mod first_imports;
pub mod guesses;
pub mod history;
pub mod imports;
pub mod invitations;
pub mod ledger;
pub mod limits;
pub mod login_sessions;
pub mod mails;
pub mod message_settings;
pub mod messages;
mod migrations;
pub mod model;
pub mod nine_boxes;
pub mod objections;
pub mod orientation_steps;
pub mod participation;
pub mod people_of;
pub mod plan_events;
pub mod plan_moves;
pub mod plans;
pub mod proposals;
pub mod quota_reliefs;
pub mod ratings;
pub mod records;
pub mod responses;
pub mod ride_offers;
pub mod rule_comments;
pub mod runs;
pub mod scenarios;
pub mod schema;
pub mod scope;
pub mod session_changes;
pub mod settings;
mod snapshot;
pub mod stay_changes;
pub mod studies;
pub mod succession;
pub mod succession_preferences;
pub mod talent_pools;
pub(crate) mod types;
pub mod vetoes;
pub mod webhooks;
pub mod wishes;

pub use conn::{Backend, Conn, Db, MultiBackend};
pub use error::{DbError, DbResult};
pub use types::{Json, new_id};
