//! The level that a role suggests where nobody rated it, and what a planner said of such guesses: they are confirmed by group,
//! for example juniors in Sales, in the skills that their role asks for.

use super::{
    company::{Company, Competency, Person, RoleProfile, Scale},
    level::{OTHER_FUNCTION_SHARE, OTHER_FUNCTION_TARGET_SHARE},
};
use std::collections::BTreeMap;

/// What was said, by group: for the skills that a role asks for, levels above its target; for all others the level of five; for
/// [`TARGETS`] the level of five to reach in other functions.
pub type Said = BTreeMap<String, f64>;

/// The group of the targets in other functions.
pub const TARGETS: &str = "targets";

/// The skills that the role does not ask for, or that belong to another function.
pub const OTHERS: &str = "others";

/// How a group is called: a function's id, a dot, and how experienced people are, or [`OTHERS`].
pub const BANDS: [&str; 3] = ["junior", "experienced", "senior"];

/// Steps of the scale that the levels of other functions, and targets there, are given in.
const STEPS: f64 = 5.0;

/// How experienced a seniority is.
pub const fn band(seniority: i32) -> &'static str {
    match seniority {
        ..=1 => BANDS[0],
        2 => BANDS[1],
        _ => BANDS[2],
    }
}

/// Levels above the role's target that nobody needs to say: one less for juniors, one more for seniors.
pub fn usual(band: &str) -> f64 {
    match band {
        "junior" => -1.0,
        "experienced" => 0.0,
        OTHERS => OTHER_FUNCTION_SHARE * STEPS,
        TARGETS => OTHER_FUNCTION_TARGET_SHARE * STEPS,
        _ => 1.0,
    }
}

/// What was said of the guesses, or would usually be.
fn said_or_usual(said: &Said, group: &str, band: &str) -> f64 {
    said.get(group).copied().unwrap_or_else(|| usual(band))
}

/// Whether the competency is one of the person's own: shared, or of the same function, with an entry in the role's profile.
fn is_own(company: &Company, person: &Person, competency_id: &str) -> bool {
    let function = company.competencies.get(competency_id).and_then(|c| c.function_id.as_deref());
    (function.is_none() || function == company.function_of(person))
        && company.role_profiles.contains_key(&format!("{}/{competency_id}", person.role_id))
}

/// The group that the guess of somebody's level belongs to.
pub fn group(company: &Company, person: &Person, competency_id: &str) -> String {
    let function = company.function_of(person).unwrap_or("none");
    let seniority = company.roles.get(&person.role_id).map_or(2, |role| role.seniority);
    let band = if is_own(company, person, competency_id) { band(seniority) } else { OTHERS };
    format!("{function}.{band}")
}

/// What is said of the guessed levels of a role's holders, looked up once: a heat map asks for thousands of them.
#[derive(Clone, Copy, Debug)]
pub struct RoleGuess<'a> {
    function_id: Option<&'a str>,
    /// Levels above the target of what the role asks for.
    own: f64,
    /// Fifths of the scale in everything else.
    others: f64,
}

impl<'a> RoleGuess<'a> {
    pub fn of(company: &'a Company, said: &Said, role_id: &str) -> Self {
        let role = company.roles.get(role_id);
        let function_id = role.map(|role| role.function_id.as_str());
        let by = |band: &str| said_or_usual(said, &format!("{}.{band}", function_id.unwrap_or("none")), band);
        Self { function_id, own: by(band(role.map_or(2, |role| role.seniority))), others: by(OTHERS) }
    }

    /// Whether the competency is one of the role's own; `profile` is the role's entry for it.
    pub fn is_own(&self, competency: &Competency, profile: Option<&RoleProfile>) -> bool {
        let function = competency.function_id.as_deref();
        profile.is_some() && (function.is_none() || function == self.function_id)
    }

    /// What the role suggests, on the competency's own scale. Skills that the role asks for, of the own function or shared: the
    /// role's target, one less for juniors, one more for seniors. Others: 1 of 5. What was said of the group goes before.
    pub fn native(&self, scale: &Scale, competency: &Competency, profile: Option<&RoleProfile>) -> f64 {
        match profile {
            Some(profile) if self.is_own(competency, Some(profile)) => {
                (profile.target + self.own).clamp(scale.lowest, scale.highest)
            }
            _ => in_fifths(scale, self.others),
        }
    }
}

/// The target in another function that nobody gave, on the scale.
pub fn target(said: &Said, scale: &Scale) -> f64 {
    in_fifths(scale, said_or_usual(said, TARGETS, TARGETS))
}

fn in_fifths(scale: &Scale, fifths: f64) -> f64 {
    scale.at_share((fifths / STEPS).clamp(0.0, 1.0))
}

/// What was said last: by the rules of the latest cycle.
pub fn said_last(company: &Company) -> Option<&Said> {
    company.cycles.values().max_by_key(|cycle| cycle.starts_on).map(|cycle| &cycle.rules.guessed_levels)
}
