//! Who depends on whom: territories that several people share, people who must be stood in for, hand-overs that a team can bear.

use super::{Instance, PersonFacts};
use crate::constants::TERRITORY_ALONE_AWAY;
use crate::problem::Problem;
use std::collections::{BTreeMap, HashMap};

/// Least price of a visitor who is missing for a week, to a search.
const VISITOR_PENALTY: f64 = 1e3;

/// What the rules that tie people together rest on.
#[derive(Debug, Default)]
pub struct Ties {
    pub territories: Vec<Territory>,
    pub backfills: Vec<Backfill>,
    /// Most hand-overs of one unit in one week.
    pub hand_overs_max: Option<u32>,
    /// What a visitor missing for a week, where a post may not stay empty, costs a search: more than any placement is worth.
    pub visitor_penalty: f64,
    /// By person; empty where no rule of the kind is asked for.
    of: Vec<Tied>,
}

/// People who cover the same ground.
#[derive(Debug)]
pub struct Territory {
    pub people: Vec<usize>,
    /// What they may be away together, in full-time people, by week; infinite where nobody is there anyway.
    pub limit: Vec<f64>,
}

/// Somebody, and those who can stand in.
#[derive(Debug)]
pub struct Backfill {
    pub person: usize,
    pub stand_ins: Vec<usize>,
    /// How many of them are there, by week, with nobody away.
    pub there: Vec<i32>,
}

/// The territory of a person, the backfill the person needs, and those in which the person stands in for somebody.
#[derive(Clone, Debug, Default)]
pub struct Tied {
    pub territory: Option<usize>,
    pub backfill: Option<usize>,
    pub stands_in: Vec<usize>,
}

impl Ties {
    pub fn new(problem: &Problem, people: &[PersonFacts], index: &HashMap<&str, usize>, weeks: usize) -> Self {
        let mut ties = Self { hand_overs_max: problem.rules.hand_overs_max, ..Self::default() };
        let direct = problem.people.iter().flat_map(|person| &person.values).map(|of| of.value.abs());
        let learned = problem
            .people
            .iter()
            .map(|person| person.skills.iter().map(|skill| skill.weight * (skill.target - skill.level).max(0.0)).sum());
        ties.visitor_penalty = direct.chain(learned).fold(VISITOR_PENALTY, |most, worth| most.max(10.0 * worth));
        let mut shared: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (p, person) in problem.people.iter().enumerate() {
            if let Some(territory) = &person.territory {
                shared.entry(territory).or_default().push(p);
            }
        }
        let present = |p: usize, t: usize| people[p].present[t] > 0.0;
        ties.territories.extend(shared.into_values().map(|people| {
            let limit = |t: usize| match people.iter().filter(|&&p| present(p, t)).count() {
                0 => f64::INFINITY,
                1 => TERRITORY_ALONE_AWAY,
                there => (there - 1) as f64,
            };
            Territory { limit: (0..weeks).map(limit).collect(), people }
        }));
        for (p, person) in problem.people.iter().enumerate().filter(|(_, person)| !person.backfill.is_empty()) {
            let mut stand_ins: Vec<usize> =
                person.backfill.iter().filter_map(|id| index.get(id.as_str()).copied()).filter(|&b| b != p).collect();
            stand_ins.sort_unstable();
            stand_ins.dedup();
            let there = |t: usize| stand_ins.iter().filter(|&&b| present(b, t)).count() as i32;
            ties.backfills.push(Backfill { person: p, there: (0..weeks).map(there).collect(), stand_ins });
        }
        if !ties.territories.is_empty() || !ties.backfills.is_empty() {
            ties.of = vec![Tied::default(); people.len()];
        }
        for (g, territory) in ties.territories.iter().enumerate() {
            territory.people.iter().for_each(|&p| ties.of[p].territory = Some(g));
        }
        for (k, backfill) in ties.backfills.iter().enumerate() {
            ties.of[backfill.person].backfill = Some(k);
            backfill.stand_ins.iter().for_each(|&p| ties.of[p].stands_in.push(k));
        }
        ties
    }
}

impl Instance<'_> {
    /// What ties a person to others, where any rule of the kind is asked for.
    pub fn tied(&self, person: usize) -> Option<&Tied> {
        self.ties.of.get(person)
    }
}
