use auth_providers::descope::management::jwt::{GenerateJwtSignIn, GenerateJwtSignUp};
use auth_providers::descope::management::users::AssociatedTenant;
use auth_providers::descope::prelude::*;
use auth_providers::descope::sign_up_user::SignUpUser;

use crate::descope::operation;

#[tokio::test]
async fn generate_jwt_sign_in() {
    operation("GenerateJWTSignIn")
        .with("body.loginId", "it says which user is meant")
        .all(|descope| {
            descope.generate_jwt_sign_in(
                &GenerateJwtSignIn::new("login_id_1")
                    .stepup(true)
                    .custom_claims([("a", "b")])
                    .mfa(true)
                    .sso_app_id("sso_app_id_1")
                    .revoke_other_sessions(true)
                    .jwt("secret")
                    .refresh_duration(10)
                    .selected_tenant_id("selected_tenant_id_1"),
            )
        })
        .least(|descope| descope.generate_jwt_sign_in(&GenerateJwtSignIn::new("login_id_1")))
        .await;
}

#[tokio::test]
async fn generate_jwt_sign_up() {
    operation("GenerateJWTSignUp")
        .with("body.loginId", "it says which user is meant")
        .all(|descope| {
            descope.generate_jwt_sign_up(
                &GenerateJwtSignUp::new("login_id_1")
                    .user(
                        SignUpUser::new()
                            .login_id("login_id_1")
                            .name("name_1")
                            .phone("phone_1")
                            .email("email_1")
                            .given_name("given_name_1")
                            .middle_name("middle_name_1")
                            .family_name("family_name_1")
                            .recovery_email("recovery_email_1")
                            .recovery_phone("recovery_phone_1"),
                    )
                    .email_verified(true)
                    .phone_verified(true)
                    .custom_claims([("a", "b")])
                    .sso_app_id("sso_app_id_1")
                    .refresh_duration(10)
                    .selected_tenant_id("selected_tenant_id_1")
                    .user_tenants([
                        AssociatedTenant::new("tenant_id_1").role_names(["role_names_1"])
                    ]),
            )
        })
        .least(|descope| descope.generate_jwt_sign_up(&GenerateJwtSignUp::new("login_id_1")))
        .await;
}

#[tokio::test]
async fn generate_jwt_sign_up_or_in() {
    operation("GenerateJWTSignUpOrIn")
        .with("body.loginId", "it says which user is meant")
        .all(|descope| {
            descope.generate_jwt_sign_up_or_in(
                &GenerateJwtSignUp::new("login_id_1")
                    .user(
                        SignUpUser::new()
                            .login_id("login_id_1")
                            .name("name_1")
                            .phone("phone_1")
                            .email("email_1")
                            .given_name("given_name_1")
                            .middle_name("middle_name_1")
                            .family_name("family_name_1")
                            .recovery_email("recovery_email_1")
                            .recovery_phone("recovery_phone_1"),
                    )
                    .email_verified(true)
                    .phone_verified(true)
                    .custom_claims([("a", "b")])
                    .sso_app_id("sso_app_id_1")
                    .refresh_duration(10)
                    .selected_tenant_id("selected_tenant_id_1")
                    .user_tenants([
                        AssociatedTenant::new("tenant_id_1").role_names(["role_names_1"])
                    ]),
            )
        })
        .least(|descope| descope.generate_jwt_sign_up_or_in(&GenerateJwtSignUp::new("login_id_1")))
        .await;
}
