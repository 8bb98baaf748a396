//! From a staff list alone to a first plan: no ratings, no settings.

use chrono::NaiveDate;
use std::{collections::BTreeMap, time::Duration};
use tandem::{
    app::planning::problem::assemble,
    domain::{
        company::Company,
        staff_list::ListedPerson,
        starter::{self, Answers, Start},
    },
};
use tandem_solver::{
    check::check,
    plan::Plan,
    problem::Problem,
    search::{Options, Silent, solve},
};

/// Team, and the titles of its people: the first one once, the others in turn.
type Team = (&'static str, &'static [&'static str]);

const TWELVE: &[Team] = &[
    ("Sales", &["Sales Manager", "Account Executive", "Account Executive", "SDR"]),
    ("Marketing", &["Head of Marketing", "Content Manager", "Campaign Manager", "Product Marketing Manager"]),
    ("Customer Success", &["Head of Customer Success", "Customer Success Manager", "CSM", "Support Specialist"]),
];

const LARGER: &[Team] = &[
    ("Sales Enterprise", &["Sales Director", "Enterprise Account Executive", "Senior Account Executive"]),
    ("Sales Mid-Market", &["Sales Manager", "Account Executive"]),
    ("SDRs", &["SDR Team Lead", "Sales Development Representative", "Senior SDR"]),
    ("Presales", &["Manager, Sales Engineering", "Sales Engineer", "Senior Solutions Consultant"]),
    ("Key Accounts", &["Head of Account Management", "Key Account Manager", "Account Manager"]),
    (
        "Demand Generation",
        &["Director Demand Generation", "Campaign Manager", "SEO Specialist", "Marketing Coordinator"],
    ),
    (
        "Product Marketing",
        &["Head of Product Marketing", "Product Marketing Manager", "Junior Product Marketing Manager"],
    ),
    ("Content & Brand", &["Content Lead", "Copywriter", "Graphic Designer", "Social Media Manager"]),
    ("Customer Success", &["VP Customer Success", "Customer Success Manager", "Onboarding Specialist"]),
    ("Engineering", &["CTO", "Software Engineer", "Senior Software Engineer", "QA Engineer"]),
    ("Finance", &["CFO", "Accountant", "Controller"]),
];

fn person(id: String, team: String, title: &str) -> ListedPerson {
    ListedPerson {
        row: 0,
        name: id.replace('-', " "),
        id,
        email: None,
        team,
        title: Some(title.to_owned()),
        function: None,
        location: None,
        manager_id: None,
        fte: None,
        quota: None,
        joined_on: None,
        left_on: None,
    }
}

/// `size` people in teams of `team_size`, which are there again and again under a number.
fn list(teams: &[Team], size: usize, team_size: usize) -> Vec<ListedPerson> {
    (0..size)
        .map(|index| {
            let (number, place) = (index / team_size, index % team_size);
            let (name, titles) = teams[number % teams.len()];
            let round = number / teams.len();
            let team = if round == 0 { name.to_owned() } else { format!("{name} {}", round + 1) };
            let title = if place == 0 { titles[0] } else { titles[1 + (place - 1) % (titles.len() - 1)] };
            person(format!("person-{index:04}"), team, title)
        })
        .collect()
}

fn answers() -> Answers {
    Answers {
        company_name: None,
        fiscal_year_starts_month: 1,
        fiscal_year_answered: false,
        cycle_starts_on: NaiveDate::from_ymd_opt(2027, 1, 4).expect("a day"),
        cycle_weeks: 26,
        teams: BTreeMap::new(),
        titles: BTreeMap::new(),
    }
}

fn start(people: &[ListedPerson]) -> (Start, Problem) {
    let start = starter::company(people, &answers(), &BTreeMap::new());
    let problem = assemble(&start.company, &start.company.cycles[&start.cycle_id], &[]);
    (start, problem)
}

/// Placements and rides from one function to another.
fn directions(company: &Company, problem: &Problem, plan: &Plan) -> BTreeMap<(String, String), (usize, usize)> {
    let of_team = |team: &str| company.teams[team].function_id.clone();
    let home = |person: &str| of_team(&company.people[person].team_id);
    let mut found: BTreeMap<(String, String), (usize, usize)> = BTreeMap::new();
    for placement in &plan.placements {
        let to = of_team(&company.posts[&placement.post].team_id);
        found.entry((home(&placement.person), to)).or_default().0 += 1;
    }
    for ride in &plan.rides {
        let session = problem.sessions.iter().find(|session| session.id == ride.session).expect("a session");
        found.entry((home(&ride.person), of_team(&session.unit))).or_default().1 += 1;
    }
    found
}

/// Solves, has the plan checked, and holds that people move both ways; prints what came out.
fn holds_a_plan(people: &[ListedPerson], options: &Options) -> (Start, Plan) {
    let (start, problem) = start(people);
    let solution = solve(&problem, options, &Silent).expect("a plan");
    let report = check(&problem, &solution.plan);
    assert!(report.ok, "{:#?}", report.findings);
    println!(
        "{} people, {} teams, {} posts, {} sessions: value {:.2}, bound {:.2}, gap {:.3}, {:?} in {:.1} s; {} placements, {} rides, {:.1} person-weeks of {:?}",
        people.len(),
        start.company.teams.len(),
        problem.posts.len(),
        problem.sessions.len(),
        report.value,
        solution.bound,
        solution.gap,
        solution.status,
        solution.seconds,
        solution.plan.placements.len(),
        solution.plan.rides.len(),
        report.disruption,
        problem.rules.disruption_limit,
    );
    let directions = directions(&start.company, &problem, &solution.plan);
    println!("{directions:?}");
    let mut kinds: BTreeMap<(u32, String), usize> = BTreeMap::new();
    for placement in &solution.plan.placements {
        *kinds.entry((placement.weeks, placement.intensity.to_string())).or_default() += 1;
    }
    println!("(weeks, share): {kinds:?}");
    for (from, to) in [("sales", "marketing"), ("marketing", "sales")] {
        let found = directions.get(&(from.to_owned(), to.to_owned())).copied().unwrap_or_default();
        assert!(found.0 >= 1, "nobody of {from} is placed in {to}: {directions:?}");
        assert!(found.1 >= 1, "nobody of {from} rides along in {to}: {directions:?}");
    }
    (start, solution.plan)
}

/// A budget of work, so that the result does not hang on the machine; a proof is not asked for.
fn small_budget() -> Options {
    Options { iterations: Some(100_000), time_limit: Duration::from_secs(120), gap: 0.3, ..Options::default() }
}

#[test]
fn twelve_people_move_both_ways_and_a_team_of_four_sends_somebody() {
    let (start, plan) = holds_a_plan(&list(TWELVE, 12, 4), &small_budget());
    let team_size = |person: &str| {
        let home = &start.company.people[person].team_id;
        start.company.people.values().filter(|person| person.team_id == *home).count()
    };
    assert!(plan.placements.iter().all(|placement| team_size(&placement.person) == 4));
}

#[test]
fn sixty_four_people_move_both_ways() {
    holds_a_plan(&list(LARGER, 64, 6), &small_budget());
}
