//! Objects of several kinds, told apart by a tag, to which a server may add kinds.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, Deserializer, Error as _, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::{Map, Value};

use crate::foreign_text::Misfit;
use crate::json::path;

/// Declares an enum of objects that a tag tells apart, to which a server may add. An object with a tag
/// that is not known yet becomes the variant `Other`, which keeps all of it, and can be sent back
/// unchanged.
///
/// ```
/// use auth_core::{open_union, request};
///
/// open_union! {
///     /// Where a sink sends its events.
///     pub enum SinkConfig(tag = "type", content = "config") {
///         /// An HTTP endpoint.
///         Http(HttpConfig) = "http",
///         /// The consumer asks for them.
///         Poller = "poller",
///     }
/// }
///
/// /// An HTTP endpoint.
/// #[request]
/// pub struct HttpConfig {
///     /// Its URL.
///     pub url: String,
/// }
///
/// /// A new sink.
/// #[request]
/// pub struct CreateSink {
///     /// Its name.
///     pub name: String,
///     /// Where it sends its events.
///     #[serde(flatten)]
///     pub config: SinkConfig,
/// }
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let config = SinkConfig::Http(HttpConfig::new("https://example.com"));
/// assert_eq!(
///     serde_json::to_string(&CreateSink::new("mine", config))?,
///     r#"{"name":"mine","type":"http","config":{"url":"https://example.com"}}"#,
/// );
/// # Ok(()) }
/// ```
///
/// # The tag and the content
///
/// - With `content = "config"` the payload of a variant is under that key. Without it, the fields of the
///   payload stand beside the tag, so the payload is a struct.
/// - A variant without a payload has the tag alone. What stands beside it is ignored.
/// - An unknown tag gives `Other { tag, fields }`. `fields` is a `serde_json::Map` of everything beside
///   the tag: with a `content`, that is the payload under its key.
/// - A known tag with a payload that does not fit is an error. So is a tag that is missing or no text.
///
/// # The enum
///
/// It implements `Clone`, `Serialize`, and a method `tag()`. It implements `Deserialize` if all payloads
/// do. So a union of [`request`](macro@crate::request)s is written only, and a union of
/// [`response`](macro@crate::response)s is read and written. A [`Secret`](crate::Secret) in a payload is
/// written or refused as these structs do. `Debug` prints of `Other` the tag alone, because its fields may
/// hold secrets. The enum is `#[non_exhaustive]`. Write other derives above `enum`.
///
/// In a struct, the field is `#[serde(flatten)]` if the tag stands among the fields of the struct. The
/// field is no `Option` then: serde would read a broken payload as `None`.
#[macro_export]
macro_rules! open_union {
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident $keys:tt {
            $(
                $(#[$variant_meta:meta])*
                $variant:ident $(($payload:ty))? = $text:literal
            ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone)]
        #[non_exhaustive]
        $visibility enum $name {
            $( $(#[$variant_meta])* $variant $(($payload))?, )+
            /// An object with a tag that is not known here.
            Other {
                /// The tag as the server spells it.
                tag: ::std::string::String,
                /// The fields beside the tag.
                fields: $crate::__private_0_1_0::Fields,
            },
        }

        #[allow(deprecated)]
        impl $name {
            /// The tag as the server spells it.
            #[must_use]
            pub fn tag(&self) -> &str {
                match self {
                    $( Self::$variant { .. } => $text, )+
                    Self::Other { tag, .. } => tag,
                }
            }
        }

        #[allow(deprecated)]
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self {
                    $( $crate::open_union!(@pattern payload $variant $($payload)?) =>
                        $crate::open_union!(@debug f payload $variant $($payload)?), )+
                    Self::Other { tag, .. } => {
                        f.debug_struct("Other").field("tag", tag).finish_non_exhaustive()
                    }
                }
            }
        }

        // `for<'any>` lets the bounds be false: then there is no `Deserialize`, and no error.
        #[allow(deprecated)]
        impl $crate::__private_0_1_0::Union for $name
        where
            $($( for<'any> $payload: $crate::__private_0_1_0::serde::Deserialize<'any>, )?)+
        {
            const KEYS: &'static [&'static str] = $crate::open_union!(@keys $keys);

            // It is compiled where the union is read, and not with each build of the declarations.
            #[inline]
            fn from_tagged(
                tagged: $crate::__private_0_1_0::Tagged,
            ) -> ::core::result::Result<Self, ::std::string::String> {
                match tagged.tag.as_str() {
                    $( $text => $crate::open_union!(@read tagged $variant $($payload)?), )+
                    _ => ::core::result::Result::Ok(Self::Other {
                        tag: tagged.tag,
                        fields: tagged.fields,
                    }),
                }
            }
        }

        impl<'de> $crate::__private_0_1_0::serde::Deserialize<'de> for $name
        where
            for<'any> Self: $crate::__private_0_1_0::Union,
        {
            fn deserialize<D>(from: D) -> ::core::result::Result<Self, D::Error>
            where
                D: $crate::__private_0_1_0::serde::Deserializer<'de>,
            {
                $crate::__private_0_1_0::read_union(from)
            }
        }

        #[allow(deprecated)]
        impl $crate::__private_0_1_0::serde::Serialize for $name {
            fn serialize<S>(&self, to: S) -> ::core::result::Result<S::Ok, S::Error>
            where
                S: $crate::__private_0_1_0::serde::Serializer,
            {
                match self {
                    $( $crate::open_union!(@pattern payload $variant $($payload)?) =>
                        $crate::open_union!(@write to $text, $keys payload $($payload)?), )+
                    Self::Other { tag, fields } => {
                        $crate::open_union!(@write_other to tag, $keys fields)
                    }
                }
            }
        }
    };

    (@pattern $value:ident $variant:ident $payload:ty) => { Self::$variant($value) };
    (@pattern $value:ident $variant:ident) => { Self::$variant };

    (@debug $f:ident $value:ident $variant:ident $payload:ty) => {
        $f.debug_tuple(::core::stringify!($variant)).field($value).finish()
    };
    (@debug $f:ident $value:ident $variant:ident) => { $f.write_str(::core::stringify!($variant)) };

    (@read $tagged:ident $variant:ident $payload:ty) => {
        $tagged.payload(<Self as $crate::__private_0_1_0::Union>::KEYS).map(Self::$variant)
    };
    (@read $tagged:ident $variant:ident) => { ::core::result::Result::Ok(Self::$variant) };

    (@keys (tag = $tag:literal $(, content = $content:literal)? $(,)?)) => { &[$tag $(, $content)?] };

    (@write $to:ident $text:literal, (tag = $tag:literal $(,)?) $value:ident $payload:ty) => {
        $crate::__private_0_1_0::write_beside($to, ($tag, $text), $value)
    };
    (
        @write $to:ident $text:literal,
        (tag = $tag:literal, content = $content:literal $(,)?) $value:ident $payload:ty
    ) => {
        $crate::__private_0_1_0::write_content($to, ($tag, $text), $content, $value)
    };
    (@write $to:ident $text:literal, (tag = $tag:literal $($content:tt)*) $value:ident) => {
        $crate::__private_0_1_0::write_tag($to, ($tag, $text))
    };

    (@write_other $to:ident $text:ident, (tag = $tag:literal $($content:tt)*) $fields:ident) => {
        $crate::__private_0_1_0::write_beside($to, ($tag, $text), $fields)
    };
}

