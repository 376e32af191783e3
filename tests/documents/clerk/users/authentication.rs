use auth_providers::clerk::users::authentication::{
    ListUserOauthAccessTokens, RemoveUserPassword, SetUserPasswordCompromised,
    UserAuthentication as _,
};

use crate::clerk::operation;

#[tokio::test]
async fn list_user_oauth_access_tokens() {
    let least = ListUserOauthAccessTokens::new();
    let all = ListUserOauthAccessTokens::new().limit(10).offset(20);
    operation("GetOAuthAccessToken")
        .all(move |clerk| clerk.list_user_oauth_access_tokens("user_1", "oauth_google", &all))
        .least(move |clerk| clerk.list_user_oauth_access_tokens("user_1", "oauth_google", &least))
        .with("query.paginated", "without it there are no pages")
        .await;
}

#[tokio::test]
async fn remove_user_password() {
    let all = RemoveUserPassword::new().sign_out_of_other_sessions(true);
    operation("RemoveUserPassword")
        .all(move |clerk| clerk.remove_user_password("user_1", &all))
        .least(|clerk| clerk.remove_user_password("user_1", &RemoveUserPassword::new()))
        .await;
}

#[tokio::test]
async fn verify_user_password() {
    operation("VerifyPassword")
        .all(|clerk| clerk.verify_user_password("user_1", &"correct horse".into()))
        .await;
}

#[tokio::test]
async fn verify_user_totp() {
    operation("VerifyTOTP").all(|clerk| clerk.verify_user_totp("user_1", &"123456".into())).await;
}

#[tokio::test]
async fn disable_user_mfa() {
    operation("DisableMFA").all(|clerk| clerk.disable_user_mfa("user_1")).await;
}

#[tokio::test]
async fn delete_user_backup_codes() {
    operation("DeleteBackupCode").all(|clerk| clerk.delete_user_backup_codes("user_1")).await;
}

#[tokio::test]
async fn delete_user_passkey() {
    operation("UserPasskeyDelete").all(|clerk| clerk.delete_user_passkey("user_1", "idn_1")).await;
}

#[tokio::test]
async fn list_user_trusted_devices() {
    operation("ListUserTrustedDevices")
        .all(|clerk| clerk.list_user_trusted_devices("user_1"))
        .await;
}

#[tokio::test]
async fn revoke_user_trusted_device() {
    operation("RevokeUserTrustedDevice")
        .all(|clerk| clerk.revoke_user_trusted_device("user_1", "device_1"))
        .await;
}

#[tokio::test]
async fn delete_user_web3_wallet() {
    operation("UserWeb3WalletDelete")
        .all(|clerk| clerk.delete_user_web3_wallet("user_1", "idn_1"))
        .await;
}

#[tokio::test]
async fn delete_user_totp() {
    operation("DeleteTOTP").all(|clerk| clerk.delete_user_totp("user_1")).await;
}

#[tokio::test]
async fn delete_user_external_account() {
    operation("DeleteExternalAccount")
        .all(|clerk| clerk.delete_user_external_account("user_1", "eac_1"))
        .await;
}

#[tokio::test]
async fn set_user_password_compromised() {
    let all = SetUserPasswordCompromised::new().revoke_all_sessions(true);
    let least = SetUserPasswordCompromised::new();
    operation("SetUserPasswordCompromised")
        .all(move |clerk| clerk.set_user_password_compromised("user_1", &all))
        .least(move |clerk| clerk.set_user_password_compromised("user_1", &least))
        .await;
}

#[tokio::test]
async fn unset_user_password_compromised() {
    operation("UnsetUserPasswordCompromised")
        .all(|clerk| clerk.unset_user_password_compromised("user_1"))
        .await;
}
