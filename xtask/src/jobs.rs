//! Running other programs: one after another with their output shown, or several at once with one line of progress.

use crate::progress::say;
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

const REPORT_EVERY: Duration = Duration::from_secs(15);

/// Cargo, in the version that runs this program.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a program to its end with its output shown.
pub fn run(command: &mut Command) -> Result<()> {
    let name = display(command);
    let status = command.status().with_context(|| format!("cannot start `{name}`"))?;
    if !status.success() {
        bail!("`{name}` ended with {status}");
    }
    Ok(())
}

/// Runs a program and returns what it printed, or nothing if it cannot be started or fails.
pub fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_string())
}

fn display(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

/// A program running in the background, its output kept for the case that it fails.
pub struct Job {
    title: String,
    child: Child,
    readers: Vec<JoinHandle<()>>,
    log: Arc<Mutex<String>>,
    compiled: Arc<AtomicUsize>,
    may_fail: bool,
}

impl Job {
    pub fn start(title: &str, command: &mut Command) -> Result<Self> {
        let mut child = command
            .env("CARGO_TERM_COLOR", "never")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start `{}`", display(command)))?;
        let log = Arc::new(Mutex::new(String::new()));
        let compiled = Arc::new(AtomicUsize::new(0));
        let mut readers = Vec::new();
        if let Some(stream) = child.stdout.take() {
            readers.push(collect(stream, &log, &compiled));
        }
        if let Some(stream) = child.stderr.take() {
            readers.push(collect(stream, &log, &compiled));
        }
        Ok(Self {
            title: title.to_string(),
            child,
            readers,
            log,
            compiled,
            may_fail: false,
        })
    }

    /// For work ahead of its time: if it fails, the step that needs it will fail too and say why.
    pub fn may_fail(self) -> Self {
        Self { may_fail: true, ..self }
    }

    fn progress(&self) -> String {
        format!(
            "{} ({} crates compiled)",
            self.title,
            self.compiled.load(Ordering::Relaxed)
        )
    }

    fn finish(mut self) -> Result<()> {
        let status = self.child.wait()?;
        for reader in self.readers {
            let _ = reader.join();
        }
        if status.success() || self.may_fail {
            return Ok(());
        }
        eprintln!("{}", self.log.lock().unwrap_or_else(PoisonError::into_inner));
        bail!("{}: ended with {status}; its output stands above", self.title)
    }
}

fn collect(
    stream: impl Read + Send + 'static,
    log: &Arc<Mutex<String>>,
    compiled: &Arc<AtomicUsize>,
) -> JoinHandle<()> {
    let (log, compiled) = (Arc::clone(log), Arc::clone(compiled));
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if line.trim_start().starts_with("Compiling ") {
                compiled.fetch_add(1, Ordering::Relaxed);
            }
            let mut log = log.lock().unwrap_or_else(PoisonError::into_inner);
            log.push_str(&line);
            log.push('\n');
        }
    })
}

/// Waits for all jobs and says now and then how far they are. The first failure is reported when all have ended, so
/// that nothing half done is lost.
pub fn wait_for_all(mut jobs: Vec<Job>) -> Result<()> {
    let mut outcome = Ok(());
    let mut reported = Instant::now();
    while !jobs.is_empty() {
        let ended = jobs
            .iter_mut()
            .position(|job| !matches!(job.child.try_wait(), Ok(None)));
        if let Some(index) = ended {
            let job = jobs.swap_remove(index);
            let title = job.title.clone();
            match job.finish() {
                Ok(()) => say(&format!("done: {title}")),
                Err(error) => outcome = outcome.and(Err(error)),
            }
            continue;
        }
        if reported.elapsed() >= REPORT_EVERY {
            reported = Instant::now();
            say(&format!(
                "still at: {}",
                jobs.iter().map(Job::progress).collect::<Vec<_>>().join(" · ")
            ));
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    outcome
}
