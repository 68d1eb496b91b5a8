//! `cargo xtask prove`: the proofs that no edit is lost, at their full numbers; `cargo test` runs the small ones. Each prints
//! its figure. The fuzzing needs the nightly compiler and cargo-fuzz; without them the kept corpus is all that is run.

use crate::progress::{header, say};
use crate::{dist, jobs, project, test};
use anyhow::{Context, Result, bail};
use std::process::Command;

/// A proof: its name here, and the test suite and test that it is.
const PROOFS: [(&str, &str, &str); 6] = [
    ("faults", "simulation", "faults::"),
    ("refusals", "simulation", "refusals::"),
    ("devices", "simulation", "devices::"),
    ("merges", "simulation", "laws::"),
    ("tabs", "simulation", "tabs::"),
    ("corpus", "decoders", "corpus::"),
];

/// How often a real browser is killed.
const KILLS: u32 = 500;

/// Measurements in a real browser: name here, test, the variable that says how much, and how much is usual.
const MEASURED: [(&str, &str, &str, u32); 6] = [
    ("scale", "scale::a_headquarters_plan_opens", "QUNCE_GROUPS", 779),
    (
        "edits",
        "scale::edits_of_a_large_plan_are_committed",
        "QUNCE_EDITS",
        200,
    ),
    ("feel", "scale::feel::touches_are_answered_soon", "QUNCE_TICKS", 5),
    ("matrix", "scale::matrix::groups_by_days_scroll", "QUNCE_GROUPS", 779),
    (
        "many-groups",
        "scale::many_groups::one_act_on_all_groups",
        "QUNCE_GROUPS",
        779,
    ),
    (
        "soak",
        "scale::soak::memory_and_storage_stay_bounded",
        "QUNCE_SOAK",
        20 * 60,
    ),
];

/// Targets in fuzz/, each with its corpus in tests/corpus/.
const FUZZED: [&str; 5] = ["plan_file", "document", "figures_csv", "figures_json", "messages"];
/// Seconds for each target.
const FUZZING_TIME: u32 = 20 * 60;

pub fn run(arguments: &[String]) -> Result<()> {
    match arguments {
        [] => {
            PROOFS.iter().try_for_each(prove)?;
            kill(KILLS)?;
            MEASURED.iter().try_for_each(|measured| measure(measured, measured.3))?;
            fuzz(FUZZING_TIME)
        }
        [name] if name == "kills" => kill(KILLS),
        [name, count] if name == "kills" => kill(count.parse().context("how often")?),
        [name] if name == "fuzz" => fuzz(FUZZING_TIME),
        [name, seconds] if name == "fuzz" => fuzz(seconds.parse().context("the seconds for each decoder")?),
        [name, amount @ ..] if let Some(measured) = MEASURED.iter().find(|(measured, ..)| measured == name) => {
            let amount = amount.first().map(|amount| amount.parse().context("how much"));
            measure(measured, amount.transpose()?.unwrap_or(measured.3))
        }
        [name] => match PROOFS.iter().find(|(proof, ..)| proof == name) {
            Some(proof) => prove(proof),
            None => bail!(
                "usage: cargo xtask prove [faults|refusals|devices|merges|tabs|corpus|fuzz [SECONDS]|kills [COUNT]|\
                 scale [GROUPS]|matrix [GROUPS]|many-groups [GROUPS]|edits [COUNT]|feel [TICKS]|\
                 soak [SECONDS]]"
            ),
        },
        _ => bail!("usage: cargo xtask prove [NAME]"),
    }
}

/// With our own code optimised and every check of a debug build left in; dependencies stay as the tests have them.
fn prove((name, suite, test): &(&str, &str, &str)) -> Result<()> {
    header(name);
    let mut command = jobs::cargo();
    command
        .args(["test", "--quiet", "--package", "qunce", "--test", suite])
        .args(["--config", "profile.dev.package.qunce.opt-level=2"])
        .args(["--", test, "--nocapture", "--test-threads=1"])
        .current_dir(project::root())
        .env("QUNCE_PROVE", "full");
    jobs::run(&mut command).with_context(|| format!("{name} does not hold"))
}

/// A real browser, killed as soon as "saved" appears, again and again.
fn kill(count: u32) -> Result<()> {
    header("kills");
    dist::run()?;
    let test = "storage::a_killed_browser_has_kept_what_was_saved";
    test::browser_tests_with(
        &[test.to_owned(), "--nocapture".to_owned()],
        &[("QUNCE_KILLS", count.to_string())],
    )
}

/// A measurement in a real browser, which prints its figures.
fn measure((name, test, variable, _): &(&str, &str, &str, u32), amount: u32) -> Result<()> {
    header(name);
    dist::run()?;
    let arguments = [test, "--ignored", "--nocapture"].map(str::to_owned);
    test::browser_tests_with(&arguments, &[(variable, amount.to_string())])
}

/// Two seconds and 256 MiB for each input; without a sanitizer, whose own memory would count.
fn fuzz(seconds: u32) -> Result<()> {
    if jobs::output_of(Command::new("cargo").args(["+nightly", "fuzz", "--version"])).is_none() {
        say("cargo-fuzz or the nightly compiler is missing: only the kept corpus is run");
        return PROOFS.iter().filter(|(name, ..)| *name == "corpus").try_for_each(prove);
    }
    for target in FUZZED {
        header(&format!("fuzz {target}"));
        let found = format!("fuzz/corpus/{target}");
        std::fs::create_dir_all(project::root().join(&found))?;
        let mut command = Command::new("cargo");
        command
            .args(["+nightly", "fuzz", "run", "--sanitizer", "none", target])
            .arg("--target-dir")
            .arg(project::target_folder().join("fuzz"))
            .args([found, format!("tests/corpus/{target}")])
            .args([
                "--",
                "-rss_limit_mb=256",
                "-timeout=2",
                "-max_len=65536",
                "-verbosity=0",
            ])
            .args(["-print_final_stats=1".to_owned(), format!("-max_total_time={seconds}")])
            .current_dir(project::root());
        jobs::run(&mut command).with_context(|| format!("{target} does not bear an input: see fuzz/artifacts"))?;
    }
    Ok(())
}
