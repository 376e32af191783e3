mod attributes;
mod credentials;

use auth_providers::descope::management::sort_field::SortField;
use auth_providers::descope::management::users::{
    AssociatedTenant, CreateUser, CreateUsers, DeleteUser, LoadUser, LoadUsers, NewUser,
    PasswordImport, PasswordImportArgon2, PasswordImportBach, PasswordImportFirebase,
    PasswordImportHash, PasswordImportPbkdf2, PasswordImportPhpass, PasswordImportSha, PatchUser,
    SearchUsers, TenantRoles, UpdateUser,
};
use auth_providers::descope::prelude::*;
use jiff::Timestamp;

use crate::descope::operation;

/// A search with everything that is documented.
pub(super) fn everything() -> SearchUsers {
    SearchUsers::new()
        .login_id("login_id_1")
        .tenant_ids(["tenant_ids_1"])
        .role_names(["role_names_1"])
        .limit(10)
        .text("text_1")
        .page(10)
        .sso_only(true)
        .with_test_user(true)
        .test_users_only(true)
        .custom_attributes([("a", "b")])
        .statuses(["statuses_1"])
        .emails(["emails_1"])
        .phones(["phones_1"])
        .sso_app_ids(["sso_app_ids_1"])
        .sort([SortField::new("field_1").desc(true)])
        .login_ids(["login_ids_1"])
        .from_created_time(Timestamp::UNIX_EPOCH)
        .to_created_time(Timestamp::UNIX_EPOCH)
        .from_modified_time(Timestamp::UNIX_EPOCH)
        .to_modified_time(Timestamp::UNIX_EPOCH)
        .user_ids(["user_ids_1"])
        .scim_only(true)
        .tenant_role_ids([("a", TenantRoles::new(["values_1"]).and(true))])
        .tenant_role_names([("a", TenantRoles::new(["values_1"]).and(true))])
        .include_sub_tenants(true)
        .password(true)
        .totp(true)
        .webauthn(true)
        .scim(true)
        .selected_columns(["selected_columns_1"])
        .verified_email(true)
        .verified_phone(true)
        .offset(10)
        .recovery_emails(["recovery_emails_1"])
        .recovery_phones(["recovery_phones_1"])
        .verified_recovery_email(true)
        .verified_recovery_phone(true)
}

/// A new user with everything that is documented.
pub(super) fn new_user() -> CreateUser {
    CreateUser::new("login_id_1")
        .email("email_1")
        .phone("phone_1")
        .verified_email(true)
        .verified_phone(true)
        .name("name_1")
        .role_names(["role_names_1"])
        .user_tenants([AssociatedTenant::new("tenant_id_1").role_names(["role_names_1"])])
        .invite(true)
        .test(true)
        .custom_attributes([("a", "b")])
        .picture("picture_1")
        .send_mail(true)
        .send_sms(true)
        .additional_identifiers(["additional_identifiers_1"])
        .invite_url("invite_url_1")
        .password("secret")
        .hashed_password(
            PasswordImport::new()
                .bcrypt(PasswordImportHash::new("secret"))
                .django(PasswordImportHash::new("secret"))
                .firebase(PasswordImportFirebase::new(
                    "secret",
                    "salt_1",
                    "salt_separator_1",
                    "secret",
                    10,
                    10,
                ))
                .pbkdf2(PasswordImportPbkdf2::new("secret", "salt_1", 10, "type_1"))
                .phpass(PasswordImportPhpass::new("secret", "salt_1", 10).kind("type_1"))
                .md5(PasswordImportHash::new("secret"))
                .bach(PasswordImportBach::new("secret", "secret"))
                .argon2(PasswordImportArgon2::new("secret", "salt_1", 10, 10, 10).kind("type_1"))
                .sha(PasswordImportSha::new("secret", "type_1").salt("salt_1"))
                .buddyauth(PasswordImportHash::new("secret")),
        )
        .given_name("given_name_1")
        .middle_name("middle_name_1")
        .family_name("family_name_1")
        .sso_app_ids(["sso_app_ids_1"])
        .template_options([("a", "b")])
        .status("status_1")
        .recovery_email("recovery_email_1")
        .recovery_phone("recovery_phone_1")
        .verified_recovery_email(true)
        .verified_recovery_phone(true)
}

