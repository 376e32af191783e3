use auth_providers::descope::management::embedded_link::{SignInEmbeddedLink, SignUpEmbeddedLink};
use auth_providers::descope::prelude::*;

use crate::descope::login_options::{login_options, sign_up_user};
use crate::descope::operation;

#[tokio::test]
async fn sign_in_embedded_link() {
    operation("EmbeddedLinkSignin")
        .with("body.loginId", "it says which user is meant")
        .all(|descope| {
            descope.sign_in_embedded_link(
                &SignInEmbeddedLink::new("login_id_1").custom_claims([("a", "b")]).timeout(600),
            )
        })
        .least(|descope| descope.sign_in_embedded_link(&SignInEmbeddedLink::new("login_id_1")))
        .await;
}

#[tokio::test]
async fn sign_up_embedded_link() {
    operation("EmbeddedLinkSignup")
        .with("body.loginId", "it is what the user will sign in with")
        .all(|descope| {
            descope.sign_up_embedded_link(
                &SignUpEmbeddedLink::new("login_id_1")
                    .login_options(login_options())
                    .user(sign_up_user())
                    .email_verified(true)
                    .phone_verified(true)
                    .timeout(600),
            )
        })
        .least(|descope| descope.sign_up_embedded_link(&SignUpEmbeddedLink::new("login_id_1")))
        .await;
}
