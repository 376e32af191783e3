//! Responses with fewer fields than the vendors document. Only the field that identifies a record
//! is required.

mod written;

use std::fmt::Debug;

use auth_providers::clerk::organization_memberships::OrganizationMembership;
use auth_providers::clerk::organizations::Organization;
use auth_providers::clerk::sign_in_tokens::SignInToken;
use auth_providers::clerk::users::User;
use auth_providers::clerk::{List, Paginated};
use auth_providers::descope::jwt_response::JwtResponse;
use auth_providers::descope::session::ValidateSessionResponse;
use auth_providers::passage::users::{PaginatedUsers, UserInfo};
use auth_providers::svix::ListResponse;
use auth_providers::svix::applications::ApplicationOut;
use auth_providers::svix::authentication::AppPortalAccessOut;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Decodes a record in which every field is set, and then without each of its fields, and with each
/// of them `null`: only without those at `required` it does not decode.
fn only_these_are_required<T: DeserializeOwned + Debug>(record: &str, required: &[&str]) {
    let value: T = serde_json::from_str(record).unwrap();
    let printed = format!("{value:?}");
    for unset in ["None", "\"\"", "[]", "{}", "false", "Null", "Other"] {
        assert!(!printed.contains(unset), "the record is not full: {unset} in {printed}");
    }
    let full: Value = serde_json::from_str(record).unwrap();
    let mut fields = Vec::new();
    collect_fields(&full, String::new(), &mut fields);
    for field in &fields {
        let is_required = required.contains(&field.as_str());
        let mut missing = full.clone();
        let (parent, name) = field.rsplit_once('/').unwrap();
        missing.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(name).unwrap();
        let mut null = full.clone();
        *null.pointer_mut(field).unwrap() = Value::Null;
        for (altered, how) in [(missing, "missing"), (null, "null")] {
            let decoded = serde_json::from_value::<T>(altered);
            assert_eq!(decoded.is_err(), is_required, "{field} {how}: {decoded:?}");
        }
    }
    for field in required {
        assert!(fields.iter().any(|known| known == field), "{field} is no field of the record");
    }
}

/// The JSON pointers of all fields of all objects.
fn collect_fields(value: &Value, pointer: String, fields: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                let pointer = format!("{pointer}/{name}");
                fields.push(pointer.clone());
                collect_fields(value, pointer, fields);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                collect_fields(value, format!("{pointer}/{index}"), fields);
            }
        }
        _ => {}
    }
}

const ORGANIZATION: &str = r#"{
    "object": "organization", "id": "org_1", "name": "Acme", "slug": "acme",
    "logo_url": "https://img.clerk.com/1", "image_url": "https://img.clerk.com/1",
    "has_image": true, "members_count": 3, "missing_member_with_elevated_permissions": true,
    "pending_invitations_count": 1,
    "max_allowed_memberships": 5, "admin_delete_enabled": true, "public_metadata": {"a": [1]},
    "private_metadata": {"b": 1}, "created_by": "user_1", "created_at": 1638000669544,
    "updated_at": 1638000669545, "last_active_at": 1638000669546, "role_set_key": "role_set:1"
}"#;

const VERIFICATION: &str = r#"{
    "object": "verification_web3", "status": "verified", "strategy": "web3_metamask_signature",
    "attempts": 1, "expire_at": 1700690400000, "channel": "sms", "verified_at_client": "client_1",
    "external_verification_redirect_url": "https://example.com/?state=1", "nonce": "n",
    "message": "m",
    "error": {"code": "c", "message": "m", "long_message": "l", "meta": {"a": 1}}
}"#;

