//! Confirming, editing and removing critical roles, and naming successors. Each change is kept with what was there before, and can
//! be taken back as long as what it touched has not changed since.

use super::{
    super::{Error, Field, Result},
    bench::has_left,
    bundle::Bundle,
    desk::{Changed, at_desk, at_most, check, refuse, write},
    proposals::{self, decided},
    thin_skills::backed,
};
use crate::{
    clock::Clock,
    db::{Db, new_id, succession as stored},
    domain::{
        account::Actor,
        company::{Company, CriticalRole, CriticalState, Successor, SuccessorOrigin},
        level::Levels,
    },
};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

const REASON_MAX_CHARS: usize = 500;

/// A critical role as it is entered.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[schema(as = NewCriticalRole)]
#[serde(deny_unknown_fields)]
pub struct RoleDraft {
    pub name: String,
    pub role_id: String,
    pub team_id: String,
    #[serde(default)]
    pub incumbent_id: Option<String>,
    /// 1 to 5, like the next two.
    pub criticality: i32,
    pub risk_of_loss: i32,
    pub impact_of_loss: i32,
    /// From when on nobody holds it, if that is known.
    #[serde(default)]
    pub vacancy_on: Option<NaiveDate>,
}

/// Why somebody could follow.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Nomination {
    /// May be empty where fit suggested them.
    pub reason: String,
    #[serde(default)]
    pub emergency: bool,
    /// Taken over from the suggestions by fit.
    #[serde(default)]
    pub suggested: bool,
}

/// Whether a proposed role is critical.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[schema(as = CriticalRoleDecision)]
#[serde(deny_unknown_fields)]
pub struct RoleDecision {
    pub confirm: bool,
}

/// Confirms or dismisses a role that is proposed, on the list or beside it.
pub fn decide(db: &Db, clock: &Clock, actor: &Actor, id: &str, decision: RoleDecision) -> Result<Changed> {
    let on_list = db.read(|conn| Ok::<_, Error>(db.company(conn)?.critical_roles.contains_key(id)))?;
    at_desk((db, clock, actor), !on_list && !proposals::is_of_manager(id), |conn, desk| {
        let (state, kind) = match decision.confirm {
            true => (CriticalState::Confirmed, "confirmed"),
            false => (CriticalState::Dismissed, "dismissed"),
        };
        let before = Bundle::of(desk.company(), id);
        let mut after = before.clone();
        after.role = if before.role.is_some() {
            let role = desk.role(id)?.clone();
            Some(CriticalRole {
                state,
                confirmed_by: Some(actor.account_id.clone()),
                confirmed_on: Some(desk.seen.as_of),
                ..role
            })
        } else {
            let levels = Levels::new(desk.company());
            let backed = backed(&desk.seen, &levels);
            let proposal = proposals::proposals(&desk.seen, &backed).into_iter().find(|proposal| proposal.id == id);
            let proposal = proposal.ok_or(Error::NotFound)?;
            decided(desk.company(), &proposal, state, &actor.account_id, desk.seen.as_of)
        };
        write(conn, clock, &desk, id, kind, (&before, &after))
    })
}

/// Puts a role on the list.
pub fn add(db: &Db, clock: &Clock, actor: &Actor, draft: &RoleDraft) -> Result<Changed> {
    at_desk((db, clock, actor), false, |conn, desk| {
        check(&desk, draft, None)?;
        let id = new_id();
        let role = CriticalRole {
            id: id.clone(),
            name: draft.name.trim().to_owned(),
            role_id: draft.role_id.clone(),
            team_id: draft.team_id.clone(),
            incumbent_id: draft.incumbent_id.clone(),
            criticality: draft.criticality,
            risk_of_loss: draft.risk_of_loss,
            impact_of_loss: draft.impact_of_loss,
            state: CriticalState::Confirmed,
            proposed_because: None,
            confirmed_by: Some(actor.account_id.clone()),
            confirmed_on: Some(desk.seen.as_of),
            vacancy_on: draft.vacancy_on,
        };
        let after = Bundle { role: Some(role), successors: BTreeMap::new() };
        write(conn, clock, &desk, &id, "added", (&Bundle::default(), &after))
    })
}

