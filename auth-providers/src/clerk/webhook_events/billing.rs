//! Payments and subscriptions. What the API says of them is larger, and has other names.

use auth_core::{open_enum, response};
use jiff::Timestamp;

use crate::clerk::billing::{
    Credits, Money, Payer, PaymentAttemptStatus, PaymentSource, PlanPeriod, ProrationCredit, Seats,
    SubscriptionItemStatus, SubscriptionStatus,
};
use crate::clerk::wire;

/// An attempt to collect a payment.
#[response]
#[derive(PartialEq)]
pub struct PaymentAttemptEventData {
    /// The id of the attempt.
    pub id: String,
    /// The id of the instance.
    #[serde(default)]
    pub instance_id: String,
    /// The id of the payment.
    #[serde(default)]
    pub payment_id: String,
    /// The id of the invoice. The vendor deprecated it.
    #[serde(default)]
    pub invoice_id: String,
    /// The id of the statement.
    #[serde(default)]
    pub statement_id: String,
    /// The payment's id at the payment provider.
    #[serde(default)]
    pub gateway_external_id: String,
    /// Where it stands.
    #[serde(default)]
    pub status: PaymentAttemptStatus,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
    /// When it was paid.
    #[serde(with = "wire::millis")]
    pub paid_at: Option<Timestamp>,
    /// When it failed.
    #[serde(with = "wire::millis")]
    pub failed_at: Option<Timestamp>,
    /// Why it failed.
    pub failed_reason: Option<PaymentFailedReason>,
    /// The day that is paid for.
    #[serde(with = "wire::millis")]
    pub billing_date: Option<Timestamp>,
    /// What was charged for.
    #[serde(default)]
    pub charge_type: ChargeType,
    /// Who gets the payment.
    pub payee: Option<Payee>,
    /// Who pays.
    pub payer: Option<Payer>,
    /// What is paid.
    pub totals: Option<TotalsEventData>,
    /// What it is paid with.
    pub payment_source: Option<PaymentSource>,
    /// The subscription items that are paid for.
    #[serde(default)]
    pub subscription_items: Vec<SubscriptionItemEventData>,
}

/// Why a payment failed.
#[response]
#[derive(PartialEq, Eq)]
pub struct PaymentFailedReason {
    /// The reason, such as `card_declined`.
    #[serde(default)]
    pub code: String,
    /// The reason in the words of the payment provider.
    #[serde(default)]
    pub decline_code: String,
}

open_enum! {
    /// What is charged for.
    pub enum ChargeType {
        /// The first payment.
        Checkout = "checkout",
        /// A later billing period.
        Recurring = "recurring",
    }
}

/// Who gets a payment.
#[response]
#[derive(PartialEq, Eq)]
pub struct Payee {
    /// The payee's id.
    pub id: String,
    /// The payment provider, such as `stripe`.
    #[serde(default)]
    pub gateway_type: String,
    /// The payee's id at the payment provider.
    #[serde(default)]
    pub gateway_external_id: String,
    /// The payee's status at the payment provider.
    #[serde(default)]
    pub gateway_status: String,
}

/// What is paid.
#[response]
#[derive(PartialEq, Eq)]
pub struct TotalsEventData {
    /// The price without taxes and fees.
    pub subtotal: Option<Money>,
    /// The taxes.
    pub tax_total: Option<Money>,
    /// All of it together.
    pub grand_total: Option<Money>,
    /// What units such as seats cost.
    #[serde(default)]
    pub per_unit_totals: Vec<UnitTotalEventData>,
}

/// What a kind of unit costs together.
#[response]
#[derive(PartialEq, Eq)]
pub struct UnitTotalEventData {
    /// The kind of unit, such as `seats`.
    #[serde(default)]
    pub name: String,
    /// What a unit costs, in cents.
    pub amount: Option<i64>,
    /// The number of units; `None` for no limit.
    pub quantity: Option<u64>,
    /// What they cost together, in cents.
    pub total: Option<i64>,
    /// The code of the currency, such as `USD`.
    #[serde(default)]
    pub currency: String,
}

