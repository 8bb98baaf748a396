//! What should be booked and is not yet: rides of plans that were published before there were bookings, and joiners who came since
//! the orientation was set. Done when somebody first looks.

use super::{Scene, company_now, cycle_span, follow, orientation};
use crate::{
    app::Result,
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        bookings, cycles, history,
        plans::{self, PlanRow},
    },
};

/// Books what is missing. Doing it again changes nothing.
pub fn catch_up(db: &Db, clock: &Clock, actor: &str) -> Result<()> {
    if !db.read(|conn| is_behind(conn, clock))? {
        return Ok(());
    }
    db.write_tx(|conn| {
        // Writing the log first makes whoever comes at the same moment wait, and find everything done.
        let detail = serde_json::json!({});
        let event = Event { actor, action: "rides.catch-up", subject_kind: "company", subject_id: "rides", detail };
        audit::append(conn, clock.now(), event)?;
        let plans = unbooked(conn, clock)?;
        let scene = Scene::load(conn, clock)?;
        for plan in plans {
            follow::follow(conn, clock, &scene, actor, &plan, false)?;
        }
        orientation::book(conn, clock, &scene)
    })
}

fn is_behind(conn: &mut Conn, clock: &Clock) -> Result<bool> {
    Ok(!unbooked(conn, clock)?.is_empty() || orientation::is_behind(conn, clock)?)
}

/// Published plans with rides to come of which nothing is booked.
fn unbooked(conn: &mut Conn, clock: &Clock) -> Result<Vec<PlanRow>> {
    let (as_of, _) = company_now(conn, clock)?;
    let mut found = Vec::new();
    for id in history::published_plans(conn)? {
        let plan = plans::get(conn, &id)?;
        if bookings::count_of_cycle(conn, &plan.cycle_id)? > 0 {
            continue;
        }
        let cycle = cycles::get(conn, &plan.cycle_id)?;
        let span = cycle_span(cycle.starts_on, cycle.weeks);
        if plans::rides(conn, &id)?.iter().any(|ride| follow::period(span, ride).until >= as_of) {
            found.push(plan);
        }
    }
    Ok(found)
}
