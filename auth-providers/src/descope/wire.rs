//! How Descope writes values. Its responses are protocol buffers in JSON. A field that is not set may be
//! missing, `null`, `""` or `0`. A 64-bit number may be a string.

use std::fmt;

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// Reads a string. `null` and `""` become `None`.
pub(super) fn text<'de, D, T>(from: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: From<String>,
{
    let text = Option::<String>::deserialize(from)?;
    Ok(text.filter(|text| !text.is_empty()).map(T::from))
}

/// Reads a number, which may be a string of digits. `null` and `0` become `None`.
pub(super) fn number<'de, D: Deserializer<'de>>(from: D) -> Result<Option<i64>, D::Error> {
    from.deserialize_any(Whole { expected: "a whole number or its digits", convert: Some })
}

/// A time, in seconds since 1970. `null` and `0` become `None`.
pub(super) mod seconds {
    use jiff::Timestamp;
    pub(in crate::descope) use jiff::fmt::serde::timestamp::second::optional::serialize;
    use serde::Deserializer;

    use super::Whole;

    pub(in crate::descope) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Timestamp>, D::Error> {
        let convert = |seconds| Timestamp::from_second(seconds).ok();
        from.deserialize_any(Whole { expected: "seconds since 1970", convert })
    }
}

/// Reads a number that is documented as a text: its digits. Anything else, and `0`, become `None`, so
/// that one odd record does not lose the others.
pub(super) fn digits_or_none<'de, D: Deserializer<'de>>(from: D) -> Result<Option<i64>, D::Error> {
    let number = match Value::deserialize(from)? {
        Value::Number(number) => number.as_i64(),
        Value::String(digits) => digits.parse().ok(),
        _ => None,
    };
    Ok(number.filter(|number| *number != 0))
}

/// A time, in milliseconds since 1970, that is documented as a text, as for [`digits_or_none`].
pub(super) mod millis {
    use jiff::Timestamp;
    pub(in crate::descope) use jiff::fmt::serde::timestamp::millisecond::optional::serialize;
    use serde::Deserializer;

    pub(in crate::descope) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Timestamp>, D::Error> {
        let millis = super::digits_or_none(from)?;
        Ok(millis.and_then(|millis| Timestamp::from_millisecond(millis).ok()))
    }
}

/// Numbers and times in requests, where a 64-bit number is documented: its digits in a string.
pub(super) mod digits {
    use jiff::Timestamp;
    use serde::{Serialize, Serializer};

    pub(in crate::descope) fn number<S: Serializer>(
        number: &Option<u64>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        number.map(|number| number.to_string()).serialize(to)
    }

    pub(in crate::descope) fn seconds<S: Serializer>(
        time: &Option<Timestamp>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        time.map(|time| time.as_second().to_string()).serialize(to)
    }

    pub(in crate::descope) fn millis<S: Serializer>(
        time: &Option<Timestamp>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        time.map(|time| time.as_millisecond().to_string()).serialize(to)
    }
}

/// A visitor, so that an error contains the position of the number.
struct Whole<T> {
    expected: &'static str,
    convert: fn(i64) -> Option<T>,
}

impl<T> Visitor<'_> for Whole<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        if number == 0 {
            return Ok(None);
        }
        let value = (self.convert)(number);
        value.map(Some).ok_or_else(|| E::invalid_value(Unexpected::Signed(number), &self))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        match i64::try_from(number) {
            Ok(number) => self.visit_i64(number),
            Err(_) => Err(E::invalid_value(Unexpected::Unsigned(number), &self)),
        }
    }

    fn visit_str<E: Error>(self, digits: &str) -> Result<Self::Value, E> {
        if digits.is_empty() {
            return Ok(None);
        }
        match digits.parse() {
            Ok(number) => self.visit_i64(number),
            Err(_) => Err(E::invalid_value(Unexpected::Str(digits), &self)),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use serde::Serialize;

    use super::*;

    #[derive(Serialize)]
    struct Sent {
        #[serde(serialize_with = "digits::number")]
        number: Option<u64>,
        #[serde(serialize_with = "digits::seconds")]
        seconds: Option<Timestamp>,
        #[serde(serialize_with = "digits::millis")]
        millis: Option<Timestamp>,
    }

    #[test]
    fn a_64_bit_number_or_time_is_sent_as_digits_and_a_time_is_read_back() {
        let time = Timestamp::from_millisecond(1_700_000_000_123).ok();
        let sent = Sent { number: Some(3600), seconds: time, millis: time };
        let json = serde_json::to_value(sent).unwrap();
        assert_eq!(json["number"], "3600");
        assert_eq!(json["seconds"], "1700000000");
        assert_eq!(json["millis"], "1700000000123");
        let read = millis::deserialize(&json["millis"]).unwrap();
        assert_eq!(read, time);
    }

    #[test]
    fn a_text_that_is_no_number_is_none_where_a_text_is_documented() {
        for (json, expected) in [
            (r#""7""#, Some(7)),
            ("7", Some(7)),
            (r#""today""#, None),
            (r#""0""#, None),
            ("null", None),
        ] {
            let mut from = serde_json::Deserializer::from_str(json);
            assert_eq!(digits_or_none(&mut from).unwrap(), expected, "{json}");
        }
    }

    #[derive(Deserialize)]
    struct Wire {
        #[serde(default, deserialize_with = "number")]
        number: Option<i64>,
        #[serde(default, deserialize_with = "text")]
        text: Option<String>,
        #[serde(default, with = "seconds")]
        time: Option<Timestamp>,
    }

    #[test]
    fn what_is_not_set_is_none_in_every_spelling() {
        for json in [
            "{}",
            r#"{"number": null, "text": null, "time": null}"#,
            r#"{"number": 0, "text": "", "time": 0}"#,
            r#"{"number": "0", "time": ""}"#,
        ] {
            let wire: Wire = serde_json::from_str(json).unwrap();
            assert!(wire.number.is_none() && wire.text.is_none(), "{json}");
            assert!(wire.time.is_none(), "{json}");
        }
    }

    #[test]
    fn a_number_is_read_from_its_digits_too() {
        let wire: Wire = serde_json::from_str(r#"{"number": "-7", "time": 1700000000}"#).unwrap();
        assert_eq!(wire.number, Some(-7));
        assert_eq!(wire.time, Some(Timestamp::from_second(1_700_000_000).unwrap()));
        for bad in [r#"{"number": "x"}"#, r#"{"number": 1.5}"#, r#"{"time": 99999999999999}"#] {
            assert!(serde_json::from_str::<Wire>(bad).is_err(), "{bad}");
        }
    }
}
