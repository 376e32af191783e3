//! The operations that belong to no app.

use auth_core::{Client, Provider};

/// The operations of the authentication API that belong to no app:
/// [`PassageAuth::without_app`](super::PassageAuth::without_app) gives them.
///
/// Their paths are below the base URL itself. Otherwise the calls are those of the client that they
/// came from.
#[derive(Clone, Debug)]
pub struct WithoutApp {
    client: Client,
}

impl WithoutApp {
    pub(super) fn new(client: &Client) -> Self {
        Self { client: client.without_path_prefix() }
    }
}

impl Provider for WithoutApp {
    fn client(&self) -> &Client {
        &self.client
    }
}
