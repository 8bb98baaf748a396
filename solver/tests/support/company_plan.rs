//! A plan for the two teams of `company.rs` that keeps every rule.

use tandem_solver::plan::{PLAN_VERSION, Placement, Plan, Ride};
use tandem_solver::problem::Problem;

/// Cem is at the launch post in weeks 2–5, Jana at the deal post in weeks 3–6, Finn rides along with Ana in week 2.
pub fn plan(problem: &Problem) -> Plan {
    let mut plan = Plan {
        version: PLAN_VERSION,
        problem_sha256: problem.sha256(),
        placements: vec![placement("cem", "launch", 2), placement("jana", "deals", 3)],
        rides: vec![ride("finn", "call-1", 2)],
    };
    plan.sort();
    plan
}

/// A full-time placement of four weeks.
pub fn placement(person: &str, post: &str, start_week: u32) -> Placement {
    Placement { person: person.into(), post: post.into(), start_week, weeks: 4, intensity: 1.0 }
}

pub fn ride(person: &str, session: &str, week: u32) -> Ride {
    Ride { person: person.into(), session: session.into(), week }
}
