//! Wallets.

use auth_core::response;
use jiff::Timestamp;

use crate::clerk::verification::Verification;
use crate::clerk::wire;

/// A wallet of a user.
#[response]
#[derive(PartialEq)]
pub struct Web3Wallet {
    /// The id, `idn_…`.
    pub id: Option<String>,
    /// The kind of object: `web3_wallet`.
    #[serde(default)]
    pub object: String,
    /// The wallet's address.
    pub web3_wallet: String,
    /// The verification of the wallet.
    pub verification: Option<Verification>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}
