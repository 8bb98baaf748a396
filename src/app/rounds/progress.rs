//! Who has done what in a round.

use super::super::{people::name_of, ratings::is_there};
use crate::domain::{
    company::{Company, RaterBias, RatingRequest, RatingRound},
    level::Levels,
};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use utoipa::ToSchema;

/// A round with its counts. A request is done when every competency of the person's role has a rating by the rater in the round.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RoundSummary {
    pub id: String,
    pub name: String,
    pub message: String,
    pub opens_on: NaiveDate,
    pub due_on: NaiveDate,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<NaiveDate>,
    /// People to be rated.
    pub people: usize,
    pub raters: usize,
    /// Requests: one person by one rater.
    pub asked: usize,
    pub done: usize,
    /// Begun, and not finished.
    pub partly: usize,
    /// The day has passed, and something is missing.
    pub overdue: bool,
}

/// A round with who has done what.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RoundView {
    pub summary: RoundSummary,
    /// Those with most to do first.
    pub raters: Vec<RaterProgress>,
    /// By the team of the people who are rated.
    pub teams: Vec<TeamProgress>,
    /// Frozen when it was closed.
    pub biases: Vec<BiasView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RaterProgress {
    pub rater_id: String,
    pub rater: String,
    pub team: String,
    pub asked: usize,
    pub done: usize,
    pub partly: usize,
    /// Single ratings.
    pub ratings_wanted: usize,
    pub ratings_given: usize,
    pub overdue: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reminded_on: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TeamProgress {
    pub team_id: String,
    pub team: String,
    pub asked: usize,
    pub done: usize,
    pub partly: usize,
}

/// How far somebody's ratings lie above what others say.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct BiasView {
    pub rater_id: String,
    pub rater: String,
    /// Canonical levels that are taken off their ratings of this round; negative ones are added.
    pub bias: f64,
    /// People it was learned from.
    pub people: i32,
}

impl BiasView {
    pub(super) fn of(company: &Company, bias: &RaterBias) -> Self {
        Self {
            rater: name_of(&company.people, &bias.rater_id, |person| &person.name),
            rater_id: bias.rater_id.clone(),
            bias: bias.bias,
            people: bias.people,
        }
    }
}

/// One request with how much of it is done.
pub(super) struct Asked<'c> {
    pub request: &'c RatingRequest,
    /// Competencies of the person's role.
    pub wanted: usize,
    pub rated: usize,
}

impl Asked<'_> {
    pub fn is_done(&self) -> bool {
        self.rated >= self.wanted
    }

    fn is_partly(&self) -> bool {
        self.rated > 0 && !self.is_done()
    }
}

/// Competencies in which somebody has a rating by a rater in a round: person, rater, competency.
pub(super) fn rated_in<'c>(
    company: &'c Company,
    levels: &'c Levels<'c>,
    round_id: &str,
) -> HashSet<(&'c str, &'c str, &'c str)> {
    company
        .ratings
        .values()
        .filter(|rating| rating.round_id.as_deref() == Some(round_id) && rating.withdrawn_on.is_none())
        .filter_map(|rating| {
            let rater = rating.rater_id.as_deref()?;
            Some((rating.person_id.as_str(), rater, levels.counts_for(&rating.competency_id)))
        })
        .collect()
}

/// A round with its requests. People who have left are neither asked nor rated any more.
pub(super) struct Work<'c> {
    company: &'c Company,
    round: &'c RatingRound,
    as_of: NaiveDate,
    pub asked: Vec<Asked<'c>>,
}

