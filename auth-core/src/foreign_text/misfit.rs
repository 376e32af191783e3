//! Why a value does not fit its Rust type, in the words of serde but without the value.

use std::borrow::Cow;
use std::error::Error;

use super::one_line::one_line_path;
use crate::patch;

/// The messages of serde that are passed on unchanged. A `{}` stands for a part that varies: the
/// name of a Rust type, field or variant, or a length.
///
/// A message is listed only if serde, or a format, never puts a part of the value into it. Other
/// messages quote the value (``unknown variant `…` ``), or may come from a type's own code.
const PASSED_ON: [&str; 10] = [
    "missing field `{}`",
    "duplicate field `{}`",
    "invalid length {}, expected {}",
    "can only flatten structs and maps (got {})",
    "cannot serialize tagged newtype variant {}::{} containing {}",
    "the enum variant {}::{} cannot be serialized",
    "number out of range",
    "path contains invalid UTF-8 characters",
    patch::KEPT,
    patch::NULL,
];

/// The messages of serde that are replaced, because they quote the value or say too little. A `{}`
/// in the replacement stands for the last `{}` of serde's message.
const REPLACED: [(&str, &str); 8] = [
    ("invalid type: {}, expected {}", "wrong type, expected {}"),
    ("invalid value: {}, expected {}", "wrong value, expected {}"),
    ("key must be a string", "a key is not text"),
    ("unsupported key", "a key is not text"),
    ("float key must be finite (got NaN or +/-inf)", "a key is not a finite number"),
    ("top-level serializer supports only maps and structs", FLAT),
    ("unsupported pair", FLAT),
    (
        "unsupported value",
        "only text, numbers, booleans and lists of them can be written here; objects and `null`, \
         which `Patch::Clear` is, need a JSON body",
    ),
];

/// What stands around the path in a message of [`Misfit::inner_message`].
const INNER: &str = "at `";
const INNER_END: &str = "`: ";

const FLAT: &str = "only the fields of a flat struct or map can be written";

/// Why a value does not fit its Rust type, without the value itself.
///
/// An error of serde or `serde_json` quotes the value that it stopped at. That may be a token or a
/// password, so such an error must not be logged, shown or kept as a source. This type is safe to
/// show.
///
/// It says what serde says about the type, such as the missing field or the expected type. For all
/// other errors, including messages from a type's own code, it says only that the value does not
/// fit.
///
/// The errors of calls and tokens already use it. Use it for JSON that you decode yourself, such as
/// the response to a request that your own [`Credential`](crate::Credential) makes.
///
/// ```
/// use auth_core::Misfit;
///
/// #[derive(Debug, serde::Deserialize)]
/// struct Token {
///     expires: u64,
/// }
///
/// let error = serde_json::from_str::<Token>(r#"{"expires": "sk_live_1"}"#).unwrap_err();
/// assert!(error.to_string().contains("sk_live_1"));
///
/// let misfit = Misfit::from_error(&error);
/// assert_eq!(misfit.to_string(), "wrong type, expected u64");
/// assert_eq!(misfit.at("expires").to_string(), "at `expires`: wrong type, expected u64");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{reason}", place(path.as_deref()))]
pub struct Misfit {
    path: Option<String>,
    reason: Cow<'static, str>,
}

impl Misfit {
    /// Describes an error of reading a value, from `serde_json` or another format of serde.
    #[must_use]
    pub fn from_error(error: &dyn Error) -> Self {
        Self::from_message(&error.to_string(), "the value does not fit")
    }

    /// Describes an error of writing a value with serde.
    pub(crate) fn from_write_error(error: &dyn Error) -> Self {
        Self::from_message(&error.to_string(), "its `Serialize` refused it")
    }

    /// The message for an error of a value at `path` inside the one that is being read, for
    /// [`from_error`](Self::from_error).
    pub(crate) fn inner_message(path: Option<&str>, error: &dyn Error) -> String {
        let message = error.to_string();
        let message = without_position(&message);
        match path {
            // A quote in a key would end the path.
            Some(path) => format!("{INNER}{}{INNER_END}{message}", path.replace('`', "'")),
            None => message.to_owned(),
        }
    }

