mod oidc;
mod saml;
mod sso_app_oidc;
mod wsfed;

/// Why a secret is not in a query.
const IN_THE_BODY: &str = "it is a secret, which the POST takes in its body";

/// Why a body is a form.
const FORM: &str = "OAuth takes forms";

/// Why a credential is sent.
const ACCESS_TOKEN: &str = "the document says in words that the header has a token";
