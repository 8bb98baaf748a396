//! Where a company stands that began with a staff list, and taking all of it back.

use super::{
    Kept,
    view::{FirstImport, StartStage, StartState, Undo},
};
use crate::{
    app::{Error, Result, require, succession},
    clock::Clock,
    db::{
        Conn, accounts, audit,
        first_imports::{self, Extent, FirstImportRow},
        settings,
    },
    domain::{
        account::Actor,
        policy::{Action, Subject},
    },
};

pub fn state(conn: &mut Conn, actor: &Actor) -> Result<StartState> {
    require(actor, Action::Exchange, Subject::Company)?;
    if let Some(row) = first_imports::current(conn)? {
        return Ok(StartState { state: StartStage::Started, import: Some(view(conn, row)?) });
    }
    let state = if first_imports::has_people(conn)? { StartStage::Filled } else { StartStage::Empty };
    Ok(StartState { state, import: None })
}

fn view(conn: &mut Conn, row: FirstImportRow) -> Result<FirstImport> {
    let aside = Kept::of(&row)?.aside;
    let extent = first_imports::extent(conn)?;
    let why = why_not(&extent);
    let by = match accounts::find(conn, &row.actor) {
        Ok(account) => account.name,
        Err(_) => row.actor,
    };
    Ok(FirstImport {
        id: row.id,
        at: row.at.and_utc(),
        by,
        file: row.file_name,
        people: usize::try_from(row.people).unwrap_or_default(),
        cycle_id: row.cycle_id,
        aside,
        undo: Undo { possible: why.is_none(), why, people: extent.people, teams: extent.teams, plans: extent.plans },
    })
}

fn why_not(extent: &Extent) -> Option<String> {
    if extent.published > 0 {
        return Some(
            "A plan is published: people rely on it. The first import can be undone only while no plan is published."
                .to_owned(),
        );
    }
    (extent.active_runs > 0)
        .then(|| "A plan is being worked on. Wait until it is done, or cancel it, then undo.".to_owned())
}

/// Deletes everything that the company has: people, teams, plans, all of it. Accounts stay.
pub fn undo(conn: &mut Conn, clock: &Clock, actor: &Actor) -> Result<()> {
    require(actor, Action::Exchange, Subject::Company)?;
    let Some(row) = first_imports::current(conn)? else {
        return Err(Error::conflict("There is no first import that could be undone."));
    };
    let extent = first_imports::extent(conn)?;
    if let Some(why) = why_not(&extent) {
        return Err(Error::conflict(why));
    }
    first_imports::delete_company(conn)?;
    succession::policy::forget(conn)?;
    if let Some(renamed) = Kept::of(&row)?.renamed {
        match renamed.before {
            Some(name) => settings::set(conn, settings::COMPANY, &name)?,
            None => settings::remove(conn, settings::COMPANY)?,
        }
    }
    first_imports::set_undone(conn, &row.id, clock.now())?;
    let event = audit::Event {
        actor: &actor.account_id,
        action: "start.undo",
        subject_kind: "first_import",
        subject_id: &row.id,
        detail: serde_json::json!({ "people": extent.people, "teams": extent.teams, "plans": extent.plans }),
    };
    audit::append(conn, clock.now(), event)?;
    Ok(())
}
