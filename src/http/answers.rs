//! Around every request: refuses what another site's page sends, gives every answer its security headers and request id, and
//! turns whatever error comes from the depths into a problem.

use super::{Ctx, Error, language};
use crate::app;
use actix_session::storage::LoadError;
use actix_web::{
    HttpMessage, HttpResponse, ResponseError,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    error::InternalError,
    http::{
        Method,
        header::{self, HeaderMap, HeaderName, HeaderValue},
    },
    middleware::Next,
};
use std::time::Instant;
use tracing_actix_web::RequestId;

const CONTENT_SECURITY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; \
     img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Headers, request id, figures; and no error without a problem document.
pub async fn dress(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let begun = Instant::now();
    let id = request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default();
    let (method, ctx) = (request.method().to_string(), request.app_data::<Ctx>().cloned());
    let is_api = request.path().starts_with("/api/");
    let language = language::asked(request.headers());
    let answering = async move {
        let answer = next.call(request).await;
        answer.map_err(|error| (problem(&error), error))
    };
    match language::speaking(language, answering).await {
        Ok(mut answer) => {
            if let Some(ctx) = ctx {
                let status = answer.status().as_u16();
                ctx.metrics.answered(&method, answer.request().match_pattern(), status, begun.elapsed());
            }
            headers(answer.headers_mut(), &id, is_api);
            Ok(answer)
        }
        Err((mut answer, error)) => {
            if let Some(ctx) = ctx {
                ctx.metrics.answered(&method, None, answer.status().as_u16(), begun.elapsed());
            }
            headers(answer.headers_mut(), &id, is_api);
            Err(InternalError::from_response(error, answer).into())
        }
    }
}

fn problem(error: &actix_web::Error) -> HttpResponse {
    let answer = error.error_response();
    let is_problem = answer
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/problem+json"));
    if is_problem {
        return answer;
    }
    if error.as_error::<InternalError<LoadError>>().is_some() {
        return Error::App(app::Error::Busy(format!("sessions cannot be read: {error:?}"))).error_response();
    }
    if answer.status().is_client_error() {
        return Error::BadRequest(format!("The request cannot be read: {error}.")).error_response();
    }
    Error::App(app::Error::Internal(format!("{error:?}"))).error_response()
}

fn headers(headers: &mut HeaderMap, id: &str, is_api: bool) {
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if is_api && !headers.contains_key(header::CACHE_CONTROL) {
        // What one account sees is for nobody else's cache.
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    }
    if let Ok(id) = HeaderValue::from_str(id) {
        headers.insert(REQUEST_ID, id);
    }
}

/// Unsafe methods must come from our own pages: `Sec-Fetch-Site` same-origin or none, else `Origin` must be the host called.
pub async fn same_site(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) || from_here(request.headers()) {
        next.call(request).await
    } else {
        Err(Error::CrossSite.into())
    }
}

fn from_here(headers: &HeaderMap) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return matches!(site.as_bytes(), b"same-origin" | b"none");
    }
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let origin_host = text(header::ORIGIN).and_then(|origin| origin.split_once("://")).map(|(_, host)| host);
    origin_host.is_some() && origin_host == text(header::HOST)
}
