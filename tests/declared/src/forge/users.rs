//! Users.

use auth_core::{Call, Provider, endpoint};

use super::LinkExample;
use super::model::User;

/// Users.
pub trait Users: Provider {
    /// Gets a user by name.
    #[doc(alias = "getUserByName")]
    #[endpoint(method = GET, path = "/2.0/users/<username>")]
    fn get_user_by_name(&self, username: &str) -> Call<User>;
}

impl Users for LinkExample {}
