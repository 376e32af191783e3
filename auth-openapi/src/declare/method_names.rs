//! What calls are named: a verb and what it is done to.

use std::collections::HashMap;

use super::Style;
use super::ident::{self, Names};
use super::verbs::{is_behind, is_verb};
use super::words::{self, plural, singular};
use crate::document::Operation;

/// Words between an object and what it belongs to.
const PREPOSITIONS: [&str; 11] =
    ["as", "at", "by", "for", "from", "in", "into", "of", "on", "to", "with"];

/// Segments of a path that name no thing.
const EMPTY: [&str; 6] = ["api", "rest", "public", "admin", "web", "json"];

/// What an operation is called in Rust, its best name first.
fn proposals(operation: &Operation<'_>, prefix: &[String]) -> Vec<String> {
    let by_path = by_path(operation);
    let Some(id) = operation.id() else { return by_path };
    let mut words = without_path(operation, id);
    words = words.strip_prefix(prefix).map(<[String]>::to_vec).unwrap_or(words);
    words = without_versions(words);
    let verb = |word: &String| is_verb(word);
    let parts = segments(id);
    let name = if parts.len() > 1 && parts.last().and_then(|last| last.first()).is_some_and(verb) {
        grouped(&parts, is_of_one(operation))
    } else if words.first().is_some_and(verb) || words.len() < 2 {
        listed(words)
    } else if words.last().is_some_and(|word| is_behind(word)) {
        // `users_list`
        let last = words.pop().unwrap_or_default();
        with_verb(&last, &words, &[], is_of_one(operation))
    } else {
        listed(words)
    };
    let mut names = Vec::new();
    // A verb alone says nothing among all calls of a client.
    let is_bare = name.len() == 1 && name.first().is_some_and(verb);
    if is_bare {
        let noun = operation.node().get("tags").and_then(|tags| tags.items().first()?.as_str());
        let noun = words::words(noun.unwrap_or_default());
        let first = name.first().cloned().unwrap_or_default();
        if !noun.is_empty() {
            names.push(words::snake(&with_verb(&first, &noun, &[], is_of_one(operation))));
        }
    } else if !name.is_empty() {
        names.push(words::snake(&name));
    }
    names.extend(by_path);
    names
}

/// The words of the parts of `v1.endpoint.get-stats` and `repos/list-for-org`, without versions.
fn segments(id: &str) -> Vec<Vec<String>> {
    let parts = id.split(['.', '/', ':', '#']).map(words::words);
    parts.filter(|words| !words.is_empty() && !words::is_version(words)).collect()
}

/// Whether the path ends with the id of one thing.
fn is_of_one(operation: &Operation<'_>) -> bool {
    operation.path().trim_end_matches('/').ends_with('}')
}

fn grouped(parts: &[Vec<String>], is_of_one: bool) -> Vec<String> {
    let Some((last, before)) = parts.split_last() else { return Vec::new() };
    let (own, around) =
        before.split_last().map_or((&[][..], &[][..]), |(own, around)| (own.as_slice(), around));
    let around = around.iter().flatten().map(|word| singular(word));
    let nouns: Vec<String> = around.chain(own.iter().cloned()).collect();
    let (verb, rest) = match last.split_first() {
        Some((verb, rest)) => (verb.clone(), rest),
        None => return nouns,
    };
    // They name no thing that something is done to.
    let nouns: Vec<String> = nouns
        .into_iter()
        .filter(|noun| !["auth", "authentication"].contains(&noun.as_str()))
        .collect();
    with_verb(&verb, &nouns, rest, is_of_one)
}

/// `list`, `repo`, `for org` is `list_repos_for_org`.
fn with_verb(verb: &str, nouns: &[String], rest: &[String], is_of_one: bool) -> Vec<String> {
    let verb = match verb {
        "destroy" | "remove" if rest.is_empty() => "delete",
        "fetch" | "read" | "retrieve" | "show" => "get",
        other => other,
    };
    let mut nouns = nouns.to_vec();
    let stems: Vec<String> = rest.iter().map(|word| singular(word)).collect();
    let is_repeated = nouns.iter().all(|noun| stems.contains(&singular(noun)));
    let is_of_several =
        rest.is_empty() || rest.first().is_some_and(|w| PREPOSITIONS.contains(&w.as_str()));
    if let Some(last) = nouns.last_mut() {
        *last = match verb {
            "list" | "search" if is_of_several => plural(last),
            "create" | "add" => singular(last),
            _ if rest.is_empty() && !is_of_one => last.clone(),
            _ => singular(last),
        };
    }
    let mut name = vec![verb.to_owned()];
    if !is_repeated {
        name.extend(nouns);
    }
    name.extend(rest.iter().cloned());
    name
}

/// `get user list` is `list users`.
fn listed(mut words: Vec<String>) -> Vec<String> {
    if let [first, .., last] = words.as_mut_slice()
        && first == "get"
        && last == "list"
    {
        words.pop();
        if let Some(first) = words.first_mut() {
            *first = "list".to_owned();
        }
        if let Some(last) = words.last_mut() {
            *last = plural(last);
        }
    }
    words
}

