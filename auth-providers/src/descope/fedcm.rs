//! Federated Credential Management (`FedCM`), by which browsers sign users in:
//! <https://docs.descope.com/api>

use auth_core::{Call, Provider, endpoint, response};

use super::Descope;
use super::wire;

/// What browsers read of a project before they offer its users for a sign-in.
///
/// The fields are those of the [FedCM standard](https://www.w3.org/TR/fedcm/).
pub trait Fedcm: Provider {
    /// Gives what a browser shows of the application that a user is about to sign in to.
    #[doc(alias = "GetFedCMClientMetadata")]
    #[endpoint(method = GET, path = "/fedcm/clientmetadata?<client_id>", auth = none)]
    fn get_fedcm_client_metadata(&self, client_id: &str) -> Call<FedcmClientMetadataResponse>;

    /// Gives a project's configuration, which tells a browser where to go on.
    #[doc(alias = "GetFedCMConfig")]
    #[endpoint(method = GET, path = "/<project_id>/fedcm/config", auth = none)]
    fn get_fedcm_config(&self, project_id: &str) -> Call<FedcmConfigResponse>;
}

impl Fedcm for Descope {}

/// What a browser shows of an application.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct FedcmClientMetadataResponse {
    /// The URL of the privacy policy.
    #[serde(default)]
    pub privacy_policy_url: String,
    /// The URL of the terms of service.
    #[serde(default)]
    pub terms_of_service_url: String,
}

/// Where a browser finds what it needs for a sign-in. A path is relative to the configuration.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct FedcmConfigResponse {
    /// Gives the accounts of the user.
    #[serde(default)]
    pub accounts_endpoint: String,
    /// Gives what is shown of an application: see
    /// [`get_fedcm_client_metadata`](Fedcm::get_fedcm_client_metadata).
    #[serde(default)]
    pub client_metadata_endpoint: String,
    /// Gives a token for the account that the user has chosen.
    #[serde(default)]
    pub id_assertion_endpoint: String,
    /// Ends what an application may do for an account.
    #[serde(default)]
    pub disconnect_endpoint: String,
    /// The page at which a user signs in first.
    #[serde(default)]
    pub login_url: String,
    /// What the browser's dialogue looks like.
    pub branding: Option<FedcmBranding>,
}

/// What a browser's dialogue looks like.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct FedcmBranding {
    /// The colour of the button, as in CSS.
    #[serde(default)]
    pub background_color: String,
    /// The colour of the button's text, as in CSS.
    #[serde(default)]
    pub color: String,
    /// The logo, in several sizes.
    #[serde(default)]
    pub icons: Vec<FedcmIcon>,
}

/// A logo.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct FedcmIcon {
    /// The URL of the picture.
    #[serde(default)]
    pub url: String,
    /// The width and the height, in pixels.
    #[serde(deserialize_with = "wire::number")]
    pub size: Option<i64>,
}
