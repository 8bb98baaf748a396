//! Whom each rule touches now: counted in the problem that the rules make.

use crate::domain::{
    company::{Company, Cycle},
    cycle::CycleRules,
};
use std::collections::BTreeSet;
use tandem_solver::{
    Problem,
    problem::{Person, RideLoad, Unit},
};

/// What touches are counted in.
pub struct Ground<'a> {
    pub company: &'a Company,
    pub cycle: &'a Cycle,
    pub problem: &'a Problem,
    /// People with a placement in the cycle's published plan.
    pub published: &'a BTreeSet<String>,
}

/// Those whom a rule touches: id, name, and why where that differs.
pub struct Touched {
    /// "people", "teams" or "posts".
    pub what: &'static str,
    pub who: Vec<(String, String, Option<String>)>,
}

impl Ground<'_> {
    fn rules(&self) -> &CycleRules {
        &self.cycle.rules
    }

    fn people(&self, touched: impl Fn(&Person) -> bool) -> Touched {
        self.people_for(|person| touched(person).then_some(None))
    }

    fn people_for(&self, touched: impl Fn(&Person) -> Option<Option<String>>) -> Touched {
        let who = self.problem.people.iter();
        let who = who.filter_map(|person| Some((person.id.clone(), person.name.clone(), touched(person)?)));
        Touched { what: "people", who: who.collect() }
    }

    fn units(&self, touched: impl Fn(&Unit) -> Option<Option<String>>) -> Touched {
        let who = self.problem.units.iter();
        let who = who.filter_map(|unit| Some((unit.id.clone(), unit.name.clone(), touched(unit)?)));
        Touched { what: "teams", who: who.collect() }
    }

    fn function(&self, person: &Person) -> Option<&str> {
        self.problem.units.iter().find(|unit| unit.id == person.unit).map(|unit| unit.function.as_str())
    }

    fn loaded(&self, loads: &[RideLoad]) -> Touched {
        let concerns = |person: &Person| {
            loads
                .iter()
                .any(|load| load.function.as_deref().is_none_or(|function| self.function(person) == Some(function)))
        };
        self.people(|person| person.eligible.rides && concerns(person))
    }
}

pub fn nobody(_: &Ground<'_>) -> Touched {
    Touched { what: "people", who: Vec::new() }
}

/// Posts with the lengths that are left, and those that the lengths leave without any.
pub fn posts(ground: &Ground<'_>) -> Touched {
    let listed = |weeks: &[u32]| weeks.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let who = ground.company.posts.values().map(|post| {
        let offered = ground.problem.posts.iter().find(|offered| offered.id == post.id);
        let why = match offered {
            Some(offered) => format!("{} weeks", listed(&offered.lengths_weeks)),
            None => "not offered: none of its lengths is left".to_owned(),
        };
        (post.id.clone(), post.name.clone(), Some(why))
    });
    Touched { what: "posts", who: who.collect() }
}

pub fn own_posts(ground: &Ground<'_>) -> Touched {
    let named = |id: &str| ground.rules().posts.iter().any(|rule| rule.post == id);
    let who = ground.problem.posts.iter().filter(|post| named(&post.id));
    Touched { what: "posts", who: who.map(|post| (post.id.clone(), post.name.clone(), None)).collect() }
}

pub fn placeable(ground: &Ground<'_>) -> Touched {
    ground.people(|person| person.eligible.placements)
}

/// Those who came back from an earlier cycle's placement so lately that they wait.
pub fn cooling(ground: &Ground<'_>) -> Touched {
    let weeks = i64::from(ground.rules().cooldown_weeks);
    let until = |person: &Person| person.last_return_week.map(|week| i64::from(week) + weeks).filter(|week| *week > 0);
    ground.people_for(|person| until(person).map(|week| Some(format!("until week {week} of the cycle"))))
}

/// Whose placements or quarter ends a quota limits.
pub fn with_quota(ground: &Ground<'_>) -> Touched {
    let carries = |id: &str| ground.company.people.get(id).is_some_and(|person| ground.company.carries_quota(person));
    ground.people(|person| carries(&person.id))
}

pub fn published(ground: &Ground<'_>) -> Touched {
    ground.people(|person| ground.published.contains(&person.id))
}

pub fn teams(ground: &Ground<'_>) -> Touched {
    ground.units(|_| Some(None))
}

/// Each team with what it keeps, and whether that is its own.
pub fn floors(ground: &Ground<'_>) -> Touched {
    ground.units(|unit| {
        let most = unit.floor_fte.values().iter().copied().fold(0.0, f64::max);
        let own = |team: &str| {
            ground.rules().teams.iter().any(|rule| rule.team == team && rule.floor_share.is_some())
                || ground.company.teams.get(team).is_some_and(|team| team.floor_fte.is_some())
        };
        let own = own(&unit.id) || unit.teams.iter().any(|team| own(team));
        Some(Some(format!("{} people{}", round(most), if own { ", its own" } else { "" })))
    })
}

pub fn away(ground: &Ground<'_>) -> Touched {
    ground.units(|unit| {
        let own = ground.rules().teams.iter().any(|rule| rule.team == unit.id && rule.away_share.is_some())
            || (ground.company.teams.get(&unit.id))
                .is_some_and(|team| team.away_share != super::super::problem::units::USUAL_AWAY_SHARE);
        let share = (unit.away_share * 100.0).round();
        Some(Some(format!("{share}%{}", if own { ", its own" } else { "" })))
    })
}

