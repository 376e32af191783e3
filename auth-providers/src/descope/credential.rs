//! Descope's bearer token. It joins the project id with the call's token or with the management key.

use auth_core::reexport::http::Uri;
use auth_core::{
    Authorization, AuthorizationRequest, Bearer, BoxError, Credential, CredentialParts, Error,
    Secret,
};

use super::check_project_id;

/// The scheme of the operations that take the project id alone.
const PROJECT: &str = "project";

/// The project id, with what else an operation takes, as one bearer token.
///
/// | operation | token |
/// |---|---|
/// | takes a JWT or an access key: `auth = token` | `<project id>:<token>` |
/// | the same, of OAuth: below `/oauth2/v1/` | `<token>`, as RFC 6750 says |
/// | takes the project id: `auth = scheme("project")` | `<project id>` |
/// | manages the project: no `auth` | `<project id>:<management key>`, or `<project id>` without a key |
///
/// So the management key is sent with no operation that does not ask for it.
#[derive(Clone, Debug)]
pub struct ProjectCredential {
    project_id: String,
    management_key: Option<Secret>,
}

impl ProjectCredential {
    /// A credential with the project id only.
    pub fn new(project_id: impl Into<String>) -> Self {
        Self { project_id: project_id.into(), management_key: None }
    }

    /// Adds a management key, for the operations that manage the project.
    #[must_use]
    pub fn management_key(mut self, key: impl Into<Secret>) -> Self {
        self.management_key = Some(key.into());
        self
    }

    fn parts(&self, request: &AuthorizationRequest<'_>) -> Result<CredentialParts, BoxError> {
        let second = match (request.token(), request.scheme()) {
            // The flaw must be checked before the parts are joined. Behind the project id it would
            // be missed.
            (Some(token), _) if token.flaw().is_some() || is_oauth(request.uri()) => {
                return CredentialParts::bearer(token);
            }
            (Some(token), _) => Some(token),
            (None, Some(_)) => None,
            (None, None) => self.management_key.as_ref(),
        };
        match second {
            Some(second) => {
                let joined = [self.project_id.as_str(), ":", second.expose()].concat();
                CredentialParts::bearer(&Secret::new(joined))
            }
            None => CredentialParts::bearer(&Secret::from(self.project_id.as_str())),
        }
    }
}

/// Whether it is an endpoint of OAuth. These know access tokens, and no project ids.
fn is_oauth(uri: &Uri) -> bool {
    uri.path().contains("/oauth2/v1/")
}

impl Credential for ProjectCredential {
    fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a> {
        Authorization::ready(self.parts(&request))
    }

    fn knows(&self, scheme: &str) -> bool {
        scheme == PROJECT
    }

    fn check(&self) -> Result<(), Error> {
        check_project_id(&self.project_id)?;
        match &self.management_key {
            Some(key) => Bearer::named("the management key", key).check(),
            None => Ok(()),
        }
    }
}
