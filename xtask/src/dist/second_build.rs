//! A second build for tests of updating, made without compiling again: the same programs under another build id.

use super::parts;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// Copies what Trunk has assembled, puts another id of the same length into the programs, and gives the face's files
/// other names, as a changed program would have. Returns the new id.
pub fn copy_with_another_id(assembled: &Path, target: &Path, build_id: &str) -> Result<String> {
    let new_id: String = build_id.chars().rev().collect();
    let face_hash = parts::hash_of_the_face(assembled)?;
    let new_hash: String = face_hash.chars().rev().collect();
    for file in super::files_below(assembled)? {
        let mut bytes = fs::read(assembled.join(&file))?;
        replace(&mut bytes, &face_hash, &new_hash);
        if !replace(&mut bytes, build_id, &new_id) && file.ends_with("_bg.wasm") {
            bail!("{file} does not carry the build id {build_id}: does it still read QUNCE_BUILD?");
        }
        let path = target.join(file.replace(&face_hash, &new_hash));
        fs::create_dir_all(path.parent().context("a file without a folder")?)?;
        fs::write(path, bytes)?;
    }
    Ok(new_id)
}

/// Replaces every occurrence by something of the same length.
fn replace(bytes: &mut [u8], old: &str, new: &str) -> bool {
    let places: Vec<usize> = (0..bytes.len())
        .filter(|&place| bytes[place..].starts_with(old.as_bytes()))
        .collect();
    for &place in &places {
        bytes[place..place + new.len()].copy_from_slice(new.as_bytes());
    }
    !places.is_empty()
}
