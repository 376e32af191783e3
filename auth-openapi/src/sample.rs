//! Requests and responses of an operation, made up from its document.

mod number;
mod pattern;
mod request;
mod text;
mod union;
mod unset;
mod value;

use serde_json::Value;

pub use self::request::{RequestSample, request_samples};
use self::union::Choices;
pub use self::value::Extent;
use self::value::Generator;
use crate::check::is_json;
use crate::document::{Document, Operation};
use crate::node::Node;
use crate::schema::Direction;

/// How many samples of one body are made at most.
const MOST: usize = 1_000;

/// A made-up response of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// `full`, `required`, or a variant with its place: `body.shape: Circle`.
    pub name: String,
    /// The status; of a class (`2XX`) the first, of `default` 500, or 200 if nothing else
    /// succeeds.
    pub status: u16,
    /// The media type of the body, if the response has one.
    pub media_type: Option<String>,
    /// The body, if it is JSON.
    pub body: Option<Value>,
}

/// Samples of all documented responses of an operation.
///
/// Of a JSON body there is one sample with every documented field, one with the required ones
/// alone where that differs, and one for each further variant of each union in it. They keep to
/// enums, formats, patterns and bounds, and are the same each time. Another body is not made up.
///
/// A field that leads back to the type that it is in is left out, unless it is required.
#[must_use]
pub fn samples(document: &Document, operation: &Operation<'_>) -> Vec<Sample> {
    let responses = operation.responses();
    let has_success = responses.iter().any(|response| response.status.starts_with('2'));
    let mut samples = Vec::new();
    for response in &responses {
        let status = status(response.status, has_success);
        let sample = |name: &str, media_type: Option<&str>, body| Sample {
            name: name.to_owned(),
            status,
            media_type: media_type.map(str::to_owned),
            body,
        };
        let mut is_empty = true;
        for (media_type, media) in response.content() {
            is_empty = false;
            match media.get("schema").filter(|_| is_json(media_type)) {
                Some(schema) => {
                    let bodies = bodies(document, schema, Direction::Response).into_iter();
                    samples.extend(
                        bodies.map(|(name, body)| sample(&name, Some(media_type), Some(body))),
                    );
                }
                None => samples.push(sample("full", Some(media_type), None)),
            }
        }
        if is_empty {
            samples.push(sample("full", None, None));
        }
    }
    samples
}

/// A value that `schema`, which is one of the document's, takes in a response. Of each union in it,
/// it is the first variant.
///
/// It is the same each time. It is `null` where the schema asks for a value without an end.
#[must_use]
pub fn sample_value(document: &Document, schema: &Node, extent: Extent) -> Value {
    Generator::new(document, extent, Direction::Response, Choices::default()).body(schema)
}

fn status(documented: &str, has_success: bool) -> u16 {
    let class = documented.get(..1).and_then(|digit| digit.parse::<u16>().ok());
    match (documented.parse(), class) {
        (Ok(status), _) => status,
        (Err(_), Some(class)) => class * 100,
        (Err(_), None) if has_success => 500,
        (Err(_), None) => 200,
    }
}

/// Values of a schema, with a name for each.
fn bodies(document: &Document, schema: &Node, direction: Direction) -> Vec<(String, Value)> {
    let generate = |extent, choices| {
        let mut generator = Generator::new(document, extent, direction, choices);
        let value = generator.body(schema);
        (value, generator.into_unions())
    };
    let (full, mut unions) = generate(Extent::Full, Choices::default());
    let (required, _) = generate(Extent::Required, Choices::default());
    let mut bodies = vec![("full".to_owned(), full)];
    if bodies.iter().all(|(_, body)| *body != required) {
        bodies.push(("required".to_owned(), required));
    }
    let mut next = 0;
    while let Some(union) = unions.get(next).cloned() {
        for (index, name) in union.others() {
            let (body, found) = generate(Extent::Full, union.choose(index));
            if bodies.len() == MOST {
                return bodies;
            }
            bodies.push((format!("{}: {name}", union.place), body));
            // Variants may have unions of their own.
            for inner in found {
                if !unions.iter().any(|other| other.is_same(&inner)) {
                    unions.push(inner);
                }
            }
        }
        next += 1;
    }
    bodies
}
