//! The configuration of an environment. <https://api.svix.com/docs#tag/Environment>

use auth_core::{Call, Provider, endpoint, request, response};
use jiff::Timestamp;
use serde_json::Value;

use super::Svix;
use super::connectors::{ConnectorIn, ConnectorKind, ConnectorOut, ConnectorProduct};
use super::event_types::{EventTypeIn, EventTypeOut};

/// The configuration of the environment that the client's token belongs to.
///
/// It can be taken from one environment to another:
///
/// ```no_run
/// use auth_providers::svix::environment::EnvironmentIn;
/// use auth_providers::svix::prelude::*;
///
/// # async fn example(staging: Svix, production: Svix) -> Result<(), auth_core::Error> {
/// let environment = staging.export_environment().await?;
/// production.import_environment(&EnvironmentIn::from(environment)).await?;
/// # Ok(()) }
/// ```
pub trait Environment: Provider {
    /// Gives the configuration of the environment: its event types, connectors and settings.
    ///
    /// The vendor may change what it consists of.
    ///
    /// Vendor page: [Export Environment Configuration](https://api.svix.com/docs#tag/Environment/operation/v1.environment.export)
    #[doc(alias = "v1.environment.export")]
    #[endpoint(
        method = POST,
        path = "/api/v1/environment/export",
        idempotency_key = "idempotency-key",
    )]
    fn export_environment(&self) -> Call<EnvironmentOut>;

    /// Adds a configuration to that of the environment.
    ///
    /// What is there already is updated. Nothing is deleted.
    ///
    /// Vendor page: [Import Environment Configuration](https://api.svix.com/docs#tag/Environment/operation/v1.environment.import)
    #[doc(alias = "v1.environment.import")]
    #[endpoint(
        method = POST,
        path = "/api/v1/environment/import",
        json = environment,
        idempotency_key = "idempotency-key",
    )]
    fn import_environment(&self, environment: &EnvironmentIn) -> Call<()>;
}

impl Environment for Svix {}

/// The configuration of an environment.
#[response]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EnvironmentOut {
    /// The version of the format. The present one is 1.
    pub version: Option<i64>,
    /// When it was exported.
    pub created_at: Option<Timestamp>,
    /// The event types.
    #[serde(default)]
    pub event_types: Vec<EventTypeOut>,
    /// The settings: an object.
    pub settings: Option<Value>,
    /// The connectors.
    #[serde(default)]
    pub connectors: Vec<ConnectorOut>,
}

/// A configuration to add to that of an environment.
#[request]
#[serde(rename_all = "camelCase")]
#[derive(PartialEq, Eq)]
pub struct EnvironmentIn {
    /// The event types to create or update. Default: none.
    pub event_types: Vec<EventTypeIn>,
    /// The settings to change: an object. Default: none.
    pub settings: Option<Value>,
    /// The connectors to create or update. Default: none.
    pub connectors: Vec<ConnectorIn>,
}

/// Everything that an import takes. Ids, times and the version are left out.
impl From<EnvironmentOut> for EnvironmentIn {
    fn from(from: EnvironmentOut) -> Self {
        Self {
            event_types: from.event_types.into_iter().map(event_type).collect(),
            settings: from.settings,
            connectors: from.connectors.into_iter().map(connector).collect(),
        }
    }
}

fn event_type(from: EventTypeOut) -> EventTypeIn {
    let mut feature_flags = from.feature_flags;
    if feature_flags.is_empty() {
        // Without a flag, every portal would show it.
        feature_flags.extend(from.feature_flag);
    }
    EventTypeIn {
        name: from.name,
        description: from.description,
        archived: Some(from.archived),
        deprecated: Some(from.deprecated),
        schemas: from.schemas,
        group_name: from.group_name,
        feature_flags,
    }
}

fn connector(from: ConnectorOut) -> ConnectorIn {
    ConnectorIn {
        name: from.name,
        transformation: from.transformation,
        uid: from.uid,
        logo: from.logo,
        description: Some(from.description),
        // A missing one is an empty text, which the server would refuse.
        kind: Some(from.kind).filter(|kind| *kind != ConnectorKind::default()),
        instructions: Some(from.instructions),
        allowed_event_types: from.allowed_event_types.unwrap_or_default(),
        feature_flags: from.feature_flags,
        product_type: Some(from.product_type).filter(|of| *of != ConnectorProduct::default()),
    }
}
