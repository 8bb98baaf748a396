//! What a level is made of: every step of the filter, and how much each rating and the prior weigh in the level of today.

use super::super::company::{Person, Rating};
use super::{Estimate, Levels, Standing};
use chrono::NaiveDate;

/// Where a level starts before anybody rated it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prior {
    pub level: f64,
    /// On the competency's scale.
    pub native: f64,
    pub kind: PriorKind,
    /// The role asks for it, so that it is practised and does not fade.
    pub practised: bool,
}

/// What suggests the prior.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriorKind {
    /// The role's target, and how experienced its holders are.
    Role,
    /// The skill is none of the role's own.
    Others,
}

/// Time between two moments.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Passed {
    pub weeks: f64,
    /// f = 2^(−Δt/H): what is left of a gain that is not practised; 1 for a practised skill.
    pub kept: f64,
}

impl Passed {
    pub(super) fn between(from: NaiveDate, to: NaiveDate, half_life_weeks: Option<f64>) -> Self {
        let weeks = (to - from).num_days() as f64 / 7.0;
        Self { weeks, kept: half_life_weeks.map_or(1.0, |half_life| (-weeks / half_life).exp2()) }
    }
}

/// One rating as the filter took it in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step<'a> {
    pub rating: &'a Rating,
    /// The rating on the canonical scale.
    pub canonical: f64,
    /// σ²: how little such a rating is to be trusted.
    pub variance: f64,
    /// How far it is taken to lie too high: the source's part, and the rater's as frozen when the round was closed.
    pub bias: f64,
    /// Since the rating before; absent for the first.
    pub passed: Option<Passed>,
    /// Levels lost in that time.
    pub faded: f64,
    /// As predicted for the day of the rating.
    pub before: Estimate,
    pub after: Estimate,
    /// K, the Kalman gain: the rating's weight on the day it was given.
    pub gain: f64,
}

/// A step with what is left of it today.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part<'a> {
    pub step: Step<'a>,
    /// Its share of the level at the date of the trace.
    pub weight: f64,
}

/// Everything that a level is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace<'a> {
    pub prior: Prior,
    /// What the prior still weighs.
    pub prior_weight: f64,
    /// In the order in which the filter took them.
    pub parts: Vec<Part<'a>>,
    /// From the last rating to the date.
    pub passed: Option<Passed>,
    pub standing: Standing<'a>,
}

impl<'a> Levels<'a> {
    /// The pass that [`Levels::at`] makes, with every step written down.
    ///
    /// The filter is linear: L = w₀·prior + Σ wᵢ·(yᵢ − bᵢ) with wᵢ = Kᵢ·Π(1 − Kⱼ) over the later ratings j and w₀ = Π(1 − Kⱼ) over
    /// all, which sum to 1. A rating moves the level and what lies under it (`before_training`) alike, so that only a trained gain
    /// fades, and time changes the weights through the variance alone.
    pub fn trace(&self, person: &Person, competency_id: &str, date: NaiveDate) -> Trace<'a> {
        let mut parts: Vec<Part<'a>> = Vec::new();
        let pass = self.pass(person, competency_id, date, None, |step| parts.push(Part { step, weight: 0.0 }));
        let mut left = 1.0;
        for part in parts.iter_mut().rev() {
            part.weight = part.step.gain * left;
            left *= 1.0 - part.step.gain;
        }
        Trace { prior: pass.prior, prior_weight: left, parts, passed: pass.passed, standing: pass.standing }
    }
}
