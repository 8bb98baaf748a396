//! The same problem if guesses were wrong: one fact, or all of them a little; and whom that concerns.

use super::super::{guesses, problem};
use super::Material;
use crate::{app::planning::problem::origin::Fact, domain::company::Company};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::collections::{BTreeSet, HashMap};
use tandem_solver::{Plan, Problem, problem::Weekly};

/// The problem if `fact` were `value`; none where that cannot be.
pub fn with_fact(material: &Material, fact: &Fact, value: &str) -> Option<Problem> {
    let mut company: Company = material.company.clone();
    guesses::apply(&mut company, &material.cycle.id, fact, value).ok()?;
    let cycle = company.cycles.get(&material.cycle.id)?;
    let mut problem = problem::assemble(&company, cycle, &material.earlier);
    let changes = &material.session_changes;
    problem::change_sessions(&mut problem, changes.iter().map(|one| (one.occurrence.as_str(), one.held_on)));
    Some(problem)
}

/// How far all guesses are off: levels on the scale people read, and minimum staffing as a share.
#[derive(Clone, Copy, Debug)]
pub struct Magnitude {
    pub levels: f64,
    pub staffing: f64,
}

/// The problem with every guessed level and minimum off by up to a magnitude. Equal draws go the same way for every magnitude.
pub fn with_noise(material: &Material, magnitude: Magnitude, draw: u64) -> Problem {
    let mut varied = material.problem.clone();
    let mut dice = ChaCha8Rng::seed_from_u64(draw);
    for guessed in &material.problem.guessed {
        let mut parts = guessed.path.split('/').skip(1);
        let (list, index) =
            (parts.next().unwrap_or_default(), parts.next().and_then(|part| part.parse::<usize>().ok()));
        let Some(index) = index else { continue };
        let rest: Vec<&str> = parts.collect();
        match (list, rest.as_slice()) {
            ("people", ["skills", at, "level"]) => {
                let off = dice.random_range(-1.0..=1.0) * magnitude.levels;
                let skill = at.parse::<usize>().ok().and_then(|at| varied.people.get_mut(index)?.skills.get_mut(at));
                if let Some(skill) = skill
                    && let Some(scale) = material.company.scale_of(&skill.competency)
                {
                    let native = (scale.to_native(skill.level) + off).clamp(scale.lowest, scale.highest);
                    skill.level = scale.to_canonical(native).clamp(0.0, 7.0);
                }
            }
            ("units", ["floor_fte"]) => {
                let by = 1.0 + dice.random_range(-1.0..=1.0) * magnitude.staffing;
                if let Some(unit) = varied.units.get_mut(index) {
                    unit.floor_fte = match &unit.floor_fte {
                        Weekly::Every(floor) => Weekly::Every(floor * by),
                        Weekly::Each(floors) => Weekly::Each(floors.iter().map(|floor| floor * by).collect()),
                    };
                }
            }
            _ => {}
        }
    }
    varied
}

/// Whether two problems ask the same, whatever was guessed in them.
pub fn is_same(one: &Problem, other: &Problem) -> bool {
    one.calendar == other.calendar
        && one.people == other.people
        && one.units == other.units
        && one.posts == other.posts
        && one.sessions == other.sessions
        && one.rules == other.rules
}

/// People for whom something is different, by index: themselves, their team, posts they could take or have. Everybody (none)
/// where the calendar or the rules differ.
pub fn concerned(base: &Problem, varied: &Problem, plan: &Plan) -> Option<Vec<usize>> {
    if base.calendar != varied.calendar || base.rules != varied.rules || base.people.len() != varied.people.len() {
        return None;
    }
    let units: HashMap<&str, usize> = base.units.iter().enumerate().map(|(i, unit)| (unit.id.as_str(), i)).collect();
    let other_unit = |id: &str| match (units.get(id).map(|&i| &base.units[i]), varied.units.iter().find(|u| u.id == id))
    {
        (Some(one), Some(other)) => one != other,
        _ => true,
    };
    let changed_units: BTreeSet<&str> =
        base.units.iter().map(|unit| unit.id.as_str()).filter(|id| other_unit(id)).collect();
    let posts: BTreeSet<&str> = (base.posts.iter())
        .filter(|post| {
            let same = varied.posts.iter().find(|other| other.id == post.id);
            changed_units.contains(post.unit.as_str()) || same.is_none_or(|same| same != *post)
        })
        .map(|post| post.id.as_str())
        .collect();
    let visitors: BTreeSet<&str> =
        plan.placements.iter().filter(|j| posts.contains(j.post.as_str())).map(|j| j.person.as_str()).collect();
    let differs = |(index, person): (usize, &tandem_solver::problem::Person)| {
        let differs = person != &varied.people[index]
            || changed_units.contains(person.unit.as_str())
            || visitors.contains(person.id.as_str());
        differs.then_some(index)
    };
    Some(base.people.iter().enumerate().filter_map(differs).collect())
}
