//! Companies made from lists.

use super::*;
use crate::{
    domain::{
        company::{Guess, Kind, Need, Record},
        staff_list::Quota,
    },
    with_record,
};

fn listed(name: &str, team: &str, title: Option<&str>) -> ListedPerson {
    ListedPerson {
        row: 0,
        id: name.to_lowercase().replace(' ', "-"),
        name: name.to_owned(),
        email: None,
        team: team.to_owned(),
        title: title.map(str::to_owned),
        function: None,
        location: None,
        manager_id: None,
        fte: None,
        quota: None,
        joined_on: None,
        left_on: None,
    }
}

fn answers() -> Answers {
    Answers {
        company_name: None,
        fiscal_year_starts_month: 1,
        fiscal_year_answered: false,
        cycle_starts_on: NaiveDate::from_ymd_opt(2027, 1, 6).unwrap(),
        cycle_weeks: 26,
        teams: BTreeMap::new(),
        titles: BTreeMap::new(),
    }
}

fn make(people: &[ListedPerson]) -> Start {
    company(people, &answers(), &BTreeMap::new())
}

fn twelve() -> Vec<ListedPerson> {
    [
        ("Ann", "Sales", "Sales Manager"),
        ("Ben", "Sales", "Account Executive"),
        ("Cem", "Sales", "account executive"),
        ("Dua", "Sales", "SDR"),
        ("Eva", "Marketing", "Head of Marketing"),
        ("Fin", "Marketing", "Content Manager"),
        ("Gil", "Marketing", "Senior Content Manager"),
        ("Hue", "Marketing", "Specialist"),
        ("Ida", "Finance", "CFO"),
        ("Jan", "Finance", "Accountant"),
        ("Kim", "Finance", "Controller"),
        ("Leo", "Finance", "Ninja"),
    ]
    .map(|(name, team, title)| listed(name, team, Some(title)))
    .to_vec()
}

/// What every check of a company finds wrong, its references included.
fn faults(company: &Company) -> Vec<String> {
    fn of<T: Record>(company: &Company, found: &mut Vec<String>) {
        for (id, record) in T::table(company) {
            if id.matches('/').count() + 1 != T::columns().iter().filter(|column| column.need == Need::Key).count() {
                found.push(format!("{} {id} has a slash", T::KIND.name()));
            }
            for (column, text) in T::columns().iter().zip(record.texts()) {
                let Some(kind) = column.refers.filter(|_| !text.is_empty()) else { continue };
                if !with_record!(kind, R => R::table(company).contains_key(&text)) {
                    found.push(format!("{} {id}: no {} {text}", T::KIND.name(), kind.singular()));
                }
            }
            record.check(company, &mut |column, message, _| {
                found.push(format!("{} {id} {column}: {message}", T::KIND.name()))
            });
            if T::read(&record.texts()).ok().as_ref() != Some(record) {
                found.push(format!("{} {id} does not read back", T::KIND.name()));
            }
        }
    }
    let mut found = Vec::new();
    for kind in Kind::ALL {
        with_record!(kind, T => of::<T>(company, &mut found));
    }
    found
}

fn guess<'a>(company: &'a Company, kind: Kind, record: &str, field: &str) -> Option<&'a Guess> {
    company.guesses.get(&format!("{}/{record}/{field}", kind.name()))
}

fn role_of<'a>(company: &'a Company, person: &str) -> &'a crate::domain::company::Role {
    &company.roles[&company.people[person].role_id]
}

#[test]
fn a_company_from_a_list_is_sound_and_the_same_each_time() {
    let start = make(&twelve());
    assert_eq!(faults(&start.company), Vec::<String>::new());
    assert_eq!(make(&twelve()), start);
    let company = &start.company;
    assert_eq!((company.people.len(), company.teams.len(), company.competencies.len()), (12, 3, 22));
    assert!(company.ratings.is_empty() && company.preferences.is_empty());
    let cycle = &company.cycles[&start.cycle_id];
    assert_eq!((start.cycle_id.as_str(), cycle.starts_on.to_string().as_str()), ("2027-h1", "2027-01-11"));
}

