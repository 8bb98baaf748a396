//! What a plan's numbers are made of, for showing: staffing by unit and week, and each person's gain by competency.

use super::{Instance, Resolved, hand_over};
use serde::{Deserialize, Serialize};

/// A plan's worth, taken apart. Lists are in the order of the problem; weekly lists have one entry a week.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Account {
    pub units: Vec<UnitStaffing>,
    pub people: Vec<PersonAccount>,
}

/// A unit's staffing by week, FTE.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnitStaffing {
    pub unit: String,
    /// With nobody away.
    pub without: Vec<f64>,
    /// Under the plan.
    pub staff: Vec<f64>,
    /// Under the plan, own people weighted by role fit: what the target is held against.
    pub fitted: Vec<f64>,
    /// The minimum that the plan keeps: the unit's floor, or what is there without the programme where that is less.
    pub floor: Vec<f64>,
    pub target: Vec<f64>,
    /// Shortfall against the target that the programme adds, not weighted by season.
    pub shortfall: Vec<f64>,
    /// Single points of failure that the programme adds.
    pub single_points: Vec<f64>,
    /// Own people away on placements, and the most that may be.
    pub away: Vec<f64>,
    pub away_limit: Vec<f64>,
    /// Visitors, heads.
    pub visitors: Vec<u32>,
}

/// What the plan is worth to one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonAccount {
    pub person: String,
    pub gain: f64,
    /// Σ weight · max(0, target − level).
    pub possible: f64,
    /// The best gain that one placement alone could give under the rules; `None` where nobody worked it out.
    pub attainable: Option<f64>,
    /// gain / attainable, where there is something attainable.
    pub attained: Option<f64>,
    pub lessons: Vec<LessonAccount>,
    pub placements: Vec<PlacementAccount>,
    pub rides: usize,
}

/// One competency of one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LessonAccount {
    pub competency: String,
    pub level: f64,
    pub target: f64,
    pub ceiling: f64,
    pub weight: f64,
    /// Weeks of exposure, and how many of them come from ride-alongs.
    pub exposure_weeks: f64,
    pub ride_exposure_weeks: f64,
    pub levels_gained: f64,
    /// weight · levels gained.
    pub gain: f64,
}

/// One placement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlacementAccount {
    pub post: String,
    pub start_week: u32,
    pub weeks: u32,
    pub intensity: f64,
    /// Priced wish met, or avoided post.
    pub preference: f64,
    /// Person-weeks of handing over, weighted.
    pub hand_over: f64,
    /// Season-weighted shortfall against the targets that this placement alone answers for: the plan's less the plan's without it.
    pub shortfall: f64,
}

impl Account {
    /// Takes `resolved` apart; `attainable` is by person, where it is known.
    pub fn of(instance: &Instance<'_>, resolved: &Resolved, attainable: Option<&[f64]>) -> Self {
        let staffing = resolved.staffing(instance);
        let weeks = 0..instance.weeks;
        let units = (instance.units.iter().enumerate())
            .map(|(u, unit)| UnitStaffing {
                unit: instance.problem.units[u].id.clone(),
                without: unit.base.clone(),
                staff: staffing.staff[u].clone(),
                fitted: staffing.fitted[u].clone(),
                floor: unit.floor.clone(),
                target: unit.target.clone(),
                shortfall: weeks.clone().map(|t| staffing.shortfall(unit, u, t)).collect(),
                single_points: weeks.clone().map(|t| staffing.single_points(unit, u, t)).collect(),
                away: staffing.away[u].clone(),
                away_limit: unit.away_limit.clone(),
                visitors: staffing.visitors[u].clone(),
            })
            .collect();
        let exposure = resolved.exposure(instance);
        let rides_only = Resolved { placements: Vec::new(), rides: resolved.rides.clone() }.exposure(instance);
        let total = season_shortfall(instance, resolved);
        let people = (0..instance.people.len())
            .map(|p| {
                let lessons = lessons(instance, p, &exposure[p], &rides_only[p]);
                let gain = lessons.iter().map(|lesson| lesson.gain).sum();
                let best = attainable.and_then(|all| all.get(p).copied());
                PersonAccount {
                    person: instance.problem.people[p].id.clone(),
                    gain,
                    possible: instance.people[p].possible,
                    attainable: best,
                    attained: best.filter(|&most| most > 0.0).map(|most| gain / most),
                    lessons,
                    placements: placements(instance, resolved, p, total),
                    rides: resolved.rides.iter().filter(|z| z.person == p).count(),
                }
            })
            .collect();
        Self { units, people }
    }
}

fn lessons(instance: &Instance<'_>, p: usize, exposure: &[f64], by_rides: &[f64]) -> Vec<LessonAccount> {
    let account = |(l, lesson): (usize, &super::Lesson)| {
        let levels_gained = lesson.curve.at(exposure[l]);
        LessonAccount {
            competency: instance.problem.competencies[lesson.competency].id.clone(),
            level: lesson.level,
            target: lesson.target,
            ceiling: lesson.ceiling,
            weight: lesson.weight,
            exposure_weeks: exposure[l],
            ride_exposure_weeks: by_rides[l],
            levels_gained,
            gain: lesson.weight * levels_gained,
        }
    };
    instance.people[p].lessons.iter().enumerate().map(account).collect()
}

fn placements(instance: &Instance<'_>, resolved: &Resolved, p: usize, total: f64) -> Vec<PlacementAccount> {
    let own = resolved.placements.iter().enumerate().filter(|(_, j)| j.person == p);
    own.map(|(i, j)| {
        let mut without = resolved.clone();
        without.placements.remove(i);
        PlacementAccount {
            post: instance.problem.posts[j.post].id.clone(),
            start_week: j.start as u32,
            weeks: j.weeks as u32,
            intensity: j.intensity,
            preference: instance.preference(j),
            hand_over: hand_over(instance, j),
            shortfall: total - season_shortfall(instance, &without),
        }
    })
    .collect()
}

fn season_shortfall(instance: &Instance<'_>, resolved: &Resolved) -> f64 {
    let staffing = resolved.staffing(instance);
    let units = instance.units.iter().enumerate();
    units
        .flat_map(|(u, unit)| (0..instance.weeks).map(move |t| (u, unit, t)))
        .map(|(u, unit, t)| instance.season[t] * staffing.shortfall(unit, u, t))
        .sum()
}
