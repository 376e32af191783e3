//! The allow-list and the block-list: <https://clerk.com/docs/reference/backend-api/tag/allow-list--block-list>

use auth_core::{Call, Provider, endpoint, open_enum, request, response};
use jiff::Timestamp;

use super::deleted_object::DeletedObject;
use super::{Clerk, Paginated, wire};

/// The allow-list and the block-list: which identifiers may sign up, and which may not.
///
/// An identifier is an e-mail address, a phone number or a wallet. `identifier_id` is the id of its
/// entry. If the plan of the instance does not include a list, that is an error with status 402.
pub trait Restrictions: Provider {
    /// Lists the identifiers that may sign up.
    ///
    /// Vendor page: [List all identifiers on the allow-list](https://clerk.com/docs/reference/backend-api/tag/allow-list--block-list/get/allowlist_identifiers)
    #[doc(alias = "ListAllowlistIdentifiers")]
    #[endpoint(method = GET, path = "/allowlist_identifiers?paginated=true&<filter..>")]
    fn list_allowlist_identifiers(
        &self,
        filter: &ListAllowlistIdentifiers,
    ) -> Call<Paginated<AllowlistIdentifier>>;

    /// Adds an identifier to those that may sign up.
    ///
    /// Vendor page: [Add identifier to the allow-list](https://clerk.com/docs/reference/backend-api/tag/allow-list--block-list/post/allowlist_identifiers)
    #[doc(alias = "CreateAllowlistIdentifier")]
    #[endpoint(method = POST, path = "/allowlist_identifiers", json = identifier)]
    fn create_allowlist_identifier(
        &self,
        identifier: &CreateAllowlistIdentifier,
    ) -> Call<AllowlistIdentifier>;

    /// Deletes an identifier from those that may sign up.
    ///
    /// Vendor page: [Delete identifier from allow-list](https://clerk.com/docs/reference/backend-api/tag/allow-list--block-list/delete/allowlist_identifiers/%7Bidentifier_id%7D)
    #[doc(alias = "DeleteAllowlistIdentifier")]
    #[endpoint(method = DELETE, path = "/allowlist_identifiers/<identifier_id>")]
    fn delete_allowlist_identifier(&self, identifier_id: &str) -> Call<DeletedObject>;

    /// Lists all identifiers that are kept out, on one page.
    ///
    /// Vendor page: [List all identifiers on the block-list](https://clerk.com/docs/reference/backend-api/tag/allow-list--block-list/get/blocklist_identifiers)
    #[doc(alias = "ListBlocklistIdentifiers")]
    #[endpoint(method = GET, path = "/blocklist_identifiers")]
    fn list_blocklist_identifiers(&self) -> Call<Paginated<BlocklistIdentifier>>;

    /// Keeps an identifier out, or all e-mail addresses of a domain.
    ///
    /// Vendor page: [Add identifier to the block-list](https://clerk.com/docs/reference/backend-api/tag/allow-list--block-list/post/blocklist_identifiers)
    #[doc(alias = "CreateBlocklistIdentifier")]
    #[endpoint(method = POST, path = "/blocklist_identifiers", json = { identifier })]
    fn create_blocklist_identifier(&self, identifier: &str) -> Call<BlocklistIdentifier>;

    /// Deletes an identifier from those that are kept out.
    ///
    /// Vendor page: [Delete identifier from block-list](https://clerk.com/docs/reference/backend-api/tag/allow-list--block-list/delete/blocklist_identifiers/%7Bidentifier_id%7D)
    #[doc(alias = "DeleteBlocklistIdentifier")]
    #[endpoint(method = DELETE, path = "/blocklist_identifiers/<identifier_id>")]
    fn delete_blocklist_identifier(&self, identifier_id: &str) -> Call<DeletedObject>;
}

impl Restrictions for Clerk {}

/// Which identifiers that may sign up to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListAllowlistIdentifiers {
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A new identifier that may sign up.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateAllowlistIdentifier {
    /// The e-mail address, phone number or wallet.
    pub identifier: String,
    /// Whether an invitation is sent to the e-mail address or phone number. Default: no.
    pub notify: Option<bool>,
}

/// An identifier that may sign up.
#[response]
#[derive(PartialEq, Eq)]
pub struct AllowlistIdentifier {
    /// The kind of object: `allowlist_identifier`.
    #[serde(default)]
    pub object: String,
    /// The entry's id.
    pub id: String,
    /// The id of the invitation that was sent.
    pub invitation_id: Option<String>,
    /// The e-mail address, phone number or wallet.
    #[serde(default)]
    pub identifier: String,
    /// What the identifier is.
    #[serde(default)]
    pub identifier_type: IdentifierType,
    /// The id of the instance.
    pub instance_id: Option<String>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

/// An identifier that is kept out.
#[response]
#[derive(PartialEq, Eq)]
pub struct BlocklistIdentifier {
    /// The kind of object: `blocklist_identifier`.
    #[serde(default)]
    pub object: String,
    /// The entry's id.
    pub id: String,
    /// The e-mail address or its domain, the phone number or the wallet.
    #[serde(default)]
    pub identifier: String,
    /// What the identifier is.
    #[serde(default)]
    pub identifier_type: IdentifierType,
    /// The id of the instance.
    pub instance_id: Option<String>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

open_enum! {
    /// What an identifier of the allow-list or the block-list is.
    pub enum IdentifierType {
        /// An e-mail address, or all of a domain.
        EmailAddress = "email_address",
        /// A phone number.
        PhoneNumber = "phone_number",
        /// A wallet.
        Web3Wallet = "web3_wallet",
    }
}
