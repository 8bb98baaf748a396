//! Addresses that no route takes: 404 or 405 under `/api`, a page elsewhere.

use super::{Error, Result, assets, feeds::CALENDARS, routes::Routes};
use crate::app;
use actix_web::{HttpRequest, HttpResponse, dev::ResourceDef, http::Method};
use std::sync::LazyLock;
use utoipa::OpenApi;

/// Each path with the methods it takes.
static PATHS: LazyLock<Vec<(ResourceDef, String)>> = LazyLock::new(|| {
    let document = Routes::openapi();
    let mut paths: Vec<(ResourceDef, String)> = document
        .paths
        .paths
        .iter()
        .map(|(path, item)| {
            let methods = [
                ("GET", item.get.is_some()),
                ("PUT", item.put.is_some()),
                ("POST", item.post.is_some()),
                ("DELETE", item.delete.is_some()),
                ("PATCH", item.patch.is_some()),
            ];
            let allow: Vec<&str> = methods.into_iter().filter(|(_, taken)| *taken).map(|(method, _)| method).collect();
            (ResourceDef::new(path.as_str()), allow.join(", "))
        })
        .collect();
    paths.extend(
        ["/api/v1/openapi.json", "/healthz", "/readyz", "/metrics"]
            .map(|path| (ResourceDef::new(path), "GET".to_owned())),
    );
    paths.push((ResourceDef::new("/calendar/{token}.ics"), "GET, HEAD".to_owned()));
    paths
});

pub async fn answer(request: HttpRequest) -> Result<HttpResponse> {
    let path = request.path();
    if let Some((_, allow)) = PATHS.iter().find(|(pattern, _)| pattern.is_match(path)) {
        return Err(Error::MethodNotAllowed { allow: allow.clone() });
    }
    // A link that somebody cut short is no page.
    if path.starts_with(CALENDARS) {
        return Err(app::Error::NotFound.into());
    }
    if path == "/api" || path.starts_with("/api/") {
        return Err(Error::NoSuchAddress);
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Err(Error::MethodNotAllowed { allow: "GET, HEAD".to_owned() });
    }
    assets::answer(&request)
}
