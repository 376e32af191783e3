//! Users' credentials and sessions: <https://docs.descope.com/api/management/users>

mod history;
mod impersonation;
mod passkeys;
mod sessions;
mod trusted_devices;

use auth_core::{Call, Provider, Secret, endpoint};

pub use self::history::{ListUsersAuthHistory, UsersAuthHistoryResponse};
pub use self::impersonation::{
    AnonymousJwtResponse, AnonymousUser, ImpersonateUser, StopUserImpersonation,
};
pub use self::passkeys::{
    Auth0Passkey, DescopePasskey, ImportUserPasskeys, ImportedPasskey, ListUserPasskeysResponse,
    UserPasskey,
};
pub use self::sessions::{
    GetUserProviderToken, LogoutAllUserDevices, ManagementJwtResponse, SetUserPasswordResponse,
    UpdateJwtClaims, UserProviderTokenResponse,
};
pub use self::trusted_devices::{ListTrustedDevicesForUsersResponse, TrustedDevice};
use crate::descope::Descope;
use crate::descope::management::users::UserResponse;

/// Users' passwords, passkeys, one-time password apps, trusted devices and sessions.
///
/// `login_id` is one of the user's login ids.
pub trait UserCredentials: Provider {
    /// Gives a user's token of an OAuth provider, with which to call the provider's API.
    ///
    /// The project has to be configured to keep the tokens.
    ///
    /// Vendor page: [Get User Provider Token](https://docs.descope.com/api/management/users/get-user-provider-token)
    #[doc(alias = "GetUserProviderToken")]
    #[endpoint(method = GET, path = "/v1/mgmt/user/provider/token?<filter..>")]
    fn get_user_provider_token(
        &self,
        filter: &GetUserProviderToken,
    ) -> Call<UserProviderTokenResponse>;

    /// Gives the sign-ins of the users with these ids, in an older version. The body is the list of
    /// ids.
    ///
    /// Prefer [`list_users_auth_history`](Self::list_users_auth_history).
    ///
    /// Vendor page: [Get User's Login History](https://docs.descope.com/api/management/users/users-auth-history)
    #[doc(alias = "UsersAuthHistory")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/history", json = user_ids, idempotent)]
    fn list_users_auth_history_v1(&self, user_ids: &[&str]) -> Call<UsersAuthHistoryResponse>;

