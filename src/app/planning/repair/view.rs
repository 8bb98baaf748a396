//! What a repair found, as pages read it: names for ids, days for weeks, and everybody's changes side by side.

use super::{
    super::{
        events::{log::Body, words},
        questions::{self, Kept},
        store,
    },
    Repair, wish,
};
use crate::{
    app::{Error, Result},
    db::{Db, plan_events, plans as rows},
    domain::account::Actor,
};
use chrono::{Days, NaiveDate};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use tandem_solver::{
    Plan, Problem,
    frontier::{Comparison, PersonChange, compare},
    plan::{Placement, Ride},
    problem::Pin,
    repair::{Aim, Choice, Fix, Orphan, Released, Way},
};
use utoipa::ToSchema;

/// Ways to mend a plan.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RepairView {
    pub run_id: String,
    pub cycle_id: String,
    pub plan_id: String,
    pub plan_name: String,
    /// What happened, in sentences.
    pub events: Vec<String>,
    /// Nothing that begins before this day is touched, unless an event rules it out.
    pub frozen_until: NaiveDate,
    /// What begins before that day and could not stay as it was.
    pub released: Vec<String>,
    /// With what a manager wished first, then least change first.
    pub fixes: Vec<FixView>,
    /// The other dates that managers gave, as sentences.
    pub wishes: Vec<String>,
    pub orphans: Vec<OrphanView>,
    /// How long the search took.
    pub seconds: f64,
    /// The plan that was taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taken: Option<String>,
}

/// A plan in figures.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = FixFigures)]
pub struct Figures {
    pub value: f64,
    /// Share of the cross-training goal; absent where there is no goal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cross_training: Option<f64>,
    /// Person-weeks of work missed.
    pub disruption: f64,
}

/// One way to mend the plan.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FixView {
    /// To take it: its place in the list.
    pub number: usize,
    /// The placement begins on the date that the manager gave.
    pub as_wished: bool,
    /// "unchanged", "least-change", "balanced" or "best-quality".
    pub aim: String,
    pub words: String,
    pub people: Vec<String>,
    /// Person-weeks in which somebody is elsewhere than planned.
    pub weeks_moved: u32,
    /// Whole weeks, and days, from today to the first change; absent where nothing changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice_weeks: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice_days: Option<i64>,
    /// Points: 5 for what is cancelled, 3 for another post, 1 a week moved, more at short notice.
    pub change_points: f64,
    pub before: Figures,
    pub after: Figures,
    /// Share of team-weeks that are staffed as they should be.
    pub cover: f64,
    /// Value that the best fix has more.
    pub cost: f64,
    /// Value that doing nothing has less.
    pub saves: f64,
    pub changes: Vec<PersonChanges>,
    /// What teams feel, in sentences.
    pub teams: Vec<String>,
}

/// What changes for a person.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct PersonChanges {
    pub person_id: String,
    pub person: String,
    pub changes: Vec<ChangeView>,
}

/// An assignment that goes, comes, or moves.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct ChangeView {
    /// "placement" or "ride".
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<StayView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<StayView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct StayView {
    /// Post or session.
    pub what: String,
    pub starts_on: NaiveDate,
    /// The last Friday.
    pub ends_on: NaiveDate,
    /// 0 for a ride.
    pub weeks: u32,
}

/// Somebody whose exchange partner cannot come.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct OrphanView {
    pub number: usize,
    pub person_id: String,
    pub person: String,
    pub partner: String,
    /// What goes on alone, and what falls away.
    pub stay: StayView,
    pub lost: StayView,
    pub choices: Vec<ChoiceView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = OrphanChoiceView)]
pub struct ChoiceView {
    pub number: usize,
    /// "return", "finish" or "re-pair".
    pub way: String,
    pub possible: bool,
    pub words: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_points: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Value that the best of the three has more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<f64>,
    pub people: Vec<String>,
    pub changes: Vec<PersonChanges>,
}