#[tokio::test]
async fn load_user() {
    operation("LoadUser")
        .all(|descope| {
            descope.load_user(&LoadUser::new().login_id("login_id_1").user_id("user_id_1"))
        })
        .least(|descope| descope.load_user(&LoadUser::new()))
        .await;
}

#[tokio::test]
async fn load_users() {
    operation("LoadUsers")
        .with("body.userIds", "it says which users are meant")
        .all(|descope| {
            descope.load_users(&LoadUsers::new(["user_ids_1"]).include_invalid_users(true))
        })
        .least(|descope| descope.load_users(&LoadUsers::new(["user_ids_1"])))
        .await;
}

#[tokio::test]
#[expect(deprecated, reason = "it is still documented")]
async fn search_users_v1() {
    operation("POST /v1/mgmt/user/search")
        .all(|descope| descope.search_users_v1(&everything()))
        .least(|descope| descope.search_users_v1(&SearchUsers::new()))
        .await;
}

#[tokio::test]
async fn search_users() {
    operation("POST /v2/mgmt/user/search")
        .all(|descope| descope.search_users(&everything()))
        .least(|descope| descope.search_users(&SearchUsers::new()))
        .await;
}

#[tokio::test]
async fn patch_user_batch() {
    operation("PatchUserBatch")
        .with("body.users", "it is what the call is about")
        .with("body.users[].loginId", "it says which user is meant")
        .all(|descope| {
            descope.patch_user_batch(&[PatchUser::new("login_id_1")
                .email("email_1")
                .phone("phone_1")
                .verified_email(true)
                .verified_phone(true)
                .name("name_1")
                .role_names(["role_names_1"])
                .user_tenants([AssociatedTenant::new("tenant_id_1").role_names(["role_names_1"])])
                .status("status_1")
                .custom_attributes([("a", "b")])
                .picture("picture_1")
                .given_name("given_name_1")
                .middle_name("middle_name_1")
                .family_name("family_name_1")
                .sso_app_ids(["sso_app_ids_1"])
                .additional_identifiers(["additional_identifiers_1"])
                .recovery_email("recovery_email_1")
                .recovery_phone("recovery_phone_1")
                .verified_recovery_email(true)
                .verified_recovery_phone(true)])
        })
        .least(|descope| descope.patch_user_batch(&[PatchUser::new("login_id_1")]))
        .await;
}

#[tokio::test]
async fn create_user() {
    operation("CreateUser")
        .with("body.loginId", "it says which user is meant")
        .all(|descope| descope.create_user(&new_user()))
        .least(|descope| descope.create_user(&CreateUser::new("login_id_1")))
        .await;
}

