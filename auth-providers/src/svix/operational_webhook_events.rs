//! Operational webhooks: what Svix tells about itself. <https://api.svix.com/docs#tag/Webhook>

use auth_core::{open_enum, open_union, response};
use jiff::Timestamp;
use serde_json::Value;

use super::background_tasks::{BackgroundTaskStatus, BackgroundTaskType};
use super::message_attempts::MessageStatus;

open_union! {
    /// The payload of an operational webhook: what happened to an endpoint, a message or a task.
    ///
    /// Svix sends them to
    /// [operational webhook endpoints](super::operational_webhook_endpoints), signed as any other
    /// webhook. An event of a type that is not known here is an `Other`, which keeps its JSON.
    ///
    /// ```
    /// use auth_providers::svix::{OperationalWebhookEvent, Webhook};
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let webhook = Webhook::new("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")?;
    /// # let body = br#"{"type": "endpoint.disabled", "data": {"appId": "app_1", "endpointId": "ep_1"}}"#;
    /// # let headers = webhook.sign("msg_1", jiff::Timestamp::now(), body)?;
    /// # let mut disabled = None;
    ///
    /// // `headers` and `body` are those of the request.
    /// match webhook.verify::<OperationalWebhookEvent>(&headers, body)?.payload {
    ///     OperationalWebhookEvent::EndpointDisabled(event) => {
    ///         println!("{} of {} receives nothing any more", event.endpoint_id, event.app_id);
    /// #       disabled = Some(event.endpoint_id);
    ///     }
    ///     OperationalWebhookEvent::MessageAttemptExhausted(event) => {
    ///         println!("{} did not get to {}", event.msg_id, event.endpoint_id);
    ///     }
    ///     // Svix adds types of events, and the endpoint may receive some that it does not need.
    ///     _ => {}
    /// }
    /// # assert_eq!(disabled.as_deref(), Some("ep_1"));
    /// # Ok(()) }
    /// ```
    ///
    /// Vendor page: [Operational webhooks](https://docs.svix.com/incoming-webhooks).
    #[derive(PartialEq, Eq)]
    pub enum OperationalWebhookEvent(tag = "type", content = "data") {
        /// An endpoint was created.
        EndpointCreated(EndpointEventData) = "endpoint.created",
        /// An endpoint was deleted.
        EndpointDeleted(EndpointEventData) = "endpoint.deleted",
        /// An endpoint was disabled: by a call, or because nothing arrived there for days.
        EndpointDisabled(EndpointDisabledEventData) = "endpoint.disabled",
        /// An endpoint was enabled.
        EndpointEnabled(EndpointEventData) = "endpoint.enabled",
        /// An endpoint was changed.
        EndpointUpdated(EndpointEventData) = "endpoint.updated",
        /// A message did not arrive, and Svix does not try it again.
        MessageAttemptExhausted(MessageAttemptEventData) = "message.attempt.exhausted",
        /// A message did not arrive in four attempts. Svix goes on trying.
        MessageAttemptFailing(MessageAttemptEventData) = "message.attempt.failing",
        /// A message arrived that an earlier event said was failing.
        MessageAttemptRecovered(MessageAttemptEventData) = "message.attempt.recovered",
        /// What became of some attempts, sent from time to time for many of them at once.
        MessageAttemptLog(Vec<MessageAttemptLog>) = "message.attempt.log",
        /// A background task is finished or has failed.
        BackgroundTaskFinished(BackgroundTaskFinishedEventData) = "background_task.finished",
        /// An endpoint of an ingest source was disabled: by a call, or because nothing arrived
        /// there for days.
        IngestEndpointDisabled(IngestEndpointDisabledEventData) = "ingest.endpoint.disabled",
        /// A message of an ingest source did not arrive, and Svix does not try it again.
        IngestMessageAttemptExhausted(IngestMessageAttemptEventData) = "ingest.message.attempt.exhausted",
        /// A message of an ingest source did not arrive in four attempts. Svix goes on trying.
        IngestMessageAttemptFailing(IngestMessageAttemptEventData) = "ingest.message.attempt.failing",
        /// A message of an ingest source arrived that an earlier event said was failing.
        IngestMessageAttemptRecovered(IngestMessageAttemptEventData) = "ingest.message.attempt.recovered",
    }
}

/// An endpoint that something happened to.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EndpointEventData {
    /// The id of its application, `app_…`.
    pub app_id: String,
    /// Your own id for the application.
    pub app_uid: Option<String>,
    /// The id of the endpoint, `ep_…`.
    pub endpoint_id: String,
    /// Your own id for the endpoint.
    pub endpoint_uid: Option<String>,
}

