//! Parameters as arguments, or as the fields of a struct.

use serde_json::{Map, Value as Json};

use super::ident::{self, Names};
use super::model::{Argument, ArgumentType, Example, Field, Form, Model, ModelKind, Struct, Type};
use super::schemas::{Place, Schemas};
use super::wire::{constant, is_header, is_header_value, is_key, is_query_value, simple};
use super::{prose, secrets, words};
use crate::document::{Operation, Parameter};
use crate::node::Node;
use crate::sample::{Extent, request_value};

/// With more arguments than this, `self` included, a call is not easy to read.
const MOST_ARGUMENTS: usize = 7;

/// What the parameters of a call become.
#[derive(Debug, Default)]
pub(super) struct Parameters {
    pub(super) query: Vec<Argument>,
    pub(super) headers: Vec<Argument>,
    /// The parts of the query.
    pub(super) parts: Vec<String>,
    /// What stands in the annotation for headers and joined lists.
    pub(super) keys: Vec<String>,
    pub(super) remarks: Vec<String>,
    /// The model of the struct in the query.
    pub(super) filter: Option<usize>,
}

/// One parameter, translated.
struct Seen<'d> {
    wire: String,
    ty: Type,
    docs: Vec<String>,
    is_required: bool,
    /// A list of which each value is under the key: `a=1&a=2`.
    joined: Option<char>,
    /// It has one value only.
    constant: Option<String>,
    schema: &'d Node,
}

