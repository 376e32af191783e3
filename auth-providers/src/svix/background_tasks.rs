//! Background tasks. <https://api.svix.com/docs#tag/Background-Task>

use auth_core::{Call, Provider, endpoint, open_enum, request, response};
use jiff::Timestamp;
use serde_json::Value;

use super::{ListResponse, Ordering, Svix};

/// Background tasks, which other calls start.
///
/// Such a call responds with the task's id at once. Ask for the task from time to time, until it is
/// finished or has failed.
pub trait BackgroundTasks: Provider {
    /// Lists the background tasks of the last 90 days.
    ///
    /// Vendor page: [List Background Tasks](https://api.svix.com/docs#tag/Background-Task/operation/v1.background-task.list)
    #[doc(alias = "v1.background-task.list")]
    #[endpoint(method = GET, path = "/api/v1/background-task?<filter..>")]
    fn list_background_tasks(
        &self,
        filter: &ListBackgroundTasks,
    ) -> Call<ListResponse<BackgroundTaskOut>>;

    /// Gives a background task, with what it found or did once it is finished.
    ///
    /// To wait for its end:
    ///
    /// ```
    /// use auth_core::{Error, Until};
    /// use auth_providers::svix::background_tasks::{BackgroundTaskOut, BackgroundTaskStatus};
    /// use auth_providers::svix::prelude::*;
    ///
    /// # async fn example(svix: Svix, task_id: String) -> Result<(), Error> {
    /// let call = move || svix.get_background_task(&task_id);
    /// let is_over = |result: &Result<BackgroundTaskOut, Error>| {
    ///     !result.as_ref().is_ok_and(|task| task.status == BackgroundTaskStatus::Running)
    /// };
    /// let task = Until::new(call, is_over).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// Vendor page: [Get Background Task](https://api.svix.com/docs#tag/Background-Task/operation/v1.background-task.get)
    #[doc(alias = "v1.background-task.get")]
    #[endpoint(method = GET, path = "/api/v1/background-task/<task_id>")]
    fn get_background_task(&self, task_id: &str) -> Call<BackgroundTaskOut>;
}

impl BackgroundTasks for Svix {}

/// Which background tasks to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListBackgroundTasks {
    /// Only tasks that stand there. Default: all.
    pub status: Option<BackgroundTaskStatus>,
    /// Only tasks that do this. Default: all.
    pub task: Option<BackgroundTaskType>,
    /// The number of tasks on a page, 1 to 250. Default: the server's.
    pub limit: Option<u64>,
    /// Where to begin: the [`iterator`](ListResponse::iterator) of another page. Default: at the
    /// first task.
    pub iterator: Option<String>,
    /// The order of the list. Default: the server's.
    pub order: Option<Ordering>,
}

/// A background task.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct BackgroundTaskOut {
    /// What the finished task found or did. The call that starts a task says what is in it.
    #[serde(default)]
    pub data: Value,
    /// The id, `qtask_…`.
    pub id: String,
    /// Where the task stands.
    #[serde(default)]
    pub status: BackgroundTaskStatus,
    /// What the task does.
    #[serde(default)]
    pub task: BackgroundTaskType,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
}

open_enum! {
    /// Where a background task stands.
    pub enum BackgroundTaskStatus {
        /// It is not finished yet.
        Running = "running",
        /// It is finished.
        Finished = "finished",
        /// It failed.
        Failed = "failed",
    }
}

open_enum! {
    /// What a background task does.
    pub enum BackgroundTaskType {
        /// It sends an endpoint the messages that it was never sent.
        EndpointReplay = "endpoint.replay",
        /// It sends an endpoint the messages that failed.
        EndpointRecover = "endpoint.recover",
        /// It counts the messages of applications.
        ApplicationStats = "application.stats",
        /// It sends a message to many applications.
        MessageBroadcast = "message.broadcast",
        /// It generates an SDK.
        SdkGenerate = "sdk.generate",
        /// It finds the event types that applications subscribe to.
        EventTypeAggregate = "event-type.aggregate",
        /// It deletes the payloads of an application's messages.
        ApplicationPurgeContent = "application.purge_content",
        /// It sends an endpoint the messages of a period once more.
        EndpointBulkReplay = "endpoint.bulk-replay",
    }
}
