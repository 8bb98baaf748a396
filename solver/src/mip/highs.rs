//! The one place that talks to HiGHS's C interface: progress and interruption through its callback, warm starts, MPS files.
//!
//! Everything HiGHS reports is copied into [`Shared`]; nothing of ours runs inside the callback but that copy, which cannot panic.
#![expect(unsafe_code, reason = "HiGHS's callback, warm start and file writer exist only in its C interface")]

use crate::turns::Turns;
use good_lp::solvers::highs::HighsProblem;
use highs_sys::{
    Highs_addCol, Highs_addRow, Highs_changeColCost, Highs_create, Highs_destroy, Highs_getDoubleInfoValue,
    Highs_getModelStatus, Highs_getSolution, Highs_run, Highs_setBoolOptionValue, Highs_setCallback,
    Highs_setDoubleOptionValue, Highs_setIntOptionValue, Highs_setSolution, Highs_startCallback, Highs_writeModel,
    HighsCallbackDataIn, HighsCallbackDataOut, HighsInt, MODEL_STATUS_INFEASIBLE, MODEL_STATUS_OPTIMAL,
    MODEL_STATUS_UNBOUNDED_OR_INFEASIBLE, STATUS_ERROR, kHighsCallbackCallbackMipUserSolution,
    kHighsCallbackIpmInterrupt, kHighsCallbackMipImprovingSolution, kHighsCallbackMipInterrupt,
    kHighsCallbackMipLogging, kHighsCallbackSimplexInterrupt,
};
use std::ffi::{CString, c_char, c_int, c_void};
use std::path::Path;
use std::ptr::null;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How HiGHS may go about it.
#[derive(Clone, Debug)]
pub struct Settings {
    pub time_limit: Duration,
    pub gap: f64,
    pub seed: u64,
    pub threads: u32,
    /// Whether it looks for solutions by solving smaller models, too: that takes half of the time, and more is found by a search
    /// beside it that passes on what it finds.
    pub heuristics: bool,
}

/// What HiGHS does to find solutions that takes long.
const HEURISTICS: [&str; 3] =
    ["mip_heuristic_run_rens", "mip_heuristic_run_rins", "mip_heuristic_run_root_reduced_cost"];

/// What HiGHS knows so far, for the thread that waits for it.
#[derive(Debug)]
pub struct Shared {
    cancel: AtomicBool,
    turns: Arc<Turns>,
    news: Mutex<News>,
    changed: Condvar,
    offered: Mutex<Option<Vec<f64>>>,
}

/// What came since the last look.
#[derive(Clone, Debug)]
pub struct News {
    /// Upper bound on the objective; infinite until there is one.
    pub bound: f64,
    /// Values of the variables of a better solution.
    pub solution: Option<Vec<f64>>,
    pub end: Option<End>,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq)]
pub enum End {
    /// The gap asked for is reached.
    Optimal,
    /// No solution exists.
    Infeasible,
    /// A limit or an interruption came first.
    Stopped,
    Failed(String),
}

impl Shared {
    /// For a thread that computes by these turns.
    pub fn new(turns: Arc<Turns>) -> Arc<Self> {
        let news = News { bound: f64::INFINITY, solution: None, end: None };
        Arc::new(Self {
            cancel: AtomicBool::new(false),
            turns,
            news: Mutex::new(news),
            changed: Condvar::new(),
            offered: Mutex::new(None),
        })
    }

    /// A solution that others have found, as values of all variables; HiGHS takes it when it next asks, if it is better.
    pub fn offer(&self, values: Vec<f64>) {
        *self.offered.lock().unwrap_or_else(PoisonError::into_inner) = Some(values);
    }

    /// Asks HiGHS to stop; it looks several times a second.
    pub fn cancel(&self) {
        self.cancel.store(true, Ordering::Relaxed);
    }

    /// Waits for news, at most `patience`, and takes them.
    pub fn wait(&self, patience: Duration) -> News {
        let guard = self.lock();
        let idle = |news: &mut News| news.solution.is_none() && news.end.is_none();
        let (mut guard, _) =
            self.changed.wait_timeout_while(guard, patience, idle).unwrap_or_else(PoisonError::into_inner);
        News { bound: guard.bound, solution: guard.solution.take(), end: guard.end.clone() }
    }

