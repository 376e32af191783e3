//! Billing: <https://clerk.com/docs/reference/backend-api/tag/billing>
//!
//! The subscription and the credits of one payer are in
//! [`users::billing`](super::users::billing) and [`organizations`](super::organizations).

mod credit;
mod discount;
mod money;
mod payer;
mod payment;
mod plan;
mod price;
mod price_transition;
mod statement;
mod subscription;
mod subscription_item;
mod totals;

use auth_core::{Call, Provider, endpoint};
use jiff::Timestamp;

pub use self::credit::{AdjustCreditBalance, CreditAdjustment, CreditBalance, CreditLedgerEntry};
pub use self::discount::{
    DiscountEffect, DiscountRedemption, DiscountRedemptionStatus, DiscountSource,
};
pub use self::money::Money;
pub use self::payer::{Payer, PayerType};
pub use self::payment::{
    PaymentAttempt, PaymentAttemptStatus, PaymentMethod, PaymentMethodStatus, PaymentSource,
};
pub use self::plan::{Feature, ListPlans, Plan, UnitPrice, UnitPriceTier};
pub use self::price::{BillingPeriods, CreatePrice, ListPrices, Price};
pub use self::price_transition::{EffectiveMode, PriceTransition, PriceTransitionDetails};
pub use self::statement::{
    ListPaymentAttempts, ListStatements, Statement, StatementGroup, StatementStatus,
};
pub use self::subscription::{NextPayment, Subscription, SubscriptionStatus};
pub use self::subscription_item::{
    ListSubscriptionItems, PlanPeriod, Seats, SubscriptionItem, SubscriptionItemFilter,
    SubscriptionItemStatus,
};
pub use self::totals::{
    Credits, Discounts, PayerCredit, PerUnitTotal, PerUnitTotalTier, ProrationCredit,
    ProrationDiscount, SubscriptionCredit, Totals,
};
use super::{Clerk, Paginated};

/// Plans and their prices, and what users and organizations subscribe to, owe and paid.
///
/// `subscription_item_id` is the id of a [`SubscriptionItem`], `statement_id` that of a
/// [`Statement`].
pub trait Billing: Provider {
    /// Lists the plans, free ones too, the newest first.
    ///
    /// Vendor page: [List all billing plans](https://clerk.com/docs/reference/backend-api/tag/billing/get/billing/plans)
    #[doc(alias = "GetCommercePlanList")]
    #[endpoint(method = GET, path = "/billing/plans?paginated=true&<filter..>")]
    fn list_billing_plans(&self, filter: &ListPlans) -> Call<Paginated<Plan>>;

    /// Lists the prices, default and custom ones: the lowest first, and of equal ones the newest.
    ///
    /// Vendor page: [List all billing prices](https://clerk.com/docs/reference/backend-api/tag/billing/get/billing/prices)
    #[doc(alias = "GetBillingPriceList")]
    #[endpoint(method = GET, path = "/billing/prices?paginated=true&<filter..>")]
    fn list_billing_prices(&self, filter: &ListPrices) -> Call<Paginated<Price>>;

    /// Creates a custom price of a plan, for customers who shall pay something else.
    ///
    /// Each call creates another price. [`create_billing_price_transition`] moves a subscription
    /// item to it.
    ///
    /// [`create_billing_price_transition`]: Self::create_billing_price_transition
    ///
    /// Vendor page: [Create a custom billing price](https://clerk.com/docs/reference/backend-api/tag/billing/post/billing/prices)
    #[doc(alias = "CreateBillingPrice")]
    #[endpoint(method = POST, path = "/billing/prices", json = price)]
    fn create_billing_price(&self, price: &CreatePrice) -> Call<Price>;

