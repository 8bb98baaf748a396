//! How each placement of a plan stands with the person concerned: accepted, questioned, not answered, and whether it is recorded
//! what becomes of a quota. Publishing goes by it, and the person's own page shows it.

mod answer;
mod list;
mod pace;

pub(super) use answer::withdraw;
pub use answer::{Confirmation, accept, confirm, take_back};
pub use list::{AnswerView, AnswersView, RemindedView, of_plan, remind};
pub use pace::{PaceView, pace};

use super::{
    Result,
    reliefs::{self, ReliefView},
    require,
};
use crate::{
    db::{
        Conn, cycles,
        objections::{self, OPEN},
        plans::{self, DRAFT, PlacementRow, PlanRow, SUPERSEDED},
        quota_reliefs::{self, ReliefRow},
        responses::{self, ACCEPTED, Facts, ResponseRow, facts},
    },
    domain::{
        account::Actor,
        cycle::ForbidRule,
        policy::{Action, Audience, Scope, Subject},
        role::Role,
    },
};
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// What keeps a placement from being settled, or what settles it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A request for a change of it was granted: it must not be in the plan any more.
    Granted,
    /// A request for a change waits for HR's answer.
    Asked,
    /// It is published as it is.
    InForce,
    Accepted,
    /// HR settled that nobody answered.
    Confirmed,
    /// The person was shown it and has not answered.
    NoAnswer,
    /// Nobody was shown it yet.
    NotShown,
}

/// Everything that the standing of a plan's placements is made of, read at once.
pub struct Standings {
    plan: PlanRow,
    pub placements: Vec<PlacementRow>,
    granted: Vec<ForbidRule>,
    /// Ids of own placements, and facts of those of other drafts, that somebody wants changed.
    asked: BTreeSet<String>,
    asked_elsewhere: BTreeSet<Facts>,
    in_force: BTreeSet<Facts>,
    answers: BTreeMap<Facts, ResponseRow>,
    /// By what was shown to the person concerned: until when they were asked to answer.
    shown: BTreeMap<Facts, Option<NaiveDateTime>>,
    carriers: BTreeSet<String>,
    reliefs: BTreeMap<String, ReliefRow>,
}

impl Standings {
    pub fn read(conn: &mut Conn, plan: &PlanRow) -> Result<Self> {
        let cycle = cycles::get(conn, &plan.cycle_id)?;
        let placements = plans::placements(conn, &plan.id)?;
        let open = |conn: &mut Conn, plan_id: &str| -> Result<BTreeSet<String>> {
            let rows = objections::of_plan(conn, plan_id)?.into_iter().filter(|row| row.state == OPEN);
            Ok(rows.filter_map(|row| row.placement_id).collect())
        };
        let asked = open(conn, &plan.id)?;
        let (mut shown, mut asked_elsewhere, mut in_force) = (BTreeMap::new(), BTreeSet::new(), BTreeSet::new());
        if plan.shown_to_people_at.is_some() {
            shown.extend(placements.iter().map(|placement| (facts(placement), plan.objections_until)));
        }
        for other in plans::of_cycle(conn, &plan.cycle_id)? {
            if other.id == plan.id {
                continue;
            }
            if other.state == plans::PUBLISHED {
                in_force.extend(plans::placements(conn, &other.id)?.iter().map(facts));
            } else if other.state == DRAFT && other.shown_to_people_at.is_some() {
                // A copy of a draft that people were asked about is asked about, too.
                let waits = open(conn, &other.id)?;
                for placement in plans::placements(conn, &other.id)? {
                    let key = facts(&placement);
                    if waits.contains(&placement.id) {
                        asked_elsewhere.insert(key.clone());
                    }
                    let until = shown.entry(key).or_insert(other.objections_until);
                    *until = (*until).max(other.objections_until);
                }
            }
        }
        let reliefs = quota_reliefs::of_cycle(conn, &plan.cycle_id)?;
        Ok(Self {
            placements,
            granted: cycle.rules.0.forbids,
            asked,
            asked_elsewhere,
            in_force,
            answers: responses::of_cycle(conn, &plan.cycle_id)?,
            shown,
            carriers: quota_reliefs::carriers(conn)?,
            reliefs: reliefs.into_iter().map(|row| (row.person_id.clone(), row)).collect(),
            plan: plan.clone(),
        })
    }

