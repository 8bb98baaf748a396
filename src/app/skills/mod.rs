//! Skills of many at once: people × competencies, who could stand in for whom, and one person's way to the targets.

mod backup;
mod development_plan;
mod matrix;

pub(super) use backup::needed;
pub use backup::{BackupView, CoverageView, NamedView, SkillBackup, TeamBackupView, backup};
pub(super) use backup::{TeamNeeds, team_needs};
pub use development_plan::{
    DevelopmentPlan, GapView, PlacementHistoryView, PlanCycleView, WayKindView, WayView, development_plan,
};
pub use matrix::{
    CellsView, MatrixCompetency, MatrixPerson, MatrixQuery, MatrixScale, MatrixTeam, SkillsMatrix, matrix,
};

use super::{Result, people::Seen};
use crate::{
    clock::Clock,
    db::{Db, scope, settings},
    domain::{
        account::Actor,
        company::{Company, Competency},
    },
};
use chrono::NaiveDate;

/// What `actor` may see of the company, without loading it anew where nothing changed.
fn seen(db: &Db, clock: &Clock, actor: &Actor) -> Result<Seen> {
    db.read(|conn| {
        Ok(Seen {
            company: db.company(conn)?,
            scope: scope::of(conn, actor)?,
            as_of: settings::as_of(conn, clock.today())?,
        })
    })
}

/// Competencies in use at a day: not those that were retired or merged into another.
fn active(company: &Company, day: NaiveDate) -> impl Iterator<Item = &Competency> {
    company.competencies.values().filter(move |competency| competency.retired_on.is_none_or(|retired| retired > day))
}
