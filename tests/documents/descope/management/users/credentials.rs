use auth_core::Secret;
use auth_providers::descope::management::users::credentials::{
    AnonymousUser, Auth0Passkey, DescopePasskey, GetUserProviderToken, ImpersonateUser,
    ImportUserPasskeys, ImportedPasskey, ListUsersAuthHistory, LogoutAllUserDevices,
    StopUserImpersonation, UpdateJwtClaims,
};
use auth_providers::descope::prelude::*;

use crate::descope::operation;

#[tokio::test]
async fn get_user_provider_token() {
    operation("GetUserProviderToken")
        .with("query.loginId", "it says which user is meant")
        .with("query.provider", "it says which token is meant")
        .all(|descope| {
            descope.get_user_provider_token(
                &GetUserProviderToken::new("login_id_1", "provider_1")
                    .with_refresh_token(true)
                    .force_refresh(true),
            )
        })
        .least(|descope| {
            descope.get_user_provider_token(&GetUserProviderToken::new("login_id_1", "provider_1"))
        })
        .await;
}

#[tokio::test]
async fn list_users_auth_history_v1() {
    operation("UsersAuthHistory")
        .differs("body", "Descope reads a list of ids where an object without fields is documented")
        .all(|descope| descope.list_users_auth_history_v1(&["U1"]))
        .await;
}

#[tokio::test]
async fn update_user_impersonation_consent() {
    operation("UpdateUserImpersonationConsent")
        .with("body.loginId", "it says which user is meant")
        .with("body.impersonationConsent", "it is what the call sets")
        .all(|descope| descope.update_user_impersonation_consent("login_id_1", 10))
        .await;
}

#[tokio::test]
async fn update_jwt_claims() {
    operation("UpdateJWT")
        .with("body.jwt", "it is the JWT to change")
        .with("body.customClaims", "it is what the call sets")
        .all(|descope| {
            descope.update_jwt_claims(
                &UpdateJwtClaims::new("secret", [("a", "b")]).refresh_duration(10),
            )
        })
        .least(|descope| descope.update_jwt_claims(&UpdateJwtClaims::new("secret", [("a", "b")])))
        .await;
}

#[tokio::test]
async fn list_users_auth_history() {
    operation("UsersAuthHistoryV2")
        .with("body.userIds", "it says which users are meant")
        .all(|descope| descope.list_users_auth_history(&ListUsersAuthHistory::new(["user_ids_1"])))
        .await;
}

#[tokio::test]
async fn expire_user_password() {
    operation("ExpireUserPassword")
        .with("body.loginId", "it says which user is meant")
        .all(|descope| descope.expire_user_password("login_id_1"))
        .await;
}

#[tokio::test]
async fn list_trusted_devices_for_users() {
    operation("ListTrustedDevicesForUsers")
        .with("body.identifiers", "it says which users are meant")
        .all(|descope| descope.list_trusted_devices_for_users(&["identifiers_1"]))
        .await;
}

#[tokio::test]
async fn remove_user_passkey() {
    operation("RemoveUserPasskey")
        .with("body.loginId", "it says which user is meant")
        .with("body.credentialId", "it says which passkey is meant")
        .all(|descope| descope.remove_user_passkey("login_id_1", "credential_id_1"))
        .await;
}

#[tokio::test]
async fn import_user_passkeys() {
    operation("ImportUserPasskeys")
        .with("body.loginId", "it says which user is meant")
        .with("body.devices", "it is what the call is about")
        .all(|descope| {
            descope.import_user_passkeys(&ImportUserPasskeys::new(
                "login_id_1",
                [ImportedPasskey::new()
                    .descope(
                        DescopePasskey::new("credential_id_1", "rp_id_1", "public_key_1")
                            .attestation_type("attestation_type_1")
                            .aaguid("aaguid_1")
                            .transports(["transports_1"])
                            .backup_eligible(true)
                            .backup_state(true),
                    )
                    .auth0(
                        Auth0Passkey::new("key_id_1", "rp_id_1", "public_key_1")
                            .aaguid("aaguid_1")
                            .transports(["transports_1"])
                            .credential_device_type("credential_device_type_1")
                            .credential_backed_up(true)
                            .user_handle("user_handle_1"),
                    )],
            ))
        })
        .least(|descope| {
            descope.import_user_passkeys(&ImportUserPasskeys::new(
                "login_id_1",
                [ImportedPasskey::new()],
            ))
        })
        .await;
}

#[tokio::test]
async fn list_user_passkeys() {
    operation("ListUserPasskeys")
        .with("body.loginId", "it says which user is meant")
        .all(|descope| descope.list_user_passkeys("login_id_1"))
        .await;
}

