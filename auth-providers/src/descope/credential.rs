//! Descope's bearer token. It joins the project id, the call's JWT and the management key with
//! colons.

use auth_core::{
    Authorization, AuthorizationRequest, Bearer, Credential, CredentialParts, Error, Secret,
};

use super::check_project_id;

/// `Bearer <project id>[:<JWT or access key>][:<management key>]`.
///
/// The JWT is the call's own token.
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

    /// Adds a management key. Every call then carries it.
    #[must_use]
    pub fn management_key(mut self, key: impl Into<Secret>) -> Self {
        self.management_key = Some(key.into());
        self
    }
}

impl Credential for ProjectCredential {
    fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a> {
        let token = request.token();
        // The flaw must be checked before the parts are joined. Between the other parts it would be
        // missed.
        if let Some(flawed) = token.filter(|token| token.flaw().is_some()) {
            return Authorization::ready(CredentialParts::bearer(flawed));
        }
        let parts: Vec<&str> = [Some(self.project_id.as_str())]
            .into_iter()
            .chain([token, self.management_key.as_ref()].map(|part| part.map(Secret::expose)))
            .flatten()
            .collect();
        Authorization::ready(CredentialParts::bearer(&Secret::new(parts.join(":"))))
    }

    fn check(&self) -> Result<(), Error> {
        check_project_id(&self.project_id)?;
        match &self.management_key {
            Some(key) => Bearer::named("the management key", key).check(),
            None => Ok(()),
        }
    }
}
