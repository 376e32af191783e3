//! Test runs of enterprise connections.

use auth_core::{Secret, open_enum, request, response};
use jiff::Timestamp;

use crate::clerk::users::EnterpriseProtocol;
use crate::clerk::wire;

/// Which test runs to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListTestRuns {
    /// Only those with one of these statuses.
    pub status: Vec<TestRunStatus>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A sign-in that tests an enterprise connection.
#[response]
#[derive(PartialEq, Eq)]
pub struct TestRun {
    /// The id of the test run.
    pub id: String,
    /// How it went.
    #[serde(default)]
    pub status: TestRunStatus,
    /// What the connection speaks.
    #[serde(default)]
    pub connection_type: EnterpriseProtocol,
    /// The user's data, as the identity provider sent it.
    pub parsed_user_info: Option<ParsedUserInfo>,
    /// What happened.
    #[serde(default)]
    pub logs: Vec<TestRunLog>,
    /// The messages of SAML.
    pub saml: Option<TestRunSaml>,
    /// The tokens of OpenID Connect.
    pub oauth: Option<TestRunOauth>,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
}

open_enum! {
    /// How a test run went.
    pub enum TestRunStatus {
        /// It is not done.
        Pending = "pending",
        /// The user could have signed in.
        Success = "success",
        /// The user could not have signed in.
        Failed = "failed",
    }
}

/// A user's data in a test run.
#[response]
#[derive(PartialEq, Eq)]
pub struct ParsedUserInfo {
    /// The e-mail address.
    pub email_address: Option<String>,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// The user's id at the identity provider.
    pub user_id: Option<String>,
}

/// Something that happened in a test run.
#[response]
#[derive(PartialEq, Eq)]
pub struct TestRunLog {
    /// How bad it is.
    #[serde(default)]
    pub level: String,
    /// A code for it.
    pub code: Option<String>,
    /// A short description.
    pub short_message: Option<String>,
    /// A description.
    #[serde(default)]
    pub message: String,
}

/// The messages of SAML in a test run.
#[response]
#[derive(PartialEq, Eq)]
pub struct TestRunSaml {
    /// What Clerk sent.
    pub saml_request: Option<String>,
    /// What the identity provider sent. It says who the user is, so it may let somebody in.
    pub saml_response: Option<Secret>,
    /// The state that went there and came back.
    pub relay_state: Option<String>,
}

/// The tokens of OpenID Connect in a test run.
#[response]
#[derive(PartialEq, Eq)]
pub struct TestRunOauth {
    /// The ID token.
    pub id_token: Option<Secret>,
    /// The access token.
    pub access_token: Option<Secret>,
    /// What the provider told of the user, as JSON.
    pub user_info: Option<String>,
}

/// Where a test run begins.
#[response]
#[derive(PartialEq, Eq)]
pub struct TestRunUrl {
    /// The URL to open in a browser. It is valid for a short time, and for whoever has it.
    pub url: Secret,
}
