use auth_providers::clerk::prelude::*;

use crate::clerk::operation;

#[tokio::test]
async fn verify_domain_proxy() {
    operation("VerifyDomainProxy")
        .all(|clerk| clerk.verify_domain_proxy("dmn_1", "https://acme.example/__clerk"))
        .with("body.domain_id", "the vendor's own clients require both")
        .with("body.proxy_url", "the vendor's own clients require both")
        .await;
}
