//! How a running solve talks to whoever asked for it: progress out, cancel in.

use serde::{Deserialize, Serialize};

/// What is known at a moment of a solve. `best` never falls and `bound` never rises.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// Seconds since the start.
    pub seconds: f64,
    /// What is going on: "reading", "first plan", "improving", "proving".
    pub phase: String,
    /// Value of the best plan so far.
    pub best: Option<f64>,
    /// Proven upper bound.
    pub bound: Option<f64>,
    /// (bound − best) / max(|bound|, 1e-9).
    pub gap: Option<f64>,
    /// Placements and rides in the best plan.
    pub placements: usize,
    pub rides: usize,
}

/// Watches a solve. Called from solver threads: must be quick and must not panic.
pub trait Observer: Sync {
    /// Something became known.
    fn progress(&self, progress: &Progress);
    /// Asked often; `true` ends the solve within a second, keeping the best plan.
    fn cancelled(&self) -> bool;
}

/// Watches nothing and never cancels.
pub struct Silent;

impl Observer for Silent {
    fn progress(&self, _progress: &Progress) {}
    fn cancelled(&self) -> bool {
        false
    }
}

/// Passes cancellation on, and no progress: for the solves that a larger question consists of.
pub struct Quiet<'a>(pub &'a dyn Observer);

impl Observer for Quiet<'_> {
    fn progress(&self, _progress: &Progress) {}
    fn cancelled(&self) -> bool {
        self.0.cancelled()
    }
}
