//! From the company's own data to the problem that the solver reads. Whatever nobody gave is guessed and listed as guessed.

mod occasions;
pub mod origin;
pub mod people;
mod rules;
pub mod say;
mod succession;
#[cfg(test)]
mod tests;
pub(super) mod units;

pub(super) use rules::{forbids, pins};
pub(super) use succession::Terms;

use crate::{
    db::{Conn, DbError, DbResult, history, records, session_changes},
    domain::{
        calendar::{self, Week},
        company::{Company, Cycle, Kind, RoleProfile},
        cycle::CycleRules,
        level::Levels,
    },
};
use chrono::{Days, NaiveDate};
pub use occasions::change_sessions;
use origin::{Fact, Origins};
use std::collections::{BTreeMap, BTreeSet};
use tandem_solver::problem::{Calendar, Competency, PROBLEM_VERSION, Problem, Weekly};

/// A placement of a published plan of another cycle: the cooldown counts from its end.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierPlacement {
    pub person_id: String,
    pub starts_on: NaiveDate,
    pub weeks: u32,
}

/// The problem of a cycle as the database has it now.
pub fn build(conn: &mut Conn, cycle_id: &str) -> DbResult<Problem> {
    build_changed(conn, cycle_id, |_| ())
}

/// The problem of a cycle if the company were as `change` leaves it; nothing is stored.
pub fn build_changed(conn: &mut Conn, cycle_id: &str, change: impl FnOnce(&mut Company)) -> DbResult<Problem> {
    let mut company = records::company(conn)?;
    change(&mut company);
    let cycle = company.cycles.get(cycle_id).ok_or(DbError::NotFound)?;
    let earlier = earlier(conn, cycle)?;
    let mut problem = assemble(&company, cycle, &earlier);
    apply_session_changes(conn, cycle_id, &mut problem)?;
    succession::apply_preferences(conn, cycle_id, cycle.rules.price_succession, &mut problem)?;
    Ok(problem)
}

/// What is stored of sessions that were moved or cancelled.
pub fn apply_session_changes(conn: &mut Conn, cycle_id: &str, problem: &mut Problem) -> DbResult<()> {
    let changes = session_changes::of_cycle(conn, cycle_id)?;
    change_sessions(problem, changes.iter().map(|change| (change.occurrence.as_str(), change.held_on)));
    Ok(())
}

/// Placements of published plans of the cycles before.
pub fn earlier(conn: &mut Conn, cycle: &Cycle) -> DbResult<Vec<EarlierPlacement>> {
    let published = history::published(conn)?.into_iter();
    Ok(published
        .filter(|placement| placement.cycle_id != cycle.id && placement.starts_on < cycle.starts_on)
        .map(|placement| EarlierPlacement {
            person_id: placement.person_id,
            starts_on: placement.starts_on,
            weeks: u32::try_from(placement.weeks).unwrap_or(0),
        })
        .collect())
}

/// The same as the file that the solver's own program reads.
pub fn json(conn: &mut Conn, cycle_id: &str) -> DbResult<String> {
    let problem = build(conn, cycle_id)?;
    serde_json::to_string_pretty(&problem).map_err(DbError::other)
}

