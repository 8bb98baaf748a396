//! The published plan that is being repaired: what of it is frozen, and what changing the rest counts (docs/model.md,
//! baseline-change).

use super::resolved::{Assignment, Resolved, Seat};
use super::{Instance, matching};
use crate::constants::{
    CHANGE_CANCELLED, CHANGE_CANCELLED_RIDE, CHANGE_OTHER_POST, CHANGE_SHIFT_MAX_WEEKS, NOTICE_LAST, NOTICE_WEIGHTS,
};
use crate::problem::MAX_WEEKS;

/// The published plan, in indices.
#[derive(Debug, Default)]
pub struct Published {
    pub now: usize,
    /// First week that is not frozen.
    pub open_from: usize,
    /// By person.
    pub people: Vec<PublishedPerson>,
}

/// What one person was told.
#[derive(Clone, Debug, Default)]
pub struct PublishedPerson {
    pub frozen: Vec<Assignment>,
    pub frozen_rides: Vec<Seat>,
    /// What may still change.
    pub placements: Vec<Assignment>,
    pub rides: Vec<Seat>,
}

impl Published {
    /// The problem's baseline; entries that name something unknown, or lie outside the horizon, are left out.
    pub fn of(instance: &Instance<'_>) -> Option<Self> {
        let baseline = instance.problem.baseline.as_ref()?;
        let open_from = u64::from(baseline.now_week) + u64::from(baseline.frozen_weeks);
        let open_from = usize::try_from(open_from).unwrap_or(usize::MAX).min(instance.weeks);
        let now = (baseline.now_week as usize).min(instance.weeks);
        let mut published = Self { now, open_from, people: vec![PublishedPerson::default(); instance.people.len()] };
        let resolved: Resolved = instance.resolve_lists(&baseline.placements, &baseline.rides);
        for j in resolved.placements {
            let own = &mut published.people[j.person];
            let list = if j.start < open_from { &mut own.frozen } else { &mut own.placements };
            if !list.contains(&j) && list.len() < MAX_WEEKS as usize {
                list.push(j);
            }
        }
        for z in resolved.rides {
            let own = &mut published.people[z.person];
            let list = if z.week < open_from { &mut own.frozen_rides } else { &mut own.rides };
            if !list.contains(&z) {
                list.push(z);
            }
        }
        Some(published)
    }

    /// ω: what a change counts for, by the weeks between now and the start.
    pub fn notice_weight(&self, start: usize) -> f64 {
        let notice = start.saturating_sub(self.now);
        NOTICE_WEIGHTS.iter().find(|(weeks, _)| notice < *weeks as usize).map_or(NOTICE_LAST, |(_, weight)| *weight)
    }

    /// Points for what was published, if nothing answers for it.
    pub fn cancelled(&self, old: &Assignment) -> f64 {
        CHANGE_CANCELLED * self.notice_weight(old.start)
    }

    /// Points for a placement that answers for nothing that was published.
    pub fn added(&self, new: &Assignment) -> f64 {
        CHANGE_OTHER_POST * self.notice_weight(new.start)
    }

    /// Points for `old` where `new` answers for it.
    pub fn changed(&self, old: &Assignment, new: &Assignment) -> f64 {
        let points = if old.post == new.post {
            let moved = old.start.abs_diff(new.start).max((old.start + old.weeks).abs_diff(new.start + new.weeks));
            let moved = if old.intensity == new.intensity { moved } else { moved.max(1) };
            (moved as f64).min(CHANGE_SHIFT_MAX_WEEKS)
        } else {
            CHANGE_OTHER_POST
        };
        points * self.notice_weight(old.start)
    }

    /// Δ of one person with these placements and rides.
    pub fn change(&self, person: usize, placements: &[Assignment], rides: &[Seat]) -> f64 {
        let told = &self.people[person];
        // More placements than weeks cannot stand beside each other in any plan.
        let new: Vec<&Assignment> =
            placements.iter().filter(|j| j.start >= self.open_from).take(MAX_WEEKS as usize).collect();
        let cancelled = told.rides.iter().filter(|z| !rides.contains(z)).count() as f64 * CHANGE_CANCELLED_RIDE;
        let alone: f64 = told.placements.iter().map(|old| self.cancelled(old)).sum::<f64>()
            + new.iter().map(|j| self.added(j)).sum::<f64>();
        // What is saved where a new placement answers for an old one.
        let saved = matching::best(told.placements.len(), new.len(), |i, k| {
            let (old, new) = (&told.placements[i], new[k]);
            self.cancelled(old) + self.added(new) - self.changed(old, new)
        });
        alone - saved + cancelled
    }
}
