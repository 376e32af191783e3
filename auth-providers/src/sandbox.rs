//! A local server that imitates Clerk, Svix, Descope and Passage, for tests without network access.
//!
//! A [`Sandbox`] is a server on a random loopback port. It answers every operation that the vendors
//! document, each provider below its own path prefix and with its own state.
//!
//! # What is real
//!
//! - **Refusals.** A request that is not as documented is refused with the vendor's status and error
//!   body: an unknown path, method, parameter or field, a missing one, a wrong type, a value out of
//!   its bounds, a missing or wrong credential. In one thing the sandbox is stricter than some
//!   vendors: it refuses what the document does not name, so that a test finds a typing error.
//! - **Records.** What was created can be read, listed, changed and deleted, and is not found after
//!   that. It has the fields of the request, an id of the vendor's form, and the time. What belongs
//!   to a record exists with it alone. `null` clears a field, and `PUT` creates where the vendor does.
//!   Svix knows a record by its UID, too. A new user is refused if another one has the address, the
//!   user name or the external id (Clerk), or the login id (Descope).
//! - **Lists** are paged as the vendor's are. A parameter with the name of a field chooses records,
//!   and so do `query` and `text`. At the start there are 25 users and 12 organizations of Clerk, 30
//!   applications of Svix, 25 users of Passage, and a user of Descope.
//! - **Tokens.** The sandbox signs the session tokens of Clerk, Descope and Passage, and publishes the
//!   keys where the vendors do. Whoever signs in at Descope or Passage gets such tokens.
//!   [`Sandbox::issue_jwt`] issues one, and [`Sandbox::rotate_keys`] changes the keys.
//! - **Flows**: Clerk's sign-in tokens, its API keys and tokens of machines, which are verified as they
//!   are; the portals of Svix, its secrets and idempotency keys, the sessions and access keys of
//!   Descope, its one-time codes and its links ([`Sandbox::descope_code`]); the links and passcodes
//!   of Passage ([`Sandbox::passage_code`]), and its refresh tokens. The vendor retired Passage, and the
//!   sandbox still has all of it.
//!
//! # What is a sample
//!
//! - An operation that changes or reads no record, such as a statistic, has every documented field in
//!   its response, with made-up values.
//! - A record that no operation creates, such as an attempt to deliver a message, exists under every
//!   id until it is deleted. Its list has one.
//! - Nothing happens by itself: no email is sent, no message is delivered, and nothing is billed. A
//!   password is accepted whatever it is, and so is a code of an authenticator app. The id of a link
//!   of Passage stands for the link.
//! - An id in a body is not looked up, and other parameters of lists choose nothing.
//! - Where a vendor does not document a response, the sandbox uses that vendor's error format.
//!
//! Each response is as documented. The documents are read when the first request for a vendor
//! arrives, once in a process. That takes about a tenth of a second in a debug build.
//!
//! # Faults
//!
//! The sandbox can also fail on purpose: [`Sandbox::fail_next`] queues a fault.
//! [`Sandbox::requests`] returns the requests that arrived.
//!
//! ```
//! use auth_providers::clerk::prelude::*;
//! use auth_providers::clerk::sign_in_tokens::CreateSignInToken;
//! use auth_providers::sandbox::{Fault, Sandbox};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let sandbox = Sandbox::start().await?;
//! let clerk = sandbox.clerk().build()?;
//! let request = CreateSignInToken::new(Sandbox::CLERK_USER_ID);
//!
//! sandbox.fail_next(Fault::status(503));
//! let error = clerk.create_sign_in_token(&request).await.unwrap_err();
//! assert_eq!(error.attempts(), 1, "Clerk's create is not idempotent: it is not tried again");
//!
//! let token = clerk.create_sign_in_token(&request).await?;
//! assert_eq!(token.user_id, Sandbox::CLERK_USER_ID);
//! # Ok(())
//! # }
//! ```

mod clerk;
mod clients;
mod descope;
mod documented;
mod fault;
mod issuer;
mod listener;
mod passage;
mod query;
mod recorded;
mod signer;
mod svix;
mod token;
mod traffic;

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use auth_core::Secret;
use axum::Router;
use axum::middleware;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

pub use self::descope::DescopeSession;
pub use self::fault::Fault;
pub use self::issuer::TokenIssuer;
pub use self::recorded::Recorded;

use self::clerk::Clerk;
use self::descope::Descope;
use self::listener::{ConnectionBreaker, Listener};
use self::passage::Passage;
use self::svix::Svix;
use self::traffic::Traffic;

