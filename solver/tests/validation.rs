//! What could break a solve is found before it, with its place and what to do.

#[path = "support/company.rs"]
mod company;
#[path = "support/company_plan.rs"]
mod company_plan;

use tandem_solver::Problem;
use tandem_solver::generate::generate;
use tandem_solver::problem::{
    Balance, Baseline, CriticalSkill, Forbid, Orientation, Person, Pin, PostValue, RideLoad, StrictExchange, Track,
    TrackStep, Weekly,
};
use tandem_solver::validate::{FINDINGS_MAX, Finding, Severity, validate};

/// The person with this id, to be changed.
fn person_mut<'a>(problem: &'a mut Problem, id: &str) -> &'a mut Person {
    problem.people.iter_mut().find(|person| person.id == id).expect("one of the two teams")
}

fn found(change: impl FnOnce(&mut Problem)) -> Vec<Finding> {
    let mut problem = company::problem();
    change(&mut problem);
    validate(&problem)
}

fn pin(person: &str, post: Option<&str>, session: Option<&str>) -> Pin {
    let (post, session) = (post.map(Into::into), session.map(Into::into));
    Pin { person: person.into(), post, session, week: None, weeks: None }
}

fn forbid(person: &str, post: Option<&str>) -> Forbid {
    Forbid { person: person.into(), post: post.map(Into::into), session: None, week: None }
}

type Change = fn(&mut Problem);

