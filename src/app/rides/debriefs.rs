//! What guests took from a session, and people from a placement: three questions, themes, and where they saw themselves on the
//! scale of what it teaches. The texts are read by their writer and HR; themes are counted for everybody without names.

use super::{Scene, bookings, mine, mine::OwnDebrief, slot, text};
use crate::{
    app::{
        Error, Field, Result,
        people::name_of,
        ratings::{self, Findings, NewRating},
    },
    clock::Clock,
    db::{
        Conn, Db, Json,
        audit::{self, Event},
        bookings::BookingRow,
        debriefs::{self as stored, DebriefRow, Evidence},
        history::PublishedPlacement,
        new_id, ride_offers,
    },
    domain::{
        account::Actor,
        ride::{self, Side},
    },
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Themes of one debrief, and letters of one that is typed.
const THEMES_MAX: usize = 6;
const THEME_MAX_CHARS: usize = 40;
/// Competencies that are shown where nobody said what a session teaches.
const COMPETENCIES_MAX: usize = 8;

/// What a debrief asks.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct DebriefForm {
    pub about: String,
    pub due_at: DateTime<Utc>,
    pub is_late: bool,
    /// Themes to tap; their words stand with the pages.
    pub themes: Vec<String>,
    /// What the session teaches.
    pub competencies: Vec<CompetencyToSee>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CompetencyToSee {
    pub id: String,
    pub name: String,
    pub levels: Vec<LevelMeaning>,
}

/// A whole level of the scale, and what somebody does who is there.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LevelMeaning {
    pub level: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
}

/// Answers. Exactly one of `booking_id` and `placement_id` says what they are about.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NewDebrief {
    pub booking_id: Option<String>,
    pub placement_id: Option<String>,
    pub learned: String,
    pub surprised: String,
    pub will_do: String,
    pub themes: Vec<String>,
    pub evidence: Vec<EvidenceEntry>,
    /// The levels become ratings of oneself, too.
    pub rate: bool,
}

/// Where somebody saw themselves, on the competency's own scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DebriefEvidence)]
pub struct EvidenceEntry {
    pub competency_id: String,
    pub level: f64,
}

/// What is looked back on.
#[expect(clippy::large_enum_variant, reason = "there is one at a time")]
enum About {
    Booking(BookingRow),
    Stay(PublishedPlacement),
}

/// Whether a debrief is about a placement.
pub(super) fn is_about(debrief: &DebriefRow, stay: &PublishedPlacement) -> bool {
    debrief.person_id == stay.person_id
        && debrief.cycle_id.as_ref() == Some(&stay.cycle_id)
        && debrief.post_id.as_ref() == Some(&stay.post_id)
        && debrief.starts_on == Some(stay.starts_on)
}

/// What is to be looked back on, if it is the actor's, took place, and was not looked back on yet.
fn open(
    conn: &mut Conn,
    scene: &Scene,
    actor: &Actor,
    booking: Option<&str>,
    placement: Option<&str>,
) -> Result<About> {
    let me = actor.person_id.as_deref().ok_or(Error::NotFound)?;
    let language = actor.language;
    match (booking, placement) {
        (Some(id), None) => {
            let row = bookings::get(conn, id)?;
            if scene.side(&row, actor)? != Side::Guest {
                return Err(Error::NotFound);
            }
            let (row, _) = super::mine_to(conn, scene, actor, id, row.version, ride::Action::Debrief)?;
            Ok(About::Booking(row))
        }
        (None, Some(id)) => {
            let stay =
                scene.placements.iter().find(|stay| stay.id == id && stay.person_id == me).ok_or(Error::NotFound)?;
            if stay.ends_on() >= scene.as_of {
                let (english, german) = (
                    format!("This placement is not over before {}. Look back on it afterwards.", stay.ends_on()),
                    format!("Dieser Einsatz endet erst am {}. Blicken Sie danach zurück.", stay.ends_on()),
                );
                return Err(Error::conflict(language.of(english, german)));
            }
            if stored::of_person(conn, me)?.iter().any(|debrief| is_about(debrief, stay)) {
                return Err(Error::conflict(language.of(
                    "You answered these questions before: a placement is debriefed once.",
                    "Sie haben diese Fragen schon beantwortet: Das geht je Einsatz einmal.",
                )));
            }
            Ok(About::Stay(stay.clone()))
        }
        _ => Err(Error::invalid(
            "booking_id",
            language.of(
                "Say what you look back on: one session, or one placement.",
                "Sagen Sie, worauf Sie zurückblicken: eine Begleitung oder einen Einsatz.",
            ),
        )),
    }
}

