//! What somebody who is nominated learns of it: by default nothing.

use super::{
    super::{Error, Result, people::name_of},
    bench::{Candidate, Lens},
    plans::Growths,
    policy::{self, NomineesSee},
    scene::Scene,
};
use crate::{
    clock::Clock,
    db::Db,
    domain::{account::Actor, level::Levels, policy::Scope, readiness::Band},
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// One's own nominations, as far as the company tells nominees.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ToSchema)]
pub struct MyNominations {
    pub items: Vec<NominationView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = MyNomination)]
pub struct NominationView {
    pub role: String,
    pub team: String,
    /// Absent unless the company tells when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<Band>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ready_on: Option<NaiveDate>,
}

/// What `actor` may know of their own nominations.
pub fn mine(db: &Db, clock: &Clock, growths: &Growths, actor: &Actor) -> Result<MyNominations> {
    let Some(own) = actor.person_id.clone() else { return Err(Error::NotFound) };
    let scene = db.read(|conn| -> Result<_> {
        if policy::read(conn)?.nominees_see == NomineesSee::Nothing {
            return Ok(None);
        }
        let company = db.company(conn)?;
        Scene::read(conn, company, clock, growths, actor).map(Some)
    })?;
    let Some(mut scene) = scene else { return Ok(MyNominations::default()) };
    let teams: BTreeSet<String> = scene.seen.company.teams.keys().cloned().collect();
    // Of every role, but of oneself alone.
    scene.seen.scope = Scope::Part { people: BTreeSet::from([own]), teams };
    let when = scene.policy.nominees_see == NomineesSee::RoleAndDate;
    let company = &scene.seen.company;
    let levels = Levels::new(company);
    let lens = Lens::of(&scene, &levels);
    let mut items = Vec::new();
    for role in scene.seen.roles() {
        for successor in scene.seen.successors(role) {
            let Some(candidate) = Candidate::of(&lens, role, successor) else { continue };
            items.push(NominationView {
                role: role.name.clone(),
                team: name_of(&company.teams, &role.team_id, |team| &team.name),
                band: when.then_some(candidate.band),
                ready_on: candidate.view.ready_on.filter(|_| when),
            });
        }
    }
    Ok(MyNominations { items })
}
