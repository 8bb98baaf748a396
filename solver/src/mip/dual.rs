//! A bound without an LP solver: every row but "one placement a person" gets a price, everybody picks the best placement at
//! these prices, and what they pick moves the prices (Barahona and Anbil's volume algorithm). Any prices ≥ 0 give a valid upper
//! bound on the value of every plan, so nothing here depends on a tolerance. The same prices say which placements cannot be
//! in any plan better than the one at hand.

use super::model::{Model, Var};
use super::variables::Formulation;

/// Weight of a new point in the running average.
const VOLUME_SHARE: f64 = 0.1;
/// Steps without progress after which the step is shortened.
const PATIENCE: u32 = 12;

/// Prices of all rows, and what they prove.
#[derive(Clone, Debug)]
pub struct Prices {
    pub bound: f64,
    rows: Vec<f64>,
}

/// The dual of a formulation.
pub struct Dual<'f> {
    model: &'f Model,
    /// Placement variables by person, with the number of placements a person may have.
    people: Vec<(Vec<Var>, usize)>,
    /// Variables that stand for themselves: rides and continuous ones.
    boxes: Vec<Var>,
    /// Rows of each variable.
    entries: Vec<Vec<(usize, f64)>>,
    /// Rows whose price is free.
    priced: Vec<bool>,
    /// Variables that measure gain; variables that only pass exposure on, with their defining rows; variables that are paid for.
    gains: Vec<Var>,
    passing: Vec<(Var, usize)>,
    paid: Vec<Var>,
}

/// What everybody picks at some prices.
struct Point {
    bound: f64,
    /// Reduced values of all variables.
    reduced: Vec<f64>,
    /// at_most − activity of each row.
    slack: Vec<f64>,
}

impl<'f> Dual<'f> {
    pub fn new(formulation: &'f Formulation<'_>) -> Self {
        let model = &formulation.model;
        let mut entries = vec![Vec::new(); model.columns.len()];
        for (r, row) in model.rows.iter().enumerate() {
            for &(var, coefficient) in &row.terms {
                entries[var].push((r, coefficient));
            }
        }
        let mut own = vec![false; model.columns.len()];
        let people: Vec<(Vec<Var>, usize)> = formulation.people();
        people.iter().flat_map(|person| &person.0).for_each(|&var| own[var] = true);
        model.sums.iter().for_each(|sum| own[sum.0] = true);
        let priced = model.rows.iter().map(|row| !formulation.is_one_placement(row)).collect();
        let continuous = || (0..model.columns.len()).filter(|&var| !model.columns[var].integer);
        let passes = |var: Var| model.columns[var].value == 0.0 && !model.columns[var].paid;
        let passing: Vec<(Var, usize)> = continuous()
            .filter(|&var| passes(var))
            .filter_map(|var| Some((var, entries[var].iter().find(|entry| entry.1 > 0.0)?.0)))
            .collect();
        Self {
            boxes: (0..model.columns.len()).filter(|&var| !own[var]).collect(),
            gains: continuous().filter(|&var| model.columns[var].value > 0.0 && model.least != Some(var)).collect(),
            paid: continuous().filter(|&var| model.columns[var].paid).collect(),
            model,
            people,
            entries,
            priced,
            passing,
        }
    }

    /// Prices that prove little: none at all.
    pub fn start(&self) -> Prices {
        let mut prices = Prices { bound: f64::INFINITY, rows: vec![0.0; self.model.rows.len()] };
        self.tidy(&mut prices.rows);
        prices.bound = self.pick(&prices.rows).bound;
        prices
    }

    /// Improves prices for at most so many steps; `target` is the value of a plan. `go_on` is asked after each step with the
    /// bound.
    pub fn improve(&self, prices: &mut Prices, target: f64, steps: u32, mut go_on: impl FnMut(f64) -> bool) {
        let mut direction = self.pick(&prices.rows).slack;
        let mut factor = 0.5;
        let mut idle = 0;
        for _ in 0..steps {
            let used = |r: usize, slack: f64, prices: &[f64]| self.priced[r] && (slack < 0.0 || prices[r] > 0.0);
            let norm: f64 = (direction.iter().enumerate())
                .filter(|(r, slack)| used(*r, **slack, &prices.rows))
                .map(|(_, slack)| slack * slack)
                .sum();
            let room = (prices.bound - target).max(1e-6 * prices.bound.abs());
            if norm < 1e-12 || factor < 1e-4 {
                break;
            }
            let step = factor * room / norm;
            let mut rows = prices.rows.clone();
            for (r, price) in rows.iter_mut().enumerate().filter(|(r, _)| self.priced[*r]) {
                *price = (*price - step * direction[r]).max(0.0);
            }
            self.tidy(&mut rows);
            let point = self.pick(&rows);
            let agreement: f64 = direction.iter().zip(&point.slack).map(|(a, b)| a * b).sum();
            for (mean, slack) in direction.iter_mut().zip(&point.slack) {
                *mean += VOLUME_SHARE * (slack - *mean);
            }
            if point.bound < prices.bound - 1e-7 * prices.bound.abs() {
                *prices = Prices { bound: point.bound, rows };
                idle = 0;
                factor = if agreement > 0.0 { (factor * 1.1_f64).min(2.0) } else { factor };
            } else {
                idle += 1;
                if idle >= PATIENCE {
                    factor *= 0.7;
                    idle = 0;
                }
            }
            if !go_on(prices.bound) {
                break;
            }
        }
    }

