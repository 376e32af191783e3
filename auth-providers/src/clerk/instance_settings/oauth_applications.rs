//! OAuth applications.

use auth_core::{Patch, request, response};

/// The changes to the settings of OAuth applications.
///
/// Clerk takes `null` for all fields. Only the one that can be reset is a `Patch`.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateInstanceOauthApplicationSettings {
    /// Whether clients can register themselves (RFC 7591).
    pub dynamic_oauth_client_registration: Option<bool>,
    /// The scopes of applications that name none. `Clear` goes back to Clerk's own.
    pub default_scopes: Patch<Vec<String>>,
    /// Whether access tokens are JWTs, and not opaque.
    pub oauth_jwt_access_tokens: Option<bool>,
    /// Whether the metadata of the authorization server says that a client's id may be the URL of a
    /// Client ID Metadata Document.
    pub client_id_metadata_documents_advertised: Option<bool>,
    /// Whether clients with such a document are refused if they are new. Deleting a client makes it
    /// new again.
    pub client_id_metadata_documents_only_allow_pre_registered_clients: Option<bool>,
    /// Whether clients with such a document are refused if nobody has allowed them explicitly. The
    /// access tokens that they have stay valid.
    pub client_id_metadata_documents_block_implicitly_allowed_clients: Option<bool>,
}

/// The settings of OAuth applications.
#[response]
#[derive(PartialEq, Eq)]
pub struct OauthApplicationSettings {
    /// The kind of object: `oauth_application_settings`.
    #[serde(default)]
    pub object: String,
    /// Whether clients can register themselves (RFC 7591).
    pub dynamic_oauth_client_registration: Option<bool>,
    /// The scopes of applications that name none.
    #[serde(default)]
    pub default_scopes: Vec<String>,
    /// Whether access tokens are JWTs, and not opaque.
    pub oauth_jwt_access_tokens: Option<bool>,
    /// Whether the metadata of the authorization server says that a client's id may be the URL of a
    /// Client ID Metadata Document.
    pub client_id_metadata_documents_advertised: Option<bool>,
    /// Whether clients with such a document are refused if they are new.
    pub client_id_metadata_documents_only_allow_pre_registered_clients: Option<bool>,
    /// Whether clients with such a document are refused if nobody has allowed them explicitly.
    pub client_id_metadata_documents_block_implicitly_allowed_clients: Option<bool>,
}
