//! Faults between a client and a provider, and the result of the call.
//!
//! The table is the specification. Each row has a fault that affects the first request; the next
//! request succeeds. For a GET, for a POST that is declared idempotent and for a plain POST, the
//! row says how many requests the server saw and how the call ended. The number of waits between
//! attempts, which the clock counts, is the number of requests minus one.

use std::time::Duration;

use auth_core::ErrorKind::{
    self, Body, Decode, Disconnected, Protocol, Redirect, Status, Timeout, TooLarge,
};
use auth_core::Outcome::{self, Applied, Rejected, Unknown};
use auth_core::{Call, Client, Error, Provider, endpoint};
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Server};
use serde::Deserialize;

struct Api(Client);

impl Provider for Api {
    fn client(&self) -> &Client {
        &self.0
    }
}

#[derive(Debug, Deserialize, PartialEq)]
struct Thing {
    id: u64,
}

trait Things: Provider {
    /// Reads.
    #[endpoint(method = GET, path = "/thing")]
    fn get(&self) -> Call<Thing>;

    /// Makes it so, however often.
    #[endpoint(method = POST, path = "/thing/ensure", json = text, idempotent)]
    fn ensure(&self, text: &str) -> Call<Thing>;

    /// Makes another one each time.
    #[endpoint(method = POST, path = "/thing", json = text)]
    fn make(&self, text: &str) -> Call<Thing>;
}

impl Things for Api {}

/// How a call ends: after so many requests, well or with this.
#[derive(Clone, Copy, Debug, PartialEq)]
enum End {
    Ok(usize),
    Err(usize, ErrorKind, Outcome),
}

use End::{Err as Fails, Ok as Succeeds};

struct Fault {
    name: &'static str,
    reply: Reply,
    get: End,
    ensure: End,
    make: End,
}

fn fault(name: &'static str, reply: Reply, [get, ensure, make]: [End; 3]) -> Fault {
    Fault { name, reply, get, ensure, make }
}

const WELL: &str = "HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\n{\"id\":7}";
const LONG: Duration = Duration::from_secs(30);
const LIMIT: usize = 10_000;

/// Another attempt makes it good, where that is safe.
fn repeated(kind: ErrorKind, outcome: Outcome) -> [End; 3] {
    [Succeeds(2), Succeeds(2), Fails(1, kind, outcome)]
}

/// Another attempt would not help, or is not needed.
fn always(end: End) -> [End; 3] {
    [end, end, end]
}

fn raw(bytes: impl Into<Vec<u8>>) -> Reply {
    Reply::raw(bytes)
}

fn broken_connections() -> Vec<Fault> {
    let interrupted = || repeated(Disconnected, Unknown);
    vec![
        fault("reset before the request is read", Reply::unread().reset(), {
            // The server saw one request less than were sent.
            [Succeeds(1), Succeeds(1), Fails(0, Disconnected, Unknown)]
        }),
        fault("reset after the request is read", Reply::nothing().reset(), interrupted()),
        fault("closed without an answer", Reply::nothing().close(), interrupted()),
        fault("closed within the status line", raw("HTTP/1.").close(), interrupted()),
        fault("closed within the headers", raw("HTTP/1.1 200 OK\r\nx: ").close(), interrupted()),
        fault(
            "reset within the body",
            {
                raw("HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\n{\"id")
                    .wait(Duration::from_millis(20))
                    .reset()
            },
            repeated(Body, Applied),
        ),
        fault(
            "a body shorter than its length",
            raw("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{\"id\":7}").close(),
            repeated(Body, Applied),
        ),
        fault(
            "a chunked body without its end",
            {
                raw("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n8\r\n{\"id\":7}\r\n")
                    .close()
            },
            repeated(Body, Applied),
        ),
    ]
}

fn silences() -> Vec<Fault> {
    let head = "HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\n";
    let drip = (0..100).fold(raw("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n"), |reply, _| {
        reply.then(" ").wait(Duration::from_millis(50))
    });
    vec![
        fault("silence before the head", Reply::nothing().wait(LONG), repeated(Timeout, Unknown)),
        fault(
            "silence within the head",
            raw("HTTP/1.1 200 OK\r\n").wait(LONG),
            repeated(Timeout, Unknown),
        ),
        fault(
            "silence within the body",
            raw(head).then("{\"id").wait(LONG),
            repeated(Timeout, Applied),
        ),
        fault("a body that drips", drip, repeated(Timeout, Applied)),
        fault(
            "silence within an error's body",
            raw("HTTP/1.1 404 No\r\ncontent-length: 99\r\n\r\n{\"code\":\"gone\"").wait(LONG),
            always(Fails(1, Status, Rejected)),
        ),
    ]
}

