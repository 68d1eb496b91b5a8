//! `cargo xtask serve`: builds the app for development, serves it, and rebuilds it on every change.

use crate::progress::say;
use crate::{jobs, project, tools};
use anyhow::{Context, Result, bail};
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

const DEFAULT_PORT: u16 = 8080;

pub fn run(arguments: &[String]) -> Result<()> {
    let port = port_from(arguments)?;
    if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err() {
        bail!(
            "port {port} is in use: choose another one with `cargo xtask serve --port {}`",
            port.saturating_add(1)
        );
    }
    let tools = tools::prepare(development_build)?;
    say(&format!(
        "building the app, then serving it at http://127.0.0.1:{port}/"
    ));
    let mut trunk = tools.trunk("serve");
    trunk
        .args(["--address", "127.0.0.1", "--port", &port.to_string()])
        .arg("--dist")
        .arg(output_folder());
    jobs::run(&mut trunk)
}

fn port_from(arguments: &[String]) -> Result<u16> {
    match arguments {
        [] => Ok(DEFAULT_PORT),
        [name, value] if name == "--port" => value.parse().with_context(|| format!("{value:?} is not a port number")),
        _ => bail!("usage: cargo xtask serve [--port N]"),
    }
}

/// Kept apart from dist/, which holds release builds only.
fn output_folder() -> std::path::PathBuf {
    project::target_folder().join("served")
}

/// The same compilation as Trunk will ask for, with both programs in one go.
fn development_build() -> Command {
    let mut command = jobs::cargo();
    command.args(["build", "--package", "qunce", "--bins", "--target", tools::WASM_TARGET]);
    command.current_dir(project::root());
    command
}
