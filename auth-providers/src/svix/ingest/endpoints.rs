//! Endpoints of an ingest source. <https://api.svix.com/docs#tag/Ingest-Endpoint>

use std::collections::BTreeMap;

use auth_core::{Call, Patch, Provider, Secret, endpoint, request, response};
use jiff::Timestamp;

use crate::null;
use crate::svix::{ListResponse, Ordering, Svix};

/// Endpoints of an ingest source, to which Svix passes on what the source receives.
///
/// `source_id` is the source's id or UID, and `endpoint_id` the endpoint's id or UID.
pub trait IngestEndpoints: Provider {
    /// Lists the endpoints of a source.
    ///
    /// Vendor page: [List Ingest Endpoints](https://api.svix.com/docs#tag/Ingest-Endpoint/operation/v1.ingest.endpoint.list)
    #[doc(alias = "v1.ingest.endpoint.list")]
    #[endpoint(method = GET, path = "/ingest/api/v1/source/<source_id>/endpoint?<filter..>")]
    fn list_ingest_endpoints(
        &self,
        source_id: &str,
        filter: &ListIngestEndpoints,
    ) -> Call<ListResponse<IngestEndpointOut>>;

    /// Creates an endpoint.
    ///
    /// Vendor page: [Create Ingest Endpoint](https://api.svix.com/docs#tag/Ingest-Endpoint/operation/v1.ingest.endpoint.create)
    #[doc(alias = "v1.ingest.endpoint.create")]
    #[endpoint(
        method = POST,
        path = "/ingest/api/v1/source/<source_id>/endpoint",
        json = endpoint,
        idempotency_key = "idempotency-key",
    )]
    fn create_ingest_endpoint(
        &self,
        source_id: &str,
        endpoint: &IngestEndpointIn,
    ) -> Call<IngestEndpointOut>;

    /// Gives an endpoint.
    ///
    /// Vendor page: [Get Ingest Endpoint](https://api.svix.com/docs#tag/Ingest-Endpoint/operation/v1.ingest.endpoint.get)
    #[doc(alias = "v1.ingest.endpoint.get")]
    #[endpoint(method = GET, path = "/ingest/api/v1/source/<source_id>/endpoint/<endpoint_id>")]
    fn get_ingest_endpoint(&self, source_id: &str, endpoint_id: &str) -> Call<IngestEndpointOut>;

    /// Replaces an endpoint, or creates it if there is none.
    ///
    /// What `endpoint` leaves out is reset. The secret, the headers and the transformation stay as
    /// they are.
    ///
    /// Vendor page: [Upsert Ingest Endpoint](https://api.svix.com/docs#tag/Ingest-Endpoint/operation/v1.ingest.endpoint.upsert)
    #[doc(alias = "v1.ingest.endpoint.upsert")]
    #[endpoint(
        method = PUT,
        path = "/ingest/api/v1/source/<source_id>/endpoint/<endpoint_id>",
        json = endpoint,
    )]
    fn upsert_ingest_endpoint(
        &self,
        source_id: &str,
        endpoint_id: &str,
        endpoint: &IngestEndpointUpsertIn,
    ) -> Call<IngestEndpointOut>;

    /// Deletes an endpoint.
    ///
    /// Vendor page: [Delete Ingest Endpoint](https://api.svix.com/docs#tag/Ingest-Endpoint/operation/v1.ingest.endpoint.delete)
    #[doc(alias = "v1.ingest.endpoint.delete")]
    #[endpoint(method = DELETE, path = "/ingest/api/v1/source/<source_id>/endpoint/<endpoint_id>")]
    fn delete_ingest_endpoint(&self, source_id: &str, endpoint_id: &str) -> Call<()>;

    /// Gives the secret that Svix signs its requests to an endpoint with.
    ///
    /// With it, [`Webhook`](crate::webhook::Webhook) verifies them.
    ///
    /// Vendor page: [Get Ingest Endpoint Secret](https://api.svix.com/docs#tag/Ingest-Endpoint/operation/v1.ingest.endpoint.get-secret)
    #[doc(alias = "v1.ingest.endpoint.get-secret")]
    #[endpoint(
        method = GET,
        path = "/ingest/api/v1/source/<source_id>/endpoint/<endpoint_id>/secret",
    )]
    fn get_ingest_endpoint_secret(
        &self,
        source_id: &str,
        endpoint_id: &str,
    ) -> Call<IngestEndpointSecretOut>;

    /// Replaces the secret that Svix signs its requests to an endpoint with.
    ///
    /// The old secret stays valid for a while, 24 hours by default. Until then, let the receiver
    /// accept both.
    ///
    /// Vendor page: [Rotate Ingest Endpoint Secret](https://api.svix.com/docs#tag/Ingest-Endpoint/operation/v1.ingest.endpoint.rotate-secret)
    #[doc(alias = "v1.ingest.endpoint.rotate-secret")]
    #[endpoint(
        method = POST,
        path = "/ingest/api/v1/source/<source_id>/endpoint/<endpoint_id>/secret/rotate",
        json = secret,
        idempotency_key = "idempotency-key",
    )]
    fn rotate_ingest_endpoint_secret(
        &self,
        source_id: &str,
        endpoint_id: &str,
        secret: &IngestEndpointSecretIn,
    ) -> Call<()>;

    /// Gives the additional headers of the requests to an endpoint.
    ///
    /// Vendor page: [Get Ingest Endpoint Headers](https://api.svix.com/docs#tag/Ingest-Endpoint/operation/v1.ingest.endpoint.get-headers)
    #[doc(alias = "v1.ingest.endpoint.get-headers")]
    #[endpoint(
        method = GET,
        path = "/ingest/api/v1/source/<source_id>/endpoint/<endpoint_id>/headers",
    )]
    fn get_ingest_endpoint_headers(
        &self,
        source_id: &str,
        endpoint_id: &str,
    ) -> Call<IngestEndpointHeadersOut>;

    /// Replaces the additional headers of the requests to an endpoint.
    ///
    /// Vendor page: [Set Ingest Endpoint Headers](https://api.svix.com/docs#tag/Ingest-Endpoint/operation/v1.ingest.endpoint.set-headers)
    #[doc(alias = "v1.ingest.endpoint.set-headers")]
    #[endpoint(
        method = PUT,
        path = "/ingest/api/v1/source/<source_id>/endpoint/<endpoint_id>/headers",
        json = headers,
    )]
    fn set_ingest_endpoint_headers(
        &self,
        source_id: &str,
        endpoint_id: &str,
        headers: &IngestEndpointHeadersIn,
    ) -> Call<()>;

    /// Gives the code that transforms what an endpoint is sent.
    ///
    /// Vendor page: [Get Ingest Endpoint Transformation](https://api.svix.com/docs#tag/Ingest-Endpoint/operation/v1.ingest.endpoint.transformation.get)
    #[doc(alias = "v1.ingest.endpoint.transformation.get")]
    #[endpoint(
        method = GET,
        path = "/ingest/api/v1/source/<source_id>/endpoint/<endpoint_id>/transformation",
    )]
    fn get_ingest_endpoint_transformation(
        &self,
        source_id: &str,
        endpoint_id: &str,
    ) -> Call<IngestEndpointTransformationOut>;

    /// Changes the code that transforms what an endpoint is sent.
    ///
    /// Vendor page: [Patch Ingest Endpoint Transformation](https://api.svix.com/docs#tag/Ingest-Endpoint/operation/v1.ingest.endpoint.transformation.patch)
    #[doc(alias = "v1.ingest.endpoint.transformation.patch")]
    #[endpoint(
        method = PATCH,
        path = "/ingest/api/v1/source/<source_id>/endpoint/<endpoint_id>/transformation",
        json = changes,
        idempotent,
    )]
    fn patch_ingest_endpoint_transformation(
        &self,
        source_id: &str,
        endpoint_id: &str,
        changes: &IngestEndpointTransformationPatch,
    ) -> Call<()>;
}

