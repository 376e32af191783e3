//! What the document cannot say of organizations, invitations and restrictions: pages, null and
//! absent, parts of forms, secrets and repetitions.

use auth_core::{Multipart, Part, Patch};
use auth_providers::clerk::Paginated;
use auth_providers::clerk::invitations::{CreateInvitation, ListInvitations};
use auth_providers::clerk::organization_domains::{
    ListOrganizationDomains, UpdateOrganizationDomain,
};
use auth_providers::clerk::organization_invitations::{
    CreateOrganizationInvitation, ListOrganizationInvitations, OrganizationInvitationStatus,
};
use auth_providers::clerk::organizations::{ReplaceOrganizationMetadata, UpdateOrganization};
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::restrictions::ListAllowlistIdentifiers;
use auth_providers::clerk::role_sets::{AddRolesToRoleSet, ReplaceRoleSet, UpdateRoleSet};
use auth_providers::clerk::waitlist_entries::{CreateWaitlistEntry, InviteWaitlistEntry};
use auth_tests::server::{Reply, Server};
use serde_json::Map;

use super::clerk;

const ORGANIZATION: &str = r#"{"id": "org_1"}"#;
const PAGE: &str = r#"{"data": [], "total_count": 0}"#;

#[tokio::test]
async fn a_list_that_is_an_array_by_default_is_asked_for_its_pages() {
    let replies = [
        r#"{"data": [{"id": "inv_1"}, {"id": "inv_2"}], "total_count": 3}"#,
        r#"{"data": [{"id": "inv_3"}], "total_count": 3}"#,
    ];
    let server = Server::start(replies.map(|reply| Reply::json(200, reply))).await;
    let clerk = Clerk::builder("sk_test_1").base_url(server.url()).build().unwrap();
    let mut pages = clerk.list_invitations(&ListInvitations::new().limit(2)).pages();
    assert_eq!(pages.next().await.unwrap().unwrap().data[1].id, "inv_2");
    assert_eq!(pages.next().await.unwrap().unwrap().total_count, Some(3));
    assert!(pages.next().await.is_none());
    let seen = server.seen();
    assert_eq!(seen[0].line(), "GET /invitations?paginated=true&limit=2");
    assert_eq!(seen[1].line(), "GET /invitations?paginated=true&limit=2&offset=2");
}