/// Each change, with the code and the path of what it must bring up.
const ERRORS: [(&str, &str, Change); 52] = [
    ("problem-version", "/version", |p| p.version = 2),
    ("horizon-empty", "/calendar/weeks", |p| p.calendar.weeks = 0),
    ("horizon-too-long", "/calendar/weeks", |p| p.calendar.weeks = 520),
    ("horizon-too-long", "/calendar/weeks", |p| p.calendar.weeks = u32::MAX),
    ("start-not-monday", "/calendar/start", |p| p.calendar.start = p.calendar.start.succ_opt().unwrap_or_default()),
    ("list-length", "/calendar/season", |p| p.calendar.season = Weekly::Each(vec![1.0])),
    ("bad-number", "/calendar/season/3", |p| {
        let mut weights = vec![1.0; 12];
        weights[3] = f64::NAN;
        p.calendar.season = Weekly::Each(weights);
    }),
    ("week-beyond-horizon", "/calendar/no_start_weeks/1", |p| p.calendar.no_start_weeks = vec![2, 12]),
    ("week-beyond-horizon", "/calendar/no_ride_weeks/0", |p| p.calendar.no_ride_weeks = vec![12]),
    ("duplicate-id", "/competencies/1/id", |p| p.competencies[1].id = "negotiation".into()),
    ("duplicate-id", "/units/1/id", |p| p.units[1].id = "sales".into()),
    ("duplicate-id", "/people/4/id", |p| p.people[4].id = "ana".into()),
    ("duplicate-id", "/posts/2/id", |p| p.posts[2].id = "launch".into()),
    ("duplicate-id", "/sessions/1/id", |p| p.sessions[1].id = "call-1".into()),
    ("empty-id", "/posts/0/id", |p| p.posts[0].id.clear()),
    ("bad-share", "/people/2/intensity_max", |p| p.people[2].intensity_max = 0.0),
    ("bad-share", "/people/2/intensity_max", |p| p.people[2].intensity_max = f64::NAN),
    ("list-length", "/units/0/floor_fte", |p| p.units[0].floor_fte = Weekly::Each(vec![1.0; 13])),
    ("bad-fte", "/units/0/target_fte", |p| p.units[0].target_fte = Weekly::Every(-1.0)),
    ("bad-share", "/units/0/away_share", |p| p.units[0].away_share = 1.5),
    ("week-beyond-horizon", "/units/0/blackout_weeks/0", |p| p.units[0].blackout_weeks = vec![99]),
    ("unknown-competency", "/units/0/critical/0/competency", |p| {
        p.units[0].critical = vec![CriticalSkill { competency: "juggling".into(), level: 3.0, people: 0 }];
    }),
    ("unknown-unit", "/people/0/unit", |p| p.people[0].unit = "sale".into()),
    ("bad-fte", "/people/0/fte", |p| p.people[0].fte = Weekly::Every(1.2)),
    ("bad-fte", "/people/0/fte/0", |p| p.people[0].fte = Weekly::Each(vec![-0.5; 12])),
    ("list-length", "/people/0/fte", |p| p.people[0].fte = Weekly::Each(vec![1.0; 11])),
    ("bad-share", "/people/0/role_fit", |p| p.people[0].role_fit = f64::INFINITY),
    ("bad-number", "/people/0/credit", |p| p.people[0].credit = 0.7),
    ("bad-number", "/people/0/quota", |p| p.people[0].quota = Some(-5.0)),
    ("week-beyond-horizon", "/people/0/leave_weeks/0", |p| p.people[0].leave_weeks = vec![12]),
    ("unknown-competency", "/people/0/skills/0/competency", |p| p.people[0].skills[0].competency = "negotiaton".into()),
    ("duplicate-competency", "/people/0/skills/1", |p| p.people[0].skills[1].competency = "negotiation".into()),
    ("level-off-scale", "/people/0/skills/0/level", |p| p.people[0].skills[0].level = 7.5),
    ("level-off-scale", "/people/0/skills/0/target", |p| p.people[0].skills[0].target = -1.0),
    ("bad-number", "/people/0/skills/0/weight", |p| p.people[0].skills[0].weight = -1.0),
    ("too-many-wishes", "/people/0/prefer", |p| p.people[0].prefer = vec!["launch".into(); 4]),
    ("too-many-wishes", "/people/0/avoid", |p| p.people[0].avoid = vec!["launch".into(); 3]),
    ("unknown-post", "/people/0/prefer/0", |p| p.people[0].prefer = vec!["lunch".into()]),
    ("wish-twice", "/people/0/avoid/0", |p| {
        p.people[0].prefer = vec!["launch".into()];
        p.people[0].avoid = vec!["launch".into()];
    }),
    ("unknown-unit", "/posts/0/unit", |p| p.posts[0].unit = "nowhere".into()),
    ("unknown-person", "/posts/0/mentor", |p| p.posts[0].mentor = Some("gitta".into())),
    ("list-length", "/posts/0/capacity", |p| p.posts[0].capacity = Weekly::Each(Vec::new())),
    ("list-length", "/posts/0/minimum", |p| p.posts[0].minimum = Weekly::Each(vec![0])),
    ("minimum-above-capacity", "/posts/0/minimum", |p| p.posts[0].minimum = Weekly::Every(2)),
    ("no-lengths", "/posts/0/lengths_weeks", |p| p.posts[0].lengths_weeks.clear()),
    ("bad-length", "/posts/0/lengths_weeks/0", |p| p.posts[0].lengths_weeks = vec![13]),
    ("bad-length", "/posts/0/lengths_weeks/0", |p| p.posts[0].lengths_weeks = vec![0]),
    ("no-intensities", "/posts/0/intensities", |p| p.posts[0].intensities.clear()),
    ("bad-intensity", "/posts/0/intensities/0", |p| p.posts[0].intensities = vec![0.3]),
    ("shares-above-one", "/posts/0/teaches", |p| {
        let mut second = p.posts[0].teaches[0].clone();
        second.competency = "storytelling".into();
        p.posts[0].teaches.push(second);
    }),
    ("host-of-another-team", "/sessions/0/host", |p| p.sessions[0].host = Some("gita".into())),
    ("bad-number", "/sessions/0/duration_weeks", |p| p.sessions[0].duration_weeks = 0.0),
];

fn exchange(units: &[&str], ring_max: u32) -> Option<StrictExchange> {
    Some(StrictExchange { units: units.iter().map(|&id| id.into()).collect(), ring_max })
}

/// As often as somebody's finger slips on the keyboard.
const MANY: usize = 2_000_000;

