//! What happens to a cycle once it has a plan: each kind of event with what has to be known of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Something that happened, or is going to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum PlanEvent {
    /// Somebody is away; both days belong to it.
    Leave { person_id: String, starts_on: NaiveDate, ends_on: NaiveDate },
    /// Somebody leaves the company.
    Resignation {
        person_id: String,
        /// The last day at work.
        last_on: NaiveDate,
    },
    /// A manager does not let somebody go: to a post, to a session, or anywhere.
    Veto {
        person_id: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        post_id: Option<String>,
        /// The session's id in the plan: a recurring session has one for each time.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        session_id: Option<String>,
        reason: String,
        /// When it would be possible.
        alternative_on: NaiveDate,
        /// The last day on which the veto holds.
        expires_on: NaiveDate,
        /// The one start that it is about; absent: every start up to its last day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        starts_on: Option<NaiveDate>,
    },
    /// Somebody joins: a person who is known already, or a new one by name, team and role.
    Joiner {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        person_id: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        team_id: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        role_id: Option<String>,
        /// Share of a full-time job; absent: 1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fte: Option<f64>,
        starts_on: NaiveDate,
    },
    /// A post takes nobody from the week of this day on.
    ClosedPost { post_id: String, closes_on: NaiveDate },
    /// A session takes place in the week of another day.
    MovedSession { session_id: String, held_on: NaiveDate },
    /// A session does not take place.
    CancelledSession { session_id: String },
}

impl PlanEvent {
    /// Every kind, in the order in which pages list them.
    pub const KINDS: [&str; 7] =
        ["leave", "resignation", "veto", "joiner", "closed-post", "moved-session", "cancelled-session"];

    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Leave { .. } => "leave",
            Self::Resignation { .. } => "resignation",
            Self::Veto { .. } => "veto",
            Self::Joiner { .. } => "joiner",
            Self::ClosedPost { .. } => "closed-post",
            Self::MovedSession { .. } => "moved-session",
            Self::CancelledSession { .. } => "cancelled-session",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_what_the_json_says() {
        let event = PlanEvent::ClosedPost { post_id: "desk".into(), closes_on: NaiveDate::default() };
        let json = serde_json::to_value(&event).unwrap();
        assert_eq!(json["kind"], event.kind());
        assert!(PlanEvent::KINDS.contains(&event.kind()));
        let misspelt = serde_json::json!({ "kind": "leave", "person": "s1", "starts_on": "2027-01-04" });
        assert!(serde_json::from_value::<PlanEvent>(misspelt).is_err());
    }
}
