//! Invitations as they are sent and shown.

use crate::{app::Result, db::invitations::InvitationRow, domain::role::Role};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Somebody to invite.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationItem {
    /// The person's, if absent.
    #[serde(default)]
    pub name: Option<String>,
    /// Proposed to who accepts, who may correct it. The person's, if absent.
    #[serde(default)]
    pub email: Option<String>,
    /// Guessed from who reports to whom, if absent; needed where no person is named.
    #[serde(default)]
    pub role: Option<Role>,
    /// The person on the staff list whose account it will be.
    #[serde(default)]
    pub person_id: Option<String>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewInvitations {
    pub items: Vec<InvitationItem>,
}

/// An invitation that was just made: the only time that its link is shown.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MadeInvitation {
    pub id: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    pub role: Role,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person_id: Option<String>,
    /// Name of the person's team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    pub link: String,
    pub expires_at: DateTime<Utc>,
}

impl MadeInvitation {
    pub(super) fn of(row: &InvitationRow, team: Option<String>, link: String) -> Result<Self> {
        Ok(Self {
            id: row.id.clone(),
            name: row.name.clone(),
            email: row.email.clone(),
            role: row.role()?,
            person_id: row.person_id.clone(),
            team,
            link,
            expires_at: row.expires_at.and_utc(),
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum InvitationState {
    Open,
    Accepted,
    Expired,
    /// By somebody, or because who invited may not invite any more.
    Revoked,
}

/// An invitation in the list.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct InvitationView {
    pub id: String,
    /// Empty where nobody in particular was meant.
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    pub role: Role,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person_id: Option<String>,
    pub state: InvitationState,
    /// Absent for the link that made the first account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invited_by: Option<String>,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted_at: Option<DateTime<Utc>>,
}

impl InvitationView {
    pub(super) fn of(row: &InvitationRow, state: InvitationState, invited_by: Option<String>) -> Result<Self> {
        Ok(Self {
            id: row.id.clone(),
            name: row.name.clone(),
            email: row.email.clone(),
            role: row.role()?,
            person_id: row.person_id.clone(),
            state,
            invited_by,
            created_at: row.created_at.and_utc(),
            expires_at: row.expires_at.and_utc(),
            accepted_at: row.accepted_at.map(|at| at.and_utc()),
        })
    }
}

/// The key of a link: what stands after its `#`.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationToken {
    #[schema(format = Password)]
    pub token: String,
}

/// What a link is for.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct InvitationLook {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    pub role: Role,
    /// Absent until the company has a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Absent for the link that makes the first account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invited_by: Option<String>,
    pub expires_at: DateTime<Utc>,
}

impl InvitationLook {
    pub(super) fn of(row: &InvitationRow, invited_by: Option<String>, company: Option<String>) -> Result<Self> {
        Ok(Self {
            name: Some(row.name.clone()).filter(|name| !name.is_empty()),
            email: row.email.clone(),
            role: row.role()?,
            company,
            invited_by,
            expires_at: row.expires_at.and_utc(),
        })
    }
}

/// Who somebody is who takes an invitation.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    #[schema(format = Password)]
    pub token: String,
    pub name: String,
    pub email: String,
    /// At least 8 characters.
    #[schema(format = Password)]
    pub password: String,
}
