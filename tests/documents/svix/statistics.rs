use auth_providers::svix::prelude::*;
use auth_providers::svix::statistics::AppUsageStatsIn;
use jiff::Timestamp;

use crate::svix::operation;

#[tokio::test]
async fn aggregate_event_types() {
    operation("v1.statistics.aggregate-event-types").all(|svix| svix.aggregate_event_types()).await;
}

#[tokio::test]
async fn aggregate_app_stats() {
    let least = AppUsageStatsIn::new(Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH);
    let all = least.clone().app_ids(["app_1"]);
    operation("v1.statistics.aggregate-app-stats")
        .all(move |svix| svix.aggregate_app_stats(&all))
        .least(move |svix| svix.aggregate_app_stats(&least))
        .await;
}