fn due_at(scene: &Scene, about: &About) -> NaiveDateTime {
    match about {
        About::Booking(row) => slot(row).map_or(scene.now, |slot| slot.debrief_due_at()),
        About::Stay(stay) => mine::stay_due(scene, &stay.person_id, stay.ends_on()),
    }
}

fn title(conn: &mut Conn, scene: &Scene, about: &About) -> Result<String> {
    Ok(match about {
        About::Booking(row) => {
            let partner = scene.partner(row, Side::Guest);
            let named = mine::named(conn, row)?;
            scene.what(row, named.as_deref()).map_or(partner.clone(), |what| format!("{what}, {partner}"))
        }
        About::Stay(stay) => name_of(&scene.company.posts, &stay.post_id, |post| &post.name),
    })
}

/// What a stored debrief is about, in words.
pub(super) fn about(conn: &mut Conn, scene: &Scene, row: &DebriefRow) -> Result<String> {
    match &row.booking_id {
        Some(id) => {
            let booking = bookings::get(conn, id)?;
            title(conn, scene, &About::Booking(booking))
        }
        None => Ok(name_of(&scene.company.posts, row.post_id.as_deref().unwrap_or_default(), |post| &post.name)),
    }
}

/// Ids of competencies that it teaches: what the session, the offer or the post says; else the host's sessions; else the skills
/// of the host's function.
fn teaches(conn: &mut Conn, scene: &Scene, about: &About) -> Result<Vec<String>> {
    let company = &scene.company;
    let mut ids: Vec<String> = match about {
        About::Stay(stay) => {
            let post = company.posts.get(&stay.post_id);
            post.map(|post| post.teaches.iter().map(|teach| teach.competency.clone()).collect()).unwrap_or_default()
        }
        About::Booking(row) => {
            let own = row.ride_session_id.as_ref().and_then(|id| company.ride_sessions.get(id));
            let session = own.or_else(|| {
                let is_theirs = |host: &Option<String>, team: &str| {
                    (host.is_some() && *host == row.host_id) || row.team_id.as_deref() == Some(team)
                };
                company.ride_sessions.values().find(|session| is_theirs(&session.host_id, &session.team_id))
            });
            match (&row.offer_id, session) {
                (Some(offer), _) => ride_offers::get(conn, offer)?.teaches.0,
                (None, Some(session)) => session.teaches.iter().map(|teach| teach.competency.clone()).collect(),
                (None, None) => Vec::new(),
            }
        }
    };
    if ids.is_empty()
        && let About::Booking(row) = about
    {
        let host = row.host_id.as_ref().and_then(|host| scene.person(host));
        let function = host.and_then(|host| company.function_of(host));
        let own = company.competencies_in_use().filter(|competency| competency.function_id.as_deref() == function);
        ids = own.map(|competency| competency.id.clone()).take(COMPETENCIES_MAX).collect();
    }
    ids.retain(|id| company.is_in_use(id));
    Ok(ids)
}

