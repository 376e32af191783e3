//! Placeholders as others write them: `{id}`, `:id`, `[id]`, `*rest`, `<int:id>`, `%s`, and the
//! expressions of RFC 6570, `{?limit,offset}`.

use super::PathError;
use super::identifier::is_identifier;

/// The error of something that is a placeholder elsewhere.
pub(super) fn refuse(found: &str) -> PathError {
    let text = found.to_owned();
    if is_part(found) {
        return PathError::PartOfSegment { found: text };
    }
    if is_field(found) {
        return PathError::Field { found: text };
    }
    match suggest(found).filter(|_| !is_format(found)) {
        Some(suggestion) => PathError::Foreign { found: text, suggestion },
        None => PathError::NoName { found: text },
    }
}

/// Whether the segment is a placeholder elsewhere.
pub(super) fn is_segment(segment: &str) -> bool {
    let is_bracketed = segment.starts_with('[') && segment.ends_with(']');
    let is_star = !segment.is_empty() && segment.trim_matches('*').is_empty();
    let sigil = segment.strip_prefix(':').or_else(|| segment.strip_prefix('*'));
    // `:id(\d+)` and `:rest*`
    let name = sigil.map(|name| name.split(['(', '*', '+', '.']).next().unwrap_or_default());
    is_bracketed || is_star || name.is_some_and(is_identifier) || is_value(segment)
}

/// Whether there is text beside the placeholder, as in `{id}.json` and `:id.json`.
fn is_part(found: &str) -> bool {
    let Some((before, from)) = found.find('{').and_then(|at| found.split_at_checked(at)) else {
        return found.starts_with(':') && found.contains('.');
    };
    let is_closed_before = closing(from).is_some_and(|end| end < from.len());
    is_closed_before || !before.trim_matches(['$', '#']).is_empty()
}

/// `{user.id}`
fn is_field(found: &str) -> bool {
    let inner = found.trim_start_matches(['$', '#']).trim_matches(['{', '}']);
    let parts = inner.split_once('.');
    parts.is_some_and(|(argument, field)| {
        is_identifier(argument) && field.starts_with(char::is_alphabetic)
    })
}

/// Whether the value of a query is a placeholder elsewhere; no URL holds braces.
pub(super) fn is_value(value: &str) -> bool {
    let bracketed = value.strip_prefix('[').and_then(|value| value.strip_suffix(']'));
    value.contains('{') || is_format(value) || bracketed.is_some_and(is_identifier)
}

/// What `printf` and its like put a value in the place of.
fn is_format(text: &str) -> bool {
    ["%s", "%d", "%i", "%u", "%v", "%@"].contains(&text)
}

/// The placeholder that was probably meant, if it has a name.
pub(super) fn suggest(text: &str) -> Option<String> {
    let text = text.trim_start_matches("r#").split_once('{').map_or(text, |(_, inner)| inner);
    let text = text.split_once('}').map_or(text, |(inner, _)| inner);
    let (name, dots) = name(text)?;
    Some(format!("<{name}{dots}>"))
}

/// The name in snake case, and `..` where it stands for the rest of the path.
fn name(text: &str) -> Option<(String, &'static str)> {
    let inner = text.trim_matches(|c| "{}[]<>()?/&;: ".contains(c)).trim_start_matches("r#");
    let (first, second) = inner.split_once([':', ' ']).unwrap_or((inner, ""));
    let second = second.trim();
    // `<int:id>` has its type before the name, `{id:int}` and `{id:[0-9]+}` behind it.
    let is_typed_before = is_type(first) && is_identifier(second) && !is_type(second);
    let name = if is_typed_before { second } else { first };
    let is_tail = ["..", ":.*", ":path"].iter().any(|mark| inner.contains(mark))
        || inner.starts_with(['*', '+'])
        || name.split('(').next().is_some_and(|name| name.ends_with(['*', '+']))
        || is_typed_before && first == "path";
    let word = name.split(['(', '=', '[']).next().unwrap_or_default();
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let dots = if is_tail { ".." } else { "" };
    Some((snake_case(word), dots)).filter(|_| word.starts_with(char::is_alphabetic))
}

/// The types that Flask, Django, ASP.NET and Rust give to a placeholder.
fn is_type(text: &str) -> bool {
    let name = text.split('(').next().unwrap_or_default();
    let names = ["str", "string", "int", "long", "float", "double", "decimal", "bool", "alpha"];
    let others = ["path", "slug", "uuid", "guid", "any", "datetime", "String", "Uuid"];
    let number = name.strip_prefix(['i', 'u', 'f']).unwrap_or_default();
    names.contains(&name)
        || others.contains(&name)
        || ["8", "16", "32", "64", "128", "size"].contains(&number)
}

