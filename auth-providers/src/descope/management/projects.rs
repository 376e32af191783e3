//! Projects: <https://docs.descope.com/api/management/projects>

mod localization;
mod snapshot;

use auth_core::{Call, Provider, endpoint, request, response};

pub use self::localization::{MessagingLocalizationResponse, TemplateLocalizationOverrides};
pub use self::snapshot::{
    ExportSnapshotResponse, ImportSnapshot, SnapshotSecret, SnapshotSecrets,
    ValidateSnapshotResponse,
};
use crate::descope::Descope;

/// The project that the client is for: to name, copy, export, import and delete it.
///
/// A snapshot takes the settings from one project to another. It has no secrets: those that the
/// import needs are listed by the validation, and sent with the import.
///
/// ```no_run
/// use auth_providers::descope::management::projects::ImportSnapshot;
/// use auth_providers::descope::prelude::*;
///
/// # async fn example(staging: Descope, production: Descope) -> Result<(), auth_core::Error> {
/// let files = staging.export_snapshot(None).await?.files;
/// let mut snapshot = ImportSnapshot::new(files);
/// let found = production.validate_snapshot(&snapshot).await?;
/// if let Some(mut missing) = found.missing_secrets {
///     for secret in &mut missing.connectors {
///         secret.value = Some("the connector's key".into());
///     }
///     snapshot = snapshot.input_secrets(missing);
/// }
/// production.import_snapshot(&snapshot).await?;
/// # Ok(()) }
/// ```
pub trait Projects: Provider {
    /// Renames the project.
    ///
    /// Vendor page: [Rename Project](https://docs.descope.com/api/management/projects/update-project-name)
    #[doc(alias = "UpdateProjectName")]
    #[endpoint(method = POST, path = "/v1/mgmt/project/update/name", json = { name }, idempotent)]
    fn update_project_name(&self, name: &str) -> Call<()>;

    /// Exports the settings of the project, as [`export_snapshot`](Self::export_snapshot) does.
    ///
    /// Vendor page: [Export Project](https://docs.descope.com/api/management/projects/export-project)
    #[doc(alias = "ExportProject")]
    #[endpoint(method = POST, path = "/v1/mgmt/project/export", json = { format }, idempotent)]
    fn export_project(&self, format: Option<&str>) -> Call<ExportSnapshotResponse>;

    /// Imports the settings of a project into this one, as
    /// [`import_snapshot`](Self::import_snapshot) does.
    ///
    /// Vendor page: [Import Project](https://docs.descope.com/api/management/projects/import-project)
    #[doc(alias = "ImportProject")]
    #[endpoint(method = POST, path = "/v1/mgmt/project/import", json = snapshot)]
    fn import_project(&self, snapshot: &ImportSnapshot) -> Call<()>;

    /// Makes a new project with the settings of this one.
    ///
    /// Users, tenants and access keys are not copied. Each call makes another project. It needs a
    /// licence of the tier "Pro" or above.
    ///
    /// Vendor page: [Clone Project](https://docs.descope.com/api/management/projects/clone-project)
    #[doc(alias = "CloneProject")]
    #[endpoint(method = POST, path = "/v1/mgmt/project/clone", json = project)]
    fn clone_project(&self, project: &CloneProject) -> Call<CloneProjectResponse>;

    /// Deletes the project that the client is for. That cannot be undone.
    ///
    /// The client's later calls fail.
    ///
    /// Vendor page: [Delete Project](https://docs.descope.com/api/management/projects/delete-project)
    #[doc(alias = "DeleteProject")]
    #[endpoint(method = POST, path = "/v1/mgmt/project/delete", idempotent)]
    fn delete_project(&self) -> Call<()>;

    /// Starts what [`clone_project`](Self::clone_project) does, and does not wait for it.
    ///
    /// [`get_clone_project_process`](Self::get_clone_project_process) says how it goes.
    ///
    /// Vendor page: [Clone Project (Async)](https://docs.descope.com/api/management/projects/clone-project-async)
    #[doc(alias = "CloneProjectAsync")]
    #[endpoint(method = POST, path = "/v1/mgmt/project/clone/async", json = project)]
    fn clone_project_async(&self, project: &CloneProject) -> Call<CloneProjectAsyncResponse>;

    /// Says what became of a copy that [`clone_project_async`](Self::clone_project_async) started.
    ///
    /// Vendor page: [Get Clone Project Process](https://docs.descope.com/api/management/projects/get-clone-project-process)
    #[doc(alias = "GetCloneProjectProcess")]
    #[endpoint(method = GET, path = "/v1/mgmt/project/clone/async/<process_id>")]
    fn get_clone_project_process(&self, process_id: &str) -> Call<GetCloneProjectProcessResponse>;

