//! Trunk's hook after each build: packs the content for the face to fetch.

use std::{env, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let (Some(source), Some(staging)) = (env::var_os("TRUNK_SOURCE_DIR"), env::var_os("TRUNK_STAGING_DIR")) else {
        eprintln!("This is a hook of Trunk: see Trunk.toml.");
        return ExitCode::FAILURE;
    };
    let data = Path::new(&source).join("src/knowledge/data");
    match qunce_content::pack(&data, &Path::new(&staging).join("content")) {
        Ok(_) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
