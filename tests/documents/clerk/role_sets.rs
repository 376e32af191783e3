use auth_providers::clerk::role_sets::{
    AddRolesToRoleSet, CreateRoleSet, ListRoleSets, ReplaceRoleSet, RoleSetType, RoleSets as _,
    UpdateRoleSet,
};

use crate::clerk::operation;

#[tokio::test]
async fn list_role_sets() {
    let least = ListRoleSets::new();
    let all = least.clone().query("default").order_by("-name").limit(10).offset(20);
    operation("ListRoleSets")
        .all(move |clerk| clerk.list_role_sets(&all))
        .least(move |clerk| clerk.list_role_sets(&least))
        .await;
}

#[tokio::test]
async fn create_role_set() {
    let least = CreateRoleSet::new("Small", "org:member", "org:admin", ["org:member", "org:admin"]);
    let all = least
        .clone()
        .key("role_set:small")
        .description("For small teams")
        .kind(RoleSetType::Custom);
    operation("CreateRoleSet")
        .all(move |clerk| clerk.create_role_set(&all))
        .least(move |clerk| clerk.create_role_set(&least))
        .await;
}

#[tokio::test]
async fn get_role_set() {
    operation("GetRoleSet").all(|clerk| clerk.get_role_set("role_set:small")).await;
}

#[tokio::test]
async fn update_role_set() {
    let least = UpdateRoleSet::new();
    let all = least
        .clone()
        .name("Small")
        .key("role_set:small")
        .description("For small teams")
        .kind(RoleSetType::Initial)
        .default_role_key("org:member")
        .creator_role_key("org:admin");
    operation("UpdateRoleSet")
        .all(move |clerk| clerk.update_role_set("role_set:small", &all))
        .least(move |clerk| clerk.update_role_set("role_set:small", &least))
        .await;
}

#[tokio::test]
async fn replace_role_set() {
    let least = ReplaceRoleSet::new("role_set:default");
    let all = least.clone().reassignment_mappings([("org:accountant", "org:member")]);
    operation("ReplaceRoleSet")
        .all(move |clerk| clerk.replace_role_set("role_set:small", &all))
        .least(move |clerk| clerk.replace_role_set("role_set:small", &least))
        .await;
}

#[tokio::test]
async fn add_roles_to_role_set() {
    let least = AddRolesToRoleSet::new(["org:accountant"]);
    let all = least.clone().default_role_key("org:accountant").creator_role_key("org:accountant");
    operation("AddRolesToRoleSet")
        .all(move |clerk| clerk.add_roles_to_role_set("role_set:small", &all))
        .least(move |clerk| clerk.add_roles_to_role_set("role_set:small", &least))
        .await;
}

#[tokio::test]
async fn replace_role_in_role_set() {
    operation("ReplaceRoleInRoleSet")
        .all(|clerk| {
            clerk.replace_role_in_role_set("role_set:small", "org:accountant", "org:member")
        })
        .await;
}
