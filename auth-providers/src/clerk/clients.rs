//! Clients: <https://clerk.com/docs/reference/backend-api/tag/clients>

use auth_core::{Call, Provider, Secret, endpoint, request, response};
use jiff::Timestamp;

use super::sessions::Session;
use super::{Clerk, Paginated, wire};

/// Clients: the devices and browsers that users have sessions in.
pub trait Clients: Provider {
    /// Lists all clients, the newest first.
    ///
    /// The vendor will remove it.
    ///
    /// Vendor page: [List all clients](https://clerk.com/docs/reference/backend-api/tag/clients/get/clients)
    #[deprecated(note = "the vendor will remove it, and names nothing to use instead")]
    #[doc(alias = "GetClientList")]
    #[endpoint(method = GET, path = "/clients?paginated=true&<filter..>")]
    fn list_clients(&self, filter: &ListClients) -> Call<Paginated<Client>>;

    /// Checks a token that stands for a client, and gives the client.
    ///
    /// Vendor page: [Verify a client](https://clerk.com/docs/reference/backend-api/tag/clients/post/clients/verify)
    #[doc(alias = "VerifyClient")]
    #[endpoint(method = POST, path = "/clients/verify", json = { token }, idempotent)]
    fn verify_client(&self, token: &Secret) -> Call<Client>;

    /// Gives a client.
    ///
    /// Vendor page: [Get a client](https://clerk.com/docs/reference/backend-api/tag/clients/get/clients/%7Bclient_id%7D)
    #[doc(alias = "GetClient")]
    #[endpoint(method = GET, path = "/clients/<client_id>")]
    fn get_client(&self, client_id: &str) -> Call<Client>;
}

impl Clients for Clerk {}

/// Which clients to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListClients {
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A device or browser that users have sessions in.
#[response]
#[derive(PartialEq)]
pub struct Client {
    /// The kind of object: `client`.
    #[serde(default)]
    pub object: String,
    /// The client's id, `client_…`.
    pub id: String,
    /// The ids of its sessions.
    #[serde(default)]
    pub session_ids: Vec<String>,
    /// Its sessions.
    #[serde(default)]
    pub sessions: Vec<Session>,
    /// The id of the sign-in that is under way.
    pub sign_in_id: Option<String>,
    /// The id of the sign-up that is under way.
    pub sign_up_id: Option<String>,
    /// The id of the session that was active last.
    pub last_active_session_id: Option<String>,
    /// How a user last signed in here, such as `password` or `oauth_google`.
    pub last_authentication_strategy: Option<String>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}
