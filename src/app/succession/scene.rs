//! Everything that the succession of a part of the company is worked out from, read once.

use super::{
    super::Result,
    plans::{self, Growths, Projection},
    policy::{self, NomineesSee, Policy},
};
use crate::{
    clock::Clock,
    db::{Conn, accounts, scope, settings},
    domain::{
        account::Actor,
        company::{Company, CriticalRole, Successor},
        policy::Scope,
        role::Role,
    },
};
use chrono::NaiveDate;
use std::{collections::BTreeMap, sync::Arc};

/// The company as far as somebody sees it.
#[derive(Clone)]
pub(in crate::app) struct Seen {
    pub company: Arc<Company>,
    pub scope: Scope,
    pub as_of: NaiveDate,
    /// Whose own nominations are kept from them: a nominee who is neither HR nor told by the policy.
    pub nominee: Option<String>,
}

impl Seen {
    pub fn read(conn: &mut Conn, company: Arc<Company>, clock: &Clock, actor: &Actor, policy: &Policy) -> Result<Self> {
        let told =
            matches!(actor.role, Role::Administrator | Role::Planner) || policy.nominees_see != NomineesSee::Nothing;
        Ok(Self {
            company,
            scope: scope::of(conn, actor)?,
            as_of: settings::as_of(conn, clock.today())?,
            nominee: actor.person_id.clone().filter(|_| !told),
        })
    }

    /// Whether the role belongs to the part that one sees: it is a team of it, or somebody of it holds the role.
    pub fn sees_role(&self, role: &CriticalRole) -> bool {
        self.scope.sees_team(&role.team_id) || role.incumbent_id.as_ref().is_some_and(|id| self.scope.sees_person(id))
    }

    /// Whether one may know whether this person is nominated for a role that one sees.
    pub fn sees_nominee(&self, person_id: &str) -> bool {
        self.scope.sees_person(person_id) && self.nominee.as_deref() != Some(person_id)
    }

    /// The critical roles of one's part that nobody dismissed, by id.
    pub fn roles(&self) -> impl Iterator<Item = &CriticalRole> {
        self.company.critical_roles.values().filter(|role| role.counts() && self.sees_role(role))
    }

    /// The successors of a role that one may know of.
    pub fn successors<'a>(&'a self, role: &'a CriticalRole) -> impl Iterator<Item = &'a Successor> {
        let first = format!("{}/", role.id);
        self.company
            .successors
            .range(first..)
            .map(|(_, successor)| successor)
            .take_while(|successor| successor.critical_role_id == role.id)
            .filter(|successor| self.sees_nominee(&successor.person_id))
    }
}

/// The same with the plans, the company's settings and the names of those who nominated.
pub(in crate::app) struct Scene {
    pub seen: Seen,
    pub projection: Projection,
    pub policy: Policy,
    /// Names of accounts by id.
    pub accounts: BTreeMap<String, String>,
}

impl Scene {
    pub fn read(
        conn: &mut Conn,
        company: Arc<Company>,
        clock: &Clock,
        growths: &Growths,
        actor: &Actor,
    ) -> Result<Self> {
        let policy = policy::read(conn)?;
        let seen = Seen::read(conn, company, clock, actor, &policy)?;
        let projection = plans::projection(conn, growths, Some(actor), &seen)?;
        let accounts = accounts::list(conn)?.into_iter().map(|account| (account.id, account.name)).collect();
        Ok(Self { seen, projection, policy, accounts })
    }
}