    /// Lists the subscription items of all users and organizations, the newest first.
    ///
    /// Vendor page: [List all subscription items](https://clerk.com/docs/reference/backend-api/tag/billing/get/billing/subscription_items)
    #[doc(alias = "GetCommerceSubscriptionItemList")]
    #[endpoint(
        method = GET,
        path = "/billing/subscription_items?paginated=true&<filter..>",
    )]
    fn list_billing_subscription_items(
        &self,
        filter: &ListSubscriptionItems,
    ) -> Call<Paginated<SubscriptionItem>>;

    /// Cancels a subscription item.
    ///
    /// With `end_now` it ends at once, otherwise when the billing period does. Default: otherwise.
    ///
    /// Vendor page: [Cancel a subscription item](https://clerk.com/docs/reference/backend-api/tag/billing/delete/billing/subscription_items/%7Bsubscription_item_id%7D)
    #[doc(alias = "CancelCommerceSubscriptionItem")]
    #[endpoint(
        method = DELETE,
        path = "/billing/subscription_items/<subscription_item_id>?<end_now>",
    )]
    fn cancel_billing_subscription_item(
        &self,
        subscription_item_id: &str,
        end_now: Option<bool>,
    ) -> Call<SubscriptionItem>;

    /// Moves the end of a subscription item's free trial to `extend_to`.
    ///
    /// The time must lie in the future, at most 365 days after the present end of the trial. The
    /// item must be in a free trial, and its plan must offer one. The same time once more changes
    /// nothing.
    ///
    /// Vendor page: [Extend free trial for a subscription item](https://clerk.com/docs/reference/backend-api/tag/billing/post/billing/subscription_items/%7Bsubscription_item_id%7D/extend_free_trial)
    #[doc(alias = "ExtendBillingSubscriptionItemFreeTrial")]
    #[endpoint(
        method = POST,
        path = "/billing/subscription_items/<subscription_item_id>/extend_free_trial",
        json = { extend_to },
        idempotent,
    )]
    fn extend_billing_subscription_item_free_trial(
        &self,
        subscription_item_id: &str,
        extend_to: Timestamp,
    ) -> Call<SubscriptionItem>;

    /// Moves a subscription item from its price to another one.
    ///
    /// That happens at once or when the billing period ends, as the plans and the payer demand. So
    /// it may charge the payer at once: see [`PriceTransitionDetails::effective_mode`] and
    /// [`PriceTransitionDetails::immediate_charge`].
    ///
    /// Vendor page: [Create a price transition for a subscription item](https://clerk.com/docs/reference/backend-api/tag/billing/post/billing/subscription_items/%7Bsubscription_item_id%7D/price_transition)
    #[doc(alias = "CreateBillingPriceTransition")]
    #[endpoint(
        method = POST,
        path = "/billing/subscription_items/<subscription_item_id>/price_transition",
        json = { from_price_id, to_price_id },
    )]
    fn create_billing_price_transition(
        &self,
        subscription_item_id: &str,
        from_price_id: &str,
        to_price_id: &str,
    ) -> Call<PriceTransition>;

    /// Applies a discount to a subscription item, also where customers could not get it themselves.
    ///
    /// An item has one discount at most: another one is replaced. If the item has this one already,
    /// that is an error with status 409.
    ///
    /// Vendor page: [Apply a discount to a subscription item](https://clerk.com/docs/reference/backend-api/tag/billing/post/billing/subscription_items/%7Bsubscription_item_id%7D/discounts)
    #[doc(alias = "ApplyBillingSubscriptionItemDiscount")]
    #[endpoint(
        method = POST,
        path = "/billing/subscription_items/<subscription_item_id>/discounts",
        json = { discount_id },
    )]
    fn apply_billing_subscription_item_discount(
        &self,
        subscription_item_id: &str,
        discount_id: &str,
    ) -> Call<DiscountRedemption>;

    /// Removes the discount of a subscription item.
    ///
    /// If the item does not have this one, that is an error.
    ///
    /// Vendor page: [Remove a discount from a subscription item](https://clerk.com/docs/reference/backend-api/tag/billing/delete/billing/subscription_items/%7Bsubscription_item_id%7D/discounts/%7Bdiscount_id%7D)
    #[doc(alias = "RemoveBillingSubscriptionItemDiscount")]
    #[endpoint(
        method = DELETE,
        path = "/billing/subscription_items/<subscription_item_id>/discounts/<discount_id>",
    )]
    fn remove_billing_subscription_item_discount(
        &self,
        subscription_item_id: &str,
        discount_id: &str,
    ) -> Call<DiscountRedemption>;

    /// Lists the statements of all payers, the newest first.
    ///
    /// Vendor page: [List all billing statements](https://clerk.com/docs/reference/backend-api/tag/billing/get/billing/statements)
    #[doc(alias = "GetBillingStatementList")]
    #[endpoint(method = GET, path = "/billing/statements?paginated=true&<filter..>")]
    fn list_billing_statements(&self, filter: &ListStatements) -> Call<Paginated<Statement>>;

    /// Gives a statement.
    ///
    /// Vendor page: [Retrieve a billing statement](https://clerk.com/docs/reference/backend-api/tag/billing/get/billing/statements/%7BstatementID%7D)
    #[doc(alias = "GetBillingStatement")]
    #[endpoint(method = GET, path = "/billing/statements/<statement_id>")]
    fn get_billing_statement(&self, statement_id: &str) -> Call<Statement>;

    /// Lists the payment attempts of a statement, the newest first.
    ///
    /// Vendor page: [List payment attempts for a billing statement](https://clerk.com/docs/reference/backend-api/tag/billing/get/billing/statements/%7BstatementID%7D/payment_attempts)
    #[doc(alias = "GetBillingStatementPaymentAttempts")]
    #[endpoint(
        method = GET,
        path = "/billing/statements/<statement_id>/payment_attempts?paginated=true&<filter..>",
    )]
    fn list_billing_statement_payment_attempts(
        &self,
        statement_id: &str,
        filter: &ListPaymentAttempts,
    ) -> Call<Paginated<PaymentAttempt>>;
}

impl Billing for Clerk {}
