//! Endpoints. <https://api.svix.com/docs#tag/Endpoint>

mod endpoint;
mod headers;
mod replay;
mod secret;
mod stats;
mod transformation;

use auth_core::{Call, Provider, endpoint};

pub use self::endpoint::{EndpointIn, EndpointOut, EndpointPatch, EndpointUpsertIn, ListEndpoints};
pub use self::headers::{EndpointHeadersIn, EndpointHeadersOut, EndpointHeadersPatchIn};
pub use self::replay::{BulkReplayIn, EventExampleIn, RecoverIn, RecoverOut, ReplayIn, ReplayOut};
pub use self::secret::{EndpointSecretOut, EndpointSecretRotateIn};
pub use self::stats::{EndpointStats, GetEndpointStats};
pub use self::transformation::{EndpointTransformationOut, EndpointTransformationPatch};
use super::messages::MessageOut;
use super::{ListResponse, Svix};

/// Endpoints: the URLs of an application that its messages are sent to.
///
/// `app_id` is the application's id or UID, and `endpoint_id` the endpoint's.
pub trait Endpoints: Provider {
    /// Lists the endpoints of an application.
    ///
    /// Vendor page: [List Endpoints](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.list)
    #[doc(alias = "v1.endpoint.list")]
    #[endpoint(method = GET, path = "/api/v1/app/<app_id>/endpoint?<filter..>")]
    fn list_endpoints(
        &self,
        app_id: &str,
        filter: &ListEndpoints,
    ) -> Call<ListResponse<EndpointOut>>;

