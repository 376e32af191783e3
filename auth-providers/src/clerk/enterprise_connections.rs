//! Enterprise connections:
//! <https://clerk.com/docs/reference/backend-api/tag/enterprise-connections>

mod changes;
mod connection;
mod custom_attribute;
mod test_run;

use auth_core::{Call, Provider, endpoint};

pub use self::changes::{
    CreateEnterpriseConnection, EnterpriseProvider, OidcSettings, SamlSettings,
    UpdateEnterpriseConnection,
};
pub use self::connection::{
    EnterpriseConnection, ListEnterpriseConnections, OauthDetails, SamlDetails,
};
pub use self::custom_attribute::{CustomAttribute, SetCustomAttribute};
pub use self::test_run::{
    ListTestRuns, ParsedUserInfo, TestRun, TestRunLog, TestRunOauth, TestRunSaml, TestRunStatus,
    TestRunUrl,
};
use super::deleted_object::DeletedObject;
use super::{Clerk, Paginated};

/// Enterprise connections: the users of a domain sign in at the identity provider of their company,
/// with SAML or OpenID Connect.
///
/// `enterprise_connection_id` is the id of a connection. If the plan of the instance does not include
/// them, that is an error with status 402.
pub trait EnterpriseConnections: Provider {
    /// Lists the enterprise connections.
    ///
    /// Vendor page: [List enterprise connections](https://clerk.com/docs/reference/backend-api/tag/enterprise-connections/get/enterprise_connections)
    #[doc(alias = "ListEnterpriseConnections")]
    #[endpoint(method = GET, path = "/enterprise_connections?<filter..>")]
    fn list_enterprise_connections(
        &self,
        filter: &ListEnterpriseConnections,
    ) -> Call<Paginated<EnterpriseConnection>>;

    /// Creates an enterprise connection.
    ///
    /// Vendor page: [Create an enterprise connection](https://clerk.com/docs/reference/backend-api/tag/enterprise-connections/post/enterprise_connections)
    #[doc(alias = "CreateEnterpriseConnection")]
    #[endpoint(method = POST, path = "/enterprise_connections", json = connection)]
    fn create_enterprise_connection(
        &self,
        connection: &CreateEnterpriseConnection,
    ) -> Call<EnterpriseConnection>;

    /// Gives an enterprise connection.
    ///
    /// Vendor page: [Retrieve an enterprise connection](https://clerk.com/docs/reference/backend-api/tag/enterprise-connections/get/enterprise_connections/%7Benterprise_connection_id%7D)
    #[doc(alias = "GetEnterpriseConnection")]
    #[endpoint(method = GET, path = "/enterprise_connections/<enterprise_connection_id>")]
    fn get_enterprise_connection(
        &self,
        enterprise_connection_id: &str,
    ) -> Call<EnterpriseConnection>;

    /// Deletes an enterprise connection.
    ///
    /// Vendor page: [Delete an enterprise connection](https://clerk.com/docs/reference/backend-api/tag/enterprise-connections/delete/enterprise_connections/%7Benterprise_connection_id%7D)
    #[doc(alias = "DeleteEnterpriseConnection")]
    #[endpoint(method = DELETE, path = "/enterprise_connections/<enterprise_connection_id>")]
    fn delete_enterprise_connection(&self, enterprise_connection_id: &str) -> Call<DeletedObject>;

    /// Changes the given fields of an enterprise connection.
    ///
    /// A connection that becomes active may delete verified domains of organizations that are the
    /// same as its own.
    ///
    /// Vendor page: [Update an enterprise connection](https://clerk.com/docs/reference/backend-api/tag/enterprise-connections/patch/enterprise_connections/%7Benterprise_connection_id%7D)
    #[doc(alias = "UpdateEnterpriseConnection")]
    #[endpoint(
        method = PATCH,
        path = "/enterprise_connections/<enterprise_connection_id>",
        json = changes,
        idempotent,
    )]
    fn update_enterprise_connection(
        &self,
        enterprise_connection_id: &str,
        changes: &UpdateEnterpriseConnection,
    ) -> Call<EnterpriseConnection>;

    /// Lists the test runs of an enterprise connection.
    ///
    /// Vendor page: [List enterprise connection test runs](https://clerk.com/docs/reference/backend-api/tag/enterprise-connections/get/enterprise_connections/%7Benterprise_connection_id%7D/test_runs)
    #[doc(alias = "ListEnterpriseConnectionTestRuns")]
    #[endpoint(
        method = GET,
        path = "/enterprise_connections/<enterprise_connection_id>/test_runs?<filter..>",
    )]
    fn list_enterprise_connection_test_runs(
        &self,
        enterprise_connection_id: &str,
        filter: &ListTestRuns,
    ) -> Call<Paginated<TestRun>>;

    /// Creates a test run of an enterprise connection, and gives the URL at which it begins.
    ///
    /// Each call creates another run.
    ///
    /// Vendor page: [Create an enterprise connection test run](https://clerk.com/docs/reference/backend-api/tag/enterprise-connections/post/enterprise_connections/%7Benterprise_connection_id%7D/test_runs)
    #[doc(alias = "CreateEnterpriseConnectionTestRun")]
    #[endpoint(
        method = POST,
        path = "/enterprise_connections/<enterprise_connection_id>/test_runs",
    )]
    fn create_enterprise_connection_test_run(
        &self,
        enterprise_connection_id: &str,
    ) -> Call<TestRunUrl>;
}

impl EnterpriseConnections for Clerk {}
