//! A provider's sources, and the operations that they declare.

use std::fs;
use std::path::{Path, PathBuf};

use auth_openapi::{Declaration, declarations};

/// Methods that are there with the feature `jwt` alone, which is not measured.
const OF_JWT: [&str; 2] = ["get_jwks", "get_keys_v2"];

/// A provider, or several in one build.
pub(super) struct Provider {
    /// The names of their features, with commas between them.
    pub(super) name: String,
    /// The folder of all sources of auth-providers.
    pub(super) sources: PathBuf,
    /// How many operations are declared.
    pub(super) operations: usize,
    /// The operations whose methods can be called.
    pub(super) reachable: Vec<Operation>,
    /// How many lines the sources have, with documentation and unit tests.
    pub(super) lines: usize,
}

/// A declared operation.
pub(super) struct Operation {
    /// The file that it is declared in, below the folder of all sources.
    pub(super) file: PathBuf,
    /// The type of the client, such as `svix::Svix`.
    pub(super) client: String,
    /// The trait, such as `svix::health::Health`.
    pub(super) of: String,
    /// The method's name.
    pub(super) method: String,
}

impl Provider {
    /// Reads the providers of that name from the folder of all sources.
    pub(super) fn read(sources: &Path, name: &str) -> Self {
        let (mut operations, mut reachable, mut lines) = (0, Vec::new(), 0);
        for provider in name.split(',') {
            let paths = [sources.join(provider).with_extension("rs"), sources.join(provider)];
            let declared = declarations(&paths, &[] as &[&Path]).expect("declarations");
            operations += declared.len();
            reachable.extend(declared.iter().filter_map(|one| Operation::of(sources, one)));
            lines += paths.iter().map(|path| self::lines(path)).sum::<usize>();
        }
        let (name, sources) = (name.to_owned(), sources.to_owned());
        Self { name, sources, operations, reachable, lines }
    }
}

impl Operation {
    /// Nothing, where the method cannot be called from another crate without the feature `jwt`.
    fn of(sources: &Path, declared: &Declaration) -> Option<Self> {
        let file = declared.file.strip_prefix(sources).expect("a file of the sources");
        let path = declared.path_in_crate();
        let (of, method) = path.rsplit_once("::").expect("a method of a trait");
        if !declared.is_public || OF_JWT.contains(&method) {
            return None;
        }
        let provider = of.split("::").next().expect("a module");
        let implementation = format!("impl {} for ", declared.trait_name);
        let text = fs::read_to_string(&declared.file).expect("a source file");
        let client = text.lines().find_map(|line| line.strip_prefix(&implementation));
        let client = client.and_then(|rest| rest.split_whitespace().next());
        let client = client.unwrap_or_else(|| panic!("no client has the methods of {of}"));
        Some(Self {
            file: file.to_owned(),
            client: format!("{provider}::{client}"),
            of: of.to_owned(),
            method: method.to_owned(),
        })
    }
}

/// How many lines a file has, or the files of a folder.
fn lines(path: &Path) -> usize {
    if path.is_dir() {
        let entries = fs::read_dir(path).expect("a folder");
        entries.map(|entry| lines(&entry.expect("an entry").path())).sum()
    } else {
        fs::read_to_string(path).expect("a source file").lines().count()
    }
}