/// The fields of an object.
pub type Fields = Map<String, Value>;

/// A union that can be read.
pub trait Union: Sized {
    /// The key of the tag, and the key of the payload if it has one.
    const KEYS: &'static [&'static str];

    /// Decodes the payload that belongs to the tag.
    ///
    /// # Errors
    ///
    /// - The payload does not fit. The text is for [`Misfit`].
    fn from_tagged(tagged: Tagged) -> Result<Self, String>;
}

/// An object whose payload is not decoded yet.
#[derive(Debug)]
pub struct Tagged {
    /// The tag as the server spells it.
    pub tag: String,
    /// Everything beside the tag.
    pub fields: Fields,
}

impl Tagged {
    /// Decodes the payload. It is decoded from text, as everything else is: that shares the code of a
    /// type that is read in other places too, and an error says where it was.
    ///
    /// # Errors
    ///
    /// - The payload does not fit.
    pub fn payload<T: DeserializeOwned>(self, keys: &[&'static str]) -> Result<T, String> {
        let text = self.payload_text(keys);
        serde_json::from_str(&text).map_err(|error| self.misfit(keys, &text, &error))
    }

    fn payload_text(&self, keys: &[&'static str]) -> String {
        match keys.get(1) {
            Some(content) => self.fields.get(*content).unwrap_or(&Value::Null).to_string(),
            None => serde_json::to_string(&self.fields).unwrap_or_default(),
        }
    }

    /// Says what did not fit, and where below this object.
    fn misfit(self, keys: &[&'static str], text: &str, error: &serde_json::Error) -> String {
        let path = path::to_error(text, error);
        let path = match keys.get(1) {
            Some(content) if !self.fields.contains_key(*content) => {
                return format!("missing field `{content}`");
            }
            Some(content) => Some(joined(content, path)),
            None => path,
        };
        Misfit::inner_message(path.as_deref(), error)
    }
}

fn joined(content: &str, path: Option<String>) -> String {
    match path {
        Some(path) if path.starts_with('[') => format!("{content}{path}"),
        Some(path) => format!("{content}.{path}"),
        None => content.to_owned(),
    }
}

/// Reads a union.
///
/// # Errors
///
/// - The value is no object, or its tag is missing or no text.
/// - The payload does not fit its type.
pub fn read_union<'de, D: Deserializer<'de>, U: Union>(from: D) -> Result<U, D::Error> {
    let visitor = UnionVisitor(PhantomData);
    match U::KEYS {
        // In a flattened field, this leaves the other fields to the other flattened fields.
        [_, _] => from.deserialize_struct("", U::KEYS, visitor),
        _ => from.deserialize_map(visitor),
    }
}

struct UnionVisitor<U>(PhantomData<U>);

impl<'de, U: Union> Visitor<'de> for UnionVisitor<U> {
    type Value = U;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with `{}`", tag_key(U::KEYS))
    }

    // The payload is decoded here, because here serde_json knows where it is.
    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<U, A::Error> {
        U::from_tagged(tagged(tag_key(U::KEYS), object)?).map_err(A::Error::custom)
    }
}

fn tag_key(keys: &'static [&'static str]) -> &'static str {
    keys.first().copied().unwrap_or_default()
}

