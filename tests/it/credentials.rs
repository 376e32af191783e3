//! Promise: a credential goes where it is meant to go, as it is meant to.

use auth_core::{
    ApiKey, Authorization, Basic, Bearer, BoxError, Call, Client, ClientBuilder, Credential,
    CredentialHeader, ErrorKind, Outcome, Provider, Secret, endpoint,
};
use auth_tests::server::{Reply, Server};

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

trait Ping: Provider {
    /// Asks whether anybody is there.
    #[endpoint(method = GET, path = "/ping")]
    fn ping(&self) -> Call<()>;
}

impl Ping for Api {}

async fn sent(configure: impl FnOnce(ClientBuilder) -> ClientBuilder) -> (Server, Api) {
    let server = Server::start([Reply::json(200, "")]).await;
    let api = Api(configure(Client::builder(server.url())).build().unwrap());
    (server, api)
}

#[tokio::test]
async fn each_kind_has_its_header() {
    let (server, api) = sent(|builder| builder.credential(Bearer::new("key_1"))).await;
    api.ping().await.unwrap();
    api.ping().credential("key_2").await.unwrap();
    let seen = server.seen();
    assert_eq!(seen[0].header("authorization").as_deref(), Some("Bearer key_1"));
    assert_eq!(seen[1].header("authorization").as_deref(), Some("Bearer key_2"));

    let (server, api) = sent(|builder| builder.credential(ApiKey::new("x-api-key", "key_1"))).await;
    api.ping().await.unwrap();
    api.ping().credential("key_2").await.unwrap();
    let seen = server.seen();
    assert_eq!(seen[0].header("x-api-key").as_deref(), Some("key_1"));
    assert_eq!(seen[1].header("x-api-key").as_deref(), Some("key_2"));

    let (server, api) = sent(|builder| builder.credential(Basic::new("me", "pass:word"))).await;
    api.ping().await.unwrap();
    let sent_header = server.seen()[0].header("authorization");
    assert_eq!(sent_header.as_deref(), Some("Basic bWU6cGFzczp3b3Jk"));

    let (server, api) = sent(|builder| builder).await;
    api.ping().await.unwrap();
    api.ping().credential("key_2").await.unwrap();
    let seen = server.seen();
    assert_eq!(seen[0].header("authorization"), None);
    assert_eq!(seen[1].header("authorization").as_deref(), Some("Bearer key_2"));
}

#[tokio::test]
async fn a_credential_that_cannot_stand_in_a_header_is_an_error_before_sending() {
    for key in ["", "key\n", "key\r\nx-admin: 1", "k\0y", "schlüssel", " key", "key "] {
        let (server, api) = sent(|builder| builder.credential(ApiKey::new("x-api-key", key))).await;
        let error = api.ping().await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Credential, Outcome::NotSent));
        assert_eq!((error.attempts(), server.connections()), (0, 0), "{key:?}");
    }
}

/// Fails, or takes for ever.
#[derive(Debug)]
struct Unavailable {
    hangs: bool,
}

impl Credential for Unavailable {
    fn authorize<'a>(&'a self, _: Option<&'a Secret>) -> Authorization<'a> {
        Authorization::pending(async {
            if self.hangs {
                std::future::pending::<()>().await;
            }
            Err::<CredentialHeader, BoxError>("the vault is sealed".into())
        })
    }
}

#[tokio::test]
async fn a_credential_that_cannot_be_made_is_an_error_with_its_cause() {
    let (server, api) = sent(|builder| builder.credential(Unavailable { hangs: false })).await;
    let error = api.ping().await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Credential, Outcome::NotSent));
    let source = std::error::Error::source(&error).unwrap();
    assert_eq!(source.to_string(), "the vault is sealed");
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn the_deadline_covers_the_credential() {
    let (server, api) = sent(|builder| builder.credential(Unavailable { hangs: true })).await;
    let error = api.ping().deadline(std::time::Duration::from_millis(30)).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Timeout, Outcome::NotSent));
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_redirect_is_an_error_that_names_the_origin_alone() {
    for (status, location, told) in [
        (307, "https://evil.example:8443/collect?key=1", "https://evil.example:8443"),
        (301, "//evil.example/x", "http://evil.example"),
        (302, "/login?next=secret", "http://127.0.0.1"),
        (308, "http://[", "redirects are not followed"),
    ] {
        let server = Server::start([Reply::answer(status, &[("location", location)], "")]).await;
        let client =
            Client::builder(server.url()).credential(ApiKey::new("x-api-key", "key_1")).build();
        let error = Api(client.unwrap()).ping().await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Redirect, Outcome::Rejected));
        let text = error.to_string();
        assert!(text.contains(told), "{text}");
        assert!(!text.contains("collect") && !text.contains("login"), "{text}");
        assert_eq!(server.seen().len(), 1);
    }
}

#[tokio::test]
async fn the_credentials_header_cannot_be_set_by_hand() {
    let (server, api) = sent(|builder| builder).await;
    for name in ["Authorization", "proxy-authorization", "Host", "Content-Length", "a b", ""] {
        let error = api.ping().header(name, "x").await.unwrap_err();
        assert_eq!(
            (error.kind(), error.outcome()),
            (ErrorKind::Request, Outcome::NotSent),
            "{name}"
        );
        let error = Client::builder(server.url()).default_header(name, "x").build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config, "{name}");
    }
    assert_eq!(server.connections(), 0);
}
