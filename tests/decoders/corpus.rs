//! The corpus that fuzzing has found so far, and mutations of it under fixed seeds.

use crate::decoders::{DECODERS, Decoder};
use fastrand::Rng;
use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

/// Mutations of each file in a test run; `QUNCE_PROVE=full` asks for more.
const ROUNDS: u64 = 12;
const FULL_ROUNDS: u64 = 3_000;
/// The corpus is part of every checkout.
const LARGEST_CORPUS: u64 = 300_000;

fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let entries = fs::read_dir(root.join("corpus").join(folder)).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| (path.display().to_string(), fs::read(&path).unwrap()))
        .collect()
}

/// One to four small damages: what a flipped bit, a cut, or an unkind person does.
fn mutate(random: &mut Rng, bytes: &mut Vec<u8>, other: &[u8]) {
    for _ in 0..random.usize(1..=4) {
        let place = random.usize(..bytes.len().max(1));
        match random.u8(..7) {
            0 if !bytes.is_empty() => bytes[place] ^= 1 << random.u8(..8),
            1 if !bytes.is_empty() => bytes[place] = random.u8(..),
            2 if !bytes.is_empty() => drop(bytes.remove(place)),
            3 => bytes.insert(place.min(bytes.len()), random.u8(..)),
            4 if random.u8(..4) == 0 => bytes.truncate(place),
            5 if !other.is_empty() => {
                let from = random.usize(..other.len());
                let to = random.usize(from..other.len().min(from + 64));
                let part = other[from..to].iter().copied();
                drop(bytes.splice(place.min(bytes.len())..place.min(bytes.len()), part));
            }
            _ if place + 8 < bytes.len() => {
                let value = [0, 1, 0x7f, 0x80, 0xff, b'0', b'"'][random.usize(..7)];
                let end = place + random.usize(1..8);
                bytes[place..end].fill(value);
            }
            _ => {}
        }
    }
}

/// Runs the decoder and names the bytes that it cannot bear.
fn bear(name: &str, decoder: Decoder, bytes: &[u8]) {
    let outcome = catch_unwind(AssertUnwindSafe(|| decoder(bytes)));
    assert!(
        outcome.is_ok(),
        "{name} does not bear these bytes, keep them in its corpus: {bytes:02x?}"
    );
}

fn run(folder: &str) {
    let (name, decoder) = DECODERS.into_iter().find(|(name, _)| *name == folder).unwrap();
    let files = files(folder);
    assert!(!files.is_empty(), "{folder} has a corpus");
    let full = std::env::var("QUNCE_PROVE").is_ok_and(|wanted| wanted == "full");
    let rounds = if full { FULL_ROUNDS } else { ROUNDS };
    let mut random = Rng::with_seed(7);
    for (_, bytes) in &files {
        bear(name, decoder, bytes);
        for _ in 0..rounds {
            let (_, other) = &files[random.usize(..files.len())];
            let mut mutated = bytes.clone();
            mutate(&mut random, &mut mutated, other);
            bear(name, decoder, &mutated);
        }
    }
    println!(
        "figure: {name}: {} inputs and {} mutations, 0 panics",
        files.len(),
        rounds * files.len() as u64
    );
}

#[test]
fn plan_files() {
    run("plan_file");
}

#[test]
fn documents() {
    run("document");
}

#[test]
fn csv_figures() {
    run("figures_csv");
}

#[test]
fn json_figures() {
    run("figures_json");
}

#[test]
fn messages() {
    run("messages");
}

#[test]
fn the_corpus_stays_small() {
    let sizes = DECODERS.iter().flat_map(|(name, _)| files(name));
    let whole: u64 = sizes.map(|(_, bytes)| bytes.len() as u64).sum();
    assert!(whole <= LARGEST_CORPUS, "{whole} bytes");
}
