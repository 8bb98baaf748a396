//! Without somebody: the answer against removing them and recomputing everything.

use super::{super::ground::tests::scene, *};
use crate::{
    demo,
    domain::{
        company::{Company, Successor, SuccessorOrigin},
        matching,
    },
};
use std::sync::Arc;

/// A small generator of its own, so that each company is the same on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most.max(1)
    }
}

fn as_of() -> NaiveDate {
    demo::AS_OF.parse().unwrap()
}

fn everybody(ground: &Ground) -> Seen {
    Seen { company: Arc::clone(&ground.company), scope: Scope::Everybody, as_of: ground.as_of, nominee: None }
}

fn ground(company: Company) -> Ground {
    Ground::of(&scene(company, Vec::new()), Vec::new())
}

/// Some people of the demo, with critical roles and successors dealt anew.
fn company(seed: u64) -> Company {
    let mut dice = Dice(seed);
    let mut company = demo::company().unwrap();
    let keep = 12 + dice.below(20);
    let mut ids: Vec<String> = company.people.keys().cloned().collect();
    while ids.len() > keep {
        ids.swap_remove(dice.below(ids.len()));
    }
    company.people.retain(|id, _| ids.contains(id));
    company.successors.clear();
    let roles: Vec<String> = company.critical_roles.keys().cloned().collect();
    for id in roles {
        let role = company.critical_roles.get_mut(&id).unwrap();
        role.incumbent_id = (dice.below(5) > 0).then(|| ids[dice.below(ids.len())].clone());
        let incumbent = role.incumbent_id.clone();
        for _ in 0..dice.below(4) {
            let person_id = ids[dice.below(ids.len())].clone();
            if incumbent.as_ref() != Some(&person_id) {
                let successor = Successor {
                    critical_role_id: id.clone(),
                    person_id: person_id.clone(),
                    reason: String::new(),
                    emergency: dice.below(4) == 0,
                    origin: SuccessorOrigin::Nominated,
                    nominated_by: None,
                    nominated_on: None,
                };
                company.successors.insert(format!("{id}/{person_id}"), successor);
            }
        }
    }
    company
}

/// The company as it is when these people have left it.
fn without(company: &Company, gone: &BTreeSet<&str>) -> Company {
    let mut company = company.clone();
    company.people.retain(|id, _| !gone.contains(id.as_str()));
    company.successors.retain(|_, one| !gone.contains(one.person_id.as_str()));
    for role in company.critical_roles.values_mut() {
        role.incumbent_id = role.incumbent_id.take().filter(|id| !gone.contains(id.as_str()));
    }
    company
}

/// The answer against removing these people and recomputing everything.
fn compare(company: &Company, ground_now: &Ground, gone: &BTreeSet<&str>) -> (usize, usize) {
    let told = answer(ground_now, &everybody(ground_now), gone);
    let later = ground(without(company, gone));
    let recomputed = answer(&later, &everybody(&later), &BTreeSet::new());
    assert_eq!(told.after, recomputed.before, "{gone:?}");
    for role in &told.roles {
        let bench: Vec<&Candidate> =
            later.candidates.iter().filter(|one| later.roles[one.role].id == role.id).collect();
        assert_eq!(role.successors, bench.len(), "{gone:?}: {}", role.name);
        assert_eq!(role.ready_now, bench.iter().filter(|one| one.now.ready_now).count(), "{gone:?}: {}", role.name);
        assert!(later.roles.iter().any(|one| one.id == role.id && one.incumbent_id.is_none()));
    }
    // Every skill that is down to nobody or one person because of them, and no other. Where the role that asked for the most left
    // with them, less is asked for when all is recomputed, and others may be good enough: what the team had is what counts.
    let holders = |ground: &Ground| -> BTreeMap<(String, String), BTreeSet<String>> {
        let mut all = BTreeMap::new();
        for needs in &ground.needs {
            for need in &needs.needed {
                all.insert((needs.name.clone(), need.name.clone()), need.qualified.iter().cloned().collect());
            }
        }
        all
    };
    let (before, after) = (holders(ground_now), holders(&later));
    let listed: BTreeMap<(String, String), usize> =
        told.skills.iter().map(|skill| ((skill.team.clone(), skill.competency.clone()), skill.after)).collect();
    let mut expected = BTreeMap::new();
    for (key, held) in &before {
        let left: BTreeSet<String> = held.iter().filter(|id| !gone.contains(id.as_str())).cloned().collect();
        if let Some(recomputed) = after.get(key).filter(|recomputed| recomputed.is_subset(held)) {
            assert_eq!(*recomputed, left, "{gone:?}: {key:?}");
        }
        if left.len() < held.len() && left.len() < 2 {
            expected.insert(key.clone(), left.len());
        }
    }
    assert_eq!(listed, expected, "{gone:?}");
    follow(&told, &later, gone);
    (told.chain.len(), told.skills.len())
}