/// The problem of `cycle`, from records alone.
pub fn assemble(company: &Company, cycle: &Cycle, earlier: &[EarlierPlacement]) -> Problem {
    let weeks = u32::try_from(cycle.weeks).unwrap_or(0);
    let levels = Levels::saying(company, &cycle.rules.guessed_levels);
    let scene = Scene {
        company,
        cycle,
        weeks: calendar::weeks(cycle.starts_on, weeks, cycle.rules.fiscal_year_starts_month),
        succession: if weighs_succession(&cycle.rules) {
            Terms::of(company, &cycle.rules, &levels, cycle.starts_on)
        } else {
            Terms::default()
        },
        levels,
        presence: presence::of(company, cycle.starts_on, weeks),
        last_return: last_returns(cycle, earlier),
        speaks_of_others: speaks_of_others(company),
    };
    let mut guessed = Origins::new(company);
    let units = units::units(&scene, &mut guessed);
    let posts = occasions::posts(&scene, &mut guessed);
    let sessions = occasions::sessions(&scene);
    let people = people::people(&scene, &posts, &mut guessed);
    let quiet = scene.quarter_end_weeks();
    if guessed.is_guessed(Kind::Cycles, &cycle.id, "rules") {
        let sentence = origin::fiscal_year(cycle.rules.fiscal_year_starts_month);
        guessed.add("/calendar/no_start_weeks".to_owned(), &Fact::FiscalYear, sentence);
    }
    let mut problem = Problem {
        version: PROBLEM_VERSION,
        name: cycle.name.clone(),
        calendar: Calendar {
            start: cycle.starts_on,
            weeks,
            step_name: None,
            season: Weekly::Each(scene.weeks.iter().map(Week::season).collect()),
            no_start_weeks: quiet.clone(),
            no_ride_weeks: quiet,
        },
        competencies: company
            .competencies
            .values()
            .map(|c| Competency { id: c.id.clone(), name: c.name.clone(), function: c.function_id.clone() })
            .collect(),
        tracks: rules::tracks(&cycle.rules, |id| scene.presence.contains_key(id), &posts),
        units,
        people,
        posts,
        sessions,
        rules: rules::rules(company, &cycle.rules),
        prices: rules::prices(&cycle.rules),
        pins: pins(&cycle.rules),
        forbids: forbids(&cycle.rules, cycle.starts_on, weeks),
        baseline: None,
        guessed: guessed.list,
    };
    say::apply(company, cycle, &mut problem);
    problem
}

/// What every part of the problem is made from.
struct Scene<'a> {
    company: &'a Company,
    cycle: &'a Cycle,
    weeks: Vec<Week>,
    levels: Levels<'a>,
    /// Empty where the rules give it no weight.
    succession: Terms,
    /// By person: those who belong to the company in some week of the cycle.
    presence: BTreeMap<&'a str, presence::Presence>,
    /// By person: first week back from an earlier cycle's last placement.
    last_return: BTreeMap<&'a str, i32>,
    /// Roles that ask for competencies of another function.
    speaks_of_others: BTreeSet<&'a str>,
}

impl<'a> Scene<'a> {
    /// The last weeks of the fiscal quarters.
    fn quarter_end_weeks(&self) -> Vec<u32> {
        let weeks = self.cycle.rules.quarter_end_weeks;
        self.weeks.iter().filter(|week| week.is_quarter_end(weeks)).map(|week| week.index).collect()
    }

    /// The unit that a team counts as: the team's own, or that of the team whose staffing it shares.
    fn unit_of<'s>(&'s self, team_id: &'s str) -> &'s str {
        units::unit_of(self.company, team_id)
    }

    fn team_name(&self, id: &'a str) -> &'a str {
        self.company.teams.get(id).map_or(id, |team| &team.name)
    }

    /// Weeks in which a team of the unit, or the whole company, has a blackout on some working day.
    fn blackout_weeks(&self, unit: &str) -> Vec<u32> {
        let concerns = |team: &str| team == unit || self.unit_of(team) == unit;
        let blackouts = || self.company.blackouts.values().filter(|b| b.team_id.as_deref().is_none_or(concerns));
        let blocked =
            |week: &&Week| blackouts().any(|b| calendar::working_days(week.monday, b.starts_on, b.ends_on) > 0);
        self.weeks.iter().filter(blocked).map(|week| week.index).collect()
    }
}

fn weighs_succession(rules: &CycleRules) -> bool {
    rules.succession_weight > 0.0 || rules.uncovered_first
}

fn speaks_of_others(company: &Company) -> BTreeSet<&str> {
    let of_others = |profile: &&RoleProfile| {
        let own = company.roles.get(&profile.role_id).map(|role| role.function_id.as_str());
        let theirs = company.competencies.get(&profile.competency_id).and_then(|c| c.function_id.as_deref());
        theirs.is_some() && theirs != own
    };
    company.role_profiles.values().filter(of_others).map(|profile| profile.role_id.as_str()).collect()
}

fn last_returns<'a>(cycle: &Cycle, earlier: &'a [EarlierPlacement]) -> BTreeMap<&'a str, i32> {
    let mut returns: BTreeMap<&str, i32> = BTreeMap::new();
    for placement in earlier {
        let back = placement.starts_on + Days::new(u64::from(placement.weeks) * 7);
        let week = calendar::week_of(cycle.starts_on, back);
        let latest = returns.entry(&placement.person_id).or_insert(week);
        *latest = week.max(*latest);
    }
    returns
}

