//! Calendars by secret link: one's own, and those of the teams that one sees. The link's secret is 256 bits, kept as a hash only,
//! so that a link is shown when it is made and never again.

mod calendar;

pub use calendar::{Served, serve};

use super::{Error, Result};
use crate::{
    clock::Clock,
    db::{
        Conn, audit,
        feeds::{self, FeedRow},
        new_id, scope, settings,
    },
    domain::{account::Actor, role::Role},
};
use base64ct::{Base64UrlUnpadded, Encoding};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

/// Whose calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum FeedKind {
    Person,
    Team,
}

impl FeedKind {
    const fn as_str(self) -> &'static str {
        match self {
            FeedKind::Person => "person",
            FeedKind::Team => "team",
        }
    }

    fn of(text: &str) -> Option<Self> {
        [FeedKind::Person, FeedKind::Team].into_iter().find(|kind| kind.as_str() == text)
    }
}

/// A link that is alive.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FeedView {
    pub id: String,
    pub kind: FeedKind,
    pub subject_id: String,
    /// Of the person or team.
    pub name: String,
    pub created_at: DateTime<Utc>,
    /// When a program last looked, to the hour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub used_at: Option<DateTime<Utc>>,
}

/// A calendar that one could have a link to.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FeedOffer {
    pub kind: FeedKind,
    pub subject_id: String,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FeedList {
    pub items: Vec<FeedView>,
    /// Those without a link so far.
    pub offers: Vec<FeedOffer>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewFeed {
    pub kind: FeedKind,
    pub subject_id: String,
}

/// A link: nobody can look it up later.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MadeFeed {
    pub id: String,
    pub link: String,
}

fn hash(token: &str) -> String {
    Sha256::digest(token.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn new_token() -> String {
    Base64UrlUnpadded::encode_string(&rand::random::<[u8; 32]>())
}

fn link(base: &str, token: &str) -> String {
    format!("{base}/calendar/{token}.ics")
}

/// Name of the person or team, where this account may have their calendar: one's own, and a team's whose name one sees. Whoever
/// left the company has none.
fn name(conn: &mut Conn, actor: &Actor, kind: FeedKind, subject_id: &str, as_of: NaiveDate) -> Result<Option<String>> {
    let own = match actor.person_id.as_deref() {
        Some(id) => feeds::member(conn, id)?,
        None => None,
    };
    let has_left = own.as_ref().is_some_and(|own| own.left_on.is_some_and(|left| left < as_of));
    if has_left || (own.is_none() && actor.person_id.is_some()) {
        return Ok(None);
    }
    match kind {
        FeedKind::Person => Ok(own.filter(|own| own.id == subject_id).map(|own| own.name)),
        FeedKind::Team => {
            // Whoever sees one team only need not read the whole company for it.
            let sees = match (actor.role, &own) {
                (Role::Employee, Some(own)) => own.team_id == subject_id,
                _ => scope::of(conn, actor)?.sees_team(subject_id),
            };
            if sees { Ok(feeds::team_name(conn, subject_id)?) } else { Ok(None) }
        }
    }
}

/// The links of the account that are alive, and the calendars that it could have one to.
pub fn list(conn: &mut Conn, clock: &Clock, actor: &Actor) -> Result<FeedList> {
    let as_of = settings::as_of(conn, clock.today())?;
    let mut items = Vec::new();
    for row in feeds::of_account(conn, &actor.account_id)? {
        let Some(kind) = FeedKind::of(&row.kind) else { continue };
        // One that is dead by now is not shown: it answers nothing.
        let Some(name) = name(conn, actor, kind, &row.subject_id, as_of)? else { continue };
        items.push(FeedView {
            id: row.id,
            kind,
            subject_id: row.subject_id,
            name,
            created_at: row.created_at.and_utc(),
            used_at: row.used_at.map(|at| at.and_utc()),
        });
    }
    let has_link = |kind: FeedKind, id: &str| items.iter().any(|item| item.kind == kind && item.subject_id == id);
    let mut offers = Vec::new();
    let mut own_team = None;
    if let Some(id) = actor.person_id.as_deref() {
        // Whoever left has no calendar, nor a team's.
        let Some(name) = name(conn, actor, FeedKind::Person, id, as_of)? else {
            return Ok(FeedList { items, offers });
        };
        if !has_link(FeedKind::Person, id) {
            offers.push(FeedOffer { kind: FeedKind::Person, subject_id: id.to_owned(), name });
        }
        own_team = feeds::member(conn, id)?.map(|own| own.team_id);
    }
    let scope = scope::of(conn, actor)?;
    let mut teams = feeds::team_names(conn)?;
    // The own team before others.
    teams.sort_by_key(|(id, _)| own_team.as_ref() != Some(id));
    for (subject_id, name) in teams {
        if scope.sees_team(&subject_id) && !has_link(FeedKind::Team, &subject_id) {
            offers.push(FeedOffer { kind: FeedKind::Team, subject_id, name });
        }
    }
    Ok(FeedList { items, offers })
}

/// Makes a link. `base`: the address that it begins with.
pub fn make(conn: &mut Conn, clock: &Clock, actor: &Actor, base: &str, new: NewFeed) -> Result<MadeFeed> {
    let now = clock.now();
    let as_of = settings::as_of(conn, clock.today())?;
    name(conn, actor, new.kind, &new.subject_id, as_of)?.ok_or(Error::NotFound)?;
    let is_there = |row: &FeedRow| row.kind == new.kind.as_str() && row.subject_id == new.subject_id;
    if feeds::of_account(conn, &actor.account_id)?.iter().any(is_there) {
        return Err(Error::conflict(actor.language.of(
            "You have a link to this calendar already. Renew it if you lost it: the old one ends then.",
            "Sie haben schon einen Link zu diesem Kalender. Erneuern Sie ihn, wenn er verloren ist: Der alte endet dann.",
        )));
    }
    let token = new_token();
    let row = FeedRow {
        id: new_id(),
        account_id: actor.account_id.clone(),
        kind: new.kind.as_str().to_owned(),
        subject_id: new.subject_id,
        token_hash: hash(&token),
        created_at: now,
        used_at: None,
        revoked_at: None,
    };
    feeds::insert(conn, &row)?;
    note(conn, clock, actor, "feed.make", &row.id)?;
    Ok(MadeFeed { link: link(base, &token), id: row.id })
}

/// Gives a link another secret: the old one is worth nothing from then on.
pub fn rotate(conn: &mut Conn, clock: &Clock, actor: &Actor, base: &str, id: &str) -> Result<MadeFeed> {
    let token = new_token();
    if !feeds::rotate(conn, &actor.account_id, id, &hash(&token), clock.now())? {
        return Err(Error::NotFound);
    }
    note(conn, clock, actor, "feed.rotate", id)?;
    Ok(MadeFeed { id: id.to_owned(), link: link(base, &token) })
}

/// Ends a link.
pub fn revoke(conn: &mut Conn, clock: &Clock, actor: &Actor, id: &str) -> Result<()> {
    if !feeds::revoke(conn, &actor.account_id, id, clock.now())? {
        return Err(Error::NotFound);
    }
    note(conn, clock, actor, "feed.revoke", id)
}

fn note(conn: &mut Conn, clock: &Clock, actor: &Actor, action: &str, id: &str) -> Result<()> {
    let detail = serde_json::json!({});
    let event = audit::Event { actor: &actor.account_id, action, subject_kind: "feed", subject_id: id, detail };
    Ok(audit::append(conn, clock.now(), event)?)
}
