//! What people said before the plan, and what the ledger owes them, in the solver's words (docs/say.md). A limit is hard, and
//! its reason never comes here: the problem says no more than that somebody asked.

use super::{rounded, units::unit_of};
use crate::domain::{
    calendar,
    company::{Company, Cycle, Person as Employee, Post as Place},
    say::{Limit, LimitKind, Span},
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use tandem_solver::{
    Problem,
    problem::{Eligibility, Forbid, Person, Post, PostValue},
};

/// What a whole credit is worth, in levels learned, once a placement: enough to decide between equals, and less than any
/// difference in learning that people would notice \[A\].
const TIE_LEVELS: f64 = 0.02;

/// What the problem says of limits.
pub const NOT_PLACED: &str = "Asked not to be placed";
pub const NO_RIDES: &str = "Asked not to ride along";
pub const NEITHER: &str = "Asked not to take part";

/// Puts wishes for weeks and lengths, limits, and credits into the problem of `cycle`.
pub(super) fn apply(company: &Company, cycle: &Cycle, problem: &mut Problem) {
    let weeks = problem.weeks();
    let credits = credits(company, cycle);
    let mut forbids = Vec::new();
    let Problem { people, posts, .. } = problem;
    let mut index: BTreeMap<String, &mut Person> =
        people.iter_mut().map(|person| (person.id.clone(), person)).collect();
    for wish in company.said.wishes.iter().filter(|wish| wish.cycle_id == cycle.id) {
        if let Some(person) = index.get_mut(&wish.person_id) {
            person.prefer_weeks = spans(cycle.starts_on, weeks, &wish.spans);
            person.prefer_lengths = wish.lengths_weeks.iter().copied().collect::<BTreeSet<u32>>().into_iter().collect();
        }
    }
    for limit in company.said.limits.iter().filter(|limit| limit.cycle_id == cycle.id) {
        if let (Some(person), Some(employee)) = (index.get_mut(&limit.person_id), company.people.get(&limit.person_id))
        {
            hold(company, cycle, (limit, weeks), (person, employee), posts, &mut forbids);
        }
    }
    for (id, credit) in credits {
        let Some(person) = index.get_mut(id).filter(|_| credit != 0.0) else { continue };
        person.credit = rounded(credit);
        let value = rounded(TIE_LEVELS * credit);
        let ties = posts.iter().filter(|post| teaches(person, post)).map(|post| post.id.clone());
        let ties: Vec<PostValue> = ties.map(|post| PostValue { post, value }).collect();
        person.values = if value == 0.0 { Vec::new() } else { ties };
    }
    problem.forbids.extend(forbids);
}

/// Whether a stay counts for somebody at all: a tie must not open a post that teaches nothing.
fn teaches(person: &Person, post: &Post) -> bool {
    let grows = |competency: &str, level: f64| {
        person.skills.iter().any(|skill| {
            skill.competency == competency && skill.weight > 0.0 && skill.target > skill.level && level > skill.level
        })
    };
    post.unit != person.unit && post.teaches.iter().any(|teaching| grows(&teaching.competency, teaching.level))
}

/// By person: the credit after the latest earlier cycle in which they had an entry.
fn credits<'a>(company: &'a Company, cycle: &Cycle) -> BTreeMap<&'a str, f64> {
    let mut latest: BTreeMap<&str, (NaiveDate, f64)> = BTreeMap::new();
    for credit in &company.said.credits {
        let Some(earlier) = company.cycles.get(&credit.cycle_id).filter(|other| other.starts_on < cycle.starts_on)
        else {
            continue;
        };
        let known = latest.entry(&credit.person_id).or_insert((earlier.starts_on, credit.credit));
        if known.0 <= earlier.starts_on {
            *known = (earlier.starts_on, credit.credit);
        }
    }
    latest.into_iter().map(|(person, (_, credit))| (person, credit)).collect()
}