    fn from_message(message: &str, fallback: &'static str) -> Self {
        if let Some((path, inner)) =
            message.strip_prefix(INNER).and_then(|rest| rest.split_once(INNER_END))
        {
            return Self::from_message(inner, fallback).at(path);
        }
        let message = without_position(message);
        let reason = passed_on(message).or_else(|| replaced(message));
        Self { path: None, reason: reason.map_or(Cow::Borrowed(fallback), Cow::Owned) }
    }

    /// Sets the path of the value, such as `data[1].size`. If the error already knows a path inside
    /// that value, as errors of [`open_union!`](crate::open_union) do, `path` is put in front of it.
    ///
    /// The path is put on one line and cut after 200 characters, because its keys may be the
    /// sender's own text.
    #[must_use]
    pub fn at(mut self, path: &str) -> Self {
        let path = match &self.path {
            Some(inner) if inner.starts_with('[') => format!("{path}{inner}"),
            Some(inner) => format!("{path}.{inner}"),
            None => path.to_owned(),
        };
        self.path = Some(one_line_path(&path));
        self
    }

    /// The path of the value, if it was set.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// What is wrong, such as `wrong type, expected u64`.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// The missing field, if one is missing.
    #[cfg(feature = "jwt")]
    pub(crate) fn missing_field(&self) -> Option<&str> {
        last_part(&self.reason, "missing field `{}`")
    }
}

fn passed_on(message: &str) -> Option<String> {
    let is_listed = PASSED_ON.into_iter().any(|template| last_part(message, template).is_some());
    is_listed.then(|| message.to_owned())
}

fn replaced(message: &str) -> Option<String> {
    REPLACED.into_iter().find_map(|(template, replacement)| {
        Some(replacement.replace("{}", last_part(message, template)?))
    })
}

/// The part of the message that names the path.
fn place(path: Option<&str>) -> String {
    path.map(|path| format!("at `{path}`: ")).unwrap_or_default()
}

/// Removes the ` at line 1 column 9` at the end of a message of `serde_json`.
fn without_position(message: &str) -> &str {
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match message.rsplit_once(" at line ") {
        Some((start, position))
            if position
                .split_once(" column ")
                .is_some_and(|(line, column)| is_number(line) && is_number(column)) =>
        {
            start
        }
        _ => message,
    }
}

