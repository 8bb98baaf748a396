//! The way from the demo to one's own company: the running process goes over to another database.

use super::{Ctx, Error, Result, error::Problem, invitations::base};
use crate::{
    app::{self, invitations::link, own_company},
    config,
    db::Db,
};
use actix_web::{HttpRequest, http::header, post, web};
use serde::Serialize;
use tokio::sync::{Mutex, watch};
use utoipa::ToSchema;

/// What the demo needs to go over.
pub struct OwnCompany {
    url: String,
    /// The service is reached from this computer only.
    here_only: bool,
    go_over: watch::Sender<Option<Db>>,
    /// Given already: a second tap gets the same link, since a new one would end the first.
    answer: Mutex<Option<OwnCompanyView>>,
}

impl OwnCompany {
    /// `go_over` gets the database that the process is to serve from now on.
    pub fn new(url: String, here_only: bool, go_over: watch::Sender<Option<Db>>) -> Self {
        Self { url, here_only, go_over, answer: Mutex::new(None) }
    }
}

/// How one gets into one's own company.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct OwnCompanyView {
    /// Makes the first account; absent where somebody has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Somebody has an account: sign in.
    pub sign_in: bool,
}

/// Start with one's own company
///
/// In the demo only, and only on the computer that it runs on. Opens the company's own database, and goes over to it within
/// about a second: every session of the demo ends. The demo's data stays as it is.
#[utoipa::path(tag = "session", security(()), responses(
    (status = 200, body = OwnCompanyView),
    (status = 409, body = Problem, content_type = "application/problem+json", description = "reached from elsewhere, or the database cannot be opened"),
))]
#[post("/api/v1/own-company")]
pub async fn open_own_company(ctx: Ctx, request: HttpRequest) -> Result<web::Json<OwnCompanyView>> {
    let own = ctx.own_company.as_ref().ok_or(Error::NoSuchAddress)?;
    if !own.here_only || !is_from_here(&request) {
        return Err(app::Error::conflict(
            "This works only on the computer that the demo runs on, at its own address (127.0.0.1 or localhost). On a server start “tandem serve”: it prints a link that makes the first account.",
        )
        .into());
    }
    let mut answer = own.answer.lock().await;
    if let Some(given) = &*answer {
        return Ok(web::Json(given.clone()));
    }
    let (url, clock) = (own.url.clone(), ctx.clock.clone());
    let (db, token) = web::block(move || {
        config::make_folder(&url).map_err(|error| app::Error::conflict(format!("{error:#}.")))?;
        own_company::open(&url, &clock)
    })
    .await??;
    let view =
        OwnCompanyView { sign_in: token.is_none(), link: token.map(|token| link(&base(&ctx, &request), &token)) };
    *answer = Some(view.clone());
    tracing::info!(database = %db.backend(), "going over to the company's own database");
    // Without a receiver the process is ending anyway.
    let _ = own.go_over.send(Some(db));
    Ok(web::Json(view))
}

/// From this computer, and by a name of it: another site's name that leads here would let that site's pages ask.
fn is_from_here(request: &HttpRequest) -> bool {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    request.peer_addr().is_some_and(|peer| peer.ip().is_loopback())
        && (matches!(name, "localhost" | "[::1]")
            || name.parse::<std::net::Ipv4Addr>().is_ok_and(|address| address.is_loopback()))
}
