//! Sources of webhooks. <https://api.svix.com/docs#tag/Ingest-Source>

mod in_config;
mod out_config;

use std::collections::BTreeMap;

use auth_core::{Call, Provider, Secret, endpoint, request, response};
use jiff::Timestamp;

pub use self::in_config::{
    AdobeSignConfig, CronConfig, IngestSourceInConfig, MetaConfig, OptionalSecretConfig,
    PublicKeyConfig, SecretConfig, TailscaleConfig,
};
pub use self::out_config::{CronConfigOut, IngestSourceOutConfig, PublicKeyConfigOut};
use crate::null;
use crate::svix::authentication::AppPortalAccessOut;
use crate::svix::{ListResponse, Ordering, Svix};

/// Sources of webhooks: URLs of Svix at which it receives the webhooks of others, verifies them,
/// and passes them on to [endpoints](super::endpoints).
///
/// ```no_run
/// use auth_providers::svix::ingest::sources::{
///     IngestSourceIn, IngestSourceInConfig, SecretConfig,
/// };
/// use auth_providers::svix::prelude::*;
///
/// # async fn example(svix: &Svix) -> Result<(), auth_core::Error> {
/// let stripe = IngestSourceInConfig::Stripe(SecretConfig::new("whsec_…"));
/// let source = svix.create_ingest_source(&IngestSourceIn::new("Payments", stripe)).await?;
/// # Ok(()) }
/// ```
///
/// `source_id` is the source's id or UID.
pub trait IngestSources: Provider {
    /// Lists the sources of the organization.
    ///
    /// Vendor page: [List Ingest Sources](https://api.svix.com/docs#tag/Ingest-Source/operation/v1.ingest.source.list)
    #[doc(alias = "v1.ingest.source.list")]
    #[endpoint(method = GET, path = "/ingest/api/v1/source?<filter..>")]
    fn list_ingest_sources(
        &self,
        filter: &ListIngestSources,
    ) -> Call<ListResponse<IngestSourceOut>>;

    /// Creates a source.
    ///
    /// Vendor page: [Create Ingest Source](https://api.svix.com/docs#tag/Ingest-Source/operation/v1.ingest.source.create)
    #[doc(alias = "v1.ingest.source.create")]
    #[endpoint(
        method = POST,
        path = "/ingest/api/v1/source",
        json = source,
        idempotency_key = "idempotency-key",
    )]
    fn create_ingest_source(&self, source: &IngestSourceIn) -> Call<IngestSourceOut>;

    /// Gives a source.
    ///
    /// Vendor page: [Get Ingest Source](https://api.svix.com/docs#tag/Ingest-Source/operation/v1.ingest.source.get)
    #[doc(alias = "v1.ingest.source.get")]
    #[endpoint(method = GET, path = "/ingest/api/v1/source/<source_id>")]
    fn get_ingest_source(&self, source_id: &str) -> Call<IngestSourceOut>;

    /// Replaces a source, or creates it if there is none.
    ///
    /// What `source` leaves out is reset.
    ///
    /// Vendor page: [Upsert Source](https://api.svix.com/docs#tag/Ingest-Source/operation/v1.ingest.source.upsert)
    #[doc(alias = "v1.ingest.source.upsert")]
    #[endpoint(method = PUT, path = "/ingest/api/v1/source/<source_id>", json = source)]
    fn upsert_ingest_source(
        &self,
        source_id: &str,
        source: &IngestSourceIn,
    ) -> Call<IngestSourceOut>;

    /// Deletes a source.
    ///
    /// Vendor page: [Delete Ingest Source](https://api.svix.com/docs#tag/Ingest-Source/operation/v1.ingest.source.delete)
    #[doc(alias = "v1.ingest.source.delete")]
    #[endpoint(method = DELETE, path = "/ingest/api/v1/source/<source_id>")]
    fn delete_ingest_source(&self, source_id: &str) -> Call<()>;

    /// Replaces the token in the URL of a source.
    ///
    /// The old URL stays valid for 48 hours. In that time the token can be replaced 3 times at
    /// most.
    ///
    /// Vendor page: [Rotate Ingest Token](https://api.svix.com/docs#tag/Ingest-Source/operation/v1.ingest.source.rotate-token)
    #[doc(alias = "v1.ingest.source.rotate-token")]
    #[endpoint(
        method = POST,
        path = "/ingest/api/v1/source/<source_id>/token/rotate",
        idempotency_key = "idempotency-key",
    )]
    fn rotate_ingest_source_token(&self, source_id: &str) -> Call<RotateTokenOut>;

    /// Gives a link and a token for the portal of a source.
    ///
    /// Vendor page: [Ingest Source Consumer Portal Access](https://api.svix.com/docs#tag/Ingest-Source/operation/v1.ingest.authentication.consumer-portal-access)
    #[doc(alias = "v1.ingest.authentication.consumer-portal-access")]
    #[endpoint(
        method = POST,
        path = "/ingest/api/v1/source/<source_id>/dashboard",
        json = request,
        idempotency_key = "idempotency-key",
    )]
    fn ingest_source_consumer_portal_access(
        &self,
        source_id: &str,
        request: &IngestSourceConsumerPortalAccessIn,
    ) -> Call<AppPortalAccessOut>;
}

impl IngestSources for Svix {}

/// How to list the sources.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListIngestSources {
    /// The number of sources on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](ListResponse::iterator) of another page, or its
    /// [`prev_iterator`](ListResponse::prev_iterator) to go backwards. Default: at the first
    /// source.
    pub iterator: Option<String>,
    /// The order of the list. Default: the server's.
    pub order: Option<Ordering>,
}

/// A source to create, or what to replace one with.
#[request]
#[derive(PartialEq, Eq)]
pub struct IngestSourceIn {
    /// The display name, 2 to 256 characters.
    pub name: String,
    /// Whose webhooks it receives, and what they are verified with.
    #[serde(flatten)]
    pub config: IngestSourceInConfig,
    /// Your own id for the source: 1 to 60 letters, digits, `-` and `_`. It does not begin with
    /// `src_`. Default: none.
    pub uid: Option<String>,
    /// Your own data about the source. Default: none.
    pub metadata: BTreeMap<String, String>,
}

/// The parameters of a new token for the portal of a source.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct IngestSourceConsumerPortalAccessIn {
    /// How long the token is valid, in seconds: 3,600 to 604,800. Default: 604,800 (7 days).
    pub expiry: Option<u64>,
    /// Whether the portal is read-only. Default: the server's.
    pub read_only: Option<bool>,
}

/// A source of webhooks.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct IngestSourceOut {
    /// The id, `src_…`.
    pub id: String,
    /// Your own id for the source.
    pub uid: Option<String>,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The URL at which it receives webhooks, if it does. It is a secret: whoever has it can send to
    /// a source that verifies nothing.
    pub ingest_url: Option<Secret>,
    /// Whose webhooks it receives.
    #[serde(flatten)]
    pub config: IngestSourceOutConfig,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
    /// Your own data about the source.
    #[serde(default, deserialize_with = "null::or_entries")]
    pub metadata: BTreeMap<String, String>,
}

/// The new URL of a source.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct RotateTokenOut {
    /// The URL at which the source receives webhooks. It is a secret: whoever has it can send to a
    /// source that verifies nothing.
    pub ingest_url: Secret,
}
