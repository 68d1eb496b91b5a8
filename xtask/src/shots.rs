//! `cargo xtask shots`: runs the browser tests that write screenshots into shots/, for looking at.

use crate::progress::say;
use crate::{dist, project, test};
use anyhow::Result;

pub fn run(arguments: &[String]) -> Result<()> {
    dist::run()?;
    let folder = project::root().join("shots");
    std::fs::create_dir_all(&folder)?;
    test::browser_tests(arguments, Some(&folder))?;
    say("screenshots are in shots/");
    Ok(())
}
