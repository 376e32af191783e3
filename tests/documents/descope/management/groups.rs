use auth_providers::descope::management::groups::LoadMemberGroups;
use auth_providers::descope::prelude::*;

use crate::descope::operation;

#[tokio::test]
async fn load_groups() {
    operation("LoadGroups")
        .with("body.tenantId", "it says which tenant is meant")
        .all(|descope| descope.load_groups("tenant_id_1"))
        .await;
}

#[tokio::test]
async fn load_member_groups() {
    operation("LoadMemberGroups")
        .with("body.tenantId", "it says which tenant is meant")
        .all(|descope| {
            descope.load_member_groups(
                &LoadMemberGroups::new("tenant_id_1")
                    .login_ids(["login_ids_1"])
                    .user_ids(["user_ids_1"]),
            )
        })
        .least(|descope| descope.load_member_groups(&LoadMemberGroups::new("tenant_id_1")))
        .await;
}

#[tokio::test]
async fn load_group_members() {
    operation("LoadGroupMembers")
        .with("body.tenantId", "it says which tenant is meant")
        .with("body.groupId", "it says which group is meant")
        .all(|descope| descope.load_group_members("tenant_id_1", "group_id_1"))
        .await;
}
