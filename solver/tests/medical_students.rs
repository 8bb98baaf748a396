//! The example that solves published instances: its parser, its own evaluator, how it states the problem, and solves of tiny
//! instances against full enumeration. No published file is part of this repository; the numbers here are made up.

#[path = "../examples/medical_students/dzn.rs"]
mod dzn;
#[path = "../examples/medical_students/posed.rs"]
mod posed;
#[path = "../examples/medical_students/score.rs"]
mod score;

use dzn::Instance;
use score::{Taken, csv, satisfaction, score};
use std::path::Path;
use std::time::Duration;
use tandem_solver::check::check;
use tandem_solver::search::{Options, Silent, solve};
use tandem_solver::validate::{Severity, validate};

/// Two students, three disciplines of two periods, two hospitals, six periods.
const SMALL: &str = "%Scalars
Students=2; Disciplines=3; Hospitals=2; Duration=2; Horizon=6; Groups=2; MaxDiscPerHosp=2;
DiscGroup = [1,1,2];
StudDiscGroup =[| 1, 1 | 2, 0 |];
AllowedDisc =[| 1, 1, 1 | 1, 1, 0 |]; % a comment; with a semicolon
Precededby =[| 0, 0, 0 | 1, 0, 0 | 0, 0, 0 |];
Availability =[| 1, 1, 1, 1, 1, 1 | 0, 1, 1, 1, 1, 1 |];
Ability = array3d(1..Students, 1..Hospitals, 1..Disciplines,[
1, 1, 1 , 1, 1, 0 ,
1, 1, 1 , 1, 1, 1 ]);
MaxPosHosp = array3d(1..Hospitals, 1..Disciplines, 1..Horizon,[
1,1,1,1,1,1 , 1,1,1,1,1,1 , 1,1,1,1,1,1 ,
1,1,1,1,1,1 , 1,1,1,1,1,1 , 1,1,1,1,1,1 ]);
MinPosHosp = array3d(1..Hospitals, 1..Disciplines, 1..Horizon,[
0,0,0,0,0,0 , 0,0,0,0,0,0 , 0,0,0,0,0,0 ,
0,1,0,0,0,0 , 0,0,0,0,0,0 , 0,0,0,0,0,0 ]);
WeightPref=[| 2,1,-3,-1 | 1,2,-1,-2 |];
PrefStudDisc =[| 4,5,3 | 2,3,1 |];
PrefStudHosp =[| 5,1 | 1,4 |];
ManPref=[1,0,2];
";

fn small() -> Instance {
    Instance::read(SMALL).expect("the text is complete")
}

fn taken(student: usize, discipline: usize, hospital: usize, start: usize) -> Taken {
    Taken { student, discipline, hospital, start }
}

#[test]
fn a_file_is_read_whatever_its_layout() {
    let instance = small();
    assert_eq!((instance.students, instance.disciplines, instance.hospitals, instance.periods), (2, 3, 2, 6));
    assert_eq!(instance.duration, [2, 2, 2]);
    assert_eq!(instance.group_of, [0, 0, 1]);
    assert_eq!(instance.wanted, [1, 1, 2, 0]);
    assert!(instance.preceded_by[3] && instance.preceded_by.iter().filter(|&&before| before).count() == 1);
    assert!(!instance.available[6] && instance.available[7]);
    assert!(instance.may_take(0, 0, 2) && !instance.may_take(0, 1, 2), "student 1 may not take 3 in hospital 2");
    assert!(!instance.may_take(1, 0, 2), "student 2 may not take 3 at all");
    assert_eq!(instance.least[18..24], [0, 1, 0, 0, 0, 0]);
    assert_eq!(instance.weights[1], [1, 2, -1, -2]);
    let in_one_line = SMALL.replace(" % a comment; with a semicolon", "").replace("%Scalars", "").replace('\n', " ");
    assert_eq!(Instance::read(&in_one_line), Ok(instance));
}

