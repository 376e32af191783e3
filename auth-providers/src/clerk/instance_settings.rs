//! Settings of an instance: <https://clerk.com/docs/reference/backend-api/tag/instance-settings>

mod communication;
mod instance;
mod oauth_applications;
mod organizations;
mod protect;
mod restrictions;

use auth_core::{Call, Provider, endpoint};

pub use self::communication::InstanceCommunication;
pub use self::instance::{Instance, PreferredSignInStrategy, UpdateInstance};
pub use self::oauth_applications::{
    OauthApplicationSettings, UpdateInstanceOauthApplicationSettings,
};
pub use self::organizations::{OrganizationSettings, UpdateInstanceOrganizationSettings};
pub use self::protect::{InstanceProtect, UpdateInstanceProtect};
pub use self::restrictions::{InstanceRestrictions, UpdateInstanceRestrictions};
use super::Clerk;

/// The settings of the instance that the secret key belongs to.
pub trait InstanceSettings: Provider {
    /// Gives the instance.
    ///
    /// Vendor page: [Fetch the current instance](https://clerk.com/docs/reference/backend-api/tag/instance-settings/get/instance)
    #[doc(alias = "GetInstance")]
    #[endpoint(method = GET, path = "/instance")]
    fn get_instance(&self) -> Call<Instance>;

    /// Changes the given settings of the instance.
    ///
    /// Vendor page: [Update instance settings](https://clerk.com/docs/reference/backend-api/tag/instance-settings/patch/instance)
    #[doc(alias = "UpdateInstance")]
    #[endpoint(method = PATCH, path = "/instance", json = changes, idempotent)]
    fn update_instance(&self, changes: &UpdateInstance) -> Call<()>;

    /// Changes the given settings of who may sign up.
    ///
    /// If the plan of the instance does not include one of them, that is an error with status 402.
    ///
    /// Vendor page: [Update instance restrictions](https://clerk.com/docs/reference/backend-api/tag/instance-settings/patch/instance/restrictions)
    #[doc(alias = "UpdateInstanceRestrictions")]
    #[endpoint(method = PATCH, path = "/instance/restrictions", json = changes, idempotent)]
    fn update_instance_restrictions(
        &self,
        changes: &UpdateInstanceRestrictions,
    ) -> Call<InstanceRestrictions>;

    /// Gives the settings of Clerk Protect, which looks for abuse.
    ///
    /// Vendor page: [Get instance protect settings](https://clerk.com/docs/reference/backend-api/tag/instance-settings/get/instance/protect)
    #[doc(alias = "GetInstanceProtect")]
    #[endpoint(method = GET, path = "/instance/protect")]
    fn get_instance_protect(&self) -> Call<InstanceProtect>;

    /// Changes the given settings of Clerk Protect.
    ///
    /// Vendor page: [Update instance protect settings](https://clerk.com/docs/reference/backend-api/tag/instance-settings/patch/instance/protect)
    #[doc(alias = "UpdateInstanceProtect")]
    #[endpoint(method = PATCH, path = "/instance/protect", json = changes, idempotent)]
    fn update_instance_protect(&self, changes: &UpdateInstanceProtect) -> Call<InstanceProtect>;

    /// Gives the countries that no text messages are sent to.
    ///
    /// Vendor page: [Get instance communication settings](https://clerk.com/docs/reference/backend-api/tag/instance-settings/get/instance/communication)
    #[doc(alias = "GetInstanceCommunication")]
    #[endpoint(method = GET, path = "/instance/communication")]
    fn get_instance_communication(&self) -> Call<InstanceCommunication>;

    /// Replaces the list of countries that no text messages are sent to.
    ///
    /// They are ISO 3166-1 codes of two capital letters, such as `GR`, each of them once; 250 at
    /// most. Clerk leaves out those that it does not know.
    ///
    /// Vendor page: [Update instance communication settings](https://clerk.com/docs/reference/backend-api/tag/instance-settings/patch/instance/communication)
    #[doc(alias = "UpdateInstanceCommunication")]
    #[endpoint(
        method = PATCH,
        path = "/instance/communication",
        json = { blocked_country_codes },
        idempotent,
    )]
    fn update_instance_communication(
        &self,
        blocked_country_codes: &[&str],
    ) -> Call<InstanceCommunication>;

    /// Gives the settings of OAuth applications.
    ///
    /// Vendor page: [Get OAuth application settings](https://clerk.com/docs/reference/backend-api/tag/instance-settings/get/instance/oauth_application_settings)
    #[doc(alias = "GetInstanceOAuthApplicationSettings")]
    #[endpoint(method = GET, path = "/instance/oauth_application_settings")]
    fn get_instance_oauth_application_settings(&self) -> Call<OauthApplicationSettings>;

    /// Changes the given settings of OAuth applications.
    ///
    /// Vendor page: [Update OAuth application settings](https://clerk.com/docs/reference/backend-api/tag/instance-settings/patch/instance/oauth_application_settings)
    #[doc(alias = "UpdateInstanceOAuthApplicationSettings")]
    #[endpoint(
        method = PATCH,
        path = "/instance/oauth_application_settings",
        json = changes,
        idempotent,
    )]
    fn update_instance_oauth_application_settings(
        &self,
        changes: &UpdateInstanceOauthApplicationSettings,
    ) -> Call<OauthApplicationSettings>;

    /// Gives the settings of organizations.
    ///
    /// Vendor page: [Get instance organization settings](https://clerk.com/docs/reference/backend-api/tag/instance-settings/get/instance/organization_settings)
    #[doc(alias = "GetInstanceOrganizationSettings")]
    #[endpoint(method = GET, path = "/instance/organization_settings")]
    fn get_instance_organization_settings(&self) -> Call<OrganizationSettings>;

    /// Changes the given settings of organizations.
    ///
    /// If the plan of the instance does not include one of them, that is an error with status 402.
    ///
    /// Vendor page: [Update instance organization settings](https://clerk.com/docs/reference/backend-api/tag/instance-settings/patch/instance/organization_settings)
    #[doc(alias = "UpdateInstanceOrganizationSettings")]
    #[endpoint(
        method = PATCH,
        path = "/instance/organization_settings",
        json = changes,
        idempotent,
    )]
    fn update_instance_organization_settings(
        &self,
        changes: &UpdateInstanceOrganizationSettings,
    ) -> Call<OrganizationSettings>;
}

impl InstanceSettings for Clerk {}
