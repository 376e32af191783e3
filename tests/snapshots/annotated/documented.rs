//! What the author says stays, and is added to.

use auth_core::{Call, Provider, endpoint};

use crate::snapshots::{Api, Sent};

trait Users: Provider {
    /// Whether there is such a user.
    #[endpoint(method = HEAD, path = "/users/<id>")]
    fn exists(&self, id: &str) -> Call<()>;

    /// Deletes a user.
    ///
    /// # Errors
    ///
    /// When the user is an owner.
    #[deprecated(note = "lock the user")]
    #[endpoint(method = DELETE, path = "/users/<id>")]
    fn delete(&self, id: &str) -> Call<()>;
}

impl Users for Api {}

#[expect(deprecated)]
pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([Api::sent(|api| api.exists("u_1")), Api::sent(|api| api.delete("u_1"))])
}
