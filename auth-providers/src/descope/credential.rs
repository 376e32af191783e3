//! Descope's bearer: the project id and what the call is made with, joined by colons.

use auth_core::{
    Authorization, AuthorizationRequest, Bearer, Credential, CredentialParts, Error, Secret,
};

use super::check_project_id;

/// `Bearer <project id>[:<JWT or access key>][:<management key>]`.
///
/// The JWT is the one that a call brings along.
#[derive(Clone, Debug)]
pub struct ProjectCredential {
    project_id: String,
    management_key: Option<Secret>,
}

impl ProjectCredential {
    /// The project alone.
    pub fn new(project_id: impl Into<String>) -> Self {
        Self { project_id: project_id.into(), management_key: None }
    }

    /// Adds a management key, which every call then carries.
    #[must_use]
    pub fn management_key(mut self, key: impl Into<Secret>) -> Self {
        self.management_key = Some(key.into());
        self
    }
}

impl Credential for ProjectCredential {
    fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a> {
        let token = request.token();
        // Between the other parts it would not be seen.
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
