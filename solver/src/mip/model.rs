//! A linear model as rows and columns, labelled by rule, before it goes to HiGHS.

use crate::rule::Rule;
use good_lp::solvers::highs::HighsProblem;
use good_lp::{Constraint, Expression, ProblemVariables, Variable, highs, variable};
use std::collections::HashMap;

/// Index of a variable of a [`Model`].
pub type Var = usize;

/// What a row is about, as far as a diagnosis tells rows apart. Indices are those of the problem's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Person(usize),
    UnitWeek(usize, usize),
    PostWeek(usize, usize),
    Session(usize),
    Pin(usize),
}

/// Where a row comes from. A rule alone says so too: `Some(rule)`, or `None` for rows that only define what a variable means.
#[derive(Clone, Copy, Debug, Default)]
pub struct Origin {
    pub rule: Option<Rule>,
    pub subject: Option<Subject>,
    /// Follows from other rows of the same origin, and only makes the relaxation tighter.
    pub implied: bool,
}

impl Origin {
    pub fn of(rule: Rule, subject: Subject) -> Self {
        Self { rule: Some(rule), subject: Some(subject), implied: false }
    }

    pub fn implied(self) -> Self {
        Self { implied: true, ..self }
    }
}

impl From<Option<Rule>> for Origin {
    fn from(rule: Option<Rule>) -> Self {
        Self { rule, ..Self::default() }
    }
}

/// What is maximised under which rows. Every row is Σ coefficient · variable ≤ `at_most`.
#[derive(Debug, Default)]
pub struct Model {
    pub columns: Vec<ModelColumn>,
    pub rows: Vec<Row>,
    /// Variables that are sums of others: the sums stand in the model as equalities.
    pub sums: Vec<(Var, Vec<Var>)>,
    /// The variable that is no more than anybody's own value, if there is one.
    pub least: Option<Var>,
}

#[derive(Debug)]
pub struct ModelColumn {
    pub value: f64,
    /// 0 but for what is fixed, and for the variable that is the least of several amounts.
    pub lower: f64,
    pub upper: f64,
    pub integer: bool,
    /// Measures something that is missing, and is paid for.
    pub paid: bool,
}

#[derive(Debug)]
pub struct Row {
    /// The rule it comes from; `None` for rows that only define what a variable means.
    pub rule: Option<Rule>,
    pub subject: Option<Subject>,
    pub implied: bool,
    pub terms: Vec<(Var, f64)>,
    pub at_most: f64,
}

impl Model {
    /// A variable that is 0 or 1.
    pub fn binary(&mut self, value: f64) -> Var {
        self.add(ModelColumn { value, lower: 0.0, upper: 1.0, integer: true, paid: false })
    }

    /// A whole number in 0 … `upper`.
    pub fn count(&mut self, upper: f64) -> Var {
        self.add(ModelColumn { value: 0.0, lower: 0.0, upper, integer: true, paid: false })
    }

    /// A variable in 0 … `upper`.
    pub fn continuous(&mut self, value: f64, upper: f64) -> Var {
        self.add(ModelColumn { value, lower: 0.0, upper, integer: false, paid: false })
    }

    /// What is missing of something, at a price.
    pub fn missing(&mut self, price: f64, upper: f64) -> Var {
        self.add(ModelColumn { value: -price, lower: 0.0, upper, integer: false, paid: true })
    }

    /// A part of the value that no plan changes.
    pub fn fixed(&mut self, value: f64) {
        self.add(ModelColumn { value, lower: 1.0, upper: 1.0, integer: false, paid: false });
    }

    /// The least of several amounts, each of which gets a row that says so; in `lower` … `upper`.
    pub fn least_of(&mut self, value: f64, lower: f64, upper: f64) -> Var {
        let least = self.add(ModelColumn { value, lower, upper, integer: false, paid: false });
        self.least = Some(least);
        least
    }

    fn add(&mut self, column: ModelColumn) -> Var {
        self.columns.push(column);
        self.columns.len() - 1
    }

    /// A variable that is 1 where one of these, of which at most one can be, is 1. Rows over many people and weeks become short
    /// with it, and branching on it decides whether somebody is away in a week, not which of a hundred placements it is.
    pub fn any_of(&mut self, of: Vec<Var>) -> Var {
        let sum = self.binary(0.0);
        self.sums.push((sum, of));
        sum
    }

