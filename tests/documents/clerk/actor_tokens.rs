use auth_providers::clerk::actor_tokens::CreateActorToken;
use auth_providers::clerk::prelude::*;

use crate::clerk::operation;

#[tokio::test]
async fn create_actor_token() {
    let least = CreateActorToken::new("user_1", [("sub", "user_2")]);
    let all = least.clone().expires_in_seconds(60).session_max_duration_in_seconds(600);
    operation("CreateActorToken")
        .all(move |clerk| clerk.create_actor_token(&all))
        .least(move |clerk| clerk.create_actor_token(&least))
        .await;
}

#[tokio::test]
async fn revoke_actor_token() {
    operation("RevokeActorToken").all(|clerk| clerk.revoke_actor_token("act_1")).await;
}