#[tokio::test]
async fn create_users() {
    operation("CreateUsers")
        .with("body.users", "it is what the call is about")
        .with("body.users[].loginId", "it says which user is meant")
        .all(|descope| {
            descope.create_users(
                &CreateUsers::new([NewUser::new("login_id_1")
                    .email("email_1")
                    .phone("phone_1")
                    .verified_email(true)
                    .verified_phone(true)
                    .name("name_1")
                    .role_names(["role_names_1"])
                    .user_tenants([
                        AssociatedTenant::new("tenant_id_1").role_names(["role_names_1"])
                    ])
                    .test(true)
                    .picture("picture_1")
                    .custom_attributes([("a", "b")])
                    .password("secret")
                    .hashed_password(
                        PasswordImport::new()
                            .bcrypt(PasswordImportHash::new("secret"))
                            .django(PasswordImportHash::new("secret"))
                            .firebase(PasswordImportFirebase::new(
                                "secret",
                                "salt_1",
                                "salt_separator_1",
                                "secret",
                                10,
                                10,
                            ))
                            .pbkdf2(PasswordImportPbkdf2::new("secret", "salt_1", 10, "type_1"))
                            .phpass(
                                PasswordImportPhpass::new("secret", "salt_1", 10).kind("type_1"),
                            )
                            .md5(PasswordImportHash::new("secret"))
                            .bach(PasswordImportBach::new("secret", "secret"))
                            .argon2(
                                PasswordImportArgon2::new("secret", "salt_1", 10, 10, 10)
                                    .kind("type_1"),
                            )
                            .sha(PasswordImportSha::new("secret", "type_1").salt("salt_1"))
                            .buddyauth(PasswordImportHash::new("secret")),
                    )
                    .additional_identifiers(["additional_identifiers_1"])
                    .given_name("given_name_1")
                    .middle_name("middle_name_1")
                    .family_name("family_name_1")
                    .sso_app_ids(["sso_app_ids_1"])
                    .seed("secret")
                    .status("status_1")
                    .created_time(Timestamp::UNIX_EPOCH)
                    .recovery_email("recovery_email_1")
                    .recovery_phone("recovery_phone_1")
                    .verified_recovery_email(true)
                    .verified_recovery_phone(true)])
                .invite(true)
                .send_mail(true)
                .send_sms(true)
                .invite_url("invite_url_1")
                .template_options([("a", "b")]),
            )
        })
        .least(|descope| descope.create_users(&CreateUsers::new([NewUser::new("login_id_1")])))
        .await;
}

#[tokio::test]
async fn update_user() {
    operation("UpdateUser")
        .with("body.loginId", "it says which user is meant")
        .all(|descope| {
            descope.update_user(
                &UpdateUser::new("login_id_1")
                    .email("email_1")
                    .phone("phone_1")
                    .verified_email(true)
                    .verified_phone(true)
                    .name("name_1")
                    .role_names(["role_names_1"])
                    .user_tenants([
                        AssociatedTenant::new("tenant_id_1").role_names(["role_names_1"])
                    ])
                    .custom_attributes([("a", "b")])
                    .picture("picture_1")
                    .additional_identifiers(["additional_identifiers_1"])
                    .given_name("given_name_1")
                    .middle_name("middle_name_1")
                    .family_name("family_name_1")
                    .sso_app_ids(["sso_app_ids_1"])
                    .status("status_1")
                    .recovery_email("recovery_email_1")
                    .recovery_phone("recovery_phone_1")
                    .verified_recovery_email(true)
                    .verified_recovery_phone(true),
            )
        })
        .least(|descope| descope.update_user(&UpdateUser::new("login_id_1")))
        .await;
}

#[tokio::test]
async fn patch_user() {
    operation("PatchUser")
        .with("body.loginId", "it says which user is meant")
        .all(|descope| {
            descope.patch_user(
                &PatchUser::new("login_id_1")
                    .email("email_1")
                    .phone("phone_1")
                    .verified_email(true)
                    .verified_phone(true)
                    .name("name_1")
                    .role_names(["role_names_1"])
                    .user_tenants([
                        AssociatedTenant::new("tenant_id_1").role_names(["role_names_1"])
                    ])
                    .status("status_1")
                    .custom_attributes([("a", "b")])
                    .picture("picture_1")
                    .given_name("given_name_1")
                    .middle_name("middle_name_1")
                    .family_name("family_name_1")
                    .sso_app_ids(["sso_app_ids_1"])
                    .additional_identifiers(["additional_identifiers_1"])
                    .recovery_email("recovery_email_1")
                    .recovery_phone("recovery_phone_1")
                    .verified_recovery_email(true)
                    .verified_recovery_phone(true),
            )
        })
        .least(|descope| descope.patch_user(&PatchUser::new("login_id_1")))
        .await;
}

#[tokio::test]
async fn delete_user() {
    operation("DeleteUser")
        .all(|descope| {
            descope.delete_user(&DeleteUser::new().login_id("login_id_1").user_id("user_id_1"))
        })
        .least(|descope| descope.delete_user(&DeleteUser::new()))
        .await;
}

#[tokio::test]
async fn delete_users() {
    operation("DeleteUsers")
        .with("body.userIds", "it says which users are meant")
        .all(|descope| descope.delete_users(&["user_ids_1"]))
        .await;
}
