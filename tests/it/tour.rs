//! The tour's checks of the real services fail if the key is wrong.

use auth_providers::clerk::Clerk;
use auth_providers::descope::Descope;
use auth_providers::passage::Passage;
use auth_providers::sandbox::Sandbox;
use auth_providers::svix::Svix;

#[path = "../examples/tour/checks.rs"]
mod checks;

#[tokio::test]
async fn a_check_passes_with_the_right_key_and_with_no_other() {
    let sandbox = Sandbox::start().await.unwrap();
    checks::clerk(&sandbox.clerk().build().unwrap()).await.unwrap();
    checks::svix(&sandbox.svix().build().unwrap()).await.unwrap();
    checks::descope(&sandbox.descope().build().unwrap()).await.unwrap();
    checks::passage(&sandbox.passage().build().unwrap()).await.unwrap();

    let clerk = Clerk::builder("sk_test_wrong").base_url(sandbox.clerk_url()).build().unwrap();
    let svix = Svix::builder("testsk_wrong").base_url(sandbox.svix_url()).build().unwrap();
    let descope = Descope::builder("Pwrong").base_url(sandbox.descope_url()).build().unwrap();
    let app = Passage::builder("wrong", Sandbox::PASSAGE_API_KEY);
    let app = app.base_url(sandbox.passage_url()).build().unwrap();
    let key = Passage::builder(Sandbox::PASSAGE_APP_ID, "wrong");
    let key = key.base_url(sandbox.passage_url()).build().unwrap();
    for (wrong, error) in [
        ("Clerk's key", checks::clerk(&clerk).await),
        ("Svix's token", checks::svix(&svix).await),
        ("Descope's project", checks::descope(&descope).await),
        ("Passage's app", checks::passage(&app).await),
        ("Passage's key", checks::passage(&key).await),
    ] {
        error.expect_err(wrong);
    }
}

/// As a proxy, or another server at that address, would.
#[tokio::test]
async fn a_check_does_not_pass_because_there_is_nothing_at_the_address() {
    let sandbox = Sandbox::start().await.unwrap();
    let nowhere = format!("{}/nowhere", sandbox.passage_url());
    let clerk = sandbox.clerk().base_url(&nowhere).build().unwrap();
    let svix = sandbox.svix().base_url(&nowhere).build().unwrap();
    let descope = sandbox.descope().base_url(&nowhere).build().unwrap();
    let passage = sandbox.passage().base_url(&nowhere).build().unwrap();
    checks::clerk(&clerk).await.unwrap_err();
    checks::svix(&svix).await.unwrap_err();
    checks::descope(&descope).await.unwrap_err();
    checks::passage(&passage).await.unwrap_err();
}
