//! Amounts of money.

use auth_core::response;

/// An amount of money.
#[response]
#[derive(PartialEq, Eq)]
pub struct Money {
    /// The amount in cents.
    pub amount: i64,
    /// The amount as a text, such as `49.99`.
    #[serde(default)]
    pub amount_formatted: String,
    /// The code of the currency, such as `USD`.
    #[serde(default)]
    pub currency: String,
    /// The symbol of the currency, such as `$`.
    #[serde(default)]
    pub currency_symbol: String,
}
