//! What a user is created with, and how one is changed.

use auth_core::request;
use serde_json::{Map, Value};

/// The user to create: an e-mail address, a phone number, or both.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateUser {
    /// The e-mail address.
    pub email: Option<String>,
    /// The phone number, such as `+15005550006`.
    pub phone: Option<String>,
    /// The application's own data, with the fields of the app's schema. Default: none.
    pub user_metadata: Map<String, Value>,
}

/// The changes to a user. What is not set stays as it is.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateUser {
    /// The new e-mail address.
    pub email: Option<String>,
    /// The new phone number, such as `+15005550006`.
    pub phone: Option<String>,
    /// The application's own data, with the fields of the app's schema.
    pub user_metadata: Option<Map<String, Value>>,
}
