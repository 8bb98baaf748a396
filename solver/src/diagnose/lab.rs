//! The rules of a problem as rows that can be lifted, group by group, and the question whether any plan keeps those that are left.
//!
//! Only what can matter is given to HiGHS. A row that the empty plan breaks needs variables that help it; these may hurt other
//! rows, which need help in turn. Whatever this does not reach can be 0: it only takes from rows, or helps rows that are kept
//! without it. Nothing is maximised but the (negative) price of what is bent.

mod reach;

use super::group::Group;
use crate::mip::highs::{End, Settings, Shared, spawn};
use crate::mip::{Formulation, Row, Sets, Subject, constraints::pin};
use crate::problem::Problem;
use crate::rule::Rule;
use crate::search::Observer;
use crate::turns::Turns;
use crate::value::Instance;
use good_lp::solvers::highs::HighsProblem;
use good_lp::{Expression, ProblemVariables, SolverModel, highs, variable};
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// Longest time for one question in whole placements: so much, or this part of the time that is left if that is more.
const PATIENCE: Duration = Duration::from_secs(6);
const PATIENCE_PART: u32 = 8;
/// Variables from which on questions about all rules take HiGHS too long in whole placements.
const LARGE: usize = 20_000;
/// How often cancellation is looked at.
const GLANCE: Duration = Duration::from_millis(20);
/// Amounts below this are noise.
const NOISE: f64 = 1e-6;

/// What is asked of a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stance {
    Kept,
    Lifted,
    /// Kept up to an amount, each unit of which has this price.
    Bent(f64),
}

/// Whether a plan exists.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// It does; with what was bent in it: group, week and amount.
    Possible(Vec<Bend>),
    Impossible,
    /// Time was up.
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bend {
    pub group: Group,
    pub week: Option<usize>,
    pub amount: f64,
    /// What the row allowed before.
    pub from: f64,
}

/// Until when, and for whom.
#[derive(Clone, Copy)]
pub struct Watch<'a> {
    pub deadline: Instant,
    pub observer: &'a dyn Observer,
}

impl Watch<'_> {
    /// The same for so much time at most.
    pub fn until(&self, time: Duration) -> Self {
        Self { deadline: self.deadline.min(Instant::now() + time), ..*self }
    }

    pub fn over(&self) -> bool {
        self.observer.cancelled() || Instant::now() >= self.deadline
    }

    /// So much of the time that is left.
    pub fn part(&self, parts: u32) -> Duration {
        self.deadline.saturating_duration_since(Instant::now()) / parts.max(1)
    }
}

/// What is asked of all groups, whether of whole placements, and whether also what lifted rows still ask for.
struct Asked<'a> {
    stance: &'a dyn Fn(Group) -> Stance,
    whole: bool,
    strictly: bool,
}

struct LabRow {
    group: Option<Group>,
    /// The most that the terms can come to.
    most: f64,
    week: Option<usize>,
    terms: Vec<(usize, f64)>,
    at_most: f64,
    /// What is allowed once the group is lifted; without it the row goes.
    lifted: Option<f64>,
}

/// See the module.
pub struct Lab {
    /// Upper end and whether it is whole, by variable.
    columns: Vec<(f64, bool)>,
    rows: Vec<LabRow>,
    /// Rows that each variable hurts, and how much.
    hurts: Vec<Vec<(usize, f64)>>,
    /// The person whose placement a variable is, where that person has only one.
    only: Vec<Option<usize>>,
}

impl Lab {
    /// `None` where `watch` is over first.
    pub fn new(problem: &Problem, watch: Watch<'_>) -> Option<Self> {
        let wide = with_room_for_pins(problem);
        let instance = Instance::new(&wide);
        let sets = Sets::new(&instance);
        let formulation = Formulation::new(&instance, &sets, problem.rules.disruption_limit, &|| !watch.over())?;
        let model = &formulation.model;
        let members: HashMap<usize, &[usize]> = model.sums.iter().map(|(sum, of)| (*sum, of.as_slice())).collect();
        let mut lab = Self {
            columns: model.columns.iter().map(|column| (column.upper, column.integer)).collect(),
            rows: Vec::new(),
            hurts: vec![Vec::new(); model.columns.len()],
            only: vec![None; model.columns.len()],
        };
        for (p, (vars, _)) in formulation.people().into_iter().enumerate().filter(|(_, (_, most))| *most < 2) {
            vars.into_iter().for_each(|var| lab.only[var] = Some(p));
        }
        // A row with a variable that can fall without limit, such as the worst-off's value, measures something and forbids nothing.
        let measures = |row: &&Row| row.terms.iter().any(|&(var, a)| a > 0.0 && model.columns[var].lower < 0.0);
        for row in model.rows.iter().filter(|row| !row.implied && !measures(row)) {
            let mut terms = Vec::with_capacity(row.terms.len());
            for &(var, coefficient) in &row.terms {
                match members.get(&var) {
                    Some(of) => terms.extend(of.iter().map(|&member| (member, coefficient))),
                    None => terms.push((var, coefficient)),
                }
            }
            let (week, lifted) = match row.subject {
                // Staff below nothing is never allowed.
                Some(Subject::UnitWeek(u, t)) if row.rule == Some(Rule::CoverageFloor) => {
                    (Some(t), Some(row.at_most + instance.units[u].floor[t]))
                }
                Some(Subject::UnitWeek(_, t) | Subject::PostWeek(_, t)) => (Some(t), None),
                _ => (None, None),
            };
            let group = Group::of_row(row.rule, row.subject);
            let most = lab.most(&terms);
            lab.add(LabRow { group, most, week, terms, at_most: row.at_most, lifted });
        }
        for (p, (vars, _)) in formulation.people().into_iter().enumerate() {
            lab.keep_in_one_place(&instance, &sets, p, &vars);
            let limit = problem.people[p].placements_max.unwrap_or(problem.rules.placements_max);
            if instance.people[p].placements_max > limit {
                let terms = vars.iter().map(|&var| (var, 1.0)).collect();
                let group = Some(Group::Limit(p));
                lab.add(LabRow {
                    group,
                    most: f64::INFINITY,
                    week: None,
                    terms,
                    at_most: f64::from(limit),
                    lifted: None,
                });
            }
        }
        Some(lab)
    }

