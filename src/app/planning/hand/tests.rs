//! Moves and their inverse: whatever is done by hand can be taken back.

use super::{
    super::names::Names,
    effect,
    log::{self, Change, Logged},
    sheet::{Entry, Move, Seat, Sheet, Stay, Step, inverse},
};
use chrono::NaiveDateTime;
use proptest::prelude::*;
use std::sync::LazyLock;
use tandem_solver::{
    Problem,
    check::Violation,
    generate::{Shape, shaped},
};

static PROBLEM: LazyLock<Problem> = LazyLock::new(|| shaped(16, 26, 3, Shape::Default));

fn id(number: u128) -> String {
    uuid::Uuid::from_u128(number).to_string()
}

/// Nobody is away but the first person, in the first post, for two weeks from week 4 on.
fn sheet() -> Sheet {
    let (person, post) = (PROBLEM.people[0].id.clone(), PROBLEM.posts[0].id.clone());
    let stay = Stay { id: id(1), person, post, start_week: 4, weeks: 2, intensity: 1.0 };
    let session = &PROBLEM.sessions[0];
    let ride =
        Seat { id: id(2), person: PROBLEM.people[1].id.clone(), session: session.id.clone(), week: session.weeks[0] };
    Sheet { placements: vec![stay], rides: vec![ride] }
}

fn add(number: u128, person: usize, start_week: u32, weeks: u32) -> Move {
    Move::AddPlacement {
        id: Some(id(number)),
        person: PROBLEM.people[person].id.clone(),
        post: PROBLEM.posts[1].id.clone(),
        start_week,
        weeks,
        intensity: 0.5,
    }
}

fn messages(moves: &[Move]) -> Vec<String> {
    let mut changed = sheet();
    let faults = changed.apply(&Names::of(&PROBLEM), moves).unwrap_err();
    assert_eq!(changed, sheet(), "nothing of a refused batch is done");
    faults.into_iter().map(|fault| format!("{}: {}", fault.path, fault.message)).collect()
}

#[test]
fn what_makes_no_sense_is_refused_in_words_all_at_once() {
    let change = |post: &str, start_week, weeks, intensity| Move::ChangePlacement {
        id: id(1),
        post: post.into(),
        start_week,
        weeks,
        intensity,
    };
    let post = PROBLEM.posts[0].id.as_str();
    let told = messages(&[change("nowhere", 25, 4, 2.0), Move::RemoveRide { id: id(9) }]).join("\n");
    for part in
        ["moves/0/post: There is no post \"nowhere\"", "moves/0/start_week: The plan ends", "200%", "moves/1/id"]
    {
        assert!(told.contains(part), "{part} in {told}");
    }
    assert!(messages(&[change(post, u32::MAX, 2, 1.0)])[0].starts_with("moves/0/start_week"));
    assert!(messages(&[change(post, 0, 0, 1.0)])[0].starts_with("moves/0/weeks"));
    let overlap = messages(&[add(5, 0, 5, 3)]);
    assert!(
        overlap[0].contains("in two places at once") && overlap[0].contains(&PROBLEM.people[0].name),
        "{overlap:?}"
    );
    let session = PROBLEM.sessions.iter().find(|session| session.weeks.len() == 1).unwrap();
    let other_week = (session.weeks[0] + 1) % 26;
    let ride = |person: usize, week| Move::AddRide {
        id: None,
        person: PROBLEM.people[person].id.clone(),
        session: session.id.clone(),
        week,
    };
    assert!(messages(&[ride(2, other_week)])[0].contains("is not held in the week of"));
    assert!(messages(&[ride(2, session.weeks[0]), ride(2, session.weeks[0])])[0].contains("already has a seat"));
    assert!(
        messages(&[Move::AddRide { id: Some("mine".into()), person: "x".into(), session: "y".into(), week: 0 }])
            .iter()
            .any(|told| told.contains("UUID"))
    );
}

#[test]
fn a_row_that_somebody_else_changed_is_not_taken_back() {
    let names = Names::of(&PROBLEM);
    let mut changed = sheet();
    let steps = changed.apply(&names, &[add(5, 2, 8, 2)]).unwrap();
    changed
        .apply(
            &names,
            &[Move::ChangePlacement {
                id: id(5),
                post: PROBLEM.posts[1].id.clone(),
                start_week: 9,
                weeks: 2,
                intensity: 0.5,
            }],
        )
        .unwrap();
    let before = changed.clone();
    assert_eq!(changed.replay(&inverse(&steps)).unwrap_err(), PROBLEM.people[2].id);
    assert_eq!(changed, before);
}

fn logged(version: i32, actor: &str, person: &str, undoes: Option<i32>, redoes: Option<i32>) -> Logged {
    let stay = Stay { id: id(7), person: person.into(), post: "p".into(), start_week: 0, weeks: 1, intensity: 1.0 };
    let steps = vec![Step { before: None, after: Some(Entry::Placement(stay)) }];
    let change = Change { steps, undoes, redoes };
    Logged { version, actor: actor.into(), at: NaiveDateTime::default(), change }
}

