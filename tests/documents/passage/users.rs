use auth_providers::passage::users::{Filter, ListUsers, UserStatus, Users as _};
use jiff::Timestamp;

use crate::passage::operation;

#[tokio::test]
async fn get_user() {
    operation("getUser").all(|passage| passage.get_user("user_1")).await;
}

#[tokio::test]
async fn list_users() {
    let all = ListUsers::new()
        .page(1)
        .limit(10)
        .created_before(1)
        .order_by(["created_at:DESC"])
        .identifier(Filter::<String>::like("a"))
        .id(Filter::<String>::ne("user_1"))
        .login_count(Filter::<u64>::gt(1_u64))
        .status(Filter::eq(UserStatus::Active))
        .created_at(Filter::gt(Timestamp::UNIX_EPOCH))
        .updated_at(Filter::gt(Timestamp::UNIX_EPOCH))
        .last_login_at(Filter::gt(Timestamp::UNIX_EPOCH));
    operation("listPaginatedUsers")
        .differs("query.login_count", "a filter has its comparison before the number")
        .all(move |passage| passage.list_users(&all))
        .least(|passage| passage.list_users(&ListUsers::new()))
        .await;
}
