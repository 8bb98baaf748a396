//! What concerns the service itself.

use super::{Language, Words};

pub(super) fn webhook_stopped(language: Language, host: &str) -> Words {
    (
        language
            .of(format!("The webhook to {host} is switched off"), format!("Der Webhook zu {host} ist abgeschaltet")),
        language
            .of(
                "Nothing got through to it for a day. Switch it on again when it answers.",
                "Einen Tag lang kam dort nichts an. Schalten Sie ihn wieder ein, wenn er antwortet.",
            )
            .to_owned(),
        "/webhooks",
    )
}
