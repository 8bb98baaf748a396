//! Rules that tie several people together beyond the rows of the ledger: what a placement does to them.

use super::scan::bits;
use super::{State, VISITOR_PENALTY};
use crate::value::Assignment;

impl State<'_> {
    /// How much of what is owed to posts that may not stay empty the placement would pay.
    pub(super) fn fills(&self, j: &Assignment) -> f64 {
        let wanted = bits(j.start, j.weeks) & self.ledger.posts_wanting[j.post];
        VISITOR_PENALTY * f64::from(wanted.count_ones())
    }
}
