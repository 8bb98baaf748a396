//! Rows of one unit in one week: who may be away, what is there, what is missing.
//!
//! What a unit misses is (X − V)⁺, X what those away take beyond the slack, V ≥ 0 what visitors give. Cut into layers [w, w′) of
//! FTE, it is at least Σ over layers of (the part of X in the layer − the part of V in it)⁺, and each layer is paid for by
//! itself. Where at most one of the people in question can be away, the part of X is linear in who is away. The part of V is at
//! most the sum of what visitors cover of the layer: with one post that is the convex hull of the unit's week; with several, posts
//! are lifted one after the other, once in each order that begins with another post.

use super::layout::Layout;
use super::rows::{NO_TEAM, Paid, Rows};
use crate::constants::{RIDE_HOST_LOSS, SINGLE_POINT_PEOPLE, SINGLE_POINT_WEIGHT};
use crate::mip::constraints::away_share;
use crate::value::{Instance, UnitFacts};

/// Layers are at least so high, FTE, but the last.
const LAYER_MIN: f64 = 0.1;
/// Sums of what visitors give are told apart down to this, FTE.
const SUM_STEP: f64 = 0.01;

/// What one slot gives a unit in one week, less what its mentor loses there.
#[derive(Clone, Copy, Debug)]
struct Visit {
    slot: usize,
    post: usize,
    gives: f64,
    /// Of the largest presence and intensity: layers end where these do.
    full: bool,
}

/// Somebody of the unit away in the week.
#[derive(Clone, Copy, Debug)]
struct Away {
    lane: usize,
    person: usize,
    staff: f64,
    fitted: f64,
    /// At most one of these is away at once.
    alone: bool,
}

/// One unit in one week.
struct Cell<'c> {
    unit: &'c UnitFacts,
    u: usize,
    t: usize,
    away: Vec<Away>,
    /// FTE that can be away at once.
    limit: f64,
    visits: &'c [Visit],
    dates: &'c [usize],
}

/// Which staffing is meant: heads, or own people weighted by role fit.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Staff,
    Fitted,
}

pub fn add(rows: &mut Rows, layout: &Layout, instance: &Instance<'_>) {
    let weeks = layout.weeks;
    let visits = visits(layout, instance);
    let mut dates = vec![Vec::new(); layout.units * weeks];
    for (d, date) in layout.dates.iter().enumerate() {
        dates[instance.sessions[date.session].unit * weeks + date.week].push(d);
    }
    let mut lanes_of = vec![Vec::new(); instance.people.len()];
    layout.lanes.iter().enumerate().for_each(|(l, lane)| lanes_of[lane.person].push(l));
    for (u, unit) in instance.units.iter().enumerate() {
        for t in 0..weeks {
            let lanes = unit.people.iter().flat_map(|&p| &lanes_of[p]).filter(|&&lane| layout.lanes[lane].covered[t]);
            let away = |&lane: &usize| {
                let person = layout.lanes[lane].person;
                let staff = instance.people[person].present[t] * layout.lanes[lane].intensity;
                Away { lane, person, staff, fitted: staff * instance.people[person].fit, alone: false }
            };
            let cell = u * weeks + t;
            let mut cell = Cell {
                unit,
                u,
                t,
                away: lanes.map(away).collect(),
                limit: f64::INFINITY,
                visits: &visits[cell],
                dates: &dates[cell],
            };
            rows.team = u as u32;
            away_limit(rows, layout, &mut cell);
            present(rows, layout, instance, &cell, Kind::Staff);
            present(rows, layout, instance, &cell, Kind::Fitted);
            critical(rows, layout, instance, &cell);
        }
    }
    rows.team = NO_TEAM;
}