/// Reads all of an object. The payload may come before the tag.
fn tagged<'de, A: MapAccess<'de>>(key: &'static str, mut object: A) -> Result<Tagged, A::Error> {
    let mut tag = None;
    let mut fields = Fields::new();
    while let Some(name) = object.next_key::<String>()? {
        if name != key {
            fields.insert(name, object.next_value()?);
        } else if tag.replace(object.next_value()?).is_some() {
            return Err(A::Error::duplicate_field(key));
        }
    }
    let tag = tag.ok_or_else(|| A::Error::missing_field(key))?;
    Ok(Tagged { tag, fields })
}

/// Writes a tag alone.
///
/// # Errors
///
/// - The serializer fails.
pub fn write_tag<S: Serializer>(to: S, tag: (&str, &str)) -> Result<S::Ok, S::Error> {
    to.collect_map([tag])
}

/// Writes a tag, and a payload under a key.
///
/// # Errors
///
/// - The serializer or the payload fails.
pub fn write_content<S: Serializer, T: Serialize>(
    to: S,
    (key, tag): (&str, &str),
    content: &str,
    payload: &T,
) -> Result<S::Ok, S::Error> {
    let mut object = to.serialize_map(Some(2))?;
    object.serialize_entry(key, tag)?;
    object.serialize_entry(content, payload)?;
    object.end()
}

/// Writes a tag, and the fields of a payload beside it.
///
/// # Errors
///
/// - The serializer or the payload fails, or the payload has no fields.
pub fn write_beside<S: Serializer, T: Serialize>(
    to: S,
    tag: (&str, &str),
    payload: &T,
) -> Result<S::Ok, S::Error> {
    Beside { tag: Tag(tag), payload }.serialize(to)
}

#[derive(serde::Serialize)]
struct Beside<'a, T> {
    #[serde(flatten)]
    tag: Tag<'a>,
    #[serde(flatten)]
    payload: &'a T,
}

struct Tag<'a>((&'a str, &'a str));

impl Serialize for Tag<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        write_tag(to, self.0)
    }
}
