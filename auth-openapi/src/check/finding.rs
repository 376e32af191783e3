//! What is said of a request or a response.

use std::fmt;

/// One thing that is not as documented, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    place: String,
    kind: FindingKind,
    message: String,
    keyword: Option<String>,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingKind {
    /// The document does not have it.
    Unknown,
    /// The document requires it.
    Missing,
    /// It is of another type.
    Type,
    /// It is of the right type, but no value, length or form that the document allows.
    Bounds,
}

impl Finding {
    fn new(place: impl Into<String>, kind: FindingKind, message: impl Into<String>) -> Self {
        Self { place: place.into(), kind, message: message.into(), keyword: None }
    }

    pub(super) fn unknown(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(place, FindingKind::Unknown, message)
    }

    pub(super) fn missing(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(place, FindingKind::Missing, message)
    }

    pub(super) fn mistyped(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(place, FindingKind::Type, message)
    }

    pub(super) fn bounds(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self::new(place, FindingKind::Bounds, message)
    }

    pub(super) fn of_keyword(self, keyword: &str) -> Self {
        Self { keyword: Some(keyword.to_owned()), ..self }
    }

    /// Where it is: `path.id`, `query.limit`, `header.content-type`, `status`, `body`, or what is
    /// in a body by its JSON path, `body.emails[0]`.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }

    /// What is wrong.
    #[must_use]
    pub fn kind(&self) -> FindingKind {
        self.kind
    }

    /// The keyword of JSON Schema that a value of the right type breaks: `maxLength`, `enum`.
    #[must_use]
    pub fn keyword(&self) -> Option<&str> {
        self.keyword.as_deref()
    }

    /// What is wrong, in words, without the value.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.place, self.message)
    }
}

/// Each once, by place.
pub(super) fn sorted(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort();
    findings.dedup();
    findings
}

/// The place of a property.
pub(super) fn property(place: &str, name: &str) -> String {
    let is_letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    let is_header = place == "header";
    let is_plain = name.chars().all(|letter| is_letter(letter) || (is_header && letter == '-'));
    if is_plain && !name.is_empty() {
        format!("{place}.{name}")
    } else {
        format!("{place}[{}]", serde_json::Value::from(name))
    }
}
