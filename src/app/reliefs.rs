//! Quota relief: what was decided on quota, pay and accounts of somebody with a quota who is placed, and who approved it. It is
//! recorded before that placement is published; it blocks nothing else, and never a solve.

use super::{
    Error, Field, Result,
    consent::Standings,
    messages::{self, To},
    people::name_of,
    planning::plans as use_plans,
    require,
};
use crate::{
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        cycles, new_id,
        quota_reliefs::{self, ReliefRow},
        records,
        schema::people,
        settings,
    },
    domain::{
        account::Actor,
        company::{Company, Kind},
        message::Message,
        policy::{Action, Subject},
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// Longest text, characters.
const TEXT_MAX_CHARS: usize = 500;
const NAME_MAX_CHARS: usize = 120;

/// Most people for whom one decision is recorded at once.
const PEOPLE_MOST: usize = 200;

/// Whose approval it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum ApproverFunction {
    Sales,
    Finance,
}

impl ApproverFunction {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Sales => "sales",
            Self::Finance => "finance",
        }
    }
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Relief {
    /// What happens to the quota.
    pub quota: String,
    /// To commission and pay.
    pub pay: String,
    /// To the accounts.
    pub account_cover: String,
    /// Who looks after them, by id.
    #[serde(default)]
    pub covered_by: Option<String>,
    /// Who approved it, by name.
    pub approved_by: String,
    pub approver_function: ApproverFunction,
    pub approved_on: NaiveDate,
}

/// The same for several people.
#[derive(Clone, Debug, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewReliefs {
    /// Ids.
    pub people: Vec<String>,
    pub relief: Relief,
}

/// A record.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ReliefView {
    pub person_id: String,
    pub person: String,
    pub quota: String,
    pub pay: String,
    pub account_cover: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub covered_by_id: Option<String>,
    /// A name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub covered_by: Option<String>,
    pub approved_by: String,
    /// "sales" or "finance".
    pub approver_function: String,
    pub approved_on: NaiveDate,
    pub recorded_at: DateTime<Utc>,
    pub version: i32,
}

/// Somebody with a quota who is placed in a plan.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ReliefNeed {
    pub person_id: String,
    pub person: String,
    pub team: String,
    pub placements: Vec<PlacedView>,
    /// A placement of theirs cannot be published before it is recorded.
    pub blocks: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relief: Option<ReliefView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PlacedView {
    pub post: String,
    pub starts_on: NaiveDate,
    pub weeks: i32,
    pub intensity: f64,
}

/// How a record reads.
pub fn view(conn: &mut Conn, row: ReliefRow) -> Result<ReliefView> {
    let name =
        |conn: &mut Conn, id: &str| -> Result<String> { Ok(people::table.find(id).select(people::name).first(conn)?) };
    Ok(ReliefView {
        person: name(conn, &row.person_id)?,
        covered_by: match &row.covered_by {
            Some(id) => Some(name(conn, id)?),
            None => None,
        },
        person_id: row.person_id,
        quota: row.quota,
        pay: row.pay,
        account_cover: row.account_cover,
        covered_by_id: row.covered_by,
        approved_by: row.approved_by,
        approver_function: row.approver_function,
        approved_on: row.approved_on,
        recorded_at: row.recorded_at.and_utc(),
        version: row.version,
    })
}

