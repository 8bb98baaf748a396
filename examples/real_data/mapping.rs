//! From the two sources to Tandem's tables. Titles there are generic, so which occupation stands for which title is set here;
//! ratings, posts and sessions are made up from a fixed seed, and say so.

use super::{
    Table, Tables,
    employees::{Employee, Staff},
    onet::{Element, Model, is_sales},
};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::collections::{BTreeMap, BTreeSet};

const SEED: u64 = 29;
const RATED_ON: &str = "2026-11-16";
const CYCLE: &str = "2027-h1";
const SYNTHETIC: &str = "synthetic";

/// Competencies that a person has a rating in.
const RATED_COMPETENCIES: usize = 12;

/// Department, the function it stands for, and the occupations for staff, senior staff, engineers and leaders.
const DEPARTMENTS: [(&str, &str, [&str; 4]); 9] = [
    ("Sales", "sales", ["41-4012.00", "41-4011.00", "41-9031.00", "41-1012.00"]),
    ("Marketing", "marketing", ["13-1161.00", "27-3031.00", "13-1161.01", "11-2011.00"]),
    ("Customer Service", "customer-service", ["43-4051.00", "41-1012.00", "41-9041.00", "41-1012.00"]),
    ("Finance", "finance", ["41-3031.00", "41-3031.00", "15-2051.01", "41-1012.00"]),
    ("Human Resources", "human-resources", ["27-3031.00", "27-3031.00", "15-2051.01", "41-1012.00"]),
    ("Production", "production", ["43-4051.00", "41-1011.00", "41-9031.00", "41-1011.00"]),
    ("Development", "development", ["27-1024.00", "15-2051.01", "41-9031.00", "41-1012.00"]),
    ("Quality Management", "quality-management", ["43-4051.00", "15-2051.01", "41-9031.00", "41-1012.00"]),
    ("Research", "research", ["13-1161.00", "13-1161.00", "15-2051.02", "41-1012.00"]),
];

pub fn tables(staff: &Staff, model: &Model) -> Tables {
    let mut tables = Tables::new();
    let departments: BTreeMap<&str, Department> = staff
        .departments
        .iter()
        .filter_map(|(number, name)| {
            let (name, function, occupations) = DEPARTMENTS.iter().find(|(known, ..)| known == name)?;
            Some((number.as_str(), Department { id: function, name, occupations: *occupations }))
        })
        .collect();
    put(
        &mut tables,
        "functions",
        &["id", "name"],
        departments.values().map(|d| vec![d.id.to_owned(), d.name.to_owned()]).collect(),
    );
    let teams = departments.values().map(|d| texts(&[d.id, d.name, d.id, "0.05"]));
    put(&mut tables, "teams", &["id", "name", "function_id", "away_share"], teams.collect());
    let scale = texts(&["onet-level", "O*NET level 0–7", "0", "7", "0:0; 7:7"]);
    put(&mut tables, "scales", &["id", "name", "lowest", "highest", "anchors"], vec![scale]);
    let competencies = model.elements.iter().map(|element| {
        let definition = format!(
            "O*NET 29.0, element {}; {} of {} estimates are marked “recommend suppress”.",
            element.id, element.suppressed, element.estimates
        );
        texts(&[&element.id, &element.name, element.function.unwrap_or(""), &definition, "onet-level"])
    });
    put(&mut tables, "competencies", &["id", "name", "function_id", "definition", "scale_id"], competencies.collect());
    roles(&mut tables, staff, model, &departments);
    people(&mut tables, staff, &departments);
    ratings(&mut tables, staff, model, &departments);
    posts(&mut tables, staff, model, &departments);
    sessions(&mut tables, staff, model, &departments);
    let rules =
        r#"{"balance":{"functions":["sales","marketing"],"tolerance":2.0},"guest_load":[{"rides":1,"weeks":4}]}"#;
    put(
        &mut tables,
        "cycles",
        &["id", "name", "starts_on", "weeks", "rules"],
        vec![texts(&[CYCLE, "2027, first half", "2027-01-04", "26", rules])],
    );
    tables
}

struct Department {
    id: &'static str,
    name: &'static str,
    occupations: [&'static str; 4],
}

impl Department {
    fn occupation(&self, title: &str) -> &'static str {
        let [staff, senior, engineer, leader] = self.occupations;
        match title {
            "Staff" | "Assistant Engineer" => staff,
            "Senior Staff" => senior,
            "Engineer" | "Senior Engineer" => engineer,
            _ => leader,
        }
    }

