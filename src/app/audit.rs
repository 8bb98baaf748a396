//! Reading the audit log.

use super::{Result, require};
use crate::{
    db::{Conn, audit},
    domain::{
        account::Actor,
        policy::{Action, Subject},
    },
};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AuditEntry {
    /// Place in the chain, from 1.
    pub seq: i64,
    pub at: DateTime<Utc>,
    /// Account id, or what ran on the command line.
    pub actor: String,
    pub action: String,
    pub subject_kind: String,
    pub subject_id: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AuditList {
    pub items: Vec<AuditEntry>,
    /// Pass as `after` to read on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

pub fn list(conn: &mut Conn, actor: &Actor, after: i64, limit: u16) -> Result<AuditList> {
    require(actor, Action::ViewAudit, Subject::Company)?;
    let limit = usize::from(limit);
    let mut rows = audit::list(conn, after, i64::try_from(limit + 1).unwrap_or(i64::MAX))?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|row| row.seq.to_string());
    let items = rows
        .into_iter()
        .map(|row| AuditEntry {
            seq: row.seq,
            at: row.at.and_utc(),
            actor: row.actor,
            action: row.action,
            subject_kind: row.subject_kind,
            subject_id: row.subject_id,
        })
        .collect();
    Ok(AuditList { items, next })
}
