//! The page of ride-alongs: what somebody goes along to and hosts, what waits for them, what others offer, and a host's load.

use super::{
    Scene, bookings, catch_up, debriefs, requests, seats,
    seats::OfferView,
    themes::{ThemeCount, themes_for_all},
    view::{BookingView, Need},
};
use crate::{
    app::{Error, Result, people::name_of},
    clock::Clock,
    db::{
        Conn, Db,
        bookings::{ARRANGED, BookingRow, PLANNED, REQUESTED, WAITING},
        closed_weeks,
        debriefs::{self as stored, DebriefRow},
        orientation_steps, ride_offers,
    },
    domain::{
        account::Actor,
        company::Person,
        local_time,
        ride::{self, Side, Slot},
    },
};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

/// How long what is over stays on the page.
const KEPT_DAYS: u64 = 60;

/// Everything about ride-alongs of one person.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct MyRides {
    pub as_of: NaiveDate,
    pub person_id: String,
    /// The time zone in which the person works.
    pub zone: String,
    /// As guest, as host, and what the own team hosts; what waits for the reader first, then by time.
    pub bookings: Vec<BookingView>,
    /// Sessions of others, to come.
    pub offers: Vec<OfferView>,
    /// The reader's own, to come.
    pub own_offers: Vec<OfferView>,
    /// Mondays, from this week on.
    pub closed_weeks: Vec<NaiveDate>,
    /// This ride period and the next.
    pub load: Vec<HostLoad>,
    /// Placements that are over and were not looked back on.
    pub stays: Vec<StayToDebrief>,
    /// One's own answers, latest first.
    pub debriefs: Vec<OwnDebrief>,
    /// Themes that at least three people named.
    pub themes: Vec<ThemeCount>,
    /// Skills of the reader's own function, for what an offer teaches.
    pub skills: Vec<SkillName>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = RideSkill)]
pub struct SkillName {
    pub id: String,
    pub name: String,
}

/// A host's guests in one ride period.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = RideHostLoad)]
pub struct HostLoad {
    pub from: NaiveDate,
    pub until: NaiveDate,
    pub planned: usize,
    pub arranged: usize,
    /// Seats of offered sessions that nobody has taken.
    pub free_seats: usize,
    /// Guests, each meeting counted once.
    pub load: usize,
    /// Guests that a host may have; absent: no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<usize>,
}

/// A placement that is over.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StayToDebrief {
    pub placement_id: String,
    pub post: String,
    pub team: String,
    pub ended_on: NaiveDate,
    pub due_at: DateTime<Utc>,
    pub is_late: bool,
}

/// What somebody wrote, for themselves.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct OwnDebrief {
    pub id: String,
    /// The host and the session, or the post.
    pub about: String,
    pub learned: String,
    pub surprised: String,
    pub will_do: String,
    pub themes: Vec<String>,
    pub created_at: DateTime<Utc>,
}

/// What an offer or a step of the orientation is called.
pub(super) fn named(conn: &mut Conn, row: &BookingRow) -> Result<Option<String>> {
    if let Some(offer) = &row.offer_id {
        return Ok(Some(ride_offers::get(conn, offer)?.title));
    }
    let Some(step) = &row.orientation_step_id else { return Ok(None) };
    Ok(orientation_steps::all(conn)?.into_iter().find(|other| other.id == *step).map(|step| step.name))
}

pub fn mine(db: &Db, clock: &Clock, actor: &Actor) -> Result<MyRides> {
    let me = actor.person_id.as_deref().ok_or(Error::NotFound)?;
    catch_up(db, clock, &actor.account_id)?;
    db.read(|conn| {
        let scene = Scene::load(conn, clock)?;
        let person = scene.person(me).ok_or(Error::NotFound)?.clone();
        let rows = bookings::of_person(conn, me)?;
        let mut views = Vec::new();
        for row in rows.iter().filter(|row| is_recent(&scene, row)) {
            let side = scene.side(row, actor)?;
            let named = named(conn, row)?;
            views.push(scene.view(row, side, me, named.as_deref(), actor.language));
        }
        for row in bookings::of_team(conn, &person.team_id)?.iter().filter(|row| is_recent(&scene, row)) {
            views.push(scene.view(row, Side::Team, me, None, actor.language));
        }
        views.sort_by_key(order);
        let mut offers = Vec::new();
        let mut own_offers = Vec::new();
        for offer in ride_offers::to_come(conn, scene.now)? {
            let is_own = offer.host_id == me;
            let host_team = scene.person(&offer.host_id).map(|host| host.team_id.as_str());
            if is_own || host_team != Some(person.team_id.as_str()) {
                let view = seats::view(conn, &scene, &offer, me, actor.language)?;
                if is_own { &mut own_offers } else { &mut offers }.push(view);
            }
        }
        let debriefs = stored::of_person(conn, me)?;
        let everybody = stored::all(conn)?;
        let this_week = ride::monday(scene.as_of);
        Ok(MyRides {
            as_of: scene.as_of,
            person_id: me.to_owned(),
            zone: scene.zone(me).name().to_owned(),
            load: load(conn, &scene, &rows, &own_offers, me)?,
            bookings: views,
            offers,
            own_offers,
            closed_weeks: closed_weeks::of_person(conn, me)?
                .into_iter()
                .filter(|monday| *monday >= this_week)
                .collect(),
            stays: stays(&scene, &debriefs, &person),
            debriefs: own(conn, &scene, &debriefs)?,
            themes: themes_for_all(&everybody),
            skills: skills(&scene, &person),
        })
    })
}

