//! Questions to a plan: stress test, diagnosis, explanation, frontier, repair and the fairness order, in one program.

#[path = "../support/company.rs"]
mod company;
#[path = "../support/company_plan.rs"]
mod company_plan;
#[path = "../support/enumeration.rs"]
mod enumeration;
#[expect(dead_code, reason = "random plans are for other tests")]
#[path = "../support/random.rs"]
mod random;

mod diagnose;
mod every;
mod explain;
mod fairness;
mod frontier;
mod repair;
mod stress;
