//! Stays and ride-alongs that could be added to a plan for somebody, in place of one of theirs where the rules leave no room for
//! more: what each teaches with all else that the plan has for them, and whether the plan with it keeps every rule, by the judge that
//! answers moves on the board.

use super::{
    growth::{self, Growth},
    hand::{Known, Seat, Stay, difference},
    names::Names,
    store::{monday, session_of},
    ways::{Seeker, WayKind},
};
use chrono::NaiveDate;
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};
use tandem_solver::{
    Problem,
    problem::{SessionKind, Teaching},
    value::{Assignment, Instance, Resolved, Seat as RideSeat},
};

/// Occasions of one recurring session that are looked at, of those that fit: all teach the same.
const OCCASIONS: usize = 3;

/// Something of one's own in the plan that gives way.
#[derive(Clone, Debug, PartialEq)]
pub struct GivesWay {
    /// Of the placement or the seat.
    pub id: String,
    pub name: String,
    pub start_week: u32,
    pub starts_on: NaiveDate,
}

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
    /// Of the same kind: a placement for a placement, a seat for a seat.
    pub instead_of: Option<GivesWay>,
    /// Levels that the person gains by the end of each week of the plan, with it.
    pub growth: Growth,
}

/// Whom offers are for, with what the plan has for them.
struct Own<'a> {
    index: usize,
    plan: Resolved,
    from: NaiveDate,
    lacking: &'a BTreeSet<&'a str>,
}

impl Own<'_> {
    fn helps(&self, teaches: &[Teaching]) -> bool {
        teaches.iter().any(|teaching| self.lacking.contains(teaching.competency.as_str()))
    }
}

/// A plan that things are added to.
pub struct Bench<'a> {
    known: &'a Known,
    instance: Instance<'a>,
    names: Names<'a>,
    resolved: Resolved,
    /// Guests by host and window, and by session.
    hosted: BTreeMap<(usize, usize), u32>,
    taken: BTreeMap<usize, u32>,
}

impl<'a> Bench<'a> {
    pub fn new(known: &'a Known) -> Self {
        let problem: &Problem = &known.problem;
        let instance = Instance::new(problem);
        let resolved = instance.resolve(&known.sheet.plan(""));
        let (mut hosted, mut taken) = (BTreeMap::new(), BTreeMap::new());
        for ride in &resolved.rides {
            *taken.entry(ride.session).or_default() += 1;
            if let (Some(load), Some(host)) = (&problem.rules.host_load, instance.sessions[ride.session].host) {
                *hosted.entry((host, ride.week / load.weeks.max(1) as usize)).or_default() += 1;
            }
        }
        Self { known, names: Names::of(problem), instance, resolved, hosted, taken }
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
        let of_person = |plan: &Resolved| Resolved {
            placements: plan.placements.iter().filter(|j| j.person == index).cloned().collect(),
            rides: plan.rides.iter().filter(|z| z.person == index).cloned().collect(),
        };
        let own = Own { index, plan: of_person(&self.resolved), from, lacking };
        let mut offers = self.stays(&own);
        offers.extend(self.seats(&own, sessions));
        offers
    }

