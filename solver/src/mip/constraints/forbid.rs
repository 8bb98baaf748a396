//! forbid: no placement (or, with a session, ride) of the person that agrees with all that a forbid names.

use crate::value::{Assignment, Instance, Seat};

pub fn allows(instance: &Instance<'_>, j: &Assignment) -> bool {
    let problem = instance.problem;
    !problem.forbids.iter().any(|forbid| {
        forbid.session.is_none()
            && forbid.person == problem.people[j.person].id
            && forbid.post.as_ref().is_none_or(|post| *post == problem.posts[j.post].id)
            && forbid.week.is_none_or(|week| week as usize == j.start)
    })
}

pub fn allows_ride(instance: &Instance<'_>, z: &Seat) -> bool {
    let problem = instance.problem;
    !problem.forbids.iter().any(|forbid| {
        forbid.session.as_ref().is_some_and(|session| *session == problem.sessions[z.session].id)
            && forbid.person == problem.people[z.person].id
            && forbid.week.is_none_or(|week| week as usize == z.week)
    })
}