fn visits(layout: &Layout, instance: &Instance<'_>) -> Vec<Vec<Visit>> {
    let weeks = layout.weeks;
    let mut visits = vec![Vec::new(); layout.units * weeks];
    for (s, slot) in layout.slots.iter().enumerate() {
        let j = &slot.j;
        let post = &instance.posts[j.post];
        let mentor = post.mentor.map(|m| instance.people[m].unit);
        for t in j.span() {
            let (fte, done) = (instance.people[j.person].present[t] * j.intensity, t - j.start);
            let lost = instance.mentor_loss[done] * j.intensity;
            let here = instance.visitor[done] * fte - if mentor == Some(post.unit) { lost } else { 0.0 };
            visits[post.unit * weeks + t].push(Visit { slot: s, post: j.post, gives: here, full: fte >= 1.0 });
            if let Some(other) = mentor.filter(|&unit| unit != post.unit) {
                visits[other * weeks + t].push(Visit { slot: s, post: j.post, gives: -lost, full: false });
            }
        }
    }
    visits
}

/// away-share, as in the model.
fn away_limit(rows: &mut Rows, layout: &Layout, cell: &mut Cell<'_>) {
    let mut amounts: Vec<Vec<((), f64)>> = Vec::new();
    for (i, away) in cell.away.iter().enumerate() {
        if i == 0 || cell.away[i - 1].person != away.person {
            amounts.push(Vec::new());
        }
        amounts.last_mut().into_iter().for_each(|list| list.push(((), away.staff)));
    }
    let limit = away_share::reachable(&amounts, cell.unit.away_limit[cell.t]);
    cell.limit = limit;
    // Largest first: whoever is too much together with the smallest so far is too much together with each of them.
    let mut order: Vec<usize> = (0..cell.away.len()).collect();
    order.sort_by(|&a, &b| cell.away[b].staff.total_cmp(&cell.away[a].staff));
    let mut smallest = f64::INFINITY;
    for i in order {
        let own = cell.away[i].staff;
        if own + smallest <= limit + 1e-9 {
            break;
        }
        cell.away[i].alone = own > 0.0;
        smallest = own;
    }
    let most: f64 = amounts.iter().map(|list| list.iter().map(|term| term.1).fold(0.0, f64::max)).sum();
    let home = |away: &Away| layout.home(away.lane, cell.t);
    if most > limit + 1e-9 {
        let alone = cell.away.iter().filter(|away| away.alone);
        if alone.clone().count() > 1 {
            rows.add(alone.map(|away| (home(away), 1.0)), 1.0, 1.0);
        }
        if cell.away.iter().any(|away| !away.alone) || limit < cell.away.iter().map(|a| a.staff).fold(0.0, f64::max) {
            rows.add(cell.away.iter().map(|away| (home(away), away.staff)), limit, 1.0);
        }
    }
}

/// coverage-floor (staff) and coverage-target (fitted).
fn present(rows: &mut Rows, layout: &Layout, instance: &Instance<'_>, cell: &Cell<'_>, kind: Kind) {
    let (unit, t) = (cell.unit, cell.t);
    let taken = |away: &Away| if kind == Kind::Staff { away.staff } else { away.fitted };
    let slack = match kind {
        Kind::Staff => unit.base[t] - unit.floor[t],
        Kind::Fitted => unit.base_fitted[t] + unit.short0[t] - unit.target[t],
    };
    if kind == Kind::Fitted && instance.season[t] <= 0.0 {
        return;
    }
    let losing = cell.visits.iter().any(|visit| visit.gives < 0.0);
    // Nobody rides for longer than all of the week.
    let riding = unit.people.iter().map(|&p| instance.people[p].present[t]).sum::<f64>();
    let hosting: f64 = cell.dates.iter().map(|&d| lost(instance, layout, d)).sum();
    let most: f64 = (cell.away.chunk_by(|a, b| a.person == b.person))
        .map(|lanes| lanes.iter().map(taken).fold(0.0, f64::max))
        .sum();
    if !losing && most + riding + hosting <= slack + 1e-9 {
        return;
    }
    let mut ways = Vec::new();
    let hours = layout.hours(cell.u, t) + usize::from(kind == Kind::Fitted);
    let terms = (cell.away.iter().map(|away| (layout.home(away.lane, t), taken(away))))
        .chain(cell.visits.iter().map(|visit| (layout.slot(visit.slot), -visit.gives)))
        .chain(cell.dates.iter().map(|&d| (layout.date(d), RIDE_HOST_LOSS * duration(instance, layout, d))))
        .chain(std::iter::once((hours, 1.0)));
    // Rides are in this one, which a team's weeks know nothing of.
    rows.team = NO_TEAM;
    let whole = rows.add(terms, slack, 1.0);
    rows.team = cell.u as u32;
    ways.push(whole..whole + 1);
    ways.extend(layers(rows, layout, instance, cell, slack.max(0.0), taken));
    if kind == Kind::Fitted {
        rows.paid.push(Paid { ways, weight: instance.season[t], cell: Some((cell.u as u32, t as u32)) });
    }
}

