//! `cargo xtask test`: every check and test of the project, each with its time, and a table at the end.

use crate::browsers::{self, BrowserKit};
use crate::progress::{self, header, say};
use crate::{dist, jobs, project, size, tools};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

type Step = (&'static str, Box<dyn Fn() -> Result<()>>);

enum Outcome {
    Passed(Duration),
    Failed(Duration),
    Skipped,
}

pub fn run(arguments: &[String]) -> Result<()> {
    let steps = match arguments {
        [] => every_step(),
        [flag, filter @ ..] if flag == "--browser" => browser_steps(filter.to_vec()),
        _ => bail!("usage: cargo xtask test [--browser [FILTER]]"),
    };
    let mut outcomes: Vec<(&str, Outcome)> = Vec::new();
    for (name, step) in &steps {
        let build_failed = outcomes
            .iter()
            .any(|(name, it)| *name == "dist" && !matches!(it, Outcome::Passed(_)));
        let outcome = if build_failed {
            Outcome::Skipped
        } else {
            run_step(name, step)
        };
        outcomes.push((name, outcome));
    }
    print_table(&outcomes);
    let bad = outcomes
        .iter()
        .filter(|(_, outcome)| !matches!(outcome, Outcome::Passed(_)))
        .count();
    if bad > 0 {
        bail!("{bad} of {} steps did not pass", outcomes.len());
    }
    Ok(())
}

fn every_step() -> Vec<Step> {
    let mut steps: Vec<Step> = vec![
        ("tools", Box::new(check_tools)),
        (
            "format",
            Box::new(|| jobs::run(project_cargo("fmt").args(["--all", "--check"]))),
        ),
        ("clippy, native", Box::new(clippy_native)),
        ("clippy, wasm", Box::new(clippy_wasm)),
        ("native tests", Box::new(native_tests)),
    ];
    steps.extend(browser_steps(Vec::new()));
    steps.insert(steps.len() - 1, ("size", Box::new(size::run)));
    steps
}

fn browser_steps(filter: Vec<String>) -> Vec<Step> {
    vec![
        ("dist", Box::new(dist::run_twice)),
        ("browser tests", Box::new(move || browser_tests(&filter, None))),
    ]
}

fn run_step(name: &str, step: &dyn Fn() -> Result<()>) -> Outcome {
    header(name);
    let began = Instant::now();
    match step() {
        Ok(()) => Outcome::Passed(began.elapsed()),
        Err(error) => {
            progress::failure(&format!("{name}: {error:#}"));
            Outcome::Failed(began.elapsed())
        }
    }
}

fn print_table(outcomes: &[(&str, Outcome)]) {
    header("summary");
    for (name, outcome) in outcomes {
        match outcome {
            Outcome::Passed(time) => eprintln!("  ok       {:>6}  {name}", progress::clock(*time)),
            Outcome::Failed(time) => eprintln!("  FAILED   {:>6}  {name}", progress::clock(*time)),
            Outcome::Skipped => eprintln!("  skipped          {name}: there is no build to test"),
        }
    }
}

/// What can be missing is looked for first, so that a run does not fail after ten minutes.
fn check_tools() -> Result<()> {
    tools::add_wasm_target()?;
    tools::add_component("rustfmt", "fmt")?;
    tools::add_component("clippy", "clippy")?;
    browsers::prepare().map(drop)
}

fn project_cargo(subcommand: &str) -> Command {
    let mut command = jobs::cargo();
    command.arg(subcommand).current_dir(project::root());
    command
}

/// Without the member that only wraps the wasm-bindgen command: its dependencies would double the work.
fn clippy_native() -> Result<()> {
    let workspace = [
        "--workspace",
        "--exclude",
        "qunce-wasm-bindgen",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    jobs::run(project_cargo("clippy").args(workspace))?;
    jobs::run(project_cargo("clippy").args(["--package", "qunce", "--test", "browser", "--", "-D", "warnings"]))
}

fn clippy_wasm() -> Result<()> {
    let app = [
        "--target",
        tools::WASM_TARGET,
        "--package",
        "qunce",
        "--lib",
        "--bins",
        "--",
        "-D",
        "warnings",
    ];
    jobs::run(project_cargo("clippy").args(app))
}

fn native_tests() -> Result<()> {
    let has_nextest = jobs::output_of(project_cargo("nextest").arg("--version")).is_some();
    let mut command = project_cargo(if has_nextest { "nextest" } else { "test" });
    if has_nextest {
        command.arg("run");
    }
    command.args([
        "--package",
        "qunce",
        "--package",
        "xtask",
        "--lib",
        "--bins",
        "--tests",
        "--no-fail-fast",
    ]);
    jobs::run(&mut command)
}

/// Runs the tests in tests/browser against dist/. With a folder for screenshots, those that are ignored otherwise.
pub fn browser_tests(filter: &[String], shots: Option<&Path>) -> Result<()> {
    match shots {
        Some(folder) => {
            let ignored = [filter, &["--ignored".to_owned()]].concat();
            browser_tests_with(&ignored, &[("QUNCE_SHOTS", folder.display().to_string())])
        }
        None => browser_tests_with(filter, &[]),
    }
}

/// The same with arguments and variables for the tests.
pub fn browser_tests_with(arguments: &[String], variables: &[(&str, String)]) -> Result<()> {
    let kit = browsers::prepare()?;
    let mut command = project_cargo("test");
    command
        .args(["--package", "qunce", "--test", "browser", "--", "--test-threads=1"])
        .args(arguments)
        .envs(variables.iter().map(|(name, value)| (name, value)));
    command
        .env("QUNCE_DIST", project::dist_folder())
        .env("QUNCE_SECOND_DIST", dist::second_dist_folder());
    // A failed look-up says all there is to say; forty lines of stack would bury it.
    command.env("RUST_BACKTRACE", "0");
    tell_about(&kit, &mut command);
    jobs::run(&mut command).context("the browser tests did not pass")
}

fn tell_about(kit: &BrowserKit, command: &mut Command) {
    command
        .env("CHROME", &kit.chrome)
        .env("CHROMEDRIVER", &kit.chromedriver);
    match &kit.axe_source {
        Some(script) => {
            command.env("AXE_SOURCE", script);
        }
        None => say("WARNING: npm was not found, so axe-core is missing: THE ACCESSIBILITY CHECKS ARE SKIPPED"),
    }
}
