//! Figures for Prometheus at `/metrics`.

use super::{Ctx, Result};
use actix_web::{HttpResponse, get};
use prometheus_client::{
    encoding::{EncodeLabelSet, text::encode},
    metrics::{counter::Counter, family::Family, histogram::Histogram},
    registry::Registry,
};
use std::time::Duration;

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    method: String,
    /// The pattern, not the address: ids would make a series each.
    route: String,
    status: u16,
}

pub struct Metrics {
    registry: Registry,
    requests: Family<Route, Counter>,
    seconds: Histogram,
}

impl Metrics {
    pub fn new() -> Self {
        let mut registry = Registry::with_prefix("tandem");
        let requests = Family::<Route, Counter>::default();
        registry.register("http_requests", "Requests answered, by route and status", requests.clone());
        let seconds = Histogram::new([0.001, 0.005, 0.025, 0.1, 0.25, 1.0, 5.0]);
        registry.register("http_request_seconds", "Time until the answer began", seconds.clone());
        Self { registry, requests, seconds }
    }

    pub fn answered(&self, method: &str, route: Option<String>, status: u16, took: Duration) {
        let route = Route { method: method.to_owned(), route: route.unwrap_or_else(|| "page".to_owned()), status };
        self.requests.get_or_create(&route).inc();
        self.seconds.observe(took.as_secs_f64());
    }
}

impl Default for Metrics {
    fn default() -> Self {
        Self::new()
    }
}

/// Figures of this process, and the runs in the database by state.
#[get("/metrics")]
pub async fn show(ctx: Ctx) -> Result<HttpResponse> {
    let mut text = String::new();
    encode(&mut text, &ctx.metrics.registry).map_err(crate::app::Error::internal)?;
    Ok(HttpResponse::Ok().content_type("application/openmetrics-text; version=1.0.0; charset=utf-8").body(text))
}
