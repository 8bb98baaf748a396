//! One successor for one critical role: readiness now, and when.

use super::{
    super::people::name_of,
    plans::{Plans, Projection},
    requirements::{PRACTICE_LEVELS_PER_YEAR, requirements},
    scene::Scene,
    view::{BenchView, MissingView},
};
use crate::domain::{
    calendar,
    company::{Company, CriticalRole, Person, Rating, Successor, SuccessorOrigin},
    level::Levels,
    readiness::{self, Badge, Band, Bands, Requirement},
};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

const WEEKS_PER_YEAR: f64 = 52.0;
const WEEKS_PER_MONTH: f64 = WEEKS_PER_YEAR / 12.0;

/// What a readiness is looked at with.
#[derive(Clone, Copy)]
pub(in crate::app) struct Lens<'a> {
    pub company: &'a Company,
    pub levels: &'a Levels<'a>,
    pub projection: &'a Projection,
    pub accounts: &'a BTreeMap<String, String>,
    pub bands: Bands,
    pub as_of: NaiveDate,
}

impl<'a> Lens<'a> {
    pub fn of(scene: &'a Scene, levels: &'a Levels<'a>) -> Self {
        Self {
            company: &scene.seen.company,
            levels,
            projection: &scene.projection,
            accounts: &scene.accounts,
            bands: scene.policy.bands,
            as_of: scene.seen.as_of,
        }
    }

    /// What the role asks for, with what somebody has of it and since when.
    pub fn held(&self, role: &CriticalRole, person: &Person) -> Vec<Held<'a>> {
        requirements(self.company, self.levels, role, person, self.as_of)
            .into_iter()
            .filter(|requirement| requirement.target > 0.0)
            .map(|requirement| {
                let shown = self.levels.at(person, &requirement.competency, self.as_of).shown;
                Held { requirement, shown }
            })
            .collect()
    }

    /// Growth of a requirement by a week from now: practice on the job, and what `plans` teach.
    pub fn growth(&self, person: &Person, held: &Held<'_>, plans: Option<&Plans>, week: u32) -> f64 {
        let competency = &held.requirement.competency;
        let taught =
            plans.map_or(0.0, |plans| plans.gained(&person.id, competency, self.since(held), self.after(week)));
        self.practice(person, competency) * f64::from(week) + taught
    }

    /// Levels that their own work teaches somebody in a week.
    pub fn practice(&self, person: &Person, competency: &str) -> f64 {
        let practised = self.levels.profile(&person.role_id, competency).is_some();
        if practised { PRACTICE_LEVELS_PER_YEAR / WEEKS_PER_YEAR } else { 0.0 }
    }

    /// From when on what plans teach is not in the rating yet.
    pub fn since(&self, held: &Held<'_>) -> NaiveDate {
        held.shown.map_or(NaiveDate::MIN, |rating| rating.rated_on).min(self.as_of)
    }

    /// Weeks from now within which somebody can become ready: nobody does after the last day.
    pub fn horizon_weeks(&self, person: &Person) -> u32 {
        let until_leaving = person.left_on.map(|left| u32::try_from((left - self.as_of).num_weeks()).unwrap_or(0));
        until_leaving.unwrap_or(u32::MAX).min(self.bands.later_weeks)
    }

    /// Whoever is on the bench; `None` where the person is gone or holds the role: the flaws say so.
    pub fn stands(&self, role: &CriticalRole, successor: &Successor) -> Option<&'a Person> {
        let person = self.company.people.get(&successor.person_id)?;
        (!has_left(person, self.as_of) && role.incumbent_id.as_ref() != Some(&person.id)).then_some(person)
    }

    pub fn after(&self, week: u32) -> NaiveDate {
        self.as_of + Days::new(u64::from(week) * 7)
    }
}

/// What a role asks for in one competency with what somebody has.
pub(in crate::app) struct Held<'a> {
    pub requirement: Requirement,
    /// The rating that it rests on, or the latest one.
    pub shown: Option<&'a Rating>,
}

/// The requirements alone, as the rules of readiness take them.
pub(in crate::app) fn needs(held: &[Held<'_>]) -> Vec<Requirement> {
    held.iter().map(|held| held.requirement.clone()).collect()
}

/// A successor with the weeks in which they are ready.
pub(super) struct Candidate<'a> {
    pub view: BenchView,
    pub person: &'a Person,
    pub band: Band,
    pub ready_now: bool,
    pub ready_without: Option<u32>,
    pub ready_with: Option<u32>,
}

/// Whether somebody is gone on `day`.
pub(super) fn has_left(person: &Person, day: NaiveDate) -> bool {
    person.left_on.is_some_and(|left| left < day)
}

