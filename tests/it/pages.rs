//! Lists with several pages.

use std::time::Duration;

use auth_core::{
    Call, Client, Error, ErrorKind, Next, Outcome, Page, PageRequest, Position, Provider, Secret,
    endpoint,
};
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Server};
use serde::Deserialize;
use serde_json::{Value, json};

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

#[derive(Debug, Deserialize)]
struct Cursor {
    data: Vec<u64>,
    next: Option<String>,
}

impl Page for Cursor {
    type Item = u64;

    fn next(&self, _: &PageRequest<'_>) -> Next {
        self.next.as_ref().map_or_else(Next::end, |next| Next::query([("cursor", next)]))
    }

    fn into_items(self) -> Vec<u64> {
        self.data
    }
}

#[derive(Debug, Deserialize)]
struct Offset {
    data: Vec<u64>,
    total: u64,
}

impl Page for Offset {
    type Item = u64;

    fn next(&self, request: &PageRequest<'_>) -> Next {
        Next::offset("offset", request, self.data.len(), Some(self.total))
    }

    fn into_items(self) -> Vec<u64> {
        self.data
    }
}

#[derive(Debug, Deserialize)]
struct Link {
    data: Vec<u64>,
    next: String,
}

impl Page for Link {
    type Item = u64;

    fn next(&self, _: &PageRequest<'_>) -> Next {
        Next::link(&self.next)
    }

    fn into_items(self) -> Vec<u64> {
        self.data
    }
}

#[derive(Debug, Deserialize)]
struct Found {
    users: Vec<u64>,
}

impl Page for Found {
    type Item = u64;

    fn next(&self, request: &PageRequest<'_>) -> Next {
        let page = request.json("page").and_then(|page| page.as_u64()).unwrap_or(0);
        if self.users.is_empty() { Next::end() } else { Next::json([("page", page + 1)]) }
    }

    fn into_items(self) -> Vec<u64> {
        self.users
    }
}

trait Lists: Provider {
    /// Lists by cursor.
    #[endpoint(method = GET, path = "/things/<id>?<tag>")]
    fn by_cursor(&self, id: u8, tag: Option<&str>) -> Call<Cursor>;

    /// Lists by offset.
    #[endpoint(method = GET, path = "/things?<limit>&<offset>")]
    fn by_offset(&self, limit: Option<u8>, offset: Option<u8>) -> Call<Offset>;

    /// Lists by link.
    #[endpoint(method = GET, path = "/things?<page>")]
    fn by_link(&self, page: u8) -> Call<Link>;

    /// Lists by a member of the body.
    #[endpoint(method = POST, path = "/search", json = { text, password, page }, idempotent)]
    fn by_body(&self, text: &str, password: &Secret, page: Option<u8>) -> Call<Found>;

    /// Lists by a member of a body that is not an object.
    #[endpoint(method = POST, path = "/search", json = words, idempotent)]
    fn by_array(&self, words: &[&str]) -> Call<Found>;
}

impl Lists for Api {}

async fn api<const N: usize>(replies: [&str; N]) -> (Server, Api) {
    let server = Server::start(replies.map(|body| Reply::json(200, body))).await;
    let client = Client::builder(server.url() + "/v1").clock(TestClock::default()).build();
    (server, Api(client.unwrap()))
}

fn bodies(server: &Server) -> Vec<Value> {
    server.seen().iter().map(|seen| serde_json::from_slice(&seen.body).unwrap()).collect()
}

fn lines(server: &Server) -> Vec<String> {
    server.seen().iter().map(|seen| seen.line().to_owned()).collect()
}

/// The items up to the end or the first error.
async fn drain<T: Page>(call: Call<T>) -> (Vec<T::Item>, Option<Error>) {
    let mut items = call.items();
    let mut all = Vec::new();
    while let Some(item) = items.next().await {
        match item {
            Ok(item) => all.push(item),
            Err(error) => {
                assert!(items.next().await.is_none(), "after an error there is nothing more");
                return (all, Some(error));
            }
        }
    }
    assert!(items.position().is_none());
    (all, None)
}

#[tokio::test]
async fn a_cursor_replaces_itself_and_leaves_the_rest_of_the_query() {
    let (server, api) = api([
        r#"{"data": [1, 2], "next": "a&b"}"#,
        r#"{"data": [], "next": "c"}"#,
        r#"{"data": [3], "next": null}"#,
    ])
    .await;
    let (items, error) = drain(api.by_cursor(7, Some("x y"))).await;
    assert_eq!((items, error.is_none()), (vec![1, 2, 3], true));
    assert_eq!(
        lines(&server),
        [
            "GET /v1/things/7?tag=x%20y",
            "GET /v1/things/7?tag=x%20y&cursor=a%26b",
            "GET /v1/things/7?tag=x%20y&cursor=c"
        ]
    );
}

