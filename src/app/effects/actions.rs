//! The next best actions: placements and ride-alongs that could be added to the plan ahead for a successor who is not ready,
//! ranked by the months of readiness that each saves for a person-week of work missed (science.md §8).

mod view;

pub use view::{ClosesView, InsteadView, NextActionView, NextActionsView, RoleActionsView};

use super::{
    ground::{Candidate, Ground, Kept, PlanGround, Sighted},
    if_left::{named, ready_on},
};
use crate::{
    app::{
        Result,
        planning::{
            growth::Growth,
            next_action::{Bench, Offer},
            ways::WayKind,
        },
        require,
        skills::WayKindView,
    },
    clock::Clock,
    db::Db,
    domain::{
        account::Actor,
        calendar,
        policy::{Action, Subject},
        readiness::Requirement,
    },
};
use chrono::NaiveDate;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

const WEEKS_PER_MONTH: f64 = 52.0 / 12.0;

/// What costs less counts as this much, person-weeks: half a day. Nothing is free, and nothing is infinitely good \[A\].
const LEAST_DISRUPTION_WEEKS: f64 = 0.1;

/// Actions shown for each role.
const SHOWN: usize = 3;

/// Tries of one person's offers before the judge; in a large plan a try takes longer, and there are fewer.
const TRIES_MAX: usize = 24;
const TRIES_MIN: usize = 6;
const TRIES_WORK: usize = 200_000;

/// An action with those it is for; what one sees of it is decided when it is shown.
pub(super) struct Found {
    role: usize,
    person: String,
    offer: Offer,
    weeks_saved: u32,
    at_least: bool,
    ready_after: Option<u32>,
    disruption: f64,
    closes: Vec<(usize, f64)>,
}

impl Found {
    fn months(&self) -> f64 {
        f64::from(self.weeks_saved) / WEEKS_PER_MONTH
    }

    fn rate(&self) -> f64 {
        self.months() / self.disruption.max(LEAST_DISRUPTION_WEEKS)
    }

    fn levels(&self) -> f64 {
        self.closes.iter().map(|(_, levels)| levels).sum()
    }
}

/// The next best actions in the part of the company that `actor` sees.
pub fn next_actions(db: &Db, clock: &Clock, kept: &Kept, actor: &Actor) -> Result<NextActionsView> {
    require(actor, Action::ViewSuccession, Subject::Company)?;
    let (ground, sight) = kept.ground(db, clock, actor)?;
    let sighted = Sighted::of(&ground, &sight);
    let found = Arc::clone(ground.actions.get_or_init(|| Arc::new(find(&ground))));
    let seen = |one: &&Found| sight.sees_role(&ground.roles[one.role]) && sight.sees_nominee(&one.person);
    let seen: Vec<&Found> = found.iter().filter(seen).collect();
    let plan = ground.plans.last();
    let mut roles: Vec<RoleActionsView> = (sighted.rows())
        .filter_map(|(at, role, bench)| {
            if bench.iter().all(|one| one.now.ready_now) {
                return None;
            }
            Some(RoleActionsView {
                role_id: role.id.clone(),
                role: role.name.clone(),
                team: ground.team(&role.team_id),
                ready_now: bench.iter().filter(|one| one.now.ready_now).count(),
                actions: (seen.iter().filter(|one| one.role == at).take(SHOWN)).map(|one| view(&ground, one)).collect(),
                untaught: plan.map(|plan| untaught(&ground, plan, bench)).unwrap_or_default(),
            })
        })
        .collect();
    roles.sort_by_key(|role| (role.ready_now > 0, role.actions.is_empty()));
    Ok(NextActionsView {
        as_of: ground.as_of,
        cycle_id: plan.map(|plan| plan.row.cycle_id.clone()),
        plan: plan.map(|plan| plan.row.name.clone()),
        plan_id: plan.map(|plan| plan.row.id.clone()),
        published: plan.is_some_and(|plan| plan.row.state == crate::db::plans::PUBLISHED),
        overall: seen.iter().take(SHOWN).map(|one| view(&ground, one)).collect(),
        roles,
    })
}

/// Names of the essentials that somebody on the bench lacks and that nothing in the plan's cycle leads on to.
fn untaught(ground: &Ground, plan: &PlanGround, bench: &[&Candidate]) -> Vec<String> {
    let problem = &plan.known.problem;
    let all = problem.posts.iter().flat_map(|post| &post.teaches);
    let all = all.chain(problem.sessions.iter().flat_map(|session| &session.teaches));
    let mut leads_to: BTreeMap<&str, f64> = BTreeMap::new();
    for teaching in all {
        let most = leads_to.entry(&teaching.competency).or_default();
        *most = most.max(teaching.level);
    }
    let lacks = |one: &&Requirement| one.essential && !one.is_met(one.held());
    let taught = |one: &Requirement| leads_to.get(one.competency.as_str()).is_some_and(|most| *most > one.held());
    let lacking = bench.iter().flat_map(|one| one.requirements.iter().filter(lacks));
    let ids: BTreeSet<&str> = lacking.filter(|one| !taught(one)).map(|one| one.competency.as_str()).collect();
    ids.into_iter().filter_map(|id| Some(ground.company.competencies.get(id)?.name.clone())).collect()
}

