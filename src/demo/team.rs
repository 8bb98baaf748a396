//! The manager who says no: one no of the demo's manager that HR has answered, so that both sides find how it ends.

use super::accounts;
use crate::{
    app::{
        Result,
        planning::{
            hand::Recent,
            team,
            veto::{self, NewVeto, VetoAnswer},
        },
    },
    clock::Clock,
    db::{Db, accounts as stored},
    domain::{account::Actor, role::Role},
};
use chrono::Days;

const REASON: &str = "Two of my team start their probation in that week, and I want to be there for them first.";
const ANSWER: &str = "I understand. There is no other start before the summer without a second team falling short, so it stays. \
                      The mentor is somebody else, and you need to be there on the first day only.";

/// Says it and answers it, where there is a placement that the manager may still say no to.
pub(super) fn seed(db: &Db, clock: &Clock) -> Result<()> {
    let (Some(manager), Some(planner)) = (actor(db, Role::Manager)?, actor(db, Role::Planner)?) else { return Ok(()) };
    let mine = team::mine(db, clock, &Recent::default(), &manager)?;
    let Some(plan) = mine.plans.first() else { return Ok(()) };
    // A visitor rather than one of his own people, whom visitors of the demo will want to try it on.
    let lines = plan.arriving.iter().rev().chain(plan.leaving.iter().rev());
    let Some(line) = lines.into_iter().find(|line| line.veto_as.is_some()) else { return Ok(()) };
    let dates = veto::dates(db, clock, &manager, &plan.plan_id, &line.placement_id)?.dates;
    let later = dates.iter().find(|date| date.monday > line.starts_on);
    let Some(other) = later.or(dates.last()).map(|date| date.monday) else { return Ok(()) };
    let new = NewVeto {
        placement_id: line.placement_id.clone(),
        reason: REASON.to_owned(),
        alternative_on: other,
        expires_on: if other > line.starts_on { other - Days::new(3) } else { line.starts_on + Days::new(4) },
    };
    let made = veto::create(db, clock, &manager, &plan.plan_id, &new)?;
    let answer = VetoAnswer { upheld: false, answer: ANSWER.to_owned() };
    veto::answer(db, clock, &planner, &made.id, made.version, &answer)?;
    Ok(())
}

/// The demo's account of a role.
fn actor(db: &Db, role: Role) -> Result<Option<Actor>> {
    let Some((way, _)) = accounts().into_iter().find(|(way, _)| way.role == role) else { return Ok(None) };
    db.read(|conn| Ok(stored::find_by_email(conn, &way.email)?.map(|account| account.actor()).transpose()?))
}
