//! Promise: an error says what happened and whether the request took effect.

use auth_core::{Call, Client, Error, ErrorBody, ErrorKind, Outcome, Provider, endpoint};
use auth_tests::server::{Reply, Server};
use serde::Deserialize;

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "the fields are what is decoded into")]
struct Page {
    data: Vec<Entry>,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "the fields are what is decoded into")]
struct Entry {
    id: String,
    size: u8,
}

trait Entries: Provider {
    /// Lists them.
    #[endpoint(method = GET, path = "/entries")]
    fn list(&self) -> Call<Page>;

    /// Adds one, which is answered with 202 alone.
    #[endpoint(method = POST, path = "/entries", success = [202])]
    fn add(&self) -> Call<()>;
}

impl Entries for Api {}

async fn api(reply: Reply) -> (Server, Api) {
    let server = Server::start([reply]).await;
    let api = Api(Client::builder(server.url()).build().unwrap());
    (server, api)
}

#[tokio::test]
async fn a_value_that_does_not_fit_is_told_by_its_path_and_not_by_itself() {
    for (body, path, text) in [
        (
            r#"{"data": [{"id": "a", "size": 1}, {"id": "b", "size": "sk_live_secret"}]}"#,
            Some("data[1].size"),
            "wrong type, expected u8",
        ),
        (
            r#"{"data": [{"id": "a", "size": 300}]}"#,
            Some("data[0].size"),
            "wrong value, expected u8",
        ),
        (r#"{"data": [{"id": "a"}]}"#, Some("data[0]"), "missing field `size`"),
        (r#"{"data": {}}"#, Some("data"), "wrong type, expected a sequence"),
        (r#"{"data": [{"id": "sk_live_secret""#, None, "the JSON ends too early"),
        (r#"{"data": [sk_live_secret]}"#, None, "not valid JSON, at line 1 column 11"),
        ("", None, "the body is empty"),
    ] {
        let (_server, api) = api(Reply::json(200, body)).await;
        let error = api.list().await.unwrap_err();
        assert_eq!(
            (error.kind(), error.outcome()),
            (ErrorKind::Decode, Outcome::Applied),
            "{body}"
        );
        assert_eq!(error.json_path(), path, "{error}");
        assert!(error.to_string().contains(text), "{error}");
        assert!(!format!("{error} {error:?}").contains("sk_live_secret"), "{error:?}");
        assert_eq!(error.body(), None, "the body of a success is not kept");
    }
}

#[tokio::test]
async fn a_page_in_the_place_of_json_is_called_by_its_type() {
    let (_server, api) =
        api(Reply::answer(200, &[("content-type", "text/html")], "<html>Sign in</html>")).await;
    let error = api.list().await.unwrap_err();
    assert!(error.to_string().contains("not JSON but text/html"), "{error}");

    let invalid = Reply::answer(200, &[("content-type", "application/json")], [0xff, 0xfe]);
    let (_server, api) = self::api(invalid).await;
    assert!(api.list().await.unwrap_err().to_string().contains("not UTF-8"));
}

#[tokio::test]
async fn an_error_status_survives_every_body() {
    for (body, code) in [
        ("", None),
        ("{}", None),
        ("null", None),
        ("[]", None),
        ("<html>", None),
        ("{\"code\":", None),
        (r#"{"code": 7}"#, None),
        (r#"{"code": "c", "message": "m"}"#, Some("c")),
        (r#"{"error": {"code": "c", "message": "m"}}"#, Some("c")),
        (r#"{"error": "c", "error_description": "m"}"#, Some("c")),
        (r#"{"type": "c", "title": "t", "detail": "m"}"#, Some("c")),
    ] {
        let (_server, api) = api(Reply::json(409, body)).await;
        let error = api.list().await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Status, Outcome::Rejected));
        assert_eq!((error.status().unwrap().as_u16(), error.code()), (409, code), "{body}");
        assert_eq!(error.message(), code.map(|_| "m"), "{body}");
    }
    let invalid = Reply::answer(409, &[], [0xff, b'x', 0xfe]);
    let (_server, api) = api(invalid).await;
    assert_eq!(api.list().await.unwrap_err().body(), Some("\u{fffd}x\u{fffd}"));
}

#[tokio::test]
async fn the_outcome_follows_the_status() {
    for (status, outcome) in [
        (300, Outcome::Rejected),
        (400, Outcome::Rejected),
        (404, Outcome::Rejected),
        (408, Outcome::Unknown),
        (429, Outcome::Rejected),
        (500, Outcome::Unknown),
        (501, Outcome::Rejected),
        (503, Outcome::Unknown),
        (599, Outcome::Unknown),
    ] {
        let (_server, api) = api(Reply::answer(status, &[], "")).await;
        assert_eq!(api.add().await.unwrap_err().outcome(), outcome, "{status}");
    }
}

#[tokio::test]
async fn an_answer_of_not_modified_is_no_redirect() {
    let (_server, api) = api(Reply::raw("HTTP/1.1 304 Not Modified\r\netag: \"1\"\r\n\r\n")).await;
    let error = api.list().header("if-none-match", "\"1\"").await.unwrap_err();
    assert!(error.is_not_modified());
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Status, Outcome::Rejected));
    let says = "GET /entries: 304 Not Modified: nothing has changed since the version that the request names";
    assert_eq!(error.to_string(), says);

    assert!(Error::from_status(304, ErrorBody::new()).is_not_modified());
    assert_eq!(Error::from_status(304, ErrorBody::new()).kind(), ErrorKind::Status);
    assert!(!Error::from_status(404, ErrorBody::new()).is_not_modified());
}

#[tokio::test]
async fn a_redirect_says_which_it_is() {
    for (status, says) in [
        (
            300,
            "300 Multiple Choices: the provider offers several responses to choose from; redirects",
        ),
        (301, "301 Moved Permanently: redirects are not followed"),
        (303, "303 See Other: the result is to be read elsewhere; redirects are not followed"),
        (305, "305 Use Proxy: the provider asks for a proxy; redirects are not followed"),
        (399, "399: redirects are not followed"),
    ] {
        let (_server, api) =
            api(Reply::answer(status, &[("location", "https://a.example/x")], "to /x")).await;
        let error = api.list().await.unwrap_err();
        assert_eq!(error.body(), None, "it repeats the location");
        assert_eq!(error.kind(), ErrorKind::Redirect);
        assert!(error.to_string().contains(says), "{error}");
        assert!(error.to_string().contains("points to https://a.example"), "{error}");
    }
}

#[tokio::test]
async fn a_status_without_a_name_is_its_number() {
    for status in [299, 419, 522, 530, 599, 999] {
        let (_server, api) = api(Reply::answer(status, &[], "")).await;
        let error = api.add().await.unwrap_err();
        let text = error.to_string();
        let says = format!("POST /entries: {status}");
        assert!(text.starts_with(&says) && !text.contains("unknown"), "{text}");
    }
}

#[tokio::test]
async fn a_success_that_is_not_declared_is_an_error_that_says_so() {
    let (_server, first) = api(Reply::answer(202, &[], "")).await;
    first.add().await.unwrap();
    let (_server, second) = api(Reply::answer(200, &[], "")).await;
    let error = second.add().await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Status, Outcome::Applied));
    assert!(error.to_string().contains("declares another status"), "{error}");
}

#[tokio::test]
async fn display_is_one_line_and_bounded_whatever_the_provider_says() {
    let words = format!("first\nsecond\r\n{}", "x".repeat(10_000));
    let body = serde_json::json!({"code": "a\u{1b}[31m", "message": words}).to_string();
    let (_server, api) = api(Reply::json(400, &body)).await;
    let error = api.list().await.unwrap_err();
    let text = error.to_string();
    assert!(text.starts_with("GET /entries: 400 Bad Request: a [31m: first second"), "{text}");
    assert!(!text.contains(char::is_control) && text.len() < 700, "{text}");
    assert_eq!(error.message(), Some(words.as_str()));
}

#[tokio::test]
async fn the_source_is_left_to_the_chain() {
    let client = Client::builder("http://127.0.0.1:1").build().unwrap();
    let api = Api(client);
    let error = api.list().retry(auth_core::RetryPolicy::never()).await.unwrap_err();
    assert_eq!(error.to_string(), "GET /entries: no connection could be made");
    assert!(std::error::Error::source(&error).is_some());
}

#[tokio::test]
async fn the_request_id_is_found_in_the_usual_headers() {
    for name in ["x-request-id", "request-id"] {
        let (_server, first) = api(Reply::answer(404, &[(name, "req_1")], "")).await;
        assert_eq!(first.list().await.unwrap_err().request_id(), Some("req_1"));
        let (_server, second) = api(Reply::answer(202, &[(name, "req_2")], "")).await;
        assert_eq!(second.add().response().await.unwrap().request_id(), Some("req_2"));
    }
}

#[tokio::test]
async fn the_answers_headers_are_on_the_error_and_are_not_printed() {
    let limited = [("x-ratelimit-remaining", "0"), ("set-cookie", "session=do_not_print")];
    for (status, body, kind) in [
        (403, "{}", ErrorKind::Status),
        (200, r#"{"data": 1}"#, ErrorKind::Decode),
        (302, "", ErrorKind::Redirect),
    ] {
        let (_server, api) = api(Reply::answer(status, &limited, body)).await;
        let error = api.list().await.unwrap_err();
        assert_eq!(error.kind(), kind);
        assert_eq!(error.headers().unwrap()["x-ratelimit-remaining"], "0", "{status}");
        let text = format!("{error} {error:#} {error:?} {error:#?}");
        assert!(!text.contains("do_not_print"), "{text}");
    }
    assert!(Error::from_kind(ErrorKind::Timeout, "late").headers().is_none());
}

#[tokio::test]
async fn the_alternate_form_adds_the_causes_on_the_same_line() {
    let (server, api) = api(Reply::json(200, "{}")).await;
    drop(server);
    tokio::task::yield_now().await;
    let error = api.list().await.unwrap_err();
    let (line, all) = (error.to_string(), format!("{error:#}"));
    assert_eq!(error.kind(), ErrorKind::Connect);
    let causes = all.strip_prefix(&line).unwrap();
    assert!(causes.starts_with(": ") && causes.contains("onnection refused"), "{all}");
    assert!(!all.contains('\n'), "{all}");
    assert!(!line.contains("refused"), "{line}");
}
