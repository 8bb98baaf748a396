//! How ready somebody is for a critical role: fit, essentials, how sure that is, and when.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// From this fit on somebody can be ready \[A\].
pub const READY_FIT: f64 = 0.85;

/// An essential that is not met caps the fit that is shown \[A\].
pub const UNMET_ESSENTIAL_FIT: f64 = 0.69;

/// A readiness is firm where every essential is met with at least this probability.
pub const FIRM_PROBABILITY: f64 = 0.8;

/// Bands, in weeks: now, within two years, within five.
pub const WITHIN_2_YEARS_WEEKS: u32 = 104;
pub const WITHIN_5_YEARS_WEEKS: u32 = 260;

/// Until when somebody counts as ready soon, and later; in weeks from today. A setting of the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Bands {
    pub soon_weeks: u32,
    pub later_weeks: u32,
}

impl Default for Bands {
    fn default() -> Self {
        Self { soon_weeks: WITHIN_2_YEARS_WEEKS, later_weeks: WITHIN_5_YEARS_WEEKS }
    }
}

impl Bands {
    /// The band of a week of readiness.
    pub fn of(self, readiness: &Readiness, ready_week: Option<u32>) -> Band {
        match ready_week {
            _ if readiness.ready_now => Band::Now,
            Some(week) if week <= self.soon_weeks => Band::WithinTwoYears,
            Some(week) if week <= self.later_weeks => Band::WithinFiveYears,
            _ => Band::Beyond,
        }
    }
}

/// What a role asks for in one competency, and what somebody has; levels canonical.
#[derive(Clone, Debug, PartialEq)]
pub struct Requirement {
    pub competency: String,
    pub target: f64,
    /// (importance − 1)/4
    pub weight: f64,
    pub essential: bool,
    /// The latest validated rating.
    pub validated: Option<f64>,
    /// The planning estimate.
    pub level: f64,
    pub variance: f64,
}

impl Requirement {
    /// The level that counts: the one somebody vouched for, else the estimate.
    pub fn held(&self) -> f64 {
        self.validated.unwrap_or(self.level)
    }

    /// P_k = Φ((L − T)/√P): how likely the level is at or above the target.
    pub fn chance(&self) -> f64 {
        if self.variance <= 0.0 {
            return if self.is_met(self.level) { 1.0 } else { 0.0 };
        }
        normal_cdf((self.level - self.target) / self.variance.sqrt())
    }

    pub fn is_met(&self, level: f64) -> bool {
        level >= self.target - 1e-9
    }
}

/// How sure a readiness is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Badge {
    /// Every essential is met with high probability.
    Firm,
    /// Validated ratings stand behind it; some essential is a near thing.
    Tentative,
    /// Some essential was never validated: never "ready".
    Estimate,
}

/// When somebody is ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
pub enum Band {
    #[serde(rename = "now")]
    Now,
    #[serde(rename = "2y")]
    WithinTwoYears,
    #[serde(rename = "5y")]
    WithinFiveYears,
    #[serde(rename = "beyond")]
    Beyond,
}

/// Somebody's readiness for a role.
#[derive(Clone, Debug, PartialEq)]
pub struct Readiness {
    /// Σ w·min(L, T)/T ÷ Σ w; 0 where the role asks for nothing.
    pub fit: f64,
    pub shown_fit: f64,
    pub essentials_met: u32,
    pub essentials: u32,
    pub badge: Badge,
    pub ready_now: bool,
}

/// Readiness on the ratings as they are.
pub fn assess(requirements: &[Requirement]) -> Readiness {
    let fit = fit(requirements, |_, requirement| requirement.held());
    let essentials: Vec<&Requirement> = essentials(requirements).collect();
    let met = essentials.iter().filter(|r| r.is_met(r.held())).count();
    let validated = essentials.iter().all(|r| r.validated.is_some());
    let badge = if !validated {
        Badge::Estimate
    } else if essentials.iter().all(|r| r.chance() >= FIRM_PROBABILITY) {
        Badge::Firm
    } else {
        Badge::Tentative
    };
    let all_met = met == essentials.len();
    Readiness {
        fit,
        shown_fit: if all_met { fit } else { fit.min(UNMET_ESSENTIAL_FIT) },
        essentials_met: u32::try_from(met).unwrap_or(u32::MAX),
        essentials: u32::try_from(essentials.len()).unwrap_or(u32::MAX),
        badge,
        ready_now: all_met && validated && fit >= READY_FIT,
    }
}

