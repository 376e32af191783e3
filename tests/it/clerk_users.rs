//! Clerk's list of users: the request, the fields of a user, and paging.

use auth_core::Error;
use auth_providers::clerk::prelude::*;
use auth_providers::clerk::users::{EnterpriseProtocol, ListUsers};
use auth_providers::clerk::verification::VerificationStatus;
use auth_tests::server::{Reply, Server};

use crate::headers;

const USER: &str = r#"{
    "id": "user_1", "object": "user", "external_id": "17", "primary_email_address_id": "idn_1",
    "primary_phone_number_id": "idn_2", "primary_web3_wallet_id": null, "username": "ada",
    "first_name": "Ada", "last_name": null, "locale": "en-GB",
    "profile_image_url": "https://img.clerk.com/1", "image_url": "https://img.clerk.com/1",
    "has_image": true, "public_metadata": {"plan": "gold"}, "private_metadata": null,
    "unsafe_metadata": {"theme": ["dark"]},
    "email_addresses": [
        {
            "id": "idn_1", "object": "email_address", "email_address": "ada@example.com",
            "reserved": false, "verification": {
                "object": "verification_otp", "status": "verified", "strategy": "email_code",
                "attempts": 1, "expire_at": 1700690400000, "verified_at_client": "client_1"
            },
            "linked_to": [{"type": "oauth_google", "id": "idn_5"}], "matches_sso_connection": true,
            "created_at": 1700690400001, "updated_at": 1700690400002
        },
        {
            "id": "idn_7", "object": "email_address", "email_address": "a@example.com",
            "reserved": true, "verification": null, "linked_to": [], "created_at": 1,
            "updated_at": 1
        }
    ],
    "phone_numbers": [{
        "id": "idn_2", "object": "phone_number", "phone_number": "+441234567890",
        "reserved_for_second_factor": true, "default_second_factor": true, "reserved": false,
        "verification": {
            "object": "verification_admin", "status": "verified", "strategy": "admin",
            "attempts": null, "expire_at": null
        },
        "linked_to": [], "backup_codes": ["code-secret"], "created_at": 1, "updated_at": 2
    }],
    "web3_wallets": [{
        "id": "idn_3", "object": "web3_wallet", "web3_wallet": "0x1", "verification": {
            "object": "verification_web3", "status": "expired",
            "strategy": "web3_metamask_signature", "nonce": "n", "message": "m", "attempts": 2,
            "expire_at": 3
        }, "created_at": 1, "updated_at": 2
    }],
    "passkeys": [{
        "id": "idn_4", "object": "passkey", "name": "Key", "last_used_at": 1700690400003,
        "verification": {
            "object": "verification_passkey", "status": "verified", "strategy": "passkey",
            "nonce": "nonce", "attempts": 1, "expire_at": 1
        }
    }],
    "password_enabled": true, "two_factor_enabled": true, "totp_enabled": false,
    "backup_code_enabled": false, "mfa_enabled_at": 1700690400004, "mfa_disabled_at": null,
    "password_last_updated_at": 1700690400005,
    "external_accounts": [
        {
            "object": "external_account", "id": "eac_1", "provider": "oauth_google",
            "identification_id": "idn_5", "provider_user_id": "1", "approved_scopes": "email openid",
            "email_address": "ada@example.com", "email_address_verified": null,
            "first_name": "Ada", "last_name": "", "avatar_url": "https://example.com/a.png",
            "image_url": null, "username": null, "phone_number": null, "public_metadata": {},
            "label": null, "created_at": 1, "updated_at": 2, "verification": {
                "object": "verification_oauth", "status": "failed", "strategy": "oauth_google",
                "external_verification_redirect_url": "https://example.com/?state=redirect-secret",
                "error": {"code": "c", "message": "m", "long_message": "l", "meta": {"a": 1}},
                "attempts": null, "expire_at": 3
            }
        },
        {"object": "google_account", "id": "gac_1", "google_id": "1", "given_name": "Ada"}
    ],
    "saml_accounts": [{
        "id": "samlacc_1", "object": "saml_account", "provider": "saml_okta", "active": true,
        "email_address": "ada@example.com", "first_name": null, "last_name": null,
        "provider_user_id": null, "last_authenticated_at": null, "public_metadata": {},
        "verification": {
            "object": "verification_saml", "status": "verified", "strategy": "saml",
            "attempts": null, "expire_at": 1783093481844
        },
        "saml_connection": {
            "id": "samlc_1", "name": "Okta", "domains": ["example.com"], "active": true,
            "provider": "saml_okta", "sync_user_attributes": true, "created_at": 1, "updated_at": 2
        }
    }],
    "enterprise_accounts": [{
        "id": "entacc_1", "object": "enterprise_account", "protocol": "saml",
        "provider": "saml_okta", "active": true, "email_address": "ada@example.com",
        "first_name": null, "last_name": null, "provider_user_id": null,
        "enterprise_connection_id": "entc_1", "public_metadata": {},
        "verification": {"object": "verification_added_later", "progress": 0.5},
        "enterprise_connection": {
            "id": "entc_1", "protocol": "telepathy", "provider": "saml_okta", "name": "Okta",
            "logo_public_url": null, "domains": ["example.com"], "active": true,
            "sync_user_attributes": true, "allow_subdomains": false, "allow_idp_initiated": false,
            "disable_additional_identifications": false, "created_at": 1, "updated_at": 2
        },
        "last_authenticated_at": 1700690400006
    }],
    "organization_memberships": [{
        "id": "orgmem_1", "object": "organization_membership", "role": "org:admin",
        "role_name": "Admin", "permissions": ["org:sys_profile:manage"], "public_metadata": {},
        "private_metadata": {}, "created_at": 1, "updated_at": 2,
        "organization": {
            "object": "organization", "id": "org_1", "name": "Acme", "slug": "acme",
            "has_image": false, "max_allowed_memberships": 5, "admin_delete_enabled": true,
            "public_metadata": {}, "created_at": 1, "updated_at": 2
        },
        "public_user_data": {
            "user_id": "user_1", "first_name": "Ada", "last_name": null, "profile_image_url": null,
            "image_url": "https://img.clerk.com/1", "has_image": true, "identifier": "ada"
        }
    }],
    "last_sign_in_at": 1700690400007, "banned": false, "locked": true, "deprovisioned": false,
    "lockout_expires_in_seconds": 60, "verification_attempts_remaining": 0,
    "updated_at": 1700690400008, "created_at": 1700690400009, "delete_self_enabled": true,
    "create_organization_enabled": true, "create_organizations_limit": 0,
    "last_active_at": 1700690400010, "legal_accepted_at": null, "bypass_client_trust": false,
    "scim": {"directory_id": "dir_1", "external_id": null}, "added_later": {"a": [1]}
}"#;

