//! Single sign-on with Descope as the identity provider: OpenID Connect, SAML and WS-Federation.

pub mod oidc;
pub mod saml;
pub mod sso_app_oidc;
pub mod wsfed;
