use auth_providers::svix::Ordering;
use auth_providers::svix::applications::ListApplications;
use auth_providers::svix::prelude::*;

use crate::svix::operation;

#[tokio::test]
async fn list_applications() {
    let all = ListApplications::new()
        .exclude_apps_with_no_endpoints(true)
        .exclude_apps_with_disabled_endpoints(true)
        .exclude_apps_with_svix_play_endpoints(true)
        .limit(10)
        .iterator("app_1srOrx2ZWZBpBUvZwXKQmoEYga2")
        .order(Ordering::Descending);
    operation("v1.application.list")
        .all(move |svix| svix.list_applications(&all))
        .least(|svix| svix.list_applications(&ListApplications::new()))
        .await;
}
