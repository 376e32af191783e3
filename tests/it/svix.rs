//! Svix's operations: the exact bytes of requests and responses.

mod ingest;
mod pollers;
mod streams;

use std::collections::BTreeMap;
use std::time::Duration;

use auth_core::{ErrorKind, Outcome, Patch, Secret};
use auth_providers::svix::Ordering;
use auth_providers::svix::applications::{ApplicationIn, ListApplications};
use auth_providers::svix::authentication::{
    AppPortalAccessIn, AppPortalCapability, ApplicationTokenExpireIn,
};
use auth_providers::svix::endpoints::{
    EndpointIn, EndpointPatch, EndpointSecretRotateIn, EndpointTransformationPatch,
};
use auth_providers::svix::messages::ListMessages;
use auth_providers::svix::prelude::*;
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Seen, Server};

use crate::headers;

const ACCESS: &str = r#"{"url": "https://app.svix.com/login#key=secret", "token": "appsk_secret"}"#;

const APPLICATIONS: &str = r#"{
    "data": [
        {
            "uid": "acme", "name": "Acme", "throttleRate": 10,
            "id": "app_1srOrx2ZWZBpBUvZwXKQmoEYga2", "createdAt": "2019-08-24T14:15:22Z",
            "updatedAt": "2019-08-24T14:15:22.123456Z", "metadata": {"plan": "gold"}, "addedLater": 1
        },
        {
            "uid": null, "name": "Bare", "id": "app_2", "createdAt": "2019-08-24T14:15:22Z",
            "updatedAt": "2019-08-24T14:15:22Z", "metadata": {}
        }
    ],
    "iterator": "app_2", "prevIterator": "-app_1", "done": false
}"#;

async fn svix(replies: impl IntoIterator<Item = Reply>) -> (Server, Svix) {
    let server = Server::start(replies).await;
    let svix = Svix::builder("testsk_1.eu")
        .base_url(server.url())
        .clock(TestClock::default())
        .build()
        .unwrap();
    (server, svix)
}

/// The headers, with what is random for each call checked and taken out.
fn fixed_headers(seen: &Seen) -> Vec<String> {
    let key = seen.header("idempotency-key").unwrap();
    let uuid = key.strip_prefix("auto_").unwrap();
    assert_eq!((uuid.len(), uuid.chars().filter(|c| *c == '-').count()), (36, 4), "{key}");
    assert!(seen.header("svix-req-id").unwrap().parse::<u64>().is_ok());
    let random = ["idempotency-key", "svix-req-id"];
    let is_fixed = |header: &String| !random.iter().any(|name| header.starts_with(name));
    seen.headers().into_iter().filter(is_fixed).collect()
}

