//! Pins that nothing admissible agrees with: which dates, limits and exclusions rule out all that would.

use super::group::Group;
use super::lab::can_be_met;
use crate::mip::Sets;
use crate::problem::{Pin, Post, Problem};
use crate::value::Instance;
use std::collections::BTreeSet;

/// Pins that nothing admissible agrees with, and for each thing that would agree the groups that rule it out. What nobody can
/// lift (a post in the own team, or one that teaches nothing new) is left out.
pub fn impossible(problem: &Problem) -> Vec<(usize, Vec<BTreeSet<Group>>)> {
    if problem.pins.is_empty() {
        return Vec::new();
    }
    let instance = Instance::new(problem);
    let sets = Sets::new(&instance);
    let lost = (0..problem.pins.len()).filter(|&k| !can_be_met(&instance, &sets, k));
    lost.map(|k| (k, thinkable(&instance, &problem.pins[k]))).collect()
}

fn thinkable(instance: &Instance<'_>, pin: &Pin) -> Vec<BTreeSet<Group>> {
    let problem = instance.problem;
    let all = match (instance.person(&pin.person), &pin.session) {
        (Some(p), Some(session)) => instance.session(session).map(|q| rides(instance, pin, p, q)).unwrap_or_default(),
        (Some(p), None) => (0..problem.posts.len())
            .filter(|&h| pin.post.as_ref().is_none_or(|post| *post == problem.posts[h].id))
            .flat_map(|h| placements(instance, pin, p, h))
            .collect(),
        (None, _) => Vec::new(),
    };
    // Where nothing known rules something out, some rule does that is not looked at here: nothing can be said about it.
    all.into_iter().filter(|reasons| !reasons.is_empty()).collect()
}

/// A smallest set of groups that still rules everything out.
pub fn reasons(thinkable: &[BTreeSet<Group>]) -> Vec<Group> {
    let mut kept: BTreeSet<Group> = thinkable.iter().flatten().copied().collect();
    for group in kept.clone() {
        kept.remove(&group);
        if !thinkable.iter().all(|reasons| reasons.iter().any(|reason| kept.contains(reason))) {
            kept.insert(group);
        }
    }
    kept.into_iter().collect()
}

/// What must be lifted, at the lowest price, for something to agree; `None` where nothing would.
pub fn cheapest(thinkable: &[BTreeSet<Group>]) -> Option<Vec<Group>> {
    let price = |reasons: &BTreeSet<Group>| reasons.iter().map(|group| group.weight()).sum::<f64>();
    let least = thinkable.iter().min_by(|a, b| price(a).total_cmp(&price(b)))?;
    Some(least.iter().copied().collect())
}

fn placements(instance: &Instance<'_>, pin: &Pin, p: usize, h: usize) -> Vec<BTreeSet<Group>> {
    let problem = instance.problem;
    let (person, post) = (&problem.people[p], &problem.posts[h]);
    let (facts, unit) = (&instance.people[p], instance.posts[h].unit);
    if unit == facts.unit || !teaches_something(problem, p, post) || !person.eligible.placements {
        return Vec::new();
    }
    let lengths = pin.weeks.map_or(post.lengths_weeks.clone(), |weeks| vec![weeks]);
    let starts: Vec<usize> = pin.week.map_or((0..instance.weeks).collect(), |week| vec![week as usize]);
    let mut found = Vec::new();
    for (start, length, &intensity) in starts
        .iter()
        .flat_map(|&start| lengths.iter().map(move |&length| (start, length as usize)))
        .flat_map(|(start, length)| post.intensities.iter().map(move |intensity| (start, length, intensity)))
    {
        let Some(span) = (start + length <= instance.weeks && length > 0).then_some(start..start + length) else {
            continue;
        };
        // Before joining and after leaving nobody is there, whatever is lifted; and no cooldown ends before the return.
        let contracted = span.clone().all(|t| person.fte.at(t as u32) > 0.0);
        if !contracted || person.last_return_week.is_some_and(|back| (start as i64) < i64::from(back)) {
            continue;
        }
        let mut why = BTreeSet::new();
        let mut note = |broken: bool, group: Group| {
            if broken {
                why.insert(group);
            }
        };
        let week = start as u32;
        note(!post.lengths_weeks.contains(&(length as u32)), Group::Lengths(h));
        note(post.start_weeks.as_ref().is_some_and(|weeks| !weeks.contains(&week)), Group::Starts(h));
        note(problem.calendar.no_start_weeks.contains(&week), Group::NoStarts);
        note(span.clone().any(|t| facts.on_leave[t]), Group::Leave(p));
        note(span.clone().any(|t| facts.blackout[t]), Group::Blackout(p));
        note(span.clone().any(|t| instance.units[facts.unit].blackout[t]), Group::TeamBlackout(facts.unit));
        note(span.clone().any(|t| instance.units[unit].blackout[t]), Group::TeamBlackout(unit));
        note(span.clone().any(|t| instance.posts[h].capacity[t] == 0), Group::Capacity(h));
        note(!instance.admits_intensity(p, intensity), Group::Share(p));
        note(!reachable(&person.locations, post.location.as_deref()), Group::Places(p));
        let cooldown = i64::from(problem.rules.cooldown_weeks);
        let too_soon = person.last_return_week.is_some_and(|back| (start as i64) < i64::from(back) + cooldown);
        note(too_soon, Group::Cooldown);
        if let Some(mentor) = instance.posts[h].mentor {
            let missing = span.clone().any(|t| instance.people[mentor].present[t] <= 0.0);
            note(missing || problem.rules.mentees_max == 0, Group::Mentor(mentor));
        }
        for (f, forbid) in problem.forbids.iter().enumerate() {
            let hit = forbid.session.is_none()
                && forbid.person == person.id
                && forbid.post.as_ref().is_none_or(|id| *id == post.id)
                && forbid.week.is_none_or(|forbidden| forbidden == week);
            note(hit, Group::Forbid(f));
        }
        found.push(why);
    }
    found
}

