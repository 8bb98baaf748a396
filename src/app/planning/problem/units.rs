//! Teams: their staffing minimum and target, given or guessed, and what they must not lose.

use super::{
    Scene,
    origin::{self, Fact, Origins},
    rounded, weekly,
};
use crate::domain::{
    company::{Company, Kind, Team, TeamSkill},
    cycle::CycleRules,
};
use tandem_solver::problem::{CriticalSkill, Unit, Weekly};

/// A guessed minimum staffing is at most this share of a team's FTE.
pub(in crate::app::planning) const FLOOR_SHARE: f64 = 0.8;

/// Share of a team that may be away at once where nobody said another: the default of the teams' table.
pub(in crate::app::planning) const USUAL_AWAY_SHARE: f64 = 0.15;

/// Small teams can spare one person: their guessed minimum is at most their FTE less one.
const SMALL_TEAM_FTE: std::ops::RangeInclusive<f64> = 2.0..=4.0;

/// A guessed staffing target is this share of a team's FTE \[A\].
const TARGET_SHARE: f64 = 0.9;

/// The unit that a team counts as. Teams share their staffing only with a team of the same function that stands for itself.
pub(super) fn unit_of<'a>(company: &'a Company, team_id: &'a str) -> &'a str {
    let shared = company.teams.get(team_id).and_then(|team| {
        let other = company.teams.get(team.covers_with.as_deref()?)?;
        let fits = other.covers_with.is_none() && other.id != team.id && other.function_id == team.function_id;
        fits.then_some(other.id.as_str())
    });
    shared.unwrap_or(team_id)
}

pub(super) fn units(scene: &Scene<'_>, guessed: &mut Origins<'_>) -> Vec<Unit> {
    let company = scene.company;
    let groups = sharing(company).into_iter().enumerate();
    groups.map(|(index, teams)| unit(scene, &teams, &format!("/units/{index}"), guessed)).collect()
}

/// The teams that share their staffing, together; the first of each lends its id.
pub(in crate::app::planning) fn sharing(company: &Company) -> Vec<Vec<&Team>> {
    let own = company.teams.values().filter(|team| unit_of(company, &team.id) == team.id);
    own.map(|team| {
        let others =
            company.teams.values().filter(|other| other.id != team.id && unit_of(company, &other.id) == team.id);
        std::iter::once(team).chain(others).collect()
    })
    .collect()
}

/// One unit of the teams that share their staffing; the first of them lends its id.
fn unit(scene: &Scene<'_>, teams: &[&Team], path: &str, guessed: &mut Origins<'_>) -> Unit {
    let first = teams[0];
    let floor = floor(scene, teams);
    let target = together(scene, teams, |team| team.target_fte, |week| rounded(TARGET_SHARE * week.contracted));
    let name = joined(teams);
    let fact = Fact::Staffing(first.id.clone());
    if floor.guessed {
        let least = floor.weekly.values().iter().copied().fold(0.0, f64::max);
        let sentence = format!("{name} keeps at least {least} full-time people at work, as far as they are there.");
        guessed.add(format!("{path}/floor_fte"), &fact, sentence);
    }
    if target.guessed {
        let wished = target.weekly.values().iter().copied().fold(0.0, f64::max);
        let sentence = format!("{name} has enough people with {wished} of them at work.");
        guessed.add(format!("{path}/target_fte"), &fact, sentence);
    }
    for team in teams {
        if guessed.is_guessed(Kind::Teams, &team.id, "function_id") {
            let fact = Fact::Team(team.id.clone());
            guessed.add(format!("{path}/function"), &fact, origin::team(scene.company, team));
        }
    }
    let mut critical = critical(scene.company, teams);
    critical.iter_mut().for_each(|skill| skill.people = scene.cycle.rules.critical_people_min);
    let unsaid = |critical: &CriticalSkill| {
        let marked = |team: &&Team| {
            guessed.is_guessed(Kind::TeamSkills, &format!("{}/{}", team.id, critical.competency), "level")
        };
        teams.iter().copied().any(|team| marked(&team))
    };
    if critical.iter().any(unsaid) {
        guessed.add(format!("{path}/critical"), &Fact::Critical, origin::CRITICAL);
    }
    Unit {
        id: first.id.clone(),
        name,
        function: first.function_id.clone(),
        location: first.location_id.clone(),
        floor_fte: floor.weekly,
        target_fte: target.weekly,
        away_share: teams.iter().map(|team| away_share(&scene.cycle.rules, team)).fold(1.0, f64::min),
        blackout_weeks: scene.blackout_weeks(&first.id),
        teams: if teams.len() > 1 { teams.iter().map(|team| team.id.clone()).collect() } else { Vec::new() },
        critical,
    }
}

