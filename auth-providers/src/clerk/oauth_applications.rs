//! OAuth applications: <https://clerk.com/docs/reference/backend-api/tag/oauth-applications>

use auth_core::{Call, Multipart, Provider, Secret, endpoint, request, response};
use jiff::Timestamp;

use super::deleted_object::DeletedObject;
use super::{Clerk, Paginated, wire};

/// OAuth applications: other applications that users sign in to with their account at this one.
///
/// `oauth_application_id` is the id of an application. It is not its `client_id`:
/// [`ListOauthApplications::name_query`] finds the one by the other.
pub trait OauthApplications: Provider {
    /// Lists the OAuth applications.
    ///
    /// Vendor page: [Get a list of OAuth applications for an instance](https://clerk.com/docs/reference/backend-api/tag/oauth-applications/get/oauth_applications)
    #[doc(alias = "ListOAuthApplications")]
    #[endpoint(method = GET, path = "/oauth_applications?<filter..>")]
    fn list_oauth_applications(
        &self,
        filter: &ListOauthApplications,
    ) -> Call<Paginated<OauthApplication>>;

    /// Creates an OAuth application.
    ///
    /// Each call creates another application. Only this response and that of
    /// [`rotate_oauth_application_secret`](Self::rotate_oauth_application_secret) have the client
    /// secret.
    ///
    /// Vendor page: [Create an OAuth application](https://clerk.com/docs/reference/backend-api/tag/oauth-applications/post/oauth_applications)
    #[doc(alias = "CreateOAuthApplication")]
    #[endpoint(method = POST, path = "/oauth_applications", json = application)]
    fn create_oauth_application(
        &self,
        application: &CreateOauthApplication,
    ) -> Call<OauthApplicationWithSecret>;

    /// Gives an OAuth application.
    ///
    /// Vendor page: [Retrieve an OAuth application by ID](https://clerk.com/docs/reference/backend-api/tag/oauth-applications/get/oauth_applications/%7Boauth_application_id%7D)
    #[doc(alias = "GetOAuthApplication")]
    #[endpoint(method = GET, path = "/oauth_applications/<oauth_application_id>")]
    fn get_oauth_application(&self, oauth_application_id: &str) -> Call<OauthApplication>;

    /// Deletes an OAuth application for good.
    ///
    /// Vendor page: [Delete an OAuth application](https://clerk.com/docs/reference/backend-api/tag/oauth-applications/delete/oauth_applications/%7Boauth_application_id%7D)
    #[doc(alias = "DeleteOAuthApplication")]
    #[endpoint(method = DELETE, path = "/oauth_applications/<oauth_application_id>")]
    fn delete_oauth_application(&self, oauth_application_id: &str) -> Call<DeletedObject>;

    /// Changes the given fields of an OAuth application.
    ///
    /// Vendor page: [Update an OAuth application](https://clerk.com/docs/reference/backend-api/tag/oauth-applications/patch/oauth_applications/%7Boauth_application_id%7D)
    #[doc(alias = "UpdateOAuthApplication")]
    #[endpoint(
        method = PATCH,
        path = "/oauth_applications/<oauth_application_id>",
        json = changes,
        idempotent,
    )]
    fn update_oauth_application(
        &self,
        oauth_application_id: &str,
        changes: &UpdateOauthApplication,
    ) -> Call<OauthApplication>;

    /// Sets or replaces the logo of an OAuth application: a JPEG, PNG, GIF or WebP of 10 MB at most.
    ///
    /// The form has a part `file`, with a file name, and may have a text `uploader_user_id`, the id
    /// of the user who uploads it:
    ///
    /// ```
    /// use auth_core::{Multipart, Part};
    ///
    /// # let png = Vec::new();
    /// let logo = Part::new(png).file_name("acme.png").content_type("image/png");
    /// let form = Multipart::new().part("file", logo).text("uploader_user_id", "user_1");
    /// ```
    ///
    /// Vendor page: [Upload a logo for the OAuth application](https://clerk.com/docs/reference/backend-api/tag/oauth-applications/put/oauth_applications/%7Boauth_application_id%7D/logo)
    #[doc(alias = "UploadOAuthApplicationLogo")]
    #[endpoint(
        method = PUT,
        path = "/oauth_applications/<oauth_application_id>/logo",
        multipart = form,
    )]
    fn upload_oauth_application_logo(
        &self,
        oauth_application_id: &str,
        form: Multipart,
    ) -> Call<OauthApplication>;

    /// Gives an OAuth application a new client secret. The application must then use the new one.
    ///
    /// Vendor page: [Rotate the client secret of the given OAuth application](https://clerk.com/docs/reference/backend-api/tag/oauth-applications/post/oauth_applications/%7Boauth_application_id%7D/rotate_secret)
    #[doc(alias = "RotateOAuthApplicationSecret")]
    #[endpoint(method = POST, path = "/oauth_applications/<oauth_application_id>/rotate_secret")]
    fn rotate_oauth_application_secret(
        &self,
        oauth_application_id: &str,
    ) -> Call<OauthApplicationWithSecret>;

    /// Revokes a token of an OAuth application: all access and refresh tokens of the same grant.
    ///
    /// The token is an access token that is no JWT, or a refresh token. A JWT cannot be revoked.
    ///
    /// Vendor page: [Revoke an OAuth application token](https://clerk.com/docs/reference/backend-api/tag/oauth-applications/post/oauth_applications/%7Boauth_application_id%7D/revoke_token)
    #[doc(alias = "RevokeOAuthApplicationToken")]
    #[endpoint(
        method = POST,
        path = "/oauth_applications/<oauth_application_id>/revoke_token",
        json = { token },
    )]
    fn revoke_oauth_application_token(
        &self,
        oauth_application_id: &str,
        token: &Secret,
    ) -> Call<()>;
}

