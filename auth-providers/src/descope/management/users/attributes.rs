//! Single values of users: <https://docs.descope.com/api/management/users>

mod changes;
mod custom_attribute;

use auth_core::{Call, Provider, endpoint};
use serde_json::Value;

pub use self::changes::{
    UpdateUserDisplayName, UpdateUserEmail, UpdateUserPhone, UpdateUserRoles, UserStatus,
};
pub use self::custom_attribute::{
    CustomAttribute, CustomAttributeOption, CustomAttributesResponse,
};
use crate::descope::Descope;
use crate::descope::management::users::UserResponse;

/// Single values of users, and the custom attributes that a project has for them.
///
/// `login_id` is one of the user's login ids.
pub trait UserAttributes: Provider {
    /// Gives the custom attributes that the project has for users.
    ///
    /// Vendor page: [Get Available Custom Attributes](https://docs.descope.com/api/management/users/user-custom-attributes)
    #[doc(alias = "UserCustomAttributes")]
    #[endpoint(method = GET, path = "/v1/mgmt/user/customattributes")]
    fn list_user_custom_attributes(&self) -> Call<CustomAttributesResponse>;

    /// Creates custom attributes. It gives all that the project has then.
    ///
    /// Vendor page: [Create a Custom Attributes](https://docs.descope.com/api/management/users/create-user-custom-attribute)
    #[doc(alias = "CreateUserCustomAttribute")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/customattribute/create", json = { attributes })]
    fn create_user_custom_attribute(
        &self,
        attributes: &[CustomAttribute],
    ) -> Call<CustomAttributesResponse>;

