//! What is compared with what: a small TOML file beside each document.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::declare::Style;
use crate::error::Error;
use crate::source::Declaration;

/// Which sources declare which document, and where they may differ from it.
///
/// ```toml
/// document = "notes.json"
/// sources = ["../src/notes"]
/// prefix = "/apps/{app_id}"
/// client_schemes = ["apiKey"]
///
/// [schemes]
/// project = ["projectId"]
///
/// [[exceptions]]
/// operation = "POST /apps/{app_id}/logout"
/// rule = "path"
/// declared = "/apps/{app_id}/logout/"
/// reason = "The servers answer with a slash at the end only."
/// ```
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The document's file, beside that of the plan.
    pub document: PathBuf,
    /// Files and folders with declarations, beside the plan's file.
    pub sources: Vec<PathBuf>,
    /// Files and folders in the sources that do not belong to this document. Default: none.
    #[serde(default)]
    pub except: Vec<PathBuf>,
    /// What the document's paths have before the declared ones. Default: nothing.
    #[serde(default)]
    pub prefix: String,
    /// Files among the sources whose paths are declared as documented, without the prefix.
    /// Default: none.
    #[serde(default)]
    pub unprefixed: Vec<PathBuf>,
    /// The security schemes that the client's own credential is for.
    ///
    /// An operation that needs others takes its credential as an argument. Default: not
    /// compared, either will do for an operation that needs a credential.
    #[serde(default)]
    pub client_schemes: Vec<String>,
    /// The security schemes that each name in `auth = scheme("name")` stands for. Default: none.
    #[serde(default)]
    pub schemes: BTreeMap<String, Vec<String>>,
    /// Whether an operation that is not declared is a difference. Default: no.
    #[serde(default)]
    pub complete: bool,
    /// How declarations are drafted. Default: as the document suggests.
    pub declare: Option<Style>,
    /// Differences that are accepted. One that is not needed is a difference itself.
    #[serde(default)]
    pub exceptions: Vec<Exception>,
}

/// A difference that is accepted, and why.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// Method and path as documented; as declared, with the prefix, for what is not documented.
    pub operation: String,
    /// What is different.
    pub rule: Rule,
    /// The parameter that is different, by its name on the wire: for the rules `query` and
    /// `header` alone. A `*` at the end stands for any rest: `draft.*`.
    pub parameter: Option<String>,
    /// The path that is declared instead, with the prefix: for the rule `path` alone.
    pub declared: Option<String>,
    /// Why.
    pub reason: String,
}

/// What a declaration and an operation have in common, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The path.
    Path,
    /// The parameters in the query.
    Query,
    /// The headers.
    Header,
    /// The body, and whether it may be left out.
    Body,
    /// Whose credential is sent.
    Credential,
    /// Whether it is deprecated.
    Deprecation,
    /// What is declared is documented.
    Undocumented,
    /// What is documented is declared.
    LeftOut,
}

impl fmt::Display for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Body => "body",
            Self::Credential => "credential",
            Self::Deprecation => "deprecation",
            Self::Undocumented => "undocumented",
            Self::LeftOut => "left-out",
        })
    }
}

impl Plan {
    /// Reads a file; its paths are made to start at the file's folder.
    ///
    /// # Errors
    ///
    /// - The file cannot be read, or is no TOML of this form.
    /// - An exception has no method and path, no reason, or not what its rule needs.
    pub fn read(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let cannot = |message: String| Error::new(path.display(), message);
        let text = std::fs::read_to_string(path).map_err(|error| cannot(error.to_string()))?;
        let mut plan: Self = toml::from_str(&text).map_err(|error| {
            let line = error.span().map_or(1, |span| {
                text.bytes().take(span.start).filter(|byte| *byte == b'\n').count() + 1
            });
            cannot(format!("line {line}: {}", error.message()))
        })?;
        for exception in &plan.exceptions {
            exception.check().map_err(&cannot)?;
        }
        let folder = path.parent().unwrap_or(Path::new(""));
        let sources = [&mut plan.sources, &mut plan.except, &mut plan.unprefixed];
        for path in sources.into_iter().flatten().chain([&mut plan.document]) {
            *path = folder.join(&path);
        }
        Ok(plan)
    }

    /// A declaration's path as it is documented: with the prefix, unless its file has none.
    pub(super) fn whole_path(&self, declaration: &Declaration) -> String {
        if self.unprefixed.contains(&declaration.file) {
            return declaration.path.clone();
        }
        format!("{}{}", self.prefix, declaration.path)
    }
}

impl Exception {
    /// Whether it is about this parameter, or about none if there is none.
    pub(super) fn covers(&self, parameter: Option<&str>) -> bool {
        let wildcard = self.parameter.as_deref().and_then(|own| own.strip_suffix('*'));
        match (wildcard, parameter) {
            (Some(begin), Some(name)) => name.starts_with(begin),
            _ => self.parameter.as_deref() == parameter,
        }
    }

    fn check(&self) -> Result<(), String> {
        let operation = &self.operation;
        if !operation.split_once(' ').is_some_and(|(_, path)| path.starts_with('/')) {
            return Err(format!("`{operation}` is no operation: write `GET /path`"));
        }
        if self.reason.trim().is_empty() {
            return Err(format!("the exception of `{operation}` has no reason"));
        }
        let belongs = |key: &str, is_given: bool, rules: &[Rule]| match rules.contains(&self.rule) {
            true if !is_given => Err(format!(
                "the exception of `{operation}` from the rule `{}` has no `{key}`",
                self.rule
            )),
            false if is_given => {
                let rules: Vec<_> = rules.iter().map(|rule| format!("`{rule}`")).collect();
                let rules = rules.join(" and ");
                Err(format!("the exception of `{operation}` has a `{key}`, which is for {rules}"))
            }
            _ => Ok(()),
        };
        belongs("declared", self.declared.is_some(), &[Rule::Path])?;
        belongs("parameter", self.parameter.is_some(), &[Rule::Query, Rule::Header])
    }
}
