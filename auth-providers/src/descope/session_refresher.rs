//! The check of a session that renews it when it has expired.

mod refreshes;

use std::fmt::{self, Debug};
use std::sync::Arc;
use std::time::Duration;

use auth_core::jwt::VerifyError;
use auth_core::{Error, ErrorKind, Secret};

pub(super) use self::refreshes::Refreshes;
use super::jwt_response::JwtResponse;
use super::session::Session as _;
use super::{Descope, SessionClaims, SessionVerifier};

impl Descope {
    /// Checks a session, and renews it if its session JWT has expired: see [`SessionRefresher`].
    ///
    /// ```
    /// use auth_core::Secret;
    /// use auth_core::jwt::VerifyError;
    /// use auth_providers::descope::Descope;
    ///
    /// # async fn example(descope: &Descope, session_jwt: Option<&Secret>, refresh_jwt: &Secret)
    /// # -> Result<(), VerifyError> {
    /// let session = descope.validate_and_refresh(session_jwt, refresh_jwt).await?;
    /// println!("hello, {}", session.claims.user_id);
    /// if let Some(renewed) = session.renewed {
    ///     // Set the two cookies of the response to the browser.
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// - The same as those of [`SessionRefresher::validate_and_refresh`].
    #[doc(alias = "ValidateAndRefreshSession")]
    pub async fn validate_and_refresh(
        &self,
        session_jwt: Option<&Secret>,
        refresh_jwt: &Secret,
    ) -> Result<ValidSession, VerifyError> {
        self.session_refresher().validate_and_refresh(session_jwt, refresh_jwt).await
    }

    /// What checks sessions and renews them. All that are made by one client share the refreshes.
    pub fn session_refresher(&self) -> SessionRefresher {
        SessionRefresher {
            verifier: self.session_verifier(),
            descope: self.clone(),
            reuse_for: Duration::from_secs(10),
        }
    }
}

/// Checks sessions, and renews those whose session JWT has expired.
///
/// A backend that keeps both JWTs in cookies calls it for each request. While the session JWT is
/// valid, nothing is sent to Descope.
///
/// A browser sends several requests at once, all with the same cookies. Where the project rotates
/// refresh JWTs, only the first of them may be used for a refresh. So:
///
/// - Requests with the same refresh JWT wait for one refresh. It goes on if the request that began
///   it is dropped.
/// - Requests that come up to 10 seconds later ([`reuse_for`](Self::reuse_for)) get the same new
///   session.
///
/// This holds within one process. Several servers behind one name need sessions that stick to a
/// server, or refresh JWTs that are not rotated.
///
/// A project that binds its JWTs to keys (DPoP) needs a proof of each request. Such JWTs are refused
/// here: renew them with [`refresh_session`](super::session::Session::refresh_session), and check them
/// with [`SessionVerifier::verify_with_proof`].
#[derive(Clone)]
#[must_use = "a refresher does nothing until it is asked"]
pub struct SessionRefresher {
    descope: Descope,
    verifier: SessionVerifier,
    reuse_for: Duration,
}

/// A session that is valid now.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ValidSession {
    /// The claims of the session JWT: of the new one, if the session was renewed.
    pub claims: SessionClaims,
    /// The new JWTs, if the session was renewed: give them to the browser in place of the former
    /// ones.
    ///
    /// Its `refresh_jwt` is `None` where the project does not rotate refresh JWTs. The former one
    /// stays valid then.
    pub renewed: Option<Arc<JwtResponse>>,
}

impl SessionRefresher {
    /// Sets what checks the JWTs, for example to accept an audience. Default:
    /// [`Descope::session_verifier`].
    pub fn verifier(mut self, verifier: SessionVerifier) -> Self {
        self.verifier = verifier;
        self
    }

    /// How long after a refresh its result is given to other requests with the same refresh JWT.
    /// Default: 10 seconds. With zero, only those that wait for the refresh get it.
    ///
    /// Whoever has stolen a refresh JWT gets the new session in that time, too, and Descope does not
    /// notice that it was used twice.
    pub fn reuse_for(mut self, time: Duration) -> Self {
        self.reuse_for = time;
        self
    }

    /// Checks a session JWT, and renews the session with the refresh JWT if it has expired or is
    /// missing.
    ///
    /// A session JWT that is refused for another reason, such as its signature, is not renewed. The
    /// refresh JWT is checked before it is sent. JWTs that are bound to a key (DPoP) are refused.
    ///
    /// # Errors
    ///
    /// - One of the JWTs is not accepted: see [`VerifyError`]. [`VerifyError::Expired`] means the
    ///   refresh JWT: the user has to sign in again.
    /// - Descope refuses to renew the session, because the user has logged out, for example:
    ///   [`VerifyError::Revoked`].
    /// - The keys cannot be fetched, or Descope cannot be asked:
    ///   [`is_unchecked`](VerifyError::is_unchecked).
    pub async fn validate_and_refresh(
        &self,
        session_jwt: Option<&Secret>,
        refresh_jwt: &Secret,
    ) -> Result<ValidSession, VerifyError> {
        if let Some(session_jwt) = session_jwt {
            match self.verifier.verify(session_jwt).await {
                Ok(claims) => return Ok(ValidSession { claims, renewed: None }),
                Err(VerifyError::Expired) => {}
                Err(error) => return Err(error),
            }
        }
        self.refresh(refresh_jwt).await
    }

    /// Renews a session, whether its session JWT has expired or not.
    ///
    /// # Errors
    ///
    /// - The same as those of [`validate_and_refresh`](Self::validate_and_refresh).
    pub async fn refresh(&self, refresh_jwt: &Secret) -> Result<ValidSession, VerifyError> {
        self.verifier.verify_refresh(refresh_jwt).await?;
        let call = || self.descope.refresh_session(None, refresh_jwt);
        let renewed = self.descope.refreshes.renew(refresh_jwt, self.reuse_for, call).await?;
        let claims = match &renewed.session_jwt {
            Some(session_jwt) => self.verifier.verify(session_jwt).await?,
            None => {
                let error = Error::from_kind(ErrorKind::Decode, "the refresh gave no session JWT");
                return Err(VerifyError::IssuerUnavailable(Arc::new(error)));
            }
        };
        Ok(ValidSession { claims, renewed: Some(renewed) })
    }
}

impl Debug for SessionRefresher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SessionRefresher")
            .field("verifier", &self.verifier)
            .field("reuse_for", &self.reuse_for)
            .finish_non_exhaustive()
    }
}
