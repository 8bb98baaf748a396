//! allowed-start: s is one of the post's start weeks (if it names any) and no no-start week; s + ℓ ≤ n.

use crate::value::{Assignment, Instance};

pub fn allows(instance: &Instance<'_>, j: &Assignment) -> bool {
    let start = j.start as u32;
    instance.problem.posts[j.post].start_weeks.as_ref().is_none_or(|weeks| weeks.contains(&start))
        && !instance.problem.calendar.no_start_weeks.contains(&start)
        && j.start + j.weeks <= instance.weeks
}
