//! Versions: the model frozen under a name, and what differs between two of them.

use crate::{
    app::{Error, Result},
    clock::Clock,
    db::{
        Conn, Db, audit,
        model::{self, VersionRow},
        records,
    },
    domain::{
        company::{Company, Kind},
        competency_model::{Difference, Document, KINDS},
    },
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Stands for the model as it is, in place of a version's id.
pub const CURRENT: &str = "current";

/// The longest name, in characters.
const LONGEST_NAME: usize = 120;

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ModelVersion)]
pub struct VersionView {
    pub id: String,
    pub name: String,
    pub note: String,
    pub at: DateTime<Utc>,
    /// Of the model that was frozen.
    pub revision: String,
    pub competencies: i32,
    /// Targets of roles.
    pub role_profiles: i32,
}

#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[schema(as = NewModelVersion)]
#[serde(deny_unknown_fields)]
pub struct NewVersion {
    pub name: String,
    #[serde(default)]
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ModelVersionDifference)]
pub struct VersionDifference {
    /// Name of the one, and of the other; “now” for the model as it is.
    pub from: String,
    pub to: String,
    pub differences: Vec<Difference>,
}

impl From<VersionRow> for VersionView {
    fn from(row: VersionRow) -> Self {
        Self {
            id: row.id,
            name: row.name,
            note: row.note,
            at: row.at.and_utc(),
            revision: row.revision,
            competencies: row.competencies,
            role_profiles: row.role_profiles,
        }
    }
}

/// Latest first.
pub fn list(conn: &mut Conn) -> Result<Vec<VersionView>> {
    Ok(model::versions(conn)?.into_iter().map(VersionView::from).collect())
}

/// Freezes the model as it is. `by`: account id, or the command line's name.
pub fn freeze(db: &Db, clock: &Clock, by: &str, new: &NewVersion) -> Result<VersionView> {
    let name = new.name.trim();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(Error::invalid(
            "name",
            format!("Give the version a name of up to {LONGEST_NAME} characters, for example “Spring 2027”."),
        ));
    }
    db.write_tx(|conn| {
        if model::versions(conn)?.iter().any(|known| known.name.to_lowercase() == name.to_lowercase()) {
            return Err(Error::invalid("name", format!("There is a version “{name}” already. Choose another name.")));
        }
        let document = Document::of(&records::company(conn)?);
        let count = |kind| i32::try_from(document.count(kind)).unwrap_or(i32::MAX);
        let row = VersionRow {
            id: String::new(),
            name: name.to_owned(),
            note: new.note.trim().to_owned(),
            at: clock.now(),
            actor: by.to_owned(),
            revision: document.revision(),
            competencies: count(Kind::Competencies),
            role_profiles: count(Kind::RoleProfiles),
        };
        let row = model::freeze(conn, row, &document)?;
        let event = audit::Event {
            actor: by,
            action: "model.freeze",
            subject_kind: "model_version",
            subject_id: &row.id,
            detail: serde_json::json!({ "revision": row.revision }),
        };
        audit::append(conn, clock.now(), event)?;
        Ok(row.into())
    })
}

/// What differs between two versions; either may be [`CURRENT`].
pub fn difference(conn: &mut Conn, from: &str, to: &str) -> Result<VersionDifference> {
    let current = records::company(conn)?;
    let (from, before) = one(conn, &current, from)?;
    let (to, after) = one(conn, &current, to)?;
    let differences = crate::domain::competency_model::difference(&before, &after, &KINDS);
    Ok(VersionDifference { from, to, differences })
}

fn one(conn: &mut Conn, current: &Company, id: &str) -> Result<(String, Company)> {
    if id == CURRENT {
        return Ok(("now".to_owned(), current.clone()));
    }
    let (row, document) = model::version(conn, id)?;
    Ok((row.name, document.over(current)))
}