    /// Adds Σ terms ≤ `at_most`, unless no values of its variables can break it.
    pub fn at_most(&mut self, origin: impl Into<Origin>, terms: Vec<(Var, f64)>, at_most: f64) {
        let most = |&(v, a): &(Var, f64)| a * if a > 0.0 { self.columns[v].upper } else { self.columns[v].lower };
        let reach: f64 = terms.iter().map(most).sum();
        if reach > at_most + 1e-9 {
            let Origin { rule, subject, implied } = origin.into();
            self.rows.push(Row { rule, subject, implied, terms, at_most });
        }
    }

    /// Adds Σ terms ≥ `at_least`.
    pub fn at_least(&mut self, origin: impl Into<Origin>, terms: Vec<(Var, f64)>, at_least: f64) {
        let negated = terms.into_iter().map(|(v, a)| (v, -a)).collect();
        self.at_most(origin, negated, -at_least);
    }

    /// Gives each continuous variable the best value that its rows leave it, the integer ones being set. Variables without a
    /// value of their own only pass something on to others: they come first, and the least of several amounts comes last.
    pub fn complete(&self, values: &mut [f64]) {
        for (sum, of) in &self.sums {
            values[*sum] = of.iter().map(|&var| values[var]).sum();
        }
        let mut rows_of = vec![Vec::new(); self.columns.len()];
        for (r, row) in self.rows.iter().enumerate() {
            for &(var, coefficient) in row.terms.iter().filter(|term| !self.columns[term.0].integer) {
                rows_of[var].push((r, coefficient));
            }
        }
        let mut free: Vec<Var> = (0..self.columns.len()).filter(|&var| !self.columns[var].integer).collect();
        let passes = |var: Var| self.columns[var].value == 0.0 && !self.columns[var].paid;
        free.sort_by_key(|&var| (self.least == Some(var), !passes(var)));
        for var in free {
            values[var] = 0.0;
            let wanted = !self.columns[var].paid;
            let limit = |&(r, coefficient): &(usize, f64)| {
                let rest: f64 = self.rows[r].terms.iter().map(|&(other, a)| a * values[other]).sum();
                (self.rows[r].at_most - rest) / coefficient
            };
            let limits = rows_of[var].iter().filter(|term| (term.1 > 0.0) == wanted).map(limit);
            values[var] = if wanted {
                limits.fold(self.columns[var].upper, f64::min).max(self.columns[var].lower)
            } else {
                limits.fold(0.0, f64::max).min(self.columns[var].upper)
            };
        }
    }

    /// The model in HiGHS's hands, without the rows that `leave_out` names.
    /// Variables marked in `useless` stay 0.
    pub fn to_highs(&self, leave_out: &[Rule], useless: &[bool]) -> HighsProblem {
        let members: HashMap<Var, &[Var]> = self.sums.iter().map(|(sum, of)| (*sum, of.as_slice())).collect();
        let mut variables = ProblemVariables::new();
        let vars: Vec<Variable> = (self.columns.iter())
            .enumerate()
            .map(|(var, column)| {
                let upper = if useless.get(var).is_some_and(|&useless| useless) { 0.0 } else { column.upper };
                let definition = variable().min(column.lower).max(upper);
                variables.add(if column.integer { definition.integer() } else { definition })
            })
            .collect();
        let mut objective = Expression::with_capacity(self.columns.len());
        for (column, &var) in self.columns.iter().zip(&vars) {
            if column.value != 0.0 {
                objective.add_mul(column.value, var);
            }
        }
        let mut problem = variables.maximise(objective).using(highs);
        let used = |var: &Var| useless.get(*var).is_none_or(|&useless| !useless);
        for row in self.rows.iter().filter(|row| row.rule.is_none_or(|rule| !leave_out.contains(&rule))) {
            good_lp::SolverModel::add_constraint(&mut problem, constraint(row, &vars, &members, used));
        }
        problem
    }
}

fn constraint(row: &Row, vars: &[Variable], members: &HashMap<Var, &[Var]>, used: impl Fn(&Var) -> bool) -> Constraint {
    let mut left = Expression::with_capacity(row.terms.len());
    for &(var, coefficient) in &row.terms {
        match members.get(&var) {
            Some(of) => of.iter().filter(|&var| used(var)).for_each(|&member| left.add_mul(coefficient, vars[member])),
            None if used(&var) => left.add_mul(coefficient, vars[var]),
            None => {}
        }
    }
    left.leq(row.at_most)
}
