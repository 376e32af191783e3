//! Users, before they sign in (retired).

use auth_core::{Call, Provider, endpoint, request};
use serde_json::{Map, Value};

use super::PassageAuth;
use super::user::User;

/// Users, before they sign in.
pub trait AuthUsers: Provider {
    /// Gives the user with an e-mail address or a phone number; `None` if there is none.
    #[doc(alias = "checkUserIdentifier")]
    #[endpoint(method = GET, path = "/users?<identifier>", auth = none, envelope = "user")]
    fn check_user_identifier(&self, identifier: &str) -> Call<Option<User>>;

    /// Creates a user, who has yet to register in one of the [ways](super::register).
    ///
    /// It fails if the app has no public sign-up, or if the identifier belongs to a user.
    #[doc(alias = "createUser")]
    #[endpoint(method = POST, path = "/users", json = user, auth = none, envelope = "user")]
    fn create_user(&self, user: &CreateUser) -> Call<User>;
}

impl AuthUsers for PassageAuth {}

/// The user to create.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateUser {
    /// The e-mail address, or the phone number, such as `+15005550006`.
    pub identifier: String,
    /// The application's own data, with the fields of the app's schema. Default: none.
    pub user_metadata: Map<String, Value>,
}
