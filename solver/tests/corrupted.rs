//! For every hard rule a corrupted plan that the check refuses, with its message; and files that are no plan for the problem.

#[path = "support/company.rs"]
mod company;
#[path = "support/company_plan.rs"]
mod company_plan;

use company_plan::{placement, ride};
use tandem_solver::check::{Report, check};
use tandem_solver::problem::{Baseline, CriticalSkill, Forbid, Person, Pin, StrictExchange, Track, TrackStep, Weekly};
use tandem_solver::{Plan, Problem, Rule};

/// The person with this id, to be changed.
fn person_mut<'a>(problem: &'a mut Problem, id: &str) -> &'a mut Person {
    problem.people.iter_mut().find(|person| person.id == id).expect("one of the two teams")
}

/// What the check says after both files were changed (and the checksum mended).
fn judged(change: impl FnOnce(&mut Problem, &mut Plan)) -> Report {
    let mut problem = company::problem();
    let mut plan = company_plan::plan(&problem);
    change(&mut problem, &mut plan);
    plan.problem_sha256 = problem.sha256();
    check(&problem, &plan)
}

/// For each hard rule: the report on a plan that breaks it, and the message expected.
fn corrupted(rule: Rule) -> Option<(Report, &'static str)> {
    let case = match rule {
        Rule::OnePlaceAtATime => (
            judged(|problem, plan| {
                problem.rules.placements_max = 2;
                plan.placements.push(placement("cem", "events", 5));
            }),
            "Cem Kaya is in two places in week 6 of the plan (starting 8 Feb 2027): Launch team member and Event crew member.",
        ),
        Rule::Eligibility => (
            judged(|problem, _| {
                person_mut(problem, "cem").eligible.placements = false;
                person_mut(problem, "cem").eligible.reason = Some("on probation".into());
            }),
            "Cem Kaya may not be placed (on probation), but is placed at Launch team member.",
        ),
        Rule::Blackout => (
            judged(|problem, _| problem.units[0].blackout_weeks = vec![5]),
            "Cem Kaya is at Launch team member in week 6 of the plan (starting 8 Feb 2027), which is blocked for Field sales.",
        ),
        Rule::Leave => (
            judged(|problem, _| person_mut(problem, "cem").leave_weeks = vec![4]),
            "Cem Kaya is on leave in week 5 of the plan (starting 1 Feb 2027), but placed at Launch team member.",
        ),
        Rule::PlacementLength => (
            judged(|_, plan| plan.placements[0].weeks = 3),
            "Cem Kaya is at Launch team member for 3 weeks; it takes 4.",
        ),
        Rule::AllowedStart => (
            judged(|problem, _| problem.posts[0].start_weeks = Some(vec![0, 4])),
            "Cem Kaya starts at Launch team member in week 3 of the plan (starting 18 Jan 2027), which is none of its start weeks.",
        ),
        Rule::PlacementLimit => (
            judged(|problem, plan| {
                problem.rules.cooldown_weeks = 2;
                plan.placements.push(placement("cem", "events", 8));
            }),
            "Cem Kaya has 2 placements; the limit is 1.",
        ),
        Rule::Cooldown => (
            judged(|problem, plan| {
                problem.rules.placements_max = 2;
                plan.placements.push(placement("cem", "events", 8));
            }),
            "Cem Kaya is at home for 2 weeks between Launch team member and Event crew member; the cooldown is 3 weeks.",
        ),
        Rule::TrackRequirement => (
            judged(|problem, _| {
                let step = |post: &str, at_least| TrackStep {
                    posts: vec![post.into()],
                    families: Vec::new(),
                    at_least,
                    at_most: Some(1),
                };
                problem.tracks = vec![Track {
                    id: "graduates".into(),
                    name: "Graduates".into(),
                    people: vec!["cem".into()],
                    steps: vec![step("events", 1), step("launch", 0)],
                    ordered: true,
                    host_unit_max: None,
                }];
            }),
            "Cem Kaya has 0 placements in step 1 of Graduates; it asks for 1.",
        ),
        Rule::Prerequisite => (
            judged(|problem, _| {
                problem.posts[0].requires = vec!["trade fairs".into()];
                problem.posts[1].family = Some("trade fairs".into());
            }),
            "Cem Kaya starts at Launch team member in week 3 of the plan (starting 18 Jan 2027) without having finished a placement of trade fairs, which it requires.",
        ),
        Rule::HostUnitLimit => (
            judged(|problem, plan| {
                problem.rules.placements_max = 2;
                problem.rules.cooldown_weeks = 0;
                problem.rules.host_unit_max = Some(1);
                plan.placements.push(placement("cem", "events", 8));
            }),
            "Cem Kaya has 2 placements in Product marketing; the limit is 1.",
        ),
        Rule::QuotaRelief => (
            judged(|problem, _| person_mut(problem, "cem").relief_weeks = Some(3.5)),
            "Cem Kaya is away for 4 full-time weeks; the quota is relieved for 3.5.",
        ),
        Rule::RideLocation => (
            judged(|problem, _| {
                problem.sessions[0].location = Some("Leeds".into());
                person_mut(problem, "finn").locations = vec!["Berlin".into()];
            }),
            "Finn Costa cannot go to Leeds, where Customer call 1 takes place.",
        ),
        Rule::FrozenWindow => (
            judged(|problem, plan| {
                let mut published = plan.clone();
                published.placements[0].start_week = 1;
                let (placements, rides) = (published.placements, published.rides);
                problem.baseline = Some(Baseline { placements, rides, now_week: 1, frozen_weeks: 1 });
            }),
            "Cem Kaya at Launch team member for 4 weeks from week 2 of the plan (starting 11 Jan 2027) is frozen in the published plan, but not in this one.",
        ),
        Rule::HostCapacity => (
            judged(|problem, _| problem.posts[0].capacity = Weekly::Each(vec![1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1])),
            "Launch team member has room for 0 in week 4 of the plan (starting 25 Jan 2027), but 1 would be there: Cem Kaya.",
        ),
        Rule::HostMinimum => (
            judged(|problem, _| problem.posts[0].minimum = Weekly::Each(vec![0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0])),
            "Launch team member needs 1 visitor in week 2 of the plan (starting 11 Jan 2027), but 0 would be there.",
        ),
        Rule::MentorLoad => (
            judged(|problem, plan| {
                problem.posts[1].mentor = Some("gita".into());
                plan.placements.push(placement("dora", "events", 5));
            }),
            "Gita Rao mentors 2 visitors in week 6 of the plan (starting 8 Feb 2027), but the limit is 1: Cem Kaya, Dora Lang.",
        ),
        Rule::CoverageFloor => (
            judged(|problem, _| problem.units[0].floor_fte = Weekly::Every(4.0)),
            "Field sales has 3.99 FTE in week 3 of the plan (starting 18 Jan 2027); its minimum staffing is 4.",
        ),
        Rule::CriticalSkillFloor => (
            judged(|problem, _| {
                person_mut(problem, "cem").skills[0].level = 6.0;
                problem.units[0].critical =
                    vec![CriticalSkill { competency: "negotiation".into(), level: 6.0, people: 2 }];
            }),
            "Field sales has 0 people left who are good at negotiation in week 3 of the plan (starting 18 Jan 2027); it needs 1.",
        ),
        Rule::AwayShare => (
            judged(|problem, plan| {
                problem.units[0].away_share = 0.2;
                plan.placements.push(placement("dora", "events", 5));
            }),
            "2 FTE of Field sales are away in week 6 of the plan (starting 8 Feb 2027); at most 1 may be.",
        ),
        Rule::Territory => (
            judged(|problem, _| {
                person_mut(problem, "cem").territory = Some("North".into());
                person_mut(problem, "dora").territory = Some("North".into());
                person_mut(problem, "dora").leave_weeks = vec![4];
            }),
            "In week 5 of the plan (starting 1 Feb 2027) the territory North is left by Cem Kaya, of 1 who cover it then; together they may be away 50% of a week.",
        ),
        Rule::Backfill => (
            judged(|problem, _| person_mut(problem, "jana").backfill = vec!["cem".into()]),
            "Jana Weber is away in week 4 of the plan (starting 25 Jan 2027), and nobody is there to stand in: Cem Kaya.",
        ),
        Rule::HandOver => (
            judged(|problem, _| problem.rules.hand_overs_max = Some(0)),
            "Field sales hands over, or takes back, the work of 1 person in week 6 of the plan (starting 8 Feb 2027); the limit is 0: Cem Kaya.",
        ),
        Rule::ExchangeBalance => (
            judged(|_, plan| {
                plan.placements.retain(|placement| placement.person != "jana");
                plan.placements.push(placement("dora", "events", 5));
            }),
            "In week 6 of the plan (starting 8 Feb 2027), 2 people of Berlin go from sales to marketing and 0 from marketing to sales; they may differ by 1.",
        ),
        Rule::StrictExchange => (
            judged(|problem, _| {
                problem.rules.strict_exchange = Some(StrictExchange { units: Vec::new(), ring_max: 2 })
            }),
            "Field sales sends 1 for 4 weeks from week 3 of the plan (starting 18 Jan 2027) (Cem Kaya) and receives 0: each needs somebody who comes in exchange, with the same start, length and share of the week.",
        ),
        Rule::RideCapacity => (
            judged(|_, plan| plan.rides.push(ride("ivan", "call-1", 2))),
            "Customer call 1 has room for 1, but 2 guests: Finn Costa, Ivan Novak.",
        ),
        Rule::RidePairLimit => (
            judged(|problem, plan| {
                problem.rules.ride_pair_max = 1;
                plan.rides.push(ride("finn", "call-3", 7));
            }),
            "Finn Costa rides along with Ana Ruiz 2 times; the limit is 1.",
        ),
        Rule::RideLoad => (
            judged(|_, plan| plan.rides.push(ride("finn", "call-2", 3))),
            "Finn Costa has 2 rides in the 4 weeks from week 1 of the plan (starting 4 Jan 2027); the limit is 1.",
        ),
        Rule::Pin => (
            judged(|problem, _| {
                let (person, post) = ("cem".into(), Some("launch".into()));
                problem.pins = vec![Pin { person, post, session: None, week: Some(4), weeks: Some(4) }];
            }),
            "Cem Kaya at Launch team member for 4 weeks from week 5 of the plan (starting 1 Feb 2027) is not in the plan, but is to be kept.",
        ),
        Rule::Forbid => (
            judged(|problem, _| {
                let (person, post) = ("cem".into(), Some("launch".into()));
                problem.forbids = vec![Forbid { person, post, session: None, week: None }];
            }),
            "Cem Kaya starts at Launch team member in week 3 of the plan (starting 18 Jan 2027), which is excluded.",
        ),
        Rule::DisruptionLimit => (
            judged(|problem, _| problem.rules.disruption_limit = Some(1.5)),
            "The plan costs 2 person-weeks of disruption; its limit is 1.5.",
        ),
        Rule::FairnessFloor => (
            judged(|problem, _| {
                problem.rules.fairness_floor = 0.5;
                let others = problem.people.iter_mut().filter(|person| !["cem", "jana", "finn"].contains(&&*person.id));
                others.for_each(|person| person.eligible.placements = false);
            }),
            "Finn Costa learns 0.01 of the 0.66 levels within reach; the fairness floor is 50%.",
        ),
        // Soft rules refuse nothing; a hard one without a case fails below.
        _ => return None,
    };
    Some(case)
}

