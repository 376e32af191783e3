//! Event types. <https://api.svix.com/docs#tag/Event-Type>

use auth_core::{Call, Patch, Provider, endpoint, request, response};
use jiff::Timestamp;
use serde_json::Value;

use super::{ListResponse, Ordering, Svix};

/// Event types, the names that messages are sent under and that endpoints choose from.
///
/// A name has 1 to 256 letters, digits, `-`, `_` and `.`, such as `invoice.paid`.
pub trait EventTypes: Provider {
    /// Lists the event types.
    ///
    /// Vendor page: [List Event Types](https://api.svix.com/docs#tag/Event-Type/operation/v1.event-type.list)
    #[doc(alias = "v1.event-type.list")]
    #[endpoint(method = GET, path = "/api/v1/event-type?<filter..>")]
    fn list_event_types(&self, filter: &ListEventTypes) -> Call<ListResponse<EventTypeOut>>;

    /// Creates an event type, or brings an archived one back.
    ///
    /// An archived one gets the description and the schemas of `event_type`; its own are lost.
    ///
    /// Vendor page: [Create Event Type](https://api.svix.com/docs#tag/Event-Type/operation/v1.event-type.create)
    #[doc(alias = "v1.event-type.create")]
    #[endpoint(
        method = POST,
        path = "/api/v1/event-type",
        json = event_type,
        idempotency_key = "idempotency-key",
    )]
    fn create_event_type(&self, event_type: &EventTypeIn) -> Call<EventTypeOut>;

    /// Creates or updates the event types of an `OpenAPI` document: one for each of its webhooks.
    ///
    /// The webhooks are those under `webhooks` and `x-webhooks`. Archived event types that are
    /// among them come back.
    ///
    /// Vendor page: [Event Type Import From Openapi](https://api.svix.com/docs#tag/Event-Type/operation/v1.event-type.import-openapi)
    #[doc(alias = "v1.event-type.import-openapi")]
    #[endpoint(
        method = POST,
        path = "/api/v1/event-type/import/openapi",
        json = import,
        envelope = "data",
        idempotency_key = "idempotency-key",
    )]
    fn import_event_types_from_openapi(
        &self,
        import: &EventTypeImportOpenApiIn,
    ) -> Call<EventTypeImportOpenApiOutData>;

    /// Gives an event type.
    ///
    /// Vendor page: [Get Event Type](https://api.svix.com/docs#tag/Event-Type/operation/v1.event-type.get)
    #[doc(alias = "v1.event-type.get")]
    #[endpoint(method = GET, path = "/api/v1/event-type/<event_type_name>")]
    fn get_event_type(&self, event_type_name: &str) -> Call<EventTypeOut>;

    /// Replaces an event type, or creates it if there is none.
    ///
    /// What `event_type` leaves out is reset.
    ///
    /// Vendor page: [Upsert Event Type](https://api.svix.com/docs#tag/Event-Type/operation/v1.event-type.upsert)
    #[doc(alias = "v1.event-type.upsert")]
    #[endpoint(method = PUT, path = "/api/v1/event-type/<event_type_name>", json = event_type)]
    fn upsert_event_type(
        &self,
        event_type_name: &str,
        event_type: &EventTypeUpsertIn,
    ) -> Call<EventTypeOut>;

    /// Archives an event type, or with `expunge` deletes it.
    ///
    /// No message can be sent with an archived event type, and no further endpoint can choose it.
    /// Endpoints that had chosen it keep it. [`create_event_type`](Self::create_event_type) brings
    /// it back. Default: it is archived.
    ///
    /// Vendor page: [Delete Event Type](https://api.svix.com/docs#tag/Event-Type/operation/v1.event-type.delete)
    #[doc(alias = "v1.event-type.delete")]
    #[endpoint(method = DELETE, path = "/api/v1/event-type/<event_type_name>?<expunge>")]
    fn delete_event_type(&self, event_type_name: &str, expunge: Option<bool>) -> Call<()>;

    /// Changes the given fields of an event type.
    ///
    /// Vendor page: [Patch Event Type](https://api.svix.com/docs#tag/Event-Type/operation/v1.event-type.patch)
    #[doc(alias = "v1.event-type.patch")]
    #[endpoint(
        method = PATCH,
        path = "/api/v1/event-type/<event_type_name>",
        json = changes,
        idempotent,
    )]
    fn patch_event_type(
        &self,
        event_type_name: &str,
        changes: &EventTypePatch,
    ) -> Call<EventTypeOut>;
}

impl EventTypes for Svix {}