#[tokio::test]
async fn expire_all_sends_its_body_to_the_path_with_a_slash() {
    let (server, svix) = svix([Reply::answer(204, &[], "")]).await;
    let request = ApplicationTokenExpireIn::new().expiry(60).session_ids(["s_1", "s_2"]);
    svix.expire_all("app_1", &request).await.unwrap();
    svix.expire_all("app_1", &ApplicationTokenExpireIn::new()).await.unwrap();

    let seen = server.seen();
    assert_eq!(seen[0].line(), "POST /api/v1/auth/app/app_1/expire-all/");
    assert_eq!(seen[0].text(), r#"{"expiry":60,"sessionIds":["s_1","s_2"]}"#);
    assert_eq!(seen[1].text(), "{}");
    assert_eq!(
        fixed_headers(&seen[0]),
        headers([
            "authorization: Bearer testsk_1.eu",
            "content-length: 40",
            "content-type: application/json",
        ])
    );
}

#[tokio::test]
#[expect(deprecated, reason = "it is still served")]
async fn dashboard_access_sends_no_body() {
    let (server, svix) = svix([Reply::json(200, ACCESS)]).await;
    let access = svix.dashboard_access("app_1").await.unwrap();

    let seen = &server.seen()[0];
    assert_eq!(seen.line(), "POST /api/v1/auth/dashboard-access/app_1/");
    assert_eq!(seen.body, b"");
    assert_eq!(
        fixed_headers(seen),
        headers(["authorization: Bearer testsk_1.eu", "content-length: 0"])
    );
    assert_eq!(access.token.expose(), "appsk_secret");
    assert_eq!(access.url.expose(), "https://app.svix.com/login#key=secret");
}

#[tokio::test]
async fn app_portal_access_sends_every_option() {
    let (server, svix) = svix([Reply::json(200, ACCESS)]).await;
    let application =
        ApplicationIn::new("Acme").uid("acme").throttle_rate(10).metadata([("plan", "gold")]);
    let request = AppPortalAccessIn::new()
        .application(application)
        .capabilities([AppPortalCapability::ViewBase, AppPortalCapability::Other("New".into())])
        .feature_flags(["beta"])
        .expiry(3600)
        .session_id("s_1")
        .read_only(true);
    let access = svix.app_portal_access("acme", &request).await.unwrap();
    svix.app_portal_access("acme", &AppPortalAccessIn::new()).await.unwrap();

    let seen = server.seen();
    assert_eq!(seen[0].line(), "POST /api/v1/auth/app-portal-access/acme");
    assert_eq!(
        seen[0].text(),
        r#"{"application":{"name":"Acme","uid":"acme","throttleRate":10,"metadata":{"plan":"gold"}},"capabilities":["ViewBase","New"],"featureFlags":["beta"],"expiry":3600,"sessionId":"s_1","readOnly":true}"#
    );
    assert_eq!(seen[1].text(), "{}");
    assert_eq!(access.token.expose(), "appsk_secret");
}

#[tokio::test]
async fn logout_is_made_with_the_token_that_it_ends() {
    let (server, svix) = svix([Reply::answer(204, &[], "")]).await;
    svix.logout().credential("appsk_1").await.unwrap();

    let seen = &server.seen()[0];
    assert_eq!(seen.line(), "POST /api/v1/auth/logout/");
    assert_eq!(
        fixed_headers(seen),
        headers(["authorization: Bearer appsk_1", "content-length: 0"])
    );
}

#[tokio::test]
async fn all_attempts_of_a_call_carry_one_key_and_one_id() {
    let (server, svix) =
        svix([Reply::answer(503, &[], ""), Reply::raw("").reset(), Reply::answer(204, &[], "")])
            .await;
    let reply = svix.logout().response().await.unwrap();
    svix.logout().await.unwrap();

    assert_eq!(reply.attempts(), 3);
    let seen = server.seen();
    let column = |name: &str| seen.iter().map(|seen| seen.header(name)).collect::<Vec<_>>();
    let (keys, ids) = (column("idempotency-key"), column("svix-req-id"));
    assert!(keys[0].is_some() && keys[0] == keys[1] && keys[1] == keys[2] && keys[2] != keys[3]);
    assert!(ids[0].is_some() && ids[0] == ids[1] && ids[1] == ids[2] && ids[2] != ids[3]);
    assert_eq!(
        column("svix-retry-count"),
        [None, Some("1".to_owned()), Some("2".to_owned()), None]
    );
}

#[tokio::test]
async fn an_error_without_an_answer_knows_what_went_out() {
    let cut = "HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{";
    for (name, reply) in [
        ("reset", Reply::nothing().reset()),
        ("no HTTP", Reply::raw("SSH-2.0\r\n").close()),
        ("silence", Reply::nothing().wait(Duration::from_secs(30))),
        ("a body that breaks off", Reply::raw(cut).close()),
        ("a body that does not fit", Reply::json(200, "[]")),
        ("a refusal", Reply::json(404, "{}")),
    ] {
        let (server, svix) = svix([reply]).await;
        let request = AppPortalAccessIn::new();
        let call = || {
            svix.app_portal_access("app_1", &request).attempt_timeout(Duration::from_millis(200))
        };
        let error = call().await.unwrap_err();
        let (seen, key) = (server.seen(), error.idempotency_key().unwrap());
        assert_eq!(error.request_id(), seen[0].header("svix-req-id").as_deref(), "{name}");
        assert_eq!(Some(key), seen[0].header("idempotency-key").as_deref(), "{name}");
        assert!(key.starts_with("auto_") && !error.to_string().contains(key), "{name}: {error}");

        // It is what makes another call the same one.
        let again = call().idempotency_key(key).await.unwrap_err();
        assert_eq!(again.idempotency_key(), Some(key), "{name}");
    }
}

#[tokio::test]
async fn a_refused_connection_knows_what_would_have_gone_out() {
    let (server, svix) = svix([]).await;
    drop(server);
    tokio::task::yield_now().await;
    let error = svix.logout().await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 3));
    assert!(error.request_id().is_some() && error.idempotency_key().is_some(), "{error:?}");

    let error = svix.logout().header("a b", "x").await.unwrap_err();
    assert_eq!((error.request_id(), error.idempotency_key()), (None, None), "nothing went out");
}

