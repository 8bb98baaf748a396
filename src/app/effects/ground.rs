//! What the leader's questions are answered from, worked out once for each state of the data and kept: who may succeed to what and
//! how near they are, who holds which skill, and the plans that run or come.

use crate::{
    app::{
        Error, Result,
        people::is_employed,
        planning::hand::{Known, Recent},
        skills::{TeamNeeds, team_needs},
        succession::{Growths, Lens, Plans, Scene, Seen, needs},
    },
    clock::Clock,
    db::{Db, audit, plans::PlanRow},
    domain::{
        account::Actor,
        bench::{Bench, Figures, figures},
        company::{Company, CriticalRole, Person, Successor},
        level::Levels,
        readiness::{self, Badge, Band, Readiness, Requirement},
    },
};
use chrono::{Days, NaiveDate};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

/// Somebody who may succeed to a role.
pub struct Candidate {
    /// Place of the role in [`Ground::roles`].
    pub role: usize,
    pub person: String,
    pub emergency: bool,
    pub now: Readiness,
    pub band: Band,
    /// First week from now in which the projected levels meet the rule, without and with the plans; none within
    /// `horizon_weeks`.
    pub ready_without: Option<u32>,
    pub ready_with: Option<u32>,
    pub horizon_weeks: u32,
    pub requirements: Vec<Requirement>,
    /// By requirement: levels a week that the own work teaches.
    practice: Vec<f64>,
    /// By requirement: from when on what plans teach is not in the rating yet.
    pub since: Vec<NaiveDate>,
}

impl Candidate {
    /// 0 ready now, 1 emergency, then the bands.
    pub fn rank(&self) -> u8 {
        match (self.now.ready_now, self.emergency, self.band) {
            (true, ..) => 0,
            (_, true, _) => 1,
            (_, _, Band::Now | Band::WithinTwoYears) => 2,
            (_, _, Band::WithinFiveYears) => 3,
            (_, _, Band::Beyond) => 4,
        }
    }

    /// The first week that meets the rule if `taught` gives what the plans teach by the end of each week from now.
    pub fn ready_week(&self, taught: impl Fn(usize, u32) -> f64) -> Option<u32> {
        readiness::ready_week(&self.requirements, self.horizon_weeks, |index, week| {
            self.practice[index] * f64::from(week) + taught(index, week)
        })
    }

    /// Whether they are ready `week` weeks from now. Estimates alone never count.
    pub fn is_ready_by(&self, week: u32, with_plans: bool) -> bool {
        let ready = if with_plans { self.ready_with } else { self.ready_without };
        self.now.ready_now || (self.now.badge != Badge::Estimate && ready.is_some_and(|ready| ready <= week))
    }
}

/// A plan that the outlook counts on.
pub struct PlanGround {
    pub row: PlanRow,
    pub cycle_name: String,
    pub starts_on: NaiveDate,
    pub known: Arc<Known>,
}

/// Everything that the questions are answered from.
pub struct Ground {
    pub company: Arc<Company>,
    pub as_of: NaiveDate,
    /// Critical roles, but those that were dismissed.
    pub roles: Vec<CriticalRole>,
    pub candidates: Vec<Candidate>,
    pub needs: Vec<TeamNeeds>,
    /// Of each cycle that is not over the published plan, else its latest draft that one may see; the earliest first.
    pub plans: Vec<PlanGround>,
    /// What these, and those that ended lately, teach.
    pub lessons: Plans,
    pub(super) actions: OnceLock<Arc<Vec<super::actions::Found>>>,
}

impl Ground {
    pub(super) fn of(scene: &Scene, plans: Vec<PlanGround>) -> Self {
        let company = Arc::clone(&scene.seen.company);
        let levels = Levels::new(&company);
        let lens = Lens { company: &company, ..Lens::of(scene, &levels) };
        let roles: Vec<CriticalRole> = company.critical_roles.values().filter(|role| role.counts()).cloned().collect();
        let mut by_role: BTreeMap<&str, Vec<&Successor>> = BTreeMap::new();
        for successor in company.successors.values() {
            by_role.entry(&successor.critical_role_id).or_default().push(successor);
        }
        let mut candidates = Vec::new();
        for (at, role) in roles.iter().enumerate() {
            let bench = by_role.get(role.id.as_str()).into_iter().flatten();
            candidates.extend(bench.filter_map(|successor| candidate(&lens, (at, role), successor)));
        }
        let needs = team_needs(&company, &levels, lens.as_of);
        let (as_of, lessons) = (lens.as_of, scene.projection.plans.clone());
        drop(levels);
        Self { roles, candidates, needs, plans, lessons, actions: OnceLock::new(), company, as_of }
    }

    pub fn name(&self, person: &str) -> String {
        self.company.people.get(person).map_or_else(|| person.to_owned(), |person| person.name.clone())
    }

    pub fn team(&self, id: &str) -> String {
        self.company.teams.get(id).map_or_else(|| id.to_owned(), |team| team.name.clone())
    }

    /// Who holds the role today.
    pub fn holder<'s>(&'s self, role: &'s CriticalRole) -> Option<&'s Person> {
        let holder = self.company.people.get(role.incumbent_id.as_ref()?)?;
        is_employed(holder, self.as_of).then_some(holder)
    }

    pub fn after(&self, week: u32) -> NaiveDate {
        self.as_of + Days::new(u64::from(week) * 7)
    }
}

