//! What a first company gets beyond its staff: role profiles, what each team must not lose, posts, ride-alongs and critical roles, all
//! from the built-in model by what the people of a team do.

use super::{
    draft::{Draft, new_id},
    families,
    model::{self, Offer, Ride, model},
    people::{HEAD, MANAGER},
};
use crate::domain::company::{
    CriticalRole, CriticalState, Kind, Person, Post, RECORD_PARTS, RideKind, RideSession, RoleProfile, TeamSkill,
};
use std::collections::{BTreeMap, BTreeSet};

/// Smaller teams take part by ride-alongs only.
const HOST_TEAM_PEOPLE: usize = 3;

/// Shares of the week of a placement, and its lengths in weeks: 8 for part of the week or as a long stay, 4 for a short one. Large
/// companies get one length, as every length of every post is another choice for everybody: with both, a plan for 1,000 people takes longer
/// to become good, and the bound on what is possible is farther away.
const INTENSITIES: [f64; 3] = [0.2, 0.5, 1.0];
const LENGTHS_WEEKS: &[u32] = &[4, 8];
const LENGTHS_WEEKS_LARGE: &[u32] = &[6];
const LARGE_COMPANY_PEOPLE: usize = 200;

/// Competencies that a team must not lose: so many at most, counted from so far below the target on.
const TEAM_SKILLS_MOST: usize = 3;
const TEAM_SKILL_BELOW_TARGET: f64 = 0.5;

/// Who takes guests along: so many of a team at most, and about so many in all, but one of each team.
const HOSTS_OF_TEAM: usize = 4;
const HOSTS_IN_ALL: usize = 60;

/// Rhythm of calls and of meetings, in weeks. Where there are many hosts, each has guests less often.
const CALLS_EVERY_WEEKS: i32 = 2;
const CALLS_EVERY_WEEKS_MANY: i32 = 4;
const MANY_HOSTS: usize = 30;
const MEETINGS_EVERY_WEEKS: i32 = 4;

pub fn add(draft: &mut Draft<'_>) {
    model::add_to(&mut draft.company);
    profiles(draft);
    trades(draft);
    let teams: Vec<String> = draft.trades.keys().cloned().collect();
    for team in &teams {
        team_skills(draft, team);
    }
    posts(draft, &teams);
    rides(draft, &teams);
    critical_roles(draft);
}

fn profiles(draft: &mut Draft<'_>) {
    for (role, family) in draft.families.clone() {
        for wanted in model().profile(family) {
            draft.add(RoleProfile {
                role_id: role.clone(),
                competency_id: wanted.competency.clone(),
                target: wanted.target,
                importance: wanted.importance,
                essential: wanted.essential,
            });
        }
    }
}

