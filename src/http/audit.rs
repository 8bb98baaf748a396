//! The audit log, for administrators.

#![expect(unused_qualifications, reason = "utoipa names the type of the query by its path")]

use super::{Ctx, Error, Result, SignedIn};
use crate::app::audit::{self, AuditList};
use actix_web::{
    get,
    web::{self, Query},
};
use serde::Deserialize;
use utoipa::IntoParams;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PageQuery {
    /// `next` of the page before.
    pub after: Option<String>,
    /// At most so many, 1 to 500; 100 if absent.
    pub limit: Option<u16>,
}

impl PageQuery {
    pub fn limit(&self) -> Result<u16> {
        match self.limit.unwrap_or(100) {
            limit @ 1..=500 => Ok(limit),
            _ => Err(Error::BadRequest("limit must be 1 to 500.".to_owned())),
        }
    }
}

/// What was done, by whom, oldest first
#[utoipa::path(tag = "administration", params(PageQuery), responses((status = 200, body = AuditList)))]
#[get("/api/v1/audit")]
pub async fn list(ctx: Ctx, SignedIn(actor): SignedIn, query: Query<PageQuery>) -> Result<web::Json<AuditList>> {
    let after = match &query.after {
        None => 0,
        Some(text) => {
            text.parse().map_err(|_| Error::BadRequest("after must be `next` of the page before.".to_owned()))?
        }
    };
    let limit = query.limit()?;
    ctx.read(move |conn| audit::list(conn, &actor, after, limit)).await.map(web::Json)
}
