use auth_providers::clerk::prelude::*;
use auth_providers::clerk::redirect_urls::ListRedirectUrls;

use crate::clerk::operation;

#[tokio::test]
async fn list_redirect_urls() {
    let all = ListRedirectUrls::new().limit(10).offset(20);
    operation("ListRedirectURLs")
        .all(move |clerk| clerk.list_redirect_urls(&all))
        .least(|clerk| clerk.list_redirect_urls(&ListRedirectUrls::new()))
        .with("query.paginated", "without it there are no pages")
        .await;
}

#[tokio::test]
async fn create_redirect_url() {
    operation("CreateRedirectURL")
        .all(|clerk| clerk.create_redirect_url("acme://oauth-callback"))
        .await;
}

#[tokio::test]
async fn get_redirect_url() {
    operation("GetRedirectURL").all(|clerk| clerk.get_redirect_url("ru_1")).await;
}

#[tokio::test]
async fn delete_redirect_url() {
    operation("DeleteRedirectURL").all(|clerk| clerk.delete_redirect_url("ru_1")).await;
}