/// Everything feasible for everybody, the best first. The plan of the latest cycle is the one that is still open.
fn find(ground: &Ground) -> Vec<Found> {
    let Some(plan) = ground.plans.last() else { return Vec::new() };
    let bench = Bench::new(&plan.known);
    let sessions: BTreeSet<String> = ground.company.ride_sessions.keys().cloned().collect();
    let size = plan.known.problem.people.len() * plan.known.problem.weeks() as usize;
    let tries = (TRIES_WORK / size.max(1)).clamp(TRIES_MIN, TRIES_MAX);
    let mut by_person: BTreeMap<&str, Vec<&Candidate>> = BTreeMap::new();
    for candidate in ground.candidates.iter().filter(|candidate| !candidate.now.ready_now) {
        by_person.entry(&candidate.person).or_default().push(candidate);
    }
    let mut found: Vec<Found> = by_person
        .into_iter()
        .flat_map(|(person, roles)| of_person(ground, &bench, person, &roles, (&sessions, tries)))
        .collect();
    found.sort_by(|a, b| {
        (b.weeks_saved > 0)
            .cmp(&(a.weeks_saved > 0))
            .then(b.rate().total_cmp(&a.rate()))
            .then(b.levels().total_cmp(&a.levels()))
            .then_with(|| (a.role, &a.person, &a.offer.id).cmp(&(b.role, &b.person, &b.offer.id)))
    });
    // Of each post for the same person and role one is enough: the best.
    let mut told = BTreeSet::new();
    found.retain(|one| told.insert((one.role, one.person.clone(), one.offer.id.clone())));
    found
}

fn of_person(
    ground: &Ground,
    bench: &Bench<'_>,
    person: &str,
    roles: &[&Candidate],
    (sessions, tries): (&BTreeSet<String>, usize),
) -> Vec<Found> {
    let lacking: BTreeSet<&str> = (roles.iter().flat_map(|candidate| &candidate.requirements))
        .filter(|one| one.held() < one.target)
        .map(|one| one.competency.as_str())
        .collect();
    let offers = bench.offers(person, &lacking, ground.as_of, sessions);
    let base = bench.growth(person);
    let mut hopes: Vec<Found> = Vec::new();
    for candidate in roles {
        let outlook = Outlook::of(ground, bench.starts_on(), candidate, &base);
        for offer in &offers {
            hopes.extend(outlook.with(offer));
        }
    }
    // What promises most for the time it takes is tried first; the judge says what it costs, and whether it is possible.
    let effort = |one: &Found| (f64::from(one.offer.weeks) * one.offer.intensity).max(LEAST_DISRUPTION_WEEKS);
    hopes.sort_by(|a, b| {
        (b.months() / effort(b))
            .total_cmp(&(a.months() / effort(a)))
            .then((b.levels() / effort(b)).total_cmp(&(a.levels() / effort(a))))
            .then(a.offer.start_week.cmp(&b.offer.start_week))
            .then_with(|| a.offer.id.cmp(&b.offer.id))
    });
    let mut tried: BTreeMap<(String, u32, u32), Option<f64>> = BTreeMap::new();
    let mut found = Vec::new();
    for mut hope in hopes {
        let key = (
            hope.offer.occurrence.clone().unwrap_or_else(|| hope.offer.id.clone()),
            hope.offer.start_week,
            hope.offer.weeks,
        );
        let added = match tried.get(&key) {
            Some(added) => *added,
            None if tried.len() >= if hope.weeks_saved > 0 { tries } else { tries / 4 } => continue,
            None => {
                let added = bench.added(person, &hope.offer);
                tried.insert(key, added);
                added
            }
        };
        if let Some(disruption) = added {
            hope.disruption = disruption;
            found.push(hope);
        }
    }
    found
}

/// One candidate's readiness, week by week, with another growth in the plan that things are added to.
struct Outlook<'a> {
    ground: &'a Ground,
    candidate: &'a Candidate,
    /// By requirement and week from now: what the other plans teach.
    others: Vec<Vec<f64>>,
    starts_on: NaiveDate,
    /// By requirement: levels at the end of the plan as it is.
    base: Vec<f64>,
}

impl<'a> Outlook<'a> {
    fn of(ground: &'a Ground, starts_on: NaiveDate, candidate: &'a Candidate, base: &Growth) -> Self {
        let own = taught(candidate, starts_on, ground.as_of, base);
        let others = candidate.requirements.iter().zip(&candidate.since).zip(&own).map(|((one, since), own)| {
            let weeks = 0..=candidate.horizon_weeks;
            let all =
                weeks.map(|week| ground.lessons.gained(&candidate.person, &one.competency, *since, ground.after(week)));
            all.zip(own).map(|(all, own)| all - own).collect()
        });
        let last = own.iter().map(|weeks| weeks.last().copied().unwrap_or_default()).collect();
        Self { others: others.collect(), base: last, ground, candidate, starts_on }
    }