/// What most people of a team do that it can show others. Leading is no trade unless all do it.
fn trades(draft: &mut Draft<'_>) {
    let mut trades = BTreeMap::new();
    for (id, team) in &draft.company.teams {
        let mut counts: BTreeMap<(bool, usize), (&'static str, usize)> = BTreeMap::new();
        for person in draft.members(id) {
            let family = draft.family(person);
            let Some((place, (_, function))) = families::all().enumerate().find(|(_, (known, _))| *known == family)
            else {
                continue;
            };
            if function == team.function_id {
                let leads = families::leadership(function) == Some(family);
                counts.entry((leads, place)).or_insert((family, 0)).1 += 1;
            }
        }
        let best =
            counts.into_iter().min_by_key(|((leads, place), (_, people))| (*leads, std::cmp::Reverse(*people), *place));
        if let Some((_, (family, _))) = best {
            trades.insert(id.clone(), family);
        }
    }
    draft.trades = trades;
}

/// The essential competencies of what the team does, the most important first.
fn team_skills(draft: &mut Draft<'_>, team: &str) {
    let Some(family) = draft.trades.get(team).copied() else { return };
    if draft.members(team).is_empty() {
        return;
    }
    let mut essential: Vec<_> = model()
        .profile(family)
        .filter(|wanted| wanted.essential && is_own(draft, family, &wanted.competency))
        .collect();
    essential.sort_by_key(|wanted| std::cmp::Reverse(wanted.importance));
    for wanted in essential.into_iter().take(TEAM_SKILLS_MOST) {
        draft.add(TeamSkill {
            team_id: team.to_owned(),
            competency_id: wanted.competency.clone(),
            level: wanted.target - TEAM_SKILL_BELOW_TARGET,
        });
        let record = format!("{team}{RECORD_PARTS}{}", wanted.competency);
        draft.guess(Kind::TeamSkills, &record, "level", "Essential for what most people of the team do.");
    }
}

/// Whether the competency is shared, or of the family's own function: only there somebody is taken to be at the target.
fn is_own(draft: &Draft<'_>, family: &str, competency: &str) -> bool {
    let function = families::all().find(|(known, _)| *known == family).map(|(_, function)| function);
    let of = draft.company.competencies.get(competency).and_then(|competency| competency.function_id.as_deref());
    of.is_none() || of == function
}

fn posts(draft: &mut Draft<'_>, teams: &[String]) {
    let mut taken = BTreeSet::new();
    let large = draft.company.people.len() > LARGE_COMPANY_PEOPLE;
    let lengths = if large { LENGTHS_WEEKS_LARGE } else { LENGTHS_WEEKS };
    for team in teams {
        let Some(offer) = draft.trades.get(team).and_then(|family| model().offer(family)) else { continue };
        let members = draft.members(team);
        if members.len() < HOST_TEAM_PEOPLE {
            continue;
        }
        let Some(mentor) = mentor(draft, team, &members).map(|person| person.id.clone()) else { continue };
        let Some(team_name) = draft.company.teams.get(team).map(|team| team.name.clone()) else { continue };
        let Offer { name, mode, teaches, .. } = offer;
        let id = new_id(&format!("{team} {name}"), "post", &mut taken);
        draft.add(Post {
            id: id.clone(),
            name: format!("{name}, {team_name}"),
            team_id: team.clone(),
            location_id: None,
            capacity: 1,
            mentor_id: Some(mentor),
            mode: *mode,
            lengths_weeks: lengths.to_vec(),
            intensities: INTENSITIES.to_vec(),
            teaches: teaches.clone(),
            closes_on: None,
        });
        draft.guess(
            Kind::Posts,
            &id,
            "mentor_id",
            "A senior member of the team who does what the post teaches and does not lead it.",
        );
    }
}

/// A senior member: rather not a manager, rather not the only one who can do what the team must not lose, rather there for long.
fn mentor<'a>(draft: &Draft<'_>, team: &str, members: &[&'a Person]) -> Option<&'a Person> {
    let family = draft.trades.get(team).copied()?;
    let best = members.iter().min_by_key(|person| {
        let seniority = draft.seniority(person);
        let leads = seniority >= MANAGER;
        let same_trade = draft.family(person) == family;
        let others = members
            .iter()
            .filter(|other| other.id != person.id && draft.family(other) == family && draft.seniority(other) >= 2)
            .count();
        let irreplaceable = same_trade && others == 0;
        let part_time = person.fte < 0.5;
        (
            part_time,
            !same_trade,
            leads,
            irreplaceable,
            std::cmp::Reverse(seniority),
            person.joined_on.is_none(),
            person.joined_on,
            person.id.clone(),
        )
    });
    best.copied()
}

fn rides(draft: &mut Draft<'_>, teams: &[String]) {
    let hosting = |draft: &Draft<'_>, team: &String| {
        draft.trades.get(team).is_some_and(|family| model().rides(family).any(|ride| ride.with_host))
    };
    let host_teams = teams.iter().filter(|team| hosting(draft, team)).count();
    let of_team = (HOSTS_IN_ALL / host_teams.max(1)).clamp(1, HOSTS_OF_TEAM);
    let hosts: BTreeMap<&String, Vec<(String, String)>> =
        teams.iter().filter(|team| hosting(draft, team)).map(|team| (team, hosts(draft, team, of_team))).collect();
    let many = hosts.values().map(Vec::len).sum::<usize>() > MANY_HOSTS;
    let calls_every = if many { CALLS_EVERY_WEEKS_MANY } else { CALLS_EVERY_WEEKS };
    let mut taken = BTreeSet::new();
    for team in teams {
        let Some(family) = draft.trades.get(team).copied() else { continue };
        for ride in model().rides(family) {
            if ride.with_host {
                for (host, name) in hosts.get(team).into_iter().flatten() {
                    let id = new_id(&format!("with {host}"), "ride", &mut taken);
                    let (name, host_id) = (ride.name.replace("{}", name), Some(host.clone()));
                    draft.add(RideSession { id, name, host_id, ..ride_of(team, ride, calls_every) });
                }
            } else if let Some(team_name) = draft.company.teams.get(team).map(|team| team.name.clone()) {
                let id = new_id(&format!("{team} {}", ride.name), "ride", &mut taken);
                let name = format!("{}, {team_name}", ride.name);
                draft.add(RideSession { id, name, ..ride_of(team, ride, MEETINGS_EVERY_WEEKS) });
            }
        }
    }
}

/// A ride of a team, without name and host.
fn ride_of(team: &str, ride: &Ride, every_weeks: i32) -> RideSession {
    RideSession {
        id: String::new(),
        name: String::new(),
        kind: if ride.with_host { RideKind::RideAlong } else { RideKind::Meeting },
        team_id: team.to_owned(),
        host_id: None,
        location_id: None,
        held_on: None,
        every_weeks: Some(every_weeks),
        seats: ride.seats,
        duration_weeks: ride.duration_weeks,
        teaches: ride.teaches.clone(),
    }
}

/// Who of a team takes guests along: those who do its work, the experienced ones first, heads only where there is nobody else.
fn hosts(draft: &Draft<'_>, team: &str, most: usize) -> Vec<(String, String)> {
    let family = draft.trades.get(team).copied();
    let mut hosts: Vec<&Person> =
        draft.members(team).into_iter().filter(|person| Some(draft.family(person)) == family).collect();
    hosts.sort_by_key(|person| {
        let seniority = draft.seniority(person);
        (seniority >= HEAD, seniority < 2, std::cmp::Reverse(seniority), person.id.clone())
    });
    hosts.into_iter().take(most).map(|person| (person.id.clone(), person.name.clone())).collect()
}

/// Whoever leads a team holds a role that the company cannot do without.
fn critical_roles(draft: &mut Draft<'_>) {
    let mut reports: BTreeMap<String, usize> = BTreeMap::new();
    for manager in draft.company.people.values().filter_map(|person| person.manager_id.clone()) {
        *reports.entry(manager).or_default() += 1;
    }
    let mut leaders = Vec::new();
    for (id, team) in &draft.company.teams {
        let members = draft.members(id);
        let leading = members.iter().filter(|person| draft.seniority(person) >= MANAGER);
        let leader = leading.max_by_key(|person| {
            (
                draft.seniority(person),
                reports.get(&person.id).copied().unwrap_or(0),
                std::cmp::Reverse(person.id.clone()),
            )
        });
        if let Some(leader) = leader {
            leaders.push((id.clone(), team.name.clone(), leader.id.clone(), leader.role_id.clone()));
        }
    }
    for (team_id, team_name, incumbent, role_id) in leaders {
        let Some(role) = draft.company.roles.get(&role_id) else { continue };
        let (criticality, name) = (if role.seniority >= HEAD { 4 } else { 3 }, format!("{}, {team_name}", role.name));
        let id = format!("lead-{team_id}");
        draft.add(CriticalRole {
            id: id.clone(),
            name,
            role_id,
            team_id,
            incumbent_id: Some(incumbent),
            criticality,
            risk_of_loss: 3,
            impact_of_loss: 3,
            state: CriticalState::Proposed,
            proposed_because: Some("manager".to_owned()),
            confirmed_by: None,
            confirmed_on: None,
            vacancy_on: None,
        });
        draft.guess(
            Kind::CriticalRoles,
            &id,
            "criticality",
            "Whoever leads a team holds a role that is hard to do without.",
        );
    }
}
