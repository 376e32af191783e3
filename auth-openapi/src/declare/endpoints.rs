//! Operations as calls.

use super::access::{Access, Needed, Scheme, Whose};
use super::bodies::{Content, content};
use super::ident::{self, Names};
use super::model::{Argument, ArgumentType, Endpoint, Example, Form, ModelKind, Type};
use super::parameters::has_header;
use super::schemas::{Place, Schemas, json_types};
use super::{prose, words};
use crate::check::is_json;
use crate::document::{Body, Operation, Response};
use crate::node::Node;
use crate::sample::{Extent, request_value};

impl<'d> Schemas<'d> {
    /// The call of an operation.
    ///
    /// # Errors
    ///
    /// - Its path cannot be declared.
    pub(super) fn endpoint(
        &mut self,
        operation: &Operation<'d>,
        name: &str,
        prefix: &str,
        access: &Access,
    ) -> Result<Endpoint, String> {
        if operation.method() == "TRACE" {
            return Err("no call has the method TRACE".to_owned());
        }
        let mut names = Names::default();
        names.take_one("self");
        let (path, fixed, path_arguments) = self.path(operation, prefix, &mut names)?;
        let needed = access.of(self.document, operation);
        let has_no_body = ["GET", "HEAD"].contains(&operation.method());
        let body = operation.body().filter(|_| !has_no_body);
        let others = path_arguments.len()
            + usize::from(body.is_some())
            + usize::from(needed.whose == Whose::Argument)
            + needed.others.len();
        let mut parameters = self.parameters(operation, name, others, fixed, &mut names);
        let mut keys = Vec::new();
        let mut remarks = std::mem::take(&mut parameters.remarks);
        if has_no_body && operation.body().is_some() {
            remarks.push(format!("its body is left out: {} has none", operation.method()));
        }
        let mut arguments = path_arguments;
        arguments.append(&mut parameters.query);
        if let Some(body) = body {
            self.body(operation, &body, name, &mut names, &mut keys, &mut arguments);
        }
        keys.append(&mut parameters.keys);
        arguments.append(&mut parameters.headers);
        let query = &parameters.parts;
        credential(operation, needed, query, &mut names, &mut keys, &mut arguments, &mut remarks);
        let returns = self.returns(operation, name, &mut keys, &mut remarks);
        Ok(Endpoint {
            operation: operation.name(),
            id: operation.id().map(str::to_owned),
            name: name.to_owned(),
            method: operation.method(),
            path,
            query: parameters.parts,
            docs: docs(operation, name, &arguments),
            arguments,
            keys,
            returns,
            is_deprecated: operation.is_deprecated(),
            remarks,
        })
    }

    fn body(
        &mut self,
        operation: &Operation<'d>,
        body: &Body<'d>,
        name: &str,
        names: &mut Names,
        keys: &mut Vec<String>,
        arguments: &mut Vec<Argument>,
    ) {
        let content = content(body);
        let is_optional = body.node.get("required").and_then(Node::as_bool) == Some(false);
        let schema = match content {
            Content::Json { schema, .. } | Content::Form { schema } => schema,
            Content::Multipart { .. } | Content::Bytes { .. } => None,
        };
        let example = |extent| schema.map(|schema| request_value(self.document, schema, extent));
        let mut example = Example { all: example(Extent::Full), least: example(Extent::Required) };
        if is_optional {
            example.least = None;
        }
        let one = |ty| if is_optional { ArgumentType::Optional(ty) } else { ArgumentType::One(ty) };
        let (kind, argument, ty, docs) = match content {
            Content::Json { media_type, schema } => {
                if media_type != "application/json" {
                    keys.push(format!("header(\"content-type\") = {media_type:?}"));
                }
                let form = match operation.method() {
                    "PATCH" => Form::Patch,
                    _ if media_type == "application/merge-patch+json" => Form::Patch,
                    _ => Form::Write,
                };
                let Some(ty) = self.json_body(schema, name, form) else {
                    keys.insert(0, "json = {}".to_owned());
                    return;
                };
                let argument = if matches!(ty, Type::List(_)) { "items" } else { "request" };
                ("json", argument, one(ty), Vec::new())
            }
            Content::Form { schema } => match schema.and_then(|schema| self.form(schema, name)) {
                Some(ty) => ("form", "request", one(ty), Vec::new()),
                None => ("form", "fields", ArgumentType::Pairs, Vec::new()),
            },
            Content::Multipart { schema } => {
                ("multipart", "form", ArgumentType::Multipart, self.parts(schema))
            }
            Content::Bytes { media_type } => {
                if media_type != "application/octet-stream" && !media_type.contains('*') {
                    keys.push(format!("header(\"content-type\") = {media_type:?}"));
                }
                let docs = vec![format!("The body: `{media_type}`.")];
                ("body", "body", ArgumentType::Body, docs)
            }
        };
        let argument = names.take_one(argument);
        keys.insert(0, format!("{kind} = {argument}"));
        arguments.push(Argument { name: argument, ty, docs, example });
    }

