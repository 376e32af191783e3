//! Discounts of subscription items.

use auth_core::{open_enum, response};
use jiff::Timestamp;

use super::Money;
use crate::clerk::wire;

/// A discount that a subscription item has or had.
#[response]
#[derive(PartialEq)]
pub struct DiscountRedemption {
    /// The kind of object: `commerce_discount_redemption`.
    #[serde(default)]
    pub object: String,
    /// The id of the redemption.
    pub id: String,
    /// The id of the subscription item.
    #[serde(default)]
    pub subscription_item_id: String,
    /// The id of the discount.
    #[serde(default)]
    pub discount_id: String,
    /// The display name of the discount.
    pub name: Option<String>,
    /// How the item got it.
    #[serde(default)]
    pub source: DiscountSource,
    /// The code that it was redeemed with.
    pub promo_code: Option<String>,
    /// Whether it is a part of the price or an amount, as it was when it was redeemed.
    pub effect: Option<DiscountEffect>,
    /// How much of the price it takes off, in percent.
    pub percent_off: Option<f64>,
    /// Which amount it takes off.
    pub amount_off: Option<Money>,
    /// What it takes off the next payment.
    pub amount: Option<Money>,
    /// For how many more billing periods it holds; `None` for all.
    pub cycles_remaining: Option<u32>,
    /// For how many billing periods it has held.
    pub cycles_applied: Option<u32>,
    /// Where it stands.
    pub status: Option<DiscountRedemptionStatus>,
    /// When it was redeemed.
    #[serde(with = "wire::millis")]
    pub redeemed_at: Option<Timestamp>,
    /// Who redeemed it.
    pub redeemed_by: Option<String>,
}

open_enum! {
    /// How a subscription item got a discount.
    pub enum DiscountSource {
        /// It is a promotion.
        Promotion = "promotion",
        /// Somebody applied it, or the API did.
        Manual = "manual",
        /// The payer entered a code.
        PromoCode = "promo_code",
    }
}

open_enum! {
    /// What a discount takes off.
    pub enum DiscountEffect {
        /// A part of the price.
        Percentage = "percentage",
        /// An amount.
        FixedAmount = "fixed_amount",
    }
}

open_enum! {
    /// Where a discount of a subscription item stands.
    pub enum DiscountRedemptionStatus {
        /// It holds.
        Active = "active",
        /// It has held for all of its billing periods.
        Exhausted = "exhausted",
        /// It was removed.
        Removed = "removed",
    }
}