fn duration(instance: &Instance<'_>, layout: &Layout, date: usize) -> f64 {
    instance.sessions[layout.dates[date].session].duration_weeks
}

fn lost(instance: &Instance<'_>, layout: &Layout, date: usize) -> f64 {
    RIDE_HOST_LOSS * duration(instance, layout, date) * f64::from(instance.sessions[layout.dates[date].session].seats)
}

/// The layers, once for each post with visitors.
fn layers(
    rows: &mut Rows,
    layout: &Layout,
    instance: &Instance<'_>,
    cell: &Cell<'_>,
    slack: f64,
    taken: impl Fn(&Away) -> f64,
) -> Vec<std::ops::Range<u32>> {
    let over: Vec<(usize, f64, &Away)> = (cell.away.iter())
        .map(|away| (layout.home(away.lane, cell.t), taken(away) - slack, away))
        .filter(|term| term.1 > 1e-9)
        .collect();
    if over.is_empty() {
        return Vec::new();
    }
    let giving = |visit: &&Visit| visit.gives > 1e-9;
    let mut posts: Vec<usize> = cell.visits.iter().filter(giving).map(|visit| visit.post).collect();
    posts.sort_unstable();
    posts.dedup();
    let mut ways = Vec::new();
    let alone = |term: &&(usize, f64, &Away)| term.2.alone;
    // What several take beyond the slack together is at least the sum of what each takes beyond it. One layer over all visitors
    // says more than those of one post where visitors are at several, or where not everybody is away alone.
    if posts.len() != 1 || !over.iter().all(|term| term.2.alone) {
        let least = over.iter().map(|term| term.2.staff).fold(f64::INFINITY, f64::min);
        let most = if over.iter().all(|term| term.2.alone) { 1 } else { (cell.limit / least + 1e-9) as usize };
        let mut amounts: Vec<f64> = over.iter().map(|term| term.1).collect();
        amounts.sort_by(|a, b| b.total_cmp(a));
        let height: f64 = amounts.iter().take(most).sum();
        let visits = cell.visits.iter().filter(giving);
        let given = visits.map(|visit| (layout.slot(visit.slot), -visit.gives.min(height)));
        let row = rows.add(over.iter().map(|term| (term.0, term.1)).chain(given), 0.0, 1.0);
        ways.push(row..row + 1);
    }
    let visitors: Vec<Vec<Visitor>> = posts.iter().map(|&post| visitors(layout, instance, cell, post)).collect();
    // Of those who are away alone each takes its own part of a layer. Of those who may be away together, as much of the layer as
    // anybody of them takes, in shares of the FTE that can be away at once: all of their shares are one at most.
    let by_themselves: Vec<Taken> = over.iter().filter(alone).map(|term| (term.0, term.1, 1.0)).collect();
    let share = |away: &Away| if cell.limit.is_finite() { (away.staff / cell.limit).min(1.0) } else { 0.0 };
    let together: Vec<Taken> = over.iter().map(|term| (term.0, term.1, share(term.2))).collect();
    let several = by_themselves.len() < over.len();
    for taken in [by_themselves, together].into_iter().take(1 + usize::from(several)).filter(|taken| !taken.is_empty())
    {
        let height = taken.iter().map(|term| term.1).fold(0.0, f64::max);
        for first in 0..visitors.len() {
            let order = || visitors[first..].iter().chain(&visitors[..first]);
            let first_row = rows.len() as u32;
            let mut begin = 0.0;
            for end in ends(order(), height) {
                let away =
                    taken.iter().map(|&(home, over, share)| (home, share * (over - begin).clamp(0.0, end - begin)));
                let given = lifted(order(), begin, end);
                rows.add(away.chain(given.into_iter().map(|(slot, given)| (slot, -given))), 0.0, 1.0);
                begin = end;
            }
            ways.push(first_row..rows.len() as u32);
        }
    }
    ways
}