/// Changes a role. Whoever edits it has looked at it: it counts as confirmed.
pub fn edit(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32, draft: &RoleDraft) -> Result<Changed> {
    at_desk((db, clock, actor), false, |conn, desk| {
        let before = desk.current(id, version)?;
        check(&desk, draft, Some(id))?;
        let old = desk.role(id)?.clone();
        let mut after = before.clone();
        after.role = Some(CriticalRole {
            name: draft.name.trim().to_owned(),
            role_id: draft.role_id.clone(),
            team_id: draft.team_id.clone(),
            incumbent_id: draft.incumbent_id.clone(),
            criticality: draft.criticality,
            risk_of_loss: draft.risk_of_loss,
            impact_of_loss: draft.impact_of_loss,
            state: CriticalState::Confirmed,
            confirmed_by: Some(actor.account_id.clone()),
            confirmed_on: Some(desk.seen.as_of),
            vacancy_on: draft.vacancy_on,
            ..old
        });
        // Who holds the role now cannot follow in it.
        if let Some(incumbent) = &draft.incumbent_id {
            after.successors.remove(incumbent);
        }
        write(conn, clock, &desk, id, "edited", (&before, &after))
    })
}

/// Takes a role off the list, with its successors.
pub fn remove(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32) -> Result<Changed> {
    at_desk((db, clock, actor), false, |conn, desk| {
        let before = desk.current(id, version)?;
        write(conn, clock, &desk, id, "removed", (&before, &Bundle::default()))
    })
}

/// Names a successor, or changes what was said of one.
pub fn nominate(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    (id, person_id): (&str, &str),
    version: i32,
    nomination: &Nomination,
) -> Result<Changed> {
    at_desk((db, clock, actor), false, |conn, desk| {
        let before = desk.current(id, version)?;
        let role = desk.role(id)?;
        let person = desk.company().people.get(person_id).filter(|person| desk.seen.scope.sees_person(&person.id));
        let mut fields = Vec::new();
        let reason = nomination.reason.trim();
        match person {
            None => fields.push(Field::new(
                "person_id",
                desk.say(
                    format!("There is nobody “{person_id}” among the people you see. Choose one of them."),
                    format!("Unter den Personen, die Sie sehen, gibt es „{person_id}“ nicht. Wählen Sie eine davon."),
                ),
            )),
            Some(person) if role.incumbent_id.as_deref() == Some(person_id) => fields.push(Field::new(
                "person_id",
                desk.say(
                    format!("{} holds {} already and cannot be its own successor. Name somebody else.", person.name, role.name),
                    format!("{} hat {} bereits inne und kann nicht die eigene Nachfolge antreten. Nennen Sie jemand anderen.", person.name, role.name),
                ),
            )),
            Some(person) if has_left(person, desk.seen.as_of) => fields.push(Field::new(
                "person_id",
                desk.say(
                    format!("{} has left and cannot follow. Name somebody who is there.", person.name),
                    format!("{} ist ausgeschieden und kommt für die Nachfolge nicht in Frage. Nennen Sie jemanden, der noch da ist.", person.name),
                ),
            )),
            // Whoever is not told of nominations cannot make or probe their own.
            Some(_) if desk.seen.nominee.as_deref() == Some(person_id) => fields.push(Field::new(
                "person_id",
                desk.say("Nobody nominates themselves. Ask HR.", "Niemand schlägt sich selbst vor. Wenden Sie sich an HR."),
            )),
            Some(_) => {}
        }
        if reason.is_empty() && !nomination.suggested {
            fields.push(Field::new(
                "reason",
                desk.say("Say in a sentence why they could follow.", "Sagen Sie in einem Satz, was für sie spricht."),
            ));
        } else if reason.chars().count() > REASON_MAX_CHARS {
            fields.push(Field::new("reason", at_most(&desk, REASON_MAX_CHARS)));
        }
        refuse(&desk, fields)?;
        let mut after = before.clone();
        let known = before.successors.get(person_id);
        after.successors.insert(
            person_id.to_owned(),
            Successor {
                critical_role_id: id.to_owned(),
                person_id: person_id.to_owned(),
                reason: reason.to_owned(),
                emergency: nomination.emergency,
                origin: match nomination.suggested {
                    true => SuccessorOrigin::Suggested,
                    false => known.map_or(SuccessorOrigin::Nominated, |known| known.origin),
                },
                nominated_by: known.map_or(Some(actor.account_id.clone()), |known| known.nominated_by.clone()),
                nominated_on: known.map_or(Some(desk.seen.as_of), |known| known.nominated_on),
            },
        );
        write(conn, clock, &desk, id, "nominated", (&before, &after))
    })
}