fn candidate(lens: &Lens<'_>, (at, role): (usize, &CriticalRole), successor: &Successor) -> Option<Candidate> {
    let person = lens.stands(role, successor)?;
    let held = lens.held(role, person);
    let requirements = needs(&held);
    let mut candidate = Candidate {
        role: at,
        person: person.id.clone(),
        emergency: successor.emergency,
        now: readiness::assess(&requirements),
        band: Band::Beyond,
        ready_without: None,
        ready_with: None,
        horizon_weeks: lens.horizon_weeks(person),
        practice: requirements.iter().map(|one| lens.practice(person, &one.competency)).collect(),
        since: held.iter().map(|one| lens.since(one)).collect(),
        requirements,
    };
    let plans = &lens.projection.plans;
    candidate.ready_without = candidate.ready_week(|_, _| 0.0);
    candidate.ready_with = if plans.teaches(&person.id) {
        candidate.ready_week(|index, week| {
            let competency = &candidate.requirements[index].competency;
            plans.gained(&person.id, competency, candidate.since[index], lens.after(week))
        })
    } else {
        candidate.ready_without
    };
    candidate.band = lens.bands.of(&candidate.now, candidate.ready_with);
    Some(candidate)
}

/// The roles that somebody sees, each with those on its bench of whom one may know it, the nearest first.
pub(super) struct Sighted<'g> {
    /// Places in [`Ground::roles`].
    pub roles: Vec<usize>,
    /// By role, in the same order.
    pub benches: Vec<Vec<&'g Candidate>>,
    ground: &'g Ground,
}

impl<'g> Sighted<'g> {
    pub fn of(ground: &'g Ground, seen: &Seen) -> Self {
        let roles: Vec<usize> = (0..ground.roles.len()).filter(|at| seen.sees_role(&ground.roles[*at])).collect();
        let mut benches = vec![Vec::new(); roles.len()];
        for candidate in ground.candidates.iter().filter(|candidate| seen.sees_nominee(&candidate.person)) {
            if let Ok(place) = roles.binary_search(&candidate.role) {
                benches[place].push(candidate);
            }
        }
        for bench in &mut benches {
            // As the page of critical roles has them; who steps in today is another question, and goes by rank.
            bench.sort_by(|a: &&Candidate, b| {
                a.band.cmp(&b.band).then(b.now.fit.total_cmp(&a.now.fit)).then(a.person.cmp(&b.person))
            });
        }
        Self { roles, benches, ground }
    }

    /// Each role with its bench.
    pub fn rows(&self) -> impl Iterator<Item = (usize, &'g CriticalRole, &[&'g Candidate])> {
        let role = |at: &usize| &self.ground.roles[*at];
        self.roles.iter().zip(&self.benches).map(move |(at, bench)| (*at, role(at), bench.as_slice()))
    }

    /// The figures over them, of those who `stay`, with who is `ready`.
    pub fn figures(&self, stay: impl Fn(&Candidate) -> bool, ready: impl Fn(&Candidate) -> bool) -> Figures {
        let ids = |bench: &[&'g Candidate], counts: &dyn Fn(&Candidate) -> bool| -> Vec<&'g str> {
            bench.iter().filter(|one| counts(one)).map(|one| one.person.as_str()).collect()
        };
        let benches: Vec<Bench<'_>> = (self.benches.iter())
            .map(|bench| Bench {
                incumbent: None,
                successors: ids(bench, &stay),
                ready: ids(bench, &|one| stay(one) && ready(one)),
            })
            .collect();
        figures(&benches)
    }
}

/// What a ground is worked out from: the last hash of the audit log, the day, and the plans with their versions.
type Key = (String, NaiveDate, Vec<(String, i32)>);

/// Grounds that are remembered at once: planners and leaders may see different drafts.
const REMEMBERED_GROUNDS: usize = 2;

/// The grounds that somebody asked about last.
#[derive(Default)]
pub struct Kept {
    grounds: Mutex<Vec<(Key, Arc<Ground>)>>,
    growths: Arc<Growths>,
    recent: Arc<Recent>,
}

impl Kept {
    pub fn new(growths: Arc<Growths>, recent: Arc<Recent>) -> Self {
        Self { growths, recent, grounds: Mutex::default() }
    }

    /// The ground as the data are now, and how much of it `actor` sees. Whatever changes the data is audited, so that the last
    /// hash of the audit log names their state.
    pub(super) fn ground(&self, db: &Db, clock: &Clock, actor: &Actor) -> Result<(Arc<Ground>, Seen)> {
        let (hash, scene) = db.read(|conn| -> Result<_> {
            let company = db.company(conn)?;
            Ok((audit::last_hash(conn)?, Scene::read(conn, company, clock, &self.growths, actor)?))
        })?;
        let plans = scene.projection.ahead.iter().map(|(_, row)| (row.id.clone(), row.version)).collect();
        let key: Key = (hash.unwrap_or_default(), scene.seen.as_of, plans);
        // Whoever comes meanwhile waits for the one that is worked out instead of doing it as well.
        let mut kept = self.grounds.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, ground)) = kept.iter().find(|(known, _)| *known == key) {
            return Ok((Arc::clone(ground), scene.seen));
        }
        let plans = db.read(|conn| {
            let ahead = scene.projection.ahead.iter().map(|(cycle, row)| {
                Ok::<_, Error>(PlanGround {
                    known: self.recent.of(conn, row)?,
                    row: row.clone(),
                    cycle_name: cycle.name.clone(),
                    starts_on: cycle.starts_on,
                })
            });
            ahead.collect::<Result<Vec<_>>>()
        })?;
        let ground = Arc::new(Ground::of(&scene, plans));
        while kept.len() >= REMEMBERED_GROUNDS {
            kept.remove(0);
        }
        kept.push((key, Arc::clone(&ground)));
        Ok((ground, scene.seen))
    }
}

#[cfg(test)]
pub(super) mod tests;