#[test]
fn the_plan_itself_keeps_every_rule() {
    let report = judged(|_, _| {});
    assert_eq!(report.findings, []);
    assert!(report.ok && report.gain > 1.0 && report.disruption > 0.0, "{report:?}");
}

#[test]
fn the_worth_of_the_plan_is_what_the_page_says() {
    // Cem and Jana: a gap of 3 levels (z = 0.75), four weeks, share 0.8, working along (0.7), a mentor well ahead.
    let exposure: f64 = 4.0 * 0.8 * 0.7 * 0.75;
    let (one, two) = (3.0 * (1.0 - (-0.15f64).exp()), 3.0 * (1.0 - (-0.30f64).exp()));
    let placed = one + (two - one) * (exposure - 1.0);
    // Finn: half a day of watching.
    let ridden = one * (0.1 * 0.8 * 0.35 * 0.75);
    // Hand-over at both ends of two placements; nobody falls below the target of 3.5 FTE.
    let disruption = 0.5 * 4.0;
    let report = judged(|_, _| {});
    assert!((report.gain - (2.0 * placed + ridden)).abs() < 1e-9, "{report:?}");
    assert!((report.disruption - disruption).abs() < 1e-9, "{report:?}");
    assert!((report.value - (report.gain - 0.15 * disruption)).abs() < 1e-9, "{report:?}");
}

