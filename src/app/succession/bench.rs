//! One successor for one critical role: readiness now, and when.

use super::{
    super::{people::name_of, planning::growth::Growth},
    requirements::{PRACTICE_LEVELS_PER_YEAR, requirements},
    view::{BenchView, MissingView},
};
use crate::domain::{
    calendar,
    company::{Company, CriticalRole, Successor},
    level::Levels,
    readiness::{self, Badge, Band, Requirement, WITHIN_5_YEARS_WEEKS},
};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

const WEEKS_PER_YEAR: f64 = 52.0;
const WEEKS_PER_MONTH: f64 = WEEKS_PER_YEAR / 12.0;

/// What the plans ahead teach, by cycle and person.
#[derive(Default)]
pub(in crate::app) struct Plans {
    cycles: Vec<(NaiveDate, BTreeMap<String, Growth>)>,
}

impl Plans {
    pub fn add(&mut self, starts_on: NaiveDate, growth: BTreeMap<String, Growth>) {
        self.cycles.push((starts_on, growth));
    }

    /// Levels that `person` gains in `competency` between the two days.
    pub fn gained(&self, person: &str, competency: &str, from: NaiveDate, to: NaiveDate) -> f64 {
        let one = |(starts_on, people): &(NaiveDate, BTreeMap<String, Growth>)| {
            let levels = people.get(person)?.get(competency)?;
            // What is learned by a day: that of the weeks that ended before it.
            let by = |day: NaiveDate| {
                let ended = usize::try_from(calendar::week_of(*starts_on, day)).unwrap_or(0).min(levels.len());
                if ended == 0 { 0.0 } else { levels[ended - 1] }
            };
            Some(by(to) - by(from))
        };
        self.cycles.iter().filter_map(one).sum()
    }
}

/// A successor with the weeks in which they are ready.
pub(super) struct Candidate {
    pub view: BenchView,
    pub band: Band,
    pub ready_now: bool,
    pub ready_without: Option<u32>,
    pub ready_with: Option<u32>,
}

impl Candidate {
    pub fn of(
        company: &Company,
        levels: &Levels<'_>,
        plans: &Plans,
        as_of: NaiveDate,
        role: &CriticalRole,
        successor: &Successor,
    ) -> Option<Self> {
        let person = company.people.get(&successor.person_id).filter(|p| p.left_on.is_none_or(|left| left >= as_of))?;
        let requirements = requirements(company, levels, role, person, as_of);
        let now = readiness::assess(&requirements);
        let practised = |r: &Requirement| levels.profile(&person.role_id, &r.competency).is_some();
        let practice = |r: &Requirement, week: u32| {
            if practised(r) { PRACTICE_LEVELS_PER_YEAR * f64::from(week) / WEEKS_PER_YEAR } else { 0.0 }
        };
        let planned = |r: &Requirement, week: u32| {
            plans.gained(&person.id, &r.competency, as_of, as_of + Days::new(u64::from(week) * 7))
        };
        let ready_without =
            readiness::ready_week(&requirements, WITHIN_5_YEARS_WEEKS, |i, week| practice(&requirements[i], week));
        let ready_with = readiness::ready_week(&requirements, WITHIN_5_YEARS_WEEKS, |i, week| {
            practice(&requirements[i], week) + planned(&requirements[i], week)
        });
        let band = readiness::band(&now, ready_with);
        let saved = match (ready_without, ready_with) {
            (Some(without), Some(with)) if with < without && !now.ready_now => {
                Some(f64::from(without - with) / WEEKS_PER_MONTH)
            }
            _ => None,
        };
        let plan_helps =
            !now.ready_now && ready_with.is_some_and(|with| ready_without.is_none_or(|without| with < without));
        // A date that rests on estimates alone would read as a promise.
        let ready_on = match ready_with {
            _ if now.ready_now => Some(as_of),
            Some(week) if now.badge != Badge::Estimate => Some(as_of + Days::new(u64::from(week) * 7)),
            _ => None,
        };
        let view = BenchView {
            person_id: person.id.clone(),
            person: name_of(&company.people, &person.id, |person| &person.name),
            emergency: successor.emergency,
            fit: now.fit,
            shown_fit: now.shown_fit,
            essentials_met: now.essentials_met,
            essentials: now.essentials,
            band,
            badge: now.badge,
            ready_on,
            missing: missing(company, &requirements),
            plan_helps,
            months_saved: saved.map(|months| (months * 10.0).round() / 10.0),
        };
        Some(Self { view, band, ready_now: now.ready_now, ready_without, ready_with })
    }
}

/// Competencies below target: essentials first, then the widest gap.
fn missing(company: &Company, requirements: &[Requirement]) -> Vec<MissingView> {
    let mut missing: Vec<(&Requirement, f64)> =
        requirements.iter().map(|r| (r, r.target - r.held())).filter(|(_, gap)| *gap > 1e-9).collect();
    missing.sort_by(|(a, gap_a), (b, gap_b)| b.essential.cmp(&a.essential).then(gap_b.total_cmp(gap_a)));
    let native = |competency: &str, level: f64| {
        company.scale_of(competency).map_or(level, |scale| (scale.to_native(level) * 10.0).round() / 10.0)
    };
    missing
        .into_iter()
        .map(|(r, _)| MissingView {
            competency: name_of(&company.competencies, &r.competency, |c| &c.name),
            level: r.held(),
            target: r.target,
            native_level: native(&r.competency, r.held()),
            native_target: native(&r.competency, r.target),
            essential: r.essential,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_learned_from_now_on_counts() {
        let start: NaiveDate = "2027-01-04".parse().unwrap();
        let mut plans = Plans::default();
        let growth = Growth::from([("c".to_owned(), vec![0.1, 0.2, 0.3])]);
        plans.add(start, BTreeMap::from([("p".to_owned(), growth)]));
        let gained = |from: u64, to: u64| plans.gained("p", "c", start + Days::new(from), start + Days::new(to));
        assert_eq!(gained(0, 6), 0.0);
        assert!((gained(0, 7) - 0.1).abs() < 1e-12);
        assert!((gained(7, 700) - 0.2).abs() < 1e-12);
        assert_eq!(plans.gained("p", "c", start - Days::new(70), start), 0.0);
        assert_eq!(plans.gained("q", "c", start, start + Days::new(70)), 0.0);
    }
}
