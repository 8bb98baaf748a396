//! Invitations: made and listed by planners and administrators, accepted by whoever holds the link.

use super::{
    Ctx, Result, SignedIn, error::Problem, exchange::Upload, items::Items, language::spoken, limits::caller, session,
};
use crate::{
    app::{
        invitations::{
            self, Acceptance, InvitationLook, InvitationToken, InvitationView, InviteeList, MadeInvitation,
            NewInvitations, ReadInvitations,
        },
        require,
        session::ActorView,
    },
    domain::policy::{Action, Subject},
};
use actix_session::Session;
use actix_web::{HttpRequest, HttpResponse, delete, get, http::header, post, web};

/// What a link is for
///
/// A link that was used, is over, was revoked or never was: 404 `gone`, always the same.
#[utoipa::path(tag = "invitations", security(()), request_body = InvitationToken, responses(
    (status = 200, body = InvitationLook),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "gone"),
))]
#[post("/api/v1/invitations/look")]
pub async fn look(
    ctx: Ctx,
    request: HttpRequest,
    body: web::Json<InvitationToken>,
) -> Result<web::Json<InvitationLook>> {
    let token = body.into_inner().token;
    attempt(&ctx, &request, &token)?;
    let clock = ctx.clock.clone();
    ctx.read(move |conn| invitations::look(conn, &clock, &token)).await.map(web::Json)
}

/// Accept an invitation
///
/// Makes the account and signs it in. The link is worth nothing afterwards.
#[utoipa::path(tag = "invitations", security(()), request_body = Acceptance, responses(
    (status = 200, body = ActorView),
    (status = 404, body = Problem, content_type = "application/problem+json", description = "gone"),
))]
#[post("/api/v1/invitations/accept")]
pub async fn accept(
    ctx: Ctx,
    session: Session,
    request: HttpRequest,
    body: web::Json<Acceptance>,
) -> Result<HttpResponse> {
    let acceptance = body.into_inner();
    attempt(&ctx, &request, &acceptance.token)?;
    let language = spoken();
    let actor = ctx.hash(move |db, clock| invitations::accept(db, clock, language, acceptance)).await?;
    session::start(&session, &actor.account_id)?;
    session::show(ctx, SignedIn(actor)).await
}

/// Links are guessed no quicker than passwords.
fn attempt(ctx: &Ctx, request: &HttpRequest, token: &str) -> Result<()> {
    ctx.limits.attempt(&format!("invitation {token}"), caller(ctx, request))
}

/// Invitations
///
/// All of them, newest first, without their links.
#[utoipa::path(tag = "invitations", responses((status = 200, body = Items<InvitationView>)))]
#[get("/api/v1/invitations")]
pub async fn list_invitations(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<Items<InvitationView>>> {
    let clock = ctx.clock.clone();
    let items = ctx.read(move |conn| invitations::list(conn, &clock, &actor)).await?;
    Ok(web::Json(Items { items }))
}

/// Invite people
///
/// All or none. The links are in this answer and nowhere else; each works once, for 14 days. Whoever had an open invitation
/// gets the new one in its place.
#[utoipa::path(tag = "invitations", request_body = NewInvitations, responses((status = 201, body = Items<MadeInvitation>)))]
#[post("/api/v1/invitations")]
pub async fn invite(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    request: HttpRequest,
    body: web::Json<NewInvitations>,
) -> Result<HttpResponse> {
    let (base, items) = (base(&ctx, &request), body.into_inner().items);
    let items = ctx.write(move |conn, clock| invitations::invite(conn, clock, &actor, &base, items)).await?;
    Ok(HttpResponse::Created().insert_header((header::CACHE_CONTROL, "no-store")).json(Items { items }))
}

/// The address that the links begin with: the one that was set, else the one under which the inviter sees these pages.
pub(super) fn base(ctx: &Ctx, request: &HttpRequest) -> String {
    let text = |name| request.headers().get(name).and_then(|value: &header::HeaderValue| value.to_str().ok());
    let origin = text(header::ORIGIN).filter(|origin| origin.starts_with("http"));
    let base = match (&ctx.public_url, origin) {
        (Some(url), _) => url.clone(),
        (None, Some(origin)) => origin.to_owned(),
        (None, None) => format!("http://{}", text(header::HOST).unwrap_or("localhost")),
    };
    base.trim_end_matches('/').to_owned()
}

/// Read a list of people to invite
///
/// CSV or XLSX with the columns name, email, role and person. Nothing is written: send the items to be invited.
#[utoipa::path(tag = "invitations", request_body = Upload, responses((status = 200, body = ReadInvitations)))]
#[post("/api/v1/invitations/csv")]
pub async fn read_csv(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    body: web::Json<Upload>,
) -> Result<web::Json<ReadInvitations>> {
    ctx.read(move |conn| {
        require(&actor, Action::Invite, Subject::Company)?;
        invitations::read(conn, &body.into_inner().decoded("content_base64")?)
    })
    .await
    .map(web::Json)
}

/// Whom to invite
///
/// Everybody on the staff list, with a guessed role, and whether there is an account or an open invitation.
#[utoipa::path(tag = "invitations", responses((status = 200, body = InviteeList)))]
#[get("/api/v1/invitations/people")]
pub async fn list_invitees(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<InviteeList>> {
    let clock = ctx.clock.clone();
    ctx.read(move |conn| invitations::people(conn, &clock, &actor)).await.map(web::Json)
}

/// Revoke an invitation
///
/// Its link is worth nothing from then on. 409 if it was accepted: the account can be disabled.
#[utoipa::path(tag = "invitations", params(("id" = String, Path)), responses((status = 204)))]
#[delete("/api/v1/invitations/{id}")]
pub async fn revoke(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    ctx.write(move |conn, clock| invitations::revoke(conn, clock, &actor, &id)).await?;
    Ok(HttpResponse::NoContent().finish())
}
