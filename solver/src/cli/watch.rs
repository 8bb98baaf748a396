//! Progress on standard error, and interrupts as cancellation.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tandem_solver::search::{Observer, Progress};

/// Shows progress, and turns the first interrupt into a cancellation that keeps the best plan. The second one ends the process.
pub struct Watch {
    bar: ProgressBar,
    terminal: bool,
    cancelled: Arc<AtomicBool>,
}

impl Watch {
    pub fn new() -> Result<Self, String> {
        let cancelled = Arc::new(AtomicBool::new(false));
        let flag = cancelled.clone();
        ctrlc::set_handler(move || {
            if flag.swap(true, Ordering::Relaxed) {
                std::process::exit(130);
            }
        })
        .map_err(|error| format!("cannot listen for interrupts: {error}"))?;
        let terminal = std::io::stderr().is_terminal();
        let bar = if terminal { ProgressBar::new_spinner() } else { ProgressBar::hidden() };
        if let Ok(style) = ProgressStyle::with_template("{spinner} {elapsed} {msg}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        Ok(Self { bar, terminal, cancelled })
    }

    /// Takes the last line of progress away.
    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

impl Observer for Watch {
    fn progress(&self, progress: &Progress) {
        let number = |x: Option<f64>| x.map_or("-".to_owned(), |x| format!("{x:.4}"));
        let line = format!(
            "{:<10} best {} bound {} gap {} ({} placements, {} rides)",
            progress.phase,
            number(progress.best),
            number(progress.bound),
            progress.gap.map_or("-".to_owned(), |gap| format!("{:.3}%", 100.0 * gap)),
            progress.placements,
            progress.rides,
        );
        if self.terminal {
            self.bar.set_message(line);
        } else {
            // Whoever reads along may have gone; that is no reason to end.
            let _ = writeln!(std::io::stderr(), "{:8.2}s {line}", progress.seconds);
        }
    }

    fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}
