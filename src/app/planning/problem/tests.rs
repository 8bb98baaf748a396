//! The demo company as a problem.

use super::*;
use crate::demo;
use tandem_solver::{
    check::check,
    plan::Plan,
    problem::Person,
    validate::{Severity, validate},
};

fn demo_problem(cycle: &str) -> Problem {
    let company = demo::company().unwrap();
    assemble(&company, &company.cycles[cycle], &[])
}

fn person<'a>(problem: &'a Problem, id: &str) -> &'a Person {
    problem.people.iter().find(|person| person.id == id).unwrap()
}

#[test]
fn both_cycles_of_the_demo_are_sound_problems() {
    for cycle in ["2026-h2", "2027-h1"] {
        let problem = demo_problem(cycle);
        let findings = validate(&problem);
        let errors: Vec<_> = findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{cycle}: {errors:#?}");
        if cycle == "2027-h1" {
            let report = check(&problem, &Plan::empty(problem.sha256()));
            // Nobody away keeps every rule but what the planner wants to keep.
            assert!(report.findings.iter().all(|finding| finding.rule == "pin"), "{:#?}", report.findings);
        }
    }
}

#[test]
fn equal_data_make_equal_problems() {
    assert_eq!(demo_problem("2027-h1").sha256(), demo_problem("2027-h1").sha256());
}

#[test]
fn leave_and_leaving_are_in_the_weeks_of_the_cycle() {
    let problem = demo_problem("2027-h1");
    // Parental leave from Monday 15 February (week 6) to the end of the cycle.
    assert_eq!(person(&problem, "clara-bianchi").leave_weeks, (6..26).collect::<Vec<u32>>());
    // Two days of training leave three fifths of the week.
    let ines = person(&problem, "ines-carvalho");
    assert!(ines.leave_weeks.is_empty());
    assert_eq!((ines.fte.at(4), ines.fte.at(5)), (1.0, 0.6));
    // Who left before is not there; who left in the cycle is there until then.
    assert!(problem.people.iter().all(|person| person.id != "tomasz-wilk"));
    let earlier = demo_problem("2026-h2");
    let tomasz = person(&earlier, "tomasz-wilk");
    assert_eq!((tomasz.fte.at(9), tomasz.fte.at(10)), (1.0, 0.0));
    let joiner = person(&earlier, "danilo-ferrari");
    assert_eq!((joiner.fte.at(16), joiner.fte.at(17)), (0.0, 1.0));
}

#[test]
fn quarter_ends_and_quotas_follow_the_rules_of_the_cycle() {
    let problem = demo_problem("2027-h1");
    let quiet = vec![10, 11, 12, 23, 24, 25];
    assert_eq!(problem.calendar.no_start_weeks, quiet);
    assert_eq!(problem.calendar.no_ride_weeks, quiet);
    assert_eq!((problem.calendar.season.at(9), problem.calendar.season.at(12)), (1.0, 3.0));
    assert_eq!(person(&problem, "chloe-martin").blackout_weeks, quiet);
    assert!(person(&problem, "amara-nwosu").blackout_weeks.is_empty());
}

#[test]
fn a_veto_blocks_the_weeks_of_its_team() {
    let problem = demo_problem("2027-h1");
    let unit = problem.units.iter().find(|unit| unit.id == "field-marketing").unwrap();
    // The kickoff of all (week 2), and the veto of the field marketers' manager (weeks 14 to 17).
    assert_eq!(unit.blackout_weeks, [2, 14, 15, 16, 17]);
}

#[test]
fn what_nobody_gave_is_listed_as_guessed() {
    let problem = demo_problem("2027-h1");
    let value = serde_json::to_value(&problem).unwrap();
    assert!(!problem.guessed.is_empty());
    for fact in &problem.guessed {
        assert!(value.pointer(&fact.path).is_some(), "{} names nothing", fact.path);
    }
    assert!(problem.guessed.iter().any(|fact| fact.path == "/units/0/floor_fte"));
}

#[test]
fn sessions_recur_where_the_host_is_there() {
    let problem = demo_problem("2027-h1");
    let grace: Vec<u32> = problem
        .sessions
        .iter()
        .filter(|s| s.host.as_deref() == Some("grace-mbeki"))
        .flat_map(|s| s.weeks.clone())
        .collect();
    // Every two weeks, not at quarter end, not on holiday (weeks 13 and 14), not in the kickoff week.
    assert!(grace.len() >= 8, "{grace:?}");
    assert!(grace.iter().all(|week| ![2, 10, 11, 12, 13, 14, 23, 24, 25].contains(week)), "{grace:?}");
    assert!(problem.sessions.iter().all(|session| session.weeks.len() == 1));
    assert!(problem.sessions.iter().any(|session| session.id == "quarterly-review-q1" && session.weeks == [14]));
    assert!(problem.sessions.iter().all(|session| session.id != "partner-summit-2026"));
}

#[test]
fn successors_learn_what_the_critical_role_asks_for() {
    let company = demo::company().unwrap();
    let with = assemble(&company, &company.cycles["2027-h1"], &[]);
    let mut without = company.clone();
    without.successors.clear();
    let without = assemble(&without, &without.cycles["2027-h1"], &[]);
    let target = |problem: &Problem| {
        person(problem, "stefan-popa")
            .skills
            .iter()
            .find(|skill| skill.competency == "coaching")
            .map(|skill| skill.target)
    };
    assert_eq!(target(&without), Some(0.0));
    assert_eq!(target(&with), Some(5.5));
}

#[test]
fn the_cooldown_counts_from_the_last_published_placement() {
    let company = demo::company().unwrap();
    let cycle = &company.cycles["2027-h1"];
    let day = |text: &str| text.parse().unwrap();
    let earlier = [
        EarlierPlacement { person_id: "aisha-bello".to_owned(), starts_on: day("2026-09-07"), weeks: 6 },
        EarlierPlacement { person_id: "aisha-bello".to_owned(), starts_on: day("2026-11-30"), weeks: 6 },
    ];
    let problem = assemble(&company, cycle, &earlier);
    assert_eq!(person(&problem, "aisha-bello").last_return_week, Some(1));
    assert_eq!(person(&problem, "stefan-popa").last_return_week, None);
}

#[test]
fn people_whose_role_carries_a_quota_are_away_one_day_a_week_at_most() {
    let mut company = demo::company().unwrap();
    let role = company.people["amara-nwosu"].role_id.clone();
    company.roles.get_mut(&role).unwrap().carries_quota = true;
    let problem = |company: &Company, share: f64| {
        let mut cycle = company.cycles["2027-h1"].clone();
        cycle.rules.quota_intensity_max = share;
        assemble(company, &cycle, &[])
    };
    let amara = |problem: &Problem| person(problem, "amara-nwosu").clone();
    let with_quota = amara(&problem(&company, 0.2));
    // The amount stays unknown.
    assert_eq!((with_quota.quota, with_quota.intensity_max), (None, 0.2));
    assert_eq!(with_quota.blackout_weeks, [10, 11, 12, 23, 24, 25]);
    assert!(with_quota.eligible.placements);
    let at_home = amara(&problem(&company, 0.0));
    assert!(!at_home.eligible.placements && at_home.eligible.rides && at_home.intensity_max == 1.0);
    assert_eq!(at_home.eligible.reason.as_deref(), Some(people::QUOTA_STAYS));
    // Somebody of the role who carries none.
    company.people.get_mut("amara-nwosu").unwrap().quota = Some(0.0);
    let without = amara(&problem(&company, 0.2));
    assert_eq!((without.quota, without.intensity_max), (None, 1.0));
    assert!(without.blackout_weeks.is_empty());
}

#[test]
fn teams_that_share_their_staffing_are_one_unit() {
    let mut company = demo::company().unwrap();
    let before = assemble(&company, &company.cycles["2027-h1"], &[]);
    company.teams.get_mut("brand-design").unwrap().covers_with = Some("content".to_owned());
    // Of another function: each stands for itself.
    company.teams.get_mut("marketing-operations").unwrap().covers_with = Some("sales-smb".to_owned());
    let problem = assemble(&company, &company.cycles["2027-h1"], &[]);
    assert_eq!(problem.units.len(), before.units.len() - 1);
    let find = |problem: &Problem, id: &str| problem.units.iter().find(|unit| unit.id == id).cloned();
    assert!(find(&problem, "brand-design").is_none() && find(&problem, "marketing-operations").is_some());
    let both = find(&problem, "content").unwrap();
    assert_eq!(both.name, "Content and Brand and Design");
    assert_eq!(both.teams, ["content", "brand-design"]);
    let heads = |problem: &Problem, id: &str| problem.people.iter().filter(|person| person.unit == id).count();
    assert_eq!(heads(&problem, "content"), heads(&before, "content") + heads(&before, "brand-design"));
    for (index, post) in problem.posts.iter().enumerate() {
        let old = &before.posts[index].unit;
        assert_eq!(post.unit, if old == "brand-design" { "content" } else { old });
    }
    assert!(problem.sessions.iter().all(|session| session.unit != "brand-design"));
    // 80% of all seven, where apart each could spare one.
    let present: f64 = problem.people.iter().filter(|p| p.unit == "content").map(|p| p.fte.at(0)).sum();
    assert_eq!(both.floor_fte.at(0), rounded(0.8 * present));
    // What was given is added to the guess for the rest.
    company.teams.get_mut("brand-design").unwrap().floor_fte = Some(1.5);
    let given = assemble(&company, &company.cycles["2027-h1"], &[]);
    let content = find(&before, "content").unwrap();
    assert_eq!(find(&given, "content").unwrap().floor_fte.at(0), rounded(content.floor_fte.at(0) + 1.5));
    let errors = validate(&problem).into_iter().filter(|finding| finding.severity == Severity::Error).count();
    assert_eq!(errors, 0);
}

#[test]
fn a_post_that_closes_has_room_until_its_last_week() {
    let mut company = demo::company().unwrap();
    let cycle = company.cycles["2027-h1"].clone();
    let id = company.posts.keys().next().unwrap().clone();
    let mut room = |closes_on: Option<NaiveDate>| {
        company.posts.get_mut(&id).unwrap().closes_on = closes_on;
        let problem = assemble(&company, &cycle, &[]);
        let errors = validate(&problem).into_iter().filter(|finding| finding.severity == Severity::Error).count();
        assert_eq!(errors, 0, "{closes_on:?}");
        problem.posts.into_iter().find(|post| post.id == id).unwrap().capacity
    };
    let full = room(None);
    assert!(matches!(full, Weekly::Every(_)));
    let wednesday = cycle.starts_on + Days::new(5 * 7 + 2);
    let closing = room(Some(wednesday));
    assert_eq!((closing.at(4), closing.at(5), closing.at(25)), (full.at(0), 0, 0));
    assert_eq!(room(Some(cycle.starts_on - Days::new(1))).at(0), 0, "closed before the cycle");
    assert_eq!(room(Some(cycle.starts_on + Days::new(7 * 60))), full, "after the cycle");
}

#[test]
fn a_veto_holds_until_its_last_day() {
    let company = demo::company().unwrap();
    let mut cycle = company.cycles["2027-h1"].clone();
    let veto = crate::domain::cycle::ForbidRule {
        person: "amara-nwosu".into(),
        expires_on: Some(cycle.starts_on + Days::new(3 * 7 + 1)),
        ..Default::default()
    };
    let mut weeks = |rule: crate::domain::cycle::ForbidRule| -> Vec<Option<u32>> {
        cycle.rules.forbids = vec![rule];
        assemble(&company, &cycle, &[]).forbids.into_iter().map(|forbid| forbid.week).collect()
    };
    assert_eq!(weeks(veto.clone()), [Some(0), Some(1), Some(2), Some(3)]);
    let to_the_end = Some("2028-01-01".parse().unwrap());
    assert_eq!(weeks(crate::domain::cycle::ForbidRule { expires_on: to_the_end, ..veto.clone() }), [None]);
    assert_eq!(weeks(crate::domain::cycle::ForbidRule { week: Some(9), ..veto.clone() }), []);
    assert_eq!(weeks(crate::domain::cycle::ForbidRule { week: Some(2), ..veto }), [Some(2)]);
}

#[test]
fn sessions_move_and_are_cancelled_one_by_one() {
    let mut problem = demo_problem("2027-h1");
    let (first, second) = (problem.sessions[0].id.clone(), problem.sessions[1].id.clone());
    let count = problem.sessions.len();
    let day = problem.calendar.start + Days::new(6 * 7 + 3);
    change_sessions(&mut problem, [(first.as_str(), Some(day)), (second.as_str(), None), ("nothing", None)]);
    assert_eq!(problem.sessions.len(), count - 1);
    assert_eq!(problem.sessions[0].weeks, [6]);
    assert!(problem.sessions.iter().all(|session| session.id != second));
}
