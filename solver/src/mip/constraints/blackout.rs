//! blackout: no week of a placement is a blackout week of the person, the home unit or the host unit; no ride in a no-ride week,
//! or in a blackout week of the guest's or the session's unit.

use crate::value::{Assignment, Instance, Seat};

pub fn allows(instance: &Instance<'_>, j: &Assignment) -> bool {
    let person = &instance.people[j.person];
    let (home, host) = (&instance.units[person.unit], &instance.units[instance.posts[j.post].unit]);
    !j.span().any(|t| person.blackout[t] || home.blackout[t] || host.blackout[t])
}

pub fn allows_ride(instance: &Instance<'_>, z: &Seat) -> bool {
    let (home, host) = (instance.people[z.person].unit, instance.sessions[z.session].unit);
    !instance.problem.calendar.no_ride_weeks.contains(&(z.week as u32))
        && !instance.units[home].blackout[z.week]
        && !instance.units[host].blackout[z.week]
}
