//! What takes part.

use serde::Serialize;

use super::{Call, Target};

/// A client, with what its calls share.
///
/// The calls decode what comes back and assert that it is right. Their futures are not boxed:
/// allocations are counted.
pub trait Client: Sized + 'static {
    /// Its name in the table.
    const NAME: &'static str;

    /// Makes one.
    fn new(target: &Target) -> impl Future<Output = Self>;

    /// The same once more, for another call in flight: one pool, where it has one.
    fn another(&self, target: &Target) -> impl Future<Output = Self>;

    /// Creates a sign-in token.
    fn create(&mut self) -> impl Future<Output = ()>;

    /// Revokes it.
    fn revoke(&mut self) -> impl Future<Output = ()>;

    /// Lists users.
    fn list(&mut self) -> impl Future<Output = ()>;

    /// Makes that call.
    fn call(&mut self, call: Call) -> impl Future<Output = ()> {
        async move {
            match call {
                Call::Create => self.create().await,
                Call::Revoke => self.revoke().await,
                Call::List => self.list().await,
            }
        }
    }
}

/// The body that creates a sign-in token.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct NewSignInToken<'a> {
    /// Whose.
    pub user_id: &'a str,
}
