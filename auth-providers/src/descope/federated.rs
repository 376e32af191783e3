//! Descope as an identity provider: browsers are sent here by applications.

pub mod oidc;
pub mod saml;
pub mod sso_app_oidc;
pub mod wsfed;
