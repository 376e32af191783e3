//! What a provider costs to compile.

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use super::provider::Provider;
use super::reach;
use crate::compile::dependencies::{Dependencies, Wanted};
use crate::compile::rustc::{Crate, Profile};
use crate::compile::spent::Spent;

/// How often each crate is compiled. The least counts: the others were slowed by the machine.
const RUNS: usize = 3;

/// The name of the crate that the providers are in.
const NAME: &str = "auth_providers";

/// The crates that auth-providers and the crate that reaches its methods use.
const EXTERNS: &[&str] = &["auth_core", NAME, "jiff", "serde", "serde_json", "thiserror"];

/// What a provider costs to compile. Nothing is incremental but [`model`](Self::model).
pub(super) struct Cost {
    /// A check of auth-providers.
    pub(super) check: Spent,
    /// A debug build of auth-providers.
    pub(super) debug: Spent,
    /// A release build of auth-providers.
    pub(super) release: Spent,
    /// A debug build of the crate that reaches every method.
    pub(super) reaching_debug: Spent,
    /// A release build of the crate that reaches every method.
    pub(super) reaching_release: Spent,
    /// A debug build of auth-providers after a model was added to one file.
    pub(super) model: Spent,
}

impl Cost {
    /// Measures all of it.
    pub(super) fn measure(root: &Path, target: &Path, provider: &Provider) -> Self {
        let features = format!("{},reqwest", provider.name);
        let packages = ["-p", "auth-providers", "--no-default-features", "--features", &features];
        let wanted = Wanted {
            name: format!("providers-{}", provider.name),
            packages: packages.map(str::to_owned).into(),
            externs: EXTERNS,
        };
        let dependencies = Dependencies::new(root, target, wanted);
        let source = provider.sources.join("lib.rs");
        let own = Crate::of(&dependencies, NAME, &source, flags(&features));
        let reaching = Crate::new(&dependencies, "reaching", &reach::source(&provider.reachable));
        let compiled = |of: &Crate<'_>, profile| least(|| of.compile(profile));
        Self {
            check: compiled(&own, Profile::Check),
            debug: compiled(&own, Profile::Debug),
            release: compiled(&own, Profile::Release),
            reaching_debug: compiled(&reaching, Profile::Debug),
            reaching_release: compiled(&reaching, Profile::Release),
            model: model(&dependencies, provider, flags(&features)),
        }
    }
}

/// The flags that cargo gives a dependency with these features.
fn flags(features: &str) -> Vec<String> {
    let features = features.split(',').map(|feature| format!("--cfg=feature=\"{feature}\""));
    features.chain(["--cap-lints=allow".to_owned()]).collect()
}

/// The least of several runs.
fn least(mut run: impl FnMut() -> Spent) -> Spent {
    let none = Spent { cpu: Duration::MAX, memory: u64::MAX };
    (0..RUNS).map(|_| run()).fold(none, |least, now| Spent {
        cpu: least.cpu.min(now.cpu),
        memory: least.memory.min(now.memory),
    })
}

/// An incremental debug build of a copy of the sources, after each of several models was added to
/// the file that declares the most operations.
fn model(dependencies: &Dependencies, provider: &Provider, mut flags: Vec<String>) -> Spent {
    let [copied, incremental] =
        ["sources", "incremental"].map(|name| dependencies.folder.join(name));
    for folder in [&copied, &incremental] {
        if folder.exists() {
            fs::remove_dir_all(folder).expect("a folder");
        }
    }
    copy(&provider.sources, &copied);
    flags.push(format!("-Cincremental={}", incremental.display()));
    let edited = Crate::of(dependencies, NAME, &copied.join("lib.rs"), flags);
    edited.compile(Profile::Debug);
    let file = copied.join(largest(provider));
    let mut file = OpenOptions::new().append(true).open(file).expect("a source file");
    let mut number = 0;
    least(|| {
        number += 1;
        let model = format!(
            "\n/// A model.\n\
             #[auth_core::response]\n\
             #[derive(PartialEq)]\n\
             pub struct NewModel{number} {{\n\
                 /// Its id.\npub id: String,\n\
                 /// Its name.\npub name: Option<String>,\n\
                 /// Its size.\npub size: Option<u64>,\n\
                 /// When it was made.\npub created_at: Option<jiff::Timestamp>,\n\
             }}\n"
        );
        file.write_all(model.as_bytes()).expect("a source file");
        edited.compile(Profile::Debug)
    })
}

/// The file that declares the most operations.
fn largest(provider: &Provider) -> &Path {
    let mut files: BTreeMap<&Path, usize> = BTreeMap::new();
    for operation in &provider.reachable {
        *files.entry(&operation.file).or_default() += 1;
    }
    files.into_iter().max_by_key(|(_, operations)| *operations).expect("an operation").0
}

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).expect("a folder");
        for entry in fs::read_dir(from).expect("a folder") {
            let entry = entry.expect("an entry");
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        fs::copy(from, to).expect("a file");
    }
}
