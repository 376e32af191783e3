//! The type that a call decodes, without being generic over it.

use std::any::TypeId;
use std::fmt::Debug;

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The type of a call's value.
#[derive(Clone, Copy)]
pub(crate) struct Model {
    pub(crate) id: TypeId,
    /// Decodes a JSON text, and shows what came out.
    read: fn(&str) -> Result<String, String>,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Json,
    /// The body as it is.
    Bytes,
    /// The body is not looked at.
    Unit,
}

impl Model {
    pub(crate) fn of<T: DeserializeOwned + Debug + 'static>() -> Self {
        Self::new(TypeId::of::<T>(), read::<T>)
    }

    fn new(id: TypeId, read: fn(&str) -> Result<String, String>) -> Self {
        let kind = match id {
            id if id == TypeId::of::<Bytes>() => Kind::Bytes,
            id if id == TypeId::of::<()>() => Kind::Unit,
            _ => Kind::Json,
        };
        Self { id, read, kind }
    }

    /// Decodes a value as a call does, and shows what came out.
    ///
    /// # Errors
    ///
    /// - What does not fit, in words.
    pub(crate) fn read(&self, value: &Value) -> Result<String, String> {
        match self.kind {
            Kind::Json => (self.read)(&value.to_string()),
            Kind::Bytes => Ok(value.to_string()),
            Kind::Unit => Ok(String::new()),
        }
    }
}

/// With the deserializer that calls have too: no type is compiled twice.
fn read<T: DeserializeOwned + Debug>(text: &str) -> Result<String, String> {
    match serde_json::from_str::<T>(text) {
        Ok(value) => Ok(format!("{value:?}")),
        Err(error) => Err(words(&error)),
    }
}

/// An error without its line and column, which would be those of a text that nobody sees.
fn words(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ").map_or(text.as_str(), |(words, _)| words).to_owned()
}