async fn clerk<const N: usize>(pages: [&str; N]) -> (Server, Clerk) {
    let server = Server::start(pages.map(|page| Reply::json(200, page))).await;
    let clerk = Clerk::builder("sk_test_1").base_url(server.url() + "/v1").build().unwrap();
    (server, clerk)
}

/// A page of users with these ids.
fn page(ids: &[&str]) -> String {
    let user = |id: &&str| USER.replacen("user_1", id, 1);
    format!("[{}]", ids.iter().map(user).collect::<Vec<_>>().join(","))
}

fn lines(server: &Server) -> Vec<String> {
    server.seen().iter().map(|seen| seen.line().to_owned()).collect()
}

async fn ids(clerk: &Clerk, filter: &ListUsers) -> Result<Vec<String>, Error> {
    let mut users = clerk.list_users(filter).items();
    let mut ids = Vec::new();
    while let Some(user) = users.next().await {
        ids.push(user?.id);
    }
    Ok(ids)
}

#[tokio::test]
async fn list_users_sends_what_is_set_and_nothing_else() {
    let (server, clerk) = clerk(["[]"]).await;
    assert!(clerk.list_users(&ListUsers::new()).await.unwrap().is_empty());
    let time = "2023-11-22T22:00:00Z".parse().unwrap();
    let filter = ListUsers::new()
        .email_address(["a+b@example.com", "b@example.com"])
        .phone_number(["+44"])
        .external_id(["-x"])
        .username(["ada"])
        .web3_wallet(["0x1"])
        .user_id(["+user_1", "-user_2"])
        .organization_id(["org_1"])
        .query("a b&c=d");
    clerk.list_users(&filter).await.unwrap();
    let filter = ListUsers::new()
        .email_address_query("ello")
        .phone_number_query("555")
        .username_query("u")
        .name_query("n")
        .banned(false)
        .last_active_at_before(time)
        .last_active_at_after(time)
        .last_active_at_since(time)
        .created_at_before(time)
        .created_at_after(time)
        .last_sign_in_at_before(time)
        .last_sign_in_at_after(time);
    clerk.list_users(&filter).await.unwrap();
    let filter = ListUsers::new()
        .provider("oauth_google")
        .provider_user_id(["1", "2"])
        .limit(20)
        .offset(40)
        .starting_after("user_9")
        .order_by("+created_at");
    clerk.list_users(&filter).await.unwrap();

    assert_eq!(
        lines(&server),
        [
            "GET /v1/users",
            "GET /v1/users?email_address=a%2Bb%40example.com&email_address=b%40example.com\
             &phone_number=%2B44&external_id=-x&username=ada&web3_wallet=0x1&user_id=%2Buser_1\
             &user_id=-user_2&organization_id=org_1&query=a%20b%26c%3Dd",
            "GET /v1/users?email_address_query=ello&phone_number_query=555&username_query=u\
             &name_query=n&banned=false&last_active_at_before=1700690400000\
             &last_active_at_after=1700690400000&last_active_at_since=1700690400000\
             &created_at_before=1700690400000&created_at_after=1700690400000\
             &last_sign_in_at_before=1700690400000&last_sign_in_at_after=1700690400000",
            "GET /v1/users?provider=oauth_google&provider_user_id=1&provider_user_id=2&limit=20\
             &offset=40&starting_after=user_9&order_by=%2Bcreated_at",
        ]
    );
    let seen = &server.seen()[0];
    assert_eq!(seen.body, b"");
    assert_eq!(
        seen.headers(),
        headers(["authorization: Bearer sk_test_1", "clerk-api-version: 2026-05-12"])
    );
}

