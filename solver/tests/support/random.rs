//! Random problems small enough to be solved by looking at every plan, with every rule at work in some of them; and random plans.

use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use tandem_solver::plan::{PLAN_VERSION, Placement, Plan, Ride};
use tandem_solver::problem::{
    Balance, Calendar, Competency, CriticalSkill, Eligibility, Forbid, LearningMode, PROBLEM_VERSION, Person, Pin,
    Post, Prices, Problem, RideLoad, Rules, Session, SessionKind, Skill, Teaching, Unit, Weekly,
};

#[path = "random/own.rs"]
mod own;
#[path = "random/ties.rs"]
mod ties;

const COMPETENCIES: [&str; 3] = ["negotiation", "content", "storytelling"];
const FUNCTIONS: [&str; 3] = ["sales", "marketing", "operations"];

/// Two to five people in two or three teams, over four to eight weeks.
pub fn tiny(seed: u64) -> Problem {
    let mut dice = ChaCha8Rng::seed_from_u64(seed);
    let weeks = dice.random_range(4..=8);
    let units: Vec<Unit> = (0..dice.random_range(2..=3)).map(|index| unit(index, weeks, &mut dice)).collect();
    let mut people: Vec<Person> =
        (0..dice.random_range(2..=5)).map(|index| person(index, &units, weeks, &mut dice)).collect();
    let posts: Vec<Post> =
        (0..dice.random_range(1..=3)).map(|index| post(index, &units, &people, weeks, &mut dice)).collect();
    let sessions: Vec<Session> =
        (0..dice.random_range(0..=3)).map(|index| session(index, &units, &people, weeks, &mut dice)).collect();
    for person in &mut people {
        let mut ids: Vec<String> = posts.iter().map(|post| post.id.clone()).collect();
        if dice.random_bool(0.5) {
            person.prefer = vec![ids.swap_remove(dice.random_range(0..ids.len()))];
        }
        if !ids.is_empty() && dice.random_bool(0.2) {
            person.avoid = vec![ids.swap_remove(0)];
        }
        match seed % 3 {
            0 => person.prefer_weeks = vec![[1, weeks - 2]],
            1 => person.prefer_lengths = vec![2],
            _ => {}
        }
    }
    let units = units.into_iter().map(|unit| staffed(unit, &people, weeks, &mut dice)).collect();
    let (pins, forbids) = (pins(&people, &posts, &mut dice), forbids(&people, &posts, &sessions, &mut dice));
    let mut problem = Problem {
        version: PROBLEM_VERSION,
        name: format!("tiny {seed}"),
        calendar: Calendar {
            start: "2027-01-04".parse().unwrap_or_default(),
            weeks,
            step_name: None,
            season: Weekly::Each((0..weeks).map(|_| hundredths(&mut dice, 0.5, 2.0)).collect()),
            no_start_weeks: some_weeks(&mut dice, weeks, 0.1),
            no_ride_weeks: some_weeks(&mut dice, weeks, 0.1),
        },
        competencies: COMPETENCIES.map(|id| Competency { id: id.into(), name: id.into(), function: None }).into(),
        units,
        people,
        posts,
        sessions,
        tracks: Vec::new(),
        rules: rules(&mut dice),
        prices: Prices {
            disruption: one_of(&mut dice, &[0.0, 0.05, 0.15, 0.4]),
            preference: one_of(&mut dice, &[0.0, 0.1]),
            ..Prices::default()
        },
        pins,
        forbids,
        baseline: None,
        guessed: Vec::new(),
    };
    ties::add(&mut problem, seed);
    own::add(&mut problem, seed);
    problem
}