    pub fn of(&self, placement: &PlacementRow) -> Standing {
        let key = facts(placement);
        let is_granted =
            |rule: &ForbidRule| rule.grants_away(&placement.person_id, &placement.post_id, placement.starts_on);
        if self.granted.iter().any(is_granted) {
            return Standing::Granted;
        }
        if self.asked.contains(&placement.id) || self.asked_elsewhere.contains(&key) {
            return Standing::Asked;
        }
        if self.in_force.contains(&key) {
            return Standing::InForce;
        }
        match self.answer(placement) {
            Some(response) if response.state == ACCEPTED => Standing::Accepted,
            Some(_) => Standing::Confirmed,
            None if self.shown.contains_key(&key) => Standing::NoAnswer,
            None => Standing::NotShown,
        }
    }

    /// The answer that counts: one that was given before it was recorded what becomes of the quota was given to something else.
    pub fn answer(&self, placement: &PlacementRow) -> Option<&ResponseRow> {
        let response = self.answers.get(&facts(placement))?;
        let relief = self.reliefs.get(&placement.person_id).filter(|_| self.carries_quota(&placement.person_id));
        relief.is_none_or(|relief| response.answered_at >= relief.recorded_at).then_some(response)
    }

    /// Until when people were asked to answer to it.
    pub fn until(&self, placement: &PlacementRow) -> Option<NaiveDateTime> {
        self.shown.get(&facts(placement)).copied().flatten()
    }

    pub fn carries_quota(&self, person_id: &str) -> bool {
        self.carriers.contains(person_id)
    }

    pub fn relief(&self, person_id: &str) -> Option<&ReliefRow> {
        self.reliefs.get(person_id)
    }

    /// Whether it must be recorded what becomes of a quota before this placement is published. What is published already is no
    /// news to anybody.
    pub fn lacks_relief(&self, placement: &PlacementRow) -> bool {
        self.carries_quota(&placement.person_id)
            && !self.reliefs.contains_key(&placement.person_id)
            && !self.in_force.contains(&facts(placement))
    }

    fn may_accept(&self, placement: &PlacementRow) -> bool {
        let answered = matches!(self.of(placement), Standing::Granted | Standing::Asked)
            || self.answer(placement).is_some_and(|response| response.state == ACCEPTED);
        let knows = !self.carries_quota(&placement.person_id) || self.reliefs.contains_key(&placement.person_id);
        !answered && knows && self.plan.audience() == Audience::Everybody && self.plan.state != SUPERSEDED
    }

    /// How it reads to the person concerned, and to HR.
    pub fn view(&self, placement: &PlacementRow) -> ConsentView {
        let answer = self.answer(placement);
        let state = match self.of(placement) {
            Standing::Granted => "granted",
            Standing::Asked => "asked",
            _ => answer.map_or("no-answer", |response| &response.state),
        };
        ConsentView {
            state: state.to_owned(),
            answered_at: answer.map(|response| response.answered_at.and_utc()),
            note: answer.and_then(|response| response.note.clone()),
            answer_until: self.until(placement).map(|until| until.and_utc()),
            can_accept: self.may_accept(placement),
            can_take_back: answer.is_some_and(|response| response.state == ACCEPTED) && self.plan.state == DRAFT,
            cycle_id: self.plan.cycle_id.clone(),
        }
    }

    /// What is recorded on the quota of somebody in the plan; absent for those without one.
    pub fn quota(&self, conn: &mut Conn, person_id: &str) -> Result<Option<QuotaView>> {
        if !self.carries_quota(person_id) {
            return Ok(None);
        }
        let relief = match self.relief(person_id) {
            Some(row) => Some(reliefs::view(conn, row.clone())?),
            None => None,
        };
        Ok(Some(QuotaView { relief }))
    }
}

/// What somebody answered to a placement, and what they may do.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ConsentView {
    /// "no-answer", "accepted", "confirmed-without-answer", "asked" (for a change; HR has not answered) or "granted".
    pub state: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<DateTime<Utc>>,
    /// Why HR confirmed it without an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer_until: Option<DateTime<Utc>>,
    pub can_accept: bool,
    pub can_take_back: bool,
    /// Whose response times concern it.
    pub cycle_id: String,
}

/// Of somebody with a quota: what was decided on it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct QuotaView {
    /// Absent: nothing is recorded yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relief: Option<ReliefView>,
}

/// Whether somebody may see what is decided on a person's quota and pay: the person, who plans, and who leads them.
pub(super) fn sees_quota(actor: &Actor, person_id: &str, scope: &Scope) -> bool {
    let leads = matches!(actor.role, Role::Manager | Role::Leader) && scope.sees_person(person_id);
    actor.person_id.as_deref() == Some(person_id) || leads || require(actor, Action::Plan, Subject::Company).is_ok()
}
