//! The cheapest valid bound: everybody's best plan as if nobody else were there.

use crate::mip::{Column, Sets, worst_off};
use crate::problem::RideLoad;
use crate::value::{Instance, RideWindow};

/// Σ over people of the best they could have alone. Gains are concave, so a set of placements and rides is worth at most the sum
/// of its members; shortfalls, single points of failure, waiting and changes cost at least nothing.
pub fn alone(instance: &Instance<'_>, sets: &Sets) -> f64 {
    let people = 0..instance.people.len();
    let placed: f64 = people.clone().map(|p| placements_alone(instance, sets, p)).sum();
    let by_guest: f64 = people.map(|p| rides_alone(instance, sets, p)).sum();
    placed + by_guest.min(rides_by_session(instance, sets)) + worst_off(instance, sets)
        - rides_out_of_reach(instance, sets)
}

/// What is paid in any case for rides that people should have, in windows with too few sessions for them.
fn rides_out_of_reach(instance: &Instance<'_>, sets: &Sets) -> f64 {
    let of_person = |p: usize| {
        let missing = |window: &RideWindow| {
            let seats = sets.seats[sets.seats_of[p].clone()].iter().filter(|z| window.holds(z.week)).count();
            window.price * window.rides.saturating_sub(seats) as f64
        };
        instance.own[p].ride_windows.iter().map(missing).sum::<f64>()
    };
    (0..instance.people.len()).map(of_person).sum()
}

/// Nobody is worse off than at the own best.
pub fn worst_off(instance: &Instance<'_>, sets: &Sets) -> f64 {
    let counts = (0..instance.people.len()).filter(|&p| instance.own[p].may_be_worst_off);
    let best = |p: usize| {
        let liked = |column: &Column| column.gain_alone + column.liked(instance);
        let alone = best_columns(instance, sets, p, liked) + rides_alone(instance, sets, p);
        alone.min(worst_off::limits(instance, sets, p).1)
    };
    let least = counts.map(best).fold(f64::INFINITY, f64::min);
    if least.is_finite() { instance.problem.prices.worst_off * least } else { 0.0 }
}

fn placements_alone(instance: &Instance<'_>, sets: &Sets, p: usize) -> f64 {
    best_columns(instance, sets, p, |column| column.gain_alone + column.aside)
}

/// The best columns, as many as the person may have.
fn best_columns(instance: &Instance<'_>, sets: &Sets, p: usize, worth: impl Fn(&Column) -> f64) -> f64 {
    let columns = &sets.columns[sets.columns_of[p].clone()];
    let mut values: Vec<f64> = columns.iter().map(worth).collect();
    values.sort_by(|a, b| b.total_cmp(a));
    values.iter().take(instance.people[p].placements_max as usize).map(|value| value.max(0.0)).sum()
}

/// What the best rides that the guest loads allow would each add on their own.
fn rides_alone(instance: &Instance<'_>, sets: &Sets, p: usize) -> f64 {
    let mut rides: Vec<(usize, f64)> = Vec::new();
    let mut last = None;
    for s in sets.seats_of[p].clone() {
        let seat = sets.seats[s];
        // A session that several weeks are possible for counts once in the sum over all, but in each window it may fall into.
        rides.push((seat.week, if last == Some(seat.session) { 0.0 } else { ride_gain(instance, sets, s) }));
        last = Some(seat.session);
    }
    let all: f64 = rides.iter().map(|ride| ride.1).sum();
    let rides: Vec<(usize, f64)> =
        sets.seats_of[p].clone().map(|s| (sets.seats[s].week, ride_gain(instance, sets, s))).collect();
    let own = instance.problem.rules.guest_load.iter().filter(|load| {
        let function = &instance.problem.units[instance.people[p].unit].function;
        load.function.as_ref().is_none_or(|for_whom| for_whom == function)
    });
    own.map(|load| within(load, &rides)).fold(all, f64::min)
}

fn within(load: &RideLoad, rides: &[(usize, f64)]) -> f64 {
    let length = load.weeks.max(1) as usize;
    let mut sorted: Vec<(usize, f64)> = rides.iter().map(|&(week, gain)| (week / length, gain)).collect();
    sorted.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    let windows = sorted.chunk_by(|a, b| a.0 == b.0);
    windows.flat_map(|window| window.iter().take(load.rides as usize)).map(|ride| ride.1).sum()
}

/// Every seat of every session taken by whoever gains most from it.
fn rides_by_session(instance: &Instance<'_>, sets: &Sets) -> f64 {
    let mut best = vec![0.0_f64; instance.sessions.len()];
    for (s, seat) in sets.seats.iter().enumerate() {
        best[seat.session] = best[seat.session].max(ride_gain(instance, sets, s));
    }
    best.iter().zip(&instance.sessions).map(|(gain, session)| gain * f64::from(session.seats)).sum()
}

fn ride_gain(instance: &Instance<'_>, sets: &Sets, seat: usize) -> f64 {
    let lessons = &instance.people[sets.seats[seat].person].lessons;
    sets.seat_exposure(seat).iter().map(|&(l, weeks)| lessons[l].weight * lessons[l].curve.at(weeks)).sum()
}
