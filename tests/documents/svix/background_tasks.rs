use auth_providers::svix::Ordering;
use auth_providers::svix::background_tasks::{
    BackgroundTaskStatus, BackgroundTaskType, ListBackgroundTasks,
};
use auth_providers::svix::prelude::*;

use crate::svix::operation;

const TASK: &str = "qtask_1srOrx2ZWZBpBUvZwXKQmoEYga2";

#[tokio::test]
async fn list_background_tasks() {
    let all = ListBackgroundTasks::new()
        .status(BackgroundTaskStatus::Running)
        .task(BackgroundTaskType::EndpointReplay)
        .limit(10)
        .iterator(TASK)
        .order(Ordering::Descending);
    operation("v1.background-task.list")
        .all(move |svix| svix.list_background_tasks(&all))
        .least(|svix| svix.list_background_tasks(&ListBackgroundTasks::new()))
        .await;
}

#[tokio::test]
async fn get_background_task() {
    operation("v1.background-task.get").all(|svix| svix.get_background_task(TASK)).await;
}