    fn lock(&self) -> MutexGuard<'_, News> {
        self.news.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Runs HiGHS on a thread of its own, so that a caller who cancels never waits for a presolve. The thread ends by itself soon
/// after [`Shared::cancel`].
pub fn spawn(
    problem: HighsProblem,
    start: Option<Vec<f64>>,
    settings: Settings,
    shared: Arc<Shared>,
) -> std::io::Result<()> {
    let body = move || {
        let work = || run(problem, start.as_deref(), &settings, &shared).unwrap_or_else(End::Failed);
        let end = shared.turns.hold(work);
        shared.lock().end = Some(end);
        shared.changed.notify_all();
    };
    std::thread::Builder::new().name("highs".into()).stack_size(64 << 20).spawn(body).map(drop)
}

fn run(problem: HighsProblem, start: Option<&[f64]>, settings: &Settings, shared: &Arc<Shared>) -> Result<End, String> {
    let mut model = problem.try_into_inner().map_err(|error| error.to_string())?;
    let columns = model.num_cols();
    let rows = model.num_rows();
    let highs = model.as_mut_ptr();
    // SAFETY: `model` owns the HiGHS instance behind `highs` and outlives every call here; `shared` outlives the run, the
    // callback only reads it, and arrays that HiGHS fills have the lengths it documents.
    unsafe {
        set_bool(highs, "output_flag", false)?;
        set_double(highs, "time_limit", settings.time_limit.as_secs_f64())?;
        set_double(highs, "mip_rel_gap", settings.gap)?;
        set_double(highs, "mip_feasibility_tolerance", 1e-7)?;
        set_int(highs, "random_seed", (settings.seed % (1 << 30)) as HighsInt)?;
        set_int(highs, "threads", settings.threads.max(1) as HighsInt)?;
        if !settings.heuristics {
            for name in HEURISTICS {
                set_bool(highs, name, false)?;
            }
        }
        if let Some(values) = start.filter(|values| values.len() == columns) {
            // A start that HiGHS does not take costs time, not correctness.
            let _ = Highs_setSolution(highs, values.as_ptr(), null(), null(), null());
        }
        Highs_setCallback(highs, Some(on_event), Arc::as_ptr(shared).cast_mut().cast());
        for kind in [
            kHighsCallbackSimplexInterrupt,
            kHighsCallbackIpmInterrupt,
            kHighsCallbackMipImprovingSolution,
            kHighsCallbackMipLogging,
            kHighsCallbackMipInterrupt,
            kHighsCallbackCallbackMipUserSolution,
        ] {
            Highs_startCallback(highs, kind);
        }
        if Highs_run(highs) == STATUS_ERROR {
            return Err("HiGHS reported an error while solving".to_owned());
        }
        let (mut values, mut duals) = (vec![0.0; columns], vec![0.0; columns]);
        let (mut row_values, mut row_duals) = (vec![0.0; rows], vec![0.0; rows]);
        let status = Highs_getModelStatus(highs);
        if status == MODEL_STATUS_INFEASIBLE || status == MODEL_STATUS_UNBOUNDED_OR_INFEASIBLE {
            return Ok(End::Infeasible);
        }
        let bound = info(highs, "mip_dual_bound");
        let solved = info(highs, "objective_function_value");
        let mut news = shared.lock();
        if let Some(bound) = bound.filter(|bound| bound.is_finite()) {
            news.bound = news.bound.min(bound);
        }
        if status == MODEL_STATUS_OPTIMAL
            && solved.is_some()
            && Highs_getSolution(
                highs,
                values.as_mut_ptr(),
                duals.as_mut_ptr(),
                row_values.as_mut_ptr(),
                row_duals.as_mut_ptr(),
            ) != STATUS_ERROR
        {
            news.solution = Some(values);
        }
        Ok(if status == MODEL_STATUS_OPTIMAL { End::Optimal } else { End::Stopped })
    }
}

/// Copies what HiGHS reports and passes a wish to stop on. No panic can start here: locks ignore poison, no slice is indexed.
unsafe extern "C" fn on_event(
    kind: c_int,
    _message: *const c_char,
    out: *const HighsCallbackDataOut,
    input: *mut HighsCallbackDataIn,
    user: *mut c_void,
) {
    // SAFETY: `user` is the `Shared` that `run` registered and keeps alive; HiGHS hands out pointers that are null or valid
    // during the call; `mip_solution_size` is the length of `mip_solution`, `user_solution_size` that of `user_solution`.
    unsafe {
        let Some(shared) = user.cast::<Shared>().as_ref() else { return };
        shared.turns.pass(1.0);
        if let Some(input) = input.as_mut()
            && shared.cancel.load(Ordering::Relaxed)
        {
            input.user_interrupt = 1;
        }
        if kind == kHighsCallbackCallbackMipUserSolution {
            let offered = shared.offered.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let (Some(values), Some(input)) = (offered, input.as_mut())
                && !input.user_solution.is_null()
                && values.len() == input.user_solution_size as usize
            {
                std::slice::from_raw_parts_mut(input.user_solution, values.len()).copy_from_slice(&values);
                input.user_has_solution = 1;
            }
            return;
        }
        let Some(out) = out.as_ref() else { return };
        let in_mip =
            [kHighsCallbackMipInterrupt, kHighsCallbackMipLogging, kHighsCallbackMipImprovingSolution].contains(&kind);
        if !in_mip {
            return;
        }
        let mut news = shared.lock();
        if out.mip_dual_bound.is_finite() && out.mip_dual_bound < news.bound {
            news.bound = out.mip_dual_bound;
        }
        if kind == kHighsCallbackMipImprovingSolution && !out.mip_solution.is_null() && out.mip_solution_size > 0 {
            let values = std::slice::from_raw_parts(out.mip_solution, out.mip_solution_size as usize);
            news.solution = Some(values.to_vec());
            shared.changed.notify_all();
        }
    }
}

/// Writes the model in MPS format.
pub fn write_mps(problem: HighsProblem, file: &Path) -> Result<(), String> {
    let mut model = problem.try_into_inner().map_err(|error| error.to_string())?;
    let name = CString::new(file.as_os_str().as_encoded_bytes()).map_err(|error| error.to_string())?;
    let highs = model.as_mut_ptr();
    // SAFETY: `model` owns the instance behind `highs`, and `name` ends in a zero byte; both outlive the calls.
    let status = unsafe {
        set_bool(highs, "output_flag", false)?;
        Highs_writeModel(highs, name.as_ptr())
    };
    if status == STATUS_ERROR { Err(format!("HiGHS could not write {}", file.display())) } else { Ok(()) }
}

/// A linear program that grows by rows and columns between solves, which start where the last one ended. Costs are minimised.
pub struct Lp {
    highs: *mut c_void,
    columns: usize,
    rows: usize,
}

/// Where a solve of an [`Lp`] ended.
pub struct Vertex {
    pub cost: f64,
    pub columns: Vec<f64>,
    /// What a unit more on the right-hand side would add to the cost.
    pub row_duals: Vec<f64>,
}

impl Lp {
    pub fn new() -> Result<Self, String> {
        // SAFETY: creating takes nothing; a null answer is refused, any other one is alive until it is dropped.
        let lp = Self { highs: unsafe { Highs_create() }, columns: 0, rows: 0 };
        if lp.highs.is_null() {
            return Err("HiGHS gave no model".to_owned());
        }
        // SAFETY: the model is alive.
        unsafe {
            set_bool(lp.highs, "output_flag", false)?;
            set_int(lp.highs, "threads", 1)?;
        }
        Ok(lp)
    }

