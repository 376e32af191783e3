//! Objects as structs and maps.

use super::ident::{self, Names};
use super::model::{Field, Form, ModelKind, Struct, Type};
use super::schemas::{Place, Schemas, Seen, Value};
use super::{prose, secrets, words};
use crate::node::Node;

impl<'d> Schemas<'d> {
    /// The type of an object; `tag` is a field that something else writes and reads.
    pub(super) fn object(
        &mut self,
        value: &Value<'d>,
        place: &Place,
        form: Form,
        tag: Option<&str>,
    ) -> Type {
        let names = field_names(value, form, tag);
        if names.is_empty() {
            return self.map(value, place, form);
        }
        let index = match self.register(value, place, form, tag.unwrap_or_default()) {
            Ok(index) => index,
            Err(known) => return Type::Model(known),
        };
        let fields = self.fields(value, &names, index, form);
        self.fill(index, ModelKind::Struct(Struct { fields, page: None }))
    }

    /// The fields of the object that becomes the model `index`.
    pub(super) fn fields(
        &mut self,
        value: &Value<'d>,
        names: &[&'d str],
        index: usize,
        form: Form,
    ) -> Vec<Field> {
        let parent = self.proposed(index);
        let (own_names, mut taken) = rust_names(names);
        let mut fields = Vec::new();
        for (name, own) in names.iter().zip(own_names) {
            let nodes = value.parts.property(name);
            let place = Place::new(&parent, name);
            let seen = self.seen(&nodes, &place, form);
            let seen = Seen { ty: secret(seen.ty, name, &nodes), ..seen };
            let is_required = value.parts.requires(name);
            let docs = prose::field(self.document, name, &nodes, &seen.ty);
            fields.push(field(own, name, seen, is_required, docs, form));
        }
        let others = value.parts.other_properties();
        if others.iter().any(|node| node.entries().next().is_some()) {
            let docs = vec!["Fields that have no name in the document.".to_owned()];
            let mut other = Field::new(taken.take_one("other"), "", Type::JsonObject, docs);
            other.is_flat = true;
            fields.push(other);
        }
        fields
    }

    /// An object whose fields have no names in the document.
    fn map(&mut self, value: &Value<'d>, place: &Place, form: Form) -> Type {
        let others = value.parts.other_properties();
        let described: Vec<&'d Node> =
            others.into_iter().filter(|node| node.entries().next().is_some()).collect();
        if described.is_empty() {
            return Type::JsonObject;
        }
        match self.seen(&described, &place.item(), form).in_place() {
            Type::Json => Type::JsonObject,
            ty => ty.map(),
        }
    }
}

/// A name in Rust for each field, and all that are taken.
pub(super) fn rust_names(wires: &[&str]) -> (Vec<String>, Names) {
    let mut taken = Names::default();
    // `new` of a request is no setter, nor is what every value has.
    taken.take_one("new");
    taken.take_one("clone");
    let mut names: Vec<Option<String>> = vec![None; wires.len()];
    // What is a name already keeps it.
    for is_exact in [true, false] {
        for (wire, name) in wires.iter().zip(&mut names) {
            let lower = ident::lower(wire, "field");
            if name.is_none() && (!is_exact || lower == *wire) {
                let plain = words::snake(&words::words(wire));
                // `type_` beside a `kind`, and `new_`.
                let other = if lower != plain && !plain.is_empty() { &plain } else { &lower };
                *name =
                    Some(taken.take(&[lower.clone(), format!("{other}_"), format!("{lower}_2")]));
            }
        }
    }
    (names.into_iter().flatten().collect(), taken)
}

/// The names of the fields that go this way.
pub(super) fn field_names<'d>(value: &Value<'d>, form: Form, tag: Option<&str>) -> Vec<&'d str> {
    let other_way = match form {
        Form::Read => "writeOnly",
        Form::Write | Form::Patch => "readOnly",
    };
    let mut names = value.parts.properties();
    names.retain(|name| {
        let nodes = value.parts.property(name);
        let is_refused = nodes.iter().any(|node| node.as_bool() == Some(false));
        let goes_other_way = nodes.iter().any(|node| node.is_set(other_way));
        tag != Some(name) && !is_refused && !goes_other_way
    });
    names
}

/// The same, or a secret by its name.
fn secret(ty: Type, name: &str, nodes: &[&Node]) -> Type {
    if !secrets::is_secret(name, nodes) {
        return ty;
    }
    match ty {
        Type::Text => Type::Secret,
        Type::List(item) if *item == Type::Text => Type::Secret.list(),
        ty => ty,
    }
}

/// A field, by whether it may be missing or `null`.
fn field(
    name: String,
    wire: &str,
    seen: Seen,
    is_required: bool,
    docs: Vec<String>,
    form: Form,
) -> Field {
    let Seen { ty, is_nullable } = seen;
    let mut field = Field::new(name, wire, ty, docs);
    let is_collection = field.ty.is_collection();
    let is_any = field.ty == Type::Json;
    match (form, is_required, is_nullable) {
        (_, true, false) => {
            field.is_marked_required = is_collection && form != Form::Read;
        }
        (_, true, true) if is_any => {}
        (Form::Read, ..) if is_collection => field.is_default = true,
        (Form::Write | Form::Patch, true, true) | (Form::Patch, false, true) if !is_any => {
            field.ty = Type::Patch(Box::new(field.ty));
        }
        (Form::Write, ..) if is_collection => {}
        _ => field.ty = field.ty.optional(),
    }
    field
}
