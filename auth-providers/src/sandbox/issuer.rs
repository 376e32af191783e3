//! Issues tokens on demand and rotates their keys.

use auth_core::Secret;
use serde_json::Value;

use super::Sandbox;

/// A provider that signs JWTs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TokenIssuer {
    /// Clerk's session tokens. With the claim `sub` set to the id of a machine, `mch_…`, and `sid`
    /// removed, they are tokens of machines.
    Clerk,
    /// Clerk's OAuth access tokens. They are signed with the same key.
    ClerkOauth,
    /// Descope's session JWTs. With the claim `drn` set to `DSR`, they are refresh JWTs.
    Descope,
    /// The tokens of Passage's users.
    Passage,
}

impl Sandbox {
    /// Issues a JWT for the provider's user. It is signed with the provider's current key and
    /// `RS256`.
    ///
    /// Without `claims`, the JWT is one that the provider's client accepts:
    ///
    /// - Clerk: for [`CLERK_USER_ID`](Self::CLERK_USER_ID), issued to
    ///   [`CLERK_ORIGIN`](Self::CLERK_ORIGIN), valid for a minute.
    /// - Clerk's OAuth access token: for the same user, with the scopes `profile` and `email`, valid
    ///   for a day. Clerk's own check,
    ///   [`verify_oauth_access_token`](crate::clerk::oauth_access_tokens::OauthAccessTokens::verify_oauth_access_token),
    ///   knows it too.
    /// - Descope: for [`DESCOPE_USER_ID`](Self::DESCOPE_USER_ID), valid for ten minutes.
    /// - Passage: for [`PASSAGE_USER_ID`](Self::PASSAGE_USER_ID) and
    ///   [`PASSAGE_APP_ID`](Self::PASSAGE_APP_ID), valid for an hour.
    ///
    /// `claims` replace these claims or are added to them. A claim with the value `null` is
    /// removed. Dates are seconds since 1970.
    ///
    /// The first token of each provider in a process takes up to a second, because its key is
    /// generated then.
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
            TokenIssuer::ClerkOauth => self.server.clerk.issue_oauth_token(claims),
            TokenIssuer::Descope => self.server.descope.issue(claims),
            TokenIssuer::Passage => self.server.passage.issue(claims),
        }
        .into()
    }

    /// Lets a provider sign with a new key, and removes the previous key from the published ones.
    ///
    /// Descope's own check, [`validate_session`](crate::descope::session::Session::validate_session), still
    /// accepts JWTs that were signed before.
    pub fn rotate_keys(&self, issuer: TokenIssuer) {
        match issuer {
            TokenIssuer::Clerk | TokenIssuer::ClerkOauth => self.server.clerk.signer.rotate(),
            TokenIssuer::Descope => self.server.descope.signer.rotate(),
            TokenIssuer::Passage => self.server.passage.signer.rotate(),
        }
    }
}
