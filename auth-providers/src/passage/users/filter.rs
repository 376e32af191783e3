//! Conditions in a query's values.

use jiff::Timestamp;
use serde::{Serialize, Serializer};

use super::UserStatus;

/// A condition on a field: `value`, `<ne:value>`, `<like:value>` and so on.
///
/// ```
/// use auth_providers::passage::{Filter, ListPaginatedUsers};
///
/// let filter = ListPaginatedUsers::new()
///     .identifier(Filter::like("@example.com"))
///     .login_count(Filter::gt(2u64));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Filter<T> {
    operator: Option<&'static str>,
    value: T,
}

impl<T> Filter<T> {
    /// It is this.
    pub fn eq(value: impl Into<T>) -> Self {
        Self { operator: None, value: value.into() }
    }

    /// It is not this.
    pub fn ne(value: impl Into<T>) -> Self {
        Self::with("ne", value)
    }

    /// It is greater than this, or later.
    pub fn gt(value: impl Into<T>) -> Self {
        Self::with("gt", value)
    }

    /// It is less than this, or earlier.
    pub fn lt(value: impl Into<T>) -> Self {
        Self::with("lt", value)
    }

    fn with(operator: &'static str, value: impl Into<T>) -> Self {
        Self { operator: Some(operator), value: value.into() }
    }
}

impl Filter<String> {
    /// It has this in it.
    pub fn like(part: impl Into<String>) -> Self {
        Self::with("like", part)
    }

    /// It does not have this in it.
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

/// What a field can be compared with.
pub trait Operand {
    /// The value as the vendor spells it.
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
        // The vendor takes microseconds, all six digits of them.
        format!("{self:.6}")
    }
}
