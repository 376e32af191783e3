use auth_providers::passage::user_devices::UserDevices as _;

use crate::passage::operation;

#[tokio::test]
async fn list_user_devices() {
    operation("listUserDevices").all(|passage| passage.list_user_devices("user_1")).await;
}

#[tokio::test]
async fn delete_user_device() {
    operation("deleteUserDevices")
        .all(|passage| passage.delete_user_device("user_1", "device_1"))
        .await;
}