/// A running local server that imitates all four providers.
///
/// Clones are handles to the same server. It stops when the last handle is dropped.
#[derive(Clone)]
pub struct Sandbox {
    server: Arc<Server>,
}

/// The state that the handles share with the routes.
struct Server {
    address: SocketAddr,
    traffic: Arc<Traffic>,
    clerk: Arc<Clerk>,
    svix: Arc<Svix>,
    descope: Arc<Descope>,
    passage: Arc<Passage>,
    _running: oneshot::Sender<()>,
}

impl Sandbox {
    /// The secret key that Clerk accepts.
    pub const CLERK_SECRET_KEY: &str = clerk::SECRET_KEY;
    /// The id of Clerk's first user.
    pub const CLERK_USER_ID: &str = clerk::USER_ID;
    /// The id of the organization that [`CLERK_USER_ID`](Self::CLERK_USER_ID) is a member of.
    pub const CLERK_ORG_ID: &str = clerk::ORG_ID;
    /// The origin that Clerk's session tokens are issued to, in the claim `azp`.
    pub const CLERK_ORIGIN: &str = clerk::ORIGIN;

    /// The environment key that Svix accepts.
    ///
    /// To log out a token of an application's portal, Svix accepts that token instead.
    pub const SVIX_AUTH_TOKEN: &str = svix::AUTH_TOKEN;
    /// The id of Svix's first application.
    pub const SVIX_APP_ID: &str = svix::APP_ID;

    /// The id of Descope's project. It is too short to name a region.
    pub const DESCOPE_PROJECT_ID: &str = descope::PROJECT_ID;
    /// The management key that Descope accepts.
    pub const DESCOPE_MANAGEMENT_KEY: &str = descope::MANAGEMENT_KEY;
    /// The access key that Descope accepts.
    pub const DESCOPE_ACCESS_KEY: &str = descope::ACCESS_KEY;
    /// The id of the user that [`issue_session`](Self::issue_session) signs in.
    pub const DESCOPE_USER_ID: &str = descope::USER_ID;

    /// The id of Passage's app.
    pub const PASSAGE_APP_ID: &str = passage::APP_ID;
    /// The API key that Passage accepts.
    pub const PASSAGE_API_KEY: &str = passage::API_KEY;
    /// The id of Passage's first user.
    pub const PASSAGE_USER_ID: &str = passage::USER_ID;

    /// Starts a server on a free port of 127.0.0.1.
    ///
    /// The server runs on the current tokio runtime, which must have I/O and time enabled.
    ///
    /// # Errors
    ///
    /// - No port could be bound.
    pub async fn start() -> io::Result<Sandbox> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let traffic = Arc::new(Traffic::default());
        let clerk = Arc::new(Clerk::default());
        let svix = Arc::new(Svix::default());
        let descope = Arc::new(Descope::default());
        let passage = Arc::new(Passage::default());
        let (running, stopped) = oneshot::channel::<()>();

        let routes = Router::new()
            .nest("/clerk", clerk::router(Arc::clone(&clerk)))
            .nest("/svix", svix::router(Arc::clone(&svix)))
            .nest("/descope", descope::router(Arc::clone(&descope)))
            .nest("/passage", passage::router(Arc::clone(&passage)))
            .nest("/passage-auth", passage::auth_router(Arc::clone(&passage)))
            .layer(middleware::from_fn_with_state(Arc::clone(&traffic), traffic::intercept))
            .into_make_service_with_connect_info::<ConnectionBreaker>();
        tokio::spawn(async move {
            axum::serve(Listener::new(listener), routes)
                .with_graceful_shutdown(async move {
                    // Nothing is ever sent. The wait ends when the sender is dropped with the last
                    // handle.
                    let _ = stopped.await;
                })
                .await
        });

