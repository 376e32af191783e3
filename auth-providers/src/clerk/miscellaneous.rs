//! Miscellaneous: <https://clerk.com/docs/reference/backend-api/tag/miscellaneous>

use auth_core::reexport::bytes::Bytes;
use auth_core::{Call, Provider, endpoint, request};

use super::Clerk;

/// What belongs to no resource.
pub trait Miscellaneous: Provider {
    /// Gives the HTML of the interstitial page, which finds out in the browser whether a user is
    /// signed in.
    ///
    /// The call carries no credential.
    ///
    /// Vendor page: [Returns the markup for the interstitial page](https://clerk.com/docs/reference/backend-api/tag/miscellaneous/get/public/interstitial)
    #[doc(alias = "GetPublicInterstitial")]
    #[endpoint(
        method = GET,
        path = "/public/interstitial?<instance..>",
        header("accept") = "text/html",
        auth = none,
    )]
    fn get_public_interstitial(&self, instance: &GetPublicInterstitial) -> Call<Bytes>;
}

impl Miscellaneous for Clerk {}

/// The instance whose interstitial page to give.
#[request]
#[derive(PartialEq, Eq)]
pub struct GetPublicInterstitial {
    /// The Frontend API of the instance.
    pub frontend_api: Option<String>,
    /// The publishable key of the instance, `pk_live_…` or `pk_test_…`.
    pub publishable_key: Option<String>,
    /// The URL of the proxy in front of the Frontend API, if there is one.
    pub proxy_url: Option<String>,
    /// The domain, if it is a satellite.
    pub domain: Option<String>,
    /// The URL of the sign-in page.
    pub sign_in_url: Option<String>,
    /// Whether the page loads its script from the domain.
    pub use_domain_for_script: Option<bool>,
}