/// What a user or an organization subscribes to.
#[response]
#[derive(PartialEq)]
pub struct SubscriptionEventData {
    /// The kind of object: `commerce_subscription`.
    #[serde(default)]
    pub object: String,
    /// The subscription's id.
    pub id: String,
    /// Where it stands.
    #[serde(default)]
    pub status: SubscriptionStatus,
    /// When it became active.
    #[serde(with = "wire::millis")]
    pub active_at: Option<Timestamp>,
    /// When it was cancelled.
    #[serde(with = "wire::millis")]
    pub canceled_at: Option<Timestamp>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it ended.
    #[serde(with = "wire::millis")]
    pub ended_at: Option<Timestamp>,
    /// When a payment became overdue.
    #[serde(with = "wire::millis")]
    pub past_due_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
    /// The id of the last payment.
    pub latest_payment_id: Option<String>,
    /// The id of the payer.
    #[serde(default)]
    pub payer_id: String,
    /// The payer.
    pub payer: Option<Payer>,
    /// The id of what it is paid with.
    pub payment_source_id: Option<String>,
    /// The plans that the payer has, had, or will have.
    #[serde(default)]
    pub items: Vec<SubscriptionItemEventData>,
}

/// A plan that a user or an organization has, had, or will have.
#[response]
#[derive(PartialEq)]
pub struct SubscriptionItemEventData {
    /// The kind of object: `commerce_subscription_item`.
    #[serde(default)]
    pub object: String,
    /// The item's id.
    pub id: String,
    /// Where it stands.
    #[serde(default)]
    pub status: SubscriptionItemStatus,
    /// Whether it is in a free trial. Items of a payment attempt do not say it.
    pub is_free_trial: Option<bool>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
    /// When the billing period begins.
    #[serde(with = "wire::millis")]
    pub period_start: Option<Timestamp>,
    /// When the billing period ends. Items of a default plan have none.
    #[serde(with = "wire::millis")]
    pub period_end: Option<Timestamp>,
    /// How often it is paid.
    #[serde(default)]
    pub interval: PlanPeriod,
    /// The id of the plan.
    pub plan_id: Option<String>,
    /// The plan.
    pub plan: Option<PlanEventData>,
    /// The payer. Items of a subscription have none.
    pub payer: Option<Payer>,
    /// The id of the subscription. Items of a subscription have none.
    pub subscription_id: Option<String>,
    /// The seats that are paid for.
    pub seats: Option<Seats>,
    /// The credit for what is left of a billing period, in a payment attempt. The vendor deprecated
    /// it in favour of [`credits`](Self::credits).
    pub credit: Option<ProrationCredit>,
    /// The credits of the item, in a payment attempt.
    pub credits: Option<Credits>,
}

/// A plan.
#[response]
#[derive(PartialEq, Eq)]
pub struct PlanEventData {
    /// The plan's id.
    pub id: String,
    /// The name in URLs.
    #[serde(default)]
    pub slug: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// Whether it is paid again and again.
    #[serde(default)]
    pub is_recurring: bool,
    /// What a billing period costs, in cents.
    pub amount: Option<i64>,
    /// The code of the currency, such as `USD`.
    #[serde(default)]
    pub currency: String,
    /// What units such as seats cost in addition.
    #[serde(default)]
    pub unit_prices: Vec<UnitPriceEventData>,
}

/// What a kind of unit costs.
#[response]
#[derive(PartialEq, Eq)]
pub struct UnitPriceEventData {
    /// The kind of unit, such as `seats`.
    #[serde(default)]
    pub name: String,
    /// The number of units in a block.
    pub block_size: Option<u64>,
    /// What a block costs, by the number of blocks.
    #[serde(default)]
    pub tiers: Vec<UnitPriceTierEventData>,
}

/// What a block of units costs, from one number of blocks to another.
#[response]
#[derive(PartialEq, Eq)]
pub struct UnitPriceTierEventData {
    /// The first block that costs this.
    pub starts_at_block: Option<u64>,
    /// The last block that costs this; `None` for no limit.
    pub ends_after_block: Option<u64>,
    /// What a block costs, in cents.
    pub amount_per_block: Option<i64>,
    /// The code of the currency, such as `USD`.
    #[serde(default)]
    pub currency: String,
}