/// What the repair of a run found.
pub fn show(db: &Db, actor: &Actor, run_id: &str) -> Result<RepairView> {
    db.read(|conn| {
        let kept = questions::answer::<Repair>(conn, actor, run_id)?;
        let plan_id = kept.row.plan_id.clone().ok_or(Error::NotFound)?;
        let row = rows::get(conn, &plan_id)?;
        let events = plan_events::of_run(conn, run_id)?;
        let taken = events.iter().find_map(|event| event.mended_plan_id.clone());
        let events = events.iter().map(|row| Ok(Body::of(row)?.words)).collect::<Result<_>>()?;
        let view = Viewer::new(&kept);
        let before = Figures {
            value: row.value,
            cross_training: share(row.gain, row.gain_possible),
            disruption: row.disruption,
        };
        let answer = &kept.answer;
        let open_from = kept.question.now_week + kept.question.frozen_weeks;
        Ok(RepairView {
            run_id: run_id.to_owned(),
            cycle_id: row.cycle_id,
            plan_id,
            plan_name: row.name,
            events,
            frozen_until: store::monday(&answer.problem, open_from),
            released: answer.released.iter().filter_map(|released| view.released(released)).collect(),
            wishes: kept.question.wished.iter().map(|pin| view.wish(pin)).collect(),
            fixes: answer.fixes.iter().enumerate().map(|(n, fix)| view.fix(n, fix, before)).collect(),
            orphans: answer.orphans.iter().enumerate().map(|(n, orphan)| view.orphan(n, orphan)).collect(),
            seconds: answer.seconds,
            taken,
        })
    })
}

fn share(gain: f64, possible: f64) -> Option<f64> {
    (possible > 0.0).then(|| gain / possible)
}

struct Viewer<'a> {
    problem: &'a Problem,
    plan: Plan,
    asked_on: NaiveDate,
    wished: Vec<Pin>,
    names: BTreeMap<&'a str, &'a str>,
}

impl<'a> Viewer<'a> {
    fn new(kept: &'a Kept<Repair>) -> Self {
        let problem = &kept.answer.problem;
        let people = problem.people.iter().map(|person| (person.id.as_str(), person.name.as_str()));
        let posts = problem.posts.iter().map(|post| (post.id.as_str(), post.name.as_str()));
        // What an event cancels stands in the problem before it only.
        let sessions = kept.problem.sessions.iter().map(|session| (session.id.as_str(), session.name.as_str()));
        Self {
            problem,
            plan: kept.plan.clone().unwrap_or_default(),
            asked_on: kept.question.asked_on,
            wished: kept.question.wished.clone(),
            names: people.chain(posts).chain(sessions).collect(),
        }
    }

    fn name(&self, id: &str) -> String {
        let series = id.rsplit_once('.').map_or(id, |(series, _)| series);
        let name = self.names.get(id).or_else(|| self.names.get(series));
        name.map_or_else(|| series.to_owned(), |name| (*name).to_owned())
    }

    fn wish(&self, pin: &Pin) -> String {
        let day = words::day(store::monday(self.problem, pin.week.unwrap_or_default()));
        let post = pin.post.as_deref().map(|id| self.name(id)).unwrap_or_default();
        format!("{}’s manager would have {post} begin on {day}.", self.name(&pin.person))
    }

    fn placement(&self, stay: &Placement) -> StayView {
        let starts_on = store::monday(self.problem, stay.start_week);
        let ends_on = starts_on + Days::new((u64::from(stay.weeks) * 7).saturating_sub(3));
        StayView { what: self.name(&stay.post), starts_on, ends_on, weeks: stay.weeks }
    }

    fn ride(&self, ride: &Ride) -> StayView {
        let starts_on = store::monday(self.problem, ride.week);
        StayView { what: self.name(&ride.session), starts_on, ends_on: starts_on + Days::new(4), weeks: 0 }
    }

    fn released(&self, released: &Released) -> Option<String> {
        if let Some(ride) = &released.ride {
            let stay = self.ride(ride);
            let when = words::week(stay.starts_on);
            return Some(format!("{} cannot take the seat in {} in {when}.", self.name(&ride.person), stay.what));
        }
        let placement = released.placement.as_ref()?;
        let (person, stay) = (self.name(&placement.person), self.placement(placement));
        Some(if released.kept_weeks > 0 {
            let last = stay.starts_on + Days::new((u64::from(released.kept_weeks) * 7).saturating_sub(3));
            format!("{person} ends {} early, on {}.", stay.what, words::day(last))
        } else {
            format!("{person} cannot take {} from {} on.", stay.what, words::day(stay.starts_on))
        })
    }

