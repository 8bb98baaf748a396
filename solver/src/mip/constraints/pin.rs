//! pin: Σ of the placements (or, with a session, rides) of the person that agree with all that a pin names ≥ 1.

use crate::mip::{Model, Origin, Subject, Variables};
use crate::problem::Pin;
use crate::rule::Rule;
use crate::value::{Assignment, Instance, Seat};

/// Whether a placement meets the pin.
pub fn agrees(instance: &Instance<'_>, pin: &Pin, j: &Assignment) -> bool {
    let problem = instance.problem;
    pin.session.is_none()
        && pin.person == problem.people[j.person].id
        && pin.post.as_ref().is_none_or(|post| *post == problem.posts[j.post].id)
        && pin.week.is_none_or(|week| week as usize == j.start)
        && pin.weeks.is_none_or(|weeks| weeks as usize == j.weeks)
}

/// Whether a ride meets the pin.
pub fn agrees_ride(instance: &Instance<'_>, pin: &Pin, z: &Seat) -> bool {
    let problem = instance.problem;
    pin.session.as_ref().is_some_and(|session| *session == problem.sessions[z.session].id)
        && pin.person == problem.people[z.person].id
        && pin.week.is_none_or(|week| week as usize == z.week)
}

pub fn add(model: &mut Model, v: &Variables<'_>) {
    for (k, pin) in v.instance.problem.pins.iter().enumerate() {
        let columns = v.sets.columns.iter().zip(&v.x).filter(|(column, _)| agrees(v.instance, pin, &column.j));
        let seats = v.sets.seats.iter().zip(&v.z).filter(|(seat, _)| agrees_ride(v.instance, pin, seat));
        let terms = columns.map(|(_, &x)| (x, 1.0)).chain(seats.map(|(_, &z)| (z, 1.0))).collect();
        model.at_least(Origin::of(Rule::Pin, Subject::Pin(k)), terms, 1.0);
    }
}