fn odd_answers() -> Vec<Fault> {
    let undecodable = || always(Fails(1, Decode, Applied));
    vec![
        fault("no body", raw("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"), undecodable()),
        fault("204", raw("HTTP/1.1 204 No Content\r\n\r\n"), undecodable()),
        fault(
            "a 204 with a body",
            raw("HTTP/1.1 204 No Content\r\n\r\n{\"id\":7}").close(),
            undecodable(),
        ),
        fault(
            "an HTML page",
            Reply::answer(200, &[("content-type", "text/html")], "<html>"),
            undecodable(),
        ),
        fault(
            "invalid UTF-8",
            Reply::answer(200, &[], b"{\"id\":7,\"x\":\"\xff\"}"),
            undecodable(),
        ),
        fault("another shape", Reply::json(200, "true"), undecodable()),
        fault("another type", Reply::json(200, "{\"id\":\"7\"}"), undecodable()),
        fault("JSON with something behind it", Reply::json(200, "{\"id\":7} x"), undecodable()),
        fault("JSON as deep as it is long", Reply::json(200, &"[".repeat(LIMIT)), undecodable()),
        fault(
            "more bytes than its length",
            raw("HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n{\"id\":7}").close(),
            undecodable(),
        ),
        fault("a body over the limit", Reply::json(200, &" ".repeat(LIMIT + 1)), {
            always(Fails(1, TooLarge, Applied))
        }),
        fault(
            "a chunked body over the limit",
            {
                raw(format!(
                    "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4000\r\n{}",
                    " ".repeat(0x4000)
                ))
                .close()
            },
            always(Fails(1, TooLarge, Applied)),
        ),
        fault(
            "informational answers first",
            {
                raw("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n")
                    .then(WELL)
            },
            always(Succeeds(1)),
        ),
        fault("HTTP/1.0", raw("HTTP/1.0 200 OK\r\n\r\n{\"id\":7}").close(), always(Succeeds(1))),
        fault(
            "no length, but an end",
            raw("HTTP/1.1 200 OK\r\n\r\n{\"id\":7}").close(),
            always(Succeeds(1)),
        ),
        fault(
            "a chunked body with trailers",
            {
                raw(
                    "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n8\r\n{\"id\":7}\r\n0\r\nx: y\r\n\r\n",
                )
            },
            always(Succeeds(1)),
        ),
        fault("a byte order mark", Reply::json(200, "\u{feff}{\"id\":7}"), always(Succeeds(1))),
        fault(
            "a header twice",
            Reply::answer(200, &[("x", "1"), ("x", "2")], "{\"id\":7}"),
            always(Succeeds(1)),
        ),
    ]
}