/// Spans of weeks of the cycle, those that meet made one: a stay may lie across the seam.
fn spans(starts_on: NaiveDate, weeks: u32, wished: &[Span]) -> Vec<[u32; 2]> {
    let last = i64::from(weeks) - 1;
    let mut spans: Vec<[u32; 2]> = (wished.iter())
        .filter_map(|span| {
            let first = i64::from(calendar::week_of(starts_on, span.from)).max(0);
            let until = i64::from(calendar::week_of(starts_on, span.until)).min(last);
            (first <= until).then(|| Some([u32::try_from(first).ok()?, u32::try_from(until).ok()?])).flatten()
        })
        .collect();
    spans.sort_unstable();
    let mut joined: Vec<[u32; 2]> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(before) if span[0] <= before[1] + 1 => before[1] = before[1].max(span[1]),
            _ => joined.push(span),
        }
    }
    joined
}

fn hold(
    company: &Company,
    cycle: &Cycle,
    (limit, weeks): (&Limit, u32),
    (person, employee): (&mut Person, &Employee),
    posts: &[Post],
    forbids: &mut Vec<Forbid>,
) {
    match limit.kind {
        LimitKind::NoPlacements => {
            person.eligible.placements = false;
            because(&mut person.eligible, NOT_PLACED);
        }
        LimitKind::NoRides => {
            person.eligible.rides = false;
            because(&mut person.eligible, NO_RIDES);
        }
        LimitKind::Weeks => {
            let Some((from, until)) = limit.days else { return };
            let held =
                |week: &u32| calendar::working_days(calendar::week_start(cycle.starts_on, *week), from, until) > 0;
            let all: BTreeSet<u32> = person.blackout_weeks.iter().copied().chain((0..weeks).filter(held)).collect();
            person.blackout_weeks = all.into_iter().collect();
        }
        LimitKind::OwnLocation => {
            let of_team = || company.teams.get(&employee.team_id).and_then(|team| team.location_id.clone());
            match employee.location_id.clone().or_else(of_team) {
                Some(own) => person.locations = vec![own],
                // Nobody knows where they are: whatever has a place is elsewhere.
                None => forbids.extend(posts.iter().filter(|post| post.location.is_some()).map(|post| Forbid {
                    person: person.id.clone(),
                    post: Some(post.id.clone()),
                    session: None,
                    week: None,
                })),
            }
        }
    }
}

fn because(eligible: &mut Eligibility, asked: &str) {
    match eligible.reason.as_deref() {
        None => eligible.reason = Some(asked.to_owned()),
        Some(NOT_PLACED | NO_RIDES) => eligible.reason = Some(NEITHER.to_owned()),
        Some(_) => {}
    }
}

/// A post that one can wish for in a cycle.
pub struct Offer<'a> {
    pub post: &'a Place,
    pub lengths_weeks: Vec<u32>,
}

/// The posts that are offered in a cycle, with the lengths that it allows.
pub fn offers<'a>(company: &'a Company, cycle: &Cycle) -> Vec<Offer<'a>> {
    let horizon = u32::try_from(cycle.weeks).unwrap_or(0);
    let allowed = &cycle.rules.lengths_weeks;
    let open = |post: &&Place| post.closes_on.is_none_or(|day| day > cycle.starts_on);
    let offer = |post: &'a Place| Offer {
        post,
        lengths_weeks: (post.lengths_weeks.iter().copied())
            .filter(|weeks| *weeks <= horizon && (allowed.is_empty() || allowed.contains(weeks)))
            .collect(),
    };
    company.posts.values().filter(open).map(offer).filter(|offer| !offer.lengths_weeks.is_empty()).collect()
}

/// Whether a post is somebody's own: of the team that they count for, or one whose visitors they look after.
pub fn is_own(company: &Company, person: &Employee, post: &Place) -> bool {
    unit_of(company, &person.team_id) == unit_of(company, &post.team_id)
        || post.mentor_id.as_deref() == Some(person.id.as_str())
}

/// Whether two teams count as one.
pub fn is_one_team(company: &Company, one: &str, other: &str) -> bool {
    unit_of(company, one) == unit_of(company, other)
}
