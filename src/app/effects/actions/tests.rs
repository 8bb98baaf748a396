//! What an action promises is what there is after it was added.

use super::*;
use crate::{
    app::{
        effects::ground::{PlanGround, tests::scene},
        planning::{
            hand::{Known, Seat, Sheet, Stay},
            problem::assemble,
        },
    },
    db::plans::{DRAFT, PlanRow},
    demo,
    domain::company::Company,
};

/// The demo, but that one successor lacks nothing except what a placement of some weeks can teach.
fn company() -> Company {
    let mut company = demo::company().unwrap();
    for rating in company.ratings.values_mut().filter(|rating| rating.person_id == "stefan-popa") {
        match rating.competency_id.as_str() {
            "coaching" => rating.level = 4.0,
            "positioning-messaging" => rating.level = 3.9,
            _ => {}
        }
    }
    company
}

fn ground(sheet: &Sheet) -> Ground {
    let company = company();
    let cycle = company.cycles["2027-h1"].clone();
    let problem = assemble(&company, &cycle, &[]);
    let plan = sheet.plan(&problem.sha256());
    let row = PlanRow {
        id: "plan".into(),
        cycle_id: cycle.id.clone(),
        run_id: None,
        name: "Plan 1".into(),
        state: DRAFT.into(),
        value: 0.0,
        gain: 0.0,
        gain_possible: 0.0,
        disruption: 0.0,
        bound: None,
        created_at: "2026-12-07T12:00:00".parse().unwrap(),
        published_at: None,
        version: 1,
        scenario_id: None,
        based_on: None,
        edition: None,
        shown_to_managers_at: None,
        shown_to_people_at: None,
        objections_until: None,
        rules_broken: 0,
    };
    let known = Arc::new(Known::of_plan(problem, &plan));
    let plan = PlanGround { row, cycle_name: cycle.name, starts_on: cycle.starts_on, known };
    Ground::of(&scene(company, vec![&plan]), vec![plan])
}

fn add(sheet: &Sheet, found: &Found) -> Sheet {
    let mut sheet = sheet.clone();
    let (id, person, offer) = ("added".to_owned(), found.person.clone(), &found.offer);
    match &offer.occurrence {
        None => sheet.placements.push(Stay {
            id,
            person,
            post: offer.id.clone(),
            start_week: offer.start_week,
            weeks: offer.weeks,
            intensity: offer.intensity,
        }),
        Some(session) => sheet.rides.push(Seat { id, person, session: session.clone(), week: offer.start_week }),
    }
    sheet
}

fn one_of<'g>(ground: &'g Ground, found: &Found) -> &'g Candidate {
    ground.candidates.iter().find(|one| one.role == found.role && one.person == found.person).unwrap()
}

#[test]
fn the_months_saved_are_those_after_adding_it_and_it_keeps_every_rule() {
    let empty = Sheet::default();
    let before = ground(&empty);
    let found = find(&before);
    assert!(found.len() > 5, "{}", found.len());
    let mut saving = 0;
    for one in found.iter().take(25) {
        let sheet = add(&empty, one);
        let after = ground(&sheet);
        let known = &after.plans[0].known;
        // What an empty plan breaks anyway, somebody who is kept and not in it, is no matter of the action.
        let (broken, anyway) = (&known.judged().findings, &before.plans[0].known.judged().findings);
        assert_eq!(broken, anyway, "{} {}", one.person, one.offer.id);
        let saved = match (one_of(&before, one).ready_with, one_of(&after, one).ready_with) {
            (Some(before), Some(after)) => before - after,
            (None, Some(after)) => one_of(&before, one).horizon_weeks + 1 - after,
            (_, None) => 0,
        };
        assert_eq!(one.weeks_saved, saved, "{} {}", one.person, one.offer.id);
        let cost = known.judged().worth.disruption.total - before.plans[0].known.judged().worth.disruption.total;
        assert!((one.disruption - cost).abs() < 1e-9, "{} {}", one.person, one.offer.id);
        saving += usize::from(saved > 0);
    }
    println!("{} found, {saving} of the first 25 save time", found.len());
    assert!(saving > 0);
    assert!(found.windows(2).all(|pair| pair[0].weeks_saved > 0 || pair[1].weeks_saved == 0));
    let rates: Vec<f64> = found.iter().filter(|one| one.weeks_saved > 0).map(Found::rate).collect();
    assert!(rates.windows(2).all(|pair| pair[0] >= pair[1]));
}