const SIZE_ERRORS: [(&str, &str, Change); 12] = [
    ("start-out-of-range", "/calendar/start", |p| p.calendar.start = "0227-01-04".parse().unwrap_or_default()),
    ("start-out-of-range", "/calendar/start", |p| p.calendar.start = chrono::NaiveDate::MAX),
    ("list-too-long", "/calendar/no_start_weeks", |p| p.calendar.no_start_weeks = vec![3; MANY]),
    ("list-too-long", "/people/0/leave_weeks", |p| p.people[0].leave_weeks = vec![1; MANY]),
    ("list-too-long", "/posts/0/start_weeks", |p| p.posts[0].start_weeks = Some(vec![0; MANY])),
    ("list-too-long", "/posts/0/lengths_weeks", |p| p.posts[0].lengths_weeks = vec![4; MANY]),
    ("list-too-long", "/posts/0/intensities", |p| p.posts[0].intensities = vec![1.0; MANY]),
    ("list-too-long", "/sessions/0/weeks", |p| p.sessions[0].weeks = vec![2; MANY]),
    ("list-too-long", "/units/0/critical", |p| {
        p.units[0].critical = vec![CriticalSkill { competency: "messaging".into(), level: 3.0, people: 1 }; MANY / 20];
    }),
    ("list-too-long", "/rules/guest_load", |p| p.rules.guest_load = vec![p.rules.guest_load[0].clone(); MANY / 20]),
    ("bad-number", "/people/0/skills/0/weight", |p| p.people[0].skills[0].weight = 1e9),
    ("too-many-choices", "/posts", |p| {
        p.calendar.weeks = 104;
        p.people = (0..1500)
            .map(|number| Person { id: format!("{number}"), unit: "sales".into(), ..p.people[0].clone() })
            .collect();
        let lengths: Vec<u32> = (1..=104).collect();
        p.posts.iter_mut().for_each(|post| (post.mentor, post.lengths_weeks) = (None, lengths.clone()));
        p.posts[0].intensities = vec![0.2, 0.5, 1.0];
        p.posts[1].intensities = vec![0.2, 0.5, 1.0];
        p.sessions.clear();
    }),
];

const TIE_ERRORS: [(&str, &str, Change); 6] = [
    ("bad-ring", "/rules/strict_exchange/ring_max", |p| p.rules.strict_exchange = exchange(&[], 5)),
    ("bad-ring", "/rules/strict_exchange/ring_max", |p| p.rules.strict_exchange = exchange(&[], 1)),
    ("unknown-unit", "/rules/strict_exchange/units/1", |p| {
        p.rules.strict_exchange = exchange(&["sales", "marketting"], 2)
    }),
    ("empty-name", "/people/0/territory", |p| p.people[0].territory = Some(" ".into())),
    ("unknown-person", "/people/0/backfill/1", |p| p.people[0].backfill = vec!["ben".into(), "bem".into()]),
    ("stands-in-for-self", "/people/0/backfill/0", |p| p.people[0].backfill = vec!["ana".into()]),
];

const TIE_WARNINGS: [(&str, &str, Change); 6] = [
    ("exchange-of-one", "/rules/strict_exchange/units", |p| p.rules.strict_exchange = exchange(&["sales"], 2)),
    ("exchange-unit-twice", "/rules/strict_exchange/units/1", |p| {
        p.rules.strict_exchange = exchange(&["sales", "sales"], 2)
    }),
    ("stand-in-twice", "/people/0/backfill/1", |p| p.people[0].backfill = vec!["ben".into(), "ben".into()]),
    ("territory-of-one", "/people/0/territory", |p| p.people[0].territory = Some("North".into())),
    ("critical-skill-already-missed", "/units/0/critical/0/people", |p| {
        p.units[0].critical = vec![CriticalSkill { competency: "messaging".into(), level: 3.0, people: 1 }];
    }),
    ("no-hand-overs", "/rules/hand_overs_max", |p| p.rules.hand_overs_max = Some(0)),
];

