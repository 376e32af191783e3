//! What the document cannot say of billing: which of two forms of an object comes, null, and
//! repetitions.

use auth_providers::clerk::billing::{CreatePrice, ListPlans, SubscriptionItemStatus};
use auth_providers::clerk::prelude::*;
use auth_tests::server::Reply;
use jiff::Timestamp;

use super::clerk;

const OLDER: &str = r#"{
    "id": "csub_item_1", "status": "active", "payment_source_id": "csrc_1",
    "payment_source": {"id": "csrc_1", "payment_method": "apple_pay", "last4": "4242"},
    "plan": {"id": "cplan_1", "amount": 4999, "payer_type": ["user"]}, "proration_date": "x"
}"#;

#[tokio::test]
async fn the_older_form_of_a_subscription_item_is_read_with_the_same_type() {
    let (server, clerk) = clerk(Reply::json(200, OLDER)).await;
    let end = Timestamp::from_second(1_900_000_000).unwrap();
    let call = clerk.extend_billing_subscription_item_free_trial("csub_item_1", end);
    assert!(call.endpoint().unwrap().is_idempotent());
    let item = call.await.unwrap();
    assert_eq!(server.seen()[0].text(), r#"{"extend_to":"2030-03-17T17:46:40Z"}"#);
    assert_eq!(item.status, SubscriptionItemStatus::Active);
    assert_eq!(item.payment_source.unwrap().payment_method, "apple_pay");
    assert_eq!(item.plan.unwrap().amount, Some(4999));
    assert_eq!((item.payment_method, item.totals), (None, None));
}

#[tokio::test]
async fn a_price_without_an_amount_says_so() {
    let (server, clerk) = clerk(Reply::json(200, r#"{"id": "cprice_1"}"#)).await;
    let yearly = CreatePrice::new("cplan_1", None).annual_monthly_amount(400);
    let call = clerk.create_billing_price(&yearly);
    assert!(!call.endpoint().unwrap().is_idempotent());
    call.await.unwrap();
    let text = server.seen()[0].text();
    assert_eq!(text, r#"{"plan_id":"cplan_1","amount":null,"annual_monthly_amount":400}"#);
}

#[tokio::test]
async fn lists_ask_for_pages_and_a_charge_is_sent_once() {
    let (server, clerk) = clerk(Reply::json(200, r#"{"data": [], "total_count": 0}"#)).await;
    clerk.list_billing_plans(&ListPlans::new().limit(2)).await.unwrap();
    assert_eq!(server.seen()[0].line(), "GET /v1/billing/plans?paginated=true&limit=2");
    let transition = clerk.create_billing_price_transition("csub_item_1", "cprice_1", "cprice_2");
    assert!(!transition.endpoint().unwrap().is_idempotent());
}