/// The words of an id without the path and method that some frameworks put behind them.
fn without_path(operation: &Operation<'_>, id: &str) -> Vec<String> {
    let all = words::words(id);
    let mut path = words::words(operation.path());
    path.push(operation.method().to_lowercase());
    match all.strip_suffix(path.as_slice()) {
        Some(rest) if !rest.is_empty() => rest.to_vec(),
        _ => all,
    }
}

fn without_versions(mut words: Vec<String>) -> Vec<String> {
    while words.len() > 1
        && words.first().is_some_and(|word| words::is_version(std::slice::from_ref(word)))
    {
        words.remove(0);
    }
    words
}

/// Names from method and path: of the last segment, then with more of the path.
fn by_path(operation: &Operation<'_>) -> Vec<String> {
    let path = operation.path();
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let is_parameter = |segment: &str| segment.contains('{');
    let nouns: Vec<Vec<String>> = segments
        .iter()
        .filter(|segment| !is_parameter(segment))
        .map(|segment| words::words(segment))
        .filter(|words| !words.is_empty() && !words::is_version(words))
        .filter(|words| !matches!(words.as_slice(), [word] if EMPTY.contains(&word.as_str())))
        .collect();
    let is_one = segments.last().is_some_and(|segment| is_parameter(segment));
    let Some(last) = nouns.last() else {
        return vec![format!("{}_root", operation.method().to_lowercase())];
    };
    let does = |words: &[String]| words.first().is_some_and(|word| is_verb(word));
    let is_action = !is_one && does(last) && nouns.len() > 1;
    let verb = match operation.method() {
        "GET" if !is_one && last.last().is_some_and(|word| words::is_plural(word)) => "list",
        "GET" => "get",
        "POST" if is_one => "post",
        "POST" => "create",
        "PUT" => "replace",
        "PATCH" => "update",
        "DELETE" => "delete",
        "HEAD" => "check",
        _ => "request",
    };
    let mut names = Vec::new();
    for depth in 1..=nouns.len() {
        let start = nouns.len() - depth;
        let taken = nouns.get(start..).unwrap_or_default();
        let Some((own, around)) = taken.split_last() else { continue };
        let one = |words: &[String]| -> Vec<String> {
            let mut words = words.to_vec();
            if let Some(last) = words.last_mut() {
                *last = singular(last);
            }
            words
        };
        let name = if is_action {
            if around.is_empty() {
                continue;
            }
            let (verb, rest) = own.split_first().map_or(("do", &[][..]), |(v, r)| (v.as_str(), r));
            let around: Vec<String> = around.iter().flat_map(|words| one(words)).collect();
            [&[verb.to_owned()], around.as_slice(), rest].concat()
        } else {
            let around = around.iter().flat_map(|words| one(words));
            let own = if verb == "list" { own.clone() } else { one(own) };
            std::iter::once(verb.to_owned()).chain(around).chain(own).collect()
        };
        names.push(words::snake(&name));
    }
    names
}

/// A name for each operation, no two of them the same.
pub(super) fn names(operations: &[Operation<'_>], style: &Style) -> Vec<String> {
    let prefix = common_prefix(operations);
    let all: Vec<Vec<String>> = operations
        .iter()
        .map(|operation| {
            let chosen = style.names.get(&operation.name()).or(style.names.get(&operation.line()));
            match chosen {
                Some(name) => vec![ident::lower(name, "call")],
                None => proposals(operation, &prefix),
            }
        })
        .collect();
    let mut counts: HashMap<&String, usize> = HashMap::new();
    for first in all.iter().filter_map(|names| names.first()) {
        *counts.entry(first).or_default() += 1;
    }
    let mut taken = Names::default();
    let chosen = operations.iter().zip(&all).map(|(operation, proposals)| {
        let mut proposals: Vec<String> = proposals
            .iter()
            .map(|name| match ident::lower(name, "call") {
                name if ident::is_method_of_rust(&name) => format!("{name}_call"),
                name => name,
            })
            .collect();
        // The same name for two methods: that which changes more says how.
        if let Some(first) = proposals.first().cloned() {
            proposals.push(format!("{first}_by_{}", operation.method().to_lowercase()));
            proposals.push(first);
        }
        taken.take(&proposals)
    });
    chosen.collect()
}

/// The words that nearly all ids begin with: the vendor's name.
fn common_prefix(operations: &[Operation<'_>]) -> Vec<String> {
    let ids: Vec<Vec<String>> =
        operations.iter().filter_map(Operation::id).map(words::words).collect();
    let Some(first) = ids.first().filter(|_| ids.len() > 2) else { return Vec::new() };
    let mut length = first.len().saturating_sub(1);
    for id in &ids {
        let same = id.iter().zip(first).take_while(|(a, b)| a == b).count();
        length = length.min(same).min(id.len().saturating_sub(1));
    }
    let prefix = first.get(..length).unwrap_or_default();
    let is_verb = prefix.first().is_some_and(|word| is_verb(word));
    if is_verb { Vec::new() } else { prefix.to_vec() }
}
