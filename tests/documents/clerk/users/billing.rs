use auth_providers::clerk::billing::{AdjustCreditBalance, CreditAdjustment};
use auth_providers::clerk::users::billing::UserBilling as _;

use crate::clerk::operation;

#[tokio::test]
async fn get_user_billing_subscription() {
    operation("GetUserBillingSubscription")
        .all(|clerk| clerk.get_user_billing_subscription("user_1"))
        .await;
}

#[tokio::test]
async fn get_user_billing_credit_balance() {
    operation("GetUserBillingCreditBalance")
        .all(|clerk| clerk.get_user_billing_credit_balance("user_1"))
        .await;
}

#[tokio::test]
async fn adjust_user_billing_credit_balance() {
    let least = AdjustCreditBalance::new(500, CreditAdjustment::Increase, "key_1");
    let all = least.clone().currency("EUR").note("Sorry");
    operation("AdjustUserBillingCreditBalance")
        .all(move |clerk| clerk.adjust_user_billing_credit_balance("user_1", &all))
        .least(move |clerk| clerk.adjust_user_billing_credit_balance("user_1", &least))
        .await;
}
