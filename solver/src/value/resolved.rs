//! A plan in indices, and the two things everything else is derived from: exposure by lesson and staffing by unit and week.

use super::{Instance, UnitFacts};
use crate::constants::{RIDE_HOST_LOSS, SINGLE_POINT_PEOPLE};
use crate::plan::{PLAN_VERSION, Placement, Plan, Ride};

/// A placement in indices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assignment {
    pub person: usize,
    pub post: usize,
    pub start: usize,
    pub weeks: usize,
    pub intensity: f64,
}

impl Assignment {
    pub fn span(&self) -> std::ops::Range<usize> {
        self.start..self.start + self.weeks
    }
}

/// A ride in indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Seat {
    pub person: usize,
    pub session: usize,
    pub week: usize,
}

/// A plan in indices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resolved {
    pub placements: Vec<Assignment>,
    pub rides: Vec<Seat>,
}

/// Who is there, by unit and week.
#[derive(Clone, Debug)]
pub struct Staffing {
    /// FTE.
    pub staff: Vec<Vec<f64>>,
    /// FTE, own people weighted by role fit.
    pub fitted: Vec<Vec<f64>>,
    /// FTE of the unit's people away on placements.
    pub away: Vec<Vec<f64>>,
    /// Visitors' heads in the unit.
    pub visitors: Vec<Vec<u32>>,
    /// Qualified people by unit, critical competency and week.
    pub qualified: Vec<Vec<Vec<f64>>>,
}

impl Staffing {
    /// Shortfall against the target that the programme adds.
    pub fn shortfall(&self, unit: &UnitFacts, u: usize, t: usize) -> f64 {
        (unit.target[t] - self.fitted[u][t] - unit.short0[t]).max(0.0)
    }

    /// Single points of failure that the programme adds, unweighted.
    pub fn single_points(&self, unit: &UnitFacts, u: usize, t: usize) -> f64 {
        let added = |(k, critical): (usize, &super::Critical)| {
            (SINGLE_POINT_PEOPLE - self.qualified[u][k][t] - critical.missing0[t]).max(0.0)
        };
        unit.critical.iter().enumerate().map(added).sum()
    }
}

impl Instance<'_> {
    /// The plan in indices; entries that name something unknown, or lie outside the horizon, are left out.
    pub fn resolve(&self, plan: &Plan) -> Resolved {
        self.resolve_lists(&plan.placements, &plan.rides)
    }

    /// The same for lists of placements and rides.
    pub fn resolve_lists(&self, placements: &[Placement], rides: &[Ride]) -> Resolved {
        let placements = placements.iter().filter_map(|j| {
            Some(Assignment {
                person: self.person(&j.person)?,
                post: self.post(&j.post)?,
                start: j.start_week as usize,
                weeks: j.weeks as usize,
                intensity: j.intensity,
            })
        });
        let rides = rides.iter().filter_map(|z| {
            Some(Seat { person: self.person(&z.person)?, session: self.session(&z.session)?, week: z.week as usize })
        });
        Resolved {
            placements: placements.filter(|j| j.start.saturating_add(j.weeks) <= self.weeks).collect(),
            rides: rides.filter(|z| z.week < self.weeks).collect(),
        }
    }

    /// The plan file for a plan in indices.
    pub fn plan(&self, resolved: &Resolved, problem_sha256: String) -> Plan {
        let problem = self.problem;
        let placement = |j: &Assignment| Placement {
            person: problem.people[j.person].id.clone(),
            post: problem.posts[j.post].id.clone(),
            start_week: j.start as u32,
            weeks: j.weeks as u32,
            intensity: j.intensity,
        };
        let ride = |z: &Seat| Ride {
            person: problem.people[z.person].id.clone(),
            session: problem.sessions[z.session].id.clone(),
            week: z.week as u32,
        };
        let mut plan = Plan {
            version: PLAN_VERSION,
            problem_sha256,
            placements: resolved.placements.iter().map(placement).collect(),
            rides: resolved.rides.iter().map(ride).collect(),
        };
        plan.sort();
        plan
    }

    /// FTE-weeks that the placement really has: intensity times the person's FTE, summed over its weeks.
    pub fn fte_weeks(&self, j: &Assignment) -> f64 {
        self.people[j.person].present[j.span()].iter().sum::<f64>() * j.intensity
    }
}

impl Resolved {
    /// Weeks of exposure by person and lesson.
    pub fn exposure(&self, instance: &Instance<'_>) -> Vec<Vec<f64>> {
        let mut exposure: Vec<Vec<f64>> =
            instance.people.iter().map(|person| vec![0.0; person.lessons.len()]).collect();
        for j in &self.placements {
            let weeks = instance.fte_weeks(j);
            for (lesson, rate) in instance.post_rates(j.person, j.post) {
                exposure[j.person][lesson] += weeks * rate;
            }
        }
        for z in &self.rides {
            for (lesson, weeks) in instance.session_rates(z.person, z.session) {
                exposure[z.person][lesson] += weeks;
            }
        }
        exposure
    }

    /// Who is there under this plan.
    pub fn staffing(&self, instance: &Instance<'_>) -> Staffing {
        let (units, weeks) = (&instance.units, instance.weeks);
        let mut away_share = vec![vec![0.0; weeks]; instance.people.len()];
        let mut staffing = Staffing {
            staff: units.iter().map(|unit| unit.base.clone()).collect(),
            fitted: units.iter().map(|unit| unit.base_fitted.clone()).collect(),
            away: vec![vec![0.0; weeks]; units.len()],
            visitors: vec![vec![0; weeks]; units.len()],
            qualified: Vec::new(),
        };
        for j in &self.placements {
            let person = &instance.people[j.person];
            let post = &instance.posts[j.post];
            for t in j.span() {
                let (fte, done) = (person.present[t] * j.intensity, t - j.start);
                away_share[j.person][t] += j.intensity;
                staffing.away[person.unit][t] += fte;
                staffing.staff[person.unit][t] -= fte;
                staffing.fitted[person.unit][t] -= fte * person.fit;
                staffing.staff[post.unit][t] += instance.visitor[done] * fte;
                staffing.fitted[post.unit][t] += instance.visitor[done] * fte;
                staffing.visitors[post.unit][t] += 1;
                if let Some(mentor) = post.mentor {
                    let home = instance.people[mentor].unit;
                    staffing.staff[home][t] -= instance.mentor_loss[done] * j.intensity;
                    staffing.fitted[home][t] -= instance.mentor_loss[done] * j.intensity;
                }
            }
        }
        for z in &self.rides {
            let (person, session) = (&instance.people[z.person], &instance.sessions[z.session]);
            staffing.staff[person.unit][z.week] -= session.duration_weeks;
            staffing.fitted[person.unit][z.week] -= session.duration_weeks * person.fit;
            staffing.staff[session.unit][z.week] -= RIDE_HOST_LOSS * session.duration_weeks;
            staffing.fitted[session.unit][z.week] -= RIDE_HOST_LOSS * session.duration_weeks;
        }
        let there = |p: usize, t: usize| if instance.people[p].present[t] > 0.0 { 1.0 - away_share[p][t] } else { 0.0 };
        staffing.qualified = (units.iter())
            .map(|unit| {
                (unit.critical.iter())
                    .map(|critical| (0..weeks).map(|t| critical.qualified.iter().map(|&p| there(p, t)).sum()).collect())
                    .collect()
            })
            .collect();
        staffing
    }
}
