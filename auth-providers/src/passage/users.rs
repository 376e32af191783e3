//! Users: <https://docs.passage.id/api-docs/management-api/users> (retired)

mod changes;
mod filter;
mod list_users;
mod page;
mod user_info;

use auth_core::{Call, Provider, endpoint};

pub use self::changes::{CreateUser, UpdateUser};
pub use self::filter::Filter;
pub use self::list_users::ListUsers;
pub use self::page::{Link, ListedUser, PaginatedLinks, PaginatedUsers};
pub use self::user_info::{
    SocialConnectionType, UserEventAction, UserEventStatus, UserInfo, UserRecentEvent,
    UserSocialConnection, UserSocialConnections, UserStatus,
};
use super::Passage;

/// An app's users.
pub trait Users: Provider {
    /// Gives a user.
    ///
    /// Vendor page (retired): [Get user](https://docs.passage.id/api-docs/management-api/users)
    #[doc(alias = "getUser")]
    #[endpoint(method = GET, path = "/users/<user_id>", envelope = "user")]
    fn get_user(&self, user_id: &str) -> Call<UserInfo>;

    /// Lists the users.
    ///
    /// Vendor page (retired): [List users](https://docs.passage.id/api-docs/management-api/users)
    #[doc(alias = "listPaginatedUsers")]
    #[endpoint(method = GET, path = "/users?<filter..>")]
    fn list_users(&self, filter: &ListUsers) -> Call<PaginatedUsers>;

    /// Creates a user.
    ///
    /// It fails if the e-mail address or the phone number belongs to a user.
    ///
    /// Vendor page (retired): [Create User](https://docs.passage.id/api-docs/management-api/users)
    #[doc(alias = "createUser")]
    #[endpoint(method = POST, path = "/users", json = user, envelope = "user")]
    fn create_user(&self, user: &CreateUser) -> Call<UserInfo>;

    /// Changes a user. What is not set stays as it is.
    ///
    /// Vendor page (retired): [Update User](https://docs.passage.id/api-docs/management-api/users)
    #[doc(alias = "updateUser")]
    #[endpoint(
        method = PATCH,
        path = "/users/<user_id>",
        json = changes,
        envelope = "user",
        idempotent,
    )]
    fn update_user(&self, user_id: &str, changes: &UpdateUser) -> Call<UserInfo>;

    /// Activates a user, who can then sign in again.
    ///
    /// To activate an active user changes nothing.
    ///
    /// Vendor page (retired): [Activate User](https://docs.passage.id/api-docs/management-api/users)
    #[doc(alias = "activateUser")]
    #[endpoint(method = PATCH, path = "/users/<user_id>/activate", envelope = "user", idempotent)]
    fn activate_user(&self, user_id: &str) -> Call<UserInfo>;

    /// Deactivates a user, who can then no longer sign in.
    ///
    /// Tokens that were issued before stay valid until they expire. To deactivate an inactive user
    /// changes nothing.
    ///
    /// Vendor page (retired): [Deactivate User](https://docs.passage.id/api-docs/management-api/users)
    #[doc(alias = "deactivateUser")]
    #[endpoint(method = PATCH, path = "/users/<user_id>/deactivate", envelope = "user", idempotent)]
    fn deactivate_user(&self, user_id: &str) -> Call<UserInfo>;

    /// Deletes a user with all devices and tokens.
    ///
    /// Vendor page (retired): [Delete User](https://docs.passage.id/api-docs/management-api/users)
    #[doc(alias = "deleteUser")]
    #[endpoint(method = DELETE, path = "/users/<user_id>")]
    fn delete_user(&self, user_id: &str) -> Call<()>;
}

impl Users for Passage {}
