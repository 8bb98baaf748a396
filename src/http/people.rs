//! Teams, people and what they can do.

#![expect(unused_qualifications, reason = "utoipa names the type of the query by its path")]

use super::{Ctx, Result, SignedIn, items::Items};
use crate::app::development::{self, DevelopmentView};
use crate::app::people::{self, PeoplePage, PeopleQuery, PersonView, TeamView};
use actix_web::{get, web};
use serde::Deserialize;
use utoipa::IntoParams;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PeopleParameters {
    /// Only this team's.
    pub team: Option<String>,
    /// The `next` of the page before.
    pub after: Option<String>,
    /// At most 500.
    pub limit: Option<usize>,
}

/// Teams
///
/// Those that one may see, with the people who belong to them today.
#[utoipa::path(tag = "organisation", responses((status = 200, body = Items<TeamView>)))]
#[get("/api/v1/teams")]
pub async fn list_teams(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<Items<TeamView>>> {
    let items = ctx.run(move |db, clock| people::teams(db, clock, &actor)).await?;
    Ok(web::Json(Items { items }))
}

/// People
#[utoipa::path(tag = "organisation", params(PeopleParameters), responses((status = 200, body = PeoplePage)))]
#[get("/api/v1/people")]
pub async fn list_people(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    query: web::Query<PeopleParameters>,
) -> Result<web::Json<PeoplePage>> {
    let PeopleParameters { team, after, limit } = query.into_inner();
    let query = PeopleQuery { team, after, limit };
    ctx.run(move |db, clock| people::people(db, clock, &actor, &query)).await.map(web::Json)
}

/// A person with levels and targets
#[utoipa::path(tag = "organisation", params(("id" = String, Path)), responses((status = 200, body = PersonView)))]
#[get("/api/v1/people/{id}")]
pub async fn show_person(ctx: Ctx, SignedIn(actor): SignedIn, id: web::Path<String>) -> Result<web::Json<PersonView>> {
    ctx.run(move |db, clock| people::person(db, clock, &actor, &id)).await.map(web::Json)
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PreviewParameters {
    /// A draft, as if it were published.
    pub plan: Option<String>,
}

/// What somebody will see
///
/// The page of a person as it is, or as it will be once a draft is published; for planners.
#[utoipa::path(tag = "organisation", params(("id" = String, Path), PreviewParameters), responses((status = 200, body = DevelopmentView)))]
#[get("/api/v1/people/{id}/development")]
pub async fn preview_development(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
    query: web::Query<PreviewParameters>,
) -> Result<web::Json<DevelopmentView>> {
    let plan = query.into_inner().plan;
    ctx.run(move |db, clock| development::preview(db, clock, &actor, &id, plan.as_deref())).await.map(web::Json)
}
