//! What a document does not say, and a person decides.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::status::Plan;

/// How declarations are written: the table `[declare]` of a plan.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Style {
    /// The client's type. Default: from the document's title.
    pub client: Option<String>,
    /// The type of points in time. Default: `String`.
    #[serde(default)]
    pub times: Times,
    /// Types of pages that there are already, generic over the item. The key is the schema's name,
    /// which may have a `*` at its beginning or end; `{data, total}` stands for all objects with
    /// these fields alone, `[]` for plain lists of operations with a limit. Default: none.
    #[serde(default)]
    pub pages: BTreeMap<String, String>,
    /// What methods are called, by the operation's id, or its method and path.
    #[serde(default)]
    pub names: BTreeMap<String, String>,
    /// What paths have before the declared ones: the plan's.
    #[serde(skip)]
    pub prefix: String,
    /// The security schemes of the client's own credential: the plan's.
    #[serde(skip)]
    pub client_schemes: Vec<String>,
}

/// The type of points in time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Times {
    /// `String`, as the server writes it.
    #[default]
    String,
    /// `jiff::Timestamp`
    Jiff,
}

impl Style {
    /// The style of a plan, with the plan's prefix and schemes.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let mut style = plan.declare.clone().unwrap_or_default();
        style.prefix.clone_from(&plan.prefix);
        style.client_schemes.clone_from(&plan.client_schemes);
        style
    }

    pub(super) fn has_jiff(&self) -> bool {
        self.times == Times::Jiff
    }

    /// The type of page that plain lists are.
    pub(super) fn list(&self) -> Option<&str> {
        self.pages.get("[]").map(String::as_str)
    }

    /// The type of page that a schema of this name with these fields is.
    pub(super) fn page(&self, schema: Option<&str>, fields: &[&str]) -> Option<&str> {
        let has_name = |fits: &dyn Fn(&str) -> bool| schema.is_some_and(fits);
        let fits = |pattern: &str| {
            let inner = pattern.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
            if let Some(inner) = inner {
                let wanted: Vec<&str> = inner.split(',').map(str::trim).collect();
                return wanted.len() == fields.len()
                    && wanted.iter().all(|name| fields.contains(name));
            }
            match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
                (Some(end), _) if !end.is_empty() => has_name(&|name| name.ends_with(end)),
                (_, Some(start)) if !start.is_empty() => has_name(&|name| name.starts_with(start)),
                _ => schema == Some(pattern),
            }
        };
        self.pages.iter().find(|(pattern, _)| fits(pattern)).map(|(_, page)| page.as_str())
    }
}
