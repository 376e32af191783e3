//! Promise: a redirect that an endpoint declares is a success, and no redirect is followed.

use auth_core::reexport::bytes::Bytes;
use auth_core::{
    Bearer, ByteStream, Call, Client, ClientBuilder, ErrorKind, Outcome, Provider, endpoint,
};
use auth_tests::server::{Reply, Server};

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

trait SingleSignOn: Provider {
    /// Begins a sign-in.
    #[endpoint(method = GET, path = "/authorize", success = [302, 303])]
    fn authorize(&self) -> Call<()>;

    /// Begins a sign-in, by a form of the browser's or without.
    #[endpoint(method = POST, path = "/authorize", success = [200, 303])]
    fn form(&self) -> Call<Bytes>;

    /// The same as it comes.
    #[endpoint(method = POST, path = "/authorize", success = [200, 303])]
    fn stream(&self) -> Call<ByteStream>;

    /// The same, if it is JSON.
    #[endpoint(method = POST, path = "/authorize", success = [200, 303], envelope = "url")]
    fn url(&self) -> Call<Option<String>>;
}

impl SingleSignOn for Api {}

const TRANSPORTS: [fn(ClientBuilder) -> ClientBuilder; 2] = [
    |builder| builder,
    #[cfg(feature = "hyper")]
    ClientBuilder::hyper,
    #[cfg(not(feature = "hyper"))]
    |builder| builder,
];

/// On the server itself, where it would be seen if it were followed.
const LOCATION: &str = "/callback?code=do_not_print";

const HTML: &str = "<a href=\"/callback?code=do_not_print\">See Other</a>";

fn redirect(status: u16, media_type: &str, body: &str) -> Reply {
    Reply::answer(status, &[("location", LOCATION), ("content-type", media_type)], body)
}

/// The APIs over each transport, with a server that answers all calls so.
async fn apis(reply: Reply) -> Vec<(Server, Api)> {
    let mut apis = Vec::new();
    for transport in TRANSPORTS {
        let server = Server::start([reply.clone()]).await;
        let builder = Client::builder(server.url()).credential(Bearer::new("key_1"));
        let api = Api(transport(builder).build().unwrap());
        apis.push((server, api));
    }
    apis
}

#[tokio::test]
async fn a_declared_redirect_is_a_success_with_its_location() {
    for status in [302, 303] {
        for (server, api) in apis(redirect(status, "text/html", HTML)).await {
            let response = api.authorize().response().await.unwrap();
            assert_eq!(response.status(), status);
            assert_eq!(response.headers()["location"], LOCATION);
            assert_eq!(response.attempts(), 1);
            let shown = format!("{response:?} {response:#?}");
            assert!(shown.contains("location") && !shown.contains("do_not_print"), "{shown}");
            api.authorize().await.unwrap();
            assert_eq!(server.seen().len(), 2, "it is not followed");
        }
    }
}

#[tokio::test]
async fn the_body_of_a_redirect_is_there_as_it_is() {
    for (server, api) in apis(redirect(303, "text/html", HTML)).await {
        let response = api.form().response().await.unwrap();
        assert_eq!((response.status().as_u16(), &response.value()[..]), (303, HTML.as_bytes()));
        let response = api.stream().response().await.unwrap();
        assert_eq!(response.headers()["location"], LOCATION);
        assert_eq!(response.into_value().chunk().await.unwrap().unwrap(), HTML);
        assert_eq!(server.seen().len(), 2);
    }
}

#[tokio::test]
async fn a_redirect_has_a_value_only_if_it_says_that_it_is_json() {
    let json = r#"{"url": "https://a.example"}"#;
    for (reply, expected) in [
        (redirect(303, "text/html", HTML), None),
        (redirect(303, "text/html; charset=windows-1252", "\u{fffd}"), None),
        (redirect(303, "text/plain", json), None),
        (redirect(303, "application/json", ""), None),
        (redirect(303, "application/json", "{}"), None),
        (redirect(303, "application/json", json), Some("https://a.example")),
        (Reply::answer(303, &[("location", LOCATION)], ""), None),
        (Reply::answer(303, &[("location", LOCATION)], HTML), None),
        (Reply::answer(200, &[], json), Some("https://a.example")),
    ] {
        for (_server, api) in apis(reply.clone()).await {
            assert_eq!(api.url().await.unwrap().as_deref(), expected);
        }
    }
    for (_server, api) in apis(redirect(303, "application/json", "{")).await {
        let error = api.url().await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Decode, Outcome::Applied));
        assert!(!format!("{error} {error:?}").contains("do_not_print"), "{error:?}");
    }
}

#[tokio::test]
async fn another_redirect_is_an_error_and_so_is_another_success() {
    for (server, api) in apis(redirect(302, "text/html", HTML)).await {
        let error = api.form().await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Redirect, Outcome::Unknown));
        assert!(!format!("{error} {error:?}").contains("do_not_print"), "{error:?}");
        assert_eq!(server.seen().len(), 1);
    }
    for (_server, api) in apis(Reply::answer(200, &[], "")).await {
        let error = api.authorize().await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Status, Outcome::Applied));
    }
    for (_server, api) in apis(Reply::answer(304, &[], "")).await {
        assert!(api.authorize().await.unwrap_err().is_not_modified());
    }
}
