//! Machines: <https://clerk.com/docs/reference/backend-api/tag/machines>

use auth_core::{Call, Provider, Secret, endpoint, request, response};
use jiff::Timestamp;

use super::deleted_object::DeletedObject;
use super::{Clerk, Paginated, wire};

/// Machines: services that call each other with [tokens](super::m2m_tokens).
///
/// `machine_id` is the id of a machine, `mch_…`.
pub trait Machines: Provider {
    /// Lists the machines, the newest first unless the filter orders them otherwise.
    ///
    /// Vendor page: [Get a list of machines for an instance](https://clerk.com/docs/reference/backend-api/tag/machines/get/machines)
    #[doc(alias = "ListMachines")]
    #[endpoint(method = GET, path = "/machines?<filter..>")]
    fn list_machines(&self, filter: &ListMachines) -> Call<Paginated<Machine>>;

    /// Creates a machine.
    ///
    /// Each call creates another machine.
    ///
    /// Vendor page: [Create a machine](https://clerk.com/docs/reference/backend-api/tag/machines/post/machines)
    #[doc(alias = "CreateMachine")]
    #[endpoint(method = POST, path = "/machines", json = machine)]
    fn create_machine(&self, machine: &CreateMachine) -> Call<MachineWithSecret>;

    /// Gives a machine.
    ///
    /// Vendor page: [Retrieve a machine](https://clerk.com/docs/reference/backend-api/tag/machines/get/machines/%7Bmachine_id%7D)
    #[doc(alias = "GetMachine")]
    #[endpoint(method = GET, path = "/machines/<machine_id>")]
    fn get_machine(&self, machine_id: &str) -> Call<Machine>;

    /// Deletes a machine.
    ///
    /// Vendor page: [Delete a machine](https://clerk.com/docs/reference/backend-api/tag/machines/delete/machines/%7Bmachine_id%7D)
    #[doc(alias = "DeleteMachine")]
    #[endpoint(method = DELETE, path = "/machines/<machine_id>")]
    fn delete_machine(&self, machine_id: &str) -> Call<DeletedObject>;

    /// Changes the given fields of a machine.
    ///
    /// Vendor page: [Update a machine](https://clerk.com/docs/reference/backend-api/tag/machines/patch/machines/%7Bmachine_id%7D)
    #[doc(alias = "UpdateMachine")]
    #[endpoint(method = PATCH, path = "/machines/<machine_id>", json = changes, idempotent)]
    fn update_machine(&self, machine_id: &str, changes: &UpdateMachine) -> Call<Machine>;

    /// Gives the secret key of a machine.
    ///
    /// Vendor page: [Retrieve a machine secret key](https://clerk.com/docs/reference/backend-api/tag/machines/get/machines/%7Bmachine_id%7D/secret_key)
    #[doc(alias = "GetMachineSecretKey")]
    #[endpoint(method = GET, path = "/machines/<machine_id>/secret_key")]
    fn get_machine_secret_key(&self, machine_id: &str) -> Call<MachineSecretKey>;

    /// Gives a machine a new secret key.
    ///
    /// The old one stays valid for `previous_token_ttl` seconds, 0 to 28,800 (8 hours). Each call
    /// makes another key.
    ///
    /// Vendor page: [Rotate a machine's secret key](https://clerk.com/docs/reference/backend-api/tag/machines/post/machines/%7Bmachine_id%7D/secret_key/rotate)
    #[doc(alias = "RotateMachineSecretKey")]
    #[endpoint(
        method = POST,
        path = "/machines/<machine_id>/secret_key/rotate",
        json = { previous_token_ttl },
    )]
    fn rotate_machine_secret_key(
        &self,
        machine_id: &str,
        previous_token_ttl: u32,
    ) -> Call<MachineSecretKey>;

    /// Lets a machine call another one, `to_machine_id`.
    ///
    /// A machine can call 150 others at most. If it may call this one already, that is an error with
    /// status 409.
    ///
    /// Vendor page: [Create a machine scope](https://clerk.com/docs/reference/backend-api/tag/machines/post/machines/%7Bmachine_id%7D/scopes)
    #[doc(alias = "CreateMachineScope")]
    #[endpoint(method = POST, path = "/machines/<machine_id>/scopes", json = { to_machine_id })]
    fn create_machine_scope(&self, machine_id: &str, to_machine_id: &str) -> Call<MachineScope>;

    /// Forbids a machine to call another one, `other_machine_id`.
    ///
    /// Vendor page: [Delete a machine scope](https://clerk.com/docs/reference/backend-api/tag/machines/delete/machines/%7Bmachine_id%7D/scopes/%7Bother_machine_id%7D)
    #[doc(alias = "DeleteMachineScope")]
    #[endpoint(method = DELETE, path = "/machines/<machine_id>/scopes/<other_machine_id>")]
    fn delete_machine_scope(
        &self,
        machine_id: &str,
        other_machine_id: &str,
    ) -> Call<DeletedMachineScope>;
}

