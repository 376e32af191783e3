//! The audit log: <https://docs.descope.com/api/management/audit>

use auth_core::{Call, Next, Page, PageRequest, Provider, endpoint, request, response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::descope::{Descope, page, wire};

/// The audit log, and statistics of it.
pub trait AuditManagement: Provider {
    /// Gives the entries of the audit log that match, a page of them.
    ///
    /// Vendor page: [Search Audit](https://docs.descope.com/api/management/audit/search-audit)
    #[doc(alias = "SearchAudit")]
    #[endpoint(method = POST, path = "/v1/mgmt/audit/search", json = filter, idempotent)]
    fn search_audit(&self, filter: &SearchAudit) -> Call<SearchAuditResponse>;

    /// Writes an entry into the audit log. Each call writes another one.
    ///
    /// Vendor page: [Create Audit Event](https://docs.descope.com/api/management/audit/create-audit-event)
    #[doc(alias = "CreateAuditEvent")]
    #[endpoint(method = POST, path = "/v1/mgmt/audit/event", json = event)]
    fn create_audit_event(&self, event: &CreateAuditEvent) -> Call<()>;

    /// Counts the entries of the audit log that match.
    ///
    /// Vendor page: [Search Analytics](https://docs.descope.com/api/management/audit/search-analytics)
    #[doc(alias = "SearchAnalytics")]
    #[endpoint(method = POST, path = "/v1/mgmt/analytics/search", json = filter, idempotent)]
    fn search_analytics(&self, filter: &SearchAnalytics) -> Call<SearchAnalyticsResponse>;
}

impl AuditManagement for Descope {}

/// Which entries to give. An entry has to match all that is set.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SearchAudit {
    /// The earliest time, at most 30 days ago. It is sent in milliseconds.
    #[serde(serialize_with = "wire::digits::millis")]
    pub from: Option<Timestamp>,
    /// The latest time. It is sent in milliseconds.
    #[serde(serialize_with = "wire::digits::millis")]
    pub to: Option<Timestamp>,
    /// Only these users, by their ids.
    pub user_ids: Vec<String>,
    /// Only these actions, such as `LoginSucceed`.
    pub actions: Vec<String>,
    /// Only these kinds of device, such as `Mobile`.
    pub devices: Vec<String>,
    /// Only these ways of signing in, such as `otp`.
    pub methods: Vec<String>,
    /// Only these countries, by their two letters.
    pub geos: Vec<String>,
    /// Only these IP addresses.
    pub remote_addresses: Vec<String>,
    /// Only these users, by their login ids.
    pub external_ids: Vec<String>,
    /// Only these tenants, by their ids.
    pub tenants: Vec<String>,
    /// Whether to give entries without a tenant alone. Default: no.
    pub no_tenants: Option<bool>,
    /// A text to search for.
    pub text: Option<String>,
    /// Not these actions.
    pub excluded_actions: Vec<String>,
    /// Only what these actors did.
    pub actor_ids: Vec<String>,
    /// The number of entries on a page.
    pub size: Option<u32>,
    /// The page, from 0.
    pub page: Option<u32>,
    /// Conditions on custom attributes.
    pub search_fields: Vec<SearchField>,
    /// Whether the oldest come first. Default: the newest.
    pub oldest_first: Option<bool>,
    /// Only users whose login id contains one of these texts.
    pub login_ids_contain: Vec<String>,
    /// Not users whose login id contains one of these texts.
    pub login_ids_not_contain: Vec<String>,
    /// Not these users, by their login ids.
    pub excluded_external_ids: Vec<String>,
    /// Only these types of entry, such as `info`.
    pub audit_types: Vec<String>,
    /// Only these levels.
    pub levels: Vec<String>,
}

/// A condition on a custom attribute.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SearchField {
    /// The attribute's name.
    pub field: String,
    /// The values, of which one has to match.
    pub val_arr: Vec<String>,
    /// The value that has to match.
    pub val_str: Option<String>,
    /// Whether it must not match instead. Default: no.
    pub negative: Option<bool>,
    /// The type of the value.
    pub val_type: Option<String>,
}

/// A new entry.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CreateAuditEvent {
    /// What was done.
    pub action: String,
    /// How important it is: `info`, `warn` or `error`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Who did it.
    pub actor_id: String,
    /// The user whom it concerns.
    pub user_id: Option<String>,
    /// The tenant that it concerns.
    pub tenant_id: Option<String>,
    /// Anything else that is to be known about it.
    pub data: Map<String, Value>,
}

