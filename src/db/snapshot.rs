//! The company as it stands, loaded once for as long as nothing changes: for what reads nearly all of it at every request, like
//! the heat map of everybody's skills.
//!
//! Whatever changes the company is audited in the same transaction, and each entry of the audit log holds the hash of the one
//! before: the last hash names the state of the data, for every instance of the service alike and on both databases.

use super::{Conn, Db, DbResult, audit, records};
use crate::domain::company::Company;
use std::sync::{Arc, Mutex, PoisonError};

/// A loaded company, and the last hash of the audit log before it was loaded.
#[derive(Default)]
pub(super) struct Snapshot(Mutex<Option<(String, Arc<Company>)>>);

impl Db {
    /// The company's own tables: those loaded before where nothing was audited since.
    pub fn company(&self, conn: &mut Conn) -> DbResult<Arc<Company>> {
        // Whoever comes meanwhile waits for the one load instead of loading as well.
        let mut kept = self.snapshot.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Read first: what is written while the tables are loaded makes the next reader load anew.
        let Some(hash) = audit::last_hash(conn)? else { return records::company(conn).map(Arc::new) };
        if let Some((_, company)) = kept.as_ref().filter(|(known, _)| *known == hash) {
            return Ok(Arc::clone(company));
        }
        let company = Arc::new(records::company(conn)?);
        *kept = Some((hash, Arc::clone(&company)));
        Ok(company)
    }
}
