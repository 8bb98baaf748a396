//! Skills of many at once, and one person's way to the targets.

#![expect(unused_qualifications, reason = "utoipa names the type of the query by its path")]

use super::{Ctx, Result, SignedIn};
use crate::app::skills::{self, DevelopmentPlan, MatrixQuery, SkillBackup, SkillsMatrix};
use actix_web::{get, web};
use serde::Deserialize;
use utoipa::IntoParams;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct MatrixParameters {
    /// Only the people of this team.
    pub team: Option<String>,
    /// Only the competencies of this function, and the shared ones.
    pub function: Option<String>,
}

/// People × competencies
///
/// Everybody whom one sees, in every competency in use: figures in flat lists, person after person.
#[utoipa::path(tag = "skills", params(MatrixParameters), responses((status = 200, body = SkillsMatrix)))]
#[get("/api/v1/skills")]
pub async fn show_skills(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    query: web::Query<MatrixParameters>,
) -> Result<web::Json<SkillsMatrix>> {
    let MatrixParameters { team, function } = query.into_inner();
    let query = MatrixQuery { team, function };
    ctx.run(move |db, clock| skills::matrix(db, clock, &actor, &query)).await.map(web::Json)
}

/// Skill backup
///
/// What each team must not lose, who is qualified, where that is nobody or one person, and how well each team covers its targets.
#[utoipa::path(tag = "skills", responses((status = 200, body = SkillBackup)))]
#[get("/api/v1/skills/backup")]
pub async fn show_skill_backup(ctx: Ctx, SignedIn(actor): SignedIn) -> Result<web::Json<SkillBackup>> {
    ctx.run(move |db, clock| skills::backup(db, clock, &actor)).await.map(web::Json)
}

/// A person's development plan
///
/// Each gap with the posts and ride-alongs that would close it, and what published plans already do for it.
#[utoipa::path(tag = "skills", params(("id" = String, Path)), responses((status = 200, body = DevelopmentPlan)))]
#[get("/api/v1/people/{id}/development-plan")]
pub async fn show_development_plan(
    ctx: Ctx,
    SignedIn(actor): SignedIn,
    id: web::Path<String>,
) -> Result<web::Json<DevelopmentPlan>> {
    ctx.run(move |db, clock| skills::development_plan(db, clock, &actor, &id)).await.map(web::Json)
}
