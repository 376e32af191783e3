//! Third party applications: <https://docs.descope.com/api/management/third-party-apps>

mod application;
mod consents;
mod settings;

use auth_core::{Call, Provider, endpoint};

pub use self::application::{
    CreateThirdPartyApplication, CreateThirdPartyApplicationResponse,
    LoadAllThirdPartyApplications, LoadAllThirdPartyApplicationsResponse,
    LoadThirdPartyApplication, LoadThirdPartyApplicationResponse, PatchThirdPartyApplication,
    ThirdPartyApplication, ThirdPartyApplicationSecretResponse, UpdateThirdPartyApplication,
};
pub use self::consents::{
    DeleteThirdPartyApplicationConsents, DeleteThirdPartyApplicationTenantConsents,
    SearchThirdPartyApplicationConsents, SearchThirdPartyApplicationConsentsResponse,
    ThirdPartyApplicationConsent,
};
pub use self::settings::{
    ApplicationScope, IssuerSettings, JwtBearerSettings, ThirdPartyApplicationCibaSettings,
    ThirdPartyApplicationJarSettings, ThirdPartyApplicationSessionSettings,
};
use crate::descope::Descope;

/// Third party applications, which the vendor also calls inbound apps: OAuth clients of others, to
/// which users of the project may give access.
pub trait ThirdPartyApps: Provider {
    /// Creates a third party application. Each call creates another one.
    ///
    /// Vendor page: [Create third party application](https://docs.descope.com/api/management/third-party-apps/create-third-party-application)
    #[doc(alias = "CreateThirdPartyApplication")]
    #[endpoint(method = POST, path = "/v1/mgmt/thirdparty/app/create", json = app)]
    fn create_third_party_application(
        &self,
        app: &CreateThirdPartyApplication,
    ) -> Call<CreateThirdPartyApplicationResponse>;

    /// Replaces the values of a third party application.
    ///
    /// What is not given is removed. To change single values, use
    /// [`patch_third_party_application`](Self::patch_third_party_application).
    ///
    /// Vendor page: [Update third party application](https://docs.descope.com/api/management/third-party-apps/update-third-party-application)
    #[doc(alias = "UpdateThirdPartyApplication")]
    #[endpoint(method = POST, path = "/v1/mgmt/thirdparty/app/update", json = app, idempotent)]
    fn update_third_party_application(&self, app: &UpdateThirdPartyApplication) -> Call<()>;

    /// Changes the given values of a third party application. The others stay.
    ///
    /// Vendor page: [Patch third party application](https://docs.descope.com/api/management/third-party-apps/patch-third-party-application)
    #[doc(alias = "PatchThirdPartyApplication")]
    #[endpoint(method = POST, path = "/v1/mgmt/thirdparty/app/patch", json = changes, idempotent)]
    fn patch_third_party_application(&self, changes: &PatchThirdPartyApplication) -> Call<()>;

    /// Gives a third party application, by its id or its OAuth client id.
    ///
    /// Vendor page: [Load third party application by ID](https://docs.descope.com/api/management/third-party-apps/load-third-party-application)
    #[doc(alias = "LoadThirdPartyApplication")]
    #[endpoint(method = GET, path = "/v1/mgmt/thirdparty/app/load?<filter..>")]
    fn load_third_party_application(
        &self,
        filter: &LoadThirdPartyApplication,
    ) -> Call<LoadThirdPartyApplicationResponse>;

    /// Lists the third party applications.
    ///
    /// The call gives a page; its [`items`](Call::items) are all applications, page by page.
    ///
    /// Vendor page: [Load All third party applications](https://docs.descope.com/api/management/third-party-apps/load-all-third-party-applications)
    #[doc(alias = "LoadAllThirdPartyApplications")]
    #[endpoint(method = GET, path = "/v1/mgmt/thirdparty/apps/load?<filter..>")]
    fn load_all_third_party_applications(
        &self,
        filter: &LoadAllThirdPartyApplications,
    ) -> Call<LoadAllThirdPartyApplicationsResponse>;

