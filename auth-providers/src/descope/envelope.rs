//! Answers that Descope documents as an object with one field.
//!
//! Behind Descope's API is a gateway to gRPC. It can be told to answer with the value of one field alone
//! (`response_body`). For the operations here it does so, while the document has the object around it.
//! Both forms are read.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{
    DeserializeSeed, Error as _, IgnoredAny, IntoDeserializer as _, MapAccess, SeqAccess, Visitor,
};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// The names that a field may have.
pub(super) type Names = &'static [&'static str];

/// A response with one field. [`enveloped`] implements it.
pub(super) trait Enveloped {
    const NAMES: Names;
    type Value;
}

/// What is in the field of a response, read from both forms: `#[serde(from = "Opened<Self>")]`.
pub(super) struct Opened<R: Enveloped>(pub(super) R::Value);

impl<'de, R: Enveloped<Value: Content<'de>>> Deserialize<'de> for Opened<R> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        R::Value::read(from, R::NAMES).map(Self)
    }
}

/// Has a response read from [`Opened`].
macro_rules! enveloped {
    ($response:ident { $field:ident: $value:ty = $($name:literal)|+ }) => {
        impl $crate::descope::envelope::Enveloped for $response {
            const NAMES: &'static [&'static str] = &[$($name),+];
            type Value = $value;
        }

        impl ::core::convert::From<$crate::descope::envelope::Opened<Self>> for $response {
            fn from(opened: $crate::descope::envelope::Opened<Self>) -> Self {
                Self { $field: opened.0 }
            }
        }
    };
}
pub(super) use enveloped;

/// What may be in the field of a response.
pub(super) trait Content<'de>: Sized {
    /// Reads the value of the field `names` of an object, or the value in the place of that object.
    /// It is empty if neither is there.
    fn read<D: Deserializer<'de>>(from: D, names: Names) -> Result<Self, D::Error>;
}

impl<'de, T: Deserialize<'de>> Content<'de> for Vec<T> {
    fn read<D: Deserializer<'de>>(from: D, names: Names) -> Result<Self, D::Error> {
        from.deserialize_any(ListVisitor { names, items: PhantomData })
    }
}

/// An object without fields is `None`. `T` has to be readable from one, because that is what an answer
/// is beside its envelope.
impl<'de, T: Deserialize<'de>> Content<'de> for Option<T> {
    fn read<D: Deserializer<'de>>(from: D, names: Names) -> Result<Self, D::Error> {
        from.deserialize_map(ObjectVisitor { names, object: PhantomData })
    }
}

impl<'de> Content<'de> for Map<String, Value> {
    fn read<D: Deserializer<'de>>(from: D, names: Names) -> Result<Self, D::Error> {
        Option::read(from, names).map(Option::unwrap_or_default)
    }
}

struct ListVisitor<T> {
    names: Names,
    items: PhantomData<T>,
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for ListVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list, or an object with `{}`", first(self.names))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Vec<T>, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(items))
    }

    /// The gateway writes an empty list of Go as `null`.
    fn visit_unit<E: serde::de::Error>(self) -> Result<Vec<T>, E> {
        Ok(Vec::new())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Vec<T>, A::Error> {
        let mut items = None;
        while let Some(name) = object.next_key::<String>()? {
            if !self.names.contains(&name.as_str()) {
                object.next_value::<IgnoredAny>()?;
            } else if items.replace(object.next_value::<Option<Vec<T>>>()?).is_some() {
                return Err(A::Error::duplicate_field(first(self.names)));
            }
        }
        Ok(items.flatten().unwrap_or_default())
    }
}

struct ObjectVisitor<T> {
    names: Names,
    object: PhantomData<T>,
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<Option<T>, A::Error> {
        let (mut enveloped, mut has_others) = (None, false);
        let others = Others {
            object,
            names: self.names,
            enveloped: &mut enveloped,
            has_others: &mut has_others,
        };
        let itself = T::deserialize(MapAccessDeserializer::new(others))?;
        Ok(enveloped.unwrap_or_else(|| has_others.then_some(itself)))
    }
}

/// The fields of an object other than the envelope, which is read in passing.
struct Others<'a, A, T> {
    object: A,
    names: Names,
    enveloped: &'a mut Option<Option<T>>,
    has_others: &'a mut bool,
}

impl<'de, A: MapAccess<'de>, T: Deserialize<'de>> MapAccess<'de> for Others<'_, A, T> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        while let Some(name) = self.object.next_key::<String>()? {
            if !self.names.contains(&name.as_str()) {
                *self.has_others = true;
                return seed.deserialize(name.into_deserializer()).map(Some);
            }
            if self.enveloped.replace(self.object.next_value()?).is_some() {
                return Err(A::Error::duplicate_field(first(self.names)));
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.object.next_value_seed(seed)
    }
}

fn first(names: Names) -> &'static str {
    names.first().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use auth_core::response;

    use super::*;

    #[response]
    #[derive(Default, PartialEq)]
    #[serde(from = "Opened<Self>")]
    struct Items {
        items: Vec<u8>,
    }

    enveloped!(Items { items: Vec<u8> = "items" | "Items" });

    #[response]
    #[derive(Default, PartialEq)]
    #[serde(from = "Opened<Self>")]
    struct One {
        one: Option<Thing>,
    }

    enveloped!(One { one: Option<Thing> = "one" });

    #[response]
    #[derive(Default, PartialEq)]
    struct Thing {
        #[serde(default)]
        id: String,
    }

    #[test]
    fn a_list_is_read_from_its_field_and_itself() {
        for (json, expected) in [
            ("[1, 2]", &[1, 2][..]),
            (r#"{"items": [1, 2]}"#, &[1, 2]),
            (r#"{"Items": [1, 2]}"#, &[1, 2]),
            (r#"{"total": {"of": 2}, "items": [1], "more": false}"#, &[1]),
            ("[]", &[]),
            ("null", &[]),
            ("{}", &[]),
            (r#"{"items": null}"#, &[]),
            (r#"{"total": 0}"#, &[]),
        ] {
            assert_eq!(serde_json::from_str::<Items>(json).unwrap().items, expected, "{json}");
        }
    }

    #[test]
    fn an_object_is_read_from_its_field_and_itself() {
        for (json, id) in [
            (r#"{"id": "1"}"#, Some("1")),
            (r#"{"later": {}, "id": "1"}"#, Some("1")),
            (r#"{"one": {"id": "1"}}"#, Some("1")),
            (r#"{"later": [1], "one": {"id": "1"}, "more": 2}"#, Some("1")),
            (r#"{"one": {}}"#, Some("")),
            (r#"{"one": null}"#, None),
            (r#"{"one": null, "later": 1}"#, None),
            ("{}", None),
        ] {
            let one = serde_json::from_str::<One>(json).unwrap().one;
            assert_eq!(one.as_ref().map(|thing| &*thing.id), id, "{json}");
        }
    }

    #[test]
    fn what_is_neither_form_is_an_error() {
        for json in ["1", r#"{"items": {}}"#, "[true]", r#"{"items": [1], "Items": [1]}"#] {
            assert!(serde_json::from_str::<Items>(json).is_err(), "{json}");
        }
        for json in ["null", "[]", r#"{"one": 1}"#, r#"{"id": 1}"#, r#"{"one": {}, "one": {}}"#] {
            assert!(serde_json::from_str::<One>(json).is_err(), "{json}");
        }
    }
}