/// One number where every week has the same.
fn weekly(values: Vec<f64>) -> Weekly<f64> {
    match values.split_first() {
        Some((first, rest)) if rest.iter().all(|value| value == first) => Weekly::Every(*first),
        _ => Weekly::Each(values),
    }
}

/// Rounded so that problem files stay readable: far below any level or FTE that matters.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

/// Who is there in which week.
mod presence {
    use super::{Company, rounded};
    use crate::domain::{
        calendar::{WHOLE_WEEK_FROM_DAYS, WORKING_DAYS, week_start, working_days},
        company::Person,
    };
    use chrono::{Days, NaiveDate};
    use std::collections::BTreeMap;

    /// A person's weeks. An absence of three or more working days takes the week; a shorter one lowers its FTE.
    pub struct Presence {
        pub fte: Vec<f64>,
        pub leave_weeks: Vec<u32>,
    }

    impl Presence {
        /// FTE at work in a week, none on leave.
        pub fn present(&self, week: u32) -> f64 {
            if self.leave_weeks.contains(&week) { 0.0 } else { self.fte.get(week as usize).copied().unwrap_or(0.0) }
        }
    }

    pub fn of(company: &Company, start: NaiveDate, weeks: u32) -> BTreeMap<&str, Presence> {
        let mut leaves: BTreeMap<&str, Vec<(NaiveDate, NaiveDate)>> = BTreeMap::new();
        for leave in company.leaves.values() {
            leaves.entry(&leave.person_id).or_default().push((leave.starts_on, leave.ends_on));
        }
        let none = Vec::new();
        let one = |person: &Person| {
            let mine = leaves.get(person.id.as_str()).unwrap_or(&none);
            presence(person, mine, start, weeks)
        };
        company
            .people
            .values()
            .map(|person| (person.id.as_str(), one(person)))
            .filter(|(_, presence)| presence.fte.iter().any(|fte| *fte > 0.0))
            .collect()
    }

    fn presence(person: &Person, leaves: &[(NaiveDate, NaiveDate)], start: NaiveDate, weeks: u32) -> Presence {
        let mut presence = Presence { fte: Vec::new(), leave_weeks: Vec::new() };
        for week in 0..weeks {
            let monday = week_start(start, week);
            let employed = working_days(
                monday,
                person.joined_on.unwrap_or(NaiveDate::MIN),
                person.left_on.unwrap_or(NaiveDate::MAX),
            );
            let friday = monday + Days::new(4);
            let absent = |day: &NaiveDate| leaves.iter().any(|(from, to)| (from..=to).contains(&day));
            let away = monday.iter_days().take_while(|day| *day <= friday).filter(absent).count();
            let away = u32::try_from(away).unwrap_or(WORKING_DAYS);
            let whole = away >= WHOLE_WEEK_FROM_DAYS;
            if whole && employed > 0 {
                presence.leave_weeks.push(week);
            }
            // A week on leave keeps its contracted FTE: the solver knows that nobody is there.
            let days = if whole { employed } else { employed.saturating_sub(away) };
            presence.fte.push(rounded(person.fte * f64::from(days) / f64::from(WORKING_DAYS)));
        }
        presence
    }
}
