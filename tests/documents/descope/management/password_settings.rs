use auth_providers::descope::management::password_settings::PasswordSettings;
use auth_providers::descope::prelude::*;

use crate::descope::operation;

#[tokio::test]
async fn get_password_settings() {
    operation("GetPasswordSettings")
        .all(|descope| descope.get_password_settings(Some("tenant_id_1")))
        .least(|descope| descope.get_password_settings(None))
        .await;
}

#[tokio::test]
async fn configure_password_settings() {
    operation("ConfigurePasswordSettings")
        .all(|descope| {
            descope.configure_password_settings(
                &PasswordSettings::new()
                    .min_length(10)
                    .lowercase(true)
                    .uppercase(true)
                    .number(true)
                    .non_alphanumeric(true)
                    .expiration(true)
                    .expiration_weeks(10)
                    .reuse(true)
                    .reuse_amount(10)
                    .lock(true)
                    .lock_attempts(10)
                    .tenant_id("tenant_id_1")
                    .enabled(true)
                    .temp_lock(true)
                    .temp_lock_attempts(10)
                    .temp_lock_duration(10)
                    .enable_password_strength(true)
                    .password_strength_score(1)
                    .any_letter(true)
                    .disallowed_characters("disallowed_characters_1")
                    .disallow_email_match(true),
            )
        })
        .least(|descope| descope.configure_password_settings(&PasswordSettings::new()))
        .await;
}
