//! The published problem in Tandem's own format: students are people, a hospital is a unit, a discipline in a hospital a post.

use super::dzn::Instance;
use super::score::Taken;
use chrono::NaiveDate;
use tandem_solver::Problem;
use tandem_solver::plan::Plan;
use tandem_solver::problem::{
    Calendar, Eligibility, PROBLEM_VERSION, Person, Post, PostValue, Prices, Rules, Track, TrackStep, Unit, Weekly,
};

const SCHOOL: &str = "school";

/// States the instance.
pub fn problem(name: &str, instance: &Instance) -> Problem {
    Problem {
        version: PROBLEM_VERSION,
        name: name.to_owned(),
        calendar: Calendar {
            start: NaiveDate::from_ymd_opt(2027, 1, 4).unwrap_or_default(),
            weeks: instance.periods as u32,
            step_name: Some("period".to_owned()),
            season: Weekly::Every(1.0),
            no_start_weeks: Vec::new(),
            no_ride_weeks: Vec::new(),
        },
        competencies: Vec::new(),
        units: units(instance),
        people: (0..instance.students).map(|s| person(instance, s)).collect(),
        posts: (0..instance.hospitals)
            .flat_map(|h| (0..instance.disciplines).map(move |d| (h, d)))
            .map(|(h, d)| post(instance, h, d))
            .collect(),
        sessions: Vec::new(),
        tracks: (0..instance.students).map(|s| track(instance, s)).collect(),
        rules: Rules { host_unit_max: Some(instance.disciplines_per_hospital_max), ..Rules::default() },
        prices: Prices { disruption: 0.0, preference: 0.0, worst_off: 1.0, ..Prices::default() },
        pins: Vec::new(),
        forbids: Vec::new(),
        baseline: None,
        guessed: Vec::new(),
    }
}

fn units(instance: &Instance) -> Vec<Unit> {
    let unit = |id: String, name: String, function: &str| Unit {
        id,
        name,
        function: function.to_owned(),
        location: None,
        floor_fte: Weekly::Every(0.0),
        target_fte: Weekly::Every(0.0),
        away_share: 1.0,
        blackout_weeks: Vec::new(),
        teams: Vec::new(),
        critical: Vec::new(),
    };
    let mut units = vec![unit(SCHOOL.to_owned(), "School".to_owned(), "school")];
    let hospitals = 0..instance.hospitals;
    units.extend(hospitals.map(|h| unit(hospital_id(h), format!("Hospital {}", h + 1), "hospital")));
    units
}

fn person(instance: &Instance, s: usize) -> Person {
    let [_, _, change, waiting] = instance.weights[s];
    let places = (0..instance.hospitals).flat_map(|h| (0..instance.disciplines).map(move |d| (h, d)));
    Person {
        id: student_id(s),
        name: format!("Student {}", s + 1),
        unit: SCHOOL.to_owned(),
        role: "student".to_owned(),
        eligible: Eligibility { placements: true, rides: false, reason: None },
        blackout_weeks: (0..instance.periods)
            .filter(|&t| !instance.available[s * instance.periods + t])
            .map(|t| t as u32)
            .collect(),
        // Of whoever takes nothing the track says so: with a limit of 0 the student would not count as the worst-off.
        placements_max: Some(
            instance.wanted[s * instance.groups..(s + 1) * instance.groups].iter().sum::<u32>().max(1),
        ),
        values: places
            .filter(|&(h, d)| instance.may_take(s, h, d))
            .map(|(h, d)| PostValue { post: post_id(h, d), value: instance.worth(s, h, d) as f64 })
            .collect(),
        // The file's weights are what a change or a period of waiting adds; a price is what it costs.
        host_change_price: Some(-change as f64),
        idle_price: Some(-waiting as f64),
        ..Person::default()
    }
}

fn post(instance: &Instance, h: usize, d: usize) -> Post {
    let first = instance.post(h, d) * instance.periods;
    let weeks = first..first + instance.periods;
    let before = (0..instance.disciplines).filter(|&other| instance.preceded_by[d * instance.disciplines + other]);
    Post {
        id: post_id(h, d),
        name: format!("Discipline {} in hospital {}", d + 1, h + 1),
        unit: hospital_id(h),
        capacity: Weekly::Each(instance.most[weeks.clone()].to_vec()),
        minimum: Weekly::Each(instance.least[weeks].to_vec()),
        lengths_weeks: vec![instance.duration[d] as u32],
        family: Some(family_id(d)),
        requires: before.map(family_id).collect(),
        ..Post::default()
    }
}

/// What a student takes: so many of each group, and no discipline twice. Steps name posts, since the student may not take
/// every discipline in every hospital.
fn track(instance: &Instance, s: usize) -> Track {
    let posts_of =
        |d: usize| (0..instance.hospitals).filter(move |&h| instance.may_take(s, h, d)).map(move |h| post_id(h, d));
    let of_group = |g: usize| (0..instance.disciplines).filter(move |&d| instance.group_of[d] == g);
    let groups = (0..instance.groups).map(|g| {
        let wanted = instance.wanted[s * instance.groups + g];
        step(of_group(g).flat_map(posts_of).collect(), wanted, wanted)
    });
    let disciplines = (0..instance.disciplines).map(|d| step(posts_of(d).collect(), 0, 1));
    Track {
        id: format!("track-{}", student_id(s)),
        name: format!("Student {}", s + 1),
        people: vec![student_id(s)],
        // A step that names nothing and asks for nothing says nothing.
        steps: groups.chain(disciplines).filter(|step| !step.posts.is_empty() || step.at_least > 0).collect(),
        ordered: false,
        host_unit_max: None,
    }
}

fn step(posts: Vec<String>, at_least: u32, at_most: u32) -> TrackStep {
    TrackStep { posts, families: Vec::new(), at_least, at_most: Some(at_most) }
}

/// A plan in the published problem's words.
pub fn taken(plan: &Plan) -> Vec<Taken> {
    // Ids are "student-3" and "hospital-1-discipline-7".
    let numbers = |id: &str| id.split('-').filter_map(|word| word.parse().ok()).collect::<Vec<usize>>();
    let mut taken = Vec::with_capacity(plan.placements.len());
    for j in &plan.placements {
        if let (&[student], &[hospital, discipline]) = (&numbers(&j.person)[..], &numbers(&j.post)[..]) {
            taken.push(Taken { student, discipline, hospital, start: j.start_week as usize });
        }
    }
    taken.sort_unstable_by_key(|one| (one.student, one.start));
    taken
}

fn student_id(s: usize) -> String {
    format!("student-{s}")
}

fn hospital_id(h: usize) -> String {
    format!("hospital-{h}")
}

fn post_id(h: usize, d: usize) -> String {
    format!("hospital-{h}-discipline-{d}")
}

fn family_id(d: usize) -> String {
    format!("discipline-{d}")
}
