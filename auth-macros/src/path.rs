//! The path template: text in, segments and query parts out. Knows no tokens.

mod error;
mod foreign;
mod identifier;
mod query;
mod text;

#[cfg(test)]
mod tests;

pub(crate) use error::PathError;
pub(crate) use query::check_wire_key as check_query_key;

/// A path and query as it goes over the wire, with placeholders.
#[derive(Debug, PartialEq)]
pub(crate) struct PathTemplate {
    written: String,
    path: Vec<PathPart>,
    query: Vec<QueryPart>,
}

/// What the path is put together from.
#[derive(Debug, PartialEq)]
pub(crate) enum PathPart {
    /// A run of literal text, slashes included.
    Literal(String),
    /// `<name>`: one segment.
    Segment(String),
    /// `<name..>`: the rest of the path.
    Tail(String),
}

/// One part between `?`, `&` and the end.
#[derive(Debug, PartialEq)]
pub(crate) enum QueryPart {
    /// `key=value` or `flag`, as written.
    Literal(String),
    /// `key=<name>`, or `<name>` where both are the same.
    Value { key: String, name: String },
    /// `<name..>`: the fields of a struct.
    Fields(String),
}

impl PathTemplate {
    /// Path and query as written.
    pub(crate) fn written(&self) -> &str {
        &self.written
    }

    /// The path alone, as written.
    pub(crate) fn without_query(&self) -> &str {
        self.written.split_once('?').map_or(&self.written, |(path, _)| path)
    }

    pub(crate) fn path(&self) -> &[PathPart] {
        &self.path
    }

    pub(crate) fn query(&self) -> &[QueryPart] {
        &self.query
    }

    /// Whether the query has a value under that key.
    pub(crate) fn has_query_key(&self, key: &str) -> bool {
        self.query.iter().any(|part| query::key(part) == key)
    }

    /// Text that was probably meant to be a placeholder of that name, and that placeholder.
    pub(crate) fn text_like(&self, name: &str) -> Option<(String, String)> {
        let is_name = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric()) == name;
        let path = self.path.iter().filter_map(|part| match part {
            PathPart::Literal(text) => text.split('/').find(|segment| is_name(segment)),
            PathPart::Segment(_) | PathPart::Tail(_) => None,
        });
        let mut query = self.query.iter().filter_map(|part| match part {
            QueryPart::Literal(text) => Some(text.split_once('=').unwrap_or(("", text)))
                .filter(|(_, value)| is_name(value))
                .map(|(key, _)| (text, key)),
            QueryPart::Value { .. } | QueryPart::Fields(_) => None,
        });
        let in_path = path.map(|segment| (segment.to_owned(), format!("<{name}>"))).next();
        in_path.or_else(|| match query.next()? {
            (text, "") => Some((text.clone(), format!("<{name}>"))),
            (text, key) => Some((text.clone(), format!("{key}=<{name}>"))),
        })
    }

    /// The names of all placeholders, in order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        let path = self.path.iter().filter_map(|part| match part {
            PathPart::Literal(_) => None,
            PathPart::Segment(name) | PathPart::Tail(name) => Some(name.as_str()),
        });
        let query = self.query.iter().filter_map(|part| match part {
            QueryPart::Literal(_) => None,
            QueryPart::Value { name, .. } | QueryPart::Fields(name) => Some(name.as_str()),
        });
        path.chain(query)
    }
}

/// A template with another part in the place of one that is `found`.
pub(crate) fn with_part(written: &str, found: &str, part: &str) -> String {
    let delimiters = ['/', '?', '&'];
    let mut is_done = false;
    let parts = written.split_inclusive(delimiters).map(|written| {
        let bare = written.trim_end_matches(delimiters);
        if bare != found || std::mem::replace(&mut is_done, true) {
            return written.to_owned();
        }
        written.replacen(bare, part, 1)
    });
    parts.collect()
}

/// A template with more of the path and of the query at their ends.
pub(crate) fn with_more(written: &str, segments: &[String], query: &[String]) -> String {
    let (path, written) = written.split_once('?').unwrap_or((written, ""));
    let mut whole = path.to_owned();
    for segment in segments {
        let slash = if whole.ends_with('/') { "" } else { "/" };
        whole.extend([slash, segment]);
    }
    let written = Some(written).filter(|written| !written.is_empty());
    let query: Vec<&str> = written.into_iter().chain(query.iter().map(String::as_str)).collect();
    let mark = if query.is_empty() { "" } else { "?" };
    whole + mark + &query.join("&")
}

