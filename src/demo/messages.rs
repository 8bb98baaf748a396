//! What the demo's people were told, and how they are told: so that the inbox and the mailbox show something at once.

use crate::{
    app::{
        Result,
        mail::{self, NewMessageSettings},
        messages::{self, To},
    },
    clock::Clock,
    db::{Db, accounts, cycles},
    domain::{mail_times::MailWish, message::Message},
};
use chrono::TimeDelta;

/// Tells everybody with an account that the current plan is published.
pub(super) fn seed(db: &Db, clock: &Clock) -> Result<()> {
    let cycle = db.read(|conn| cycles::get(conn, super::seed::CURRENT))?.name;
    db.write_tx(|conn| {
        for account in accounts::list(conn)? {
            // The demo is shown at any hour: nobody is left to wait for the end of quiet hours.
            let new = NewMessageSettings {
                mail: MailWish::AtOnce,
                digest_minute: 8 * 60,
                quiet_from_minute: 0,
                quiet_until_minute: 0,
                time_zone: "Europe/Berlin".to_owned(),
            };
            mail::set_settings(conn, &account.actor()?, new, true)?;
        }
        let people: Vec<String> = accounts::list(conn)?.into_iter().filter_map(|account| account.person_id).collect();
        let people: Vec<&str> = people.iter().map(String::as_str).collect();
        let told = Message::PlanPublished { cycle };
        messages::tell(conn, clock.now() - TimeDelta::minutes(5), To::People(&people), &told)
    })
}
