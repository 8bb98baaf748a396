//! leave: no week of a placement is a week of leave; no ride in a week in which the guest or the host is on leave or has FTE 0.

use crate::value::{Assignment, Instance, Seat};

pub fn allows(instance: &Instance<'_>, j: &Assignment) -> bool {
    !instance.people[j.person].on_leave[j.span()].iter().any(|&leave| leave)
}

pub fn allows_ride(instance: &Instance<'_>, z: &Seat) -> bool {
    let there = |p: usize| instance.people[p].present[z.week] > 0.0;
    there(z.person) && instance.sessions[z.session].host.is_none_or(there)
}