/// The first week, from 0, in which levels that grow as `growth(requirement, week)` says meet the rule; none within `weeks`.
/// Growth never falls from week to week, so that halving finds it. It rests on estimates where nobody vouched for a level; the
/// badge says so.
pub fn ready_week(requirements: &[Requirement], weeks: u32, growth: impl Fn(usize, u32) -> f64) -> Option<u32> {
    let meets = |week: u32| {
        let level = |index: usize, r: &Requirement| r.held() + growth(index, week);
        fit(requirements, level) >= READY_FIT
            && requirements
                .iter()
                .enumerate()
                .all(|(index, r)| !(r.essential && r.target > 0.0) || r.is_met(level(index, r)))
    };
    if !meets(weeks) {
        return None;
    }
    let (mut earliest, mut latest) = (0, weeks);
    while earliest < latest {
        let middle = earliest + (latest - earliest) / 2;
        if meets(middle) {
            latest = middle;
        } else {
            earliest = middle + 1;
        }
    }
    Some(earliest)
}

/// The same if every level were √P higher, and √P lower: two chances out of three lie between. Where somebody vouched for a
/// level, the estimate's uncertainty still is that of the person's true level.
pub fn ready_span(
    requirements: &[Requirement],
    weeks: u32,
    growth: impl Fn(usize, u32) -> f64,
) -> (Option<u32>, Option<u32>) {
    let shifted = |sign: f64| {
        ready_week(requirements, weeks, |index, week| {
            growth(index, week) + sign * requirements[index].variance.max(0.0).sqrt()
        })
    };
    (shifted(1.0), shifted(-1.0))
}

/// How much the fit rises when each requirement is met in full, in the order of `requirements`.
pub fn effects(requirements: &[Requirement]) -> Vec<f64> {
    let counts = |r: &Requirement| r.target > 0.0 && r.weight > 0.0;
    let asked: f64 = requirements.iter().filter(|r| counts(r)).map(|r| r.weight).sum();
    let effect = |r: &Requirement| {
        if counts(r) && asked > 0.0 { r.weight * (r.target - r.held()).max(0.0) / r.target / asked } else { 0.0 }
    };
    requirements.iter().map(effect).collect()
}

fn fit(requirements: &[Requirement], level: impl Fn(usize, &Requirement) -> f64) -> f64 {
    let (mut reached, mut asked) = (0.0, 0.0);
    for (index, requirement) in requirements.iter().enumerate() {
        if requirement.target > 0.0 && requirement.weight > 0.0 {
            reached += requirement.weight * level(index, requirement).min(requirement.target) / requirement.target;
            asked += requirement.weight;
        }
    }
    if asked > 0.0 { reached / asked } else { 0.0 }
}

fn essentials(requirements: &[Requirement]) -> impl Iterator<Item = &Requirement> {
    requirements.iter().filter(|r| r.essential && r.target > 0.0)
}

