//! placement-length: ℓ is one of the post's lengths, ι one of its intensities.

use crate::value::{Assignment, Instance};

pub fn allows(instance: &Instance<'_>, j: &Assignment) -> bool {
    let post = &instance.problem.posts[j.post];
    j.weeks > 0 && post.lengths_weeks.contains(&(j.weeks as u32)) && post.intensities.contains(&j.intensity)
}