    /// The type of a JSON body; none if it is always an empty object.
    fn json_body(&mut self, schema: Option<&'d Node>, name: &str, form: Form) -> Option<Type> {
        let Some(schema) = schema else { return Some(Type::Json) };
        let place = Place::root(&ident::upper(name, "Request"));
        let ty = self.seen(&[schema], &place, form).ty;
        (ty != Type::JsonObject || !self.is_empty(schema)).then_some(ty)
    }

    /// What the parts of a form are called.
    fn parts(&self, schema: Option<&'d Node>) -> Vec<String> {
        let Some(schema) = schema else { return Vec::new() };
        let (value, _) = self.value(&[schema]);
        let names = value.parts.properties();
        let parts: Vec<String> = names
            .iter()
            .map(|name| match value.parts.requires(name) {
                true => format!("`{name}`"),
                false => format!("`{name}` (optional)"),
            })
            .collect();
        if parts.is_empty() {
            Vec::new()
        } else {
            vec![format!("Its parts: {}.", parts.join(", "))]
        }
    }

    /// Whether a schema allows no field at all.
    fn is_empty(&self, schema: &'d Node) -> bool {
        let (value, _) = self.value(&[schema]);
        let has_none = value.parts.properties().is_empty() && value.unions.is_empty();
        let refuses =
            value.parts.values("additionalProperties").any(|node| node.as_bool() == Some(false));
        has_none
            && json_types(&value.parts) == ["object"]
            && (refuses || value.parts.value("properties").is_some())
    }

    /// What a call gives.
    fn returns(
        &mut self,
        operation: &Operation<'d>,
        name: &str,
        keys: &mut Vec<String>,
        remarks: &mut Vec<String>,
    ) -> Type {
        let successes = successes(operation);
        let with_content: Vec<_> =
            successes.iter().filter(|response| response.content().next().is_some()).collect();
        let media =
            |response: &&Response<'d>| response.content().find(|(name, _)| is_json(essence(name)));
        let json: Vec<&'d Node> =
            with_content.iter().filter_map(media).map(|(_, node)| node).collect();
        if json.is_empty() {
            let Some((media_type, _)) = with_content.iter().find_map(|r| r.content().next()) else {
                return Type::Nothing;
            };
            let media_type = essence(media_type);
            if media_type != "*/*"
                && media_type.contains('/')
                && !keys.iter().any(|key| key.contains("\"accept\""))
            {
                keys.push(format!("header(\"accept\") = {media_type:?}"));
            }
            return Type::Bytes;
        }
        let schemas: Vec<&'d Node> = json.iter().filter_map(|media| media.get("schema")).collect();
        let Some(schema) = schemas.first().copied() else { return Type::Json };
        if schemas.iter().any(|other| *other != schema) {
            remarks.push("its successes differ: that of the first status is declared".to_owned());
        }
        let place = Place::new(&ident::upper(name, "Call"), "response");
        let seen = self.seen(&[schema], &place, Form::Read);
        let is_sometimes_empty = with_content.len() < successes.len();
        let ty = seen.ty;
        if ty == Type::JsonObject && self.is_empty(schema) {
            return Type::Nothing;
        }
        let ty = self.paged(operation, ty, schema);
        if (seen.is_nullable || is_sometimes_empty) && !matches!(ty, Type::Json) {
            return ty.optional();
        }
        self.unwrapped_envelope(ty, keys)
    }

    /// An object with nothing but one named object in it is taken away.
    fn unwrapped_envelope(&mut self, ty: Type, keys: &mut Vec<String>) -> Type {
        let Type::Model(index) = ty else { return ty };
        let Some(model) = self.models.get(index) else { return ty };
        let ModelKind::Struct(content) = &model.kind else { return ty };
        let [field] = content.fields.as_slice() else { return ty };
        let is_named = match &field.ty {
            Type::Model(inner) => self.models.get(*inner).is_some_and(|inner| inner.is_named),
            Type::List(item) => {
                matches!(&**item, Type::Model(inner) if self.models.get(*inner).is_some_and(|inner| inner.is_named))
            }
            _ => false,
        };
        if !is_named || field.is_flat || field.is_default || content.page.is_some() {
            return ty;
        }
        keys.push(format!("envelope = {:?}", field.wire));
        field.ty.clone()
    }
}