/// The standard normal distribution function, within 7.5e-8 (Abramowitz & Stegun 26.2.17).
fn normal_cdf(x: f64) -> f64 {
    let t = 1.0 / (1.0 + 0.231_641_9 * x.abs());
    let polynomial =
        t * (0.319_381_530 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
    let tail = (-x * x / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt() * polynomial;
    if x >= 0.0 { 1.0 - tail } else { tail }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn requirement(target: f64, validated: Option<f64>, level: f64, essential: bool) -> Requirement {
        Requirement { competency: "c".to_owned(), target, weight: 1.0, essential, validated, level, variance: 0.25 }
    }

    #[test]
    fn an_unmet_essential_caps_the_fit_that_is_shown() {
        let readiness = assess(&[
            requirement(4.0, Some(3.8), 3.8, true),
            requirement(4.0, Some(5.0), 5.0, false),
            requirement(4.0, Some(4.0), 4.0, true),
        ]);
        assert!((readiness.fit - (0.95 + 1.0 + 1.0) / 3.0).abs() < 1e-12);
        assert_eq!(readiness.shown_fit, 0.69);
        assert_eq!((readiness.essentials_met, readiness.essentials), (1, 2));
        assert!(!readiness.ready_now);
    }

    #[test]
    fn estimates_alone_are_never_ready() {
        let estimated = assess(&[requirement(4.0, None, 6.5, true)]);
        assert_eq!(estimated.badge, Badge::Estimate);
        assert_eq!(estimated.fit, 1.0);
        assert!(!estimated.ready_now);
    }

    #[test]
    fn rated_at_target_is_ready_and_tentative() {
        let readiness = assess(&[requirement(4.0, Some(4.0), 4.0, true)]);
        assert!(readiness.ready_now);
        assert_eq!(readiness.badge, Badge::Tentative);
        let sure = assess(&[requirement(4.0, Some(5.0), 4.9, true)]);
        assert_eq!(sure.badge, Badge::Firm);
    }

    #[test]
    fn fit_below_85_percent_is_not_ready() {
        let mut low = vec![requirement(4.0, Some(4.0), 4.0, true), requirement(4.0, Some(2.0), 2.0, false)];
        assert!((assess(&low).fit - 0.75).abs() < 1e-12);
        assert!(!assess(&low).ready_now);
        low[1].weight = 0.25;
        assert!(assess(&low).fit >= READY_FIT && assess(&low).ready_now);
    }

    #[test]
    fn a_role_that_asks_for_nothing_has_nobody_ready() {
        let readiness = assess(&[]);
        assert_eq!(readiness.fit, 0.0);
        assert!(!readiness.ready_now);
        assert!(!assess(&[requirement(0.0, Some(3.0), 3.0, true)]).ready_now);
    }

    #[test]
    fn ready_week_is_the_first_that_meets_the_rule() {
        let requirements = vec![requirement(4.0, Some(3.0), 3.0, true), requirement(4.0, Some(4.0), 4.0, false)];
        let growth = |index: usize, week: u32| if index == 0 { 0.1 * f64::from(week) } else { 0.0 };
        assert_eq!(ready_week(&requirements, 100, growth), Some(10));
        assert_eq!(ready_week(&requirements, 9, growth), None);
        let readiness = assess(&requirements);
        let bands = Bands::default();
        assert_eq!(bands.of(&readiness, Some(10)), Band::WithinTwoYears);
        assert_eq!(bands.of(&readiness, Some(105)), Band::WithinFiveYears);
        assert_eq!(bands.of(&readiness, None), Band::Beyond);
        let strict = Bands { soon_weeks: 9, later_weeks: 10 };
        assert_eq!(strict.of(&readiness, Some(10)), Band::WithinFiveYears);
        assert_eq!(strict.of(&readiness, Some(11)), Band::Beyond);
    }

    #[test]
    fn the_week_found_by_halving_is_the_first_of_all() {
        let requirements = vec![requirement(4.0, Some(3.0), 3.0, true), requirement(5.0, None, 2.0, false)];
        for slope in [0.01, 0.03, 0.07, 0.5, 4.0] {
            // A placement in weeks 20 to 26 on top of practice.
            let growth = |index: usize, week: u32| {
                f64::from(week) * slope * 0.1 + if index == 0 { f64::from(week.clamp(20, 26) - 20) * 0.1 } else { 0.0 }
            };
            let meets = |week: u32| ready_week(&requirements, week, growth) == Some(week);
            let first = (0..=260).find(|week| meets(*week));
            assert_eq!(ready_week(&requirements, 260, growth), first, "{slope}");
        }
    }

    #[test]
    fn uncertain_levels_are_ready_in_a_span_of_weeks_around_the_projection() {
        // √P = 0.5; a level a ten-week: 1 to go is 10 weeks, 0.5 is 5 and 1.5 is 15.
        let requirements = vec![requirement(4.0, Some(3.0), 3.0, true)];
        let growth = |_: usize, week: u32| 0.1 * f64::from(week);
        assert_eq!(ready_week(&requirements, 100, growth), Some(10));
        assert_eq!(ready_span(&requirements, 100, growth), (Some(5), Some(15)));
        assert_eq!(ready_span(&requirements, 12, growth), (Some(5), None));
    }

    #[test]
    fn closing_every_gap_brings_the_whole_fit() {
        let requirements = vec![
            requirement(4.0, Some(3.0), 3.0, true),
            requirement(5.0, None, 2.0, false),
            requirement(2.0, Some(3.0), 3.0, true),
        ];
        let effects = effects(&requirements);
        assert!((effects[0] - 0.25 / 3.0).abs() < 1e-12 && (effects[1] - 0.6 / 3.0).abs() < 1e-12);
        assert_eq!(effects[2], 0.0);
        assert!((assess(&requirements).fit + effects.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn the_normal_distribution_has_its_known_values() {
        for (x, p) in [(0.0, 0.5), (1.0, 0.841_344_746), (-1.96, 0.024_997_895), (0.841_621_234, 0.8)] {
            assert!((normal_cdf(x) - p).abs() < 1e-7, "{x}");
        }
    }
}
