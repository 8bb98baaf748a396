//! What logs know of a request: all of its address, but for calendar links, whose addresses are secrets.

use super::feeds::CALENDARS;
use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
};
use tracing::{Span, field::Empty};
use tracing_actix_web::{DefaultRootSpanBuilder, RootSpanBuilder};

pub struct Spans;

impl RootSpanBuilder for Spans {
    fn on_request_start(request: &ServiceRequest) -> Span {
        if !request.path().starts_with(CALENDARS) {
            return DefaultRootSpanBuilder::on_request_start(request);
        }
        tracing::info_span!(
            "HTTP request",
            http.method = %request.method(),
            http.route = "/calendar/{token}.ics",
            http.target = "/calendar/…",
            http.status_code = Empty,
            otel.status_code = Empty,
            exception.message = Empty,
            exception.details = Empty,
        )
    }

    fn on_request_end<B: MessageBody>(span: Span, outcome: &Result<ServiceResponse<B>, Error>) {
        DefaultRootSpanBuilder::on_request_end(span, outcome);
    }
}
