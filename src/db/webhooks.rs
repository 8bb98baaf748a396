//! Webhooks and their deliveries, which are claimed under a lease like runs are.

use super::{
    Conn, DbResult,
    audit::AuditRow,
    runs,
    schema::{audit, webhook_deliveries, webhooks},
};
use chrono::NaiveDateTime;
use diesel::prelude::*;

pub const WAITING: &str = "waiting";
pub const DELIVERED: &str = "delivered";
pub const FAILED: &str = "failed";

/// Longer than all time limits of one request together.
const LEASE_SECONDS: f64 = 120.0;

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = webhooks)]
pub struct WebhookRow {
    pub id: String,
    pub url: String,
    /// As it is: it is needed to sign.
    pub secret: String,
    /// JSON: names of events.
    pub events: String,
    pub created_by: String,
    pub created_at: NaiveDateTime,
    pub disabled_at: Option<NaiveDateTime>,
    pub version: i32,
}

#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = webhook_deliveries)]
pub struct DeliveryRow {
    pub id: String,
    pub webhook_id: String,
    pub event: String,
    pub body: String,
    pub created_at: NaiveDateTime,
    pub state: String,
    pub attempts: i32,
    pub next_try_at: NaiveDateTime,
    pub worker: Option<String>,
    pub lease_until: Option<f64>,
    pub status: Option<i32>,
    pub error: Option<String>,
    pub delivered_at: Option<NaiveDateTime>,
}

/// How an attempt went.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    pub state: &'static str,
    /// Where it is to be tried again.
    pub next_try_at: Option<NaiveDateTime>,
    pub status: Option<i32>,
    pub error: Option<String>,
}

pub fn insert(conn: &mut Conn, row: &WebhookRow) -> DbResult<()> {
    diesel::insert_into(webhooks::table).values(row).execute(conn)?;
    Ok(())
}

/// Oldest first.
pub fn list(conn: &mut Conn) -> DbResult<Vec<WebhookRow>> {
    Ok(webhooks::table.order((webhooks::created_at, webhooks::id)).select(WebhookRow::as_select()).load(conn)?)
}

pub fn find(conn: &mut Conn, id: &str) -> DbResult<WebhookRow> {
    Ok(webhooks::table.find(id).select(WebhookRow::as_select()).first(conn)?)
}

