//! How the bench stood: written whenever a plan is published and at the first look in a quarter, role by role, so that the trend
//! that somebody sees is that of their own part alone.

use super::{
    super::{Error, Result},
    bench::Lens,
    outlook::{figures_view, rows},
    plans::{self, Growths},
    policy,
    scene::{Scene, Seen},
    view::{ExpectedView, TrendView},
};
use crate::{
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        new_id, records, settings,
        succession::{self as stored, SnapshotRow},
    },
    domain::{
        bench::{self, Bench},
        calendar,
        company::Company,
        level::Levels,
        policy::Scope,
    },
};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};

/// So far back trends reach.
const TREND_DAYS: u64 = 3 * 366;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Standing {
    roles: Vec<RoleStanding>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct RoleStanding {
    id: String,
    team: String,
    incumbent: Option<String>,
    successors: Vec<SuccessorStanding>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct SuccessorStanding {
    person: String,
    ready: bool,
    ready_on: Option<NaiveDate>,
}

/// A snapshot with what it says.
pub(super) struct Snapshot {
    pub row: SnapshotRow,
    standing: Standing,
}

/// Writes how the bench of the whole company stands on `day`, by the plans that are published.
pub(in crate::app) fn take(
    conn: &mut Conn,
    clock: &Clock,
    actor: &str,
    (day, occasion, plan_id): (NaiveDate, &str, Option<&str>),
) -> Result<()> {
    let company = Arc::new(records::company(conn)?);
    if company.critical_roles.values().all(|role| !role.counts()) {
        return Ok(());
    }
    let seen = Seen { company, scope: Scope::Everybody, as_of: day, nominee: None };
    let projection = plans::projection(conn, &Growths::default(), None, &seen)?;
    let scene = Scene { seen, projection, policy: policy::read(conn)?, accounts: BTreeMap::new() };
    let id = new_id();
    let row = SnapshotRow {
        id: id.clone(),
        quarter_ends_on: calendar::quarter(day, 1).1,
        taken_on: day,
        taken_at: clock.now(),
        occasion: occasion.to_owned(),
        plan_id: plan_id.map(str::to_owned),
        body: serde_json::to_string(&standing(&scene)).map_err(Error::internal)?,
    };
    stored::insert_snapshot(conn, &row)?;
    let event = Event {
        actor,
        action: "succession.snapshot",
        subject_kind: "succession_snapshot",
        subject_id: &id,
        detail: serde_json::json!({ "occasion": occasion, "plan": plan_id }),
    };
    Ok(audit::append(conn, clock.now(), event)?)
}

/// The same when a plan was just published.
pub(in crate::app) fn of_published(conn: &mut Conn, clock: &Clock, actor: &str, plan_id: &str) -> Result<()> {
    let day = settings::as_of(conn, clock.today())?;
    take(conn, clock, actor, (day, "published", Some(plan_id)))
}

/// The same at the first look in a quarter.
pub(super) fn of_quarter(db: &Db, clock: &Clock, actor: &str, day: NaiveDate) -> Result<()> {
    let quarter = calendar::quarter(day, 1).1;
    if db.read(|conn| Ok::<_, Error>(stored::has_snapshot(conn, quarter)?))? {
        return Ok(());
    }
    db.write_tx(|conn| {
        // Of two who look at once the second finds what the first one wrote.
        audit::lock(conn)?;
        if stored::has_snapshot(conn, quarter)? {
            return Ok(());
        }
        take(conn, clock, actor, (day, "quarter", None))
    })
}

fn standing(scene: &Scene) -> Standing {
    let levels = Levels::new(&scene.seen.company);
    let lens = Lens::of(scene, &levels);
    let roles = rows(&lens, scene).into_iter().map(|row| RoleStanding {
        id: row.role.id.clone(),
        team: row.role.team_id.clone(),
        incumbent: row.role.incumbent_id.clone(),
        successors: row
            .candidates
            .iter()
            .map(|candidate| SuccessorStanding {
                person: candidate.person.id.clone(),
                ready: candidate.ready_now,
                ready_on: candidate.view.ready_on,
            })
            .collect(),
    });
    Standing { roles: roles.collect() }
}

/// The last snapshot of each quarter, oldest first.
pub(super) fn latest(conn: &mut Conn, as_of: NaiveDate) -> Result<Vec<Snapshot>> {
    let mut by_quarter: BTreeMap<NaiveDate, SnapshotRow> = BTreeMap::new();
    for row in stored::snapshots(conn, as_of - Days::new(TREND_DAYS))? {
        by_quarter.insert(row.quarter_ends_on, row);
    }
    let read = |row: SnapshotRow| {
        let standing = serde_json::from_str(&row.body).map_err(Error::internal)?;
        Ok(Snapshot { row, standing })
    };
    by_quarter.into_values().map(read).collect()
}

/// The figures of the part that one sees, with the roles and people of then as far as they are in one's part now.
pub(super) fn trend(snapshots: &[Snapshot], seen: &Seen) -> Vec<TrendView> {
    snapshots
        .iter()
        .map(|snapshot| {
            let benches: Vec<Bench<'_>> = snapshot
                .standing
                .roles
                .iter()
                .filter(|role| in_part(role, seen))
                .map(|role| {
                    let known = || role.successors.iter().filter(|it| knows(&it.person, seen));
                    Bench {
                        incumbent: role.incumbent.as_deref(),
                        successors: known().map(|it| it.person.as_str()).collect(),
                        ready: known().filter(|it| it.ready).map(|it| it.person.as_str()).collect(),
                    }
                })
                .collect();
            TrendView {
                quarter_ends_on: snapshot.row.quarter_ends_on,
                taken_on: snapshot.row.taken_on,
                occasion: snapshot.row.occasion.clone(),
                figures: figures_view(&bench::figures(&benches)),
            }
        })
        .collect()
}

fn in_part(role: &RoleStanding, seen: &Seen) -> bool {
    seen.scope.sees_team(&role.team) || role.incumbent.as_ref().is_some_and(|id| seen.scope.sees_person(id))
}

fn knows(person_id: &str, seen: &Seen) -> bool {
    // Who was deleted since is nobody's any more.
    let company: &Company = &seen.company;
    company.people.contains_key(person_id)
        && seen.scope.sees_person(person_id)
        && seen.nominee.as_deref() != Some(person_id)
}

/// When somebody was expected to be ready for a role, as snapshots saw it.
pub(super) fn expected(snapshots: &[Snapshot], role_id: &str, person_id: &str) -> Vec<ExpectedView> {
    let of_role = snapshots.iter().filter_map(|snapshot| {
        let role = snapshot.standing.roles.iter().find(|role| role.id == role_id)?;
        let standing = role.successors.iter().find(|it| it.person == person_id)?;
        Some(ExpectedView { taken_on: snapshot.row.taken_on, ready: standing.ready, ready_on: standing.ready_on })
    });
    of_role.collect()
}
