//! What can stand in a URL or a header.

use super::model::{ModelKind, Type};
use super::schemas::Schemas;
use crate::node::Node;

/// The type of a value that is one text on the wire, or a list of such.
pub(super) fn simple(schemas: &Schemas<'_>, ty: &Type) -> Option<Type> {
    match ty {
        Type::Text | Type::Flag | Type::Whole(_) | Type::Float | Type::Time => Some(ty.clone()),
        Type::Secret => Some(Type::Text),
        Type::Optional(inner) => simple(schemas, inner),
        Type::Model(index) => match &schemas.models.get(*index)?.kind {
            ModelKind::Texts(_) | ModelKind::Numbers(_) => Some(ty.clone()),
            ModelKind::Untagged(variants) => {
                let simple = variants.iter().find_map(|variant| match &variant.value {
                    Type::List(_) => simple(schemas, &variant.value),
                    _ => None,
                });
                simple.or(Some(Type::Text))
            }
            _ => None,
        },
        Type::List(item) => match simple(schemas, item)? {
            Type::List(_) => None,
            item => Some(item.list()),
        },
        _ => None,
    }
}

/// The only value that a schema allows.
pub(super) fn constant(schema: &Node) -> Option<String> {
    let one = |values: &[Node]| match values {
        [Node::String(text)] => Some(text.clone()),
        [Node::Bool(value)] => Some(value.to_string()),
        [Node::Number(number)] => Some(number.to_string()),
        _ => None,
    };
    match (schema.get("const"), schema.get("enum")) {
        (Some(value), _) => one(std::slice::from_ref(value)),
        (None, Some(values)) => one(values.items()),
        (None, None) => None,
    }
}

/// Whether a path template may hold the text in its query.
pub(super) fn is_query_value(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~,:".contains(&byte))
}

/// Whether a path template may hold the key of a placeholder.
pub(super) fn is_key(key: &str) -> bool {
    !key.is_empty()
        && !key
            .contains(|c: char| c.is_whitespace() || c.is_control() || "%\"`\\<>{}&=?#".contains(c))
}

pub(super) fn is_header(name: &str) -> bool {
    let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    let of_transport = [
        "connection",
        "content-length",
        "host",
        "keep-alive",
        "proxy-authorization",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    ];
    !name.is_empty()
        && name.chars().all(is_token)
        && !of_transport.contains(&name.to_ascii_lowercase().as_str())
}

pub(super) fn is_header_value(value: &str) -> bool {
    !value.is_empty()
        && value.trim() == value
        && value.bytes().all(|byte| (b' '..=b'~').contains(&byte))
        && !value.starts_with(['<', '{', '$', '#'])
}
