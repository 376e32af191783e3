//! One vendor's API: its client, its credentials, and its document.

use std::sync::OnceLock;

use auth_core::{Call, ClientBuilder, Provider, RetryPolicy};
use auth_openapi::samples;

use crate::desk::Desk;
use crate::operation::Operation;
use crate::yardstick::Yardstick;

/// An API with a plan in `auth-providers/openapi`.
pub(crate) struct Api<P: 'static> {
    /// What the plan is called.
    pub(crate) name: &'static str,
    /// A client for this base URL.
    client: fn(&str) -> ClientBuilder<P>,
    pub(crate) credentials: Credentials,
    yardstick: OnceLock<Yardstick>,
}

/// The credentials of the client that an API is tested with.
pub(crate) struct Credentials {
    /// The `authorization` of the calls that a security scheme of the document is for.
    pub(crate) by_scheme: &'static [(&'static str, &'static str)],
    /// What no other call may carry.
    pub(crate) key: &'static str,
}

impl<P: Provider + 'static> Api<P> {
    pub(crate) const fn new(
        name: &'static str,
        client: fn(&str) -> ClientBuilder<P>,
        credentials: Credentials,
    ) -> Self {
        Self { name, client, credentials, yardstick: OnceLock::new() }
    }

    /// Beside this document instead of that of the plan.
    pub(crate) fn beside(self, yardstick: Yardstick) -> Self {
        Self { yardstick: OnceLock::from(yardstick), ..self }
    }

    /// Begins the test of the operation with this id, or with this method and path if it has none.
    pub(crate) fn operation(&'static self, name: &'static str) -> Operation<P> {
        Operation::new(self, name)
    }

    pub(crate) fn yardstick(&self) -> &Yardstick {
        self.yardstick.get_or_init(|| Yardstick::read(self.name))
    }

    /// A client that sends everything once.
    pub(crate) fn client(&self, base_url: &str) -> P {
        (self.client)(base_url).retry(RetryPolicy::never()).build().unwrap()
    }

    /// The server that is to judge instead of the document, if there is one.
    pub(crate) fn server(&self) -> Option<String> {
        let name = self.name.to_ascii_uppercase().replace('-', "_");
        std::env::var(format!("AUTH_TESTS_{name}_URL")).ok()
    }

    /// Checks that every documented error is one of its status, whatever it says.
    pub(crate) async fn errors<T>(&self, call: impl Fn(&P) -> Call<T>) {
        let (yardstick, desk) = (self.yardstick(), Desk::open().await);
        let client = self.client(&desk.url());
        let operations = yardstick.document.operations();
        let mut errors: Vec<_> =
            operations.flat_map(|operation| samples(yardstick.document, &operation)).collect();
        errors.retain(|sample| sample.status >= 400);
        let text = |body: &Option<serde_json::Value>| body.as_ref().map(ToString::to_string);
        errors.sort_by_cached_key(|sample| (sample.status, text(&sample.body)));
        errors.dedup_by_key(|sample| (sample.status, text(&sample.body)));
        assert!(!errors.is_empty(), "{}: no error is documented", self.name);
        for error in errors {
            desk.answer(&error);
            let Err(read) = call(&client).await else { panic!("{}: {error:?}", self.name) };
            let status = read.status().map(|status| status.as_u16());
            assert_eq!(status, Some(error.status), "{}: {error:?}", self.name);
        }
    }
}
