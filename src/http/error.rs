//! Every answer that is not a success, as `application/problem+json` with a stable code. Causes are logged, never sent.

use super::language;
use crate::{
    app::{self, Field},
    domain::language::Language,
};
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
    /// In the language of the account, or else the one that was asked for, as is the detail.
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
                app::Error::Conflict { .. } | app::Error::Race => (StatusCode::CONFLICT, "conflict"),
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

    /// What kind of trouble it is, in a few plain words.
    fn title(code: &str, language: Language) -> &'static str {
        match code {
            "not_found" => language.of("Nothing here", "Hier ist nichts"),
            "gone" => language.of("This link is no longer valid", "Dieser Link gilt nicht mehr"),
            "forbidden" => language.of("Not allowed", "Nicht erlaubt"),
            "wrong_credentials" => language.of("Not signed in", "Anmeldung nicht möglich"),
            "signed_out" => language.of("Not signed in", "Nicht angemeldet"),
            "conflict" => language.of("Not possible as things stand", "So im Moment nicht möglich"),
            "stale" => language.of("Changed in the meantime", "Inzwischen geändert"),
            "invalid" => language.of("Something has to be corrected", "Etwas muss berichtigt werden"),
            "too_many" => language.of("Too many attempts", "Zu viele Versuche"),
            "too_large" => language.of("Too large", "Zu groß"),
            "busy" => language.of("Busy at the moment", "Gerade ausgelastet"),
            "internal" => language.of("Something went wrong", "Etwas ist schiefgegangen"),
            _ => language.of("The request was not understood", "Die Anfrage wurde nicht verstanden"),
        }
    }

    fn detail(&self, language: Language) -> String {
        match self {
            Self::App(error) => match error {
                app::Error::NotFound => language
                    .of("There is nothing here, or you may not see it.", "Hier gibt es nichts, oder Sie dürfen es nicht sehen.")
                    .to_owned(),
                app::Error::Forbidden => language
                    .of(
                        "Your role does not allow this. Ask the planner or an administrator.",
                        "Ihre Rolle erlaubt das nicht. Fragen Sie die Planung oder die Administration.",
                    )
                    .to_owned(),
                app::Error::WrongCredentials => language
                    .of(
                        "The e-mail address or the password is wrong.",
                        "Die E-Mail-Adresse oder das Passwort stimmt nicht.",
                    )
                    .to_owned(),
                app::Error::Conflict { detail, .. }
                | app::Error::Overtaken { detail, .. }
                | app::Error::Invalid { detail, .. } => detail.clone(),
                app::Error::DeadLink => language
                    .of(
                        "This link is no longer valid: ask the person who sent it to you for a new one.",
                        "Dieser Link gilt nicht mehr: Bitten Sie die Person, die ihn geschickt hat, um einen neuen.",
                    )
                    .to_owned(),
                app::Error::Race => language
                    .of(
                        "This was changed at the same moment by somebody else. Reload, and try again.",
                        "Im selben Moment hat jemand anderes dies geändert. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
                    )
                    .to_owned(),
                app::Error::Stale => language
                    .of(
                        "This was changed by somebody else since you read it. Reload to see the change, then make yours again.",
                        "Jemand anderes hat dies geändert, seit Sie es gelesen haben. Laden Sie die Seite neu, sehen Sie sich die Änderung an und machen Sie Ihre dann noch einmal.",
                    )
                    .to_owned(),
                app::Error::Busy(_) => language
                    .of(
                        "The database is busy. Try again in a moment.",
                        "Die Datenbank ist gerade ausgelastet. Versuchen Sie es gleich noch einmal.",
                    )
                    .to_owned(),
                app::Error::Internal(_) => language
                    .of(
                        "Something went wrong in Tandem. The log holds the cause under the request id of this answer (x-request-id).",
                        "In Tandem ist etwas schiefgegangen. Die Ursache steht im Protokoll unter der Kennung dieser Antwort (x-request-id).",
                    )
                    .to_owned(),
            },
            Self::SignedOut => language.of("Sign in first.", "Melden Sie sich zuerst an.").to_owned(),
            Self::CrossSite => {
                "This request did not come from Tandem's own pages. Programs send an Origin header that equals the address they call.".to_owned()
            }
            Self::NoSuchAddress => "There is nothing at this address; see /api/v1/openapi.json.".to_owned(),
            Self::MethodNotAllowed { allow } => format!("This address takes {allow} only."),
            Self::BadRequest(detail) => detail.clone(),
            Self::UnsupportedMediaType => "Send JSON, with Content-Type: application/json.".to_owned(),
            Self::TooLarge => language
                .of(
                    "What was sent is larger than allowed. Send it in parts.",
                    "Das ist größer als erlaubt. Schicken Sie es in Teilen.",
                )
                .to_owned(),
            Self::PreconditionRequired => {
                "Send If-Match with the ETag that you read, so that nobody's change is overwritten unseen.".to_owned()
            }
            Self::TooMany { retry_after_seconds } => language.of(
                format!("Too many attempts. Try again in {retry_after_seconds} seconds."),
                format!("Zu viele Versuche. Versuchen Sie es in {retry_after_seconds} Sekunden noch einmal."),
            ),
            Self::Stopping => language
                .of(
                    "This instance is stopping. Try again in a moment.",
                    "Der Dienst startet gerade neu. Versuchen Sie es gleich noch einmal.",
                )
                .to_owned(),
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
            other => f.write_str(&other.detail(Language::En)),
        }
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        self.code().0
    }

    fn error_response(&self) -> HttpResponse {
        let ((status, code), language) = (self.code(), language::spoken());
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
            title: Self::title(code, language),
            status: status.as_u16(),
            code,
            detail: self.detail(language),
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
