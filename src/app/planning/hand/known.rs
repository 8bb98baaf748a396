//! Plans that somebody works on, parsed and worked out, so that a move is answered at once. A stored plan's problem never changes,
//! and a draft's version counts its changes: what is known of a version stays true.

use super::{
    super::store::{PlanAccount, week_of},
    sheet::{Seat, Sheet, Stay},
};
use crate::{
    app::{Error, Result},
    db::{
        Conn,
        plans::{self, PlanRow},
    },
};
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, OnceLock, PoisonError},
    thread,
};
use tandem_solver::{
    Problem,
    check::{Violation, check},
    value::{Instance, Worth, worth_of},
};

/// Plans kept in memory: those that one planner compares. A plan of 1,000 people takes some 30 MB.
const KEPT: usize = 4;

/// Staffing is a sum of fractions.
const SLACK_FTE: f64 = 1e-6;

/// What is known of one version of a plan.
pub struct Known {
    pub problem: Arc<Problem>,
    sha256: Arc<str>,
    pub account: PlanAccount,
    pub sheet: Sheet,
    judged: OnceLock<Judged>,
    /// The stored count of broken rules: where it is 0, nobody has to look.
    rules_broken: i32,
}

/// What a plan is worth, and what it breaks.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    pub worth: Worth,
    pub findings: Vec<Violation>,
    /// Team-weeks.
    pub below_minimum: usize,
    pub below_target: usize,
}

impl Known {
    fn read(conn: &mut Conn, row: &PlanRow) -> Result<Self> {
        let problem: Problem = serde_json::from_str(&plans::problem(conn, &row.id)?).map_err(Error::internal)?;
        let account = serde_json::from_str(&plans::account(conn, &row.id)?).map_err(Error::internal)?;
        let placements = plans::placements(conn, &row.id)?.into_iter().filter_map(|placement| {
            Some(Stay {
                start_week: week_of(&problem, placement.starts_on)?,
                weeks: u32::try_from(placement.weeks).ok()?,
                id: placement.id,
                person: placement.person_id,
                post: placement.post_id,
                intensity: placement.intensity,
            })
        });
        let placements = placements.collect();
        let rides = plans::rides(conn, &row.id)?.into_iter().filter_map(|ride| {
            Some(Seat {
                week: week_of(&problem, ride.week_of)?,
                id: ride.id,
                person: ride.person_id,
                session: ride.occurrence,
            })
        });
        let mut sheet = Sheet { placements, rides: rides.collect() };
        sheet.sort();
        let sha256 = problem.sha256().into();
        let rules_broken = row.rules_broken;
        Ok(Self { problem: Arc::new(problem), sha256, account, sheet, judged: OnceLock::new(), rules_broken })
    }

    /// What would be known of `plan` if it were stored, whatever it breaks.
    #[cfg(test)]
    pub fn of_plan(problem: Problem, plan: &tandem_solver::Plan) -> Self {
        let placements = plan.placements.iter().map(|j| Stay {
            id: crate::db::new_id(),
            person: j.person.clone(),
            post: j.post.clone(),
            start_week: j.start_week,
            weeks: j.weeks,
            intensity: j.intensity,
        });
        let rides = plan.rides.iter().map(|ride| Seat {
            id: crate::db::new_id(),
            person: ride.person.clone(),
            session: ride.session.clone(),
            week: ride.week,
        });
        let mut sheet = Sheet { placements: placements.collect(), rides: rides.collect() };
        sheet.sort();
        let (account, sha256) = (PlanAccount::of(&problem, plan), problem.sha256().into());
        Self { problem: Arc::new(problem), sha256, account, sheet, judged: OnceLock::new(), rules_broken: 1 }
    }

    /// What would be known with another sheet, without what its numbers are made of.
    pub fn judge(&self, sheet: &Sheet) -> Judged {
        let plan = sheet.plan(&self.sha256);
        let problem: &Problem = &self.problem;
        let valued = || {
            let instance = Instance::new(problem);
            let resolved = instance.resolve(&plan);
            let staffing = resolved.staffing(&instance);
            let mut below = (0, 0);
            for (u, unit) in instance.units.iter().enumerate() {
                for t in 0..instance.weeks {
                    below.0 += usize::from(staffing.staff[u][t] < unit.floor[t] - SLACK_FTE);
                    below.1 += usize::from(staffing.fitted[u][t] < unit.target[t] - SLACK_FTE);
                }
            }
            (worth_of(&instance, &resolved), below)
        };
        // The judge and the value share nothing, so they may as well work side by side.
        let (findings, valued) = thread::scope(|scope| {
            let judge = scope.spawn(|| check(problem, &plan).findings);
            let valued = valued();
            (judge.join(), valued)
        });
        let (worth, (below_minimum, below_target)) = valued;
        let findings = findings.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        Judged { worth, findings, below_minimum, below_target }
    }

    /// The next version, with what its numbers are made of.
    pub fn changed(&self, sheet: Sheet, judged: Judged) -> Self {
        let rules_broken = i32::try_from(judged.findings.len()).unwrap_or(i32::MAX);
        let mut account = PlanAccount::of(&self.problem, &sheet.plan(&self.sha256));
        account.successors = self.account.successors.as_ref().and_then(|gaps| gaps.under(&account.account));
        Self {
            problem: Arc::clone(&self.problem),
            sha256: Arc::clone(&self.sha256),
            account,
            sheet,
            judged: OnceLock::from(judged),
            rules_broken,
        }
    }

    /// What this version is worth, and what it breaks.
    pub fn judged(&self) -> &Judged {
        self.judged.get_or_init(|| {
            if self.rules_broken > 0 {
                return self.judge(&self.sheet);
            }
            let below = |staff: &[f64], least: &[f64]| {
                staff.iter().zip(least).filter(|(staff, least)| **staff < **least - SLACK_FTE).count()
            };
            let units = &self.account.account.units;
            Judged {
                worth: self.account.worth.clone(),
                findings: Vec::new(),
                below_minimum: units.iter().map(|unit| below(&unit.staff, &unit.floor)).sum(),
                below_target: units.iter().map(|unit| below(&unit.fitted, &unit.target)).sum(),
            }
        })
    }
}

/// The versions that were looked at last, the latest first.
#[derive(Default)]
pub struct Recent(Mutex<VecDeque<(String, i32, Arc<Known>)>>);

impl Recent {
    /// What is known of a plan as `row` says it is.
    pub fn of(&self, conn: &mut Conn, row: &PlanRow) -> Result<Arc<Known>> {
        if let Some(known) = self.find(&row.id, row.version) {
            return Ok(known);
        }
        let known = Arc::new(Known::read(conn, row)?);
        self.keep(&row.id, row.version, &known);
        Ok(known)
    }

    fn find(&self, id: &str, version: i32) -> Option<Arc<Known>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.iter().position(|(other, of, _)| other == id && *of == version)?;
        let found = kept.remove(at)?;
        let known = Arc::clone(&found.2);
        kept.push_front(found);
        Some(known)
    }

    pub fn keep(&self, id: &str, version: i32, known: &Arc<Known>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // An older version of the same plan is not asked for again.
        kept.retain(|(other, of, _)| other != id || *of > version);
        kept.push_front((id.to_owned(), version, Arc::clone(known)));
        kept.truncate(KEPT);
    }
}
