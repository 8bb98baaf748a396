//! How far imports are that are under way, for whoever started them, also after the page was loaded anew.

use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};
use utoipa::ToSchema;

/// What is being done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    #[default]
    Reading,
    Checking,
    Comparing,
    Writing,
}

const STAGES: [Stage; 4] = [Stage::Reading, Stage::Checking, Stage::Comparing, Stage::Writing];

/// Shared between the import, which says how far it is, and those who ask.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<State>);

#[derive(Debug, Default)]
struct State {
    stage: AtomicUsize,
    done: AtomicUsize,
    total: AtomicUsize,
}

impl Progress {
    /// A new stage begins, with so many rows.
    pub fn begin(&self, stage: Stage, total: usize) {
        self.0.stage.store(stage as usize, Ordering::Relaxed);
        self.0.done.store(0, Ordering::Relaxed);
        self.0.total.store(total, Ordering::Relaxed);
    }

    pub fn advance(&self, rows: usize) {
        self.0.done.fetch_add(rows, Ordering::Relaxed);
    }

    fn stage(&self) -> Stage {
        STAGES.get(self.0.stage.load(Ordering::Relaxed)).copied().unwrap_or_default()
    }
}

/// An import under way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ImportUnderWay {
    /// Whether it writes at its end, or only looks.
    pub writes: bool,
    pub stage: Stage,
    /// Rows of this stage.
    pub done: usize,
    pub total: usize,
}

/// All imports under way in this instance, by account.
#[derive(Debug, Default)]
pub struct UnderWay(Mutex<BTreeMap<(String, u64), (bool, Progress)>>);

impl UnderWay {
    /// Notes an import until the returned guard is dropped.
    pub fn enter(self: &Arc<Self>, account_id: &str, writes: bool) -> Entered {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let number = all.keys().map(|(_, number)| number + 1).max().unwrap_or(0);
        let key = (account_id.to_owned(), number);
        let progress = Progress::default();
        all.insert(key.clone(), (writes, progress.clone()));
        Entered { all: Arc::clone(self), key, progress }
    }

    /// Those of one account.
    pub fn of(&self, account_id: &str) -> Vec<ImportUnderWay> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mine = all.iter().filter(|((account, _), _)| account == account_id);
        mine.map(|(_, (writes, progress))| ImportUnderWay {
            writes: *writes,
            stage: progress.stage(),
            done: progress.0.done.load(Ordering::Relaxed),
            total: progress.0.total.load(Ordering::Relaxed),
        })
        .collect()
    }
}

/// An import that is under way as long as this lives.
pub struct Entered {
    all: Arc<UnderWay>,
    key: (String, u64),
    pub progress: Progress,
}

impl Drop for Entered {
    fn drop(&mut self) {
        self.all.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_is_under_way_until_it_ends_and_is_its_starters_alone() {
        let all = Arc::new(UnderWay::default());
        let first = all.enter("ann", true);
        let second = all.enter("ann", false);
        first.progress.begin(Stage::Writing, 40);
        first.progress.advance(10);
        assert_eq!(all.of("ann")[0], ImportUnderWay { writes: true, stage: Stage::Writing, done: 10, total: 40 });
        assert_eq!(all.of("ann").len(), 2);
        assert_eq!(all.of("ben"), []);
        drop(first);
        assert_eq!(all.of("ann").iter().filter(|one| one.writes).count(), 0);
        drop(second);
        assert_eq!(all.of("ann"), []);
    }
}