/// Which event types to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListEventTypes {
    /// The number of event types on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](ListResponse::iterator) of another page, or its
    /// [`prev_iterator`](ListResponse::prev_iterator) to go backwards. Default: at the first
    /// event type.
    pub iterator: Option<String>,
    /// The order of the list. Default: the server's.
    pub order: Option<Ordering>,
    /// Whether to list archived event types too. Default: no.
    pub include_archived: Option<bool>,
    /// Whether to give the schemas too. Default: no.
    pub with_content: Option<bool>,
}

/// An event type to create.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EventTypeIn {
    /// The name, 1 to 256 letters, digits, `-`, `_` and `.`.
    pub name: String,
    /// What the event means.
    pub description: String,
    /// Whether it is archived from the start. Default: no.
    pub archived: Option<bool>,
    /// Whether it is deprecated. Default: no.
    pub deprecated: Option<bool>,
    /// The JSON schema of the payload, for each version of it. Default: none.
    pub schemas: Option<Value>,
    /// The name of the group that it belongs to, made of the same characters. Default: none.
    pub group_name: Option<String>,
    /// The feature flags that show it in a portal. Default: none, so that every portal shows it.
    pub feature_flags: Vec<String>,
}

/// What to replace an event type with.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EventTypeUpsertIn {
    /// What the event means.
    pub description: String,
    /// Whether it is archived. Default: no.
    pub archived: Option<bool>,
    /// Whether it is deprecated. Default: no.
    pub deprecated: Option<bool>,
    /// The JSON schema of the payload, for each version of it. Default: none.
    pub schemas: Option<Value>,
    /// The feature flags that show it in a portal. Default: none, so that every portal shows it.
    pub feature_flags: Vec<String>,
    /// The name of the group that it belongs to. Default: none.
    pub group_name: Option<String>,
}

/// The changes to an event type.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EventTypePatch {
    /// What the event means.
    pub description: Option<String>,
    /// Whether it is archived.
    pub archived: Option<bool>,
    /// Whether it is deprecated.
    pub deprecated: Option<bool>,
    /// The JSON schema of the payload, for each version of it. `Clear` removes all of them.
    pub schemas: Patch<Value>,
    /// The feature flags that show it in a portal, at least 1. With `Clear`, every portal shows it.
    pub feature_flags: Patch<Vec<String>>,
    /// The name of the group that it belongs to. `Clear` takes it out of its group.
    pub group_name: Patch<String>,
}

/// An event type.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EventTypeOut {
    /// The name.
    pub name: String,
    /// What the event means.
    #[serde(default)]
    pub description: String,
    /// Whether it is archived.
    #[serde(default)]
    pub archived: bool,
    /// Whether it is deprecated.
    #[serde(default)]
    pub deprecated: bool,
    /// The JSON schema of the payload, for each version of it. A list has it only if it was asked
    /// for.
    pub schemas: Option<Value>,
    /// When it was created.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
    /// The name of the group that it belongs to.
    pub group_name: Option<String>,
    /// The feature flags that show it in a portal. Without any, every portal shows it.
    #[serde(default)]
    pub feature_flags: Vec<String>,
    /// The feature flag, in the form of before there could be several.
    pub feature_flag: Option<String>,
}

/// The document to import event types from: exactly one of [`spec`](Self::spec) and
/// [`spec_raw`](Self::spec_raw) must be set.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EventTypeImportOpenApiIn {
    /// Whether to say only what would change. Default: no.
    pub dry_run: Option<bool>,
    /// Whether to archive the event types that the document does not have. Default: no.
    pub replace_all: Option<bool>,
    /// The document as JSON.
    pub spec: Option<Value>,
    /// The document as text, YAML or JSON.
    pub spec_raw: Option<String>,
}

/// What an import changed.
#[response]
#[derive(PartialEq, Eq)]
pub struct EventTypeImportOpenApiOutData {
    /// The names of the event types that were created or updated.
    #[serde(default)]
    pub modified: Vec<String>,
    /// The event types that a dry run would create or update.
    #[serde(default)]
    pub to_modify: Vec<EventTypeFromOpenApi>,
}

/// An event type as an `OpenAPI` document has it.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EventTypeFromOpenApi {
    /// The name.
    pub name: String,
    /// What the event means.
    #[serde(default)]
    pub description: String,
    /// The JSON schema of the payload, for each version of it.
    pub schemas: Option<Value>,
    /// Whether it is deprecated.
    #[serde(default)]
    pub deprecated: bool,
    /// The name of the group that it belongs to.
    pub group_name: Option<String>,
    /// The feature flags that show it in a portal. Without any, every portal shows it.
    #[serde(default)]
    pub feature_flags: Vec<String>,
}
