//! What users sign in with: passwords, second factors, passkeys, wallets, devices and accounts at
//! other providers.

mod oauth_access_token;
mod password;
mod second_factor;
mod trusted_device;

use auth_core::{Call, Provider, Secret, endpoint};

pub use self::oauth_access_token::{ListUserOauthAccessTokens, OauthAccessToken};
pub use self::password::{PasswordVerification, RemoveUserPassword, SetUserPasswordCompromised};
pub use self::second_factor::{TotpCodeType, TotpVerification, UserReference};
pub use self::trusted_device::{TrustedDevice, TrustedDevicePlatform, TrustedDeviceStatus};
use super::User;
use crate::clerk::deleted_object::DeletedObject;
use crate::clerk::{Clerk, Paginated};

/// What users sign in with.
///
/// `user_id` is the user's id, `user_…`. The ids of passkeys and wallets, `idn_…`, and of accounts
/// at other providers, `eac_…`, are in the lists of the [`User`].
pub trait UserAuthentication: Provider {
    /// Lists the access tokens of a user's accounts at an OAuth provider, such as `oauth_google`.
    ///
    /// A token that has expired is refreshed first, if the provider allows it.
    ///
    /// Vendor page: [Retrieve the OAuth access token of a user](https://clerk.com/docs/reference/backend-api/tag/users/get/users/%7Buser_id%7D/oauth_access_tokens/%7Bprovider%7D)
    #[doc(alias = "GetOAuthAccessToken")]
    #[endpoint(
        method = GET,
        path = "/users/<user_id>/oauth_access_tokens/<provider>?paginated=true&<filter..>",
    )]
    fn list_user_oauth_access_tokens(
        &self,
        user_id: &str,
        provider: &str,
        filter: &ListUserOauthAccessTokens,
    ) -> Call<Paginated<OauthAccessToken>>;

    /// Removes a user's password, even if it is the only way to sign in.
    ///
    /// A user who has none is given back unchanged.
    ///
    /// Vendor page: [Remove a user's password](https://clerk.com/docs/reference/backend-api/tag/users/post/users/%7Buser_id%7D/remove_password)
    #[doc(alias = "RemoveUserPassword")]
    #[endpoint(
        method = POST,
        path = "/users/<user_id>/remove_password",
        json = request,
        idempotent,
    )]
    fn remove_user_password(&self, user_id: &str, request: &RemoveUserPassword) -> Call<User>;

    /// Checks a user's password.
    ///
    /// A wrong password is an error with status 422. If the user has none, the status is 400.
    ///
    /// Vendor page: [Verify the password of a user](https://clerk.com/docs/reference/backend-api/tag/users/post/users/%7Buser_id%7D/verify_password)
    #[doc(alias = "VerifyPassword")]
    #[endpoint(method = POST, path = "/users/<user_id>/verify_password", json = { password })]
    fn verify_user_password(&self, user_id: &str, password: &Secret) -> Call<PasswordVerification>;

    /// Checks a code of a user's authenticator app, or a backup code, which is then used up.
    ///
    /// A wrong code is an error with status 422. If the user has no authenticator app, the status is
    /// 400.
    ///
    /// Vendor page: [Verify a TOTP or backup code for a user](https://clerk.com/docs/reference/backend-api/tag/users/post/users/%7Buser_id%7D/verify_totp)
    #[doc(alias = "VerifyTOTP")]
    #[endpoint(method = POST, path = "/users/<user_id>/verify_totp", json = { code })]
    fn verify_user_totp(&self, user_id: &str, code: &Secret) -> Call<TotpVerification>;

    /// Disables all second factors of a user.
    ///
    /// Vendor page: [Disable a user's MFA methods](https://clerk.com/docs/reference/backend-api/tag/users/delete/users/%7Buser_id%7D/mfa)
    #[doc(alias = "DisableMFA")]
    #[endpoint(method = DELETE, path = "/users/<user_id>/mfa")]
    fn disable_user_mfa(&self, user_id: &str) -> Call<UserReference>;

    /// Deletes all backup codes of a user.
    ///
    /// Vendor page: [Disable all user's Backup codes](https://clerk.com/docs/reference/backend-api/tag/users/delete/users/%7Buser_id%7D/backup_code)
    #[doc(alias = "DeleteBackupCode")]
    #[endpoint(method = DELETE, path = "/users/<user_id>/backup_code")]
    fn delete_user_backup_codes(&self, user_id: &str) -> Call<UserReference>;

    /// Deletes a passkey of a user, and tells the user by e-mail.
    ///
    /// Vendor page: [Delete a user passkey](https://clerk.com/docs/reference/backend-api/tag/users/delete/users/%7Buser_id%7D/passkeys/%7Bpasskey_identification_id%7D)
    #[doc(alias = "UserPasskeyDelete")]
    #[endpoint(method = DELETE, path = "/users/<user_id>/passkeys/<passkey_id>")]
    fn delete_user_passkey(&self, user_id: &str, passkey_id: &str) -> Call<DeletedObject>;

    /// Lists the trusted devices of a user that are not revoked, all on one page.
    ///
    /// Vendor page: [List a user's trusted devices](https://clerk.com/docs/reference/backend-api/tag/users/get/users/%7Buser_id%7D/trusted_devices)
    #[doc(alias = "ListUserTrustedDevices")]
    #[endpoint(method = GET, path = "/users/<user_id>/trusted_devices")]
    fn list_user_trusted_devices(&self, user_id: &str) -> Call<Paginated<TrustedDevice>>;

    /// Revokes a trusted device of a user.
    ///
    /// Vendor page: [Revoke a user's trusted device](https://clerk.com/docs/reference/backend-api/tag/users/delete/users/%7Buser_id%7D/trusted_devices/%7Btrusted_device_id%7D)
    #[doc(alias = "RevokeUserTrustedDevice")]
    #[endpoint(method = DELETE, path = "/users/<user_id>/trusted_devices/<device_id>")]
    fn revoke_user_trusted_device(&self, user_id: &str, device_id: &str) -> Call<TrustedDevice>;

    /// Deletes a wallet of a user.
    ///
    /// Vendor page: [Delete a user web3 wallet](https://clerk.com/docs/reference/backend-api/tag/users/delete/users/%7Buser_id%7D/web3_wallets/%7Bweb3_wallet_identification_id%7D)
    #[doc(alias = "UserWeb3WalletDelete")]
    #[endpoint(method = DELETE, path = "/users/<user_id>/web3_wallets/<wallet_id>")]
    fn delete_user_web3_wallet(&self, user_id: &str, wallet_id: &str) -> Call<DeletedObject>;

    /// Removes a user's authenticator apps.
    ///
    /// Vendor page: [Delete all the user's TOTPs](https://clerk.com/docs/reference/backend-api/tag/users/delete/users/%7Buser_id%7D/totp)
    #[doc(alias = "DeleteTOTP")]
    #[endpoint(method = DELETE, path = "/users/<user_id>/totp")]
    fn delete_user_totp(&self, user_id: &str) -> Call<UserReference>;

    /// Removes a user's account at another provider.
    ///
    /// Vendor page: [Delete External Account](https://clerk.com/docs/reference/backend-api/tag/users/delete/users/%7Buser_id%7D/external_accounts/%7Bexternal_account_id%7D)
    #[doc(alias = "DeleteExternalAccount")]
    #[endpoint(method = DELETE, path = "/users/<user_id>/external_accounts/<account_id>")]
    fn delete_user_external_account(&self, user_id: &str, account_id: &str) -> Call<DeletedObject>;

    /// Marks a user's password as compromised: at the next sign-in the user has to choose another.
    ///
    /// Vendor page: [Set a user's password as compromised](https://clerk.com/docs/reference/backend-api/tag/users/post/users/%7Buser_id%7D/password/set_compromised)
    #[doc(alias = "SetUserPasswordCompromised")]
    #[endpoint(
        method = POST,
        path = "/users/<user_id>/password/set_compromised",
        json = request,
        idempotent,
    )]
    fn set_user_password_compromised(
        &self,
        user_id: &str,
        request: &SetUserPasswordCompromised,
    ) -> Call<User>;

    /// Takes the mark off a password that
    /// [`set_user_password_compromised`](Self::set_user_password_compromised) put on it.
    ///
    /// A user whose reserved e-mail address keeps the password in quarantine still has to choose
    /// another.
    ///
    /// Vendor page: [Unset a user's password as compromised](https://clerk.com/docs/reference/backend-api/tag/users/post/users/%7Buser_id%7D/password/unset_compromised)
    #[doc(alias = "UnsetUserPasswordCompromised")]
    #[endpoint(
        method = POST,
        path = "/users/<user_id>/password/unset_compromised",
        idempotent,
    )]
    fn unset_user_password_compromised(&self, user_id: &str) -> Call<User>;
}

impl UserAuthentication for Clerk {}