/// Says whose credential a call carries, and adds what its caller gives of it.
fn credential(
    operation: &Operation<'_>,
    needed: Needed,
    query: &[String],
    names: &mut Names,
    keys: &mut Vec<String>,
    arguments: &mut Vec<Argument>,
    remarks: &mut Vec<String>,
) {
    let mut add = |name: &str, docs: String, names: &mut Names| {
        let name = names.take_one(&ident::lower(name, "token"));
        let example = Example { all: Some("token".into()), least: Some("token".into()) };
        let ty = ArgumentType::One(Type::Secret);
        arguments.push(Argument { name: name.clone(), ty, docs: vec![docs], example });
        name
    };
    match needed.whose {
        Whose::Client => {}
        Whose::Nobody => keys.push("auth = none".to_owned()),
        Whose::Argument => {
            let token = add("token", schemes(operation), names);
            keys.push(format!("auth = {token}"));
        }
    }
    for scheme in needed.others {
        match scheme {
            Scheme::Header(header) if !has_header(keys, &header) => {
                let name =
                    header.strip_prefix("X-").or(header.strip_prefix("x-")).unwrap_or(&header);
                let name = add(name, format!("The header `{header}`."), names);
                keys.push(format!("header({header:?}) = {name}"));
            }
            Scheme::Query(key) if !has_query(query, keys, &key) => {
                let name = add(&key, format!("`{key}` in the query."), names);
                keys.push(format!("secret_query({key:?}) = {name}"));
            }
            Scheme::Cookie(cookie) if !has_header(keys, "cookie") => {
                let name = add("cookie", format!("The header `cookie`: `{cookie}=…`."), names);
                keys.push(format!("header(\"cookie\") = {name}"));
            }
            // A parameter has the same name.
            _ => {}
        }
    }
    remarks.extend(needed.remark);
}

/// Whether the query has the key already.
fn has_query(query: &[String], keys: &[String], key: &str) -> bool {
    let starts = [format!("<{key}>"), format!("{key}=")];
    query.iter().any(|part| starts.iter().any(|start| part.starts_with(start)))
        || keys.contains(&format!("secret_query({key:?})"))
}

/// The responses that are successes: with a 2xx status, else whatever is the default.
fn successes<'d>(operation: &Operation<'d>) -> Vec<Response<'d>> {
    let mut responses = operation.responses();
    let is_success = |response: &Response<'_>| response.status.starts_with('2');
    if responses.iter().any(is_success) {
        responses.retain(is_success);
        responses.sort_by_key(|response| response.status);
    } else {
        responses.retain(|response| response.status == "default");
    }
    responses
}

pub(super) fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

fn docs(operation: &Operation<'_>, name: &str, arguments: &[Argument]) -> Vec<String> {
    let text = |key: &str| operation.node().get(key).and_then(Node::as_str).unwrap_or_default();
    let (summary, description) = (text("summary").trim(), text("description").trim());
    let mut docs = prose::ended(prose::paragraphs(summary));
    let is_repeated = description.trim_end_matches('.') == summary.trim_end_matches('.');
    if !is_repeated {
        docs.extend(prose::ended(prose::paragraphs(description)));
    }
    if docs.is_empty() {
        docs.push(sentence(name));
    }
    let lines = arguments.iter().filter(|argument| !argument.docs.is_empty()).map(|argument| {
        let text = argument.docs.join(" ").replace('\n', " ");
        format!("- `{}`: {text}", argument.name)
    });
    let lines: Vec<String> = lines.collect();
    if !lines.is_empty() {
        docs.push(lines.join("\n"));
    }
    docs
}

/// `create_endpoint` as a sentence.
pub(super) fn sentence(name: &str) -> String {
    let words = words::words(name);
    let Some((verb, rest)) = words.split_first() else { return "Makes the call.".to_owned() };
    let verb = words::capitalized(&words::third_person(verb));
    let particles = ["all", "back", "down", "in", "me", "off", "on", "out", "up"];
    match rest {
        [] => format!("{verb}."),
        [.., last] if particles.contains(&last.as_str()) => {
            format!("{verb} {}.", words::readable(rest))
        }
        rest => format!("{verb} {}.", words::with_article(rest)),
    }
}

/// What a token is for, by the names of the security schemes.
fn schemes(operation: &Operation<'_>) -> String {
    let names: Vec<String> =
        operation.security().iter().flatten().map(|name| format!("`{name}`")).collect();
    format!("The credential: {}.", names.join(" or "))
}