    fn fix(&self, number: usize, fix: &Fix, before: Figures) -> FixView {
        let changes = self.changes(&fix.changes);
        let first = changes.iter().flat_map(|person| &person.changes).filter_map(|change| {
            let days = change.before.iter().chain(&change.after).map(|stay| stay.starts_on);
            days.min()
        });
        // The first week that is another one, which may lie inside a placement that only ends sooner.
        let weeks = fix.changes.weeks.iter().min().map(|week| store::monday(self.problem, *week));
        let notice_days = weeks.or_else(|| first.min()).map(|day| (day - self.asked_on).num_days().max(0));
        FixView {
            number,
            as_wished: wish::holds(&self.wished, &fix.plan),
            aim: match fix.aim {
                Aim::Unchanged => "unchanged",
                Aim::LeastChange => "least-change",
                Aim::Balanced => "balanced",
                Aim::BestQuality => "best-quality",
            }
            .to_owned(),
            words: fix.words.clone(),
            people: changes.iter().map(|person| person.person.clone()).collect(),
            weeks_moved: fix.weeks_moved,
            notice_weeks: notice_days.map(|days| days / 7),
            notice_days,
            change_points: fix.change,
            before,
            after: Figures {
                value: fix.worth.value + fix.worth.baseline_change,
                cross_training: share(fix.worth.gain, fix.worth.gain_possible),
                disruption: fix.worth.disruption.total,
            },
            cover: fix.cover,
            cost: fix.lost_to_best,
            saves: fix.gained_on_unrepaired,
            changes,
            teams: fix.changes.teams.iter().filter_map(|team| team.words()).collect(),
        }
    }

    fn changes(&self, comparison: &Comparison) -> Vec<PersonChanges> {
        let one = |change: &PersonChange| PersonChanges {
            person_id: change.person.clone(),
            person: change.name.clone(),
            changes: self.of_person(change),
        };
        comparison.people.iter().map(one).collect()
    }

    /// What goes with what comes: placements in the order of their dates, rides of the same session.
    fn of_person(&self, change: &PersonChange) -> Vec<ChangeView> {
        let mut changes = Vec::new();
        let by_start = |list: &[Placement]| {
            let mut list = list.to_vec();
            list.sort_by_key(|stay| stay.start_week);
            list
        };
        let (was, is) = (by_start(&change.placements_before), by_start(&change.placements_after));
        for place in 0..was.len().max(is.len()) {
            changes.push(ChangeView {
                kind: "placement".to_owned(),
                before: was.get(place).map(|stay| self.placement(stay)),
                after: is.get(place).map(|stay| self.placement(stay)),
            });
        }
        let sessions: BTreeSet<&String> =
            change.rides_before.iter().chain(&change.rides_after).map(|ride| &ride.session).collect();
        for session in sessions {
            let of = |rides: &[Ride]| rides.iter().find(|ride| ride.session == *session).map(|ride| self.ride(ride));
            let (before, after) = (of(&change.rides_before), of(&change.rides_after));
            changes.push(ChangeView { kind: "ride".to_owned(), before, after });
        }
        changes
    }

    fn orphan(&self, number: usize, orphan: &Orphan) -> OrphanView {
        let best = orphan.choices.iter().filter_map(|choice| choice.value).max_by(f64::total_cmp);
        let choices = orphan.choices.iter().enumerate();
        OrphanView {
            number,
            person_id: orphan.person.clone(),
            person: orphan.name.clone(),
            partner: self.name(&orphan.partner.person),
            stay: self.placement(&orphan.placement),
            lost: self.placement(&orphan.partner),
            choices: choices.map(|(number, choice)| self.choice(number, choice, best)).collect(),
        }
    }

    fn choice(&self, number: usize, choice: &Choice, best: Option<f64>) -> ChoiceView {
        let changes = choice.plan.as_ref().map(|plan| self.changes(&compare(self.problem, &self.plan, plan)));
        let changes = changes.unwrap_or_default();
        ChoiceView {
            number,
            way: match choice.way {
                Way::Return => "return",
                Way::Finish => "finish",
                Way::RePair => "re-pair",
            }
            .to_owned(),
            possible: choice.plan.is_some(),
            words: choice.words.clone(),
            change_points: choice.change,
            value: choice.value,
            cost: best.zip(choice.value).map(|(best, value)| best - value),
            people: changes.iter().map(|person| person.person.clone()).collect(),
            changes,
        }
    }
}
