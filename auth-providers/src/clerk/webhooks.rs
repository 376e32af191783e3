//! The Svix app behind webhooks: <https://clerk.com/docs/reference/backend-api/tag/webhooks>

use auth_core::{Call, Provider, Secret, endpoint, response};

use super::Clerk;

/// The app at Svix with which an instance sends its webhooks.
///
/// Payloads are read elsewhere: see [`WebhookEvent`](super::WebhookEvent).
pub trait Webhooks: Provider {
    /// Creates the Svix app of the instance. There is one at most.
    ///
    /// Vendor page: [Create a Svix app](https://clerk.com/docs/reference/backend-api/tag/webhooks/post/webhooks/svix)
    #[doc(alias = "CreateSvixApp")]
    #[endpoint(method = POST, path = "/webhooks/svix")]
    fn create_svix_app(&self) -> Call<SvixUrl>;

    /// Deletes the Svix app of the instance, and with it all endpoints.
    ///
    /// Without an app, that is an error with code `svix_app_missing`.
    ///
    /// Vendor page: [Delete a Svix app](https://clerk.com/docs/reference/backend-api/tag/webhooks/delete/webhooks/svix)
    #[doc(alias = "DeleteSvixApp")]
    #[endpoint(method = DELETE, path = "/webhooks/svix")]
    fn delete_svix_app(&self) -> Call<()>;

    /// Makes a link to the app's dashboard at Svix.
    ///
    /// Each call makes another link. Without an app, that is an error with code `svix_app_missing`.
    ///
    /// Vendor page: [Create a Svix Dashboard URL](https://clerk.com/docs/reference/backend-api/tag/webhooks/post/webhooks/svix_url)
    #[doc(alias = "GenerateSvixAuthURL")]
    #[endpoint(method = POST, path = "/webhooks/svix_url")]
    fn generate_svix_auth_url(&self) -> Call<SvixUrl>;
}

impl Webhooks for Clerk {}

/// A link to the dashboard of an app at Svix.
#[response]
#[derive(PartialEq, Eq)]
pub struct SvixUrl {
    /// The link. It is a secret: whoever has it can change the webhooks of the instance.
    pub svix_url: Secret,
}
