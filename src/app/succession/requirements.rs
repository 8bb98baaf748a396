//! What a critical role asks of somebody, and what they have of it: the ground of every readiness.

use crate::domain::{
    company::{Company, CriticalRole, Person},
    level::Levels,
    readiness::Requirement,
};
use chrono::NaiveDate;

/// Levels a year that somebody gains on the job in what the own role asks for, until the target \[A\].
pub(in crate::app) const PRACTICE_LEVELS_PER_YEAR: f64 = 0.5;

/// What the role asks for in its own work, and what the person has. What its holder should learn of other functions is no
/// condition of readiness.
pub(in crate::app) fn requirements(
    company: &Company,
    levels: &Levels<'_>,
    role: &CriticalRole,
    person: &Person,
    as_of: NaiveDate,
) -> Vec<Requirement> {
    let function = company.roles.get(&role.role_id).map(|role| role.function_id.as_str());
    let profile = company
        .role_profiles
        .values()
        .filter(|profile| profile.role_id == role.role_id && company.is_in_use(&profile.competency_id));
    profile
        .filter_map(|profile| {
            let competency = company.competencies.get(&profile.competency_id)?;
            let own = competency.function_id.is_none() || competency.function_id.as_deref() == function;
            if !own && !profile.essential {
                return None;
            }
            let scale = company.scales.get(&competency.scale_id)?;
            let standing = levels.at(person, &competency.id, as_of);
            Some(Requirement {
                competency: competency.id.clone(),
                target: scale.to_canonical(profile.target),
                weight: f64::from(profile.importance - 1) / 4.0,
                essential: profile.essential,
                validated: standing.validated,
                level: standing.level,
                variance: standing.variance,
            })
        })
        .collect()
}
