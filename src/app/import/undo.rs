//! Taking an import back as a whole: exactly the rows that were there before, and a word for every row that stands in the way.

use super::{
    inverse::{Inverse, TableInverse, mark},
    view::FieldChange,
    write,
};
use crate::{
    app::{Error, Field, Result},
    db::{
        Conn, DbError, accounts, audit,
        imports::{self, ImportRow, ListedImport},
        records,
    },
    domain::company::{Company, Kind, Record},
    with_record,
};
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::Serialize;
use std::collections::{BTreeSet, HashSet};
use utoipa::ToSchema;

/// Imports that are listed.
const LISTED_IMPORTS: i64 = 100;
/// Changes and obstacles that are listed; those beyond are counted.
const LISTED_MAX: usize = 500;

/// An import that happened.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ImportView {
    pub id: String,
    pub at: DateTime<Utc>,
    /// Name of whoever imported.
    pub by: String,
    pub files: Vec<String>,
    pub added: i32,
    pub changed: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undone_at: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undone_by: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Undoing {
    /// The import added it.
    Remove,
    /// The import changed it.
    Restore,
}

/// A row that undoing puts back.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct UndoChange {
    pub kind: String,
    pub id: String,
    pub label: String,
    pub undoing: Undoing,
    pub fields: Vec<FieldChange>,
}

/// A row that stands in the way.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct UndoObstacle {
    pub kind: String,
    pub id: String,
    pub label: String,
    pub message: String,
    pub action: String,
}

/// What undoing an import would do.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct UndoPreview {
    pub import: ImportView,
    /// Nothing stands in the way.
    pub ok: bool,
    pub remove: usize,
    pub restore: usize,
    /// Of a very long list the first.
    pub changes: Vec<UndoChange>,
    pub obstacles: Vec<UndoObstacle>,
    pub more_obstacles: usize,
    /// Later imports that changed the same rows: undone one after the other, in this order, they clear the way.
    pub undo_first: Vec<ImportView>,
}

/// The newest imports first.
pub fn list(conn: &mut Conn) -> Result<Vec<ImportView>> {
    imports::list(conn, LISTED_IMPORTS)?.into_iter().map(|row| view(conn, row)).collect()
}

fn view(conn: &mut Conn, row: ListedImport) -> Result<ImportView> {
    let mut name = |id: String| accounts::find(conn, &id).map_or(id, |account| account.name);
    Ok(ImportView {
        by: name(row.actor),
        undone_by: row.undone_by.map(&mut name),
        id: row.id,
        at: row.at.and_utc(),
        files: serde_json::from_str(&row.files).map_err(Error::internal)?,
        added: row.added,
        changed: row.changed,
        undone_at: row.undone_at.map(|at| at.and_utc()),
    })
}

fn listed(row: ImportRow) -> ListedImport {
    let ImportRow { id, at, actor, files, added, changed, undone_at, undone_by, .. } = row;
    ListedImport { id, at, actor, files, added, changed, undone_at, undone_by }
}

/// What undoing would put back, and what stands in its way.
pub fn preview_undo(conn: &mut Conn, id: &str) -> Result<UndoPreview> {
    let row = imports::get(conn, id)?;
    let plan = plan(conn, &row)?;
    plan.preview(conn, row)
}

/// Takes the import back, if nothing stands in the way.
pub fn undo(conn: &mut Conn, actor: &str, now: NaiveDateTime, id: &str) -> Result<UndoPreview> {
    let row = imports::get(conn, id)?;
    if row.undone_at.is_some() {
        return Err(Error::conflict("This import was undone already."));
    }
    let plan = plan(conn, &row)?;
    if !plan.obstacles.is_empty() {
        let preview = plan.preview(conn, row)?;
        let mut fields: Vec<Field> = preview
            .obstacles
            .iter()
            .map(|it| {
                Field::new(format!("{}/{}", it.kind, it.id), format!("{}: {}. {}", it.label, it.message, it.action))
            })
            .collect();
        fields.extend(preview.undo_first.iter().map(|import| {
            Field::new(
                "undo_first",
                format!("Undo the import of {} by {} first.", import.at.format("%Y-%m-%d %H:%M"), import.by),
            )
        }));
        let rows = preview.obstacles.len() + preview.more_obstacles;
        return Err(Error::Conflict { detail: format!("{rows} rows stand in the way: nothing was undone."), fields });
    }
    for (kind, id) in &plan.restore {
        with_record!(kind, T => write::update::<T>(conn, &plan.after, id))?;
    }
    write::add(conn, &plan.after, plan.bring_back.iter().map(|(kind, id)| (*kind, id.as_str())).collect())?;
    write::remove(conn, &plan.before, plan.remove.iter().map(|(kind, id)| (*kind, id.as_str())).collect())?;
    imports::set_undone(conn, id, now, actor)?;
    let event = audit::Event {
        actor,
        action: "data.import.undo",
        subject_kind: "import",
        subject_id: id,
        detail: serde_json::json!({ "remove": plan.remove.len(), "restore": plan.restore.len() }),
    };
    audit::append(conn, now, event)?;
    let row = imports::get(conn, id)?;
    plan.preview(conn, row)
}