/// Everybody with a quota who is placed in a plan, those without a record first.
pub fn of_plan(db: &Db, actor: &Actor, plan_id: &str) -> Result<Vec<ReliefNeed>> {
    db.read(|conn| {
        let row = use_plans::row(conn, actor, plan_id)?;
        require(actor, Action::Plan, use_plans::subject(&row))?;
        let company = staff(conn)?;
        let standings = Standings::read(conn, &row)?;
        let mut needs: BTreeMap<String, ReliefNeed> = BTreeMap::new();
        for placement in standings.placements.iter().filter(|placement| standings.carries_quota(&placement.person_id)) {
            let id = &placement.person_id;
            if !needs.contains_key(id) {
                let relief = match standings.relief(id) {
                    Some(row) => Some(view(conn, row.clone())?),
                    None => None,
                };
                let team = company.people.get(id).map_or("", |person| &person.team_id);
                let need = ReliefNeed {
                    person_id: id.clone(),
                    person: name_of(&company.people, id, |person| &person.name),
                    team: name_of(&company.teams, team, |team| &team.name),
                    placements: Vec::new(),
                    blocks: false,
                    relief,
                };
                needs.insert(id.clone(), need);
            }
            if let Some(need) = needs.get_mut(id) {
                need.blocks |= standings.lacks_relief(placement);
                need.placements.push(PlacedView {
                    post: name_of(&company.posts, &placement.post_id, |post| &post.name),
                    starts_on: placement.starts_on,
                    weeks: placement.weeks,
                    intensity: placement.intensity,
                });
            }
        }
        let mut needs: Vec<ReliefNeed> = needs.into_values().collect();
        needs.sort_by(|a, b| (a.relief.is_some(), &a.person).cmp(&(b.relief.is_some(), &b.person)));
        Ok(needs)
    })
}

fn staff(conn: &mut Conn) -> Result<Company> {
    Ok(records::company_without(conn, &[Kind::Ratings, Kind::Guesses])?)
}

/// Records a decision for people who have none yet. Everything that is wrong is said at once.
pub fn record(db: &Db, clock: &Clock, actor: &Actor, cycle_id: &str, new: &NewReliefs) -> Result<Vec<ReliefView>> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.write_tx(|conn| {
        cycles::get(conn, cycle_id)?;
        let company = staff(conn)?;
        let today = settings::as_of(conn, clock.today())?;
        let ids: BTreeSet<&String> = new.people.iter().collect();
        let mut faults = Vec::new();
        if ids.is_empty() || ids.len() > PEOPLE_MOST {
            faults.push(Field::new("people", format!("Name at least one person, and at most {PEOPLE_MOST}.")));
        }
        for (index, id) in new.people.iter().enumerate() {
            let path = format!("people/{index}");
            match company.people.get(id) {
                None => faults.push(Field::new(path, format!("There is nobody with the id “{id}”."))),
                Some(person) if !company.carries_quota(person) => {
                    let message = format!("{} carries no quota, so there is nothing to record.", person.name);
                    faults.push(Field::new(path, message));
                }
                Some(person) if quota_reliefs::find(conn, cycle_id, id)?.is_some() => {
                    let message = format!("A decision for {} is recorded already. Change that one.", person.name);
                    faults.push(Field::new(path, message));
                }
                Some(_) => {}
            }
        }
        faults.extend(wrong(&new.relief, &company, &new.people, today));
        refuse(faults)?;
        let mut recorded = Vec::new();
        for id in ids {
            let row = row(&new.relief, clock, actor, (new_id(), cycle_id, id), 1);
            quota_reliefs::insert(conn, &row)?;
            noted(conn, clock, actor, "relief.record", &row)?;
            tell(conn, clock, &company, id)?;
            recorded.push(view(conn, row)?);
        }
        Ok(recorded)
    })
}

/// Changes a record. What was accepted before is asked again: it was accepted on other terms.
pub fn change(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    (cycle_id, person_id): (&str, &str),
    version: i32,
    relief: &Relief,
) -> Result<ReliefView> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.write_tx(|conn| {
        let known = quota_reliefs::find(conn, cycle_id, person_id)?.ok_or(Error::NotFound)?;
        let company = staff(conn)?;
        let today = settings::as_of(conn, clock.today())?;
        refuse(wrong(relief, &company, &[person_id.to_owned()], today))?;
        let row = row(relief, clock, actor, (known.id, cycle_id, person_id), version.saturating_add(1));
        if !quota_reliefs::update(conn, &row)? {
            return Err(Error::Stale);
        }
        noted(conn, clock, actor, "relief.change", &row)?;
        tell(conn, clock, &company, person_id)?;
        view(conn, row)
    })
}

