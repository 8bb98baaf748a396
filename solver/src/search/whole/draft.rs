//! A plan for everybody under construction: who is where, what is broken, and the improvement of one person at a time.

use super::master::Point;
use super::oracle::{Effort, Prices, TINY};
use super::pricing::Crowd;
use super::task::{Steps, Task};
use crate::value::Resolved;

/// How hard one person's best answer is looked for.
pub const CLOSE_LOOK: Effort = Effort { steps: 2, width: 32, plans: 1, all: false };

/// See the module.
#[derive(Clone)]
pub struct Draft<'t> {
    task: &'t Task,
    pub steps: Vec<Steps>,
    pub values: Vec<f64>,
    /// Visitors by cell.
    pub present: Vec<u32>,
    /// How many times as much as others a broken cell counts: more the longer it has been broken.
    urgency: Vec<f64>,
}

impl<'t> Draft<'t> {
    pub fn new(task: &'t Task, steps: Vec<Steps>) -> Self {
        let mut draft = Self {
            task,
            values: steps.iter().enumerate().map(|(p, steps)| task.people[p].value(steps)).collect(),
            steps,
            present: vec![0; task.posts.len() * task.weeks],
            urgency: vec![1.0; task.posts.len() * task.weeks],
        };
        for p in 0..draft.steps.len() {
            task.cells(p, &draft.steps[p]).for_each(|cell| draft.present[cell] += 1);
        }
        draft
    }

    pub fn set(&mut self, person: usize, steps: Steps) {
        self.shift(person, false);
        self.values[person] = self.task.people[person].value(&steps);
        self.steps[person] = steps;
        self.shift(person, true);
    }

    fn shift(&mut self, person: usize, there: bool) {
        for cell in self.task.cells(person, &self.steps[person]) {
            self.present[cell] = if there { self.present[cell] + 1 } else { self.present[cell] - 1 };
        }
    }

    /// Visitors missing or too many.
    pub fn broken(&self) -> u32 {
        (0..self.present.len()).map(|cell| self.broken_at(cell)).sum()
    }

    fn broken_at(&self, cell: usize) -> u32 {
        let (post, t, there) = (&self.task.posts[cell / self.task.weeks], cell % self.task.weeks, self.present[cell]);
        post.minimum[t].saturating_sub(there) + there.saturating_sub(post.capacity[t])
    }

    /// What is broken now counts more from now on, by so much.
    pub fn press(&mut self, by: f64) {
        for cell in 0..self.present.len() {
            self.urgency[cell] += by * f64::from(self.broken_at(cell));
        }
    }

    /// Whatever is broken counts the same.
    pub fn even(&mut self) {
        self.urgency.fill(1.0);
    }

    /// The smallest own value of those who count.
    pub fn smallest(&self) -> f64 {
        let counting = self.values.iter().zip(&self.task.people).filter(|(_, who)| who.counts);
        counting.map(|(value, _)| *value).fold(f64::INFINITY, f64::min)
    }

    /// Its value, whether or not it breaks something.
    pub fn value(&self) -> f64 {
        let smallest = self.smallest();
        let worst = if smallest.is_finite() { self.task.worst_off * smallest } else { 0.0 };
        self.values.iter().sum::<f64>() + worst
    }

    /// Prices of one person's presence as the others stand, who must not be in the draft: what it breaks or mends, and a share of
    /// a guide's prices.
    fn marginal(&self, penalty: f64, guide: Option<(&Point, f64)>) -> Prices {
        Prices::new(self.task, |h, t| {
            let cell = h * self.task.weeks + t;
            let (there, post) = (self.present[cell], &self.task.posts[h]);
            let penalty = penalty * self.urgency[cell];
            let broken = if there >= post.capacity[t] {
                penalty
            } else if there < post.minimum[t] {
                -penalty
            } else {
                0.0
            };
            broken + guide.map_or(0.0, |(point, share)| share * (point.capacity[cell] - point.minimum[cell]))
        })
    }

    /// Gives each of `people` in turn the best plan that the others leave; says whether anything changed.
    pub fn improve(
        &mut self,
        crowd: &mut Crowd<'_>,
        people: &[usize],
        (penalty, effort): (f64, Effort),
        guide: Option<(&Point, f64)>,
        stop: &dyn Fn() -> bool,
    ) -> bool {
        let mut changed = false;
        for &p in people {
            if stop() {
                break;
            }
            let poorest = self.task.people[p].counts && self.values[p] <= self.smallest();
            let weight = if poorest { 1.0 + self.task.worst_off } else { 1.0 };
            self.shift(p, false);
            let prices = self.marginal(penalty, guide);
            let now = prices.profit(&self.task.people[p], &self.steps[p], weight);
            let answer = crowd.respond_one(p, (&prices, weight), now, effort, stop);
            if let Some((profit, steps)) = answer.plans.into_iter().next()
                && profit > now + TINY
            {
                self.values[p] = self.task.people[p].value(&steps);
                self.steps[p] = steps;
                changed = true;
            }
            self.shift(p, true);
        }
        changed
    }

    pub fn resolved(&self) -> Resolved {
        let placements = (0..self.steps.len()).flat_map(|p| self.task.assignments(p, &self.steps[p])).collect();
        Resolved { placements, rides: Vec::new() }
    }
}
