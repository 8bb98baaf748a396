//! Rows of one unit in one week: who may be away, what is there, what is missing.
//!
//! What a unit misses is (X − V)⁺, X what those away take beyond the slack, V ≥ 0 what visitors give. Cut into layers [w, w′) of
//! FTE, it is at least Σ over layers of (the part of X in the layer − the part of V in it)⁺, and each layer is paid for by
//! itself. Where at most one of the people in question can be away, the part of X is linear in who is away. The part of V is at
//! most that of the visitor at one post, and all of the layer for a visitor at any other: with one post that is the
//! convex hull of the unit's week, which is what makes the bound tight.

use super::layout::Layout;
use super::rows::{Paid, Rows};
use crate::constants::{RIDE_HOST_LOSS, SINGLE_POINT_PEOPLE, SINGLE_POINT_WEIGHT};
use crate::mip::constraints::away_share;
use crate::value::{Instance, UnitFacts};

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
            away_limit(rows, layout, &mut cell);
            present(rows, layout, instance, &cell, Kind::Staff);
            present(rows, layout, instance, &cell, Kind::Fitted);
            critical(rows, layout, instance, &cell);
        }
    }
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
    let whole = rows.add(terms, slack, 1.0);
    ways.push(whole..whole + 1);
    ways.extend(layers(rows, layout, instance, cell, slack.max(0.0), taken));
    if kind == Kind::Fitted {
        rows.paid.push(Paid { ways, weight: instance.season[t] });
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
    let height = over.iter().filter(alone).map(|term| term.1).fold(0.0, f64::max);
    for axis in posts.into_iter().filter(|_| height > 0.0) {
        // Several visitors at the post: one of so many gives at least its share.
        let times = f64::from(instance.posts[axis].capacity[cell.t]);
        let mut ends: Vec<f64> = (cell.visits.iter().filter(giving))
            .filter(|visit| visit.post == axis && visit.full)
            .map(|visit| times * visit.gives)
            .filter(|&end| end < height - 1e-6)
            .collect();
        ends.push(height);
        ends.sort_by(f64::total_cmp);
        ends.dedup_by(|a, b| *a - *b < 1e-6);
        let first = rows.len() as u32;
        let mut begin = 0.0;
        for end in ends {
            let part = |amount: f64| (amount - begin).clamp(0.0, end - begin);
            let given = |visit: &Visit| if visit.post == axis { part(times * visit.gives) } else { end - begin };
            let away = over.iter().filter(alone).map(|term| (term.0, part(term.1)));
            let visits = cell.visits.iter().filter(giving).map(|visit| (layout.slot(visit.slot), -given(visit)));
            rows.add(away.chain(visits), 0.0, 1.0);
            begin = end;
        }
        ways.push(first..rows.len() as u32);
    }
    ways
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
            rows.paid.push(Paid { ways: std::iter::once(row..row + 1).collect(), weight: SINGLE_POINT_WEIGHT });
        }
    }
}
