//! Rules that tie several people together beyond the rows of the ledger: territories, stand-ins, hand-overs, and posts that may
//! not stay empty. Where a problem asks for none of them, nothing is kept and nothing is looked at.

use super::State;
use super::scan::bits;
use crate::constants::TOLERANCE;
use crate::mip::constraints::hand_over;
use crate::value::{Assignment, Instance};

/// Used amounts, indexed by territory, backfill or unit times weeks plus week.
pub struct TiesLedger {
    /// Full-time people of a territory who are away.
    territories: Vec<f64>,
    backfills: Vec<BackfillWeek>,
    hand_overs: Vec<u32>,
    /// Weeks, as bits, in which a unit can bear no more hand-overs.
    units_handed: Vec<u128>,
}

/// One person who must be stood in for, in one week.
#[derive(Clone, Copy, Debug)]
struct BackfillWeek {
    /// Placements of the person.
    away: i32,
    /// Stand-ins there and not away full time.
    there: i32,
}

impl BackfillWeek {
    fn broken(self) -> i64 {
        i64::from(self.away > 0 && self.there <= 0)
    }
}

impl TiesLedger {
    pub fn new(instance: &Instance<'_>) -> Self {
        let (ties, weeks) = (&instance.ties, instance.weeks);
        let units = if ties.hand_overs_max.is_some() { instance.units.len() } else { 0 };
        let full = if ties.hand_overs_max == Some(0) { u128::MAX } else { 0 };
        let there = ties.backfills.iter().flat_map(|backfill| &backfill.there);
        Self {
            territories: vec![0.0; ties.territories.len() * weeks],
            backfills: there.map(|&there| BackfillWeek { away: 0, there }).collect(),
            hand_overs: vec![0; units * weeks],
            units_handed: vec![full; units],
        }
    }
}

impl State<'_> {
    /// How much of what is owed to posts that may not stay empty the placement would pay.
    pub(super) fn fills(&self, j: &Assignment) -> f64 {
        let wanted = bits(j.start, j.weeks) & self.ledger.posts_wanting[j.post];
        self.instance.ties.visitor_penalty * f64::from(wanted.count_ones())
    }

    /// Changes what ties the person to others; returns the change in broken rows.
    pub(super) fn shift_ties(&mut self, j: &Assignment, sign: i32) -> i64 {
        let (instance, weeks) = (self.instance, self.instance.weeks);
        let mut broken = 0;
        if let Some(tied) = instance.tied(j.person) {
            for t in j.span() {
                if let Some(g) = tied.territory {
                    let over = |amount: f64| i64::from(amount > instance.ties.territories[g].limit[t] + TOLERANCE);
                    let row = &mut self.ties.territories[g * weeks + t];
                    let before = over(*row);
                    *row += j.intensity * f64::from(sign);
                    broken += over(*row) - before;
                }
                let gone = tied.stands_in.iter().filter(|_| j.intensity >= 1.0).map(|&k| (k, 0, sign));
                for (k, away, gone) in gone.chain(tied.backfill.map(|k| (k, sign, 0))) {
                    let row = &mut self.ties.backfills[k * weeks + t];
                    let before = row.broken();
                    row.away += away;
                    row.there -= gone;
                    broken += row.broken() - before;
                }
            }
        }
        if let Some(most) = instance.ties.hand_overs_max {
            let unit = instance.people[j.person].unit;
            for t in hand_over::weeks(j) {
                let row = &mut self.ties.hand_overs[unit * weeks + t];
                broken += super::ledger::shift_count(row, sign, most);
                super::ledger::mark(&mut self.ties.units_handed[unit], t, *row >= most);
            }
        }
        broken
    }

    /// Whether something that ties the person to others stands against being away in a week with this intensity.
    pub(super) fn held_back(&self, (p, t): (usize, usize), intensity: f64) -> bool {
        let (instance, weeks) = (self.instance, self.instance.weeks);
        let skill = |&cell: &usize| {
            let (u, k) = self.ledger.cells[cell];
            let left = self.ledger.qualified[cell * weeks + t] - intensity;
            left < instance.units[u].critical[k].floor[t] - TOLERANCE
        };
        if self.ledger.cells_of[p].iter().any(skill) {
            return true;
        }
        instance.tied(p).is_some_and(|tied| {
            tied.territory.is_some_and(|g| {
                self.ties.territories[g * weeks + t] + intensity > instance.ties.territories[g].limit[t] + TOLERANCE
            }) || tied.backfill.is_some_and(|k| self.ties.backfills[k * weeks + t].there <= 0)
                || (intensity >= 1.0
                    && tied.stands_in.iter().any(|&k| {
                        let row = &self.ties.backfills[k * weeks + t];
                        row.away > 0 && row.there <= 1
                    }))
        })
    }

    /// Whether the person's unit can bear no more hand-overs in the first or the last week of the placement.
    pub(super) fn overloads(&self, j: &Assignment) -> bool {
        let full = self.ties.units_handed.get(self.instance.people[j.person].unit).copied().unwrap_or(0);
        full != 0 && hand_over::weeks(j).any(|t| full & bits(t, 1) != 0)
    }
}