/// What a debrief asks: of a session or a placement of one's own that is over.
pub fn form(
    db: &Db,
    clock: &Clock,
    actor: &Actor,
    booking: Option<&str>,
    placement: Option<&str>,
) -> Result<DebriefForm> {
    db.read(|conn| {
        let scene = Scene::load(conn, clock)?;
        let subject = open(conn, &scene, actor, booking, placement)?;
        let due_at = due_at(&scene, &subject);
        let ids = teaches(conn, &scene, &subject)?;
        Ok(DebriefForm {
            about: title(conn, &scene, &subject)?,
            due_at: due_at.and_utc(),
            is_late: due_at < scene.now,
            themes: ride::THEMES.iter().map(|theme| (*theme).to_owned()).collect(),
            competencies: ids.iter().filter_map(|id| to_see(&scene, id)).collect(),
        })
    })
}

/// A competency with the whole levels of its scale.
fn to_see(scene: &Scene, id: &str) -> Option<CompetencyToSee> {
    let competency = scene.company.competencies.get(id)?;
    let scale = scene.company.scale_of(id)?;
    let meaning = |level: f64| {
        let indicators = scene.company.indicators.values();
        let fitting = indicators.filter(|indicator| indicator.competency_id == id);
        fitting
            .into_iter()
            .find(|indicator| (indicator.level - level).abs() < 1e-9)
            .map(|found| found.description.clone())
    };
    let mut levels = Vec::new();
    let mut level = scale.lowest.ceil();
    while level <= scale.highest {
        levels.push(LevelMeaning { level, meaning: meaning(level) });
        level += 1.0;
    }
    Some(CompetencyToSee { id: id.to_owned(), name: competency.name.clone(), levels })
}

/// Themes as they are kept: those to tap by their ids, others as typed, each once.
fn themes(new: &NewDebrief, actor: &Actor, found: &mut Findings) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for theme in new.themes.iter().map(|theme| theme.trim()).filter(|theme| !theme.is_empty()) {
        if theme.chars().count() > THEME_MAX_CHARS {
            found.add(
                "themes",
                actor.language.of(
                    format!("A theme is a word or two: at most {THEME_MAX_CHARS} characters."),
                    format!("Ein Thema sind ein, zwei Wörter: höchstens {THEME_MAX_CHARS} Zeichen."),
                ),
            );
        }
        if !kept.iter().any(|other| other.eq_ignore_ascii_case(theme)) {
            kept.push(theme.to_owned());
        }
    }
    if kept.len() > THEMES_MAX {
        found.add(
            "themes",
            actor.language.of(
                format!("At most {THEMES_MAX} themes, please: those that matter most."),
                format!("Bitte höchstens {THEMES_MAX} Themen: die wichtigsten."),
            ),
        );
    }
    kept
}