        let server = Server { address, traffic, clerk, svix, descope, passage, _running: running };
        Ok(Sandbox { server: Arc::new(server) })
    }

    /// The base URL of Clerk's Backend API.
    #[must_use]
    pub fn clerk_url(&self) -> String {
        self.url("/clerk/v1")
    }

    /// The base URL of Svix's API.
    #[must_use]
    pub fn svix_url(&self) -> String {
        self.url("/svix")
    }

    /// The base URL of Descope's API.
    #[must_use]
    pub fn descope_url(&self) -> String {
        self.url("/descope")
    }

    /// The base URL of Passage's management API.
    ///
    /// The authentication API is below it as well, where the paths differ.
    #[must_use]
    pub fn passage_url(&self) -> String {
        self.url("/passage/v1")
    }

    /// The base URL of Passage's authentication API, which the vendor had on a host of its own.
    #[must_use]
    pub fn passage_auth_url(&self) -> String {
        self.url("/passage-auth/v1")
    }

    /// Queues a fault for the next request. If other faults are queued, they come first.
    ///
    /// Each request gets one fault at most. It does not matter which provider the request is for.
    pub fn fail_next(&self, fault: Fault) {
        self.server.traffic.queue(fault);
    }

    /// The requests that arrived so far, the oldest first. They include requests that failed
    /// because of a fault.
    #[must_use]
    pub fn requests(&self) -> Vec<Recorded> {
        self.server.traffic.recorded()
    }

    /// Deletes the recorded requests.
    pub fn clear_requests(&self) {
        self.server.traffic.forget();
    }

    /// How many requests changed something at Svix: all that succeeded and were no `GET`.
    ///
    /// A response that is repeated because of its idempotency key does not count.
    #[must_use]
    pub fn svix_effects(&self) -> usize {
        self.server.svix.effects()
    }

    /// Signs in [`DESCOPE_USER_ID`](Self::DESCOPE_USER_ID), as a user would in a browser.
    #[must_use]
    pub fn issue_session(&self) -> DescopeSession {
        self.issue_session_for(Self::DESCOPE_USER_ID)
    }

    /// Signs in any user of Descope, as a user would in a browser.
    #[must_use]
    pub fn issue_session_for(&self, user_id: &str) -> DescopeSession {
        self.server.descope.sign_in(user_id)
    }

    /// The one-time code, or the token of the link, that Descope sent last to somebody: by login id,
    /// email address or phone number. `None` if there is none, or if it was used.
    ///
    /// ```
    /// use auth_providers::descope::otp::SignInOtp;
    /// use auth_providers::descope::prelude::*;
    /// use auth_providers::sandbox::Sandbox;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = Sandbox::start().await?;
    /// let descope = sandbox.descope().build()?;
    /// descope.sign_in_otp_email(&SignInOtp::new("ada@example.com")).await?;
    ///
    /// let code = sandbox.descope_code("ada@example.com").ok_or("nothing was sent")?;
    /// let session = descope.verify_otp_email("ada@example.com", &code).await?;
    /// assert!(session.session_jwt.is_some());
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn descope_code(&self, recipient: &str) -> Option<Secret> {
        self.server.descope.code_sent_to(recipient)
    }

    /// The passcode, or the secret of the link, that Passage sent last to somebody: by email address or
    /// phone number. `None` if there is none, or if it was used.
    ///
    /// ```
    /// use auth_providers::passage::prelude::*;
    /// use auth_providers::sandbox::Sandbox;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = Sandbox::start().await?;
    /// let auth = sandbox.passage_auth().build()?;
    /// let otp_id = auth.login_one_time_passcode("ada@example.com", None).await?;
    ///
    /// let code = sandbox.passage_code("ada@example.com").ok_or("nothing was sent")?;
    /// let tokens = auth.activate_one_time_passcode(&otp_id, &code).await?;
    /// assert_eq!(auth.get_current_user(&tokens.auth_token).await?.email, "ada@example.com");
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn passage_code(&self, recipient: &str) -> Option<Secret> {
        self.server.passage.code_sent_to(recipient)
    }

    /// Adds users of Passage.
    ///
    /// Each is an object with fields of a user as the vendor writes them, such as `email`,
    /// `email_verified` and `user_metadata`. What is not given is as of a user who has just signed up,
    /// without any address; an `id` is made. An object with the `id` of another user is not checked.
    ///
    /// ```
    /// use auth_providers::passage::prelude::*;
    /// use auth_providers::passage::users::{Filter, ListUsers};
    /// use auth_providers::sandbox::Sandbox;
    /// use serde_json::json;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = Sandbox::start().await?;
    /// let address = |number| format!("user-{number}@example.org");
    /// sandbox.add_passage_users((0..1000).map(|number| json!({ "email": address(number) })));
    ///
    /// let passage = sandbox.passage().build()?;
    /// let filter = ListUsers::new().identifier(Filter::eq(address(7)));
    /// assert_eq!(passage.list_users(&filter).await?.total_users, Some(1));
    /// # Ok(())
    /// # }
    /// ```
    pub fn add_passage_users(&self, users: impl IntoIterator<Item = Value>) {
        self.server.passage.add_users(users);
    }

    fn url(&self, prefix: &str) -> String {
        format!("http://{}{prefix}", self.server.address)
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox").field("address", &self.server.address).finish_non_exhaustive()
    }
}

/// Locks a mutex. A poisoned lock is no problem, because the state stays consistent if a test
/// panics.
fn lock<T>(state: &Mutex<T>) -> MutexGuard<'_, T> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}
