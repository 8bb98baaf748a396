//! Where critical roles are edited: what the one who edits sees of the company, with nobody else writing meanwhile; and how a
//! change is written, kept and told.

use super::{
    super::{Error, Field, Result, require, skills::NamedView},
    bench::{Lens, has_left},
    bundle::Bundle,
    edit::RoleDraft,
    flaws,
    plans::Projection,
    policy,
    scene::Seen,
    view::FlawView,
};
use crate::{
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        new_id, records,
        succession::{self as stored, ChangeRow},
    },
    domain::{
        account::Actor,
        company::{Company, CriticalRole, Kind},
        level::Levels,
        policy::{Action, Subject},
        readiness::Bands,
    },
};
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};
use utoipa::ToSchema;

const NAME_MAX_CHARS: usize = 120;

/// What a change did.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = SuccessionChanged)]
pub struct Changed {
    /// Takes it back: `POST /succession/changes/{id}/undo`.
    pub change_id: String,
    pub role_id: String,
    /// Absent where the role is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<i32>,
    /// Who is no successor any more because they hold the role now.
    pub moved_out: Vec<NamedView>,
    /// What does not count as it reads, of this role.
    pub flaws: Vec<FlawView>,
}

/// The company as an edit needs it, and what `actor` sees of it.
pub(super) struct Desk<'a> {
    pub actor: &'a Actor,
    pub seen: Seen,
}

impl Desk<'_> {
    pub fn company(&self) -> &Company {
        &self.seen.company
    }

    pub fn say(&self, english: impl Into<String>, german: impl Into<String>) -> String {
        self.actor.language.of(english.into(), german.into())
    }

    /// The role, if one may know of it.
    pub fn role(&self, id: &str) -> Result<&CriticalRole> {
        self.company().critical_roles.get(id).filter(|role| self.seen.sees_role(role)).ok_or(Error::NotFound)
    }

    /// Both: what is on record, if it is still what `version` stands for.
    pub fn current(&self, id: &str, version: i32) -> Result<Bundle> {
        if Bundle::seen(&self.seen, self.role(id)?).version() != version {
            return Err(Error::Stale);
        }
        Ok(Bundle::of(self.company(), id))
    }
}

