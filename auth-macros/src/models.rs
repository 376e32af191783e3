//! `#[request]` and `#[response]`: a struct with named fields, and what is always written beside one.
//!
//! The stages are those of `#[endpoint]`. `item` and `field` read what was written, `validate` says
//! what does not add up, and `request` and `response` write the struct. serde's derives do the rest,
//! told by serde's own attributes. When something is wrong, `fallback` keeps what others use of it.

mod args;
mod fallback;
mod field;
mod item;
mod kind;
mod request;
mod response;
mod serde_attrs;
mod setter;
mod validate;

use std::fmt;

use proc_macro2::TokenStream;

use self::field::Field;
use crate::diagnostics::Errors;
use crate::runtime::Root;

/// Which way the values of a struct go.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Direction {
    Request,
    Response,
}

impl Direction {
    fn word(self) -> &'static str {
        match self {
            Direction::Request => "request",
            Direction::Response => "response",
        }
    }

    /// The derives that the attribute adds to each struct.
    fn derives(self) -> &'static [&'static str] {
        match self {
            Direction::Request => &["Clone", "Debug", "Serialize"],
            Direction::Response => &["Clone", "Debug", "Deserialize", "Serialize"],
        }
    }
}

/// As it is written.
impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#[{}]", self.word())
    }
}

/// A struct as it was read.
struct Model<'a> {
    direction: Direction,
    root: Root,
    item: &'a syn::ItemStruct,
    fields: Vec<Field<'a>>,
}

impl Model<'_> {
    /// Whether one can be made of nothing.
    fn has_default(&self) -> bool {
        let is_request = self.direction == Direction::Request;
        is_request && !self.fields.iter().any(Field::is_required)
    }
}

pub(crate) fn expand(direction: Direction, args: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let root = args::read(direction, args, &mut errors);
    let item = match item::read(direction, &item) {
        Ok(item) => item,
        Err(misuse) => return fallback::not_a_struct(&item, &root, misuse),
    };
    item::check(direction, &item, &mut errors);
    let fields = field::read(direction, &item, &mut errors);
    let model = Model { direction, root, item: &item, fields };
    validate::validate(&model, &mut errors);
    match direction {
        _ if !errors.is_empty() => fallback::model(&model, errors),
        Direction::Request => request::expand(&model),
        Direction::Response => response::expand(&model),
    }
}
