//! `cargo xtask lighthouse`: what Lighthouse says of the first visit, on the production build behind a server that compresses.
//! Not among the tests: its figures follow the machine's load, and it needs Node.

use crate::{browsers, dist, jobs, project};
use anyhow::{Context, Result, bail};
use std::process::Command;

/// The newest that runs on Node 18 and later.
const VERSION: &str = "12.8.2";
const RUNS: u32 = 3;

pub fn run(arguments: &[String]) -> Result<()> {
    let runs = match arguments {
        [] => RUNS,
        [runs] => runs.parse().context("how many runs?")?,
        _ => bail!("usage: cargo xtask lighthouse [RUNS]"),
    };
    let package =
        browsers::npm_package("lighthouse", VERSION)?.context("Lighthouse needs Node with npm, 18 or later")?;
    let chrome = browsers::prepare()?.chrome;
    dist::run()?;
    let mut node = Command::new("node");
    node.arg(project::root().join("xtask/lighthouse/run.mjs"))
        .arg(project::dist_folder())
        .arg(package)
        .arg(runs.to_string())
        .env("CHROME_PATH", chrome);
    jobs::run(&mut node)
}