#[test]
fn shortfall_single_points_and_wishes_count() {
    let plain = judged(|_, _| {});
    // In weeks 2 to 5 four of five are at home in sales, Cem is away, nobody visits before week 3.
    let short = judged(|problem, _| {
        problem.units[0].target_fte = Weekly::Each(vec![4.5, 4.5, 4.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
    });
    assert!((short.disruption - plain.disruption - (4.5 - (4.0 - 0.1 * 0.1))).abs() < 1e-9, "{short:?}");
    // Cem is one of the two whom a competency rests on: four weeks with one instead of two.
    let single = judged(|problem, _| {
        person_mut(problem, "cem").skills[0].level = 6.0;
        person_mut(problem, "dora").skills[0].level = 6.0;
        problem.units[0].critical = vec![CriticalSkill { competency: "negotiation".into(), level: 6.0, people: 0 }];
    });
    assert!((single.disruption - plain.disruption - 0.5 * 4.0).abs() < 1e-9, "{single:?}");
    let wished = judged(|problem, _| {
        person_mut(problem, "cem").prefer = vec!["deals".into(), "launch".into()];
        person_mut(problem, "cem").prefer_weeks = vec![[25, 25], [0, 25]];
        person_mut(problem, "jana").prefer_lengths = vec![2, 4];
        person_mut(problem, "jana").avoid = vec!["deals".into()];
    });
    assert!((wished.value - plain.value - 0.1 * (2.0 / 3.0 - 1.0 + 2.0 / 3.0)).abs() < 1e-9, "{wished:?}");
}

#[test]
fn every_hard_rule_refuses_its_corrupted_plan_and_only_that_rule_does() {
    for rule in Rule::ALL {
        assert_eq!(corrupted(rule).is_some(), rule.is_hard(), "{rule}: a case for each hard rule and no other");
        let Some((report, message)) = corrupted(rule) else { continue };
        assert!(!report.ok, "{rule} accepted");
        let messages: Vec<&str> = report.findings.iter().map(|finding| finding.message.as_str()).collect();
        assert!(messages.contains(&message), "{rule}: expected {message:?}, got {messages:#?}");
        for finding in &report.findings {
            assert_eq!(finding.rule, rule.id(), "{rule} also breaks: {}", finding.message);
        }
    }
}

#[test]
fn nobody_is_away_for_a_larger_share_of_the_week_than_allowed() {
    let at = |intensity: f64, most: f64| {
        judged(move |problem, plan| {
            problem.posts[0].intensities = vec![0.2, 0.5, 1.0];
            person_mut(problem, "cem").intensity_max = most;
            plan.placements[0].intensity = intensity;
        })
    };
    for (intensity, most) in [(0.2, 0.2), (0.2, 0.5), (0.5, 0.5), (0.5, 0.9), (1.0, 1.0)] {
        let report = at(intensity, most);
        assert!(report.ok, "{intensity} of {most}: {report:?}");
    }
    for (intensity, most, words) in [
        (0.5, 0.2, "Cem Kaya may be away for 20% of the week; Launch team member takes 50%."),
        (1.0, 0.5, "Cem Kaya may be away for 50% of the week; Launch team member takes 100%."),
    ] {
        let report = at(intensity, most);
        let findings: Vec<_> = report.findings.iter().map(|f| (f.rule.as_str(), f.message.as_str())).collect();
        assert_eq!(findings, [(Rule::Eligibility.id(), words)]);
    }
}

#[test]
fn rides_are_judged_too() {
    let cases: [(Report, Rule, &str); 8] = [
        (
            judged(|_, plan| plan.rides.push(ride("jana", "call-2", 3))),
            Rule::OnePlaceAtATime,
            "Jana Weber is placed full time in week 4 of the plan (starting 25 Jan 2027) and cannot ride along in Customer call 2.",
        ),
        (
            judged(|_, plan| plan.placements[0] = placement("ana", "launch", 2)),
            Rule::OnePlaceAtATime,
            "Ana Ruiz is placed full time in week 3 of the plan (starting 18 Jan 2027) and cannot host Finn Costa in Customer call 1.",
        ),
        (
            judged(|_, plan| plan.rides.push(ride("dora", "call-2", 3))),
            Rule::Eligibility,
            "Customer call 2 is a session of Dora Lang's own team.",
        ),
        (
            judged(|problem, _| problem.sessions[0].guest_functions = vec!["finance".into()]),
            Rule::Eligibility,
            "Customer call 1 does not invite people of marketing, so not Finn Costa.",
        ),
        (
            judged(|problem, _| problem.calendar.no_ride_weeks.push(2)),
            Rule::Blackout,
            "Finn Costa rides along in Customer call 1 in week 3 of the plan (starting 18 Jan 2027), a week without rides.",
        ),
        (
            judged(|problem, _| person_mut(problem, "ana").leave_weeks = vec![2]),
            Rule::Leave,
            "Ana Ruiz is not at work in week 3 of the plan (starting 18 Jan 2027) and cannot host Finn Costa in Customer call 1.",
        ),
        (
            judged(|_, plan| plan.rides[0].week = 4),
            Rule::AllowedStart,
            "Customer call 1 does not take place in week 5 of the plan (starting 1 Feb 2027), in which Finn Costa has a seat.",
        ),
        (
            judged(|problem, _| {
                let session = Some("call-1".into());
                problem.forbids = vec![Forbid { person: "finn".into(), post: None, session, week: None }];
            }),
            Rule::Forbid,
            "Finn Costa has a seat in Customer call 1 in week 3 of the plan (starting 18 Jan 2027), which is excluded.",
        ),
    ];
    for (report, rule, message) in cases {
        let found = report.findings.iter().any(|finding| finding.rule == rule.id() && finding.message == message);
        assert!(found, "expected {message:?}, got {:#?}", report.findings);
    }
}

#[test]
fn a_plan_of_another_problem_or_version_is_refused() {
    let problem = company::problem();
    let mut plan = company_plan::plan(&problem);
    plan.version = 9;
    plan.problem_sha256 = "0".repeat(64);
    plan.placements.push(placement("nobody", "launch", 2));
    plan.placements.push(placement("cem", "nowhere", 2));
    plan.rides.push(ride("finn", "nothing", 2));
    let report = check(&problem, &plan);
    let messages: Vec<&str> = report.findings.iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "The plan has version 9; this program reads version 1. Solve the problem again with this program.",
            "The plan was made for another problem, or the problem has changed since: the checksums differ. Check it against the problem it was made for, or solve again.",
            "The plan names the person \"nobody\", which is not in the problem.",
            "The plan names the post \"nowhere\", which is not in the problem.",
            "The plan names the session \"nothing\", which is not in the problem.",
        ]
    );
    assert!(report.findings.iter().all(|finding| finding.rule == "plan"));
}

#[test]
fn numbers_without_sense_are_refused_without_panic() {
    for (start_week, weeks, intensity) in
        [(u32::MAX, u32::MAX, f64::NAN), (0, u32::MAX, f64::INFINITY), (u32::MAX, 0, -1.0), (0, 0, 0.0), (11, 1, 1e308)]
    {
        let report = judged(|_, plan| {
            plan.placements[0].start_week = start_week;
            plan.placements[0].weeks = weeks;
            plan.placements[0].intensity = intensity;
            plan.rides[0].week = u32::MAX;
        });
        assert!(!report.ok && report.value.is_finite(), "{report:?}");
        assert!(report.findings.iter().any(|finding| finding.rule == Rule::PlacementLength.id()));
    }
}

#[test]
fn findings_are_bounded() {
    let report = judged(|_, plan| plan.rides = vec![ride("nobody", "call-1", 2); 100_000]);
    assert_eq!(report.findings.len(), tandem_solver::check::FINDINGS_MAX + 1);
}