const RULE_ERRORS: [(&str, &str, Change); 15] = [
    ("bad-price", "/prices/disruption", |p| p.prices.disruption = -0.1),
    ("bad-price", "/prices/preference", |p| p.prices.preference = f64::NAN),
    ("bad-share", "/rules/fairness_floor", |p| p.rules.fairness_floor = 2.0),
    ("bad-number", "/rules/disruption_limit", |p| p.rules.disruption_limit = Some(f64::NEG_INFINITY)),
    ("bad-number", "/rules/host_load/weeks", |p| {
        p.rules.host_load = Some(RideLoad { function: None, rides: 1, weeks: 0 });
    }),
    ("balance-with-itself", "/rules/balance/functions", |p| {
        p.rules.balance = Some(Balance { functions: ["sales".into(), "sales".into()], tolerance: 1.0 });
    }),
    ("unknown-person", "/pins/0/person", |p| p.pins = vec![pin("anna", Some("launch"), None)]),
    ("unknown-post", "/pins/0/post", |p| p.pins = vec![pin("ana", Some("launches"), None)]),
    ("unknown-session", "/pins/0/session", |p| p.pins = vec![pin("finn", None, Some("call-9"))]),
    ("post-and-session", "/pins/0", |p| p.pins = vec![pin("finn", Some("deals"), Some("call-1"))]),
    ("pin-against-forbid", "/pins/0", |p| {
        p.pins = vec![pin("ana", Some("launch"), None)];
        p.forbids = vec![forbid("ana", None)];
    }),
    ("pin-not-eligible", "/pins/0", |p| {
        p.pins = vec![pin("ana", Some("launch"), None)];
        person_mut(p, "ana").eligible.placements = false;
    }),
    ("week-beyond-horizon", "/pins/0/week/0", |p| {
        p.pins = vec![Pin { week: Some(12), ..pin("ana", Some("launch"), None) }];
    }),
    ("unknown-person", "/forbids/0/person", |p| p.forbids = vec![forbid("anna", None)]),
    ("post-and-session", "/pins/0/weeks", |p| {
        p.pins = vec![Pin { weeks: Some(2), ..pin("finn", None, Some("call-1")) }]
    }),
];

/// Ana's programme: a step at the launch, then one at the events.
fn track(problem: &mut Problem, change: impl FnOnce(&mut Track)) {
    let step = |post: &str| TrackStep { posts: vec![post.into()], families: Vec::new(), at_least: 1, at_most: Some(1) };
    problem.rules.placements_max = 2;
    let mut track = Track {
        id: "graduates".into(),
        name: "Graduates".into(),
        people: vec!["ana".into()],
        steps: vec![step("launch"), step("events")],
        ordered: true,
        host_unit_max: None,
    };
    change(&mut track);
    problem.tracks.push(track);
}

/// A published plan, of which the first three weeks are frozen.
fn published(problem: &mut Problem, change: impl FnOnce(&mut Baseline)) {
    let plan = company_plan::plan(problem);
    let mut baseline = Baseline { placements: plan.placements, rides: plan.rides, now_week: 1, frozen_weeks: 2 };
    change(&mut baseline);
    problem.baseline = Some(baseline);
}

