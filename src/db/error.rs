//! What can go wrong in the database, sorted by what the caller can do about it.

use diesel::result::{DatabaseErrorKind, Error as DieselError};
use std::fmt;

pub type DbResult<T> = Result<T, DbError>;

#[derive(Debug, thiserror::Error)]
pub enum DbError {
    /// There is no such row.
    #[error("not found")]
    NotFound,
    /// Somebody else was first, or another row refers to this one; which rule of the schema objected.
    #[error("conflict: {0}")]
    Conflict(String),
    /// No connection or lock within the time allowed: trying again helps.
    #[error("the database is busy: {0}")]
    Busy(String),
    /// Anything else: logged in full, never shown.
    #[error("database: {0}")]
    Other(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl DbError {
    pub fn other(message: impl fmt::Display) -> Self {
        Self::Other(message.to_string().into())
    }
}

impl From<DieselError> for DbError {
    fn from(error: DieselError) -> Self {
        match error {
            DieselError::NotFound => Self::NotFound,
            DieselError::DatabaseError(kind, info) => match kind {
                DatabaseErrorKind::UniqueViolation | DatabaseErrorKind::ForeignKeyViolation => {
                    Self::Conflict(info.constraint_name().unwrap_or_else(|| info.message()).to_owned())
                }
                DatabaseErrorKind::SerializationFailure | DatabaseErrorKind::ClosedConnection => {
                    Self::Busy(info.message().to_owned())
                }
                _ if is_busy(info.message()) => Self::Busy(info.message().to_owned()),
                _ => Self::Other(Box::new(DieselError::DatabaseError(kind, info))),
            },
            other => Self::Other(Box::new(other)),
        }
    }
}

/// SQLite and PostgreSQL say so in words only; diesel passes no code on.
fn is_busy(message: &str) -> bool {
    [
        "database is locked",
        "database table is locked",
        "lock timeout",
        "statement timeout",
        "deadlock detected",
        "disk is full",
        "No space left on device",
        "server closed the connection",
        "terminating connection",
        "no connection to the server",
    ]
    .iter()
    .any(|words| message.contains(words))
}

impl From<diesel::r2d2::PoolError> for DbError {
    fn from(error: diesel::r2d2::PoolError) -> Self {
        Self::Busy(error.to_string())
    }
}
