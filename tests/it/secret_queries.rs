//! Promise: the value of `secret_query` is sent, and shown nowhere.

use std::sync::{Arc, Mutex};

use auth_core::{
    Authorization, AuthorizationRequest, Call, Client, ClientBuilder, Credential, CredentialParts,
    Error, ErrorKind, Next, Outcome, Page, PageRequest, Provider, RetryPolicy, Secret, endpoint,
};
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Server};
use serde::{Deserialize, Serialize};

/// One that is encoded in a URL.
const CODE: &str = "do not/print me";
const ENCODED: &str = "do%20not%2Fprint%20me";

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

#[derive(Serialize)]
struct Filter {
    code: &'static str,
}

#[derive(Debug, Deserialize)]
struct List {
    items: Vec<u8>,
    next: String,
}

impl Page for List {
    type Item = u8;

    fn next(&self, request: &PageRequest<'_>) -> Next {
        assert_eq!(request.query("code"), None);
        Next::link(&self.next)
    }

    fn into_items(self) -> Vec<u8> {
        self.items
    }
}

trait Codes: Provider {
    /// Verifies a code.
    #[endpoint(method = GET, path = "/verify?<id>", secret_query("code") = code)]
    fn verify(&self, id: &str, code: &Secret) -> Call<u8>;

    /// Verifies what is there.
    #[endpoint(
        method = GET,
        path = "/verify",
        secret_query("c[1]") = first,
        secret_query("c[2]") = second,
    )]
    fn optional(&self, first: Option<&Secret>, second: Option<Secret>) -> Call<u8>;

    /// Verifies a code beside filters.
    #[endpoint(method = GET, path = "/verify?<filter..>", secret_query("code") = code)]
    fn filtered(&self, filter: &Filter, code: &Secret) -> Call<u8>;

    /// Lists what the code opens.
    #[endpoint(method = GET, path = "/list?<limit>", secret_query("code") = code)]
    fn list(&self, limit: Option<u8>, code: &Secret) -> Call<List>;
}

impl Codes for Api {}

/// Both transports, whose errors know the URL.
const TRANSPORTS: [fn(ClientBuilder) -> ClientBuilder; 2] = [
    |builder| builder,
    #[cfg(feature = "hyper")]
    ClientBuilder::hyper,
    #[cfg(not(feature = "hyper"))]
    |builder| builder,
];

fn api(url: impl Into<String>, transport: fn(ClientBuilder) -> ClientBuilder) -> Api {
    let builder = Client::builder(url).clock(TestClock::default());
    Api(transport(builder).build().unwrap())
}

fn code() -> Secret {
    Secret::from(CODE)
}

/// Whatever `{}` and `{:?}` show of an error and its sources, without the code.
#[track_caller]
fn assert_hidden(error: &Error) {
    let mut text = format!("{error} {error:#} {error:?} {error:#?} {:?}", error.body());
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text.push_str(&format!(" {cause} {cause:?}"));
        source = cause.source();
    }
    assert!(!text.contains("print"), "{text}");
}

#[tokio::test]
async fn a_secret_is_sent_behind_the_rest_of_the_query() {
    for transport in TRANSPORTS {
        let server = Server::start([Reply::json(200, "1")]).await;
        let api = api(server.url(), transport);
        api.verify("a", &code()).query("more", 1).await.unwrap();
        api.optional(None, None).await.unwrap();
        api.optional(Some(&code()), Some("2".into())).await.unwrap();
        let lines: Vec<_> = server.seen().iter().map(|seen| seen.line().to_owned()).collect();
        assert_eq!(
            lines,
            [
                format!("GET /verify?id=a&more=1&code={ENCODED}"),
                "GET /verify".to_owned(),
                format!("GET /verify?c%5B1%5D={ENCODED}&c%5B2%5D=2"),
            ]
        );
    }
}

#[tokio::test]
async fn each_attempt_carries_it() {
    for transport in TRANSPORTS {
        let server = Server::start([Reply::raw("").reset(), Reply::json(200, "1")]).await;
        api(server.url(), transport).verify("a", &code()).await.unwrap();
        let lines: Vec<_> = server.seen().iter().map(|seen| seen.line().to_owned()).collect();
        assert_eq!(lines, vec![format!("GET /verify?id=a&code={ENCODED}"); 2]);
    }
}

#[tokio::test]
async fn what_shows_a_call_does_not_show_it() {
    let api = api("https://example.com", TRANSPORTS[0]);
    let call = api.verify("a", &code());
    let shown = format!("{call:?} {call:#?}");
    assert!(shown.contains("https://example.com/verify?id=a&code=[redacted]"), "{shown}");
    assert!(!shown.contains("print"), "{shown}");
    let request = call.request().unwrap();
    assert_eq!(request.uri(), "https://example.com/verify?id=a&code=[redacted]");
    let pages = api.list(None, &code()).pages();
    assert!(!format!("{pages:?}").contains("print"), "{pages:?}");
}

