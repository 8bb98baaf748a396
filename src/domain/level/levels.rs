//! The ratings of a company, ready to be asked: one pass of the filter gives a standing, and whoever watches it a trace.

use super::super::{
    company::{Company, Competency, Person, Rating, RoleProfile},
    level_guess::{self, RoleGuess, Said},
};
use super::{
    Estimate, PRIOR_VARIANCE, STALE_AFTER_WEEKS, Standing,
    trace::{Passed, Prior, PriorKind, Step},
};
use chrono::NaiveDate;
use std::collections::HashMap;

static NOTHING_SAID: Said = Said::new();

/// A rating with what the filter needs to know of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'a> {
    pub rating: &'a Rating,
    pub canonical: f64,
    pub variance: f64,
    pub bias: f64,
}

/// Ratings and role profiles of a company, ready to be asked. Asking allocates nothing.
pub struct Levels<'a> {
    company: &'a Company,
    /// By person and competency; withdrawn ones are left out, those of a merged competency stand where it was merged into.
    entries: HashMap<(&'a str, &'a str), Vec<Entry<'a>>>,
    /// By role and competency.
    profiles: HashMap<(&'a str, &'a str), &'a RoleProfile>,
    guesses: HashMap<&'a str, RoleGuess<'a>>,
    /// For somebody without a known role.
    no_role: RoleGuess<'a>,
}

/// What one pass found.
pub(super) struct Pass<'a> {
    pub standing: Standing<'a>,
    pub prior: Prior,
    /// From the last rating to the date.
    pub passed: Option<Passed>,
}

impl<'a> Levels<'a> {
    /// With what was said of guessed levels in the latest cycle.
    pub fn new(company: &'a Company) -> Self {
        Self::saying(company, level_guess::said_last(company).unwrap_or(&NOTHING_SAID))
    }

    /// With what the rules of one cycle say of guessed levels.
    pub fn saying(company: &'a Company, said: &Said) -> Self {
        let biases: HashMap<(&str, &str), f64> = company
            .rater_biases
            .values()
            .map(|bias| ((bias.round_id.as_str(), bias.rater_id.as_str()), bias.bias))
            .collect();
        let mut entries: HashMap<_, Vec<_>> = HashMap::new();
        for rating in company.ratings.values().filter(|rating| rating.withdrawn_on.is_none()) {
            let frozen = rating.round_id.as_deref().zip(rating.rater_id.as_deref()).and_then(|key| biases.get(&key));
            // How far somebody overrates themselves is no matter of taste of a rater: it stays what it is for everybody.
            let own = frozen.filter(|_| rating.source != super::RatingSource::SelfAssessment).copied();
            let entry = Entry {
                rating,
                canonical: canonical(company, rating),
                variance: rating.source.variance(),
                bias: rating.source.bias() + own.unwrap_or(0.0),
            };
            let place = (rating.person_id.as_str(), counts_for(company, &rating.competency_id));
            entries.entry(place).or_default().push(entry);
        }
        // By date, and within a day by what was said, so that the order of entry changes no bit of the level.
        for list in entries.values_mut() {
            list.sort_by(|a, b| {
                let key = |e: &Entry<'_>| (e.rating.rated_on, e.variance.to_bits());
                key(a)
                    .cmp(&key(b))
                    .then(a.canonical.total_cmp(&b.canonical))
                    .then(a.bias.total_cmp(&b.bias))
                    .then_with(|| a.rating.id.cmp(&b.rating.id))
            });
        }
        let profiles = company
            .role_profiles
            .values()
            .map(|profile| ((profile.role_id.as_str(), profile.competency_id.as_str()), profile))
            .collect();
        let guesses = company.roles.keys().map(|id| (id.as_str(), RoleGuess::of(company, said, id))).collect();
        Self { company, entries, profiles, guesses, no_role: RoleGuess::of(company, said, "") }
    }

    /// Whether somebody rated the person there.
    pub fn is_rated(&self, person_id: &str, competency_id: &str) -> bool {
        self.entries.contains_key(&(person_id, counts_for(self.company, competency_id)))
    }

