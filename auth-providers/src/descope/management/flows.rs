//! Flows: <https://docs.descope.com/api/management/flows>

mod exported_flow;
mod flow;
mod flow_template;
mod localization;
mod run;

use auth_core::{Call, Provider, endpoint, request, response};

pub use self::exported_flow::{
    ExportFlowResponse, ExportThemeResponse, ExportedFlow, ExportedFlowMetadata,
    ExportedFlowTranslation, ExportedScreen, ExportedTheme, ImportFlow, ProjectReferences,
};
pub use self::flow::{
    Flow, Interaction, ListFlowsResponse, ManagementConfig, ManagementConfigEventTriggers,
    ManagementConfigTriggers,
};
pub use self::flow_template::{
    FlowTemplate, FlowTemplateScreen, Input, InputOption, ListFlowTemplatesResponse,
};
pub use self::localization::{FlowLocalizationOverrides, FlowLocalizationResponse};
pub use self::run::{
    CompleteExternalAuth, CompleteExternalAuthResponse, ManagementFlowOptions, RunManagementFlow,
    RunManagementFlowAsyncResponse, RunManagementFlowResponse,
};
use crate::descope::Descope;

/// Flows: the screens and steps of a sign-in, and those that a backend runs.
///
/// A flow can be taken from one project to another:
///
/// ```no_run
/// use auth_providers::descope::management::flows::ImportFlow;
/// use auth_providers::descope::prelude::*;
///
/// # async fn example(staging: Descope, production: Descope) -> Result<(), auth_core::Error> {
/// if let Some(flow) = staging.export_flow("sign-up-or-in").await?.flow {
///     production.import_flow(&ImportFlow::new(flow)).await?;
/// }
/// # Ok(()) }
/// ```
pub trait Flows: Provider {
    /// Gives the output of a flow that
    /// [`run_management_flow_async`](Self::run_management_flow_async) started.
    ///
    /// Vendor page: [Get Management Flow async result](https://docs.descope.com/api/management/flows/get-management-flow-async-result)
    #[doc(alias = "GetManagementFlowAsyncResult")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/flow/async/result",
        json = { executionId: execution_id },
        idempotent,
    )]
    fn get_management_flow_async_result(
        &self,
        execution_id: &str,
    ) -> Call<RunManagementFlowResponse>;

    /// Starts a management flow, and does not wait for it. Each call runs it again.
    ///
    /// [`get_management_flow_async_result`](Self::get_management_flow_async_result) gives the
    /// output.
    ///
    /// Vendor page: [Run Management Flow asynchronously](https://docs.descope.com/api/management/flows/run-management-flow-async)
    #[doc(alias = "RunManagementFlowAsync")]
    #[endpoint(method = POST, path = "/v1/mgmt/flow/async/run", json = run)]
    fn run_management_flow_async(
        &self,
        run: &RunManagementFlow,
    ) -> Call<RunManagementFlowAsyncResponse>;

    /// Gives the flows of the project. An empty filter gives all.
    ///
    /// Vendor page: [List/Search Flows](https://docs.descope.com/api/management/flows/list-flows)
    #[doc(alias = "ListFlows")]
    #[endpoint(method = POST, path = "/v1/mgmt/flow/list", json = filter, idempotent)]
    fn list_flows(&self, filter: &ListFlows) -> Call<ListFlowsResponse>;

    /// Runs a management flow, and gives its output. Each call runs it again.
    ///
    /// Vendor page: [Run Management Flow](https://docs.descope.com/api/management/flows/run-management-flow)
    #[doc(alias = "RunManagementFlow")]
    #[endpoint(method = POST, path = "/v1/mgmt/flow/run", json = run)]
    fn run_management_flow(&self, run: &RunManagementFlow) -> Call<RunManagementFlowResponse>;

    /// Tells a flow that its user has signed in at a page of your own. The user is created if there
    /// is none with the login id.
    ///
    /// The flow sent the user's browser to that page. Send it to the URL of the answer, where the
    /// flow goes on. It works once for each
    /// [`external_auth_req_id`](CompleteExternalAuth::external_auth_req_id).
    ///
    /// Vendor page: [Complete External Authentication](https://docs.descope.com/api/management/flows/complete-external-auth-flow)
    #[doc(alias = "CompleteExternalAuthFlow")]
    #[endpoint(method = POST, path = "/v1/mgmt/flow/externalauth/complete", json = sign_in)]
    fn complete_external_auth_flow(
        &self,
        sign_in: &CompleteExternalAuth,
    ) -> Call<CompleteExternalAuthResponse>;

    /// Exports a flow with its screens.
    ///
    /// Vendor page: [Export Flow](https://docs.descope.com/api/management/flows/export-flow)
    #[doc(alias = "ExportFlow")]
    #[endpoint(
        method = POST,
        path = "/v2/mgmt/flow/export",
        json = { flowId: flow_id },
        idempotent,
    )]
    fn export_flow(&self, flow_id: &str) -> Call<ExportFlowResponse>;

    /// Imports a flow with its screens. A flow with the same id is replaced.
    ///
    /// Vendor page: [Import Flow](https://docs.descope.com/api/management/flows/import-flow)
    #[doc(alias = "ImportFlow")]
    #[endpoint(method = POST, path = "/v2/mgmt/flow/import", json = flow, idempotent)]
    fn import_flow(&self, flow: &ImportFlow) -> Call<()>;

    /// Deletes flows by their ids, such as `sign-up-or-in`. That cannot be undone.
    ///
    /// Vendor page: [Delete Flow](https://docs.descope.com/api/management/flows/delete-flows)
    #[doc(alias = "DeleteFlows")]
    #[endpoint(method = POST, path = "/v1/mgmt/flow/delete", json = { ids }, idempotent)]
    fn delete_flows(&self, ids: &[&str]) -> Call<()>;

    /// Exports the theme of the project: how its screens look.
    ///
    /// Vendor page: [Export Theme](https://docs.descope.com/api/management/flows/export-theme)
    #[doc(alias = "ExportTheme")]
    #[endpoint(method = POST, path = "/v2/mgmt/theme/export", idempotent)]
    fn export_theme(&self) -> Call<ExportThemeResponse>;

    /// Replaces the theme of the project by one that was exported.
    ///
    /// Vendor page: [Import Theme](https://docs.descope.com/api/management/flows/import-theme)
    #[doc(alias = "ImportTheme")]
    #[endpoint(method = POST, path = "/v2/mgmt/theme/import", json = { theme }, idempotent)]
    fn import_theme(&self, theme: &ExportedTheme) -> Call<()>;

    /// Gives the vendor's templates of flows.
    ///
    /// Vendor page: [List Flow Templates](https://docs.descope.com/api/management/flows/list-flow-templates)
    #[doc(alias = "ListFlowTemplates")]
    #[endpoint(method = POST, path = "/v1/mgmt/flow/template/list", json = {}, idempotent)]
    fn list_flow_templates(&self) -> Call<ListFlowTemplatesResponse>;

    /// Exports the translations of a flow.
    ///
    /// Vendor page: [Export Flow Localization](https://docs.descope.com/api/management/flows/export-flow-localization)
    #[doc(alias = "ExportFlowLocalization")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/localization/flow/export",
        json = { flowId: flow_id },
        idempotent,
    )]
    fn export_flow_localization(&self, flow_id: &str) -> Call<FlowLocalizationResponse>;

    /// Replaces the translations of a flow, and gives the new ones.
    ///
    /// Vendor page: [Import Flow Localization](https://docs.descope.com/api/management/flows/import-flow-localization)
    #[doc(alias = "ImportFlowLocalization")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/localization/flow/import",
        json = { flowId: flow_id, overrides },
        idempotent,
    )]
    fn import_flow_localization(
        &self,
        flow_id: &str,
        overrides: &FlowLocalizationOverrides,
    ) -> Call<FlowLocalizationResponse>;

    /// Gives the widgets of the project.
    ///
    /// Vendor page: [List all widgets](https://docs.descope.com/api/management/flows/list-widgets)
    #[doc(alias = "ListWidgets")]
    #[endpoint(method = GET, path = "/v1/mgmt/widget/list")]
    fn list_widgets(&self) -> Call<ListWidgetsResponse>;
}

impl Flows for Descope {}

/// Which flows to give.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListFlows {
    /// The ids of the flows, such as `sign-up-or-in`. Default: all flows.
    pub ids: Vec<String>,
}

/// A widget: a part of a page that users or administrators of tenants manage something with.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Widget {
    /// The widget's id.
    #[serde(default)]
    pub widget_id: String,
    /// The name.
    #[serde(default)]
    pub name: String,
    /// What kind of widget it is.
    #[serde(default, rename = "type")]
    pub kind: String,
    /// Whether it cannot be used at present.
    #[serde(default)]
    pub disabled: bool,
}

/// The answer with the widgets of the project.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ListWidgetsResponse {
    /// The widgets.
    #[serde(default)]
    pub widgets: Vec<Widget>,
}
