//! Users: <https://docs.descope.com/api/management/users>

pub mod attributes;
mod changes;
mod creation;
pub mod credentials;
mod filters;
mod password_import;

use auth_core::{Call, Provider, endpoint};

pub use self::changes::{PatchUser, PatchUserBatchResponse, UpdateUser};
pub use self::creation::{
    AssociatedTenant, CreateUser, CreateUsers, CreateUsersResponse, FailedUser, NewUser,
};
pub use self::filters::{
    DeleteUser, LoadUser, LoadUsers, SearchUsers, TenantRoles, UserResponse, UsersPage,
    UsersResponse,
};
pub use self::password_import::{
    PasswordImport, PasswordImportArgon2, PasswordImportBach, PasswordImportFirebase,
    PasswordImportHash, PasswordImportPbkdf2, PasswordImportPhpass, PasswordImportSha,
};
use crate::descope::Descope;

/// Users: to create, find, change and delete them.
///
/// Single values are changed with [`UserAttributes`](attributes::UserAttributes); passwords,
/// passkeys and sessions are in [`UserCredentials`](credentials::UserCredentials).
pub trait Users: Provider {
    /// Gives a user.
    ///
    /// Vendor page: [Load User](https://docs.descope.com/api/management/users/load-user)
    #[doc(alias = "LoadUser")]
    #[endpoint(method = GET, path = "/v1/mgmt/user?<filter..>")]
    fn load_user(&self, filter: &LoadUser) -> Call<UserResponse>;

    /// Gives the users with these ids.
    ///
    /// Vendor page: [Load Users](https://docs.descope.com/api/management/users/load-users)
    #[doc(alias = "LoadUsers")]
    #[endpoint(method = POST, path = "/v1/mgmt/users/load", json = users, idempotent)]
    fn load_users(&self, users: &LoadUsers) -> Call<UsersResponse>;

    /// Gives the users who match, in an older version.
    #[doc(alias = "SearchUsers")]
    #[deprecated(note = "use `search_users` instead")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/search", json = filter, idempotent)]
    fn search_users_v1(&self, filter: &SearchUsers) -> Call<UsersPage>;

    /// Gives the users who match, a page of them. An empty filter gives all.
    ///
    /// ```
    /// use auth_providers::descope::management::users::SearchUsers;
    /// use auth_providers::descope::prelude::*;
    ///
    /// # async fn example(descope: &Descope) -> Result<(), auth_core::Error> {
    /// let filter = SearchUsers::new().statuses(["enabled"]);
    /// let mut users = descope.search_users(&filter).items();
    /// while let Some(user) = users.next().await {
    ///     println!("{:?}", user?.email);
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// Vendor page: [Search Users](https://docs.descope.com/api/management/users/search-users)
    #[doc(alias = "SearchUsers")]
    #[endpoint(method = POST, path = "/v2/mgmt/user/search", json = filter, idempotent)]
    fn search_users(&self, filter: &SearchUsers) -> Call<UsersPage>;

    /// Changes the given values of several users. It may succeed for some of them.
    ///
    /// Vendor page: [Patch Users Batch](https://docs.descope.com/api/management/users/patch-user-batch)
    #[doc(alias = "PatchUserBatch")]
    #[endpoint(method = PATCH, path = "/v1/mgmt/user/patch/batch", json = { users }, idempotent)]
    fn patch_user_batch(&self, users: &[PatchUser]) -> Call<PatchUserBatchResponse>;

    /// Creates a user.
    ///
    /// It fails if there is one with the login id. The user needs an e-mail address or a phone
    /// number, of which one is verified, if they shall sign in with it. An invitation goes out with
    /// each call that succeeds.
    ///
    /// Vendor page: [Create User](https://docs.descope.com/api/management/users/create-user)
    #[doc(alias = "CreateUser")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/create", json = user)]
    fn create_user(&self, user: &CreateUser) -> Call<UserResponse>;

    /// Creates several users. It may succeed for some of them.
    ///
    /// Vendor page: [Batch Create Users](https://docs.descope.com/api/management/users/create-users)
    #[doc(alias = "CreateUsers")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/create/batch", json = users)]
    fn create_users(&self, users: &CreateUsers) -> Call<CreateUsersResponse>;

    /// Replaces all values of a user.
    ///
    /// What is not given is removed, such as roles and tenants. To change single values, use
    /// [`patch_user`](Self::patch_user).
    ///
    /// Vendor page: [Update User](https://docs.descope.com/api/management/users/update-user)
    #[doc(alias = "UpdateUser")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/update", json = user, idempotent)]
    fn update_user(&self, user: &UpdateUser) -> Call<UserResponse>;

    /// Changes the given values of a user.
    ///
    /// Vendor page: [Patch User](https://docs.descope.com/api/management/users/patch-user)
    #[doc(alias = "PatchUser")]
    #[endpoint(method = PATCH, path = "/v1/mgmt/user/patch", json = changes, idempotent)]
    fn patch_user(&self, changes: &PatchUser) -> Call<UserResponse>;

    /// Deletes a user. That cannot be undone.
    ///
    /// Vendor page: [Delete User](https://docs.descope.com/api/management/users/delete-user)
    #[doc(alias = "DeleteUser")]
    #[endpoint(method = POST, path = "/v1/mgmt/user/delete", json = user, idempotent)]
    fn delete_user(&self, user: &DeleteUser) -> Call<()>;

    /// Deletes several users by their ids, `U…`. That cannot be undone.
    ///
    /// Vendor page: [Batch Delete Users](https://docs.descope.com/api/management/users/delete-users)
    #[doc(alias = "DeleteUsers")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/user/delete/batch",
        json = { userIds: user_ids },
        idempotent,
    )]
    fn delete_users(&self, user_ids: &[&str]) -> Call<()>;
}

impl Users for Descope {}
