//! What a browser is asked for, by `WebAuthn`.

use auth_core::{Secret, open_enum, response};
use serde_json::Value;

use super::user::User;

/// The first step of a registration or a sign-in by a passkey.
#[response]
#[derive(PartialEq)]
pub struct WebAuthnStart {
    /// What the browser is asked.
    pub handshake: WebAuthnHandshake,
    /// The user, if one was named.
    pub user: Option<User>,
}

/// The first step of a registration or a sign-in in a transaction.
#[response]
#[derive(PartialEq)]
pub struct TransactionStart {
    /// What the browser is asked.
    pub handshake: WebAuthnHandshake,
    /// The id of the transaction, if there is one.
    pub transaction_id: Option<Secret>,
}

/// What a browser is asked.
#[response]
#[derive(PartialEq)]
pub struct WebAuthnHandshake {
    /// The id that the second step takes.
    pub id: Secret,
    /// The options for the browser's `navigator.credentials.create` or `navigator.credentials.get`:
    /// an object with the key `publicKey`, in which bytes are in base64url.
    ///
    /// They are passed on as they came, with everything that newer browsers know.
    pub challenge: Value,
}

open_enum! {
    /// Which authenticators may be used.
    pub enum AuthenticatorAttachment {
        /// Those that are a part of the device.
        Platform = "platform",
        /// Those that are apart from it, such as security keys.
        CrossPlatform = "cross-platform",
        /// All.
        Any = "any",
    }
}
