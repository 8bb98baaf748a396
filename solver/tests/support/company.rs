//! Two teams of five, twelve weeks from 4 January 2027.
#![expect(clippy::unwrap_used, reason = "a mistake in a hand-made company should stop the test")]

use tandem_solver::problem::{
    Balance, Calendar, Competency, LearningMode, PROBLEM_VERSION, Person, Post, Prices, Problem, RideLoad, Rules,
    Session, SessionKind, Skill, Teaching, Unit, Weekly,
};

/// Sales: Ana Ruiz, Ben Adler, Cem Kaya, Dora Lang, Eva Park. Marketing: Finn Costa, Gita Rao, Hana Ito, Ivan Novak, Jana Weber.
pub fn problem() -> Problem {
    let sales = ["Ana Ruiz", "Ben Adler", "Cem Kaya", "Dora Lang", "Eva Park"];
    let marketing = ["Finn Costa", "Gita Rao", "Hana Ito", "Ivan Novak", "Jana Weber"];
    let people = sales.iter().map(|name| (name, "sales")).chain(marketing.iter().map(|name| (name, "marketing")));
    Problem {
        version: PROBLEM_VERSION,
        name: "Two teams".into(),
        calendar: Calendar {
            start: "2027-01-04".parse().unwrap(),
            weeks: 12,
            step_name: None,
            season: Weekly::Every(1.0),
            no_start_weeks: vec![10, 11],
            no_ride_weeks: vec![10, 11],
        },
        competencies: [("negotiation", Some("sales")), ("messaging", Some("marketing")), ("storytelling", None)]
            .map(|(id, function)| Competency { id: id.into(), name: id.into(), function: function.map(Into::into) })
            .into(),
        units: vec![unit("sales", "Field sales"), unit("marketing", "Product marketing")],
        people: people.map(|(name, unit)| person(name, unit)).collect(),
        posts: vec![
            post("launch", "Launch team member", "marketing", "messaging", "gita"),
            post("events", "Event crew member", "marketing", "messaging", "hana"),
            post("deals", "Deal team member", "sales", "negotiation", "ben"),
        ],
        sessions: vec![
            call("call-1", 2),
            call("call-2", 3),
            call("call-3", 7),
            Session {
                id: "meeting".into(),
                name: "Launch planning".into(),
                kind: SessionKind::Meeting,
                unit: "marketing".into(),
                host: None,
                location: None,
                guest_functions: Vec::new(),
                weeks: vec![8],
                seats: 1,
                duration_weeks: 0.05,
                teaches: vec![teaching("messaging")],
                mode: LearningMode::Observing,
            },
        ],
        tracks: Vec::new(),
        rules: Rules {
            placements_max: 1,
            cooldown_weeks: 3,
            mentees_max: 1,
            balance: Some(Balance { functions: ["sales".into(), "marketing".into()], tolerance: 1.0 }),
            guest_load: vec![RideLoad { function: Some("marketing".into()), rides: 1, weeks: 4 }],
            host_load: Some(RideLoad { function: None, rides: 2, weeks: 4 }),
            ride_pair_max: 2,
            disruption_limit: None,
            fairness_floor: 0.0,
            ..Rules::default()
        },
        prices: Prices::default(),
        pins: Vec::new(),
        forbids: Vec::new(),
        baseline: None,
        guessed: Vec::new(),
    }
}

fn unit(id: &str, name: &str) -> Unit {
    Unit {
        id: id.into(),
        name: name.into(),
        function: id.into(),
        location: Some("Berlin".into()),
        floor_fte: Weekly::Every(3.0),
        target_fte: Weekly::Every(3.5),
        away_share: 0.4,
        blackout_weeks: Vec::new(),
        teams: Vec::new(),
        critical: Vec::new(),
    }
}

fn person(name: &str, unit: &str) -> Person {
    let (own, other) = if unit == "sales" { ("negotiation", "messaging") } else { ("messaging", "negotiation") };
    let skill =
        |competency: &str, level, target, weight| Skill { competency: competency.into(), level, target, weight };
    Person {
        id: name.split(' ').next().unwrap().to_lowercase(),
        name: name.into(),
        unit: unit.into(),
        role: "Specialist".into(),
        fte: Weekly::Every(1.0),
        role_fit: 1.0,
        skills: vec![skill(own, 5.0, 5.0, 1.0), skill(other, 1.0, 3.0, 1.0)],
        ..Person::default()
    }
}

fn post(id: &str, name: &str, unit: &str, competency: &str, mentor: &str) -> Post {
    Post {
        id: id.into(),
        name: name.into(),
        unit: unit.into(),
        location: None,
        capacity: Weekly::Every(1),
        teaches: vec![teaching(competency)],
        mode: LearningMode::Working,
        mentor: Some(mentor.into()),
        start_weeks: None,
        lengths_weeks: vec![4],
        intensities: vec![1.0],
        ..Post::default()
    }
}

fn call(id: &str, week: u32) -> Session {
    Session {
        id: id.into(),
        name: format!("Customer call {}", id.trim_start_matches("call-")),
        kind: SessionKind::RideAlong,
        unit: "sales".into(),
        host: Some("ana".into()),
        location: None,
        guest_functions: vec!["marketing".into()],
        weeks: vec![week],
        seats: 1,
        duration_weeks: 0.1,
        teaches: vec![teaching("negotiation")],
        mode: LearningMode::Observing,
    }
}

fn teaching(competency: &str) -> Teaching {
    Teaching { competency: competency.into(), share: 0.8, level: 4.0 }
}