/// What no parser takes for an answer, and what the error calls it.
fn unreadable_answers() -> Vec<(Fault, &'static str)> {
    let head = |lines: &str| raw(format!("HTTP/1.1 200 OK\r\n{lines}\r\n{{\"id\":7}}")).close();
    let chunked = |body: &str| {
        raw(format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{body}")).close()
    };
    let unreadable =
        |name, reply, says| (fault(name, reply, always(Fails(1, Protocol, Unknown))), says);
    let unreadable_body = |name, reply| {
        (
            fault(name, reply, always(Fails(1, Protocol, Applied))),
            "its body is not divided into valid chunks",
        )
    };
    let not_http = "it is not HTTP";
    let not_a_header = "a line of its headers is not a header";
    let too_large = "more or longer headers than the client accepts";
    let no_length = "its `content-length` is not a number, or is there twice";
    vec![
        unreadable("SSH", raw("SSH-2.0-OpenSSH_9.2\r\n").close(), not_http),
        unreadable("SMTP", raw("220 mail.example.com ESMTP\r\n").close(), not_http),
        unreadable("a TLS alert", raw(b"\x15\x03\x01\x00\x02\x02\x46").close(), not_http),
        unreadable("HTTP/2 unasked", raw(b"\0\0\x12\x04\0\0\0\0\0").close(), not_http),
        unreadable("a page without a head", raw("<html>down</html>").close(), not_http),
        unreadable("HTTP/9.9", raw("HTTP/9.9 200 OK\r\n\r\n").close(), not_http),
        unreadable("a status of two digits", raw("HTTP/1.1 20 OK\r\n\r\n").close(), "its status"),
        unreadable("a status below 100", raw("HTTP/1.1 099 OK\r\n\r\n").close(), "its status"),
        unreadable("no colon", head("no colon\r\n"), not_a_header),
        unreadable("a blank before the colon", head("x : y\r\n"), not_a_header),
        unreadable("a name with a slash", head("x/y: z\r\n"), not_a_header),
        unreadable("a name with another alphabet", head("\u{444}: y\r\n"), not_a_header),
        unreadable("a control character", head("x: \0\r\n"), not_a_header),
        unreadable("a folded header", head("x: y\r\n z\r\n"), not_a_header),
        unreadable("101 headers", head(&"x: y\r\n".repeat(101)), too_large),
        unreadable("2000 headers", head(&"x: y\r\n".repeat(2000)), too_large),
        unreadable(
            "a header that does not end",
            raw(format!("HTTP/1.1 200 OK\r\nx: {}", "y".repeat(2_000_000))).close(),
            too_large,
        ),
        unreadable("a length that is none", head("content-length: many\r\n"), no_length),
        unreadable("a negative length", head("content-length: -1\r\n"), no_length),
        unreadable("a huge length", head("content-length: 99999999999999999999\r\n"), no_length),
        unreadable("two lengths", head("content-length: 8\r\ncontent-length: 9\r\n"), no_length),
        unreadable(
            "HTTP/1.0 in chunks",
            raw("HTTP/1.0 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n").close(),
            "a `transfer-encoding`, which its version of HTTP does not allow",
        ),
        unreadable_body(
            "a chunk with a size that is none",
            chunked("xyz\r\n{\"id\":7}\r\n0\r\n\r\n"),
        ),
        unreadable_body("a chunk longer than its size", chunked("4\r\n{\"id\":7}\r\n0\r\n\r\n")),
        unreadable_body("a chunk of more than can be", chunked("fffffffffffffffff\r\n{\"id\":7}")),
        unreadable_body(
            "a chunk with an endless extension",
            chunked(&format!("8;{}\r\n{{\"id\":7}}\r\n0\r\n\r\n", "x".repeat(100_000))),
        ),
        unreadable_body(
            "a trailer that is none",
            chunked("8\r\n{\"id\":7}\r\n0\r\nno colon\r\n\r\n"),
        ),
    ]
}

fn refusals() -> Vec<Fault> {
    let html = |status| Reply::answer(status, &[("content-type", "text/html")], "<html>");
    vec![
        fault("408", html(408), repeated(Status, Unknown)),
        fault("502, an HTML page", html(502), repeated(Status, Unknown)),
        fault("503 without a body", Reply::answer(503, &[], ""), repeated(Status, Unknown)),
        fault(
            "504 with invalid UTF-8",
            Reply::answer(504, &[], b"\xff\xfe"),
            repeated(Status, Unknown),
        ),
        fault(
            "503 with a body that breaks off",
            raw("HTTP/1.1 503 No\r\ncontent-length: 99\r\n\r\n{").close(),
            repeated(Status, Unknown),
        ),
        fault("429", html(429), always(Succeeds(2))),
        fault(
            "101, which nobody asked for",
            raw("HTTP/1.1 101 Switching Protocols\r\n\r\n").close(),
            always(Fails(1, Status, Unknown)),
        ),
        fault("500", html(500), always(Fails(1, Status, Unknown))),
        fault("501", html(501), always(Fails(1, Status, Rejected))),
        fault("404 with another shape", Reply::json(404, "[]"), always(Fails(1, Status, Rejected))),
        fault("400 with a huge body", Reply::answer(400, &[], vec![b'x'; 1_000_000]), {
            always(Fails(1, Status, Rejected))
        }),
        fault(
            "307 to elsewhere",
            Reply::answer(307, &[("location", "https://evil.example")], ""),
            always(Fails(1, Redirect, Rejected)),
        ),
    ]
}

async fn run(fault: &Fault, call: impl Fn(&Api) -> Call<Thing>) -> (End, usize, Option<Error>) {
    let server = Server::start([fault.reply.clone(), raw(WELL)]).await;
    let clock = TestClock::default();
    let client = Client::builder(server.url())
        .clock(clock.clone())
        .attempt_timeout(Duration::from_millis(400))
        .response_limit(LIMIT)
        .build()
        .unwrap();
    let api = Api(client);
    let result = call(&api).await;
    let requests = server.seen().len();
    assert!(
        server
            .seen()
            .iter()
            .all(|seen| seen.line().starts_with("GET") || seen.text() == "\"text\"")
    );
    // Whatever happened: the client is as good as new.
    assert_eq!(api.get().await.unwrap(), Thing { id: 7 }, "{}", fault.name);
    match result {
        Ok(thing) => {
            assert_eq!(thing, Thing { id: 7 });
            (Succeeds(requests), clock.sleeps().len(), None)
        }
        Err(error) => {
            let end = Fails(requests, error.kind(), error.outcome());
            (end, clock.sleeps().len(), Some(error))
        }
    }
}

async fn check(faults: Vec<Fault>) {
    for fault in faults {
        for (name, end, (actual, waits, error)) in [
            ("GET", fault.get, run(&fault, Api::get).await),
            ("idempotent POST", fault.ensure, run(&fault, |api| api.ensure("text")).await),
            ("plain POST", fault.make, run(&fault, |api| api.make("text")).await),
        ] {
            assert_eq!(actual, end, "{}, {name}: {error:?}", fault.name);
            let attempts = match &error {
                Some(error) => error.attempts() as usize,
                None => waits + 1,
            };
            assert_eq!(waits + 1, attempts, "{}, {name}", fault.name);
        }
    }
}

#[tokio::test]
async fn a_connection_that_breaks() {
    check(broken_connections()).await;
}

#[tokio::test]
async fn a_server_that_falls_silent() {
    check(silences()).await;
}

#[tokio::test]
async fn an_answer_that_is_not_what_it_should_be() {
    check(odd_answers()).await;
}

#[tokio::test]
async fn an_answer_that_cannot_be_read() {
    for (fault, says) in unreadable_answers() {
        let (_, _, error) = run(&fault, Api::get).await;
        let text = error.unwrap_or_else(|| panic!("{}", fault.name)).to_string();
        assert!(
            text.contains("the response cannot be read: ") && text.contains(says),
            "{}: {text}",
            fault.name
        );
        check(vec![fault]).await;
    }
}

#[tokio::test]
async fn a_server_that_speaks_before_it_is_asked() {
    let greeting = Reply::unread().then("SSH-2.0-OpenSSH_9.2\r\n").wait(LONG);
    let server = Server::start([greeting]).await;
    let client = Client::builder(server.url()).clock(TestClock::default()).build().unwrap();
    let error = Api(client).make("text").await.unwrap_err();
    assert_eq!(
        (error.kind(), error.outcome(), error.attempts()),
        (Protocol, Unknown, 1),
        "{error:?}"
    );
    // By which of the two is first through: the greeting or the request.
    let says = ["it arrived before the request was sent", "it is not HTTP"];
    assert!(says.iter().any(|says| error.to_string().contains(says)), "{error}");
}

#[tokio::test]
async fn an_answer_that_is_no_success() {
    check(refusals()).await;
}

#[tokio::test]
async fn every_status_has_a_kind_and_an_outcome() {
    for status in 300..=699_u16 {
        let server = Server::start([Reply::answer(status, &[], "{}")]).await;
        let client = Client::builder(server.url()).clock(TestClock::default()).build().unwrap();
        let error = Api(client).make("text").await.unwrap_err();
        let kind = if status < 400 && status != 304 { Redirect } else { Status };
        let outcome = match status {
            301..=303 | 408 => Unknown,
            501 | 505 => Rejected,
            500.. => Unknown,
            _ => Rejected,
        };
        assert_eq!((error.kind(), error.outcome()), (kind, outcome), "{status}");
        assert_eq!(error.is_not_modified(), status == 304);
        assert!(!error.to_string().contains('<'), "{error}");
        let requests = if status == 429 { 3 } else { 1 };
        assert_eq!(server.seen().len(), requests, "{status}");
    }
}

#[tokio::test]
async fn retry_after_in_every_spelling() {
    let date = |seconds: u64| {
        let now = auth_core::Clock::time_of_day(&auth_core::SystemClock::default());
        httpdate::fmt_http_date(now + Duration::from_secs(seconds))
    };
    let jitter = Duration::from_millis(100);
    for (spelling, wait) in [
        ("0".to_owned(), Some(0..=0)),
        ("2".to_owned(), Some(2..=2)),
        (date(5), Some(3..=5)),
        ("Sun, 06 Nov 1994 08:49:37 GMT".to_owned(), Some(0..=0)),
        ("Mon, 06 Nov 1950 08:49:37 GMT".to_owned(), Some(0..=0)),
        (date(5).replace(|c: char| !c.is_alphanumeric() && c != ':', " "), Some(1..=1)),
        ("1.5".to_owned(), Some(2..=2)),
        ("soon".to_owned(), Some(1..=1)),
        ("-1".to_owned(), Some(1..=1)),
        (String::new(), Some(1..=1)),
        ("30.5".to_owned(), None),
        ("31".to_owned(), None),
        ("Thu Aug  8 02:01:18 2050".to_owned(), None),
        ("99999999999999999999".to_owned(), None),
    ] {
        let limited = Reply::answer(429, &[("retry-after", &spelling)], "");
        let server = Server::start([limited, raw(WELL)]).await;
        let clock = TestClock::default();
        let client = Client::builder(server.url()).clock(clock.clone()).build().unwrap();
        let result = Api(client).make("text").await;
        match wait {
            Some(seconds) => {
                result.unwrap();
                let waited = clock.sleeps()[0] - jitter;
                assert!(seconds.contains(&waited.as_secs()), "{spelling}: {waited:?}");
            }
            None => {
                assert!(result.unwrap_err().retry_after().unwrap() > Duration::from_secs(30));
                assert_eq!((server.seen().len(), clock.sleeps().len()), (1, 0), "{spelling}");
            }
        }
    }
}

#[tokio::test]
async fn a_pooled_connection_that_went_stale_is_not_the_calls_problem() {
    // The server closes each connection after one answer, without saying so.
    let server = Server::start([raw(WELL).close()]).await;
    let client = Client::builder(server.url()).clock(TestClock::default()).build().unwrap();
    let api = Api(client);
    for _ in 0..20 {
        api.get().await.unwrap();
    }
    assert_eq!(server.seen().len(), 20);
}

#[tokio::test]
async fn an_answer_before_the_body_is_read_counts() {
    let early = Reply::unread().then("HTTP/1.1 413 Too Large\r\ncontent-length: 0\r\n\r\n").close();
    let server = Server::start([early]).await;
    let client = Client::builder(server.url()).clock(TestClock::default()).build().unwrap();
    let error = Api(client).make(&"x".repeat(200)).await.unwrap_err();
    // The connection may break before the answer is read, or the answer be there before the request:
    // that may not be taken for a refusal.
    assert!(
        matches!(
            (error.kind(), error.outcome()),
            (Status, Rejected) | (Disconnected | Protocol, Unknown)
        ),
        "{error:?}"
    );
    assert_eq!(error.attempts(), 1);
}

#[tokio::test]
async fn a_refused_connection_is_tried_again_for_any_method() {
    let server = Server::start([raw(WELL)]).await;
    let url = server.url();
    drop(server);
    tokio::task::yield_now().await;
    for idempotent in [true, false] {
        let clock = TestClock::default();
        let api = Api(Client::builder(&url).clock(clock.clone()).build().unwrap());
        let call = if idempotent { api.get() } else { api.make("text") };
        let error = call.await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Connect, Outcome::NotSent));
        assert_eq!((error.attempts(), clock.sleeps().len()), (3, 2));
    }
}

#[tokio::test]
async fn a_call_that_is_dropped_leaves_the_client_usable() {
    let hang = Reply::nothing().wait(LONG);
    let server = Server::start([hang.clone(), hang.clone(), hang, raw(WELL)]).await;
    let api = Api(Client::builder(server.url()).build().unwrap());
    for dropped_after in [1, 2, 3] {
        let call = tokio::spawn(api.get());
        while server.seen().len() < dropped_after {
            tokio::task::yield_now().await;
        }
        call.abort();
        assert!(call.await.unwrap_err().is_cancelled());
    }
    assert_eq!(api.get().await.unwrap(), Thing { id: 7 });
}