    fn role(&self, title: &str) -> String {
        format!("{}.{}", self.id, title.to_lowercase().replace(' ', "-"))
    }
}

/// What the person is employed as: department managers are managers, whatever their title.
fn title<'a>(staff: &'a Staff, employee: &'a Employee) -> &'a str {
    if staff.managers.get(&employee.department) == Some(&employee.number) { "Manager" } else { &employee.title }
}

fn roles(tables: &mut Tables, staff: &Staff, model: &Model, departments: &BTreeMap<&str, Department>) {
    let held: BTreeSet<(&str, &str)> =
        staff.employees.values().map(|employee| (employee.department.as_str(), title(staff, employee))).collect();
    let (mut roles, mut profiles) = (Vec::new(), Vec::new());
    for (number, title) in held {
        let department = &departments[number];
        let seniority = match title {
            "Assistant Engineer" => "1",
            "Staff" | "Engineer" => "2",
            "Senior Staff" | "Senior Engineer" => "3",
            "Technique Leader" => "4",
            _ => "5",
        };
        let role = department.role(title);
        roles.push(texts(&[&role, &format!("{title}, {}", department.name), department.id, seniority]));
        let code = department.occupation(title);
        for element in &model.elements {
            let Some(rated) = element.by_occupation.get(code) else { continue };
            // Somebody should come half way to what the other function is used to, where that is more.
            let other = element.mean_level(|other| is_sales(other) != is_sales(code));
            let target = rated.level.max(rated.level + 0.5 * (other - rated.level));
            let essential = if rated.importance >= 4.0 { "yes" } else { "no" };
            let importance = rated.importance.round().clamp(1.0, 5.0);
            profiles.push(texts(&[&role, &element.id, &format!("{target:.2}"), &importance.to_string(), essential]));
        }
    }
    put(tables, "roles", &["id", "name", "function_id", "seniority"], roles);
    put(tables, "role_profiles", &["role_id", "competency_id", "target", "importance", "essential"], profiles);
}

fn people(tables: &mut Tables, staff: &Staff, departments: &BTreeMap<&str, Department>) {
    let rows = staff.employees.values().map(|employee| {
        let department = &departments[employee.department.as_str()];
        let manager = staff.managers.get(&employee.department).filter(|manager| **manager != employee.number);
        let manager = manager.map(|number| person_id(number)).unwrap_or_default();
        let role = department.role(title(staff, employee));
        let no_placements =
            if title(staff, employee) == "Manager" { "Leads a department: ride-alongs only" } else { "" };
        texts(&[
            &person_id(&employee.number),
            &employee.name,
            department.id,
            &role,
            &manager,
            &employee.hired_on,
            no_placements,
        ])
    });
    put(
        tables,
        "people",
        &["id", "name", "team_id", "role_id", "manager_id", "joined_on", "no_placements_reason"],
        rows.collect(),
    );
}

/// Synthetic ratings around what the occupation asks for: by the manager, and every third by the person too.
fn ratings(tables: &mut Tables, staff: &Staff, model: &Model, departments: &BTreeMap<&str, Department>) {
    let mut dice = ChaCha8Rng::seed_from_u64(SEED);
    let mut rows = Vec::new();
    for employee in staff.employees.values() {
        let code = departments[employee.department.as_str()].occupation(title(staff, employee));
        let manager = staff.managers.get(&employee.department).filter(|manager| **manager != employee.number);
        for element in important(model, code).into_iter().take(RATED_COMPETENCIES) {
            let level = element.by_occupation.get(code).map_or(0.0, |rated| rated.level);
            let noise = dice.random_range(-1.4..0.8);
            let mut add = |source: &str, rater: &str, level: f64| {
                let id = format!("r{:05}", rows.len() + 1);
                let level = format!("{:.1}", level.clamp(0.0, 7.0));
                rows.push(texts(&[
                    &id,
                    &person_id(&employee.number),
                    &element.id,
                    source,
                    rater,
                    RATED_ON,
                    &level,
                    "onet-level",
                    SYNTHETIC,
                ]));
            };
            match manager {
                Some(manager) => add("manager", &person_id(manager), level + noise),
                None => add("certified", "", level + noise),
            }
            if dice.random_bool(1.0 / 3.0) {
                add("self", "", level + noise + dice.random_range(-0.4..1.0));
            }
        }
    }
    let headings = ["id", "person_id", "competency_id", "source", "rater_id", "rated_on", "level", "scale_id", "note"];
    put(tables, "ratings", &headings, rows);
}