/// An endpoint that was disabled.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EndpointDisabledEventData {
    /// The id of its application, `app_…`.
    pub app_id: String,
    /// Your own id for the application.
    pub app_uid: Option<String>,
    /// The id of the endpoint, `ep_…`.
    pub endpoint_id: String,
    /// Your own id for the endpoint.
    pub endpoint_uid: Option<String>,
    /// Since when nothing arrived there.
    pub fail_since: Option<Timestamp>,
    /// Who disabled it; `None` for Svix.
    pub trigger: Option<EndpointDisabledTrigger>,
}

open_enum! {
    /// Who disabled an endpoint.
    pub enum EndpointDisabledTrigger {
        /// Somebody, by a call.
        Manual = "manual",
        /// Svix, because nothing arrived there for days.
        Automatic = "automatic",
    }
}

/// A message, and how its last attempt ended.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct MessageAttemptEventData {
    /// The id of the application, `app_…`.
    pub app_id: String,
    /// Your own id for the application.
    pub app_uid: Option<String>,
    /// The id of the message, `msg_…`.
    pub msg_id: String,
    /// Your own id for the message.
    pub msg_event_id: Option<String>,
    /// The id of the endpoint, `ep_…`.
    pub endpoint_id: String,
    /// The last attempt.
    pub last_attempt: Option<MessageAttemptFailedData>,
}

/// The last attempt to send a message. After a recovery it is the one that succeeded.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct MessageAttemptFailedData {
    /// The id of the attempt, `atmpt_…`.
    pub id: String,
    /// The status of the endpoint's response.
    pub response_status_code: Option<i16>,
    /// When it was made.
    pub timestamp: Option<Timestamp>,
}

/// An attempt to send a message.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct MessageAttemptLog {
    /// The id of the environment, `org_…`.
    #[serde(default)]
    pub org_id: String,
    /// The id of the application, `app_…`.
    #[serde(default)]
    pub app_id: String,
    /// Your own id for the application.
    pub app_uid: Option<String>,
    /// The id of the endpoint, `ep_…`.
    #[serde(default)]
    pub endpoint_id: String,
    /// The id of the message, `msg_…`.
    #[serde(default)]
    pub msg_id: String,
    /// Your own id for the message.
    pub msg_event_id: Option<String>,
    /// When the message was created.
    pub msg_created: Option<Timestamp>,
    /// When the attempt began.
    pub attempt_start: Option<Timestamp>,
    /// When the attempt ended.
    pub attempt_end: Option<Timestamp>,
    /// The id of the attempt, `atmpt_…`.
    pub attempt_id: String,
    /// The status of the endpoint's response.
    pub response_status_code: Option<i16>,
    /// How many attempts there were, this one among them.
    pub attempt_count: Option<u16>,
    /// What became of the attempt.
    pub status: Option<MessageStatus>,
    /// The name of the message's event type.
    pub event_type: Option<String>,
    /// When the HTTP request itself began and ended.
    pub http_times: Option<HttpAttemptTimes>,
}

/// When a request began and ended.
#[response]
#[derive(PartialEq, Eq)]
pub struct HttpAttemptTimes {
    /// When it began.
    pub start: Option<Timestamp>,
    /// When it ended.
    pub end: Option<Timestamp>,
}

/// A background task that is finished or has failed.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct BackgroundTaskFinishedEventData {
    /// The id of the task, `qtask_…`.
    pub task_id: String,
    /// What the task does.
    #[serde(default)]
    pub task: BackgroundTaskType,
    /// Where the task stands.
    #[serde(default)]
    pub status: BackgroundTaskStatus,
    /// What the task found or did. The vendor's document and its examples do not agree on the
    /// spelling of the keys: `app_stats` and `appStats`.
    #[serde(default)]
    pub data: Value,
}

/// An endpoint of an ingest source that was disabled.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct IngestEndpointDisabledEventData {
    /// The id of the source, `src_…`.
    pub source_id: String,
    /// The id of the endpoint, `ep_…`.
    pub endpoint_id: String,
    /// Your own id for the endpoint.
    pub endpoint_uid: Option<String>,
    /// Since when nothing arrived there.
    pub fail_since: Option<Timestamp>,
    /// Who disabled it; `None` for Svix.
    pub trigger: Option<EndpointDisabledTrigger>,
}

/// A message of an ingest source, and how its last attempt ended.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct IngestMessageAttemptEventData {
    /// The id of the source, `src_…`.
    pub source_id: String,
    /// The id of the message, `msg_…`.
    pub msg_id: String,
    /// Your own id for the message.
    pub msg_event_id: Option<String>,
    /// The id of the endpoint, `ep_…`.
    pub endpoint_id: String,
    /// The last attempt.
    pub last_attempt: Option<MessageAttemptFailedData>,
}
