//! What in the company's data contradicts a plan since it was made: somebody brought in a leave, a last day, another week of a
//! session. Each is offered as an event, so that it can be repaired like any other.

use super::{Ground, log, words};
use crate::{
    app::{Result, planning::plans, require},
    clock::Clock,
    db::{Db, plan_events, settings},
    domain::{account::Actor, calendar, plan_event::PlanEvent, policy::Action},
};
use serde::Serialize;
use std::collections::BTreeMap;
use tandem_solver::{Plan, check::check};
use utoipa::ToSchema;

/// Rules that are listed as broken: a few say enough.
const BROKEN_MOST: usize = 8;

/// Something that the data say and the plan does not know.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct DriftItem {
    pub words: String,
    pub event: PlanEvent,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct DriftView {
    pub items: Vec<DriftItem>,
    /// Rules that the plan breaks under the data as they are now, in sentences; none while a draft waits that mends some of it.
    pub broken: Vec<String>,
}

/// What contradicts a plan now.
pub fn of_plan(db: &Db, clock: &Clock, actor: &Actor, plan_id: &str) -> Result<DriftView> {
    db.read(|conn| {
        let row = plans::row(conn, actor, plan_id)?;
        require(actor, Action::Plan, plans::subject(&row))?;
        let today = settings::as_of(conn, clock.today())?;
        let ground = Ground::read(conn, &row, today)?;
        // What a draft mends already waits for that draft.
        let mut waiting = Vec::new();
        for event in plan_events::of_cycle(conn, &row.cycle_id)? {
            if event.plan_id == row.id && event.mended_plan_id.is_some() {
                waiting.push(log::Body::of(&event)?.event);
            }
        }
        let open = ground.drift().into_iter().filter(|event| !waiting.contains(event));
        let items = open.map(|event| DriftItem { words: words::sentence(&ground.company, &ground.now, &event), event });
        let problem = ground.suppose(&[]).happened()?;
        let plan = Plan { problem_sha256: problem.sha256(), ..ground.plan.clone() };
        let findings = if waiting.is_empty() { check(&problem, &plan).findings } else { Vec::new() };
        let mut broken: Vec<String> = findings.into_iter().map(|finding| finding.message).collect();
        broken.dedup();
        broken.truncate(BROKEN_MOST);
        Ok(DriftView { items: items.collect(), broken })
    })
}

impl Ground {
    fn drift(&self) -> Vec<PlanEvent> {
        let mut events: Vec<PlanEvent> = Vec::new();
        let mut add = |event: PlanEvent| {
            if !events.contains(&event) {
                events.push(event);
            }
        };
        // Weeks that somebody is to be elsewhere.
        let mut weeks: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for stay in &self.plan.placements {
            weeks.entry(&stay.person).or_default().extend(stay.start_week..stay.start_week + stay.weeks);
        }
        for ride in &self.plan.rides {
            weeks.entry(&ride.person).or_default().push(ride.week);
        }
        for (id, weeks) in &weeks {
            let (Some(person), Some(stored)) =
                (self.now.people.iter().find(|person| person.id == *id), self.company.people.get(*id))
            else {
                continue;
            };
            let last = weeks.iter().max().map(|week| calendar::week_start(self.first(), *week));
            if let (Some(left_on), Some(last)) = (stored.left_on, last)
                && left_on < last
            {
                add(PlanEvent::Resignation { person_id: stored.id.clone(), last_on: left_on });
                continue;
            }
            for week in weeks.iter().filter(|week| person.leave_weeks.contains(week)) {
                let monday = calendar::week_start(self.first(), *week);
                let leaves = self.company.leaves.values().filter(|leave| leave.person_id == *id);
                for leave in leaves.filter(|leave| calendar::working_days(monday, leave.starts_on, leave.ends_on) > 0) {
                    add(PlanEvent::Leave {
                        person_id: stored.id.clone(),
                        starts_on: leave.starts_on,
                        ends_on: leave.ends_on,
                    });
                }
            }
        }
        for stay in &self.plan.placements {
            let closes_on = self.company.posts.get(&stay.post).and_then(|post| post.closes_on);
            let last = calendar::week_start(self.first(), stay.start_week + stay.weeks.saturating_sub(1));
            if let Some(closes_on) = closes_on
                && closes_on < last + chrono::Days::new(7)
                && closes_on >= self.first()
            {
                add(PlanEvent::ClosedPost { post_id: stay.post.clone(), closes_on });
            }
        }
        for ride in &self.plan.rides {
            let session = self.now.sessions.iter().find(|session| session.id == ride.session);
            match session.map(|session| session.weeks.as_slice()) {
                None => add(PlanEvent::CancelledSession { session_id: ride.session.clone() }),
                Some([week]) if *week != ride.week => add(PlanEvent::MovedSession {
                    session_id: ride.session.clone(),
                    held_on: calendar::week_start(self.first(), *week),
                }),
                Some(_) => {}
            }
        }
        events
    }
}
