//! What a document says of an operation's success.

use auth_openapi::{Document, Extent, Operation, sample_value};
use http::StatusCode;
use serde_json::{Map, Value, json};

/// What the document says of an operation's success.
pub(in crate::sandbox) struct Success {
    /// The documented statuses, the lowest first; 200 if there is none.
    statuses: Vec<StatusCode>,
    /// The media type of the body, if there is one.
    pub(super) media_type: Option<&'static str>,
    /// The body with every documented field, if it is JSON.
    pub(super) full: Option<Value>,
    /// The body as if nobody had set anything.
    pub(super) unset: Option<Value>,
}

/// Where a body has the fields of a resource.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Spot {
    /// At this JSON pointer.
    One(String),
    /// In a list at this JSON pointer.
    Many(String),
}

impl Success {
    pub(super) fn of(document: &'static Document, operation: &Operation<'static>) -> Success {
        let responses = operation.responses();
        let mut successes = responses.iter().filter(|response| response.status.starts_with('2'));
        let statuses = successes.clone();
        let statuses = statuses.filter_map(|one| one.status.replace(['X', 'x'], "0").parse().ok());
        let mut statuses: Vec<StatusCode> = statuses.collect();
        statuses.sort_unstable();
        if statuses.is_empty() {
            statuses.push(StatusCode::OK);
        }
        let content = successes.find_map(|response| response.content().next());
        let json = content.filter(|(media_type, _)| media_type.contains("json"));
        let schema = json.and_then(|(_, media)| media.get("schema"));
        let sample = |extent| {
            let value = sample_value(document, schema?, extent);
            // A schema that says nothing.
            Some(if value.is_null() { json!({}) } else { value })
        };
        let (full, unset) = (sample(Extent::Full), sample(Extent::Unset));
        Success { statuses, media_type: content.map(|(media_type, _)| media_type), full, unset }
    }

    /// The status of a success that created something, or of one that did not.
    pub(super) fn status(&self, is_new: bool) -> StatusCode {
        let created = |status: &&StatusCode| (**status == StatusCode::CREATED) == is_new;
        let status = self.statuses.iter().find(created).or(self.statuses.first());
        status.copied().unwrap_or_default()
    }

    /// Where the body has a resource with this field.
    pub(super) fn spot(&self, key: &str) -> Option<Spot> {
        let full = self.full.as_ref()?;
        let is_one = |value: &Value| value.is_object() && value.pointer(key).is_some();
        let is_many = |value: &Value| value.get(0).is_some_and(is_one);
        let fields = || full.as_object().into_iter().flatten();
        let inside = |is: &dyn Fn(&Value) -> bool| {
            fields().find(|(_, value)| is(value)).map(|(name, _)| format!("/{name}"))
        };
        if is_one(full) {
            Some(Spot::One(String::new()))
        } else if is_many(full) {
            Some(Spot::Many(String::new()))
        } else {
            inside(&is_many).map(Spot::Many).or_else(|| inside(&is_one).map(Spot::One))
        }
    }

    /// Every documented field of the resource that is at this place.
    pub(super) fn resource(&self, spot: &Spot) -> Option<&Map<String, Value>> {
        let full = self.full.as_ref()?;
        match spot {
            Spot::One(pointer) => full.pointer(pointer)?.as_object(),
            Spot::Many(pointer) => full.pointer(pointer)?.get(0)?.as_object(),
        }
    }
}
