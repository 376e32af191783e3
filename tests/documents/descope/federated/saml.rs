use auth_providers::descope::federated::saml::{
    FederatedSaml as _, SamlIdpFinishEndpointRequest, SamlIdpInitiate, SamlIdpInitiateRequestPost,
    SamlIdpSso, SamlIdpSsoRequestPostData,
};

use super::IN_THE_BODY;
use crate::descope::operation;

const WHICH_APP: &str = "it says which application is meant";

fn initiate() -> SamlIdpInitiate {
    SamlIdpInitiate::new("A1")
}

fn whole_initiate() -> SamlIdpInitiate {
    initiate().relay_state("state").login_hint_pascal("ada").tenant("T1").login_hint("ada")
}

fn sso() -> SamlIdpSso {
    SamlIdpSso::new("request")
}

fn whole_sso() -> SamlIdpSso {
    sso()
        .saml_request_pascal("request")
        .relay_state("state")
        .login_hint_pascal("ada")
        .tenant("T1")
        .login_hint("ada")
}

#[tokio::test]
async fn saml_idp_initiate_http_redirect_binding() {
    operation("SAMLIDPInitiateHTTPRedirectBinding")
        .with("query.app", WHICH_APP)
        .without("query.flow_token", IN_THE_BODY)
        .all(|descope| descope.saml_idp_initiate_http_redirect_binding(&whole_initiate()))
        .least(|descope| descope.saml_idp_initiate_http_redirect_binding(&initiate()))
        .await;
}

#[tokio::test]
async fn saml_idp_initiate_http_post_binding() {
    operation("SAMLIDPInitiateHTTPPostBinding")
        .with("body.app", WHICH_APP)
        .all(|descope| {
            let request = SamlIdpInitiateRequestPost::new(whole_initiate()).flow_token("token");
            descope.saml_idp_initiate_http_post_binding(&request)
        })
        .least(|descope| {
            let request = SamlIdpInitiateRequestPost::new(initiate());
            descope.saml_idp_initiate_http_post_binding(&request)
        })
        .await;
}

#[tokio::test]
async fn saml_idp_http_redirect_binding() {
    operation("SAMLIDPHTTPRedirectBinding")
        .with("query.app", WHICH_APP)
        .with("query.SAMLRequest", "it says what is asked for")
        .without("query.flow_token", IN_THE_BODY)
        .all(|descope| descope.saml_idp_http_redirect_binding("A1", &whole_sso()))
        .least(|descope| descope.saml_idp_http_redirect_binding("A1", &sso()))
        .await;
}

#[tokio::test]
async fn saml_idp_http_post_binding() {
    operation("SAMLIDPHTTPPostBinding")
        .with("query.app", WHICH_APP)
        .with("body.SAMLRequest", "it says what is asked for")
        .all(|descope| {
            let data = SamlIdpSsoRequestPostData::new(whole_sso()).flow_token("token");
            descope.saml_idp_http_post_binding("A1", &data)
        })
        .least(|descope| {
            descope.saml_idp_http_post_binding("A1", &SamlIdpSsoRequestPostData::new(sso()))
        })
        .await;
}

#[tokio::test]
async fn saml_idp_finish_endpoint() {
    operation("SAMLIDPFinishEndpoint")
        .with("body.state_id", "it says what is finished")
        .all(|descope| {
            descope.saml_idp_finish_endpoint(
                &SamlIdpFinishEndpointRequest::new("S1")
                    .sso_app_id("A1")
                    .additional_saml_attributes([("plan", "gold")]),
            )
        })
        .least(|descope| descope.saml_idp_finish_endpoint(&SamlIdpFinishEndpointRequest::new("S1")))
        .await;
}
