//! What somebody can do, as one number with its uncertainty: a one-dimensional Kalman filter over the ratings.
//!
//! All levels here are canonical (0–7). The variance of a level in the population, τ², is 1.

use super::{
    company::{Company, Person, Rating, RatingSource, RoleProfile},
    level_guess::{self, Said},
};
use chrono::NaiveDate;
use std::collections::HashMap;

/// Variance of a level before anybody rated it: that of a role's holders.
pub const PRIOR_VARIANCE: f64 = 1.0;

/// Variance that a level gains a week \[A\].
pub const DRIFT_PER_WEEK: f64 = 0.02;

/// Half-life of an acquired gain that is not practised, in weeks (Tatel & Ackerman: about 11 months for mixed skills).
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

static NOTHING_SAID: Said = Said::new();

/// Ratings and role profiles of a company, ready to be asked.
pub struct Levels<'a> {
    company: &'a Company,
    ratings: HashMap<(&'a str, &'a str), Vec<&'a Rating>>,
    /// What a planner said of levels that nobody rated.
    said: &'a Said,
}

impl<'a> Levels<'a> {
    /// With what was said of guessed levels in the latest cycle.
    pub fn new(company: &'a Company) -> Self {
        Self::saying(company, level_guess::said_last(company).unwrap_or(&NOTHING_SAID))
    }

    /// With what the rules of one cycle say of guessed levels.
    pub fn saying(company: &'a Company, said: &'a Said) -> Self {
        let mut ratings: HashMap<_, Vec<_>> = HashMap::new();
        for rating in company.ratings.values() {
            ratings.entry((rating.person_id.as_str(), rating.competency_id.as_str())).or_default().push(rating);
        }
        // The order of entry does not matter: by date, and within a day the order makes no difference to the filter.
        for list in ratings.values_mut() {
            list.sort_by(|a, b| (a.rated_on, &a.id).cmp(&(b.rated_on, &b.id)));
        }
        Self { company, ratings, said }
    }

    /// Whether somebody rated the person there.
    pub fn is_rated(&self, person_id: &str, competency_id: &str) -> bool {
        self.ratings.contains_key(&(person_id, competency_id))
    }

    /// The role's entry for the competency.
    pub fn profile(&self, role_id: &str, competency_id: &str) -> Option<&'a RoleProfile> {
        self.company.role_profiles.get(&format!("{role_id}/{competency_id}"))
    }

    /// What the role suggests, on the competency's own scale.
    pub fn guess_native(&self, person: &Person, competency_id: &str) -> f64 {
        level_guess::native(self.company, self.said, person, competency_id)
    }

    /// The standing of `person` in `competency_id` at `date`, from the ratings up to then.
    pub fn at(&self, person: &Person, competency_id: &str, date: NaiveDate) -> Standing<'a> {
        let scale = self.company.scale_of(competency_id);
        let guess = self.guess_native(person, competency_id);
        let mut estimate = Estimate::prior(scale.map_or(0.0, |scale| scale.to_canonical(guess)));
        let practised = self.profile(&person.role_id, competency_id).is_some();
        let half_life = (!practised).then_some(HALF_LIFE_WEEKS);

        let all = self.ratings.get(&(person.id.as_str(), competency_id)).map_or(&[][..], Vec::as_slice);
        let ratings = &all[..all.partition_point(|rating| rating.rated_on <= date)];
        let mut since: Option<NaiveDate> = None;
        for rating in ratings {
            if let Some(since) = since {
                estimate.predict(weeks_between(since, rating.rated_on), half_life);
            }
            since = Some(rating.rated_on);
            estimate.update(self.canonical(rating), rating.source.variance(), rating.source.bias());
        }
        if let Some(since) = since {
            estimate.predict(weeks_between(since, date), half_life);
        }

        let validated = ratings.iter().rev().find(|rating| rating.source.is_validated()).copied();
        let shown = validated.or(ratings.last().copied());
        let latest = ratings.last().map(|rating| rating.rated_on);
        Standing {
            level: estimate.level.clamp(0.0, 7.0),
            variance: estimate.variance,
            confidence: if ratings.is_empty() { 0.0 } else { estimate.confidence() },
            shown,
            validated: validated.map(|rating| self.canonical(rating)),
            guessed: ratings.is_empty(),
            stale: latest.is_some_and(|day| (date - day).num_weeks() > STALE_AFTER_WEEKS)
                || estimate.variance > PRIOR_VARIANCE,
        }
    }

    /// A rating on the canonical scale, by the scale it was entered on.
    pub fn canonical(&self, rating: &Rating) -> f64 {
        self.company.scales.get(&rating.scale_id).map_or(rating.level, |scale| scale.to_canonical(rating.level))
    }
}