impl IngestEndpoints for Svix {}

/// How to list the endpoints of a source.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListIngestEndpoints {
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
pub struct IngestEndpointIn {
    /// The URL that Svix sends requests to, 65,536 characters at most.
    pub url: String,
    /// A description. Default: an empty one.
    pub description: Option<String>,
    /// The largest number of messages per second that Svix sends to the endpoint, at least 1.
    /// Default: no limit.
    pub throttle_rate: Option<u16>,
    /// Your own id for the endpoint: 1 to 256 letters, digits, `-`, `_` and `.`. Default: none.
    pub uid: Option<String>,
    /// Whether the endpoint gets no messages. Default: no.
    pub disabled: Option<bool>,
    /// The secret to sign with: 32 to 100 characters of base64, with or without a prefix such as
    /// `whsec_`. Default: the server generates one, which the vendor recommends.
    pub secret: Option<Secret>,
    /// Your own data about the endpoint. Default: none.
    pub metadata: BTreeMap<String, String>,
    /// The additional headers of the requests. Default: none.
    pub headers: BTreeMap<String, Secret>,
}

/// What to replace an endpoint with.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct IngestEndpointUpsertIn {
    /// The URL that Svix sends requests to, 65,536 characters at most.
    pub url: String,
    /// A description. Default: an empty one.
    pub description: Option<String>,
    /// The largest number of messages per second that Svix sends to the endpoint, at least 1.
    /// Default: no limit.
    pub throttle_rate: Option<u16>,
    /// Your own id for the endpoint: 1 to 256 letters, digits, `-`, `_` and `.`. Default: none.
    pub uid: Option<String>,
    /// Whether the endpoint gets no messages. Default: no.
    pub disabled: Option<bool>,
    /// Your own data about the endpoint. Default: none.
    pub metadata: BTreeMap<String, String>,
}

