//! On which Mondays a placement could begin instead, as far as its post and the calendar say: whether the plan has room then is
//! found out when it is mended.

use super::{Led, company, led};
use crate::{
    app::{Error, Field, Result, planning::store},
    clock::Clock,
    db::{
        Conn, Db,
        plans::{self, PlacementRow},
        settings,
    },
    domain::{account::Actor, language::Language},
};
use chrono::NaiveDate;
use serde::Serialize;
use tandem_solver::Problem;
use utoipa::ToSchema;

/// Dates that a refusal names.
const NAMED_MOST: usize = 4;

/// When a placement could begin instead.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct VetoDatesView {
    pub starts_on: NaiveDate,
    pub weeks: u32,
    /// Last day of the cycle: a no holds until then at most.
    pub last_on: NaiveDate,
    pub dates: Vec<StartDate>,
}

/// A Monday on which it could begin.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StartDate {
    pub monday: NaiveDate,
    /// The person is on leave, or kept at home, in one of its weeks: another length or a part of the week may still do.
    pub is_hard: bool,
}

/// When somebody's placement could begin instead, for the managers of both sides.
pub fn dates(db: &Db, clock: &Clock, actor: &Actor, plan_id: &str, placement_id: &str) -> Result<VetoDatesView> {
    db.read(|conn| {
        let company = company(conn)?;
        let Led { placement, .. } = led(conn, actor, &company, plan_id, placement_id)?;
        let today = settings::as_of(conn, clock.today())?;
        let problem = problem(conn, plan_id)?;
        let last = problem.weeks().saturating_sub(1);
        Ok(VetoDatesView {
            starts_on: placement.starts_on,
            weeks: u32::try_from(placement.weeks).unwrap_or(0),
            last_on: store::monday(&problem, last) + chrono::Days::new(6),
            dates: starts(&problem, &placement, today),
        })
    })
}

fn problem(conn: &mut Conn, plan_id: &str) -> Result<Problem> {
    serde_json::from_str(&plans::problem(conn, plan_id)?).map_err(Error::internal)
}

/// Other starts that the post and the calendar allow.
fn starts(problem: &Problem, placement: &PlacementRow, today: NaiveDate) -> Vec<StartDate> {
    let weeks = u32::try_from(placement.weeks).unwrap_or(0);
    let Some(post) = problem.posts.iter().find(|post| post.id == placement.post_id) else { return Vec::new() };
    let person = problem.people.iter().find(|person| person.id == placement.person_id);
    let allowed = |week: &u32| {
        week + weeks <= problem.weeks()
            && post.start_weeks.as_ref().is_none_or(|starts| starts.contains(week))
            && !problem.calendar.no_start_weeks.contains(week)
    };
    let start = |week: u32| StartDate {
        monday: store::monday(problem, week),
        is_hard: person.is_some_and(|person| {
            let mut stay = week..week + weeks;
            stay.any(|week| person.leave_weeks.contains(&week) || person.blackout_weeks.contains(&week))
        }),
    };
    let all = (0..problem.weeks()).filter(allowed).map(start);
    all.filter(|start| start.monday != placement.starts_on && start.monday >= today).collect()
}

/// What is wrong with a date on which the post takes nobody.
pub(super) fn fault(
    conn: &mut Conn,
    plan_id: &str,
    placement: &PlacementRow,
    on: NaiveDate,
    today: NaiveDate,
    language: Language,
) -> Result<Option<Field>> {
    let mut open = starts(&problem(conn, plan_id)?, placement, today);
    if open.iter().any(|start| start.monday == on) {
        return Ok(None);
    }
    open.sort_by_key(|start| (start.monday - on).num_days().abs());
    open.truncate(NAMED_MOST);
    open.sort_by_key(|start| start.monday);
    let day = |day: NaiveDate| day.format(language.of("%-d %b %Y", "%-d.%-m.%Y")).to_string();
    let near: Vec<String> = open.iter().map(|start| day(start.monday)).collect();
    let message = if near.is_empty() {
        language.of(
            "This post has no other start in the cycle: tell HR in the reason what could be done.".to_owned(),
            "Für diesen Platz gibt es im Zeitraum keinen anderen Beginn: sagen Sie HR in der Begründung, was möglich wäre."
                .to_owned(),
        )
    } else {
        language.of(
            format!("Nothing begins at this post on {}. Near that: {}.", day(on), near.join(", ")),
            format!("Am {} beginnt an diesem Platz nichts. In der Nähe: {}.", day(on), near.join(", ")),
        )
    };
    Ok(Some(Field::new("alternative_on", message)))
}
