//! What the plans teach the successors, and which plans those are.

use super::{super::Result, super::planning::growth, super::planning::growth::Growth, scene::Seen, view::PlanUsedView};
use crate::{
    db::{
        Conn,
        cycles::{self, CycleRow},
        plans::{self, DRAFT, PUBLISHED, PlanRow},
    },
    domain::{
        account::Actor,
        calendar,
        policy::{Action, Decision, Subject, allow},
    },
};
use chrono::{Days, NaiveDate};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

/// Cycles that ended longer ago teach nothing that ratings have not caught up with \[A\].
const LOOK_BACK_DAYS: u64 = 364;

/// What one plan teaches everybody who is in it.
type Taught = Arc<BTreeMap<String, Growth>>;

/// What plans teach, kept from call to call: working it out reads a plan's whole problem, which does not change.
#[derive(Default)]
pub struct Growths(Mutex<BTreeMap<(String, i32), Taught>>);

/// Plans that are remembered at once.
const REMEMBERED_PLANS: usize = 16;

impl Growths {
    pub(super) fn of(&self, conn: &mut Conn, plan: &PlanRow, people: &[&str]) -> Result<Taught> {
        let key = (plan.id.clone(), plan.version);
        if let Some(known) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(Arc::clone(known));
        }
        let taught: Taught = Arc::new(growth::of_plan(conn, &plan.id, people)?);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // The oldest ids go: they sort by the time of their making.
        while kept.len() >= REMEMBERED_PLANS {
            kept.pop_first();
        }
        kept.insert(key, Arc::clone(&taught));
        Ok(taught)
    }
}

/// What the plans teach, by cycle and person.
#[derive(Clone, Default)]
pub(in crate::app) struct Plans {
    cycles: Vec<(NaiveDate, Taught)>,
}

impl Plans {
    pub fn add(&mut self, starts_on: NaiveDate, growth: impl Into<Taught>) {
        self.cycles.push((starts_on, growth.into()));
    }

    /// Levels that `person` gains in `competency` between the two days.
    pub fn gained(&self, person: &str, competency: &str, from: NaiveDate, to: NaiveDate) -> f64 {
        let one = |(starts_on, people): &(NaiveDate, Taught)| {
            let levels = people.get(person)?.get(competency)?;
            // What is learned by a day: that of the weeks that ended before it.
            let by = |day: NaiveDate| {
                let ended = usize::try_from(calendar::week_of(*starts_on, day)).unwrap_or(0).min(levels.len());
                if ended == 0 { 0.0 } else { levels[ended - 1] }
            };
            Some(by(to) - by(from))
        };
        self.cycles.iter().filter_map(one).sum()
    }

    /// Whether somebody learns anything from them.
    pub fn teaches(&self, person: &str) -> bool {
        self.cycles.iter().any(|(_, people)| people.contains_key(person))
    }
}

/// The plans that a projection counts on.
#[derive(Clone, Default)]
pub(in crate::app) struct Projection {
    /// Of each cycle the published plan, else its latest draft that one may see.
    pub plans: Plans,
    /// Of each cycle its latest draft, else the published plan; absent where no draft stands beside a published plan.
    pub drafts: Option<Plans>,
    pub used: Vec<PlanUsedView>,
    /// The plans in `plans` of the cycles that are not over, the earliest first.
    pub ahead: Vec<(CycleRow, PlanRow)>,
}

/// The plans of the cycles that are not long over. Drafts are those that `actor` may see; without one, none.
pub(super) fn projection(conn: &mut Conn, growths: &Growths, actor: Option<&Actor>, seen: &Seen) -> Result<Projection> {
    let people: Vec<&str> = seen.company.people.keys().map(String::as_str).collect();
    let mut projection = Projection::default();
    let mut drafts = Plans::default();
    let mut beside = false;
    for cycle in cycles::list(conn)? {
        let ends = cycle.starts_on + Days::new(u64::try_from(cycle.weeks).unwrap_or(0) * 7);
        if ends + Days::new(LOOK_BACK_DAYS) <= seen.as_of {
            continue;
        }
        let may_see = |row: &PlanRow| {
            let shown = Subject::Plan { shown_to: row.audience() };
            actor.is_some_and(|actor| allow(actor, Action::View, shown) == Decision::Allowed)
        };
        let rows = plans::of_cycle(conn, &cycle.id)?;
        let published = rows.iter().find(|row| row.state == PUBLISHED);
        // Nobody follows a draft of a cycle that is over.
        let draft = rows.iter().find(|row| row.state == DRAFT && may_see(row) && ends > seen.as_of);
        let Some(main) = published.or(draft) else { continue };
        let taught = growths.of(conn, main, &people)?;
        projection.plans.add(cycle.starts_on, Arc::clone(&taught));
        let is_ahead = ends > seen.as_of;
        let named =
            |row: &PlanRow| PlanUsedView { id: row.id.clone(), name: row.name.clone(), state: row.state.clone() };
        if is_ahead {
            projection.used.push(named(main));
            projection.ahead.push((cycle.clone(), main.clone()));
        }
        match draft.filter(|draft| draft.id != main.id) {
            Some(draft) => {
                beside = true;
                projection.used.push(named(draft));
                drafts.add(cycle.starts_on, growths.of(conn, draft, &people)?);
            }
            None => drafts.add(cycle.starts_on, taught),
        }
    }
    projection.drafts = beside.then_some(drafts);
    projection.ahead.sort_by_key(|(cycle, _)| cycle.starts_on);
    Ok(projection)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_learned_from_now_on_counts() {
        let start: NaiveDate = "2027-01-04".parse().unwrap();
        let mut plans = Plans::default();
        let growth = Growth::from([("c".to_owned(), vec![0.1, 0.2, 0.3])]);
        plans.add(start, BTreeMap::from([("p".to_owned(), growth)]));
        let gained = |from: u64, to: u64| plans.gained("p", "c", start + Days::new(from), start + Days::new(to));
        assert_eq!(gained(0, 6), 0.0);
        assert!((gained(0, 7) - 0.1).abs() < 1e-12);
        assert!((gained(7, 700) - 0.2).abs() < 1e-12);
        assert_eq!(plans.gained("p", "c", start - Days::new(70), start), 0.0);
        assert_eq!(plans.gained("q", "c", start, start + Days::new(70)), 0.0);
    }
}
