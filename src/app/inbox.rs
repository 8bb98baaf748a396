//! One's own messages: read, and marked as read.

use super::{Error, Result};
use crate::{
    clock::Clock,
    db::{
        Conn,
        messages::{self, MessageRow},
    },
    domain::{account::Actor, language::Language, message::Message},
};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

/// A message in the reader's language.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MessageView {
    pub id: String,
    pub kind: String,
    pub at: DateTime<Utc>,
    pub title: String,
    pub text: String,
    /// The page that tells more.
    pub path: String,
    pub read: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Inbox {
    /// Latest first.
    pub items: Vec<MessageView>,
    /// Of all of them, not of these alone.
    pub unread: i64,
    /// Pass as `after` to read on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Unread {
    pub unread: i64,
}

/// A message that this version cannot read any more is none.
fn view(row: MessageRow, language: Language) -> Option<MessageView> {
    let words = serde_json::from_str::<Message>(&row.body).ok()?.words(language);
    Some(MessageView {
        id: row.id,
        kind: row.kind,
        at: row.created_at.and_utc(),
        title: words.title,
        text: words.text,
        path: words.path.to_owned(),
        read: row.read_at.is_some(),
    })
}

/// A page of messages; `after`: the last one of the page before.
pub fn list(conn: &mut Conn, actor: &Actor, after: Option<&str>, limit: u16) -> Result<Inbox> {
    let last = after.map(|id| messages::find(conn, &actor.account_id, id)).transpose()?;
    let before = last.as_ref().map(|row| (row.created_at, row.id.as_str()));
    let mut rows = messages::page(conn, &actor.account_id, before, i64::from(limit) + 1)?;
    let more = rows.len() > usize::from(limit);
    rows.truncate(limit.into());
    Ok(Inbox {
        next: rows.last().filter(|_| more).map(|row| row.id.clone()),
        items: rows.into_iter().filter_map(|row| view(row, actor.language)).collect(),
        unread: messages::unread(conn, &actor.account_id)?,
    })
}

pub fn unread(conn: &mut Conn, actor: &Actor) -> Result<Unread> {
    Ok(Unread { unread: messages::unread(conn, &actor.account_id)? })
}

/// Marks one message as read; without an id all of them.
pub fn mark_read(conn: &mut Conn, clock: &Clock, actor: &Actor, id: Option<&str>) -> Result<Unread> {
    if let Some(id) = id {
        messages::find(conn, &actor.account_id, id).map_err(Error::from)?;
    }
    messages::mark_read(conn, &actor.account_id, id, clock.now())?;
    unread(conn, actor)
}