#[tokio::test]
async fn an_array_is_a_page_too_and_one_that_is_not_full_is_the_last() {
    let full = format!("[{}]", [r#"{"id": "alid_1"}"#; 10].join(","));
    let server = Server::start([full.as_str(), "[]"].map(|page| Reply::json(200, page))).await;
    let clerk = Clerk::builder("sk_test_1").base_url(server.url()).build().unwrap();
    let mut items = clerk.list_allowlist_identifiers(&ListAllowlistIdentifiers::new()).items();
    for _ in 0..10 {
        assert_eq!(items.next().await.unwrap().unwrap().id, "alid_1");
    }
    assert!(items.next().await.is_none());
    assert_eq!(server.seen()[1].line(), "GET /allowlist_identifiers?paginated=true&offset=10");

    let (server, clerk) = super::clerk(Reply::json(200, r#"[{"id": "alid_1"}]"#)).await;
    let mut items = clerk.list_allowlist_identifiers(&ListAllowlistIdentifiers::new()).items();
    assert!(items.next().await.unwrap().is_ok());
    assert!(items.next().await.is_none());
    assert_eq!(server.seen().len(), 1);

    let page: Paginated<u8> = serde_json::from_str("[1, 2]").unwrap();
    assert_eq!((&page.data[..], page.total_count), (&[1, 2][..], None));
    serde_json::from_str::<Paginated<u8>>("17").unwrap_err();
}

#[tokio::test]
async fn a_filter_with_several_values_repeats_its_key() {
    let (server, clerk) = clerk(Reply::json(200, PAGE)).await;
    let statuses = [OrganizationInvitationStatus::Pending, OrganizationInvitationStatus::Expired];
    let filter = ListOrganizationInvitations::new().status(statuses);
    clerk.list_organization_invitations("org_1", &filter).await.unwrap();
    let modes = ["manual_invitation", "-enterprise_sso"];
    let filter = ListOrganizationDomains::new().enrollment_mode(modes);
    clerk.list_organization_domains("org_1", &filter).await.unwrap();
    let seen = server.seen();
    let path = "GET /v1/organizations/org_1";
    assert_eq!(seen[0].line(), format!("{path}/invitations?status=pending&status=expired"));
    let query = "enrollment_mode=manual_invitation&enrollment_mode=-enterprise_sso";
    assert_eq!(seen[1].line(), format!("{path}/domains?{query}"));
}

#[tokio::test]
async fn what_a_record_can_be_without_is_cleared_and_metadata_is_emptied() {
    let (server, clerk) = clerk(Reply::json(200, ORGANIZATION)).await;
    let changes = UpdateOrganization::new().name("Acme").role_set_key(Patch::Clear);
    clerk.update_organization("org_1", &changes).await.unwrap();
    let empty = ReplaceOrganizationMetadata::new().private_metadata(Map::new());
    clerk.replace_organization_metadata("org_1", &empty).await.unwrap();
    clerk.update_role_set("1", &UpdateRoleSet::new().description(Patch::Clear)).await.unwrap();
    let seen = server.seen();
    assert_eq!(seen[0].text(), r#"{"name":"Acme","role_set_key":null}"#);
    assert_eq!(seen[1].text(), r#"{"private_metadata":{}}"#);
    assert_eq!(seen[2].text(), r#"{"description":null}"#);
}

#[tokio::test]
async fn a_logo_is_a_part_with_the_name_file() {
    let (server, clerk) = clerk(Reply::json(200, ORGANIZATION)).await;
    let form = Multipart::new().part("file", Part::new("png").file_name("acme.png"));
    clerk.upload_organization_logo("org_1", form).await.unwrap();
    assert_eq!(server.seen()[0].line(), "PUT /v1/organizations/org_1/logo");
    let text = server.seen()[0].text();
    assert!(text.contains("form-data; name=\"file\"; filename=\"acme.png\"\r\n"), "{text}");
}

#[tokio::test]
async fn the_link_of_an_invitation_is_read_and_neither_shown_nor_written() {
    let entry = r#"{"id": "wle_1", "invitation": {"id": "inv_1", "url": "https://a/?t=secret"}}"#;
    let (_server, clerk) = clerk(Reply::json(200, entry)).await;
    let entry = clerk.invite_waitlist_entry("wle_1", &InviteWaitlistEntry::new()).await.unwrap();
    let invitation = entry.invitation.as_ref().unwrap();
    assert_eq!(invitation.url.as_ref().unwrap().expose(), "https://a/?t=secret");
    let shown = format!("{entry:?}");
    let written = serde_json::to_string(&entry).unwrap();
    assert!(!shown.contains("secret") && !written.contains("secret"), "{shown} {written}");
}

#[tokio::test]
async fn what_sets_a_state_may_be_sent_again_and_what_invites_or_creates_may_not() {
    let (_, clerk) = clerk(Reply::json(200, ORGANIZATION)).await;
    let invitation = CreateOrganizationInvitation::new("a@a.example", "org:member");
    let may_be_sent_again = [
        (clerk.update_organization("org_1", &UpdateOrganization::new()).endpoint(), true),
        (clerk.update_organization_membership("org_1", "user_1", "org:admin").endpoint(), true),
        (clerk.update_role_set("1", &UpdateRoleSet::new()).endpoint(), true),
        (clerk.verify_organization_domain_ownership("org_1", "orgdmn_1").endpoint(), true),
        (
            clerk
                .update_organization_domain("org_1", "orgdmn_1", &UpdateOrganizationDomain::new())
                .endpoint(),
            true,
        ),
        (clerk.create_invitation(&CreateInvitation::new("a@a.example")).endpoint(), false),
        (clerk.create_organization_invitation("org_1", &invitation).endpoint(), false),
        (clerk.create_waitlist_entry(&CreateWaitlistEntry::new("a@a.example")).endpoint(), false),
        (clerk.invite_waitlist_entry("wle_1", &InviteWaitlistEntry::new()).endpoint(), false),
        (clerk.revoke_invitation("inv_1").endpoint(), false),
        (clerk.replace_role_set("1", &ReplaceRoleSet::new("role_set:a")).endpoint(), false),
        (clerk.add_roles_to_role_set("1", &AddRolesToRoleSet::new(["org:a"])).endpoint(), false),
    ];
    for (endpoint, expected) in may_be_sent_again {
        let endpoint = endpoint.unwrap();
        assert_eq!(endpoint.is_idempotent(), expected, "{}", endpoint.name());
    }
}
