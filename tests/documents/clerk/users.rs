mod authentication;
mod billing;

use auth_providers::clerk::users::{ListUsers, Users as _};
use jiff::Timestamp;

use crate::clerk::operation;

#[tokio::test]
async fn list_users() {
    let all = ListUsers::new()
        .email_address(["a@a.example"])
        .phone_number(["+15550100"])
        .external_id(["a"])
        .username(["a"])
        .web3_wallet(["0x0"])
        .user_id(["user_1"])
        .organization_id(["org_1"])
        .query("a")
        .email_address_query("a")
        .phone_number_query("1")
        .username_query("a")
        .name_query("a")
        .banned(true)
        .last_active_at_before(Timestamp::UNIX_EPOCH)
        .last_active_at_after(Timestamp::UNIX_EPOCH)
        .last_active_at_since(Timestamp::UNIX_EPOCH)
        .created_at_before(Timestamp::UNIX_EPOCH)
        .created_at_after(Timestamp::UNIX_EPOCH)
        .last_sign_in_at_before(Timestamp::UNIX_EPOCH)
        .last_sign_in_at_after(Timestamp::UNIX_EPOCH)
        .provider("oauth_google")
        .provider_user_id(["1"])
        .limit(10)
        .offset(20)
        .starting_after("user_0")
        .order_by("-created_at");
    operation("GetUserList")
        .all(move |clerk| clerk.list_users(&all))
        .least(|clerk| clerk.list_users(&ListUsers::new()))
        .await;
}
