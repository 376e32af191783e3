//! Reads a JSON object: the names of its members, and some of their values.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// The members of an object. No two of them have the same name.
pub(super) struct Object<'a>(Vec<(Cow<'a, str>, Value<'a>)>);

/// The value of a member.
pub(super) enum Value<'a> {
    Number(f64),
    Text(Cow<'a, str>),
    Texts(Vec<Cow<'a, str>>),
    Object(Object<'a>),
    /// A value of another type, an object with a member twice, or a member that was not asked for.
    Other,
}

/// Why a text is not accepted as an [`Object`].
#[derive(Debug, PartialEq)]
pub(super) enum ObjectError {
    Malformed,
    /// A member is there twice. Parsers disagree on which one counts, so the object is refused (RFC
    /// 7515, section 4).
    Duplicate,
}

impl<'a> Object<'a> {
    /// Reads the names of all members, and the values of those called one of `wanted`.
    pub(super) fn read(json: &'a str, wanted: &[&str]) -> Result<Self, ObjectError> {
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let members = deserializer.deserialize_map(Members(wanted));
        let members = members.map_err(|_| ObjectError::Malformed)?;
        deserializer.end().map_err(|_| ObjectError::Malformed)?;
        Self::from_members(members).ok_or(ObjectError::Duplicate)
    }

    /// `None` if two members have the same name.
    fn from_members(mut members: Vec<(Cow<'a, str>, Value<'a>)>) -> Option<Self> {
        members.sort_unstable_by(|(left, _), (right, _)| left.cmp(right));
        let twice = |pair: &[(Cow<'_, str>, Value<'_>)]| matches!(pair, [a, b] if a.0 == b.0);
        (!members.windows(2).any(twice)).then_some(Self(members))
    }

    pub(super) fn get(&self, name: &str) -> Option<&Value<'a>> {
        let index = self.0.binary_search_by(|(member, _)| (**member).cmp(name)).ok()?;
        self.0.get(index).map(|(_, value)| value)
    }
}

impl Object<'_> {
    /// Those of its members that are called one of `names`, without the text that they were read from.
    pub(super) fn keep(self, names: &[&'static str]) -> Object<'static> {
        let kept = self.0.into_iter().filter_map(|(name, value)| {
            let name = names.iter().find(|kept| **kept == name)?;
            Some((Cow::Borrowed(*name), value.into_owned()))
        });
        Object(kept.collect())
    }
}

impl Value<'_> {
    fn into_owned(self) -> Value<'static> {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        match self {
            Self::Number(number) => Value::Number(number),
            Self::Text(text) => Value::Text(owned(text)),
            Self::Texts(texts) => Value::Texts(texts.into_iter().map(owned).collect()),
            Self::Object(Object(members)) => {
                let own = |(name, value): (_, Value<'_>)| (owned(name), value.into_owned());
                Value::Object(Object(members.into_iter().map(own).collect()))
            }
            Self::Other => Value::Other,
        }
    }
}

struct Members<'w>(&'w [&'w str]);

impl<'de> Visitor<'de> for Members<'_> {
    type Value = Vec<(Cow<'de, str>, Value<'de>)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::with_capacity(16);
        while let Some(name) = map.next_key_seed(Text)? {
            let value = if self.0.contains(&&*name) {
                map.next_value_seed(Any)?
            } else {
                map.next_value::<IgnoredAny>()?;
                Value::Other
            };
            members.push((name, value));
        }
        Ok(members)
    }
}

/// Reads a string. It is borrowed if it contains no escapes.
struct Text;

impl<'de> DeserializeSeed<'de> for Text {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Text {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}

struct Any;

impl<'de> DeserializeSeed<'de> for Any {
    type Value = Value<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Any {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Self::Value, E> {
        Ok(Value::Other)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Value::Other)
    }

    // An `f64` represents the whole seconds of any date exactly.
    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Value::Number(number))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Text.visit_borrowed_str(text).map(Value::Text)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Text.visit_str(text).map(Value::Text)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let (mut texts, mut is_mixed) = (Vec::new(), false);
        while let Some(value) = list.next_element_seed(Any)? {
            match value {
                Value::Text(text) => texts.push(text),
                _ => is_mixed = true,
            }
        }
        Ok(if is_mixed { Value::Other } else { Value::Texts(texts) })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(name) = map.next_key_seed(Text)? {
            members.push((name, map.next_value_seed(Any)?));
        }
        Ok(Object::from_members(members).map_or(Value::Other, Value::Object))
    }
}

#[cfg(test)]
mod tests {
    use super::{Object, ObjectError, Value};

    #[test]
    fn a_name_that_is_there_twice_is_refused_however_it_is_spelled() {
        for json in [r#"{"a":1,"a":1}"#, r#"{"a":1,"b":2,"a":3}"#, r#"{"a":1,"\u0061":2}"#] {
            assert_eq!(Object::read(json, &["a"]).err(), Some(ObjectError::Duplicate), "{json}");
        }
    }

    #[test]
    fn what_is_no_object_is_refused() {
        for json in ["", "null", "1", "[]", "\"a\"", "{", r#"{"a":1}{"#, r#"{"a":1} x"#, "{a:1}"] {
            assert_eq!(Object::read(json, &["a"]).err(), Some(ObjectError::Malformed), "{json}");
        }
        let deep = format!("{{\"a\":{}1{}}}", "[".repeat(500), "]".repeat(500));
        assert_eq!(Object::read(&deep, &["a"]).err(), Some(ObjectError::Malformed));
    }

    #[test]
    fn members_are_found_by_name() {
        let json = r#"{"z":[1,{}],"n":1.5,"t":"x","l":["a","b"],"m":["a",1],"o":{"n":2},"d":{"n":2,"n":2}}"#;
        let object = Object::read(json, &["n", "t", "l", "m", "o", "d"]).unwrap();
        assert!(matches!(object.get("n"), Some(Value::Number(1.5))));
        assert!(matches!(object.get("t"), Some(Value::Text(text)) if text == "x"));
        assert!(matches!(object.get("l"), Some(Value::Texts(texts)) if texts == &["a", "b"]));
        assert!(matches!(object.get("m"), Some(Value::Other)));
        let inner = |object: &Object<'_>| matches!(object.get("n"), Some(Value::Number(2.0)));
        assert!(matches!(object.get("o"), Some(Value::Object(object)) if inner(object)));
        assert!(matches!(object.get("d"), Some(Value::Other)));
        assert!(matches!(object.get("z"), Some(Value::Other)));
        assert!(object.get("a").is_none());
    }
}