fn membership() -> String {
    r#"{
        "id": "orgmem_1", "object": "organization_membership", "role": "org:admin",
        "role_name": "Admin", "permissions": ["org:sys_profile:manage"],
        "public_metadata": {"a": 1}, "private_metadata": {"b": 1}, "created_at": 1,
        "updated_at": 2, "organization": ORGANIZATION,
        "public_user_data": {
            "user_id": "user_1", "first_name": "Ada", "last_name": "Lovelace",
            "profile_image_url": "https://img.clerk.com/1", "image_url": "https://img.clerk.com/1",
            "has_image": true, "identifier": "ada", "username": "ada", "banned": true,
            "deprovisioned": true
        }
    }"#
    .replace("ORGANIZATION", ORGANIZATION)
}

fn user() -> String {
    r#"{
        "id": "user_1", "object": "user", "external_id": "17", "primary_email_address_id": "idn_1",
        "primary_phone_number_id": "idn_2", "primary_web3_wallet_id": "idn_3", "username": "ada",
        "first_name": "Ada", "last_name": "Lovelace", "locale": "en-GB",
        "profile_image_url": "https://img.clerk.com/1", "image_url": "https://img.clerk.com/1",
        "has_image": true, "public_metadata": {"plan": "gold"}, "private_metadata": {"a": 1},
        "unsafe_metadata": {"theme": "dark"},
        "email_addresses": [{
            "id": "idn_1", "object": "email_address", "email_address": "ada@example.com",
            "reserved": true, "verification": VERIFICATION,
            "linked_to": [{"type": "oauth_google", "id": "idn_5"}], "matches_sso_connection": true,
            "created_at": 1, "updated_at": 2
        }],
        "phone_numbers": [{
            "id": "idn_2", "object": "phone_number", "phone_number": "+441234567890",
            "reserved_for_second_factor": true, "default_second_factor": true, "reserved": true,
            "verification": VERIFICATION, "linked_to": [{"type": "oauth_google", "id": "idn_5"}],
            "backup_codes": ["code"], "created_at": 1, "updated_at": 2
        }],
        "web3_wallets": [{
            "id": "idn_3", "object": "web3_wallet", "web3_wallet": "0x1",
            "verification": VERIFICATION, "created_at": 1, "updated_at": 2
        }],
        "passkeys": [{
            "id": "idn_4", "object": "passkey", "name": "Key", "last_used_at": 1700690400003,
            "verification": VERIFICATION
        }],
        "password_enabled": true, "two_factor_enabled": true, "totp_enabled": true,
        "backup_code_enabled": true, "mfa_enabled_at": 1, "mfa_disabled_at": 2,
        "password_last_updated_at": 3,
        "external_accounts": [{
            "object": "external_account", "id": "eac_1", "provider": "oauth_google",
            "identification_id": "idn_5", "provider_user_id": "1", "approved_scopes": "openid",
            "email_address": "ada@example.com", "email_address_verified": true,
            "first_name": "Ada", "last_name": "Lovelace", "avatar_url": "https://example.com/a",
            "image_url": "https://example.com/b", "username": "ada", "phone_number": "+44",
            "public_metadata": {"a": 1}, "label": "mine", "created_at": 1, "updated_at": 2,
            "verification": VERIFICATION
        }],
        "saml_accounts": [{
            "id": "samlacc_1", "object": "saml_account", "provider": "saml_okta", "active": true,
            "email_address": "ada@example.com", "first_name": "Ada", "last_name": "Lovelace",
            "provider_user_id": "1", "last_authenticated_at": 1, "public_metadata": {"a": 1},
            "verification": VERIFICATION,
            "saml_connection": {
                "id": "samlc_1", "name": "Okta", "domain": "example.com",
                "domains": ["example.com"], "active": true, "provider": "saml_okta",
                "sync_user_attributes": true, "allow_subdomains": true,
                "allow_idp_initiated": true, "disable_additional_identifications": true,
                "created_at": 1, "updated_at": 2
            }
        }],
        "enterprise_accounts": [{
            "id": "entacc_1", "object": "enterprise_account", "protocol": "saml",
            "provider": "saml_okta", "active": true, "email_address": "ada@example.com",
            "first_name": "Ada", "last_name": "Lovelace", "provider_user_id": "1",
            "enterprise_connection_id": "entc_1", "public_metadata": {"a": 1},
            "verification": VERIFICATION,
            "enterprise_connection": {
                "id": "entc_1", "protocol": "oauth", "provider": "saml_okta", "name": "Okta",
                "logo_public_url": "https://example.com/l", "domain": "example.com",
                "domains": ["example.com"], "active": true, "sync_user_attributes": true,
                "allow_subdomains": true, "allow_idp_initiated": true,
                "disable_additional_identifications": true, "created_at": 1, "updated_at": 2
            },
            "last_authenticated_at": 3
        }],
        "organization_memberships": [MEMBERSHIP],
        "last_sign_in_at": 1, "banned": true, "locked": true, "deprovisioned": true,
        "lockout_expires_in_seconds": 60, "verification_attempts_remaining": 3, "updated_at": 2,
        "created_at": 1, "delete_self_enabled": true, "create_organization_enabled": true,
        "create_organizations_limit": 4, "last_active_at": 1, "legal_accepted_at": 1,
        "bypass_client_trust": true,
        "scim": {"directory_id": "dir_1", "directory_enabled": true, "external_id": "x"}
    }"#
    .replace("VERIFICATION", VERIFICATION)
    .replace("MEMBERSHIP", &membership())
}

