//! What an account may be: one of five roles.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use utoipa::ToSchema;

/// What somebody does with Tandem; what each may do stands in [`super::policy`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Runs the installation: accounts, audit, import.
    Administrator,
    /// HR: owns the programme.
    Planner,
    /// Heads a part of the company and looks after its succession.
    Leader,
    /// Leads a team.
    Manager,
    /// Takes part.
    Employee,
}

impl Role {
    pub const ALL: [Role; 5] = [Role::Administrator, Role::Planner, Role::Leader, Role::Manager, Role::Employee];

    pub const fn as_str(self) -> &'static str {
        match self {
            Role::Administrator => "administrator",
            Role::Planner => "planner",
            Role::Leader => "leader",
            Role::Manager => "manager",
            Role::Employee => "employee",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Not one of the five words.
#[derive(Debug, thiserror::Error)]
#[error("{0} is no role; the roles are administrator, planner, leader, manager and employee")]
pub struct UnknownRole(String);

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Role::ALL.into_iter().find(|role| role.as_str() == text).ok_or_else(|| UnknownRole(text.to_owned()))
    }
}
