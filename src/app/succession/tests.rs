//! The demo as the page sees it.

use super::{
    outlook::outlook,
    plans::{Plans, Projection},
    policy::Policy,
    scene::{Scene, Seen},
    view::{Flaw, SuccessionView},
};
use crate::{
    app::planning::growth::Growth,
    demo,
    domain::{
        company::{Company, CriticalState, RatingSource, Record, RoleProfile, Successor, SuccessorOrigin},
        policy::Scope,
        readiness::{Badge, Band},
    },
};
use chrono::{Days, NaiveDate};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

fn as_of() -> NaiveDate {
    demo::AS_OF.parse().unwrap()
}

fn scene(company: Company) -> Scene {
    let seen = Seen { company: Arc::new(company), scope: Scope::Everybody, as_of: as_of(), nominee: None };
    Scene { seen, projection: Projection::default(), policy: Policy::default(), accounts: BTreeMap::new() }
}

fn demo_outlook() -> SuccessionView {
    outlook(&scene(demo::company().unwrap()))
}

fn successor(role: &str, person: &str) -> (String, Successor) {
    let successor = Successor {
        critical_role_id: role.to_owned(),
        person_id: person.to_owned(),
        reason: "because".to_owned(),
        emergency: false,
        origin: SuccessorOrigin::Nominated,
        nominated_by: None,
        nominated_on: None,
    };
    (successor.id(), successor)
}

#[test]
fn a_person_who_succeeds_in_three_places_is_counted_once() {
    let view = demo_outlook();
    let several = view.successors_of_several.iter().find(|several| several.person == "Priya Raman").unwrap();
    assert_eq!(several.roles.len(), 3);
    let cmo = view.roles.iter().find(|role| role.id == "cr-cmo").unwrap();
    // A third of Priya, and Marcus for this role alone.
    assert!((cmo.net_bench_strength - (1.0 / 3.0 + 1.0)).abs() < 1e-12);
    assert!(view.figures.net_covered <= view.figures.ready_roles);
    assert!(view.figures.ready_roles <= view.figures.covered);
    let filled: Vec<&String> = view.roles.iter().filter_map(|role| role.filled_by.as_ref()).collect();
    assert_eq!(filled.len(), view.figures.net_covered);
    assert_eq!(filled.iter().collect::<BTreeSet<_>>().len(), filled.len(), "nobody takes two");
}

#[test]
fn the_demo_has_a_gap_somebody_ready_somebody_who_is_not_and_skills_that_hang_on_one() {
    let view = demo_outlook();
    assert_eq!(view.figures.roles, 9);
    assert_eq!(view.figures.covered, 8, "nobody succeeds the lead of sales engineering");
    let uncovered: Vec<&str> =
        view.roles.iter().filter(|role| role.bench.is_empty()).map(|role| role.id.as_str()).collect();
    assert_eq!(uncovered, ["cr-sales-engineering"]);
    assert_eq!(view.figures.candidates, view.roles.iter().map(|role| role.bench.len()).sum::<usize>());
    assert!(view.figures.ready_roles >= 1, "{:?}", view.figures);
    assert!(view.figures.net_covered < view.figures.ready_roles, "somebody ready is counted twice: {:?}", view.figures);
    let bench = || view.roles.iter().flat_map(|role| &role.bench);
    assert!(bench().any(|b| b.essentials_met < b.essentials && b.shown_fit <= 0.69));
    assert!(bench().any(|b| b.badge == Badge::Estimate && b.band != Band::Now));
    assert!(view.thin_skills.iter().any(|skill| skill.who.len() == 1), "{:?}", view.thin_skills);
    assert!(view.thin_skills.iter().all(|skill| skill.who.len() < 2));
}

#[test]
fn the_outlook_without_a_plan_is_the_outlook_with_none() {
    let view = demo_outlook();
    assert_eq!(view.quarters.len(), 8);
    for quarter in &view.quarters {
        assert_eq!(quarter.covered_now, quarter.with_plan);
    }
    assert!(view.quarters.windows(2).all(|pair| pair[0].covered_now <= pair[1].covered_now));
    assert!(view.roles.iter().flat_map(|role| &role.bench).all(|b| !b.plan_helps && b.months_saved.is_none()));
}

