//! What the leader's questions are answered from, worked out once for each state of the data and kept: who may succeed to what and
//! how near they are, who holds which skill, and the plans that run or come.

use crate::{
    app::{
        Result,
        people::is_employed,
        planning::{
            growth,
            hand::{Known, Recent},
        },
        skills::{TeamNeeds, team_needs},
        succession::{PRACTICE_LEVELS_PER_YEAR, Plans, requirements},
    },
    clock::Clock,
    db::{
        Conn, Db, audit, cycles,
        plans::{self, DRAFT, PUBLISHED, PlanRow},
        settings,
    },
    domain::{
        company::{Company, CriticalRole, CriticalState, Person, Successor},
        level::Levels,
        policy::Scope,
        readiness::{self, Band, Bands, Readiness, Requirement, WITHIN_5_YEARS_WEEKS},
    },
};
use chrono::{Days, NaiveDate};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

const WEEKS_PER_YEAR: f64 = 52.0;

/// Somebody who may succeed to a role.
pub struct Candidate {
    /// Place of the role in [`Ground::roles`].
    pub role: usize,
    pub person: String,
    pub emergency: bool,
    pub now: Readiness,
    pub band: Band,
    /// First week from now in which the projected levels meet the rule, without and with the plans; none within five years.
    pub ready_without: Option<u32>,
    pub ready_with: Option<u32>,
    pub requirements: Vec<Requirement>,
    /// By requirement: levels a year that the own work teaches.
    pub practice: Vec<f64>,
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
        readiness::ready_week(&self.requirements, WITHIN_5_YEARS_WEEKS, |index, week| {
            self.practice[index] * f64::from(week) / WEEKS_PER_YEAR + taught(index, week)
        })
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
    /// Confirmed critical roles.
    pub roles: Vec<CriticalRole>,
    pub candidates: Vec<Candidate>,
    pub needs: Vec<TeamNeeds>,
    /// Of each cycle that is not over the published plan, else its latest draft; the earliest first.
    pub plans: Vec<PlanGround>,
    /// What these teach the successors.
    pub lessons: Plans,
    pub(super) actions: OnceLock<Arc<Vec<super::actions::Found>>>,
}

impl Ground {
    pub(super) fn of(company: Arc<Company>, as_of: NaiveDate, plans: Vec<PlanGround>) -> Self {
        let levels = Levels::new(&company);
        let confirmed = company.critical_roles.values().filter(|role| role.state == CriticalState::Confirmed);
        let roles: Vec<CriticalRole> = confirmed.cloned().collect();
        let successors: BTreeSet<&str> = company.successors.values().map(|one| one.person_id.as_str()).collect();
        let successors: Vec<&str> = successors.into_iter().collect();
        let mut lessons = Plans::default();
        for plan in &plans {
            lessons.add(plan.starts_on, growth::of_known(&plan.known, &successors));
        }
        let mut by_role: BTreeMap<&str, Vec<&Successor>> = BTreeMap::new();
        for successor in company.successors.values() {
            by_role.entry(&successor.critical_role_id).or_default().push(successor);
        }
        let mut candidates = Vec::new();
        for (at, role) in roles.iter().enumerate() {
            for successor in by_role.get(role.id.as_str()).into_iter().flatten() {
                let person = company.people.get(&successor.person_id).filter(|person| is_employed(person, as_of));
                // Nobody follows themselves.
                let other = person.filter(|person| role.incumbent_id.as_deref() != Some(person.id.as_str()));
                candidates.extend(other.map(|person| {
                    let asked = requirements(&company, &levels, role, person, as_of);
                    candidate((at, successor.emergency), person, asked, (&levels, &lessons, as_of))
                }));
            }
        }
        let needs = team_needs(&company, &levels, as_of);
        drop(levels);
        Self { roles, candidates, needs, plans, lessons, actions: OnceLock::new(), company, as_of }
    }

    /// Whether `scope` lets somebody see the role.
    pub fn sees_role(scope: &Scope, role: &CriticalRole) -> bool {
        scope.sees_team(&role.team_id) || role.incumbent_id.as_ref().is_some_and(|id| scope.sees_person(id))
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
}

fn candidate(
    (role, emergency): (usize, bool),
    person: &Person,
    requirements: Vec<Requirement>,
    (levels, lessons, as_of): (&Levels<'_>, &Plans, NaiveDate),
) -> Candidate {
    let practised = |one: &Requirement| levels.profile(&person.role_id, &one.competency).is_some();
    let practice = requirements.iter().map(|one| if practised(one) { PRACTICE_LEVELS_PER_YEAR } else { 0.0 }).collect();
    let now = readiness::assess(&requirements);
    let mut candidate = Candidate {
        role,
        person: person.id.clone(),
        emergency,
        band: Band::Beyond,
        ready_without: None,
        ready_with: None,
        now,
        requirements,
        practice,
    };
    candidate.ready_without = candidate.ready_week(|_, _| 0.0);
    candidate.ready_with = candidate.ready_week(|index, week| {
        let competency = &candidate.requirements[index].competency;
        lessons.gained(&candidate.person, competency, as_of, as_of + Days::new(u64::from(week) * 7))
    });
    candidate.band = Bands::default().of(&candidate.now, candidate.ready_with);
    candidate
}

/// The ground of the latest state of the data that somebody asked about.
#[derive(Default)]
pub struct Kept(Mutex<Option<(String, NaiveDate, Arc<Ground>)>>);

impl Kept {
    /// The ground as the data are now: whatever changes them is audited, so that the last hash of the audit log names their state.
    pub(super) fn ground(&self, db: &Db, clock: &Clock, recent: &Recent) -> Result<Arc<Ground>> {
        // Whoever comes meanwhile waits for the one that is worked out instead of doing it as well.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (hash, as_of) =
            db.read(|conn| -> Result<_> { Ok((audit::last_hash(conn)?, settings::as_of(conn, clock.today())?)) })?;
        if let Some((known, day, ground)) = kept.as_ref()
            && hash.as_ref() == Some(known)
            && *day == as_of
        {
            return Ok(Arc::clone(ground));
        }
        let (company, plans) =
            db.read(|conn| -> Result<_> { Ok((db.company(conn)?, plans_ahead(conn, recent, as_of)?)) })?;
        let ground = Arc::new(Ground::of(company, as_of, plans));
        *kept = hash.map(|hash| (hash, as_of, Arc::clone(&ground)));
        Ok(ground)
    }
}

fn plans_ahead(conn: &mut Conn, recent: &Recent, as_of: NaiveDate) -> Result<Vec<PlanGround>> {
    let mut ahead = Vec::new();
    for cycle in cycles::list(conn)? {
        let ends = cycle.starts_on + Days::new(u64::try_from(cycle.weeks).unwrap_or(0) * 7);
        if ends <= as_of {
            continue;
        }
        let rows = plans::of_cycle(conn, &cycle.id)?;
        let published = rows.iter().find(|row| row.state == PUBLISHED);
        if let Some(row) = published.or_else(|| rows.iter().find(|row| row.state == DRAFT)) {
            ahead.push(PlanGround {
                known: recent.of(conn, row)?,
                row: row.clone(),
                cycle_name: cycle.name,
                starts_on: cycle.starts_on,
            });
        }
    }
    ahead.sort_by_key(|plan| plan.starts_on);
    Ok(ahead)
}
