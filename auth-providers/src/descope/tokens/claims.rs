//! What a session's JWTs say.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::claim;
use crate::descope::wire;
use crate::null;

/// The claims of a session or refresh JWT that was accepted.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(from = "Claims")]
#[non_exhaustive]
pub struct SessionClaims {
    /// The user: `dsub` where it is there, else `sub`.
    pub user_id: String,
    /// Who issued it: `iss`.
    pub issuer: String,
    /// `DS` for a session, `DSR` for a refresh JWT: `drn`.
    pub token_name: Option<String>,
    /// When it expires: `exp`; [`Timestamp::MAX`] if that is beyond the year 9999.
    pub expires_at: Timestamp,
    /// When it was issued: `iat`.
    pub issued_at: Option<Timestamp>,
    /// What the user may do, whatever the tenant.
    pub permissions: Vec<String>,
    /// The user's roles, whatever the tenant.
    pub roles: Vec<String>,
    /// The user's tenants, by their ids.
    pub tenants: BTreeMap<String, TenantClaims>,
    /// The tenant that the user works for now: `dct`.
    pub current_tenant: Option<String>,
    /// How the user signed in, such as `email` or `mfa`: `amr`.
    pub authentication_methods: Vec<String>,
    /// All other claims, those of one's own among them.
    pub extra: Map<String, Value>,
}

/// What a user is and may do in a tenant.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct TenantClaims {
    /// What the user may do there.
    #[serde(default, deserialize_with = "null::or_default")]
    pub permissions: Vec<String>,
    /// The user's roles there.
    #[serde(default, deserialize_with = "null::or_default")]
    pub roles: Vec<String>,
    /// What else is said of it.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

impl SessionClaims {
    /// Whether the user may do that, whatever the tenant.
    #[must_use]
    pub fn has_permission(&self, permission: &str) -> bool {
        contains(&self.permissions, permission)
    }

    /// Whether the user has that role, whatever the tenant.
    #[must_use]
    pub fn has_role(&self, role: &str) -> bool {
        contains(&self.roles, role)
    }

    /// What is said of a tenant: `None` if the user is not of it.
    ///
    /// ```
    /// # fn may_pay(session: &auth_providers::descope::SessionClaims) -> bool {
    /// session.tenant("T1").is_some_and(|tenant| tenant.has_permission("invoices.pay"))
    /// # }
    /// ```
    #[must_use]
    pub fn tenant(&self, id: &str) -> Option<&TenantClaims> {
        self.tenants.get(id)
    }
}

impl TenantClaims {
    /// Whether the user may do that in this tenant.
    #[must_use]
    pub fn has_permission(&self, permission: &str) -> bool {
        contains(&self.permissions, permission)
    }

    /// Whether the user has that role in this tenant.
    #[must_use]
    pub fn has_role(&self, role: &str) -> bool {
        contains(&self.roles, role)
    }
}

fn contains(list: &[String], item: &str) -> bool {
    list.iter().any(|own| own == item)
}

/// The claims as they are written.
#[derive(Deserialize)]
struct Claims {
    sub: String,
    dsub: Option<String>,
    iss: String,
    drn: Option<String>,
    #[serde(deserialize_with = "claim::numeric")]
    exp: Timestamp,
    #[serde(default, deserialize_with = "claim::optional")]
    iat: Option<Timestamp>,
    #[serde(default, deserialize_with = "null::or_default")]
    permissions: Vec<String>,
    #[serde(default, deserialize_with = "null::or_default")]
    roles: Vec<String>,
    #[serde(default, deserialize_with = "null::or_default")]
    tenants: BTreeMap<String, Option<TenantClaims>>,
    #[serde(default, deserialize_with = "wire::text")]
    dct: Option<String>,
    #[serde(default, deserialize_with = "claim::or_nothing")]
    amr: Vec<String>,
    #[serde(flatten)]
    extra: Map<String, Value>,
}

impl From<Claims> for SessionClaims {
    fn from(claims: Claims) -> Self {
        Self {
            user_id: claims.dsub.filter(|id| !id.is_empty()).unwrap_or(claims.sub),
            issuer: claims.iss,
            token_name: claims.drn,
            expires_at: claims.exp,
            issued_at: claims.iat,
            permissions: claims.permissions,
            roles: claims.roles,
            tenants: claims
                .tenants
                .into_iter()
                .map(|(id, tenant)| (id, tenant.unwrap_or_default()))
                .collect(),
            current_tenant: claims.dct,
            authentication_methods: claims.amr,
            extra: claims.extra,
        }
    }
}