    /// Gives the OAuth client secret of a third party application.
    ///
    /// Vendor page: [Get third party application secret](https://docs.descope.com/api/management/third-party-apps/get-third-party-application-secret)
    #[doc(alias = "GetThirdPartyApplicationSecret")]
    #[endpoint(method = GET, path = "/v1/mgmt/thirdparty/app/secret?<id>")]
    fn get_third_party_application_secret(
        &self,
        id: &str,
    ) -> Call<ThirdPartyApplicationSecretResponse>;

    /// Does what [`rotate_third_party_application_secret`] does, as a GET.
    ///
    /// The vendor's reference leaves this operation out. Its document has neither a parameter for
    /// the application nor an answer, so prefer the other one. `None`: the answer was empty.
    ///
    /// [`rotate_third_party_application_secret`]: Self::rotate_third_party_application_secret
    #[doc(alias = "NoPublishRotate")]
    #[endpoint(method = GET, path = "/v1/mgmt/thirdparty/app/rotate", once)]
    fn rotate_third_party_application_secret_by_get(
        &self,
    ) -> Call<Option<ThirdPartyApplicationSecretResponse>>;

    /// Gives a third party application a new OAuth client secret. The former one ends.
    ///
    /// Each call makes another secret.
    ///
    /// Vendor page: [Rotate third party application secret by application ID](https://docs.descope.com/api/management/third-party-apps/rotate-third-party-application-secret)
    #[doc(alias = "RotateThirdPartyApplicationSecret")]
    #[endpoint(method = POST, path = "/v1/mgmt/thirdparty/app/rotate", json = { id })]
    fn rotate_third_party_application_secret(
        &self,
        id: &str,
    ) -> Call<ThirdPartyApplicationSecretResponse>;

    /// Gives the consents that match, a page of them. An empty filter gives all.
    ///
    /// Vendor page: [Search third party applications consents](https://docs.descope.com/api/management/third-party-apps/search-third-party-application-consents)
    #[doc(alias = "SearchThirdPartyApplicationConsents")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/thirdparty/consents/search",
        json = filter,
        idempotent,
    )]
    fn search_third_party_application_consents(
        &self,
        filter: &SearchThirdPartyApplicationConsents,
    ) -> Call<SearchThirdPartyApplicationConsentsResponse>;

    /// Deletes consents of users. The application then has to ask them again.
    ///
    /// Vendor page: [Delete third party applications consents](https://docs.descope.com/api/management/third-party-apps/delete-third-party-application-consents)
    #[doc(alias = "DeleteThirdPartyApplicationConsents")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/thirdparty/consents/delete",
        json = consents,
        idempotent,
    )]
    fn delete_third_party_application_consents(
        &self,
        consents: &DeleteThirdPartyApplicationConsents,
    ) -> Call<()>;

    /// Deletes consents that were granted for whole tenants.
    ///
    /// Vendor page: [Delete third party applications consents by tenant](https://docs.descope.com/api/management/third-party-apps/delete-third-party-application-tenant-consents)
    #[doc(alias = "DeleteThirdPartyApplicationTenantConsents")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/thirdparty/consents/delete/tenant",
        json = consents,
        idempotent,
    )]
    fn delete_third_party_application_tenant_consents(
        &self,
        consents: &DeleteThirdPartyApplicationTenantConsents,
    ) -> Call<()>;

    /// Deletes a third party application.
    ///
    /// Vendor page: [Delete third party application](https://docs.descope.com/api/management/third-party-apps/delete-third-party-application)
    #[doc(alias = "DeleteThirdPartyApplication")]
    #[endpoint(method = POST, path = "/v1/mgmt/thirdparty/app/delete", json = { id }, idempotent)]
    fn delete_third_party_application(&self, id: &str) -> Call<()>;

    /// Deletes several third party applications.
    ///
    /// Vendor page: [Batch delete third party applications](https://docs.descope.com/api/management/third-party-apps/delete-third-party-applications)
    #[doc(alias = "DeleteThirdPartyApplications")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/thirdparty/app/delete/batch",
        json = { ids },
        idempotent,
    )]
    fn delete_third_party_applications(&self, ids: &[&str]) -> Call<()>;
}

impl ThirdPartyApps for Descope {}
