use auth_providers::passage::auth::users::{AuthUsers as _, CreateUser};

use crate::passage_auth::operation;

#[tokio::test]
async fn check_user_identifier() {
    operation("checkUserIdentifier")
        .all(|auth| auth.check_user_identifier("ada@example.com"))
        .await;
}

#[tokio::test]
async fn create_user() {
    let all = CreateUser::new("ada@example.com").user_metadata([("plan", "gold")]);
    operation("createUser")
        .all(move |auth| auth.create_user(&all))
        .least(|auth| auth.create_user(&CreateUser::new("ada@example.com")))
        .await;
}
