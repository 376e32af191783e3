//! A Svix server: `SVIX_SERVER_URL` and `SVIX_AUTH_TOKEN`.

use std::time::{SystemTime, UNIX_EPOCH};

use auth_core::reexport::http::StatusCode;
use auth_core::{Call, Error, Secret};
use auth_providers::svix::Svix;
use auth_providers::svix::applications::{ApplicationIn, ApplicationPatch, ListApplications};
use auth_providers::svix::authentication::{AppPortalAccessIn, ApplicationTokenExpireIn};
use auth_providers::svix::endpoints::{
    EndpointHeadersIn, EndpointIn, EndpointSecretRotateIn, GetEndpointStats, ListEndpoints,
};
use auth_providers::svix::event_types::EventTypeIn;
use auth_providers::svix::message_attempts::{
    ListAttemptedMessages, ListAttemptsByEndpoint, ListAttemptsByMessage,
};
use auth_providers::svix::messages::{ListMessages, MessageIn};
use auth_providers::svix::prelude::*;
use auth_providers::svix::stream::streams::ListStreams;
use auth_providers::webhook::Webhook;
use serde_json::{Value, json};

use crate::receiver::Receiver;

#[tokio::test]
#[ignore = "needs a Svix server: set SVIX_SERVER_URL and SVIX_AUTH_TOKEN"]
async fn svix_delivers_what_it_was_told_to() -> Result<(), Error> {
    let svix = Svix::from_env()?;
    let host = std::env::var("SVIX_RECEIVER_HOST").unwrap_or_else(|_| "127.0.0.1".to_owned());
    let receiver = Receiver::start().await;
    let run = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis();
    let uid = format!("auth-tests-{run}");

    svix.get_health().await?;
    let event_type = format!("auth-tests.{run}");
    svix.create_event_type(&EventTypeIn::new(&event_type, "A test")).await?;

    let application = svix.create_application(None, &ApplicationIn::new("Test").uid(&uid)).await?;
    let again = svix.create_application(Some(true), &ApplicationIn::new("Test").uid(&uid)).await?;
    assert_eq!(again.id, application.id, "the application is there already");
    svix.patch_application(&uid, &ApplicationPatch::new().name("Renamed")).await?;
    assert_eq!(svix.get_application(&uid).await?.name, "Renamed");
    let mut applications = svix.list_applications(&ListApplications::new().limit(1)).items();
    let mut found = false;
    while let Some(one) = applications.next().await {
        found |= one?.id == application.id;
    }
    assert!(found, "the pages have every application");

    let endpoint = EndpointIn::new(receiver.url(&host)).event_types([&event_type]);
    let endpoint = svix.create_endpoint(&uid, &endpoint).await?;
    let listed = svix.list_endpoints(&uid, &ListEndpoints::new()).await?;
    assert!(listed.data.iter().any(|one| one.id == endpoint.id));

    let headers = EndpointHeadersIn::new([("x-test", Secret::from("walk"))]);
    svix.set_endpoint_headers(&uid, &endpoint.id, &headers).await?;
    let headers = svix.get_endpoint_headers(&uid, &endpoint.id).await?;
    assert!(headers.headers.contains_key("x-test") || headers.sensitive.contains(&"x-test".into()));

    let first_secret = svix.get_endpoint_secret(&uid, &endpoint.id).await?.key;
    let message = MessageIn::new(&event_type, json!({ "number": 1 }));
    let message = svix.create_message(&uid, None, &message).await?;
    let delivered = receiver.delivery(0).await;
    let webhook = Webhook::new(first_secret.clone())?;
    let delivery = webhook.verify::<Value>(&delivered.headers, &delivered.body).unwrap();
    assert_eq!((delivery.id.as_str(), &delivery.payload), (&*message.id, &json!({ "number": 1 })));
    assert_eq!(delivered.headers.get("x-test").unwrap(), "walk");

    svix.resend_message(&uid, &message.id, &endpoint.id).await?;
    let delivered = receiver.delivery(1).await;
    let delivery = webhook.verify::<Value>(&delivered.headers, &delivered.body).unwrap();
    assert_eq!(delivery.id, message.id, "it is the same message once more");

    svix.rotate_endpoint_secret(&uid, &endpoint.id, &EndpointSecretRotateIn::new()).await?;
    let second_secret = svix.get_endpoint_secret(&uid, &endpoint.id).await?.key;
    assert_ne!(second_secret, first_secret);
    svix.resend_message(&uid, &message.id, &endpoint.id).await?;
    let delivered = receiver.delivery(2).await;
    for secret in [first_secret, second_secret] {
        let webhook = Webhook::new(secret)?;
        // The old secret is valid for a day: the delivery is signed with both.
        webhook.verify_bytes(&delivered.headers, &delivered.body).unwrap();
    }

    let attempts = ListAttemptsByMessage::new();
    let attempts = svix.list_attempts_by_message(&uid, &message.id, &attempts).await?;
    assert_eq!(attempts.data.len(), 3);
    let attempt = svix.get_attempt(&uid, &message.id, &attempts.data[0].id, None).await?;
    assert_eq!(attempt.response_status_code, Some(204));
    let attempts = ListAttemptsByEndpoint::new();
    let attempts = svix.list_attempts_by_endpoint(&uid, &endpoint.id, &attempts).await?;
    assert_eq!(attempts.data.len(), 3);
    let messages = svix.list_messages(&uid, &ListMessages::new()).await?;
    assert_eq!(messages.data.len(), 1);

    // What a server may lack.
    let lacks = &mut Vec::new();
    let stats = GetEndpointStats::new();
    let filter = ListAttemptedMessages::new();
    let expire = ApplicationTokenExpireIn::new();
    let access = AppPortalAccessIn::new();
    lacking(lacks, svix.get_endpoint_stats(&uid, &endpoint.id, &stats)).await?;
    lacking(lacks, svix.list_attempted_messages(&uid, &endpoint.id, &filter)).await?;
    lacking(lacks, svix.get_endpoint_transformation(&uid, &endpoint.id)).await?;
    lacking(lacks, svix.app_portal_access(&uid, &access)).await?;
    lacking(lacks, svix.expire_all(&uid, &expire)).await?;
    lacking(lacks, svix.list_streams(&ListStreams::new())).await?;
    lacking(lacks, svix.export_environment()).await?;

    svix.delete_endpoint(&uid, &endpoint.id).await?;
    svix.delete_application(&uid).await?;
    svix.delete_event_type(&event_type, Some(true)).await?;
    let gone = svix.get_application(&uid).await.unwrap_err();
    assert_eq!(gone.status(), Some(StatusCode::NOT_FOUND));

    match lacks.as_slice() {
        [] => println!("the server has everything that was tried"),
        lacks => println!("the server does not have:\n  {}", lacks.join("\n  ")),
    }
    Ok(())
}

/// Makes a call that a self-hosted server may not know, and keeps which one that was.
async fn lacking<T: 'static>(lacks: &mut Vec<String>, call: Call<T>) -> Result<(), Error> {
    let Err(error) = call.await else { return Ok(()) };
    let is_lacking =
        [StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED, StatusCode::NOT_IMPLEMENTED];
    if !error.status().is_some_and(|status| is_lacking.contains(&status)) {
        return Err(error);
    }
    lacks.push(error.to_string());
    Ok(())
}