/// Does `work` for somebody who may edit succession, on the company as it stands, with nobody else writing meanwhile.
pub(super) fn at_desk(
    (db, clock, actor): (&Db, &Clock, &Actor),
    with_ratings: bool,
    work: impl FnOnce(&mut Conn, Desk<'_>) -> Result<Changed>,
) -> Result<Changed> {
    require(actor, Action::EditSuccession, Subject::Company)?;
    db.write_tx(|conn| {
        audit::lock(conn)?;
        let company = if with_ratings {
            records::company(conn)?
        } else {
            records::company_without(conn, &[Kind::Ratings, Kind::LibraryEntries, Kind::Indicators])?
        };
        let policy = policy::read(conn)?;
        let seen = Seen::read(conn, Arc::new(company), clock, actor, &policy)?;
        work(conn, Desk { actor, seen })
    })
}

pub(super) fn write(
    conn: &mut Conn,
    clock: &Clock,
    desk: &Desk<'_>,
    id: &str,
    kind: &str,
    (before, after): (&Bundle, &Bundle),
) -> Result<Changed> {
    after.write(conn, before)?;
    let (change_id, at) = (new_id(), clock.now());
    stored::insert_change(
        conn,
        &ChangeRow {
            id: change_id.clone(),
            critical_role_id: id.to_owned(),
            kind: kind.to_owned(),
            at,
            actor: desk.actor.account_id.clone(),
            before: before.keep()?,
            after: after.keep()?,
            undone_by: None,
        },
    )?;
    let touched = before.touched(after);
    let event = Event {
        actor: &desk.actor.account_id,
        action: &format!("succession.{kind}"),
        subject_kind: "critical_role",
        subject_id: id,
        detail: serde_json::json!({ "people": touched }),
    };
    audit::append(conn, at, event)?;
    let mut company = Company::clone(desk.company());
    company.critical_roles.remove(id);
    company.successors.retain(|_, successor| successor.critical_role_id != id);
    company.critical_roles.extend(after.role.clone().map(|role| (id.to_owned(), role)));
    company.successors.extend(after.successors.iter().map(|(person, it)| (format!("{id}/{person}"), it.clone())));
    let incumbent = after.role.as_ref().and_then(|role| role.incumbent_id.as_ref());
    let moved_out = incumbent
        .filter(|id| before.successors.get(*id).is_some_and(|it| desk.seen.sees_nominee(&it.person_id)))
        .and_then(|id| company.people.get(id))
        .map(|person| NamedView { name: person.name.clone(), id: person.id.clone() });
    let seen = Seen { company: Arc::new(company), ..desk.seen.clone() };
    let levels = Levels::new(&seen.company);
    let (projection, accounts) = (Projection::default(), BTreeMap::new());
    let lens = Lens {
        company: &seen.company,
        levels: &levels,
        projection: &projection,
        accounts: &accounts,
        bands: Bands::default(),
        as_of: seen.as_of,
    };
    Ok(Changed {
        change_id,
        role_id: id.to_owned(),
        version: after.role.as_ref().map(|role| Bundle::seen(&seen, role).version()),
        moved_out: moved_out.into_iter().collect(),
        flaws: flaws::flaws(&lens, &seen, Some(id)),
    })
}

pub(super) fn at_most(desk: &Desk<'_>, most: usize) -> String {
    desk.say(format!("At most {most} characters, please."), format!("Bitte höchstens {most} Zeichen."))
}

/// All that is wrong with a role, at once.
pub(super) fn check(desk: &Desk<'_>, draft: &RoleDraft, id: Option<&str>) -> Result<()> {
    let (company, mut fields) = (desk.company(), Vec::new());
    let mut wrong =
        |path: &str, english: String, german: String| fields.push(Field::new(path, desk.say(english, german)));
    match draft.name.trim().chars().count() {
        0 => wrong("name", "Give the role a name.".to_owned(), "Geben Sie der Rolle einen Namen.".to_owned()),
        length if length > NAME_MAX_CHARS => wrong(
            "name",
            format!("At most {NAME_MAX_CHARS} characters, please."),
            format!("Bitte höchstens {NAME_MAX_CHARS} Zeichen."),
        ),
        _ => {}
    }
    if !company.roles.contains_key(&draft.role_id) {
        wrong(
            "role_id",
            format!("There is no role “{}”. Choose one of the list.", draft.role_id),
            format!("Die Rolle „{}“ gibt es nicht. Wählen Sie eine aus der Liste.", draft.role_id),
        );
    }
    if !company.teams.contains_key(&draft.team_id) || !desk.seen.scope.sees_team(&draft.team_id) {
        wrong(
            "team_id",
            format!("There is no team “{}” among those you see. Choose one of them.", draft.team_id),
            format!("Unter den Teams, die Sie sehen, gibt es „{}“ nicht. Wählen Sie eines davon.", draft.team_id),
        );
    }
    if let Some(incumbent) = &draft.incumbent_id {
        // Who held it before may stay, though one does not see them.
        let stays = id
            .and_then(|id| company.critical_roles.get(id))
            .is_some_and(|old| old.incumbent_id.as_ref() == Some(incumbent));
        let person = company.people.get(incumbent).filter(|_| stays || desk.seen.scope.sees_person(incumbent));
        match person {
            None => wrong(
                "incumbent_id",
                format!(
                    "There is nobody “{incumbent}” among the people you see. Choose one of them, or leave it empty."
                ),
                format!(
                    "Unter den Personen, die Sie sehen, gibt es „{incumbent}“ nicht. Wählen Sie eine davon oder lassen Sie das Feld leer."
                ),
            ),
            Some(person) if !stays && has_left(person, desk.seen.as_of) => wrong(
                "incumbent_id",
                format!("{} has left. Name who holds the role today, or leave it empty.", person.name),
                format!(
                    "{} ist ausgeschieden. Nennen Sie, wer die Rolle heute innehat, oder lassen Sie das Feld leer.",
                    person.name
                ),
            ),
            Some(_) => {}
        }
    }
    let figures = [
        ("criticality", draft.criticality),
        ("risk_of_loss", draft.risk_of_loss),
        ("impact_of_loss", draft.impact_of_loss),
    ];
    for (path, _) in figures.iter().filter(|(_, figure)| !(1..=5).contains(figure)) {
        wrong(
            path,
            "Enter a whole number from 1 to 5.".to_owned(),
            "Geben Sie eine ganze Zahl von 1 bis 5 ein.".to_owned(),
        );
    }
    refuse(desk, fields)
}

pub(super) fn refuse(desk: &Desk<'_>, fields: Vec<Field>) -> Result<()> {
    if fields.is_empty() {
        return Ok(());
    }
    let detail = match fields.as_slice() {
        [one] => {
            desk.say(format!("{} Nothing was changed.", one.message), format!("{} Nichts wurde geändert.", one.message))
        }
        _ => desk.say(
            "Nothing was changed: mend what stands below.",
            "Nichts wurde geändert: Bitte korrigieren, was unten steht.",
        ),
    };
    Err(Error::Invalid { detail, fields })
}