    /// What an offer does for the candidate; nothing where it teaches nothing of what is missing.
    fn with(&self, offer: &Offer) -> Option<Found> {
        let candidate = self.candidate;
        let own = taught(candidate, self.starts_on, self.ground.as_of, &offer.growth);
        let closes: Vec<(usize, f64)> = (candidate.requirements.iter().enumerate())
            .filter_map(|(index, one)| {
                let missing = one.target - one.held() - self.base[index];
                let more = own[index].last()? - self.base[index];
                (missing > 1e-9 && more > 1e-9).then_some((index, more.min(missing)))
            })
            .collect();
        // What gives way teaches as well: in all, it has to be more.
        let counted = |index: usize, gained: f64| {
            let one = &candidate.requirements[index];
            gained.min((one.target - one.held()).max(0.0))
        };
        let all: f64 = own
            .iter()
            .enumerate()
            .map(|(index, weeks)| {
                counted(index, weeks.last().copied().unwrap_or_default()) - counted(index, self.base[index])
            })
            .sum();
        if closes.is_empty() || all <= 1e-9 {
            return None;
        }
        let after = candidate.ready_week(|index, week| {
            let week = week as usize;
            self.others[index][week] + own[index][week]
        });
        let (weeks_saved, at_least) = match (candidate.ready_with, after) {
            (Some(before), Some(after)) => (before.saturating_sub(after), false),
            (None, Some(after)) => (candidate.horizon_weeks + 1 - after, true),
            (_, None) => (0, false),
        };
        Some(Found {
            role: candidate.role,
            person: candidate.person.clone(),
            offer: offer.clone(),
            weeks_saved,
            at_least,
            ready_after: after,
            disruption: 0.0,
            closes,
        })
    }
}

/// By requirement: what one plan's growth teaches by the end of each week from now that the rating does not have yet. What is
/// learned by a day is that of the weeks that ended before it.
fn taught(candidate: &Candidate, starts_on: NaiveDate, as_of: NaiveDate, growth: &Growth) -> Vec<Vec<f64>> {
    let weeks = candidate.horizon_weeks as usize + 1;
    let ended = |day: NaiveDate| i64::from(calendar::week_of(starts_on, day));
    let of = |(one, since): (&Requirement, &NaiveDate)| {
        let Some(levels) = growth.get(&one.competency) else { return vec![0.0; weeks] };
        let by = |weeks: i64| match usize::try_from(weeks).unwrap_or(0).min(levels.len()) {
            0 => 0.0,
            ended => levels[ended - 1],
        };
        let (known, now) = (by(ended(*since)), ended(as_of));
        (0..weeks).map(|week| by(now + week as i64) - known).collect()
    };
    candidate.requirements.iter().zip(&candidate.since).map(of).collect()
}

fn view(ground: &Ground, found: &Found) -> NextActionView {
    let role = &ground.roles[found.role];
    let candidate = ground.candidates.iter().find(|one| one.role == found.role && one.person == found.person);
    let closes = found.closes.iter().filter_map(|(index, levels)| {
        let one = candidate?.requirements.get(*index)?;
        let name = ground.company.competencies.get(&one.competency).map(|known| known.name.clone())?;
        Some(ClosesView { competency: name, levels: hundredth(*levels), missing: hundredth(one.target - one.held()) })
    });
    let before = candidate.and_then(|one| ready_on(ground.as_of, one));
    NextActionView {
        role_id: role.id.clone(),
        role: role.name.clone(),
        person: named(ground, &found.person),
        kind: match found.offer.kind {
            WayKind::Post => WayKindView::Post,
            WayKind::RideAlong => WayKindView::RideAlong,
            WayKind::Meeting => WayKindView::Meeting,
        },
        what_id: found.offer.id.clone(),
        what: found.offer.name.clone(),
        host_team: found.offer.team.clone(),
        start_week: found.offer.start_week,
        starts_on: found.offer.starts_on,
        weeks: found.offer.weeks,
        intensity: found.offer.intensity,
        occurrence: found.offer.occurrence.clone(),
        instead_of: found.offer.instead_of.as_ref().map(|given| InsteadView {
            id: given.id.clone(),
            what: given.name.clone(),
            start_week: given.start_week,
            starts_on: given.starts_on,
        }),
        months_saved: (found.months() * 10.0).round() / 10.0,
        at_least: found.at_least,
        ready_on_before: before,
        // A day that rests on estimates alone would read as a promise.
        ready_on_after: found.ready_after.filter(|_| before.is_some() || found.at_least).map(|week| ground.after(week)),
        disruption: hundredth(found.disruption),
        rate: hundredth(found.rate()),
        closes: closes.collect(),
    }
}

fn hundredth(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests;