/// What has to be done, over the company as it is.
struct Plan {
    before: Company,
    after: Company,
    remove: Vec<(Kind, String)>,
    restore: Vec<(Kind, String)>,
    bring_back: Vec<(Kind, String)>,
    changes: Vec<UndoChange>,
    obstacles: Vec<UndoObstacle>,
    /// Rows that stand in the way.
    in_the_way: BTreeSet<(Kind, String)>,
}

fn plan(conn: &mut Conn, row: &ImportRow) -> Result<Plan> {
    let inverse: Inverse = serde_json::from_str(&row.inverse).map_err(DbError::other)?;
    let before = records::company(conn)?;
    let mut plan = Plan {
        after: before.clone(),
        before,
        remove: Vec::new(),
        restore: Vec::new(),
        bring_back: Vec::new(),
        changes: Vec::new(),
        obstacles: Vec::new(),
        in_the_way: BTreeSet::new(),
    };
    if row.undone_at.is_some() {
        return Ok(plan);
    }
    for (kind, table) in inverse.tables() {
        with_record!(kind, T => plan.table::<T>(table));
    }
    let removed: HashSet<(Kind, String)> = plan.remove.iter().cloned().collect();
    for kind in Kind::ALL {
        with_record!(kind, T => plan.references::<T>(&removed));
    }
    plan.rules();
    for kind in [Kind::People, Kind::Posts, Kind::RideSessions, Kind::Cycles, Kind::Teams, Kind::Competencies] {
        if plan.remove.iter().any(|(removed, _)| *removed == kind) {
            for (id, what) in
                imports::relied_on(conn, kind)?.into_iter().filter(|(id, _)| removed.contains(&(kind, id.clone())))
            {
                with_record!(kind, T => plan.obstacle::<T>(
                    &id,
                    format!("The import added it, and {what} needs it now"),
                    "It has to stay. To take other rows back, import them as they were.".to_owned(),
                ));
            }
        }
    }
    Ok(plan)
}

impl Plan {
    fn obstacle<T: Record>(&mut self, id: &str, message: String, action: String) {
        let record = T::table(&self.before).get(id).or_else(|| T::table(&self.after).get(id));
        let label = record.map_or_else(|| id.to_owned(), |record| record.label(&self.before));
        self.in_the_way.insert((T::KIND, id.to_owned()));
        self.obstacles.push(UndoObstacle {
            kind: T::KIND.name().to_owned(),
            id: id.to_owned(),
            label,
            message,
            action,
        });
    }

    fn change<T: Record>(&mut self, id: &str, undoing: Undoing, now: &T, then: Option<&T>) {
        if self.changes.len() >= LISTED_MAX {
            return;
        }
        let shown = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let old = then.map(|then| now.texts().into_iter().zip(then.texts())).into_iter().flatten();
        let fields =
            T::columns().iter().zip(old).filter(|(_, (now, then))| now != then).map(|(column, (now, then))| {
                let name = |company: &Company, id: &str| {
                    let kind = column.refers?;
                    with_record!(kind, R => R::table(company).get(id).map(|record| record.label(company)))
                };
                FieldChange {
                    field: column.name.to_owned(),
                    before_name: name(&self.before, &now),
                    after_name: name(&self.before, &then),
                    before: shown(&now),
                    after: shown(&then),
                }
            });
        let fields = fields.collect();
        let label = now.label(&self.before);
        self.changes.push(UndoChange { kind: T::KIND.name().to_owned(), id: id.to_owned(), label, undoing, fields });
    }

