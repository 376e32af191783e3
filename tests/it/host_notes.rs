//! Promise: where the API itself does not respond, an error says what is known of the host.

use auth_core::{Call, Client, Error, ErrorKind, Outcome, Provider, endpoint};
use auth_tests::server::{Reply, Server};

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

trait Users: Provider {
    /// Gives a name.
    #[endpoint(method = GET, path = "/name", once)]
    fn name(&self) -> Call<String>;
}

impl Users for Api {}

const NOTE: &str = "it moved to api.example.net";
const HTML: &[(&str, &str)] = &[("content-type", "text/html")];

async fn failing(reply: Reply) -> Error {
    let server = Server::start([reply]).await;
    let client = Client::builder(server.url())
        .host_note("api.example.com", "it is another host")
        .host_note("127.0.0.1", NOTE);
    Api(client.build().unwrap()).name().await.unwrap_err()
}

#[tokio::test]
async fn a_response_of_something_else_has_the_note() {
    for (reply, kind) in [
        (Reply::answer(404, HTML, "<h1>Gone</h1>"), ErrorKind::Status),
        (Reply::answer(200, HTML, "<h1>For sale</h1>"), ErrorKind::Decode),
        (Reply::answer(301, &[("location", "/sale")], ""), ErrorKind::Redirect),
        (Reply::raw("SSH-2.0\r\n"), ErrorKind::Protocol),
        (Reply::nothing().close(), ErrorKind::Disconnected),
    ] {
        let error = failing(reply).await;
        assert_eq!((error.kind(), error.note()), (kind, Some(NOTE)), "{error}");
        assert!(error.to_string().ends_with(&format!(": {NOTE}")), "{error}");
        assert!(format!("{error:?}").contains(NOTE), "{error:?}");
    }
}

#[tokio::test]
async fn no_connection_has_the_note() {
    let server = Server::start([Reply::json(200, "{}")]).await;
    let client = Client::builder(server.url()).host_note("127.0.0.1", NOTE).build().unwrap();
    drop(server);
    tokio::task::yield_now().await;
    let error = Api(client).name().await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Connect, Outcome::NotSent));
    assert_eq!(error.note(), Some(NOTE));
}

#[tokio::test]
async fn a_response_of_the_api_has_no_note() {
    for reply in [
        Reply::json(404, r#"{"code": "user_not_found"}"#),
        Reply::json(200, "[]"),
        Reply::answer(400, &[("content-type", "application/problem+json")], "{}"),
    ] {
        let error = failing(reply).await;
        assert_eq!(error.note(), None, "{error}");
    }
}

#[tokio::test]
async fn what_never_left_has_no_note() {
    let client = Client::builder("https://127.0.0.1").host_note("127.0.0.1", NOTE).build();
    let call = Api(client.unwrap()).name().header("a b", "x");
    assert_eq!(call.await.unwrap_err().note(), None);
}

#[tokio::test]
async fn another_host_of_the_same_client_has_its_own_note() {
    let server = Server::start([Reply::answer(404, HTML, "<h1>Gone</h1>")]).await;
    let client = Client::builder("https://api.example.com").host_note("127.0.0.1", NOTE);
    let keys = client.build().unwrap().without_credential(&server.url()).unwrap();
    assert_eq!(Api(keys).name().await.unwrap_err().note(), Some(NOTE));
}
