//! What a request carries, by its media types.

use super::endpoints::essence;
use super::ident::{self, Names};
use super::model::{Field, Form, ModelKind, Struct, Type};
use super::schemas::{Place, Schemas};
use super::{prose, secrets};
use crate::check::is_json;
use crate::document::Body;
use crate::node::Node;

/// The one of the documented contents that is declared.
#[derive(Clone, Copy, Debug)]
pub(super) enum Content<'d> {
    Json { media_type: &'d str, schema: Option<&'d Node> },
    Form { schema: Option<&'d Node> },
    Multipart { schema: Option<&'d Node> },
    Bytes { media_type: &'d str },
}

/// JSON before forms, forms before anything else.
pub(super) fn content<'d>(body: &Body<'d>) -> Content<'d> {
    let all: Vec<(&str, Option<&Node>)> =
        body.content().map(|(name, media)| (essence(name), media.get("schema"))).collect();
    let find = |wanted: &dyn Fn(&str) -> bool| all.iter().find(|(name, _)| wanted(name)).copied();
    if let Some((_, schema)) = find(&|name| name == "application/json") {
        return Content::Json { media_type: "application/json", schema };
    }
    if let Some((media_type, schema)) = find(&is_json) {
        return Content::Json { media_type, schema };
    }
    if let Some((_, schema)) = find(&|name| name == "application/x-www-form-urlencoded") {
        return Content::Form { schema };
    }
    if let Some((_, schema)) = find(&|name| name == "multipart/form-data") {
        return Content::Multipart { schema };
    }
    match all.first() {
        Some((media_type, schema)) if *media_type == "*/*" && schema.is_some() => {
            Content::Json { media_type: "application/json", schema: *schema }
        }
        Some((media_type, _)) if media_type.contains('/') => Content::Bytes { media_type },
        _ => Content::Bytes { media_type: "application/octet-stream" },
    }
}

impl<'d> Schemas<'d> {
    /// The struct of a form; none where hardly anything in it is a text.
    pub(super) fn form(&mut self, schema: &'d Node, method_name: &str) -> Option<Type> {
        let place = Place::root(&ident::upper(method_name, "Form"));
        let (value, _) = self.value(&[schema]);
        let names = super::object::field_names(&value, Form::Write, None);
        if names.is_empty() || !value.unions.is_empty() {
            return None;
        }
        let index = match self.register(&value, &place, Form::Write, "form") {
            Ok(index) => index,
            Err(known) => return Some(Type::Model(known)),
        };
        let parent = self.proposed(index);
        let mut taken = Names::default();
        for reserved in ["new", "clone"] {
            taken.take_one(reserved);
        }
        let (mut fields, mut deep) = (Vec::new(), Vec::new());
        for name in names {
            let nodes = value.parts.property(name);
            let seen = self.seen(&nodes, &Place::new(&parent, name), Form::Write);
            let Some(ty) = super::wire::simple(self, &seen.ty) else {
                deep.push(format!("`{name}`"));
                continue;
            };
            let ty = match ty {
                Type::Text if secrets::is_secret(name, &nodes) => Type::Secret,
                ty => ty,
            };
            let docs = prose::field(self.document, name, &nodes, &ty);
            let own = taken.take_one(&ident::lower(name, "field"));
            let is_required = value.parts.requires(name) && !seen.is_nullable;
            let is_list = matches!(ty, Type::List(_));
            let ty = if is_required || is_list { ty } else { ty.optional() };
            let mut field = Field::new(own, name, ty, docs);
            field.is_marked_required = is_required && is_list;
            fields.push(field);
        }
        if !deep.is_empty() {
            let text =
                format!("Fields of {}, by their whole names: `name[field]`.", deep.join(", "));
            let ty = Type::Text.map();
            let mut other = Field::new(taken.take_one("other"), "", ty, vec![text]);
            other.is_flat = true;
            fields.push(other);
        }
        Some(self.fill(index, ModelKind::Struct(Struct { fields, page: None })))
    }
}
