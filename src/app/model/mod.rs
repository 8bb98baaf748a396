//! The competency model: showing it, editing it in batches that can be taken back, and keeping versions of it.

mod changes;
mod proposals;
mod versions;
mod view;

pub use changes::{Batch, Changed, change, preview};
pub use proposals::{Proposal, restoration, starter};
pub use versions::{CURRENT, NewVersion, VersionDifference, VersionView, difference, freeze, list};
pub use view::{
    CompetencyView, FamilyView, FunctionView, IndicatorView, ModelView, ProfileView, ReadyScaleView, RoleView,
    ScaleView, UsesView, show,
};

use super::{Result, require};
use crate::domain::{
    account::Actor,
    policy::{Action, Subject},
};

/// Goes on only if `actor` may edit the model.
pub fn may_edit(actor: &Actor) -> Result<()> {
    require(actor, Action::EditModel, Subject::Company)
}