/// Minimum staffing: what the cycle says of a team, else what stands with the team, else a share of its people, which is guessed
/// unless the cycle says it. Nobody asks for more than is there anyway.
fn floor(scene: &Scene<'_>, teams: &[&Team]) -> Figure {
    let rules = &scene.cycle.rules;
    let said = |team: &Team| rules.teams.iter().find(|rule| rule.team == team.id).and_then(|rule| rule.floor_share);
    let rest: Vec<&Team> = teams.iter().copied().filter(|team| said(team).is_none()).collect();
    let share = rules.floor_share.unwrap_or(FLOOR_SHARE);
    let mut figure = together(scene, &rest, |team| team.floor_fte, |week| guessed_floor(week, share));
    figure.guessed &= rules.floor_share.is_none();
    for (team, share) in teams.iter().filter_map(|team| said(team).map(|share| (team, share))) {
        let own = Staffing::of(scene, &[&team.id]);
        let asked = |week: &WeekStaffing| (share * week.contracted).min(week.present);
        let sum = own.weeks.iter().zip(0..).map(|(week, index)| rounded(figure.weekly.at(index) + asked(week)));
        figure.weekly = weekly(sum.collect());
    }
    figure
}

/// Share of a team that may be away at once: what the cycle says of the team; else its own, where that is not the usual one; else
/// what the cycle says of all.
fn away_share(rules: &CycleRules, team: &Team) -> f64 {
    let said = rules.teams.iter().find(|rule| rule.team == team.id).and_then(|rule| rule.away_share);
    let company_wide = rules.away_share.filter(|_| team.away_share == USUAL_AWAY_SHARE);
    said.or(company_wide).unwrap_or(team.away_share)
}

/// A staffing figure of a unit.
struct Figure {
    weekly: Weekly<f64>,
    guessed: bool,
}

/// The sum of what was given, and a guess for the teams that have no figure, which count as one team there.
fn together(
    scene: &Scene<'_>,
    teams: &[&Team],
    given: impl Fn(&Team) -> Option<f64>,
    guess: impl Fn(&WeekStaffing) -> f64,
) -> Figure {
    let sum: f64 = teams.iter().filter_map(|team| given(team)).sum();
    let without: Vec<&str> = teams.iter().filter(|team| given(team).is_none()).map(|team| team.id.as_str()).collect();
    if without.is_empty() {
        return Figure { weekly: Weekly::Every(sum), guessed: false };
    }
    let staffing = Staffing::of(scene, &without);
    Figure { weekly: weekly(staffing.weeks.iter().map(|week| rounded(sum + guess(week))).collect()), guessed: true }
}

/// "A", "A and B", "A, B and C".
pub(in crate::app::planning) fn joined(teams: &[&Team]) -> String {
    let names: Vec<&str> = teams.iter().map(|team| team.name.as_str()).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// A team's FTE in one week.
struct WeekStaffing {
    /// By contract, those on leave too.
    contracted: f64,
    /// At work, with no programme.
    present: f64,
}

struct Staffing {
    weeks: Vec<WeekStaffing>,
}

impl Staffing {
    fn of(scene: &Scene<'_>, teams: &[&str]) -> Self {
        let people: Vec<_> = scene
            .company
            .people
            .values()
            .filter(|person| teams.contains(&person.team_id.as_str()))
            .filter_map(|person| scene.presence.get(person.id.as_str()))
            .collect();
        let weeks = scene.weeks.iter().map(|week| WeekStaffing {
            contracted: people.iter().filter_map(|presence| presence.fte.get(week.index as usize)).sum(),
            present: people.iter().map(|presence| presence.present(week.index)).sum(),
        });
        Self { weeks: weeks.collect() }
    }
}

/// The smaller of a share of the FTE and of what is there anyway; of small teams all but one.
fn guessed_floor(week: &WeekStaffing, share: f64) -> f64 {
    let share = share * week.contracted;
    let but_one = if SMALL_TEAM_FTE.contains(&week.contracted) { week.contracted - 1.0 } else { f64::INFINITY };
    rounded(share.min(but_one).min(week.present))
}

/// What the teams must not lose; where two of them name the same competency, at the higher level.
pub(in crate::app::planning) fn critical(company: &Company, teams: &[&Team]) -> Vec<CriticalSkill> {
    let mut critical: Vec<CriticalSkill> = Vec::new();
    let of_teams = |skill: &&TeamSkill| teams.iter().any(|team| team.id == skill.team_id);
    let in_use = |skill: &&TeamSkill| company.is_in_use(&skill.competency_id);
    for skill in company.team_skills.values().filter(of_teams).filter(in_use) {
        let scale = company.scale_of(&skill.competency_id);
        let level = scale.map_or(skill.level, |scale| rounded(scale.to_canonical(skill.level)));
        match critical.iter_mut().find(|known| known.competency == skill.competency_id) {
            Some(known) => known.level = known.level.max(level),
            None => critical.push(CriticalSkill { competency: skill.competency_id.clone(), level, people: 0 }),
        }
    }
    critical
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guessed_minimum_leaves_room_for_one() {
        let floor = |contracted: f64, present: f64| guessed_floor(&WeekStaffing { contracted, present }, FLOOR_SHARE);
        assert_eq!(floor(10.0, 10.0), 8.0);
        assert_eq!(floor(5.0, 5.0), 4.0);
        assert_eq!(floor(4.0, 4.0), 3.0);
        assert_eq!(floor(2.0, 2.0), 1.0);
        assert_eq!(floor(10.0, 7.0), 7.0);
        assert_eq!(floor(1.0, 1.0), 0.8);
        assert_eq!(floor(0.0, 0.0), 0.0);
    }
}
