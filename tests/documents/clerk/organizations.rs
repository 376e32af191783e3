use auth_core::{Multipart, Part};
use auth_providers::clerk::billing::{AdjustCreditBalance, CreditAdjustment};
use auth_providers::clerk::organizations::{
    CreateOrganization, GetOrganization, ListOrganizations, MergeOrganizationMetadata,
    Organizations as _, ReplaceOrganizationMetadata, UpdateOrganization,
};
use jiff::Timestamp;
use serde_json::{Map, json};

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

#[tokio::test]
async fn create_organization() {
    let all = CreateOrganization::new("Acme")
        .created_by("user_1")
        .private_metadata([("plan", "gold")])
        .public_metadata([("plan", "gold")])
        .slug("acme")
        .max_allowed_memberships(5)
        .created_at(Timestamp::UNIX_EPOCH)
        .role_set_key("role_set:default");
    operation("CreateOrganization")
        .all(move |clerk| clerk.create_organization(&all))
        .least(|clerk| clerk.create_organization(&CreateOrganization::new("Acme")))
        .await;
}

#[tokio::test]
async fn get_organization() {
    let all = GetOrganization::new()
        .include_members_count(true)
        .include_missing_member_with_elevated_permissions(true);
    operation("GetOrganization")
        .all(move |clerk| clerk.get_organization("org_1", &all))
        .least(|clerk| clerk.get_organization("org_1", &GetOrganization::new()))
        .await;
}

#[tokio::test]
async fn delete_organization() {
    operation("DeleteOrganization").all(|clerk| clerk.delete_organization("org_1")).await;
}

#[tokio::test]
async fn update_organization() {
    let all = UpdateOrganization::new()
        .name("Acme")
        .slug("acme")
        .max_allowed_memberships(5)
        .admin_delete_enabled(true)
        .created_at(Timestamp::UNIX_EPOCH)
        .role_set_key("role_set:default");
    operation("UpdateOrganization")
        .all(move |clerk| clerk.update_organization("org_1", &all))
        .least(|clerk| clerk.update_organization("org_1", &UpdateOrganization::new()))
        .await;
}

#[tokio::test]
async fn replace_organization_metadata() {
    let all = ReplaceOrganizationMetadata::new()
        .public_metadata(Map::from_iter([("plan".to_owned(), json!("gold"))]))
        .private_metadata(Map::from_iter([("plan".to_owned(), json!("gold"))]));
    operation("ReplaceOrganizationMetadata")
        .all(move |clerk| clerk.replace_organization_metadata("org_1", &all))
        .least(|clerk| {
            clerk.replace_organization_metadata("org_1", &ReplaceOrganizationMetadata::new())
        })
        .await;
}

#[tokio::test]
async fn merge_organization_metadata() {
    let all = MergeOrganizationMetadata::new()
        .public_metadata([("plan", json!("gold"))])
        .private_metadata([("owner", json!(null))]);
    operation("MergeOrganizationMetadata")
        .all(move |clerk| clerk.merge_organization_metadata("org_1", &all))
        .least(|clerk| {
            clerk.merge_organization_metadata("org_1", &MergeOrganizationMetadata::new())
        })
        .await;
}

#[tokio::test]
async fn upload_organization_logo() {
    let file = || {
        let png = Part::new(vec![0x89, b'P']).file_name("acme.png").content_type("image/png");
        Multipart::new().part("file", png)
    };
    operation("UploadOrganizationLogo")
        .all(move |clerk| {
            clerk.upload_organization_logo("org_1", file().text("uploader_user_id", "user_1"))
        })
        .least(move |clerk| clerk.upload_organization_logo("org_1", file()))
        .await;
}

#[tokio::test]
async fn delete_organization_logo() {
    operation("DeleteOrganizationLogo").all(|clerk| clerk.delete_organization_logo("org_1")).await;
}

#[tokio::test]
async fn get_organization_billing_subscription() {
    operation("GetOrganizationBillingSubscription")
        .all(|clerk| clerk.get_organization_billing_subscription("org_1"))
        .await;
}

#[tokio::test]
async fn get_organization_billing_credit_balance() {
    operation("GetOrganizationBillingCreditBalance")
        .all(|clerk| clerk.get_organization_billing_credit_balance("org_1"))
        .await;
}

#[tokio::test]
async fn adjust_organization_billing_credit_balance() {
    let least = AdjustCreditBalance::new(500, CreditAdjustment::Increase, "key-1");
    let all = least.clone().currency("USD").note("Thanks");
    operation("AdjustOrganizationBillingCreditBalance")
        .all(move |clerk| clerk.adjust_organization_billing_credit_balance("org_1", &all))
        .least(move |clerk| clerk.adjust_organization_billing_credit_balance("org_1", &least))
        .await;
}
