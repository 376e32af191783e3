//! A field of a `PATCH` request. It has three states, where an `Option` has two.

use serde::ser::Error as _;
use serde::{Serialize, Serializer};

/// The error for a kept field that is not skipped.
pub(crate) const KEPT: &str = "a kept field would be sent as null, which clears it: \
    add `#[serde(skip_serializing_if = \"Patch::is_keep\")]` to it";

/// The error for a field that is set to `null`.
pub(crate) const NULL: &str = "a field that is set to null would be cleared: use `Clear`";

/// The change that a `PATCH` request makes to a field: keep it, clear it, or set it.
///
/// In JSON, a kept field is absent, a cleared field is `null`, and a set field has its value.
///
/// Each `Patch` field needs the attribute `#[serde(skip_serializing_if = "Patch::is_keep")]`.
/// Without it a kept field would be sent as `null`, which would clear it. So this is an error
/// before anything is sent.
///
/// Setting a value that is itself `null`, such as `Set(None)`, is an error for the same reason: use
/// `Clear`. `Clear` in a form is an error, because forms have no `null`. For a `Patch<Secret>` use
/// [`expose`](crate::expose) as well.
///
/// ```
/// use auth_core::Patch;
/// use serde::Serialize;
///
/// #[derive(Default, Serialize)]
/// struct UpdateUser {
///     #[serde(skip_serializing_if = "Patch::is_keep")]
///     name: Patch<String>,
///     #[serde(skip_serializing_if = "Patch::is_keep")]
///     phone: Patch<String>,
/// }
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let update = UpdateUser { phone: Patch::Clear, ..UpdateUser::default() };
/// assert_eq!(serde_json::to_string(&update)?, r#"{"phone":null}"#);
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Patch<T> {
    /// Keep the field: it is not sent.
    #[default]
    Keep,
    /// Clear the field: `null` is sent.
    Clear,
    /// Set the field.
    Set(T),
}

impl<T> Patch<T> {
    /// Whether the field is kept: for `skip_serializing_if`.
    #[must_use]
    pub fn is_keep(&self) -> bool {
        matches!(self, Self::Keep)
    }

    /// The same state with a reference to the value.
    #[must_use]
    pub fn as_ref(&self) -> Patch<&T> {
        match self {
            Self::Keep => Patch::Keep,
            Self::Clear => Patch::Clear,
            Self::Set(value) => Patch::Set(value),
        }
    }

    /// The same state with another value, which `change` computes.
    #[must_use]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Patch<U> {
        match self {
            Self::Keep => Patch::Keep,
            Self::Clear => Patch::Clear,
            Self::Set(value) => Patch::Set(change(value)),
        }
    }
}

impl<T> From<T> for Patch<T> {
    fn from(value: T) -> Self {
        Self::Set(value)
    }
}

impl From<&str> for Patch<String> {
    fn from(text: &str) -> Self {
        Self::Set(text.to_owned())
    }
}

impl<T: Serialize> Serialize for Patch<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Keep => Err(S::Error::custom(KEPT)),
            Self::Clear => serializer.serialize_unit(),
            Self::Set(value) if serde_json::to_value(value).is_ok_and(|value| value.is_null()) => {
                Err(S::Error::custom(NULL))
            }
            Self::Set(value) => value.serialize(serializer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default, Serialize)]
    struct Update {
        #[serde(skip_serializing_if = "Patch::is_keep")]
        name: Patch<String>,
        #[serde(skip_serializing_if = "Patch::is_keep")]
        size: Patch<Option<u8>>,
    }

    #[test]
    fn the_three_states_are_absent_null_and_there() {
        for (name, json) in [
            (Patch::Keep, "{}"),
            (Patch::Clear, r#"{"name":null}"#),
            (Patch::from(String::new()), r#"{"name":""}"#),
        ] {
            let update = Update { name, ..Update::default() };
            assert_eq!(serde_json::to_string(&update).unwrap(), json);
        }
    }

    #[test]
    fn what_is_ambiguous_is_refused() {
        #[derive(Serialize)]
        struct Unskipped {
            name: Patch<String>,
        }
        let error = serde_json::to_string(&Unskipped { name: Patch::Keep }).unwrap_err();
        assert!(error.to_string().contains("skip_serializing_if"), "{error}");

        let null = Update { size: Patch::Set(None), ..Update::default() };
        assert!(serde_json::to_string(&null).unwrap_err().to_string().contains("`Clear`"));
        let set = Update { size: Patch::Set(Some(1)), ..Update::default() };
        assert_eq!(serde_json::to_string(&set).unwrap(), r#"{"size":1}"#);
        assert!(serde_json::to_string(&Patch::<u8>::Keep).is_err());
    }
}
