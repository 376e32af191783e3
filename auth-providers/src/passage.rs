//! Passage's APIs, **retired by their vendor on 2026-01-16**. There is one module for each resource.
//!
//! Assume that the vendor's hosts no longer respond. An error says so if they do not. The clients work
//! with any server that implements the APIs under another base URL, such as the sandbox.
//!
//! There are two APIs, and a client for each:
//!
//! - [`Passage`] is for the app's server. It has an API key.
//! - [`PassageAuth`], in [`auth`], is for the app's users. It has no key.
//!
//! ```no_run
//! use auth_providers::passage::prelude::*;
//!
//! # async fn example() -> Result<(), auth_core::Error> {
//! let passage = Passage::builder("app id", "api key").base_url("https://passage.example.com/v1").build()?;
//! passage.revoke_user_refresh_tokens("user id").await?;
//! # Ok(()) }
//! ```
//!
//! To leave it, see the example `migrate` in the repository
//! (`cargo run -p auth-tests --example migrate -- --to clerk`): it moves users to Clerk or Descope, and
//! reports what cannot be moved. The vendor's migration guide:
//! <https://docs.passage.id/home/migration-guide>.

pub mod apps;
pub mod auth;
mod error_body;
pub mod flex;
pub mod magic_links;
pub mod tokens;
pub mod user_devices;
pub mod users;
#[cfg(feature = "jwt")]
mod verifier;

#[cfg(feature = "jwt")]
use auth_core::jwt::RemoteKeySet;
use auth_core::{Bearer, Client, ClientBuilder, Error, Provider, Secret};

pub use self::auth::PassageAuth;
#[cfg(feature = "jwt")]
#[cfg_attr(docsrs, doc(cfg(feature = "jwt")))]
pub use self::verifier::{Claims, TokenVerifier, ValidateJwtError};
use crate::edge::behind_edge;
use crate::{USER_AGENT, environment};

/// The clients and their methods.
///
/// The traits are imported without their names, and no request types are here, so that the preludes
/// of several providers can be used together. Import those from the resource's module, such as
/// [`users`].
pub mod prelude {
    pub use super::apps::Apps as _;
    pub use super::auth::app::AuthApp as _;
    pub use super::auth::current_user::AuthCurrentUser as _;
    pub use super::auth::login::AuthLogin as _;
    pub use super::auth::magic_link::AuthMagicLink as _;
    pub use super::auth::otp::AuthOtp as _;
    pub use super::auth::passkey_readiness::AuthPasskeyReadiness as _;
    pub use super::auth::register::AuthRegister as _;
    pub use super::auth::social::AuthSocial as _;
    pub use super::auth::social::default_dev::AuthSocialDefaultDev as _;
    pub use super::auth::tokens::AuthTokens as _;
    pub use super::auth::transactions::AuthTransactions as _;
    pub use super::auth::users::AuthUsers as _;
    pub use super::auth::well_known::AuthWellKnown as _;
    pub use super::flex::Flex as _;
    pub use super::magic_links::MagicLinks as _;
    pub use super::tokens::Tokens as _;
    pub use super::user_devices::UserDevices as _;
    pub use super::users::Users as _;
    pub use super::{Passage, PassageAuth};
}

const VERSION: &str = concat!("passage-rust ", env!("CARGO_PKG_VERSION"));

/// Lets the errors of the vendor's hosts say that they are retired.
fn retired<P>(builder: ClientBuilder<P>) -> ClientBuilder<P> {
    const NOTE: &str = "the vendor retired Passage on 2026-01-16: set `base_url` to a server that \
        still has its API";
    let hosts = ["api.passage.id", "auth.passage.id"];
    hosts.into_iter().fold(builder, |builder, host| builder.host_note(host, NOTE))
}

/// A client of one app's management API.
///
/// Cloning is cheap. All paths are below `/apps/<app_id>` of the base URL. The endpoint
/// declarations leave that part out.
///
/// Idempotent calls are tried again after the statuses 408, 502, 503 and 504. They are also tried
/// again after 520 to 524 and 530, which the edge network in front of Passage sends when it cannot
/// reach Passage.
#[derive(Clone, Debug)]
pub struct Passage {
    client: Client,
    #[cfg(feature = "jwt")]
    keys: RemoteKeySet,
    #[cfg(feature = "jwt")]
    app_id: String,
}

impl Passage {
    /// The default base URL. The vendor retired it on 2026-01-16.
    pub const BASE_URL: &str = "https://api.passage.id/v1";
    /// The base URL of the vendor's [authentication API](auth), which published the apps' public
    /// keys. The vendor retired it, too.
    pub const AUTH_URL: &str = "https://auth.passage.id/v1";

    /// A client of this app with its API key and default options.
    ///
    /// # Errors
    ///
    /// - The app id is empty or has a [flaw](Secret::flaw), or it cannot be used in a path, because
    ///   it is `.` or `..`, or contains a `/`.
    /// - The API key is empty or has a flaw, such as a line break at its end.
    /// - The transport's TLS cannot be set up.
    pub fn new(app_id: impl Into<String>, api_key: impl Into<Secret>) -> Result<Self, Error> {
        Self::builder(app_id, api_key).build()
    }

    /// A client of the app in the environment variable `PASSAGE_APP_ID`, with the API key in
    /// `PASSAGE_API_KEY`.
    ///
    /// # Errors
    ///
    /// - One of the variables is not set, is empty or is not Unicode, or contains something around
    ///   its value, such as a line break.
    /// - The same as for [`new`](Self::new).
    pub fn from_env() -> Result<Self, Error> {
        let app_id = environment::required("PASSAGE_APP_ID")?;
        Self::new(app_id, environment::required("PASSAGE_API_KEY")?)
    }

    /// Begins a client with other options, such as the base URL, timeouts, retries and the
    /// transport.
    pub fn builder(app_id: impl Into<String>, api_key: impl Into<Secret>) -> ClientBuilder<Self> {
        let app_id = app_id.into();
        let id = app_id.clone();
        let builder = ClientBuilder::new(Self::BASE_URL, |client| Self::from_client(client, id));
        let builder = match check_app_id(&app_id) {
            Ok(()) => builder,
            Err(error) => builder.fail(error),
        };
        let builder = builder
            .path_prefix("apps")
            .path_prefix(app_id)
            .credential(Bearer::named("Passage's API key", api_key))
            // The vendor's edge responds with 403 to requests without a `user-agent`.
            .user_agent(USER_AGENT)
            .default_header("passage-version", VERSION)
            .error_body(error_body::parse);
        behind_edge(retired(builder))
    }

    #[cfg_attr(not(feature = "jwt"), expect(unused_variables, reason = "it is for the keys"))]
    fn from_client(client: Client, app_id: String) -> Self {
        Self {
            #[cfg(feature = "jwt")]
            keys: verifier::keys(&client),
            #[cfg(feature = "jwt")]
            app_id,
            client,
        }
    }
}

fn check_app_id(id: &str) -> Result<(), Error> {
    // The id is compared with the last segment of `iss`, so it must not contain a slash.
    let slash = || id.contains('/').then_some("has a `/` in it");
    let flaw = Secret::from(id).flaw().or_else(slash);
    flaw.map_or(Ok(()), |flaw| Err(Error::config(format!("the app id {flaw}"))))
}

impl Provider for Passage {
    fn client(&self) -> &Client {
        &self.client
    }
}