impl OauthApplications for Clerk {}

/// Which OAuth applications to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListOauthApplications {
    /// The order: `name` or `created_at`, with `-` before it for descending. The vendor documents
    /// both directions of `created_at` as the default.
    pub order_by: Option<String>,
    /// Only those with this text in their name, whatever its case, or with this `client_id`.
    pub name_query: Option<String>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A new OAuth application.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateOauthApplication {
    /// The display name, 256 characters at most.
    pub name: String,
    /// Where users may be sent back to. Any scheme will do, such as `https` or `myapp`.
    pub redirect_uris: Vec<String>,
    /// Where users are sent back to. The vendor deprecated it in favour of
    /// [`redirect_uris`](Self::redirect_uris).
    pub callback_url: Option<String>,
    /// What the application may learn of a user, divided by spaces: `profile`, `email`,
    /// `public_metadata` and `private_metadata`. Default: `profile email`.
    pub scopes: Option<String>,
    /// Whether users are asked if they agree. Default: yes.
    pub consent_screen_enabled: Option<bool>,
    /// Whether PKCE (RFC 7636) is required. Default: no.
    pub pkce_required: Option<bool>,
    /// Whether the application is public: it has no secret, and uses PKCE instead.
    pub public: Option<bool>,
}

/// The changes to an OAuth application.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateOauthApplication {
    /// The display name, 256 characters at most.
    pub name: Option<String>,
    /// Where users may be sent back to. They replace the old ones.
    pub redirect_uris: Option<Vec<String>>,
    /// Where users are sent back to. The vendor deprecated it in favour of
    /// [`redirect_uris`](Self::redirect_uris).
    pub callback_url: Option<String>,
    /// What the application may learn of a user, as in [`CreateOauthApplication::scopes`].
    pub scopes: Option<String>,
    /// Whether users are asked if they agree. An application that registered itself always asks.
    pub consent_screen_enabled: Option<bool>,
    /// Whether PKCE (RFC 7636) is required.
    pub pkce_required: Option<bool>,
    /// Whether the application is public: it has no secret, and uses PKCE instead.
    pub public: Option<bool>,
}

/// An OAuth application.
#[response]
#[derive(PartialEq, Eq)]
pub struct OauthApplication {
    /// The kind of object: `oauth_application`.
    #[serde(default)]
    pub object: String,
    /// The application's id.
    pub id: String,
    /// The id of the instance.
    #[serde(default)]
    pub instance_id: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The OAuth client id.
    #[serde(default)]
    pub client_id: String,
    /// The URL of the application's site.
    pub client_uri: Option<String>,
    /// The URL of the logo.
    pub client_image_url: Option<String>,
    /// Whether the application registered itself (RFC 7591).
    #[serde(default)]
    pub dynamically_registered: bool,
    /// Whether users are asked if they agree, if Clerk sends it.
    pub consent_screen_enabled: Option<bool>,
    /// Whether PKCE (RFC 7636) is required, if Clerk sends it.
    pub pkce_required: Option<bool>,
    /// Whether the application is public: it has no secret, and uses PKCE instead.
    #[serde(default)]
    pub public: bool,
    /// What the application may learn of a user, divided by spaces.
    #[serde(default)]
    pub scopes: String,
    /// Where users may be sent back to.
    #[serde(default)]
    pub redirect_uris: Vec<String>,
    /// Where users are sent back to. The vendor deprecated it in favour of
    /// [`redirect_uris`](Self::redirect_uris).
    #[serde(default)]
    pub callback_url: String,
    /// The URL at which the application asks a user for access.
    #[serde(default)]
    pub authorize_url: String,
    /// The URL at which the application gets tokens.
    #[serde(default)]
    pub token_fetch_url: String,
    /// The URL at which the application learns who the user is.
    #[serde(default)]
    pub user_info_url: String,
    /// The URL of the document that names all of these URLs.
    #[serde(default)]
    pub discovery_url: String,
    /// The URL at which tokens are verified (RFC 7662).
    #[serde(default)]
    pub token_introspection_url: String,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
}

/// An OAuth application with its client secret.
#[response]
#[derive(PartialEq, Eq)]
pub struct OauthApplicationWithSecret {
    /// The application.
    #[serde(flatten)]
    pub application: OauthApplication,
    /// The client secret, with which the application gets tokens; empty if it is public.
    pub client_secret: Option<Secret>,
}
