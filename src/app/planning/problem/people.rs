//! People: when they are there, what they can do, what they should learn, what they wish.

use super::{
    Scene,
    origin::{self, Fact, Origins},
    rounded, weekly,
};
use crate::domain::{
    calendar,
    company::{Company, Person as Employee, RoleProfile, Scale},
    level::Standing,
    level_guess,
};
use chrono::Days;
use std::collections::{BTreeMap, BTreeSet};
use tandem_solver::problem::{Eligibility, Person, Post, Skill};

/// Teams of so few people take part by ride-alongs only.
const RIDES_ONLY_TEAM: usize = 2;

/// Why they do.
pub const SMALL_TEAM: &str = "The team has only one or two people: ride-alongs only";

/// Why somebody with a quota takes no placement where the cycle lets nobody with a quota be away.
pub const QUOTA_STAYS: &str =
    "Carries a quota, and nobody with a quota is away in this cycle: ride-alongs and meeting seats only";

/// Why somebody takes none who is on probation in every week.
pub const PROBATION: &str = "On probation during the whole cycle: ride-alongs and meeting seats only";

/// Importance of a development target in another function that nobody gave \[A\].
const GUESSED_IMPORTANCE: i32 = 2;

/// Most posts that somebody may wish for, or rather avoid.
const WISHES_MAX: usize = 3;
const AVOIDS_MAX: usize = 2;

pub(super) fn people(scene: &Scene<'_>, posts: &[Post], guessed: &mut Origins<'_>) -> Vec<Person> {
    let mut heads: BTreeMap<&str, usize> = BTreeMap::new();
    for person in there(scene) {
        *heads.entry(scene.unit_of(&person.team_id)).or_default() += 1;
    }
    let mut groups = Groups::default();
    there(scene)
        .enumerate()
        .map(|(index, person)| {
            let skills = skills(scene, person, index, (&mut groups, guessed));
            let carries_quota = scene.company.carries_quota(person);
            guessed.of_person(scene.company, person, carries_quota, &format!("/people/{index}"));
            one(scene, person, skills, &heads, posts)
        })
        .collect()
}

/// Those who belong to the company at some time of the cycle.
fn there<'a>(scene: &Scene<'a>) -> impl Iterator<Item = &'a Employee> {
    let company: &'a Company = scene.company;
    company.people.values().filter(|person| scene.presence.contains_key(person.id.as_str()))
}

fn one(
    scene: &Scene<'_>,
    person: &Employee,
    skills: Vec<Skill>,
    heads: &BTreeMap<&str, usize>,
    posts: &[Post],
) -> Person {
    let presence = &scene.presence[person.id.as_str()];
    let unit = scene.unit_of(&person.team_id);
    let small = heads.get(unit).is_some_and(|heads| *heads <= RIDES_ONLY_TEAM);
    let carries_quota = scene.company.carries_quota(person);
    let quota_stays = carries_quota && scene.cycle.rules.quota_intensity_max <= 0.0;
    let rules = &scene.cycle.rules;
    let own = rules.people.iter().find(|rule| rule.person == person.id);
    let newcomer = is_newcomer(scene, person);
    let probation = probation_weeks(scene, person);
    let at_home = person
        .no_placements_reason
        .clone()
        .or_else(|| own.and_then(|rule| rule.no_placements.clone()))
        .or_else(|| small.then(|| SMALL_TEAM.to_owned()))
        .or_else(|| quota_stays.then(|| QUOTA_STAYS.to_owned()))
        .or_else(|| newcomer.then(|| newcomer_reason(rules.tenure_weeks_min)))
        .or_else(|| (probation.len() == scene.weeks.len()).then(|| PROBATION.to_owned()));
    let no_rides = person.no_rides_reason.clone().or_else(|| own.and_then(|rule| rule.no_rides.clone()));
    let quarter_ends = if carries_quota { scene.quarter_end_weeks() } else { Vec::new() };
    let (prefer, avoid) = wishes(scene, person, posts);
    Person {
        id: person.id.clone(),
        name: person.name.clone(),
        unit: unit.to_owned(),
        role: person.role_id.clone(),
        fte: weekly(presence.fte.clone()),
        role_fit: rounded(role_fit(scene, person, &skills)),
        locations: person.location_id.iter().cloned().collect(),
        eligible: Eligibility {
            placements: at_home.is_none(),
            rides: no_rides.is_none(),
            reason: at_home.or(no_rides),
        },
        leave_weeks: presence.leave_weeks.clone(),
        blackout_weeks: if probation.is_empty() {
            quarter_ends
        } else {
            quarter_ends.into_iter().chain(probation).collect::<BTreeSet<u32>>().into_iter().collect()
        },
        // An amount stays hidden until somebody gave it.
        quota: person.quota.filter(|quota| *quota > 0.0),
        intensity_max: if carries_quota && !quota_stays { scene.cycle.rules.quota_intensity_max } else { 1.0 },
        skills,
        prefer,
        avoid,
        last_return_week: scene.last_return.get(person.id.as_str()).copied(),
        placements_max: own.and_then(|rule| rule.placements_max),
        joined_week: joined_week(scene, person),
        relief_weeks: own.and_then(|rule| rule.relief_weeks),
        territory: own.and_then(|rule| rule.territory.clone()),
        backfill: own
            .map(|rule| rule.backfill.iter().filter(|id| is_there(scene, id)).cloned().collect())
            .unwrap_or_default(),
        ..Person::default()
    }
}

