//! The bound at every size: rows that tie people together get prices ≥ 0, everybody takes the best placements and rides at these
//! prices, and what all of them take moves the prices. Whatever the prices are, Σ price · at_most + Σ of what everybody then makes
//! of it is at least the value of every plan: nothing here depends on a tolerance.
//!
//! Rules that nothing here knows (those of a person's own sequence, strict exchanges, …) are left out, and costs with them: that
//! only makes the bound weaker.

mod ascent;
mod desk;
mod hosting;
mod joint;
mod layout;
mod oracle;
mod programme;
mod reduced;
mod rides;
mod rows;
mod staffing;
mod sweep;
mod team;

use super::bound;
use crate::mip::Sets;
use crate::value::Instance;
pub use ascent::Around;
use joint::Joint;
use layout::Layout;
use oracle::Scratch;
use rows::Rows;

/// A problem prepared for being priced.
pub struct Company<'s> {
    instance: &'s Instance<'s>,
    sets: &'s Sets,
    layout: Layout,
    rows: Rows,
    /// Of one person-week of disruption.
    price: f64,
    /// The most that the own value of whoever is worst off adds, whatever the plan.
    worst_off: f64,
}

/// Prices of all rows, and what they prove.
pub struct Prices {
    pub bound: f64,
    /// What has been left out of the company since is worth no more than this.
    least: f64,
    rows: Vec<f64>,
    /// Where teams are planned as a whole: prices of slots and people come after those of rows.
    joint: Option<Joint>,
}

/// What no plan uses that is worth more than some value, by column and by seat.
#[derive(Debug, Default)]
pub struct Useless {
    pub columns: Vec<bool>,
    pub seats: Vec<bool>,
    pub value: f64,
}

/// A column, and in which share of all that is nearly best at some prices it is.
pub type Favoured = (usize, f64);

/// What prices tell a search.
pub struct Advice {
    pub favoured: Vec<Favoured>,
    pub lost: Lost,
    /// By seat: how far it is behind the person's best rides.
    pub behind: Vec<f64>,
}

/// What using a column, or a seat, loses against the best there is at some prices: no plan with it is worth more than the bound
/// less that.
pub struct Lost {
    pub bound: f64,
    pub columns: Vec<f64>,
    pub seats: Vec<f64>,
}

impl Useless {
    /// What loses so much that no plan with it is worth more than `value`.
    fn of(lost: &Lost, value: f64) -> Self {
        let below = |losses: &[f64]| losses.iter().map(|loss| lost.bound - loss < value).collect();
        Self { columns: below(&lost.columns), seats: below(&lost.seats), value }
    }
}

impl<'s> Company<'s> {
    /// `floors` are the gains that everybody must reach.
    pub fn new(instance: &'s Instance<'s>, sets: &'s Sets, floors: &[f64], disruption_limit: Option<f64>) -> Self {
        let layout = Layout::new(instance, sets, floors);
        let mut rows = Rows::new();
        staffing::add(&mut rows, &layout, instance);
        hosting::add(&mut rows, &layout, instance, disruption_limit);
        rows.finish(layout.atoms());
        let worst_off = bound::worst_off(instance, sets).max(0.0);
        Self { instance, sets, layout, rows, price: instance.problem.prices.disruption, worst_off }
    }

    /// No prices at all.
    pub fn start(&self) -> Prices {
        Prices { bound: f64::INFINITY, least: f64::NEG_INFINITY, rows: vec![0.0; self.rows.len()], joint: None }
    }

    /// What cannot be in any plan worth more than `value`.
    pub fn useless(&self, prices: &Prices, value: f64) -> Useless {
        Useless::of(&self.lost(prices), value)
    }

    /// What all columns and seats lose at these prices.
    pub fn lost(&self, prices: &Prices) -> Lost {
        if let Some(joint) = &prices.joint {
            return self.lost_jointly(joint, &prices.rows);
        }
        let costs = self.costs(&prices.rows);
        let mut lost = self.nothing_possible(prices.bound);
        let mut scratch = Scratch::default();
        for person in &self.layout.people {
            let most = self.person(person, &costs, &mut scratch);
            let beside = self.beside(person, &scratch);
            let (choices, seats) = self.worths(&scratch);
            for (choice, &worth) in self.layout.choices[person.choices.clone()].iter().zip(choices) {
                lost.columns[choice.column as usize] = most - beside - worth;
            }
            for (seat, &worth) in self.layout.seats[person.seats.clone()].iter().zip(seats) {
                lost.seats[seat.seat as usize] = (-worth).max(0.0);
            }
        }
        lost
    }

    /// No column can be in a plan, and any seat.
    fn nothing_possible(&self, bound: f64) -> Lost {
        Lost { bound, columns: vec![f64::INFINITY; self.sets.columns.len()], seats: vec![0.0; self.sets.seats.len()] }
    }
}
