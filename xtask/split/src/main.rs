//! Stands in for the wasm-bindgen command in release builds: splits each program in two before handing it on.
//!
//! Trunk knows nothing of parts, and a program can be split only between the linker and wasm-bindgen, so this is the one
//! place for it. `cargo xtask dist` puts it before the real command on Trunk's PATH and says in the environment where that
//! one is and where the second part goes. Names and relocations, which only the splitting needs,
//! are left out of everything.

use anyhow::{Context, Result, bail};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The section that the linker leaves in a program for which build.rs asked it to.
const RELOCATABLE: &str = "linking";

fn main() -> Result<()> {
    let mut arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    if let Some(program) = arguments.iter_mut().find(|it| has_extension(it, "wasm")) {
        let mut flags = vec!["--remove-name-section", "--remove-producers-section"];
        if is_to_be_split(Path::new(program))? {
            // The parts share the first one's table of functions.
            flags.push("--keep-lld-exports");
            *program = split(Path::new(program), &path_in("QUNCE_SPLIT_FOLDER")?)?.into();
        }
        arguments.extend(flags.into_iter().map(OsString::from));
    }
    let status = Command::new(path_in("QUNCE_WASM_BINDGEN")?).args(arguments).status()?;
    std::process::exit(status.code().unwrap_or(1));
}

fn has_extension(argument: &OsStr, extension: &str) -> bool {
    Path::new(argument).extension() == Some(OsStr::new(extension))
}

fn path_in(variable: &str) -> Result<PathBuf> {
    let value = std::env::var_os(variable).with_context(|| format!("{variable} is not set: use `cargo xtask dist`"))?;
    Ok(value.into())
}

fn is_to_be_split(program: &Path) -> Result<bool> {
    let bytes = read(program)?;
    for payload in wasmparser::Parser::new(0).parse_all(&bytes) {
        if let wasmparser::Payload::CustomSection(section) = payload?
            && section.name() == RELOCATABLE
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Writes the parts into a fresh folder named after the program, and returns the path of the first one.
fn split(program: &Path, folder: &Path) -> Result<PathBuf> {
    let name = program
        .file_stem()
        .and_then(OsStr::to_str)
        .context("a program without a name")?;
    let folder = &folder.join(name);
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let bytes = read(program)?;
    let (first_part, glue) = (folder.join("first.wasm"), format!("./{name}.js"));
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &first_part;
    options.main_module = &glue;
    let parts = match wasm_split_cli_support::transform(options) {
        Ok(parts) => parts.split_modules,
        Err(why) => bail!("{} cannot be split: {why:#}", program.display()),
    };
    for part in parts {
        let bare = without_custom_sections(&read(&part)?)?;
        fs::write(&part, bare)?;
    }
    Ok(first_part)
}

fn without_custom_sections(program: &[u8]) -> Result<Vec<u8>> {
    let mut kept = program.get(..8).context("a part is cut off")?.to_vec();
    let mut end_before = 8;
    for payload in wasmparser::Parser::new(0).parse_all(program) {
        let payload = payload?;
        let Some((_, content)) = payload.as_section() else {
            continue;
        };
        let end = usize::try_from(content.end)?;
        if !matches!(payload, wasmparser::Payload::CustomSection(_)) {
            kept.extend_from_slice(program.get(end_before..end).context("a section is cut off")?);
        }
        end_before = end;
    }
    Ok(kept)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}
