//! The first start of the demo, with the real solver.

use crate::support::TestDb;
use std::time::Instant;
use tandem::{
    clock::Clock,
    db::{history, plans, records, settings},
    demo,
};

#[test]
fn the_first_start_brings_two_cycles_with_plans_and_the_second_nothing() {
    let db = TestDb::new();
    let clock = Clock::fixed("2026-11-22T08:00:00".parse().expect("a time"));
    let started = Instant::now();
    demo::seed(db.db(), &clock).expect("seeded");
    println!("the demo took {:.1} s", started.elapsed().as_secs_f64());

    let company = db.db().read(records::company).expect("the company");
    let published = db.db().read(history::published).expect("placements");
    assert!(published.len() >= 4, "{published:?}");
    assert!(published.iter().any(|placement| placement.cycle_id == "2026-h2"));
    let orphaned = published
        .iter()
        .find(|placement| placement.person_id == "tomasz-wilk")
        .expect("the one who resigned was placed");
    let left = company.people["tomasz-wilk"].left_on.expect("left");
    assert!(orphaned.starts_on < left && left < orphaned.ends_on(), "left in the middle of the placement");
    let partner = published.iter().find(|placement| placement.person_id == "aisha-bello").expect("the partner");
    assert_eq!(partner.starts_on, orphaned.starts_on);

    let current = db.db().read(|conn| plans::of_cycle(conn, "2027-h1")).expect("plans");
    assert_eq!(current.len(), 1);
    assert_eq!(current[0].state, plans::PUBLISHED);
    let placed = db.db().read(|conn| plans::placements(conn, &current[0].id)).expect("placements");
    let rides = db.db().read(|conn| plans::rides(conn, &current[0].id)).expect("rides");
    for placement in &placed {
        println!(
            "{} {} {} {} {}",
            placement.person_id, placement.post_id, placement.starts_on, placement.weeks, placement.intensity
        );
    }
    println!("{} rides; gap {:?}", rides.len(), current[0].bound.map(|bound| 1.0 - current[0].value / bound));
    assert!(placed.len() >= 8, "{} placements", placed.len());
    assert!(rides.len() >= 20, "{} rides", rides.len());
    let amaras = rides.iter().find(|ride| ride.person_id == "amara-nwosu").expect("a seat before her sprint");
    let sprint = placed.iter().find(|placement| placement.person_id == "amara-nwosu").expect("her sprint");
    assert!(amaras.week_of < sprint.starts_on, "{} is not before {}", amaras.week_of, sprint.starts_on);
    let function = |person: &str| company.function_of(&company.people[person]).map(str::to_owned);
    for side in ["sales", "marketing"] {
        assert!(placed.iter().any(|p| function(&p.person_id).as_deref() == Some(side)), "nobody of {side} moves");
    }
    assert_eq!(
        db.db().read(|conn| settings::get(conn, settings::AS_OF)).expect("a setting").as_deref(),
        Some(demo::AS_OF)
    );

    demo::seed(db.db(), &clock).expect("seeded again");
    assert_eq!(db.db().read(|conn| plans::of_cycle(conn, "2027-h1")).expect("plans"), current);
    assert_eq!(db.db().read(history::published).expect("placements"), published);
}
