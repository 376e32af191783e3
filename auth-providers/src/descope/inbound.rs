//! OAuth for the applications that users let into a project: the inbound apps.
//!
//! The same endpoints are there three times. Those of [`apps`] find the project by the application,
//! those of [`by_project`] have the project's id in their paths, and those of [`agentic`] that of an
//! MCP server as well.
//!
//! The endpoints for tokens, devices and revocations take forms, as OAuth's RFCs say. None of them
//! gets a credential of the client: an application names itself by its `client_id`.

pub mod agentic;
pub mod apps;
mod authorization;
pub mod by_project;
mod ciba;
mod registration;
mod token;

pub use self::authorization::{
    ThirdPartyApplicationAuthorize, ThirdPartyApplicationAuthorizeEndpointRequest,
    ThirdPartyApplicationFinishEndpointRequest,
};
pub use self::ciba::{CibaAuthRequest, CibaAuthResponse};
pub use self::registration::{
    RegisterThirdPartyApplication, RegisterThirdPartyApplicationResponse,
};
pub use self::token::{
    ThirdPartyApplicationRevocationEndpointRequest, ThirdPartyApplicationTokenEndpointRequest,
};
