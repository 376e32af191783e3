use auth_providers::clerk::billing::{
    Billing as _, BillingPeriods, CreatePrice, ListPaymentAttempts, ListPlans, ListPrices,
    ListStatements, ListSubscriptionItems, PayerType, SubscriptionItemFilter,
};
use jiff::Timestamp;

use crate::clerk::operation;

const PAGES: &str = "The declaration always asks for pages, because it reads pages.";

#[tokio::test]
async fn list_billing_plans() {
    let all = ListPlans::new().payer_type(PayerType::User).limit(10).offset(20);
    operation("GetCommercePlanList")
        .all(move |clerk| clerk.list_billing_plans(&all))
        .least(|clerk| clerk.list_billing_plans(&ListPlans::new()))
        .with("query.paginated", PAGES)
        .await;
}

#[tokio::test]
async fn list_billing_prices() {
    let all = ListPrices::new().plan_id("cplan_1").limit(10).offset(20);
    operation("GetBillingPriceList")
        .all(move |clerk| clerk.list_billing_prices(&all))
        .least(|clerk| clerk.list_billing_prices(&ListPrices::new()))
        .with("query.paginated", PAGES)
        .await;
}

#[tokio::test]
async fn create_billing_price() {
    let all = CreatePrice::new("cplan_1", Some(500))
        .currency("USD")
        .annual_monthly_amount(400)
        .description("Acme")
        .supported_billing_periods(BillingPeriods::Both);
    operation("CreateBillingPrice")
        .all(move |clerk| clerk.create_billing_price(&all))
        .least(|clerk| clerk.create_billing_price(&CreatePrice::new("cplan_1", None)))
        .await;
}

#[tokio::test]
async fn list_billing_subscription_items() {
    let all = ListSubscriptionItems::new()
        .status(SubscriptionItemFilter::FreeTrial)
        .payer_type(PayerType::Organization)
        .plan_id("cplan_1")
        .include_free(true)
        .query("ada")
        .limit(10)
        .offset(20);
    operation("GetCommerceSubscriptionItemList")
        .all(move |clerk| clerk.list_billing_subscription_items(&all))
        .least(|clerk| clerk.list_billing_subscription_items(&ListSubscriptionItems::new()))
        .with("query.paginated", PAGES)
        .await;
}

#[tokio::test]
async fn cancel_billing_subscription_item() {
    operation("CancelCommerceSubscriptionItem")
        .all(|clerk| clerk.cancel_billing_subscription_item("csub_item_1", Some(true)))
        .least(|clerk| clerk.cancel_billing_subscription_item("csub_item_1", None))
        .await;
}

#[tokio::test]
async fn extend_billing_subscription_item_free_trial() {
    let end = Timestamp::UNIX_EPOCH;
    operation("ExtendBillingSubscriptionItemFreeTrial")
        .all(move |clerk| clerk.extend_billing_subscription_item_free_trial("csub_item_1", end))
        .await;
}

#[tokio::test]
async fn create_billing_price_transition() {
    operation("CreateBillingPriceTransition")
        .all(|clerk| clerk.create_billing_price_transition("csub_item_1", "cprice_1", "cprice_2"))
        .await;
}

#[tokio::test]
async fn apply_billing_subscription_item_discount() {
    operation("ApplyBillingSubscriptionItemDiscount")
        .all(|clerk| clerk.apply_billing_subscription_item_discount("csub_item_1", "cdisc_1"))
        .await;
}

#[tokio::test]
async fn remove_billing_subscription_item_discount() {
    operation("RemoveBillingSubscriptionItemDiscount")
        .all(|clerk| clerk.remove_billing_subscription_item_discount("csub_item_1", "cdisc_1"))
        .await;
}

#[tokio::test]
async fn list_billing_statements() {
    let all = ListStatements::new().limit(10).offset(20);
    operation("GetBillingStatementList")
        .all(move |clerk| clerk.list_billing_statements(&all))
        .least(|clerk| clerk.list_billing_statements(&ListStatements::new()))
        .with("query.paginated", PAGES)
        .await;
}

#[tokio::test]
async fn get_billing_statement() {
    operation("GetBillingStatement").all(|clerk| clerk.get_billing_statement("cstmt_1")).await;
}

#[tokio::test]
async fn list_billing_statement_payment_attempts() {
    let all = ListPaymentAttempts::new().limit(10).offset(20);
    let least = ListPaymentAttempts::new();
    operation("GetBillingStatementPaymentAttempts")
        .all(move |clerk| clerk.list_billing_statement_payment_attempts("cstmt_1", &all))
        .least(move |clerk| clerk.list_billing_statement_payment_attempts("cstmt_1", &least))
        .with("query.paginated", PAGES)
        .await;
}
