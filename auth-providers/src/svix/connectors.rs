//! Connectors. <https://api.svix.com/docs#tag/Connector>

use auth_core::{Call, Patch, Provider, endpoint, open_enum, request, response};
use jiff::Timestamp;

use super::{ListResponse, Ordering, Svix};

/// Connectors: templates for endpoints and sinks that bring events to a certain service.
///
/// Your customers choose one in the portal. Where a path takes a `connector_id`, it is the
/// connector's id or its UID.
pub trait Connectors: Provider {
    /// Lists the connectors.
    ///
    /// Vendor page: [List Connectors](https://api.svix.com/docs#tag/Connector/operation/v1.connector.list)
    #[doc(alias = "v1.connector.list")]
    #[endpoint(method = GET, path = "/api/v1/connector?<filter..>")]
    fn list_connectors(&self, filter: &ListConnectors) -> Call<ListResponse<ConnectorOut>>;

    /// Creates a connector.
    ///
    /// Vendor page: [Create Connector](https://api.svix.com/docs#tag/Connector/operation/v1.connector.create)
    #[doc(alias = "v1.connector.create")]
    #[endpoint(
        method = POST,
        path = "/api/v1/connector",
        json = connector,
        idempotency_key = "idempotency-key",
    )]
    fn create_connector(&self, connector: &ConnectorIn) -> Call<ConnectorOut>;

    /// Gives a connector.
    ///
    /// Vendor page: [Get Connector](https://api.svix.com/docs#tag/Connector/operation/v1.connector.get)
    #[doc(alias = "v1.connector.get")]
    #[endpoint(method = GET, path = "/api/v1/connector/<connector_id>")]
    fn get_connector(&self, connector_id: &str) -> Call<ConnectorOut>;

    /// Replaces a connector, or creates it if there is none.
    ///
    /// What `connector` leaves out is reset.
    ///
    /// Vendor page: [Upsert Connector](https://api.svix.com/docs#tag/Connector/operation/v1.connector.upsert)
    #[doc(alias = "v1.connector.upsert")]
    #[endpoint(method = PUT, path = "/api/v1/connector/<connector_id>", json = connector)]
    fn upsert_connector(
        &self,
        connector_id: &str,
        connector: &ConnectorUpsertIn,
    ) -> Call<ConnectorOut>;

    /// Deletes a connector.
    ///
    /// Vendor page: [Delete Connector](https://api.svix.com/docs#tag/Connector/operation/v1.connector.delete)
    #[doc(alias = "v1.connector.delete")]
    #[endpoint(method = DELETE, path = "/api/v1/connector/<connector_id>")]
    fn delete_connector(&self, connector_id: &str) -> Call<()>;

    /// Changes the given fields of a connector.
    ///
    /// Vendor page: [Patch Connector](https://api.svix.com/docs#tag/Connector/operation/v1.connector.patch)
    #[doc(alias = "v1.connector.patch")]
    #[endpoint(
        method = PATCH,
        path = "/api/v1/connector/<connector_id>",
        json = changes,
        idempotent,
    )]
    fn patch_connector(&self, connector_id: &str, changes: &ConnectorPatch) -> Call<ConnectorOut>;
}

impl Connectors for Svix {}

/// Which connectors to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListConnectors {
    /// The number of connectors on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](ListResponse::iterator) of another page, or its
    /// [`prev_iterator`](ListResponse::prev_iterator) to go backwards. Default: at the first
    /// connector.
    pub iterator: Option<String>,
    /// The order of the list. Default: the server's.
    pub order: Option<Ordering>,
    /// Only connectors of this product. Default: all.
    pub product_type: Option<ConnectorProduct>,
}

/// A connector to create.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct ConnectorIn {
    /// The display name.
    pub name: String,
    /// JavaScript that turns an event into what the service takes: 10 to 51,200 characters.
    pub transformation: String,
    /// Your own id for the connector: 1 to 256 letters, digits, `-`, `_` and `.`. Default: none.
    pub uid: Option<String>,
    /// The URL of its logo. Default: none.
    pub logo: Option<String>,
    /// A description for your customers. Default: empty.
    pub description: Option<String>,
    /// The service that it is for. Default: [`Custom`](ConnectorKind::Custom).
    pub kind: Option<ConnectorKind>,
    /// What your customers have to do to set it up. Default: empty.
    pub instructions: Option<String>,
    /// The names of the event types that it takes. Default: all.
    pub allowed_event_types: Vec<String>,
    /// The feature flags that a portal's token must have to see the connector, each up to 256
    /// letters, digits, `-`, `_` and `.`. Default: everybody sees it.
    pub feature_flags: Vec<String>,
    /// The product that it is for. Default: the server's.
    pub product_type: Option<ConnectorProduct>,
}