#[test]
fn what_is_wrong_with_a_file_is_said() {
    let says = |text: &str, what: &str| {
        let reason = Instance::read(text).expect_err("the file is wrong");
        assert!(reason.contains(what), "{reason}");
    };
    says(&SMALL.replace("ManPref=[1,0,2];", ""), "ManPref is missing");
    says(&SMALL.replace("ManPref=[1,0,2]", "ManPref=[1,0]"), "ManPref has 2 values; 3 are expected");
    says(&SMALL.replace("ManPref=[1,0,2]", "ManPref=[1,x,2]"), "\"x\" is no whole number");
    says(&SMALL.replace("Students=2", "Students=-2"), "must not be negative");
    says(&SMALL.replace("DiscGroup = [1,1,2]", "DiscGroup = [1,1,3]"), "group 3");
    says("so much for that", "is no assignment");
}

/// By hand. Student 1: 2·4 + 1·5 + 1 for the first, 2·3 + 1·5 + 2 for the third in hospital 1, no wait: 27. Student 2, from the
/// second period on: 1·2 + 2·4 + 1 and 1·3 + 2·4 + 0 in hospital 2, one period waited at −2: 20. With the worse once more: 67.
#[test]
fn the_evaluator_agrees_with_figures_by_hand() {
    let instance = small();
    let plan = [taken(0, 0, 0, 0), taken(0, 2, 0, 2), taken(1, 0, 1, 1), taken(1, 1, 1, 3)];
    assert_eq!(satisfaction(&instance, 0, &plan[..2]), 27);
    assert_eq!(satisfaction(&instance, 1, &plan[2..]), 20);
    assert_eq!(score(&instance, &plan), Ok(67));
    // In hospital 1 the second is worth 3 + 2 and costs a change at −1; a period later two periods are waited.
    let moved = [taken(1, 0, 1, 1), taken(1, 1, 0, 4)];
    assert_eq!(satisfaction(&instance, 1, &moved), 11 + 5 - 1 - 4);
    assert_eq!(
        csv(&plan),
        "student,discipline,hospital,start\n1,1,1,1\n1,3,1,3\n2,1,2,2\n2,2,2,4\n",
        "everything counts from 1"
    );
}

#[test]
fn the_evaluator_names_what_is_broken() {
    let instance = small();
    let says = |plan: &[Taken], what: &str| {
        let broken = score(&instance, plan).expect_err("the plan is wrong");
        assert!(broken.iter().any(|one| one.contains(what)), "{broken:?}");
    };
    let good = [taken(0, 0, 0, 0), taken(0, 2, 0, 2), taken(1, 0, 1, 1), taken(1, 1, 1, 3)];
    let with = |i: usize, one: Taken| {
        let mut plan = good;
        plan[i] = one;
        plan
    };
    says(&good[1..], "student 1: 0 disciplines of group 1, 1 are asked for");
    says(&with(1, taken(0, 2, 1, 2)), "student 1: discipline 3 in hospital 2 may not be taken");
    says(&with(1, taken(0, 2, 0, 1)), "begins before another one has ended");
    says(&with(2, taken(1, 0, 1, 0)), "a period without availability");
    says(&with(3, taken(1, 1, 1, 5)), "ends after the last period");
    says(&[good[0], good[1], taken(1, 1, 1, 1), taken(1, 0, 1, 3)], "begins without discipline 1 before it");
    says(&with(2, taken(1, 0, 0, 1)), "hospital 1, discipline 1, period 2: 2 students");
    says(&[good[0], good[1], taken(1, 0, 1, 2), taken(1, 1, 1, 4)], "hospital 2, discipline 1, period 2: 0 students");
    says(&with(3, taken(1, 0, 1, 3)), "discipline 1 in hospital 2 is taken twice");
}

