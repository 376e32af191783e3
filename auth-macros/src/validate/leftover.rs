//! Arguments that have no place in the request, or have it said where nothing reads it; and queries
//! outside the path. All of them say the same path to write, with all of theirs in it.

use crate::args::{Arguments, Body, BodyValue, Member, QueryPart, QueryValue, object_entry};
use crate::diagnostics::{Errors, messages};
use crate::http_method::{HttpMethod, Semantics};
use crate::model::BodyKind;
use crate::path::{self, PathTemplate};
use crate::signature::{Argument, MarkedPlace, Marker, Prototype};

pub(super) struct Leftover<'a> {
    pub(super) arguments: &'a Arguments,
    pub(super) prototype: &'a Prototype,
    /// Arguments that are used, or that another error is about.
    pub(super) used: &'a [&'a str],
    /// Placeholders that other errors are about, and what to write for them.
    pub(super) repairs: &'a [(String, String)],
}

impl<'a> Leftover<'a> {
    pub(super) fn refuse(&self, errors: &mut Errors) {
        self.refuse_markers(errors);
        self.refuse_queries(errors);
        self.refuse_unused(errors);
    }

    /// What is said at an argument, or by a pattern, of where its value goes.
    fn refuse_markers(&self, errors: &mut Errors) {
        let mut earlier = Vec::new();
        for argument in &self.prototype.arguments {
            let Some(marker) = &argument.marker else {
                continue;
            };
            // The pattern of several arguments is one mistake.
            if marker.instead.is_some() && earlier.contains(&&marker.text) {
                continue;
            }
            earlier.push(&marker.text);
            let place = self.marked_place(argument, marker);
            let message = match (&marker.instead, place) {
                (Some(instead), None) => {
                    messages::argument_pattern(&marker.text, format!("`{instead}`"))
                }
                (Some(instead), Some(place)) => {
                    messages::argument_pattern(&marker.text, format!("`{instead}` and {place}"))
                }
                (None, None) => {
                    let help = format!("remove `{}`", marker.text);
                    messages::argument_marked(&marker.text, &argument.name, help)
                }
                (None, Some(place)) => {
                    let help = format!("{place} and remove `{}`", marker.text);
                    messages::argument_marked(&marker.text, &argument.name, help)
                }
            };
            errors.push(marker.site, message);
        }
    }

    /// The entry that says the same, unless there is one.
    fn marked_place(&self, argument: &Argument, marker: &Marker) -> Option<String> {
        let name = &argument.name;
        if self.used.contains(&name.as_str()) {
            return None;
        }
        let verb = self.arguments.verb.as_ref().map(|verb| verb.value);
        let has_no_body = matches!(verb, Some(HttpMethod::Get | HttpMethod::Head));
        let method = if has_no_body { "method = POST, " } else { "" };
        let body = |kind: BodyKind| {
            self.arguments.body.is_none().then(|| format!("`{method}{kind} = {name}`"))
        };
        let path = || self.path().map(|path| format!("`path = \"{path}\"`"));
        let Some(place) = marker.place else {
            return if self.is_in_path(argument) { path() } else { body(BodyKind::Json) };
        };
        match place {
            MarkedPlace::Path | MarkedPlace::Query if !argument.is_secret => path(),
            MarkedPlace::Json => body(BodyKind::Json),
            MarkedPlace::Form => body(BodyKind::Form),
            MarkedPlace::Multipart => body(BodyKind::Multipart),
            MarkedPlace::Bytes => body(BodyKind::Bytes),
            // A secret is never in the URL.
            MarkedPlace::Header | MarkedPlace::Path | MarkedPlace::Query => {
                let words = name.split('_').map(capitalised).collect::<Vec<_>>().join("-");
                let wire = marker.wire.clone().unwrap_or(words);
                Some(format!("`header(\"{wire}\") = {name}`"))
            }
            MarkedPlace::Auth => Some(format!("`auth = {name}`")),
        }
    }

    /// `query = limit` and its like.
    fn refuse_queries(&self, errors: &mut Errors) {
        for query in &self.arguments.queries {
            let is_sent = |part: &QueryPart| match &part.value {
                QueryValue::Argument(name) => self.is_argument(name),
                QueryValue::Text(_) => true,
            };
            let is_readable = !query.parts.is_empty() && query.parts.iter().all(is_sent);
            let help = match self.path().filter(|_| is_readable) {
                Some(path) => format!("`path = \"{path}\"` and remove `{}`", query.key),
                None => "put it into the path, behind a `?`".to_owned(),
            };
            errors.push(query.site, messages::query_key(&query.key, help));
        }
    }

    fn refuse_unused(&self, errors: &mut Errors) {
        // Without a path there is no telling what is used.
        let Some(path) = self.template().filter(|_| !self.arguments.is_cut_off) else {
            return;
        };
        for argument in self.unused() {
            let help = self.help_for_unused(argument);
            let message = match path.text_like(&argument.name) {
                Some((found, _)) => messages::argument_as_text(&argument.name, found, help),
                None => messages::argument_unused(&argument.ident, help),
            };
            errors.push(argument.site, message);
        }
    }