#[tokio::test]
async fn a_user_has_every_field() {
    let (_server, clerk) = clerk([&*page(&["user_1"])]).await;
    let user = clerk.list_users(&ListUsers::new()).await.unwrap().into_iter().next().unwrap();

    let printed = format!("{user:?}");
    assert!(!printed.contains("code-secret") && !printed.contains("redirect-secret"), "{printed}");
    assert_eq!((user.id.as_str(), user.object.as_str()), ("user_1", "user"));
    assert_eq!((user.first_name.as_deref(), user.last_name), (Some("Ada"), None));
    assert_eq!(user.public_metadata["plan"], "gold");
    assert_eq!(user.private_metadata, None);
    assert_eq!(user.mfa_enabled_at.unwrap().as_millisecond(), 1_700_690_400_004);
    assert_eq!(user.last_sign_in_at.unwrap().as_millisecond(), 1_700_690_400_007);
    assert_eq!(user.updated_at.unwrap().as_millisecond(), 1_700_690_400_008);
    assert_eq!(user.created_at.unwrap().as_millisecond(), 1_700_690_400_009);
    assert_eq!(user.last_active_at.unwrap().as_millisecond(), 1_700_690_400_010);
    assert_eq!((user.legal_accepted_at, user.mfa_disabled_at), (None, None));
    assert_eq!((user.locked, user.banned), (Some(true), Some(false)));
    assert_eq!(user.scim.unwrap().directory_id, "dir_1");

    let address = &user.email_addresses[0];
    let verification = address.verification.as_ref().unwrap();
    assert!(verification.is_verified());
    assert_eq!(verification.expire_at.unwrap().as_millisecond(), 1_700_690_400_000);
    assert_eq!(address.linked_to[0].kind, "oauth_google");
    assert_eq!(user.email_addresses[1].verification, None);
    let number = &user.phone_numbers[0];
    assert_eq!(number.backup_codes.as_ref().unwrap()[0].expose(), "code-secret");
    let wallet = user.web3_wallets[0].verification.as_ref().unwrap();
    assert_eq!(wallet.status, Some(VerificationStatus::Expired));
    assert_eq!(user.passkeys[0].last_used_at.unwrap().as_millisecond(), 1_700_690_400_003);
    let account = user.external_accounts[0].verification.as_ref().unwrap();
    assert_eq!(account.error.as_ref().unwrap().code, "c");
    assert_eq!(user.external_accounts[1].provider, None);
    let connection = user.saml_accounts[0].saml_connection.as_ref().unwrap();
    assert_eq!(connection.domains, ["example.com"]);
    let account = &user.enterprise_accounts[0];
    assert_eq!(account.protocol, Some(EnterpriseProtocol::Saml));
    assert_eq!(account.verification.as_ref().unwrap().status, None);
    let membership = &user.organization_memberships[0];
    assert_eq!(membership.organization.as_ref().unwrap().slug.as_deref(), Some("acme"));
    assert_eq!(membership.public_user_data.as_ref().unwrap().user_id, "user_1");
}