fn solved(name: &str, instance: &Instance, seconds: u64) -> (i64, f64) {
    let problem = posed::problem(name, instance);
    let errors: Vec<_> = validate(&problem).into_iter().filter(|one| one.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let options = Options { time_limit: Duration::from_secs(seconds), gap: 0.0, ..Options::default() };
    let solution = solve(&problem, &options, &Silent).expect("there is a plan");
    let judgement = check(&problem, &solution.plan);
    assert!(judgement.ok, "{:?}", judgement.findings);
    let value = score(instance, &posed::taken(&solution.plan)).expect("published rules are kept");
    assert!((value as f64 - solution.worth.value).abs() < 1e-6, "{value} as published, {}", solution.worth.value);
    (value, solution.bound)
}

/// Everything that one student may do.
fn everything(instance: &Instance, student: usize, so_far: &mut Vec<Taken>, all: &mut Vec<Vec<Taken>>) {
    all.push(so_far.clone());
    let free = so_far.last().map_or(0, |one| one.start + instance.duration[one.discipline]);
    for start in free..instance.periods {
        for discipline in 0..instance.disciplines {
            for hospital in 0..instance.hospitals {
                if start + instance.duration[discipline] <= instance.periods
                    && !so_far.iter().any(|one| one.discipline == discipline)
                {
                    so_far.push(taken(student, discipline, hospital, start));
                    everything(instance, student, so_far, all);
                    so_far.pop();
                }
            }
        }
    }
}

/// Best value of all plans of two students.
fn enumerated(instance: &Instance) -> Option<i64> {
    assert_eq!(instance.students, 2);
    let own = |student: usize| {
        let mut all = Vec::new();
        everything(instance, student, &mut Vec::new(), &mut all);
        let wanted = &instance.wanted[student * instance.groups..][..instance.groups];
        let counts = |plan: &[Taken], group: usize| {
            plan.iter().filter(|one| instance.group_of[one.discipline] == group).count() as u32
        };
        all.retain(|plan| (0..instance.groups).all(|group| counts(plan, group) == wanted[group]));
        all
    };
    let (first, second) = (own(0), own(1));
    let both = first.iter().flat_map(|one| second.iter().map(move |other| [one.as_slice(), other].concat()));
    both.filter_map(|plan| score(instance, &plan).ok()).max()
}

#[test]
fn tiny_instances_are_solved_as_enumeration_does() {
    let mut instance = small();
    let mut feasible = 0;
    for variant in 0..12_u32 {
        // Other preferences, other weights, and staffing that binds elsewhere.
        for (i, preference) in instance.discipline_preference.iter_mut().enumerate() {
            *preference = i64::from((variant * 7 + i as u32 * 5) % 6);
        }
        for (i, preference) in instance.hospital_preference.iter_mut().enumerate() {
            *preference = i64::from((variant * 3 + i as u32 * 4) % 5);
        }
        instance.weights[0][3] = -i64::from(variant % 3);
        instance.weights[1][2] = -i64::from(variant % 4);
        instance.least.fill(0);
        instance.least[(variant as usize * 5) % 36] = 1;
        instance.disciplines_per_hospital_max = 1 + variant % 2;
        instance.wanted = if variant % 3 == 0 { vec![2, 1, 2, 0] } else { vec![1, 1, 2, 0] };
        let Some(best) = enumerated(&instance) else { continue };
        feasible += 1;
        let (value, bound) = solved("tiny", &instance, 20);
        assert_eq!(value, best, "variant {variant}");
        assert!(bound >= best as f64 && bound < best as f64 + 1.0, "variant {variant}: {bound} over {best}");
    }
    assert!(feasible >= 6, "only {feasible} variants have a plan");
}

#[test]
fn the_smallest_published_instance_is_solved_to_its_known_optimum() {
    let Ok(data) = std::env::var("TANDEM_REAL_DATA") else {
        eprintln!("TANDEM_REAL_DATA is not set: published instances are not looked at");
        return;
    };
    let data = Path::new(&data).join("mss");
    if !data.exists() {
        eprintln!("{} is not there: published instances are not looked at", data.display());
        return;
    }
    let read = |path: &str| std::fs::read_to_string(data.join(path)).expect("the published files are there");
    let known = read("best_known.csv");
    let row = known.lines().find(|row| row.starts_with("AM,Instance_10,")).expect("its value is known");
    let best: i64 = row.split(',').nth(2).and_then(|value| value.parse().ok()).expect("a value");
    let instance = Instance::read(&read("AM/Instance_10.dzn")).expect("it can be read");
    let (value, bound) = solved("Instance_10", &instance, 60);
    assert_eq!(value, best);
    assert!(bound >= best as f64);
}
