//! Paths as templates.

use serde_json::Value as Json;

use super::ident::Names;
use super::model::{Argument, ArgumentType, Example, Type};
use super::schemas::Schemas;
use crate::document::Operation;
use crate::sample::{Extent, request_value};

impl<'d> Schemas<'d> {
    /// The path with its placeholders, the constants in its query, and its arguments.
    pub(super) fn path(
        &mut self,
        operation: &Operation<'d>,
        prefix: &str,
        names: &mut Names,
    ) -> Result<(String, Vec<String>, Vec<Argument>), String> {
        let written = operation.path();
        let written = written.strip_prefix(prefix).unwrap_or(written);
        let written = written.split('#').next().unwrap_or_default();
        let (path, query) = written.split_once('?').unwrap_or((written, ""));
        let slash = if path.is_empty() { "" } else { "/" };
        let mut arguments = Vec::new();
        let mut segments = Vec::new();
        let all: Vec<&str> = path.strip_prefix('/').unwrap_or(path).split('/').collect();
        for (index, segment) in all.iter().enumerate() {
            if segment.is_empty() && index + 1 < all.len() {
                continue;
            }
            if [".", "..", "%2e", "%2e%2e"].iter().any(|dots| segment.eq_ignore_ascii_case(dots)) {
                return Err(format!("its path has the segment `{segment}`"));
            }
            let Some((_, inner)) = segment.split_once('{') else {
                segments.push(encoded(segment));
                continue;
            };
            let wire = inner.split('}').next().unwrap_or_default();
            let mut argument = self.path_argument(operation, wire, names);
            if *segment != format!("{{{wire}}}") {
                // A value is a whole segment.
                argument.ty = ArgumentType::One(Type::Text);
                argument.docs = vec![format!("The whole segment, `{segment}`.")];
                let example = self.filled(operation, segment);
                argument.example =
                    Example { all: Some(example.clone().into()), least: Some(example.into()) };
            }
            segments.push(format!("<{}>", argument.name));
            arguments.push(argument);
        }
        let constants = query.split('&').filter(|part| !part.is_empty() && !part.contains('{'));
        let constants = constants.map(encoded_query).collect();
        Ok((format!("{slash}{}", segments.join("/")), constants, arguments))
    }

    /// A segment with a made-up value in the place of each placeholder.
    fn filled(&self, operation: &Operation<'d>, segment: &str) -> String {
        let parameters = operation.parameters_in("path");
        parameters.iter().fold(segment.to_owned(), |filled, parameter| {
            let schema = parameter.node.get("schema");
            let value = schema.map(|schema| request_value(self.document, schema, Extent::Required));
            let text = match value {
                Some(Json::String(text)) => text,
                Some(value) => value.to_string(),
                None => "sample".to_owned(),
            };
            filled.replace(&format!("{{{}}}", parameter.name), &text)
        })
    }
}

/// A segment as a URL holds it.
fn encoded(segment: &str) -> String {
    // What would be a placeholder elsewhere: `:id`, `*rest`, `*`.
    let is_name = |c: char| c.is_alphabetic() || c == '_';
    let is_like_placeholder = segment.bytes().all(|byte| byte == b'*')
        || segment.strip_prefix([':', '*']).is_some_and(|rest| rest.starts_with(is_name));
    percent_encoded(segment, |index, c| {
        let is_mark = "-._~!$'()*+,;:@=&".contains(c);
        c.is_ascii_alphanumeric() || (is_mark && !(index == 0 && is_like_placeholder))
    })
}

fn encoded_query(part: &str) -> String {
    percent_encoded(part, |_, c| c.is_ascii_alphanumeric() || "-._~!$'()*+,;:@/=".contains(c))
}

fn percent_encoded(text: &str, is_safe: impl Fn(usize, char) -> bool) -> String {
    let mut encoded = String::new();
    let mut rest = text;
    let mut index = 0;
    while let Some(letter) = rest.chars().next() {
        let is_encoded =
            rest.as_bytes().get(1..3).is_some_and(|pair| pair.iter().all(u8::is_ascii_hexdigit));
        if is_safe(index, letter) || (letter == '%' && is_encoded) {
            encoded.push(letter);
        } else {
            let mut bytes = [0; 4];
            for byte in letter.encode_utf8(&mut bytes).bytes() {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        }
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        index += 1;
    }
    encoded
}
