//! Plans: what can be subscribed to.

use auth_core::{request, response};

use super::{Money, PayerType};

/// Which plans to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListPlans {
    /// Only those that are meant for users, or only those for organizations.
    pub payer_type: Option<PayerType>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A plan.
///
/// Some responses have the fees in an older form beside the usual one: in cents, with the currency
/// apart.
#[response]
#[derive(PartialEq, Eq)]
pub struct Plan {
    /// The kind of object: `commerce_plan`.
    #[serde(default)]
    pub object: String,
    /// The plan's id.
    pub id: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The fee of a month.
    pub fee: Option<Money>,
    /// The fee of a month, if a year is paid at once.
    pub annual_monthly_fee: Option<Money>,
    /// The fee of a year.
    pub annual_fee: Option<Money>,
    /// The older form of [`fee`](Self::fee), in cents.
    pub amount: Option<i64>,
    /// The older form of [`fee`](Self::fee), as a text.
    pub amount_formatted: Option<String>,
    /// The older form of [`annual_monthly_fee`](Self::annual_monthly_fee), in cents.
    pub annual_monthly_amount: Option<i64>,
    /// The older form of [`annual_monthly_fee`](Self::annual_monthly_fee), as a text.
    pub annual_monthly_amount_formatted: Option<String>,
    /// The older form of [`annual_fee`](Self::annual_fee), in cents.
    pub annual_amount: Option<i64>,
    /// The older form of [`annual_fee`](Self::annual_fee), as a text.
    pub annual_amount_formatted: Option<String>,
    /// The symbol of the currency of the older form, such as `$`.
    pub currency_symbol: Option<String>,
    /// The code of the currency of the older form, such as `USD`.
    pub currency: Option<String>,
    /// What the plan is.
    pub description: Option<String>,
    /// The id of the plan's product. The vendor deprecated it.
    #[serde(default)]
    pub product_id: String,
    /// Whether payers have this plan while they have no other.
    #[serde(default)]
    pub is_default: bool,
    /// Whether it is paid again and again.
    #[serde(default)]
    pub is_recurring: bool,
    /// Whether everybody can see it.
    #[serde(default)]
    pub publicly_visible: bool,
    /// Whether it has a fee that does not depend on units.
    #[serde(default)]
    pub has_base_fee: bool,
    /// Whom it is meant for, in an older form.
    #[serde(default)]
    pub payer_type: Vec<PayerType>,
    /// Whom it is meant for.
    #[serde(default)]
    pub for_payer_type: PayerType,
    /// The name in URLs.
    #[serde(default)]
    pub slug: String,
    /// The URL of the plan's picture.
    pub avatar_url: Option<String>,
    /// The billing period, in some responses.
    pub period: Option<String>,
    /// The number of billing periods between two payments, in some responses.
    pub interval: Option<i64>,
    /// What the plan contains.
    #[serde(default)]
    pub features: Vec<Feature>,
    /// Whether it begins with a free trial.
    #[serde(default)]
    pub free_trial_enabled: bool,
    /// How long the free trial is, in days.
    pub free_trial_days: Option<u64>,
    /// What units such as seats cost in addition.
    #[serde(default)]
    pub unit_prices: Vec<UnitPrice>,
}

/// Something that a plan contains.
#[response]
#[derive(PartialEq, Eq)]
pub struct Feature {
    /// The kind of object: `feature`.
    #[serde(default)]
    pub object: String,
    /// The feature's id.
    pub id: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// What the feature is.
    pub description: Option<String>,
    /// The name in URLs and tokens.
    #[serde(default)]
    pub slug: String,
    /// The URL of the feature's picture.
    pub avatar_url: Option<String>,
}

/// What a kind of unit costs.
#[response]
#[derive(PartialEq, Eq)]
pub struct UnitPrice {
    /// The kind of unit, such as `seats`.
    pub name: String,
    /// The number of units in a block.
    pub block_size: Option<u64>,
    /// What a block costs, by the number of blocks.
    #[serde(default)]
    pub tiers: Vec<UnitPriceTier>,
}

/// What a block of units costs, from one number of blocks to another.
#[response]
#[derive(PartialEq, Eq)]
pub struct UnitPriceTier {
    /// The first block that costs this.
    pub starts_at_block: u64,
    /// The last block that costs this; `None` for no limit.
    pub ends_after_block: Option<u64>,
    /// What each block costs.
    pub fee_per_block: Option<Money>,
}
