//! Text that must not be printed.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use subtle::ConstantTimeEq;

use crate::Patch;

/// What stands in the place of a secret wherever one is printed.
pub(crate) const REDACTED: &str = "[redacted]";

/// A key, token or magic link: `{:?}` prints `[redacted]`, there is no `Display`, and the memory is
/// zeroed on drop.
///
/// A `Secret` goes out in a header, through `auth = arg`, as a client's credential, or in a body
/// through [`expose`]; in a path or query it is a compile error, because URLs end up in logs.
/// Comparison takes the same time wherever two secrets of one length differ.
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
    /// Takes the text in.
    pub fn new(text: impl Into<String>) -> Self {
        Self(SecretString::from(text.into()))
    }

    /// The text itself: the one way to it, easy to find in a review.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Why the text is no key that can go out as it is written: words that follow its name, such as
    /// `ends with a line break`. They say nothing of the text itself.
    ///
    /// A key is visible ASCII; blanks may be in it, but not around it. Files, shells and environment
    /// variables add line breaks, blanks, quotes and byte order marks. None of them is taken off:
    /// whoever hands a key over is told, and takes it off at its source.
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

/// What is around a text, or in it, that whoever made it did not put there.
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

/// Writes a secret out, for `#[serde(serialize_with = "auth_core::expose")]` on a field of a request's
/// body: a [`Secret`], or whatever holds secrets that [`Expose`] lists, such as `Patch<Secret>` and
/// `Vec<Secret>`.
///
/// A secret has no `Serialize` of its own, so that it gets nowhere by accident.
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

/// What [`expose`] writes out: a [`Secret`]; `Option`, [`Patch`], `Vec`, slices, arrays and `Box` of
/// one; the values of a `BTreeMap` or `HashMap`; and each of these within another.
#[diagnostic::on_unimplemented(
    message = "`{Self}` holds no secrets that can be written out",
    label = "not a `Secret`, nor a holder of secrets",
    note = "`auth_core::expose` takes `Secret`, and `Option`, `Patch`, `Vec`, slices and maps of it"
)]
pub trait Expose {
    /// Writes the secrets out, as [`expose`] does.
    ///
    /// # Errors
    ///
    /// - The serializer fails.
    fn expose_to<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

/// What makes a holder's own `Serialize` write the secrets in it.
struct Exposed<'a, T: ?Sized>(&'a T);

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
