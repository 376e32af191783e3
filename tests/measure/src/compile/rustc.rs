//! One crate, compiled by rustc with the arguments that cargo would give it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike as _;

use super::dependencies::Dependencies;

/// Has the stable compiler take `-Z` options too.
const UNSTABLE: &str = "RUSTC_BOOTSTRAP";

const UNMERGED: &str = "-Zmerge-functions=disabled";

/// How a crate is compiled: as cargo does by default, or so that it can be counted.
///
/// Not incrementally, since there is nothing to begin with. And without merging functions of the
/// same machine code: the measured types are all alike, and real ones are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Profile {
    Check,
    /// No further than to where the macros are expanded and names resolved.
    Expansion,
    Debug,
    Release,
    /// The release's LLVM IR, as LLVM is given it.
    Unoptimised,
    /// The release's machine code in one piece.
    MachineCode,
}

impl Profile {
    /// Those of which the time counts.
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
    /// Writes its text.
    pub(super) fn new(dependencies: &'a Dependencies, name: &str, text: &str) -> Self {
        let folder = dependencies.folder.join(name);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("lib.rs"), text).expect("a file");
        Self { dependencies, name: name.to_owned(), folder }
    }

    /// The CPU time that it takes, in milliseconds.
    pub(super) fn milliseconds(&self, profile: Profile) -> f64 {
        let before = children();
        self.compile(profile);
        children() - before
    }

    /// Compiles it, and gives the file with that ending.
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

    /// Into an empty folder: what is there afterwards is of this run.
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

/// The CPU time of this process's children that have ended, in milliseconds: to the microsecond.
fn children() -> f64 {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("the system's accounts");
    let time = usage.user_time() + usage.system_time();
    time.num_microseconds() as f64 / 1e3
}
