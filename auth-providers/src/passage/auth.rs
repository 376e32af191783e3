//! Passage's authentication API for end users, **retired by its vendor on 2026-01-16**.
//!
//! It is another API than that of [`Passage`](super::Passage), on another host, and has a client of its
//! own: [`PassageAuth`], which has no API key. Operations of a user who is signed in take that user's
//! token as an argument.
//!
//! ```no_run
//! use auth_providers::passage::prelude::*;
//! # use auth_core::Secret;
//!
//! # async fn example(code: Secret) -> Result<(), auth_core::Error> {
//! let auth = PassageAuth::builder("app id").base_url("https://auth.passage.example.com/v1").build()?;
//! let otp_id = auth.login_one_time_passcode("ada@example.com", None).await?;
//! let tokens = auth.activate_one_time_passcode(&otp_id, &code).await?;
//! let user = auth.get_current_user(&tokens.auth_token).await?;
//! # drop(user);
//! # Ok(()) }
//! ```
//!
//! No document of the vendor has this API. What is declared here was read from the vendor's clients
//! for Swift, which name each operation and each field, and few limits.

pub mod app;
mod auth_result;
pub mod current_user;
pub mod login;
pub mod magic_link;
pub mod otp;
pub mod passkey_readiness;
pub mod register;
pub mod social;
pub mod tokens;
pub mod transactions;
pub mod user;
pub mod users;
pub mod webauthn;
pub mod well_known;
mod without_app;

use auth_core::{Client, ClientBuilder, Error, Provider};

pub use self::auth_result::AuthResult;
pub use self::without_app::WithoutApp;
use super::{check_app_id, error_body, retired};
use crate::edge::behind_edge;
use crate::{USER_AGENT, environment};

/// A client of one app's authentication API. It has no API key.
///
/// Cloning is cheap. All paths are below `/apps/<app_id>` of the base URL, and the endpoint
/// declarations leave that part out. [`without_app`](Self::without_app) has the few operations that
/// belong to no app.
///
/// Calls are tried again as those of [`Passage`](super::Passage) are.
#[derive(Clone, Debug)]
pub struct PassageAuth {
    client: Client,
    without_app: WithoutApp,
}

impl PassageAuth {
    /// The default base URL. The vendor retired it on 2026-01-16.
    pub const BASE_URL: &str = super::Passage::AUTH_URL;

    /// A client of this app with default options.
    ///
    /// # Errors
    ///
    /// - The app id is empty or has a [flaw](auth_core::Secret::flaw), or it cannot be used in a
    ///   path, because it is `.` or `..`, or contains a `/`.
    /// - The transport's TLS cannot be set up.
    pub fn new(app_id: impl Into<String>) -> Result<Self, Error> {
        Self::builder(app_id).build()
    }

    /// A client of the app in the environment variable `PASSAGE_APP_ID`.
    ///
    /// # Errors
    ///
    /// - The variable is not set, is empty or is not Unicode, or contains something around its
    ///   value, such as a line break.
    /// - The same as for [`new`](Self::new).
    pub fn from_env() -> Result<Self, Error> {
        Self::new(environment::required("PASSAGE_APP_ID")?)
    }

    /// Begins a client with other options, such as the base URL, timeouts, retries and the
    /// transport.
    pub fn builder(app_id: impl Into<String>) -> ClientBuilder<Self> {
        let app_id = app_id.into();
        let builder = ClientBuilder::new(Self::BASE_URL, Self::from_client);
        let builder = match check_app_id(&app_id) {
            Ok(()) => builder,
            Err(error) => builder.fail(error),
        };
        let builder = builder
            .path_prefix("apps")
            .path_prefix(app_id)
            // The vendor's edge responds with 403 to requests without a `user-agent`.
            .user_agent(USER_AGENT)
            .default_header("passage-version", super::VERSION)
            .error_body(error_body::parse);
        behind_edge(retired(builder))
    }

    /// The operations of this API that belong to no app.
    #[must_use]
    pub fn without_app(&self) -> &WithoutApp {
        &self.without_app
    }

    fn from_client(client: Client) -> Self {
        Self { without_app: WithoutApp::new(&client), client }
    }
}

impl Provider for PassageAuth {
    fn client(&self) -> &Client {
        &self.client
    }
}
