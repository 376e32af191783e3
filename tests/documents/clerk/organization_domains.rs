use auth_providers::clerk::organization_domains::{
    CreateOrganizationDomain, EnrollmentMode, ListAllOrganizationDomains, ListOrganizationDomains,
    OrganizationDomains as _, UpdateOrganizationDomain,
};

use crate::clerk::operation;

#[tokio::test]
async fn list_organization_domains() {
    let least = ListOrganizationDomains::new();
    let all =
        least.clone().verified(true).enrollment_mode(["-enterprise_sso"]).limit(10).offset(20);
    operation("ListOrganizationDomains")
        .all(move |clerk| clerk.list_organization_domains("org_1", &all))
        .least(move |clerk| clerk.list_organization_domains("org_1", &least))
        .await;
}

#[tokio::test]
async fn create_organization_domain() {
    let least = CreateOrganizationDomain::new("acme.example");
    let all = least.clone().enrollment_mode(EnrollmentMode::AutomaticInvitation).verified(false);
    operation("CreateOrganizationDomain")
        .all(move |clerk| clerk.create_organization_domain("org_1", &all))
        .least(move |clerk| clerk.create_organization_domain("org_1", &least))
        .with("body.name", "there is no domain without a name")
        .await;
}

#[tokio::test]
async fn delete_organization_domain() {
    operation("DeleteOrganizationDomain")
        .all(|clerk| clerk.delete_organization_domain("org_1", "orgdmn_1"))
        .await;
}

#[tokio::test]
async fn update_organization_domain() {
    let least = UpdateOrganizationDomain::new();
    let all = least.clone().enrollment_mode(EnrollmentMode::ManualInvitation).verified(true);
    operation("UpdateOrganizationDomain")
        .all(move |clerk| clerk.update_organization_domain("org_1", "orgdmn_1", &all))
        .least(move |clerk| clerk.update_organization_domain("org_1", "orgdmn_1", &least))
        .await;
}

#[tokio::test]
async fn verify_organization_domain_ownership() {
    operation("VerifyOrganizationDomainOwnership")
        .all(|clerk| clerk.verify_organization_domain_ownership("org_1", "orgdmn_1"))
        .await;
}

#[tokio::test]
async fn list_all_organization_domains() {
    let least = ListAllOrganizationDomains::new();
    let all = least
        .clone()
        .organization_id("org_1")
        .verified(false)
        .enrollment_mode(["automatic_invitation", "-enterprise_sso"])
        .query("acme")
        .domains(["acme.example", "acme.test"])
        .order_by("-name")
        .offset(20)
        .limit(10);
    operation("ListAllOrganizationDomains")
        .all(move |clerk| clerk.list_all_organization_domains(&all))
        .least(move |clerk| clerk.list_all_organization_domains(&least))
        .await;
}
