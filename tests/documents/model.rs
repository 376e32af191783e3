//! The type that a call decodes, without being generic over it.

use std::any::TypeId;

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A string that no type reads, but that is passed over where nothing reads it: half of a pair of
/// surrogates. It is written as this private character first.
const UNREADABLE: (&str, &str) = ("\"\u{e000}\"", r#""\ud800""#);

/// The type of a call's value.
#[derive(Clone, Copy)]
pub(crate) struct Model {
    decode: fn(&str) -> serde_json::Result<()>,
    /// Whether the value is the body as it is.
    pub(crate) is_raw: bool,
    /// Whether the body is not looked at.
    pub(crate) is_unit: bool,
}

impl Model {
    pub(crate) fn of<T: DeserializeOwned + 'static>() -> Self {
        Self {
            decode: decode::<T>,
            is_raw: TypeId::of::<T>() == TypeId::of::<Bytes>(),
            is_unit: TypeId::of::<T>() == TypeId::of::<()>(),
        }
    }

    /// Decodes a value as a call does.
    pub(crate) fn decode(&self, value: &Value) -> serde_json::Result<()> {
        if self.is_raw || self.is_unit { Ok(()) } else { (self.decode)(&value.to_string()) }
    }

    /// Whether the type has no use for what is at `pointer`.
    ///
    /// `serde_ignored` would say so too, but has every type compiled once more.
    pub(crate) fn ignores(&self, value: &Value, pointer: &str) -> bool {
        if self.is_raw || self.is_unit {
            return self.is_unit;
        }
        let mut value = value.clone();
        if let Some(place) = value.pointer_mut(pointer) {
            *place = Value::from("\u{e000}");
        }
        (self.decode)(&value.to_string().replace(UNREADABLE.0, UNREADABLE.1)).is_ok()
    }
}

/// With the deserializer that calls have too, so that no type is compiled twice.
fn decode<T: DeserializeOwned>(text: &str) -> serde_json::Result<()> {
    serde_json::from_str::<T>(text).map(drop)
}
