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

/// For browsers too, though only to find mistakes in the content at once. Lists the packs for `src/knowledge/shelf.rs`.
fn pack_content() -> Result<(), String> {
    let out = env::var_os("OUT_DIR").ok_or("cargo did not set OUT_DIR")?;
    let folder = Path::new(&out).join("knowledge");
    let names = qunce_content::pack(Path::new(DATA), &folder)?;
    let held = |name: &String| format!("(\"{name}\", include_str!(\"knowledge/{name}.json\")),\n");
    let list: String = names.iter().map(held).collect();
    std::fs::write(Path::new(&out).join("held_packs.rs"), format!("&[\n{list}]")).map_err(|error| error.to_string())
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