/// What is open, or was not long ago.
fn is_recent(scene: &Scene, row: &BookingRow) -> bool {
    let from = scene.as_of - Days::new(KEPT_DAYS);
    let day = row.starts_at.map_or(row.period_until, |at| at.date());
    let is_open = [REQUESTED, WAITING, PLANNED, ARRANGED].contains(&row.state.as_str());
    day >= from && (is_open || row.created_at.date().max(day) >= from)
}

/// What waits first; then by time, or by the beginning of the period where there is none yet.
fn order(view: &BookingView) -> (bool, u8, NaiveDateTime, String) {
    let urgency = match view.needs {
        Some(Need::Debrief) => 0,
        Some(Need::Report) => 1,
        Some(Need::Answer | Need::AnotherTime) => 2,
        Some(Need::Time) | None => 3,
    };
    let begins = view.starts_at.map_or(view.period_from.and_time(NaiveTime::default()), |at| at.naive_utc());
    (view.needs.is_none(), urgency, begins, view.id.clone())
}

fn load(conn: &mut Conn, scene: &Scene, rows: &[BookingRow], offers: &[OfferView], me: &str) -> Result<Vec<HostLoad>> {
    let first = scene.period(scene.as_of);
    let mut all = Vec::new();
    for day in [first.from, first.until + Days::new(1)] {
        let (load, limit, period) = requests::load_at(conn, scene, me, day)?;
        let mine = rows.iter().filter(|row| row.host_id.as_deref() == Some(me));
        let of = |state: &str| {
            let inside = |row: &&BookingRow| {
                period.contains(row.starts_at.map_or(row.period_from, |at| scene.day_of(at, me))) && row.state == state
            };
            mine.clone().filter(inside).count()
        };
        let offered = offers.iter().filter(|offer| period.contains(scene.day_of(offer.starts_at.naive_utc(), me)));
        all.push(HostLoad {
            from: period.from,
            until: period.until,
            planned: of(PLANNED),
            arranged: of(ARRANGED),
            free_seats: offered
                .map(|offer| usize::try_from(offer.seats).unwrap_or(0).saturating_sub(offer.taken))
                .sum(),
            load,
            limit,
        });
    }
    Ok(all)
}

/// When a placement's debrief is due: two days after its last day's end.
pub(super) fn stay_due(scene: &Scene, person: &str, ended_on: NaiveDate) -> NaiveDateTime {
    let evening = ended_on.and_time(NaiveTime::from_hms_opt(17, 0, 0).unwrap_or_default());
    let starts_at = local_time::moment(evening, scene.zone(person)).unwrap_or(evening);
    Slot { starts_at, minutes: 0 }.debrief_due_at()
}

fn stays(scene: &Scene, done: &[DebriefRow], person: &Person) -> Vec<StayToDebrief> {
    let from = scene.as_of - Days::new(KEPT_DAYS);
    let over = scene
        .placements
        .iter()
        .filter(|stay| stay.person_id == person.id && (from..scene.as_of).contains(&stay.ends_on()));
    let open = over.filter(|stay| !done.iter().any(|debrief| debriefs::is_about(debrief, stay)));
    open.map(|stay| {
        let due_at = stay_due(scene, &person.id, stay.ends_on());
        let post = scene.company.posts.get(&stay.post_id);
        StayToDebrief {
            placement_id: stay.id.clone(),
            post: name_of(&scene.company.posts, &stay.post_id, |post| &post.name),
            team: post.map(|post| scene.team_name(&post.team_id)).unwrap_or_default(),
            ended_on: stay.ends_on(),
            due_at: due_at.and_utc(),
            is_late: due_at < scene.now,
        }
    })
    .collect()
}

fn own(conn: &mut Conn, scene: &Scene, rows: &[DebriefRow]) -> Result<Vec<OwnDebrief>> {
    let mut all = Vec::new();
    for row in rows {
        let about = debriefs::about(conn, scene, row)?;
        all.push(OwnDebrief {
            id: row.id.clone(),
            about,
            learned: row.learned.clone(),
            surprised: row.surprised.clone(),
            will_do: row.will_do.clone(),
            themes: row.themes.0.clone(),
            created_at: row.created_at.and_utc(),
        });
    }
    Ok(all)
}

/// What the reader's sessions teach, or else the skills of their function.
fn skills(scene: &Scene, person: &Person) -> Vec<SkillName> {
    let function = scene.company.function_of(person);
    let in_use = scene.company.competencies_in_use();
    let own = in_use.filter(|competency| competency.function_id.as_deref().is_none_or(|id| Some(id) == function));
    let mut all: Vec<SkillName> =
        own.map(|competency| SkillName { id: competency.id.clone(), name: competency.name.clone() }).collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}