/// Home atom of somebody away, what they take beyond the slack, and their share of all who can be away at once.
type Taken = (usize, f64, f64);

/// Who can be at one post in the week. Several at once are as one of them who gives as often as much as there may be visitors:
/// that is no less than what they give together.
struct Visitor {
    slot: usize,
    gives: f64,
    /// Layers may end where this one's share does.
    full: bool,
}

fn visitors(layout: &Layout, instance: &Instance<'_>, cell: &Cell<'_>, post: usize) -> Vec<Visitor> {
    let times = f64::from(instance.posts[post].capacity[cell.t]);
    let there = cell.visits.iter().filter(|visit| visit.post == post && visit.gives > 1e-9);
    there.map(|v| Visitor { slot: layout.slot(v.slot), gives: times * v.gives, full: v.full }).collect()
}

/// Where layers end: at what visitors can give together below `height`, not too close to one another, and there. The highest are
/// the ones that matter most: a floor is kept or not.
fn ends<'v>(posts: impl Iterator<Item = &'v Vec<Visitor>>, height: f64) -> Vec<f64> {
    let mut sums = vec![0.0];
    for visitors in posts {
        let mut gives: Vec<f64> = visitors.iter().filter(|visitor| visitor.full).map(|visitor| visitor.gives).collect();
        distinct(&mut gives, LAYER_MIN / 2.0);
        let more: Vec<f64> = sums.iter().flat_map(|sum| gives.iter().map(move |more| sum + more)).collect();
        sums.extend(more.into_iter().filter(|&sum| sum < height - 1e-6));
        distinct(&mut sums, 1e-6);
    }
    sums.push(height);
    distinct(&mut sums, 1e-6);
    let mut ends = vec![height];
    for &sum in sums.iter().rev().filter(|&&sum| sum > 1e-6) {
        // The first below the height stays, however close.
        if ends.len() == 1 && sum < height || ends.last().is_some_and(|&last| last - sum >= LAYER_MIN) {
            ends.push(sum);
        }
    }
    ends.reverse();
    ends
}

fn distinct(values: &mut Vec<f64>, apart: f64) {
    values.sort_by(f64::total_cmp);
    // Of those close together the largest stays.
    values.reverse();
    values.dedup_by(|a, b| *b - *a < apart);
    values.reverse();
}

/// How much of the layer each visitor covers, so that whoever comes together covers at least what they do: the first post's by
/// themselves, each further post's so much more as they can add to those before (lifting one post after the other).
fn lifted<'v>(posts: impl Iterator<Item = &'v Vec<Visitor>>, begin: f64, end: f64) -> Vec<(usize, f64)> {
    let part = |amount: f64| (amount - begin).clamp(0.0, end - begin);
    // What those so far can give together, and what they then count for at least.
    let mut reached = vec![(0.0, 0.0)];
    let mut given = Vec::new();
    for visitors in posts {
        let covers = |gives: f64| reached.iter().map(|(sum, counts)| part(gives + sum) - counts).fold(0.0, f64::max);
        let own: Vec<(f64, f64)> = visitors.iter().map(|visitor| (visitor.gives, covers(visitor.gives))).collect();
        given.extend(visitors.iter().zip(&own).map(|(visitor, own)| (visitor.slot, own.1)));
        let more: Vec<(f64, f64)> = (reached.iter())
            .flat_map(|(sum, counts)| own.iter().map(move |(gives, covers)| (sum + gives, counts + covers)))
            .collect();
        // Sums are rounded up: then they count for too much, which is allowed.
        reached.extend(more.into_iter().map(|(sum, counts)| (((sum / SUM_STEP).ceil() * SUM_STEP).min(end), counts)));
        reached.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        reached.dedup_by(|next, kept| next.0 == kept.0);
    }
    given
}

