//! Where a way out lands: which rows of the company and which rules of the cycle it changes. All of it has a place there, or
//! nothing is written.

use super::super::{
    changed::{number, person_name, post_name, session_name},
    guesses::Changed,
    store::session_of,
};
use crate::domain::{
    company::{Company, Kind},
    cycle::{CycleRules, ForbidRule, PinRule},
};
use serde::Serialize;
use std::collections::BTreeSet;
use tandem_solver::{
    Problem,
    diagnose::{Group, Lift},
    rule::Rule,
    value::Instance,
};
use utoipa::ToSchema;

/// One thing that taking a way out writes.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct WriteView {
    /// "Minimum staffing of SMB".
    pub what: String,
    pub before: String,
    pub after: String,
}

/// The company with a way out in it.
pub(super) struct Landed {
    pub company: Company,
    pub changed: Changed,
    pub writes: Vec<WriteView>,
}

/// What the company becomes; `None` where its tables have no place for one of the lifts.
pub(super) fn land(company: &Company, cycle_id: &str, problem: &Problem, lifts: &[Lift]) -> Option<Landed> {
    let mut landing =
        Landing { company: company.clone(), cycle_id, problem, changed: Changed::default(), writes: Vec::new() };
    for lift in lifts {
        landing.take(lift)?;
    }
    let Landing { company, changed, writes, .. } = landing;
    Some(Landed { company, changed, writes })
}

struct Landing<'a> {
    company: Company,
    cycle_id: &'a str,
    problem: &'a Problem,
    changed: Changed,
    writes: Vec<WriteView>,
}

