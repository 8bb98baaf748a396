//! What the demo recorded on quotas: the people with a quota who may be placed in the current cycle, team by team, as Sales
//! decided it for one day a week.

use crate::{
    app::{
        Error, Result,
        reliefs::{self, ApproverFunction, NewReliefs, Relief},
    },
    clock::Clock,
    db::{Db, accounts, quota_reliefs, records},
    domain::role::Role,
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The Tuesday before the plan was published.
const APPROVED_ON: (i32, u32, u32) = (2026, 12, 1);

/// Records the decisions for `cycle_id`, where there are none yet.
pub(super) fn seed(db: &Db, clock: &Clock, cycle_id: &str) -> Result<()> {
    if !db.read(|conn| quota_reliefs::of_cycle(conn, cycle_id))?.is_empty() {
        return Ok(());
    }
    let company = db.read(records::company)?;
    let planner = db.read(accounts::list)?.into_iter().find(|account| account.role == Role::Planner.as_str());
    let planner = planner.ok_or_else(|| Error::internal("the demo has no planner"))?.actor()?;
    let (year, month, day) = APPROVED_ON;
    let mut teams: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for person in company.people.values().filter(|person| company.carries_quota(person)) {
        teams.entry(&person.team_id).or_default().push(person.id.clone());
    }
    for (team, people) in teams {
        let relief = Relief {
            quota: "Reduced by the share of the week that is spent away, for the weeks of the placement.".to_owned(),
            pay: "Commission for these days is paid at the average of the last two quarters.".to_owned(),
            account_cover: "Accounts stay where they are; what cannot wait for a day goes to the team.".to_owned(),
            covered_by: company.lead_of(team).map(|lead| lead.id.clone()).filter(|lead| !people.contains(lead)),
            approved_by: "Helena Brandt".to_owned(),
            approver_function: ApproverFunction::Sales,
            approved_on: NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default(),
        };
        reliefs::record(db, clock, &planner, cycle_id, &NewReliefs { people, relief })?;
    }
    Ok(())
}
