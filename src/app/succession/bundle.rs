//! A critical role with its successors as one thing: kept before and after each change, compared, and written back.

use super::{
    super::{Error, Result},
    scene::Seen,
};
use crate::{
    db::{Conn, records::Stored},
    domain::company::{Company, CriticalRole, Record, Successor},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The role, unless there is none, and its successors by person.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Bundle {
    pub role: Option<CriticalRole>,
    pub successors: BTreeMap<String, Successor>,
}

/// The same as cells by column, which still read when columns are added.
#[derive(Serialize, Deserialize)]
struct Kept {
    role: Option<BTreeMap<String, String>>,
    successors: Vec<BTreeMap<String, String>>,
}

impl Bundle {
    /// All that is on record.
    pub fn of(company: &Company, role_id: &str) -> Self {
        let of_role = company.successors.range(format!("{role_id}/")..).map(|(_, successor)| successor);
        Self {
            role: company.critical_roles.get(role_id).cloned(),
            successors: of_role
                .take_while(|successor| successor.critical_role_id == role_id)
                .map(|successor| (successor.person_id.clone(), successor.clone()))
                .collect(),
        }
    }

    /// What somebody may know of.
    pub fn seen(seen: &Seen, role: &CriticalRole) -> Self {
        let successors =
            seen.successors(role).map(|successor| (successor.person_id.clone(), successor.clone())).collect();
        Self { role: Some(role.clone()), successors }
    }

    /// Stands for the content: whoever edits sends the one that they saw.
    pub fn version(&self) -> i32 {
        let mut hasher = Sha256::new();
        let records = self.role.iter().map(Record::texts).chain(self.successors.values().map(Record::texts));
        for text in records.flatten() {
            hasher.update((text.len() as u64).to_be_bytes());
            hasher.update(text.as_bytes());
        }
        let hash: [u8; 32] = hasher.finalize().into();
        i32::from_be_bytes([hash[0] & 0x7f, hash[1], hash[2], hash[3]])
    }

    pub fn keep(&self) -> Result<Option<String>> {
        if self.role.is_none() {
            return Ok(None);
        }
        let kept =
            Kept { role: self.role.as_ref().map(cells), successors: self.successors.values().map(cells).collect() };
        serde_json::to_string(&kept).map(Some).map_err(Error::internal)
    }

    pub fn kept(text: Option<&str>) -> Result<Self> {
        let Some(text) = text else { return Ok(Self::default()) };
        let kept: Kept = serde_json::from_str(text).map_err(Error::internal)?;
        let successors = kept.successors.iter().map(record::<Successor>).collect::<Result<Vec<_>>>()?;
        Ok(Self {
            role: kept.role.as_ref().map(record).transpose()?,
            successors: successors.into_iter().map(|successor| (successor.person_id.clone(), successor)).collect(),
        })
    }

    /// Writes what differs from `before`.
    pub fn write(&self, conn: &mut Conn, before: &Self) -> Result<()> {
        for (person, successor) in &before.successors {
            if !self.successors.contains_key(person) {
                successor.delete(conn)?;
            }
        }
        match (&before.role, &self.role) {
            (None, Some(role)) => role.insert(conn)?,
            (Some(old), Some(role)) if old != role => role.update(conn)?,
            (Some(old), None) => old.delete(conn)?,
            _ => {}
        }
        for (person, successor) in &self.successors {
            match before.successors.get(person) {
                None => successor.insert(conn)?,
                Some(old) if old != successor => successor.update(conn)?,
                Some(_) => {}
            }
        }
        Ok(())
    }

    /// People whose entry differs between the two.
    pub fn touched<'b>(&'b self, other: &'b Self) -> Vec<&'b str> {
        let people: BTreeSet<&str> =
            self.successors.keys().chain(other.successors.keys()).map(String::as_str).collect();
        people.into_iter().filter(|id| self.successors.get(*id) != other.successors.get(*id)).collect()
    }
}

fn cells<T: Record>(record: &T) -> BTreeMap<String, String> {
    T::columns().iter().map(|column| column.name.to_owned()).zip(record.texts()).collect()
}

fn record<T: Record>(cells: &BTreeMap<String, String>) -> Result<T> {
    let texts: Vec<String> =
        T::columns().iter().map(|column| cells.get(column.name).cloned().unwrap_or_default()).collect();
    T::read(&texts).map_err(|errors| Error::internal(format!("a kept record does not read: {errors:?}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;

    #[test]
    fn what_is_kept_reads_back_and_its_version_is_that_of_its_content() {
        let company = demo::company().unwrap();
        let bundle = Bundle::of(&company, "cr-cmo");
        assert_eq!(bundle.successors.len(), 2);
        let read = Bundle::kept(bundle.keep().unwrap().as_deref()).unwrap();
        assert_eq!(read, bundle);
        let mut other = bundle.clone();
        other.successors.pop_first();
        assert_eq!(other.touched(&bundle).len(), 1);
        assert_ne!(other.version(), bundle.version());
        assert_eq!(Bundle::kept(Bundle::default().keep().unwrap().as_deref()).unwrap(), Bundle::default());
    }
}
