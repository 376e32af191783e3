use auth_providers::passage::users::{
    CreateUser, Filter, ListUsers, UpdateUser, UserStatus, Users as _,
};
use jiff::Timestamp;
use serde_json::{Map, Value};

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

#[tokio::test]
async fn create_user() {
    let all = CreateUser::new()
        .email("ada@example.com")
        .phone("+15005550006")
        .user_metadata([("plan", "gold")]);
    operation("createUser")
        .all(move |passage| passage.create_user(&all))
        .least(|passage| passage.create_user(&CreateUser::new()))
        .await;
}

#[tokio::test]
async fn update_user() {
    let metadata: Map<String, Value> = [("plan".to_owned(), "gold".into())].into_iter().collect();
    let all =
        UpdateUser::new().email("ada@example.com").phone("+15005550006").user_metadata(metadata);
    operation("updateUser")
        .all(move |passage| passage.update_user("user_1", &all))
        .least(|passage| passage.update_user("user_1", &UpdateUser::new()))
        .await;
}

#[tokio::test]
async fn activate_user() {
    operation("activateUser").all(|passage| passage.activate_user("user_1")).await;
}

#[tokio::test]
async fn deactivate_user() {
    operation("deactivateUser").all(|passage| passage.deactivate_user("user_1")).await;
}

#[tokio::test]
async fn delete_user() {
    operation("deleteUser").all(|passage| passage.delete_user("user_1")).await;
}