#[tokio::test]
async fn a_response_knows_what_went_out() {
    let (server, svix) = svix([Reply::answer(204, &[], "")]).await;
    let reply = svix.logout().response().await.unwrap();
    let seen = &server.seen()[0];
    assert_eq!(reply.idempotency_key(), seen.header("idempotency-key").as_deref());
    assert_eq!(reply.request_id(), seen.header("svix-req-id").as_deref());

    let page = svix.list_applications(&ListApplications::new()).response().await.unwrap_err();
    assert_eq!(page.idempotency_key(), None, "the endpoint takes none");
}

#[tokio::test]
async fn a_callers_key_is_sent_as_it_is() {
    let (server, svix) = svix([Reply::answer(204, &[], "")]).await;
    svix.logout().idempotency_key("order 17").await.unwrap();
    assert_eq!(server.seen()[0].header("idempotency-key").as_deref(), Some("order 17"));
}

#[tokio::test]
async fn a_key_with_the_reserved_prefix_or_none_at_all_is_refused_before_sending() {
    let (server, svix) = svix([Reply::answer(204, &[], "")]).await;
    for key in ["auto_1", "", "a\nb", "schlüssel"] {
        let error = svix.logout().idempotency_key(key).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.outcome()),
            (ErrorKind::Request, Outcome::NotSent),
            "{key}"
        );
        assert!(error.to_string().contains("idempotency key"), "{error}");
    }
    assert_eq!(server.seen().len(), 0);
}

#[tokio::test]
async fn both_shapes_of_error_are_read() {
    for (status, body, code, message) in [
        (
            401,
            r#"{"code":"authentication_failed","detail":"Invalid token"}"#,
            Some("authentication_failed"),
            Some("Invalid token"),
        ),
        (
            403,
            r#"{"code":"insufficient access","detail":"No."}"#,
            Some("insufficient access"),
            Some("No."),
        ),
        (
            422,
            r#"{"detail":[{"loc":["body","expiry"],"msg":"too large","type":"value_error"},{"loc":["path"],"msg":"bad","type":"x"}]}"#,
            Some("value_error"),
            Some("body.expiry: too large; path: bad"),
        ),
        (500, "{}", None, None),
        (500, "", None, None),
        (
            501,
            r#"{"code":"not_implemented","detail":"This API endpoint is not yet implemented."}"#,
            Some("not_implemented"),
            Some("This API endpoint is not yet implemented."),
        ),
    ] {
        let (server, svix) = svix([Reply::json(status, body)]).await;
        let error = svix.logout().await.unwrap_err();
        assert_eq!(error.status().unwrap().as_u16(), status);
        assert_eq!((error.code(), error.message()), (code, message), "{body}");
        // 500 and 501 are not transient.
        assert_eq!(server.seen().len(), 1, "{status}");
        assert_eq!(error.request_id(), server.seen()[0].header("svix-req-id").as_deref());
    }
}

#[tokio::test]
async fn list_applications_sends_what_is_set_and_nothing_else() {
    let (server, svix) = svix([Reply::json(200, APPLICATIONS)]).await;
    let filter = ListApplications::new()
        .exclude_apps_with_no_endpoints(true)
        .exclude_apps_with_disabled_endpoints(false)
        .exclude_apps_with_svix_play_endpoints(true)
        .limit(250)
        .iterator("app_0")
        .order(Ordering::Descending);
    let page = svix.list_applications(&filter).await.unwrap();
    svix.list_applications(&ListApplications::new()).await.unwrap();

    let seen = server.seen();
    assert_eq!(
        seen[0].line(),
        "GET /api/v1/app?exclude_apps_with_no_endpoints=true\
         &exclude_apps_with_disabled_endpoints=false&exclude_apps_with_svix_play_endpoints=true\
         &limit=250&iterator=app_0&order=descending"
    );
    assert_eq!(seen[1].line(), "GET /api/v1/app");
    assert_eq!((seen[0].body.len(), seen[0].header("idempotency-key")), (0, None));
    assert_eq!((page.iterator.as_deref(), page.done), (Some("app_2"), false));
    assert_eq!(page.prev_iterator.as_deref(), Some("-app_1"));
    let [full, bare] = &page.data[..] else { panic!("{page:?}") };
    assert_eq!(full.id, "app_1srOrx2ZWZBpBUvZwXKQmoEYga2");
    assert_eq!((full.uid.as_deref(), full.name.as_str()), (Some("acme"), "Acme"));
    assert_eq!((full.throttle_rate, full.metadata["plan"].as_str()), (Some(10), "gold"));
    assert_eq!(full.created_at.unwrap().to_string(), "2019-08-24T14:15:22Z");
    assert_eq!(full.updated_at.unwrap().to_string(), "2019-08-24T14:15:22.123456Z");
    assert_eq!((&bare.uid, bare.throttle_rate), (&None, None));
}