#[test]
fn a_projection_crosses_the_rule_in_the_week_in_which_the_plan_taught_enough() {
    let mut company = demo::company().unwrap();
    let role = company.critical_roles["cr-content"].role_id.clone();
    // The role asks for one thing, which somebody of another trade is validated one canonical level short of.
    let competency = "forecasting".to_owned();
    company.role_profiles.retain(|_, profile| profile.role_id != role);
    let person = company.people.values().find(|p| company.function_of(p) == Some("sales")).unwrap().id.clone();
    let own = company.people[&person].role_id.clone();
    company.role_profiles.retain(|_, profile| !(profile.role_id == own && profile.competency_id == competency));
    let profile =
        RoleProfile { role_id: role, competency_id: competency.clone(), target: 4.0, importance: 5, essential: true };
    company.role_profiles.insert(profile.id(), profile);
    let scale = company.scale_of(&competency).unwrap().clone();
    let short = scale.to_native(scale.to_canonical(4.0) - 1.0);
    company.ratings.retain(|_, rating| !(rating.person_id == person && rating.competency_id == competency));
    let mut rating = company.ratings.values().next().unwrap().clone();
    rating.id = "test".to_owned();
    rating.person_id.clone_from(&person);
    rating.competency_id.clone_from(&competency);
    rating.source = RatingSource::Certified;
    rating.rated_on = as_of() - Days::new(7);
    rating.level = short;
    rating.scale_id.clone_from(&scale.id);
    rating.withdrawn_on = None;
    rating.round_id = None;
    company.ratings.insert("test".to_owned(), rating);
    company.successors.extend([successor("cr-content", &person)]);

    let mut scene = scene(company);
    // A tenth of a level a week from the week after next on: ten weeks of it are the level that is missing.
    let starts_on = as_of() + Days::new(14);
    let weeks: Vec<f64> = (1..=26).map(|week| f64::from(week) * 0.1).collect();
    let mut plans = Plans::default();
    plans.add(starts_on, BTreeMap::from([(person.clone(), Growth::from([(competency, weeks)]))]));
    scene.projection.plans = plans;
    let view = outlook(&scene);
    let bench = &view.roles.iter().find(|role| role.id == "cr-content").unwrap().bench;
    let entry = bench.iter().find(|entry| entry.person_id == person).unwrap();
    assert_eq!(entry.shown_fit, entry.fit.min(0.69));
    assert_eq!(entry.ready_on, Some(starts_on + Days::new(70)));
    assert!(entry.ready_from < entry.ready_on && entry.ready_until.is_none_or(|until| Some(until) > entry.ready_on));
    assert!(entry.plan_helps && !entry.awaits_rating);
    // Once the weeks are over and nobody has rated, they wait for a rating; they are not ready.
    scene.seen.as_of = starts_on + Days::new(77);
    let view = outlook(&scene);
    let bench = &view.roles.iter().find(|role| role.id == "cr-content").unwrap().bench;
    let entry = bench.iter().find(|entry| entry.person_id == person).unwrap();
    assert!(entry.awaits_rating && entry.band != Band::Now, "{entry:?}");
}

#[test]
fn a_leader_sees_only_the_own_part() {
    let company = demo::company().unwrap();
    let people: BTreeSet<String> =
        company.people.values().filter(|p| p.team_id.starts_with("sales")).map(|p| p.id.clone()).collect();
    let teams = company.teams.keys().filter(|id| id.starts_with("sales")).cloned().collect();
    let mut scene = scene(company);
    scene.seen.scope = Scope::Part { people: people.clone(), teams };
    let view = outlook(&scene);
    assert!(view.roles.iter().all(|role| role.team.starts_with("Sales")));
    assert!(!view.roles.is_empty());
    assert!(view.roles.iter().flat_map(|role| &role.bench).all(|b| b.person != "Aisha Bello"));
    assert!(view.proposals.iter().all(|proposal| people.contains(&proposal.incumbent_id)));
    assert!(view.thin_skills.iter().flat_map(|skill| &skill.who).all(|who| people.contains(&who.id)));
}

#[test]
fn a_nominee_who_is_not_told_finds_no_trace_of_it() {
    let mut scene = scene(demo::company().unwrap());
    scene.seen.nominee = Some("priya-raman".to_owned());
    let view = outlook(&scene);
    assert!(view.roles.iter().flat_map(|role| &role.bench).all(|b| b.person_id != "priya-raman"));
    assert!(view.successors_of_several.iter().all(|several| several.person_id != "priya-raman"));
    assert!(view.roles.iter().all(|role| role.filled_by.as_deref() != Some("Priya Raman")));
}

