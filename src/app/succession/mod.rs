//! Succession: which critical roles have nobody, who becomes ready when, and what the plan does about it.

mod bench;
mod bundle;
mod desk;
mod detail;
mod edit;
mod flaws;
mod nominations;
mod outlook;
mod plans;
pub(in crate::app) mod policy;
mod pools;
mod proposals;
mod requirements;
mod scene;
pub(in crate::app) mod snapshots;
#[cfg(test)]
mod tests;
mod thin_skills;
mod view;

pub(super) use bench::{Lens, needs};
pub use desk::Changed;
pub use edit::{Nomination, RoleDecision, RoleDraft, add, decide, edit, nominate, remove, undo, withdraw};
pub use nominations::{MyNominations, NominationView, mine};
pub use plans::Growths;
pub(super) use plans::Plans;
#[cfg(test)]
pub(super) use plans::Projection;
pub use policy::{Measure, NomineesSee, Policy, Settings, Target, settle};
pub use pools::{
    MemberDraft, MemberView, PoolDraft, PoolView, add as add_pool, change as change_pool, delete as delete_pool,
    list as pools, put_member, remove_member,
};
pub(super) use requirements::requirements;
pub(super) use scene::{Scene, Seen};
pub use view::{
    BenchView, ChangeView, CriticalRoleView, CurveView, ExpectedView, FiguresView, Flaw, FlawView, MissingView,
    PlanUsedView, ProposalView, QuarterView, RequirementView, RoleDetail, SeveralView, SuccessionView, SuggestionView,
    ThinSkillView, TraceView, TrackedView, TrendView,
};

use super::{Error, Result, require};
use crate::{
    clock::Clock,
    db::{Db, history, settings, succession as stored},
    domain::{
        account::Actor,
        policy::{Action, Decision, Subject, allow},
    },
};
use chrono::NaiveDate;

/// The succession of the part of the company that `actor` sees.
pub fn succession(db: &Db, clock: &Clock, growths: &Growths, actor: &Actor) -> Result<SuccessionView> {
    require(actor, Action::ViewSuccession, Subject::Company)?;
    let as_of = db.read(|conn| Ok::<_, Error>(settings::as_of(conn, clock.today())?))?;
    snapshots::of_quarter(db, clock, &actor.account_id, as_of)?;
    let (scene, snapshots, targets) = db.read(|conn| -> Result<_> {
        let company = db.company(conn)?;
        let scene = Scene::read(conn, company, clock, growths, actor)?;
        Ok((scene, snapshots::latest(conn, as_of)?, policy::targets(conn)?))
    })?;
    let may = |action| allow(actor, action, Subject::Company) == Decision::Allowed;
    Ok(SuccessionView {
        may_edit: may(Action::EditSuccession),
        may_settle: may(Action::SettleSuccession),
        trend: snapshots::trend(&snapshots, &scene.seen),
        targets,
        ..outlook::outlook(&scene)
    })
}

/// One critical role, every number down to what it is made of.
pub fn role(db: &Db, clock: &Clock, growths: &Growths, actor: &Actor, id: &str) -> Result<RoleDetail> {
    require(actor, Action::ViewSuccession, Subject::Company)?;
    let (scene, records) = db.read(|conn| -> Result<_> {
        let company = db.company(conn)?;
        let scene = Scene::read(conn, company, clock, growths, actor)?;
        let records = detail::Records {
            placements: history::published(conn)?,
            snapshots: snapshots::latest(conn, scene.seen.as_of)?,
            changes: stored::changes(conn, id)?,
        };
        Ok((scene, records))
    })?;
    let role = scene.seen.roles().find(|role| role.id == id).ok_or(Error::NotFound)?;
    detail::detail(&scene, role, &records)
}

/// Writes how the bench stood at the end of earlier quarters, as far as ratings tell: for a company that comes with a history.
pub fn look_back(db: &Db, clock: &Clock, actor: &str, days: &[NaiveDate]) -> Result<()> {
    db.write_tx(|conn| {
        for day in days {
            snapshots::take(conn, clock, actor, (*day, "quarter", None))?;
        }
        Ok(())
    })
}
