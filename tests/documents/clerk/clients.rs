use auth_providers::clerk::clients::ListClients;
use auth_providers::clerk::prelude::*;

use crate::clerk::operation;

#[tokio::test]
#[expect(deprecated, reason = "it is still documented")]
async fn list_clients() {
    let all = ListClients::new().limit(10).offset(20);
    operation("GetClientList")
        .all(move |clerk| clerk.list_clients(&all))
        .least(|clerk| clerk.list_clients(&ListClients::new()))
        .with("query.paginated", "without it there are no pages")
        .await;
}

#[tokio::test]
async fn verify_client() {
    operation("VerifyClient").all(|clerk| clerk.verify_client(&"eyJ".into())).await;
}

#[tokio::test]
async fn get_client() {
    operation("GetClient").all(|clerk| clerk.get_client("client_1")).await;
}