#[tokio::test]
async fn a_list_of_applications_ends_when_it_is_done() {
    let last = APPLICATIONS.replace("false", "true");
    let (server, svix) = svix([Reply::json(200, APPLICATIONS), Reply::json(200, &last)]).await;
    let mut items = svix.list_applications(&ListApplications::new().limit(2)).items();
    for _ in 0..4 {
        items.next().await.unwrap().unwrap();
    }
    assert!(items.next().await.is_none());
    assert_eq!(server.seen()[1].line(), "GET /api/v1/app?limit=2&iterator=app_2");
    assert_eq!(server.seen().len(), 2);
}

#[tokio::test]
async fn a_list_in_a_query_is_one_value_and_times_keep_their_fraction() {
    let (server, svix) =
        svix([Reply::json(200, r#"{"data":[],"iterator":null,"done":true}"#)]).await;
    let filter = ListMessages::new()
        .before("2026-01-02T03:04:05.678Z".parse().unwrap())
        .event_types(["user.signup", "user.deleted"]);
    svix.list_messages("app_1", &filter).await.unwrap();

    assert_eq!(
        server.seen()[0].line(),
        "GET /api/v1/app/app_1/msg?before=2026-01-02T03%3A04%3A05.678Z\
         &event_types=user.signup%2Cuser.deleted"
    );
}

#[tokio::test]
async fn a_patch_sends_null_for_what_it_clears_and_nothing_for_what_it_keeps() {
    let (server, svix) = svix([Reply::json(200, r#"{"id":"ep_1"}"#)]).await;
    let changes = EndpointPatch::new().throttle_rate(Patch::Clear).event_types(Patch::Clear);
    let endpoint = svix.patch_endpoint("app_1", "ep_1", &changes).await.unwrap();

    let seen = &server.seen()[0];
    assert_eq!(seen.line(), "PATCH /api/v1/app/app_1/endpoint/ep_1");
    assert_eq!(seen.text(), r#"{"throttleRate":null,"eventTypes":null}"#);
    assert_eq!((endpoint.disabled, endpoint.throttle_rate), (None, None));
}

#[tokio::test]
async fn secrets_of_an_endpoint_are_sent_but_not_printed() {
    let answers = [
        r#"{"id":"ep_1"}"#,
        "",
        "",
        r#"{"key":"whsec_secret"}"#,
        r#"{"headers":{"x-key":"secret"},"sensitive":["authorization"]}"#,
        r#"{"code":null,"enabled":true,"variables":{"key":"secret"}}"#,
    ];
    let (server, svix) = svix(answers.map(|answer| Reply::json(200, answer))).await;
    let endpoint =
        EndpointIn::new("https://a.example").secret("whsec_secret").headers([("x-key", "secret")]);
    let rotation = EndpointSecretRotateIn::new().key("whsec_secret");
    let variables = BTreeMap::from([("key".to_owned(), Secret::from("secret"))]);
    let changes = EndpointTransformationPatch::new().variables(variables);
    svix.create_endpoint("app_1", &endpoint).await.unwrap();
    svix.rotate_endpoint_secret("app_1", "ep_1", &rotation).await.unwrap();
    svix.patch_endpoint_transformation("app_1", "ep_1", &changes).await.unwrap();
    let key = svix.get_endpoint_secret("app_1", "ep_1").await.unwrap();
    let headers = svix.get_endpoint_headers("app_1", "ep_1").await.unwrap();
    let transformation = svix.get_endpoint_transformation("app_1", "ep_1").await.unwrap();

    let sent: Vec<_> = server.seen().iter().take(3).map(Seen::text).collect();
    assert_eq!(
        sent,
        [
            r#"{"url":"https://a.example","secret":"whsec_secret","headers":{"x-key":"secret"}}"#,
            r#"{"key":"whsec_secret"}"#,
            r#"{"variables":{"key":"secret"}}"#,
        ]
    );
    assert_eq!(key.key.expose(), "whsec_secret");
    assert_eq!(headers.headers["x-key"].expose(), "secret");
    assert_eq!(transformation.variables["key"].expose(), "secret");
    let printed =
        format!("{endpoint:?}{rotation:?}{changes:?}{key:?}{headers:?}{transformation:?}");
    assert!(printed.contains("x-key"), "{printed}");
    assert!(!printed.contains(r#""secret"#) && !printed.contains("whsec_secret"), "{printed}");
}
