//! The beginning of a sign-in in a browser.

use auth_core::{request, response};

/// At which provider a user signs in, and how.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct AuthorizeOauth {
    /// The provider, such as `google`, or the name of one that the project has set up.
    pub provider: String,
    /// Where the browser goes on with the code. It has to be of a domain that the project allows.
    /// Default: that of the project.
    pub redirect_url: Option<String>,
    /// What the user has to do at the provider in any case, such as `login` or `consent`.
    pub prompt: Vec<String>,
    /// Whether it is a test of the provider's settings. Default: no.
    pub test: Option<bool>,
    /// Whether the JWTs come with the provider's own answer. Default: no.
    pub raw_response: Option<bool>,
    /// What the user probably signs in with at the provider.
    pub login_hint: Option<String>,
    /// The e-mail address that the user entered before.
    pub initiated_email: Option<String>,
}

/// Of which provider a user adds an account, and how.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct UpdateUserOauth {
    /// The provider, such as `google`, or the name of one that the project has set up.
    pub provider: String,
    /// Where the browser goes on with the code. It has to be of a domain that the project allows.
    /// Default: that of the project.
    pub redirect_url: Option<String>,
    /// Whether another user who has the account is merged into this one. Default: no.
    pub allow_all_merge: Option<bool>,
    /// What the user has to do at the provider in any case, such as `login` or `consent`.
    pub prompt: Vec<String>,
    /// What the user probably signs in with at the provider.
    pub login_hint: Option<String>,
    /// The e-mail address that the user entered before.
    pub initiated_email: Option<String>,
}

/// Where a sign-in goes on.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct OauthRedirectResponse {
    /// The provider's page, at which the browser goes on.
    #[serde(default)]
    pub url: String,
    /// The id of an error. Empty: there is none.
    #[serde(default)]
    pub error_id: String,
}
