//! A method of the type itself, keywords for names, and auth-core under another path.
use auth_core::{Client, Provider, endpoint};
use crate::snapshots::{Api, Sent};
mod sdk {
    pub(super) use auth_core as http;
}
struct Own<'a>(&'a Api);
impl Provider for Own<'_> {
    fn client(&self) -> &Client {
        self.0.client()
    }
}
impl Own<'_> {
    /// `OPTIONS /<type>?<in>`
    ///
    /// # Errors
    ///
    /// Awaiting the call gives an [`Error`](sdk::http::Error) if
    ///
    /// - an argument cannot be sent, in which case nothing is;
    /// - no response arrives in time;
    /// - the status is not 2xx;
    /// - the response is larger than the client allows, or does not decode.
    pub(crate) fn r#move(&self, r#type: char, r#in: &[u8; 2]) -> sdk::http::Call<()> {
        let mut __request = sdk::http::__private_0_1_0::Request::new(
            sdk::http::Provider::client(self),
            {
                static __ENDPOINT: sdk::http::__private_0_1_0::Endpoint = sdk::http::__private_0_1_0::Endpoint::new(
                    "move",
                    sdk::http::__private_0_1_0::Method::OPTIONS,
                    "/<type>",
                    sdk::http::__private_0_1_0::Semantics::Safe,
                );
                &__ENDPOINT
            },
        );
        __request = sdk::http::__private_0_1_0::Request::literal(__request, "/");
        __request = sdk::http::__private_0_1_0::Request::segment(
            __request,
            "type",
            &r#type,
        );
        __request = sdk::http::__private_0_1_0::Request::query_each(
            __request,
            "in",
            &*r#in,
        );
        sdk::http::__private_0_1_0::Request::call_empty(__request)
    }
}
pub(crate) fn calls() -> Vec<Sent> {
    Vec::from([Api::sent(|api| Own(api).r#move('t', &[1, 2]))])
}