pub fn own_teams(ground: &Ground<'_>) -> Touched {
    let named = |id: &str| ground.rules().teams.iter().any(|rule| rule.team == id);
    ground.units(|unit| (named(&unit.id) || unit.teams.iter().any(|team| named(team))).then_some(None))
}

pub fn critical(ground: &Ground<'_>) -> Touched {
    ground.units(|unit| {
        let names = unit.critical.iter().map(|skill| {
            let known = ground.company.competencies.get(&skill.competency);
            known.map_or(skill.competency.as_str(), |competency| competency.name.as_str())
        });
        let names: Vec<&str> = names.collect();
        (!names.is_empty()).then(|| Some(names.join(", ")))
    })
}

pub fn mentors(ground: &Ground<'_>) -> Touched {
    let mentors: BTreeSet<&str> = ground.problem.posts.iter().filter_map(|post| post.mentor.as_deref()).collect();
    ground.people(|person| mentors.contains(person.id.as_str()))
}

pub fn newcomers(ground: &Ground<'_>) -> Touched {
    let reason = super::super::problem::people::newcomer_reason(ground.rules().tenure_weeks_min);
    ground.people(|person| person.eligible.reason.as_ref() == Some(&reason))
}

pub fn on_probation(ground: &Ground<'_>) -> Touched {
    let days = i64::from(ground.rules().probation_weeks) * 7;
    let joined = |id: &str| ground.company.people.get(id).and_then(|person| person.joined_on);
    ground.people_for(|person| {
        let over = joined(&person.id)? + chrono::TimeDelta::days(days);
        (over > ground.cycle.starts_on).then(|| Some(format!("until {over}")))
    })
}

/// Everybody who takes no placements or no rides, and why.
pub fn excluded(ground: &Ground<'_>) -> Touched {
    ground.people_for(|person| {
        let eligible = &person.eligible;
        let what = match (eligible.placements, eligible.rides) {
            (true, true) => return None,
            (false, true) => "no placements",
            (true, false) => "no ride-alongs",
            (false, false) => "neither placements nor ride-alongs",
        };
        Some(Some(eligible.reason.as_ref().map_or_else(|| what.to_owned(), |reason| format!("{what}: {reason}"))))
    })
}

pub fn joiners(ground: &Ground<'_>) -> Touched {
    ground.people(|person| person.joined_week.is_some())
}

pub fn guests(ground: &Ground<'_>) -> Touched {
    if ground.rules().guest_load.is_empty() {
        return ground.people(|person| person.eligible.rides);
    }
    ground.loaded(&ground.problem.rules.guest_load)
}

pub fn field_days(ground: &Ground<'_>) -> Touched {
    ground.loaded(&ground.problem.rules.ride_minimum)
}

pub fn hosts(ground: &Ground<'_>) -> Touched {
    let hosts: BTreeSet<&str> = ground.problem.sessions.iter().filter_map(|session| session.host.as_deref()).collect();
    ground.people(|person| hosts.contains(person.id.as_str()))
}

pub fn balanced(ground: &Ground<'_>) -> Touched {
    let Some(balance) = &ground.rules().balance else { return Touched { what: "teams", who: Vec::new() } };
    ground.units(|unit| balance.functions.contains(&unit.function).then_some(None))
}

pub fn exchanging(ground: &Ground<'_>) -> Touched {
    let Some(exchange) = &ground.problem.rules.strict_exchange else {
        return Touched { what: "teams", who: Vec::new() };
    };
    ground.units(|unit| (exchange.units.is_empty() || exchange.units.contains(&unit.id)).then_some(None))
}

pub fn cohorts(ground: &Ground<'_>) -> Touched {
    ground.people_for(|person| {
        let tracks = ground.problem.tracks.iter().filter(|track| track.people.contains(&person.id));
        let names: Vec<&str> = tracks.map(|track| track.name.as_str()).collect();
        (!names.is_empty()).then(|| Some(names.join(", ")))
    })
}

pub fn wishing(ground: &Ground<'_>) -> Touched {
    ground.people(|person| !person.prefer.is_empty() || !person.avoid.is_empty())
}

/// Successors to confirmed critical roles.
pub fn succeeding(ground: &Ground<'_>) -> Touched {
    ground.people_for(|person| {
        let roles = ground.company.successors.values().filter(|successor| successor.person_id == person.id);
        let roles = roles.filter_map(|successor| ground.company.critical_roles.get(&successor.critical_role_id));
        let names: Vec<&str> = roles.filter(|role| role.counts()).map(|role| role.name.as_str()).collect();
        (!names.is_empty()).then(|| Some(names.join(", ")))
    })
}

pub fn pinned(ground: &Ground<'_>) -> Touched {
    ground.people(|person| ground.rules().pins.iter().any(|pin| pin.person == person.id))
}

pub fn forbidden(ground: &Ground<'_>) -> Touched {
    ground.people(|person| ground.rules().forbids.iter().any(|forbid| forbid.person == person.id))
}

pub fn on_leave(ground: &Ground<'_>) -> Touched {
    ground.people_for(|person| {
        let weeks = person.leave_weeks.len();
        (weeks > 0).then(|| Some(format!("{weeks} week{}", if weeks == 1 { "" } else { "s" })))
    })
}

pub fn blocked(ground: &Ground<'_>) -> Touched {
    ground.units(|unit| {
        let weeks = unit.blackout_weeks.len();
        (weeks > 0).then(|| Some(format!("{weeks} week{}", if weeks == 1 { "" } else { "s" })))
    })
}

fn round(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}
