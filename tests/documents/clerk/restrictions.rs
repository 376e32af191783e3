use auth_providers::clerk::restrictions::{
    CreateAllowlistIdentifier, ListAllowlistIdentifiers, Restrictions as _,
};

use crate::clerk::operation;

/// Why a model has an id that the document calls optional.
const ID: &str = "what has no id cannot be deleted";

#[tokio::test]
async fn list_allowlist_identifiers() {
    let least = ListAllowlistIdentifiers::new();
    let all = least.clone().limit(10).offset(20);
    operation("ListAllowlistIdentifiers")
        .all(move |clerk| clerk.list_allowlist_identifiers(&all))
        .least(move |clerk| clerk.list_allowlist_identifiers(&least))
        .with("query.paginated", "without it there are no pages")
        .needs("[].id", ID)
        .await;
}

#[tokio::test]
async fn create_allowlist_identifier() {
    let least = CreateAllowlistIdentifier::new("a@a.example");
    let all = least.clone().notify(true);
    operation("CreateAllowlistIdentifier")
        .all(move |clerk| clerk.create_allowlist_identifier(&all))
        .least(move |clerk| clerk.create_allowlist_identifier(&least))
        .needs("id", ID)
        .await;
}

#[tokio::test]
async fn delete_allowlist_identifier() {
    operation("DeleteAllowlistIdentifier")
        .all(|clerk| clerk.delete_allowlist_identifier("alid_1"))
        .await;
}

#[tokio::test]
async fn list_blocklist_identifiers() {
    operation("ListBlocklistIdentifiers")
        .all(|clerk| clerk.list_blocklist_identifiers())
        .needs("data[].id", ID)
        .await;
}

#[tokio::test]
async fn create_blocklist_identifier() {
    operation("CreateBlocklistIdentifier")
        .all(|clerk| clerk.create_blocklist_identifier("spam.example"))
        .needs("id", ID)
        .await;
}

#[tokio::test]
async fn delete_blocklist_identifier() {
    operation("DeleteBlocklistIdentifier")
        .all(|clerk| clerk.delete_blocklist_identifier("blid_1"))
        .await;
}
