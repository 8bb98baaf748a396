//! Why a use case did not do what was asked. HTTP turns each into one status and code.

use crate::{
    db::DbError,
    domain::{
        account::Actor,
        policy::{Action, Decision, Subject, allow},
    },
};
use serde::Serialize;
use utoipa::ToSchema;

pub type Result<T> = std::result::Result<T, Error>;

/// One thing that is wrong with what was sent.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Field {
    /// Where, for example `rules/cooldown_weeks`.
    pub path: String,
    /// What is wrong, and what to do.
    pub message: String,
}

impl Field {
    pub fn new(path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { path: path.into(), message: message.into() }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is none, or one may not know that there is.
    #[error("not found")]
    NotFound,
    /// One sees it but may not do this.
    #[error("forbidden")]
    Forbidden,
    #[error("the e-mail address or the password is wrong")]
    WrongCredentials,
    /// An invitation that was used, is over, was revoked, or never was: who asks is not told which.
    #[error("the link is no longer valid")]
    DeadLink,
    /// The state of things does not allow it; the detail says which.
    #[error("{detail}")]
    Conflict { detail: String, fields: Vec<Field> },
    /// Somebody changed it at the same moment.
    #[error("changed by somebody else at the same moment")]
    Race,
    /// Somebody changed it since it was read.
    #[error("changed by somebody else since it was read")]
    Stale,
    /// The same, with what changed: a field a change, headed by its moment.
    #[error("{detail}")]
    Overtaken { detail: String, fields: Vec<Field> },
    /// What was sent is understood, and wrong.
    #[error("{detail}")]
    Invalid { detail: String, fields: Vec<Field> },
    /// Trying again helps.
    #[error("busy: {0}")]
    Busy(String),
    /// A fault of ours: logged in full, never shown.
    #[error("{0}")]
    Internal(String),
}

impl Error {
    pub fn conflict(detail: impl Into<String>) -> Self {
        Self::Conflict { detail: detail.into(), fields: Vec::new() }
    }

    pub fn invalid(path: impl Into<String>, message: impl Into<String>) -> Self {
        let message = message.into();
        Self::Invalid { detail: message.clone(), fields: vec![Field::new(path, message)] }
    }

    pub fn internal(error: impl std::fmt::Display) -> Self {
        Self::Internal(error.to_string())
    }
}

impl From<DbError> for Error {
    fn from(error: DbError) -> Self {
        match error {
            DbError::NotFound => Self::NotFound,
            // The use cases look before they write: what is left is a race, and its loser may try again.
            DbError::Conflict(what) => {
                tracing::info!(constraint = %what, "a write met a constraint");
                Self::Race
            }
            DbError::Busy(what) => Self::Busy(what),
            DbError::Other(source) => Self::Internal(source.to_string()),
        }
    }
}

impl From<diesel::result::Error> for Error {
    fn from(error: diesel::result::Error) -> Self {
        DbError::from(error).into()
    }
}

/// Goes on only if `actor` may do `action` to `subject`.
pub fn require(actor: &Actor, action: Action, subject: Subject<'_>) -> Result<()> {
    match allow(actor, action, subject) {
        Decision::Allowed => Ok(()),
        Decision::Forbidden => Err(Error::Forbidden),
        Decision::Unseen => Err(Error::NotFound),
    }
}
