use auth_providers::passage::auth::transactions::AuthTransactions as _;
use auth_providers::passage::auth::webauthn::AuthenticatorAttachment;
use serde_json::json;

use crate::passage_auth::{created, operation, used};

#[tokio::test]
async fn start_webauthn_authentication_with_transaction() {
    operation("authenticateWebauthnStartWithTransaction")
        .all(|auth| auth.start_webauthn_authentication_with_transaction(Some(&"t".into())))
        .least(|auth| auth.start_webauthn_authentication_with_transaction(None))
        .await;
}

#[tokio::test]
async fn finish_webauthn_authentication_with_transaction() {
    operation("authenticateWebauthnFinishWithTransaction")
        .all(|auth| {
            let transaction = "t".into();
            auth.finish_webauthn_authentication_with_transaction(
                &"h".into(),
                &used(),
                Some(&transaction),
            )
        })
        .least(|auth| {
            auth.finish_webauthn_authentication_with_transaction(&"h".into(), &json!({}), None)
        })
        .await;
}

#[tokio::test]
async fn start_webauthn_registration_with_transaction() {
    let attachment = Some(&AuthenticatorAttachment::Any);
    operation("registerWebauthnStartWithTransaction")
        .all(move |auth| auth.start_webauthn_registration_with_transaction(&"t".into(), attachment))
        .least(|auth| auth.start_webauthn_registration_with_transaction(&"t".into(), None))
        .await;
}

#[tokio::test]
async fn finish_webauthn_registration_with_transaction() {
    operation("registerWebauthnFinishWithTransaction")
        .all(|auth| {
            let (handshake, transaction) = ("h".into(), "t".into());
            auth.finish_webauthn_registration_with_transaction(&handshake, &created(), &transaction)
        })
        .least(|auth| {
            let (handshake, transaction) = ("h".into(), "t".into());
            auth.finish_webauthn_registration_with_transaction(&handshake, &json!({}), &transaction)
        })
        .await;
}
