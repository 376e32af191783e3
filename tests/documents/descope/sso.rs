use auth_core::Secret;
use auth_providers::descope::Descope;
use auth_providers::descope::login_options::LoginOptions;
use auth_providers::descope::sso::{Sso as _, StartSso};

use crate::descope::login_options::login_options;
use crate::descope::{DESCOPE, operation};
use crate::operation::Operation;

const WHICH_APP: &str = "it says which application is meant";

/// Without the settings that are not saved yet. Both operations have the same.
fn without_unsaved(operation: Operation<Descope>) -> Operation<Descope> {
    let documented = DESCOPE.yardstick().operation("AuthorizeSAML").unwrap();
    let query = documented.parameters_in("query");
    let unsaved = query.iter().filter(|parameter| parameter.name.starts_with("unsaved"));
    unsaved.fold(operation, |operation, parameter| {
        let place = format!("query[{:?}]", parameter.name).leak();
        operation.without(place, "private keys are among these settings, and URLs are logged")
    })
}

fn whole_start() -> StartSso {
    StartSso::new("T1")
        .redirect_url("https://app.example.com/callback")
        .prompt(["login"])
        .test(true)
        .force_authn(true)
        .login_hint("ada")
        .initiated_email("ada@example.com")
}

#[tokio::test]
async fn create_saml_redirect() {
    without_unsaved(operation("CreateSAMLRedirect"))
        .with("query.tenant", "it says whose identity provider is meant")
        .all(|descope| descope.create_saml_redirect(&whole_start(), &login_options()))
        .least(|descope| descope.create_saml_redirect(&StartSso::new("T1"), &LoginOptions::new()))
        .await;
}

#[tokio::test]
async fn exchange_saml_token() {
    operation("ExchangeToken")
        .with("body.code", "it is what is exchanged")
        .all(|descope| descope.exchange_saml_token(&Secret::from("code")))
        .await;
}

#[tokio::test]
async fn saml_idp_metadata() {
    operation("SAMLIDPMetadata")
        .with("query.app", WHICH_APP)
        .all(|descope| descope.saml_idp_metadata("A1"))
        .await;
}

#[tokio::test]
async fn authorize_saml() {
    without_unsaved(operation("AuthorizeSAML"))
        .with("query.tenant", "it says whose identity provider is meant")
        .all(|descope| descope.authorize_saml(&whole_start(), &login_options()))
        .least(|descope| descope.authorize_saml(&StartSso::new("T1"), &LoginOptions::new()))
        .await;
}

#[tokio::test]
async fn exchange_sso_code() {
    operation("ExchangeCodesso")
        .with("body.code", "it is what is exchanged")
        .all(|descope| descope.exchange_sso_code(&Secret::from("code")))
        .await;
}

#[tokio::test]
async fn wsfed_idp_metadata() {
    operation("WSFedIDPMetadata")
        .with("query.app", WHICH_APP)
        .all(|descope| descope.wsfed_idp_metadata("A1"))
        .await;
}
