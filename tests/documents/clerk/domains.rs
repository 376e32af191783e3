use auth_providers::clerk::domains::UpdateDomain;
use auth_providers::clerk::prelude::*;

use crate::clerk::operation;

const NAME: &str = "acme.example";
const PROXY_URL: &str = "https://acme.example/__clerk";

#[tokio::test]
async fn list_domains() {
    operation("ListDomains").all(|clerk| clerk.list_domains()).await;
}

#[tokio::test]
async fn add_domain() {
    operation("AddDomain")
        .all(|clerk| clerk.add_domain(NAME, Some(PROXY_URL)))
        .least(|clerk| clerk.add_domain(NAME, None))
        .await;
}

#[tokio::test]
async fn delete_domain() {
    operation("DeleteDomain").all(|clerk| clerk.delete_domain("dmn_1")).await;
}

#[tokio::test]
async fn update_domain() {
    let all = UpdateDomain::new().name(NAME).proxy_url(PROXY_URL).is_secondary(true);
    operation("UpdateDomain")
        .all(move |clerk| clerk.update_domain("dmn_1", &all))
        .least(|clerk| clerk.update_domain("dmn_1", &UpdateDomain::new()))
        .await;
}
