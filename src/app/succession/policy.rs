//! What the company settled for succession: what nominees are told, how far the bands reach, and what the bench should reach.

use super::super::{Error, Field, Result, require};
use crate::{
    clock::Clock,
    db::{
        Conn, Db,
        audit::{self, Event},
        settings, succession as stored,
    },
    domain::{
        account::Actor,
        policy::{Action, Subject},
        readiness::Bands,
    },
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Name of the setting.
const SETTING: &str = "succession";

/// Bands reach at most so far.
const WEEKS_MAX: u32 = 1_040;

/// What somebody who is nominated learns of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NomineesSee {
    /// Neither that they are nominated, nor for what, nor when.
    #[default]
    Nothing,
    Role,
    RoleAndDate,
}

/// What holds for the whole company.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = SuccessionPolicy)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    pub nominees_see: NomineesSee,
    pub bands: Bands,
}

/// What the bench should reach.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[schema(as = SuccessionTarget)]
#[serde(deny_unknown_fields)]
pub struct Target {
    pub measure: Measure,
    /// A share of 0 to 1; of depth the ready people a role.
    pub value: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_on: Option<NaiveDate>,
}

/// A figure that can have a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[schema(as = SuccessionMeasure)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    Coverage,
    Readiness,
    NetCoverage,
    Depth,
}

impl Measure {
    const ALL: [Measure; 4] = [Measure::Coverage, Measure::Readiness, Measure::NetCoverage, Measure::Depth];

    const fn word(self) -> &'static str {
        match self {
            Measure::Coverage => "coverage",
            Measure::Readiness => "readiness",
            Measure::NetCoverage => "net-coverage",
            Measure::Depth => "depth",
        }
    }

    /// The most that somebody can ask for: everything, or ten ready people a role.
    const fn most(self) -> f64 {
        match self {
            Measure::Depth => 10.0,
            _ => 1.0,
        }
    }
}

/// Policy and targets together, as they are edited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[schema(as = SuccessionSettings)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub policy: Policy,
    pub targets: Vec<Target>,
}

pub(in crate::app) fn read(conn: &mut Conn) -> Result<Policy> {
    match settings::get(conn, SETTING)? {
        None => Ok(Policy::default()),
        Some(text) => serde_json::from_str(&text).map_err(Error::internal),
    }
}

/// Another company begins with the usual rules: what its nominees are told is for it to settle.
pub(in crate::app) fn forget(conn: &mut Conn) -> Result<()> {
    Ok(settings::remove(conn, SETTING)?)
}

pub(super) fn targets(conn: &mut Conn) -> Result<Vec<Target>> {
    let rows = stored::targets(conn)?;
    let target = |row: stored::TargetRow| {
        let measure = Measure::ALL.into_iter().find(|measure| measure.word() == row.measure)?;
        Some(Target { measure, value: row.value, by_on: row.by_on })
    };
    let mut targets: Vec<Target> = rows.into_iter().filter_map(target).collect();
    targets.sort_by_key(|target| target.measure);
    Ok(targets)
}

/// Replaces policy and targets: HR decides for the whole company.
pub fn settle(db: &Db, clock: &Clock, actor: &Actor, new: &Settings) -> Result<Settings> {
    require(actor, Action::SettleSuccession, Subject::Company)?;
    check(actor, new)?;
    db.write_tx(|conn| {
        settings::set(conn, SETTING, &serde_json::to_string(&new.policy).map_err(Error::internal)?)?;
        let now = clock.now();
        let rows: Vec<stored::TargetRow> = new
            .targets
            .iter()
            .map(|target| stored::TargetRow {
                measure: target.measure.word().to_owned(),
                value: target.value,
                by_on: target.by_on,
                set_by: actor.account_id.clone(),
                set_at: now,
            })
            .collect();
        stored::set_targets(conn, &rows)?;
        let event = Event {
            actor: &actor.account_id,
            action: "succession.settle",
            subject_kind: "succession",
            subject_id: SETTING,
            detail: serde_json::to_value(new).map_err(Error::internal)?,
        };
        audit::append(conn, now, event)?;
        Ok(Settings { policy: read(conn)?, targets: targets(conn)? })
    })
}

fn check(actor: &Actor, new: &Settings) -> Result<()> {
    let say = |english: String, german: String| actor.language.of(english, german);
    let mut fields = Vec::new();
    let Bands { soon_weeks, later_weeks } = new.policy.bands;
    if soon_weeks == 0 || later_weeks <= soon_weeks || later_weeks > WEEKS_MAX {
        fields.push(Field::new(
            "policy/bands",
            say(
                format!("The first band ends after at least one week, and the second after the first, at most after {WEEKS_MAX} weeks."),
                format!("Das erste Band endet nach mindestens einer Woche und das zweite nach dem ersten, höchstens nach {WEEKS_MAX} Wochen."),
            ),
        ));
    }
    for (place, target) in new.targets.iter().enumerate() {
        let most = target.measure.most();
        if !(0.0..=most).contains(&target.value) {
            fields.push(Field::new(
                format!("targets/{place}/value"),
                say(format!("Enter a number from 0 to {most}."), format!("Geben Sie eine Zahl von 0 bis {most} ein.")),
            ));
        }
        if new.targets[..place].iter().any(|other| other.measure == target.measure) {
            fields.push(Field::new(
                format!("targets/{place}/measure"),
                say(
                    format!("There are two targets for {}: keep one.", target.measure.word()),
                    format!("Für {} gibt es zwei Ziele: behalten Sie eines.", target.measure.word()),
                ),
            ));
        }
    }
    if fields.is_empty() {
        return Ok(());
    }
    Err(Error::Invalid {
        detail: say(
            "Nothing was changed: mend what stands below.".to_owned(),
            "Nichts wurde geändert: Bitte korrigieren, was unten steht.".to_owned(),
        ),
        fields,
    })
}
