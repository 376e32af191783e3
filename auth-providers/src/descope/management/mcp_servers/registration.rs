//! How the clients of an MCP server become known to it, and what they may ask for.

use auth_core::request;
use serde::Deserialize;

use crate::descope::management::third_party_apps::ApplicationScope;
use crate::descope::wire;
use crate::null;

/// How clients may register themselves (RFC 7591).
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct McpServerDynamicClientRegistration {
    /// Whether they may.
    pub enabled: Option<bool>,
    /// Whether a client that names no scopes gets none, instead of all that are approved.
    pub disable_approved_scopes_as_default: Option<bool>,
    /// The flow that runs when one registers itself.
    #[serde(default, deserialize_with = "wire::text")]
    pub flow_id: Option<String>,
}

/// The scopes that clients may ask for, by what they stand for.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DynamicClientRegistrationApprovedScopes {
    /// The scopes that stand for roles and permissions.
    #[serde(default, deserialize_with = "null::or_default")]
    pub permissions_scopes: Vec<ApplicationScope>,
    /// The scopes that stand for what is known of the user.
    #[serde(default, deserialize_with = "null::or_default")]
    pub attributes_scopes: Vec<ApplicationScope>,
    /// The scopes that stand for tokens of outbound apps.
    #[serde(default, deserialize_with = "null::or_default")]
    pub connections_scopes: Vec<ApplicationScope>,
}

/// Whether clients may be known by a document at their own address (Client ID Metadata Document).
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CimdSettings {
    /// Whether they may.
    pub enabled: Option<bool>,
    /// The domains of which they may be.
    pub domain_policies: Option<CimdDomainPolicies>,
}

/// The domains that a document may come from.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
pub struct CimdDomainPolicies {
    /// The domains.
    #[serde(default, deserialize_with = "null::or_default")]
    pub policies: Vec<CimdDomainPolicy>,
}

/// Domains that a document may come from.
#[request]
#[derive(PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CimdDomainPolicy {
    /// The domain, or `*.` and a domain for all below it.
    #[serde(default, deserialize_with = "null::or_default")]
    pub domain_pattern: String,
    /// Whether this policy is in force.
    pub enabled: Option<bool>,
}
