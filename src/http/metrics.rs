//! Figures for Prometheus at `/metrics`.

use super::Ctx;
use crate::{app, db::runs, domain::run::RunState};
use actix_web::{HttpResponse, get};
use prometheus_client::{
    encoding::{EncodeLabelSet, text::encode},
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram},
    registry::Registry,
};
use std::{fmt, time::Duration};

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    method: String,
    /// The pattern, not the address: ids would make a series each.
    route: String,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct State {
    state: &'static str,
}

pub struct Metrics {
    registry: Registry,
    runs: Family<State, Gauge>,
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
        let runs = Family::<State, Gauge>::default();
        registry.register("runs", "Runs in the database, by state", runs.clone());
        Self { registry, runs, requests, seconds }
    }

    /// The figures as text; `runs` as the database has them now.
    fn text(&self, runs: &[(String, i64)]) -> Result<String, fmt::Error> {
        for state in RunState::ALL {
            let count = runs.iter().find(|(name, _)| name == state.as_str()).map_or(0, |(_, count)| *count);
            self.runs.get_or_create(&State { state: state.as_str() }).set(count);
        }
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
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
pub async fn show(ctx: Ctx) -> super::Result<HttpResponse> {
    let counts = ctx.read(|conn| Ok(runs::count_by_state(conn)?)).await?;
    let text = ctx.metrics.text(&counts).map_err(app::Error::internal)?;
    Ok(HttpResponse::Ok().content_type("application/openmetrics-text; version=1.0.0; charset=utf-8").body(text))
}
