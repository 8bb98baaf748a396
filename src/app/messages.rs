//! Telling people: a message goes into the inbox of everybody concerned, in the transaction of what it tells of.

use super::{Error, Result};
use crate::{
    db::{
        Conn,
        messages::{self, MessageRow},
        new_id,
    },
    domain::{message::Message, role::Role},
};
use chrono::NaiveDateTime;

/// Whom to tell.
#[derive(Clone, Copy, Debug)]
pub enum To<'a> {
    /// By the ids of people; those without an account are told nothing.
    People(&'a [&'a str]),
    Planners,
}

/// Puts `message` into the inbox of everybody in `to`.
pub fn tell(conn: &mut Conn, now: NaiveDateTime, to: To<'_>, message: &Message) -> Result<()> {
    let accounts = match to {
        To::People(people) => messages::accounts_of_people(conn, people)?,
        To::Planners => messages::accounts_with_role(conn, Role::Planner.as_str())?,
    };
    let body = serde_json::to_string(message).map_err(Error::internal)?;
    for account_id in accounts {
        let row = MessageRow {
            id: new_id(),
            account_id,
            kind: message.kind().to_owned(),
            body: body.clone(),
            created_at: now,
            read_at: None,
            mail_id: None,
            mail_wanted: true,
        };
        messages::insert(conn, &row)?;
    }
    Ok(())
}
