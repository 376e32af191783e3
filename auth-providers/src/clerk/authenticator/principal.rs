//! Who a request is from.

use jiff::Timestamp;

use super::claims::{MachineClaims, OauthClaims};
use crate::clerk::api_keys::ApiKey;
use crate::clerk::{ActiveOrganization, SessionClaims};

/// Who a request is from, by its token.
///
/// The methods answer what most handlers ask. Each of them grants nothing where the kind of token has
/// no such thing: a person has no scopes, a machine has no role.
///
/// ```
/// use auth_providers::clerk::Principal;
///
/// /// People need a permission in their organization. Programs that act for them need a scope.
/// fn may_read_invoices(principal: &Principal) -> bool {
///     principal.has_permission("org:invoices:read") || principal.has_scope("invoices:read")
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Principal {
    /// A person, in a browser or an app.
    ///
    /// Clerk was not asked: a session that was revoked is accepted until its token expires, which is
    /// a minute at most unless the instance says otherwise.
    User(SessionClaims),
    /// A program of a user or an organization, with a key that they made. Its
    /// [`subject`](ApiKey::subject) is the user, the organization or the machine.
    ApiKey(ApiKey),
    /// An application that a user let act for them.
    Oauth(OauthClaims),
    /// Another service of one's own.
    Machine(MachineClaims),
}

impl Principal {
    /// The id of whom the request is from or for: a user, an organization or a machine.
    #[must_use]
    pub fn subject(&self) -> &str {
        match self {
            Self::User(session) => &session.user_id,
            Self::ApiKey(key) => &key.subject,
            Self::Oauth(token) => &token.user_id,
            Self::Machine(token) => &token.machine_id,
        }
    }

    /// The id of the user, `user_…`: the person, or the one that the program acts for.
    #[must_use]
    pub fn user_id(&self) -> Option<&str> {
        match self {
            Self::User(_) | Self::Oauth(_) => Some(self.subject()),
            Self::ApiKey(_) | Self::Machine(_) => self.subject_like("user_"),
        }
    }

    /// The id of the organization, `org_…`: the one that the person is active in, or the one that
    /// the API key is for.
    #[must_use]
    pub fn organization_id(&self) -> Option<&str> {
        match self {
            Self::User(_) => self.organization().map(|organization| organization.id.as_str()),
            Self::ApiKey(_) => self.subject_like("org_"),
            Self::Oauth(_) | Self::Machine(_) => None,
        }
    }

    /// The id of the machine, `mch_…`: the one that calls, or the one that the API key is for.
    #[must_use]
    pub fn machine_id(&self) -> Option<&str> {
        self.subject_like("mch_")
    }

    /// Whether it is a person whose role in the active organization is this one, such as `org:admin`.
    #[must_use]
    pub fn has_role(&self, role: &str) -> bool {
        self.organization().is_some_and(|organization| organization.has_role(role))
    }

    /// Whether it is a person who has this permission in the active organization, such as
    /// `org:invoices:create`. Tokens do not contain system permissions.
    #[must_use]
    pub fn has_permission(&self, permission: &str) -> bool {
        self.organization().is_some_and(|organization| organization.has_permission(permission))
    }

    /// What the API key or the OAuth access token may be used for. People and machines have no such
    /// scopes: those of a machine are other machines, see [`MachineClaims::scopes`].
    #[must_use]
    pub fn scopes(&self) -> &[String] {
        match self {
            Self::ApiKey(key) => &key.scopes,
            Self::Oauth(token) => &token.scopes,
            Self::User(_) | Self::Machine(_) => &[],
        }
    }

    /// Whether this is one of the [`scopes`](Self::scopes).
    #[must_use]
    pub fn has_scope(&self, scope: &str) -> bool {
        self.scopes().iter().any(|own| own == scope)
    }

    /// When the token expires; `None` for never.
    #[must_use]
    pub fn expires_at(&self) -> Option<Timestamp> {
        match self {
            Self::User(session) => Some(session.expires_at),
            Self::ApiKey(key) => key.expiration,
            Self::Oauth(token) => token.expires_at,
            Self::Machine(token) => token.expires_at,
        }
    }

    /// The claims of the session, if it is a person.
    #[must_use]
    pub fn session(&self) -> Option<&SessionClaims> {
        match self {
            Self::User(session) => Some(session),
            _ => None,
        }
    }

    fn organization(&self) -> Option<&ActiveOrganization> {
        self.session()?.organization.as_ref()
    }

    fn subject_like(&self, prefix: &str) -> Option<&str> {
        Some(self.subject()).filter(|subject| subject.starts_with(prefix))
    }
}