fn is_there(scene: &Scene<'_>, person: &str) -> bool {
    scene.presence.contains_key(person)
}

/// Why somebody who came lately takes no placement.
pub fn newcomer_reason(weeks: u32) -> String {
    format!("With the company for fewer than {weeks} weeks when the cycle begins: ride-alongs and meeting seats only")
}

/// Whether somebody has been with the company for too short a time when the cycle begins. Nobody is refused for a day of joining
/// that nobody knows.
fn is_newcomer(scene: &Scene<'_>, person: &Employee) -> bool {
    let least = i64::from(scene.cycle.rules.tenure_weeks_min) * 7;
    least > 0 && person.joined_on.is_some_and(|joined| (scene.cycle.starts_on - joined).num_days() < least)
}

/// Weeks of the cycle, from its first, in which somebody is on probation.
fn probation_weeks(scene: &Scene<'_>, person: &Employee) -> Vec<u32> {
    let Some(joined) = person.joined_on.filter(|_| scene.cycle.rules.probation_weeks > 0) else { return Vec::new() };
    let over = joined + Days::new(u64::from(scene.cycle.rules.probation_weeks) * 7);
    scene.weeks.iter().filter(|week| week.monday < over).map(|week| week.index).collect()
}

/// The week from which on a joiner's orientation counts: the first, for those who joined shortly before the cycle.
fn joined_week(scene: &Scene<'_>, person: &Employee) -> Option<u32> {
    let orientation = scene.cycle.rules.orientation.as_ref()?;
    let week = calendar::week_of(scene.cycle.starts_on, person.joined_on?);
    let lately = week + i32::try_from(orientation.weeks).unwrap_or(0) > 0;
    u32::try_from(week.max(0)).ok().filter(|week| lately && (*week as usize) < scene.weeks.len())
}

/// Posts wished for, best first, and posts to avoid; those that are not offered in this cycle are left out.
fn wishes(scene: &Scene<'_>, person: &Employee, posts: &[Post]) -> (Vec<String>, Vec<String>) {
    let mut mine: Vec<_> = scene
        .company
        .preferences
        .values()
        .filter(|p| p.cycle_id == scene.cycle.id && p.person_id == person.id)
        .filter(|p| posts.iter().any(|post| post.id == p.post_id && post.unit != scene.unit_of(&person.team_id)))
        .collect();
    mine.sort_by_key(|p| (p.rank, &p.post_id));
    let posts = |wish: fn(i32) -> bool, most| {
        mine.iter().filter(|p| wish(p.rank)).take(most).map(|p| p.post_id.clone()).collect::<Vec<_>>()
    };
    (posts(|rank| rank > 0, WISHES_MAX), posts(|rank| rank == 0, AVOIDS_MAX))
}

