//! The restricted master: plans found so far, one for each person, under the rows that tie people together. As a linear
//! program its duals are the prices for the next plans; rows of capacity join it when they are first broken.

use super::oracle::Prices;
use super::task::{Steps, Task};
use crate::mip::highs::Lp;
use std::collections::HashSet;

/// Rounds of adding broken rows.
const CUTS_MAX: usize = 40;
const TOLERANCE: f64 = 1e-6;

/// A plan of one person.
pub struct Pooled {
    pub person: usize,
    pub steps: Steps,
    pub value: f64,
    column: usize,
}

/// Prices of all rows: a valid bound follows from any of them.
#[derive(Clone)]
pub struct Point {
    /// By post and week: a visitor more than the capacity, and one fewer than the minimum. Not negative.
    pub capacity: Vec<f64>,
    pub minimum: Vec<f64>,
    /// What somebody's own value counts for as the smallest one; they sum to the price of the worst off.
    pub worst: Vec<f64>,
}

/// The linear program solved.
pub struct Solved {
    pub value: f64,
    pub point: Point,
    /// What a person's plan must exceed, under the prices, to be of use.
    pub wanted: Vec<f64>,
    /// By pooled plan: the share in which it is chosen.
    pub chosen: Vec<f64>,
    /// Visitors missing or too many.
    pub broken: f64,
}

/// See the module.
pub struct Master<'t> {
    task: &'t Task,
    lp: Lp,
    pub pool: Vec<Pooled>,
    known: HashSet<(usize, Steps)>,
    /// Pooled plans by person.
    pub of: Vec<Vec<usize>>,
    /// Row of a cell's capacity and minimum.
    capacity: Vec<Option<usize>>,
    minimum: Vec<Option<usize>>,
    worst: Option<usize>,
    /// Columns for what is missing or too many, and what a unit costs.
    paid: Vec<usize>,
    pub penalty: f64,
}

impl<'t> Master<'t> {
    pub fn new(task: &'t Task, penalty: f64) -> Result<Self, String> {
        let mut lp = Lp::new()?;
        let people = task.people.len();
        (0..people).for_each(|_| {
            lp.add_row((1.0, 1.0), &[]);
        });
        let worst = (task.worst_off > 0.0).then(|| {
            (0..people).for_each(|_| {
                lp.add_row((f64::NEG_INFINITY, 0.0), &[]);
            });
            let counting = (0..people).filter(|&p| task.people[p].counts);
            let terms: Vec<(usize, f64)> = counting.map(|p| (people + p, 1.0)).collect();
            lp.add_column(-task.worst_off, (f64::NEG_INFINITY, f64::INFINITY), &terms);
            people
        });
        let cells = task.posts.len() * task.weeks;
        let mut master = Self {
            task,
            lp,
            pool: Vec::new(),
            known: HashSet::new(),
            of: vec![Vec::new(); people],
            capacity: vec![None; cells],
            minimum: vec![None; cells],
            worst,
            paid: Vec::new(),
            penalty,
        };
        for cell in 0..cells {
            let least = task.posts[cell / task.weeks].minimum[cell % task.weeks];
            if least > 0 {
                let row = master.lp.add_row((f64::from(least), f64::INFINITY), &[]);
                master.minimum[cell] = Some(row);
                let paid = master.lp.add_column(penalty, (0.0, f64::INFINITY), &[(row, 1.0)]);
                master.paid.push(paid);
            }
        }
        Ok(master)
    }

    /// Takes a plan in; `false` where it was there.
    pub fn add(&mut self, person: usize, steps: Steps) -> bool {
        if !self.known.insert((person, steps.clone())) {
            return false;
        }
        let value = self.task.people[person].value(&steps);
        let mut terms = vec![(person, 1.0)];
        let counts = self.task.people[person].counts;
        terms.extend(self.worst.filter(|_| counts).map(|first| (first + person, -value)));
        for cell in self.task.cells(person, &steps) {
            terms.extend(self.capacity[cell].into_iter().chain(self.minimum[cell]).map(|row| (row, 1.0)));
        }
        let column = self.lp.add_column(-value, (0.0, f64::INFINITY), &terms);
        self.of[person].push(self.pool.len());
        self.pool.push(Pooled { person, steps, value, column });
        true
    }

    /// Changes what a unit missing or too many costs.
    pub fn set_penalty(&mut self, penalty: f64) {
        self.penalty = penalty;
        self.paid.iter().for_each(|&column| self.lp.set_cost(column, penalty));
    }

