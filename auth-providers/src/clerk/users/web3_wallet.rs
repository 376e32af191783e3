//! Wallets.

use jiff::Timestamp;
use serde::Deserialize;

use super::Verification;
use crate::null;

/// A wallet of a user.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Web3Wallet {
    /// The id, `idn_…`.
    pub id: Option<String>,
    /// The kind of object: `web3_wallet`.
    #[serde(default, deserialize_with = "null::or_default")]
    pub object: String,
    /// The wallet's address.
    pub web3_wallet: String,
    /// The verification of the wallet.
    pub verification: Option<Verification>,
    /// When it was created.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(default, with = "jiff::fmt::serde::timestamp::millisecond::optional")]
    pub updated_at: Option<Timestamp>,
}
