//! Testing tokens: <https://clerk.com/docs/reference/backend-api/tag/testing-tokens>

use auth_core::{Call, Provider, Secret, endpoint, response};
use jiff::Timestamp;

use super::{Clerk, wire};

/// Testing tokens, with which tests of a frontend get past the detection of bots.
pub trait TestingTokens: Provider {
    /// Creates a testing token.
    ///
    /// A frontend under test sends it to the Frontend API, as `__clerk_testing_token` in the query.
    ///
    /// Vendor page: [Retrieve a new testing token](https://clerk.com/docs/reference/backend-api/tag/testing-tokens/post/testing_tokens)
    #[doc(alias = "CreateTestingToken")]
    #[endpoint(method = POST, path = "/testing_tokens")]
    fn create_testing_token(&self) -> Call<TestingToken>;
}

impl TestingTokens for Clerk {}

/// A testing token.
#[response]
#[derive(PartialEq, Eq)]
pub struct TestingToken {
    /// The kind of object: `testing_token`.
    #[serde(default)]
    pub object: String,
    /// The token itself.
    pub token: Secret,
    /// When it expires.
    #[serde(with = "wire::seconds_or_millis")]
    pub expires_at: Option<Timestamp>,
}