/// The chain against the benches of the company without them: nobody twice, as many as possible at once, and whoever could still
/// step in does.
fn follow(told: &IfLeftView, later: &Ground, gone: &BTreeSet<&str>) {
    let bench = |role: &str| -> BTreeSet<&str> {
        let of = later.candidates.iter().filter(|one| later.roles[one.role].id == role);
        of.map(|one| one.person.as_str()).collect()
    };
    let mut moved: BTreeSet<&str> = BTreeSet::new();
    let rounds = told.chain.iter().map(|step| step.round).max().unwrap_or(0);
    for round in 1..=rounds {
        let steps: Vec<&ChainStepView> = told.chain.iter().filter(|step| step.round == round).collect();
        let free: Vec<Vec<&str>> = steps
            .iter()
            .map(|step| bench(&step.role_id).into_iter().filter(|person| !moved.contains(person)).collect())
            .collect();
        let people: Vec<&str> = free.iter().flatten().copied().collect::<BTreeSet<_>>().into_iter().collect();
        let choices: Vec<Vec<usize>> = free
            .iter()
            .map(|free| free.iter().map(|who| people.iter().position(|one| one == who).unwrap()).collect())
            .collect();
        let filled = steps.iter().filter(|step| step.end == StepEnd::Filled).count();
        assert_eq!(filled, matching::maximum(&choices), "{gone:?}, round {round}");
        for step in &steps {
            if let Some(who) = &step.who {
                assert!(bench(&step.role_id).contains(who.id.as_str()) && !gone.contains(who.id.as_str()));
                assert!(moved.insert(&who.id), "{} moves twice", who.name);
            }
        }
        for step in steps.iter().filter(|step| step.end != StepEnd::Filled) {
            assert!(bench(&step.role_id).iter().all(|person| moved.contains(person)), "{}", step.role);
            assert_eq!(step.end == StepEnd::Circle, !step.circle.is_empty());
        }
    }
    // Whatever somebody who moves held falls vacant in its turn.
    for step in told.chain.iter() {
        for left in &step.leaves {
            assert!(told.chain.iter().any(|other| other.role == *left), "{left} is left and not followed");
        }
    }
}

#[test]
fn the_demo_without_anybody_is_what_removing_them_and_recomputing_says() {
    let company = demo::company().unwrap();
    let now = ground(company.clone());
    let people: Vec<&str> = now.company.people.keys().map(String::as_str).collect();
    let there: Vec<&str> = people.into_iter().filter(|id| is_employed(&now.company.people[*id], as_of())).collect();
    let (mut steps, mut skills) = (0, 0);
    for (number, person) in there.iter().enumerate().filter(|(number, _)| number % 3 == 0) {
        let alone = compare(&company, &now, &BTreeSet::from([*person]));
        let pair = compare(&company, &now, &BTreeSet::from([*person, there[(number * 5 + 2) % there.len()]]));
        steps += alone.0 + pair.0;
        skills += alone.1 + pair.1;
    }
    let leaders: BTreeSet<&str> = now.roles.iter().filter_map(|role| role.incumbent_id.as_deref()).collect();
    let all = compare(&company, &now, &leaders);
    assert!(all.0 >= 9, "every critical role falls vacant");
    assert!(steps > 3 && skills > 3, "{steps} steps, {skills} skills");
}

#[test]
fn random_companies_without_some_are_what_removing_them_and_recomputing_says() {
    let mut steps = 0;
    for seed in 0..30 {
        let company = company(seed);
        let now = ground(company.clone());
        let mut dice = Dice(seed + 1_000);
        let ids: Vec<&str> = (now.company.people.values())
            .filter(|person| is_employed(person, as_of()))
            .map(|person| person.id.as_str())
            .collect();
        let gone: BTreeSet<&str> = (0..=dice.below(5)).map(|_| ids[dice.below(ids.len())]).collect();
        steps += compare(&company, &now, &gone).0;
    }
    assert!(steps > 20, "{steps} steps in all");
}

#[test]
fn a_leader_sees_the_own_part_of_it() {
    let company = demo::company().unwrap();
    let sales: BTreeSet<String> =
        company.people.values().filter(|p| p.team_id.starts_with("sales")).map(|p| p.id.clone()).collect();
    let teams = company.teams.keys().filter(|id| id.starts_with("sales")).cloned().collect();
    let ground = ground(company);
    let sight = Seen { scope: Scope::Part { people: sales.clone(), teams }, ..everybody(&ground) };
    assert!(matches!(chosen(&ground, &sight, &["isabelle-moreau".to_owned()]), Err(Error::NotFound)));
    assert!(matches!(chosen(&ground, &sight, &[" ".to_owned()]), Err(Error::Invalid { .. })));
    let told = answer(&ground, &sight, &BTreeSet::from(["helena-brandt"]));
    assert_eq!(told.roles.len(), 1, "{:?}", told.roles);
    assert!(told.chain.iter().filter_map(|step| step.who.as_ref()).all(|who| sales.contains(&who.id)));
    let whole = answer(&ground, &everybody(&ground), &BTreeSet::from(["helena-brandt"]));
    assert!(told.before.roles < whole.before.roles);
}
