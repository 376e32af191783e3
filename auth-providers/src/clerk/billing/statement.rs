//! Statements: what a payer was charged in a time.

use auth_core::{open_enum, request, response};
use jiff::Timestamp;

use super::{Payer, PaymentAttempt, Totals};
use crate::clerk::wire;

/// Which statements to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListStatements {
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// Which payment attempts of a statement to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListPaymentAttempts {
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A statement.
#[response]
#[derive(PartialEq)]
pub struct Statement {
    /// The kind of object: `commerce_statement`.
    #[serde(default)]
    pub object: String,
    /// The statement's id.
    pub id: String,
    /// The id of the instance.
    #[serde(default)]
    pub instance_id: String,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub timestamp: Option<Timestamp>,
    /// The payer.
    pub payer: Option<Payer>,
    /// Whether it is complete.
    #[serde(default)]
    pub status: StatementStatus,
    /// What is to pay.
    pub totals: Option<Totals>,
    /// The payment attempts, by the day.
    #[serde(default)]
    pub groups: Vec<StatementGroup>,
}

/// The payment attempts of a day.
#[response]
#[derive(PartialEq)]
pub struct StatementGroup {
    /// The kind of object: `commerce_statement_group`.
    #[serde(default)]
    pub object: String,
    /// The day.
    #[serde(with = "wire::millis")]
    pub timestamp: Option<Timestamp>,
    /// The payment attempts.
    #[serde(default)]
    pub items: Vec<PaymentAttempt>,
}

open_enum! {
    /// Whether a statement is complete.
    pub enum StatementStatus {
        /// There may be more to come.
        Open = "open",
        /// It is complete.
        Closed = "closed",
    }
}