    /// The most that the terms of a row without a group can come to: nobody has more placements than a person may.
    fn most(&self, terms: &[(usize, f64)]) -> f64 {
        let mut placed: HashMap<usize, f64> = HashMap::new();
        let mut others = 0.0;
        for &(var, amount) in terms.iter().filter(|term| term.1 > 0.0) {
            match self.only[var] {
                Some(p) => {
                    let most = placed.entry(p).or_default();
                    *most = most.max(amount);
                }
                None => others += amount * self.columns[var].0,
            }
        }
        others + placed.values().sum::<f64>()
    }

    /// The rows of cooldown say that nobody is in two places at once: that must stand where cooldown is lifted.
    fn keep_in_one_place(&mut self, instance: &Instance<'_>, sets: &Sets, p: usize, vars: &[usize]) {
        if instance.people[p].placements_max < 2 {
            return;
        }
        for t in 0..instance.weeks {
            let columns = sets.columns_of[p].clone().zip(vars);
            let terms: Vec<(usize, f64)> =
                columns.filter(|(c, _)| sets.columns[*c].j.span().contains(&t)).map(|(_, &var)| (var, 1.0)).collect();
            if terms.len() > 1 {
                self.add(LabRow { group: None, most: f64::INFINITY, week: None, terms, at_most: 1.0, lifted: None });
            }
        }
    }

    fn add(&mut self, row: LabRow) {
        let r = self.rows.len();
        for &(var, amount) in row.terms.iter().filter(|term| term.1 > 0.0) {
            self.hurts[var].push((r, amount));
        }
        self.rows.push(row);
    }

    /// Groups that can take part in a clash.
    pub fn groups(&self) -> Vec<Group> {
        let (rows, _) = self.reach(&Asked { stance: &|_| Stance::Kept, whole: true, strictly: true });
        let mut groups: Vec<Group> = rows.into_iter().filter_map(|r| self.rows[r].group).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }

    /// Whether whole placements are too many for HiGHS.
    pub fn is_large(&self) -> bool {
        self.columns.len() > LARGE
    }

    /// Whether a plan keeps what `stance` asks, at the lowest price of what may be bent.
    pub fn ask(&self, stance: &dyn Fn(Group) -> Stance, watch: Watch<'_>) -> Found {
        self.solve(stance, true, watch)
    }

    /// The same where fractions of placements will do: quicker, and enough for most clashes.
    pub fn ask_in_fractions(&self, stance: &dyn Fn(Group) -> Stance, watch: Watch<'_>) -> Found {
        self.solve(stance, false, watch)
    }

    fn solve(&self, stance: &dyn Fn(Group) -> Stance, whole: bool, watch: Watch<'_>) -> Found {
        let mut asked = Asked { stance, whole, strictly: false };
        let (found, values) = self.look(&asked, watch);
        // What a lifted row still asks for is hardly ever in the way, and ties everything to everything.
        asked.strictly = true;
        let broken = |row: &LabRow| match Self::allowed(row, &asked) {
            Some((at_most, None)) => row.terms.iter().map(|&(var, a)| a * values[var]).sum::<f64>() > at_most + NOISE,
            _ => false,
        };
        let lifted = |row: &&LabRow| row.lifted.is_some();
        match values.is_empty() || !self.rows.iter().filter(lifted).any(broken) {
            true => found,
            false => self.look(&asked, watch).0,
        }
    }

