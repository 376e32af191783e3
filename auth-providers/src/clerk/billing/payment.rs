//! Payments, and what is paid with.

use auth_core::{open_enum, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::{Money, Payer, Totals};
use crate::clerk::wire;

/// An attempt to collect a payment.
#[response]
#[derive(PartialEq)]
pub struct PaymentAttempt {
    /// The kind of object: `commerce_payment`.
    #[serde(default)]
    pub object: String,
    /// The id of the attempt.
    pub id: String,
    /// The id of the payment.
    #[serde(default)]
    pub payment_id: String,
    /// The id of the instance.
    #[serde(default)]
    pub instance_id: String,
    /// What was charged for.
    #[serde(default)]
    pub charge_type: String,
    /// The id of the one who gets the payment.
    #[serde(default)]
    pub payee_id: String,
    /// The one who gets the payment. The vendor does not document its fields.
    #[serde(default)]
    pub payee: Map<String, Value>,
    /// The id of the payer.
    #[serde(default)]
    pub payer_id: String,
    /// The payer.
    pub payer: Option<Payer>,
    /// The id of the subscription item.
    pub subscription_item_id: Option<String>,
    /// The subscription item. The vendor does not document its fields here.
    #[serde(default)]
    pub subscription_item: Map<String, Value>,
    /// The amount.
    pub amount: Option<Money>,
    /// What the amount is made of.
    pub totals: Option<Totals>,
    /// The id of the payment method.
    #[serde(default)]
    pub payment_method_id: String,
    /// What was paid with.
    pub payment_method: Option<PaymentMethod>,
    /// The id of the statement.
    #[serde(default)]
    pub statement_id: String,
    /// The payment's id at the payment provider.
    pub gateway_external_id: Option<String>,
    /// The payment's URL at the payment provider.
    pub gateway_external_url: Option<String>,
    /// Where it stands.
    #[serde(default)]
    pub status: PaymentAttemptStatus,
    /// When it was paid.
    #[serde(with = "wire::millis")]
    pub paid_at: Option<Timestamp>,
    /// When it failed.
    #[serde(with = "wire::millis")]
    pub failed_at: Option<Timestamp>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

open_enum! {
    /// Where a payment attempt stands.
    pub enum PaymentAttemptStatus {
        /// It is not decided yet.
        Pending = "pending",
        /// It was paid.
        Paid = "paid",
        /// It failed.
        Failed = "failed",
    }
}

/// What a payer pays with.
#[response]
#[derive(PartialEq, Eq)]
pub struct PaymentMethod {
    /// The kind of object: `commerce_payment_method`.
    #[serde(default)]
    pub object: String,
    /// The id of the payment method.
    pub id: String,
    /// The id of the payer.
    #[serde(default)]
    pub payer_id: String,
    /// What it is: `card`, `link`, `payer-credits` and others.
    #[serde(default)]
    pub payment_type: String,
    /// Whether it is the payer's default.
    #[serde(default)]
    pub is_default: bool,
    /// The payment provider.
    #[serde(default)]
    pub gateway: String,
    /// Its id at the payment provider.
    #[serde(default)]
    pub gateway_external_id: String,
    /// The id of the account at the payment provider.
    pub gateway_external_account_id: Option<String>,
    /// The last four digits of the card.
    pub last4: Option<String>,
    /// Whether it can be used.
    #[serde(default)]
    pub status: PaymentMethodStatus,
    /// The kind of wallet.
    pub wallet_type: Option<String>,
    /// The kind of card.
    pub card_type: Option<String>,
    /// The year in which the card expires.
    pub expiry_year: Option<u32>,
    /// The month in which the card expires, 1 to 12.
    pub expiry_month: Option<u32>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
    /// Whether it can be removed, if Clerk sends it.
    pub is_removable: Option<bool>,
}

/// The older form of a [`PaymentMethod`].
#[response]
#[derive(PartialEq, Eq)]
pub struct PaymentSource {
    /// The kind of object: `commerce_source`.
    #[serde(default)]
    pub object: String,
    /// The id of the payment source.
    pub id: String,
    /// The id of the payer.
    #[serde(default)]
    pub payer_id: String,
    /// What it is: `card`, `apple_pay`, `google_pay` and others.
    #[serde(default)]
    pub payment_method: String,
    /// Whether it is the payer's default.
    #[serde(default)]
    pub is_default: bool,
    /// The payment provider.
    #[serde(default)]
    pub gateway: String,
    /// Its id at the payment provider.
    #[serde(default)]
    pub gateway_external_id: String,
    /// The id of the account at the payment provider.
    pub gateway_external_account_id: Option<String>,
    /// The last four digits of the card.
    pub last4: Option<String>,
    /// Whether it can be used.
    #[serde(default)]
    pub status: PaymentMethodStatus,
    /// The kind of wallet.
    pub wallet_type: Option<String>,
    /// The kind of card.
    pub card_type: Option<String>,
    /// The year in which the card expires.
    pub expiry_year: Option<u32>,
    /// The month in which the card expires, 1 to 12.
    pub expiry_month: Option<u32>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
    /// Whether it can be removed, if Clerk sends it.
    pub is_removable: Option<bool>,
}

open_enum! {
    /// Whether a payment method can be used.
    pub enum PaymentMethodStatus {
        /// It can.
        Active = "active",
        /// It was removed.
        Disconnected = "disconnected",
    }
}
