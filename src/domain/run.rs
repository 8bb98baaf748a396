//! A solve in the queue: its states, and what it is asked to do.

use serde::{Deserialize, Serialize};
use std::fmt;
use utoipa::ToSchema;

/// What a run makes or answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunKind {
    /// One plan.
    Solve,
    /// Ways to mend a published plan after something happened.
    Repair,
    /// How much a plan rests on guesses.
    Study,
    /// The plans to choose from.
    Frontier,
    /// Why this, and why not that.
    Explain,
    /// The same, asked by somebody about themselves.
    ExplainOwn,
    /// Which rules cannot be kept together.
    Diagnose,
    /// What absences do to a plan.
    Stress,
    /// A plan that absences do less to.
    Sturdier,
}

impl RunKind {
    pub const ALL: [RunKind; 9] = [
        RunKind::Solve,
        RunKind::Repair,
        RunKind::Study,
        RunKind::Frontier,
        RunKind::Explain,
        RunKind::ExplainOwn,
        RunKind::Diagnose,
        RunKind::Stress,
        RunKind::Sturdier,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            RunKind::Solve => "solve",
            RunKind::Repair => "repair",
            RunKind::Study => "study",
            RunKind::Frontier => "frontier",
            RunKind::Explain => "explain",
            RunKind::ExplainOwn => "explain-own",
            RunKind::Diagnose => "diagnose",
            RunKind::Stress => "stress",
            RunKind::Sturdier => "sturdier",
        }
    }

    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Somebody waits in front of the page for it: it must not stand behind a long solve.
    pub const fn is_awaited(self) -> bool {
        matches!(self, RunKind::Repair | RunKind::Explain | RunKind::ExplainOwn | RunKind::Diagnose | RunKind::Stress)
    }
}

/// Where a run stands. `queued → running → succeeded | failed | cancelled`; a lost worker takes it back to be claimed again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum RunState {
    Queued,
    Running,
    Succeeded,
    Failed,
    Cancelled,
}

impl RunState {
    pub const ALL: [RunState; 5] =
        [RunState::Queued, RunState::Running, RunState::Succeeded, RunState::Failed, RunState::Cancelled];

    pub const fn as_str(self) -> &'static str {
        match self {
            RunState::Queued => "queued",
            RunState::Running => "running",
            RunState::Succeeded => "succeeded",
            RunState::Failed => "failed",
            RunState::Cancelled => "cancelled",
        }
    }

    /// The state of that name; whatever else stands in the database counts as failed rather than as still to be done.
    pub fn of(name: &str) -> Self {
        [Self::Queued, Self::Running, Self::Succeeded, Self::Cancelled]
            .into_iter()
            .find(|state| state.as_str() == name)
            .unwrap_or(Self::Failed)
    }

    /// Whether nothing more will happen to it.
    pub const fn is_over(self) -> bool {
        matches!(self, RunState::Succeeded | RunState::Failed | RunState::Cancelled)
    }
}

impl fmt::Display for RunState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How long and how hard to try.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RunOptions {
    /// 1 to 3600.
    pub time_limit_seconds: u32,
    /// Stop when the plan is proved to be within this share of the best, 0 to 1.
    pub gap: f64,
    /// The same seed makes the same choices.
    pub seed: u64,
    /// A plan of the cycle to begin with: what of it the rules still allow is where the search starts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_from: Option<String>,
}

/// A minute, and a tenth of a percent.
impl Default for RunOptions {
    fn default() -> Self {
        Self { time_limit_seconds: 60, gap: 0.001, seed: 1, start_from: None }
    }
}

impl RunOptions {
    /// What is out of range: path and sentence.
    pub fn faults(&self) -> Vec<(&'static str, &'static str)> {
        let mut faults = Vec::new();
        if !(1..=3600).contains(&self.time_limit_seconds) {
            faults.push(("time_limit_seconds", "The time limit must be between 1 and 3600 seconds."));
        }
        if !(0.0..=1.0).contains(&self.gap) {
            faults.push(("gap", "The gap is a share between 0 and 1; 0.001 is a tenth of a percent."));
        }
        faults
    }
}

/// One point of the chart: what was known after so many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct HistoryPoint {
    pub seconds: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub best: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bound: Option<f64>,
}

/// Most points that are kept of a run.
pub const HISTORY_POINTS_MAX: usize = 300;

/// Adds `point`, and thins out the older half of an overlong history, keeping its first and its latest point.
pub fn extend_history(history: &mut Vec<HistoryPoint>, point: HistoryPoint) {
    history.push(point);
    if history.len() > HISTORY_POINTS_MAX {
        let last = history.len() - 1;
        let mut at = 0;
        history.retain(|_| {
            at += 1;
            (at - 1) % 2 == 0 || at - 1 == last
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_have_names() {
        for kind in RunKind::ALL {
            assert_eq!(RunKind::of(kind.as_str()), Some(kind));
        }
        assert_eq!(RunKind::of("wish"), None);
    }

    #[test]
    fn states_have_names() {
        for state in [RunState::Queued, RunState::Running, RunState::Succeeded, RunState::Failed, RunState::Cancelled] {
            assert_eq!(RunState::of(state.as_str()), state);
        }
    }

    #[test]
    fn a_long_history_keeps_its_ends() {
        let mut history = Vec::new();
        for i in 0..2_000 {
            extend_history(&mut history, HistoryPoint { seconds: f64::from(i), best: None, bound: Some(1.0) });
        }
        assert!(history.len() <= HISTORY_POINTS_MAX);
        assert_eq!((history[0].seconds, history[history.len() - 1].seconds), (0.0, 1999.0));
        assert!(history.is_sorted_by(|a, b| a.seconds < b.seconds));
    }

    #[test]
    fn options_out_of_range_are_named() {
        let options = RunOptions { time_limit_seconds: 0, gap: 2.0, ..RunOptions::default() };
        assert_eq!(options.faults().len(), 2);
        assert!(RunOptions::default().faults().is_empty());
    }
}