#[test]
fn what_does_not_count_is_said_and_kept() {
    let mut company = demo::company().unwrap();
    let gone = company.people.values().find(|p| p.team_id == "content" && p.manager_id.is_some()).unwrap().id.clone();
    company.people.get_mut(&gone).unwrap().left_on = Some(as_of() - Days::new(30));
    let cmo = company.critical_roles["cr-cmo"].incumbent_id.clone().unwrap();
    company.successors.extend([successor("cr-cmo", &gone), successor("cr-cmo", &cmo)]);
    // Anders follows Nadia and Nadia follows Anders, and nobody else does.
    company.successors.retain(|_, it| !it.critical_role_id.starts_with("cr-sales-manager"));
    company.successors.extend([
        successor("cr-sales-manager-enterprise", "nadia-haddad"),
        successor("cr-sales-manager-mid-market", "anders-lindqvist"),
    ]);
    let sdr = company.critical_roles["cr-sdr-manager"].role_id.clone();
    company.role_profiles.retain(|_, profile| profile.role_id != sdr);
    let scene = scene(company);
    let view = outlook(&scene);
    let kinds = |kind: Flaw| view.flaws.iter().filter(|flaw| flaw.kind == kind).collect::<Vec<_>>();
    assert_eq!(kinds(Flaw::SuccessorLeft)[0].person_id.as_ref(), Some(&gone));
    assert_eq!(kinds(Flaw::OwnSuccessor)[0].person_id.as_ref(), Some(&cmo));
    assert_eq!(kinds(Flaw::NoProfile)[0].role_id, "cr-sdr-manager");
    let circle = kinds(Flaw::Circle);
    assert_eq!(circle.len(), 1);
    assert_eq!(circle[0].circle.len(), 2);
    let bench = &view.roles.iter().find(|role| role.id == "cr-cmo").unwrap().bench;
    assert!(bench.iter().all(|entry| entry.person_id != gone && entry.person_id != cmo));
    let sdr = view.roles.iter().find(|role| role.id == "cr-sdr-manager").unwrap();
    assert!(sdr.bench.iter().all(|entry| entry.band != Band::Now), "a role that asks for nothing has nobody ready");
}

#[test]
fn who_leads_people_or_alone_holds_a_skill_is_proposed_until_somebody_decides() {
    let mut company = demo::company().unwrap();
    let lead = company.critical_roles["cr-sdr-manager"].incumbent_id.clone().unwrap();
    company.successors.retain(|_, it| it.critical_role_id != "cr-sdr-manager");
    company.critical_roles.remove("cr-sdr-manager");
    let proposed = |company: &Company| {
        outlook(&scene(company.clone())).proposals.into_iter().filter(|it| it.incumbent_id == lead).collect::<Vec<_>>()
    };
    let found = proposed(&company);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].because.as_str(), found[0].reports >= 2), ("manager", true));
    let decided = super::proposals::decided(&company, &found[0], CriticalState::Dismissed, "a", as_of()).unwrap();
    company.critical_roles.insert(decided.id.clone(), decided);
    assert!(proposed(&company).is_empty());
    assert!(outlook(&scene(company)).roles.iter().all(|role| role.incumbent_id.as_ref() != Some(&lead)));

    // Of the people of sales engineering one alone is certified in what the team named as critical.
    let mut company = demo::company().unwrap();
    let members: Vec<String> = (company.people.values())
        .filter(|p| p.team_id == "sales-engineering" && p.id != "arjun-mehta")
        .map(|p| p.id.clone())
        .chain(["arjun-mehta".to_owned()])
        .collect();
    let template = company.ratings.values().next().unwrap().clone();
    for (place, person) in members.iter().enumerate() {
        company
            .ratings
            .retain(|_, rating| !(rating.person_id == *person && rating.competency_id == "product-knowledge"));
        for day in 1..=3 {
            let mut rating = template.clone();
            rating.id = format!("{person}-{day}");
            rating.person_id.clone_from(person);
            rating.competency_id = "product-knowledge".to_owned();
            rating.source = RatingSource::Certified;
            rating.scale_id = company.competencies["product-knowledge"].scale_id.clone();
            rating.level = if place == 0 { 5.0 } else { 0.0 };
            rating.rated_on = as_of() - Days::new(10 * day);
            (rating.withdrawn_on, rating.round_id) = (None, None);
            company.ratings.insert(rating.id.clone(), rating);
        }
    }
    let view = outlook(&scene(company));
    let found = view.proposals.iter().find(|it| it.incumbent_id == members[0]).unwrap();
    assert_eq!((found.because.as_str(), found.competency.as_deref()), ("sole-holder", Some("Product knowledge")));
    let thin = view.thin_skills.iter().find(|it| it.competency_id == "product-knowledge").unwrap();
    assert_eq!((thin.critical, thin.who.len(), thin.who[0].id.as_str()), (true, 1, members[0].as_str()));
}