#[tokio::test]
async fn a_list_of_users_ends_with_a_page_that_is_not_full() {
    let (full, rest) = (page(&["user_1", "user_2"]), page(&["user_3"]));
    let (server, first) = clerk([&*full, &*rest]).await;
    let filter = ListUsers::new().limit(2).query("a b");
    assert_eq!(ids(&first, &filter).await.unwrap(), ["user_1", "user_2", "user_3"]);
    assert_eq!(
        lines(&server),
        ["GET /v1/users?query=a%20b&limit=2", "GET /v1/users?query=a%20b&limit=2&offset=2"]
    );

    // As many as there are: only an empty page tells.
    let (server, second) = clerk([&*full, "[]"]).await;
    assert_eq!(ids(&second, &ListUsers::new().limit(2).offset(4)).await.unwrap().len(), 2);
    assert_eq!(
        lines(&server),
        ["GET /v1/users?limit=2&offset=4", "GET /v1/users?limit=2&offset=6"]
    );

    // The vendor's default is 10.
    let (server, third) = clerk([&*full]).await;
    assert_eq!(ids(&third, &ListUsers::new()).await.unwrap().len(), 2);
    let (_server, fourth) = clerk([&*page(&["user_1"; 10]), &*rest]).await;
    assert_eq!(ids(&fourth, &ListUsers::new()).await.unwrap().len(), 11);
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn a_list_that_begins_after_a_user_goes_on_after_the_last() {
    let (server, clerk) = clerk([&*page(&["user_1", "user_2"]), &*page(&["user_3"])]).await;
    let filter = ListUsers::new().limit(2).starting_after("user_0").order_by("-created_at");
    assert_eq!(ids(&clerk, &filter).await.unwrap(), ["user_1", "user_2", "user_3"]);
    assert_eq!(
        lines(&server),
        [
            "GET /v1/users?limit=2&starting_after=user_0&order_by=-created_at",
            "GET /v1/users?limit=2&order_by=-created_at&starting_after=user_2",
        ]
    );
}
