//! The rows that tie people together: what is used of each, and how many hard ones are broken.

use super::scan::bits;
use crate::constants::{SINGLE_POINT_PEOPLE, SINGLE_POINT_WEIGHT, TOLERANCE};
use crate::mip::constraints::ride_load;
use crate::problem::RideLoad;
use crate::value::Instance;

/// What one person does in one week.
#[derive(Clone, Copy, Debug, Default)]
pub struct PersonWeek {
    /// Placements that cover the week or the cooldown after them.
    pub busy: i32,
    /// Full-time placements that cover it.
    pub full_time: i32,
    /// Visitors looked after.
    pub mentees: i32,
    pub rides: i32,
    pub hosted: i32,
}

impl PersonWeek {
    fn broken(&self, mentees_max: i32) -> i64 {
        let away = self.full_time > 0;
        i64::from(self.busy > 1)
            + i64::from(self.mentees > mentees_max || (away && self.mentees > 0))
            + i64::from(away && self.rides > 0)
            + i64::from(away && self.hosted > 0)
    }
}

/// Used amounts, indexed by unit, post, person or place times weeks plus week.
pub struct Ledger {
    weeks: usize,
    mentees_max: i32,
    balance_tolerance: f64,
    pub staff: Vec<f64>,
    pub fitted: Vec<f64>,
    pub away: Vec<f64>,
    pub visitors: Vec<u32>,
    pub person_weeks: Vec<PersonWeek>,
    /// Weeks, as bits: in which a post takes nobody more, in which a mentor does not, in which a unit is short of its target.
    pub posts_full: Vec<u128>,
    /// Weeks in which a post has fewer visitors than it must, and visitors missing over all posts and weeks.
    pub posts_wanting: Vec<u128>,
    pub visitors_missing: u64,
    pub mentors_blocked: Vec<u128>,
    /// Weeks in which a person is away, or has just come back.
    pub people_busy: Vec<u128>,
    pub units_short: Vec<u128>,
    pub balance: Vec<f64>,
    /// Qualified people there, by critical cell (unit and competency) and week.
    pub qualified: Vec<f64>,
    /// The critical cells that each person is qualified for, and each cell's `missing0` row (unit, index).
    pub cells_of: Vec<Vec<usize>>,
    pub cells: Vec<(usize, usize)>,
    pub seats: Vec<u32>,
    /// Rides by load, and by person and window of that load.
    windows: Vec<Vec<u32>>,
    host_windows: Vec<u32>,
    /// Guest loads that concern the people of each unit.
    pub loads_of: Vec<Vec<usize>>,
}

/// Number of the window that a week falls into.
fn window(load: &RideLoad, week: usize) -> usize {
    week / load.weeks.max(1) as usize
}

/// How many windows a horizon has.
fn windows(load: &RideLoad, weeks: usize) -> usize {
    window(load, weeks.saturating_sub(1)) + 1
}