impl<'a> Candidate<'a> {
    pub fn of(lens: &Lens<'a>, role: &CriticalRole, successor: &Successor) -> Option<Self> {
        let (company, as_of) = (lens.company, lens.as_of);
        let person = lens.stands(role, successor)?;
        let held = lens.held(role, person);
        let requirements = needs(&held);
        let now = readiness::assess(&requirements);
        let horizon = lens.horizon_weeks(person);
        let ready = |plans: Option<&Plans>| {
            readiness::ready_week(&requirements, horizon, |i, week| lens.growth(person, &held[i], plans, week))
        };
        let main = Some(&lens.projection.plans);
        let ready_without = ready(None);
        let learns = lens.projection.plans.teaches(&person.id);
        let ready_with = if learns { ready(main) } else { ready_without };
        let ready_draft = lens.projection.drafts.as_ref().map(|drafts| ready(Some(drafts)));
        let (from, until) = match now.ready_now {
            true => (None, None),
            false => readiness::ready_span(&requirements, horizon, |i, week| lens.growth(person, &held[i], main, week)),
        };
        let band = lens.bands.of(&now, ready_with);
        let saved = match (ready_without, ready_with) {
            (Some(without), Some(with)) if with < without && !now.ready_now => {
                Some(f64::from(without - with) / WEEKS_PER_MONTH)
            }
            _ => None,
        };
        let plan_helps =
            !now.ready_now && ready_with.is_some_and(|with| ready_without.is_none_or(|without| with < without));
        // A date that rests on estimates alone would read as a promise.
        let sure = now.badge != Badge::Estimate;
        let day = |week: Option<u32>| week.filter(|_| sure && !now.ready_now).map(|week| lens.after(week));
        let view = BenchView {
            person_id: person.id.clone(),
            person: person.name.clone(),
            emergency: successor.emergency,
            reason: successor.reason.clone(),
            suggested: successor.origin == SuccessorOrigin::Suggested,
            nominated_by: successor.nominated_by.as_ref().and_then(|id| lens.accounts.get(id)).cloned(),
            nominated_on: successor.nominated_on,
            fit: now.fit,
            shown_fit: now.shown_fit,
            essentials_met: now.essentials_met,
            essentials: now.essentials,
            band,
            badge: now.badge,
            ready_on: if now.ready_now { Some(as_of) } else { day(ready_with) },
            ready_from: day(from),
            ready_until: day(until),
            ready_on_draft: ready_draft.filter(|draft| *draft != ready_with).and_then(day),
            awaits_rating: sure && !now.ready_now && ready_with == Some(0),
            leaves_on: person.left_on,
            missing: missing(company, &requirements),
            plan_helps,
            months_saved: saved.map(|months| (months * 10.0).round() / 10.0),
        };
        Some(Self { view, person, band, ready_now: now.ready_now, ready_without, ready_with })
    }

    /// Whether they are ready at the end of `week`. Estimates alone never count.
    pub fn is_ready_by(&self, week: u32, with_plan: bool) -> bool {
        let ready = if with_plan { self.ready_with } else { self.ready_without };
        self.ready_now || (self.view.badge != Badge::Estimate && ready.is_some_and(|ready| ready <= week))
    }
}

/// A canonical level on the competency's own scale, to a tenth.
pub(super) fn native(company: &Company, competency: &str, level: f64) -> f64 {
    company.scale_of(competency).map_or(level, |scale| (scale.to_native(level.clamp(0.0, 7.0)) * 10.0).round() / 10.0)
}

/// Competencies below target: essentials first, then what raises the fit most.
fn missing(company: &Company, requirements: &[Requirement]) -> Vec<MissingView> {
    let effects = readiness::effects(requirements);
    let mut missing: Vec<(&Requirement, f64)> =
        requirements.iter().zip(effects).filter(|(r, _)| !r.is_met(r.held())).collect();
    missing.sort_by(|(a, effect_a), (b, effect_b)| {
        b.essential
            .cmp(&a.essential)
            .then(effect_b.total_cmp(effect_a))
            .then((b.target - b.held()).total_cmp(&(a.target - a.held())))
    });
    missing
        .into_iter()
        .map(|(r, effect)| MissingView {
            competency: name_of(&company.competencies, &r.competency, |c| &c.name),
            competency_id: r.competency.clone(),
            level: r.held(),
            target: r.target,
            native_level: native(company, &r.competency, r.held()),
            native_target: native(company, &r.competency, r.target),
            essential: r.essential,
            fit_effect: effect,
        })
        .collect()
}

/// The last days of the next `count` quarters, and of the one that `day` lies in.
pub(super) fn quarters(day: NaiveDate, count: usize) -> Vec<NaiveDate> {
    let mut ends = Vec::new();
    let mut day = day;
    for _ in 0..count {
        let (_, ends_on) = calendar::quarter(day, 1);
        ends.push(ends_on);
        day = ends_on + Days::new(1);
    }
    ends
}