/// What to replace a connector with, or a connector to create under the UID in the path.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct ConnectorUpsertIn {
    /// JavaScript that turns an event into what the service takes: 10 to 51,200 characters.
    pub transformation: String,
    /// The display name. Default: empty.
    pub name: Option<String>,
    /// The URL of its logo. Default: none.
    pub logo: Option<String>,
    /// A description for your customers. Default: empty.
    pub description: Option<String>,
    /// The service that it is for. Default: [`Custom`](ConnectorKind::Custom).
    pub kind: Option<ConnectorKind>,
    /// What your customers have to do to set it up. Default: empty.
    pub instructions: Option<String>,
    /// The names of the event types that it takes. Default: all.
    pub allowed_event_types: Vec<String>,
    /// The feature flags that a portal's token must have to see the connector. Default: everybody
    /// sees it.
    pub feature_flags: Vec<String>,
}

/// The changes to a connector.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct ConnectorPatch {
    /// The display name.
    pub name: Option<String>,
    /// The URL of its logo.
    pub logo: Patch<String>,
    /// A description for your customers.
    pub description: Option<String>,
    /// The service that it is for.
    pub kind: Option<ConnectorKind>,
    /// What your customers have to do to set it up.
    pub instructions: Option<String>,
    /// The names of the event types that it takes, at least 1. They replace the old ones. `Clear`
    /// lets it take all.
    pub allowed_event_types: Patch<Vec<String>>,
    /// JavaScript that turns an event into what the service takes: 10 to 51,200 characters.
    pub transformation: Option<String>,
    /// The feature flags that a portal's token must have to see the connector. They replace the old
    /// ones. `Clear` lets everybody see it.
    pub feature_flags: Patch<Vec<String>>,
}

/// A connector.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct ConnectorOut {
    /// The id, `trtmpl_…`.
    pub id: String,
    /// The id of the environment that it belongs to, `org_…`.
    #[serde(default)]
    pub org_id: String,
    /// Your own id for the connector.
    pub uid: Option<String>,
    /// The service that it is for.
    #[serde(default)]
    pub kind: ConnectorKind,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The URL of its logo.
    pub logo: Option<String>,
    /// A description for your customers.
    #[serde(default)]
    pub description: String,
    /// What your customers have to do to set it up.
    #[serde(default)]
    pub instructions: String,
    /// The names of the event types that it takes; `None` for all.
    pub allowed_event_types: Option<Vec<String>>,
    /// JavaScript that turns an event into what the service takes.
    #[serde(default)]
    pub transformation: String,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
    /// When its transformation last changed.
    pub transformation_updated_at: Option<Timestamp>,
    /// The feature flags that a portal's token must have to see the connector. If there are none,
    /// everybody sees it.
    #[serde(default)]
    pub feature_flags: Vec<String>,
    /// The product that it is for.
    #[serde(default)]
    pub product_type: ConnectorProduct,
}

open_enum! {
    /// The service that a connector is for.
    pub enum ConnectorKind {
        /// A service of your choice.
        Custom = "Custom",
        /// A shop that speaks the Agentic Commerce Protocol.
        AgenticCommerceProtocol = "AgenticCommerceProtocol",
        /// Close.
        CloseCrm = "CloseCRM",
        /// Customer.io.
        CustomerIo = "CustomerIO",
        /// Discord.
        Discord = "Discord",
        /// `HubSpot`.
        Hubspot = "Hubspot",
        /// Inngest.
        Inngest = "Inngest",
        /// Loops.
        Loops = "Loops",
        /// A collector of `OpenTelemetry`.
        Otel = "Otel",
        /// Resend.
        Resend = "Resend",
        /// Salesforce.
        Salesforce = "Salesforce",
        /// Segment.
        Segment = "Segment",
        /// `SendGrid`.
        Sendgrid = "Sendgrid",
        /// Slack.
        Slack = "Slack",
        /// Microsoft Teams.
        Teams = "Teams",
        /// Trigger.dev.
        TriggerDev = "TriggerDev",
        /// Windmill.
        Windmill = "Windmill",
        /// Zapier.
        Zapier = "Zapier",
    }
}

open_enum! {
    /// The product that a connector is for.
    pub enum ConnectorProduct {
        /// Messages to endpoints.
        Dispatch = "Dispatch",
        /// Events of streams to sinks.
        Stream = "Stream",
    }
}