impl Ledger {
    pub fn new(instance: &Instance<'_>) -> Self {
        let weeks = instance.weeks;
        let rules = &instance.problem.rules;
        let mut cells = Vec::new();
        let mut cells_of = vec![Vec::new(); instance.people.len()];
        let mut qualified = Vec::new();
        for (u, unit) in instance.units.iter().enumerate() {
            for (k, critical) in unit.critical.iter().enumerate() {
                for &p in &critical.qualified {
                    cells_of[p].push(cells.len());
                }
                cells.push((u, k));
                let there =
                    |t: usize| critical.qualified.iter().filter(|&&p| instance.people[p].present[t] > 0.0).count();
                qualified.extend((0..weeks).map(|t| there(t) as f64));
            }
        }
        let places = instance.units.iter().filter_map(|unit| unit.location).max().map_or(1, |most| most + 2);
        Self {
            weeks,
            mentees_max: i32::try_from(rules.mentees_max).unwrap_or(i32::MAX),
            balance_tolerance: rules.balance.as_ref().map_or(f64::INFINITY, |balance| balance.tolerance),
            staff: instance.units.iter().flat_map(|unit| unit.base.iter().copied()).collect(),
            fitted: instance.units.iter().flat_map(|unit| unit.base_fitted.iter().copied()).collect(),
            away: vec![0.0; instance.units.len() * weeks],
            visitors: vec![0; instance.posts.len() * weeks],
            person_weeks: vec![PersonWeek::default(); instance.people.len() * weeks],
            posts_full: vec![0; instance.posts.len()],
            posts_wanting: (instance.posts.iter())
                .map(|post| (0..weeks).filter(|&t| post.minimum[t] > 0).fold(0, |set, t| set | bits(t, 1)))
                .collect(),
            visitors_missing: instance.posts.iter().flat_map(|post| &post.minimum).map(|&most| u64::from(most)).sum(),
            mentors_blocked: vec![0; instance.people.len()],
            people_busy: vec![0; instance.people.len()],
            units_short: vec![0; instance.units.len()],
            balance: vec![0.0; places * weeks],
            qualified,
            cells_of,
            cells,
            seats: vec![0; instance.sessions.len()],
            windows: rules
                .guest_load
                .iter()
                .map(|load| vec![0; instance.people.len() * windows(load, weeks)])
                .collect(),
            host_windows: rules
                .host_load
                .as_ref()
                .map_or(Vec::new(), |load| vec![0; instance.people.len() * windows(load, weeks)]),
            loads_of: (instance.units.iter())
                .map(|unit| {
                    let concerned = |load: &RideLoad| {
                        unit.people.first().is_some_and(|&anybody| ride_load::is_for(instance, load, anybody))
                    };
                    (0..rules.guest_load.len()).filter(|&k| concerned(&rules.guest_load[k])).collect()
                })
                .collect(),
        }
    }

    /// Rides of a guest in the window of guest load `k` that the week falls into.
    pub fn rides_in_window(&mut self, instance: &Instance<'_>, k: usize, (person, week): (usize, usize)) -> &mut u32 {
        let load = &instance.problem.rules.guest_load[k];
        &mut self.windows[k][person * windows(load, self.weeks) + window(load, week)]
    }

    /// The same for a host and the host load.
    pub fn hosted_in_window(&mut self, load: &RideLoad, (host, week): (usize, usize)) -> &mut u32 {
        &mut self.host_windows[host * windows(load, self.weeks) + window(load, week)]
    }

    /// Whether a guest may take one more ride in that week, as far as guest loads go.
    pub fn guest_has_room(&self, instance: &Instance<'_>, (person, week): (usize, usize)) -> bool {
        self.loads_of[instance.people[person].unit].iter().all(|&k| {
            let load = &instance.problem.rules.guest_load[k];
            self.windows[k][person * windows(load, self.weeks) + window(load, week)] < load.rides
        })
    }

    /// Whether a host may have one more guest in that week, as far as the host load goes.
    pub fn host_has_room(&self, instance: &Instance<'_>, (host, week): (usize, usize)) -> bool {
        (instance.problem.rules.host_load.as_ref())
            .is_none_or(|load| self.host_windows[host * windows(load, self.weeks) + window(load, week)] < load.rides)
    }

    /// Changes a unit's staffing; returns the change in broken floors and in season-weighted shortfall.
    pub fn shift_staff(
        &mut self,
        instance: &Instance<'_>,
        (u, t): (usize, usize),
        staff: f64,
        fitted: f64,
    ) -> (i64, f64) {
        let cell = u * self.weeks + t;
        let (unit, season) = (&instance.units[u], instance.season[t]);
        let under = |amount: f64| i64::from(amount < unit.floor[t] - TOLERANCE);
        let broken = under(self.staff[cell] + staff) - under(self.staff[cell]);
        let short = self.short_change(instance, (u, t), fitted);
        self.staff[cell] += staff;
        self.fitted[cell] += fitted;
        mark(&mut self.units_short[u], t, unit.target[t] - unit.short0[t] > self.fitted[cell]);
        (broken, season * short)
    }

    /// Change in a unit's shortfall, not weighted, if its fitted staffing changed so.
    pub fn short_change(&self, instance: &Instance<'_>, (u, t): (usize, usize), fitted: f64) -> f64 {
        let unit = &instance.units[u];
        let now = self.fitted[u * self.weeks + t];
        let need = unit.target[t] - unit.short0[t];
        (need - now - fitted).max(0.0) - (need - now).max(0.0)
    }

