//! The demo company as tests look at it.

use super::*;
use crate::{
    app::{
        planning::growth,
        succession::{Projection, policy::Policy},
    },
    demo,
    domain::policy::Scope,
};

/// The whole company on the demo's day with these plans ahead, as somebody sees it who sees all.
pub fn scene(company: Company, plans: Vec<&PlanGround>) -> Scene {
    let mut projection = Projection::default();
    let people: Vec<&str> = company.people.keys().map(String::as_str).collect();
    for plan in plans {
        projection.plans.add(plan.starts_on, growth::of_known(&plan.known, &people));
    }
    let (company, as_of) = (Arc::new(company), demo::AS_OF.parse().unwrap());
    let seen = Seen { company, scope: Scope::Everybody, as_of, nominee: None };
    Scene { seen, projection, policy: Policy::default(), accounts: BTreeMap::new() }
}
