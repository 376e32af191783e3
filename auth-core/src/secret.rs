//! Secrets: text that must not be printed.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use subtle::ConstantTimeEq;

use crate::patch::Patch;

/// The text that is printed in place of a secret.
pub(crate) const REDACTED: &str = "[redacted]";

/// A secret text, such as a key, a token or a magic link.
///
/// `{:?}` prints `[redacted]`. There is no `Display`. The memory is overwritten with zeros on drop.
///
/// A `Secret` can be sent in a header, through `auth = arg`, as a client's credential, or in a body
/// through [`expose`]. In a path or a query it is a compile error, because URLs are logged; for the
/// APIs that leave no choice there is [`secret_query`](macro@crate::endpoint#secrets-in-the-query).
///
/// Comparing two secrets of the same length takes the same time wherever they differ.
///
/// ```
/// use auth_core::Secret;
///
/// let key = Secret::from("sk_live_1234");
/// assert_eq!(format!("{key:?}"), "[redacted]");
/// assert_eq!(key.expose(), "sk_live_1234");
/// ```
#[derive(Clone)]
pub struct Secret(SecretString);

impl Secret {
    /// A secret with this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(SecretString::from(text.into()))
    }

    /// The text itself. This method is the only way to read it, so each use is easy to find in a
    /// review.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Why the text cannot be a key, such as `ends with a line break`; `None` if it can be. The
    /// reason follows the name of the key in an error, and contains nothing of the text.
    ///
    /// A key is visible ASCII, with blanks inside but not around it. Files, shells and environment
    /// variables often add line breaks, blanks, quotes and byte order marks. They are not removed
    /// silently: the caller gets an error, and can correct the source.
    ///
    /// ```
    /// use auth_core::Secret;
    ///
    /// assert_eq!(Secret::from("sk_live_1234").flaw(), None);
    /// assert_eq!(Secret::from("sk_live_1234\n").flaw(), Some("ends with a line break"));
    /// ```
    #[must_use]
    pub fn flaw(&self) -> Option<&'static str> {
        let text = self.expose();
        if text.is_empty() {
            return Some("is empty");
        }
        let foreign = || (!text.is_ascii()).then_some("has characters other than ASCII");
        wrapping(text).or_else(foreign)
    }
}

/// Describes characters around or in a text that do not belong to it.
pub(crate) fn wrapping(text: &str) -> Option<&'static str> {
    let trimmed = text.trim();
    let ends_with = |ends: [&str; 2]| ends.into_iter().any(|end| text.ends_with(end));
    if text.starts_with('\u{feff}') {
        Some("begins with a byte order mark")
    } else if trimmed.is_empty() && !text.is_empty() {
        Some("is blank")
    } else if ends_with(["\n", "\r"]) {
        Some("ends with a line break")
    } else if ends_with(["\\n", "\\r"]) {
        Some("ends with a line break, written as a backslash and a letter")
    } else if text.contains(['\n', '\r']) {
        Some("has a line break in it")
    } else if trimmed.len() < text.len() {
        Some("begins or ends with a blank")
    } else if text.contains(char::is_control) {
        Some("has a control character in it")
    } else if text.starts_with(['"', '\'', '`']) && text.chars().next() == text.chars().next_back()
    {
        Some("is in quotes")
    } else {
        None
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(REDACTED)
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<&Secret> for Secret {
    fn from(secret: &Secret) -> Self {
        secret.clone()
    }
}

// It is here and not beside `Patch`, because this module uses that one.
impl From<&str> for Patch<Secret> {
    fn from(text: &str) -> Self {
        Self::Set(text.into())
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.expose().as_bytes().ct_eq(other.expose().as_bytes()).into()
    }
}

impl Eq for Secret {}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

/// Serializes a secret. Use it as `#[serde(serialize_with = "auth_core::expose")]` on a field of a
/// request's body: a [`Secret`], or a type that contains secrets, such as `Patch<Secret>` and
/// `Vec<Secret>` (see [`Expose`]).
///
/// `Secret` itself does not implement `Serialize`, so that no secret is written by accident.
///
/// ```
/// use auth_core::{Patch, Secret};
///
/// #[derive(serde::Serialize)]
/// struct UpdateUser {
///     #[serde(serialize_with = "auth_core::expose", skip_serializing_if = "Patch::is_keep")]
///     password: Patch<Secret>,
///     #[serde(serialize_with = "auth_core::expose")]
///     backup_codes: Vec<Secret>,
/// }
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let update = UpdateUser { password: Patch::Clear, backup_codes: vec![Secret::from("1234")] };
/// assert_eq!(serde_json::to_string(&update)?, r#"{"password":null,"backup_codes":["1234"]}"#);
/// # Ok(()) }
/// ```
///
/// # Errors
///
/// - The serializer fails.
pub fn expose<T: Expose + ?Sized, S: Serializer>(
    secret: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    secret.expose_to(serializer)
}

/// A type that [`expose`] can serialize: a [`Secret`]; an `Option`, [`Patch`], `Vec`, slice, array
/// or `Box` of one; a `BTreeMap` or `HashMap` with such values; and each of these inside another.
#[diagnostic::on_unimplemented(
    message = "`{Self}` holds no secrets that can be written out",
    label = "not a `Secret`, nor a holder of secrets",
    note = "`auth_core::expose` takes `Secret`, and `Option`, `Patch`, `Vec`, slices and maps of it"
)]
pub trait Expose {
    /// Serializes the secrets, as [`expose`] does.
    ///
    /// # Errors
    ///
    /// - The serializer fails.
    fn expose_to<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

/// A wrapper whose `Serialize` writes the secrets.
pub(crate) struct Exposed<'a, T: ?Sized>(pub(crate) &'a T);

impl<T: Expose + ?Sized> Serialize for Exposed<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.expose_to(serializer)
    }
}

impl Expose for Secret {
    fn expose_to<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.expose())
    }
}

impl<T: Expose + ?Sized> Expose for &T {
    fn expose_to<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).expose_to(serializer)
    }
}

impl<T: Expose + ?Sized> Expose for Box<T> {
    fn expose_to<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).expose_to(serializer)
    }
}

impl<T: Expose> Expose for Option<T> {
    fn expose_to<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_ref().map(Exposed).serialize(serializer)
    }
}

impl<T: Expose> Expose for Patch<T> {
    fn expose_to<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_ref().map(Exposed).serialize(serializer)
    }
}

impl<T: Expose> Expose for [T] {
    fn expose_to<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Exposed))
    }
}

impl<T: Expose> Expose for Vec<T> {
    fn expose_to<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_slice().expose_to(serializer)
    }
}

impl<T: Expose, const N: usize> Expose for [T; N] {
    fn expose_to<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_slice().expose_to(serializer)
    }
}

impl<K: Serialize, T: Expose> Expose for BTreeMap<K, T> {
    fn expose_to<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(key, value)| (key, Exposed(value))))
    }
}

impl<K: Serialize, T: Expose, H> Expose for HashMap<K, T, H> {
    fn expose_to<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(key, value)| (key, Exposed(value))))
    }
}