impl<'c> Work<'c> {
    pub fn of(company: &'c Company, levels: &Levels<'c>, round: &'c RatingRound, as_of: NaiveDate) -> Self {
        let rated = rated_in(company, levels, &round.id);
        let day = round.closed_on.unwrap_or(as_of);
        let there = |id: &String| company.people.get(id).filter(|person| is_there(person, day));
        let mut wanted: HashMap<&str, Vec<&str>> = HashMap::new();
        let asked = company
            .rating_requests
            .values()
            .filter(|request| request.round_id == round.id)
            .filter_map(|request| {
                let person = there(&request.person_id)?;
                there(&request.rater_id)?;
                let wanted = wanted.entry(&person.role_id).or_insert_with(|| {
                    levels.asked_of(&person.role_id, day).into_iter().map(|competency| competency.id.as_str()).collect()
                });
                let is_rated = |id: &&&str| rated.contains(&(&request.person_id, &request.rater_id, **id));
                Some(Asked { request, wanted: wanted.len(), rated: wanted.iter().filter(is_rated).count() })
            })
            .collect();
        Self { company, round, as_of, asked }
    }

    fn is_late(&self) -> bool {
        self.round.closed_on.is_none() && self.round.due_on < self.as_of
    }

    pub fn summary(&self) -> RoundSummary {
        let round = self.round;
        let distinct = |of: fn(&RatingRequest) -> &String| {
            self.asked.iter().map(|asked| of(asked.request)).collect::<HashSet<_>>().len()
        };
        let done = self.asked.iter().filter(|asked| asked.is_done()).count();
        RoundSummary {
            id: round.id.clone(),
            name: round.name.clone(),
            message: round.message.clone(),
            opens_on: round.opens_on,
            due_on: round.due_on,
            closed_on: round.closed_on,
            people: distinct(|request| &request.person_id),
            raters: distinct(|request| &request.rater_id),
            asked: self.asked.len(),
            done,
            partly: self.asked.iter().filter(|asked| asked.is_partly()).count(),
            overdue: self.is_late() && done < self.asked.len(),
        }
    }

    pub fn view(&self) -> RoundView {
        let (mut raters, mut teams) = (BTreeMap::new(), BTreeMap::new());
        for asked in &self.asked {
            let (request, person) = (asked.request, self.company.people.get(&asked.request.person_id));
            let team_id = person.map_or("", |person| person.team_id.as_str());
            let rater = raters.entry(request.rater_id.as_str()).or_insert_with(|| self.rater(&request.rater_id));
            rater.asked += 1;
            rater.ratings_wanted += asked.wanted;
            rater.ratings_given += asked.rated;
            rater.reminded_on = rater.reminded_on.max(request.reminded_on);
            let team = teams.entry(team_id).or_insert_with(|| TeamProgress {
                team_id: team_id.to_owned(),
                team: name_of(&self.company.teams, team_id, |team| &team.name),
                asked: 0,
                done: 0,
                partly: 0,
            });
            team.asked += 1;
            if asked.is_done() {
                rater.done += 1;
                team.done += 1;
            } else {
                rater.overdue = self.is_late();
                let begun = usize::from(asked.is_partly());
                rater.partly += begun;
                team.partly += begun;
            }
        }
        let mut raters: Vec<RaterProgress> = raters.into_values().collect();
        raters.sort_by_key(|rater| (std::cmp::Reverse(rater.asked - rater.done), rater.rater.clone()));
        let mut teams: Vec<TeamProgress> = teams.into_values().collect();
        teams.sort_by(|a, b| a.team.cmp(&b.team));
        let biases = self.company.rater_biases.values().filter(|bias| bias.round_id == self.round.id);
        RoundView {
            summary: self.summary(),
            raters,
            teams,
            biases: biases.map(|bias| BiasView::of(self.company, bias)).collect(),
        }
    }

    fn rater(&self, rater_id: &str) -> RaterProgress {
        let person = self.company.people.get(rater_id);
        RaterProgress {
            rater_id: rater_id.to_owned(),
            rater: name_of(&self.company.people, rater_id, |person| &person.name),
            team: person
                .map(|person| name_of(&self.company.teams, &person.team_id, |team| &team.name))
                .unwrap_or_default(),
            asked: 0,
            done: 0,
            partly: 0,
            ratings_wanted: 0,
            ratings_given: 0,
            overdue: false,
            reminded_on: None,
        }
    }
}