const OWN_ERRORS: [(&str, &str, Change); 35] = [
    ("duplicate-id", "/tracks/1/id", |p| {
        track(p, |_| {});
        track(p, |_| {});
    }),
    ("empty-track", "/tracks/0/steps", |p| track(p, |t| t.steps.clear())),
    ("empty-step", "/tracks/0/steps/1", |p| track(p, |t| t.steps[1].posts.clear())),
    ("unknown-post", "/tracks/0/steps/0/posts/0", |p| track(p, |t| t.steps[0].posts = vec!["lunch".into()])),
    ("unknown-family", "/tracks/0/steps/0/families/0", |p| track(p, |t| t.steps[0].families = vec!["fairs".into()])),
    ("most-below-least", "/tracks/0/steps/0/at_most", |p| track(p, |t| t.steps[0].at_most = Some(0))),
    ("post-in-two-steps", "/tracks/0/steps/1", |p| track(p, |t| t.steps[1].posts.push("launch".into()))),
    ("unknown-person", "/tracks/0/people/0", |p| track(p, |t| t.people = vec!["anna".into()])),
    ("person-twice", "/tracks/0/people/1", |p| track(p, |t| t.people.push("ana".into()))),
    ("track-not-eligible", "/tracks/0/people/0", |p| {
        track(p, |_| {});
        person_mut(p, "ana").eligible.placements = false;
    }),
    ("track-above-limit", "/tracks/0/people/0", |p| {
        track(p, |_| {});
        person_mut(p, "ana").placements_max = Some(1);
    }),
    ("unknown-family", "/posts/0/requires/0", |p| p.posts[0].requires = vec!["fairs".into()]),
    ("requirement-circle", "/posts/1/requires", |p| {
        for (post, family, required) in [(0, "a", "b"), (1, "b", "a")] {
            p.posts[post].family = Some(family.into());
            p.posts[post].requires = vec![required.into()];
        }
    }),
    ("unknown-post", "/people/0/values/0/post", |p| {
        p.people[0].values = vec![PostValue { post: "lunch".into(), value: 1.0 }];
    }),
    ("value-twice", "/people/0/values/1", |p| {
        p.people[0].values = vec![PostValue { post: "launch".into(), value: 1.0 }; 2];
    }),
    ("bad-number", "/people/0/values/0/value", |p| {
        p.people[0].values = vec![PostValue { post: "launch".into(), value: f64::NAN }];
    }),
    ("bad-price", "/people/0/idle_price", |p| p.people[0].idle_price = Some(-1.0)),
    ("bad-price", "/people/0/host_change_price", |p| p.people[0].host_change_price = Some(f64::INFINITY)),
    ("bad-price", "/prices/idle_wait", |p| p.prices.idle_wait = -0.1),
    ("bad-price", "/prices/worst_off", |p| p.prices.worst_off = f64::NAN),
    ("bad-price", "/prices/baseline_change", |p| p.prices.baseline_change = -1.0),
    ("bad-number", "/people/0/relief_weeks", |p| p.people[0].relief_weeks = Some(f64::NAN)),
    ("week-beyond-horizon", "/people/0/joined_week/0", |p| p.people[0].joined_week = Some(12)),
    ("bad-number", "/rules/orientation/weeks", |p| p.rules.orientation = Some(Orientation { rides: 1, weeks: 0 })),
    ("bad-number", "/rules/ride_minimum/0/weeks", |p| {
        p.rules.ride_minimum = vec![RideLoad { function: None, rides: 1, weeks: 0 }];
    }),
    ("week-beyond-horizon", "/baseline/now_week", |p| published(p, |b| b.now_week = 13)),
    ("unknown-person", "/baseline/placements/0/person", |p| published(p, |b| b.placements[0].person = "anna".into())),
    ("unknown-post", "/baseline/placements/0/post", |p| published(p, |b| b.placements[0].post = "lunch".into())),
    ("week-beyond-horizon", "/baseline/placements/0/start_week", |p| {
        published(p, |b| b.placements[0].start_week = u32::MAX);
    }),
    ("baseline-twice", "/baseline/placements/2", |p| published(p, |b| b.placements.push(b.placements[0].clone()))),
    ("frozen-not-allowed", "/baseline/placements/0", |p| published(p, |b| b.placements[0].weeks = 3)),
    ("unknown-person", "/baseline/rides/0/person", |p| published(p, |b| b.rides[0].person = "fin".into())),
    ("unknown-session", "/baseline/rides/0/session", |p| published(p, |b| b.rides[0].session = "call-9".into())),
    ("week-beyond-horizon", "/baseline/rides/0/week/0", |p| published(p, |b| b.rides[0].week = 12)),
    ("baseline-twice", "/baseline/rides/1", |p| published(p, |b| b.rides.push(b.rides[0].clone()))),
];

/// A circle that somebody can enter is none: one of two posts of the family requires nothing.
#[test]
fn requirements_that_can_be_met_are_no_circle() {
    let findings = found(|problem| {
        for (post, family) in [(0, "a"), (1, "a"), (2, "b")] {
            problem.posts[post].family = Some(family.into());
        }
        problem.posts[0].requires = vec!["b".into()];
        problem.posts[2].requires = vec!["a".into()];
    });
    assert_eq!(findings, []);
}

