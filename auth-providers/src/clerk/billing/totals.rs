//! What is to pay, and what it is made of.

use auth_core::response;

use super::Money;

/// What is to pay.
#[response]
#[derive(PartialEq)]
pub struct Totals {
    /// The fee of the plan and of units such as seats.
    pub subtotal: Option<Money>,
    /// The fee of the plan without units.
    pub base_fee: Option<Money>,
    /// The taxes.
    pub tax_total: Option<Money>,
    /// All of it together.
    pub grand_total: Option<Money>,
    /// What units such as seats cost.
    #[serde(default)]
    pub per_unit_totals: Vec<PerUnitTotal>,
    /// The credits that it is reduced by.
    pub credits: Option<Credits>,
    /// The discounts that it is reduced by.
    pub discounts: Option<Discounts>,
}

/// What a kind of unit costs together.
#[response]
#[derive(PartialEq, Eq)]
pub struct PerUnitTotal {
    /// The kind of unit, such as `seats`.
    pub name: String,
    /// The number of units in a block.
    pub block_size: Option<u64>,
    /// What the blocks cost, by the number of blocks.
    #[serde(default)]
    pub tiers: Vec<PerUnitTotalTier>,
}

/// What the units of a tier of the price cost together.
#[response]
#[derive(PartialEq, Eq)]
pub struct PerUnitTotalTier {
    /// The number of units; `None` for no limit.
    pub quantity: Option<u64>,
    /// What each block costs.
    pub fee_per_block: Option<Money>,
    /// What they cost together.
    pub total: Option<Money>,
}

/// Credits, which reduce what is to pay.
#[response]
#[derive(PartialEq)]
pub struct Credits {
    /// The credit for what is left of a billing period.
    pub proration: Option<ProrationCredit>,
    /// The credit from the payer's balance.
    pub payer: Option<PayerCredit>,
    /// Both together.
    pub total: Option<Money>,
}

/// The credit for what is left of a billing period.
#[response]
#[derive(PartialEq)]
pub struct ProrationCredit {
    /// The amount.
    pub amount: Option<Money>,
    /// The number of days that are left.
    pub cycle_days_remaining: Option<u64>,
    /// The number of days of the billing period.
    pub cycle_days_total: Option<u64>,
    /// How much of the billing period is left, in percent.
    pub cycle_remaining_percent: Option<f64>,
}

/// The credit from a payer's balance.
#[response]
#[derive(PartialEq, Eq)]
pub struct PayerCredit {
    /// What is left of the balance.
    pub remaining_balance: Option<Money>,
    /// What is taken from it.
    pub applied_amount: Option<Money>,
}

/// The credit for what is left of a subscription item's billing period.
#[response]
#[derive(PartialEq)]
pub struct SubscriptionCredit {
    /// The amount.
    pub amount: Option<Money>,
    /// How much of the billing period is left, in percent.
    pub cycle_remaining_percent: Option<f64>,
}

/// Discounts, which reduce what is to pay.
#[response]
#[derive(PartialEq)]
pub struct Discounts {
    /// The discount for what has passed of a billing period.
    pub proration: Option<ProrationDiscount>,
    /// All of them together.
    pub total: Option<Money>,
}

/// The discount for what has passed of a billing period.
#[response]
#[derive(PartialEq)]
pub struct ProrationDiscount {
    /// The amount.
    pub amount: Option<Money>,
    /// The number of days that have passed.
    pub cycle_days_passed: Option<u64>,
    /// The number of days of the billing period.
    pub cycle_days_total: Option<u64>,
    /// How much of the billing period has passed, in percent.
    pub cycle_passed_percent: Option<f64>,
}
