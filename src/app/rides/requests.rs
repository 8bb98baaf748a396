//! Guests ask a host, or a team, to take them along in the next four weeks; hosts have a limit of guests in a ride period.

use super::{Scene, arrange::seen, bookings, record, seats, tell, text, view::BookingView};
use crate::{
    app::{Error, Result, people::name_of, ratings::Findings},
    clock::Clock,
    db::{
        Conn, Db,
        bookings::{BookingRow, REQUEST, REQUESTED},
        new_id, ride_offers,
    },
    domain::{
        account::Actor,
        company::RideKind,
        language::Language,
        message::Message,
        ride::{self, Slot, Span},
    },
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// Whom one can ask.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = RideHosts)]
pub struct HostsView {
    pub hosts: Vec<HostChoice>,
    pub teams: Vec<TeamChoice>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = RideHostChoice)]
pub struct HostChoice {
    pub id: String,
    pub name: String,
    pub team: String,
    pub function: String,
    /// As many guests in this ride period as a host may have.
    pub is_full: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = RideTeamChoice)]
pub struct TeamChoice {
    pub id: String,
    pub name: String,
    pub function: String,
}

/// A guest asks a host or a team: one of the two.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = NewRideRequest)]
pub struct NewRequest {
    pub host_id: Option<String>,
    pub team_id: Option<String>,
    /// What the guest would like to see.
    pub wish: Option<String>,
}

/// Guests that a host may have in the ride period of a day; none: no limit.
fn host_limit(scene: &Scene, day: NaiveDate) -> Option<usize> {
    let Some((cycle, _)) = scene.cycle_at(day) else { return Some(ride::HOST_LOAD as usize) };
    let load = scene.company.cycles.get(cycle)?.rules.host_load.as_ref()?;
    let periods = f64::from(u32::try_from(ride::PERIOD_WEEKS).unwrap_or(4)) / f64::from(load.weeks.max(1));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small number that is not negative")]
    let guests = (f64::from(load.rides) * periods).ceil() as usize;
    Some(guests)
}

/// Load and limit of a host in the ride period of a day.
pub(super) fn load_at(
    conn: &mut Conn,
    scene: &Scene,
    host: &str,
    day: NaiveDate,
) -> Result<(usize, Option<usize>, Span)> {
    let period = scene.period(day);
    let rows = bookings::of_person(conn, host)?;
    Ok((seats::load(scene, &rows, host, period), host_limit(scene, day), period))
}

/// One more guest at that time must not be more than a host may have. What the plan gives is never refused.
pub(super) fn check_host_load(
    conn: &mut Conn,
    scene: &Scene,
    host: &str,
    slot: Slot,
    more: usize,
    language: Language,
    found: &mut Findings,
) -> Result<()> {
    let (load, limit, Span { from, until }) = load_at(conn, scene, host, scene.day_of(slot.starts_at, host))?;
    if let Some(limit) = limit.filter(|limit| load + more > *limit) {
        found.add(
            "starts_at",
            language.of(
                format!("Between {from} and {until} you have {load} guests already, and a host has {limit} at most. Choose a day after {until}."),
                format!("Zwischen {from} und {until} haben Sie schon {load} Gäste; höchstens {limit} sind vorgesehen. Wählen Sie einen Tag nach dem {until}."),
            ),
        );
    }
    Ok(())
}

/// Hosts of the company: those of its sessions, and those who have offered one.
fn host_ids(conn: &mut Conn, scene: &Scene) -> Result<BTreeSet<String>> {
    let mut ids: BTreeSet<String> =
        scene.company.ride_sessions.values().filter_map(|session| session.host_id.clone()).collect();
    ids.extend(ride_offers::all(conn)?.into_iter().map(|offer| offer.host_id));
    ids.retain(|id| scene.is_there(id, scene.as_of));
    Ok(ids)
}

fn function_of(scene: &Scene, team: &str) -> String {
    let function = scene.company.teams.get(team).map(|team| team.function_id.as_str()).unwrap_or_default();
    name_of(&scene.company.functions, function, |function| &function.name)
}

