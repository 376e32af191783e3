//! What no request and no response can have.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Type, Visibility};

use super::field::Field;
use super::kind::Kind;
use super::{Direction, Model, item};
use crate::diagnostics::{Errors, messages::models as messages, spell};
use crate::signature::peel;

/// Says everything that is wrong with the fields.
pub(super) fn validate(model: &Model<'_>, errors: &mut Errors) {
    let derives_deserialize =
        item::derives(&model.item.attrs).iter().any(|(name, _)| name == "Deserialize");
    let is_public = !matches!(model.item.vis, Visibility::Inherited);
    for field in &model.fields {
        if is_public && matches!(field.source.vis, Visibility::Inherited) {
            let site = errors.site(field.ident);
            errors.push(site, messages::field_private(&field.name, field.ident));
        }
        refuse_type(model.direction, field, errors);
        if model.direction == Direction::Request {
            refuse_options(field, errors);
            refuse_name(field, errors);
        }
        let is_written_only = model.direction == Direction::Request && !derives_deserialize;
        refuse_serde(field, is_written_only, errors);
    }
}

fn refuse_type(direction: Direction, field: &Field<'_>, errors: &mut Errors) {
    let ty = field.ty();
    let allows_static = direction == Direction::Request;
    let message = match field.kind {
        _ if is_borrowed(ty.to_token_stream(), allows_static) => {
            messages::field_borrowed(&field.name, spell(ty), direction.word(), owned(ty))
        }
        Kind::Optional(inner) => match (Kind::of(inner), direction) {
            (Kind::Optional(value), Direction::Request) => {
                let help = format!("`Patch<{0}>`, or `Option<{0}>`", spell(value));
                messages::optional_twice(&field.name, spell(ty), help)
            }
            (Kind::Optional(_), Direction::Response) | (Kind::Patch(_), Direction::Request) => {
                messages::optional_twice(&field.name, spell(ty), format!("`{}`", spell(inner)))
            }
            (Kind::Patch(_), Direction::Response) => {
                messages::patch_in_a_response(&field.name, spell(ty))
            }
            _ => return,
        },
        Kind::Patch(_) if direction == Direction::Response => {
            messages::patch_in_a_response(&field.name, spell(ty))
        }
        Kind::Patch(inner) => match Kind::of(inner) {
            Kind::Optional(value) | Kind::Patch(value) => {
                let help = format!("`Patch<{}>`", spell(value));
                messages::optional_twice(&field.name, spell(ty), help)
            }
            _ => return,
        },
        _ => return,
    };
    let site = errors.site(ty);
    errors.push(site, message);
}

/// Whether a type has a reference or a lifetime in it.
fn is_borrowed(ty: TokenStream, allows_static: bool) -> bool {
    let mut tokens = ty.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let is_found = match token {
            TokenTree::Group(group) => is_borrowed(group.stream(), allows_static),
            TokenTree::Punct(punct) if punct.as_char() == '&' => {
                tokens.peek().is_none_or(|next| next.to_string() != "'")
            }
            TokenTree::Punct(punct) if punct.as_char() == '\'' => {
                let is_static = tokens.peek().is_some_and(|name| name.to_string() == "static");
                !(is_static && allows_static)
            }
            _ => false,
        };
        if is_found {
            return true;
        }
    }
    false
}

/// What owns the same.
fn owned(ty: &Type) -> String {
    match peel(ty) {
        Type::Reference(reference) => match peel(&reference.elem) {
            Type::Slice(slice) => format!("`Vec<{}>`", spell(&slice.elem)),
            elem if spell(elem) == "str" => "`String`".to_owned(),
            elem => format!("`{}`", spell(elem)),
        },
        _ => "own it: `String` for `&str`, `Vec` for a slice, the value itself for a reference"
            .to_owned(),
    }
}

fn refuse_options(field: &Field<'_>, errors: &mut Errors) {
    let name = &field.name;
    if let Some(required) = &field.required {
        let why = match field.kind {
            Kind::List(_) | Kind::Map(..) => None,
            Kind::Single | Kind::Text => Some("is required already"),
            Kind::Optional(_) | Kind::Patch(_) => Some("is optional by its type"),
        };
        if let Some(why) = why {
            errors.push(required.site, messages::option_idle("#[request(required)]", name, why));
        }
    }
    if let Some(no_setter) = &field.no_setter
        && field.is_required()
    {
        let why = "is required and has none";
        errors.push(no_setter.site, messages::option_idle("#[request(setter = none)]", name, why));
    }
}

fn refuse_name(field: &Field<'_>, errors: &mut Errors) {
    if field.wants_setter() && field.is_reserved() {
        let site = errors.site(field.ident);
        errors.push(site, messages::setter_reserved(&field.name));
    }
}

fn refuse_serde(field: &Field<'_>, is_written_only: bool, errors: &mut Errors) {
    let name = &field.name;
    for word in &field.serde {
        let message = match word.name() {
            read @ ("alias" | "default" | "deserialize_with" | "skip_deserializing")
                if is_written_only =>
            {
                messages::serde_of_reading(read, name)
            }
            "flatten" if matches!(field.kind, Kind::List(_)) => messages::flatten_of_a_list(name),
            "serialize_with" if field.is_secret && spell(&word.meta).contains("join::") => {
                messages::secret_joined(name)
            }
            _ => continue,
        };
        let site = errors.site(&word.meta);
        errors.push(site, message);
    }
}
