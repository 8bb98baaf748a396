//! One's own development.

use super::{Ctx, Result, SignedIn};
use crate::app::development::{self, DevelopmentView};
use actix_web::{get, web};

/// What is planned for oneself, and why
///
/// Published plans only. Not found for accounts without a person.
#[utoipa::path(tag = "me", responses((status = 200, body = DevelopmentView)))]
#[get("/api/v1/me/development")]
pub async fn my_development(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<DevelopmentView>> {
    ctx.run(move |db, clock| development::mine(db, clock, &actor)).await.map(web::Json)
}
