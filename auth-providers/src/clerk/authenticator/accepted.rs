//! Which kinds of tokens are accepted, and for whom they have to be.

use auth_core::jwt::VerifyError;

use super::claims::{MachineClaims, OauthClaims};
use super::kind::Kind;
use super::principal::Principal;

#[derive(Clone, Debug)]
pub(super) struct Accepted {
    pub(super) sessions: bool,
    pub(super) api_keys: bool,
    pub(super) oauth: bool,
    /// Any, if there are none.
    pub(super) oauth_audiences: Vec<String>,
    pub(super) confirms_oauth: bool,
    pub(super) machines: Machines,
}

#[derive(Clone, Debug)]
pub(super) enum Machines {
    None,
    /// Those whose token is for this machine.
    CallersOf(String),
    Any,
}

impl Accepted {
    /// Sessions, and nothing else.
    pub(super) fn sessions() -> Self {
        Self {
            sessions: true,
            api_keys: false,
            oauth: false,
            oauth_audiences: Vec::new(),
            confirms_oauth: false,
            machines: Machines::None,
        }
    }

    pub(super) fn has(&self, kind: Kind) -> bool {
        match kind {
            Kind::Session => self.sessions,
            Kind::ApiKey => self.api_keys,
            Kind::OauthToken(_) => self.oauth,
            Kind::MachineToken(_) => !matches!(self.machines, Machines::None),
        }
    }

    /// Checks for whom a token is. It is done for each request, also where the answer was kept.
    pub(super) fn check(&self, principal: &Principal) -> Result<(), VerifyError> {
        match principal {
            Principal::Oauth(token) => self.check_oauth(token),
            Principal::Machine(token) => self.check_machine(token),
            Principal::User(_) | Principal::ApiKey(_) => Ok(()),
        }
    }

    fn check_oauth(&self, token: &OauthClaims) -> Result<(), VerifyError> {
        let is_ours = |audience| self.oauth_audiences.contains(audience);
        match token.audiences.as_slice() {
            _ if self.oauth_audiences.is_empty() => Ok(()),
            [] => Err(VerifyError::MissingClaim("aud")),
            audiences if audiences.iter().any(is_ours) => Ok(()),
            _ => Err(VerifyError::WrongAudience),
        }
    }

    fn check_machine(&self, token: &MachineClaims) -> Result<(), VerifyError> {
        match &self.machines {
            Machines::CallersOf(own) if !token.scopes.contains(own) => {
                Err(VerifyError::WrongAudience)
            }
            _ => Ok(()),
        }
    }
}
