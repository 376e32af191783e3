//! Redirect URLs: <https://clerk.com/docs/reference/backend-api/tag/redirect-urls>

use auth_core::{Call, Provider, endpoint, request, response};
use jiff::Timestamp;

use super::deleted_object::DeletedObject;
use super::{Clerk, Paginated, wire};

/// The URLs that a native application may be returned to after a sign-in at another provider.
pub trait RedirectUrls: Provider {
    /// Lists the redirect URLs of the instance.
    ///
    /// Vendor page: [List all redirect URLs](https://clerk.com/docs/reference/backend-api/tag/redirect-urls/get/redirect_urls)
    #[doc(alias = "ListRedirectURLs")]
    #[endpoint(method = GET, path = "/redirect_urls?paginated=true&<filter..>")]
    fn list_redirect_urls(&self, filter: &ListRedirectUrls) -> Call<Paginated<RedirectUrl>>;

    /// Adds a redirect URL to the instance.
    ///
    /// It begins with `https://`, or with a scheme of the application, such as
    /// `my-app://oauth-callback`.
    ///
    /// Vendor page: [Create a redirect URL](https://clerk.com/docs/reference/backend-api/tag/redirect-urls/post/redirect_urls)
    #[doc(alias = "CreateRedirectURL")]
    #[endpoint(method = POST, path = "/redirect_urls", json = { url })]
    fn create_redirect_url(&self, url: &str) -> Call<RedirectUrl>;

    /// Gives a redirect URL.
    ///
    /// Vendor page: [Retrieve a redirect URL](https://clerk.com/docs/reference/backend-api/tag/redirect-urls/get/redirect_urls/%7Bid%7D)
    #[doc(alias = "GetRedirectURL")]
    #[endpoint(method = GET, path = "/redirect_urls/<id>")]
    fn get_redirect_url(&self, id: &str) -> Call<RedirectUrl>;

    /// Removes a redirect URL from the instance.
    ///
    /// Vendor page: [Delete a redirect URL](https://clerk.com/docs/reference/backend-api/tag/redirect-urls/delete/redirect_urls/%7Bid%7D)
    #[doc(alias = "DeleteRedirectURL")]
    #[endpoint(method = DELETE, path = "/redirect_urls/<id>")]
    fn delete_redirect_url(&self, id: &str) -> Call<DeletedObject>;
}

impl RedirectUrls for Clerk {}

/// Which redirect URLs to list.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListRedirectUrls {
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A URL that a native application may be returned to.
#[response]
#[derive(PartialEq, Eq)]
pub struct RedirectUrl {
    /// The kind of object: `redirect_url`.
    #[serde(default)]
    pub object: String,
    /// The id, `ru_…`.
    pub id: String,
    /// The URL itself.
    #[serde(default)]
    pub url: String,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}
