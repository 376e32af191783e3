//! The credits of a payer.

use auth_core::{open_enum, request, response};
use jiff::Timestamp;

use super::Money;

/// The credits of a user or an organization. They reduce what is paid at a checkout or renewal.
#[response]
#[derive(PartialEq, Eq)]
pub struct CreditBalance {
    /// The kind of object: `commerce_credit_balance`.
    #[serde(default)]
    pub object: String,
    /// What there is; `None` if there never were credits.
    pub balance: Option<Money>,
}

/// A change to the credits of a user or an organization.
#[request]
#[derive(PartialEq, Eq)]
pub struct AdjustCreditBalance {
    /// By how much, in cents, at least 1.
    pub amount: u64,
    /// Whether there are more credits then, or fewer.
    pub action: CreditAdjustment,
    /// A key of this change, such as a UUID. With the same key once more nothing changes, and the
    /// entry of the first time comes back.
    pub idempotency_key: String,
    /// The code of the currency. Default: `USD`.
    pub currency: Option<String>,
    /// A note for the entry.
    pub note: Option<String>,
}

open_enum! {
    /// The direction of a change to credits.
    pub enum CreditAdjustment {
        /// More.
        Increase = "increase",
        /// Fewer.
        Decrease = "decrease",
    }
}

/// The entry of a change to the credits of a user or an organization.
#[response]
#[derive(PartialEq, Eq)]
pub struct CreditLedgerEntry {
    /// The kind of object: `commerce_credit_ledger`.
    #[serde(default)]
    pub object: String,
    /// The entry's id.
    pub id: String,
    /// The id of the payer.
    #[serde(default)]
    pub payer_id: String,
    /// By how much the credits changed; negative if there are fewer.
    pub amount: Option<Money>,
    /// What led to the change, such as `grant`.
    #[serde(default)]
    pub source_type: String,
    /// The id of what led to the change.
    #[serde(default)]
    pub source_id: String,
    /// The note.
    pub note: Option<String>,
    /// When it was created.
    pub created_at: Option<Timestamp>,
}
