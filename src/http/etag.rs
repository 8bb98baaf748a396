//! Versions as ETags: an editable resource is changed only by who has read its newest version.

use super::{Error, Result};
use actix_web::{
    FromRequest, HttpRequest, HttpResponse,
    dev::Payload,
    http::{StatusCode, header},
};
use serde::Serialize;
use std::future::{Ready, ready};

/// The version in `If-Match`: absent 428, malformed 400.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IfMatch(pub i32);

impl FromRequest for IfMatch {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(match request.headers().get(header::IF_MATCH) {
            None => Err(Error::PreconditionRequired),
            Some(value) => value
                .to_str()
                .ok()
                .and_then(|text| text.trim().strip_prefix('"')?.strip_suffix('"')?.parse().ok())
                .map(IfMatch)
                .ok_or_else(|| {
                    Error::BadRequest("If-Match must be one ETag as it was sent, for example \"3\".".to_owned())
                }),
        })
    }
}

/// `body` as JSON with its version as the ETag.
pub fn tagged(version: i32, body: &impl Serialize) -> HttpResponse {
    answer(StatusCode::OK, version, body)
}

/// The same for something new, with its address.
pub fn created(location: &str, version: i32, body: &impl Serialize) -> HttpResponse {
    let mut created = answer(StatusCode::CREATED, version, body);
    if let Ok(value) = header::HeaderValue::from_str(location) {
        created.headers_mut().insert(header::LOCATION, value);
    }
    created
}

fn answer(status: StatusCode, version: i32, body: &impl Serialize) -> HttpResponse {
    HttpResponse::build(status).insert_header((header::ETAG, format!("\"{version}\""))).json(body)
}
