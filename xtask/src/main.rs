//! `cargo xtask <command>`: the project's commands. Each one sets up the tools it needs by itself.

mod browsers;
mod dist;
mod jobs;
mod lighthouse;
mod progress;
mod project;
mod prove;
mod serve;
mod shots;
mod size;
mod test;
mod tools;

use std::process::ExitCode;

const USAGE: &str = "cargo xtask <command>

  serve [--port N]   build the app for development and serve it, rebuilding on change
  test               run every check and test
  test --browser [FILTER]   only the browser tests, against a fresh dist/
  dist               make dist/: a release build for any static host
  prove [NAME]       run the proofs that no edit is lost at their full numbers: faults, refusals, devices, merges, tabs, corpus,
                     fuzz, kills, scale, matrix, edits, feel, soak
  size               print what a first visit transfers, and fail over budget (makes dist/ if it is missing)
  lighthouse [RUNS]  what Lighthouse says of the first visit: its four scores, and what the page made a phone wait for
  shots [FILTER]     write screenshots into shots/

Tools are kept in a cache folder shared by all checkouts; QUNCE_CACHE moves it.
The browser tests use an installed Chrome or Chromium; CHROME and CHROMEDRIVER choose another.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let rest = arguments.get(1..).unwrap_or_default();
    let outcome = match arguments.first().map(String::as_str) {
        Some("serve") => serve::run(rest),
        Some("test") => test::run(rest),
        Some("dist") => dist::run(),
        Some("prove") => prove::run(rest),
        Some("size") => size::run(),
        Some("lighthouse") => lighthouse::run(rest),
        Some("shots") => shots::run(rest),
        Some("help" | "--help" | "-h") => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        other => {
            let problem = other.map_or("No command given.".to_string(), |word| {
                format!("Unknown command {word:?}.")
            });
            eprintln!("{problem}\n\n{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            progress::failure(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}
