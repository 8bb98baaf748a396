//! What somebody can do, as one number with its uncertainty: a one-dimensional Kalman filter over the ratings.
//!
//! All levels here are canonical (0–7). The variance of a level in the population, τ², is 1.

mod bias;
mod levels;
#[cfg(test)]
mod tests;
mod trace;

pub use bias::{LEARNED_FROM_PEOPLE, learn};
pub use levels::Levels;
pub use trace::{Part, Passed, Prior, PriorKind, Step, Trace};

use super::company::{Rating, RatingSource};

/// Variance of a level before anybody rated it: that of a role's holders.
pub const PRIOR_VARIANCE: f64 = 1.0;

/// Variance that a level gains a week \[A\].
pub const DRIFT_PER_WEEK: f64 = 0.02;

/// Half-life of an acquired gain that is not practised, in weeks (Tatel & Ackerman: about 11 months for mixed skills): what
/// stands in a competency's `half_life_weeks` where nobody says otherwise.
pub const HALF_LIFE_WEEKS: f64 = 48.0;

/// Self-assessments run so much too high, in standard deviations (Heidemeier & Moser 2009).
pub const SELF_BIAS: f64 = 0.32;

/// After so many weeks a new rating is due \[A\].
pub const STALE_AFTER_WEEKS: i64 = 52;

/// Without a rating, somebody of another function stands so far up the scale (1 of 5) …
pub const OTHER_FUNCTION_SHARE: f64 = 0.2;

/// … and should come to here (2 of 5).
pub const OTHER_FUNCTION_TARGET_SHARE: f64 = 0.4;

impl RatingSource {
    pub const ALL: [RatingSource; 4] =
        [RatingSource::SelfAssessment, RatingSource::Manager, RatingSource::Peer, RatingSource::Certified];

    /// How far such a rating agrees with a second one: certified \[A\]; manager (Viswesvaran et al. 1996); peer; self
    /// (Heidemeier & Moser 2009: r = .22 with supervisors).
    pub const fn reliability(self) -> f64 {
        match self {
            RatingSource::Certified => 0.85,
            RatingSource::Manager => 0.52,
            RatingSource::Peer => 0.42,
            RatingSource::SelfAssessment => 0.093,
        }
    }

    /// σ² = τ²(1 − ρ)/ρ.
    pub const fn variance(self) -> f64 {
        let reliability = self.reliability();
        PRIOR_VARIANCE * (1.0 - reliability) / reliability
    }

    /// How far such ratings lie above the truth, in levels.
    pub const fn bias(self) -> f64 {
        match self {
            RatingSource::SelfAssessment => SELF_BIAS,
            _ => 0.0,
        }
    }

    /// Whether somebody other than the person and a colleague vouches for it.
    pub const fn is_validated(self) -> bool {
        matches!(self, RatingSource::Manager | RatingSource::Certified)
    }
}

/// A level and how sure it is, at one moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    pub level: f64,
    pub variance: f64,
    /// The level before the training that is fading; what lies above it fades while it is not practised.
    pub before_training: f64,
}

impl Estimate {
    pub const fn prior(level: f64) -> Self {
        Self { level, variance: PRIOR_VARIANCE, before_training: level }
    }

    /// Lets `weeks` pass: with f = 2^(−Δt/H), L ← F + f·(L − F) and P ← f²·P + q·H·(1 − f²)/(2 ln 2), so that one long step
    /// is many short ones. A practised skill has f = 1: L stays, P ← P + q·Δt.
    pub fn predict(&mut self, weeks: f64, half_life_weeks: Option<f64>) {
        match half_life_weeks {
            None => self.variance += DRIFT_PER_WEEK * weeks,
            Some(half_life) => {
                let kept = (-weeks / half_life).exp2();
                let drift = DRIFT_PER_WEEK * half_life * (1.0 - kept * kept) / (2.0 * std::f64::consts::LN_2);
                self.level = self.before_training + kept * (self.level - self.before_training);
                self.variance = kept * kept * self.variance + drift;
            }
        }
    }

    /// Takes in a rating: K = P/(P + σ²), L ← L + K·(y − b − L), P ← (1 − K)·P. What was trained and fades is unchanged by it.
    pub fn update(&mut self, rating: f64, variance: f64, bias: f64) {
        let gain = self.variance / (self.variance + variance);
        let step = gain * (rating - bias - self.level);
        self.level += step;
        self.before_training += step;
        self.variance *= 1.0 - gain;
    }

    /// Adds what training taught; without practice it fades.
    pub fn train(&mut self, levels: f64) {
        self.level += levels;
    }

    /// 1 − P/τ², within 0 and 1.
    pub fn confidence(&self) -> f64 {
        (1.0 - self.variance / PRIOR_VARIANCE).clamp(0.0, 1.0)
    }
}

/// A person's standing in a competency at a date.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing<'a> {
    /// The planning estimate, canonical.
    pub level: f64,
    pub variance: f64,
    pub confidence: f64,
    /// The latest rating; validated ones go before others.
    pub shown: Option<&'a Rating>,
    /// The latest validated rating, canonical.
    pub validated: Option<f64>,
    /// Nobody rated it: the role suggests it.
    pub guessed: bool,
    /// A new rating is due.
    pub stale: bool,
}