    /// Solves, with all rows that matter.
    pub fn solve(&mut self) -> Option<Solved> {
        for _ in 0..CUTS_MAX {
            let vertex = self.lp.solve()?;
            let chosen: Vec<f64> = self.pool.iter().map(|plan| vertex.columns[plan.column]).collect();
            if self.cut(&chosen) {
                continue;
            }
            let price = |row: &Option<usize>, sign: f64| row.map_or(0.0, |row| (sign * vertex.row_duals[row]).max(0.0));
            let mut worst: Vec<f64> = match self.worst {
                Some(first) => (0..self.of.len()).map(|p| (-vertex.row_duals[first + p]).max(0.0)).collect(),
                None => vec![0.0; self.of.len()],
            };
            // Rounding must not cost the bound: what the smallest value counts for is exactly its price.
            let sum: f64 = worst.iter().sum();
            if sum > 0.0 {
                worst.iter_mut().for_each(|share| *share *= self.task.worst_off / sum);
            }
            return Some(Solved {
                value: -vertex.cost,
                point: Point {
                    capacity: self.capacity.iter().map(|row| price(row, -1.0)).collect(),
                    minimum: self.minimum.iter().map(|row| price(row, 1.0)).collect(),
                    worst,
                },
                wanted: (0..self.of.len()).map(|p| -vertex.row_duals[p]).collect(),
                chosen,
                broken: self.paid.iter().map(|&column| vertex.columns[column]).sum(),
            });
        }
        None
    }

    /// Adds the capacities that are broken.
    fn cut(&mut self, chosen: &[f64]) -> bool {
        let mut used = vec![0.0; self.capacity.len()];
        for (plan, &share) in self.pool.iter().zip(chosen).filter(|(_, share)| **share > 0.0) {
            self.task.cells(plan.person, &plan.steps).for_each(|cell| used[cell] += share);
        }
        let weeks = self.task.weeks;
        let room = |cell: usize| f64::from(self.task.posts[cell / weeks].capacity[cell % weeks]);
        let broken: Vec<usize> = (0..used.len())
            .filter(|&cell| self.capacity[cell].is_none() && used[cell] > room(cell) + TOLERANCE)
            .collect();
        if broken.is_empty() {
            return false;
        }
        let mut terms: Vec<Vec<(usize, f64)>> = vec![Vec::new(); broken.len()];
        for plan in &self.pool {
            for cell in self.task.cells(plan.person, &plan.steps) {
                if let Ok(i) = broken.binary_search(&cell) {
                    terms[i].push((plan.column, 1.0));
                }
            }
        }
        for (&cell, terms) in broken.iter().zip(&terms) {
            let row = self.lp.add_row((f64::NEG_INFINITY, room(cell)), terms);
            self.capacity[cell] = Some(row);
            let paid = self.lp.add_column(self.penalty, (0.0, f64::INFINITY), &[(row, -1.0)]);
            self.paid.push(paid);
        }
        true
    }
}

impl Point {
    /// Somewhere between two points: `share` of the first.
    pub fn mix(&self, other: &Point, share: f64) -> Point {
        let mixed = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| share * a + (1.0 - share) * b).collect();
        Point {
            capacity: mixed(&self.capacity, &other.capacity),
            minimum: mixed(&self.minimum, &other.minimum),
            worst: mixed(&self.worst, &other.worst),
        }
    }

    pub fn prices(&self, task: &Task) -> Prices {
        Prices::new(task, |h, t| self.capacity[h * task.weeks + t] - self.minimum[h * task.weeks + t])
    }

    /// How often a person's own value counts.
    pub fn weight(&self, person: usize) -> f64 {
        1.0 + self.worst[person]
    }

    /// The bound that follows when nobody's plan is worth more than its entry of `uppers` under the prices.
    pub fn bound(&self, task: &Task, uppers: &[f64]) -> f64 {
        let cells = (0..self.capacity.len()).map(|cell| {
            let post = &task.posts[cell / task.weeks];
            let t = cell % task.weeks;
            self.capacity[cell] * f64::from(post.capacity[t]) - self.minimum[cell] * f64::from(post.minimum[t])
        });
        uppers.iter().sum::<f64>() + cells.sum::<f64>()
    }
}

impl Task {
    /// Cells (post × weeks + week) in which the person is there under a plan.
    pub fn cells<'a>(&'a self, person: usize, steps: &'a Steps) -> impl Iterator<Item = usize> + 'a {
        steps.iter().flat_map(move |&(o, start)| {
            let offer = &self.people[person].offers[o as usize];
            let first = offer.post * self.weeks + start as usize;
            first..first + offer.weeks
        })
    }
}