#[test]
fn each_planner_takes_back_their_own_last_change_and_makes_it_again() {
    let versions = |log: &[Logged], actor: &str| {
        let (undo, redo) = log::next(log, actor);
        (undo.map(|logged| logged.version), redo.map(|logged| logged.version))
    };
    let mut log =
        vec![logged(2, "a", "x", None, None), logged(3, "b", "y", None, None), logged(4, "a", "z", None, None)];
    assert_eq!((versions(&log, "a"), versions(&log, "b")), ((Some(4), None), (Some(3), None)));
    log.push(logged(5, "a", "z", Some(4), None));
    assert_eq!(versions(&log, "a"), (Some(2), Some(4)));
    log.push(logged(6, "a", "x", Some(2), None));
    assert_eq!(versions(&log, "a"), (None, Some(2)));
    log.push(logged(7, "a", "x", None, Some(2)));
    assert_eq!(versions(&log, "a"), (Some(2), Some(4)));
    assert_eq!(log::by_hand(&log).len(), 1, "the same row, once");
    // A new change forgets what was taken back.
    log.push(logged(8, "a", "w", None, None));
    assert_eq!(versions(&log, "a"), (Some(8), None));
    let people = std::collections::BTreeSet::from(["y"]);
    assert_eq!(log::of_others(&log, "a", 2, &people).map(|logged| logged.version), Some(3));
    assert_eq!(log::of_others(&log, "b", 2, &people), None);
}

#[test]
fn findings_whose_numbers_alone_changed_are_neither_new_nor_mended() {
    let names = Names::of(&PROBLEM);
    let short = |team: usize, by: &str| Violation {
        rule: "coverage-floor".into(),
        person: None,
        post: None,
        week: Some(3),
        message: format!("{} has {by} people.", PROBLEM.units[team].name),
    };
    let (broken, mended) = effect::difference(&names, &[short(0, "2.5")], &[short(0, "2.1"), short(1, "1")]);
    assert_eq!((broken, mended), (vec![short(1, "1")], vec![]));
    let (broken, mended) = effect::difference(&names, &[short(0, "2.5"), short(1, "1")], &[short(1, "1")]);
    assert_eq!((broken, mended), (vec![], vec![short(0, "2.5")]));
}

fn any_move() -> impl Strategy<Value = Move> {
    let (people, posts, sessions) = (PROBLEM.people.len(), PROBLEM.posts.len(), PROBLEM.sessions.len());
    let known = (1..40u128).prop_map(id);
    let post = (0..posts).prop_map(|i| PROBLEM.posts[i].id.clone());
    let session = (0..sessions, 0..8usize).prop_map(|(i, week)| {
        let session = &PROBLEM.sessions[i];
        (session.id.clone(), session.weeks[week % session.weeks.len()])
    });
    let person = (0..people).prop_map(|i| PROBLEM.people[i].id.clone());
    let share = prop_oneof![Just(0.2), Just(0.5), Just(1.0)];
    prop_oneof![
        3 => (known.clone(), person.clone(), post.clone(), 0..26u32, 1..5u32, share.clone()).prop_map(
            |(id, person, post, start_week, weeks, intensity)| Move::AddPlacement {
                id: Some(id), person, post, start_week, weeks, intensity
            }
        ),
        3 => (known.clone(), post, 0..26u32, 1..5u32, share).prop_map(
            |(id, post, start_week, weeks, intensity)| Move::ChangePlacement { id, post, start_week, weeks, intensity }
        ),
        1 => known.clone().prop_map(|id| Move::RemovePlacement { id }),
        2 => (known.clone(), person, session.clone()).prop_map(
            |(id, person, (session, week))| Move::AddRide { id: Some(id), person, session, week }
        ),
        1 => (known.clone(), session).prop_map(|(id, (session, week))| Move::MoveRide { id, session, week }),
        1 => known.prop_map(|id| Move::RemoveRide { id }),
    ]
}

proptest! {
    #[test]
    fn moves_taken_back_leave_the_same_plan_and_made_again_the_same_change(
        batches in prop::collection::vec(prop::collection::vec(any_move(), 1..4), 1..12)
    ) {
        let names = Names::of(&PROBLEM);
        let mut now = sheet();
        let mut done = Vec::new();
        for moves in batches {
            let before = now.clone();
            match now.apply(&names, &moves) {
                Ok(steps) => done.push((before, steps, now.clone())),
                Err(faults) => {
                    prop_assert!(!faults.is_empty());
                    prop_assert_eq!(&now, &before);
                }
            }
        }
        let end = now.clone();
        for (before, steps, _) in done.iter().rev() {
            prop_assert_eq!(now.replay(&inverse(steps)), Ok(()));
            prop_assert_eq!(&now, before);
        }
        for (_, steps, after) in &done {
            // What is kept in the log is read back as it was.
            let kept: Vec<Step> = serde_json::from_str(&serde_json::to_string(steps).unwrap()).unwrap();
            prop_assert_eq!(now.replay(&kept), Ok(()));
            prop_assert_eq!(&now, after);
        }
        prop_assert_eq!(now, end);
    }
}