    /// What becomes of the rows that the import wrote into one table.
    fn table<T: Record>(&mut self, inverse: &TableInverse) {
        const CHANGED: &str = "It was changed after the import";
        for (id, was) in &inverse.added {
            // Somebody removed it since: there is nothing left to take away.
            let Some(now) = T::table(&self.before).get(id).cloned() else { continue };
            if mark(&inverse.texts(&now)) != *was {
                let action = "Undo that change first, or leave the import as it is.".to_owned();
                self.obstacle::<T>(id, CHANGED.to_owned(), action);
                continue;
            }
            self.change(id, Undoing::Remove, &now, None);
            T::table_mut(&mut self.after).remove(id);
            self.remove.push((T::KIND, id.clone()));
        }
        for (id, was, texts) in &inverse.changed {
            let Some(now) = T::table(&self.before).get(id).cloned() else {
                self.obstacle::<T>(id, "It was removed after the import".to_owned(), "Add it again first.".to_owned());
                continue;
            };
            if mark(&inverse.texts(&now)) != *was {
                let action = "Undo that change first, or leave the import as it is.".to_owned();
                self.obstacle::<T>(id, CHANGED.to_owned(), action);
                continue;
            }
            let Some(then) = inverse.record::<T>(texts, Some(&now)) else {
                let message = "What it was before is not understood by this version".to_owned();
                self.obstacle::<T>(id, message, "Enter it by hand.".to_owned());
                continue;
            };
            self.change(id, Undoing::Restore, &now, Some(&then));
            T::table_mut(&mut self.after).insert(id.clone(), then);
            self.restore.push((T::KIND, id.clone()));
        }
        for then in inverse.removed.iter().filter_map(|texts| inverse.record::<T>(texts, None)) {
            let id = then.id();
            if !T::table(&self.after).contains_key(&id) {
                T::table_mut(&mut self.after).insert(id.clone(), then);
                self.bring_back.push((T::KIND, id));
            }
        }
    }

    /// Rows that would refer to what is taken away, or that come back and refer to what is not there any more.
    fn references<T: Record>(&mut self, removed: &HashSet<(Kind, String)>) {
        let refers: Vec<(usize, Kind)> =
            T::columns().iter().enumerate().filter_map(|(at, column)| Some((at, column.refers?))).collect();
        let restored: HashSet<&String> =
            self.restore.iter().filter(|(kind, _)| *kind == T::KIND).map(|(_, id)| id).collect();
        if refers.is_empty() || (removed.is_empty() && restored.is_empty()) {
            return;
        }
        let mut found = Vec::new();
        for (id, record) in T::table(&self.after) {
            let texts = record.texts();
            for (at, kind) in &refers {
                let Some(target) = texts.get(*at).filter(|text| !text.is_empty()) else { continue };
                let gone = removed.contains(&(*kind, target.clone()));
                let never = restored.contains(id)
                    && !gone
                    && !with_record!(kind, R => R::table(&self.after).contains_key(target));
                if gone {
                    let label =
                        with_record!(kind, R => R::table(&self.before).get(target).map(|to| to.label(&self.before)));
                    let label = label.unwrap_or_else(|| target.clone());
                    let message = format!("It refers to the {} “{label}”, which the import added", kind.singular());
                    found.push((id.clone(), message));
                } else if never {
                    found.push((
                        id.clone(),
                        format!("It referred to the {} “{target}”, which is there no more", kind.singular()),
                    ));
                }
            }
        }
        for (id, message) in found {
            self.obstacle::<T>(&id, message, "Change or remove this row first.".to_owned());
        }
    }

    /// Rules that would be broken and are not broken now: of the rows that come back, and of those that refer by more than a column.
    fn rules(&mut self) {
        let restored: HashSet<(Kind, String)> = self.restore.iter().cloned().collect();
        for kind in Kind::ALL {
            let all = matches!(kind, Kind::Posts | Kind::RideSessions | Kind::Guesses);
            let mut found: Vec<(String, String, String)> = Vec::new();
            with_record!(kind, T => {
                for (id, record) in T::table(&self.after) {
                    if !all && !restored.contains(&(kind, id.clone())) {
                        continue;
                    }
                    let mut broken = Vec::new();
                    record.check(&self.after, &mut |_, message, action| broken.push((message, action)));
                    if let Some(now) = T::table(&self.before).get(id).filter(|_| !broken.is_empty()) {
                        now.check(&self.before, &mut |_, message, action| broken.retain(|it| *it != (message.clone(), action.clone())));
                    }
                    found.extend(broken.into_iter().map(|(message, action)| (id.clone(), message, action)));
                }
                for (id, message, action) in found {
                    self.obstacle::<T>(&id, message, action);
                }
            });
        }
    }

    fn preview(mut self, conn: &mut Conn, row: ImportRow) -> Result<UndoPreview> {
        let mut undo_first = Vec::new();
        if !self.in_the_way.is_empty() {
            for later in imports::later(conn, &row)? {
                let inverse: Inverse = serde_json::from_str(&later.inverse).map_err(DbError::other)?;
                if self.in_the_way.iter().any(|(kind, id)| inverse.touches(*kind, id)) {
                    undo_first.push(view(conn, listed(later))?);
                }
            }
        }
        let more_obstacles = self.obstacles.len().saturating_sub(LISTED_MAX);
        self.obstacles.truncate(LISTED_MAX);
        Ok(UndoPreview {
            ok: self.obstacles.is_empty() && row.undone_at.is_none(),
            import: view(conn, listed(row))?,
            remove: self.remove.len(),
            restore: self.restore.len(),
            changes: self.changes,
            obstacles: self.obstacles,
            more_obstacles,
            undo_first,
        })
    }
}
