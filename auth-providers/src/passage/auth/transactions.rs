//! Passkeys in transactions of a server: Passkey Flex (retired).

use auth_core::{Call, Provider, Secret, endpoint};
use serde_json::Value;

use super::PassageAuth;
use super::webauthn::{AuthenticatorAttachment, TransactionStart};

/// Passkeys in transactions that a server began with [`Flex`](crate::passage::flex::Flex).
///
/// Each has two steps. The browser answers the challenge of the first one. The second one gives a
/// nonce, which the server exchanges for its user with [`verify_nonce`].
///
/// [`verify_nonce`]: crate::passage::flex::Flex::verify_nonce
pub trait AuthTransactions: Provider {
    /// Begins a sign-in.
    ///
    /// The browser's `navigator.credentials.get` takes the challenge. Without a transaction, the user
    /// chooses one of the passkeys on the device.
    #[doc(alias = "authenticateWebauthnStartWithTransaction")]
    #[endpoint(
        method = POST,
        path = "/authenticate/transactions/webauthn/start",
        json = { transaction_id },
        auth = none,
    )]
    fn start_webauthn_authentication_with_transaction(
        &self,
        transaction_id: Option<&Secret>,
    ) -> Call<TransactionStart>;

    /// Completes a sign-in, and gives the nonce.
    ///
    /// `handshake_response` is what the browser's `navigator.credentials.get` gave, with its bytes in
    /// base64url. A handshake can be completed once.
    #[doc(alias = "authenticateWebauthnFinishWithTransaction")]
    #[endpoint(
        method = POST,
        path = "/authenticate/transactions/webauthn/finish",
        json = { handshake_id, handshake_response, transaction_id },
        auth = none,
        envelope = "nonce",
    )]
    fn finish_webauthn_authentication_with_transaction(
        &self,
        handshake_id: &Secret,
        handshake_response: &Value,
        transaction_id: Option<&Secret>,
    ) -> Call<Secret>;

    /// Begins the registration of a passkey.
    ///
    /// The browser's `navigator.credentials.create` takes the challenge. `authenticator_attachment`
    /// says which authenticators may be used.
    #[doc(alias = "registerWebauthnStartWithTransaction")]
    #[endpoint(
        method = POST,
        path = "/register/transactions/webauthn/start",
        json = { transaction_id, authenticator_attachment },
        auth = none,
    )]
    fn start_webauthn_registration_with_transaction(
        &self,
        transaction_id: &Secret,
        authenticator_attachment: Option<&AuthenticatorAttachment>,
    ) -> Call<TransactionStart>;

    /// Completes the registration of a passkey, and gives the nonce.
    ///
    /// `handshake_response` is what the browser's `navigator.credentials.create` gave, with its bytes
    /// in base64url. A handshake can be completed once.
    #[doc(alias = "registerWebauthnFinishWithTransaction")]
    #[endpoint(
        method = POST,
        path = "/register/transactions/webauthn/finish",
        json = { handshake_id, handshake_response, transaction_id },
        auth = none,
        envelope = "nonce",
    )]
    fn finish_webauthn_registration_with_transaction(
        &self,
        handshake_id: &Secret,
        handshake_response: &Value,
        transaction_id: &Secret,
    ) -> Call<Secret>;
}

impl AuthTransactions for PassageAuth {}
