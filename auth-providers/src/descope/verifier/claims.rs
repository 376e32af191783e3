//! The claims of session and refresh JWTs.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::claim;
use crate::descope::wire;
use crate::null;

/// The claims of an accepted session or refresh JWT.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(from = "Claims")]
#[non_exhaustive]
pub struct SessionClaims {
    /// The id of the user: `dsub` if it is present, otherwise `sub`.
    pub user_id: String,
    /// The issuer: `iss`.
    pub issuer: String,
    /// The kind of JWT, `DS` for a session JWT and `DSR` for a refresh JWT: `drn`.
    pub token_name: Option<String>,
    /// When the JWT expires: `exp`; [`Timestamp::MAX`] if that is after the year 9999.
    pub expires_at: Timestamp,
    /// When the JWT was issued: `iat`.
    pub issued_at: Option<Timestamp>,
    /// The user's permissions in the project, independent of tenants.
    pub permissions: Vec<String>,
    /// The user's roles in the project, independent of tenants.
    pub roles: Vec<String>,
    /// The user's tenants by their ids.
    pub tenants: BTreeMap<String, TenantClaims>,
    /// The id of the user's current tenant: `dct`.
    pub current_tenant: Option<String>,
    /// The methods with which the user signed in, such as `email` or `mfa`: `amr`.
    pub authentication_methods: Vec<String>,
    /// What the JWT is bound to: `cnf`.
    pub confirmation: Option<Confirmation>,
    /// All other claims, including custom claims.
    pub extra: Map<String, Value>,
}

/// What a JWT is bound to (RFC 7800).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Confirmation {
    /// The thumbprint of the key whose DPoP proofs the JWT needs: `jkt` (RFC 9449, section 6.1).
    #[serde(rename = "jkt")]
    pub key_thumbprint: Option<String>,
    /// All other members. They are not checked.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// A user's permissions and roles in a tenant.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct TenantClaims {
    /// The user's permissions in the tenant.
    #[serde(default, deserialize_with = "null::or_default")]
    pub permissions: Vec<String>,
    /// The user's roles in the tenant.
    #[serde(default, deserialize_with = "null::or_default")]
    pub roles: Vec<String>,
    /// All other data about the tenant.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

impl SessionClaims {
    /// Whether the user has this permission in the project, independent of tenants.
    #[must_use]
    pub fn has_permission(&self, permission: &str) -> bool {
        contains(&self.permissions, permission)
    }

    /// Whether the user has this role in the project, independent of tenants.
    #[must_use]
    pub fn has_role(&self, role: &str) -> bool {
        contains(&self.roles, role)
    }

    /// The user's claims in a tenant; `None` if the user does not belong to it.
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
    /// Whether the user has this permission in this tenant.
    #[must_use]
    pub fn has_permission(&self, permission: &str) -> bool {
        contains(&self.permissions, permission)
    }

    /// Whether the user has this role in this tenant.
    #[must_use]
    pub fn has_role(&self, role: &str) -> bool {
        contains(&self.roles, role)
    }
}

fn contains(list: &[String], item: &str) -> bool {
    list.iter().any(|own| own == item)
}

/// The claims as they are in the JWT.
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
    cnf: Option<Confirmation>,
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
            confirmation: claims.cnf,
            extra: claims.extra,
        }
    }
}