/// `userId` as Rust names it.
fn snake_case(word: &str) -> String {
    let mut name = String::new();
    let mut is_lower = false;
    for c in word.chars() {
        if c.is_uppercase() && is_lower {
            name.push('_');
        }
        is_lower = c.is_lowercase() || c.is_numeric();
        name.extend(if c.is_alphanumeric() { c } else { '_' }.to_lowercase());
    }
    name
}

/// The text without what would be torn apart at a `?`, `#`, `&` or `/` in it: `{?limit,offset}`,
/// `{id?}`, `{id:[^/]+}`, `#{id}` and `:id?`. Each is an error of its own.
pub(super) fn without_expressions(text: &str, errors: &mut Vec<PathError>) -> String {
    let text = without_optional_sigils(text, errors);
    let (mut rest, mut without) = (text.as_str(), String::new());
    while let Some((before, from)) = rest.find('{').and_then(|at| rest.split_at_checked(at)) {
        let end = closing(from).unwrap_or(from.len());
        let (Some((found, after)), is_hash) = (from.split_at_checked(end), before.ends_with('#'))
        else {
            break;
        };
        let is_in_query = before.contains('?') || without.contains('?');
        without.push_str(before.strip_suffix('#').filter(|_| is_hash).unwrap_or(before));
        rest = after;
        if let Some((suggestion, instead)) = expression(found, is_in_query) {
            // `?{&limit}` has its mark already.
            let bare = suggestion.strip_prefix(['?', '&']);
            let (suggestion, instead) = match bare.filter(|_| without.ends_with(['?', '&'])) {
                Some(bare) => (bare.to_owned(), "_"),
                None => (suggestion, instead),
            };
            errors.push(PathError::Foreign { found: found.to_owned(), suggestion });
            without.push_str(instead);
        } else if found.contains(['?', '#', '&', '/'])
            && (!without.is_empty() && !without.ends_with(['/', '=', '&', '?', '$'])
                || !after.is_empty() && !after.starts_with(['/', '&', '?']))
        {
            errors.push(PathError::PartOfSegment { found: found.to_owned() });
        } else if is_hash || found.contains(['?', '#', '&', '/']) {
            let hash = if is_hash { "#" } else { "" };
            errors.push(refuse(&format!("{hash}{found}")));
            without.push('_');
        } else {
            without.push_str(found);
        }
    }
    without + rest
}

/// What to write for an expression of several names or with an operator, and what to go on reading
/// in its place.
fn expression(found: &str, is_in_query: bool) -> Option<(String, &'static str)> {
    let inner = found.strip_prefix('{')?.strip_suffix('}')?;
    let placeholders = |text: &str, part: fn(&str) -> Option<String>| {
        text.split(',').map(|name| part(name.trim())).collect::<Option<Vec<_>>>()
    };
    if let Some(names) = inner.strip_prefix(['?', '&']) {
        let mark = if is_in_query || inner.starts_with('&') { "&" } else { "?" };
        return Some((format!("{mark}{}", placeholders(names, query_part)?.join("&")), ""));
    }
    if let Some(names) = inner.strip_prefix('/') {
        return Some((format!("/{}", placeholders(names, suggest)?.join("/")), ""));
    }
    let is_list = is_in_query && inner.contains(',');
    is_list.then(|| Some((placeholders(inner, query_part)?.join("&"), "_")))?
}

/// The placeholder with its key where that is spelt otherwise on the wire, as `pageSize` is.
fn query_part(text: &str) -> Option<String> {
    let key = text.trim_end_matches('*').split(':').next().unwrap_or_default();
    let (name, _) = name(text)?;
    Some(match () {
        () if text.ends_with('*') => format!("<{name}..>"),
        () if key == name => format!("<{name}>"),
        () => format!("{key}=<{name}>"),
    })
}

/// `:id?`, an optional segment elsewhere.
fn without_optional_sigils(text: &str, errors: &mut Vec<PathError>) -> String {
    let mut segments = Vec::new();
    for segment in text.split_inclusive('/') {
        let bare = segment.trim_end_matches('/');
        match bare.strip_prefix(':').and_then(|rest| rest.strip_suffix('?')) {
            Some(name) if is_identifier(name) => {
                errors.push(refuse(bare));
                segments.push(segment.replace(bare, "_"));
            }
            _ => segments.push(segment.to_owned()),
        }
    }
    segments.concat()
}

/// Where the brace that the text begins with is closed.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (position, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth <= 1 => return Some(position + 1),
            '}' => depth -= 1,
            _ => {}
        }
    }
    None
}
