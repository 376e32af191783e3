use auth_providers::svix::prelude::*;

use crate::svix::operation;

#[tokio::test]
async fn get_health() {
    operation("v1.health.get").all(|svix| svix.get_health()).await;
}
