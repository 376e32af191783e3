use auth_providers::descope::management::descopers::{
    DescoperAttributes, DescoperProjectRole, DescoperRbac, DescoperTagRole, NewDescoper,
    UpdateDescoper,
};
use auth_providers::descope::prelude::*;

use crate::descope::operation;

fn attributes() -> DescoperAttributes {
    DescoperAttributes::new().display_name("display_name_1").email("email_1").phone("phone_1")
}

fn rbac() -> DescoperRbac {
    DescoperRbac::new()
        .is_company_admin(true)
        .tags([DescoperTagRole::new(["tags_1"], "role_1")])
        .projects([DescoperProjectRole::new(["project_ids_1"], "role_1")])
}

#[tokio::test]
async fn get_descoper() {
    operation("GetDescoper")
        .with("query.id", "it says which one is meant")
        .all(|descope| descope.get_descoper("id_1"))
        .await;
}

#[tokio::test]
async fn create_descopers() {
    operation("CreateDescopers")
        .with("body.descopers", "it is what the call is about")
        .with("body.descopers[].loginId", "it is what the descoper signs in with")
        .all(|descope| {
            descope.create_descopers(&[NewDescoper::new("login_id_1")
                .attributes(attributes())
                .send_invite(true)
                .rbac(rbac())])
        })
        .least(|descope| descope.create_descopers(&[NewDescoper::new("login_id_1")]))
        .await;
}

#[tokio::test]
async fn delete_descoper() {
    operation("DeleteDescoper")
        .with("query.id", "it says which one is meant")
        .all(|descope| descope.delete_descoper("id_1"))
        .await;
}

#[tokio::test]
async fn update_descoper() {
    operation("UpdateDescoper")
        .with("body.id", "it says which one is meant")
        .all(|descope| {
            descope
                .update_descoper(&UpdateDescoper::new("id_1").attributes(attributes()).rbac(rbac()))
        })
        .least(|descope| descope.update_descoper(&UpdateDescoper::new("id_1")))
        .await;
}

#[tokio::test]
async fn list_descopers() {
    operation("ListDescopers").all(|descope| descope.list_descopers()).await;
}
