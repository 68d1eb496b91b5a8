//! Prints how many bytes each of the given files has in brotli, one number a line. For `cargo xtask size`.
//!
//! A program of its own, because it has to be compiled with optimisation, and nothing else needs brotli.

use anyhow::{Context, Result};
use std::io::Write;

/// What hosts reach when they compress in advance: the highest quality and a window of 4 MB.
const QUALITY: u32 = 11;
const WINDOW: u32 = 22;

fn main() -> Result<()> {
    for file in std::env::args().skip(1) {
        let bytes = std::fs::read(&file).with_context(|| format!("cannot read {file}"))?;
        println!("{}", compressed_length(&bytes)?);
    }
    Ok(())
}

fn compressed_length(bytes: &[u8]) -> Result<usize> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    Ok(writer.into_inner().len())
}