/// A new signing secret, and how long the old one stays valid.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct IngestEndpointSecretIn {
    /// The new secret: 32 to 100 characters of base64, with or without a prefix such as `whsec_`.
    /// Default: the server generates one, which the vendor recommends.
    pub key: Option<Secret>,
    /// How long the old secret stays valid, in seconds: 0 to 604,800 (7 days). Default: 86,400 (24
    /// hours).
    pub grace_period_seconds: Option<u32>,
}

/// The additional headers that the requests to an endpoint are to carry.
#[request]
#[derive(PartialEq, Eq)]
pub struct IngestEndpointHeadersIn {
    /// All of the headers. An empty map removes them.
    #[request(required)]
    pub headers: BTreeMap<String, Secret>,
}

/// The changes to the code that transforms what an endpoint is sent.
#[request]
#[derive(PartialEq, Eq)]
pub struct IngestEndpointTransformationPatch {
    /// The code, in JavaScript: 10 to 51,200 characters. `Clear` removes it.
    pub code: Patch<String>,
    /// Whether the code is run.
    pub enabled: Option<bool>,
    /// The values that the code can read. They replace the old ones.
    pub variables: Patch<BTreeMap<String, Secret>>,
}

/// An endpoint of an ingest source.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct IngestEndpointOut {
    /// The id, `ep_…`.
    pub id: String,
    /// The URL that Svix sends requests to.
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
    /// Whether the endpoint gets no messages.
    pub disabled: Option<bool>,
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
pub struct IngestEndpointSecretOut {
    /// The secret: base64, usually after `whsec_`. With it, anybody can sign requests.
    pub key: Secret,
}

/// The additional headers of the requests to an endpoint.
#[response]
#[derive(PartialEq, Eq)]
pub struct IngestEndpointHeadersOut {
    /// The headers whose values the server shows. A value may let somebody in.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub headers: BTreeMap<String, Secret>,
    /// The names of the headers whose values the server does not show.
    #[serde(default)]
    pub sensitive: Vec<String>,
}

/// The code that transforms what an endpoint is sent.
#[response]
#[derive(PartialEq, Eq)]
pub struct IngestEndpointTransformationOut {
    /// The code, in JavaScript.
    pub code: Option<String>,
    /// Whether the code is run.
    #[serde(default)]
    pub enabled: bool,
    /// The values that the code can read. A value may let somebody in.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub variables: BTreeMap<String, Secret>,
}