#[tokio::test]
async fn an_offset_moves_on_by_what_came_and_stops_at_the_total_or_at_nothing() {
    let (server, first) =
        api([r#"{"data": [1, 2], "total": 3}"#, r#"{"data": [3], "total": 3}"#]).await;
    assert_eq!(drain(first.by_offset(Some(2), None)).await.0, [1, 2, 3]);
    assert_eq!(lines(&server), ["GET /v1/things?limit=2", "GET /v1/things?limit=2&offset=2"]);

    let (server, second) =
        api([r#"{"data": [6], "total": 9}"#, r#"{"data": [], "total": 9}"#]).await;
    assert_eq!(drain(second.by_offset(None, Some(5))).await.0, [6]);
    assert_eq!(lines(&server), ["GET /v1/things?offset=5", "GET /v1/things?offset=6"]);
}

#[tokio::test]
async fn a_link_is_followed_on_its_own_path_alone() {
    for next in ["?page=2", "/v1/things?page=2", "things?page=2"] {
        let page = format!(r#"{{"data": [1], "next": "{next}"}}"#);
        let (server, api) = api([&page, r#"{"data": [2], "next": ""}"#]).await;
        assert_eq!(drain(api.by_link(1)).await.0, [1, 2]);
        assert_eq!(lines(&server), ["GET /v1/things?page=1", "GET /v1/things?page=2"]);
    }
    for (next, says) in [
        ("https://evil.example/v1/things?page=2", "another origin, https://evil.example"),
        ("//evil.example/v1/things", "another origin"),
        ("http://127.0.0.1:1/v1/things", "another origin"),
        ("/v1/others?page=2", "another path"),
        ("/v1/things/../others", "another path"),
        ("http://[", "not a URL"),
        ("data:text/plain,x", "another origin"),
    ] {
        let page = format!(r#"{{"data": [1], "next": "{next}"}}"#);
        let (server, api) = api([&page]).await;
        let (items, error) = drain(api.by_link(1)).await;
        let error = error.unwrap();
        assert_eq!((items, server.seen().len()), (vec![1], 1), "{next}");
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Pagination, Outcome::NotSent));
        assert!(error.to_string().contains(says), "{next}: {error}");
    }
}

#[tokio::test]
async fn a_member_of_the_body_replaces_itself_and_leaves_the_rest() {
    let (server, api) =
        api([r#"{"users": [1, 2]}"#, r#"{"users": [3]}"#, r#"{"users": []}"#]).await;
    assert_eq!(drain(api.by_body("a", &"s3cret".into(), None)).await.0, [1, 2, 3]);
    assert_eq!(
        bodies(&server),
        [
            json!({"text": "a", "password": "s3cret"}),
            json!({"page": 1, "password": "s3cret", "text": "a"}),
            json!({"page": 2, "password": "s3cret", "text": "a"}),
        ]
    );
}

#[tokio::test]
async fn a_position_in_a_list_by_body_has_the_page_and_nothing_else_of_the_body() {
    let pages = [r#"{"users": [1, 2]}"#, r#"{"users": [3, 4]}"#, r#"{"users": []}"#];
    let (_server, first) = api(pages).await;
    let mut items = first.by_body("a", &"s3cret".into(), Some(7)).items();
    for expected in [1, 2, 3] {
        assert_eq!(items.next().await.unwrap().unwrap(), expected);
    }
    let saved = serde_json::to_string(&items.position().unwrap()).unwrap();
    assert!(saved.contains(r#""json":{"page":8}"#) && !saved.contains("s3cret"), "{saved}");

    let position: Position = serde_json::from_str(&saved).unwrap();
    let (server, second) = api([pages[1], pages[2]]).await;
    let mut items = second.by_body("a", &"s3cret".into(), None).items().resume(&position);
    assert_eq!(items.next().await.unwrap().unwrap(), 4);
    assert!(items.next().await.is_none());
    assert_eq!(
        bodies(&server),
        [
            json!({"page": 8, "password": "s3cret", "text": "a"}),
            json!({"page": 9, "password": "s3cret", "text": "a"}),
        ]
    );
}

#[tokio::test]
async fn a_page_that_a_body_cannot_name_is_an_error_that_shows_nothing_of_the_body() {
    let (_server, api) = api([r#"{"users": [1]}"#]).await;
    let (items, error) = drain(api.by_array(&["word"])).await;
    let error = error.unwrap();
    assert_eq!((items, error.kind()), (vec![1], ErrorKind::Pagination));
    assert!(error.to_string().contains("body is not a JSON object"), "{error}");
    assert!(!format!("{error:?}").contains("word"), "{error:?}");
}

#[tokio::test]
async fn a_page_that_comes_round_again_is_an_error_and_not_a_loop() {
    let (server, first) = api([r#"{"data": [1], "next": "?page=1"}"#]).await;
    let (items, error) = drain(first.by_link(1)).await;
    assert_eq!((items, server.seen().len()), (vec![1], 1));
    assert!(error.unwrap().to_string().contains("seen before"));

    let (server, second) = api([r#"{"data": [1], "next": "a"}"#]).await;
    let (items, error) = drain(second.by_cursor(1, None)).await;
    assert_eq!((items, server.seen().len()), (vec![1, 1], 2));
    assert!(error.unwrap().to_string().contains("seen before"));
}

#[tokio::test]
async fn a_list_without_end_stops_at_the_cap() {
    let pages: Vec<_> = (0..20).map(|n| format!(r#"{{"data": [{n}], "next": "{n}"}}"#)).collect();
    let server = Server::start(pages.iter().map(|body| Reply::json(200, body))).await;
    let api = Api(Client::builder(server.url()).build().unwrap());
    let mut pages = api.by_cursor(1, None).pages().max_pages(3);
    for _ in 0..3 {
        pages.next().await.unwrap().unwrap();
    }
    let error = pages.next().await.unwrap().unwrap_err();
    assert!(error.to_string().contains("more than 3 pages"), "{error}");
    assert_eq!(server.seen().len(), 3);
}

#[tokio::test]
async fn the_deadline_covers_the_whole_list() {
    let server = Server::start([
        Reply::json(200, r#"{"data": [1], "next": "a"}"#),
        Reply::answer(429, &[("retry-after", "9")], ""),
        Reply::json(200, r#"{"data": [2], "next": "b"}"#),
        Reply::answer(429, &[("retry-after", "9")], ""),
    ])
    .await;
    let clock = TestClock::default();
    let client = Client::builder(server.url()).clock(clock.clone()).build().unwrap();
    let api = Api(client);
    let mut items = api.by_cursor(1, None).deadline(Duration::from_secs(10)).items();
    assert_eq!(items.next().await.unwrap().unwrap(), 1);
    // The second page spends nine of the ten seconds, so that the third has not enough left to
    // wait for nine more.
    assert_eq!(items.next().await.unwrap().unwrap(), 2);
    assert!(clock.sleeps()[0] >= Duration::from_secs(9));
    assert_eq!(items.next().await.unwrap().unwrap_err().status().unwrap().as_u16(), 429);
    assert_eq!(clock.sleeps().len(), 1);

    let (_server, api) = self::api([r#"{"data": [], "next": null}"#]).await;
    let call = api.by_cursor(1, None).deadline(Duration::ZERO);
    let error = call.pages().next().await.unwrap().unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Request, Outcome::NotSent));
}

#[tokio::test]
async fn a_later_page_tells_the_deadline_of_the_whole_list() {
    let server = Server::start([
        Reply::json(200, r#"{"data": [1], "next": "a"}"#),
        Reply::nothing().wait(Duration::from_secs(30)),
    ])
    .await;
    let api = Api(Client::builder(server.url()).build().unwrap());
    let call = api.by_cursor(1, None).deadline(Duration::from_millis(300));
    let mut pages = call.retry(auth_core::RetryPolicy::never()).pages();
    pages.next().await.unwrap().unwrap();
    let error = pages.next().await.unwrap().unwrap_err();
    assert!(error.to_string().contains("the call's deadline of 300ms"), "{error}");
}

#[tokio::test]
async fn a_position_can_be_saved_and_gone_on_from() {
    let bodies = [r#"{"data": [1, 2, 3], "next": "a"}"#, r#"{"data": [4], "next": null}"#];
    let (_server, first) = api(bodies).await;
    let mut items = first.by_cursor(1, Some("x")).items();
    assert_eq!(items.next().await.unwrap().unwrap(), 1);
    assert_eq!(items.next().await.unwrap().unwrap(), 2);
    let saved = serde_json::to_string(&items.position().unwrap()).unwrap();
    drop(items);

    let position: Position = serde_json::from_str(&saved).unwrap();
    let (server, second) = api(bodies).await;
    let mut items = second.by_cursor(1, None).items().resume(&position);
    assert_eq!(items.position().as_ref(), Some(&position));
    assert_eq!(items.next().await.unwrap().unwrap(), 3);
    assert_eq!(items.next().await.unwrap().unwrap(), 4);
    assert!(items.next().await.is_none());
    assert_eq!(lines(&server), ["GET /v1/things/1?tag=x", "GET /v1/things/1?tag=x&cursor=a"]);

    let error = second.by_link(1).items().resume(&position).next().await.unwrap().unwrap_err();
    assert!(error.to_string().contains("another list"), "{error}");
}

#[tokio::test]
async fn an_error_ends_the_list_and_says_where_to_go_on() {
    let server = Server::start([
        Reply::json(200, r#"{"data": [1], "next": "a"}"#),
        Reply::json(500, "{}"),
        Reply::json(200, r#"{"data": [2], "next": null}"#),
    ])
    .await;
    let api = Api(Client::builder(server.url()).build().unwrap());
    let mut items = api.by_cursor(1, None).items();
    assert_eq!(items.next().await.unwrap().unwrap(), 1);
    assert_eq!(items.next().await.unwrap().unwrap_err().status().unwrap().as_u16(), 500);
    assert!(items.next().await.is_none());

    let position = items.position().unwrap();
    let mut items = api.by_cursor(1, None).items().resume(&position);
    assert_eq!(items.next().await.unwrap().unwrap(), 2);
    assert!(items.next().await.is_none());
}

#[tokio::test]
async fn a_fake_is_a_list_of_one_page() {
    let call = Call::ready(Ok(Cursor { data: vec![1, 2], next: Some("a".to_owned()) }));
    assert_eq!(drain(call).await.0, [1, 2]);
}