impl<'d> Schemas<'d> {
    /// The parameters of an operation; `others` is how many more arguments its call has, `fixed` what
    /// its path has in the query.
    pub(super) fn parameters(
        &mut self,
        operation: &Operation<'d>,
        method_name: &str,
        others: usize,
        fixed: Vec<String>,
        names: &mut Names,
    ) -> Parameters {
        let mut parameters = Parameters { parts: fixed, ..Parameters::default() };
        let parent = ident::upper(method_name, "Call");
        for parameter in operation.parameters_in("header") {
            self.header(operation, &parameter, &parent, names, &mut parameters);
        }
        for parameter in operation.parameters_in("cookie") {
            let name = parameter.name;
            let remark = format!("the cookie `{name}` is not declared: set it on the client");
            parameters.remarks.push(remark);
        }
        let mut seen = Vec::new();
        for parameter in operation.parameters_in("query") {
            self.query(&parameter, &parent, &mut seen);
        }
        // Two parameters of one name are one.
        let mut taken = Names::default();
        for part in &parameters.parts {
            taken.take_one(part.split('=').next().unwrap_or_default());
        }
        seen.retain(|one: &Seen<'_>| {
            taken.is_free(&one.wire) && !taken.take_one(&one.wire).is_empty()
        });
        let (fixed, seen): (Vec<_>, Vec<_>) =
            seen.into_iter().partition(|one| one.constant.is_some() && one.is_required);
        for one in fixed {
            let value = one.constant.unwrap_or_default();
            parameters.parts.push(format!("{}={value}", one.wire));
        }
        let (secret, seen): (Vec<_>, Vec<_>) =
            seen.into_iter().partition(|one| one.ty == Type::Secret);
        for one in secret {
            let name = names.take_one(&ident::lower(&one.wire, "secret"));
            parameters.keys.push(format!("secret_query({:?}) = {name}", one.wire));
            parameters.headers.push(self.argument(name, one));
        }
        let required = seen.iter().filter(|one| one.is_required).count();
        let has_room = 2 + others + parameters.headers.len() + required <= MOST_ARGUMENTS;
        let (arguments, fields): (Vec<_>, Vec<_>) =
            seen.into_iter().partition(|one| one.is_required && has_room && is_key(&one.wire));
        for one in arguments {
            self.query_argument(one, names, &mut parameters);
        }
        match fields.len() {
            0 => {}
            1 if fields.iter().all(|one| !one.is_required && is_key(&one.wire)) => {
                for one in fields {
                    self.query_argument(one, names, &mut parameters);
                }
            }
            _ => self.filter(fields, method_name, names, &mut parameters),
        }
        parameters
    }

    /// A path parameter, under its name on the wire.
    pub(super) fn path_argument(
        &mut self,
        operation: &Operation<'d>,
        wire: &str,
        names: &mut Names,
    ) -> Argument {
        let parameters = operation.parameters_in("path");
        let parameter = parameters.iter().find(|parameter| parameter.name == wire);
        let name = names.take_one(&ident::lower(wire, "id"));
        let Some(parameter) = parameter else {
            let example = Example { all: Some("sample".into()), least: Some("sample".into()) };
            return Argument { name, ty: ArgumentType::One(Type::Text), docs: Vec::new(), example };
        };
        let place = Place::new("", wire);
        let schema = schema(parameter.node);
        let seen = self.seen(&[schema], &place, Form::Write);
        let ty = match simple(self, &seen.ty) {
            Some(ty @ (Type::Whole(_) | Type::Flag | Type::Model(_) | Type::Time)) => ty,
            _ => Type::Text,
        };
        let docs = prose::argument(self.document, wire, &[parameter.node, schema], &ty);
        let one = Seen {
            wire: wire.to_owned(),
            ty,
            docs,
            is_required: true,
            joined: None,
            constant: None,
            schema,
        };
        self.argument(name, one)
    }

    fn header(
        &mut self,
        operation: &Operation<'d>,
        parameter: &Parameter<'d>,
        parent: &str,
        names: &mut Names,
        parameters: &mut Parameters,
    ) {
        let wire = parameter.name;
        let is_key = wire.eq_ignore_ascii_case("idempotency-key")
            || wire.eq_ignore_ascii_case("x-idempotency-key");
        if is_key && ["POST", "PATCH"].contains(&operation.method()) {
            parameters.keys.push(format!("idempotency_key = \"{}\"", wire.to_ascii_lowercase()));
            return;
        }
        if has_header(&parameters.keys, wire) {
            return;
        }
        if !is_header(wire) {
            parameters
                .remarks
                .push(format!("the header `{wire}` is not declared: no call sets it"));
            return;
        }
        let schema = schema(parameter.node);
        let place = Place::new(parent, wire);
        let seen = self.seen(&[schema], &place, Form::Write);
        let ty = match simple(self, &seen.ty) {
            _ if secrets::is_secret(wire, &[schema]) => Type::Secret,
            Some(Type::List(_)) | None => Type::Text,
            Some(ty) => ty,
        };
        let constant = constant(schema).filter(|_| parameter.is_required);
        if let Some(value) = constant.filter(|value| is_header_value(value)) {
            parameters.keys.push(format!("header({wire:?}) = {value:?}"));
            return;
        }
        let docs = prose::argument(self.document, wire, &[parameter.node, schema], &ty);
        let own = words::words(wire);
        let own = match own.split_first() {
            Some((first, rest)) if first == "x" && !rest.is_empty() => rest.join("_"),
            _ => own.join("_"),
        };
        let name = names.take_one(&ident::lower(&own, "header"));
        parameters.keys.push(format!("header({wire:?}) = {name}"));
        let is_required = parameter.is_required;
        let wire = wire.to_owned();
        let one = Seen { wire, ty, docs, is_required, joined: None, constant: None, schema };
        let argument = self.argument(name, one);
        parameters.headers.push(argument);
    }

    /// A query parameter; an object is several.
    fn query(&mut self, parameter: &Parameter<'d>, parent: &str, seen: &mut Vec<Seen<'d>>) {
        let wire = parameter.name;
        let is_text = parameter.node.get("schema").is_none();
        let schema = schema(parameter.node);
        let place = Place::new(parent, wire);
        let (value, _) = self.value(&[schema]);
        let style = parameter.node.get("style").and_then(Node::as_str).unwrap_or("form");
        let properties = if is_text { Vec::new() } else { value.parts.properties() };
        for property in &properties {
            let nodes = value.parts.property(property);
            let Some(node) = nodes.first().copied() else { continue };
            let place = Place::new(&format!("{parent}{}", words::pascal(&place.own)), property);
            let inner = self.seen(&nodes, &place, Form::Write);
            let ty = simple(self, &inner.ty).unwrap_or(Type::Text);
            let wire = match style {
                "deepObject" => format!("{wire}[{property}]"),
                _ => (*property).to_owned(),
            };
            let docs = prose::field(self.document, &wire, &nodes, &ty);
            let is_required = parameter.is_required && value.parts.requires(property);
            seen.push(Seen {
                wire,
                ty,
                docs,
                is_required,
                joined: None,
                constant: None,
                schema: node,
            });
        }
        if !properties.is_empty() {
            return;
        }
        let inner = if is_text { Type::Text } else { self.seen(&[schema], &place, Form::Write).ty };
        let ty = match simple(self, &inner) {
            Some(Type::Text) if secrets::is_secret(wire, &[schema]) => Type::Secret,
            Some(ty) => ty,
            None => {
                self.remark(format!("the query parameter `{wire}` is taken as text"));
                Type::Text
            }
        };
        let explodes = parameter.node.get("explode").and_then(Node::as_bool);
        let joined = match (&ty, style, explodes) {
            (Type::List(_), "form", Some(false)) => Some(','),
            (Type::List(_), "spaceDelimited", _) => Some(','),
            (Type::List(_), "pipeDelimited", _) => Some('|'),
            _ => None,
        };
        let docs = prose::field(self.document, wire, &[parameter.node, schema], &ty);
        let (wire, is_required) = (wire.to_owned(), parameter.is_required);
        let constant =
            constant(schema).filter(|value| is_query_value(value) && is_query_value(&wire));
        seen.push(Seen { wire, ty, docs, is_required, joined, constant, schema });
    }

    fn query_argument(&mut self, one: Seen<'d>, names: &mut Names, parameters: &mut Parameters) {
        let name = names.take_one(&ident::lower(&one.wire, "value"));
        let placeholder = name.clone();
        parameters.parts.push(match one.wire == placeholder {
            true => format!("<{placeholder}>"),
            false => format!("{}=<{placeholder}>", one.wire),
        });
        if let Some(separator) = one.joined {
            parameters.keys.push(format!("join({name}) = \"{separator}\""));
        }
        let is_generic = one.docs == prose::field(self.document, &one.wire, &[], &one.ty);
        let mut argument = self.argument(name, one);
        if is_generic {
            argument.docs.clear();
        }
        parameters.query.push(argument);
    }

    fn argument(&self, name: String, one: Seen<'d>) -> Argument {
        let example = self.example(&one);
        let ty = match one.is_required || matches!(one.ty, Type::List(_)) {
            true => ArgumentType::One(one.ty),
            false => ArgumentType::Optional(one.ty),
        };
        Argument { name, ty, docs: one.docs, example }
    }

    /// Made-up values: an optional parameter is left out of the least, and an empty list sends none.
    fn example(&self, one: &Seen<'d>) -> Example {
        let example = |extent| request_value(self.document, one.schema, extent);
        let all = example(Extent::Full);
        let least = match example(Extent::Required) {
            Json::Array(items) if items.is_empty() => all.clone(),
            least => least,
        };
        Example { all: Some(all), least: one.is_required.then_some(least) }
    }

    /// A struct of query parameters.
    fn filter(
        &mut self,
        seen: Vec<Seen<'d>>,
        method_name: &str,
        names: &mut Names,
        parameters: &mut Parameters,
    ) {
        let name = names.take_one(if is_list(method_name) { "filter" } else { "query" });
        let mut taken = Names::default();
        for reserved in ["new", "clone"] {
            taken.take_one(reserved);
        }
        let (mut all, mut least) = (Map::new(), Map::new());
        let mut fields = Vec::new();
        for one in seen {
            let example = self.example(&one);
            all.extend(example.all.map(|value| (one.wire.clone(), value)));
            least.extend(example.least.map(|value| (one.wire.clone(), value)));
            let own = taken.take_one(&ident::lower(&one.wire, "field"));
            let is_list = matches!(one.ty, Type::List(_));
            let ty = if one.is_required || is_list { one.ty } else { one.ty.optional() };
            let mut field = Field::new(own, &one.wire, ty, one.docs);
            field.is_marked_required = one.is_required && is_list;
            field.serialize_with = one.joined.map(|separator| match separator {
                '|' => "auth_core::join::pipe",
                _ => "auth_core::join::comma",
            });
            fields.push(field);
        }
        let upper = ident::upper(method_name, "Query");
        let proposals = match is_list(method_name) {
            true => vec![upper.clone(), format!("{upper}Filter"), format!("{upper}Query")],
            false => vec![format!("{upper}Query"), format!("{upper}Parameters")],
        };
        let words = words::words(method_name);
        let rest = words.get(1..).unwrap_or_default();
        let docs = match is_list(method_name) {
            true => format!("Which {} to list.", words::readable(rest)),
            false => format!("What to ask for in `{method_name}`."),
        };
        let model = self.add(Model {
            proposals,
            name: String::new(),
            docs: vec![docs],
            kind: ModelKind::Struct(Struct { fields, page: None }),
            form: Form::Write,
            is_read_and_written: false,
            is_named: false,
            remarks: Vec::new(),
        });
        parameters.filter = Some(model);
        parameters.parts.push(format!("<{name}..>"));
        let example = Example { all: Some(Json::Object(all)), least: Some(Json::Object(least)) };
        let ty = ArgumentType::One(Type::Model(model));
        parameters.query.push(Argument { name, ty, docs: Vec::new(), example });
    }
}

/// Whether an annotation says something of a header already.
pub(super) fn has_header(keys: &[String], name: &str) -> bool {
    let start = format!("header(\"{}\")", name.to_ascii_lowercase());
    keys.iter().any(|key| key.to_ascii_lowercase().starts_with(&start))
}

pub(super) fn is_list(method_name: &str) -> bool {
    ["list_", "search_", "find_", "query_"].iter().any(|verb| method_name.starts_with(verb))
}

/// The schema of a parameter, also where it is that of a media type.
fn schema(node: &Node) -> &Node {
    let content = || node.get("content")?.entries().next()?.1.get("schema");
    node.get("schema").or_else(content).unwrap_or(&Node::Null)
}
