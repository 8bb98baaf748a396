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
mod conn;
pub mod cycles;
mod error;
pub mod first_imports;
pub mod guesses;
pub mod history;
pub mod imports;
pub mod invitations;
pub mod login_sessions;
pub mod messages;
mod migrations;
pub mod model;
pub mod nine_boxes;
pub mod objections;
pub mod participation;
pub mod plan_events;
pub mod plan_moves;
pub mod plans;
pub mod ratings;
pub mod records;
pub mod runs;
pub mod scenarios;
pub mod schema;
pub mod scope;
pub mod session_changes;
pub mod settings;
mod snapshot;
pub mod studies;
pub mod succession_preferences;
pub(crate) mod types;

pub use conn::{Backend, Conn, Db, MultiBackend};
pub use error::{DbError, DbResult};
pub use types::{Json, new_id};
