//! Other systems are told of what happens: which, of what, what was delivered, and what was not.

use super::{Error, Field, Result, messages, require};
use crate::{
    clock::Clock,
    db::{
        Conn, Db, audit, new_id, settings,
        webhooks::{self, DeliveryRow, WebhookRow},
    },
    domain::{
        account::Actor,
        address::is_public,
        message::Message,
        policy::{Action, Subject},
        webhook_event::WebhookEvent,
    },
};
use base64ct::{Base64UrlUnpadded, Encoding};
use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeSet;
use url::{Host, Url};
use utoipa::ToSchema;

/// Up to which entry of the audit log the webhooks were told.
const TOLD: &str = "webhooks_told";
const WEBHOOKS_MAX: usize = 20;
const DELIVERIES_SHOWN: i64 = 100;
const URL_MAX_CHARS: usize = 2_000;
/// Name of the event that tries a webhook out.
const TRIAL: &str = "ping";

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct WebhookView {
    pub id: String,
    pub url: String,
    pub events: Vec<WebhookEvent>,
    pub created_at: DateTime<Utc>,
    /// Absent while it is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disabled_at: Option<DateTime<Utc>>,
    pub version: i32,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct WebhookList {
    pub items: Vec<WebhookView>,
    /// What there is to be told of.
    pub events: Vec<WebhookEvent>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWebhook {
    pub url: String,
    pub events: Vec<WebhookEvent>,
}

/// A webhook with the secret that signs what it gets; nobody is shown that again.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MadeWebhook {
    pub webhook: WebhookView,
    pub secret: String,
}

/// What is absent stays.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WebhookPatch {
    #[serde(default)]
    pub events: Option<Vec<WebhookEvent>>,
    #[serde(default)]
    pub disabled: Option<bool>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum DeliveryState {
    Waiting,
    Delivered,
    /// Given up.
    Failed,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct DeliveryView {
    pub id: String,
    pub event: String,
    pub at: DateTime<Utc>,
    pub state: DeliveryState,
    pub attempts: i32,
    /// Of the last answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivered_at: Option<DateTime<Utc>>,
    /// Where it waits to be tried again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_try_at: Option<DateTime<Utc>>,
}

fn view(row: WebhookRow) -> WebhookView {
    WebhookView {
        // Events that this version does not know are none.
        events: events_of(&row),
        id: row.id,
        url: row.url,
        created_at: row.created_at.and_utc(),
        disabled_at: row.disabled_at.map(|at| at.and_utc()),
        version: row.version,
    }
}

fn events_of(row: &WebhookRow) -> Vec<WebhookEvent> {
    let names: Vec<serde_json::Value> = serde_json::from_str(&row.events).unwrap_or_default();
    names.into_iter().filter_map(|name| serde_json::from_value(name).ok()).collect()
}

fn delivery(row: DeliveryRow) -> DeliveryView {
    let state = match row.state.as_str() {
        webhooks::DELIVERED => DeliveryState::Delivered,
        webhooks::FAILED => DeliveryState::Failed,
        _ => DeliveryState::Waiting,
    };
    DeliveryView {
        next_try_at: (state == DeliveryState::Waiting).then(|| row.next_try_at.and_utc()),
        id: row.id,
        event: row.event,
        at: row.created_at.and_utc(),
        state,
        attempts: row.attempts,
        status: row.status,
        error: row.error,
        delivered_at: row.delivered_at.map(|at| at.and_utc()),
    }
}

/// Why an address is none that webhooks may go to. Names are looked up when something is sent.
fn fault(address: &str, private_too: bool) -> Option<&'static str> {
    if address.chars().count() > URL_MAX_CHARS {
        return Some("This address is too long. Shorten it to 2,000 characters.");
    }
    let Ok(url) = Url::parse(address) else {
        return Some("This is no address. Write it whole, for example https://hooks.example.com/tandem.");
    };
    if !matches!(url.scheme(), "https" | "http") {
        return Some("Webhooks go to https:// or http:// addresses.");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Some("Leave user and password out of the address: each delivery is signed, which says who sends it.");
    }
    let is_private = match url.host() {
        None => return Some("This address has no host. Write it whole, for example https://hooks.example.com/tandem."),
        Some(Host::Ipv4(address)) => !is_public(address.into()),
        Some(Host::Ipv6(address)) => !is_public(address.into()),
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
    };
    if is_private && !private_too {
        return Some(
            "This address lies in a private network, where webhooks are not sent: anybody who may make one could reach what stands there. An operator can allow it with TANDEM_WEBHOOKS_PRIVATE.",
        );
    }
    None
}

fn names(events: &[WebhookEvent]) -> Result<String> {
    let events: BTreeSet<WebhookEvent> = events.iter().copied().collect();
    if events.is_empty() {
        return Err(Error::invalid("events", "Choose at least one event."));
    }
    serde_json::to_string(&events).map_err(Error::internal)
}

pub fn list(conn: &mut Conn, actor: &Actor) -> Result<WebhookList> {
    require(actor, Action::ManageWebhooks, Subject::Company)?;
    let items = webhooks::list(conn)?.into_iter().map(view).collect();
    Ok(WebhookList { items, events: WebhookEvent::ALL.to_vec() })
}

pub fn make(conn: &mut Conn, clock: &Clock, actor: &Actor, new: NewWebhook, private_too: bool) -> Result<MadeWebhook> {
    require(actor, Action::ManageWebhooks, Subject::Company)?;
    let url = new.url.trim();
    let mut fields: Vec<Field> = fault(url, private_too).map(|fault| Field::new("url", fault)).into_iter().collect();
    let events = names(&new.events).unwrap_or_else(|_| {
        fields.push(Field::new("events", "Choose at least one event."));
        String::new()
    });
    if let Some(first) = fields.first() {
        return Err(Error::Invalid { detail: first.message.clone(), fields });
    }
    if webhooks::list(conn)?.len() >= WEBHOOKS_MAX {
        return Err(Error::conflict(format!("There are {WEBHOOKS_MAX} webhooks already. Delete one first.")));
    }
    let now = clock.now();
    let secret = format!("whsec_{}", Base64UrlUnpadded::encode_string(&rand::random::<[u8; 32]>()));
    let row = WebhookRow {
        id: new_id(),
        url: url.to_owned(),
        secret: secret.clone(),
        events,
        created_by: actor.account_id.clone(),
        created_at: now,
        disabled_at: None,
        version: 1,
    };
    webhooks::insert(conn, &row)?;
    note(conn, now, actor, "webhook.make", &row.id, &new.events)?;
    Ok(MadeWebhook { webhook: view(row), secret })
}

/// Changes what a webhook is told of, or whether at all.
pub fn change(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    (id, version): (&str, i32),
    patch: WebhookPatch,
) -> Result<WebhookView> {
    require(actor, Action::ManageWebhooks, Subject::Company)?;
    let mut row = webhooks::find(conn, id)?;
    row.version = version;
    if let Some(events) = &patch.events {
        row.events = names(events)?;
    }
    match patch.disabled {
        Some(true) => row.disabled_at = row.disabled_at.or(Some(clock.now())),
        Some(false) => row.disabled_at = None,
        None => {}
    }
    if !webhooks::update(conn, &row)? {
        return Err(Error::Stale);
    }
    note(conn, clock.now(), actor, "webhook.change", id, &events_of(&row))?;
    Ok(view(webhooks::find(conn, id)?))
}

pub fn delete(conn: &mut Conn, clock: &Clock, actor: &Actor, id: &str) -> Result<()> {
    require(actor, Action::ManageWebhooks, Subject::Company)?;
    let row = webhooks::find(conn, id)?;
    webhooks::delete(conn, id)?;
    note(conn, clock.now(), actor, "webhook.delete", id, &events_of(&row))
}

fn note(
    conn: &mut Conn,
    now: NaiveDateTime,
    actor: &Actor,
    action: &str,
    id: &str,
    events: &[WebhookEvent],
) -> Result<()> {
    let detail = json!({ "events": events });
    let event = audit::Event { actor: &actor.account_id, action, subject_kind: "webhook", subject_id: id, detail };
    Ok(audit::append(conn, now, event)?)
}

/// The latest deliveries of a webhook, latest first.
pub fn deliveries(conn: &mut Conn, actor: &Actor, id: &str) -> Result<Vec<DeliveryView>> {
    require(actor, Action::ManageWebhooks, Subject::Company)?;
    webhooks::find(conn, id)?;
    Ok(webhooks::deliveries(conn, id, DELIVERIES_SHOWN)?.into_iter().map(delivery).collect())
}

/// Sends a webhook something to try it out.
pub fn try_out(conn: &mut Conn, clock: &Clock, actor: &Actor, id: &str) -> Result<DeliveryView> {
    require(actor, Action::ManageWebhooks, Subject::Company)?;
    let webhook = webhooks::find(conn, id)?;
    if webhook.disabled_at.is_some() {
        return Err(Error::conflict("This webhook is switched off. Switch it on first."));
    }
    let row = queued(&webhook, TRIAL, clock.now(), ("webhook", id));
    webhooks::insert_delivery(conn, &row)?;
    Ok(delivery(row))
}

/// Sends a delivery once more, with the same id: a receiver that has it already takes it for a replay.
pub fn send_again(conn: &mut Conn, clock: &Clock, actor: &Actor, id: &str) -> Result<DeliveryView> {
    require(actor, Action::ManageWebhooks, Subject::Company)?;
    let row = webhooks::find_delivery(conn, id)?;
    if webhooks::find(conn, &row.webhook_id)?.disabled_at.is_some() {
        return Err(Error::conflict("This webhook is switched off. Switch it on first."));
    }
    if !webhooks::send_again(conn, id, clock.now())? {
        return Err(Error::conflict("This is being sent right now. Look again in a moment."));
    }
    Ok(delivery(webhooks::find_delivery(conn, id)?))
}

/// A delivery to be sent at once. Its body holds ids and moments only.
fn queued(webhook: &WebhookRow, event: &str, at: NaiveDateTime, (kind, subject_id): (&str, &str)) -> DeliveryRow {
    let id = new_id();
    let body = json!({
        "id": id,
        "event": event,
        "at": at.and_utc().to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        "subject": { "kind": kind, "id": subject_id },
    });
    DeliveryRow {
        id,
        webhook_id: webhook.id.clone(),
        event: event.to_owned(),
        body: body.to_string(),
        created_at: at,
        state: webhooks::WAITING.to_owned(),
        attempts: 0,
        next_try_at: at,
        worker: None,
        lease_until: None,
        status: None,
        error: None,
        delivered_at: None,
    }
}

/// Queues deliveries of what the audit log got since the last time: each entry is told once, whoever asks first. How many.
pub fn tell(db: &Db) -> Result<usize> {
    let told = |conn: &mut Conn| settings::get(conn, TOLD).map(|text| text.and_then(|text| text.parse::<i64>().ok()));
    let (before, last) = db.read(|conn| Ok::<_, Error>((told(conn)?, webhooks::last_entry(conn)?)))?;
    if before == Some(last) {
        return Ok(0);
    }
    db.write_tx(|conn| {
        // Nobody appends while this is read, and nobody else tells.
        audit::lock(conn)?;
        let (before, last) = (told(conn)?, webhooks::last_entry(conn)?);
        settings::set(conn, TOLD, &last.to_string())?;
        // At the very first time there is no "since".
        let Some(before) = before else { return Ok(0) };
        let webhooks = webhooks::list(conn)?;
        if webhooks.is_empty() {
            return Ok(0);
        }
        let actions = WebhookEvent::ALL.map(WebhookEvent::action);
        let mut queue = Vec::new();
        for entry in webhooks::news(conn, before, &actions)? {
            let Some(event) = WebhookEvent::of_action(&entry.action) else { continue };
            let asked = webhooks.iter().filter(|webhook| {
                webhook.disabled_at.is_none() && webhook.created_at <= entry.at && events_of(webhook).contains(&event)
            });
            queue.extend(
                asked.map(|webhook| queued(webhook, event.name(), entry.at, (&entry.subject_kind, &entry.subject_id))),
            );
        }
        for row in &queue {
            webhooks::insert_delivery(conn, row)?;
        }
        Ok(queue.len())
    })
}

/// Switches a webhook off to which nothing got through for long, and tells the planners.
pub fn give_up(conn: &mut Conn, now: NaiveDateTime, webhook: &WebhookRow, since: NaiveDateTime) -> Result<()> {
    if webhooks::delivered_since(conn, &webhook.id, since)? {
        return Ok(());
    }
    let row = WebhookRow { disabled_at: Some(now), ..webhook.clone() };
    // Somebody changed it meanwhile: their word counts.
    if webhooks::update(conn, &row)? {
        let host = Url::parse(&webhook.url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
        messages::tell(conn, now, messages::To::Planners, &Message::WebhookStopped { host })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn webhooks_go_to_the_open_internet_only() {
        for good in ["https://hooks.example.com/tandem", "http://93.184.216.34:8080/x"] {
            assert_eq!(fault(good, false), None, "{good}");
        }
        for private in [
            "http://localhost:8080/",
            "http://127.0.0.1/",
            "http://[::1]/",
            "https://10.0.0.8/x",
            "http://169.254.169.254/latest",
            "http://2130706433/",
            "http://0x7f.1/",
            "http://[::ffff:127.0.0.1]/",
            "http://api.localhost/",
        ] {
            assert!(fault(private, false).is_some_and(|fault| fault.contains("private")), "{private}");
            assert_eq!(fault(private, true), None, "{private}");
        }
        for bad in ["hooks.example.com", "ftp://example.com/", "https://user:word@example.com/", "https://", ""] {
            assert!(fault(bad, true).is_some(), "{bad}");
        }
    }
}