fn rides(instance: &Instance<'_>, pin: &Pin, p: usize, q: usize) -> Vec<BTreeSet<Group>> {
    let problem = instance.problem;
    let (person, session) = (&problem.people[p], &problem.sessions[q]);
    let (home, host_unit) = (instance.people[p].unit, instance.sessions[q].unit);
    let host = instance.sessions[q].host;
    let function = &problem.units[home].function;
    let invited = match session.guest_functions.is_empty() {
        true => *function != problem.units[host_unit].function,
        false => session.guest_functions.contains(function),
    };
    let learns = instance.learns_from(p, &instance.sessions[q].teaches) || !person.locations.is_empty();
    if home == host_unit || host == Some(p) || !invited || !learns || !person.eligible.rides {
        return Vec::new();
    }
    let weeks: Vec<usize> = match pin.week {
        Some(week) => vec![week as usize],
        None => session.weeks.iter().map(|&week| week as usize).collect(),
    };
    let contracted = |p: usize, t: usize| problem.people[p].fte.at(t as u32) > 0.0;
    let possible = |t: &usize| *t < instance.weeks && contracted(p, *t) && host.is_none_or(|host| contracted(host, *t));
    weeks
        .into_iter()
        .filter(possible)
        .map(|t| {
            let forbidden = problem.forbids.iter().enumerate().filter(|(_, forbid)| {
                forbid.session.as_ref() == Some(&session.id)
                    && forbid.person == person.id
                    && forbid.week.is_none_or(|week| week as usize == t)
            });
            let mut why: BTreeSet<Group> = forbidden.map(|(f, _)| Group::Forbid(f)).collect();
            let mut note = |broken: bool, group: Group| {
                if broken {
                    why.insert(group);
                }
            };
            note(!session.weeks.contains(&(t as u32)), Group::Dates(q));
            note(problem.calendar.no_ride_weeks.contains(&(t as u32)), Group::NoRides);
            note(instance.units[home].blackout[t], Group::TeamBlackout(home));
            note(instance.units[host_unit].blackout[t], Group::TeamBlackout(host_unit));
            note(instance.people[p].on_leave[t], Group::Leave(p));
            note(!reachable(&person.locations, session.location.as_deref()), Group::Places(p));
            if let Some(host) = host {
                note(instance.people[host].on_leave[t], Group::Leave(host));
            }
            why
        })
        .collect()
}

fn reachable(own: &[String], place: Option<&str>) -> bool {
    own.is_empty() || place.is_none_or(|place| own.iter().any(|known| known == place))
}

/// Whether the post teaches the person anything new, wherever it is.
fn teaches_something(problem: &Problem, p: usize, post: &Post) -> bool {
    post.teaches.iter().any(|taught| {
        problem.people[p].skills.iter().any(|skill| {
            skill.competency == taught.competency
                && skill.weight > 0.0
                && skill.target > skill.level
                && taught.level > skill.level
        })
    })
}
