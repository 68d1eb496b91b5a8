//! `cargo xtask size`: what a first visit transfers in brotli, file by file, held against the budgets.

use crate::progress::say;
use crate::{dist, jobs, project};
use anyhow::{Context, Result, bail};
use std::fs;

/// Bytes on the wire; a kB is 1000 bytes.
const FIRST_SCREEN_BUDGET: usize = 350_000;
const WORKER_BUDGET: usize = 300_000;
/// All that is kept for opening without a network.
const KEPT_BUDGET: usize = 3_000_000;

/// The styles that index.html asks for without making the first paint wait.
const SLEEPING_STYLES: &[&str] = &[
    "widgets-",
    "finder-",
    "figures-",
    "calendar-",
    "groups-",
    "share-",
    "history-",
    "print-",
];

#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// Fetched until the first screen can be used.
    FirstScreen,
    /// Fetched after the first paint.
    Worker,
    /// The screens behind the first ones, fetched once the plan is open, or at once by whoever opens one of them.
    Screens,
    /// Fetched only to open without a network, or when somebody installs the app.
    Later,
    /// Read by the host, never sent.
    Host,
}

struct Weight {
    file: String,
    part: Part,
    raw: usize,
    brotli: usize,
}

pub fn run() -> Result<()> {
    if !project::dist_folder().join("index.html").is_file() {
        say("dist/ is missing and is made first");
        dist::run()?;
    }
    say("compressing what dist/ holds");
    let weights = weigh()?;
    print_part(&weights, Part::FirstScreen, "First screen");
    print_part(&weights, Part::Worker, "Worker, after the first paint");
    print_part(
        &weights,
        Part::Screens,
        "Later: the other screens, the content, and the worker's part for files",
    );
    print_part(&weights, Part::Later, "Only for opening offline and installing");
    let everything: usize = weights
        .iter()
        .filter(|weight| dist::is_cached(&weight.file))
        .map(|it| it.brotli)
        .sum();
    println!();
    check(
        "the first screen",
        total(&weights, Part::FirstScreen),
        FIRST_SCREEN_BUDGET,
    )?;
    check("the worker", total(&weights, Part::Worker), WORKER_BUDGET)?;
    check("everything the service worker keeps", everything, KEPT_BUDGET)
}

fn check(what: &str, bytes: usize, budget: usize) -> Result<()> {
    let (weight, limit) = (kilobytes(bytes), kilobytes(budget));
    if bytes > budget {
        bail!("{what} weighs {weight}, more than its budget of {limit}");
    }
    println!("Within budget: {what} weighs {weight} of {limit}");
    Ok(())
}

fn total(weights: &[Weight], part: Part) -> usize {
    weights
        .iter()
        .filter(|weight| weight.part == part)
        .map(|weight| weight.brotli)
        .sum()
}

fn print_part(weights: &[Weight], part: Part, title: &str) {
    println!("\n{title}: {}", kilobytes(total(weights, part)));
    for weight in weights.iter().filter(|weight| weight.part == part) {
        println!(
            "  {:>9}  (raw {:>9})  {}",
            kilobytes(weight.brotli),
            kilobytes(weight.raw),
            weight.file
        );
    }
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

fn weigh() -> Result<Vec<Weight>> {
    let folder = project::dist_folder();
    let files = dist::files_below(&folder)?;
    // Hosts compress text and wasm; PNG is sent as it is.
    let (packed, plain): (Vec<String>, Vec<String>) = files.into_iter().partition(|file| !file.ends_with(".png"));
    let lengths = brotli_lengths(&packed)?;
    let mut weights = Vec::new();
    for (file, brotli) in packed
        .into_iter()
        .zip(lengths.into_iter().map(Some))
        .chain(plain.into_iter().map(|it| (it, None)))
    {
        let length = fs::metadata(folder.join(&file))
            .with_context(|| format!("cannot read dist/{file}"))?
            .len();
        let raw = usize::try_from(length)?;
        weights.push(Weight {
            part: part_of(&file),
            file,
            raw,
            brotli: brotli.unwrap_or(raw),
        });
    }
    weights.sort_by_key(|weight| std::cmp::Reverse(weight.brotli));
    Ok(weights)
}

/// Asks the program in xtask/weigh, compiled with optimisation: without, this would take a minute and a half.
fn brotli_lengths(files: &[String]) -> Result<Vec<usize>> {
    let mut command = jobs::cargo();
    command.args([
        "run",
        "--quiet",
        "--package",
        "qunce-weigh",
        "--config",
        "profile.dev.opt-level=3",
    ]);
    command
        .arg("--target-dir")
        .arg(project::target_folder().join("weigh"))
        .current_dir(project::root());
    command
        .arg("--")
        .args(files.iter().map(|file| project::dist_folder().join(file)));
    let numbers = jobs::output_of(&mut command).context("xtask/weigh could not weigh the files of dist/")?;
    let lengths = numbers.lines().map(str::parse).collect::<Result<Vec<usize>, _>>()?;
    if lengths.len() != files.len() {
        bail!("xtask/weigh answered {} times for {} files", lengths.len(), files.len());
    }
    Ok(lengths)
}

/// Unknown files count as part of the first screen: whoever adds one has to say otherwise here.
fn part_of(file: &str) -> Part {
    match file {
        "_headers" => Part::Host,
        "service-worker.js" | "icon-180.png" | "icon-512.png" | "icon-maskable-512.png" => Part::Later,
        _ if file.starts_with(dist::SCREENSHOTS) => Part::Later,
        // Woken by the second part, or by paper.
        _ if file.ends_with(".css") && SLEEPING_STYLES.iter().any(|name| file.starts_with(name)) => Part::Screens,
        // Each visitor fetches one language first; the Chinese files stand for either.
        _ if file.starts_with("content/zh-kinds") || file.starts_with("content/zh-trades") => Part::FirstScreen,
        _ if file.ends_with(dist::FACES_PART) || file.ends_with(dist::WORKERS_PART) || file.starts_with("content/") => {
            Part::Screens
        }
        _ if file.starts_with("worker-") || file.starts_with("worker_loader-") => Part::Worker,
        _ => Part::FirstScreen,
    }
}
