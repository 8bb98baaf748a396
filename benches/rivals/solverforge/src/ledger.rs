//! All rules and the value as one incremental constraint: the sum of every row of the model is kept while people and seats
//! change, so that a move costs no more than the rows it touches.
//!
//! A constraint of one's own is what SolverForge offers for what its streams cannot express: gain and shortfall here are the
//! best values that several rows leave a variable.

use std::sync::Arc;

use solverforge::prelude::*;

use crate::domain::Plan;
use crate::model::{Model, NANO};

/// Rows may be broken by this much; `tandem-solver check` allows ten times as much.
const TOLERANCE: i64 = NANO / 10_000_000;
/// Value is counted in millionths, what breaks rules in thousandths.
const VALUE: f64 = 1e6;
const BREACH: i64 = NANO / 1_000;

pub struct Ledger {
    constraint_ref: ConstraintRef,
    books: Option<Books>,
}

impl Ledger {
    pub fn new() -> Self {
        Self { constraint_ref: ConstraintRef::new("", "rules and value"), books: None }
    }
}

impl SingleConstraint for Ledger {}

impl IncrementalConstraint<Plan, HardSoftScore> for Ledger {
    fn evaluate(&self, plan: &Plan) -> HardSoftScore {
        Books::open(plan).score()
    }

    fn match_count(&self, plan: &Plan) -> usize {
        plan.model.limits.len()
    }

    fn initialize(&mut self, plan: &Plan) -> HardSoftScore {
        let books = Books::open(plan);
        let score = books.score();
        self.books = Some(books);
        score
    }

    fn on_insert(&mut self, plan: &Plan, entity: usize, descriptor: usize) -> HardSoftScore {
        self.books
            .as_mut()
            .map_or(HardSoftScore::ZERO, |books| books.book(entity, descriptor, plan.chosen(entity, descriptor)))
    }

    fn on_retract(&mut self, _plan: &Plan, entity: usize, descriptor: usize) -> HardSoftScore {
        self.books.as_mut().map_or(HardSoftScore::ZERO, |books| books.book(entity, descriptor, None))
    }

    fn reset(&mut self) {
        self.books = None;
    }

    fn constraint_ref(&self) -> &ConstraintRef {
        &self.constraint_ref
    }
}

/// What a plan makes of every row.
struct Books {
    model: Arc<Model>,
    /// What each person and each seat is counted with.
    chosen: [Vec<Option<usize>>; 2],
    /// Sums over what is chosen, in billionths.
    sums: Vec<i64>,
    /// What each row is broken by, in thousandths, rounded up.
    breaches: Vec<i64>,
    /// Variables that follow from what is chosen, and what they count in the value, in millionths.
    follows: Vec<f64>,
    worth: Vec<i64>,
    breach: i64,
    value: i64,
    /// Rows and variables to be looked at again.
    touched: Vec<usize>,
    is_touched: Vec<bool>,
    due: [Vec<usize>; 2],
    is_due: Vec<bool>,
}

impl Books {
    fn open(plan: &Plan) -> Self {
        let model = Arc::clone(&plan.model);
        let (rows, variables) = (model.limits.len(), model.follows.len());
        let mut books = Self {
            chosen: [vec![None; plan.people.len()], vec![None; plan.seats.len()]],
            sums: vec![0; rows],
            breaches: vec![0; rows],
            follows: vec![0.0; variables],
            worth: vec![0; variables],
            breach: 0,
            value: 0,
            touched: Vec::new(),
            is_touched: vec![false; rows],
            due: [Vec::new(), Vec::new()],
            is_due: vec![false; variables],
            model,
        };
        (0..rows).for_each(|row| books.touch(row));
        (0..variables).for_each(|variable| books.want(variable));
        books.settle();
        for descriptor in 0..books.chosen.len() {
            for entity in 0..books.chosen[descriptor].len() {
                books.book(entity, descriptor, plan.chosen(entity, descriptor));
            }
        }
        books
    }

    fn score(&self) -> HardSoftScore {
        HardSoftScore::of(-self.breach, self.value)
    }

    /// Counts an entity with another choice; gives by how much the score changes.
    fn book(&mut self, entity: usize, descriptor: usize, choice: Option<usize>) -> HardSoftScore {
        let before = std::mem::replace(&mut self.chosen[descriptor][entity], choice);
        if before == choice {
            return HardSoftScore::ZERO;
        }
        let (breach, value) = (self.breach, self.value);
        for (column, sign) in before.map(|column| (column, -1)).into_iter().chain(choice.map(|column| (column, 1))) {
            let model = Arc::clone(&self.model);
            self.value += sign * model.worth[column];
            for &(row, amount) in model.column(column) {
                self.sums[row as usize] += sign * amount;
                self.touch(row as usize);
            }
        }
        self.settle();
        HardSoftScore::of(breach - self.breach, self.value - value)
    }

    fn touch(&mut self, row: usize) {
        if !std::mem::replace(&mut self.is_touched[row], true) {
            self.touched.push(row);
            for at in 0..self.model.in_row(row).len() {
                let (variable, amount) = self.model.in_row(row)[at];
                if self.model.follows[variable].is_bound_by(amount) {
                    self.want(variable);
                }
            }
        }
    }

    fn want(&mut self, variable: usize) {
        if !std::mem::replace(&mut self.is_due[variable], true) {
            self.due[usize::from(self.model.follows[variable].counts())].push(variable);
        }
    }

    /// Variables first that only pass something on, then those that count, then what is left of the rows' limits.
    fn settle(&mut self) {
        while let Some(variable) = self.due[0].pop().or_else(|| self.due[1].pop()) {
            self.is_due[variable] = false;
            self.follow(variable);
        }
        let mut touched = std::mem::take(&mut self.touched);
        for row in touched.drain(..) {
            self.is_touched[row] = false;
            let over = self.sum(row, None) - self.model.limits[row];
            let breach = if over > TOLERANCE { (over + BREACH - 1) / BREACH } else { 0 };
            self.breach += breach - std::mem::replace(&mut self.breaches[row], breach);
        }
        self.touched = touched;
    }

    /// Gives a variable the best value that its rows leave it.
    fn follow(&mut self, variable: usize) {
        let model = Arc::clone(&self.model);
        let definition = &model.follows[variable];
        let left =
            definition.rows.iter().filter(|(_, amount)| definition.is_bound_by(*amount)).map(|&(row, amount)| {
                (model.limits[row] - self.sum(row, Some(variable))) as f64 / NANO as f64 / amount
            });
        let best = if definition.is_wanted() {
            left.fold(definition.upper, f64::min).max(definition.lower)
        } else {
            left.fold(definition.lower, f64::max).min(definition.upper)
        };
        if std::mem::replace(&mut self.follows[variable], best) != best {
            let worth = (definition.value * best * VALUE).round() as i64;
            self.value += worth - std::mem::replace(&mut self.worth[variable], worth);
            for &(row, _) in &definition.rows {
                self.touch(row);
            }
        }
    }

    /// What a row adds up to, in billionths, with all variables that follow but one.
    fn sum(&self, row: usize, without: Option<usize>) -> i64 {
        let others = self.model.in_row(row).iter().filter(|(variable, _)| Some(*variable) != without);
        self.sums[row]
            + others
                .map(|&(variable, amount)| (amount * self.follows[variable] * NANO as f64).round() as i64)
                .sum::<i64>()
    }
}