/// Whom one can ask: hosts and teams other than one's own.
pub fn hosts(db: &Db, clock: &Clock, actor: &Actor) -> Result<HostsView> {
    let me = actor.person_id.as_deref().ok_or(Error::NotFound)?;
    db.read(|conn| {
        let scene = Scene::load(conn, clock)?;
        let own = scene.person(me).map(|person| person.team_id.clone()).unwrap_or_default();
        let mut hosts = Vec::new();
        for id in host_ids(conn, &scene)? {
            let Some(person) = scene.person(&id).filter(|person| person.team_id != own) else { continue };
            let (load, limit, _) = load_at(conn, &scene, &id, scene.as_of)?;
            hosts.push(HostChoice {
                name: person.name.clone(),
                team: scene.team_name(&person.team_id),
                function: function_of(&scene, &person.team_id),
                is_full: limit.is_some_and(|limit| load >= limit),
                id,
            });
        }
        hosts.sort_by(|a, b| a.name.cmp(&b.name));
        let others = scene.company.teams.values().filter(|team| team.id != own);
        let choice = |team: &crate::domain::company::Team| TeamChoice {
            id: team.id.clone(),
            name: team.name.clone(),
            function: function_of(&scene, &team.id),
        };
        let mut teams: Vec<TeamChoice> = others.map(choice).collect();
        teams.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(HostsView { hosts, teams })
    })
}

/// Asks to go along with a host, or with somebody of a team.
pub fn request(db: &Db, clock: &Clock, actor: &Actor, new: &NewRequest) -> Result<BookingView> {
    let me = actor.person_id.as_deref().ok_or(Error::NotFound)?;
    db.write_tx(|conn| {
        let scene = Scene::load(conn, clock)?;
        let language = actor.language;
        let mut found = Findings::speaking(actor.language);
        let own = scene.person(me).map(|person| person.team_id.clone()).unwrap_or_default();
        let team = match (&new.host_id, &new.team_id) {
            (Some(host), None) if host == me => {
                found.add(
                    "host_id",
                    language.of(
                        "You cannot be your own guest. Choose somebody else.",
                        "Sie können nicht Ihr eigener Gast sein. Wählen Sie jemand anderen.",
                    ),
                );
                None
            }
            (Some(host), None) if host_ids(conn, &scene)?.contains(host) => {
                scene.person(host).map(|person| person.team_id.clone())
            }
            (None, Some(team)) if scene.company.teams.contains_key(team) => Some(team.clone()),
            _ => {
                found.add(
                    "host_id",
                    language.of(
                        "Choose one host, or one team, of the list.",
                        "Wählen Sie eine Person oder ein Team aus der Liste.",
                    ),
                );
                None
            }
        };
        if team.as_ref() == Some(&own) {
            found.add(
                "host_id",
                language.of(
                    "That is your own team: ride-alongs show you another one. Choose another host.",
                    "Das ist Ihr eigenes Team: Begleitungen zeigen Ihnen ein anderes. Wählen Sie jemand anderen.",
                ),
            );
        }
        let open = bookings::of_person(conn, me)?;
        let asked: Vec<&BookingRow> = open.iter().filter(|row| row.guest_id == me && row.state == REQUESTED).collect();
        if asked.iter().any(|row| row.host_id == new.host_id && row.team_id == new.team_id) {
            found.add(
                "host_id",
                language.of(
                    "You have asked there already; the answer will come.",
                    "Sie haben dort schon gefragt; die Antwort kommt noch.",
                ),
            );
        } else if asked.len() >= ride::OWN_CHOICE_MAX {
            let most = ride::OWN_CHOICE_MAX;
            found.add(
                "host_id",
                language.of(
                    format!("{most} of your requests wait for an answer. Withdraw one to ask somebody else."),
                    format!(
                        "{most} Ihrer Anfragen warten auf Antwort. Ziehen Sie eine zurück, um jemand anderen zu fragen."
                    ),
                ),
            );
        }
        let reason = text(new.wish.as_deref(), "wish", language, &mut found);
        found.done()?;
        let period = scene.four_weeks(scene.as_of);
        let row = BookingRow {
            id: new_id(),
            source: REQUEST.to_owned(),
            guest_id: me.to_owned(),
            host_id: new.host_id.clone(),
            team_id: new.team_id.clone(),
            kind: RideKind::RideAlong.word().to_owned(),
            cycle_id: None,
            ride_session_id: None,
            occurrence: None,
            offer_id: None,
            orientation_step_id: None,
            period_from: period.from,
            period_until: period.until,
            starts_at: None,
            minutes: ride::MINUTES[0],
            remote: true,
            place: None,
            consent: "not-needed".to_owned(),
            prebrief: None,
            state: REQUESTED.to_owned(),
            reason,
            created_at: scene.now,
            held_at: None,
            reminded_at: None,
            version: 1,
        };
        bookings::insert(conn, &row)?;
        record(conn, clock, &actor.account_id, "ride.request", &row)?;
        for host in scene.hosts_of(&row) {
            tell(conn, clock, &host, &Message::RideRequested { guest: scene.name(me) })?;
        }
        seen(conn, &scene, actor, &row.id)
    })
}
