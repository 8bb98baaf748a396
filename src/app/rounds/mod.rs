//! Rating rounds: people are asked for ratings by a day, are reminded, and when the round is closed the raters' biases are frozen.

mod make;
mod mine;
mod progress;

pub use make::{NewRound, PeerAsk, RoundPreview, Whom, create, preview};
pub use mine::{AskedRound, Before, CompetencyToRate, Given, ItemToRate, PersonToRate, RatingRequests, mine};
pub use progress::{BiasView, RaterProgress, RoundSummary, RoundView, TeamProgress};

use super::{Error, Result, require};
use crate::{
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        ratings as stored,
        records::{self, Stored},
        settings,
    },
    domain::{
        account::Actor,
        company::{Company, RaterBias},
        level::{self, Levels},
        policy::{Action, Subject},
    },
};
use chrono::NaiveDate;
use progress::Work;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// Whom to remind.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reminder {
    /// Only these; everybody who is not done if absent.
    pub rater_ids: Option<Vec<String>>,
}

/// Who was reminded.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Reminded {
    pub raters: usize,
    pub requests: usize,
}

/// What closing a round would leave out, and learn.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ClosePreview {
    pub asked: usize,
    pub done: usize,
    /// Begun, and not finished.
    pub partly: usize,
    /// Nothing was rated.
    pub open: usize,
    /// What is learned of each rater, and frozen for the ratings of this round.
    pub biases: Vec<BiasView>,
    /// Raters of whom too little is known to learn anything.
    pub too_few: usize,
}

fn planner(actor: &Actor) -> Result<()> {
    require(actor, Action::RunRatingRounds, Subject::Company)
}

fn look(db: &Db, clock: &Clock) -> Result<(Company, NaiveDate)> {
    db.read(|conn| Ok((records::company(conn)?, settings::as_of(conn, clock.today())?)))
}

fn record(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    action: &str,
    id: &str,
    detail: serde_json::Value,
) -> Result<()> {
    let event = Event { actor: &actor.account_id, action, subject_kind: "rating_round", subject_id: id, detail };
    Ok(audit::append(conn, clock.now(), event)?)
}

/// All rounds, open ones first, the newest first.
pub fn list(db: &Db, clock: &Clock, actor: &Actor) -> Result<Vec<RoundSummary>> {
    planner(actor)?;
    let (company, as_of) = look(db, clock)?;
    let levels = Levels::new(&company);
    let mut rounds: Vec<_> = company.rating_rounds.values().collect();
    rounds.sort_by_key(|round| (round.closed_on.is_some(), std::cmp::Reverse(round.opens_on), &round.name));
    Ok(rounds.into_iter().map(|round| Work::of(&company, &levels, round, as_of).summary()).collect())
}

/// A round with who has done what.
pub fn show(db: &Db, clock: &Clock, actor: &Actor, id: &str) -> Result<RoundView> {
    planner(actor)?;
    let (company, as_of) = look(db, clock)?;
    let round = company.rating_rounds.get(id).ok_or(Error::NotFound)?;
    Ok(Work::of(&company, &Levels::new(&company), round, as_of).view())
}

/// Marks those who are not done, so that their pages say so.
pub fn remind(db: &Db, clock: &Clock, actor: &Actor, id: &str, reminder: &Reminder) -> Result<Reminded> {
    planner(actor)?;
    db.write_tx(|conn| {
        let company = records::company(conn)?;
        let as_of = settings::as_of(conn, clock.today())?;
        let round = company.rating_rounds.get(id).ok_or(Error::NotFound)?;
        if round.closed_on.is_some() {
            return Err(Error::conflict("This round is closed: nobody is asked any more."));
        }
        let work = Work::of(&company, &Levels::new(&company), round, as_of);
        let wanted = |rater: &String| reminder.rater_ids.as_ref().is_none_or(|ids| ids.contains(rater));
        let open: Vec<_> =
            work.asked.iter().filter(|asked| !asked.is_done() && wanted(&asked.request.rater_id)).collect();
        for asked in &open {
            let mut request = asked.request.clone();
            request.reminded_on = Some(as_of);
            request.update(conn)?;
        }
        let raters: BTreeSet<&String> = open.iter().map(|asked| &asked.request.rater_id).collect();
        let reminded = Reminded { raters: raters.len(), requests: open.len() };
        let detail = serde_json::json!({ "raters": raters, "requests": reminded.requests });
        record(conn, clock, actor, "rating_round.remind", id, detail)?;
        Ok(reminded)
    })
}

/// What closing would leave out and learn.
pub fn closing(db: &Db, clock: &Clock, actor: &Actor, id: &str) -> Result<ClosePreview> {
    planner(actor)?;
    let (company, as_of) = look(db, clock)?;
    Ok(learnt(&company, id, as_of)?.1)
}

fn learnt(company: &Company, id: &str, as_of: NaiveDate) -> Result<(Vec<RaterBias>, ClosePreview)> {
    let round = company.rating_rounds.get(id).ok_or(Error::NotFound)?;
    if let Some(closed) = round.closed_on {
        return Err(Error::conflict(format!("This round was closed on {closed}; its biases are frozen.")));
    }
    let levels = Levels::new(company);
    let work = Work::of(company, &levels, round, as_of);
    let biases = level::learn(&levels, id, as_of);
    let summary = work.summary();
    let raters: BTreeSet<&str> = work
        .asked
        .iter()
        .filter(|asked| asked.rated > 0 && asked.request.rater_id != asked.request.person_id)
        .map(|asked| asked.request.rater_id.as_str())
        .collect();
    let preview = ClosePreview {
        asked: summary.asked,
        done: summary.done,
        partly: summary.partly,
        open: summary.asked - summary.done - summary.partly,
        too_few: raters.iter().filter(|rater| !biases.iter().any(|bias| bias.rater_id == **rater)).count(),
        biases: biases.iter().map(|bias| BiasView::of(company, bias)).collect(),
    };
    Ok((biases, preview))
}

/// Closes a round whatever is still open in it: learns its raters' biases and freezes them.
pub fn close(db: &Db, clock: &Clock, actor: &Actor, id: &str) -> Result<RoundView> {
    planner(actor)?;
    db.write_tx(|conn| {
        let company = records::company(conn)?;
        let as_of = settings::as_of(conn, clock.today())?;
        let (biases, preview) = learnt(&company, id, as_of)?;
        if !stored::close_round(conn, id, as_of)? {
            return Err(Error::conflict("This round was closed at the same moment by somebody else."));
        }
        for bias in &biases {
            bias.insert(conn)?;
        }
        let detail = serde_json::json!({ "asked": preview.asked, "done": preview.done, "biases": biases.len() });
        record(conn, clock, actor, "rating_round.close", id, detail)?;
        let company = records::company(conn)?;
        let round = company.rating_rounds.get(id).ok_or(Error::NotFound)?;
        Ok(Work::of(&company, &Levels::new(&company), round, as_of).view())
    })
}
