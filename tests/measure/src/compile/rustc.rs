//! One crate, compiled by rustc with the arguments that cargo would give it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::dependencies::Dependencies;
use super::spent::Spent;

/// The environment variable that makes the stable compiler accept `-Z` options.
const UNSTABLE: &str = "RUSTC_BOOTSTRAP";

const UNMERGED: &str = "-Zmerge-functions=disabled";

/// How a crate is compiled: as cargo does by default, or in a form that can be counted.
///
/// Compilation is not incremental, since there is no earlier result to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Profile {
    Check,
    /// Stops when macros are expanded and names are resolved.
    Expansion,
    Debug,
    Release,
    /// A release build in which functions with the same machine code are not merged: the types that
    /// are written to be measured are all alike, and those of a real API are not.
    Unmerged,
    /// The LLVM IR of a release build, before LLVM optimises it.
    Unoptimised,
    /// The machine code of a release build, in one object file.
    MachineCode,
}

impl Profile {
    /// The profiles whose time is measured.
    pub(super) const TIMED: [Self; 4] = [Self::Check, Self::Expansion, Self::Debug, Self::Unmerged];

    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Check => &["--emit=dep-info,metadata", "-Cdebuginfo=2"],
            Self::Expansion => &["--emit=dep-info,metadata", "-Cdebuginfo=2", "-Zno-analysis"],
            Self::Debug => &["--emit=dep-info,metadata,link", "-Cdebuginfo=2"],
            Self::Release => {
                &["--emit=dep-info,metadata,link", "-Copt-level=3", "-Cstrip=debuginfo"]
            }
            Self::Unmerged => {
                &["--emit=dep-info,metadata,link", "-Copt-level=3", "-Cstrip=debuginfo", UNMERGED]
            }
            Self::Unoptimised => &[
                "--emit=llvm-ir",
                "-Copt-level=3",
                "-Ccodegen-units=1",
                "-Cno-prepopulate-passes",
                "-Cpasses=name-anon-globals",
            ],
            Self::MachineCode => &["--emit=obj", "-Copt-level=3", "-Ccodegen-units=1", UNMERGED],
        }
    }
}

/// A crate that is compiled again and again.
pub(super) struct Crate<'a> {
    dependencies: &'a Dependencies,
    name: String,
    folder: PathBuf,
    source: PathBuf,
    flags: Vec<String>,
}

impl<'a> Crate<'a> {
    /// Writes the source text to a file.
    pub(super) fn new(dependencies: &'a Dependencies, name: &str, text: &str) -> Self {
        let source = dependencies.folder.join(name).join("lib.rs");
        let written = Self::of(dependencies, name, &source, Vec::new());
        fs::write(source, text).expect("a file");
        written
    }

    /// The crate with that root, which is compiled with these flags as well.
    pub(super) fn of(
        dependencies: &'a Dependencies,
        name: &str,
        source: &Path,
        flags: Vec<String>,
    ) -> Self {
        let folder = dependencies.folder.join(name);
        fs::create_dir_all(&folder).expect("a folder");
        Self { dependencies, name: name.to_owned(), folder, source: source.to_owned(), flags }
    }

    /// Compiles the crate, and gives the CPU time that this takes, in milliseconds.
    pub(super) fn milliseconds(&self, profile: Profile) -> f64 {
        self.compile(profile).cpu.as_secs_f64() * 1e3
    }

    /// Compiles the crate, and gives the path of the output with that ending.
    pub(super) fn emit(&self, profile: Profile, ending: &str) -> PathBuf {
        self.compile(profile);
        self.folder.join(format!("{profile:?}/{}.{ending}", self.name))
    }

    fn rustc(&self, profile: Profile) -> Command {
        let mut rustc = Command::new(&self.dependencies.rustc);
        rustc.args(["--crate-type=lib", "--edition=2024", "-Cembed-bitcode=no", "--crate-name"]);
        rustc.arg(&self.name).args(profile.arguments()).args(&self.flags);
        // All packages of this workspace have the same version.
        rustc.env("CARGO_PKG_VERSION", env!("CARGO_PKG_VERSION"));
        if profile.arguments().iter().any(|argument| argument.starts_with("-Z")) {
            rustc.env(UNSTABLE, "1");
        }
        rustc.args(self.dependencies.arguments(profile));
        rustc.arg("--out-dir").arg(self.folder.join(format!("{profile:?}")));
        rustc.arg(&self.source);
        rustc
    }

    /// Compiles into an empty folder, so that no file of an earlier run is taken for one of this
    /// run.
    pub(super) fn compile(&self, profile: Profile) -> Spent {
        let folder = self.folder.join(format!("{profile:?}"));
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("a folder");
        }
        fs::create_dir(&folder).expect("a folder");
        Spent::by(&mut self.rustc(profile))
    }
}
