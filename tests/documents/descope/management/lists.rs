use auth_providers::descope::management::lists::{CreateList, List, ListType};
use auth_providers::descope::prelude::*;
use serde_json::json;

use crate::descope::operation;

const WHICH: &str = "it says which list is meant";
const WHAT: &str = "it is what the call is about";
const NAME: &str = "Descope's own SDKs refuse a list without it";

#[tokio::test]
async fn create_list() {
    operation("CreateList")
        .with("body.name", NAME)
        .with("body.type", NAME)
        .all(|descope| {
            descope.create_list(
                &CreateList::new("name_1", ListType::Ips)
                    .description("description_1")
                    .data(json!(["192.0.2.1", "198.51.100.0/24"])),
            )
        })
        .least(|descope| descope.create_list(&CreateList::new("name_1", ListType::Texts)))
        .await;
}

#[tokio::test]
async fn update_list() {
    operation("UpdateList")
        .with("body.id", WHICH)
        .with("body.name", NAME)
        .with("body.type", NAME)
        .all(|descope| {
            descope.update_list(
                &List::new("id_1", "name_1", ListType::Json)
                    .description("description_1")
                    .data(json!({ "a": "b" })),
            )
        })
        .least(|descope| descope.update_list(&List::new("id_1", "name_1", ListType::Json)))
        .await;
}

#[tokio::test]
async fn delete_list() {
    operation("DeleteList").with("body.id", WHICH).all(|descope| descope.delete_list("id_1")).await;
}

#[tokio::test]
async fn get_list() {
    operation("GetList").all(|descope| descope.get_list("id_1")).await;
}

#[tokio::test]
async fn get_list_by_name() {
    operation("GetListByName").all(|descope| descope.get_list_by_name("name_1")).await;
}

#[tokio::test]
async fn get_all_lists() {
    operation("GetAllLists").all(|descope| descope.get_all_lists()).await;
}

#[tokio::test]
async fn import_lists() {
    let list = List::new("id_1", "name_1", ListType::Texts)
        .description("description_1")
        .data(json!(["a", "b"]));
    operation("ImportLists")
        .with("body.lists", WHAT)
        .all(move |descope| descope.import_lists(std::slice::from_ref(&list)))
        .least(|descope| descope.import_lists(&[]))
        .await;
}

#[tokio::test]
async fn add_ips_to_list() {
    operation("AddIPsToList")
        .with("body.id", WHICH)
        .with("body.ips", WHAT)
        .all(|descope| descope.add_ips_to_list("id_1", &["192.0.2.1", "198.51.100.0/24"]))
        .await;
}

#[tokio::test]
async fn remove_ips_from_list() {
    operation("RemoveIPsFromList")
        .with("body.id", WHICH)
        .with("body.ips", WHAT)
        .all(|descope| descope.remove_ips_from_list("id_1", &["192.0.2.1"]))
        .await;
}

#[tokio::test]
async fn check_ip_in_list() {
    operation("CheckIPInList")
        .with("body.id", WHICH)
        .with("body.ip", WHAT)
        .all(|descope| descope.check_ip_in_list("id_1", "192.0.2.1"))
        .await;
}

#[tokio::test]
async fn clear_list() {
    operation("ClearList").with("body.id", WHICH).all(|descope| descope.clear_list("id_1")).await;
}

#[tokio::test]
async fn add_texts_to_list() {
    operation("AddTextsToList")
        .with("body.id", WHICH)
        .with("body.texts", WHAT)
        .all(|descope| descope.add_texts_to_list("id_1", &["texts_1"]))
        .await;
}

#[tokio::test]
async fn remove_texts_from_list() {
    operation("RemoveTextsFromList")
        .with("body.id", WHICH)
        .with("body.texts", WHAT)
        .all(|descope| descope.remove_texts_from_list("id_1", &["texts_1"]))
        .await;
}

#[tokio::test]
async fn check_text_in_list() {
    operation("CheckTextInList")
        .with("body.id", WHICH)
        .with("body.text", WHAT)
        .all(|descope| descope.check_text_in_list("id_1", "text_1"))
        .await;
}
