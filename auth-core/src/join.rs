//! Writes a list as one query value, such as `mode=a,b`. It is for fields of a struct in the query.
//!
//! A list in a struct for `?<filter..>` repeats its key by default: `mode=a&mode=b`. If the
//! provider expects one value, `mode=a,b`, put one of these functions on the field. For a list that
//! is an argument of its own, use `join(arg) = ","` of [`endpoint`](macro@crate::endpoint) instead.
//!
//! ```
//! use auth_core::{Call, Provider, endpoint};
//! use serde::Serialize;
//!
//! #[derive(Default, Serialize)]
//! struct ListDomains {
//!     verified: Option<bool>,
//!     #[serde(serialize_with = "auth_core::join::comma")]
//!     enrollment_mode: Vec<String>,
//! }
//!
//! trait Domains: Provider {
//!     #[endpoint(method = GET, path = "/organization_domains?<filter..>")]
//!     fn list_domains(&self, filter: &ListDomains) -> Call<Vec<String>>;
//! }
//! # impl Domains for auth_core::Client {}
//!
//! # fn main() -> Result<(), auth_core::Error> {
//! let modes = ["automatic_invitation", "enterprise_sso"].map(str::to_owned);
//! let filter = ListDomains { enrollment_mode: modes.into(), ..ListDomains::default() };
//! let request = auth_core::Client::offline().list_domains(&filter).request()?;
//! let query = request.uri().query();
//! assert_eq!(query, Some("enrollment_mode=automatic_invitation%2Centerprise_sso"));
//! # Ok(()) }
//! ```

use serde::ser::{Error as _, Serialize, Serializer};
use serde_json::Value;

/// Writes a list as one value, joined by `,`. Use it as
/// `#[serde(serialize_with = "auth_core::join::comma")]`.
///
/// The list may be anything that serde writes as a list of strings, numbers and booleans: a `Vec`,
/// a slice, a set, or an `Option` of one of them. `None` and an empty list send nothing.
///
/// # Errors
///
/// - A value in the list contains the separator: it would be read as two values.
/// - A value in the list is itself a list or an object.
pub fn comma<T: Serialize + ?Sized, S: Serializer>(
    list: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serialize(serde_json::to_value(list), ',', serializer)
}

/// Writes a list as one value, joined by `|`, as [`comma`] does by `,`.
///
/// # Errors
///
/// Those of [`comma`].
pub fn pipe<T: Serialize + ?Sized, S: Serializer>(
    list: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serialize(serde_json::to_value(list), '|', serializer)
}

/// Writes a list as one value, joined by `;`, as [`comma`] does by `,`.
///
/// # Errors
///
/// Those of [`comma`].
pub fn semicolon<T: Serialize + ?Sized, S: Serializer>(
    list: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serialize(serde_json::to_value(list), ';', serializer)
}

fn serialize<S: Serializer>(
    list: serde_json::Result<Value>,
    separator: char,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match joined(list, separator) {
        Ok(Some(text)) => serializer.serialize_str(&text),
        Ok(None) => serializer.serialize_none(),
        Err(why) => Err(S::Error::custom(why)),
    }
}

/// The values as one text; `None` if there are no values.
fn joined(list: serde_json::Result<Value>, separator: char) -> Result<Option<String>, String> {
    let values = match list {
        Ok(Value::Array(values)) => values,
        Ok(value) => vec![value],
        // serde's message may quote the value.
        Err(_) => return Err("a joined list cannot be written".to_owned()),
    };
    let mut texts = Vec::new();
    for value in values {
        let text = match value {
            Value::Null => continue,
            Value::String(text) => text,
            Value::Number(number) => number.to_string(),
            Value::Bool(value) => value.to_string(),
            Value::Array(_) | Value::Object(_) => {
                return Err(
                    "a joined list must contain strings, numbers and booleans only".to_owned()
                );
            }
        };
        if text.contains(separator) {
            return Err(format!("a list is joined by `{separator}`, so no value may contain it"));
        }
        texts.push(text);
    }
    Ok((!texts.is_empty()).then(|| texts.join(separator.encode_utf8(&mut [0; 4]))))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde::Serialize;

    use super::{comma, joined, pipe, semicolon};

    #[derive(Serialize)]
    #[serde(rename_all = "snake_case")]
    enum Mode {
        ByHand,
        Automatic,
    }

    #[derive(Serialize)]
    struct Filter<'a> {
        #[serde(serialize_with = "comma")]
        modes: Vec<Mode>,
        #[serde(serialize_with = "comma")]
        ids: Option<Vec<u64>>,
        #[serde(serialize_with = "pipe")]
        names: &'a [&'a str],
        #[serde(serialize_with = "semicolon")]
        set: BTreeSet<bool>,
    }

    #[test]
    fn every_kind_of_list_is_one_value() {
        let filter = Filter {
            modes: vec![Mode::ByHand, Mode::Automatic],
            ids: Some(vec![1, 2]),
            names: &["", "b,c"],
            set: BTreeSet::from([true, false]),
        };
        let json = serde_json::to_value(filter).unwrap();
        let expected = serde_json::json!({
            "modes": "by_hand,automatic", "ids": "1,2", "names": "|b,c", "set": "false;true",
        });
        assert_eq!(json, expected);
    }

    #[test]
    fn what_is_empty_is_left_out() {
        let filter = Filter { modes: vec![], ids: None, names: &[], set: BTreeSet::new() };
        assert_eq!(serde_html_form::to_string(filter).unwrap(), "");
    }

    #[test]
    fn what_cannot_be_told_apart_is_refused() {
        let refused = |list: serde_json::Value| joined(Ok(list), ',').unwrap_err();
        let separator = refused(serde_json::json!(["a", "secret,value"]));
        assert_eq!(separator, "a list is joined by `,`, so no value may contain it");
        let nested = refused(serde_json::json!([["a"]]));
        assert_eq!(nested, "a joined list must contain strings, numbers and booleans only");
    }
}