    /// Changes what a unit's people are away; returns the change in broken rows.
    pub fn shift_away(&mut self, instance: &Instance<'_>, (u, t): (usize, usize), fte: f64) -> i64 {
        let row = &mut self.away[u * self.weeks + t];
        let over = |amount: f64| i64::from(amount > instance.units[u].away_limit[t] + TOLERANCE);
        let broken = over(*row + fte) - over(*row);
        *row += fte;
        broken
    }

    /// Changes a post's visitors; returns the change in broken rows.
    pub fn shift_visitors(&mut self, instance: &Instance<'_>, (h, t): (usize, usize), sign: i32) -> i64 {
        let row = &mut self.visitors[h * self.weeks + t];
        let (room, minimum) = (instance.posts[h].capacity[t], instance.posts[h].minimum[t]);
        let before = i64::from(*row > room);
        self.visitors_missing -= u64::from(minimum.saturating_sub(*row));
        *row = row.saturating_add_signed(sign);
        self.visitors_missing += u64::from(minimum.saturating_sub(*row));
        mark(&mut self.posts_full[h], t, *row >= room);
        mark(&mut self.posts_wanting[h], t, *row < minimum);
        i64::from(*row > room) - before
    }

    /// Changes what a person does in a week; returns the change in broken rows.
    pub fn shift_person(&mut self, (p, t): (usize, usize), change: impl FnOnce(&mut PersonWeek)) -> i64 {
        let row = &mut self.person_weeks[p * self.weeks + t];
        let before = row.broken(self.mentees_max);
        change(row);
        mark(&mut self.people_busy[p], t, row.busy > 0);
        mark(&mut self.mentors_blocked[p], t, row.full_time > 0 || row.mentees >= self.mentees_max);
        row.broken(self.mentees_max) - before
    }

    /// Changes an exchange balance; returns the change in broken rows.
    pub fn shift_balance(&mut self, (place, t): (usize, usize), amount: f64) -> i64 {
        let limit = self.balance_tolerance + TOLERANCE;
        let row = &mut self.balance[place * self.weeks + t];
        let before = i64::from(row.abs() > limit);
        *row += amount;
        i64::from(row.abs() > limit) - before
    }

    /// Changes who is there of those qualified; returns the change in broken floors and in D.
    pub fn shift_qualified(&mut self, instance: &Instance<'_>, (cell, t): (usize, usize), amount: f64) -> (i64, f64) {
        let change = self.single_point_change(instance, (cell, t), amount);
        let (u, k) = self.cells[cell];
        let floor = instance.units[u].critical[k].floor[t];
        let row = &mut self.qualified[cell * self.weeks + t];
        let under = |amount: f64| i64::from(amount < floor - TOLERANCE);
        let before = under(*row);
        *row += amount;
        (under(*row) - before, change)
    }

    /// Change in D if so many more qualified people were there.
    pub fn single_point_change(&self, instance: &Instance<'_>, (cell, t): (usize, usize), amount: f64) -> f64 {
        let (u, k) = self.cells[cell];
        let need = SINGLE_POINT_PEOPLE - instance.units[u].critical[k].missing0[t];
        let now = self.qualified[cell * self.weeks + t];
        SINGLE_POINT_WEIGHT * ((need - now - amount).max(0.0) - (need - now).max(0.0))
    }

    pub fn person_week(&self, p: usize, t: usize) -> &PersonWeek {
        &self.person_weeks[p * self.weeks + t]
    }

    pub fn mentees_max(&self) -> i32 {
        self.mentees_max
    }

    /// Whether the balance would be broken by `amount` more and is not thereby less broken.
    pub fn upsets_balance(&self, (place, t): (usize, usize), amount: f64) -> bool {
        let now = self.balance[place * self.weeks + t];
        let after = (now + amount).abs();
        after > self.balance_tolerance + TOLERANCE && after > now.abs()
    }
}

/// Sets a week's bit.
pub fn mark(set: &mut u128, t: usize, on: bool) {
    let bit = 1_u128 << (t & 127);
    if on { *set |= bit } else { *set &= !bit }
}

/// Changes a counter; returns the change in broken rows.
pub fn shift_count(row: &mut u32, sign: i32, limit: u32) -> i64 {
    let before = i64::from(*row > limit);
    *row = row.saturating_add_signed(sign);
    i64::from(*row > limit) - before
}
