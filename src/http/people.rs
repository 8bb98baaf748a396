//! Teams, people and what they can do.

#![expect(unused_qualifications, reason = "utoipa names the type of the query by its path")]

use super::{Ctx, Result, SignedIn, items::Items};
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