const WARNINGS: [(&str, &str, Change); 9] = [
    ("minimum-already-missed", "/units/0/floor_fte", |p| p.units[0].floor_fte = Weekly::Every(6.0)),
    ("target-below-floor", "/units/0/target_fte", |p| p.units[0].target_fte = Weekly::Every(2.0)),
    ("post-for-nobody", "/posts/0", |p| p.posts[0].capacity = Weekly::Every(0)),
    ("minimum-out-of-reach", "/posts/0/minimum", |p| {
        p.posts[0].minimum = Weekly::Every(1);
        p.posts[0].start_weeks = Some(vec![0]);
    }),
    ("minimum-out-of-reach", "/posts/2/minimum", |p| {
        p.posts[2].capacity = Weekly::Every(6);
        p.posts[2].minimum = Weekly::Every(6);
    }),
    ("nobody-eligible", "/people", |p| {
        for person in &mut p.people {
            person.eligible.placements = false;
            person.eligible.rides = false;
        }
    }),
    ("own-team-wish", "/people/0/prefer/0", |p| p.people[0].prefer = vec!["deals".into()]),
    ("unknown-function", "/rules/guest_load/0/function", |p| p.rules.guest_load[0].function = Some("legal".into())),
    ("unknown-function", "/sessions/0/guest_functions/0", |p| p.sessions[0].guest_functions = vec!["legal".into()]),
];

#[test]
fn good_problems_have_no_findings() {
    assert_eq!(found(|_| {}), []);
    for (people, weeks) in [(0, 13), (1, 13), (3, 26), (12, 13), (64, 26), (250, 52)] {
        let findings = validate(&generate(people, weeks, 5));
        let errors: Vec<_> = findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{people} people: {errors:#?}");
    }
}

#[test]
fn each_mistake_is_found_where_it_is() {
    let cases = ERRORS.iter().chain(&RULE_ERRORS).chain(&TIE_ERRORS).chain(&OWN_ERRORS).chain(&SIZE_ERRORS);
    let cases = cases.map(|case| (case, Severity::Error));
    let warnings = WARNINGS.iter().chain(&TIE_WARNINGS).map(|case| (case, Severity::Warning));
    for ((code, path, change), severity) in cases.chain(warnings) {
        let findings = found(change);
        let hit = findings.iter().find(|finding| finding.code == *code && finding.path == *path);
        let Some(hit) = hit else { panic!("{code} at {path} not found in {findings:#?}") };
        assert_eq!(hit.severity, severity, "{code}");
        assert!(hit.cause.ends_with('.') && hit.action.ends_with('.'), "{hit:?}");
        if severity == Severity::Error {
            assert_eq!(findings[0].severity, Severity::Error, "errors come first");
        }
    }
}

#[test]
fn an_unknown_name_brings_the_nearest() {
    let findings = found(|problem| problem.people[0].unit = "Marketting".into());
    assert_eq!(findings[0].cause, "Ana Ruiz names the unit \"Marketting\", which is not in the problem.");
    assert_eq!(findings[0].action, "Did you mean \"marketing\"? Correct the id, or add the unit.");
}

#[test]
fn all_mistakes_are_found_at_once() {
    let findings = found(|problem| {
        for (_, _, change) in ERRORS.iter().skip(10).take(20) {
            change(problem);
        }
    });
    assert!(findings.len() >= 15, "{findings:#?}");
}

#[test]
fn findings_are_bounded_however_large_the_file() {
    let findings = found(|problem| {
        let long = "x".repeat(1_000_000);
        problem.people = vec![problem.people[0].clone(); 20_000];
        problem.people[7].unit = long;
        problem.people[0].leave_weeks = vec![u32::MAX; 1_000_000];
    });
    assert!(findings.len() <= FINDINGS_MAX + 1, "{}", findings.len());
    assert!(findings.iter().all(|finding| finding.cause.len() < 500));
    assert_eq!(findings.last().map(|finding| finding.code), Some("more-findings"));
}
