//! Stays and ride-alongs that could be added to a plan for somebody: what each teaches on top of what the plan has for them, and
//! whether the plan with it keeps every rule, by the judge that answers moves on the board.

use super::{
    growth::{self, Growth},
    hand::{Known, Seat, Stay, difference},
    names::Names,
    store::{monday, session_of},
    ways::{Seeker, WayKind},
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use tandem_solver::{
    Problem,
    problem::SessionKind,
    value::{Assignment, Instance, Resolved, Seat as RideSeat},
};

/// Occasions of one recurring session that are looked at: all teach the same.
const OCCASIONS: usize = 3;

/// Something that could be added for one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    pub kind: WayKind,
    /// Of the post or the session, as the company keeps it.
    pub id: String,
    /// Of a session: as the problem knows it.
    pub occurrence: Option<String>,
    pub name: String,
    pub team: String,
    pub start_week: u32,
    pub starts_on: NaiveDate,
    pub weeks: u32,
    /// Share of the week.
    pub intensity: f64,
    /// Levels that the person gains by the end of each week of the plan, with it.
    pub growth: Growth,
}

/// A plan that things are added to.
pub struct Bench<'a> {
    known: &'a Known,
    instance: Instance<'a>,
    names: Names<'a>,
    resolved: Resolved,
}

impl<'a> Bench<'a> {
    pub fn new(known: &'a Known) -> Self {
        let problem: &Problem = &known.problem;
        let instance = Instance::new(problem);
        let resolved = instance.resolve(&known.sheet.plan(""));
        Self { known, names: Names::of(problem), instance, resolved }
    }

    pub fn starts_on(&self) -> NaiveDate {
        self.known.problem.calendar.start
    }

    /// What the person gains under the plan as it is.
    pub fn growth(&self, person: &str) -> Growth {
        self.instance.person(person).map_or_else(Growth::new, |p| growth::of_person(&self.instance, &self.resolved, p))
    }

    /// What could be added for `person` from the day `from` on, that teaches some of `lacking`; `sessions` are those the company
    /// keeps.
    pub fn offers(
        &self,
        person: &str,
        lacking: &BTreeSet<&str>,
        from: NaiveDate,
        sessions: &BTreeSet<String>,
    ) -> Vec<Offer> {
        let Some(index) = self.instance.person(person) else { return Vec::new() };
        let problem: &Problem = &self.known.problem;
        let seeker = Seeker { problem, instance: &self.instance, person: index, from };
        let mut own = Resolved {
            placements: self.resolved.placements.iter().filter(|j| j.person == index).cloned().collect(),
            rides: self.resolved.rides.iter().filter(|z| z.person == index).cloned().collect(),
        };
        let mut offers = Vec::new();
        let helps = |teaches: &[tandem_solver::problem::Teaching]| {
            teaches.iter().any(|teaching| lacking.contains(teaching.competency.as_str()))
        };
        for (at, post) in problem.posts.iter().enumerate().filter(|(_, post)| helps(&post.teaches)) {
            if !self.instance.admits_post(index, at) {
                continue;
            }
            let shares = post.intensities.iter().copied().filter(|share| self.instance.admits_intensity(index, *share));
            let Some(intensity) = shares.max_by(f64::total_cmp) else { continue };
            for &weeks in &post.lengths_weeks {
                for start in 0..(problem.weeks() + 1).saturating_sub(weeks) {
                    let span = start as usize..(start + weeks) as usize;
                    let possible = seeker.may_start(at, start as usize)
                        && span.clone().all(|week| seeker.may_be_away(at, week))
                        && own.placements.iter().all(|j| j.span().end <= span.start || j.span().start >= span.end);
                    if !possible {
                        continue;
                    }
                    let stay =
                        Assignment { person: index, post: at, start: span.start, weeks: weeks as usize, intensity };
                    own.placements.push(stay);
                    let growth = growth::of_person(&self.instance, &own, index);
                    own.placements.pop();
                    offers.push(Offer {
                        kind: WayKind::Post,
                        id: post.id.clone(),
                        occurrence: None,
                        name: post.name.clone(),
                        team: seeker.unit_name(&post.unit),
                        start_week: start,
                        starts_on: monday(problem, start),
                        weeks,
                        intensity,
                        growth,
                    });
                }
            }
        }
        let mut occasions: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, session) in problem.sessions.iter().enumerate().filter(|(_, session)| helps(&session.teaches)) {
            if !self.instance.admits_session(index, at) {
                continue;
            }
            let stored = session_of(&session.id, sessions);
            if occasions.get(stored).is_some_and(|known| *known >= OCCASIONS) {
                continue;
            }
            let taken = own.rides.iter().any(|z| z.session == at);
            let first = session.weeks.iter().copied().find(|week| monday(problem, *week) >= from);
            let Some(week) = first.filter(|_| !taken) else { continue };
            *occasions.entry(stored).or_default() += 1;
            own.rides.push(RideSeat { person: index, session: at, week: week as usize });
            let growth = growth::of_person(&self.instance, &own, index);
            own.rides.pop();
            offers.push(Offer {
                kind: if session.kind == SessionKind::Meeting { WayKind::Meeting } else { WayKind::RideAlong },
                id: stored.to_owned(),
                occurrence: Some(session.id.clone()),
                name: session.name.clone(),
                team: seeker.unit_name(&session.unit),
                start_week: week,
                starts_on: monday(problem, week),
                weeks: 1,
                intensity: session.duration_weeks,
                growth,
            });
        }
        offers
    }

    /// Person-weeks of work missed that the plan costs more with it; nothing where it breaks a rule that holds without it.
    pub fn added(&self, person: &str, offer: &Offer) -> Option<f64> {
        let mut sheet = self.known.sheet.clone();
        match &offer.occurrence {
            None => sheet.placements.push(Stay {
                id: String::new(),
                person: person.to_owned(),
                post: offer.id.clone(),
                start_week: offer.start_week,
                weeks: offer.weeks,
                intensity: offer.intensity,
            }),
            Some(session) => sheet.rides.push(Seat {
                id: String::new(),
                person: person.to_owned(),
                session: session.clone(),
                week: offer.start_week,
            }),
        }
        let (before, after) = (self.known.judged(), self.known.judge(&sheet));
        let (broken, _) = difference(&self.names, &before.findings, &after.findings);
        broken.is_empty().then(|| after.worth.disruption.total - before.worth.disruption.total)
    }
}