    /// Creates an endpoint.
    ///
    /// The server generates the signing secret, unless `endpoint` has one.
    ///
    /// Vendor page: [Create Endpoint](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.create)
    #[doc(alias = "v1.endpoint.create")]
    #[endpoint(
        method = POST,
        path = "/api/v1/app/<app_id>/endpoint",
        json = endpoint,
        idempotency_key = "idempotency-key",
    )]
    fn create_endpoint(&self, app_id: &str, endpoint: &EndpointIn) -> Call<EndpointOut>;

    /// Gives an endpoint.
    ///
    /// Vendor page: [Get Endpoint](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.get)
    #[doc(alias = "v1.endpoint.get")]
    #[endpoint(method = GET, path = "/api/v1/app/<app_id>/endpoint/<endpoint_id>")]
    fn get_endpoint(&self, app_id: &str, endpoint_id: &str) -> Call<EndpointOut>;

    /// Replaces an endpoint, or creates it if there is none.
    ///
    /// What `endpoint` leaves out is reset. The signing secret and the additional headers are no
    /// part of it.
    ///
    /// Vendor page: [Upsert Endpoint](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.upsert)
    #[doc(alias = "v1.endpoint.upsert")]
    #[endpoint(method = PUT, path = "/api/v1/app/<app_id>/endpoint/<endpoint_id>", json = endpoint)]
    fn upsert_endpoint(
        &self,
        app_id: &str,
        endpoint_id: &str,
        endpoint: &EndpointUpsertIn,
    ) -> Call<EndpointOut>;

    /// Deletes an endpoint.
    ///
    /// Vendor page: [Delete Endpoint](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.delete)
    #[doc(alias = "v1.endpoint.delete")]
    #[endpoint(method = DELETE, path = "/api/v1/app/<app_id>/endpoint/<endpoint_id>")]
    fn delete_endpoint(&self, app_id: &str, endpoint_id: &str) -> Call<()>;

    /// Changes the given fields of an endpoint.
    ///
    /// Vendor page: [Patch Endpoint](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.patch)
    #[doc(alias = "v1.endpoint.patch")]
    #[endpoint(
        method = PATCH,
        path = "/api/v1/app/<app_id>/endpoint/<endpoint_id>",
        json = changes,
        idempotent,
    )]
    fn patch_endpoint(
        &self,
        app_id: &str,
        endpoint_id: &str,
        changes: &EndpointPatch,
    ) -> Call<EndpointOut>;

    /// Gives an endpoint's signing secret, with which its owner verifies webhooks.
    ///
    /// Vendor page: [Get Endpoint Secret](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.get-secret)
    #[doc(alias = "v1.endpoint.get-secret")]
    #[endpoint(method = GET, path = "/api/v1/app/<app_id>/endpoint/<endpoint_id>/secret")]
    fn get_endpoint_secret(&self, app_id: &str, endpoint_id: &str) -> Call<EndpointSecretOut>;

    /// Replaces an endpoint's signing secret.
    ///
    /// The old secret stays valid for a while: see [`EndpointSecretRotateIn::grace_period_seconds`].
    /// Until then webhooks carry a signature of each.
    ///
    /// Vendor page: [Rotate Endpoint Secret Handler](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.rotate-secret)
    #[doc(alias = "v1.endpoint.rotate-secret")]
    #[endpoint(
        method = POST,
        path = "/api/v1/app/<app_id>/endpoint/<endpoint_id>/secret/rotate",
        json = secret,
        idempotency_key = "idempotency-key",
    )]
    fn rotate_endpoint_secret(
        &self,
        app_id: &str,
        endpoint_id: &str,
        secret: &EndpointSecretRotateIn,
    ) -> Call<()>;

    /// Gives the headers that each webhook to an endpoint carries in addition.
    ///
    /// Vendor page: [Get Endpoint Headers](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.get-headers)
    #[doc(alias = "v1.endpoint.get-headers")]
    #[endpoint(method = GET, path = "/api/v1/app/<app_id>/endpoint/<endpoint_id>/headers")]
    fn get_endpoint_headers(&self, app_id: &str, endpoint_id: &str) -> Call<EndpointHeadersOut>;

    /// Replaces all of an endpoint's additional headers.
    ///
    /// Vendor page: [Set Endpoint Headers](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.set-headers)
    #[doc(alias = "v1.endpoint.set-headers")]
    #[endpoint(
        method = PUT,
        path = "/api/v1/app/<app_id>/endpoint/<endpoint_id>/headers",
        json = headers,
    )]
    fn set_endpoint_headers(
        &self,
        app_id: &str,
        endpoint_id: &str,
        headers: &EndpointHeadersIn,
    ) -> Call<()>;

    /// Sets and removes some of an endpoint's additional headers. The others stay.
    ///
    /// Vendor page: [Patch Endpoint Headers](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.patch-headers)
    #[doc(alias = "v1.endpoint.patch-headers")]
    #[endpoint(
        method = PATCH,
        path = "/api/v1/app/<app_id>/endpoint/<endpoint_id>/headers",
        json = changes,
        idempotent,
    )]
    fn patch_endpoint_headers(
        &self,
        app_id: &str,
        endpoint_id: &str,
        changes: &EndpointHeadersPatchIn,
    ) -> Call<()>;

    /// Gives the code that transforms an endpoint's webhooks before they are sent.
    ///
    /// Vendor page: [Get Endpoint Transformation](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.transformation.get)
    #[doc(alias = "v1.endpoint.transformation.get")]
    #[endpoint(method = GET, path = "/api/v1/app/<app_id>/endpoint/<endpoint_id>/transformation")]
    fn get_endpoint_transformation(
        &self,
        app_id: &str,
        endpoint_id: &str,
    ) -> Call<EndpointTransformationOut>;

    /// Changes the code that transforms an endpoint's webhooks, or removes it.
    ///
    /// Vendor page: [Patch Endpoint Transformation](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.transformation.patch)
    #[doc(alias = "v1.endpoint.transformation.patch")]
    #[endpoint(
        method = PATCH,
        path = "/api/v1/app/<app_id>/endpoint/<endpoint_id>/transformation",
        json = changes,
        idempotent,
    )]
    fn patch_endpoint_transformation(
        &self,
        app_id: &str,
        endpoint_id: &str,
        changes: &EndpointTransformationPatch,
    ) -> Call<()>;

    /// Sends an endpoint the messages of a period that it was never sent.
    ///
    /// What was sent to it before is not sent again. This starts a
    /// [background task](super::background_tasks). When the task is finished, `messagesSent` in its
    /// data is the number of messages.
    ///
    /// Vendor page: [Replay Missing Webhooks](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.replay-missing)
    #[doc(alias = "v1.endpoint.replay-missing")]
    #[endpoint(
        method = POST,
        path = "/api/v1/app/<app_id>/endpoint/<endpoint_id>/replay-missing",
        json = period,
        idempotency_key = "idempotency-key",
    )]
    fn replay_missing_messages(
        &self,
        app_id: &str,
        endpoint_id: &str,
        period: &ReplayIn,
    ) -> Call<ReplayOut>;

    /// Sends an endpoint the messages of a period once more, whether they arrived or not.
    ///
    /// This starts a background task, as
    /// [`replay_missing_messages`](Self::replay_missing_messages) does.
    ///
    /// Vendor page: [Bulk Replay Messages](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.bulk-replay)
    #[doc(alias = "v1.endpoint.bulk-replay")]
    #[endpoint(
        method = POST,
        path = "/api/v1/app/<app_id>/endpoint/<endpoint_id>/bulk-replay",
        json = messages,
        idempotency_key = "idempotency-key",
    )]
    fn bulk_replay_messages(
        &self,
        app_id: &str,
        endpoint_id: &str,
        messages: &BulkReplayIn,
    ) -> Call<ReplayOut>;

    /// Counts an endpoint's messages by what became of them.
    ///
    /// Vendor page: [Endpoint Stats](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.get-stats)
    #[doc(alias = "v1.endpoint.get-stats")]
    #[endpoint(method = GET, path = "/api/v1/app/<app_id>/endpoint/<endpoint_id>/stats?<period..>")]
    fn get_endpoint_stats(
        &self,
        app_id: &str,
        endpoint_id: &str,
        period: &GetEndpointStats,
    ) -> Call<EndpointStats>;

    /// Sends an endpoint the messages of a period that failed and never arrived.
    ///
    /// This starts a background task, as
    /// [`replay_missing_messages`](Self::replay_missing_messages) does.
    ///
    /// Vendor page: [Recover Failed Webhooks](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.recover)
    #[doc(alias = "v1.endpoint.recover")]
    #[endpoint(
        method = POST,
        path = "/api/v1/app/<app_id>/endpoint/<endpoint_id>/recover",
        json = period,
        idempotency_key = "idempotency-key",
    )]
    fn recover_failed_messages(
        &self,
        app_id: &str,
        endpoint_id: &str,
        period: &RecoverIn,
    ) -> Call<RecoverOut>;

    /// Sends an endpoint the example of an event type, as a new message.
    ///
    /// The event type needs a schema with an example.
    ///
    /// Vendor page: [Send Event Type Example Message](https://api.svix.com/docs#tag/Endpoint/operation/v1.endpoint.send-example)
    #[doc(alias = "v1.endpoint.send-example")]
    #[endpoint(
        method = POST,
        path = "/api/v1/app/<app_id>/endpoint/<endpoint_id>/send-example",
        json = example,
        idempotency_key = "idempotency-key",
    )]
    fn send_example_message(
        &self,
        app_id: &str,
        endpoint_id: &str,
        example: &EventExampleIn,
    ) -> Call<MessageOut>;
}

impl Endpoints for Svix {}