    /// A row over the columns that are there; returns its index.
    pub fn add_row(&mut self, (lower, upper): (f64, f64), terms: &[(usize, f64)]) -> usize {
        let (index, value) = sparse(terms, self.columns);
        // SAFETY: the model is alive, both arrays have the length given, and indices lie within its columns.
        let status =
            unsafe { Highs_addRow(self.highs, lower, upper, index.len() as HighsInt, index.as_ptr(), value.as_ptr()) };
        debug_assert_ne!(status, STATUS_ERROR);
        self.rows += 1;
        self.rows - 1
    }

    /// A column in the rows that are there; returns its index.
    pub fn add_column(&mut self, cost: f64, (lower, upper): (f64, f64), terms: &[(usize, f64)]) -> usize {
        let (index, value) = sparse(terms, self.rows);
        let entries = index.len() as HighsInt;
        // SAFETY: the model is alive, both arrays have the length given, and indices lie within its rows.
        let status = unsafe { Highs_addCol(self.highs, cost, lower, upper, entries, index.as_ptr(), value.as_ptr()) };
        debug_assert_ne!(status, STATUS_ERROR);
        self.columns += 1;
        self.columns - 1
    }

    pub fn set_cost(&mut self, column: usize, cost: f64) {
        // SAFETY: the model is alive; HiGHS refuses an index beyond its columns.
        let status = unsafe { Highs_changeColCost(self.highs, column as HighsInt, cost) };
        debug_assert_ne!(status, STATUS_ERROR);
    }

