//! Calendar links: made, renewed and ended by whoever is signed in; answered to whoever holds one.

use super::{Ctx, Error, Result, SignedIn, error::Problem, invitations::base, limits::caller};
use crate::app::{
    self,
    feeds::{self, FeedList, MadeFeed, NewFeed},
};
use actix_web::{
    HttpRequest, HttpResponse, delete, get,
    http::header::{self, EntityTag, HttpDate, IfNoneMatch},
    post, web,
};

/// One's calendar links
///
/// Without their secrets; and the calendars that one could have a link to.
#[utoipa::path(tag = "me", responses((status = 200, body = FeedList)))]
#[get("/api/v1/me/feeds")]
pub async fn list_feeds(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<FeedList>> {
    let clock = ctx.clock.clone();
    ctx.read(move |conn| feeds::list(conn, &clock, &actor)).await.map(web::Json)
}

/// Make a calendar link
///
/// One's own, or of a team that one sees. The link is in this answer and nowhere else. 409 where there is one already.
#[utoipa::path(tag = "me", request_body = NewFeed, responses(
    (status = 201, body = MadeFeed),
    (status = 409, body = Problem, content_type = "application/problem+json", description = "there is one already"),
))]
#[post("/api/v1/me/feeds")]
pub async fn make_feed(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    request: HttpRequest,
    body: web::Json<NewFeed>,
) -> Result<HttpResponse> {
    let base = base(&ctx, &request);
    let made = ctx.write(move |conn, clock| feeds::make(conn, clock, &actor, &base, body.into_inner())).await?;
    Ok(HttpResponse::Created().insert_header((header::CACHE_CONTROL, "no-store")).json(made))
}

/// Renew a calendar link
///
/// The old one is worth nothing from then on.
#[utoipa::path(tag = "me", params(("id" = String, Path)), responses((status = 200, body = MadeFeed)))]
#[post("/api/v1/me/feeds/{id}/rotate")]
pub async fn rotate_feed(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    request: HttpRequest,
    id: web::Path<String>,
) -> Result<HttpResponse> {
    let base = base(&ctx, &request);
    let made = ctx.write(move |conn, clock| feeds::rotate(conn, clock, &actor, &base, &id)).await?;
    Ok(HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "no-store")).json(made))
}

/// End a calendar link
#[utoipa::path(tag = "me", params(("id" = String, Path)), responses((status = 204)))]
#[delete("/api/v1/me/feeds/{id}")]
pub async fn revoke_feed(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<HttpResponse> {
    ctx.write(move |conn, clock| feeds::revoke(conn, clock, &actor, &id)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Where calendars are, outside of the interface for programs: an address that people paste. Its secret is in no log.
pub const CALENDARS: &str = "/calendar/";

/// A calendar by its secret link, for programs that subscribe to it (RFC 5545).
pub async fn calendar(ctx: Ctx, request: HttpRequest, token: web::Path<String>) -> Result<HttpResponse> {
    let token = token.into_inner();
    let served = match ctx.run(move |db, clock| feeds::serve(db, clock, &token)).await {
        Ok(served) => served,
        Err(error) => {
            if matches!(error, Error::App(app::Error::NotFound)) {
                // Whoever guesses is slowed down; whoever holds a link never is.
                ctx.limits.guess(caller(&ctx, &request))?;
            }
            return Err(error);
        }
    };
    let tag = EntityTag::new_strong(served.tag);
    let known = match request.headers().get(header::IF_NONE_MATCH) {
        None => false,
        Some(_) => match <IfNoneMatch as header::Header>::parse(&request) {
            Ok(IfNoneMatch::Any) => true,
            Ok(IfNoneMatch::Items(tags)) => tags.iter().any(|known| known.weak_eq(&tag)),
            Err(_) => false,
        },
    };
    let mut answer = if known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    let changed_at = HttpDate::from(std::time::SystemTime::from(served.changed_at.and_utc()));
    answer
        .insert_header(header::ETag(tag))
        .insert_header(header::LastModified(changed_at))
        .insert_header((header::CACHE_CONTROL, "private, no-cache"));
    if known {
        return Ok(answer.finish());
    }
    let name = header::ContentDisposition {
        disposition: header::DispositionType::Inline,
        parameters: vec![header::DispositionParam::Filename("tandem.ics".to_owned())],
    };
    Ok(answer.content_type("text/calendar; charset=utf-8").insert_header(name).body(served.text))
}
