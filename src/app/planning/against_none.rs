//! A plan against no programme at all: what people learn, and what teams give up for it.

use super::{
    guesses::Guessed,
    plans::{self, Loaded},
    store,
};
use crate::{
    app::{Result, require},
    db::{Db, plans as rows, records::Stored},
    domain::{account::Actor, company::Function, policy::Action},
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use tandem_solver::Problem;
use utoipa::ToSchema;

/// Levels on the canonical scale (0 to 7) for one on the scale of five that people read.
const CANONICAL_A_LEVEL: f64 = 7.0 / 5.0;

/// Gains that are shown.
const GAINS_MOST: usize = 12;

/// A plan against none.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AgainstNoneView {
    pub people: usize,
    /// People with a placement, and how many ride-alongs and meeting seats there are.
    pub placed: usize,
    pub rides: usize,
    /// People who learn something.
    pub learning: usize,
    /// Levels of five, added up over people and competencies.
    pub levels_gained: f64,
    /// Weeks of work missed, of all weeks of work.
    pub weeks_missed: f64,
    pub weeks_of_work: f64,
    pub gains: Vec<GainView>,
    pub directions: Vec<DirectionView>,
    pub teams: Vec<TeamLossView>,
    /// Assignments that rest on a guess, of all.
    pub guessed_assignments: usize,
    pub assignments: usize,
    pub sentences: Vec<String>,
}

/// What is learned in one competency.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct GainView {
    pub competency: String,
    pub people: usize,
    pub levels: f64,
}

/// Who goes from one function to another.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct DirectionView {
    pub from: String,
    pub to: String,
    pub placements: usize,
    pub rides: usize,
}

/// What a team gives up.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TeamLossView {
    pub team_id: String,
    pub team: String,
    pub weeks_missed: f64,
    /// The week in which it has least beyond its minimum, where anybody is away or hosts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lowest: Option<LowestView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct LowestView {
    pub monday: NaiveDate,
    /// FTE at work under the plan, with no programme, and the minimum.
    pub staff: f64,
    pub normal: f64,
    pub minimum: f64,
}

/// A plan against none, for the planner: it shows all teams.
pub fn against_none(db: &Db, actor: &Actor, plan_id: &str) -> Result<AgainstNoneView> {
    db.read(|conn| {
        let loaded = plans::load(conn, actor, plan_id)?;
        require(actor, Action::Plan, plans::subject(&loaded.row))?;
        let placements = rows::placements(conn, plan_id)?;
        let rides = rows::rides(conn, plan_id)?;
        let mut view = view(&loaded, &placements, &rides);
        // The problem knows functions by id only.
        let functions = Function::load(conn)?;
        for way in &mut view.directions {
            for end in [&mut way.from, &mut way.to] {
                if let Some(function) = functions.get(end) {
                    end.clone_from(&function.name);
                }
            }
        }
        Ok(view)
    })
}

fn view(loaded: &Loaded, placements: &[rows::PlacementRow], rides: &[rows::RideRow]) -> AgainstNoneView {
    let (problem, account) = (&loaded.problem, &loaded.account);
    let guessed = Guessed::of(problem);
    let placed: BTreeSet<&str> = placements.iter().map(|j| j.person_id.as_str()).collect();
    let rest = placements.iter().filter(|j| !guessed.of_placement(&j.person_id, &j.post_id).is_empty()).count()
        + rides.iter().filter(|z| !guessed.of_ride(&z.person_id, &z.occurrence).is_empty()).count();
    let gains = gains(loaded);
    let teams = teams(loaded);
    let levels_gained = gains.iter().map(|gain| gain.levels).sum::<f64>();
    let mut view = AgainstNoneView {
        people: problem.people.len(),
        placed: placed.len(),
        rides: rides.len(),
        learning: account.account.people.iter().filter(|person| person.gain > 1e-9).count(),
        levels_gained,
        weeks_missed: account.worth.disruption.total,
        weeks_of_work: account.account.units.iter().flat_map(|unit| &unit.without).sum(),
        directions: directions(problem, placements, rides),
        gains: gains.into_iter().take(GAINS_MOST).collect(),
        teams,
        guessed_assignments: rest,
        assignments: placements.len() + rides.len(),
        sentences: Vec::new(),
    };
    view.sentences = sentences(&view);
    view
}

/// What is learned, most levels first.
fn gains(loaded: &Loaded) -> Vec<GainView> {
    let mut by: BTreeMap<&str, (usize, f64)> = BTreeMap::new();
    for lesson in loaded.account.account.people.iter().flat_map(|person| &person.lessons) {
        if lesson.levels_gained > 1e-9 {
            let entry = by.entry(&lesson.competency).or_default();
            *entry = (entry.0 + 1, entry.1 + lesson.levels_gained / CANONICAL_A_LEVEL);
        }
    }
    let name = |id: &str| {
        let found = loaded.problem.competencies.iter().find(|competency| competency.id == id);
        found.map_or_else(|| id.to_owned(), |competency| competency.name.clone())
    };
    let mut gains: Vec<GainView> =
        by.into_iter().map(|(id, (people, levels))| GainView { competency: name(id), people, levels }).collect();
    gains.sort_by(|a, b| b.levels.total_cmp(&a.levels).then_with(|| a.competency.cmp(&b.competency)));
    gains
}

