//! One crate, compiled by rustc with the arguments that cargo would give it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike as _;

use super::dependencies::Dependencies;

/// The environment variable that makes the stable compiler accept `-Z` options.
const UNSTABLE: &str = "RUSTC_BOOTSTRAP";

const UNMERGED: &str = "-Zmerge-functions=disabled";

/// How a crate is compiled: as cargo does by default, or in a form that can be counted.
///
/// Compilation is not incremental, since there is no earlier result to start from. Functions with
/// the same machine code are not merged: the measured types are all alike, and those of a real API
/// are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Profile {
    Check,
    /// Stops when macros are expanded and names are resolved.
    Expansion,
    Debug,
    Release,
    /// The LLVM IR of a release build, before LLVM optimises it.
    Unoptimised,
    /// The machine code of a release build, in one object file.
    MachineCode,
}

impl Profile {
    /// The profiles whose time is measured.
    pub(super) const TIMED: [Self; 4] = [Self::Check, Self::Expansion, Self::Debug, Self::Release];

    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Check => &["--emit=dep-info,metadata", "-Cdebuginfo=2"],
            Self::Expansion => &["--emit=dep-info,metadata", "-Cdebuginfo=2", "-Zno-analysis"],
            Self::Debug => &["--emit=dep-info,metadata,link", "-Cdebuginfo=2"],
            Self::Release => {
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
}

impl<'a> Crate<'a> {
    /// Writes the source text to a file.
    pub(super) fn new(dependencies: &'a Dependencies, name: &str, text: &str) -> Self {
        let folder = dependencies.folder.join(name);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("lib.rs"), text).expect("a file");
        Self { dependencies, name: name.to_owned(), folder }
    }

    /// Compiles the crate, and gives the CPU time that this takes, in milliseconds.
    pub(super) fn milliseconds(&self, profile: Profile) -> f64 {
        let before = children();
        self.compile(profile);
        children() - before
    }

    /// Compiles the crate, and gives the path of the output with that ending.
    pub(super) fn emit(&self, profile: Profile, ending: &str) -> PathBuf {
        self.compile(profile);
        self.folder.join(format!("{profile:?}/{}.{ending}", self.name))
    }

    fn rustc(&self, profile: Profile) -> Command {
        let mut rustc = Command::new(&self.dependencies.rustc);
        rustc.args(["--crate-type=lib", "--edition=2024", "-Cembed-bitcode=no", "--crate-name"]);
        rustc.arg(&self.name).args(profile.arguments());
        if profile.arguments().iter().any(|argument| argument.starts_with("-Z")) {
            rustc.env(UNSTABLE, "1");
        }
        rustc.args(self.dependencies.arguments(profile));
        rustc.arg("--out-dir").arg(self.folder.join(format!("{profile:?}")));
        rustc.arg(self.folder.join("lib.rs"));
        rustc
    }

    /// Compiles into an empty folder, so that no file of an earlier run is taken for one of this
    /// run.
    fn compile(&self, profile: Profile) {
        let folder = self.folder.join(format!("{profile:?}"));
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("a folder");
        }
        fs::create_dir(&folder).expect("a folder");
        let output = self.rustc(profile).output().expect("rustc");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{} does not compile: {said}", self.name);
    }
}

/// The CPU time of all child processes that have ended, in milliseconds. Its resolution is one
/// microsecond.
fn children() -> f64 {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("the system's accounts");
    let time = usage.user_time() + usage.system_time();
    time.num_microseconds() as f64 / 1e3
}
