//! From one price to another.

use auth_core::{open_enum, response};
use jiff::Timestamp;

use super::{Money, Plan, Price, SubscriptionItem, SubscriptionItemStatus};
use crate::clerk::wire;

/// What moving a subscription item to another price led to.
#[response]
#[derive(PartialEq)]
pub struct PriceTransition {
    /// The kind of object: `commerce_price_transition`.
    #[serde(default)]
    pub object: String,
    /// The item with the new price.
    pub subscription_item: SubscriptionItem,
    /// What the item had before, and when the new price applies.
    pub transition: Option<PriceTransitionDetails>,
}

/// The way from one price to another.
#[response]
#[derive(PartialEq, Eq)]
pub struct PriceTransitionDetails {
    /// The plan before.
    pub previous_plan: Option<Plan>,
    /// The price before.
    pub previous_price: Option<Price>,
    /// When the new price begins to apply.
    #[serde(with = "wire::millis")]
    pub effective_at: Option<Timestamp>,
    /// Whether the new price applies at once.
    #[serde(default)]
    pub effective_mode: EffectiveMode,
    /// When the payer is charged next.
    #[serde(with = "wire::millis")]
    pub next_billing_date: Option<Timestamp>,
    /// Whether the payer was charged at once, if Clerk sends it.
    pub charged_immediately: Option<bool>,
    /// What the payer was charged at once.
    pub immediate_charge: Option<Money>,
    /// What became of the item with the price before.
    #[serde(default)]
    pub previous_subscription_item_status: SubscriptionItemStatus,
    /// The id of the item with the price before.
    #[serde(default)]
    pub previous_subscription_item_id: String,
}

open_enum! {
    /// When a new price begins to apply.
    pub enum EffectiveMode {
        /// At once.
        Immediate = "immediate",
        /// When the billing period ends.
        EndOfPeriod = "end_of_period",
    }
}