    /// The role's entry for the competency.
    pub fn profile(&self, role_id: &str, competency_id: &str) -> Option<&'a RoleProfile> {
        self.profiles.get(&(role_id, competency_id)).copied()
    }

    /// What the role suggests, on the competency's own scale.
    pub fn guess_native(&self, person: &Person, competency_id: &str) -> f64 {
        let Some(competency) = self.company.competencies.get(competency_id) else { return 0.0 };
        let Some(scale) = self.company.scales.get(&competency.scale_id) else { return 0.0 };
        self.guess(person).native(scale, competency, self.profile(&person.role_id, competency_id))
    }

    fn guess(&self, person: &Person) -> &RoleGuess<'a> {
        self.guesses.get(person.role_id.as_str()).unwrap_or(&self.no_role)
    }

    /// The standing of `person` in `competency_id` at `date`, from the ratings up to then.
    pub fn at(&self, person: &Person, competency_id: &str, date: NaiveDate) -> Standing<'a> {
        self.pass(person, competency_id, date, None, |_| {}).standing
    }

    /// The ratings that count in this cell, withdrawn ones left out, whatever their date.
    fn entries<'s>(&'s self, person_id: &'s str, competency_id: &'s str) -> &'s [Entry<'a>] {
        let place = (person_id, counts_for(self.company, competency_id));
        self.entries.get(&place).map_or(&[][..], Vec::as_slice)
    }

    /// One pass of the filter over the ratings up to `date`, but those by `left_out`; `watch` is told of each step.
    pub(super) fn pass(
        &self,
        person: &Person,
        competency_id: &str,
        date: NaiveDate,
        left_out: Option<&str>,
        mut watch: impl FnMut(Step<'a>),
    ) -> Pass<'a> {
        let competency = self.company.competencies.get(counts_for(self.company, competency_id));
        let prior = self.prior(person, competency);
        let mut estimate = Estimate::prior(prior.level);
        let half_life = competency.filter(|_| !prior.practised).map(|competency| competency.half_life_weeks);

        let all = self.entries(&person.id, competency_id);
        let until = all.partition_point(|entry| entry.rating.rated_on <= date);
        let mut since: Option<NaiveDate> = None;
        let (mut latest, mut validated): (Option<Entry<'a>>, Option<Entry<'a>>) = (None, None);
        // Of two on the same day the one that was entered later: ids of ratings sort by the time of their making.
        let newer = |entry: &Entry<'a>, than: Option<Entry<'a>>| {
            than.is_none_or(|other| {
                (other.rating.rated_on, &other.rating.id) <= (entry.rating.rated_on, &entry.rating.id)
            })
        };
        for entry in &all[..until] {
            if left_out.is_some() && entry.rating.rater_id.as_deref() == left_out {
                continue;
            }
            let before_passing = estimate;
            let passed = since.map(|since| Passed::between(since, entry.rating.rated_on, half_life));
            if let Some(passed) = passed {
                estimate.predict(passed.weeks, half_life);
            }
            since = Some(entry.rating.rated_on);
            let before = estimate;
            estimate.update(entry.canonical, entry.variance, entry.bias);
            watch(Step {
                rating: entry.rating,
                canonical: entry.canonical,
                variance: entry.variance,
                bias: entry.bias,
                passed,
                faded: before_passing.level - before.level,
                before,
                after: estimate,
                gain: before.variance / (before.variance + entry.variance),
            });
            if newer(entry, latest) {
                latest = Some(*entry);
            }
            if entry.rating.source.is_validated() && newer(entry, validated) {
                validated = Some(*entry);
            }
        }
        let passed = since.map(|since| Passed::between(since, date, half_life));
        if let Some(passed) = passed {
            estimate.predict(passed.weeks, half_life);
        }
        let standing = Standing {
            level: estimate.level.clamp(0.0, 7.0),
            variance: estimate.variance,
            confidence: if latest.is_none() { 0.0 } else { estimate.confidence() },
            shown: validated.or(latest).map(|entry| entry.rating),
            validated: validated.map(|entry| entry.canonical),
            guessed: latest.is_none(),
            stale: since.is_some_and(|day| (date - day).num_weeks() > STALE_AFTER_WEEKS)
                || estimate.variance > PRIOR_VARIANCE,
        };
        Pass { standing, prior, passed }
    }

    fn prior(&self, person: &Person, competency: Option<&'a Competency>) -> Prior {
        let known =
            competency.and_then(|competency| Some((competency, self.company.scales.get(&competency.scale_id)?)));
        let Some((competency, scale)) = known else {
            return Prior { level: 0.0, native: 0.0, kind: PriorKind::Others, practised: false };
        };
        let profile = self.profile(&person.role_id, &competency.id);
        let guess = self.guess(person);
        let native = guess.native(scale, competency, profile);
        let kind = if guess.is_own(competency, profile) { PriorKind::Role } else { PriorKind::Others };
        Prior { level: scale.to_canonical(native), native, kind, practised: profile.is_some() }
    }

    /// A rating on the canonical scale, by the scale it was entered on.
    pub fn canonical(&self, rating: &Rating) -> f64 {
        canonical(self.company, rating)
    }

    /// The competency that ratings of this one count for: itself, or the one it was merged into.
    pub fn counts_for<'s>(&'s self, competency_id: &'s str) -> &'s str {
        counts_for(self.company, competency_id)
    }

    /// The competencies that a role asks for and that are in use on `date`, by id.
    pub fn asked_of(&self, role_id: &str, date: NaiveDate) -> Vec<&'a Competency> {
        let asked =
            |competency: &&Competency| competency.is_in_use(date) && self.profile(role_id, &competency.id).is_some();
        self.company.competencies.values().filter(asked).collect()
    }

    pub(super) fn company(&self) -> &'a Company {
        self.company
    }
}

fn canonical(company: &Company, rating: &Rating) -> f64 {
    company.scales.get(&rating.scale_id).map_or(rating.level, |scale| scale.to_canonical(rating.level))
}

/// Follows what was merged into what. A circle, which the import refuses, ends where it was entered too often.
fn counts_for<'c>(company: &'c Company, competency_id: &'c str) -> &'c str {
    let mut id = competency_id;
    for _ in 0..company.competencies.len() {
        match company.competencies.get(id).and_then(|competency| competency.merged_into_id.as_deref()) {
            Some(next) => id = next,
            None => break,
        }
    }
    id
}
