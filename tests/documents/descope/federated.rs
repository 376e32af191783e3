mod oidc;
mod saml;
mod sso_app_oidc;
mod wsfed;
