//! Health. <https://api.svix.com/docs#tag/Health>

use auth_core::{Call, Provider, endpoint};

use super::Svix;

/// Whether the server is up.
pub trait Health: Provider {
    /// Asks whether the server is up: it is, if the call succeeds.
    ///
    /// The call carries no token.
    ///
    /// Vendor page: [Health](https://api.svix.com/docs#tag/Health/operation/v1.health.get)
    #[doc(alias = "v1.health.get")]
    #[endpoint(method = GET, path = "/api/v1/health", auth = none)]
    fn get_health(&self) -> Call<()>;
}

impl Health for Svix {}
