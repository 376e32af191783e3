//! Endpoints that Svix tells about itself. <https://api.svix.com/docs#tag/Webhook-Endpoint>

use std::collections::BTreeMap;

use auth_core::{Call, Provider, Secret, endpoint, request, response};
use jiff::Timestamp;

use super::{ListResponse, Ordering, Svix};
use crate::null;

/// Endpoints of your own to which Svix sends operational webhooks: what happens to your customers'
/// endpoints and to their messages. [`OperationalWebhookEvent`](super::OperationalWebhookEvent)
/// reads them.
///
/// Where a path takes an `endpoint_id`, it is the endpoint's id or its UID.
pub trait OperationalWebhookEndpoints: Provider {
    /// Lists the endpoints.
    ///
    /// Vendor page: [List Operational Webhook Endpoints](https://api.svix.com/docs#tag/Webhook-Endpoint/operation/v1.operational-webhook.endpoint.list)
    #[doc(alias = "v1.operational-webhook.endpoint.list")]
    #[endpoint(method = GET, path = "/api/v1/operational-webhook/endpoint?<filter..>")]
    fn list_operational_webhook_endpoints(
        &self,
        filter: &ListOperationalWebhookEndpoints,
    ) -> Call<ListResponse<OperationalWebhookEndpointOut>>;

    /// Creates an endpoint.
    ///
    /// Vendor page: [Create Operational Webhook Endpoint](https://api.svix.com/docs#tag/Webhook-Endpoint/operation/v1.operational-webhook.endpoint.create)
    #[doc(alias = "v1.operational-webhook.endpoint.create")]
    #[endpoint(
        method = POST,
        path = "/api/v1/operational-webhook/endpoint",
        json = endpoint,
        idempotency_key = "idempotency-key",
    )]
    fn create_operational_webhook_endpoint(
        &self,
        endpoint: &OperationalWebhookEndpointIn,
    ) -> Call<OperationalWebhookEndpointOut>;

    /// Gives an endpoint.
    ///
    /// Vendor page: [Get Operational Webhook Endpoint](https://api.svix.com/docs#tag/Webhook-Endpoint/operation/v1.operational-webhook.endpoint.get)
    #[doc(alias = "v1.operational-webhook.endpoint.get")]
    #[endpoint(method = GET, path = "/api/v1/operational-webhook/endpoint/<endpoint_id>")]
    fn get_operational_webhook_endpoint(
        &self,
        endpoint_id: &str,
    ) -> Call<OperationalWebhookEndpointOut>;

    /// Replaces an endpoint, or creates it if there is none.
    ///
    /// What `endpoint` leaves out is reset. The secret and the headers stay as they are.
    ///
    /// Vendor page: [Upsert Operational Webhook Endpoint](https://api.svix.com/docs#tag/Webhook-Endpoint/operation/v1.operational-webhook.endpoint.upsert)
    #[doc(alias = "v1.operational-webhook.endpoint.upsert")]
    #[endpoint(
        method = PUT,
        path = "/api/v1/operational-webhook/endpoint/<endpoint_id>",
        json = endpoint,
    )]
    fn upsert_operational_webhook_endpoint(
        &self,
        endpoint_id: &str,
        endpoint: &OperationalWebhookEndpointUpsertIn,
    ) -> Call<OperationalWebhookEndpointOut>;

    /// Deletes an endpoint.
    ///
    /// Vendor page: [Delete Operational Webhook Endpoint](https://api.svix.com/docs#tag/Webhook-Endpoint/operation/v1.operational-webhook.endpoint.delete)
    #[doc(alias = "v1.operational-webhook.endpoint.delete")]
    #[endpoint(method = DELETE, path = "/api/v1/operational-webhook/endpoint/<endpoint_id>")]
    fn delete_operational_webhook_endpoint(&self, endpoint_id: &str) -> Call<()>;

    /// Gives the secret that an endpoint's webhooks are signed with.
    ///
    /// With it, [`Webhook`](crate::webhook::Webhook) verifies them.
    ///
    /// Vendor page: [Get Operational Webhook Endpoint Secret](https://api.svix.com/docs#tag/Webhook-Endpoint/operation/v1.operational-webhook.endpoint.get-secret)
    #[doc(alias = "v1.operational-webhook.endpoint.get-secret")]
    #[endpoint(method = GET, path = "/api/v1/operational-webhook/endpoint/<endpoint_id>/secret")]
    fn get_operational_webhook_endpoint_secret(
        &self,
        endpoint_id: &str,
    ) -> Call<OperationalWebhookEndpointSecretOut>;

    /// Replaces the secret that an endpoint's webhooks are signed with.
    ///
    /// The old secret stays valid for a while, 24 hours by default. Until then, let the receiver
    /// accept both.
    ///
    /// Vendor page: [Rotate Operational Webhook Endpoint Secret](https://api.svix.com/docs#tag/Webhook-Endpoint/operation/v1.operational-webhook.endpoint.rotate-secret)
    #[doc(alias = "v1.operational-webhook.endpoint.rotate-secret")]
    #[endpoint(
        method = POST,
        path = "/api/v1/operational-webhook/endpoint/<endpoint_id>/secret/rotate",
        json = secret,
        idempotency_key = "idempotency-key",
    )]
    fn rotate_operational_webhook_endpoint_secret(
        &self,
        endpoint_id: &str,
        secret: &OperationalWebhookEndpointSecretIn,
    ) -> Call<()>;

    /// Gives the additional headers of an endpoint's webhooks.
    ///
    /// Vendor page: [Get Operational Webhook Endpoint Headers](https://api.svix.com/docs#tag/Webhook-Endpoint/operation/v1.operational-webhook.endpoint.get-headers)
    #[doc(alias = "v1.operational-webhook.endpoint.get-headers")]
    #[endpoint(method = GET, path = "/api/v1/operational-webhook/endpoint/<endpoint_id>/headers")]
    fn get_operational_webhook_endpoint_headers(
        &self,
        endpoint_id: &str,
    ) -> Call<OperationalWebhookEndpointHeadersOut>;

    /// Replaces the additional headers of an endpoint's webhooks.
    ///
    /// Vendor page: [Set Operational Webhook Endpoint Headers](https://api.svix.com/docs#tag/Webhook-Endpoint/operation/v1.operational-webhook.endpoint.set-headers)
    #[doc(alias = "v1.operational-webhook.endpoint.set-headers")]
    #[endpoint(
        method = PUT,
        path = "/api/v1/operational-webhook/endpoint/<endpoint_id>/headers",
        json = headers,
    )]
    fn set_operational_webhook_endpoint_headers(
        &self,
        endpoint_id: &str,
        headers: &OperationalWebhookEndpointHeadersIn,
    ) -> Call<()>;
}