/// From which function to which, most first.
fn directions(problem: &Problem, placements: &[rows::PlacementRow], rides: &[rows::RideRow]) -> Vec<DirectionView> {
    let functions: BTreeMap<&str, &str> =
        problem.units.iter().map(|unit| (unit.id.as_str(), unit.function.as_str())).collect();
    let homes: BTreeMap<&str, &str> =
        problem.people.iter().map(|person| (person.id.as_str(), person.unit.as_str())).collect();
    let posts: BTreeMap<&str, &str> = problem.posts.iter().map(|post| (post.id.as_str(), post.unit.as_str())).collect();
    let sessions: BTreeMap<&str, &str> = problem.sessions.iter().map(|q| (q.id.as_str(), q.unit.as_str())).collect();
    let mut by: BTreeMap<(&str, &str), (usize, usize)> = BTreeMap::new();
    let way = |person: &str, host: Option<&&str>| Some((*functions.get(homes.get(person)?)?, *functions.get(host?)?));
    for j in placements {
        if let Some(way) = way(&j.person_id, posts.get(j.post_id.as_str())) {
            by.entry(way).or_default().0 += 1;
        }
    }
    for z in rides {
        if let Some(way) = way(&z.person_id, sessions.get(z.occurrence.as_str())) {
            by.entry(way).or_default().1 += 1;
        }
    }
    let mut directions: Vec<DirectionView> = by
        .into_iter()
        .map(|((from, to), (placements, rides))| DirectionView {
            from: from.to_owned(),
            to: to.to_owned(),
            placements,
            rides,
        })
        .collect();
    directions.sort_by_key(|way| std::cmp::Reverse((way.placements, way.rides)));
    directions
}

/// Teams that the plan touches, those that give most first.
fn teams(loaded: &Loaded) -> Vec<TeamLossView> {
    let problem = &loaded.problem;
    let mut teams = Vec::new();
    for (unit, staffing) in problem.units.iter().zip(&loaded.account.account.units) {
        let touched = |t: &usize| staffing.staff[*t] < staffing.without[*t] - 1e-9;
        let spare = |t: usize| staffing.staff[t] - staffing.floor[t];
        let lowest = (0..staffing.staff.len()).filter(touched).min_by(|&a, &b| spare(a).total_cmp(&spare(b)));
        let Some(t) = lowest else { continue };
        let season = |t: usize| problem.calendar.season.at(t as u32);
        teams.push(TeamLossView {
            team_id: unit.id.clone(),
            team: unit.name.clone(),
            weeks_missed: staffing.shortfall.iter().enumerate().map(|(t, short)| season(t) * short).sum(),
            lowest: Some(LowestView {
                monday: store::monday(problem, t as u32),
                staff: staffing.staff[t],
                normal: staffing.without[t],
                minimum: staffing.floor[t],
            }),
        });
    }
    let spare = |team: &TeamLossView| team.lowest.as_ref().map_or(f64::INFINITY, |low| low.staff - low.minimum);
    teams.sort_by(|a, b| b.weeks_missed.total_cmp(&a.weeks_missed).then(spare(a).total_cmp(&spare(b))));
    teams
}

fn sentences(view: &AgainstNoneView) -> Vec<String> {
    let tenth = |number: f64| (number * 10.0).round() / 10.0;
    let people = |count: usize| if count == 1 { "one person".to_owned() } else { format!("{count} people") };
    if view.assignments == 0 {
        return vec!["This plan sends nobody anywhere: it is the same as no programme.".to_owned()];
    }
    let mut sentences = vec![format!(
        "{} of {} learn something, {} levels in all; without the programme nobody learns these.",
        capital(&people(view.learning)),
        view.people,
        tenth(view.levels_gained)
    )];
    if let Some(most) = view.gains.first() {
        sentences.push(format!(
            "Most is learned in {}: {} gain {} levels together.",
            most.competency,
            people(most.people),
            tenth(most.levels)
        ));
    }
    let share = if view.weeks_of_work > 0.0 { view.weeks_missed / view.weeks_of_work * 100.0 } else { 0.0 };
    sentences.push(format!(
        "It costs {} of {} weeks of work, {}%.",
        tenth(view.weeks_missed),
        view.weeks_of_work.round(),
        tenth(share)
    ));
    let shortest = view.teams.iter().filter_map(|team| team.lowest.as_ref().map(|low| (team, low)));
    let spare = |low: &LowestView| low.staff - low.minimum;
    if let Some((team, low)) = shortest.min_by(|a, b| spare(a.1).total_cmp(&spare(b.1))) {
        sentences.push(format!(
            "{} is shortest in the week from {}: {} full-time people at work instead of {}; its minimum is {}.",
            team.team,
            low.monday.format("%-d %B %Y"),
            tenth(low.staff),
            tenth(low.normal),
            tenth(low.minimum)
        ));
    }
    sentences.push(match view.guessed_assignments {
        0 => "No placement or ride-along rests on a guess.".to_owned(),
        some => {
            format!("{some} of {} placements and ride-alongs rest on something that was guessed.", view.assignments)
        }
    });
    sentences
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