/// Takes a record back: the placement waits again.
pub fn remove(db: &Db, clock: &Clock, actor: &Actor, (cycle_id, person_id): (&str, &str), version: i32) -> Result<()> {
    require(actor, Action::Plan, Subject::Cycle)?;
    db.write_tx(|conn| {
        let known = quota_reliefs::find(conn, cycle_id, person_id)?.ok_or(Error::NotFound)?;
        if !quota_reliefs::delete(conn, &known.id, version)? {
            return Err(Error::Stale);
        }
        noted(conn, clock, actor, "relief.remove", &known)
    })
}

fn refuse(faults: Vec<Field>) -> Result<()> {
    if faults.is_empty() {
        return Ok(());
    }
    Err(Error::Invalid { detail: "Nothing was recorded. Correct these first.".into(), fields: faults })
}

fn wrong(relief: &Relief, company: &Company, people: &[String], today: NaiveDate) -> Vec<Field> {
    let mut faults = Vec::new();
    let texts = [
        ("quota", &relief.quota, TEXT_MAX_CHARS, "Say what happens to the quota."),
        ("pay", &relief.pay, TEXT_MAX_CHARS, "Say what happens to commission and pay."),
        ("account_cover", &relief.account_cover, TEXT_MAX_CHARS, "Say what happens to the accounts."),
        ("approved_by", &relief.approved_by, NAME_MAX_CHARS, "Name who approved it."),
    ];
    for (path, text, most, empty) in texts {
        match text.trim().chars().count() {
            0 => faults.push(Field::new(format!("relief/{path}"), empty)),
            chars if chars > most => {
                let message = format!("At most {most} characters, please; these are {chars}.");
                faults.push(Field::new(format!("relief/{path}"), message));
            }
            _ => {}
        }
    }
    if let Some(id) = &relief.covered_by {
        if !company.people.contains_key(id) {
            faults.push(Field::new("relief/covered_by", format!("There is nobody with the id “{id}”.")));
        } else if people.contains(id) {
            let message = "Somebody who is away cannot look after the own accounts: name a colleague.";
            faults.push(Field::new("relief/covered_by", message));
        }
    }
    if relief.approved_on > today {
        let message =
            format!("{} is still to come: the day of the approval is at the latest {today}.", relief.approved_on);
        faults.push(Field::new("relief/approved_on", message));
    }
    faults
}

fn row(
    relief: &Relief,
    clock: &Clock,
    actor: &Actor,
    (id, cycle_id, person_id): (String, &str, &str),
    version: i32,
) -> ReliefRow {
    ReliefRow {
        id,
        cycle_id: cycle_id.to_owned(),
        person_id: person_id.to_owned(),
        quota: relief.quota.trim().to_owned(),
        pay: relief.pay.trim().to_owned(),
        account_cover: relief.account_cover.trim().to_owned(),
        covered_by: relief.covered_by.clone(),
        approved_by: relief.approved_by.trim().to_owned(),
        approver_function: relief.approver_function.as_str().to_owned(),
        approved_on: relief.approved_on,
        recorded_by: actor.account_id.clone(),
        recorded_at: clock.now(),
        version,
    }
}

/// Tells the person and their manager that it is recorded, not what.
fn tell(conn: &mut Conn, clock: &Clock, company: &Company, person_id: &str) -> Result<()> {
    let Some(person) = company.people.get(person_id) else { return Ok(()) };
    messages::tell(conn, clock.now(), To::People(&[person_id]), &Message::ReliefRecorded)?;
    if let Some(manager) = person.manager_id.as_deref().filter(|manager| *manager != person_id) {
        let message = Message::ReliefRecordedFor { person: person.name.clone() };
        messages::tell(conn, clock.now(), To::People(&[manager]), &message)?;
    }
    Ok(())
}

fn noted(conn: &mut Conn, clock: &Clock, actor: &Actor, action: &str, row: &ReliefRow) -> Result<()> {
    // What was decided on somebody's pay stands in the record alone.
    let detail = serde_json::json!({ "cycle": row.cycle_id, "person": row.person_id });
    let event = Event { actor: &actor.account_id, action, subject_kind: "relief", subject_id: &row.id, detail };
    Ok(audit::append(conn, clock.now(), event)?)
}
