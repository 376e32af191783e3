//! Wallets.

use jiff::Timestamp;
use serde::Deserialize;

use super::Verification;

/// A wallet of a user.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Web3Wallet {
    /// The id, `idn_…`.
    #[serde(default)]
    pub id: Option<String>,
    /// `web3_wallet`.
    pub object: String,
    /// The wallet's address.
    pub web3_wallet: String,
    /// How it was verified.
    #[serde(default)]
    pub verification: Option<Verification>,
    /// When it was created.
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
    pub created_at: Timestamp,
    /// When it last changed.
    #[serde(with = "jiff::fmt::serde::timestamp::millisecond::required")]
    pub updated_at: Timestamp,
}
