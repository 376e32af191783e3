//! What users pay for.

use auth_core::{Call, Provider, endpoint};

use crate::clerk::Clerk;
use crate::clerk::billing::{AdjustCreditBalance, CreditBalance, CreditLedgerEntry, Subscription};

/// What users pay for.
///
/// `user_id` is the user's id, `user_…`.
pub trait UserBilling: Provider {
    /// Gives a user's subscription, with an item for each plan.
    ///
    /// Vendor page: [Retrieve a user's billing subscription](https://clerk.com/docs/reference/backend-api/tag/users/get/users/%7Buser_id%7D/billing/subscription)
    #[doc(alias = "GetUserBillingSubscription")]
    #[endpoint(method = GET, path = "/users/<user_id>/billing/subscription")]
    fn get_user_billing_subscription(&self, user_id: &str) -> Call<Subscription>;

    /// Gives a user's credit balance.
    ///
    /// Vendor page: [Retrieve a user's credit balance](https://clerk.com/docs/reference/backend-api/tag/users/get/users/%7Buser_id%7D/billing/credits)
    #[doc(alias = "GetUserBillingCreditBalance")]
    #[endpoint(method = GET, path = "/users/<user_id>/billing/credits")]
    fn get_user_billing_credit_balance(&self, user_id: &str) -> Call<CreditBalance>;

    /// Adds to a user's credit balance, or takes from it.
    ///
    /// With the same [`idempotency_key`](AdjustCreditBalance::idempotency_key) it changes once.
    ///
    /// Vendor page: [Adjust a user's credit balance](https://clerk.com/docs/reference/backend-api/tag/users/post/users/%7Buser_id%7D/billing/credits)
    #[doc(alias = "AdjustUserBillingCreditBalance")]
    #[endpoint(
        method = POST,
        path = "/users/<user_id>/billing/credits",
        json = adjustment,
        idempotent,
    )]
    fn adjust_user_billing_credit_balance(
        &self,
        user_id: &str,
        adjustment: &AdjustCreditBalance,
    ) -> Call<CreditLedgerEntry>;
}

impl UserBilling for Clerk {}
