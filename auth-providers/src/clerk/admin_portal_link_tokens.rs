//! Admin portal link tokens: <https://clerk.com/docs/reference/backend-api/tag/admin-portal-link-tokens>

use auth_core::{Call, Provider, Secret, endpoint, request, response};
use jiff::Timestamp;

use super::{Clerk, wire};

/// Tokens of links to the admin portal, where an organization's IT staff sets up its connections.
pub trait AdminPortalLinkTokens: Provider {
    /// Creates a token for a link to the admin portal.
    ///
    /// Each call creates another valid token.
    ///
    /// Vendor page: [Create an Admin Portal Link Token](https://clerk.com/docs/reference/backend-api/tag/admin-portal-link-tokens/post/admin_portal_link_tokens)
    #[doc(alias = "createAdminPortalLinkToken")]
    #[endpoint(method = POST, path = "/admin_portal_link_tokens", json = token)]
    fn create_admin_portal_link_token(
        &self,
        token: &CreateAdminPortalLinkToken,
    ) -> Call<AdminPortalLinkToken>;

    /// Revokes a token for a link to the admin portal, and may note why.
    ///
    /// Vendor page: [Revoke an Admin Portal Link Token](https://clerk.com/docs/reference/backend-api/tag/admin-portal-link-tokens/post/admin_portal_link_tokens/%7BadminPortalLinkTokenID%7D/revoke)
    #[doc(alias = "revokeAdminPortalLinkToken")]
    #[endpoint(
        method = POST,
        path = "/admin_portal_link_tokens/<id>/revoke",
        json = { revocation_reason },
    )]
    fn revoke_admin_portal_link_token(
        &self,
        id: &str,
        revocation_reason: Option<&str>,
    ) -> Call<AdminPortalLinkToken>;
}

impl AdminPortalLinkTokens for Clerk {}

/// The parameters of a new token for a link to the admin portal.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateAdminPortalLinkToken {
    /// The id of the organization that the link is for, `org_…`. Default: none.
    pub organization_id: Option<String>,
    /// Your own id for the person who gets the link. Default: none.
    pub it_contact_id: Option<String>,
    /// The scopes of the token. Default: none.
    pub scopes: Vec<String>,
    /// How long the token is valid, in seconds: 1 to 86,400 (a day). Clerk's default: 3,600 (1
    /// hour).
    pub seconds_until_expiration: Option<u64>,
}

/// A token for a link to the admin portal.
#[response]
#[derive(PartialEq, Eq)]
pub struct AdminPortalLinkToken {
    /// The kind of object: `admin_portal_link_token`.
    #[serde(default)]
    pub object: String,
    /// The token's id, `aplt_…`. [`AdminPortalLinkTokens::revoke_admin_portal_link_token`] takes it.
    pub id: String,
    /// The id of the link that it was made for, `apl_…`.
    #[serde(default)]
    pub admin_portal_link_id: String,
    /// The id of the instance, `ins_…`.
    #[serde(default)]
    pub instance_id: String,
    /// The id of the organization, if the link is for one.
    pub organization_id: Option<String>,
    /// Your own id for the person who got the link.
    pub it_contact_id: Option<String>,
    /// The scopes of the token.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// The token itself, for the URL of the link. It can be used once. Only the response to the
    /// creation has it.
    pub token: Option<Secret>,
    /// Whether it was revoked.
    pub revoked: Option<bool>,
    /// Why it was revoked.
    pub revocation_reason: Option<String>,
    /// Whether it has expired.
    pub expired: Option<bool>,
    /// When it expires.
    #[serde(with = "wire::millis")]
    pub expiration: Option<Timestamp>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}