impl OperationalWebhookEndpoints for Svix {}

/// How to list the endpoints.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListOperationalWebhookEndpoints {
    /// The number of endpoints on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](ListResponse::iterator) of another page, or its
    /// [`prev_iterator`](ListResponse::prev_iterator) to go backwards. Default: at the first
    /// endpoint.
    pub iterator: Option<String>,
    /// The order of the list. Default: the server's.
    pub order: Option<Ordering>,
}

/// An endpoint to create.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct OperationalWebhookEndpointIn {
    /// The URL that Svix calls, 65,536 characters at most.
    pub url: String,
    /// A description. Default: an empty one.
    pub description: Option<String>,
    /// The largest number of messages per second that Svix sends to the endpoint, at least 1.
    /// Default: no limit.
    pub throttle_rate: Option<u16>,
    /// Your own id for the endpoint: 1 to 256 letters, digits, `-`, `_` and `.`. Default: none.
    pub uid: Option<String>,
    /// Whether the endpoint gets no webhooks. Default: no.
    pub disabled: Option<bool>,
    /// The types of events that it receives, such as `endpoint.disabled`. Default: all.
    pub event_types: Vec<String>,
    /// The secret to sign with: 32 to 100 characters of base64, with or without a prefix such as
    /// `whsec_`. Default: the server generates one, which the vendor recommends.
    pub secret: Option<Secret>,
    /// Your own data about the endpoint. Default: none.
    pub metadata: BTreeMap<String, String>,
    /// The additional headers of its webhooks. Default: none.
    pub headers: BTreeMap<String, Secret>,
}

/// What to replace an endpoint with.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct OperationalWebhookEndpointUpsertIn {
    /// The URL that Svix calls, 65,536 characters at most.
    pub url: String,
    /// A description. Default: an empty one.
    pub description: Option<String>,
    /// The largest number of messages per second that Svix sends to the endpoint, at least 1.
    /// Default: no limit.
    pub throttle_rate: Option<u16>,
    /// Your own id for the endpoint: 1 to 256 letters, digits, `-`, `_` and `.`. Default: none.
    pub uid: Option<String>,
    /// Whether the endpoint gets no webhooks. Default: no.
    pub disabled: Option<bool>,
    /// The types of events that it receives, such as `endpoint.disabled`. Default: all.
    pub event_types: Vec<String>,
    /// Your own data about the endpoint. Default: none.
    pub metadata: BTreeMap<String, String>,
}

/// A new signing secret, and how long the old one stays valid.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct OperationalWebhookEndpointSecretIn {
    /// The new secret: 32 to 100 characters of base64, with or without a prefix such as `whsec_`.
    /// Default: the server generates one, which the vendor recommends.
    pub key: Option<Secret>,
    /// How long the old secret stays valid, in seconds: 0 to 604,800 (7 days). Default: 86,400 (24
    /// hours).
    pub grace_period_seconds: Option<u32>,
}

/// The additional headers that an endpoint's webhooks are to carry.
#[request]
#[derive(PartialEq, Eq)]
pub struct OperationalWebhookEndpointHeadersIn {
    /// All of the headers. An empty map removes them.
    #[request(required)]
    pub headers: BTreeMap<String, Secret>,
}

/// An endpoint for operational webhooks.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct OperationalWebhookEndpointOut {
    /// The id, `ep_…`.
    pub id: String,
    /// The URL that Svix calls.
    #[serde(default)]
    pub url: String,
    /// The description.
    #[serde(default)]
    pub description: String,
    /// The largest number of messages per second that Svix sends to the endpoint; `None` for no
    /// limit.
    pub throttle_rate: Option<u16>,
    /// Your own id for the endpoint.
    pub uid: Option<String>,
    /// Whether the endpoint gets no webhooks.
    pub disabled: Option<bool>,
    /// The types of events that it receives. If there are none, it receives all.
    #[serde(default)]
    pub event_types: Vec<String>,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
    /// Your own data about the endpoint.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub metadata: BTreeMap<String, String>,
}

/// The signing secret of an endpoint.
#[response]
#[derive(PartialEq, Eq)]
pub struct OperationalWebhookEndpointSecretOut {
    /// The secret: base64, usually after `whsec_`. With it, anybody can sign webhooks.
    pub key: Secret,
}

/// The additional headers of an endpoint's webhooks.
#[response]
#[derive(PartialEq, Eq)]
pub struct OperationalWebhookEndpointHeadersOut {
    /// The headers whose values the server shows. A value may let somebody in.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub headers: BTreeMap<String, Secret>,
    /// The names of the headers whose values the server does not show.
    #[serde(default)]
    pub sensitive: Vec<String>,
}