impl Machines for Clerk {}

/// Which machines to list, and how.
#[request]
#[derive(PartialEq, Eq)]
pub struct ListMachines {
    /// Only those with this id, or with this text in their name.
    pub query: Option<String>,
    /// The order: `name` or `created_at`, with `-` before it for descending. Default: `-created_at`.
    pub order_by: Option<String>,
    /// The number of items on a page, 1 to 500. Default: 10.
    pub limit: Option<u64>,
    /// The number of items to skip. Default: 0.
    pub offset: Option<u64>,
}

/// A new machine.
#[request]
#[derive(PartialEq, Eq)]
pub struct CreateMachine {
    /// The display name, 1 to 255 characters.
    pub name: String,
    /// The ids of the machines that it may call; 150 at most.
    pub scoped_machines: Vec<String>,
    /// How long its tokens are valid unless they say otherwise, in seconds, 1 to 315,360,000 (10
    /// years). Default: 3,600 (an hour).
    pub default_token_ttl: Option<u64>,
}

/// The changes to a machine.
#[request]
#[derive(PartialEq, Eq)]
pub struct UpdateMachine {
    /// The display name, 1 to 255 characters.
    pub name: Option<String>,
    /// How long its tokens are valid unless they say otherwise, in seconds, 1 to 315,360,000 (10
    /// years).
    pub default_token_ttl: Option<u64>,
}

/// A machine.
#[response]
#[derive(PartialEq, Eq)]
pub struct Machine {
    /// The kind of object: `machine`.
    #[serde(default)]
    pub object: String,
    /// The machine's id, `mch_…`.
    pub id: String,
    /// The display name.
    #[serde(default)]
    pub name: String,
    /// The id of the instance.
    #[serde(default)]
    pub instance_id: String,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(with = "wire::millis")]
    pub updated_at: Option<Timestamp>,
    /// How long its tokens are valid unless they say otherwise, in seconds.
    pub default_token_ttl: Option<u64>,
    /// The machines that it may call. Theirs are empty.
    #[serde(default)]
    pub scoped_machines: Vec<Machine>,
}

/// A new machine, with its secret key.
#[response]
#[derive(PartialEq, Eq)]
pub struct MachineWithSecret {
    /// The machine.
    #[serde(flatten)]
    pub machine: Machine,
    /// The secret key, with which
    /// [`create_m2m_token`](super::m2m_tokens::M2mTokens::create_m2m_token) creates its tokens.
    pub secret_key: Secret,
}

/// The secret key of a machine.
#[response]
#[derive(PartialEq, Eq)]
pub struct MachineSecretKey {
    /// The kind of object: `machine_secret_key`.
    #[serde(default)]
    pub object: String,
    /// The secret key, with which
    /// [`create_m2m_token`](super::m2m_tokens::M2mTokens::create_m2m_token) creates its tokens.
    pub secret: Secret,
}

/// That a machine may call another one.
#[response]
#[derive(PartialEq, Eq)]
pub struct MachineScope {
    /// The kind of object: `machine_scope`.
    #[serde(default)]
    pub object: String,
    /// The id of the machine that calls.
    pub from_machine_id: String,
    /// The id of the machine that is called.
    pub to_machine_id: String,
    /// When it was created.
    #[serde(with = "wire::millis")]
    pub created_at: Option<Timestamp>,
}

/// That a machine may no longer call another one.
#[response]
#[derive(PartialEq, Eq)]
pub struct DeletedMachineScope {
    /// The kind of object: `machine_scope`.
    #[serde(default)]
    pub object: String,
    /// The id of the machine that called.
    pub from_machine_id: String,
    /// The id of the machine that was called.
    pub to_machine_id: String,
    /// Whether it is deleted.
    #[serde(default)]
    pub deleted: bool,
}
