//! Subscriptions: all that a payer has.

use auth_core::{open_enum, response};
use jiff::Timestamp;

use super::{Money, PerUnitTotal, SubscriptionItem, Totals};
use crate::clerk::wire;

/// The subscription of a user or an organization.
#[response]
#[derive(PartialEq)]
pub struct Subscription {
    /// The kind of object: `commerce_subscription`.
    #[serde(default)]
    pub object: String,
    /// The subscription's id.
    pub id: String,
    /// The id of the instance.
    #[serde(default)]
    pub instance_id: String,
    /// Where it stands.
    #[serde(default)]
    pub status: SubscriptionStatus,
    /// The id of the payer.
    #[serde(default)]
    pub payer_id: String,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
    /// When it became active.
    #[serde(with = "wire::millis")]
    pub active_at: Option<Timestamp>,
    /// When a payment became overdue.
    #[serde(with = "wire::millis")]
    pub past_due_at: Option<Timestamp>,
    /// The plans that the payer has.
    #[serde(default)]
    pub subscription_items: Vec<SubscriptionItem>,
    /// The next payment.
    pub next_payment: Option<NextPayment>,
    /// Whether the payer may still begin a free trial, if Clerk sends it.
    pub eligible_for_free_trial: Option<bool>,
}

/// The next payment of a subscription or of one of its items.
#[response]
#[derive(PartialEq)]
pub struct NextPayment {
    /// The fee of the plan without units such as seats. [`Totals::grand_total`] has everything.
    pub amount: Option<Money>,
    /// When it is due.
    #[serde(with = "wire::millis")]
    pub date: Option<Timestamp>,
    /// What units such as seats cost.
    #[serde(default)]
    pub per_unit_totals: Vec<PerUnitTotal>,
    /// What is to pay, without taxes and credits.
    pub totals: Option<Totals>,
}

open_enum! {
    /// Where a subscription stands.
    pub enum SubscriptionStatus {
        /// The payer has its plans.
        Active = "active",
        /// A payment is overdue.
        PastDue = "past_due",
        /// It was cancelled.
        Canceled = "canceled",
        /// It is over.
        Ended = "ended",
        /// Another plan took its place before it began or was paid.
        Abandoned = "abandoned",
        /// A checkout has begun, but the payment has not succeeded yet.
        Incomplete = "incomplete",
    }
}
