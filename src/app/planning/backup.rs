//! Who could stand in for whom: the competencies that a team must not lose, who is good enough at each, and whether they are
//! too few. The same meaning as in a plan's price for single points of failure.

use super::problem::{
    rounded,
    units::{critical, joined, sharing},
};
use crate::domain::company::{Company, Team};
use tandem_solver::constants::SINGLE_POINT_PEOPLE;

/// Teams that share their staffing, or one that stands for itself.
pub struct Staff<'a> {
    pub name: String,
    pub teams: Vec<&'a Team>,
}

/// A competency that a team must not lose.
#[derive(Clone, Debug, PartialEq)]
pub struct Needed {
    pub competency: String,
    /// From this canonical level on somebody is qualified.
    pub level: f64,
}

/// The company's teams as plans count them.
pub fn staffs(company: &Company) -> Vec<Staff<'_>> {
    sharing(company).into_iter().map(|teams| Staff { name: joined(&teams), teams }).collect()
}

/// What the teams named as theirs to keep.
pub fn named(company: &Company, staff: &Staff<'_>) -> Vec<Needed> {
    let needed = critical(company, &staff.teams).into_iter();
    needed.map(|skill| Needed { competency: skill.competency, level: skill.level }).collect()
}

/// Whether an estimated level is good enough; compared as a problem holds the two.
pub fn is_qualified(level: f64, asked: f64) -> bool {
    rounded(level) >= rounded(asked)
}

/// Whether so few qualified people are a single point of failure.
pub fn is_single_point(qualified: usize) -> bool {
    (qualified as f64) < SINGLE_POINT_PEOPLE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{app::planning::problem::assemble, demo, domain::level::Levels};
    use std::collections::BTreeSet;
    use tandem_solver::value::Instance;

    #[test]
    fn qualified_means_what_it_means_to_a_plan() {
        let company = demo::company().unwrap();
        let cycle = &company.cycles["2027-h1"];
        let problem = assemble(&company, cycle, &[]);
        let instance = Instance::new(&problem);
        let levels = Levels::saying(&company, &cycle.rules.guessed_levels);
        let (mut compared, mut single_points) = (0, 0);
        for staff in staffs(&company) {
            let unit = problem.units.iter().position(|unit| unit.id == staff.teams[0].id).unwrap();
            assert_eq!(problem.units[unit].name, staff.name);
            let facts = &instance.units[unit];
            for (needed, critical) in named(&company, &staff).iter().zip(&facts.critical) {
                assert_eq!(problem.competencies[critical.competency].id, needed.competency);
                let planned: BTreeSet<&str> =
                    critical.qualified.iter().map(|&person| problem.people[person].id.as_str()).collect();
                let here: BTreeSet<&str> = (company.people.values())
                    .filter(|person| staff.teams.iter().any(|team| team.id == person.team_id))
                    .filter(|person| instance.person(&person.id).is_some())
                    .filter(|person| {
                        is_qualified(levels.at(person, &needed.competency, cycle.starts_on).level, needed.level)
                    })
                    .map(|person| person.id.as_str())
                    .collect();
                assert_eq!(here, planned, "{} in {}", needed.competency, staff.name);
                // A week with nobody on leave is short of people exactly where it is a single point of failure.
                let missing = critical.missing0.iter().copied().fold(f64::INFINITY, f64::min);
                if problem
                    .people
                    .iter()
                    .all(|person| !planned.contains(person.id.as_str()) || person.leave_weeks.is_empty())
                {
                    assert_eq!(missing > 0.0, is_single_point(here.len()));
                }
                compared += 1;
                single_points += usize::from(is_single_point(here.len()));
            }
        }
        assert!(compared >= 5 && single_points >= 1 && single_points < compared, "{single_points} of {compared}");
    }
}
