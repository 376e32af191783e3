//! Those who pay.

use auth_core::{open_enum, response};
use jiff::Timestamp;

use super::Money;
use crate::clerk::wire;

/// A user or an organization that pays.
#[response]
#[derive(PartialEq, Eq)]
pub struct Payer {
    /// The kind of object: `commerce_payer`.
    #[serde(default)]
    pub object: String,
    /// The payer's id.
    pub id: String,
    /// The id of the instance.
    #[serde(default)]
    pub instance_id: String,
    /// The id of the user, if the payer is one.
    pub user_id: Option<String>,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The id of the organization, if the payer is one.
    pub organization_id: Option<String>,
    /// The name of the organization.
    pub organization_name: Option<String>,
    /// The URL of the payer's picture.
    pub image_url: Option<String>,
    /// What is left of the payer's credits.
    pub credits_balance: Option<Money>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

open_enum! {
    /// Who pays.
    pub enum PayerType {
        /// A user.
        User = "user",
        /// An organization.
        Organization = "org",
    }
}
