//! Nested bodies of sign-ins and sign-ups, with everything that is documented.

use auth_providers::descope::login_options::{LoginOptions, SignupLoginOptions};
use auth_providers::descope::sign_up_user::SignUpUser;

pub(super) fn login_options() -> LoginOptions {
    LoginOptions::new()
        .stepup(true)
        .custom_claims([("plan", "gold")])
        .mfa(true)
        .sso_app_id("A1")
        .template_options([("greeting", "Hello")])
        .locale("en-US")
        .pkce_challenge("challenge")
        .revoke_other_sessions(true)
        .revoke_other_sessions_types(["mobile"])
        .tenant_id("T1")
}

pub(super) fn signup_login_options() -> SignupLoginOptions {
    SignupLoginOptions::new()
        .custom_claims([("plan", "gold")])
        .template_options([("greeting", "Hello")])
        .locale("en-US")
        .pkce_challenge("challenge")
        .tenant_id("T1")
}

pub(super) fn sign_up_user() -> SignUpUser {
    SignUpUser::new()
        .login_id("ada")
        .name("Ada")
        .phone("+15550100")
        .email("ada@example.com")
        .given_name("Ada")
        .middle_name("King")
        .family_name("Lovelace")
        .recovery_email("ada@example.org")
        .recovery_phone("+15550101")
}
