//! Batches of edits: all or nothing, on the model that the editor saw, answered with the batch that takes them back.

use crate::{
    app::{Error, Field, Result, import},
    clock::Clock,
    db::{
        Conn, Db, DbError, audit, model,
        records::{self, Stored},
        settings,
    },
    domain::{
        company::{Company, Kind},
        competency_model::{self, Action, Difference, Document, Edit, Finding, TOUCHED, difference, edits_between},
    },
    with_record,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Edits of the model that somebody saw.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[schema(as = ModelBatch)]
#[serde(deny_unknown_fields)]
pub struct Batch {
    /// Of the model that was seen.
    pub revision: String,
    pub changes: Vec<Edit>,
}

/// What a batch did, or would do.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = ModelChanged)]
pub struct Changed {
    /// Of the model afterwards.
    pub revision: String,
    /// In one line.
    pub summary: String,
    /// What it means beyond the records that differ, for example how many levels mean something else now.
    pub notes: Vec<String>,
    pub differences: Vec<Difference>,
    /// Takes it back: sent as it is, as long as nothing else has changed.
    pub inverse: Batch,
}

/// What the batch would do. Nothing is written.
pub fn preview(db: &Db, clock: &Clock, batch: &Batch) -> Result<Changed> {
    db.read(|conn| {
        let current = seen(conn, batch)?;
        let today = settings::as_of(conn, clock.today())?;
        Ok(outcome(&current, batch, today)?.1)
    })
}

/// Makes the batch in one transaction. `by`: account id, or the command line's name.
pub fn change(db: &Db, clock: &Clock, by: &str, batch: &Batch) -> Result<Changed> {
    db.write_tx(|conn| {
        // Two editors at once: the second waits here, and sees what the first one made of the model.
        audit::lock(conn)?;
        let current = seen(conn, batch)?;
        let today = settings::as_of(conn, clock.today())?;
        let (after, changed) = outcome(&current, batch, today)?;
        if changed.differences.is_empty() {
            return Ok(changed);
        }
        let counts = write(conn, &current, &after)?;
        let document = Document::of(&after);
        model::remember(conn, &changed.revision, &document, clock.now())?;
        let event = audit::Event {
            actor: by,
            action: "model.change",
            subject_kind: "model",
            subject_id: &changed.revision,
            detail: serde_json::json!({
                "before": batch.revision, "add": counts.add, "change": counts.change, "remove": counts.remove
            }),
        };
        audit::append(conn, clock.now(), event)?;
        Ok(changed)
    })
}

/// The company, if its model is the one that the batch was made for.
fn seen(conn: &mut Conn, batch: &Batch) -> Result<Company> {
    let current = records::company(conn)?;
    let revision = Document::of(&current).revision();
    if batch.revision == revision {
        return Ok(current);
    }
    let mut fields = vec![Field::new("revision", revision)];
    let detail = match model::remembered(conn, &batch.revision)? {
        Some(document) => {
            for change in difference(&document.over(&current), &current, &TOUCHED) {
                let path = format!("{}/{}", change.kind, change.id);
                fields.extend(change.words.into_iter().map(|sentence| Field::new(path.clone(), sentence)));
            }
            "The model was changed since you read it; what changed stands below. Nothing of yours was written: look at it, then make \
             your change again."
        }
        None => {
            "The model was changed since you read it, too long ago to say how. Nothing of yours was written: read it again, then make \
             your change."
        }
    };
    Err(Error::Conflict { detail: detail.to_owned(), fields })
}

fn outcome(current: &Company, batch: &Batch, today: NaiveDate) -> Result<(Company, Changed)> {
    let applied = competency_model::apply(current, &batch.changes, today);
    if !applied.findings.is_empty() {
        return Err(refused(&applied.findings));
    }
    let after = applied.company;
    // Marks of guesses come and go with what they mark: they are taken back too, and are no change by themselves.
    let differences: Vec<Difference> = difference(current, &after, &TOUCHED)
        .into_iter()
        .filter(|change| Kind::from_name(&change.kind) != Some(Kind::Guesses))
        .collect();
    let revision = Document::of(&after).revision();
    let changed = Changed {
        summary: competency_model::summary(&batch.changes, &differences, current),
        notes: competency_model::notes(current, &after),
        inverse: Batch { revision: revision.clone(), changes: edits_between(&after, current, &TOUCHED) },
        revision,
        differences,
    };
    Ok((after, changed))
}

/// All findings at once, each at its edit: `changes/3/target`.
fn refused(findings: &[Finding]) -> Error {
    let field = |finding: &Finding| {
        let path = match finding.edit {
            Some(edit) => format!("changes/{edit}/{}", finding.place),
            None => finding.place.clone(),
        };
        Field::new(path, format!("{}. {}", finding.message.trim_end_matches('.'), finding.action))
    };
    let detail = match findings {
        [one] => format!("{}. {} Nothing was changed.", one.message.trim_end_matches('.'), one.action),
        many => format!(
            "{} things are wrong with these changes: nothing was changed. Mend them, or leave them out.",
            many.len()
        ),
    };
    Error::Invalid { detail, fields: findings.iter().map(field).collect() }
}

#[derive(Default)]
struct Counts {
    add: usize,
    change: usize,
    remove: usize,
}

/// Writes what differs: new rows, then changed ones, then what nothing refers to any more.
fn write(conn: &mut Conn, before: &Company, after: &Company) -> std::result::Result<Counts, DbError> {
    let (mut adds, mut changes, mut removes) = (Vec::new(), Vec::new(), Vec::new());
    let all = difference(before, after, &TOUCHED);
    for one in &all {
        let Some(kind) = Kind::from_name(&one.kind) else { continue };
        match one.action {
            Action::Added => adds.push((kind, one.id.as_str())),
            Action::Changed => changes.push((kind, one.id.as_str())),
            Action::Removed => removes.push((kind, one.id.as_str())),
        }
    }
    let counts = Counts { add: adds.len(), change: changes.len(), remove: removes.len() };
    import::add(conn, after, adds)?;
    for (kind, id) in changes {
        with_record!(kind, T => each::<T>(conn, after, id, T::update))?;
    }
    // Marks of guesses first, then whatever refers to others before these.
    removes.sort_by_cached_key(|(kind, id)| std::cmp::Reverse((*kind, import::rank(before, *kind, id))));
    for (kind, id) in removes {
        with_record!(kind, T => each::<T>(conn, before, id, T::delete))?;
    }
    Ok(counts)
}

fn each<T: Stored>(
    conn: &mut Conn,
    company: &Company,
    id: &str,
    write: fn(&T, &mut Conn) -> std::result::Result<(), DbError>,
) -> std::result::Result<(), DbError> {
    T::table(company).get(id).map_or(Ok(()), |record| write(record, conn))
}