    /// Which variables no plan can use that is worth more than `value`.
    pub fn useless(&self, prices: &Prices, value: f64) -> Vec<bool> {
        let point = self.pick(&prices.rows);
        let mut useless = vec![false; self.model.columns.len()];
        for (vars, limit) in &self.people {
            let mut best: Vec<f64> = vars.iter().map(|&var| point.reduced[var].max(0.0)).collect();
            best.sort_by(|a, b| b.total_cmp(a));
            let displaced = limit.checked_sub(1).and_then(|last| best.get(last)).copied().unwrap_or(0.0);
            for &var in vars {
                useless[var] = point.bound - displaced + point.reduced[var] < value;
            }
        }
        for &var in &self.boxes {
            useless[var] = self.model.columns[var].integer && point.bound + point.reduced[var].min(0.0) < value;
        }
        useless
    }

    /// Prices within what variables without a limit of their own allow: a shortfall is never worth more than it costs, and the
    /// lines over a gain share its weight.
    fn tidy(&self, rows: &mut [f64]) {
        for &var in &self.paid {
            let mut cost = -self.model.columns[var].value;
            let mut charged = 0.0;
            for &(r, coefficient) in &self.entries[var] {
                cost += rows[r] * coefficient.max(0.0);
                charged += rows[r] * (-coefficient).max(0.0);
            }
            if charged > cost {
                let share = cost / charged;
                self.entries[var].iter().filter(|entry| entry.1 < 0.0).for_each(|entry| rows[entry.0] *= share);
            }
        }
        // The least of several amounts comes first: its prices are part of what the amounts are worth.
        for &var in self.model.least.iter().chain(&self.gains) {
            let mut weight = self.model.columns[var].value;
            let mut charged = 0.0;
            for &(r, coefficient) in &self.entries[var] {
                weight += rows[r] * (-coefficient).max(0.0);
                charged += rows[r] * coefficient.max(0.0);
            }
            let mut lines = self.entries[var].iter().filter(|entry| entry.1 > 0.0);
            if charged > 1e-12 {
                lines.for_each(|entry| rows[entry.0] *= weight / charged);
            } else if let Some(first) = lines.next() {
                rows[first.0] = weight;
            }
        }
        // What is passed on comes from variables made later: backwards.
        for &(var, defining) in self.passing.iter().rev() {
            let others = self.entries[var].iter().filter(|entry| entry.0 != defining);
            rows[defining] = others.map(|&(r, coefficient)| -rows[r] * coefficient).sum::<f64>().max(0.0);
        }
    }

    fn pick(&self, rows: &[f64]) -> Point {
        let mut reduced: Vec<f64> = self.model.columns.iter().map(|column| column.value).collect();
        let mut bound = 0.0;
        for (row, &price) in self.model.rows.iter().zip(rows).filter(|(_, price)| **price > 0.0) {
            bound += price * row.at_most;
            for &(var, coefficient) in &row.terms {
                reduced[var] -= price * coefficient;
            }
        }
        for (sum, of) in &self.model.sums {
            let passed = reduced[*sum];
            of.iter().for_each(|&var| reduced[var] += passed);
        }
        let mut values = vec![0.0; reduced.len()];
        for (vars, limit) in &self.people {
            if *limit == 1 {
                let best = vars.iter().copied().max_by(|&a, &b| reduced[a].total_cmp(&reduced[b]));
                if let Some(var) = best.filter(|&var| reduced[var] > 0.0) {
                    bound += reduced[var];
                    values[var] = 1.0;
                }
            } else {
                let mut good: Vec<Var> = vars.iter().copied().filter(|&var| reduced[var] > 0.0).collect();
                good.sort_by(|&a, &b| reduced[b].total_cmp(&reduced[a]));
                for &var in good.iter().take(*limit) {
                    bound += reduced[var];
                    values[var] = 1.0;
                }
            }
        }
        for &var in &self.boxes {
            let column = &self.model.columns[var];
            let best = if reduced[var] > 0.0 { column.upper } else { column.lower };
            if best != 0.0 {
                bound += reduced[var] * best;
                values[var] = best;
            }
        }
        for (sum, of) in &self.model.sums {
            values[*sum] = of.iter().map(|&var| values[var]).sum();
        }
        let mut slack: Vec<f64> = self.model.rows.iter().map(|row| row.at_most).collect();
        for (var, &value) in values.iter().enumerate().filter(|(_, value)| **value != 0.0) {
            self.entries[var].iter().for_each(|&(r, coefficient)| slack[r] -= coefficient * value);
        }
        Point { bound, reduced, slack }
    }
}
