use auth_providers::descope::management::users::attributes::{
    CustomAttribute, CustomAttributeOption, UpdateUserDisplayName, UpdateUserEmail,
    UpdateUserPhone, UpdateUserRoles, UserStatus,
};
use auth_providers::descope::prelude::*;
use serde_json::json;

use crate::descope::operation;

#[tokio::test]
async fn list_user_custom_attributes() {
    operation("UserCustomAttributes")
        .ignores("total", "a made-up text is no number, and is read as none")
        .all(|descope| descope.list_user_custom_attributes())
        .await;
}

#[tokio::test]
async fn create_user_custom_attribute() {
    operation("CreateUserCustomAttribute")
        .ignores("total", "a made-up text is no number, and is read as none")
        .with("body.attributes", "it is what the call is about")
        .with("body.attributes[].name", "Descope refuses an empty name")
        .with("body.attributes[].type", "Descope refuses an event without it")
        .all(|descope| {
            descope.create_user_custom_attribute(&[CustomAttribute::new("name_1", 10)
                .options([CustomAttributeOption::new("value_1").label("label_1")])
                .display_name("display_name_1")
                .default_value(json!({ "@type": "type.example/Text" }))
                .view_permissions(["view_permissions_1"])
                .edit_permissions(["edit_permissions_1"])
                .editable(true)])
        })
        .least(|descope| {
            descope.create_user_custom_attribute(&[CustomAttribute::new("name_1", 10)])
        })
        .await;
}

#[tokio::test]
async fn delete_user_custom_attribute() {
    operation("DeleteUserCustomAttribute")
        .ignores("total", "a made-up text is no number, and is read as none")
        .with("body.names", "it says which attributes are meant")
        .all(|descope| descope.delete_user_custom_attribute(&["names_1"]))
        .await;
}

#[tokio::test]
async fn update_user_recovery_email() {
    operation("UpdateUserRecoveryEmail")
        .with("body.loginId", "it says which user is meant")
        .with("body.recoveryEmail", "it is what the call sets")
        .all(|descope| {
            descope.update_user_recovery_email("login_id_1", "recovery_email_1", Some(true))
        })
        .least(|descope| descope.update_user_recovery_email("login_id_1", "recovery_email_1", None))
        .await;
}

#[tokio::test]
async fn update_user_recovery_phone() {
    operation("UpdateUserRecoveryPhone")
        .with("body.loginId", "it says which user is meant")
        .with("body.recoveryPhone", "it is what the call sets")
        .all(|descope| {
            descope.update_user_recovery_phone("login_id_1", "recovery_phone_1", Some(true))
        })
        .least(|descope| descope.update_user_recovery_phone("login_id_1", "recovery_phone_1", None))
        .await;
}

#[tokio::test]
async fn update_user_status() {
    operation("UpdateUserStatus")
        .with("body.loginId", "it says which user is meant")
        .with("body.status", "it is what the call sets")
        .all(|descope| descope.update_user_status("login_id_1", &UserStatus::Disabled))
        .await;
}

#[tokio::test]
async fn update_user_email() {
    operation("UpdateUserEmail")
        .with("body.loginId", "it says which user is meant")
        .with("body.email", "it is what the call sets")
        .all(|descope| {
            descope.update_user_email(
                &UpdateUserEmail::new("login_id_1", "email_1")
                    .verified(true)
                    .fail_on_conflict(true),
            )
        })
        .least(|descope| descope.update_user_email(&UpdateUserEmail::new("login_id_1", "email_1")))
        .await;
}

#[tokio::test]
async fn update_user_login_id() {
    operation("UpdateUserLoginID")
        .with("body.loginId", "it says which user is meant")
        .with("body.newLoginId", "it is what the call sets")
        .all(|descope| descope.update_user_login_id("login_id_1", "new_login_id_1"))
        .await;
}

#[tokio::test]
async fn update_user_phone() {
    operation("UpdateUserPhone")
        .with("body.loginId", "it says which user is meant")
        .with("body.phone", "it is what the call sets")
        .all(|descope| {
            descope.update_user_phone(
                &UpdateUserPhone::new("login_id_1", "phone_1")
                    .verified(true)
                    .fail_on_conflict(true),
            )
        })
        .least(|descope| descope.update_user_phone(&UpdateUserPhone::new("login_id_1", "phone_1")))
        .await;
}

#[tokio::test]
async fn update_user_display_name() {
    operation("UpdateUserDisplayName")
        .with("body.loginId", "it says which user is meant")
        .all(|descope| {
            descope.update_user_display_name(
                &UpdateUserDisplayName::new("login_id_1")
                    .name("name_1")
                    .given_name("given_name_1")
                    .middle_name("middle_name_1")
                    .family_name("family_name_1"),
            )
        })
        .least(|descope| {
            descope.update_user_display_name(&UpdateUserDisplayName::new("login_id_1"))
        })
        .await;
}

