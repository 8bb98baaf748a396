//! Real processes of the service.

use super::TestDb;
use std::{
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

const TANDEM: &str = env!("CARGO_BIN_EXE_tandem");

/// A process that is gone when the test is.
pub struct Process(Child);

impl Process {
    pub fn start(test: &TestDb, args: &[&str]) -> Self {
        Self::with(test, args, &[])
    }

    /// With these environment variables.
    pub fn with(test: &TestDb, args: &[&str], variables: &[(&str, &str)]) -> Self {
        let child = Command::new(TANDEM)
            .args(args)
            .env("TANDEM_DATABASE", test.url())
            .envs(variables.iter().copied())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("tandem starts");
        Self(child)
    }

    /// kill -9, and wait until it is gone.
    pub fn kill(mut self) {
        self.0.kill().expect("killed");
        self.0.wait().expect("gone");
    }

    pub fn terminate(&self) {
        let status = Command::new("kill").args(["-TERM", &self.0.id().to_string()]).status().expect("kill runs");
        assert!(status.success());
    }

    /// How it ended, if it has.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.0.try_wait().expect("waited for")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Gone already in most tests.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Looks again and again until `seen` answers, for at most `limit`: the processes have no other way to tell.
pub fn eventually<T>(what: &str, limit: Duration, mut seen: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + limit;
    loop {
        if let Some(answer) = seen() {
            return answer;
        }
        assert!(Instant::now() < end, "{what}: not within {limit:?}");
        thread::park_timeout(Duration::from_millis(20));
    }
}