/// The text in `message` for the last `{}` of `template`; empty if the template has no `{}`. `None`
/// if the message does not match the template.
///
/// It matches from the end, because a quoted value may contain the text that follows it.
fn last_part<'a>(message: &'a str, template: &str) -> Option<&'a str> {
    let Some((head, tail)) = template.rsplit_once("{}") else {
        return (message == template).then_some("");
    };
    let message = message.strip_suffix(tail)?;
    let Some((_, between)) = head.rsplit_once("{}") else {
        return message.strip_prefix(head);
    };
    let (before, part) = message.rsplit_once(between)?;
    last_part(before, head.strip_suffix(between)?)?;
    Some(part)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::error::Error;
    #[cfg(unix)]
    use std::ffi::OsString;
    use std::fmt::Debug;
    #[cfg(unix)]
    use std::path::PathBuf;

    use serde::de::{DeserializeOwned, Deserializer, Error as _};
    use serde::ser::{Error as _, Serializer};
    use serde::{Deserialize, Serialize};

    use super::{FLAT, Misfit, PASSED_ON, REPLACED, last_part, without_position};
    use crate::patch::{self, Patch};

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "only decoded")]
    struct Pair {
        id: u8,
        name: String,
    }

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "only decoded")]
    struct Triple([u8; 3]);

    #[derive(Debug, Deserialize)]
    enum Plan {
        Free,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Closed {}

    #[derive(Debug, Deserialize)]
    #[serde(untagged)]
    enum Untagged {
        #[expect(dead_code, reason = "only decoded")]
        Number(u8),
    }

    /// A type whose own error messages quote the value.
    #[derive(Debug)]
    struct Quoting;

    impl<'de> Deserialize<'de> for Quoting {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            Err(D::Error::custom(format!("I dislike {}", String::deserialize(deserializer)?)))
        }
    }

    impl Serialize for Quoting {
        fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(S::Error::custom("I dislike sk_live"))
        }
    }

    fn unread<T: DeserializeOwned + Debug>(json: &str) -> Box<dyn Error> {
        serde_json::from_str::<T>(json).unwrap_err().into()
    }

    /// Errors of reading, and the expected descriptions.
    fn unreadable() -> Vec<(Box<dyn Error>, &'static str)> {
        vec![
            (unread::<Pair>(r#"{"id":1}"#), "missing field `name`"),
            (unread::<Pair>(r#"{"id":1,"id":2}"#), "duplicate field `id`"),
            (unread::<Triple>("[1,2]"), "invalid length 2, expected an array of length 3"),
            (unread::<u8>(r#""sk_live""#), "wrong type, expected u8"),
            (unread::<u8>(r#""sk_live, expected u16""#), "wrong type, expected u8"),
            (unread::<Pair>("null"), "wrong type, expected struct Pair"),
            (unread::<u8>("70000"), "wrong value, expected u8"),
            (unread::<char>(r#""sk_live""#), "wrong value, expected a character"),
            // An error without a position, for a value that looks like one.
            (
                serde_json::from_value::<u8>("sk_live at line 1 column 2".into())
                    .unwrap_err()
                    .into(),
                "wrong type, expected u8",
            ),
            // Messages that are not listed.
            (unread::<Plan>(r#""sk_live""#), "the value does not fit"),
            (unread::<Closed>(r#"{"sk_live":1}"#), "the value does not fit"),
            (unread::<Untagged>(r#""sk_live""#), "the value does not fit"),
            (unread::<Quoting>(r#""sk_live""#), "the value does not fit"),
            (unread::<Quoting>(r#""missing field `sk_live`""#), "the value does not fit"),
        ]
    }

    #[test]
    fn what_cannot_be_read_is_described_without_the_value() {
        for (error, described) in unreadable() {
            assert_eq!(Misfit::from_error(&*error).to_string(), described, "{error}");
        }
    }

    #[derive(Serialize)]
    struct Flat {
        #[serde(flatten)]
        inner: u8,
    }

    #[derive(Serialize)]
    #[serde(tag = "kind")]
    enum Tagged {
        Number(u8),
        #[serde(skip)]
        Hidden,
    }

    /// A number that is too large for [`serde_json::Value`].
    struct Huge;

    impl Serialize for Huge {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serde_json::to_value(u128::MAX).map_err(S::Error::custom)?.serialize(serializer)
        }
    }

    /// A map with one entry. Its key may have any type.
    struct Entry((f64, u8));

    impl Serialize for Entry {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_map([self.0])
        }
    }

    fn unwritten<T: Serialize + ?Sized>(value: &T) -> Box<dyn Error> {
        serde_json::to_string(value).unwrap_err().into()
    }

    fn unwritten_form<T: Serialize + ?Sized>(value: &T) -> Box<dyn Error> {
        serde_html_form::to_string(value).unwrap_err().into()
    }

    /// Errors of writing, and the expected descriptions.
    fn unwritable() -> Vec<(Box<dyn Error>, &'static str)> {
        let nested = BTreeMap::from([("a", BTreeMap::from([("b", "sk_live")]))]);
        vec![
            (unwritten(&Flat { inner: 1 }), "can only flatten structs and maps (got an integer)"),
            (
                unwritten(&Tagged::Number(1)),
                "cannot serialize tagged newtype variant Tagged::Number containing an integer",
            ),
            (unwritten(&Tagged::Hidden), "the enum variant Tagged::Hidden cannot be serialized"),
            (unwritten(&Huge), "number out of range"),
            #[cfg(unix)]
            (unwritten(&not_text()), "path contains invalid UTF-8 characters"),
            (unwritten(&Patch::<u8>::Keep), patch::KEPT),
            (unwritten(&Patch::Set(None::<u8>)), patch::NULL),
            (unwritten(&BTreeMap::from([((1, 2), 3)])), "a key is not text"),
            (unwritten(&Entry((f64::NAN, 1))), "a key is not a finite number"),
            (unwritten_form(&BTreeMap::from([(vec![1], 2)])), "a key is not text"),
            (unwritten_form(&7), FLAT),
            (unwritten_form(&["sk_live"]), FLAT),
            (
                unwritten_form(&nested),
                "only text, numbers, booleans and lists of them can be written here; objects and \
                 `null`, which `Patch::Clear` is, need a JSON body",
            ),
            // Messages that are not listed.
            (unwritten(&Quoting), "its `Serialize` refused it"),
            (unwritten_form(&BTreeMap::from([("a", Quoting)])), "its `Serialize` refused it"),
        ]
    }

    #[cfg(unix)]
    fn not_text() -> PathBuf {
        use std::os::unix::ffi::OsStringExt as _;
        OsString::from_vec(b"sk_live\xff".to_vec()).into()
    }

    #[test]
    fn what_cannot_be_written_is_described_without_the_value() {
        for (error, described) in unwritable() {
            assert_eq!(Misfit::from_write_error(&*error).to_string(), described, "{error}");
        }
    }

    #[test]
    fn each_text_that_is_listed_is_one_that_serde_says() {
        let errors = unreadable().into_iter().chain(unwritable());
        let said: Vec<String> = errors.map(|(error, _)| error.to_string()).collect();
        for text in PASSED_ON.into_iter().chain(REPLACED.map(|(text, _)| text)) {
            let is_said = |said: &String| last_part(without_position(said), text).is_some();
            assert!(said.iter().any(is_said), "{text}");
        }
    }

    #[test]
    fn a_text_is_described_apart_by_all_of_it() {
        for (said, text, last) in [
            ("a", "a", Some("")),
            ("a b", "a", None),
            ("missing field `a`", PASSED_ON[0], Some("a")),
            ("missing field `a` of sk_live", PASSED_ON[0], None),
            ("a x, y, z.", "a {}, {}.", Some("z")),
            ("b x, y.", "a {}, {}.", None),
            ("a x.", "a {}, {}.", None),
            ("", "a {}", None),
        ] {
            assert_eq!(last_part(said, text), last, "{said}");
        }
    }

    fn retold(message: &str) -> serde_json::Error {
        serde::de::Error::custom(message)
    }

    #[test]
    fn an_error_may_bring_a_path_along() {
        for (path, outer, described) in [
            (None, None, "wrong type, expected u8"),
            (Some("a[1]"), None, "at `a[1]`: wrong type, expected u8"),
            (Some("a"), Some("b"), "at `b.a`: wrong type, expected u8"),
            (Some("[1]"), Some("b"), "at `b[1]`: wrong type, expected u8"),
            (Some("a`: b"), Some("c"), "at `c.a': b`: wrong type, expected u8"),
        ] {
            let message = Misfit::inner_message(path, &*unread::<u8>(r#""at `a`: x""#));
            let mut misfit = Misfit::from_error(&retold(&message));
            if let Some(outer) = outer {
                misfit = misfit.at(outer);
            }
            assert_eq!(misfit.to_string(), described);
        }
        let nested = "at `a`: at `b`: I dislike sk_live";
        let misfit = Misfit::from_error(&retold(nested));
        assert_eq!(misfit.to_string(), "at `a.b`: the value does not fit");
    }

    #[test]
    fn a_path_is_one_short_line() {
        let misfit = Misfit::from_error(&*unread::<u8>("null"));
        assert_eq!((misfit.path(), misfit.reason()), (None, "wrong type, expected u8"));
        let misfit = misfit.at(&format!("a\nb\u{202e}{}", "k".repeat(1000)));
        assert_eq!(misfit.path().map(str::len), Some(200));
        assert!(misfit.to_string().starts_with("at `a b k"), "{misfit}");
        assert!(misfit.to_string().ends_with("k`: wrong type, expected u8"), "{misfit}");
    }
}