    /// Lets a user be impersonated, without asking the user.
    ///
    /// `impersonation_consent` is sent as it is. Descope documents no unit for it.
    ///
    /// Vendor page: [Update User Impersonation Consent](https://docs.descope.com/api/management/users/update-user-impersonation-consent)
    #[doc(alias = "UpdateUserImpersonationConsent")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/update/impersonationConsent",
        json = { loginId: login_id, impersonationConsent: impersonation_consent },
        idempotent,
    )]
    fn update_user_impersonation_consent(
        &self,
        login_id: &str,
        impersonation_consent: i64,
    ) -> Call<UserResponse>;

    /// Gives a JWT like this one, with more claims. Each call makes another one.
    ///
    /// Vendor page: [Update JWT](https://docs.descope.com/api/management/users/update-jwt)
    #[doc(alias = "UpdateJWT")]
    #[endpoint(method = POST, path = "/v1/mgmt/jwt/update", json = jwt)]
    fn update_jwt_claims(&self, jwt: &UpdateJwtClaims) -> Call<ManagementJwtResponse>;

    /// Gives the sign-ins of the users with these ids.
    ///
    /// Vendor page: [Users Authentication History V2](https://docs.descope.com/api/management/users/users-auth-history-v2)
    #[doc(alias = "UsersAuthHistoryV2")]
    #[endpoint(method = POST, path = "/v2/mgmt/user/history", json = users, idempotent)]
    fn list_users_auth_history(
        &self,
        users: &ListUsersAuthHistory,
    ) -> Call<UsersAuthHistoryResponse>;

    /// Lets a user's password expire. The user has to set a new one at the next sign-in.
    ///
    /// Vendor page: [Expire User Password](https://docs.descope.com/api/management/users/expire-user-password)
    #[doc(alias = "ExpireUserPassword")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/password/expire",
        json = { loginId: login_id },
        idempotent,
    )]
    fn expire_user_password(&self, login_id: &str) -> Call<()>;

    /// Gives the devices that users trust. `identifiers` are login ids or ids of users.
    ///
    /// Vendor page: [List Trusted Devices](https://docs.descope.com/api/management/users/list-trusted-devices-for-users)
    #[doc(alias = "ListTrustedDevicesForUsers")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/trusteddevices/list",
        json = { identifiers },
        idempotent,
    )]
    fn list_trusted_devices_for_users(
        &self,
        identifiers: &[&str],
    ) -> Call<ListTrustedDevicesForUsersResponse>;

    /// Removes one passkey of a user.
    ///
    /// `credential_id` is the id of the passkey, from
    /// [`list_user_passkeys`](Self::list_user_passkeys).
    ///
    /// Vendor page: [Remove User Passkey](https://docs.descope.com/api/management/users/remove-user-passkey)
    #[doc(alias = "RemoveUserPasskey")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/passkey/delete",
        json = { loginId: login_id, credentialId: credential_id },
        idempotent,
    )]
    fn remove_user_passkey(&self, login_id: &str, credential_id: &str) -> Call<()>;

    /// Imports passkeys that a user has already, from another system.
    ///
    /// Vendor page: [Import User Passkeys](https://docs.descope.com/api/management/users/import-user-passkeys)
    #[doc(alias = "ImportUserPasskeys")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/passkeys/import", json = passkeys)]
    fn import_user_passkeys(&self, passkeys: &ImportUserPasskeys) -> Call<()>;

    /// Gives the passkeys of a user.
    ///
    /// Vendor page: [List User Passkeys](https://docs.descope.com/api/management/users/list-user-passkeys)
    #[doc(alias = "ListUserPasskeys")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/passkeys/list",
        json = { loginId: login_id },
        idempotent,
    )]
    fn list_user_passkeys(&self, login_id: &str) -> Call<ListUserPasskeysResponse>;

    /// Sets a user's password.
    ///
    /// Vendor page: [Set Active Password for User](https://docs.descope.com/api/management/users/set-user-active-password)
    #[doc(alias = "SetUserActivePassword")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/password/set/active",
        json = { loginId: login_id, password },
        idempotent,
    )]
    fn set_user_active_password(
        &self,
        login_id: &str,
        password: &Secret,
    ) -> Call<SetUserPasswordResponse>;

    /// Removes trusted devices of a user. `login_id` may be the user's id as well.
    ///
    /// Vendor page: [Delete Trusted Devices](https://docs.descope.com/api/management/users/update-user-remove-trusted-devices)
    #[doc(alias = "UpdateUserRemoveTrustedDevices")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/trusteddevices/remove",
        json = { loginId: login_id, deviceIds: device_ids },
        idempotent,
    )]
    fn update_user_remove_trusted_devices(&self, login_id: &str, device_ids: &[&str]) -> Call<()>;

    /// Sets a user's password. The user has to change it at the next sign-in.
    ///
    /// Vendor page: [Set Temporary Password for User](https://docs.descope.com/api/management/users/set-user-temporary-password)
    #[doc(alias = "SetUserTemporaryPassword")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/password/set/temporary",
        json = { loginId: login_id, password },
        idempotent,
    )]
    fn set_user_temporary_password(
        &self,
        login_id: &str,
        password: &Secret,
    ) -> Call<SetUserPasswordResponse>;

    /// Removes the seed of a user's one-time password app.
    ///
    /// Vendor page: [Delete User's TOTP Seed](https://docs.descope.com/api/management/users/remove-user-totp)
    #[doc(alias = "RemoveUserTOTP")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/totp/delete",
        json = { loginId: login_id },
        idempotent,
    )]
    fn remove_user_totp(&self, login_id: &str) -> Call<()>;

    /// Signs a user out of all devices.
    ///
    /// Session JWTs that were issued before stay valid until they expire.
    ///
    /// Vendor page: [Log user out of all sessions](https://docs.descope.com/api/management/users/logout-all-user-devices)
    #[doc(alias = "LogoutAllUserDevices")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/logout", json = user, idempotent)]
    fn logout_all_user_devices(&self, user: &LogoutAllUserDevices) -> Call<()>;

    /// Removes all passkeys of a user.
    ///
    /// Descope documents a `credential_id` here too. To remove one passkey, use
    /// [`remove_user_passkey`](Self::remove_user_passkey).
    ///
    /// Vendor page: [Delete User's Passkeys](https://docs.descope.com/api/management/users/remove-user-passkeys)
    #[doc(alias = "RemoveUserPasskeys")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/passkeys/delete",
        json = { loginId: login_id, credentialId: credential_id },
        idempotent,
    )]
    fn remove_user_passkeys(&self, login_id: &str, credential_id: Option<&str>) -> Call<()>;

    /// Gives a refresh JWT of a user to somebody who impersonates them.
    ///
    /// Who impersonates needs the permission to do so. Each call makes another JWT.
    ///
    /// Vendor page: [Impersonate User](https://docs.descope.com/api/management/users/impersonate)
    #[doc(alias = "Impersonate")]
    #[endpoint(method = POST, path = "/v1/mgmt/impersonate", json = impersonation)]
    fn impersonate_user(&self, impersonation: &ImpersonateUser) -> Call<ManagementJwtResponse>;

    /// Creates an anonymous session. Each call creates another one.
    ///
    /// Vendor page: [Anonymous User](https://docs.descope.com/api/management/users/anonymous)
    #[doc(alias = "Anonymous")]
    #[endpoint(method = POST, path = "/v1/mgmt/auth/anonymous", json = session)]
    fn generate_anonymous_user_jwt(&self, session: &AnonymousUser) -> Call<AnonymousJwtResponse>;

    /// Gives a refresh JWT of a user to somebody who impersonates them, with the claim of a
    /// step-up.
    ///
    /// Otherwise it works like [`impersonate_user`](Self::impersonate_user).
    ///
    /// Vendor page: [Impersonate Stepup](https://docs.descope.com/api/management/users/impersonate-stepup)
    #[doc(alias = "ImpersonateStepup")]
    #[endpoint(method = POST, path = "/v1/mgmt/impersonate/stepup", json = impersonation)]
    fn impersonate_user_stepup(
        &self,
        impersonation: &ImpersonateUser,
    ) -> Call<ManagementJwtResponse>;

    /// Ends an impersonation. It gives a JWT of the user who impersonated.
    ///
    /// Vendor page: [Stop Impersonation](https://docs.descope.com/api/management/users/stop-impersonation)
    #[doc(alias = "StopImpersonation")]
    #[endpoint(method = POST, path = "/v1/mgmt/stop/impersonation", json = impersonation)]
    fn stop_user_impersonation(
        &self,
        impersonation: &StopUserImpersonation,
    ) -> Call<ManagementJwtResponse>;
}

impl UserCredentials for Descope {}
