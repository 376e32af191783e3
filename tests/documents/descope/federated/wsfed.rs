use auth_providers::descope::federated::wsfed::{
    FederatedWsfed as _, WsfedIdpInitiateRequest, WsfedIdpPassiveRequest,
};

use crate::descope::operation;

const WHICH_APP: &str = "it says which application is meant";
const REQUIRED: &str = "WS-Federation requires it";

fn initiate() -> WsfedIdpInitiateRequest {
    WsfedIdpInitiateRequest::new("A1")
}

fn whole_initiate() -> WsfedIdpInitiateRequest {
    initiate().tenant("T1").login_hint("ada")
}

fn passive() -> WsfedIdpPassiveRequest {
    WsfedIdpPassiveRequest::new("A1", "wsignin1.0", "urn:app")
}

fn whole_passive() -> WsfedIdpPassiveRequest {
    passive()
        .wreply("https://app.example.com/wsfed")
        .wctx("context")
        .whr("urn:home")
        .tenant("T1")
        .login_hint("ada")
}

#[tokio::test]
async fn wsfed_idp_initiate_get() {
    operation("WSFedIDPInitiateGet")
        .with("query.app", WHICH_APP)
        .all(|descope| descope.wsfed_idp_initiate_get(&whole_initiate()))
        .least(|descope| descope.wsfed_idp_initiate_get(&initiate()))
        .await;
}

#[tokio::test]
async fn wsfed_idp_initiate_post() {
    operation("WSFedIDPInitiatePost")
        .with("body.app", WHICH_APP)
        .all(|descope| descope.wsfed_idp_initiate_post(&whole_initiate()))
        .least(|descope| descope.wsfed_idp_initiate_post(&initiate()))
        .await;
}

#[tokio::test]
async fn wsfed_idp_passive_get() {
    operation("WSFedIDPPassiveGet")
        .with("query.app", WHICH_APP)
        .with("query.wa", REQUIRED)
        .with("query.wtrealm", REQUIRED)
        .all(|descope| descope.wsfed_idp_passive_get(&whole_passive()))
        .least(|descope| descope.wsfed_idp_passive_get(&passive()))
        .await;
}

#[tokio::test]
async fn wsfed_idp_passive_post() {
    operation("WSFedIDPPassivePost")
        .with("body.app", WHICH_APP)
        .with("body.wa", REQUIRED)
        .with("body.wtrealm", REQUIRED)
        .all(|descope| descope.wsfed_idp_passive_post(&whole_passive()))
        .least(|descope| descope.wsfed_idp_passive_post(&passive()))
        .await;
}

#[tokio::test]
async fn wsfed_idp_finish_endpoint() {
    operation("WSFedIDPFinishEndpoint")
        .with("body.state_id", "it says what is finished")
        .all(|descope| descope.wsfed_idp_finish_endpoint("S1", Some("A1")))
        .least(|descope| descope.wsfed_idp_finish_endpoint("S1", None))
        .await;
}
