//! Statistics. <https://api.svix.com/docs#tag/Statistics>

use auth_core::{Call, Provider, endpoint, request, response};
use jiff::Timestamp;

use super::Svix;
use super::background_tasks::{BackgroundTaskStatus, BackgroundTaskType};

/// Statistics of all applications.
///
/// Each call starts a [background task](super::background_tasks). The statistics are in the data of
/// the finished task.
pub trait Statistics: Provider {
    /// Finds the event types that the endpoints of each application subscribe to.
    ///
    /// `event_types` in the task's data is a list with an object for each application. `appId` is
    /// its id, `explicitlySubscribedEventTypes` are the names of event types, and
    /// `hasCatchAllEndpoint` says whether an endpoint gets all of them. Each call starts another
    /// task.
    ///
    /// Vendor page: [Aggregate Event Types](https://api.svix.com/docs#tag/Statistics/operation/v1.statistics.aggregate-event-types)
    #[doc(alias = "v1.statistics.aggregate-event-types")]
    #[endpoint(method = PUT, path = "/api/v1/stats/usage/event-types")]
    fn aggregate_event_types(&self) -> Call<AggregateEventTypesOut>;

    /// Counts the attempts to deliver messages of each application in a period.
    ///
    /// `appStats` in the task's data is a list with an object for each application. `appId` and
    /// `appUid` name it, and `messageDestinations` is the number of attempts.
    ///
    /// Vendor page: [Aggregate App Stats](https://api.svix.com/docs#tag/Statistics/operation/v1.statistics.aggregate-app-stats)
    #[doc(alias = "v1.statistics.aggregate-app-stats")]
    #[endpoint(
        method = POST,
        path = "/api/v1/stats/usage/app",
        json = usage,
        idempotency_key = "idempotency-key",
    )]
    fn aggregate_app_stats(&self, usage: &AppUsageStatsIn) -> Call<AppUsageStatsOut>;
}

impl Statistics for Svix {}

/// The background task that finds event types.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct AggregateEventTypesOut {
    /// The task's id, `qtask_…`.
    pub id: String,
    /// Where the task stands.
    #[serde(default)]
    pub status: BackgroundTaskStatus,
    /// What the task does.
    #[serde(default)]
    pub task: BackgroundTaskType,
    /// When the task last changed.
    pub updated_at: Option<Timestamp>,
}

/// The period and the applications whose attempts to count.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct AppUsageStatsIn {
    /// The beginning of the period.
    pub since: Timestamp,
    /// The end of the period.
    pub until: Timestamp,
    /// Only the applications with these ids or UIDs. If there is none of them, the call fails with
    /// status 422. Default: all applications.
    pub app_ids: Vec<String>,
}

/// The background task that counts attempts.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct AppUsageStatsOut {
    /// Those of [`app_ids`](AppUsageStatsIn::app_ids) that do not exist. The others are counted.
    #[serde(default)]
    pub unresolved_app_ids: Vec<String>,
    /// The task's id, `qtask_…`.
    pub id: String,
    /// Where the task stands.
    #[serde(default)]
    pub status: BackgroundTaskStatus,
    /// What the task does.
    #[serde(default)]
    pub task: BackgroundTaskType,
    /// When the task last changed.
    pub updated_at: Option<Timestamp>,
}
