//! Succession in the problem: what a level weighs in addition because it brings a successor nearer to a critical role, and what
//! was asked for to bring one forward. The solver knows weights and direct values; it need not know why.

use super::rounded;
use crate::{
    app::succession::requirements,
    db::{
        Conn, DbResult,
        succession_preferences::{self, PLACEMENT},
    },
    domain::{
        company::{Company, CriticalRole},
        cycle::CycleRules,
        level::Levels,
        readiness,
    },
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use tandem_solver::{Problem, problem::PostValue};

/// How much more a level weighs towards a critical role that nobody is ready for, in the mode "uncovered roles first" \[A\].
const UNCOVERED_WEIGHT: f64 = 4.0;

/// What one person's level in one competency means to the critical roles that the person may succeed to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Term {
    /// Σ over these roles: what the role counts × weight of the competency in its profile.
    pub weight: f64,
    /// Σ over those of them that nobody is ready for: weight of the competency in the profile.
    pub uncovered: f64,
}

/// The terms of everybody who still lacks something, by person and competency.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Terms(BTreeMap<String, BTreeMap<String, Term>>);

impl Terms {
    /// What successors to critical roles lack on the day `on`.
    pub fn of(company: &Company, rules: &CycleRules, levels: &Levels<'_>, on: NaiveDate) -> Self {
        let mut terms = Self::default();
        for role in company.critical_roles.values().filter(|role| role.counts()) {
            terms.add(company, rules, levels, on, role);
        }
        terms
    }

    fn add(&mut self, company: &Company, rules: &CycleRules, levels: &Levels<'_>, on: NaiveDate, role: &CriticalRole) {
        let own = rules.succession_roles.iter().find(|rule| rule.critical_role == role.id);
        let counts = own.map_or(1.0, |rule| rule.weight);
        let successors = company.successors.values().filter(|successor| successor.critical_role_id == role.id);
        let bench: Vec<_> = successors
            .filter(|successor| role.incumbent_id.as_deref() != Some(successor.person_id.as_str()))
            .filter_map(|successor| company.people.get(&successor.person_id))
            .filter(|person| person.left_on.is_none_or(|left| left >= on))
            .map(|person| (person, requirements(company, levels, role, person, on)))
            .collect();
        let uncovered = bench.iter().all(|(_, asked)| !readiness::assess(asked).ready_now);
        for (person, asked) in &bench {
            for one in asked.iter().filter(|one| rounded(one.target) > rounded(one.level)) {
                let own = self.0.entry(person.id.clone()).or_default();
                let term = own.entry(one.competency.clone()).or_default();
                term.weight += counts * one.weight;
                term.uncovered += if uncovered { one.weight } else { 0.0 };
            }
        }
    }

    /// What a level weighs in addition under these rules.
    pub fn extra(&self, rules: &CycleRules, person: &str, competency: &str) -> f64 {
        let Some(term) = self.0.get(person).and_then(|own| own.get(competency)) else { return 0.0 };
        let first = if rules.uncovered_first { UNCOVERED_WEIGHT * term.uncovered } else { 0.0 };
        rules.succession_weight * term.weight + first
    }

    /// Person, competency and weight of each term that counts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str, f64)> {
        let all = self.0.iter().flat_map(|(person, own)| {
            own.iter().map(move |(competency, term)| (person.as_str(), competency.as_str(), term.weight))
        });
        all.filter(|(_, _, weight)| *weight > 0.0)
    }
}

/// What was asked for to bring a successor forward: a placement gets a value of its own; of a ride-along, which has none in the
/// solver's words, what it teaches weighs more for this person.
pub fn apply_preferences(conn: &mut Conn, cycle_id: &str, worth: f64, problem: &mut Problem) -> DbResult<()> {
    let asked = succession_preferences::of_cycle(conn, cycle_id)?;
    // The same may be asked for two roles: it is still one wish of one person.
    let mut met = BTreeSet::new();
    for one in asked.iter().filter(|one| met.insert((&one.person_id, &one.post_id, &one.ride_session_id))) {
        match (&one.post_id, &one.ride_session_id) {
            (Some(post), _) if one.kind == PLACEMENT => prefer_post(problem, &one.person_id, post, worth),
            (_, Some(session)) => prefer_session(problem, &one.person_id, session, worth),
            _ => {}
        }
    }
    Ok(())
}

fn prefer_post(problem: &mut Problem, person: &str, post: &str, worth: f64) {
    let Some(host) = problem.posts.iter().find(|offered| offered.id == post).map(|offered| &offered.unit) else {
        return;
    };
    let Some(own) = problem.people.iter_mut().find(|one| one.id == person && one.unit != *host) else { return };
    // On top of what they wish or would rather not, and of what says who is ahead among equals.
    match own.values.iter_mut().find(|value| value.post == post) {
        Some(known) => known.value += worth,
        None => own.values.push(PostValue { post: post.to_owned(), value: worth }),
    }
}

fn prefer_session(problem: &mut Problem, person: &str, session: &str, worth: f64) {
    let known = BTreeSet::from([session.to_owned()]);
    let of_session = |id: &str| super::super::store::session_of(id, &known) == session;
    let taught: BTreeSet<&str> = (problem.sessions.iter())
        .filter(|one| of_session(&one.id))
        .flat_map(|one| one.teaches.iter().map(|teaching| teaching.competency.as_str()))
        .collect();
    if let Some(own) = problem.people.iter_mut().find(|one| one.id == person) {
        let lacking = own.skills.iter_mut().filter(|skill| skill.target > skill.level);
        lacking.filter(|skill| taught.contains(skill.competency.as_str())).for_each(|skill| skill.weight += worth);
    }
}