impl Landing<'_> {
    fn take(&mut self, lift: &Lift) -> Option<()> {
        let most = lift.amounts.iter().map(|amount| amount.by).fold(0.0, f64::max);
        let whole = lift.amounts.is_empty();
        match lift.group {
            Group::Pin(k) => self.pin(k),
            Group::Forbid(k) => self.forbid(k),
            Group::Floor(u) => self.floor(u, lift),
            Group::Away(u) => self.away(u, if whole { 1.0 } else { most }),
            Group::Capacity(h) if !whole => self.capacity(h, most),
            Group::Mentor(m) => self.mentor(m),
            Group::Seats(q) if !whole => self.seats(q, most),
            Group::Disruption => self.rule("Most weeks of work missed", |rules| {
                let before = rules.disruption_limit?;
                rules.disruption_limit = (!whole).then_some(before + most);
                Some((number(before), rules.disruption_limit.map_or_else(no_limit, number)))
            }),
            Group::Balance => self.rule("Difference between the two directions of exchange", |rules| {
                let balance = rules.balance.as_mut()?;
                let before = number(balance.tolerance);
                if whole {
                    rules.balance = None;
                    return Some((before, no_limit()));
                }
                balance.tolerance += most;
                Some((before, number(balance.tolerance)))
            }),
            Group::Whole(Rule::FairnessFloor) => {
                self.rule("Least share of what they could learn that everybody gets", |rules| {
                    let before = rules.fairness_floor;
                    rules.fairness_floor = if whole { 0.0 } else { (before - most).max(0.0) };
                    Some((percent(before), percent(rules.fairness_floor)))
                })
            }
            Group::Cooldown => self.rule("Weeks at home between two placements", |rules| {
                let before = rules.cooldown_weeks;
                rules.cooldown_weeks = 0;
                Some((before.to_string(), "0".to_owned()))
            }),
            Group::Loads => self.rule("How many ride-alongs guests and hosts may have", |rules| {
                rules.guest_load.clear();
                rules.host_load = None;
                Some(("limited".to_owned(), no_limit()))
            }),
            // Limits of one person, leave, single weeks and what a post asks for: nothing that one cycle should change for good.
            _ => None,
        }
    }

    fn wrote(&mut self, what: impl Into<String>, before: impl Into<String>, after: impl Into<String>) {
        self.writes.push(WriteView { what: what.into(), before: before.into(), after: after.into() });
    }

    fn rule(&mut self, what: &str, set: impl FnOnce(&mut CycleRules) -> Option<(String, String)>) -> Option<()> {
        let cycle = self.company.cycles.get_mut(self.cycle_id)?;
        let (before, after) = set(&mut cycle.rules)?;
        self.changed.row(Kind::Cycles, self.cycle_id);
        self.wrote(what, before, after);
        Some(())
    }

    fn pin(&mut self, k: usize) -> Option<()> {
        let pin = self.problem.pins.get(k)?;
        let (person, post, session) = (pin.person.clone(), pin.post.clone(), pin.session.clone());
        let same = PinRule { person, post, session, week: pin.week, weeks: pin.weeks };
        let what = self.assignment(&pin.person, pin.post.as_deref(), pin.session.as_deref());
        self.rule(&what, |rules| {
            let at = rules.pins.iter().position(|pin| *pin == same)?;
            rules.pins.remove(at);
            Some(("kept".to_owned(), "not kept any more".to_owned()))
        })
    }

    fn forbid(&mut self, k: usize) -> Option<()> {
        let forbid = self.problem.forbids.get(k)?;
        let forbid = forbid.clone();
        // One that ends stands in the problem once for each of its weeks.
        let same = |rule: &ForbidRule| {
            (&rule.person, &rule.post, &rule.session) == (&forbid.person, &forbid.post, &forbid.session)
                && (rule.week == forbid.week || rule.expires_on.is_some())
        };
        let what = self.assignment(&forbid.person, forbid.post.as_deref(), forbid.session.as_deref());
        self.rule(&what, |rules| {
            let at = rules.forbids.iter().position(same)?;
            rules.forbids.remove(at);
            Some(("excluded".to_owned(), "not excluded any more".to_owned()))
        })
    }

    fn assignment(&self, person: &str, post: Option<&str>, session: Option<&str>) -> String {
        let name = person_name(self.problem, person);
        match (post, session) {
            (Some(post), _) => format!("{name} at {}", post_name(self.problem, post)),
            (_, Some(session)) => format!("{name} in {}", session_name(self.problem, session)),
            _ => format!("{name} on a placement"),
        }
    }

    /// A team has one minimum for the whole cycle: it becomes the lowest that any week needs.
    fn floor(&mut self, u: usize, lift: &Lift) -> Option<()> {
        let unit = self.problem.units.get(u)?;
        if !unit.teams.is_empty() {
            return None;
        }
        let instance = Instance::new(self.problem);
        let floor = &instance.units[u].floor;
        let needed = (lift.amounts.iter())
            .filter_map(|amount| Some(floor.get(amount.week? as usize)? - amount.by))
            .reduce(f64::min)
            .unwrap_or(0.0)
            .max(0.0);
        // Down to hundredths, so that rounding never takes back what was given.
        let needed = ((needed + 1e-6) * 100.0).floor() / 100.0;
        let team = self.company.teams.get_mut(&unit.id)?;
        let before = team.floor_fte.map_or_else(|| format!("about {} (a guess)", number(most(floor))), number);
        team.floor_fte = Some(needed);
        let name = team.name.clone();
        self.changed.row(Kind::Teams, &unit.id);
        self.wrote(
            format!("Minimum staffing of {name}"),
            format!("{before} full-time people"),
            format!("{} full-time people, in every week", number(needed)),
        );
        Some(())
    }

    fn away(&mut self, u: usize, by: f64) -> Option<()> {
        let unit = self.problem.units.get(u)?;
        let share = (unit.away_share + by).min(1.0);
        let teams = if unit.teams.is_empty() { std::slice::from_ref(&unit.id) } else { unit.teams.as_slice() };
        for id in teams {
            let team = self.company.teams.get_mut(id)?;
            if team.away_share >= share {
                continue;
            }
            let (name, before) = (team.name.clone(), team.away_share);
            team.away_share = share;
            self.changed.row(Kind::Teams, id);
            self.wrote(format!("Share of {name} that may be away at once"), percent(before), percent(share));
        }
        Some(())
    }

    fn capacity(&mut self, h: usize, by: f64) -> Option<()> {
        let id = &self.problem.posts.get(h)?.id;
        let post = self.company.posts.get_mut(id)?;
        let (name, before) = (post.name.clone(), post.capacity);
        post.capacity = before.saturating_add(by.ceil() as i32);
        let after = post.capacity;
        self.changed.row(Kind::Posts, id);
        self.wrote(format!("Visitors at once at {name}"), before.to_string(), after.to_string());
        Some(())
    }

    fn mentor(&mut self, m: usize) -> Option<()> {
        let mentor = self.problem.people.get(m)?;
        let own = |post: &&tandem_solver::problem::Post| post.mentor.as_ref() == Some(&mentor.id);
        let ids: Vec<String> = self.problem.posts.iter().filter(own).map(|post| post.id.clone()).collect();
        for id in &ids {
            let post = self.company.posts.get_mut(id)?;
            post.mentor_id = None;
            let name = post.name.clone();
            self.changed.row(Kind::Posts, id);
            self.changed.settle(&mut self.company, Kind::Posts, id, "mentor_id");
            self.wrote(format!("Who looks after visitors at {name}"), &mentor.name, "nobody yet");
        }
        (!ids.is_empty()).then_some(())
    }

    /// A recurring session has one number of seats for all its dates.
    fn seats(&mut self, q: usize, by: f64) -> Option<()> {
        let known: BTreeSet<String> = self.company.ride_sessions.keys().cloned().collect();
        let id = session_of(&self.problem.sessions.get(q)?.id, &known).to_owned();
        let session = self.company.ride_sessions.get_mut(&id)?;
        let (name, before) = (session.name.clone(), session.seats);
        session.seats = before.saturating_add(by.ceil() as i32);
        let after = session.seats;
        self.changed.row(Kind::RideSessions, &id);
        self.wrote(format!("Seats in {name}, on every date"), before.to_string(), after.to_string());
        Some(())
    }
}

fn no_limit() -> String {
    "no limit".to_owned()
}

fn most(weeks: &[f64]) -> f64 {
    weeks.iter().copied().fold(0.0, f64::max)
}

fn percent(share: f64) -> String {
    format!("{:.0}%", 100.0 * share)
}
