use auth_providers::clerk::organizations::{ListOrganizations, Organizations as _};

use crate::clerk::operation;

#[tokio::test]
async fn list_organizations() {
    let all = ListOrganizations::new()
        .include_members_count(true)
        .include_missing_member_with_elevated_permissions(true)
        .query("acme")
        .user_id(["user_1"])
        .organization_id(["org_1"])
        .order_by("-name")
        .limit(10)
        .offset(20);
    operation("ListOrganizations")
        .all(move |clerk| clerk.list_organizations(&all))
        .least(|clerk| clerk.list_organizations(&ListOrganizations::new()))
        .await;
}
