//! A reminder that goes out by itself, while there is still time: of what took place a day ago, and was not looked back on.

use super::{Scene, company_now, slot, tell};
use crate::{
    app::{Error, Result},
    clock::Clock,
    db::{Conn, Db, bookings},
    domain::{
        message::Message,
        ride::{DEBRIEF_HOURS, Side},
    },
};
use chrono::TimeDelta;

/// How long nothing is said: most write their debrief on the same day.
const PATIENCE_HOURS: i64 = DEBRIEF_HOURS / 2;
/// What began earlier is past its time, however long it was.
const BEGAN_WITHIN: TimeDelta = TimeDelta::days(3);

/// Reminds each guest once, between a day after the session and the end of the time for its debrief. Doing it again changes nothing.
pub fn remind_in_time(db: &Db, clock: &Clock) -> Result<usize> {
    let due = |conn: &mut Conn| {
        let (_, now) = company_now(conn, clock)?;
        let rows = bookings::to_look_back_on(conn, now - BEGAN_WITHIN, now - TimeDelta::hours(PATIENCE_HOURS))?;
        Ok::<_, Error>((now, rows))
    };
    // Looked up before anything is written, or the company read: mostly there is nobody.
    if db.read(due)?.1.is_empty() {
        return Ok(0);
    }
    db.write_tx(|conn| {
        let (now, rows) = due(conn)?;
        let scene = Scene::load(conn, clock)?;
        let mut reminded = Vec::new();
        for row in &rows {
            let Some(slot) = slot(row) else { continue };
            let is_time = slot.ends_at() + TimeDelta::hours(PATIENCE_HOURS) <= now && now < slot.debrief_due_at();
            if !is_time || scene.debriefed.contains(&row.id) {
                continue;
            }
            let until = scene.local(slot.debrief_due_at(), &row.guest_id);
            let message = Message::DebriefDue { partner: scene.partner(row, Side::Guest), until };
            tell(conn, clock, &row.guest_id, &message)?;
            reminded.push(row.id.as_str());
        }
        bookings::set_reminded(conn, &reminded, scene.now)?;
        Ok(reminded.len())
    })
}
