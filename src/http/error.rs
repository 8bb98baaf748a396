//! Every answer that is not a success, as `application/problem+json` with a stable code. Causes are logged, never sent.

use crate::app::{self, Field};
use actix_web::{
    HttpRequest, HttpResponse, ResponseError,
    error::{InternalError, JsonPayloadError},
    http::{StatusCode, header},
};
use serde::Serialize;
use std::fmt;
use utoipa::ToSchema;

pub type Result<T> = std::result::Result<T, Error>;

/// What went wrong (RFC 9457).
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Problem {
    /// Always `about:blank`: the code says which problem it is.
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub title: &'static str,
    pub status: u16,
    /// Stable word for programs, for example `stale`.
    pub code: &'static str,
    /// For people: what is wrong, and what to do.
    pub detail: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub fields: Vec<Field>,
}

#[derive(Debug)]
pub enum Error {
    App(app::Error),
    SignedOut,
    CrossSite,
    NoSuchAddress,
    MethodNotAllowed {
        allow: String,
    },
    BadRequest(String),
    UnsupportedMediaType,
    TooLarge,
    PreconditionRequired,
    TooMany {
        retry_after_seconds: u64,
    },
    /// The service is stopping.
    Stopping,
}

impl Error {
    fn code(&self) -> (StatusCode, &'static str) {
        match self {
            Self::App(error) => match error {
                app::Error::NotFound => (StatusCode::NOT_FOUND, "not_found"),
                app::Error::Forbidden => (StatusCode::FORBIDDEN, "forbidden"),
                app::Error::DeadLink => (StatusCode::NOT_FOUND, "gone"),
                app::Error::WrongCredentials => (StatusCode::UNAUTHORIZED, "wrong_credentials"),
                app::Error::Conflict { .. } => (StatusCode::CONFLICT, "conflict"),
                app::Error::Stale | app::Error::Overtaken { .. } => (StatusCode::PRECONDITION_FAILED, "stale"),
                app::Error::Invalid { .. } => (StatusCode::UNPROCESSABLE_ENTITY, "invalid"),
                app::Error::Busy(_) => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
                app::Error::Internal(_) => (StatusCode::INTERNAL_SERVER_ERROR, "internal"),
            },
            Self::SignedOut => (StatusCode::UNAUTHORIZED, "signed_out"),
            Self::CrossSite => (StatusCode::FORBIDDEN, "cross_site"),
            Self::NoSuchAddress => (StatusCode::NOT_FOUND, "not_found"),
            Self::MethodNotAllowed { .. } => (StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed"),
            Self::BadRequest(_) => (StatusCode::BAD_REQUEST, "bad_request"),
            Self::UnsupportedMediaType => (StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "too_large"),
            Self::PreconditionRequired => (StatusCode::PRECONDITION_REQUIRED, "precondition_required"),
            Self::TooMany { .. } => (StatusCode::TOO_MANY_REQUESTS, "too_many"),
            Self::Stopping => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
        }
    }

    fn detail(&self) -> String {
        match self {
            Self::App(error) => match error {
                app::Error::NotFound => "There is nothing here, or you may not see it.".to_owned(),
                app::Error::Forbidden => "Your role does not allow this. Ask the planner or an administrator.".to_owned(),
                app::Error::WrongCredentials => "The e-mail address or the password is wrong.".to_owned(),
                app::Error::Conflict { detail, .. }
                | app::Error::Overtaken { detail, .. }
                | app::Error::Invalid { detail, .. } => detail.clone(),
                app::Error::DeadLink => {
                    "This link is no longer valid: ask the person who sent it to you for a new one.".to_owned()
                }
                app::Error::Stale => {
                    "This was changed by somebody else since you read it. Reload to see the change, then make yours again.".to_owned()
                }
                app::Error::Busy(_) => "The database is busy. Try again in a moment.".to_owned(),
                app::Error::Internal(_) => {
                    "Something went wrong in Tandem. The log holds the cause under the request id of this answer (x-request-id).".to_owned()
                }
            },
            Self::SignedOut => "Sign in first.".to_owned(),
            Self::CrossSite => {
                "This request did not come from Tandem's own pages. Programs send an Origin header that equals the address they call.".to_owned()
            }
            Self::NoSuchAddress => "There is nothing at this address; see /api/v1/openapi.json.".to_owned(),
            Self::MethodNotAllowed { allow } => format!("This address takes {allow} only."),
            Self::BadRequest(detail) => detail.clone(),
            Self::UnsupportedMediaType => "Send JSON, with Content-Type: application/json.".to_owned(),
            Self::TooLarge => "What was sent is larger than allowed. Send it in parts.".to_owned(),
            Self::PreconditionRequired => {
                "Send If-Match with the ETag that you read, so that nobody's change is overwritten unseen.".to_owned()
            }
            Self::TooMany { retry_after_seconds } => {
                format!("Too many attempts. Try again in {retry_after_seconds} seconds.")
            }
            Self::Stopping => "This instance is stopping. Try again in a moment.".to_owned(),
        }
    }

    fn fields(&self) -> Vec<Field> {
        match self {
            Self::App(
                app::Error::Conflict { fields, .. }
                | app::Error::Overtaken { fields, .. }
                | app::Error::Invalid { fields, .. },
            ) => fields.clone(),
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::App(error) => write!(f, "{error}"),
            other => f.write_str(&other.detail()),
        }
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        self.code().0
    }

    fn error_response(&self) -> HttpResponse {
        let (status, code) = self.code();
        let mut answer = HttpResponse::build(status);
        match self {
            Self::TooMany { retry_after_seconds } => {
                answer.insert_header((header::RETRY_AFTER, retry_after_seconds.to_string()));
            }
            Self::MethodNotAllowed { allow } => {
                answer.insert_header((header::ALLOW, allow.as_str()));
            }
            Self::App(app::Error::Busy(_)) | Self::Stopping => {
                answer.insert_header((header::RETRY_AFTER, "1"));
            }
            _ => {}
        }
        if let Self::App(app::Error::Internal(cause) | app::Error::Busy(cause)) = self {
            tracing::error!(%cause, "answered {status}");
        }
        answer.content_type("application/problem+json").json(Problem {
            kind: "about:blank",
            title: status.canonical_reason().unwrap_or("Error"),
            status: status.as_u16(),
            code,
            detail: self.detail(),
            fields: self.fields(),
        })
    }
}

impl From<app::Error> for Error {
    fn from(error: app::Error) -> Self {
        Self::App(error)
    }
}

impl From<crate::db::DbError> for Error {
    fn from(error: crate::db::DbError) -> Self {
        Self::App(error.into())
    }
}

impl From<actix_web::error::BlockingError> for Error {
    fn from(_: actix_web::error::BlockingError) -> Self {
        Self::Stopping
    }
}

/// For `web::JsonConfig`: malformed is 400, well-formed but not what is expected 422.
pub fn from_json(error: JsonPayloadError, _: &HttpRequest) -> actix_web::Error {
    let ours = match &error {
        JsonPayloadError::ContentType => Error::UnsupportedMediaType,
        JsonPayloadError::Overflow { .. } | JsonPayloadError::OverflowKnownLength { .. } => Error::TooLarge,
        JsonPayloadError::Deserialize(cause) if cause.is_data() => {
            Error::App(app::Error::invalid("", cause.to_string()))
        }
        JsonPayloadError::Deserialize(cause) => Error::BadRequest(format!("The body is no JSON: {cause}.")),
        other => Error::BadRequest(format!("The body cannot be read: {other}.")),
    };
    InternalError::from_response(error, ours.error_response()).into()
}

/// For `web::QueryConfig` and `web::PathConfig`.
pub fn from_address(error: impl fmt::Display + fmt::Debug + 'static, _: &HttpRequest) -> actix_web::Error {
    Error::BadRequest(format!("The address cannot be read: {error}.")).into()
}