    fn help_for_unused(&self, argument: &Argument) -> String {
        let name = &argument.name;
        if self.arguments.idempotency_key.is_some() && name.contains("key") {
            return "remove it: the caller's own key is given to the call with `.idempotency_key`"
                .to_owned();
        }
        let path = self.path().filter(|_| self.is_in_path(argument));
        let path = path.map(|path| format!("`path = \"{path}\"`"));
        // One of several texts is no body, nor is a secret.
        let is_body = !argument.is_text || self.unused().count() == 1;
        let is_body = is_body && !argument.is_secret && self.takes_body();
        let body = is_body.then(|| format!("`json = {name}`"));
        let is_credential = argument.is_secret && self.arguments.auth.is_none();
        let auth = is_credential.then(|| format!("`auth = {name}`"));
        let object = self.object_with(argument);
        let places: Vec<String> = [auth, object, path, body].into_iter().flatten().collect();
        match places.as_slice() {
            [] if argument.shape.is_many() => {
                "send it as the body of a method that has one, or remove it".to_owned()
            }
            [] => "put it into a header, or remove it".to_owned(),
            places => format!("{}, or remove it", places.join(", or ")),
        }
    }

    /// The object of the body with the argument in it.
    fn object_with(&self, argument: &Argument) -> Option<String> {
        let Some(BodyValue::Object(members)) = self.arguments.body.as_ref().map(|body| &body.value)
        else {
            return None;
        };
        let is_taken = |member: &Member| member.key == argument.name;
        if members.is_empty() || members.iter().any(is_taken) {
            return None;
        }
        let members = members.iter().map(|member| member.written.as_str());
        Some(format!("`{}`", object_entry(members.chain([argument.name.as_str()]))))
    }

    fn takes_body(&self) -> bool {
        let is_safe = |verb: HttpMethod| matches!(verb.semantics(), Semantics::Safe);
        let is_free = |body: &Body| match &body.value {
            BodyValue::Object(members) => members.is_empty(),
            BodyValue::Argument(_) | BodyValue::Refused => false,
        };
        self.arguments.body.as_ref().is_none_or(is_free)
            && self.arguments.verb.as_ref().is_some_and(|verb| !is_safe(verb.value))
    }

    /// Whether an argument without a place may have been meant to be in the path or the query.
    fn is_in_path(&self, argument: &Argument) -> bool {
        let shape = &argument.shape;
        // Several structs have no form there.
        let is_written = argument.is_text || !shape.is_many() || shape.is_pairs();
        !argument.is_secret && is_written && (argument.is_text || !self.takes_body())
    }

    fn unused(&self) -> impl Iterator<Item = &'a Argument> {
        let is_unused = |argument: &&Argument| {
            argument.marker.is_none() && !self.used.contains(&argument.name.as_str())
        };
        self.prototype.arguments.iter().filter(is_unused)
    }

    fn template(&self) -> Option<&'a PathTemplate> {
        self.arguments.path.as_ref().map(|path| &path.value)
    }

    /// The path with everything that belongs into it and is not there.
    fn path(&self) -> Option<String> {
        let template = self.template()?;
        let (mut segments, mut query) = (Vec::new(), Vec::new());
        let mut written = template.written().to_owned();
        for (found, meant) in self.repairs {
            written = written.replacen(found, meant, 1);
        }
        for part in self.arguments.queries.iter().flat_map(|query| &query.parts) {
            query.push(match &part.value {
                QueryValue::Argument(name) if !self.is_argument(name) => continue,
                QueryValue::Argument(name) => self.query_part(part.key.as_deref(), name),
                QueryValue::Text(text) => match &part.key {
                    Some(key) => format!("{key}={text}"),
                    None => text.clone(),
                },
            });
        }
        for argument in &self.prototype.arguments {
            let name = argument.name.as_str();
            let marker = argument.marker.as_ref();
            match marker.and_then(|marker| marker.place) {
                _ if self.used.contains(&name) || argument.is_secret => {}
                Some(MarkedPlace::Path) => segments.push(format!("<{name}>")),
                Some(MarkedPlace::Query) => {
                    let key = marker.and_then(|marker| marker.wire.as_deref());
                    query.push(self.query_part(key, name));
                }
                None if self.is_in_path(argument) => match self.text_like(argument) {
                    Some((found, meant)) => {
                        written = path::with_part(&written, &found, &meant);
                    }
                    None => query.push(self.query_part(None, name)),
                },
                _ => {}
            }
        }
        Some(path::with_more(&written, &segments, &query))
    }

    /// The text in the place of the argument, unless no argument of its type can stand there.
    fn text_like(&self, argument: &Argument) -> Option<(String, String)> {
        let (template, shape) = (self.template()?, &argument.shape);
        let is_single = argument.is_text && !shape.is_many() && !shape.is_optional();
        let is_segment =
            |text: &str| template.without_query().split('/').any(|segment| segment == text);
        let found = template.text_like(&argument.name);
        found.filter(|(text, _)| is_single || !is_segment(text))
    }

    fn is_argument(&self, name: &str) -> bool {
        self.prototype.arguments.iter().any(|argument| argument.name == name)
    }

    fn query_part(&self, key: Option<&str>, name: &str) -> String {
        let mut arguments = self.prototype.arguments.iter();
        let argument = arguments.find(|argument| argument.name == name);
        let is_text = argument.is_none_or(|argument| argument.is_text);
        match key.filter(|key| *key != name) {
            Some(key) => format!("{key}=<{name}>"),
            None if is_text => format!("<{name}>"),
            None => format!("<{name}..>"),
        }
    }
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}
