//! eligibility: p may be placed, the post is admissible, ι is no more than p may be away, it teaches p something, and p has
//! FTE > 0 in every week. The same for rides with sessions.

use crate::value::{Assignment, Instance};

/// The part that does not depend on dates.
pub fn allows_post(instance: &Instance<'_>, person: usize, post: usize) -> bool {
    instance.admits_post(person, post) && instance.learns_from(person, &instance.posts[post].teaches)
}

pub fn allows(instance: &Instance<'_>, j: &Assignment) -> bool {
    instance.admits_intensity(j.person, j.intensity)
        && instance.people[j.person].present[j.span()].iter().all(|&fte| fte > 0.0)
}

pub fn allows_session(instance: &Instance<'_>, person: usize, session: usize) -> bool {
    instance.admits_session(person, session) && instance.learns_from(person, &instance.sessions[session].teaches)
}
