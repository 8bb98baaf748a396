//! What concerns one person's own placements and rides taken together: programme templates, limits, and the prices that follow
//! from all of them, not from one. Everybody has an entry; for most it is empty.

use super::Instance;
use super::published::Published;
use super::resolved::{Assignment, Seat};
use crate::problem::{Person, Post, Problem};
use crate::rule::Rule;
use std::collections::HashMap;

/// A programme template, in indices.
#[derive(Debug)]
pub struct TrackFacts {
    pub ordered: bool,
    pub steps: Vec<StepFacts>,
    /// Steps that each post counts for.
    pub steps_of: Vec<Vec<usize>>,
}

#[derive(Debug)]
pub struct StepFacts {
    pub at_least: usize,
    /// `usize::MAX` where there is no limit.
    pub at_most: usize,
}

/// What holds for one person.
#[derive(Debug, Default)]
pub struct OwnFacts {
    /// Tracks of which the person is one.
    pub tracks: Vec<usize>,
    /// Placements in one host unit.
    pub host_unit_max: Option<usize>,
    pub idle_price: f64,
    pub host_change_price: f64,
    /// Whether the person counts among those of whom the worst-off is looked for.
    pub may_be_worst_off: bool,
    /// Weeks of placements, counted full-time, that the quota is relieved for.
    pub relief_weeks: Option<f64>,
    /// Windows of weeks in which rides are wished for.
    pub ride_windows: Vec<RideWindow>,
    /// Direct values, by post.
    direct: HashMap<usize, f64>,
}

/// Weeks in which somebody should have some rides; each missing one is paid for.
#[derive(Clone, Copy, Debug)]
pub struct RideWindow {
    pub rule: Rule,
    pub from: usize,
    /// First week after it.
    pub until: usize,
    pub rides: usize,
    pub price: f64,
}

impl RideWindow {
    pub fn holds(&self, week: usize) -> bool {
        (self.from..self.until).contains(&week)
    }
}

/// Families of posts.
#[derive(Debug, Default)]
pub struct Families {
    /// Family of each post.
    pub of: Vec<Option<usize>>,
    /// Families that each post requires.
    pub required: Vec<Vec<usize>>,
}

impl Families {
    pub fn new(posts: &[Post]) -> Self {
        let mut known: HashMap<&str, usize> = HashMap::new();
        // A family that is only required has no post, and nothing fulfils it.
        let mut index = |name| {
            let next = known.len();
            *known.entry(name).or_insert(next)
        };
        Self {
            of: posts.iter().map(|post| post.family.as_deref().map(&mut index)).collect(),
            required: posts.iter().map(|post| post.requires.iter().map(|name| index(name)).collect()).collect(),
        }
    }
}

pub fn tracks(problem: &Problem, post_index: &HashMap<&str, usize>) -> Vec<TrackFacts> {
    let track = |track: &crate::problem::Track| {
        let mut steps_of = vec![Vec::new(); problem.posts.len()];
        for (s, step) in track.steps.iter().enumerate() {
            let named = step.posts.iter().filter_map(|id| post_index.get(id.as_str()).copied());
            let of_family = |post: &Post| post.family.as_ref().is_some_and(|family| step.families.contains(family));
            let by_family = (0..problem.posts.len()).filter(|&h| of_family(&problem.posts[h]));
            for h in named.chain(by_family) {
                if steps_of[h].last() != Some(&s) {
                    steps_of[h].push(s);
                }
            }
        }
        let step = |step: &crate::problem::TrackStep| StepFacts {
            at_least: step.at_least as usize,
            at_most: step.at_most.map_or(usize::MAX, |most| most as usize),
        };
        TrackFacts { ordered: track.ordered, steps: track.steps.iter().map(step).collect(), steps_of }
    };
    problem.tracks.iter().map(track).collect()
}

/// Everybody's entry; [`OwnFacts::may_be_worst_off`] is filled in later.
pub fn facts(
    problem: &Problem,
    person_index: &HashMap<&str, usize>,
    post_index: &HashMap<&str, usize>,
) -> Vec<OwnFacts> {
    let (prices, rules) = (&problem.prices, &problem.rules);
    let mut all: Vec<OwnFacts> = (problem.people.iter())
        .map(|person: &Person| OwnFacts {
            relief_weeks: person.relief_weeks,
            idle_price: person.idle_price.unwrap_or(prices.idle_wait),
            host_change_price: person.host_change_price.unwrap_or(prices.host_change),
            direct: (person.values.iter())
                .filter_map(|of| Some((post_index.get(of.post.as_str()).copied()?, of.value)))
                .collect(),
            ..OwnFacts::default()
        })
        .collect();
    for (k, track) in problem.tracks.iter().enumerate() {
        for p in track.people.iter().filter_map(|id| person_index.get(id.as_str()).copied()) {
            let own = &mut all[p];
            own.tracks.push(k);
            let limit = track.host_unit_max.or(rules.host_unit_max).map(|most| most as usize);
            own.host_unit_max = own.host_unit_max.into_iter().chain(limit).min();
        }
    }
    for own in &mut all {
        own.tracks.dedup();
        if own.tracks.is_empty() {
            own.host_unit_max = rules.host_unit_max.map(|most| most as usize);
        }
    }
    all
}

impl OwnFacts {
    /// What a placement in the post is worth in itself.
    pub fn direct(&self, post: usize) -> f64 {
        self.direct.get(&post).copied().unwrap_or(0.0)
    }

    /// Whether somebody gave the post a value for this person.
    pub fn values_post(&self, post: usize) -> bool {
        self.direct.contains_key(&post)
    }

