//! The audit log: append-only, each entry holding the hash of the one before, ids instead of names.

use super::{Conn, DbError, DbResult, schema::audit};
use chrono::NaiveDateTime;
use diesel::{prelude::*, sql_query};
use sha2::{Digest, Sha256};

/// Serialises appends on PostgreSQL until the transaction ends; SQLite has one writer anyway.
const LOCK: i64 = 7_261_002;

/// What happened; its place in the chain is added when it is written.
pub struct Event<'a> {
    /// Account id, or the command line's name.
    pub actor: &'a str,
    /// For example `plan.publish`.
    pub action: &'a str,
    pub subject_kind: &'a str,
    pub subject_id: &'a str,
    /// Further ids and figures; no names, no private reasons.
    pub detail: serde_json::Value,
}

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = audit)]
pub struct AuditRow {
    pub seq: i64,
    pub at: NaiveDateTime,
    pub actor: String,
    pub action: String,
    pub subject_kind: String,
    pub subject_id: String,
    pub detail: String,
    pub previous_hash: String,
    pub hash: String,
}

impl AuditRow {
    fn digest(&self) -> String {
        let mut hasher = Sha256::new();
        let at = self.at.format("%Y-%m-%dT%H:%M:%S%.6f").to_string();
        let seq = self.seq.to_string();
        // Lengths keep neighbouring fields apart: "ab"+"c" must not hash like "a"+"bc".
        for part in [
            &self.previous_hash,
            &seq,
            &at,
            &self.actor,
            &self.action,
            &self.subject_kind,
            &self.subject_id,
            &self.detail,
        ] {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part.as_bytes());
        }
        hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Keeps other writers waiting until the caller's write transaction ends: for who must read what nobody changes meanwhile.
pub fn lock(conn: &mut Conn) -> DbResult<()> {
    if let Conn::Pg(pg) = conn {
        sql_query(format!("SELECT pg_advisory_xact_lock({LOCK})")).execute(pg)?;
    }
    Ok(())
}

/// Appends `event` in the caller's write transaction, so that it stands exactly when its effect does.
pub fn append(conn: &mut Conn, at: NaiveDateTime, event: Event<'_>) -> DbResult<()> {
    lock(conn)?;
    let last: Option<(i64, String)> =
        audit::table.order(audit::seq.desc()).select((audit::seq, audit::hash)).first(conn).optional()?;
    let (seq, previous_hash) = last.unwrap_or_default();
    let mut row = AuditRow {
        seq: seq + 1,
        at,
        actor: event.actor.to_owned(),
        action: event.action.to_owned(),
        subject_kind: event.subject_kind.to_owned(),
        subject_id: event.subject_id.to_owned(),
        detail: event.detail.to_string(),
        previous_hash,
        hash: String::new(),
    };
    row.hash = row.digest();
    diesel::insert_into(audit::table).values(&row).execute(conn)?;
    Ok(())
}

/// The hash of the last entry: it changes with everything that is audited, in the order in which that is committed.
pub fn last_hash(conn: &mut Conn) -> DbResult<Option<String>> {
    Ok(audit::table.order(audit::seq.desc()).select(audit::hash).first(conn).optional()?)
}

/// Entries after `after`, oldest first.
pub fn list(conn: &mut Conn, after: i64, limit: i64) -> DbResult<Vec<AuditRow>> {
    Ok(audit::table
        .filter(audit::seq.gt(after))
        .order(audit::seq.asc())
        .limit(limit)
        .select(AuditRow::as_select())
        .load(conn)?)
}

/// Walks the whole chain; the first entry that does not fit is an error that names it.
pub fn verify(conn: &mut Conn) -> DbResult<i64> {
    let mut previous = AuditRow::digest_of_nothing();
    let mut seq = 0;
    loop {
        let rows = list(conn, seq, 1_000)?;
        if rows.is_empty() {
            return Ok(seq);
        }
        for row in rows {
            if row.seq != seq + 1 || row.previous_hash != previous || row.hash != row.digest() {
                return Err(DbError::other(format!("the audit log was changed at or before entry {}", row.seq)));
            }
            seq = row.seq;
            previous = row.hash;
        }
    }
}

impl AuditRow {
    /// What the first entry holds as the hash of the one before.
    fn digest_of_nothing() -> String {
        String::new()
    }
}
