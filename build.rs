//! Packs the bundled content for native builds (browsers fetch it, see `src/knowledge/shelf.rs`), and prepares release builds
//! for browsers for being split in two (`src/later.rs`, `src/worker.rs`).

use std::{env, path::Path, process::ExitCode};

const DATA: &str = "src/knowledge/data";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={DATA}");
    prepare_splitting();
    match pack_content() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            println!("cargo::error={sentence}");
            ExitCode::FAILURE
        }
    }
}

/// For browsers too, though only to find mistakes in the content at once.
fn pack_content() -> Result<(), String> {
    let out = env::var_os("OUT_DIR").ok_or("cargo did not set OUT_DIR")?;
    qunce_content::pack(Path::new(DATA), &Path::new(&out).join("knowledge"))
}

/// The tool that splits needs relocations.
fn prepare_splitting() {
    println!("cargo::rustc-check-cfg=cfg(split_screens)");
    let is = |variable: &str, value: &str| env::var(variable).is_ok_and(|it| it == value);
    if is("PROFILE", "release") && is("CARGO_CFG_TARGET_ARCH", "wasm32") {
        println!("cargo::rustc-cfg=split_screens");
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
