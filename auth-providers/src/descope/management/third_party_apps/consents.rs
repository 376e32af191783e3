//! What users let third party applications do.

use auth_core::{Next, Page, PageRequest, request, response};
use jiff::Timestamp;

use crate::descope::{page, wire};

/// Which consents to give. A consent has to match all that is set.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SearchThirdPartyApplicationConsents {
    /// The application's id.
    pub app_id: Option<String>,
    /// The user's id.
    pub user_id: Option<String>,
    /// The consent's id.
    pub consent_id: Option<String>,
    /// The page, from 0. Default: 0.
    pub page: Option<u32>,
    /// The tenant's id.
    pub tenant_id: Option<String>,
    /// The number of consents on a page. Default: Descope's choice.
    pub limit: Option<u32>,
}

/// Which consents to delete: set the consents, the application or the users.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct DeleteThirdPartyApplicationConsents {
    /// The ids of the consents.
    pub consent_ids: Vec<String>,
    /// The application's id.
    pub app_id: Option<String>,
    /// The ids of the users.
    pub user_ids: Vec<String>,
    /// The tenant's id.
    pub tenant_id: Option<String>,
}

/// Which consents of tenants to delete: set the consents or the application.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct DeleteThirdPartyApplicationTenantConsents {
    /// The ids of the consents.
    pub consent_ids: Vec<String>,
    /// The application's id.
    pub app_id: Option<String>,
    /// The tenant's id.
    pub tenant_id: Option<String>,
}

/// What a user or a tenant lets an application do.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct ThirdPartyApplicationConsent {
    /// The consent's id.
    #[serde(default)]
    pub id: String,
    /// The application's id.
    #[serde(default)]
    pub app_id: String,
    /// The id of the user who consented.
    #[serde(default)]
    pub user_id: String,
    /// The scopes that were granted.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// The id of the user who granted them.
    #[serde(default)]
    pub granted_by: String,
    /// When they were granted.
    #[serde(with = "wire::seconds")]
    pub created_time: Option<Timestamp>,
    /// The id of the tenant that it is for.
    #[serde(default)]
    pub tenant_id: String,
    /// When the consent expires.
    #[serde(with = "wire::seconds", rename = "ExpireTime")]
    pub expire_time: Option<Timestamp>,
    /// When the consent last changed.
    #[serde(with = "wire::seconds")]
    pub modified_time: Option<Timestamp>,
}

/// A page of consents.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct SearchThirdPartyApplicationConsentsResponse {
    /// The consents.
    #[serde(default)]
    pub consents: Vec<ThirdPartyApplicationConsent>,
    /// The number of all that match, on all pages.
    #[serde(deserialize_with = "wire::number")]
    pub total: Option<i64>,
}

impl Page for SearchThirdPartyApplicationConsentsResponse {
    type Item = ThirdPartyApplicationConsent;

    fn next(&self, request: &PageRequest<'_>) -> Next {
        page::next(request, self.consents.len(), self.total)
    }

    fn into_items(self) -> Vec<ThirdPartyApplicationConsent> {
        self.consents
    }
}
