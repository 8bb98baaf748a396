//! Signing in and out.

use super::{Ctx, Error, Result, SignedIn, actor::ACCOUNT, error::Problem, limits::caller};
use crate::app::session::{self, ActorView, DemoSignIn};
use actix_session::Session;
use actix_web::{HttpRequest, HttpResponse, delete, get, post, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    pub email: String,
    #[schema(format = Password)]
    pub password: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    #[schema(format = Password)]
    pub current: String,
    /// At least 8 characters.
    #[schema(format = Password)]
    pub next: String,
}

#[derive(Serialize, ToSchema)]
pub struct DemoView {
    pub sign_ins: Vec<DemoSignIn>,
}

/// Sign in
///
/// Sets the session's cookie. Takes as long for an unknown address as for a wrong password.
#[utoipa::path(tag = "session", security(()), request_body = Credentials, responses(
    (status = 200, body = ActorView),
    (status = 401, body = Problem, content_type = "application/problem+json", description = "wrong_credentials"),
))]
#[post("/api/v1/session")]
pub async fn sign_in(
    ctx: Ctx,
    session: Session,
    request: HttpRequest,
    body: web::Json<Credentials>,
) -> Result<HttpResponse> {
    let Credentials { email, password } = body.into_inner();
    ctx.limits.attempt(&email, caller(&ctx, &request))?;
    let actor = ctx.hash(move |db, clock| session::sign_in(db, clock, &email, &password)).await?;
    start(&session, &actor.account_id)?;
    show(ctx, SignedIn(actor)).await
}

/// A new key for what is a new session; in this order, since a purged session takes nothing in.
pub(super) fn start(session: &Session, account_id: &str) -> Result<()> {
    session.clear();
    session.renew();
    session.insert(ACCOUNT, account_id).map_err(crate::app::Error::internal)?;
    Ok(())
}

/// Who is signed in
#[utoipa::path(tag = "session", responses((status = 200, body = ActorView)))]
#[get("/api/v1/session")]
pub async fn who(ctx: Ctx, actor: SignedIn) -> Result<HttpResponse> {
    show(ctx, actor).await
}

pub(super) async fn show(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<HttpResponse> {
    let (clock, demo) = (ctx.clock.clone(), ctx.demo.is_some());
    Ok(HttpResponse::Ok().json(ctx.read(move |conn| session::view(conn, &actor, &clock, demo)).await?))
}

/// Sign out
#[utoipa::path(tag = "session", responses((status = 204)))]
#[delete("/api/v1/session")]
pub async fn sign_out(session: Session, _actor: SignedIn) -> HttpResponse {
    session.purge();
    HttpResponse::NoContent().finish()
}

/// Change one's password
///
/// Ends every other session of the account.
#[utoipa::path(tag = "session", request_body = PasswordChange, responses((status = 204)))]
#[post("/api/v1/session/password")]
pub async fn change_password(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    session: Session,
    body: web::Json<PasswordChange>,
) -> Result<HttpResponse> {
    let PasswordChange { current, next } = body.into_inner();
    ctx.limits.attempt(&actor.email, None)?;
    let account_id = actor.account_id.clone();
    ctx.hash(move |db, clock| session::change_password(db, clock, &actor, &current, &next)).await?;
    start(&session, &account_id)?;
    Ok(HttpResponse::NoContent().finish())
}

/// Ways into the demo
///
/// Only where the service was started as the demo.
#[utoipa::path(tag = "session", security(()), responses((status = 200, body = DemoView)))]
#[get("/api/v1/demo")]
pub async fn demo_sign_ins(ctx: Ctx) -> Result<web::Json<DemoView>> {
    let sign_ins = ctx.demo.clone().ok_or(Error::NoSuchAddress)?;
    Ok(web::Json(DemoView { sign_ins }))
}