    /// What this person pays for beside disruption and changes of a published plan, these being all the person's placements
    /// and rides.
    fn costs(&self, units: impl Fn(usize) -> usize, placements: &mut [Assignment], rides: &[Seat]) -> OwnCosts {
        let mut costs = OwnCosts::default();
        if self.idle_price != 0.0 {
            costs.idle_wait = self.idle_price * f64::from(idle_weeks(placements));
        }
        if self.host_change_price != 0.0 {
            placements.sort_by_key(in_time);
            let changes = placements.windows(2).filter(|pair| units(pair[0].post) != units(pair[1].post)).count();
            costs.host_change = self.host_change_price * changes as f64;
        }
        for window in &self.ride_windows {
            let had = rides.iter().filter(|z| window.holds(z.week)).count();
            let missing = window.price * window.rides.saturating_sub(had) as f64;
            match window.rule {
                Rule::Orientation => costs.orientation += missing,
                _ => costs.ride_minimum += missing,
            }
        }
        costs
    }
}

/// The order of placements in time; of overlapping ones, which no plan may have, the same everywhere.
pub fn in_time(j: &Assignment) -> (usize, usize, usize) {
    (j.start, j.weeks, j.post)
}

/// Weeks before the end of the last placement that none covers.
fn idle_weeks(placements: &[Assignment]) -> u32 {
    let busy = placements.iter().fold(0_u128, |set, j| j.span().fold(set, |set, t| set | 1 << (t & 127)));
    let end = placements.iter().map(|j| j.start + j.weeks).max().unwrap_or(0) as u32;
    end.saturating_sub(busy.count_ones())
}

/// Prices that follow from all of one person's placements and rides.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct OwnCosts {
    pub idle_wait: f64,
    pub host_change: f64,
    pub ride_minimum: f64,
    pub orientation: f64,
    pub baseline_change: f64,
}

impl OwnCosts {
    pub fn total(&self) -> f64 {
        self.idle_wait + self.host_change + self.ride_minimum + self.orientation + self.baseline_change
    }

    /// The part that counts in a person's own value.
    pub fn of_own_value(&self) -> f64 {
        self.idle_wait + self.host_change
    }
}

impl Instance<'_> {
    /// Whether a post is good for somebody beside what it teaches: it has a direct value, or counts in a step of a track.
    pub fn serves(&self, person: usize, post: usize) -> bool {
        let own = &self.own[person];
        own.values_post(post) || own.tracks.iter().any(|&k| !self.tracks[k].steps_of[post].is_empty())
    }

    /// What follows from all of one person's placements and rides together.
    pub fn own_costs(&self, person: usize, placements: &mut [Assignment], rides: &[Seat]) -> OwnCosts {
        let mut costs = self.own[person].costs(|post| self.posts[post].unit, placements, rides);
        if let Some(published) = &self.published {
            let price = self.problem.prices.baseline_change;
            costs.baseline_change = price * published.change(person, placements, rides);
        }
        costs
    }

    /// What needs everything else to be there.
    pub(super) fn complete_own(&mut self) {
        self.mark_worst_off();
        self.open_ride_windows();
        self.published = Published::of(self);
    }

    /// Windows in which people who may ride along, and are there, should have rides.
    fn open_ride_windows(&mut self) {
        let problem = self.problem;
        let (rules, prices) = (&problem.rules, &problem.prices);
        for (p, person) in problem.people.iter().enumerate().filter(|(_, person)| person.eligible.rides) {
            let function = &problem.units[self.people[p].unit].function;
            let present = |from: usize, until: usize| self.people[p].present[from..until].iter().any(|&fte| fte > 0.0);
            let loads = rules.ride_minimum.iter();
            for load in loads.filter(|load| load.function.as_ref().is_none_or(|of| of == function)) {
                let length = load.weeks.max(1) as usize;
                for from in (0..self.weeks).step_by(length) {
                    let until = (from + length).min(self.weeks);
                    if present(from, until) {
                        let (rule, rides, price) = (Rule::RideMinimum, load.rides as usize, prices.ride_minimum);
                        self.own[p].ride_windows.push(RideWindow { rule, from, until, rides, price });
                    }
                }
            }
            if let (Some(joined), Some(wished)) = (person.joined_week, &rules.orientation) {
                let from = (joined as usize).min(self.weeks);
                let until = from.saturating_add(wished.weeks as usize).min(self.weeks);
                let (rule, rides, price) = (Rule::Orientation, wished.rides as usize, prices.orientation);
                self.own[p].ride_windows.push(RideWindow { rule, from, until, rides, price });
            }
        }
    }

    /// Those of whom the worst-off counts: people who may be placed, and who follow a track or have a post that is open to them
    /// and serves them. Dates, limits and exclusions play no part, so that lifting one of them does not change who counts.
    fn mark_worst_off(&mut self) {
        if self.problem.prices.worst_off == 0.0 {
            return;
        }
        let open = |p: usize, h: usize| {
            self.admits_post(p, h) && (self.learns_from(p, &self.posts[h].teaches) || self.serves(p, h))
        };
        let counts: Vec<bool> = (self.problem.people.iter().enumerate())
            .map(|(p, person)| {
                person.eligible.placements
                    && (!self.own[p].tracks.is_empty() || (0..self.posts.len()).any(|h| open(p, h)))
            })
            .collect();
        self.own.iter_mut().zip(counts).for_each(|(own, counts)| own.may_be_worst_off = counts);
    }
}
