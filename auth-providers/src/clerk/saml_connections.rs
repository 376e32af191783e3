//! SAML connections, which [`enterprise_connections`](super::enterprise_connections) replaced:
//! <https://clerk.com/docs/reference/backend-api/tag/saml-connections>

mod changes;
mod connection;

use auth_core::{Call, Provider, endpoint};

pub use self::changes::{
    CreateSamlConnection, SamlProvider, SetAttributeMapping, SetLoginHint, UpdateSamlConnection,
};
pub use self::connection::{
    AttributeMapping, ListSamlConnections, LoginHint, LoginHintMode, SamlConnection,
};
use super::deleted_object::DeletedObject;
use super::{Clerk, Paginated};

/// SAML connections: the users of a domain sign in at the identity provider of their company.
///
/// The vendor deprecated them, and will remove them:
/// [`EnterpriseConnections`](super::enterprise_connections::EnterpriseConnections) does the same.
/// `saml_connection_id` is the id of a connection, `samlc_…`. If the plan of the instance does not
/// include them, that is an error with status 402.
pub trait SamlConnections: Provider {
    /// Lists the SAML connections, the newest first unless the filter orders them otherwise.
    ///
    /// Vendor page: [Get a list of SAML Connections for an instance](https://clerk.com/docs/reference/backend-api/tag/saml-connections/get/saml_connections)
    #[doc(alias = "ListSAMLConnections")]
    #[deprecated(note = "use `list_enterprise_connections` instead")]
    #[endpoint(method = GET, path = "/saml_connections?<filter..>")]
    fn list_saml_connections(
        &self,
        filter: &ListSamlConnections,
    ) -> Call<Paginated<SamlConnection>>;

    /// Creates a SAML connection.
    ///
    /// Vendor page: [Create a SAML Connection](https://clerk.com/docs/reference/backend-api/tag/saml-connections/post/saml_connections)
    #[doc(alias = "CreateSAMLConnection")]
    #[deprecated(note = "use `create_enterprise_connection` instead")]
    #[endpoint(method = POST, path = "/saml_connections", json = connection)]
    fn create_saml_connection(&self, connection: &CreateSamlConnection) -> Call<SamlConnection>;

    /// Gives a SAML connection.
    ///
    /// Vendor page: [Retrieve a SAML Connection by ID](https://clerk.com/docs/reference/backend-api/tag/saml-connections/get/saml_connections/%7Bsaml_connection_id%7D)
    #[doc(alias = "GetSAMLConnection")]
    #[deprecated(note = "use `get_enterprise_connection` instead")]
    #[endpoint(method = GET, path = "/saml_connections/<saml_connection_id>")]
    fn get_saml_connection(&self, saml_connection_id: &str) -> Call<SamlConnection>;

    /// Deletes a SAML connection.
    ///
    /// Vendor page: [Delete a SAML Connection](https://clerk.com/docs/reference/backend-api/tag/saml-connections/delete/saml_connections/%7Bsaml_connection_id%7D)
    #[doc(alias = "DeleteSAMLConnection")]
    #[deprecated(note = "use `delete_enterprise_connection` instead")]
    #[endpoint(method = DELETE, path = "/saml_connections/<saml_connection_id>")]
    fn delete_saml_connection(&self, saml_connection_id: &str) -> Call<DeletedObject>;

    /// Changes the given fields of a SAML connection.
    ///
    /// Vendor page: [Update a SAML Connection](https://clerk.com/docs/reference/backend-api/tag/saml-connections/patch/saml_connections/%7Bsaml_connection_id%7D)
    #[doc(alias = "UpdateSAMLConnection")]
    #[deprecated(note = "use `update_enterprise_connection` instead")]
    #[endpoint(
        method = PATCH,
        path = "/saml_connections/<saml_connection_id>",
        json = changes,
        idempotent,
    )]
    fn update_saml_connection(
        &self,
        saml_connection_id: &str,
        changes: &UpdateSamlConnection,
    ) -> Call<SamlConnection>;
}

impl SamlConnections for Clerk {}
