//! Debriefs as HR reads them, and themes as they are counted: for HR by month, for everybody where enough people named one.

use super::{
    Scene, bookings,
    debriefs::{about, is_about},
    mine, slot,
};
use crate::{
    app::{Result, people::name_of, require},
    clock::Clock,
    db::{
        Conn, Db,
        bookings::HELD,
        debriefs::{self as stored, DebriefRow, Evidence},
        history::PublishedPlacement,
    },
    domain::{
        account::Actor,
        policy::{Action, Subject},
        ride,
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// All debriefs, for HR.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct DebriefsView {
    pub items: Vec<DebriefView>,
    /// How often each theme was named, most often first.
    pub themes: Vec<ThemeCount>,
    /// The same by month.
    pub months: Vec<ThemeMonth>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct DebriefView {
    pub id: String,
    pub person: String,
    pub team: String,
    pub about: String,
    pub held_on: Option<NaiveDate>,
    pub learned: String,
    pub surprised: String,
    pub will_do: String,
    pub themes: Vec<String>,
    pub evidence: Vec<EvidenceView>,
    pub created_at: DateTime<Utc>,
    pub is_late: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = DebriefEvidenceView)]
pub struct EvidenceView {
    pub competency: String,
    pub level: f64,
}

/// How often a theme was named, by how many people.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = DebriefTheme)]
pub struct ThemeCount {
    /// One of the themes to tap, or as it was typed.
    pub theme: String,
    pub debriefs: usize,
    pub people: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = DebriefThemeMonth)]
pub struct ThemeMonth {
    /// "2026-11".
    pub month: String,
    pub theme: String,
    pub debriefs: usize,
}

/// How often each theme was named, most often first; typed ones alike whatever their case.
fn counts(rows: &[DebriefRow]) -> Vec<ThemeCount> {
    let mut by_theme: BTreeMap<String, (String, usize, BTreeSet<&str>)> = BTreeMap::new();
    for row in rows {
        for theme in &row.themes.0 {
            let (_, debriefs, people) =
                by_theme.entry(theme.to_lowercase()).or_insert_with(|| (theme.clone(), 0, BTreeSet::new()));
            *debriefs += 1;
            people.insert(&row.person_id);
        }
    }
    let count = |(theme, debriefs, people): (String, usize, BTreeSet<&str>)| ThemeCount {
        theme,
        debriefs,
        people: people.len(),
    };
    let mut all: Vec<ThemeCount> = by_theme.into_values().map(count).collect();
    all.sort_by(|a, b| b.debriefs.cmp(&a.debriefs).then_with(|| a.theme.cmp(&b.theme)));
    all
}

/// Those that enough people named to say nothing about one of them.
pub(super) fn themes_for_all(rows: &[DebriefRow]) -> Vec<ThemeCount> {
    counts(rows).into_iter().filter(|theme| theme.people >= ride::THEME_PEOPLE_MIN).collect()
}

/// All debriefs with their texts, for HR.
pub fn all(db: &Db, clock: &Clock, actor: &Actor) -> Result<DebriefsView> {
    require(actor, Action::RunRides, Subject::Company)?;
    db.read(|conn| {
        let scene = Scene::load(conn, clock)?;
        let rows = stored::all(conn)?;
        let mut items = Vec::new();
        for row in &rows {
            items.push(item(conn, &scene, row)?);
        }
        let mut months: BTreeMap<String, Vec<DebriefRow>> = BTreeMap::new();
        for row in &rows {
            months.entry(row.created_at.format("%Y-%m").to_string()).or_default().push(row.clone());
        }
        let by_month = months.into_iter().rev().flat_map(|(month, rows)| {
            let of =
                |count: ThemeCount| ThemeMonth { month: month.clone(), theme: count.theme, debriefs: count.debriefs };
            counts(&rows).into_iter().map(of).collect::<Vec<_>>()
        });
        Ok(DebriefsView { items, months: by_month.collect(), themes: counts(&rows) })
    })
}

fn item(conn: &mut Conn, scene: &Scene, row: &DebriefRow) -> Result<DebriefView> {
    let booking = row.booking_id.as_deref().map(|id| bookings::get(conn, id)).transpose()?;
    let stay = scene.placements.iter().find(|stay| is_about(row, stay));
    let held = booking.as_ref().filter(|booking| booking.state == HELD).and_then(slot);
    let due_at = match (held, stay) {
        (Some(slot), _) => Some(slot.debrief_due_at()),
        (None, Some(stay)) => Some(mine::stay_due(scene, &stay.person_id, stay.ends_on())),
        (None, None) => None,
    };
    let held_on = held.map(|slot| scene.day_of(slot.starts_at, &row.person_id));
    let brief = scene.brief(&row.person_id);
    let seen = |entry: &Evidence| EvidenceView {
        competency: name_of(&scene.company.competencies, &entry.competency_id, |competency| &competency.name),
        level: entry.level,
    };
    Ok(DebriefView {
        id: row.id.clone(),
        person: brief.name,
        team: brief.team,
        about: about(conn, scene, row)?,
        held_on: held_on.or(stay.map(PublishedPlacement::ends_on)),
        learned: row.learned.clone(),
        surprised: row.surprised.clone(),
        will_do: row.will_do.clone(),
        themes: row.themes.0.clone(),
        evidence: row.evidence.0.iter().map(seen).collect(),
        created_at: row.created_at.and_utc(),
        is_late: due_at.is_some_and(|due| row.created_at > due),
    })
}
