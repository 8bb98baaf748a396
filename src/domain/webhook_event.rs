//! What other systems can be told of, by webhook. Each is an entry of the audit log under a name that stays; what goes out are
//! its kind, its moment and the id of what it is about, never names, texts or reasons.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
pub enum WebhookEvent {
    #[serde(rename = "plan.shown")]
    PlanShown,
    #[serde(rename = "plan.published")]
    PlanPublished,
    #[serde(rename = "plan.repaired")]
    PlanRepaired,
    #[serde(rename = "request.made")]
    RequestMade,
    #[serde(rename = "request.answered")]
    RequestAnswered,
    #[serde(rename = "ride.arranged")]
    RideArranged,
    #[serde(rename = "ride.moved")]
    RideMoved,
    #[serde(rename = "ride.cancelled")]
    RideCancelled,
    #[serde(rename = "ride.reported")]
    RideReported,
    #[serde(rename = "placement.accepted")]
    PlacementAccepted,
    #[serde(rename = "veto.made")]
    VetoMade,
    #[serde(rename = "veto.answered")]
    VetoAnswered,
    #[serde(rename = "data.imported")]
    DataImported,
}

impl WebhookEvent {
    pub const ALL: [WebhookEvent; 13] = [
        WebhookEvent::PlanShown,
        WebhookEvent::PlanPublished,
        WebhookEvent::PlanRepaired,
        WebhookEvent::RequestMade,
        WebhookEvent::RequestAnswered,
        WebhookEvent::RideArranged,
        WebhookEvent::RideMoved,
        WebhookEvent::RideCancelled,
        WebhookEvent::RideReported,
        WebhookEvent::PlacementAccepted,
        WebhookEvent::VetoMade,
        WebhookEvent::VetoAnswered,
        WebhookEvent::DataImported,
    ];

    /// Its name in what goes out.
    pub const fn name(self) -> &'static str {
        match self {
            WebhookEvent::PlanShown => "plan.shown",
            WebhookEvent::PlanPublished => "plan.published",
            WebhookEvent::PlanRepaired => "plan.repaired",
            WebhookEvent::RequestMade => "request.made",
            WebhookEvent::RequestAnswered => "request.answered",
            WebhookEvent::RideArranged => "ride.arranged",
            WebhookEvent::RideMoved => "ride.moved",
            WebhookEvent::RideCancelled => "ride.cancelled",
            WebhookEvent::RideReported => "ride.reported",
            WebhookEvent::PlacementAccepted => "placement.accepted",
            WebhookEvent::VetoMade => "veto.made",
            WebhookEvent::VetoAnswered => "veto.answered",
            WebhookEvent::DataImported => "data.imported",
        }
    }

    /// Its name in the audit log.
    pub const fn action(self) -> &'static str {
        match self {
            WebhookEvent::PlanShown => "plan.show",
            WebhookEvent::PlanPublished => "plan.publish",
            WebhookEvent::PlanRepaired => "plan.repair",
            WebhookEvent::RequestMade => "objection.create",
            WebhookEvent::RequestAnswered => "objection.answer",
            WebhookEvent::RideArranged => "ride.arrange",
            WebhookEvent::RideMoved => "ride.move",
            WebhookEvent::RideCancelled => "ride.cancel",
            WebhookEvent::RideReported => "ride.report",
            WebhookEvent::PlacementAccepted => "placement.accept",
            WebhookEvent::VetoMade => "veto.create",
            WebhookEvent::VetoAnswered => "veto.answer",
            WebhookEvent::DataImported => "data.import",
        }
    }

    pub fn of_action(action: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|event| event.action() == action)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_written_as_its_name_says() {
        for event in WebhookEvent::ALL {
            assert_eq!(serde_json::to_value(event).expect("JSON"), event.name());
            assert_eq!(WebhookEvent::of_action(event.action()), Some(event));
        }
    }
}