/// critical-skill-floor and critical-skill-target.
fn critical(rows: &mut Rows, layout: &Layout, instance: &Instance<'_>, cell: &Cell<'_>) {
    for critical in &cell.unit.critical {
        let there = critical.qualified.iter().filter(|&&p| instance.people[p].present[cell.t] > 0.0).count() as f64;
        let terms = || {
            let qualified = cell.away.iter().filter(|away| critical.qualified.contains(&away.person));
            qualified.map(|away| (layout.home(away.lane, cell.t), layout.lanes[away.lane].intensity))
        };
        let most: f64 = terms().map(|term| term.1).sum();
        if critical.floor[cell.t] > 0.0 && most > there - critical.floor[cell.t] + 1e-9 {
            rows.add(terms(), there - critical.floor[cell.t], 1.0);
        }
        let slack = there - SINGLE_POINT_PEOPLE + critical.missing0[cell.t];
        if most > slack + 1e-9 {
            let row = rows.add(terms(), slack, 1.0);
            let ways = std::iter::once(row..row + 1).collect();
            rows.paid.push(Paid { ways, weight: SINGLE_POINT_WEIGHT, cell: None });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Whoever of some posts comes together, one of each at most: they count for at least what they cover of the layer.
        #[test]
        fn visitors_count_for_at_least_what_they_cover(
            gives in prop::collection::vec(prop::collection::vec(0.01..0.6_f64, 1..5), 1..4),
            begin in 0.0..0.8_f64,
            height in 0.02..0.9_f64,
            picks in prop::collection::vec(0_usize..5, 3),
        ) {
            let mut slot = 0;
            let posts: Vec<Vec<Visitor>> = gives
                .iter()
                .map(|gives| gives.iter().map(|&gives| { slot += 1; Visitor { slot, gives, full: true } }).collect())
                .collect();
            let end = begin + height;
            let counts = lifted(posts.iter(), begin, end);
            let there: Vec<&Visitor> = posts.iter().zip(&picks).filter_map(|(post, &pick)| post.get(pick)).collect();
            let sum: f64 = there.iter().map(|visitor| visitor.gives).sum();
            let counted: f64 =
                there.iter().filter_map(|visitor| counts.iter().find(|count| count.0 == visitor.slot)).map(|count| count.1).sum();
            prop_assert!(counted >= (sum - begin).clamp(0.0, height) - 1e-9, "{counted} for {sum}");
            // And nobody counts for more than what they give, or than the layer.
            for (visitor, count) in posts.iter().flatten().zip(&counts) {
                prop_assert!(count.1 <= height.min(visitor.gives + 2.0 * SUM_STEP) + 1e-9);
            }
        }

        #[test]
        fn layers_rise_to_the_height(gives in prop::collection::vec(0.0..0.6_f64, 0..12), height in 0.02..1.2_f64) {
            let post: Vec<Visitor> = gives.iter().map(|&gives| Visitor { slot: 0, gives, full: true }).collect();
            let ends = ends([&post, &post].into_iter(), height);
            prop_assert!(ends.windows(2).all(|pair| pair[0] < pair[1]) && ends[0] > 0.0);
            prop_assert!(ends.last() == Some(&height));
        }
    }
}
