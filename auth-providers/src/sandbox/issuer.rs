//! Tokens on demand, and the keys that they are signed with.

use auth_core::Secret;
use serde_json::Value;

use super::Sandbox;

/// A provider that signs JWTs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TokenIssuer {
    /// Clerk's session tokens.
    Clerk,
    /// Descope's session JWTs; with the claim `drn` set to `DSR`, its refresh JWTs.
    Descope,
    /// The tokens of Passage's users.
    Passage,
}

impl Sandbox {
    /// Issues a JWT of the provider's user, signed with the provider's current key, `RS256`.
    ///
    /// Without `claims` it is one that the provider's client accepts: of
    /// [`CLERK_USER_ID`](Self::CLERK_USER_ID) for a minute, issued to
    /// [`CLERK_ORIGIN`](Self::CLERK_ORIGIN); of [`DESCOPE_USER_ID`](Self::DESCOPE_USER_ID) for ten
    /// minutes; of [`PASSAGE_USER_ID`](Self::PASSAGE_USER_ID) for an hour, for
    /// [`PASSAGE_APP_ID`](Self::PASSAGE_APP_ID). `claims` are set in the place of those, or beside
    /// them; null takes one away. Dates are seconds since 1970.
    ///
    /// The first key of a provider takes up to a second to make, once in a process.
    ///
    /// ```
    /// use auth_providers::sandbox::{Sandbox, TokenIssuer};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = Sandbox::start().await?;
    /// let passage = sandbox.passage().build()?;
    ///
    /// let token = sandbox.issue_jwt(TokenIssuer::Passage, []);
    /// assert_eq!(passage.verify_jwt(&token).await?.user_id, Sandbox::PASSAGE_USER_ID);
    ///
    /// let foreign = sandbox.issue_jwt(TokenIssuer::Passage, [("aud", "another app".into())]);
    /// assert_eq!(passage.verify_jwt(&foreign).await.unwrap_err().name(), "wrong_audience");
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn issue_jwt<'a>(
        &self,
        issuer: TokenIssuer,
        claims: impl IntoIterator<Item = (&'a str, Value)>,
    ) -> Secret {
        match issuer {
            TokenIssuer::Clerk => self.server.clerk.issue(claims),
            TokenIssuer::Descope => self.server.descope.issue(claims),
            TokenIssuer::Passage => self.server.passage.issue(claims),
        }
        .into()
    }

    /// Has a provider sign with a new key, and withdraws the one before from the keys that it
    /// publishes.
    ///
    /// Descope's own check, [`validate_session`](crate::descope::Session::validate_session), still
    /// accepts what was signed before.
    pub fn rotate_keys(&self, issuer: TokenIssuer) {
        match issuer {
            TokenIssuer::Clerk => self.server.clerk.signer.rotate(),
            TokenIssuer::Descope => self.server.descope.signer.rotate(),
            TokenIssuer::Passage => self.server.passage.signer.rotate(),
        }
    }
}
