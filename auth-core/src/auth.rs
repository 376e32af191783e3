//! Credentials: how a client proves who it is.

mod credential;
mod fixed;
mod parts;
mod refreshing;
mod request;

pub(crate) use self::credential::Auth;
pub use self::credential::{Authorization, Credential};
pub use self::fixed::{ApiKey, Basic, Bearer};
pub use self::parts::CredentialParts;
pub(crate) use self::parts::UnusableCredential;
pub use self::refreshing::{AccessToken, RefreshingBearer};
pub use self::request::{AuthorizationRequest, AuthorizedResponse};
