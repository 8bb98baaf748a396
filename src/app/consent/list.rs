//! The answers to a plan, for HR: who accepted, who said nothing, who could not be asked; and reminding those who have not answered.

use super::{ConsentView, Standing, Standings};
use crate::{
    app::{
        Error, Result,
        messages::{self, To},
        planning::plans as use_plans,
        require,
    },
    clock::Clock,
    db::{
        Conn, Db, accounts,
        audit::{self, Event},
        cycles, messages as stored_messages,
        plans::{DRAFT, PlacementRow},
        schema::{people, posts},
    },
    domain::{account::Actor, message::Message, policy::Action},
};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use diesel::prelude::*;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// Nobody is reminded more often.
const REMINDED_HOURS: i64 = 20;

/// How one placement stands.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AnswerView {
    pub placement_id: String,
    pub person_id: String,
    pub person: String,
    pub post: String,
    pub starts_on: NaiveDate,
    pub weeks: i32,
    /// "granted", "asked", "published", "accepted", "confirmed-without-answer", "no-answer" or "not-shown".
    pub standing: String,
    /// The time to answer is over, and HR may confirm it.
    pub can_confirm: bool,
    /// Without an account nobody can answer.
    pub has_account: bool,
    /// It must be recorded what becomes of the quota.
    pub lacks_relief: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who confirmed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmed_by: Option<String>,
}

/// The answers to a plan: those that HR has to do something about first.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AnswersView {
    pub items: Vec<AnswerView>,
    /// People may be reminded now.
    pub can_remind: bool,
}

/// Who was reminded.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RemindedView {
    pub reminded: usize,
    /// They were reminded less than a day ago.
    pub lately: usize,
    /// Names of those who have no account.
    pub without_account: Vec<String>,
}

fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Granted => "granted",
        Standing::Asked => "asked",
        Standing::InForce => "published",
        Standing::Accepted => "accepted",
        Standing::Confirmed => "confirmed-without-answer",
        Standing::NoAnswer => "no-answer",
        Standing::NotShown => "not-shown",
    }
}

/// How every placement of a plan stands.
pub fn of_plan(db: &Db, clock: &Clock, actor: &Actor, plan_id: &str) -> Result<AnswersView> {
    db.read(|conn| {
        let row = use_plans::row(conn, actor, plan_id)?;
        require(actor, Action::HandleObjections, use_plans::subject(&row))?;
        let standings = Standings::read(conn, &row)?;
        let people: BTreeMap<String, String> =
            people::table.select((people::id, people::name)).load::<(String, String)>(conn)?.into_iter().collect();
        let posts: BTreeMap<String, String> =
            posts::table.select((posts::id, posts::name)).load::<(String, String)>(conn)?.into_iter().collect();
        let accounts = accounts::list(conn)?;
        let with_account: BTreeSet<&str> = (accounts.iter())
            .filter(|account| !account.disabled)
            .filter_map(|account| account.person_id.as_deref())
            .collect();
        let name = |names: &BTreeMap<String, String>, id: &str| names.get(id).cloned().unwrap_or_else(|| id.to_owned());
        let item = |placement: &PlacementRow| {
            let standing = standings.of(placement);
            let over = standings.until(placement).is_none_or(|until| clock.now() >= until);
            let response = standings.answer(placement);
            let confirmed = response.filter(|_| standing == Standing::Confirmed);
            let ConsentView { answered_at, note, .. } = standings.view(placement);
            AnswerView {
                placement_id: placement.id.clone(),
                person: name(&people, &placement.person_id),
                post: name(&posts, &placement.post_id),
                starts_on: placement.starts_on,
                weeks: placement.weeks,
                standing: standing_word(standing).to_owned(),
                can_confirm: standing == Standing::NoAnswer && over && row.state == DRAFT,
                has_account: with_account.contains(placement.person_id.as_str()),
                lacks_relief: standings.lacks_relief(placement),
                answered_at,
                note,
                confirmed_by: confirmed.map(|response| {
                    let account = accounts.iter().find(|account| account.id == response.answered_by);
                    account.map_or_else(|| response.answered_by.clone(), |account| account.name.clone())
                }),
                person_id: placement.person_id.clone(),
            }
        };
        let mut items: Vec<AnswerView> = standings.placements.iter().map(item).collect();
        items.sort_by(|a, b| {
            let waits = |item: &AnswerView| item.standing != "no-answer";
            (waits(a), &a.person, a.starts_on).cmp(&(waits(b), &b.person, b.starts_on))
        });
        let open = row.state == DRAFT && row.objections_until.is_some_and(|until| clock.now() < until);
        let can_remind = open && items.iter().any(|item| item.standing == "no-answer" && item.has_account);
        Ok(AnswersView { items, can_remind })
    })
}

/// Reminds everybody who has not answered, while there is time to.
pub fn remind(db: &Db, clock: &Clock, actor: &Actor, plan_id: &str) -> Result<RemindedView> {
    db.write_tx(|conn| {
        let row = use_plans::row(conn, actor, plan_id)?;
        require(actor, Action::HandleObjections, use_plans::subject(&row))?;
        let now = clock.now();
        let Some(until) = row.objections_until.filter(|until| row.state == DRAFT && now < *until) else {
            return Err(Error::conflict(
                "People are reminded while they may answer: after a draft was shown to them, and before the time to answer is over.",
            ));
        };
        let standings = Standings::read(conn, &row)?;
        let silent: BTreeSet<String> = (standings.placements.iter())
            .filter(|placement| standings.of(placement) == Standing::NoAnswer)
            .map(|placement| placement.person_id.clone())
            .collect();
        let cycle = cycles::get(conn, &row.cycle_id)?.name;
        let message = Message::AnswerReminder { cycle, until: until.date() };
        let told = told_lately(conn, clock, &message)?;
        let (mut due, mut lately, mut without_account) = (Vec::new(), 0, Vec::new());
        for person in &silent {
            let accounts = stored_messages::accounts_of_people(conn, &[person])?;
            if accounts.is_empty() {
                without_account.push(people::table.find(person).select(people::name).first(conn)?);
            } else if accounts.iter().all(|account| told.contains(account)) {
                lately += 1;
            } else {
                due.push(person.as_str());
            }
        }
        messages::tell(conn, now, To::People(&due), &message)?;
        let detail = serde_json::json!({ "cycle": row.cycle_id, "people": due.len() });
        let event = Event {
            actor: &actor.account_id,
            action: "plan.remind",
            subject_kind: "plan",
            subject_id: plan_id,
            detail,
        };
        audit::append(conn, now, event)?;
        Ok(RemindedView { reminded: due.len(), lately, without_account })
    })
}

fn told_lately(conn: &mut Conn, clock: &Clock, message: &Message) -> Result<Vec<String>> {
    let body = serde_json::to_string(message).map_err(Error::internal)?;
    let since = clock.now() - Duration::hours(REMINDED_HOURS);
    Ok(stored_messages::told_since(conn, message.kind(), &body, since)?)
}