const RESPONSE_USER: &str = r#"{
    "loginIds": ["me@example.com"], "userId": "U1", "name": "Me", "email": "me@example.com",
    "phone": "+1", "verifiedEmail": true, "verifiedPhone": true, "roleNames": ["admin"],
    "userTenants": [{
        "tenantId": "T1", "roleNames": ["r"], "tenantName": "T", "permissions": ["p"]
    }],
    "status": "enabled", "externalIds": ["x"], "picture": "https://example.com/p.png",
    "test": true, "customAttributes": {"n": 1}, "createdTime": "1700000001",
    "TOTP": true, "SAML": true, "OAuth": {"google": true}, "webauthn": true,
    "password": true, "ssoAppIds": ["a"], "givenName": "G", "middleName": "M",
    "familyName": "F", "editable": true, "SCIM": true, "push": true,
    "permissions": ["p"], "OIDC": true, "consentExpiration": 1700000002,
    "recoveryEmail": "r@example.com", "verifiedRecoveryEmail": true,
    "recoveryPhone": "+2", "verifiedRecoveryPhone": true
}"#;

fn jwt_response() -> String {
    r#"{
        "sessionJwt": "session", "refreshJwt": "refresh", "cookieDomain": "example.com",
        "cookiePath": "/", "cookieMaxAge": 3600, "cookieExpiration": 1700000000,
        "user": USER,
        "firstSeen": true,
        "idpResponse": {
            "samlResponse": "saml", "samlGeneratedUser": "u", "samlGeneratedRoles": "r",
            "oidcResponse": "oidc", "oidcGeneratedUser": "u", "oidcGeneratedRoles": "r",
            "idpGroups": ["g"], "idpSAMLAttributes": {"a": 1}, "idpOIDCClaims": {"c": 1}
        },
        "sessionExpiration": 1700000003, "externalToken": "external", "claims": {"sub": "U1"},
        "tenantSSOID": "sso", "trustedDeviceJwt": "device", "nextRefreshSeconds": 60,
        "cookieName": "DSR", "sessionCookieName": "DS", "sessionCookieDomain": "example.com",
        "unsavedSSO": true
    }"#
    .replace("USER", RESPONSE_USER)
}

/// The fields of a user in a list, who has more of them alone.
const LISTED: &str = r#"
    "id": "user_1", "email": "me@example.com", "email_verified": true, "phone": "+1",
    "phone_verified": true, "external_id": "x", "status": "active", "login_count": 3,
    "last_login_at": "2026-01-02T03:04:05Z", "created_at": "2026-01-01T00:00:00Z",
    "updated_at": "2026-01-01T00:00:01Z", "user_metadata": {"plan": "gold"}"#;