fn weeks_between(from: NaiveDate, to: NaiveDate) -> f64 {
    (to - from).num_days() as f64 / 7.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::company::{Competency, Function, Role};
    use crate::domain::scale::tests::zero_to_five;
    use proptest::prelude::*;

    #[test]
    fn two_ratings_fuse_by_their_variances() {
        let mut estimate = Estimate { level: 10.0, variance: 4.0, before_training: 10.0 };
        estimate.update(11.0, 1.0, 0.0);
        assert!((estimate.level - 10.8).abs() < 1e-12);
        assert!((estimate.variance - 0.8).abs() < 1e-12);
    }

    #[test]
    fn variances_follow_from_reliability() {
        let rounded = |source: RatingSource| (source.variance() * 100.0).round() / 100.0;
        assert_eq!(rounded(RatingSource::Certified), 0.18);
        assert_eq!(rounded(RatingSource::Manager), 0.92);
        assert_eq!(rounded(RatingSource::Peer), 1.38);
        assert_eq!(rounded(RatingSource::SelfAssessment), 9.75);
    }

    #[test]
    fn half_of_a_gain_is_gone_after_the_half_life() {
        let mut estimate = Estimate::prior(2.0);
        estimate.train(2.0);
        estimate.predict(HALF_LIFE_WEEKS, Some(HALF_LIFE_WEEKS));
        assert!((estimate.level - 3.0).abs() < 1e-12);
        let mut practised = Estimate { level: 4.0, variance: 0.5, before_training: 2.0 };
        practised.predict(10.0, None);
        assert_eq!(practised.level, 4.0);
        assert!((practised.variance - 0.7).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn one_long_step_is_many_short_ones(level in 0.0..7.0, fading in 0.0..3.0, variance in 0.05..2.0, weeks in 1.0_f64..200.0, parts in 1_u32..9) {
            let start = Estimate { level: level + fading, variance, before_training: level };
            for half_life in [None, Some(28.0), Some(48.0)] {
                let (mut once, mut often) = (start, start);
                once.predict(weeks, half_life);
                for _ in 0..parts {
                    often.predict(weeks / f64::from(parts), half_life);
                }
                prop_assert!((once.level - often.level).abs() < 1e-9);
                prop_assert!((once.variance - often.variance).abs() < 1e-9);
            }
        }
    }

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn company() -> Company {
        let mut company = Company::default();
        for id in ["sales", "marketing"] {
            company.functions.insert(id.to_owned(), Function { id: id.to_owned(), name: id.to_owned() });
        }
        company.scales.insert("proficiency".to_owned(), zero_to_five());
        for (id, function) in [("negotiation", Some("sales")), ("content", Some("marketing"))] {
            company.competencies.insert(
                id.to_owned(),
                Competency {
                    id: id.to_owned(),
                    name: id.to_owned(),
                    function_id: function.map(str::to_owned),
                    definition: String::new(),
                    scale_id: "proficiency".to_owned(),
                    family_id: None,
                    half_life_weeks: HALF_LIFE_WEEKS,
                    external_id: None,
                    retired_on: None,
                    merged_into_id: None,
                },
            );
        }
        for (id, seniority) in [("junior", 1), ("senior", 3)] {
            let role = Role {
                id: id.to_owned(),
                name: id.to_owned(),
                function_id: "sales".to_owned(),
                seniority,
                carries_quota: false,
            };
            company.roles.insert(id.to_owned(), role);
            let profile = RoleProfile {
                role_id: id.to_owned(),
                competency_id: "negotiation".to_owned(),
                target: 3.0,
                importance: 4,
                essential: true,
            };
            company.role_profiles.insert(crate::domain::company::Record::id(&profile), profile);
        }
        company
    }

    fn person(role: &str) -> Person {
        Person {
            id: "p".to_owned(),
            name: "P".to_owned(),
            email: None,
            employee_number: None,
            team_id: "t".to_owned(),
            role_id: role.to_owned(),
            manager_id: None,
            location_id: None,
            fte: 1.0,
            quota: None,
            joined_on: None,
            left_on: None,
            no_placements_reason: None,
            no_rides_reason: None,
        }
    }

    fn rating(id: &str, source: RatingSource, date: NaiveDate, level: f64) -> Rating {
        Rating {
            id: id.to_owned(),
            person_id: "p".to_owned(),
            competency_id: "negotiation".to_owned(),
            source,
            rater_id: None,
            rated_on: date,
            level,
            scale_id: "proficiency".to_owned(),
            note: None,
            round_id: None,
            corrects_id: None,
            withdrawn_on: None,
            withdrawn_reason: None,
        }
    }

    #[test]
    fn without_ratings_the_role_suggests_a_level_and_says_so() {
        let company = company();
        let levels = Levels::new(&company);
        assert_eq!(levels.guess_native(&person("junior"), "negotiation"), 2.0);
        assert_eq!(levels.guess_native(&person("senior"), "negotiation"), 4.0);
        assert_eq!(levels.guess_native(&person("senior"), "content"), 1.0);
        let standing = levels.at(&person("junior"), "negotiation", day(2027, 1, 4));
        assert!(standing.guessed && standing.validated.is_none() && standing.confidence == 0.0);
        assert_eq!(standing.level, 2.6);
    }

    #[test]
    fn the_order_of_entry_does_not_matter() {
        let entries = [
            (RatingSource::Manager, day(2026, 3, 1), 3.0),
            (RatingSource::SelfAssessment, day(2026, 3, 1), 5.0),
            (RatingSource::Peer, day(2026, 9, 1), 4.0),
        ];
        let standing = |order: [usize; 3]| {
            let mut company = company();
            for (place, index) in order.into_iter().enumerate() {
                let (source, date, level) = entries[index];
                let entry = rating(&format!("r{place}"), source, date, level);
                company.ratings.insert(entry.id.clone(), entry);
            }
            let standing = Levels::new(&company).at(&person("junior"), "negotiation", day(2027, 1, 4));
            (standing.level, standing.variance, standing.validated)
        };
        let first = standing([0, 1, 2]);
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let other = standing(order);
            assert!((first.0 - other.0).abs() < 1e-12 && (first.1 - other.1).abs() < 1e-12);
            assert_eq!(first.2, other.2);
        }
        assert_eq!(first.2, Some(4.0));
    }

    #[test]
    fn later_ratings_and_old_ones_are_kept_apart() {
        let mut company = company();
        company.ratings.insert("r".to_owned(), rating("r", RatingSource::Certified, day(2026, 1, 5), 5.0));
        let levels = Levels::new(&company);
        assert!(levels.at(&person("junior"), "negotiation", day(2026, 1, 4)).guessed);
        assert!(!levels.at(&person("junior"), "negotiation", day(2026, 10, 5)).stale);
        assert!(levels.at(&person("junior"), "negotiation", day(2027, 2, 1)).stale);
    }

    #[test]
    fn confidence_stays_between_nothing_and_certainty() {
        let mut estimate = Estimate::prior(3.0);
        assert_eq!(estimate.confidence(), 0.0);
        estimate.update(4.0, RatingSource::Manager.variance(), 0.0);
        assert!((estimate.confidence() - 0.52).abs() < 1e-9);
        estimate.predict(500.0, None);
        assert_eq!(estimate.confidence(), 0.0);
    }
}
