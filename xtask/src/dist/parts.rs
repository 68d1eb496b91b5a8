//! Brings the second parts of both programs, which `xtask/split` has cut off, to what Trunk has assembled.
//!
//! All files of the face carry one hash in their names: Trunk's, made from the whole program before the cut. The glue
//! between its parts is asked for in the page's head already, since the first part imports it. The worker's files get their
//! hash later (see `worker_files`).

use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// How the name of the face's second part ends, that of the worker's, and that of what loads either.
pub const FACES_PART: &str = "_later.wasm";
pub const WORKERS_PART: &str = "_files.wasm";
pub const PARTS_GLUE: &str = "_parts.js";

/// The name that the splitting gives to what loads a part.
const GLUE: &str = "__wasm_split.js";

pub fn bring(parts: &Path, assembled: &Path) -> Result<()> {
    let face = format!("qunce-{}", hash_of_the_face(assembled)?);
    bring_part(&parts.join("qunce"), assembled, &face, FACES_PART)?;
    bring_part(&parts.join("worker"), assembled, "worker", WORKERS_PART)?;
    let preload = format!("<link rel=\"modulepreload\" href=\"./{face}{PARTS_GLUE}\">");
    edit(&assembled.join(super::PAGE), "</head>", &format!("{preload}</head>"))
}

/// `name` is how the program's files begin in the assembled folder.
fn bring_part(parts: &Path, assembled: &Path, name: &str, ending: &str) -> Result<()> {
    let program = parts
        .file_name()
        .and_then(|it| it.to_str())
        .context("a part without a program")?;
    let (glue, part) = (format!("{name}{PARTS_GLUE}"), format!("{name}{ending}"));
    let part_before = format!("split{ending}");
    let text = fs::read_to_string(parts.join(GLUE)).with_context(|| format!("{program} was not split"))?;
    let text = replace(&text, &format!("./{program}.js"), &format!("./{name}.js"), GLUE)?;
    fs::write(assembled.join(&glue), replace(&text, &part_before, &part, GLUE)?)?;
    fs::copy(parts.join(&part_before), assembled.join(part))
        .with_context(|| format!("the splitting of {program} left no {part_before}"))?;
    // The import only: the same name is also a key that the program itself asks by.
    let import = |file: &str| format!("from \"./{file}\"");
    edit(&assembled.join(format!("{name}.js")), &import(GLUE), &import(&glue))
}

/// The hash in the names of the face's files.
pub fn hash_of_the_face(assembled: &Path) -> Result<String> {
    let files = super::files_below(assembled)?;
    let hash = files
        .iter()
        .find_map(|file| file.strip_prefix("qunce-")?.strip_suffix("_bg.wasm"));
    hash.map(ToString::to_string).context("Trunk made no qunce-…_bg.wasm")
}

fn edit(file: &Path, old: &str, new: &str) -> Result<()> {
    let text = super::read(file)?;
    Ok(fs::write(file, replace(&text, old, new, &file.display().to_string())?)?)
}

fn replace(text: &str, old: &str, new: &str, place: &str) -> Result<String> {
    if !text.contains(old) {
        bail!("{place} does not name {old}");
    }
    Ok(text.replace(old, new))
}