fn user_of_passage() -> String {
    format!(
        r#"{{{LISTED},
        "recent_events": [{{
            "id": "e_1", "action": "login", "status": "complete", "type": "passkey",
            "ip_addr": "::1", "user_agent": "ua", "user_agent_display": "UA",
            "created_at": "2026-01-01T00:00:00Z", "completed_at": "2026-01-01T00:00:01Z",
            "social_login_type": "github"
        }}],
        "social_connections": {{
            "apple": CONNECTION, "github": CONNECTION, "google": CONNECTION
        }},
        "webauthn": true,
        "webauthn_devices": [{{
            "id": "d_1", "cred_id": "c", "friendly_name": "Key", "type": "security_key",
            "icons": {{"light": "https://example.com/l", "dark": "https://example.com/d"}},
            "usage_count": 2, "created_at": "2026-01-01T00:00:00Z",
            "updated_at": "2026-01-01T00:00:00Z", "last_login_at": "2026-01-01T00:00:00Z"
        }}],
        "webauthn_types": ["passkey"]}}"#
    )
    .replace(
        "CONNECTION",
        r#"{
            "provider_id": "1", "provider_identifier": "me", "created_at": "2026-01-01T00:00:00Z",
            "last_login_at": "2026-01-01T00:00:00Z"
        }"#,
    )
}

fn page_of_passage() -> String {
    let link = r#"{"href": "api.passage.id/v1/apps/app/users?page=1"}"#;
    format!(
        r#"{{
            "_links": {{
                "first": {link}, "last": {link}, "next": {link}, "previous": {link}, "self": {link}
            }},
            "created_before": 1724113247, "limit": 2, "page": 1, "total_users": 3,
            "users": [{{{LISTED}}}]
        }}"#
    )
}

#[test]
fn a_sign_in_token_needs_its_id() {
    let token = r#"{
        "object": "sign_in_token", "id": "sit_1", "status": "pending", "user_id": "user_1",
        "token": "jwt", "url": "https://example.com/?ticket=jwt", "created_at": 1, "updated_at": 2
    }"#;
    only_these_are_required::<SignInToken>(token, &["/id"]);
}

#[test]
fn a_user_of_clerk_needs_its_id_and_the_addresses_themselves() {
    only_these_are_required::<List<User>>(
        &format!("[{}]", user()),
        &[
            "/0/id",
            "/0/email_addresses/0/email_address",
            "/0/email_addresses/0/linked_to/0/id",
            "/0/phone_numbers/0/phone_number",
            "/0/phone_numbers/0/linked_to/0/id",
            "/0/web3_wallets/0/web3_wallet",
            "/0/external_accounts/0/id",
            "/0/saml_accounts/0/id",
            "/0/saml_accounts/0/saml_connection/id",
            "/0/enterprise_accounts/0/id",
            "/0/enterprise_accounts/0/enterprise_connection/id",
            "/0/organization_memberships/0/id",
            "/0/organization_memberships/0/organization/id",
            "/0/organization_memberships/0/public_user_data/user_id",
            "/0/scim/directory_id",
        ],
    );
}