    /// The same, with the values of all variables where there are any.
    fn look(&self, asked: &Asked<'_>, watch: Watch<'_>) -> (Found, Vec<f64>) {
        let (rows, used) = self.reach(asked);
        if rows.is_empty() {
            return (Found::Possible(Vec::new()), Vec::new());
        }
        if rows.iter().any(|&r| self.hopeless(r, asked)) {
            return (Found::Impossible, Vec::new());
        }
        let mut variables = ProblemVariables::new();
        let mut names: Vec<Option<good_lp::Variable>> = vec![None; self.columns.len()];
        let mut count = 0;
        for (var, _) in used.iter().enumerate().filter(|(_, used)| **used) {
            let (upper, integer) = self.columns[var];
            let definition = variable().min(0.0).max(upper);
            names[var] = Some(variables.add(if integer && asked.whole { definition.integer() } else { definition }));
            count += 1;
        }
        let mut objective = Expression::from(0.0);
        let mut bends: Vec<(usize, usize, good_lp::Variable)> = Vec::new();
        for &r in &rows {
            if let Some((_, Some(price))) = Self::allowed(&self.rows[r], asked) {
                let bend = variables.add(variable().min(0.0));
                objective.add_mul(-price, bend);
                bends.push((r, count, bend));
                count += 1;
            }
        }
        let free = bends.is_empty();
        let bend_of: HashMap<usize, good_lp::Variable> = bends.iter().map(|bend| (bend.0, bend.2)).collect();
        let mut problem = variables.maximise(objective).using(highs);
        for &r in &rows {
            let row = &self.rows[r];
            let Some((at_most, _)) = Self::allowed(row, asked) else { continue };
            let mut left = Expression::with_capacity(row.terms.len() + 1);
            for &(var, coefficient) in &row.terms {
                if let Some(name) = names[var] {
                    left.add_mul(coefficient, name);
                }
            }
            if let Some(&bend) = bend_of.get(&r) {
                left.add_mul(-1.0, bend);
            }
            problem.add_constraint(left.leq(at_most));
        }
        match run(problem, free, asked.whole, watch) {
            Ok(Some(values)) => {
                let bend = |&(r, at, _): &(usize, usize, good_lp::Variable)| {
                    let row = &self.rows[r];
                    let amount = values.get(at).copied().unwrap_or(0.0);
                    Some(Bend { group: row.group?, week: row.week, amount, from: row.at_most })
                };
                let bends = bends.iter().filter_map(bend).filter(|bend| bend.amount > NOISE).collect();
                let mut in_order = values.iter();
                let value = |&used: &bool| if used { in_order.next().copied().unwrap_or(0.0) } else { 0.0 };
                (Found::Possible(bends), used.iter().map(value).collect())
            }
            Ok(None) => (Found::Impossible, Vec::new()),
            Err(()) => (Found::Unknown, Vec::new()),
        }
    }
}

/// Values of a solution, `None` where there is none, an error where time was up. Any solution does where nothing is bent.
fn run(problem: HighsProblem, any: bool, whole: bool, watch: Watch<'_>) -> Result<Option<Vec<f64>>, ()> {
    let left = watch.part(1);
    let patience = if whole { PATIENCE.max(left / PATIENCE_PART).min(left) } else { left };
    let shared = Shared::new(Turns::free());
    let gap = if any { 1e3 } else { 1e-3 };
    let settings = Settings { time_limit: patience, gap, seed: 1, threads: 1, heuristics: true };
    spawn(problem, None, settings, shared.clone()).map_err(drop)?;
    let until = Instant::now() + patience + Duration::from_millis(500);
    let mut best = None;
    loop {
        let news = shared.wait(GLANCE);
        best = news.solution.or(best);
        let over = watch.observer.cancelled() || Instant::now() >= until;
        let settled = matches!(news.end, Some(End::Optimal)) || (any && best.is_some());
        if settled || over || news.end.is_some() {
            shared.cancel();
            return match (best, news.end) {
                (Some(values), _) => Ok(Some(values)),
                (None, Some(End::Infeasible)) => Ok(None),
                _ => Err(()),
            };
        }
    }
}

/// Somebody with more pinned placements than allowed: without room for them in the model there would be no columns to tell the
/// limit from being in two places at once.
fn with_room_for_pins(problem: &Problem) -> Problem {
    let mut wide = problem.clone();
    for person in &mut wide.people {
        let pinned = problem.pins.iter().filter(|pin| pin.person == person.id && pin.session.is_none()).count() as u32;
        let limit = person.placements_max.unwrap_or(problem.rules.placements_max);
        if pinned > limit {
            person.placements_max = Some(pinned);
        }
    }
    wide
}

/// Whether anything admissible agrees with the pin.
pub fn can_be_met(instance: &Instance<'_>, sets: &Sets, k: usize) -> bool {
    let wanted = &instance.problem.pins[k];
    instance.person(&wanted.person).is_some_and(|p| {
        sets.columns_of[p].clone().any(|c| pin::agrees(instance, wanted, &sets.columns[c].j))
            || sets.seats_of[p].clone().any(|s| pin::agrees_ride(instance, wanted, &sets.seats[s]))
    })
}
