//! Every object of a document with what it is, and what is wrong with its form.

use super::shape::{Kind, Shape};
use crate::error::Error;
use crate::node::{Node, escape};

/// Calls `visit` with every object, its kind and its JSON pointer.
///
/// # Errors
///
/// - The first key whose value is not what the specification wants there.
pub(super) fn walk<'d>(
    root: &'d Node,
    visit: &mut dyn FnMut(Kind, &'d Node, &str),
) -> Result<(), Error> {
    object(Kind::Document, root, "", visit)
}

fn object<'d>(
    kind: Kind,
    node: &'d Node,
    pointer: &str,
    visit: &mut dyn FnMut(Kind, &'d Node, &str),
) -> Result<(), Error> {
    // `true` and `false` are schemas.
    if kind == Kind::Schema && node.as_bool().is_some() {
        return Ok(());
    }
    // An empty object, as YAML's short hand for it.
    if *node == Node::Null && matches!(kind, Kind::Schema | Kind::MediaType | Kind::Response) {
        return Ok(());
    }
    let Some(entries) = node.as_object() else {
        return Err(misfit(pointer, node, kind.name(), "an object"));
    };
    if !entries.contains_key("$ref")
        && let Some(missing) = kind.required().iter().find(|key| !entries.contains_key(**key))
    {
        return Err(place(pointer, format!("{} has no `{missing}`", kind.name())));
    }
    visit(kind, node, pointer);
    for (key, value) in entries {
        if let Some(shape) = kind.field(key) {
            field(shape, value, &format!("{pointer}/{}", escape(key)), visit)?;
        }
    }
    Ok(())
}

fn field<'d>(
    shape: Shape,
    node: &'d Node,
    pointer: &str,
    visit: &mut dyn FnMut(Kind, &'d Node, &str),
) -> Result<(), Error> {
    let is_text = |node: &Node| node.as_str().is_some();
    let wanted = match shape {
        Shape::Any => return Ok(()),
        Shape::Text => is_text(node).then_some(()).ok_or("a text"),
        Shape::Flag => node.as_bool().map(drop).ok_or("`true` or `false`"),
        Shape::Number => node.as_f64().map(drop).ok_or("a number"),
        Shape::Names => node.as_object().map(drop).ok_or("an object"),
        Shape::Texts => is_list(node, is_text).ok_or("a list of texts"),
        Shape::Types if is_text(node) => Ok(()),
        Shape::Types => is_list(node, is_text).ok_or("a text, or a list of texts"),
        Shape::One(kind) => return object(kind, node, pointer, visit),
        Shape::List(kind) => match node {
            Node::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    object(kind, item, &format!("{pointer}/{index}"), visit)?;
                }
                return Ok(());
            }
            _ => Err("a list"),
        },
        Shape::Map(kind) | Shape::Patterned(kind) => match node {
            Node::Object(entries) => {
                for (key, value) in entries {
                    if shape != Shape::Patterned(kind) || !key.starts_with("x-") {
                        object(kind, value, &format!("{pointer}/{}", escape(key)), visit)?;
                    }
                }
                return Ok(());
            }
            _ => Err("an object"),
        },
    };
    wanted.map_err(|wanted| misfit(pointer, node, "what stands here", wanted))
}

fn is_list(node: &Node, is_item: impl Fn(&Node) -> bool) -> Option<()> {
    match node {
        Node::Array(items) if items.iter().all(is_item) => Some(()),
        _ => None,
    }
}

fn misfit(pointer: &str, node: &Node, what: &str, wanted: &str) -> Error {
    let hint = match node {
        Node::Number(_) if wanted.starts_with("a text") => ": put it in quotes",
        _ => "",
    };
    place(pointer, format!("{what} has to be {wanted}, and is of type {}{hint}", node.kind()))
}

pub(super) fn place(pointer: &str, message: String) -> Error {
    Error::new(format_args!("#{pointer}"), message)
}
