//! Teams: their staffing minimum and target, given or guessed, and what they must not lose.

use super::{Scene, guess, rounded, weekly};
use crate::domain::company::Team;
use tandem_solver::problem::{CriticalSkill, GuessedFact, Unit, Weekly};

/// A guessed minimum staffing is at most this share of a team's FTE.
const FLOOR_SHARE: f64 = 0.8;

/// Small teams can spare one person: their guessed minimum is at most their FTE less one.
const SMALL_TEAM_FTE: std::ops::RangeInclusive<f64> = 2.0..=4.0;

/// A guessed staffing target is this share of a team's FTE \[A\].
const TARGET_SHARE: f64 = 0.9;

pub(super) fn units(scene: &Scene<'_>, guessed: &mut Vec<GuessedFact>) -> Vec<Unit> {
    let teams = scene.company.teams.values();
    teams.enumerate().map(|(index, team)| unit(scene, team, &format!("/units/{index}"), guessed)).collect()
}

fn unit(scene: &Scene<'_>, team: &Team, path: &str, guessed: &mut Vec<GuessedFact>) -> Unit {
    let staffing = Staffing::of(scene, &team.id);
    let floor_fte = team.floor_fte.map_or_else(
        || {
            guessed.push(guess(
                format!("{path}/floor_fte"),
                "Nobody gave a minimum staffing: the smaller of 80% of the team's FTE and what is there without the programme; in teams of 2 to 4 at most one person less than all.",
            ));
            weekly(staffing.weeks.iter().map(guessed_floor).collect())
        },
        Weekly::Every,
    );
    let target_fte = team.target_fte.map_or_else(
        || {
            guessed.push(guess(format!("{path}/target_fte"), "Nobody gave a staffing target: 90% of the team's FTE."));
            weekly(staffing.weeks.iter().map(|week| rounded(TARGET_SHARE * week.contracted)).collect())
        },
        Weekly::Every,
    );
    Unit {
        id: team.id.clone(),
        name: team.name.clone(),
        function: team.function_id.clone(),
        location: team.location_id.clone(),
        floor_fte,
        target_fte,
        away_share: team.away_share,
        blackout_weeks: scene.blackout_weeks(&team.id),
        critical: critical(scene, &team.id),
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
    fn of(scene: &Scene<'_>, team_id: &str) -> Self {
        let people: Vec<_> = scene
            .company
            .people
            .values()
            .filter(|person| person.team_id == team_id)
            .filter_map(|person| scene.presence.get(person.id.as_str()))
            .collect();
        let weeks = scene.weeks.iter().map(|week| WeekStaffing {
            contracted: people.iter().filter_map(|presence| presence.fte.get(week.index as usize)).sum(),
            present: people.iter().map(|presence| presence.present(week.index)).sum(),
        });
        Self { weeks: weeks.collect() }
    }
}

/// The smaller of 80% of the FTE and of what is there anyway; of small teams all but one.
fn guessed_floor(week: &WeekStaffing) -> f64 {
    let share = FLOOR_SHARE * week.contracted;
    let but_one = if SMALL_TEAM_FTE.contains(&week.contracted) { week.contracted - 1.0 } else { f64::INFINITY };
    rounded(share.min(but_one).min(week.present))
}

fn critical(scene: &Scene<'_>, team_id: &str) -> Vec<CriticalSkill> {
    let skills = scene.company.team_skills.values().filter(|skill| skill.team_id == team_id);
    skills
        .map(|skill| CriticalSkill {
            competency: skill.competency_id.clone(),
            level: scene
                .company
                .scale_of(&skill.competency_id)
                .map_or(skill.level, |scale| rounded(scale.to_canonical(skill.level))),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guessed_minimum_leaves_room_for_one() {
        let floor = |contracted: f64, present: f64| guessed_floor(&WeekStaffing { contracted, present });
        assert_eq!(floor(10.0, 10.0), 8.0);
        assert_eq!(floor(5.0, 5.0), 4.0);
        assert_eq!(floor(4.0, 4.0), 3.0);
        assert_eq!(floor(2.0, 2.0), 1.0);
        assert_eq!(floor(10.0, 7.0), 7.0);
        assert_eq!(floor(1.0, 1.0), 0.8);
        assert_eq!(floor(0.0, 0.0), 0.0);
    }
}
