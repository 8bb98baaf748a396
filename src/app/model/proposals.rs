//! Batches that Tandem puts together: an earlier version again, or the built-in model. They are looked at, then sent like any other.

use crate::{
    app::Result,
    clock::Clock,
    db::{Conn, DbError, model, records, settings},
    domain::{
        company::Company,
        competency_model::{self, Difference, Document, Edit, KINDS, TOUCHED, difference, edits_between},
    },
};
use serde::Serialize;
use utoipa::ToSchema;

/// Changes that can be sent to `/model/changes` as they are.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ModelProposal)]
pub struct Proposal {
    pub revision: String,
    pub changes: Vec<Edit>,
    /// What they would change.
    pub differences: Vec<Difference>,
    /// What will not be as it was.
    pub notes: Vec<String>,
}

/// The way back to a version.
pub fn restoration(conn: &mut Conn, clock: &Clock, version: &str) -> Result<Proposal> {
    let (_, document) = model::version(conn, version)?;
    let current = records::company(conn)?;
    let today = settings::as_of(conn, clock.today())?;
    let (target, notes) = competency_model::restored(&current, &document, today);
    Ok(proposal(&current, &target, notes))
}

/// The built-in model over what is there.
pub fn starter(conn: &mut Conn) -> std::result::Result<Proposal, DbError> {
    let current = records::company(conn)?;
    Ok(proposal(&current, &competency_model::with_starter(&current), Vec::new()))
}

fn proposal(current: &Company, target: &Company, notes: Vec<String>) -> Proposal {
    Proposal {
        revision: Document::of(current).revision(),
        changes: edits_between(current, target, &TOUCHED),
        differences: difference(current, target, &KINDS),
        notes,
    }
}
