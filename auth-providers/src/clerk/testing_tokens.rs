//! Testing tokens: <https://clerk.com/docs/reference/backend-api/tag/testing-tokens>

use auth_core::{Call, Provider, Secret, endpoint, response};
use jiff::Timestamp;
use jiff::fmt::serde::timestamp;
use serde::{Deserialize, Deserializer};

use super::Clerk;

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
    #[serde(
        serialize_with = "timestamp::second::optional::serialize",
        deserialize_with = "seconds_or_millis"
    )]
    pub expires_at: Option<Timestamp>,
}

/// The vendor's example is in seconds, unlike all other times of this API, and its text leaves the
/// unit open. A number of seconds this large would be a time after the year 5000.
fn seconds_or_millis<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Timestamp>, D::Error> {
    const LEAST_MILLIS: i64 = 100_000_000_000;
    let number = Option::<i64>::deserialize(from)?;
    Ok(number.and_then(|number| {
        let time = if number < LEAST_MILLIS {
            Timestamp::from_second(number)
        } else {
            Timestamp::from_millisecond(number)
        };
        time.ok()
    }))
}