    /// Exports the settings of the project: a snapshot, without secrets.
    ///
    /// The vendor has no list of values for `format`. `None` is its default.
    ///
    /// Vendor page: [Export Project Snapshot](https://docs.descope.com/api/management/projects/export-snapshot)
    #[doc(alias = "ExportSnapshot")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/project/snapshot/export",
        json = { format },
        idempotent,
    )]
    fn export_snapshot(&self, format: Option<&str>) -> Call<ExportSnapshotResponse>;

    /// Imports a snapshot: the project's settings become those of the snapshot.
    ///
    /// Validate the snapshot right before, or the import may fail. It is sent once, since a second
    /// import could run beside the first.
    ///
    /// Vendor page: [Import Project Snapshot](https://docs.descope.com/api/management/projects/import-snapshot)
    #[doc(alias = "ImportSnapshot")]
    #[endpoint(method = POST, path = "/v1/mgmt/project/snapshot/import", json = snapshot)]
    fn import_snapshot(&self, snapshot: &ImportSnapshot) -> Call<()>;

    /// Exports the translations of the project's messages.
    ///
    /// Vendor page: [Export Messaging Localization](https://docs.descope.com/api/management/projects/export-messaging-template-localization)
    #[doc(alias = "ExportMessagingTemplateLocalization")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/localization/messaging/export",
        json = {},
        idempotent,
    )]
    fn export_messaging_template_localization(&self) -> Call<MessagingLocalizationResponse>;

    /// Tries whether a snapshot could be imported. Nothing is changed.
    ///
    /// Vendor page: [Validate Project Snapshot](https://docs.descope.com/api/management/projects/validate-snapshot)
    #[doc(alias = "ValidateSnapshot")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/project/snapshot/validate",
        json = snapshot,
        idempotent,
    )]
    fn validate_snapshot(&self, snapshot: &ImportSnapshot) -> Call<ValidateSnapshotResponse>;

    /// Replaces the translations of the project's messages, and gives the new ones.
    ///
    /// Vendor page: [Import Messaging Localization](https://docs.descope.com/api/management/projects/import-messaging-localization)
    #[doc(alias = "ImportMessagingLocalization")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/localization/messaging/import",
        json = { overrides },
        idempotent,
    )]
    fn import_messaging_localization(
        &self,
        overrides: &TemplateLocalizationOverrides,
    ) -> Call<MessagingLocalizationResponse>;

    /// Replaces the tags of the project.
    ///
    /// Vendor page: [Update Project Tags](https://docs.descope.com/api/management/projects/update-project-tags)
    #[doc(alias = "UpdateProjectTags")]
    #[endpoint(method = POST, path = "/v1/mgmt/project/update/tags", json = { tags }, idempotent)]
    fn update_project_tags(&self, tags: &[&str]) -> Call<()>;

    /// Gives all projects of the company. It needs a management key of the company.
    ///
    /// Vendor page: [List Projects](https://docs.descope.com/api/management/projects/list-project)
    #[doc(alias = "ListProject")]
    #[endpoint(method = POST, path = "/v1/mgmt/projects/list", json = {}, idempotent)]
    fn list_projects(&self) -> Call<ListProjectsResponse>;
}

impl Projects for Descope {}

/// The parameters of a copy of the project.
#[request]
#[derive(PartialEq, Eq)]
pub struct CloneProject {
    /// The name of the new project.
    pub name: String,
    /// `production` for what real users use. Default: none.
    pub environment: Option<String>,
    /// The tags of the new project.
    pub tags: Vec<String>,
}

/// A project.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct Project {
    /// The project's id, `P…`.
    #[serde(default)]
    pub id: String,
    /// The name.
    #[serde(default)]
    pub name: String,
    /// The environment, under its former name.
    #[serde(default)]
    pub tag: String,
    /// `production` for what real users use, or empty.
    #[serde(default)]
    pub environment: String,
    /// The tags.
    #[serde(default)]
    pub tags: Vec<String>,
}

/// The answer with all projects.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct ListProjectsResponse {
    /// The projects.
    #[serde(default)]
    pub projects: Vec<Project>,
}

/// A new project, which is a copy.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CloneProjectResponse {
    /// The project's id, `P…`.
    #[serde(default)]
    pub project_id: String,
    /// The name.
    #[serde(default)]
    pub project_name: String,
    /// The environment, under its former name.
    #[serde(default)]
    pub tag: String,
    /// `production` for what real users use, or empty.
    #[serde(default)]
    pub environment: String,
    /// The tags.
    #[serde(default)]
    pub tags: Vec<String>,
}

/// The answer to the start of a copy.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct CloneProjectAsyncResponse {
    /// What to ask by how it goes.
    #[serde(default)]
    pub process_id: String,
}

/// What became of a copy.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct GetCloneProjectProcessResponse {
    /// The id of the new project, `P…`. Empty until it is there.
    #[serde(default)]
    pub project_id: String,
    /// The name of the new project.
    #[serde(default)]
    pub project_name: String,
    /// Why the copy failed. Empty if it did not.
    #[serde(default)]
    pub error: String,
}