/// What to count, and by what. An entry has to match all that is set.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct SearchAnalytics {
    /// The earliest time. It is sent in milliseconds.
    #[serde(serialize_with = "wire::digits::millis")]
    pub from: Option<Timestamp>,
    /// The latest time. It is sent in milliseconds.
    #[serde(serialize_with = "wire::digits::millis")]
    pub to: Option<Timestamp>,
    /// Only these actions, such as `LoginSucceed`.
    pub actions: Vec<String>,
    /// Only these kinds of device, such as `Mobile`.
    pub devices: Vec<String>,
    /// Only these ways of signing in, such as `otp`.
    pub methods: Vec<String>,
    /// Only these countries, by their two letters.
    pub geos: Vec<String>,
    /// Only these tenants, by their ids.
    pub tenants: Vec<String>,
    /// Whether to count for each action apart.
    pub group_by_action: Option<bool>,
    /// Whether to count for each kind of device apart.
    pub group_by_device: Option<bool>,
    /// Whether to count for each way of signing in apart.
    pub group_by_method: Option<bool>,
    /// Whether to count for each country apart.
    pub group_by_geo: Option<bool>,
    /// Whether to count for each tenant apart.
    pub group_by_tenant: Option<bool>,
    /// The length of the periods to count apart: `h`, `d`, `w` or `m`.
    pub group_by_created: Option<String>,
    /// Not these actions.
    pub excluded_actions: Vec<String>,
    /// Whether to count for each referrer apart.
    pub group_by_referrer: Option<bool>,
}

/// An entry of the audit log.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Audit {
    /// The entry's id.
    #[serde(default, rename = "ID")]
    pub id: String,
    /// The project's id.
    #[serde(default)]
    pub project_id: String,
    /// The id of the user whom it concerns.
    #[serde(default)]
    pub user_id: String,
    /// What was done.
    #[serde(default)]
    pub action: String,
    /// When it was done.
    #[serde(with = "wire::millis")]
    pub occurred: Option<Timestamp>,
    /// The kind of device.
    #[serde(default)]
    pub device: String,
    /// The way of signing in.
    #[serde(default)]
    pub method: String,
    /// The country, by its two letters.
    #[serde(default)]
    pub geo: String,
    /// The IP address.
    #[serde(default)]
    pub remote_address: String,
    /// The user's login ids.
    #[serde(default)]
    pub external_ids: Vec<String>,
    /// The ids of the tenants that it concerns.
    #[serde(default)]
    pub tenants: Vec<String>,
    /// More about it. What is in it depends on the action.
    #[serde(default)]
    pub data: Map<String, Value>,
    /// How important it is: `info`, `warn` or `error`.
    #[serde(default, rename = "type")]
    pub kind: String,
    /// Who did it.
    #[serde(default)]
    pub actor_id: String,
}

/// A page of the audit log.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct SearchAuditResponse {
    /// The entries.
    #[serde(default)]
    pub audits: Vec<Audit>,
    /// The number of all that match, on all pages.
    #[serde(deserialize_with = "wire::number")]
    pub total: Option<i64>,
}

impl Page for SearchAuditResponse {
    type Item = Audit;

    fn next(&self, request: &PageRequest<'_>) -> Next {
        page::next(request, self.audits.len(), self.total)
    }

    fn into_items(self) -> Vec<Audit> {
        self.audits
    }
}

/// How often something was done.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Analytic {
    /// The project's id.
    #[serde(default)]
    pub project_id: String,
    /// What was done.
    #[serde(default)]
    pub action: String,
    /// The period, as Descope writes it.
    #[serde(default)]
    pub created: String,
    /// The kind of device.
    #[serde(default)]
    pub device: String,
    /// The way of signing in.
    #[serde(default)]
    pub method: String,
    /// The country, by its two letters.
    #[serde(default)]
    pub geo: String,
    /// The tenant's id.
    #[serde(default)]
    pub tenant: String,
    /// How often it was done.
    #[serde(deserialize_with = "wire::digits_or_none")]
    pub cnt: Option<i64>,
    /// The referrer.
    #[serde(default)]
    pub referrer: String,
}

/// The statistics.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct SearchAnalyticsResponse {
    /// The numbers, one for each group.
    #[serde(default)]
    pub analytics: Vec<Analytic>,
}