/// A plan drawn without regard for most rules: its entries exist and lie within the horizon, and that is all.
pub fn any_plan(problem: &Problem, seed: u64) -> Plan {
    let mut dice = ChaCha8Rng::seed_from_u64(seed);
    let mut plan = Plan { version: PLAN_VERSION, problem_sha256: problem.sha256(), ..Plan::default() };
    for _ in 0..dice.random_range(0..=problem.people.len() * 2) {
        let post = &problem.posts[dice.random_range(0..problem.posts.len())];
        let weeks = post.lengths_weeks[dice.random_range(0..post.lengths_weeks.len())];
        plan.placements.push(Placement {
            person: problem.people[dice.random_range(0..problem.people.len())].id.clone(),
            post: post.id.clone(),
            start_week: dice.random_range(0..=problem.weeks() - weeks),
            weeks,
            intensity: post.intensities[dice.random_range(0..post.intensities.len())],
        });
    }
    for _ in 0..if problem.sessions.is_empty() { 0 } else { dice.random_range(0..=problem.people.len() * 2) } {
        let session = &problem.sessions[dice.random_range(0..problem.sessions.len())];
        plan.rides.push(Ride {
            person: problem.people[dice.random_range(0..problem.people.len())].id.clone(),
            session: session.id.clone(),
            week: session.weeks[dice.random_range(0..session.weeks.len())],
        });
    }
    plan.sort();
    plan
}

fn hundredths(dice: &mut impl Rng, low: f64, high: f64) -> f64 {
    (dice.random_range(low..=high) * 100.0).round() / 100.0
}

fn one_of<T: Copy>(dice: &mut impl Rng, items: &[T]) -> T {
    items[dice.random_range(0..items.len())]
}

fn some_weeks(dice: &mut impl Rng, weeks: u32, share: f64) -> Vec<u32> {
    (0..weeks).filter(|_| dice.random_bool(share)).collect()
}

fn maybe_place(dice: &mut impl Rng) -> Option<String> {
    if dice.random_bool(0.6) { Some(one_of(dice, &["Berlin", "Leeds"]).into()) } else { None }
}

fn unit(index: usize, weeks: u32, dice: &mut impl Rng) -> Unit {
    Unit {
        id: format!("unit-{index}"),
        name: format!("Team {index}"),
        function: FUNCTIONS[index].into(),
        location: maybe_place(dice),
        floor_fte: Weekly::Every(0.0),
        target_fte: Weekly::Every(0.0),
        away_share: hundredths(dice, 0.1, 1.0),
        blackout_weeks: some_weeks(dice, weeks, 0.05),
        teams: Vec::new(),
        critical: Vec::new(),
    }
}

/// Minimum, target and critical skills that fit the people of the team, so that they bind now and then.
fn staffed(mut unit: Unit, people: &[Person], weeks: u32, dice: &mut impl Rng) -> Unit {
    let members: Vec<&Person> = people.iter().filter(|person| person.unit == unit.id).collect();
    let base: f64 = members.iter().map(|person| person.fte.at(0)).sum();
    let floor = one_of(dice, &[0.0, 0.3, 0.5, 0.8]);
    unit.floor_fte = Weekly::Every(base * floor);
    let target = hundredths(dice, floor, 1.2);
    unit.target_fte = if dice.random_bool(0.7) {
        Weekly::Every(base * target)
    } else {
        Weekly::Each((0..weeks).map(|_| base * hundredths(dice, floor, 1.2)).collect())
    };
    if dice.random_bool(0.5) {
        unit.critical = vec![CriticalSkill {
            competency: one_of(dice, &COMPETENCIES).into(),
            level: hundredths(dice, 1.0, 4.0),
            people: 0,
        }];
    }
    unit
}