    fn stays(&self, own: &Own<'_>) -> Vec<Offer> {
        let problem: &Problem = &self.known.problem;
        let seeker = Seeker { problem, instance: &self.instance, person: own.index, from: own.from };
        let mut offers = Vec::new();
        for (at, post) in problem.posts.iter().enumerate().filter(|(_, post)| own.helps(&post.teaches)) {
            if !self.instance.admits_post(own.index, at) {
                continue;
            }
            let admitted = |share: &f64| self.instance.admits_intensity(own.index, *share);
            let Some(intensity) = post.intensities.iter().copied().filter(admitted).max_by(f64::total_cmp) else {
                continue;
            };
            for &weeks in &post.lengths_weeks {
                for start in 0..(problem.weeks() + 1).saturating_sub(weeks) {
                    let span = start as usize..(start + weeks) as usize;
                    let possible =
                        seeker.may_start(at, start as usize) && span.clone().all(|week| seeker.may_be_away(at, week));
                    let Some(given) = self.room_for_stay(own, &span).filter(|_| possible) else { continue };
                    let stay =
                        Assignment { person: own.index, post: at, start: span.start, weeks: weeks as usize, intensity };
                    let mut plan = own.plan.clone();
                    let instead_of = given.and_then(|given| {
                        let gone = plan.placements.remove(given);
                        self.stay_given(own.index, &gone)
                    });
                    plan.placements.push(stay);
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
                        instead_of,
                        growth: growth::of_person(&self.instance, &plan, own.index),
                    });
                }
            }
        }
        offers
    }

    /// Whether there is room for a stay, and which of the own placements gives way for it, if one has to: one that has not begun.
    fn room_for_stay(&self, own: &Own<'_>, span: &Range<usize>) -> Option<Option<usize>> {
        let stays = &own.plan.placements;
        let apart = |j: &Assignment| j.span().end <= span.start || j.span().start >= span.end;
        let in_the_way: Vec<usize> = (0..stays.len()).filter(|&k| !apart(&stays[k])).collect();
        let full = stays.len() >= self.instance.people[own.index].placements_max as usize;
        let given = match in_the_way.as_slice() {
            [] if !full => return Some(None),
            [] => (0..stays.len()).rev().find(|&k| self.is_ahead(own, stays[k].start))?,
            [one] => *one,
            _ => return None,
        };
        self.is_ahead(own, stays[given].start).then_some(Some(given))
    }

    fn is_ahead(&self, own: &Own<'_>, week: usize) -> bool {
        monday(&self.known.problem, u32::try_from(week).unwrap_or(u32::MAX)) >= own.from
    }

    fn stay_given(&self, person: usize, gone: &Assignment) -> Option<GivesWay> {
        let problem: &Problem = &self.known.problem;
        let (person, post) = (&problem.people[person].id, &problem.posts[gone.post]);
        let stays = &mut self.known.sheet.placements.iter();
        let stay = stays
            .find(|stay| stay.person == *person && stay.post == post.id && stay.start_week as usize == gone.start)?;
        Some(GivesWay {
            id: stay.id.clone(),
            name: post.name.clone(),
            start_week: stay.start_week,
            starts_on: monday(problem, stay.start_week),
        })
    }

    fn seats(&self, own: &Own<'_>, sessions: &BTreeSet<String>) -> Vec<Offer> {
        let problem: &Problem = &self.known.problem;
        let seeker = Seeker { problem, instance: &self.instance, person: own.index, from: own.from };
        let mut occasions: BTreeMap<&str, usize> = BTreeMap::new();
        let mut offers = Vec::new();
        for (at, session) in problem.sessions.iter().enumerate().filter(|(_, session)| own.helps(&session.teaches)) {
            if !self.instance.admits_session(own.index, at) {
                continue;
            }
            let stored = session_of(&session.id, sessions);
            if occasions.get(stored).is_some_and(|known| *known >= OCCASIONS) {
                continue;
            }
            let ahead = session.weeks.iter().copied().filter(|week| self.is_ahead(own, *week as usize));
            let fits = ahead.filter_map(|week| Some((week, self.room_for_seat(own, at, week as usize)?)));
            // Where nothing has to give way is better than where something has.
            let Some((week, given)) = fits.min_by_key(|(week, given)| (given.is_some(), *week)) else { continue };
            *occasions.entry(stored).or_default() += 1;
            let mut plan = own.plan.clone();
            let instead_of = given.and_then(|given| {
                let gone = plan.rides.remove(given);
                self.seat_given(own.index, &gone)
            });
            plan.rides.push(RideSeat { person: own.index, session: at, week: week as usize });
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
                instead_of,
                growth: growth::of_person(&self.instance, &plan, own.index),
            });
        }
        offers
    }

    /// Whether there is room for a seat by the limits on rides, and which of the own seats gives way for it, if one has to.
    fn room_for_seat(&self, own: &Own<'_>, at: usize, week: usize) -> Option<Option<usize>> {
        let problem: &Problem = &self.known.problem;
        let (rules, rides) = (&problem.rules, &own.plan.rides);
        let host = self.instance.sessions[at].host;
        let full = |j: &Assignment| j.intensity >= 1.0 && j.span().contains(&week);
        let crowded = self.taken.get(&at).copied().unwrap_or_default() >= problem.sessions[at].seats;
        let busy = rules.host_load.as_ref().zip(host).is_some_and(|(load, host)| {
            let window = (host, week / load.weeks.max(1) as usize);
            self.hosted.get(&window).copied().unwrap_or_default() >= load.rides
        });
        let taken = rides.iter().any(|z| z.session == at);
        let away = !(self.instance.people[own.index].present.get(week).is_some_and(|fte| *fte > 0.0));
        if crowded || busy || taken || away || own.plan.placements.iter().any(full) {
            return None;
        }
        let fits_without = |given: Option<usize>| {
            let left = || rides.iter().enumerate().filter(move |(k, _)| Some(*k) != given).map(|(_, z)| z);
            let function = &problem.units[self.instance.people[own.index].unit].function;
            let loads = rules.guest_load.iter().filter(|load| load.function.as_ref().is_none_or(|one| one == function));
            let room = loads.into_iter().all(|load| {
                let length = load.weeks.max(1) as usize;
                left().filter(|z| z.week / length == week / length).count() < load.rides as usize
            });
            let pair = left().filter(|z| host.is_some() && self.instance.sessions[z.session].host == host).count();
            room && pair < rules.ride_pair_max as usize
        };
        if fits_without(None) {
            return Some(None);
        }
        (0..rides.len()).find(|&k| self.is_ahead(own, rides[k].week) && fits_without(Some(k))).map(Some)
    }

    fn seat_given(&self, person: usize, gone: &RideSeat) -> Option<GivesWay> {
        let problem: &Problem = &self.known.problem;
        let (person, session) = (&problem.people[person].id, &problem.sessions[gone.session]);
        let seats = &mut self.known.sheet.rides.iter();
        let seat = seats
            .find(|seat| seat.person == *person && seat.session == session.id && seat.week as usize == gone.week)?;
        Some(GivesWay {
            id: seat.id.clone(),
            name: session.name.clone(),
            start_week: seat.week,
            starts_on: monday(problem, seat.week),
        })
    }

    /// Person-weeks of work missed that the plan costs more with it; nothing where it breaks a rule that holds without it.
    pub fn added(&self, person: &str, offer: &Offer) -> Option<f64> {
        let mut sheet = self.known.sheet.clone();
        if let Some(given) = &offer.instead_of {
            sheet.placements.retain(|stay| stay.id != given.id);
            sheet.rides.retain(|seat| seat.id != given.id);
        }
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
        broken.is_empty().then_some(after.worth.disruption.total - before.worth.disruption.total)
    }
}
