//! Where in the request the value of an argument goes, and whether it can stand there.

use std::fmt::{self, Display, Formatter};

use proc_macro2::Ident;
use syn::ext::IdentExt;

use crate::diagnostics::messages;
use crate::model::{Binding, BodyKind};
use crate::signature::Open;

/// Where in the request the value of an argument goes.
#[derive(Clone, Copy)]
pub(super) enum Place<'a> {
    Segment,
    Tail,
    Query { key: &'a str },
    Fields,
    SecretQuery { key: &'a str },
    Body(BodyKind),
    Member { key: &'a str, is_shorthand: bool },
    Header { name: &'a str },
    Auth,
}

/// A place as the attribute spells it.
#[derive(Clone, Copy)]
pub(super) struct Use<'a> {
    pub(super) name: &'a str,
    pub(super) place: Place<'a>,
}

/// Why an argument of this type cannot stand there.
pub(super) fn refusal(binding: Binding<'_>, used: Use<'_>) -> Option<String> {
    let (name, shape) = (binding.ident(), binding.shape());
    let message = match used.place {
        Place::Segment | Place::Tail | Place::Query { .. } | Place::Fields
            if binding.is_secret() =>
        {
            messages::secret_in_url(name, used, secret_help(used.place))
        }
        Place::Segment | Place::Tail if shape.is_optional() => {
            messages::optional_in_path(name, used)
        }
        Place::Segment | Place::Tail if shape.is_many() => messages::many_in_path(name, used),
        Place::Fields if shape.is_many() && !shape.is_pairs() => messages::many_in_fields(name),
        Place::Header { name: header } if shape.is_many() => messages::many_in_header(name, header),
        Place::SecretQuery { .. } if shape.is_many() => messages::many_in_secret_query(name, used),
        Place::Auth if shape.is_optional() => messages::optional_in_auth(name),
        Place::Auth if shape.is_many() => messages::many_in_auth(name),
        _ => return None,
    };
    Some(message)
}

/// Where a secret goes instead.
fn secret_help(place: Place<'_>) -> &'static str {
    match place {
        Place::Query { .. } => {
            "send it with `auth`, in a header or in the body; `secret_query` is for an API that takes it nowhere else"
        }
        _ => "send it with `auth`, in a header or in the body",
    }
}

/// Whether Rust takes the word as a name only behind `r#`.
pub(super) fn is_keyword(name: &str) -> bool {
    syn::parse_str::<Ident>(name).is_err()
}

/// Why values of a type that the caller chooses cannot be written there.
pub(super) fn open_refusal(name: &Ident, open: &Open, used: Option<&Use<'_>>) -> Option<String> {
    let needed = used.and_then(|used| used.place.needed());
    let lacks = |needed: &str| open.lacks(needed.rsplit("::").next().unwrap_or_default());
    let fixed = used.and_then(|used| used.place.fixed());
    let Some(conversion) = &open.conversion else {
        let (used, written) = (used?, &open.written);
        if let Some(help) = fixed {
            return Some(messages::argument_open(name, written, used, help));
        }
        let needed = needed.filter(|needed| lacks(needed))?;
        let help = open.with(needed);
        return Some(messages::argument_bound(name, written, used, needed, help));
    };
    if needed.is_some_and(|needed| !lacks(needed)) {
        return None;
    }
    let is_text = conversion.is_into_text();
    let target = conversion.target.as_ref().filter(|_| !open.is_parameter());
    let help = match (needed, target) {
        (Some(needed), None) if is_text => format!("`{}`", open.with(needed)),
        (Some("std::fmt::Display"), Some(target)) if is_text => {
            format!("`{target}`, or `{}`", open.with("std::fmt::Display"))
        }
        (_, Some(target))
            if !matches!(
                used,
                Some(Use { place: Place::Auth | Place::SecretQuery { .. }, .. })
            ) =>
        {
            format!("`{target}`")
        }
        (_, _) if conversion.name.contains("Iterator") => "take a slice of the values".to_owned(),
        (_, _) => fixed.unwrap_or("take the type that it would be converted to").to_owned(),
    };
    Some(messages::argument_conversion(name, &open.written, &conversion.name, help))
}

/// The key as it is written in an object.
fn object_key(key: &str) -> String {
    match syn::parse::Parser::parse_str(Ident::parse_any, key) {
        Ok(_) => key.to_owned(),
        Err(_) => format!("{key:?}"),
    }
}

impl Use<'_> {
    /// The same use of another argument.
    pub(super) fn with(self, argument: &str) -> String {
        match self.place {
            Place::Member { key, is_shorthand: true } => format!("{key}: {argument}"),
            _ => argument.to_owned(),
        }
    }

    /// A placeholder as the path spells it.
    pub(super) fn placeholder(self) -> String {
        let dots = if matches!(self.place, Place::Tail | Place::Fields) { ".." } else { "" };
        format!("<{}{dots}>", self.name)
    }
}

impl Place<'_> {
    /// Whether a key of the attribute names it, and not a placeholder in the path.
    pub(super) fn is_key(self) -> bool {
        self.key() != "path"
    }

    /// What to do where no argument has that name.
    pub(super) fn wanted(self, name: &str) -> String {
        let raw = if is_keyword(name) { "r#" } else { "" };
        let add = |ty| format!("add `{raw}{name}: {ty}` to the arguments");
        match self {
            Place::Query { key } if is_keyword(name) && key == name => {
                format!("{}, or `{key}=<kind>` and add `kind: &str` to them", add("&str"))
            }
            Place::Segment | Place::Tail | Place::Query { .. } | Place::Header { .. } => {
                add("&str")
            }
            Place::Auth | Place::SecretQuery { .. } => add("&auth_core::Secret"),
            Place::Body(BodyKind::Bytes) => add("Vec<u8>"),
            Place::Body(BodyKind::Multipart) => add("auth_core::Multipart"),
            Place::Fields | Place::Body(BodyKind::Json | BodyKind::Form) | Place::Member { .. } => {
                format!("add an argument `{raw}{name}` of the type that is sent")
            }
        }
    }

    /// The trait that writes a value there, if there is one for any type.
    pub(super) fn needed(self) -> Option<&'static str> {
        match self {
            Place::Segment | Place::Tail | Place::Query { .. } | Place::Header { .. } => {
                Some("std::fmt::Display")
            }
            Place::Fields | Place::Body(BodyKind::Json | BodyKind::Form) | Place::Member { .. } => {
                Some("serde::Serialize")
            }
            Place::Body(BodyKind::Multipart | BodyKind::Bytes)
            | Place::Auth
            | Place::SecretQuery { .. } => None,
        }
    }

    /// What is taken where no bound of a type that the caller chooses is enough.
    pub(super) fn fixed(self) -> Option<&'static str> {
        match self {
            Place::Body(BodyKind::Bytes) => {
                Some("take bytes: a slice, a `Vec`, `Bytes` or a `Body`")
            }
            Place::Body(BodyKind::Multipart) => Some("take a `Multipart`"),
            Place::Auth | Place::SecretQuery { .. } => {
                Some("take a reference to a `Secret`, which is never printed")
            }
            _ => None,
        }
    }

    /// The key of the attribute that puts an argument there.
    pub(super) fn key(self) -> &'static str {
        match self {
            Place::Segment | Place::Tail | Place::Query { .. } | Place::Fields => "path",
            Place::Body(kind) => kind.as_str(),
            Place::Member { .. } => BodyKind::Json.as_str(),
            Place::Header { .. } => "header",
            Place::Auth => "auth",
            Place::SecretQuery { .. } => "secret_query",
        }
    }
}

impl Display for Use<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Use { name, place } = self;
        match place {
            Place::Segment => write!(f, "<{name}>"),
            Place::Tail => write!(f, "<{name}..>"),
            Place::Query { key } if key == name => write!(f, "?<{name}>"),
            Place::Query { key } => write!(f, "?{key}=<{name}>"),
            Place::Fields => write!(f, "?<{name}..>"),
            Place::Body(_) | Place::Auth => write!(f, "{} = {name}", place.key()),
            Place::SecretQuery { key } => write!(f, "secret_query(\"{key}\") = {name}"),
            Place::Member { is_shorthand: true, .. } => write!(f, "json = {{ {name} }}"),
            Place::Member { key, .. } => write!(f, "json = {{ {}: {name} }}", object_key(key)),
            Place::Header { name: header } => write!(f, "header(\"{header}\") = {name}"),
        }
    }
}