fn person(index: usize, units: &[Unit], weeks: u32, dice: &mut impl Rng) -> Person {
    let unit = &units[if index < units.len() { index } else { dice.random_range(0..units.len()) }];
    let fte = match dice.random_range(0..10) {
        0 => Weekly::Each((0..weeks).map(|_| one_of(dice, &[0.0, 0.5, 1.0, 1.0])).collect()),
        1 => Weekly::Every(0.5),
        2 => Weekly::Every(0.8),
        _ => Weekly::Every(1.0),
    };
    let mut skills = Vec::new();
    for competency in COMPETENCIES {
        if dice.random_bool(0.85) {
            skills.push(Skill {
                competency: competency.into(),
                level: hundredths(dice, 0.0, 3.5),
                target: if dice.random_bool(0.1) { 0.0 } else { hundredths(dice, 2.0, 7.0) },
                weight: one_of(dice, &[0.0, 1.0, 2.0, 3.0]),
            });
        }
    }
    Person {
        id: format!("person-{index}"),
        name: format!("Person {index}"),
        unit: unit.id.clone(),
        role: "Specialist".into(),
        fte,
        role_fit: hundredths(dice, 0.6, 1.0),
        locations: if dice.random_bool(0.2) { vec![one_of(dice, &["Berlin", "Leeds"]).into()] } else { Vec::new() },
        eligible: Eligibility { placements: dice.random_bool(0.9), rides: dice.random_bool(0.9), reason: None },
        leave_weeks: some_weeks(dice, weeks, 0.06),
        blackout_weeks: some_weeks(dice, weeks, 0.06),
        quota: None,
        intensity_max: if dice.random_bool(0.25) { one_of(dice, &[0.2, 0.5]) } else { 1.0 },
        skills,
        prefer: Vec::new(),
        avoid: Vec::new(),
        credit: one_of(dice, &[0.0, 0.0, 0.2, -0.2]),
        placements_max: if dice.random_bool(0.2) { Some(dice.random_range(0..=2)) } else { None },
        last_return_week: if dice.random_bool(0.15) { Some(dice.random_range(-2..=1)) } else { None },
        ..Person::default()
    }
}

fn teaches(dice: &mut impl Rng) -> Vec<Teaching> {
    let mut left: f64 = 1.0;
    let mut list = Vec::new();
    for competency in COMPETENCIES {
        if dice.random_bool(0.6) {
            let share = hundredths(dice, 0.1, 0.6).min(left);
            left -= share;
            list.push(Teaching { competency: competency.into(), share, level: hundredths(dice, 2.0, 7.0) });
        }
    }
    list
}

fn post(index: usize, units: &[Unit], people: &[Person], weeks: u32, dice: &mut impl Rng) -> Post {
    let unit = &units[dice.random_range(0..units.len())];
    let mut lengths_weeks = vec![dice.random_range(1..=4)];
    if dice.random_bool(0.3) {
        let other = dice.random_range(1..=4);
        lengths_weeks.retain(|length| *length != other);
        lengths_weeks.push(other);
    }
    let start_weeks = match dice.random_range(0..10) {
        0 => None,
        1..=4 => Some(vec![dice.random_range(0..weeks)]),
        _ => Some(vec![0, dice.random_range(1..weeks)]),
    };
    Post {
        id: format!("post-{index}"),
        name: format!("Post {index}"),
        unit: unit.id.clone(),
        location: if dice.random_bool(0.3) { maybe_place(dice) } else { None },
        capacity: if dice.random_bool(0.8) {
            Weekly::Every(dice.random_range(1..=2))
        } else {
            Weekly::Each((0..weeks).map(|_| dice.random_range(0..=2)).collect())
        },
        teaches: teaches(dice),
        mode: one_of(dice, &[LearningMode::Leading, LearningMode::Working, LearningMode::Observing]),
        mentor: if dice.random_bool(0.7) { Some(people[dice.random_range(0..people.len())].id.clone()) } else { None },
        start_weeks,
        lengths_weeks,
        intensities: match dice.random_range(0..6) {
            0 => vec![0.2],
            1 => vec![0.5],
            2 => vec![0.5, 1.0],
            _ => vec![1.0],
        },
        ..Post::default()
    }
}