#[tokio::test]
async fn update_user_add_roles_v1() {
    operation("POST /v1/mgmt/user/update/role/add")
        .with("body.loginId", "it says which user is meant")
        .with("body.roleNames", "it says which roles are meant")
        .all(|descope| {
            descope.update_user_add_roles_v1(
                &UpdateUserRoles::new("login_id_1", ["role_names_1"]).tenant_id("tenant_id_1"),
            )
        })
        .least(|descope| {
            descope.update_user_add_roles_v1(&UpdateUserRoles::new("login_id_1", ["role_names_1"]))
        })
        .await;
}

#[tokio::test]
async fn update_user_picture() {
    operation("UpdateUserPicture")
        .with("body.loginId", "it says which user is meant")
        .with("body.picture", "it is what the call sets")
        .all(|descope| descope.update_user_picture("login_id_1", "picture_1"))
        .await;
}

#[tokio::test]
async fn update_user_custom_attribute() {
    operation("UpdateUserCustomAttribute")
        .with("body.loginId", "it says which user is meant")
        .with("body.attributeKey", "it says which attribute is meant")
        .with("body.attributeValue", "it is what the call sets")
        .all(|descope| {
            descope.update_user_custom_attribute("login_id_1", "attribute_key_1", &json!("value"))
        })
        .await;
}

#[tokio::test]
async fn update_user_add_tenant() {
    operation("UpdateUserAddTenant")
        .with("body.loginId", "it says which user is meant")
        .with("body.tenantId", "it says which tenant is meant")
        .all(|descope| descope.update_user_add_tenant("login_id_1", "tenant_id_1"))
        .await;
}

#[tokio::test]
async fn update_user_remove_tenant() {
    operation("UpdateUserRemoveTenant")
        .with("body.loginId", "it says which user is meant")
        .with("body.tenantId", "it says which tenant is meant")
        .all(|descope| descope.update_user_remove_tenant("login_id_1", "tenant_id_1"))
        .await;
}

#[tokio::test]
async fn update_user_add_roles() {
    operation("POST /v2/mgmt/user/update/role/add")
        .with("body.loginId", "it says which user is meant")
        .with("body.roleNames", "it says which roles are meant")
        .all(|descope| {
            descope.update_user_add_roles(
                &UpdateUserRoles::new("login_id_1", ["role_names_1"]).tenant_id("tenant_id_1"),
            )
        })
        .least(|descope| {
            descope.update_user_add_roles(&UpdateUserRoles::new("login_id_1", ["role_names_1"]))
        })
        .await;
}

#[tokio::test]
async fn update_user_set_roles() {
    operation("UpdateUserSetRoles")
        .with("body.loginId", "it says which user is meant")
        .with("body.roleNames", "it says which roles are meant")
        .all(|descope| {
            descope.update_user_set_roles(
                &UpdateUserRoles::new("login_id_1", ["role_names_1"]).tenant_id("tenant_id_1"),
            )
        })
        .least(|descope| {
            descope.update_user_set_roles(&UpdateUserRoles::new("login_id_1", ["role_names_1"]))
        })
        .await;
}

#[tokio::test]
async fn update_user_remove_roles() {
    operation("UpdateUserRemoveRoles")
        .with("body.loginId", "it says which user is meant")
        .with("body.roleNames", "it says which roles are meant")
        .all(|descope| {
            descope.update_user_remove_roles(
                &UpdateUserRoles::new("login_id_1", ["role_names_1"]).tenant_id("tenant_id_1"),
            )
        })
        .least(|descope| {
            descope.update_user_remove_roles(&UpdateUserRoles::new("login_id_1", ["role_names_1"]))
        })
        .await;
}

#[tokio::test]
async fn update_user_add_sso_apps() {
    operation("UpdateUserAddSSOApps")
        .with("body.loginId", "it says which user is meant")
        .with("body.ssoAppIds", "it says which applications are meant")
        .all(|descope| descope.update_user_add_sso_apps("login_id_1", &["sso_app_ids_1"]))
        .await;
}

#[tokio::test]
async fn update_user_set_sso_apps() {
    operation("UpdateUserSetSSOApps")
        .with("body.loginId", "it says which user is meant")
        .with("body.ssoAppIds", "it says which applications are meant")
        .all(|descope| descope.update_user_set_sso_apps("login_id_1", &["sso_app_ids_1"]))
        .await;
}

#[tokio::test]
async fn update_user_remove_sso_apps() {
    operation("UpdateUserRemoveSSOApps")
        .with("body.loginId", "it says which user is meant")
        .with("body.ssoAppIds", "it says which applications are meant")
        .all(|descope| descope.update_user_remove_sso_apps("login_id_1", &["sso_app_ids_1"]))
        .await;
}