/// Parses the whole template and returns all that is wrong with it.
pub(crate) fn parse(written: &str) -> Result<PathTemplate, Vec<PathError>> {
    let mut errors = Vec::new();
    let trimmed = written.trim();
    if trimmed != written {
        errors.push(PathError::Padded { trimmed: trimmed.to_owned() });
    }
    let text = foreign::without_expressions(trimmed, &mut errors);
    let text = text::without_optional_marks(&text, &mut errors);
    let without = without_fragment(&text);
    if without != text {
        errors.push(PathError::Fragment { without: without.to_owned() });
    }
    let text = without;
    let (path, query) = match text.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (text, None),
    };
    let behind = text.get(path.len()..).unwrap_or_default();
    let path = parse_path(path, behind, &mut errors);
    let query = query.map(|query| query::parse(query, &mut errors)).unwrap_or_default();
    let template = PathTemplate { written: written.to_owned(), path, query };
    refuse_repeated_names(&template, &mut errors);
    if errors.is_empty() { Ok(template) } else { Err(errors) }
}

/// The template with the placeholders of other frameworks written as they are here, if that is all
/// that is wrong with it.
pub(crate) fn repaired(written: &str) -> String {
    let mut repaired = written.to_owned();
    for error in parse(written).err().into_iter().flatten() {
        if let PathError::Foreign { found, suggestion }
        | PathError::NotIdentifier { found, suggestion } = error
        {
            repaired = repaired.replacen(&found, &suggestion, 1);
        }
    }
    if parse(&repaired).is_ok() { repaired } else { written.to_owned() }
}

/// The text before `#`, unless that belongs to a raw identifier.
fn without_fragment(text: &str) -> &str {
    let mut parts = text.match_indices('#').filter_map(|(position, _)| text.get(..position));
    parts.find(|before| !before.ends_with("<r")).unwrap_or(text)
}

/// Parses what is before `?`; the rest is `behind` and only repeated in what to write instead.
fn parse_path(path: &str, behind: &str, errors: &mut Vec<PathError>) -> Vec<PathPart> {
    let mut parts = Vec::new();
    if let Some(path) = absolute(path) {
        errors.push(PathError::Absolute { path: repaired(&(path + behind)) });
        return parts;
    }
    if path.is_empty() {
        // The base URL itself.
        return parts;
    }
    let relative = path.strip_prefix('/').unwrap_or_else(|| {
        errors.push(PathError::NoSlash { path: path.to_owned() + behind });
        path
    });
    let mut segments = relative.split('/').peekable();
    while let Some(segment) = segments.next() {
        push_literal(&mut parts, "/");
        let last = segments.peek().is_none();
        match parse_segment(segment, last) {
            Ok(PathPart::Literal(text)) => push_literal(&mut parts, &text),
            Ok(part) => parts.push(part),
            Err(error) => errors.push(error),
        }
    }
    parts
}

/// The path of `https://host/path` or `//host/path`.
fn absolute(text: &str) -> Option<String> {
    let scheme = text.split_once("://").filter(|(scheme, _)| !scheme.contains('/'));
    let rest = scheme.map(|(_, rest)| rest).or_else(|| text.strip_prefix("//"))?;
    Some(format!("/{}", rest.split_once('/').map_or("", |(_, path)| path)))
}

fn parse_segment(segment: &str, last: bool) -> Result<PathPart, PathError> {
    if foreign::is_segment(segment) {
        return Err(foreign::refuse(segment));
    }
    match text::placeholder(segment).map_err(as_query)? {
        Some(text::Placeholder { name, multiple: false }) => Ok(PathPart::Segment(name)),
        Some(text::Placeholder { name, multiple: true }) if last => Ok(PathPart::Tail(name)),
        Some(text::Placeholder { name, .. }) => Err(PathError::TailNotLast { name }),
        None if segment.is_empty() && !last => Err(PathError::EmptySegment),
        None if text::is_dot_segment(segment) => {
            Err(PathError::DotSegment { segment: segment.to_owned() })
        }
        None => {
            text::check_url_safe(segment, ":@=&")?;
            Ok(PathPart::Literal(segment.to_owned()))
        }
    }
}

/// `users&limit=<limit>` is not a segment with a placeholder in it.
fn as_query(error: PathError) -> PathError {
    match error {
        PathError::PartOfSegment { found } if found.contains('&') => {
            PathError::QueryInPath { suggestion: found.replacen('&', "?", 1), found }
        }
        PathError::PartOfSegment { found } if found.contains("=<") => {
            PathError::QueryInPath { suggestion: format!("?{found}"), found }
        }
        error => error,
    }
}

fn push_literal(parts: &mut Vec<PathPart>, text: &str) {
    match parts.last_mut() {
        Some(PathPart::Literal(run)) => run.push_str(text),
        _ if text.is_empty() => {}
        _ => parts.push(PathPart::Literal(text.to_owned())),
    }
}

fn refuse_repeated_names(template: &PathTemplate, errors: &mut Vec<PathError>) {
    for (position, name) in template.names().enumerate() {
        if template.names().take(position).any(|earlier| earlier == name) {
            errors.push(PathError::RepeatedName { name: name.to_owned() });
        }
    }
}
