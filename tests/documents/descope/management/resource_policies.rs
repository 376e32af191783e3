use auth_providers::descope::management::resource_policies::{
    CreateResourcePolicy, ResourcePolicyIdentifier, UpdateResourcePolicy,
};
use auth_providers::descope::prelude::*;

use crate::descope::operation;

const MADE_UP_TIME: &str = "a made-up text is no number, and is read as none";
const IDENTITY: &str = "the application and the resource say which policy is meant";

fn new_policy() -> CreateResourcePolicy {
    CreateResourcePolicy::new("app_1", "resource_1")
        .user_access_scopes(["user_access_scopes_1"])
        .client_access_scopes(["client_access_scopes_1"])
        .all_user_scopes(true)
        .all_client_scopes(true)
}

#[tokio::test]
async fn create_resource_policy() {
    operation("CreateResourcePolicy")
        .with("body.thirdPartyApplicationId", IDENTITY)
        .with("body.resourceId", IDENTITY)
        .ignores("resourcePolicy.createdTime", MADE_UP_TIME)
        .ignores("resourcePolicy.modifiedTime", MADE_UP_TIME)
        .all(|descope| descope.create_resource_policy(&new_policy()))
        .least(|descope| {
            descope.create_resource_policy(&CreateResourcePolicy::new("app_1", "resource_1"))
        })
        .await;
}

#[tokio::test]
async fn update_resource_policy() {
    operation("UpdateResourcePolicy")
        .with("body.thirdPartyApplicationId", IDENTITY)
        .with("body.resourceId", IDENTITY)
        .ignores("resourcePolicy.createdTime", MADE_UP_TIME)
        .ignores("resourcePolicy.modifiedTime", MADE_UP_TIME)
        .all(|descope| {
            descope.update_resource_policy(
                &UpdateResourcePolicy::new("app_1", "resource_1")
                    .user_access_scopes(["user_access_scopes_1"])
                    .client_access_scopes(["client_access_scopes_1"])
                    .all_user_scopes(true)
                    .all_client_scopes(true),
            )
        })
        .least(|descope| {
            descope.update_resource_policy(&UpdateResourcePolicy::new("app_1", "resource_1"))
        })
        .await;
}

#[tokio::test]
async fn delete_resource_policy() {
    operation("DeleteResourcePolicy")
        .with("body.thirdPartyApplicationId", IDENTITY)
        .with("body.resourceId", IDENTITY)
        .all(|descope| descope.delete_resource_policy("app_1", "resource_1"))
        .await;
}

#[tokio::test]
async fn load_resource_policies_by_app() {
    operation("LoadResourcePoliciesByApp")
        .with("query.thirdPartyApplicationId", "it says which application is meant")
        .ignores("resourcePolicies[].createdTime", MADE_UP_TIME)
        .ignores("resourcePolicies[].modifiedTime", MADE_UP_TIME)
        .all(|descope| descope.load_resource_policies_by_app("app_1"))
        .await;
}

#[tokio::test]
async fn batch_create_resource_policies() {
    operation("BatchCreateResourcePolicies")
        .with("body.policies", "it is what the call is about")
        .with("body.policies[].thirdPartyApplicationId", IDENTITY)
        .with("body.policies[].resourceId", IDENTITY)
        .ignores("resourcePolicies[].createdTime", MADE_UP_TIME)
        .ignores("resourcePolicies[].modifiedTime", MADE_UP_TIME)
        .all(|descope| descope.batch_create_resource_policies(&[new_policy()]))
        .least(|descope| {
            descope
                .batch_create_resource_policies(&[CreateResourcePolicy::new("app_1", "resource_1")])
        })
        .await;
}

#[tokio::test]
async fn batch_delete_resource_policies() {
    operation("BatchDeleteResourcePolicies")
        .with("body.policies", "it says which policies are meant")
        .with("body.policies[].thirdPartyApplicationId", IDENTITY)
        .with("body.policies[].resourceId", IDENTITY)
        .all(|descope| {
            descope.batch_delete_resource_policies(&[ResourcePolicyIdentifier::new(
                "app_1",
                "resource_1",
            )])
        })
        .await;
}
