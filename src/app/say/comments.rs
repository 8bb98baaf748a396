//! The rules of a cycle in plain sentences, what people say of them, and what HR answers. Colleagues see comments without names.

use super::{
    Ground, LONG, Of, me, planners, text, told,
    windows::{self, WindowView},
};
use crate::{
    app::{
        Error, Result,
        messages::{self, To},
        planning::rulebook::{self, PlainRule},
        require,
    },
    clock::Clock,
    db::{
        Conn, Db, cycles, new_id, records,
        rule_comments::{self, CommentRow},
        settings,
    },
    domain::{
        account::Actor,
        message::Message,
        policy::{Action, Subject},
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What is open for comment.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct OpenRules {
    pub cycle_id: String,
    pub cycle: String,
    pub today: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<WindowView>,
    pub rules: Vec<PlainRule>,
    /// Oldest first; without names.
    pub comments: Vec<CommentView>,
    /// Whoever answers.
    pub ask: Vec<String>,
}

/// A comment as everybody in the cycle sees it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = RuleComment)]
pub struct CommentView {
    pub id: String,
    /// The rule that it is about; absent: the whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    pub comment: String,
    pub created_at: DateTime<Utc>,
    /// It is one's own.
    pub mine: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<DateTime<Utc>>,
}

/// A new comment.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewComment {
    pub cycle_id: String,
    /// Absent: the whole.
    #[serde(default)]
    pub rule: Option<String>,
    pub comment: String,
}

/// HR's answer to a comment.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CommentAnswer {
    pub answer: String,
}

fn view(row: CommentRow, actor: &Actor) -> CommentView {
    CommentView {
        id: row.id,
        rule: row.rule,
        comment: row.comment,
        created_at: row.created_at.and_utc(),
        mine: actor.person_id.as_ref() == Some(&row.person_id),
        answer: row.answer,
        answered_at: row.answered_at.map(|at| at.and_utc()),
    }
}

/// The rules of a cycle, and what was said of them.
pub fn open_rules(db: &Db, clock: &Clock, actor: &Actor, cycle_id: &str) -> Result<OpenRules> {
    require(actor, Action::View, Subject::Cycle)?;
    db.read(|conn| {
        let ground = Ground::read(conn, clock, cycle_id)?;
        let comments = rule_comments::of_cycle(conn, cycle_id)?.into_iter().map(|row| view(row, actor)).collect();
        let company = records::company_without(conn, &LONG)?;
        Ok(OpenRules {
            window: ground.window.as_ref().map(|row| windows::view(row, ground.today)),
            today: ground.today,
            rules: rulebook::plain(&company, &ground.cycle.rules.0, actor.language),
            cycle_id: ground.cycle.id,
            cycle: ground.cycle.name,
            comments,
            ask: planners(conn)?,
        })
    })
}

/// Says something of a rule, or of the whole.
pub fn create(db: &Db, clock: &Clock, actor: &Actor, new: &NewComment) -> Result<CommentView> {
    let person_id = me(actor)?.to_owned();
    let language = actor.language;
    let empty = language.of(
        "Say what you think of it: HR answers what it understands.",
        "Schreiben Sie, was Sie davon halten: HR antwortet darauf.",
    );
    let comment = text(language, "comment", &new.comment, empty)?;
    db.write_tx(|conn| {
        let ground = Ground::read(conn, clock, &new.cycle_id)?;
        ground.require_open(conn, actor, Of::Comments)?;
        if let Some(rule) = new.rule.as_deref().filter(|rule| !rulebook::is_plain(rule)) {
            return Err(Error::invalid(
                "rule",
                language.of(
                    format!("There is no rule “{rule}”. Comment on the whole instead."),
                    format!("Es gibt keine Regel „{rule}“. Kommentieren Sie stattdessen das Ganze."),
                ),
            ));
        }
        let row = CommentRow {
            id: new_id(),
            cycle_id: new.cycle_id.clone(),
            person_id,
            rule: new.rule.clone(),
            comment,
            created_at: clock.now(),
            answer: None,
            answered_by: None,
            answered_at: None,
            version: 1,
        };
        rule_comments::insert(conn, &row)?;
        let detail = serde_json::json!({ "cycle": row.cycle_id, "rule": row.rule });
        told(conn, clock, actor, ("comment.create", "comment", &row.id), detail)?;
        messages::tell(conn, clock.now(), To::Planners, &Message::CommentMade { cycle: ground.cycle.name })?;
        Ok(view(row, actor))
    })
}

/// A comment as HR sees it: with who wrote it.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = CommentForHr)]
pub struct Voiced {
    pub id: String,
    pub person: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The rule's title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    pub comment: String,
    pub created_at: DateTime<Utc>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<DateTime<Utc>>,
    pub version: i32,
}

pub(super) fn voiced(row: CommentRow, name: impl Fn(&str) -> String) -> Voiced {
    Voiced {
        person: name(&row.person_id),
        title: row.rule.as_deref().and_then(rulebook::title).map(ToOwned::to_owned),
        id: row.id,
        rule: row.rule,
        comment: row.comment,
        created_at: row.created_at.and_utc(),
        answer: row.answer,
        answered_at: row.answered_at.map(|at| at.and_utc()),
        version: row.version,
    }
}

/// Answers a comment; a later answer takes the place of the first.
pub fn answer(db: &Db, clock: &Clock, actor: &Actor, id: &str, version: i32, new: &CommentAnswer) -> Result<Voiced> {
    // Whoever may not answer does not learn which comments there are.
    require(actor, Action::HandleObjections, Subject::Company)?;
    let answer = text(actor.language, "answer", &new.answer, "Write an answer: everybody in the cycle reads it.")?;
    db.write_tx(|conn| {
        let row = rule_comments::get(conn, id)?;
        if !rule_comments::answer(conn, id, version, &answer, &actor.account_id, clock.now())? {
            return Err(Error::Stale);
        }
        told(conn, clock, actor, ("comment.answer", "comment", id), serde_json::json!({ "cycle": row.cycle_id }))?;
        let cycle = cycles::get(conn, &row.cycle_id)?.name;
        let message = Message::CommentAnswered { cycle };
        messages::tell(conn, clock.now(), To::People(&[&row.person_id]), &message)?;
        let names = super::company(conn)?.people;
        let row = rule_comments::get(conn, id)?;
        Ok(voiced(row, |id| names.get(id).map_or_else(|| id.to_owned(), |person| person.name.clone())))
    })
}

/// Comments on a cycle's rules that wait for an answer.
pub fn unanswered(conn: &mut Conn, cycle_id: &str) -> Result<usize> {
    Ok(rule_comments::of_cycle(conn, cycle_id)?.iter().filter(|row| row.answer.is_none()).count())
}

/// The day that everything is seen as of.
pub(super) fn today(conn: &mut Conn, clock: &Clock) -> Result<NaiveDate> {
    Ok(settings::as_of(conn, clock.today())?)
}
