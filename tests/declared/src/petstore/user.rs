//! <http://swagger.io>

use auth_core::{Call, Provider, Secret, endpoint, request};
use serde::Deserialize;

use super::Petstore;

/// Operations about user.
pub trait Users: Provider {
    /// Create user.
    ///
    /// This can only be done by the logged in user.
    #[doc(alias = "createUser")]
    #[endpoint(method = POST, path = "/user", json = request, auth = none)]
    fn create_user(&self, request: &User) -> Call<()>;

    /// Creates list of users with given input array.
    #[doc(alias = "createUsersWithArrayInput")]
    #[endpoint(method = POST, path = "/user/createWithArray", json = items, auth = none)]
    fn create_users_with_array_input(&self, items: &[User]) -> Call<()>;

    /// Creates list of users with given input array.
    #[doc(alias = "createUsersWithListInput")]
    #[endpoint(method = POST, path = "/user/createWithList", json = items, auth = none)]
    fn create_users_with_list_input(&self, items: &[User]) -> Call<()>;

    /// Logs user into the system.
    ///
    /// - `username`: The user name for login.
    /// - `password`: The password for login in clear text.
    #[doc(alias = "loginUser")]
    #[endpoint(
        method = GET,
        path = "/user/login?<username>",
        secret_query("password") = password,
        auth = none,
    )]
    fn login_user(&self, username: &str, password: &Secret) -> Call<String>;

    /// Logs out current logged in user session.
    #[doc(alias = "logoutUser")]
    #[endpoint(method = GET, path = "/user/logout", auth = none)]
    fn logout_user(&self) -> Call<()>;

    /// Get user by user name.
    ///
    /// - `username`: The name that needs to be fetched. Use user1 for testing.
    #[doc(alias = "getUserByName")]
    #[endpoint(method = GET, path = "/user/<username>", auth = none)]
    fn get_user_by_name(&self, username: &str) -> Call<User>;

    /// Updated user.
    ///
    /// This can only be done by the logged in user.
    ///
    /// - `username`: name that need to be updated.
    #[doc(alias = "updateUser")]
    #[endpoint(method = PUT, path = "/user/<username>", json = request, auth = none)]
    fn update_user(&self, username: &str, request: &User) -> Call<()>;

    /// Delete user.
    ///
    /// This can only be done by the logged in user.
    ///
    /// - `username`: The name that needs to be deleted.
    #[doc(alias = "deleteUser")]
    #[endpoint(method = DELETE, path = "/user/<username>", auth = none)]
    fn delete_user(&self, username: &str) -> Call<()>;
}

impl Users for Petstore {}

/// A user.
#[request]
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct User {
    /// The id.
    pub id: Option<i64>,
    /// The username.
    pub username: Option<String>,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The email.
    pub email: Option<String>,
    /// The password.
    pub password: Option<Secret>,
    /// The phone.
    pub phone: Option<String>,
    /// User Status.
    pub user_status: Option<i32>,
}
