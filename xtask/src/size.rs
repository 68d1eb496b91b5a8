//! `cargo xtask size`: what a first visit transfers in brotli, file by file, held against the budgets.

use crate::progress::say;
use crate::{dist, project};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::Write;

/// Budgets in bytes on the wire; a kB is 1000 bytes.
const FIRST_SCREEN_BUDGET: usize = 350_000;
const WORKER_BUDGET: usize = 300_000;

#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// Fetched until the first screen can be used.
    FirstScreen,
    /// Fetched after the first paint.
    Worker,
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
    let weights = weigh()?;
    print_part(&weights, Part::FirstScreen, "First screen");
    print_part(&weights, Part::Worker, "Worker, after the first paint");
    print_part(&weights, Part::Later, "Only for opening offline and installing");
    let everything: usize = weights
        .iter()
        .filter(|weight| dist::is_cached(&weight.file))
        .map(|it| it.brotli)
        .sum();
    println!("\nEverything the service worker keeps: {}", kilobytes(everything));
    check(
        "the first screen",
        total(&weights, Part::FirstScreen),
        FIRST_SCREEN_BUDGET,
    )?;
    check("the worker", total(&weights, Part::Worker), WORKER_BUDGET)
}

/// The two totals in one line.
pub fn summary() -> Result<String> {
    let weights = weigh()?;
    let (first, worker) = (total(&weights, Part::FirstScreen), total(&weights, Part::Worker));
    Ok(format!(
        "first screen {}, worker {} (brotli)",
        kilobytes(first),
        kilobytes(worker)
    ))
}

fn check(what: &str, bytes: usize, budget: usize) -> Result<()> {
    if bytes > budget {
        bail!(
            "{what} weighs {}, more than the budget of {}",
            kilobytes(bytes),
            kilobytes(budget)
        );
    }
    println!(
        "Within budget: {what} weighs {} of {}",
        kilobytes(bytes),
        kilobytes(budget)
    );
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
    let mut weights = Vec::new();
    for file in dist::files_below(&folder)? {
        let bytes = fs::read(folder.join(&file)).with_context(|| format!("cannot read dist/{file}"))?;
        // Hosts compress text and wasm; PNG is sent as it is.
        let brotli = if file.ends_with(".png") {
            bytes.len()
        } else {
            compressed_length(&bytes)?
        };
        weights.push(Weight {
            part: part_of(&file),
            file,
            raw: bytes.len(),
            brotli,
        });
    }
    weights.sort_by_key(|weight| std::cmp::Reverse(weight.brotli));
    Ok(weights)
}

/// Unknown files count as part of the first screen: whoever adds one has to say otherwise here.
fn part_of(file: &str) -> Part {
    match file {
        "_headers" => Part::Host,
        "service-worker.js" | "icon-180.png" | "icon-512.png" | "icon-maskable-512.png" => Part::Later,
        _ if file.starts_with("worker-") || file.starts_with("worker_loader-") => Part::Worker,
        _ => Part::FirstScreen,
    }
}

fn compressed_length(bytes: &[u8]) -> Result<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner().len())
}