#[test]
fn each_title_is_a_role_however_it_is_written() {
    let company = make(&twelve()).company;
    assert_eq!(company.people["ben"].role_id, company.people["cem"].role_id);
    assert_ne!(company.people["fin"].role_id, company.people["gil"].role_id);
    let role = role_of(&company, "ben");
    assert_eq!((role.function_id.as_str(), role.seniority, role.carries_quota), ("sales", 2, true));
    assert_eq!(role_of(&company, "hue").function_id, "marketing", "a generic title means what the team does");
    assert!(company.role_profiles.keys().any(|id| id.starts_with(&format!("{}/", role.id))));
}

#[test]
fn what_nobody_said_is_listed_as_guessed_and_what_somebody_said_is_not() {
    let mut people = twelve();
    people[1].fte = Some(0.8);
    people[1].quota = Some(Quota::Yearly(500_000.0));
    people[2].quota = Some(Quota::Carries);
    let mut answers = answers();
    answers.fiscal_year_answered = true;
    answers.teams.insert("Sales".to_owned(), TeamAnswer { function_id: Some("sales".to_owned()), name: None });
    let said = TitleAnswer { function_id: "it".to_owned(), seniority: 3, carries_quota: false };
    answers.titles.insert("Ninja".to_owned(), said);
    let start = company(&people, &answers, &BTreeMap::new());
    let company = &start.company;
    assert_eq!(faults(company), Vec::<String>::new());
    let guessed = |kind, record: &str, field| guess(company, kind, record, field).is_some();
    assert!(guessed(Kind::People, "ann", "fte") && !guessed(Kind::People, "ben", "fte"));
    assert!(guessed(Kind::Teams, "marketing", "function_id") && !guessed(Kind::Teams, "sales", "function_id"));
    let executive = &company.people["ben"].role_id;
    assert!(guessed(Kind::Roles, executive, "function_id") && !guessed(Kind::Roles, executive, "carries_quota"));
    let ninja = role_of(company, "leo");
    assert_eq!((ninja.function_id.as_str(), ninja.seniority), ("it", 3));
    assert!(!guessed(Kind::Roles, &ninja.id, "function_id") && !guessed(Kind::Roles, &ninja.id, "seniority"));
    assert_eq!(company.title_rules["ninja"].function_id, "it");
    assert!(!guessed(Kind::Cycles, &start.cycle_id, "rules"));
    assert!(guessed(Kind::People, "eva", "no_placements_reason"), "a head");
    assert!(guessed(Kind::People, "ann", "no_placements_reason"), "who alone leads a team");
    assert!(guessed(Kind::People, "jan", "no_placements_reason"), "work that the programme does not show");
    assert!(!guessed(Kind::People, "ben", "no_placements_reason"));
    assert!(company.posts.keys().all(|post| guessed(Kind::Posts, post, "mentor_id")));
    assert!(company.teams.values().all(|team| team.floor_fte.is_none() && team.target_fte.is_none()));
}

#[test]
fn the_companys_own_rules_win_over_the_table() {
    let rule = TitleRule {
        title: "content manager".to_owned(),
        function_id: "product".to_owned(),
        seniority: 4,
        carries_quota: false,
    };
    let own = BTreeMap::from([(rule.title.clone(), rule)]);
    let company = company(&twelve(), &answers(), &own).company;
    let role = role_of(&company, "fin");
    assert_eq!((role.function_id.as_str(), role.seniority), ("product", 4));
    assert_eq!(company.title_rules, own);
    assert!(guess(&company, Kind::Roles, &role.id, "function_id").is_none());
}

#[test]
fn one_title_with_and_without_a_quota_is_two_roles() {
    let mut people = twelve();
    people[1].quota = Some(Quota::Carries);
    people[2].quota = Some(Quota::CarriesNone);
    let company = make(&people).company;
    assert!(role_of(&company, "ben").carries_quota && !role_of(&company, "cem").carries_quota);
    assert_eq!(role_of(&company, "ben").name, "Account Executive, with a quota");
    assert_eq!(faults(&company), Vec::<String>::new());
}

