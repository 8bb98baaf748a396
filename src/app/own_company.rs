//! From the demo to the company's own database, which lies beside the demo's: real and invented people never share one.

use super::{Error, Result, invitations};
use crate::{
    clock::Clock,
    db::{Db, settings},
};

/// The company's own database, open and with the newest schema, and the key of the link that makes its first account; no key
/// where somebody has an account already.
pub fn open(url: &str, clock: &Clock) -> Result<(Db, Option<String>)> {
    let db = Db::open(url).map_err(|error| {
        Error::conflict(format!("Your company's own database cannot be opened: {error}. The demo goes on as it is."))
    })?;
    if db.read(|conn| settings::get(conn, settings::DEMO))?.is_some() {
        return Err(Error::conflict(
            "The database that is set for your own company holds the demo. Name another with --own-database or TANDEM_OWN_DATABASE, and start again.",
        ));
    }
    let token = db.write_tx(|conn| invitations::set_up(conn, clock))?;
    Ok((db, token))
}
