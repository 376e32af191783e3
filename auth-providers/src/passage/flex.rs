//! Passkeys for users of another system: Passkey Flex (retired).

use auth_core::{Call, Provider, Secret, endpoint};

use super::Passage;

/// Passkeys for users that another system keeps.
///
/// A server begins a transaction here, for a user that it knows by an id of its own. The user's
/// device completes it with the [authentication API](super::auth::transactions), which gives a nonce.
/// The server exchanges the nonce here for that id.
pub trait Flex: Provider {
    /// Begins the sign-in of a user, and gives the id of the transaction.
    ///
    /// `external_id` is the user's id in the other system.
    #[doc(alias = "createAuthenticateTransaction")]
    #[endpoint(
        method = POST,
        path = "/transactions/authenticate",
        json = { external_id },
        envelope = "transaction_id",
    )]
    fn create_authenticate_transaction(&self, external_id: &str) -> Call<Secret>;

    /// Begins the registration of a passkey, and gives the id of the transaction.
    ///
    /// `external_id` is the user's id in the other system. `passkey_display_name` is what the user's
    /// device shows beside the passkey, such as an e-mail address. Whoever has the id of the
    /// transaction can register a passkey for this user.
    #[doc(alias = "createRegisterTransaction")]
    #[endpoint(
        method = POST,
        path = "/transactions/register",
        json = { external_id, passkey_display_name },
        envelope = "transaction_id",
    )]
    fn create_register_transaction(
        &self,
        external_id: &str,
        passkey_display_name: &str,
    ) -> Call<Secret>;

    /// Exchanges the nonce of a completed transaction for the user's id in the other system.
    ///
    /// A nonce can be exchanged once, so a call whose outcome is unknown is not tried again.
    #[doc(alias = "authenticateVerifyNonce")]
    #[endpoint(
        method = POST,
        path = "/authenticate/verify",
        json = { nonce },
        envelope = "external_id",
    )]
    fn verify_nonce(&self, nonce: &Secret) -> Call<String>;
}

impl Flex for Passage {}
