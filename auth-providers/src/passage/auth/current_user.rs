//! The user who is signed in (retired).

mod changes;
mod model;

use auth_core::{Call, Provider, Secret, endpoint};
use serde_json::{Map, Value};

pub use self::changes::{UpdateUserEmail, UpdateUserPhone};
pub use self::model::{Credential, CurrentUser};
use super::PassageAuth;
use super::webauthn::{AuthenticatorAttachment, WebAuthnStart};
use crate::passage::magic_links::MagicLink;
use crate::passage::users::{SocialConnectionType, UserSocialConnections};

/// The user who is signed in.
///
/// Every call takes the user's token, as a sign-in gives it in
/// [`auth_token`](super::AuthResult::auth_token).
pub trait AuthCurrentUser: Provider {
    /// Gives the user.
    #[doc(alias = "getCurrentuser")]
    #[endpoint(method = GET, path = "/currentuser", auth = auth_token, envelope = "user")]
    fn get_current_user(&self, auth_token: &Secret) -> Call<CurrentUser>;

    /// Lists all passkeys and security keys of the user.
    #[doc(alias = "getCurrentuserDevices")]
    #[endpoint(
        method = GET,
        path = "/currentuser/devices",
        auth = auth_token,
        envelope = "devices",
    )]
    fn get_current_user_devices(&self, auth_token: &Secret) -> Call<Vec<Credential>>;

    /// Renames a passkey or security key.
    #[doc(alias = "updateCurrentuserDevice")]
    #[endpoint(
        method = PATCH,
        path = "/currentuser/devices/<device_id>",
        json = { friendly_name },
        auth = auth_token,
        envelope = "device",
        idempotent,
    )]
    fn update_current_user_device(
        &self,
        device_id: &str,
        friendly_name: &str,
        auth_token: &Secret,
    ) -> Call<Credential>;

    /// Deletes a passkey or security key. The user can no longer sign in with it.
    #[doc(alias = "deleteCurrentuserDevice")]
    #[endpoint(method = DELETE, path = "/currentuser/devices/<device_id>", auth = auth_token)]
    fn delete_current_user_device(&self, device_id: &str, auth_token: &Secret) -> Call<()>;

    /// Begins to add a passkey or security key.
    ///
    /// The browser's `navigator.credentials.create` takes the
    /// [`challenge`](super::webauthn::WebAuthnHandshake::challenge). `authenticator_attachment` says
    /// which authenticators may be used.
    #[doc(alias = "postCurrentuserAddDeviceStart")]
    #[endpoint(
        method = POST,
        path = "/currentuser/devices/start",
        json = { authenticator_attachment },
        auth = auth_token,
    )]
    fn start_adding_current_user_device(
        &self,
        authenticator_attachment: Option<&AuthenticatorAttachment>,
        auth_token: &Secret,
    ) -> Call<WebAuthnStart>;

    /// Adds the passkey or security key.
    ///
    /// `handshake_response` is what the browser's `navigator.credentials.create` gave, with its bytes
    /// in base64url. A handshake can be completed once.
    #[doc(alias = "postCurrentuserAddDeviceFinish")]
    #[endpoint(
        method = POST,
        path = "/currentuser/devices/finish",
        json = { handshake_id, handshake_response, user_id },
        auth = auth_token,
        envelope = "device",
    )]
    fn finish_adding_current_user_device(
        &self,
        handshake_id: &Secret,
        handshake_response: &Value,
        user_id: &str,
        auth_token: &Secret,
    ) -> Call<Credential>;

    /// Gives the application's own data about the user.
    #[doc(alias = "getCurrentuserMetadata")]
    #[endpoint(
        method = GET,
        path = "/currentuser/user-metadata",
        auth = auth_token,
        envelope = "user_metadata",
    )]
    fn get_current_user_metadata(&self, auth_token: &Secret) -> Call<Value>;

    /// Sets the application's own data about the user, with the fields of the app's schema.
    #[doc(alias = "updateCurrentuserMetadata")]
    #[endpoint(
        method = PATCH,
        path = "/currentuser/user-metadata",
        json = { user_metadata },
        auth = auth_token,
        envelope = "user",
        idempotent,
    )]
    fn update_current_user_metadata(
        &self,
        user_metadata: &Map<String, Value>,
        auth_token: &Secret,
    ) -> Call<CurrentUser>;

    /// Sends a magic link to a new e-mail address. When it is used, the address is the user's.
    ///
    /// Each call sends another message.
    #[doc(alias = "updateEmailCurrentuser")]
    #[endpoint(
        method = PATCH,
        path = "/currentuser/email",
        json = change,
        auth = auth_token,
        envelope = "magic_link",
    )]
    fn update_current_user_email(
        &self,
        change: &UpdateUserEmail,
        auth_token: &Secret,
    ) -> Call<MagicLink>;

    /// Sends a magic link to a new phone number. When it is used, the number is the user's.
    ///
    /// Each call sends another message.
    #[doc(alias = "updatePhoneCurrentuser")]
    #[endpoint(
        method = PATCH,
        path = "/currentuser/phone",
        json = change,
        auth = auth_token,
        envelope = "magic_link",
    )]
    fn update_current_user_phone(
        &self,
        change: &UpdateUserPhone,
        auth_token: &Secret,
    ) -> Call<MagicLink>;

    /// Gives the user's accounts at other providers.
    #[doc(alias = "getCurrentuserSocialConnections")]
    #[endpoint(
        method = GET,
        path = "/currentuser/social-connections",
        auth = auth_token,
        envelope = "social_connections",
    )]
    fn get_current_user_social_connections(
        &self,
        auth_token: &Secret,
    ) -> Call<UserSocialConnections>;

    /// Disconnects an account at another provider. The user can no longer sign in with it.
    #[doc(alias = "deleteCurrentuserSocialConnection")]
    #[endpoint(
        method = DELETE,
        path = "/currentuser/social-connections/<social_connection_type>",
        auth = auth_token,
    )]
    fn delete_current_user_social_connection(
        &self,
        social_connection_type: &SocialConnectionType,
        auth_token: &Secret,
    ) -> Call<()>;
}

impl AuthCurrentUser for PassageAuth {}
