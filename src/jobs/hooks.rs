//! Delivering to webhooks: signed, to addresses of the open internet only, tried again with growing waits for a day.

use crate::{
    app::{Result, webhooks as app},
    clock::Clock,
    db::{
        Db,
        webhooks::{self, Attempt, DELIVERED, DeliveryRow, FAILED, WAITING, WebhookRow},
    },
    domain::address::is_public,
};
use chrono::TimeDelta;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::{fmt::Write, time::Duration};
use ureq::{
    Agent,
    config::Config,
    http::Uri,
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::{DefaultConnector, NextTimeout},
    },
};

/// How long a receiver has for the whole.
const ANSWER_WITHIN: Duration = Duration::from_secs(15);
/// After the first failure, doubled with each further one …
const FIRST_WAIT: TimeDelta = TimeDelta::minutes(1);
/// … up to this.
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(4);
/// All waits together are then about a day.
const ATTEMPTS_MAX: i32 = 13;

/// The way to receivers.
pub struct Hooks {
    agent: Agent,
}

impl Hooks {
    /// `private_too`: addresses of private networks are allowed.
    pub fn new(private_too: bool) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(ANSWER_WITHIN))
            // Another address than the one that was given and checked is never asked; nor does anybody else look names up for us.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .proxy(None)
            .http_status_as_error(false)
            .max_idle_connections(0)
            .user_agent(concat!("Tandem/", env!("CARGO_PKG_VERSION")))
            .build();
        let resolver = Looked { resolver: DefaultResolver::default(), private_too };
        Self { agent: Agent::with_parts(config, DefaultConnector::default(), resolver) }
    }

    /// Status of the answer, or why there was none.
    fn post(&self, webhook: &WebhookRow, delivery: &DeliveryRow, timestamp: i64) -> std::result::Result<u16, String> {
        let signature = sign(&webhook.secret, timestamp, &delivery.body);
        let answer = self
            .agent
            .post(&webhook.url)
            .header("content-type", "application/json")
            .header("tandem-id", &delivery.id)
            .header("tandem-event", &delivery.event)
            .header("tandem-signature", format!("t={timestamp},v1={signature}"))
            .send(&delivery.body);
        answer.map(|answer| answer.status().as_u16()).map_err(|error| error.to_string())
    }
}

/// Looks names up, and drops addresses that webhooks may not go to: what is connected to is what was looked at.
#[derive(Debug)]
struct Looked {
    resolver: DefaultResolver,
    private_too: bool,
}

impl Resolver for Looked {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> std::result::Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.resolver.resolve(uri, config, timeout)?;
        if self.private_too {
            return Ok(found);
        }
        let mut allowed = self.empty();
        found.iter().filter(|address| is_public(address.ip())).for_each(|address| allowed.push(*address));
        if allowed.is_empty() {
            let refused = "the address lies in a private network, where webhooks are not sent";
            return Err(ureq::Error::Io(std::io::Error::other(refused)));
        }
        Ok(allowed)
    }
}

/// HMAC-SHA256 of `timestamp.body`, in hexadecimal digits.
pub fn sign(secret: &str, timestamp: i64, body: &str) -> String {
    let mut signature = String::new();
    // A key of any length will do.
    if let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) {
        mac.update(format!("{timestamp}.{body}").as_bytes());
        for byte in mac.finalize().into_bytes() {
            let _ = write!(signature, "{byte:02x}");
        }
    }
    signature
}

/// `attempts`: those so far, the failed one included.
fn wait(attempts: i32) -> TimeDelta {
    let doublings = attempts.saturating_sub(1).clamp(0, 10).unsigned_abs();
    (FIRST_WAIT * 2_i32.pow(doublings)).min(LONGEST_WAIT)
}

/// Delivers one that is due. How the attempt went; `None`: there was none.
pub fn deliver_next(db: &Db, clock: &Clock, hooks: &Hooks, name: &str) -> Result<Option<Attempt>> {
    let claimed = db.write_tx(|conn| webhooks::claim(conn, name, clock.now()))?;
    let Some((webhook, delivery)) = claimed else { return Ok(None) };
    let answer = hooks.post(&webhook, &delivery, clock.now().and_utc().timestamp());
    let now = clock.now();
    let status = answer.as_ref().ok().map(|status| i32::from(*status));
    let error = match answer {
        Ok(200..=299) => None,
        Ok(status @ 300..=399) => Some(format!("answered {status}: webhooks follow no redirects")),
        Ok(status) => Some(format!("answered {status}")),
        Err(error) => Some(error),
    };
    let attempt = match error {
        None => Attempt { state: DELIVERED, next_try_at: None, status, error: None },
        Some(error) if delivery.attempts >= ATTEMPTS_MAX => {
            Attempt { state: FAILED, next_try_at: None, status, error: Some(error) }
        }
        Some(error) => {
            Attempt { state: WAITING, next_try_at: Some(now + wait(delivery.attempts)), status, error: Some(error) }
        }
    };
    tracing::info!(delivery = delivery.id, state = attempt.state, status, "told a webhook");
    db.write_tx(|conn| {
        if !webhooks::finish(conn, &delivery, now, &attempt)? {
            tracing::warn!(delivery = delivery.id, "the delivery was given to another sender");
        } else if attempt.state == FAILED {
            app::give_up(conn, now, &webhook, delivery.created_at)?;
        }
        Ok(Some(attempt))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_are_what_receivers_compute() {
        // printf '1700000000.{"id":"x"}' | openssl dgst -sha256 -hmac whsec_test
        assert_eq!(
            sign("whsec_test", 1_700_000_000, r#"{"id":"x"}"#),
            "80e8d098018f757aa814ab1abb924f35d304affa1d93d29611a54696207eb7c3"
        );
    }

    #[test]
    fn all_waits_together_are_about_a_day() {
        let all = (1..ATTEMPTS_MAX).map(wait).fold(TimeDelta::zero(), |sum, wait| sum + wait);
        assert!((20..=30).contains(&all.num_hours()), "{all}");
    }
}