fn session(index: usize, units: &[Unit], people: &[Person], weeks: u32, dice: &mut impl Rng) -> Session {
    let unit = &units[dice.random_range(0..units.len())];
    let own: Vec<&Person> = people.iter().filter(|person| person.unit == unit.id).collect();
    let host = if !own.is_empty() && dice.random_bool(0.6) { Some(one_of(dice, &own).id.clone()) } else { None };
    let first = dice.random_range(0..weeks);
    let mut dates = vec![first];
    if dice.random_bool(0.3) && first + 1 < weeks {
        dates.push(first + 1);
    }
    Session {
        id: format!("session-{index}"),
        name: format!("Session {index}"),
        kind: if host.is_some() { SessionKind::RideAlong } else { SessionKind::Meeting },
        unit: unit.id.clone(),
        host,
        location: if dice.random_bool(0.2) { maybe_place(dice) } else { None },
        guest_functions: if dice.random_bool(0.3) { vec![one_of(dice, &FUNCTIONS[..2]).into()] } else { Vec::new() },
        weeks: dates,
        seats: dice.random_range(1..=2),
        duration_weeks: one_of(dice, &[0.1, 0.2, 0.4]),
        teaches: teaches(dice),
        mode: one_of(dice, &[LearningMode::Observing, LearningMode::Working]),
    }
}

fn rules(dice: &mut impl Rng) -> Rules {
    let balance = dice.random_bool(0.4);
    let (guest, host, limit, fair) =
        (dice.random_bool(0.5), dice.random_bool(0.4), dice.random_bool(0.25), dice.random_bool(0.25));
    Rules {
        placements_max: dice.random_range(1..=2),
        cooldown_weeks: dice.random_range(0..=2),
        mentees_max: if dice.random_bool(0.05) { 0 } else { dice.random_range(1..=2) },
        balance: balance.then(|| Balance {
            functions: ["sales".into(), "marketing".into()],
            tolerance: one_of(dice, &[0.0, 0.5, 1.0]),
        }),
        guest_load: if guest {
            vec![RideLoad { function: one_of(dice, &[None, Some("sales")]).map(Into::into), rides: 1, weeks: 3 }]
        } else {
            Vec::new()
        },
        host_load: host.then(|| RideLoad { function: None, rides: 1, weeks: dice.random_range(1..=4) }),
        ride_pair_max: dice.random_range(1..=2),
        disruption_limit: limit.then(|| hundredths(dice, 0.2, 3.0)),
        fairness_floor: if fair { one_of(dice, &[0.1, 0.3, 0.6]) } else { 0.0 },
        ..Rules::default()
    }
}

fn pins(people: &[Person], posts: &[Post], dice: &mut impl Rng) -> Vec<Pin> {
    let Some(person) = people.iter().find(|person| person.eligible.placements) else { return Vec::new() };
    if !dice.random_bool(0.2) {
        return Vec::new();
    }
    let post = &posts[dice.random_range(0..posts.len())];
    let (named, week) = (dice.random_bool(0.5), dice.random_bool(0.3));
    vec![Pin {
        person: person.id.clone(),
        post: named.then(|| post.id.clone()),
        session: None,
        week: week.then_some(0),
        weeks: dice.random_bool(0.2).then(|| post.lengths_weeks[0]),
    }]
}

/// Never about the first two people, whom pins are about: a clash of the two is refused before any solve.
fn forbids(people: &[Person], posts: &[Post], sessions: &[Session], dice: &mut impl Rng) -> Vec<Forbid> {
    let Some(person) = people.iter().filter(|person| person.eligible.placements).nth(1) else { return Vec::new() };
    let forbid = |post, session, week| Forbid { person: person.id.clone(), post, session, week };
    match dice.random_range(0..8) {
        0 => vec![forbid(None, None, None)],
        1 => vec![forbid(Some(posts[0].id.clone()), None, None)],
        2 => vec![forbid(None, None, Some(0))],
        3 => sessions.first().map(|session| forbid(None, Some(session.id.clone()), None)).into_iter().collect(),
        _ => Vec::new(),
    }
}
