//! Who can move, and why not the others: by reason, with what to do about it.

use super::super::problem::{EarlierPlacement, assemble, people};
use crate::domain::company::{Company, Cycle};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tandem_solver::{Problem, value::Instance};
use utoipa::ToSchema;

/// Names that are listed with a reason.
const NAMES_MOST: usize = 5;

/// How many can take part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Mobility {
    pub people: usize,
    /// How many can be placed, and how many can ride along.
    pub placements: usize,
    pub rides: usize,
    /// Those who cannot be placed.
    pub cannot: Vec<Obstacle>,
}

/// Why some people cannot be placed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Obstacle {
    pub reason: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    pub people: usize,
    pub names: Vec<String>,
}

/// The mobility of a company in a cycle.
pub fn of_company(company: &Company, cycle: &Cycle, earlier: &[EarlierPlacement]) -> Mobility {
    of_problem(&assemble(company, cycle, earlier))
}

/// The mobility in a problem.
pub fn of_problem(problem: &Problem) -> Mobility {
    let instance = Instance::new(problem);
    let mut obstacles: BTreeMap<(String, Option<&'static str>), Vec<&str>> = BTreeMap::new();
    let (mut placements, mut rides) = (0, 0);
    for (index, person) in problem.people.iter().enumerate() {
        let session = |q: &usize| instance.admits_session(index, *q) && !instance.session_rates(index, *q).is_empty();
        rides += usize::from((0..problem.sessions.len()).any(|q| session(&q)));
        match obstacle(&instance, index) {
            None => placements += 1,
            Some(why) => obstacles.entry(why).or_default().push(&person.name),
        }
    }
    let mut cannot: Vec<Obstacle> = obstacles
        .into_iter()
        .map(|((reason, action), names)| Obstacle {
            reason,
            action: action.map(str::to_owned),
            people: names.len(),
            names: names.into_iter().take(NAMES_MOST).map(str::to_owned).collect(),
        })
        .collect();
    cannot.sort_by(|a, b| b.people.cmp(&a.people).then_with(|| a.reason.cmp(&b.reason)));
    Mobility { people: problem.people.len(), placements, rides, cannot }
}

/// What keeps somebody from every placement.
fn obstacle(instance: &Instance<'_>, person: usize) -> Option<(String, Option<&'static str>)> {
    let problem = instance.problem;
    let who = &problem.people[person];
    if !who.eligible.placements {
        let reason = who.eligible.reason.clone().unwrap_or_else(|| "Takes no placements".to_owned());
        let action = match reason.as_str() {
            people::SMALL_TEAM => Some("Let the team share its staffing with another one of the same function."),
            people::QUOTA_STAYS => Some("Allow people with a quota some of their week, in the rules of the cycle."),
            _ if reason.starts_with("Leads a team") => {
                Some("Say under “What we guessed” that those who lead a team may be away, too.")
            }
            _ => Some("Remove the reason from the people table, if they may be away after all."),
        };
        return Some((reason, action));
    }
    let elsewhere: Vec<usize> = (0..problem.posts.len()).filter(|&h| problem.posts[h].unit != who.unit).collect();
    if elsewhere.is_empty() {
        return Some(("No other team offers a post".to_owned(), Some("Add posts to other teams.")));
    }
    let gentle =
        |h: &usize| problem.posts[*h].intensities.iter().any(|&intensity| instance.admits_intensity(person, intensity));
    if !elsewhere.iter().any(gentle) {
        let reason =
            format!("May be away for {:.0}% of the week, and every post takes more", who.intensity_max * 100.0);
        return Some((reason, Some("Offer posts at one day a week, or allow more in the rules of the cycle.")));
    }
    let open: Vec<usize> = elsewhere.into_iter().filter(|&h| instance.admits_post(person, h)).collect();
    if open.is_empty() {
        return Some((
            "Every post is at a place where they do not work".to_owned(),
            Some("Offer posts that can be done from anywhere."),
        ));
    }
    if !open.iter().any(|&h| !instance.post_rates(person, h).is_empty()) {
        let reason = "No post teaches what they still have to learn".to_owned();
        return Some((
            reason,
            Some("Check their levels and targets, or add a post that teaches something new to them."),
        ));
    }
    let least = open.iter().flat_map(|&h| &problem.posts[h].intensities).copied().fold(1.0, f64::min);
    let unit = &instance.units[instance.people[person].unit];
    let spared = |t: usize| {
        let fte = instance.people[person].present[t];
        fte > 0.0 && unit.base[t] - unit.floor[t] + 1e-9 >= fte * least
    };
    if !(0..instance.weeks).any(spared) {
        return Some((
            "Their team has no more people than its minimum staffing".to_owned(),
            Some("Lower the minimum, or let the team share its staffing with another one."),
        ));
    }
    None
}
