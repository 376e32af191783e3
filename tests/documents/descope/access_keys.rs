use auth_core::Secret;
use auth_providers::descope::access_keys::{
    AccessKeyLoginOptions, AccessKeys as _, ExchangeAccessKey,
};

use crate::descope::operation;

#[tokio::test]
async fn exchange_access_key() {
    operation("ExchangeAccessKey")
        .all(|descope| {
            descope.exchange_access_key(
                &ExchangeAccessKey::new().login_options(
                    AccessKeyLoginOptions::new()
                        .custom_claims([("plan", "gold")])
                        .selected_tenant("T1"),
                ),
                &Secret::from("jwt"),
            )
        })
        .least(|descope| {
            descope.exchange_access_key(&ExchangeAccessKey::new(), &Secret::from("jwt"))
        })
        .await;
}