    /// Solves; `None` where there is no optimal vertex.
    pub fn solve(&mut self) -> Option<Vertex> {
        let (mut columns, mut reduced) = (vec![0.0; self.columns], vec![0.0; self.columns]);
        let (mut activity, mut row_duals) = (vec![0.0; self.rows], vec![0.0; self.rows]);
        // SAFETY: the model is alive, and the arrays have the lengths of its columns and rows.
        unsafe {
            if Highs_run(self.highs) == STATUS_ERROR || Highs_getModelStatus(self.highs) != MODEL_STATUS_OPTIMAL {
                return None;
            }
            let (values, duals) = (columns.as_mut_ptr(), reduced.as_mut_ptr());
            if Highs_getSolution(self.highs, values, duals, activity.as_mut_ptr(), row_duals.as_mut_ptr())
                == STATUS_ERROR
            {
                return None;
            }
            let cost = info(self.highs, "objective_function_value")?;
            Some(Vertex { cost, columns, row_duals })
        }
    }
}

impl Drop for Lp {
    fn drop(&mut self) {
        // SAFETY: the model is alive, and nobody uses it from here on.
        unsafe { Highs_destroy(self.highs) }
    }
}

fn sparse(terms: &[(usize, f64)], entries: usize) -> (Vec<HighsInt>, Vec<f64>) {
    terms.iter().filter(|term| term.0 < entries).map(|&(index, value)| (index as HighsInt, value)).unzip()
}

/// # Safety
/// `highs` must be a live HiGHS instance.
unsafe fn set_bool(highs: *mut c_void, name: &str, value: bool) -> Result<(), String> {
    // SAFETY: as the caller promises; the name ends in a zero byte.
    with_name(name, |option| unsafe { Highs_setBoolOptionValue(highs, option, value.into()) })
}

/// # Safety
/// `highs` must be a live HiGHS instance.
unsafe fn set_int(highs: *mut c_void, name: &str, value: HighsInt) -> Result<(), String> {
    // SAFETY: as the caller promises; the name ends in a zero byte.
    with_name(name, |option| unsafe { Highs_setIntOptionValue(highs, option, value) })
}

/// # Safety
/// `highs` must be a live HiGHS instance.
unsafe fn set_double(highs: *mut c_void, name: &str, value: f64) -> Result<(), String> {
    // SAFETY: as the caller promises; the name ends in a zero byte.
    with_name(name, |option| unsafe { Highs_setDoubleOptionValue(highs, option, value) })
}

/// # Safety
/// `highs` must be a live HiGHS instance.
unsafe fn info(highs: *mut c_void, name: &str) -> Option<f64> {
    let mut value = f64::NAN;
    // SAFETY: as the caller promises; the name ends in a zero byte and the value outlives the call.
    let known = with_name(name, |option| unsafe { Highs_getDoubleInfoValue(highs, option, &raw mut value) });
    known.ok().map(|()| value)
}

fn with_name(name: &str, call: impl FnOnce(*const c_char) -> HighsInt) -> Result<(), String> {
    let option = CString::new(name).map_err(|error| error.to_string())?;
    if call(option.as_ptr()) == STATUS_ERROR { Err(format!("HiGHS does not know {name}")) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