/// Keeps what somebody took from a session or a placement; with `rate`, its levels become ratings of oneself.
pub fn add(db: &Db, clock: &Clock, actor: &Actor, new: &NewDebrief) -> Result<OwnDebrief> {
    let me = actor.person_id.as_deref().ok_or(Error::NotFound)?;
    db.write_tx(|conn| {
        let scene = Scene::load(conn, clock)?;
        let subject = open(conn, &scene, actor, new.booking_id.as_deref(), new.placement_id.as_deref())?;
        let language = actor.language;
        let mut found = Findings::speaking(actor.language);
        let mut answer = |value: &str, path: &str| {
            text(Some(value), path, language, &mut found).unwrap_or_else(|| {
                found.add(
                    path,
                    language.of("A sentence is enough, but it needs one.", "Ein Satz genügt, aber einer muss es sein."),
                );
                String::new()
            })
        };
        let (learned, surprised, will_do) =
            (answer(&new.learned, "learned"), answer(&new.surprised, "surprised"), answer(&new.will_do, "will_do"));
        let themes = themes(new, actor, &mut found);
        let taught = teaches(conn, &scene, &subject)?;
        for (index, entry) in new.evidence.iter().enumerate() {
            check_evidence(&scene, &taught, entry, &format!("evidence/{index}"), actor, &mut found);
        }
        found.done()?;
        let evidence: Vec<Evidence> = (new.evidence.iter())
            .map(|entry| Evidence { competency_id: entry.competency_id.clone(), level: entry.level })
            .collect();
        let (booking, stay) = match &subject {
            About::Booking(row) => (Some(row), None),
            About::Stay(stay) => (None, Some(stay)),
        };
        let row = DebriefRow {
            id: new_id(),
            person_id: me.to_owned(),
            booking_id: booking.map(|row| row.id.clone()),
            cycle_id: stay.map(|stay| stay.cycle_id.clone()),
            post_id: stay.map(|stay| stay.post_id.clone()),
            starts_on: stay.map(|stay| stay.starts_on),
            learned,
            surprised,
            will_do,
            themes: Json(themes),
            evidence: Json(evidence),
            created_at: scene.now,
        };
        stored::insert(conn, &row)?;
        let detail = serde_json::json!({ "booking": row.booking_id, "post": row.post_id, "rated": new.rate });
        let event = Event {
            actor: &actor.account_id,
            action: "debrief.create",
            subject_kind: "debrief",
            subject_id: &row.id,
            detail,
        };
        audit::append(conn, clock.now(), event)?;
        if new.rate {
            let held_on = match &subject {
                About::Booking(row) => row.starts_at.map_or(scene.as_of, |at| scene.day_of(at, me)),
                About::Stay(stay) => stay.ends_on(),
            };
            rate(conn, clock, actor, me, &row.evidence.0, held_on.min(scene.as_of))?;
        }
        Ok(OwnDebrief {
            id: row.id.clone(),
            about: title(conn, &scene, &subject)?,
            learned: row.learned.clone(),
            surprised: row.surprised.clone(),
            will_do: row.will_do.clone(),
            themes: row.themes.0.clone(),
            created_at: row.created_at.and_utc(),
        })
    })
}

fn check_evidence(
    scene: &Scene,
    taught: &[String],
    entry: &EvidenceEntry,
    path: &str,
    actor: &Actor,
    found: &mut Findings,
) {
    let name = name_of(&scene.company.competencies, &entry.competency_id, |competency| &competency.name);
    let Some(scale) = scene.company.scale_of(&entry.competency_id).filter(|_| taught.contains(&entry.competency_id))
    else {
        found.add(
            format!("{path}/competency_id").as_str(),
            actor.language.of(
                format!("“{name}” is not among what this session teaches. Choose one of the list."),
                format!("„{name}“ gehört nicht zu dem, was hier zu lernen war. Wählen Sie aus der Liste."),
            ),
        );
        return;
    };
    if !(scale.lowest..=scale.highest).contains(&entry.level) {
        let (lowest, highest) = (scale.lowest, scale.highest);
        found.add(
            format!("{path}/level").as_str(),
            actor.language.of(
                format!("The scale of “{name}” goes from {lowest} to {highest}."),
                format!("Die Skala von „{name}“ geht von {lowest} bis {highest}."),
            ),
        );
    }
}

/// Through the ordinary way of ratings, in the same transaction.
fn rate(
    conn: &mut Conn,
    clock: &Clock,
    actor: &Actor,
    me: &str,
    evidence: &[Evidence],
    held_on: NaiveDate,
) -> Result<()> {
    for (index, entry) in evidence.iter().enumerate() {
        let rating = NewRating {
            competency_id: entry.competency_id.clone(),
            source: "self".to_owned(),
            level: entry.level,
            rated_on: Some(held_on),
            note: Some(actor.language.of("From a debrief", "Aus einer Nachbesprechung").to_owned()),
            ..NewRating::default()
        };
        let within = |field: Field| Field::new(format!("evidence/{index}/{}", field.path), field.message);
        ratings::add_in(conn, clock, actor, me, &rating).map_err(|error| match error {
            Error::Invalid { detail, fields } => {
                Error::Invalid { detail, fields: fields.into_iter().map(within).collect() }
            }
            other => other,
        })?;
    }
    Ok(())
}
