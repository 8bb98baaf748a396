//! How far a plan closes what successors still lack: one more measure of a plan, worked out here and nowhere else.
//!
//! With A the weight of a term (what its critical roles count × the weight of the competency in their profiles) it is
//! Σ A·levels gained ÷ Σ A·gap. The solver's goal contains λ·Σ A·levels gained, so that at proved optima it never falls when λ,
//! the cycle's weight on successors' gaps, rises.

use super::problem::Terms;
use crate::domain::{company::Company, cycle::CycleRules, level::Levels};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tandem_solver::{Problem, value::Account};

/// What one person lacks in one competency for the roles that they may succeed to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Gap {
    person: String,
    competency: String,
    weight: f64,
    /// Levels up to the target, as the plan's problem has it.
    levels: f64,
}

/// What the successors lacked when the plan was made, and which share of it the plan closes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SuccessorGaps {
    gaps: Vec<Gap>,
    /// 0 to 1.
    pub closed: f64,
}

impl SuccessorGaps {
    /// Nothing where nobody lacks anything, or nobody is to succeed.
    pub fn of(company: &Company, rules: &CycleRules, problem: &Problem, account: &Account) -> Option<Self> {
        let levels = Levels::saying(company, &rules.guessed_levels);
        let terms = Terms::of(company, rules, &levels, problem.calendar.start);
        let asked: BTreeMap<(&str, &str), f64> =
            terms.iter().map(|(who, what, weight)| ((who, what), weight)).collect();
        let mut gaps = Vec::new();
        for person in &problem.people {
            for skill in person.skills.iter().filter(|skill| skill.target > skill.level) {
                if let Some(weight) = asked.get(&(person.id.as_str(), skill.competency.as_str())) {
                    gaps.push(Gap {
                        person: person.id.clone(),
                        competency: skill.competency.clone(),
                        weight: *weight,
                        levels: skill.target - skill.level,
                    });
                }
            }
        }
        let closed = closed(&gaps, account)?;
        Some(Self { gaps, closed })
    }

    /// The same gaps under another plan for the same problem.
    pub fn under(&self, account: &Account) -> Option<Self> {
        Some(Self { gaps: self.gaps.clone(), closed: closed(&self.gaps, account)? })
    }
}

fn closed(gaps: &[Gap], account: &Account) -> Option<f64> {
    let open: f64 = gaps.iter().map(|gap| gap.weight * gap.levels).sum();
    if open <= 0.0 {
        return None;
    }
    let mut gained: BTreeMap<(&str, &str), f64> = BTreeMap::new();
    for person in &account.people {
        for lesson in person.lessons.iter().filter(|lesson| lesson.levels_gained > 0.0) {
            gained.insert((&person.person, &lesson.competency), lesson.levels_gained);
        }
    }
    let of = |gap: &Gap| gained.get(&(gap.person.as_str(), gap.competency.as_str())).copied().unwrap_or_default();
    Some(gaps.iter().map(|gap| gap.weight * of(gap)).sum::<f64>() / open)
}

#[cfg(test)]
mod tests;