/// Takes a successor off the list.
pub fn withdraw(db: &Db, clock: &Clock, actor: &Actor, (id, person_id): (&str, &str), version: i32) -> Result<Changed> {
    at_desk((db, clock, actor), false, |conn, desk| {
        let role = desk.role(id)?;
        if !desk.seen.successors(role).any(|successor| successor.person_id == person_id) {
            return Err(Error::NotFound);
        }
        let before = desk.current(id, version)?;
        let mut after = before.clone();
        after.successors.remove(person_id);
        write(conn, clock, &desk, id, "unnominated", (&before, &after))
    })
}

/// Takes a change back, if what it touched is still as it left it.
pub fn undo(db: &Db, clock: &Clock, actor: &Actor, change_id: &str) -> Result<Changed> {
    at_desk((db, clock, actor), false, |conn, desk| {
        let change = stored::change(conn, change_id)?;
        let (before, after) = (Bundle::kept(change.before.as_deref())?, Bundle::kept(change.after.as_deref())?);
        let id = change.critical_role_id.as_str();
        let was_seen =
            [&before, &after].into_iter().filter_map(|it| it.role.as_ref()).any(|role| desk.seen.sees_role(role));
        let touched = before.touched(&after);
        let hidden = |id: &&str| !desk.seen.scope.sees_person(id) || desk.seen.nominee.as_deref() == Some(*id);
        // A role that is put back takes its successors along, seen or not: whoever edits it must not learn from a refusal who they
        // are. Of successors alone only those in sight are anybody's to move.
        if !was_seen || (before.role == after.role && touched.iter().any(hidden)) {
            return Err(Error::NotFound);
        }
        if change.undone_by.is_some() {
            return Err(Error::conflict(desk.say("This was taken back before.", "Das wurde bereits zurückgenommen.")));
        }
        let now = Bundle::of(desk.company(), id);
        let mut back = now.clone();
        let mut since = now.role != after.role && before.role != after.role;
        if before.role != after.role {
            back.role.clone_from(&before.role);
        }
        for person in touched {
            since |= now.successors.get(person) != after.successors.get(person);
            match before.successors.get(person) {
                Some(successor) => back.successors.insert(person.to_owned(), successor.clone()),
                None => back.successors.remove(person),
            };
        }
        // Named since, and the holder again: whoever takes a role over is moved off its list, as in an edit.
        if let Some(incumbent) =
            back.role.as_ref().and_then(|role| role.incumbent_id.as_ref()).filter(|_| before.role != after.role)
        {
            back.successors.remove(incumbent);
        }
        if back.role.is_none() {
            since |= !back.successors.is_empty();
        }
        if since || !refers(&back, desk.company()) {
            return Err(Error::conflict(desk.say(
                "This was changed since, and cannot be taken back any more. Nothing was changed: edit it as it stands.",
                "Das wurde seither geändert und lässt sich nicht mehr zurücknehmen. Nichts wurde geändert: Bearbeiten Sie den jetzigen Stand.",
            )));
        }
        let changed = write(conn, clock, &desk, id, "undone", (&now, &back))?;
        stored::mark_undone(conn, change_id, &changed.change_id)?;
        Ok(changed)
    })
}

/// Whether everything that it names still exists, and nobody follows themselves.
fn refers(bundle: &Bundle, company: &Company) -> bool {
    let Some(role) = &bundle.role else { return true };
    company.roles.contains_key(&role.role_id)
        && company.teams.contains_key(&role.team_id)
        && role.incumbent_id.as_ref().is_none_or(|id| company.people.contains_key(id))
        && bundle.successors.keys().all(|id| company.people.contains_key(id) && role.incumbent_id.as_ref() != Some(id))
}
