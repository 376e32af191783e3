//! What a client must be able to do to be measured.

use serde::Serialize;

use super::contender::{Left, Worked};
use super::{Call, Target};

/// A client that is measured.
///
/// Each call decodes its answer and asserts that it is right. The futures are not boxed, since a
/// box would be counted as an allocation of the call.
pub trait Client: Sized + 'static {
    /// Its name in the table.
    const NAME: &'static str;

    /// Makes a client.
    fn new(target: &Target) -> impl Future<Output = Self>;

    /// Makes another one for one more call in flight. It shares the connection pool, if there is
    /// one.
    fn another(&self, target: &Target) -> impl Future<Output = Self>;

    /// Creates a sign-in token.
    fn create(&mut self) -> impl Future<Output = ()>;

    /// Revokes a sign-in token.
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

/// A client whose calls may go on on another thread than they began on.
///
/// The compiler knows that of each client, but not of all clients that a type parameter stands for.
/// So `threaded!` implements this trait for each one.
pub trait Threaded: Client + Send {
    /// Makes calls until none are left.
    fn work(self, call: Call, left: Left) -> impl Future<Output = Worked<Self>> + Send + 'static;
}

macro_rules! threaded {
    ($client:ty) => {
        impl $crate::calls::Threaded for $client {
            fn work(
                self,
                call: $crate::calls::Call,
                left: $crate::calls::contender::Left,
            ) -> impl Future<Output = $crate::calls::contender::Worked<Self>> + Send + 'static {
                $crate::calls::contender::work(self, call, left)
            }
        }
    };
}
pub(super) use threaded;

/// The body that creates a sign-in token.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct NewSignInToken<'a> {
    /// The user who may sign in with the token.
    pub user_id: &'a str,
}