/// One entry a competency in which the person has a level or a target.
fn skills(
    scene: &Scene<'_>,
    person: &Employee,
    index: usize,
    (groups, guessed): (&mut Groups, &mut Origins<'_>),
) -> Vec<Skill> {
    let (company, said) = (scene.company, &scene.cycle.rules.guessed_levels);
    let succeeds = critical_profiles(company, person);
    let mut skills = Vec::new();
    for competency in company.competencies_in_use() {
        let Some(scale) = company.scales.get(&competency.scale_id) else { continue };
        let path = |field: &str, skills: &Vec<Skill>| format!("/people/{index}/skills/{}/{field}", skills.len());
        let standing = scene.levels.at(person, &competency.id, scene.cycle.starts_on);
        let own = scene.levels.profile(&person.role_id, &competency.id);
        let (mut target, mut weight) = own.map_or((0.0, 0.0), |profile| wanted(scale, profile));
        for profile in succeeds.iter().filter(|profile| profile.competency_id == competency.id) {
            let (asked, weighs) = wanted(scale, profile);
            target = target.max(asked);
            weight = weight.max(weighs);
        }
        if target == 0.0 && is_foreign(scene, person, competency.function_id.as_deref()) {
            target = scale.to_canonical(level_guess::target(said, scale));
            weight = importance_weight(GUESSED_IMPORTANCE);
            groups.add(scene, guessed, path("target", &skills), level_guess::TARGETS.to_owned());
        }
        if target > standing.level {
            weight += scene.succession.extra(&scene.cycle.rules, &person.id, &competency.id);
        }
        if standing.guessed {
            groups.add(scene, guessed, path("level", &skills), level_guess::group(company, person, &competency.id));
        }
        skills.push(skill(&competency.id, &standing, target, weight));
    }
    skills
}

fn skill(competency: &str, standing: &Standing<'_>, target: f64, weight: f64) -> Skill {
    Skill { competency: competency.to_owned(), level: rounded(standing.level), target: rounded(target), weight }
}

/// The sentences of groups of guessed levels, made once.
#[derive(Default)]
struct Groups(BTreeMap<String, String>);

impl Groups {
    /// Lists a guess of a group, unless the planner said what holds for the group.
    fn add(&mut self, scene: &Scene<'_>, guessed: &mut Origins<'_>, path: String, group: String) {
        let said = &scene.cycle.rules.guessed_levels;
        if !said.contains_key(&group) {
            let sentence = self.0.entry(group.clone()).or_insert_with(|| origin::levels(scene.company, said, &group));
            guessed.add(path, &Fact::Levels(group), sentence.clone());
        }
    }
}

/// Whether the roles of the person's own function say nothing of other functions, and this competency is one of those.
fn is_foreign(scene: &Scene<'_>, person: &Employee, function: Option<&str>) -> bool {
    let own = scene.company.function_of(person);
    let speaks_of_others = scene.speaks_of_others.contains(person.role_id.as_str());
    function.is_some() && function != own && !speaks_of_others
}

/// What the critical roles ask for that the person may succeed to.
fn critical_profiles<'a>(company: &'a Company, person: &Employee) -> Vec<&'a RoleProfile> {
    let roles: Vec<&str> = company
        .successors
        .values()
        .filter(|successor| successor.person_id == person.id)
        .filter_map(|successor| company.critical_roles.get(&successor.critical_role_id))
        .filter(|role| role.counts())
        .map(|role| role.role_id.as_str())
        .collect();
    if roles.is_empty() {
        return Vec::new();
    }
    company.role_profiles.values().filter(|profile| roles.contains(&profile.role_id.as_str())).collect()
}

/// Canonical target and weight of a competency in somebody's own work, of a successor: a plan aims at what the critical role asks
/// for, and whoever is not told of that reads what it would be without. Nothing for others, who read what the plan aims at.
pub fn own_aim(
    company: &Company,
    said: &BTreeMap<String, f64>,
    person: &Employee,
    competency: &str,
) -> Option<(f64, f64)> {
    if critical_profiles(company, person).is_empty() {
        return None;
    }
    let known = company.competencies.get(competency)?;
    let scale = company.scales.get(&known.scale_id)?;
    if let Some(profile) = company.role_profiles.get(&format!("{}/{competency}", person.role_id)) {
        return Some(wanted(scale, profile));
    }
    let function = known.function_id.as_deref();
    let foreign = function.is_some() && function != company.function_of(person);
    if foreign && !super::speaks_of_others(company).contains(person.role_id.as_str()) {
        return Some((scale.to_canonical(level_guess::target(said, scale)), importance_weight(GUESSED_IMPORTANCE)));
    }
    Some((0.0, 0.0))
}

/// Canonical target and weight of a profile's entry.
fn wanted(scale: &Scale, profile: &RoleProfile) -> (f64, f64) {
    (scale.to_canonical(profile.target), importance_weight(profile.importance))
}

/// (importance − 1)/4.
fn importance_weight(importance: i32) -> f64 {
    f64::from(importance - 1) / 4.0
}

/// Σ w·min(L, T)/T ÷ Σ w over what of the own role’s profile was rated; 1 where nothing was.
fn role_fit(scene: &Scene<'_>, person: &Employee, skills: &[Skill]) -> f64 {
    let (mut reached, mut asked) = (0.0, 0.0);
    for skill in skills {
        let Some(profile) = scene.levels.profile(&person.role_id, &skill.competency) else { continue };
        let Some(scale) = scene.company.scale_of(&skill.competency) else { continue };
        let function = scene.company.competencies.get(&skill.competency).and_then(|c| c.function_id.as_deref());
        // What the role should learn of others does not make it fit for its own work.
        let own = function.is_none() || function == scene.company.function_of(person);
        let (target, weight) = wanted(scale, profile);
        // A guess is no reason to take somebody for less than what the team has.
        let rated = scene.levels.is_rated(&person.id, &skill.competency);
        if own && rated && target > 0.0 && weight > 0.0 {
            reached += weight * skill.level.min(target) / target;
            asked += weight;
        }
    }
    if asked > 0.0 { reached / asked } else { 1.0 }
}