#[test]
fn one_bare_record_does_not_cost_the_page() {
    let page = format!(r#"[{}, {{"id": "user_2"}}]"#, user());
    let page: List<User> = serde_json::from_str(&page).unwrap();
    assert_eq!((page.len(), page[1].id.as_str()), (2, "user_2"));
}

#[test]
fn what_a_flag_that_is_not_sent_says_depends_on_what_it_would_let_through() {
    let user: User = serde_json::from_str(r#"{"id": "user_1"}"#).unwrap();
    // Nobody is called free of a ban because an answer is silent about it.
    assert_eq!((user.banned, user.locked, user.deprovisioned), (None, None, None));
    assert!(!user.two_factor_enabled && !user.bypass_client_trust);
}

#[test]
fn an_organization_and_a_membership_need_their_ids() {
    only_these_are_required::<Organization>(ORGANIZATION, &["/id"]);
    only_these_are_required::<OrganizationMembership>(
        &membership(),
        &["/id", "/organization/id", "/public_user_data/user_id"],
    );
}

/// `null` is an empty list to some servers; an object without the list is no page at all.
#[test]
fn a_page_needs_its_list_though_it_may_be_null() {
    let page = format!(r#"{{"data": [{ORGANIZATION}], "total_count": 3}}"#);
    let page: Paginated<Organization> = serde_json::from_str(&page).unwrap();
    assert_eq!((page.data.len(), page.total_count), (1, Some(3)));
    for (body, is_page) in [
        (r#"{"data": null, "users": null, "total_count": null}"#, true),
        (r#"{"data": [], "users": []}"#, true),
        (r#"{"total_count": 3, "done": true, "total_users": 3}"#, false),
        (r#"{"error": "not today"}"#, false),
    ] {
        assert_eq!(serde_json::from_str::<Paginated<User>>(body).is_ok(), is_page, "{body}");
        assert_eq!(serde_json::from_str::<ListResponse<u8>>(body).is_ok(), is_page, "{body}");
        assert_eq!(serde_json::from_str::<PaginatedUsers>(body).is_ok(), is_page, "{body}");
    }
}

#[test]
fn an_application_of_svix_needs_its_id() {
    let page = r#"{
        "data": [{
            "uid": "acme", "name": "Acme", "throttleRate": 10, "id": "app_1",
            "createdAt": "2019-08-24T14:15:22Z", "updatedAt": "2019-08-24T14:15:22Z",
            "metadata": {"plan": "gold"}
        }],
        "iterator": "app_1", "prevIterator": "-app_1", "done": true
    }"#;
    let page: Value = serde_json::from_str(page).unwrap();
    only_these_are_required::<ApplicationOut>(&page["data"][0].to_string(), &["/id"]);
    let list: ListResponse<ApplicationOut> = serde_json::from_value(page).unwrap();
    assert!(list.done && list.iterator.is_some() && list.prev_iterator.is_some());
}

#[test]
fn access_to_a_portal_is_its_link_and_its_token() {
    let access = r#"{"url": "https://app.svix.com/login#key=1", "token": "appsk_1"}"#;
    only_these_are_required::<AppPortalAccessOut>(access, &["/url", "/token"]);
}

#[test]
fn nothing_is_required_of_descope() {
    only_these_are_required::<JwtResponse>(&jwt_response(), &[]);
    only_these_are_required::<ValidateSessionResponse>(r#"{"parsedJWT": {"sub": "U1"}}"#, &[]);
}

#[test]
fn a_user_of_passage_needs_its_id() {
    let connections = ["apple", "github", "google"]
        .map(|provider| format!("/social_connections/{provider}/provider_id"));
    let mut required = vec!["/id", "/recent_events/0/id", "/webauthn_devices/0/id"];
    required.extend(connections.iter().map(String::as_str));
    only_these_are_required::<UserInfo>(&user_of_passage(), &required);

    let page: Value = serde_json::from_str(&page_of_passage()).unwrap();
    let decoded: PaginatedUsers = serde_json::from_value(page.clone()).unwrap();
    assert_eq!((decoded.users.len(), decoded.total_users), (1, Some(3)));
    for field in ["_links", "created_before", "limit", "page", "total_users"] {
        let mut page = page.clone();
        page[field] = Value::Null;
        serde_json::from_value::<PaginatedUsers>(page.clone()).expect(field);
        page.as_object_mut().unwrap().remove(field).unwrap();
        serde_json::from_value::<PaginatedUsers>(page).expect(field);
    }
}
