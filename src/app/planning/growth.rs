//! What a plan teaches its people, week by week: the projection that readiness is read from.

use super::{hand::Known, store};
use crate::{
    app::{Error, Result},
    db::{Conn, plans},
};
use std::collections::BTreeMap;
use tandem_solver::{
    Plan, Problem,
    value::{Assignment, Instance, Resolved, Seat},
};

/// Levels that one person gains by the end of each week of the horizon, by competency.
pub type Growth = BTreeMap<String, Vec<f64>>;

/// The growth of each of `people` under a plan that is given in the problem's words.
fn growth(problem: &Problem, plan: &Plan, people: &[&str]) -> BTreeMap<String, Growth> {
    let instance = Instance::new(problem);
    let resolved = instance.resolve(plan);
    people
        .iter()
        .filter_map(|id| Some(((*id).to_owned(), of_person(&instance, &resolved, instance.person(id)?))))
        .filter(|(_, growth)| !growth.is_empty())
        .collect()
}

/// The growth of each of `people` under a stored plan.
pub fn of_plan(conn: &mut Conn, plan_id: &str, people: &[&str]) -> Result<BTreeMap<String, Growth>> {
    let problem: Problem = serde_json::from_str(&plans::problem(conn, plan_id)?).map_err(Error::internal)?;
    let plan = store::plan(conn, plan_id, &problem)?;
    Ok(growth(&problem, &plan, people))
}

/// The growth of each of `people` under a plan that is known already.
pub fn of_known(known: &Known, people: &[&str]) -> BTreeMap<String, Growth> {
    growth(&known.problem, &known.sheet.plan(""), people)
}

/// The growth of one person under a plan in indices.
pub(super) fn of_person(instance: &Instance<'_>, plan: &Resolved, person: usize) -> Growth {
    let placements: Vec<&Assignment> = plan.placements.iter().filter(|j| j.person == person).collect();
    let rides: Vec<&Seat> = plan.rides.iter().filter(|z| z.person == person).collect();
    if placements.is_empty() && rides.is_empty() {
        return Growth::new();
    }
    let facts = &instance.people[person];
    let mut exposure = vec![0.0; facts.lessons.len()];
    let mut growth: Vec<Vec<f64>> = vec![Vec::with_capacity(instance.weeks); facts.lessons.len()];
    for week in 0..instance.weeks {
        for j in placements.iter().filter(|j| j.span().contains(&week)) {
            for (lesson, rate) in instance.post_rates(person, j.post) {
                exposure[lesson] += facts.present[week] * j.intensity * rate;
            }
        }
        for z in rides.iter().filter(|z| z.week == week) {
            for (lesson, weeks) in instance.session_rates(person, z.session) {
                exposure[lesson] += weeks;
            }
        }
        for (lesson, levels) in growth.iter_mut().enumerate() {
            levels.push(facts.lessons[lesson].curve.at(exposure[lesson]));
        }
    }
    let named = growth.into_iter().zip(&facts.lessons).filter(|(levels, _)| levels.iter().any(|level| *level > 0.0));
    named.map(|(levels, lesson)| (instance.problem.competencies[lesson.competency].id.clone(), levels)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{app::planning::problem::assemble, demo};
    use tandem_solver::{
        plan::{PLAN_VERSION, Placement},
        value::worth,
    };

    #[test]
    fn growth_ends_where_the_plan_is_valued() {
        let company = demo::company().unwrap();
        let problem = assemble(&company, &company.cycles["2027-h1"], &[]);
        let placement = Placement {
            person: "amara-nwosu".to_owned(),
            post: "campaign-sprint".to_owned(),
            start_week: 4,
            weeks: 6,
            intensity: 1.0,
        };
        let plan = Plan {
            version: PLAN_VERSION,
            problem_sha256: problem.sha256(),
            placements: vec![placement],
            rides: vec![],
        };
        let growth = &growth(&problem, &plan, &["amara-nwosu", "ben-fischer"]);
        assert!(!growth.contains_key("ben-fischer"));
        let amara = &growth["amara-nwosu"];
        let person = problem.people.iter().find(|person| person.id == "amara-nwosu").unwrap();
        let gain: f64 = amara
            .iter()
            .map(|(competency, levels)| {
                let skill = person.skills.iter().find(|skill| skill.competency == *competency).unwrap();
                skill.weight * levels[25]
            })
            .sum();
        assert!(gain > 0.1);
        assert!((gain - worth(&problem, &plan).gain).abs() < 1e-9);
        for levels in amara.values() {
            assert_eq!(levels[3], 0.0);
            assert!(levels.windows(2).all(|pair| pair[0] <= pair[1]));
            assert_eq!(levels[9], levels[25]);
        }
    }
}