    /// Deletes custom attributes by their names, with the values that users have. It gives those that
    /// are left.
    ///
    /// Vendor page: [Delete a Custom Attributes](https://docs.descope.com/api/management/users/delete-user-custom-attribute)
    #[doc(alias = "DeleteUserCustomAttribute")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/customattribute/delete",
        json = { names },
        idempotent,
    )]
    fn delete_user_custom_attribute(&self, names: &[&str]) -> Call<CustomAttributesResponse>;

    /// Sets a user's e-mail address for recovery.
    ///
    /// Vendor page: [Update User Recovery Email](https://docs.descope.com/api/management/users/update-user-recovery-email)
    #[doc(alias = "UpdateUserRecoveryEmail")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/update/recovery/email",
        json = { loginId: login_id, recoveryEmail: recovery_email, verified },
        idempotent,
    )]
    fn update_user_recovery_email(
        &self,
        login_id: &str,
        recovery_email: &str,
        verified: Option<bool>,
    ) -> Call<UserResponse>;

    /// Sets a user's phone number for recovery, with `+` and the country code.
    ///
    /// Vendor page: [Update User Recovery Phone](https://docs.descope.com/api/management/users/update-user-recovery-phone)
    #[doc(alias = "UpdateUserRecoveryPhone")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/update/recovery/phone",
        json = { loginId: login_id, recoveryPhone: recovery_phone, verified },
        idempotent,
    )]
    fn update_user_recovery_phone(
        &self,
        login_id: &str,
        recovery_phone: &str,
        verified: Option<bool>,
    ) -> Call<UserResponse>;

    /// Sets whether a user can sign in.
    ///
    /// Vendor page: [Update User Status](https://docs.descope.com/api/management/users/update-user-status)
    #[doc(alias = "UpdateUserStatus")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/update/status",
        json = { loginId: login_id, status },
        idempotent,
    )]
    fn update_user_status(&self, login_id: &str, status: &UserStatus) -> Call<UserResponse>;

    /// Sets a user's e-mail address.
    ///
    /// Vendor page: [Update User Email](https://docs.descope.com/api/management/users/update-user-email)
    #[doc(alias = "UpdateUserEmail")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/update/email", json = email, idempotent)]
    fn update_user_email(&self, email: &UpdateUserEmail) -> Call<UserResponse>;

    /// Replaces a login id of a user. An empty `new_login_id` removes it.
    ///
    /// It is sent once: a second attempt would not find the user by the old login id.
    ///
    /// Vendor page: [Update User Login ID](https://docs.descope.com/api/management/users/update-user-login-id)
    #[doc(alias = "UpdateUserLoginID")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/update/loginid",
        json = { loginId: login_id, newLoginId: new_login_id },
    )]
    fn update_user_login_id(&self, login_id: &str, new_login_id: &str) -> Call<UserResponse>;

    /// Sets a user's phone number.
    ///
    /// Vendor page: [Update User Phone](https://docs.descope.com/api/management/users/update-user-phone)
    #[doc(alias = "UpdateUserPhone")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/update/phone", json = phone, idempotent)]
    fn update_user_phone(&self, phone: &UpdateUserPhone) -> Call<UserResponse>;

    /// Sets a user's names.
    ///
    /// Vendor page: [Update User Display Name](https://docs.descope.com/api/management/users/update-user-display-name)
    #[doc(alias = "UpdateUserDisplayName")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/update/name", json = name, idempotent)]
    fn update_user_display_name(&self, name: &UpdateUserDisplayName) -> Call<UserResponse>;

    /// Gives a user roles, in an older version.
    ///
    /// Prefer [`update_user_add_roles`](Self::update_user_add_roles).
    #[doc(alias = "UpdateUserAddRoles")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/update/role/add", json = roles, idempotent)]
    fn update_user_add_roles_v1(&self, roles: &UpdateUserRoles) -> Call<UserResponse>;

    /// Sets a user's picture, by its URL.
    ///
    /// Vendor page: [Update User Picture](https://docs.descope.com/api/management/users/update-user-picture)
    #[doc(alias = "UpdateUserPicture")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/update/picture",
        json = { loginId: login_id, picture },
        idempotent,
    )]
    fn update_user_picture(&self, login_id: &str, picture: &str) -> Call<UserResponse>;

    /// Sets a user's value of a custom attribute: a string, a number, a boolean or a list.
    ///
    /// Vendor page: [Update User Custom Attribute](https://docs.descope.com/api/management/users/update-user-custom-attribute)
    #[doc(alias = "UpdateUserCustomAttribute")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/update/customAttribute",
        json = { loginId: login_id, attributeKey: attribute_key, attributeValue: attribute_value },
        idempotent,
    )]
    fn update_user_custom_attribute(
        &self,
        login_id: &str,
        attribute_key: &str,
        attribute_value: &Value,
    ) -> Call<UserResponse>;

    /// Adds a user to a tenant.
    ///
    /// Vendor page: [Update User Add Tenant](https://docs.descope.com/api/management/users/update-user-add-tenant)
    #[doc(alias = "UpdateUserAddTenant")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/update/tenant/add",
        json = { loginId: login_id, tenantId: tenant_id },
        idempotent,
    )]
    fn update_user_add_tenant(&self, login_id: &str, tenant_id: &str) -> Call<UserResponse>;

    /// Removes a user from a tenant.
    ///
    /// Vendor page: [Update User Remove Tenant](https://docs.descope.com/api/management/users/update-user-remove-tenant)
    #[doc(alias = "UpdateUserRemoveTenant")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/update/tenant/remove",
        json = { loginId: login_id, tenantId: tenant_id },
        idempotent,
    )]
    fn update_user_remove_tenant(&self, login_id: &str, tenant_id: &str) -> Call<UserResponse>;

    /// Gives a user roles, beside those that the user has.
    ///
    /// Vendor page: [Update User Add Roles](https://docs.descope.com/api/management/users/update-user-add-roles)
    #[doc(alias = "UpdateUserAddRoles")]
    #[endpoint(method = POST, path = "/v2/mgmt/user/update/role/add", json = roles, idempotent)]
    fn update_user_add_roles(&self, roles: &UpdateUserRoles) -> Call<UserResponse>;

    /// Sets the roles of a user. They replace the former ones.
    ///
    /// Vendor page: [Set User's Roles](https://docs.descope.com/api/management/users/update-user-set-roles)
    #[doc(alias = "UpdateUserSetRoles")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/update/role/set", json = roles, idempotent)]
    fn update_user_set_roles(&self, roles: &UpdateUserRoles) -> Call<UserResponse>;

    /// Takes roles from a user.
    ///
    /// Vendor page: [Update User Remove Roles](https://docs.descope.com/api/management/users/update-user-remove-roles)
    #[doc(alias = "UpdateUserRemoveRoles")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/update/role/remove", json = roles, idempotent)]
    fn update_user_remove_roles(&self, roles: &UpdateUserRoles) -> Call<UserResponse>;

    /// Lets a user open applications, beside those that the user may open.
    ///
    /// Vendor page: [Add Application to User](https://docs.descope.com/api/management/users/update-user-add-sso-apps)
    #[doc(alias = "UpdateUserAddSSOApps")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/update/ssoapp/add",
        json = { loginId: login_id, ssoAppIds: sso_app_ids },
        idempotent,
    )]
    fn update_user_add_sso_apps(&self, login_id: &str, sso_app_ids: &[&str]) -> Call<UserResponse>;

    /// Sets the applications that a user may open. They replace the former ones.
    ///
    /// Vendor page: [Set Applications to User](https://docs.descope.com/api/management/users/update-user-set-sso-apps)
    #[doc(alias = "UpdateUserSetSSOApps")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/update/ssoapp/set",
        json = { loginId: login_id, ssoAppIds: sso_app_ids },
        idempotent,
    )]
    fn update_user_set_sso_apps(&self, login_id: &str, sso_app_ids: &[&str]) -> Call<UserResponse>;

    /// Keeps a user from opening applications.
    ///
    /// Vendor page: [Remove Application to User](https://docs.descope.com/api/management/users/update-user-remove-sso-apps)
    #[doc(alias = "UpdateUserRemoveSSOApps")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/update/ssoapp/remove",
        json = { loginId: login_id, ssoAppIds: sso_app_ids },
        idempotent,
    )]
    fn update_user_remove_sso_apps(
        &self,
        login_id: &str,
        sso_app_ids: &[&str],
    ) -> Call<UserResponse>;
}

impl UserAttributes for Descope {}
