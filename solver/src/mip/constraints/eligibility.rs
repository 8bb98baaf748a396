//! eligibility: p may be placed, the post is admissible, ι is no more than p may be away, it teaches p something (or has a
//! direct value for p, or counts in p's track), and p has FTE > 0 in every week. The same for rides with sessions.

use crate::value::{Assignment, Instance};

/// The part that does not depend on dates.
pub fn allows_post(instance: &Instance<'_>, person: usize, post: usize) -> bool {
    let serves = || instance.learns_from(person, &instance.posts[post].teaches) || instance.serves(person, post);
    instance.admits_post(person, post) && serves()
}

pub fn allows(instance: &Instance<'_>, j: &Assignment) -> bool {
    instance.admits_intensity(j.person, j.intensity)
        && instance.people[j.person].present[j.span()].iter().all(|&fte| fte > 0.0)
}

pub fn allows_session(instance: &Instance<'_>, person: usize, session: usize) -> bool {
    instance.invites(person, session) && instance.learns_from(person, &instance.sessions[session].teaches)
}
