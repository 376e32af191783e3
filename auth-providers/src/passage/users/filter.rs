//! Conditions for filters in a query.

use jiff::Timestamp;
use serde::{Serialize, Serializer};

use super::UserStatus;

/// A condition on a field. It is sent as `value`, `<ne:value>`, `<like:value>` and so on.
///
/// ```
/// use auth_providers::passage::users::{Filter, ListUsers};
///
/// let filter = ListUsers::new()
///     .identifier(Filter::like("@example.com"))
///     .login_count(Filter::gt(2u64));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Filter<T> {
    operator: Option<&'static str>,
    value: T,
}

impl<T> Filter<T> {
    /// The field is equal to this value.
    pub fn eq(value: impl Into<T>) -> Self {
        Self { operator: None, value: value.into() }
    }

    /// The field is not equal to this value.
    pub fn ne(value: impl Into<T>) -> Self {
        Self::with("ne", value)
    }

    /// The field is greater or later than this value.
    pub fn gt(value: impl Into<T>) -> Self {
        Self::with("gt", value)
    }

    /// The field is less or earlier than this value.
    pub fn lt(value: impl Into<T>) -> Self {
        Self::with("lt", value)
    }

    fn with(operator: &'static str, value: impl Into<T>) -> Self {
        Self { operator: Some(operator), value: value.into() }
    }
}

impl Filter<String> {
    /// The field contains this text.
    pub fn like(part: impl Into<String>) -> Self {
        Self::with("like", part)
    }

    /// The field does not contain this text.
    pub fn not_like(part: impl Into<String>) -> Self {
        Self::with("not_like", part)
    }
}

impl<T: Operand> Serialize for Filter<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let value = self.value.spelled();
        to.serialize_str(&match self.operator {
            Some(operator) => format!("<{operator}:{value}>"),
            None => value,
        })
    }
}

/// A value that a field can be compared with.
pub trait Operand {
    /// The value in the vendor's spelling.
    fn spelled(&self) -> String;
}

impl Operand for String {
    fn spelled(&self) -> String {
        self.clone()
    }
}

impl Operand for u64 {
    fn spelled(&self) -> String {
        self.to_string()
    }
}

impl Operand for UserStatus {
    fn spelled(&self) -> String {
        self.to_string()
    }
}

impl Operand for Timestamp {
    fn spelled(&self) -> String {
        // The vendor requires microseconds with six digits.
        format!("{self:.6}")
    }
}
