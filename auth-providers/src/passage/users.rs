//! Users: <https://docs.passage.id/api-docs/management-api/users> (retired)

mod filter;
mod list_users;
mod page;
mod user_info;

use auth_core::{Call, Provider, endpoint};

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
}

impl Users for Passage {}
