//! Questions that people ask about themselves.

use super::{Ctx, Result, SignedIn, items::Items};
use crate::app::planning::my_questions::{self, MyAnswerView, MyPlanView, MyQuestion};
use actix_web::{HttpResponse, get, post, web};

/// Plans about which one may ask why
///
/// With one's own placements and wishes in each.
#[utoipa::path(tag = "me", responses((status = 200, body = Items<MyPlanView>)))]
#[get("/api/v1/me/questions")]
pub async fn offer_my_questions(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<Items<MyPlanView>>> {
    Ok(web::Json(ctx.run(move |db, clock| my_questions::offers(db, clock, &actor)).await?.into()))
}

/// Ask why me, why this week, why not my first choice
///
/// Answered by solving again, in some seconds: read it at `/api/v1/me/questions/{run_id}`. The same question is answered once, and
/// then at once. A new question gives up the own one that is still being answered. The answer says nothing of other people but
/// their team.
#[utoipa::path(tag = "me", request_body = MyQuestion, responses((status = 202, body = MyAnswerView)))]
#[post("/api/v1/me/questions")]
pub async fn ask_my_question(ctx: Ctx, SignedIn(actor): SignedIn, body: web::Json<MyQuestion>) -> Result<HttpResponse> {
    let view = ctx.run(move |db, clock| my_questions::ask(db, clock, &actor, &body)).await?;
    Ok(HttpResponse::Accepted().json(view))
}

/// The answer to a question about oneself
#[utoipa::path(tag = "me", params(("run_id" = String, Path)), responses((status = 200, body = MyAnswerView)))]
#[get("/api/v1/me/questions/{run_id}")]
pub async fn show_my_question(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    run_id: web::Path<String>,
) -> Result<web::Json<MyAnswerView>> {
    ctx.run(move |db, _| my_questions::get(db, &actor, &run_id)).await.map(web::Json)
}
