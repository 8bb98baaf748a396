//! `/healthz`: the process is there. `/readyz`: it can answer requests.

use super::{Ctx, Error, Result};
use actix_web::{HttpResponse, get, web};

#[get("/healthz")]
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("alive\n")
}

/// The database answers, its schema is this binary's, and the service is not stopping.
#[get("/readyz")]
pub async fn ready(ctx: Ctx) -> Result<HttpResponse> {
    if *ctx.stopping.borrow() {
        return Err(Error::Stopping);
    }
    let db = ctx.db.clone();
    web::block(move || db.ready()).await?.map_err(|error| crate::app::Error::Busy(error.to_string()))?;
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ready\n"))
}
