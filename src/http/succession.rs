//! Critical roles and who may follow.

use super::{Ctx, Result, SignedIn};
use crate::app::succession::{self, SuccessionView};
use actix_web::{get, web};

/// Succession of the part of the company that one sees
#[utoipa::path(tag = "succession", responses((status = 200, body = SuccessionView)))]
#[get("/api/v1/succession")]
pub async fn show_succession(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<SuccessionView>> {
    ctx.run(move |db, clock| succession::succession(db, clock, &actor)).await.map(web::Json)
}
