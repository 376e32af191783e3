//! Prices of plans.

use auth_core::{open_enum, request, response};
use jiff::Timestamp;

use super::Money;
use crate::clerk::wire;

/// Which prices to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListPrices {
    /// Only those of the plan with this id.
    pub plan_id: Option<String>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A new price of a plan.
///
/// An amount is 0 for a plan that costs nothing, else at least 100 cents.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreatePrice {
    /// The id of the plan.
    pub plan_id: String,
    /// The price of a month, in cents; `None` if only a year can be paid.
    pub amount: Nullable<u64>,
    /// The price of a month in cents, if a year is paid at once.
    pub annual_monthly_amount: Option<u64>,
    /// The code of the currency. Default: `USD`.
    pub currency: Option<String>,
    /// What the price is for.
    pub description: Option<String>,
    /// What can be paid at once. Default: that for which there is an amount.
    pub supported_billing_periods: Option<BillingPeriods>,
}

/// `null` is sent for `None`, because the field may not be left out. `#[request]` takes an alias for a
/// type that is required.
type Nullable<T> = Option<T>;

/// A price of a plan.
#[response]
#[derive(PartialEq, Eq)]
pub struct Price {
    /// The kind of object: `commerce_price`.
    #[serde(default)]
    pub object: String,
    /// The price's id.
    pub id: String,
    /// The id of the plan.
    #[serde(default)]
    pub plan_id: String,
    /// The id of the instance.
    #[serde(default)]
    pub instance_id: String,
    /// The code of the currency, such as `USD`.
    #[serde(default)]
    pub currency: String,
    /// The symbol of the currency, such as `$`.
    #[serde(default)]
    pub currency_symbol: String,
    /// The price of a month, in cents.
    pub amount: Option<i64>,
    /// The price of a month in cents, if a year is paid at once.
    pub annual_monthly_amount: Option<i64>,
    /// The price of a month.
    pub fee: Option<Money>,
    /// The price of a month, if a year is paid at once.
    pub annual_monthly_fee: Option<Money>,
    /// What the price is for.
    pub description: Option<String>,
    /// Whether it is the plan's price for those who have no custom one.
    #[serde(default)]
    pub is_default: bool,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// What can be paid at once.
    #[serde(default)]
    pub supported_billing_periods: BillingPeriods,
}

open_enum! {
    /// What can be paid at once.
    pub enum BillingPeriods {
        /// A month.
        Month = "month",
        /// A year.
        Annual = "annual",
        /// Either.
        Both = "both",
    }
}
