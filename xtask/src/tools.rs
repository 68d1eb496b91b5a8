//! The build's own tools: the wasm target through rustup, Trunk, and wasm-bindgen in exactly Cargo.lock's version.
//!
//! A tool of the right version on PATH is used. Otherwise it is built once into the cache folder, under a name that
//! holds its version, in a temporary folder that is renamed at the end: two checkouts can do this at the same time.

use crate::jobs::{self, Job};
use crate::progress::say;
use crate::project;
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

const TRUNK_VERSION: &str = "0.21.14";
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Tools that are ready to be used.
pub struct Tools {
    search_path: OsString,
}

impl Tools {
    /// A Trunk command that finds the right wasm-bindgen and never downloads anything.
    pub fn trunk(&self, subcommand: &str) -> Command {
        let mut command = Command::new("trunk");
        command
            .args([subcommand, "--offline"])
            .current_dir(project::root())
            .env("PATH", &self.search_path);
        command
    }

    /// The same, with a program of ours standing in for wasm-bindgen: it cuts the face in two, puts the second part into
    /// the folder, and calls the real one.
    pub fn trunk_that_splits(&self, subcommand: &str, parts: &Path) -> Result<Command> {
        let name = format!("wasm-bindgen{}", std::env::consts::EXE_SUFFIX);
        let stand_in = build_stand_in(&name)?;
        let folders: Vec<PathBuf> = std::env::split_paths(&self.search_path).collect();
        let real = folders
            .iter()
            .map(|folder| folder.join(&name))
            .find(|path| path.is_file());
        let search_path = std::env::join_paths([stand_in].iter().chain(&folders))?;
        let mut command = self.trunk(subcommand);
        command
            .env("PATH", search_path)
            .env(
                "QUNCE_WASM_BINDGEN",
                real.context("wasm-bindgen was made ready and is gone")?,
            )
            .env("QUNCE_SPLIT_FOLDER", parts);
        Ok(command)
    }
}

/// Compiles `xtask/split` and puts it into a folder of its own under the name given.
fn build_stand_in(name: &str) -> Result<PathBuf> {
    let target = project::target_folder().join("split");
    let mut build = jobs::cargo();
    build
        .args(["build", "--quiet", "--package", "qunce-split", "--target-dir"])
        .arg(&target)
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .current_dir(project::root());
    jobs::run(&mut build)?;
    let folder = target.join("stand-in");
    fs::create_dir_all(&folder)?;
    let program = format!("qunce-split{}", std::env::consts::EXE_SUFFIX);
    fs::copy(target.join("debug").join(program), folder.join(name)).context("cannot put xtask/split in place")?;
    Ok(folder)
}

/// Makes the tools ready. If one has to be built, `warm_up` (a build of the app) runs at the same time, so that no
/// processor core is idle at the end of the longest build.
pub fn prepare(warm_up: impl FnOnce() -> Command) -> Result<Tools> {
    add_wasm_target()?;
    let wanted = [trunk(), wasm_bindgen()?];
    let mut folders = Vec::new();
    let mut installations = Vec::new();
    for tool in wanted {
        if tool.is_on_path() {
            continue;
        }
        folders.push(tool.folder()?.join("bin"));
        installations.extend(Installation::begin(tool)?);
    }
    build(installations, warm_up)?;
    let existing = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&existing));
    Ok(Tools {
        search_path: std::env::join_paths(folders).context("a folder's name cannot stand in PATH")?,
    })
}

fn build(installations: Vec<Installation>, warm_up: impl FnOnce() -> Command) -> Result<()> {
    if installations.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = installations
        .iter()
        .map(|installation| installation.tool.to_string())
        .collect();
    say(&format!(
        "building {} beside the app (once per machine; a few minutes)",
        names.join(" and ")
    ));
    let mut running = Vec::new();
    for installation in &installations {
        running.push(Job::start(&installation.tool.to_string(), &mut installation.command())?);
    }
    running.push(Job::start("app", &mut warm_up())?.may_fail());
    jobs::wait_for_all(running)?;
    installations.into_iter().try_for_each(Installation::finish)
}

