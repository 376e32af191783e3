//! Subscription items: a plan that somebody has.

use auth_core::{open_enum, request, response};
use jiff::Timestamp;

use super::{
    Credits, Money, NextPayment, Payer, PayerType, PaymentMethod, PaymentSource, PerUnitTotalTier,
    Plan, SubscriptionCredit, Totals,
};
use crate::clerk::wire;

/// Which subscription items to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListSubscriptionItems {
    /// Only those with this status.
    pub status: Option<SubscriptionItemFilter>,
    /// Only those of users, or only those of organizations.
    pub payer_type: Option<PayerType>,
    /// Only those of the plan with this id.
    pub plan_id: Option<String>,
    /// Whether to list those of free plans, too. Default: no.
    pub include_free: Option<bool>,
    /// Only those that this text is found in.
    pub query: Option<String>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A plan that a user or an organization has, had, or will have.
///
/// Clerk sends it in an older form, too, which has a
/// [`payment_source`](Self::payment_source) instead of a [`payment_method`](Self::payment_method).
#[response]
#[derive(PartialEq)]
pub struct SubscriptionItem {
    /// The kind of object: `commerce_subscription_item`.
    #[serde(default)]
    pub object: String,
    /// The item's id.
    pub id: String,
    /// The id of the instance.
    #[serde(default)]
    pub instance_id: String,
    /// Where it stands.
    #[serde(default)]
    pub status: SubscriptionItemStatus,
    /// The credit for what is left of a billing period, in events of payment attempts.
    pub credit: Option<SubscriptionCredit>,
    /// The credits of the item.
    pub credits: Option<Credits>,
    /// The id of the plan.
    pub plan_id: Option<String>,
    /// The id of the price.
    pub price_id: Option<String>,
    /// The plan.
    pub plan: Option<Plan>,
    /// The billing period.
    #[serde(default)]
    pub plan_period: PlanPeriod,
    /// What it is paid with.
    pub payment_method: Option<PaymentMethod>,
    /// The id of the [`payment_source`](Self::payment_source).
    pub payment_source_id: Option<String>,
    /// What it is paid with, in the older form.
    pub payment_source: Option<PaymentSource>,
    /// What was paid for it so far.
    pub lifetime_paid: Option<Money>,
    /// What it costs at present, in the older form.
    pub amount: Option<Money>,
    /// The next invoice, in the older form.
    pub next_invoice: Option<NextPayment>,
    /// The next payment.
    pub next_payment: Option<NextPayment>,
    /// The id of the payer.
    #[serde(default)]
    pub payer_id: String,
    /// The payer.
    pub payer: Option<Payer>,
    /// Whether it is in a free trial.
    #[serde(default)]
    pub is_free_trial: bool,
    /// When the billing period began.
    #[serde(with = "wire::millis")]
    pub period_start: Option<Timestamp>,
    /// When the billing period ends.
    #[serde(with = "wire::millis")]
    pub period_end: Option<Timestamp>,
    /// The day from which it is charged by the day, such as `2025-11-30`.
    pub proration_date: Option<String>,
    /// When it was cancelled.
    #[serde(with = "wire::millis")]
    pub canceled_at: Option<Timestamp>,
    /// When a payment became overdue.
    #[serde(with = "wire::millis")]
    pub past_due_at: Option<Timestamp>,
    /// When it ended.
    #[serde(with = "wire::millis")]
    pub ended_at: Option<Timestamp>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
    /// The seats that are paid for.
    pub seats: Option<Seats>,
    /// What is to pay.
    pub totals: Option<Totals>,
}

/// The seats that are paid for.
#[response]
#[derive(PartialEq, Eq)]
pub struct Seats {
    /// The number of seats; `None` for no limit.
    pub quantity: Option<u64>,
    /// What the seats cost, by their number.
    #[serde(default)]
    pub tiers: Vec<PerUnitTotalTier>,
}

open_enum! {
    /// How often a plan is paid.
    pub enum PlanPeriod {
        /// Each month.
        Month = "month",
        /// Each year.
        Annual = "annual",
    }
}

open_enum! {
    /// Where a subscription item stands.
    pub enum SubscriptionItemStatus {
        /// The payer has the plan.
        Active = "active",
        /// The payer has the plan until the billing period ends.
        Canceled = "canceled",
        /// It expired.
        Expired = "expired",
        /// It is over.
        Ended = "ended",
        /// A payment is overdue.
        PastDue = "past_due",
        /// It has yet to begin.
        Upcoming = "upcoming",
        /// A checkout has begun, but the payment has not succeeded yet.
        Incomplete = "incomplete",
        /// Another plan took its place before it began or was paid.
        Abandoned = "abandoned",
    }
}

open_enum! {
    /// The subscription items of a list.
    pub enum SubscriptionItemFilter {
        /// The payer has the plan.
        Active = "active",
        /// They are over.
        Ended = "ended",
        /// A payment is overdue.
        PastDue = "past_due",
        /// They have yet to begin.
        Upcoming = "upcoming",
        /// They are in a free trial.
        FreeTrial = "free_trial",
    }
}