/// Elements by importance in an occupation.
fn important<'a>(model: &'a Model, code: &str) -> Vec<&'a Element> {
    let importance = |element: &&Element| element.by_occupation.get(code).map_or(0.0, |rated| rated.importance);
    let mut elements: Vec<&Element> = model.elements.iter().collect();
    elements.sort_by(|a, b| importance(b).total_cmp(&importance(a)).then_with(|| a.id.cmp(&b.id)));
    elements
}

/// Two posts a department: what staff does and what engineers do there, each with a mentor of long standing.
fn posts(tables: &mut Tables, staff: &Staff, model: &Model, departments: &BTreeMap<&str, Department>) {
    let mut rows = Vec::new();
    for (number, department) in departments {
        let mentors = seniors(staff, number);
        for (place, (kind, code)) in
            [("desk", department.occupations[0]), ("project", department.occupations[2])].into_iter().enumerate()
        {
            let mentor = mentors.get(place).map(|employee| person_id(&employee.number)).unwrap_or_default();
            let id = format!("{}-{kind}", department.id);
            rows.push(texts(&[
                &id,
                &format!("{} {kind}", department.name),
                department.id,
                "2",
                &mentor,
                "working",
                "4; 6",
                "0.5; 1",
                &teaches(model, code),
            ]));
        }
    }
    let headings =
        ["id", "name", "team_id", "capacity", "mentor_id", "mode", "lengths_weeks", "intensities", "teaches"];
    put(tables, "posts", &headings, rows);
}

/// Shares of a post's or a session's time; it leads one level above the occupation's.
fn teaches(model: &Model, code: &str) -> String {
    let shares = [0.3, 0.25, 0.2, 0.15];
    let taught = important(model, code).into_iter().take(shares.len()).zip(shares).map(|(element, share)| {
        let level = element.by_occupation.get(code).map_or(0.0, |rated| rated.level + 1.0).min(7.0);
        format!("{}:{share}:{level:.2}", element.id)
    });
    taught.collect::<Vec<_>>().join("; ")
}

/// Senior people of a department, those hired first before others; not its manager.
fn seniors<'a>(staff: &'a Staff, department: &str) -> Vec<&'a Employee> {
    let senior =
        |employee: &&Employee| employee.department == department && title(staff, employee).starts_with("Senior");
    let mut seniors: Vec<&Employee> = staff.employees.values().filter(senior).collect();
    seniors.sort_by(|a, b| (&a.hired_on, &a.number).cmp(&(&b.hired_on, &b.number)));
    seniors
}

/// Calls of twenty senior salespeople, and a monthly meeting in each other department.
fn sessions(tables: &mut Tables, staff: &Staff, model: &Model, departments: &BTreeMap<&str, Department>) {
    let mut rows = Vec::new();
    for (number, department) in departments {
        let taught = teaches(model, department.occupations[1]);
        if department.id == "sales" {
            for employee in seniors(staff, number).into_iter().take(20) {
                let id = format!("calls-{}", person_id(&employee.number));
                let name = format!("Customer calls with {}", employee.name);
                rows.push(texts(&[
                    &id,
                    &name,
                    "ride-along",
                    department.id,
                    &person_id(&employee.number),
                    "4",
                    "1",
                    "0.1",
                    &taught,
                ]));
            }
        } else {
            let name = format!("{} meeting", department.name);
            rows.push(texts(&[
                &format!("meeting-{}", department.id),
                &name,
                "meeting",
                department.id,
                "",
                "4",
                "4",
                "0.05",
                &taught,
            ]));
        }
    }
    let headings = ["id", "name", "kind", "team_id", "host_id", "every_weeks", "seats", "duration_weeks", "teaches"];
    put(tables, "ride_sessions", &headings, rows);
}

fn person_id(number: &str) -> String {
    format!("e{number}")
}

fn texts(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

fn put(tables: &mut Tables, name: &'static str, headings: &[&'static str], rows: Vec<Vec<String>>) {
    tables.insert(name, Table { headings: headings.to_vec(), rows });
}