#[test]
fn without_titles_people_do_what_their_team_does() {
    let people: Vec<_> = (0..8)
        .map(|index| listed(&format!("P{index}"), if index % 2 == 0 { "Vertrieb Süd" } else { "Team 7" }, None))
        .collect();
    let start = make(&people);
    let company = &start.company;
    assert_eq!(faults(company), Vec::<String>::new());
    let role = role_of(company, "p0");
    assert_eq!((role.name.as_str(), role.function_id.as_str()), ("Member of Vertrieb Süd", "sales"));
    assert!(guess(company, Kind::People, "p0", "role_id").is_some());
    assert_eq!(role_of(company, "p1").function_id, "general");
    assert!(start.titles.is_empty());
}

#[test]
fn the_same_name_makes_two_teams_one() {
    let mut answers = answers();
    for name in ["Sales", "Finance"] {
        let answer = TeamAnswer { function_id: Some("sales".to_owned()), name: Some("Commercial".to_owned()) };
        answers.teams.insert(name.to_owned(), answer);
    }
    let start = company(&twelve(), &answers, &BTreeMap::new());
    let ids: Vec<_> = start.teams.iter().map(|team| (team.name.as_str(), team.team_id.as_str(), team.people)).collect();
    assert_eq!(ids, [("Finance", "commercial", 4), ("Marketing", "marketing", 4), ("Sales", "commercial", 4)]);
    assert_eq!(start.company.teams.len(), 2);
    assert_eq!(faults(&start.company), Vec::<String>::new());
}

#[test]
fn titles_outweigh_a_misleading_team_name() {
    let mut people = twelve();
    for person in people.iter_mut().filter(|person| person.team == "Finance") {
        person.team = "Marketing Controlling".to_owned();
    }
    let start = make(&people);
    let team = start.teams.iter().find(|team| team.name == "Marketing Controlling").unwrap();
    assert_eq!(team.function_id, "finance", "{team:?}");
    assert!(team.guessed);
}

#[test]
fn posts_have_a_mentor_who_neither_leads_nor_leaves() {
    let mut people = twelve();
    people[6].left_on = NaiveDate::from_ymd_opt(2027, 3, 1);
    people[7].title = Some("Content Specialist".to_owned());
    let company = make(&people).company;
    let mentors: Vec<_> =
        company.posts.values().map(|post| (post.team_id.as_str(), post.mentor_id.as_deref())).collect();
    assert_eq!(mentors, [("marketing", Some("fin")), ("sales", Some("ben"))]);
    assert!(company.posts.values().all(|post| post.capacity == 1));
    assert!(company.ride_sessions.values().any(|session| session.host_id.as_deref() == Some("ben")));
    assert!(company.ride_sessions.values().any(|session| session.team_id == "marketing" && session.host_id.is_none()));
    assert_eq!(company.critical_roles["lead-marketing"].incumbent_id.as_deref(), Some("eva"));
}

#[test]
fn managers_that_lead_in_a_circle_are_left_out() {
    let mut people = twelve();
    people[0].manager_id = Some("ben".to_owned());
    people[1].manager_id = Some("ann".to_owned());
    people[2].manager_id = Some("ann".to_owned());
    people[3].manager_id = Some("nobody".to_owned());
    let company = make(&people).company;
    assert_eq!(faults(&company), Vec::<String>::new());
    let manager = |person: &str| company.people[person].manager_id.as_deref();
    assert_eq!((manager("ann"), manager("ben"), manager("cem"), manager("dua")), (None, None, Some("ann"), None));
}

#[test]
fn the_limit_on_weeks_missed_grows_with_the_company() {
    let limit = |people: &[ListedPerson]| {
        let start = make(people);
        start.company.cycles[&start.cycle_id].rules.disruption_limit.unwrap()
    };
    assert_eq!(limit(&twelve()), 8.0);
    let many: Vec<_> =
        (0..200).map(|index| listed(&format!("P{index}"), &format!("Sales {}", index / 8), Some("AE"))).collect();
    assert_eq!(limit(&many), 52.0);
    let start = make(&many);
    assert!(start.company.cycles[&start.cycle_id].rules.balance.is_none(), "there is nobody to exchange with");
}
