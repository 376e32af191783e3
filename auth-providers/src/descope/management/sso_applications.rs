//! Applications that users sign in to with Descope: <https://docs.descope.com/api/management/sso-apps>

mod application;
mod oidc;
mod saml;
mod wsfed;

use auth_core::{Call, Provider, endpoint};

pub use self::application::{
    CreateSsoApplicationResponse, LoadAllSsoApplicationsResponse, LoadSsoApplicationResponse,
    SsoApplication, SsoApplicationCustomSettings,
};
pub use self::oidc::{SsoApplicationOidcSettings, SsoOidcApplicationRequest};
pub use self::saml::{
    SamlIdpAttributeMappingInfo, SamlIdpGroupsMappingInfo, SamlIdpRoleGroupMappingInfo,
    SsoApplicationSamlSettings, SsoSamlApplicationRequest,
};
pub use self::wsfed::{SsoApplicationWsfedSettings, SsoWsfedApplicationRequest};
use crate::descope::Descope;

/// Applications that users sign in to with Descope, by OIDC, SAML or WS-Federation. Descope is their
/// identity provider.
///
/// The updates replace everything. What is not given is removed. Load the application first to keep
/// the rest.
pub trait SsoApplications: Provider {
    /// Creates an application that uses WS-Federation.
    ///
    /// Without an [`id`](SsoWsfedApplicationRequest::id), each call creates another one.
    ///
    /// Vendor page: [Create SSO WS-Fed IDP application](https://docs.descope.com/api/management/sso-apps/create-ssows-fed-application)
    #[doc(alias = "CreateSSOWSFedApplication")]
    #[endpoint(method = POST, path = "/v1/mgmt/sso/idp/app/wsfed/create", json = application)]
    fn create_sso_wsfed_application(
        &self,
        application: &SsoWsfedApplicationRequest,
    ) -> Call<CreateSsoApplicationResponse>;

    /// Gives all applications of the project.
    ///
    /// Vendor page: [Load All Applications](https://docs.descope.com/api/management/sso-apps/load-all-sso-applications)
    #[doc(alias = "LoadAllSSOApplications")]
    #[endpoint(method = GET, path = "/v1/mgmt/sso/idp/apps/load")]
    fn load_all_sso_applications(&self) -> Call<LoadAllSsoApplicationsResponse>;

    /// Gives an application.
    ///
    /// Vendor page: [Load Application by ID](https://docs.descope.com/api/management/sso-apps/load-sso-application)
    #[doc(alias = "LoadSSOApplication")]
    #[endpoint(method = GET, path = "/v1/mgmt/sso/idp/app/load?<id>")]
    fn load_sso_application(&self, id: &str) -> Call<LoadSsoApplicationResponse>;

    /// Replaces the settings of an application that uses WS-Federation. It needs the
    /// [`id`](SsoWsfedApplicationRequest::id).
    ///
    /// Vendor page: [Update SSO WS-Fed IDP application](https://docs.descope.com/api/management/sso-apps/update-ssows-fed-application)
    #[doc(alias = "UpdateSSOWSFedApplication")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/sso/idp/app/wsfed/update",
        json = application,
        idempotent,
    )]
    fn update_sso_wsfed_application(&self, application: &SsoWsfedApplicationRequest) -> Call<()>;

    /// Creates an application that uses OIDC.
    ///
    /// Without an [`id`](SsoOidcApplicationRequest::id), each call creates another one.
    ///
    /// Vendor page: [Create OIDC Application](https://docs.descope.com/api/management/sso-apps/create-sso-oidc-application)
    #[doc(alias = "CreateSSOOIDCApplication")]
    #[endpoint(method = POST, path = "/v1/mgmt/sso/idp/app/oidc/create", json = application)]
    fn create_sso_oidc_application(
        &self,
        application: &SsoOidcApplicationRequest,
    ) -> Call<CreateSsoApplicationResponse>;

    /// Replaces the settings of an application that uses OIDC. It needs the
    /// [`id`](SsoOidcApplicationRequest::id).
    ///
    /// Vendor page: [Update OIDC Application](https://docs.descope.com/api/management/sso-apps/update-sso-oidc-application)
    #[doc(alias = "UpdateSSOOIDCApplication")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/sso/idp/app/oidc/update",
        json = application,
        idempotent,
    )]
    fn update_sso_oidc_application(&self, application: &SsoOidcApplicationRequest) -> Call<()>;

    /// Creates an application that uses SAML.
    ///
    /// Without an [`id`](SsoSamlApplicationRequest::id), each call creates another one.
    ///
    /// Vendor page: [Create SAML Application](https://docs.descope.com/api/management/sso-apps/create-sso-saml-application)
    #[doc(alias = "CreateSSOSAMLApplication")]
    #[endpoint(method = POST, path = "/v1/mgmt/sso/idp/app/saml/create", json = application)]
    fn create_sso_saml_application(
        &self,
        application: &SsoSamlApplicationRequest,
    ) -> Call<CreateSsoApplicationResponse>;

    /// Replaces the settings of an application that uses SAML. It needs the
    /// [`id`](SsoSamlApplicationRequest::id).
    ///
    /// Vendor page: [Update SAML Application](https://docs.descope.com/api/management/sso-apps/update-sso-saml-application)
    #[doc(alias = "UpdateSSOSAMLApplication")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/sso/idp/app/saml/update",
        json = application,
        idempotent,
    )]
    fn update_sso_saml_application(&self, application: &SsoSamlApplicationRequest) -> Call<()>;

    /// Deletes an application. Its users can no longer sign in to it with Descope.
    ///
    /// Vendor page: [Delete Application](https://docs.descope.com/api/management/sso-apps/delete-sso-application)
    #[doc(alias = "DeleteSSOApplication")]
    #[endpoint(method = POST, path = "/v1/mgmt/sso/idp/app/delete", json = { id }, idempotent)]
    fn delete_sso_application(&self, id: &str) -> Call<()>;
}

impl SsoApplications for Descope {}
