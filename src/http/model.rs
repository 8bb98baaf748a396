//! The competency model: the whole of it, batches of changes, and versions.

use super::{Ctx, Result, SignedIn, items::Items};
use crate::{
    app::{
        model::{self, Batch, Changed, ModelView, NewVersion, Proposal, VersionDifference, VersionView, may_edit},
        require,
    },
    domain::policy::{Action, Subject},
};
use actix_web::{HttpResponse, get, post, web};

/// The competency model
///
/// Functions, scales, families, competencies with indicators and how far each is used, and what roles ask for.
#[utoipa::path(tag = "model", responses((status = 200, body = ModelView)))]
#[get("/api/v1/model")]
pub async fn show_model(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<ModelView>> {
    ctx.run(move |db, clock| model::show(db, clock, &actor)).await.map(web::Json)
}

/// What a batch of changes would do
///
/// Nothing is written.
#[utoipa::path(tag = "model", request_body = Batch, responses((status = 200, body = Changed)))]
#[post("/api/v1/model/changes/preview")]
pub async fn preview_model_changes(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    batch: web::Json<Batch>,
) -> Result<web::Json<Changed>> {
    ctx.run(move |db, clock| {
        may_edit(&actor)?;
        model::preview(db, clock, &batch)
    })
    .await
    .map(web::Json)
}

/// Change the competency model
///
/// All or nothing: 422 with everything that is wrong, 409 with what changed since the revision was read. The answer holds the
/// batch that takes the changes back.
#[utoipa::path(tag = "model", request_body = Batch, responses((status = 200, body = Changed)))]
#[post("/api/v1/model/changes")]
pub async fn change_model(ctx: Ctx, SignedIn(actor): SignedIn, batch: web::Json<Batch>) -> Result<web::Json<Changed>> {
    ctx.run(move |db, clock| {
        may_edit(&actor)?;
        model::change(db, clock, &actor.account_id, &batch)
    })
    .await
    .map(web::Json)
}

/// The built-in model as changes
///
/// What this company does not have of it yet; roles get the targets of titles like theirs.
#[utoipa::path(tag = "model", responses((status = 200, body = Proposal)))]
#[get("/api/v1/model/starter")]
pub async fn propose_starter(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<Proposal>> {
    may_edit(&actor)?;
    ctx.read(move |conn| Ok(model::starter(conn)?)).await.map(web::Json)
}

/// Versions of the model, latest first
#[utoipa::path(tag = "model", responses((status = 200, body = Items<VersionView>)))]
#[get("/api/v1/model/versions")]
pub async fn list_model_versions(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<Items<VersionView>>> {
    require(&actor, Action::View, Subject::Company)?;
    Ok(web::Json(ctx.read(model::list).await?.into()))
}

/// Freeze the model as it is
#[utoipa::path(tag = "model", request_body = NewVersion, responses((status = 201, body = VersionView)))]
#[post("/api/v1/model/versions")]
pub async fn freeze_model(ctx: Ctx, SignedIn(actor): SignedIn, new: web::Json<NewVersion>) -> Result<HttpResponse> {
    let version = ctx
        .run(move |db, clock| {
            may_edit(&actor)?;
            model::freeze(db, clock, &actor.account_id, &new)
        })
        .await?;
    Ok(HttpResponse::Created().json(version))
}

/// What differs between two versions of the model
///
/// Either may be `current`: the model as it is.
#[utoipa::path(tag = "model", params(("a" = String, Path), ("b" = String, Path)), responses((status = 200, body = VersionDifference)))]
#[get("/api/v1/model/versions/{a}/difference/{b}")]
pub async fn compare_model_versions(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    versions: web::Path<(String, String)>,
) -> Result<web::Json<VersionDifference>> {
    require(&actor, Action::View, Subject::Company)?;
    ctx.read(move |conn| model::difference(conn, &versions.0, &versions.1)).await.map(web::Json)
}

/// The way back to a version, as changes
///
/// Competencies that came later and are in use are retired, never removed.
#[utoipa::path(tag = "model", params(("id" = String, Path)), responses((status = 200, body = Proposal)))]
#[get("/api/v1/model/versions/{id}/restoration")]
pub async fn propose_restoration(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<Proposal>> {
    may_edit(&actor)?;
    ctx.run(move |db, clock| db.read(|conn| model::restoration(conn, clock, &id))).await.map(web::Json)
}
