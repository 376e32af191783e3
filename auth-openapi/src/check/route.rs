//! Which operation a request is for.

use percent_encoding::percent_decode_str;

use crate::document::{Document, Operation};

/// An operation with its path taken apart.
#[derive(Debug)]
pub(super) struct Route<'d> {
    operation: Operation<'d>,
    segments: Vec<Vec<Piece<'d>>>,
}

/// A piece of a segment.
#[derive(Debug, PartialEq)]
enum Piece<'d> {
    Text(&'d str),
    Parameter(&'d str),
}

/// The names of a path's parameters and their values, decoded.
pub(super) type Values<'d> = Vec<(&'d str, String)>;

pub(super) fn routes(document: &Document) -> Vec<Route<'_>> {
    let mut routes: Vec<_> = document
        .operations()
        .map(|operation| {
            let path = operation.path();
            Route { operation, segments: path.split('/').map(pieces).collect() }
        })
        .collect();
    // Of two that fit, the one with more text goes first: `/users/count` before `/users/{id}`.
    routes.sort_by_key(|route| {
        let pieces = route.segments.iter().flatten();
        pieces.filter(|piece| matches!(piece, Piece::Parameter(_))).count()
    });
    routes
}

fn pieces(segment: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = segment;
    while let Some((text, behind)) = rest.split_once('{') {
        let Some((name, behind)) = behind.split_once('}') else { break };
        if !text.is_empty() {
            pieces.push(Piece::Text(text));
        }
        pieces.push(Piece::Parameter(name));
        rest = behind;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

/// The operation of a method and a path, and the values in the path.
pub(super) fn find<'d>(
    routes: &[Route<'d>],
    method: &str,
    path: &str,
) -> Option<(Operation<'d>, Values<'d>)> {
    let mut candidates = routes.iter().filter(|route| route.operation.method() == method);
    candidates.find_map(|route| Some((route.operation, values(route, path)?)))
}

/// What can be said of a path that has no operation of the wanted method.
pub(super) fn other_methods(routes: &[Route<'_>], path: &str) -> String {
    let fits = routes.iter().filter(|route| values(route, path).is_some());
    let methods: Vec<_> = fits.map(|route| route.operation.method()).collect();
    if methods.is_empty() {
        "no operation has it".to_owned()
    } else {
        format!("only {} of it is documented", methods.join(", "))
    }
}

fn values<'d>(route: &Route<'d>, path: &str) -> Option<Values<'d>> {
    let mut values = Vec::new();
    let mut segments = path.split('/');
    for pieces in &route.segments {
        fits(pieces, segments.next()?, &mut values)?;
    }
    segments.next().is_none().then_some(values)
}

fn fits<'d>(pieces: &[Piece<'d>], segment: &str, values: &mut Values<'d>) -> Option<()> {
    let Some((first, others)) = pieces.split_first() else {
        return segment.is_empty().then_some(());
    };
    match first {
        Piece::Text(text) => fits(others, segment.strip_prefix(text)?, values),
        Piece::Parameter(name) => {
            let end = match others.first() {
                Some(Piece::Text(text)) => segment.rfind(text)?,
                _ => segment.len(),
            };
            let (value, rest) = segment.split_at_checked(end).filter(|(v, _)| !v.is_empty())?;
            let value = percent_decode_str(value).decode_utf8_lossy().into_owned();
            values.push((*name, value));
            fits(others, rest, values)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(paths: &[&str], path: &str) -> Option<String> {
        let paths: String =
            paths.iter().map(|path| format!("  '{path}': {{get: {{}}}}\n")).collect();
        let text = format!("openapi: 3.0.0\ninfo: {{title: T, version: '1'}}\npaths:\n{paths}");
        let document = Document::parse(&text).unwrap();
        let routes = routes(&document);
        let (operation, values) = find(&routes, "GET", path)?;
        Some(format!("{} {values:?}", operation.path()))
    }

    #[test]
    fn text_goes_before_parameters() {
        let paths = ["/users/{id}", "/users/count", "/users/{id}/"];
        assert_eq!(found(&paths, "/users/count").unwrap(), "/users/count []");
        assert_eq!(found(&paths, "/users/a%2Fb").unwrap(), r#"/users/{id} [("id", "a/b")]"#);
        assert_eq!(found(&paths, "/users/a/").unwrap(), r#"/users/{id}/ [("id", "a")]"#);
        assert_eq!(found(&paths, "/users/"), None);
        assert_eq!(found(&paths, "/users/a/b"), None);
    }

    #[test]
    fn a_segment_may_be_more_than_its_parameter() {
        let paths = ["/a/{id}.json", "/a/v{major}-{minor}"];
        assert_eq!(found(&paths, "/a/x.y.json").unwrap(), r#"/a/{id}.json [("id", "x.y")]"#);
        assert_eq!(
            found(&paths, "/a/v1-2").unwrap(),
            r#"/a/v{major}-{minor} [("major", "1"), ("minor", "2")]"#
        );
        assert_eq!(found(&paths, "/a/.json"), None);
    }
}
