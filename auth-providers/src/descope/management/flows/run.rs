//! Flows that run: those that a backend runs, and those that wait for it.

use auth_core::{Secret, request, response};
use serde_json::{Map, Value};

use crate::descope::management::users::AssociatedTenant;
use crate::descope::sign_up_user::SignUpUser;
use crate::descope::wire;

/// Which management flow to run, and with what.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct RunManagementFlow {
    /// The flow's id.
    pub flow_id: String,
    /// What it runs with.
    pub options: Option<ManagementFlowOptions>,
}

/// What a management flow runs with.
#[request]
#[derive(PartialEq, Eq)]
pub struct ManagementFlowOptions {
    /// The values that the flow reads.
    pub input: Map<String, Value>,
    /// Whether it is tried out. Default: no.
    pub preview: Option<bool>,
    /// The id of the tenant that it runs for.
    pub tenant: Option<String>,
}

/// The answer to the start of a management flow.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct RunManagementFlowAsyncResponse {
    /// What to ask by for the output.
    #[serde(default)]
    pub execution_id: String,
}

/// The output of a management flow.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct RunManagementFlowResponse {
    /// What the flow gives. It depends on the flow, and is shown by `{:?}`: take care if it has
    /// tokens.
    #[serde(default)]
    pub output: Map<String, Value>,
}

/// A user who has signed in at a page of your own.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CompleteExternalAuth {
    /// Which flow waits: `external_auth_req_id` in the URL that the browser came with.
    pub external_auth_req_id: String,
    /// What the user signs in with.
    pub login_id: String,
    /// What is known of the user.
    pub user: Option<SignUpUser>,
    /// Whether the e-mail address was verified.
    pub email_verified: Option<bool>,
    /// Whether the phone number was verified.
    pub phone_verified: Option<bool>,
    /// More claims for the JWTs: strings, numbers or booleans.
    pub custom_claims: Map<String, Value>,
    /// The tenant that the JWT is for, as its claim `dct`.
    pub selected_tenant_id: Option<String>,
    /// The user's tenants, with the roles in each.
    pub user_tenants: Vec<AssociatedTenant>,
}

/// Where a flow goes on.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CompleteExternalAuthResponse {
    /// The URL to send the user's browser to. Whoever opens it goes on as the user.
    #[serde(deserialize_with = "wire::text")]
    pub redirect_url: Option<Secret>,
}