#[tokio::test]
async fn no_error_shows_it() {
    let redirect = [("location", "/verify?code=do%20not%2Fprint%20me")];
    for transport in TRANSPORTS {
        for reply in [
            Reply::raw("").reset(),
            Reply::raw("HTTP/1.1 nonsense\r\n\r\n").close(),
            Reply::json(200, r#""text""#),
            Reply::json(200, "nonsense"),
            Reply::json(400, &format!(r#"{{"message": "{CODE} of {ENCODED} is wrong"}}"#)),
            Reply::answer(404, &[], format!("no {ENCODED} or {CODE} here")),
            Reply::answer(302, &redirect, ""),
        ] {
            let server = Server::start([reply]).await;
            let call =
                api(server.url(), transport).verify("a", &code()).retry(RetryPolicy::never());
            assert_hidden(&call.await.unwrap_err());
        }
        let call = api("http://127.0.0.1:1", transport).verify("a", &code());
        let error = call.await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 3));
        assert_hidden(&error);
        let long = Secret::new(CODE.repeat(10_000));
        let error = api("http://127.0.0.1:1", transport).verify("a", &long).await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Request, Outcome::NotSent));
        assert_hidden(&error);
    }
}

#[tokio::test]
async fn a_second_value_of_its_key_is_refused() {
    let server = Server::start([]).await;
    let api = api(server.url(), TRANSPORTS[0]);
    for call in [
        api.verify("a", &code()).query("code", 1),
        api.filtered(&Filter { code: "plain" }, &code()),
    ] {
        assert!(format!("{call:?}").contains("/verify?"));
        let error = call.await.unwrap_err();
        assert_eq!(error.outcome(), Outcome::NotSent);
        assert!(error.to_string().contains("`code` is a secret of the call"), "{error}");
        assert_hidden(&error);
    }
    assert!(server.seen().is_empty());
}

/// Adds a key to the query, and keeps the URL that it authorizes.
#[derive(Debug)]
struct Signer {
    key: &'static str,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Credential for Signer {
    fn authorize<'a>(&'a self, request: AuthorizationRequest<'a>) -> Authorization<'a> {
        assert!(!format!("{request:?}").contains("print"), "{request:?}");
        self.seen.lock().unwrap().push(request.uri().to_string());
        Authorization::ready(CredentialParts::query(self.key, &"sk_1".into()))
    }
}

#[tokio::test]
async fn a_credential_may_sign_the_whole_url() {
    for (key, is_sent) in [("key", true), ("code", false)] {
        let server = Server::start([Reply::json(200, "1")]).await;
        let seen = Arc::default();
        let signer = Signer { key, seen: Arc::clone(&seen) };
        let api = Api(Client::builder(server.url()).credential(signer).build().unwrap());
        let result = api.verify("a", &code()).await;
        assert_eq!(*seen.lock().unwrap(), [format!("{}/verify?id=a&code={ENCODED}", server.url())]);
        match result {
            Ok(_) => assert_eq!(
                server.seen()[0].line(),
                format!("GET /verify?id=a&code={ENCODED}&key=sk_1")
            ),
            Err(error) => {
                assert!(error.to_string().contains("`code` is set by the credential"), "{error}");
                assert_hidden(&error);
            }
        }
        assert_eq!(server.seen().len(), usize::from(is_sent));
    }
}

#[tokio::test]
async fn every_page_is_asked_for_with_it_once() {
    let page = |next: &str| Reply::json(200, &format!(r#"{{"items": [1], "next": "{next}"}}"#));
    let server = Server::start([
        page(&format!("/list?limit=1&code={ENCODED}&page=2")),
        page(&format!("/list?code={ENCODED}")),
        page(""),
    ])
    .await;
    let api = api(server.url(), TRANSPORTS[0]);
    let mut pages = api.list(Some(1), &code()).pages();
    while let Some(page) = pages.next().await {
        page.unwrap();
        let position = pages.position();
        assert!(!format!("{position:?} {pages:?}").contains("print"), "{position:?} {pages:?}");
    }
    let lines: Vec<_> = server.seen().iter().map(|seen| seen.line().to_owned()).collect();
    assert_eq!(
        lines,
        [
            format!("GET /list?limit=1&code={ENCODED}"),
            format!("GET /list?limit=1&page=2&code={ENCODED}"),
            format!("GET /list?code={ENCODED}"),
        ]
    );
}
