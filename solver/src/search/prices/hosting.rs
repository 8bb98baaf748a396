//! Rows about posts, mentors, sessions and hosts, exchanges, and what ties people to one another.

use super::layout::Layout;
use super::rows::{NO_TEAM, Rows};
use crate::value::Instance;
use std::collections::BTreeMap;

/// Rides are worth about so much of what weeks of a placement are.
const RIDE_SCALE: f64 = 0.1;

pub fn add(rows: &mut Rows, layout: &Layout, instance: &Instance<'_>, disruption_limit: Option<f64>) {
    let weeks = layout.weeks;
    let mut lanes_of = vec![Vec::new(); instance.people.len()];
    layout.lanes.iter().enumerate().for_each(|(l, lane)| lanes_of[lane.person].push(l));
    // Home atoms of a person's full-time absence in a week.
    let full_time = |p: usize, t: usize| {
        let lanes =
            lanes_of[p].iter().filter(move |&&l| layout.lanes[l].intensity >= 1.0 && layout.lanes[l].covered[t]);
        lanes.map(move |&l| layout.home(l, t))
    };
    let away = |p: usize, t: usize| {
        let lanes = lanes_of[p].iter().filter(move |&&l| layout.lanes[l].covered[t]);
        lanes.map(move |&l| (layout.home(l, t), layout.lanes[l].intensity))
    };
    posts(rows, layout, instance, &full_time);
    sessions(rows, layout, instance, &full_time);
    if let Some(balance) = &instance.problem.rules.balance {
        for place in 0..layout.places {
            for t in 0..weeks {
                rows.add([(layout.place(place, t), 1.0)], balance.tolerance, 1.0);
                rows.add([(layout.place(place, t), -1.0)], balance.tolerance, 1.0);
            }
        }
    }
    for territory in &instance.ties.territories {
        let home = territory.people.first().map_or(0, |&p| instance.people[p].unit);
        let within = territory.people.iter().all(|&p| instance.people[p].unit == home);
        rows.team = if within { home as u32 } else { NO_TEAM };
        for (t, &limit) in territory.limit.iter().enumerate().filter(|(_, limit)| limit.is_finite()) {
            rows.add(territory.people.iter().flat_map(|&p| away(p, t)), limit, 1.0);
        }
    }
    rows.team = NO_TEAM;
    for backfill in &instance.ties.backfills {
        for (t, &there) in backfill.there.iter().enumerate() {
            let own = away(backfill.person, t).map(|(home, _)| (home, 1.0));
            let present = backfill.stand_ins.iter().filter(|&&b| instance.people[b].present[t] > 0.0);
            let gone = present.flat_map(|&b| full_time(b, t)).map(|home| (home, 1.0));
            rows.add(own.chain(gone), f64::from(there), 1.0);
        }
    }
    for (w, wish) in layout.wishes.iter().enumerate() {
        let row = rows.add([(layout.wish(w), -1.0)], -wish.rides, RIDE_SCALE);
        rows.limits.push((row, wish.price));
    }
    if let Some(limit) = disruption_limit {
        let handed = layout.slots.iter().enumerate().map(|(s, slot)| (layout.slot(s), slot.hand_over));
        rows.limit = Some(rows.add(handed, limit, 1.0));
    }
}

/// host-capacity, host-minimum and mentor-load.
fn posts<I: Iterator<Item = usize>>(
    rows: &mut Rows,
    layout: &Layout,
    instance: &Instance<'_>,
    full_time: &impl Fn(usize, usize) -> I,
) {
    let weeks = layout.weeks;
    let mut slots = vec![Vec::new(); instance.posts.len() * weeks];
    for (s, slot) in layout.slots.iter().enumerate() {
        slot.j.span().for_each(|t| slots[slot.j.post * weeks + t].push(layout.slot(s)));
    }
    let mut posts_of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (h, post) in instance.posts.iter().enumerate() {
        post.mentor.into_iter().for_each(|mentor| posts_of.entry(mentor).or_default().push(h));
        rows.team = post.unit as u32;
        for t in 0..weeks {
            let there = &slots[h * weeks + t];
            if !there.is_empty() {
                rows.add(there.iter().map(|&slot| (slot, 1.0)), f64::from(post.capacity[t]), 1.0);
            }
            if post.minimum[t] > 0 {
                rows.add(there.iter().map(|&slot| (slot, -1.0)), -f64::from(post.minimum[t]), 1.0);
            }
        }
    }
    let most = f64::from(instance.problem.rules.mentees_max);
    for (mentor, posts) in posts_of {
        let home = instance.people[mentor].unit;
        rows.team = if posts.iter().all(|&h| instance.posts[h].unit == home) { home as u32 } else { NO_TEAM };
        for t in 0..weeks {
            let visitors: u32 = posts.iter().map(|&h| instance.posts[h].capacity[t]).sum();
            let mut own = full_time(mentor, t).peekable();
            if own.peek().is_some() || f64::from(visitors) > most {
                let looked_after = posts.iter().flat_map(|&h| &slots[h * weeks + t]).map(|&slot| (slot, 1.0));
                rows.add(looked_after.chain(own.map(|home| (home, most))), most, 1.0);
            }
        }
    }
    rows.team = NO_TEAM;
}

/// ride-capacity, the hosts' part of ride-load, and of one-place-at-a-time.
fn sessions<I: Iterator<Item = usize>>(
    rows: &mut Rows,
    layout: &Layout,
    instance: &Instance<'_>,
    full_time: &impl Fn(usize, usize) -> I,
) {
    let load = instance.problem.rules.host_load.as_ref();
    let mut dates_of = vec![Vec::new(); instance.sessions.len()];
    let mut hosted: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (d, date) in layout.dates.iter().enumerate() {
        dates_of[date.session].push(d);
        instance.sessions[date.session].host.into_iter().for_each(|host| hosted.entry(host).or_default().push(d));
    }
    for (session, dates) in instance.sessions.iter().zip(&dates_of).filter(|(_, dates)| !dates.is_empty()) {
        rows.add(dates.iter().map(|&d| (layout.date(d), 1.0)), f64::from(session.seats), RIDE_SCALE);
    }
    for (host, dates) in hosted {
        let mut by_week: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        dates.iter().for_each(|&d| by_week.entry(layout.dates[d].week).or_default().push(d));
        for (t, dates) in by_week {
            let seats: u32 = dates.iter().map(|&d| instance.sessions[layout.dates[d].session].seats).sum();
            let most = load.map_or(f64::INFINITY, |load| f64::from(load.rides)).min(f64::from(seats));
            let mut own = full_time(host, t).peekable();
            if own.peek().is_some() {
                let guests = dates.iter().map(|&d| (layout.date(d), 1.0));
                rows.add(guests.chain(own.map(|home| (home, most))), most, RIDE_SCALE);
            }
        }
        let Some(load) = load else { continue };
        let mut windows: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        dates
            .iter()
            .for_each(|&d| windows.entry(layout.dates[d].week / load.weeks.max(1) as usize).or_default().push(d));
        for dates in windows.into_values() {
            let seats: u32 = dates.iter().map(|&d| instance.sessions[layout.dates[d].session].seats).sum();
            if seats > load.rides {
                rows.add(dates.iter().map(|&d| (layout.date(d), 1.0)), f64::from(load.rides), RIDE_SCALE);
            }
        }
    }
}
