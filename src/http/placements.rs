//! One placement of a plan, with its reasons.

use super::{Ctx, Result, SignedIn};
use crate::app::{development, planning::why::AssignmentView};
use actix_web::{get, web};

/// A placement, and why
#[utoipa::path(tag = "plans", responses((status = 200, body = AssignmentView)))]
#[get("/api/v1/plans/{id}/placements/{placement_id}")]
pub async fn show_placement(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    ids: web::Path<(String, String)>,
) -> Result<web::Json<AssignmentView>> {
    let (plan_id, placement_id) = ids.into_inner();
    ctx.run(move |db, clock| development::placement(db, clock, &actor, &plan_id, &placement_id)).await.map(web::Json)
}