/// Stores events and state, if the version is still the one that was read; whether it was.
pub fn update(conn: &mut Conn, row: &WebhookRow) -> DbResult<bool> {
    let same = webhooks::table.find(&row.id).filter(webhooks::version.eq(row.version));
    let changed = diesel::update(same)
        .set((
            webhooks::events.eq(&row.events),
            webhooks::disabled_at.eq(row.disabled_at),
            webhooks::version.eq(row.version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// With its deliveries.
pub fn delete(conn: &mut Conn, id: &str) -> DbResult<()> {
    diesel::delete(webhook_deliveries::table.filter(webhook_deliveries::webhook_id.eq(id))).execute(conn)?;
    diesel::delete(webhooks::table.find(id)).execute(conn)?;
    Ok(())
}

/// What the audit log got after the entry `seq`, with one of these actions.
pub fn news(conn: &mut Conn, seq: i64, actions: &[&str]) -> DbResult<Vec<AuditRow>> {
    Ok(audit::table
        .filter(audit::seq.gt(seq).and(audit::action.eq_any(actions.iter().copied())))
        .order(audit::seq)
        .select(AuditRow::as_select())
        .load(conn)?)
}

/// Number of the audit log's last entry.
pub fn last_entry(conn: &mut Conn) -> DbResult<i64> {
    Ok(audit::table.select(diesel::dsl::max(audit::seq)).first::<Option<i64>>(conn)?.unwrap_or(0))
}

pub fn insert_delivery(conn: &mut Conn, row: &DeliveryRow) -> DbResult<()> {
    diesel::insert_into(webhook_deliveries::table).values(row).execute(conn)?;
    Ok(())
}

pub fn find_delivery(conn: &mut Conn, id: &str) -> DbResult<DeliveryRow> {
    Ok(webhook_deliveries::table.find(id).select(DeliveryRow::as_select()).first(conn)?)
}

/// Latest first.
pub fn deliveries(conn: &mut Conn, webhook_id: &str, limit: i64) -> DbResult<Vec<DeliveryRow>> {
    Ok(webhook_deliveries::table
        .filter(webhook_deliveries::webhook_id.eq(webhook_id))
        .order((webhook_deliveries::created_at.desc(), webhook_deliveries::id.desc()))
        .limit(limit)
        .select(DeliveryRow::as_select())
        .load(conn)?)
}

/// Takes the delivery that has waited longest of those that are due, of webhooks that are not disabled. Of several senders that
/// try at once one gets it.
pub fn claim(conn: &mut Conn, worker: &str, now: NaiveDateTime) -> DbResult<Option<(WebhookRow, DeliveryRow)>> {
    use webhook_deliveries as d;
    let clock = runs::now(conn)?;
    let free = || d::lease_until.is_null().or(d::lease_until.lt(clock));
    let found: Option<(String, i32)> = d::table
        .inner_join(webhooks::table)
        .filter(d::state.eq(WAITING).and(d::next_try_at.le(now)).and(free()))
        .filter(webhooks::disabled_at.is_null())
        .order((d::next_try_at, d::id))
        .select((d::id, d::attempts))
        .first(conn)
        .optional()?;
    let Some((id, attempts)) = found else { return Ok(None) };
    let same = d::table.find(&id).filter(d::attempts.eq(attempts).and(d::state.eq(WAITING)).and(free()));
    let taken = diesel::update(same)
        .set((d::worker.eq(worker), d::lease_until.eq(clock + LEASE_SECONDS), d::attempts.eq(attempts + 1)))
        .execute(conn)?;
    if taken == 0 {
        return Ok(None);
    }
    let delivery = find_delivery(conn, &id)?;
    Ok(Some((find(conn, &delivery.webhook_id)?, delivery)))
}

/// Writes how an attempt went. `false`: the claim was lost meanwhile.
pub fn finish(conn: &mut Conn, claim: &DeliveryRow, now: NaiveDateTime, attempt: &Attempt) -> DbResult<bool> {
    use webhook_deliveries as d;
    let held = d::table
        .find(&claim.id)
        .filter(d::state.eq(WAITING).and(d::worker.eq(&claim.worker)).and(d::lease_until.eq(claim.lease_until)));
    let changed = diesel::update(held)
        .set((
            d::state.eq(attempt.state),
            d::next_try_at.eq(attempt.next_try_at.unwrap_or(now)),
            d::status.eq(attempt.status),
            d::error.eq(&attempt.error),
            d::delivered_at.eq((attempt.state == DELIVERED).then_some(now)),
            d::worker.eq(None::<String>),
            d::lease_until.eq(None::<f64>),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Whether any delivery got through after `since`.
pub fn delivered_since(conn: &mut Conn, webhook_id: &str, since: NaiveDateTime) -> DbResult<bool> {
    let found: i64 = webhook_deliveries::table
        .filter(webhook_deliveries::webhook_id.eq(webhook_id))
        .filter(webhook_deliveries::delivered_at.ge(since))
        .count()
        .get_result(conn)?;
    Ok(found > 0)
}

/// Makes a delivery due at once, as if it had never been tried; `false`: it is being tried right now.
pub fn send_again(conn: &mut Conn, id: &str, now: NaiveDateTime) -> DbResult<bool> {
    let idle = webhook_deliveries::table.find(id).filter(webhook_deliveries::worker.is_null());
    let changed = diesel::update(idle)
        .set((
            webhook_deliveries::state.eq(WAITING),
            webhook_deliveries::attempts.eq(0),
            webhook_deliveries::next_try_at.eq(now),
            webhook_deliveries::status.eq(None::<i32>),
            webhook_deliveries::error.eq(None::<String>),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}
