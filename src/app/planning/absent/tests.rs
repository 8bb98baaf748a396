//! Staffing without somebody, against a plan that never had them.

use super::*;
use crate::{
    app::planning::{problem::assemble, store::PlanAccount},
    demo,
};
use tandem_solver::{
    problem::Weekly,
    search::{Options, Silent, solve},
};

/// A plan with a placement and a ride for nearly everybody, and what is known of it.
fn known() -> Known {
    let company = demo::company().unwrap();
    let problem = assemble(&company, &company.cycles["2027-h1"], &[]);
    let options = Options { gap: 0.5, time_limit: std::time::Duration::from_secs(20), ..Options::default() };
    let plan = solve(&problem, &options, &Silent).unwrap().plan;
    Known::of_plan(problem, &plan)
}

#[test]
fn floors_agree_with_a_plan_that_never_had_them() {
    let known = known();
    let on = known.problem.calendar.start + Days::new(21);
    let people: Vec<String> = known.problem.people.iter().map(|person| person.id.clone()).collect();
    let (mut some, mut compared) = (0, 0);
    for (number, person) in people.iter().enumerate() {
        let mut gone = BTreeSet::from([person.as_str()]);
        if number % 2 == 1 {
            gone.insert(people[(number * 7 + 3) % people.len()].as_str());
        }
        let found = broken_floors(&known, &gone, on);
        // The same by removing them and recomputing everything.
        let mut without: Problem = (*known.problem).clone();
        for one in without.people.iter_mut().filter(|one| gone.contains(one.id.as_str())) {
            one.fte = Weekly::Every(0.0);
        }
        let mut sheet = known.sheet.clone();
        sheet.placements.retain(|stay| !gone.contains(stay.person.as_str()));
        sheet.rides.retain(|seat| !gone.contains(seat.person.as_str()));
        let plan = sheet.plan("");
        let again = PlanAccount::of(&without, &plan);
        let mut expected = Vec::new();
        for (unit, now) in known.account.account.units.iter().zip(&again.account.units) {
            for week in 3..unit.staff.len() {
                let (floor, before) = (unit.floor[week], unit.staff[week]);
                if now.staff[week] < floor - SLACK_FTE && before >= floor - SLACK_FTE {
                    expected.push((unit.unit.clone(), monday(&known.problem, week as u32), now.staff[week]));
                }
            }
        }
        let flat: Vec<(String, NaiveDate, f64)> = (found.iter())
            .flat_map(|unit| unit.weeks.iter().map(|week| (unit.unit.clone(), week.monday, week.after)))
            .collect();
        assert_eq!(flat.len(), expected.len(), "{gone:?}");
        for (one, other) in flat.iter().zip(&expected) {
            assert_eq!((&one.0, one.1), (&other.0, other.1), "{gone:?}");
            assert!((one.2 - other.2).abs() < 1e-9, "{gone:?}: {} and {}", one.2, other.2);
        }
        some += usize::from(!flat.is_empty());
        compared += 1;
    }
    assert!(some > 3 && compared == people.len(), "{some} of {compared} break a floor");
}