/// Adds the wasm target of the compiler in use, if it is not there.
pub fn add_wasm_target() -> Result<()> {
    let sysroot = jobs::output_of(Command::new("rustc").args(["--print", "sysroot"]))
        .context("rustc was not found: install Rust through https://rustup.rs")?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET).is_dir() {
        return Ok(());
    }
    say(&format!("adding the compile target {WASM_TARGET}"));
    jobs::run(Command::new("rustup").args(["target", "add", WASM_TARGET]))
        .with_context(|| format!("Rust lacks the target {WASM_TARGET} and rustup could not add it"))
}

/// Adds a component of the compiler in use, if `cargo <subcommand>` is not there.
pub fn add_component(component: &str, subcommand: &str) -> Result<()> {
    if jobs::output_of(jobs::cargo().args([subcommand, "--version"])).is_some() {
        return Ok(());
    }
    say(&format!("adding the Rust component {component}"));
    jobs::run(Command::new("rustup").args(["component", "add", component]))
}

struct Tool {
    name: &'static str,
    version: String,
}

impl std::fmt::Display for Tool {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} {}", self.name, self.version)
    }
}

fn trunk() -> Tool {
    Tool {
        name: "trunk",
        version: TRUNK_VERSION.to_string(),
    }
}

fn wasm_bindgen() -> Result<Tool> {
    let version = project::locked_version("wasm-bindgen")?;
    let own = project::locked_version("qunce-wasm-bindgen")?;
    if own != version {
        bail!(
            "Cargo.lock has wasm-bindgen {version}, but xtask/wasm-bindgen builds {own}: set both the package version \
             and the wasm-bindgen-cli dependency in xtask/wasm-bindgen/Cargo.toml to {version}"
        );
    }
    Ok(Tool {
        name: "wasm-bindgen",
        version,
    })
}

impl Tool {
    fn is_on_path(&self) -> bool {
        jobs::output_of(Command::new(self.name).arg("--version")) == Some(self.to_string())
    }

    fn folder(&self) -> Result<PathBuf> {
        Ok(project::cache_folder()?
            .join("tools")
            .join(format!("{}-{}", self.name, self.version)))
    }
}

/// One tool on its way into the cache folder. The lock keeps other checkouts from building the same.
struct Installation {
    tool: Tool,
    folder: PathBuf,
    temporary: PathBuf,
    lock: File,
}

impl Installation {
    /// Nothing if the tool is there already, perhaps because another checkout has just built it.
    fn begin(tool: Tool) -> Result<Option<Self>> {
        let folder = tool.folder()?;
        if folder.is_dir() {
            return Ok(None);
        }
        let parent = folder.parent().context("the cache folder has no parent")?;
        fs::create_dir_all(parent).with_context(|| format!("cannot make the cache folder {}", parent.display()))?;
        let lock = File::create(folder.with_added_extension("lock"))?;
        if lock.try_lock().is_err() {
            say(&format!("waiting for another checkout that builds {tool}"));
            lock.lock()?;
        }
        let temporary = folder.with_added_extension("building");
        let installation = Self {
            tool,
            folder,
            temporary,
            lock,
        };
        Ok((!installation.folder.is_dir()).then_some(installation))
    }

    fn command(&self) -> Command {
        let mut command = jobs::cargo();
        let build_folder = self.temporary.join("target");
        command
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env_remove("CARGO_TARGET_DIR");
        if self.tool.name == "trunk" {
            let version = format!("={}", self.tool.version);
            command.args([
                "install",
                "trunk",
                "--version",
                &version,
                "--locked",
                "--debug",
                "--no-default-features",
            ]);
            command
                .args(["--no-track", "--force", "--root"])
                .arg(self.temporary.join("installed"));
        } else {
            command.args(["build", "--package", "qunce-wasm-bindgen"]);
        }
        command
            .arg("--target-dir")
            .arg(build_folder)
            .current_dir(project::root());
        command
    }

    fn finish(self) -> Result<()> {
        let installed = self.temporary.join("installed");
        let program = format!("{}{}", self.tool.name, std::env::consts::EXE_SUFFIX);
        let target = installed.join("bin").join(&program);
        if !target.is_file() {
            fs::create_dir_all(installed.join("bin"))?;
            fs::copy(self.temporary.join("target/debug").join(&program), &target)
                .with_context(|| format!("the build of {} left no program", self.tool))?;
        }
        fs::rename(&installed, &self.folder).with_context(|| format!("cannot put {} in its place", self.tool))?;
        fs::remove_dir_all(&self.temporary).ok();
        self.lock.unlock().ok();
        Ok(())
    }
}