#[tokio::test]
async fn set_user_active_password() {
    operation("SetUserActivePassword")
        .with("body.loginId", "it says which user is meant")
        .with("body.password", "it is what the call sets")
        .all(|descope| descope.set_user_active_password("login_id_1", &Secret::from("secret")))
        .await;
}

#[tokio::test]
async fn update_user_remove_trusted_devices() {
    operation("UpdateUserRemoveTrustedDevices")
        .with("body.loginId", "it says which user is meant")
        .with("body.deviceIds", "it says which devices are meant")
        .all(|descope| descope.update_user_remove_trusted_devices("login_id_1", &["device_ids_1"]))
        .await;
}

#[tokio::test]
async fn set_user_temporary_password() {
    operation("SetUserTemporaryPassword")
        .with("body.loginId", "it says which user is meant")
        .with("body.password", "it is what the call sets")
        .all(|descope| descope.set_user_temporary_password("login_id_1", &Secret::from("secret")))
        .await;
}

#[tokio::test]
async fn remove_user_totp() {
    operation("RemoveUserTOTP")
        .with("body.loginId", "it says which user is meant")
        .all(|descope| descope.remove_user_totp("login_id_1"))
        .await;
}

#[tokio::test]
async fn logout_all_user_devices() {
    operation("LogoutAllUserDevices")
        .all(|descope| {
            descope.logout_all_user_devices(
                &LogoutAllUserDevices::new()
                    .login_id("login_id_1")
                    .user_id("user_id_1")
                    .session_types(["session_types_1"]),
            )
        })
        .least(|descope| descope.logout_all_user_devices(&LogoutAllUserDevices::new()))
        .await;
}

#[tokio::test]
async fn remove_user_passkeys() {
    operation("RemoveUserPasskeys")
        .with("body.loginId", "it says which user is meant")
        .all(|descope| descope.remove_user_passkeys("login_id_1", Some("credential_id_1")))
        .least(|descope| descope.remove_user_passkeys("login_id_1", None))
        .await;
}

#[tokio::test]
async fn impersonate_user() {
    operation("Impersonate")
        .with("body.impersonatorId", "somebody has to impersonate")
        .with("body.loginId", "it says which user is meant")
        .all(|descope| {
            descope.impersonate_user(
                &ImpersonateUser::new("impersonator_id_1", "login_id_1")
                    .validate_consent(true)
                    .custom_claims([("a", "b")])
                    .selected_tenant("selected_tenant_1")
                    .refresh_duration(10)
                    .session_cookie_name("session_cookie_name_1"),
            )
        })
        .least(|descope| {
            descope.impersonate_user(&ImpersonateUser::new("impersonator_id_1", "login_id_1"))
        })
        .await;
}

#[tokio::test]
async fn generate_anonymous_user_jwt() {
    operation("Anonymous")
        .all(|descope| {
            descope.generate_anonymous_user_jwt(
                &AnonymousUser::new()
                    .custom_claims([("a", "b")])
                    .selected_tenant("selected_tenant_1")
                    .refresh_duration(10)
                    .roles(["roles_1"]),
            )
        })
        .least(|descope| descope.generate_anonymous_user_jwt(&AnonymousUser::new()))
        .await;
}

#[tokio::test]
async fn impersonate_user_stepup() {
    operation("ImpersonateStepup")
        .with("body.impersonatorId", "somebody has to impersonate")
        .with("body.loginId", "it says which user is meant")
        .all(|descope| {
            descope.impersonate_user_stepup(
                &ImpersonateUser::new("impersonator_id_1", "login_id_1")
                    .validate_consent(true)
                    .custom_claims([("a", "b")])
                    .selected_tenant("selected_tenant_1")
                    .refresh_duration(10)
                    .session_cookie_name("session_cookie_name_1"),
            )
        })
        .least(|descope| {
            descope
                .impersonate_user_stepup(&ImpersonateUser::new("impersonator_id_1", "login_id_1"))
        })
        .await;
}

#[tokio::test]
async fn stop_user_impersonation() {
    operation("StopImpersonation")
        .with("body.jwt", "it is the JWT to change")
        .all(|descope| {
            descope.stop_user_impersonation(
                &StopUserImpersonation::new("secret")
                    .selected_tenant("selected_tenant_1")
                    .custom_claims([("a", "b")])
                    .refresh_duration(10),
            )
        })
        .least(|descope| descope.stop_user_impersonation(&StopUserImpersonation::new("secret")))
        .await;
}
