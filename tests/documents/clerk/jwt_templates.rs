use auth_providers::clerk::jwt_templates::{
    CreateJwtTemplate, ListJwtTemplates, UpdateJwtTemplate,
};
use auth_providers::clerk::prelude::*;

use crate::clerk::operation;

#[tokio::test]
async fn list_jwt_templates() {
    let all = ListJwtTemplates::new().limit(10).offset(20);
    operation("ListJWTTemplates")
        .all(move |clerk| clerk.list_jwt_templates(&all))
        .least(|clerk| clerk.list_jwt_templates(&ListJwtTemplates::new()))
        .with("query.paginated", "without it there are no pages")
        .await;
}

#[tokio::test]
async fn create_jwt_template() {
    let least = CreateJwtTemplate::new("supabase", [("role", "authenticated")]);
    let all = least
        .clone()
        .lifetime(60)
        .allowed_clock_skew(5)
        .custom_signing_key(true)
        .signing_algorithm("RS256")
        .signing_key("-----BEGIN PRIVATE KEY-----");
    operation("CreateJWTTemplate")
        .all(move |clerk| clerk.create_jwt_template(&all))
        .least(move |clerk| clerk.create_jwt_template(&least))
        .await;
}

#[tokio::test]
async fn get_jwt_template() {
    operation("GetJWTTemplate").all(|clerk| clerk.get_jwt_template("jtmp_1")).await;
}

#[tokio::test]
async fn delete_jwt_template() {
    operation("DeleteJWTTemplate").all(|clerk| clerk.delete_jwt_template("jtmp_1")).await;
}

#[tokio::test]
async fn update_jwt_template() {
    let least = UpdateJwtTemplate::new("supabase", [("role", "authenticated")]);
    let all = least
        .clone()
        .lifetime(60)
        .allowed_clock_skew(5)
        .custom_signing_key(true)
        .signing_algorithm("RS256")
        .signing_key("-----BEGIN PRIVATE KEY-----");
    operation("UpdateJWTTemplate")
        .all(move |clerk| clerk.update_jwt_template("jtmp_1", &all))
        .least(move |clerk| clerk.update_jwt_template("jtmp_1", &least))
        .await;
}
