//! Groups of tenants' users: <https://docs.descope.com/api/management/groups>

use auth_core::{Call, Provider, endpoint, request, response};

use crate::descope::Descope;
use crate::descope::envelope::{Opened, enveloped};

/// Groups of a tenant's users, which come from the tenant's identity provider.
pub trait Groups: Provider {
    /// Gives all groups of a tenant.
    ///
    /// Vendor page: [Load All External Groups for a Tenant](https://docs.descope.com/api/management/groups/load-groups)
    #[doc(alias = "LoadGroups")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/group/all",
        json = { tenantId: tenant_id },
        idempotent,
    )]
    fn load_groups(&self, tenant_id: &str) -> Call<LoadGroupsResponse>;

    /// Gives the groups that these members of a tenant are in.
    ///
    /// Vendor page: [Load All External Groups for Specific Members](https://docs.descope.com/api/management/groups/load-member-groups)
    #[doc(alias = "LoadMemberGroups")]
    #[endpoint(method = POST, path = "/v1/mgmt/group/member/all", json = members, idempotent)]
    fn load_member_groups(&self, members: &LoadMemberGroups) -> Call<LoadGroupsResponse>;

    /// Gives one group of a tenant, with its members.
    ///
    /// Vendor page: [Load All Members of a specific External Group](https://docs.descope.com/api/management/groups/load-group-members)
    #[doc(alias = "LoadGroupMembers")]
    #[endpoint(
        method = POST,
        path = "/v1/mgmt/group/members",
        json = { tenantId: tenant_id, groupId: group_id },
        idempotent,
    )]
    fn load_group_members(&self, tenant_id: &str, group_id: &str) -> Call<LoadGroupsResponse>;
}

impl Groups for Descope {}

/// Whose groups to give.
#[request]
#[derive(PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct LoadMemberGroups {
    /// The tenant's id.
    pub tenant_id: String,
    /// The members' login ids.
    pub login_ids: Vec<String>,
    /// The members' ids, `U…`.
    pub user_ids: Vec<String>,
}

/// A group.
#[response]
#[derive(Default, PartialEq, Eq)]
pub struct Group {
    /// The group's id.
    #[serde(default)]
    pub id: String,
    /// The name to show.
    #[serde(default)]
    pub display: String,
    /// The members.
    #[serde(default)]
    pub members: Vec<GroupMember>,
}

/// A member of a group.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct GroupMember {
    /// One of the user's login ids.
    #[serde(default)]
    pub login_id: String,
    /// The user's id, `U…`.
    #[serde(default)]
    pub user_id: String,
    /// The name to show.
    #[serde(default)]
    pub display: String,
}

/// The answer with several groups.
#[response]
#[derive(Default, PartialEq, Eq)]
#[serde(from = "Opened<Self>")]
pub struct LoadGroupsResponse {
    /// The groups.
    pub groups: Vec<Group>,
}

enveloped!(LoadGroupsResponse { groups: Vec<Group> = "groups" });
