//! The dependencies of the measured crates. Cargo builds them as usual.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::Framework;
use super::rustc::Profile;

/// What cargo is asked to build.
pub(super) struct Wanted {
    /// The name of the folder that the measured crates are compiled into.
    pub(super) name: String,
    /// The arguments by which cargo chooses packages and features.
    pub(super) packages: Vec<String>,
    /// The names of the crates that the measured crates use.
    pub(super) externs: &'static [&'static str],
}

impl From<Framework> for Wanted {
    fn from(framework: Framework) -> Self {
        Self {
            name: framework.name.to_owned(),
            packages: framework.packages.iter().copied().map(str::to_owned).collect(),
            externs: framework.externs,
        }
    }
}

/// The dependencies of measured crates, and where they are.
pub(super) struct Dependencies {
    /// The folder that the measured crates are compiled into.
    pub(super) folder: PathBuf,
    pub(super) rustc: PathBuf,
    debug: OnceCell<Built>,
    release: OnceCell<Built>,
    root: PathBuf,
    target: PathBuf,
    wanted: Wanted,
    /// Makes any other process that measures in this folder wait.
    _lock: File,
}

/// The dependencies as built in one profile.
struct Built {
    /// The path of each crate's `.rmeta`, by the name of the crate.
    metadata: BTreeMap<&'static str, PathBuf>,
    folder: PathBuf,
}

impl Dependencies {
    /// Builds nothing yet: a profile is built when it is needed first.
    pub(super) fn new(root: &Path, target: &Path, wanted: Wanted) -> Self {
        let folder = target.join("compile-cost").join(&wanted.name);
        fs::create_dir_all(&folder).expect("a folder");
        let lock = File::create(folder.join("lock")).expect("a file");
        lock.lock().expect("a lock");
        Self {
            folder,
            rustc: rustc(root),
            debug: OnceCell::new(),
            release: OnceCell::new(),
            root: root.to_owned(),
            target: target.to_owned(),
            wanted,
            _lock: lock,
        }
    }

    /// The arguments by which rustc finds them.
    pub(super) fn arguments(&self, profile: Profile) -> Vec<String> {
        let built = match profile {
            Profile::Check | Profile::Expansion | Profile::Debug => {
                self.debug.get_or_init(|| self.build(&[], "0"))
            }
            Profile::Release | Profile::Unmerged | Profile::Unoptimised | Profile::MachineCode => {
                self.release.get_or_init(|| self.build(&["--release"], "3"))
            }
        };
        let mut arguments = vec![format!("-Ldependency={}", built.folder.display())];
        for (name, path) in &built.metadata {
            arguments.push(format!("--extern={name}={}", path.display()));
        }
        arguments
    }

    fn build(&self, arguments: &[&str], opt_level: &str) -> Built {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(["build", "--quiet", "--message-format=json-render-diagnostics"]);
        cargo.args(&self.wanted.packages).args(arguments);
        cargo.arg("--target-dir").arg(&self.target).current_dir(&self.root);
        let output = cargo.stderr(Stdio::inherit()).output().expect("cargo");
        assert!(output.status.success(), "the dependencies do not compile");
        let messages = String::from_utf8(output.stdout).expect("text");
        let messages = messages.lines().map(|line| serde_json::from_str(line).expect("JSON"));
        // What a build script depends on is built as well, and never optimised.
        let messages: Vec<Value> = messages
            .filter(|message: &Value| message["profile"]["opt_level"] == opt_level)
            .collect();
        let externs = self.wanted.externs.iter();
        let metadata: BTreeMap<_, _> =
            externs.map(|name| (*name, metadata(&messages, name))).collect();
        let folder = metadata.values().next().and_then(|path| path.parent()).expect("a folder");
        Built { folder: folder.to_owned(), metadata }
    }
}

/// The path of a crate's `.rmeta`, from cargo's messages.
fn metadata(messages: &[Value], name: &str) -> PathBuf {
    let files = messages.iter().filter(|message| message["target"]["name"] == name);
    let files = files.filter_map(|message| message["filenames"].as_array()).flatten();
    let files = files.filter_map(Value::as_str).filter(|file| file.ends_with(".rmeta"));
    let mut files = files.collect::<Vec<_>>();
    files.dedup();
    match files.as_slice() {
        [file] => PathBuf::from(file),
        files => panic!("one crate {name} was expected: {files:?}"),
    }
}

/// The path of the compiler itself. The `rustc` of rustup would first take time to find it.
fn rustc(root: &Path) -> PathBuf {
    let name = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(name).args(["--print", "sysroot"]).current_dir(root).output();
    let sysroot = String::from_utf8(output.expect("rustc").stdout).expect("text");
    Path::new(sysroot.trim()).join("bin/rustc")
}
