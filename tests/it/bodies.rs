//! Bodies that are not JSON: multipart forms, and streams in requests and responses.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use auth_core::{
    Body, ByteStream, Call, Client, Error, ErrorKind, Multipart, Outcome, Part, Provider, endpoint,
};
use auth_tests::clock::TestClock;
use auth_tests::server::{Reply, Seen, Server};
use bytes::Bytes;
use futures_core::Stream;

struct Files(Client);

impl Provider for Files {
    fn client(&self) -> &Client {
        &self.0
    }
}

trait FilesApi: Provider {
    /// Uploads a form.
    #[endpoint(method = POST, path = "/files", multipart = form, idempotent)]
    fn upload(&self, form: Multipart) -> Call<()>;

    /// Puts bytes.
    #[endpoint(method = PUT, path = "/files/<id>", body = body)]
    fn put(&self, id: u8, body: Body) -> Call<()>;

    /// Gives the bytes.
    #[endpoint(method = GET, path = "/files/<id>")]
    fn get(&self, id: u8) -> Call<Bytes>;

    /// Gives the bytes as they come.
    #[endpoint(method = GET, path = "/files/<id>")]
    fn stream(&self, id: u8) -> Call<ByteStream>;
}

impl FilesApi for Files {}

async fn files(replies: impl IntoIterator<Item = Reply>) -> (Server, Files) {
    let server = Server::start(replies).await;
    let client = Client::builder(server.url())
        .response_limit(1000)
        .clock(TestClock::default())
        .build()
        .unwrap();
    (server, Files(client))
}

/// Gives these chunks, one a poll.
struct Chunks(std::vec::IntoIter<&'static str>);

fn chunks<const N: usize>(chunks: [&'static str; N]) -> Chunks {
    Chunks(Vec::from(chunks).into_iter())
}

impl Stream for Chunks {
    type Item = Result<Bytes, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.next().map(|chunk| Ok(Bytes::from_static(chunk.as_bytes()))))
    }
}

/// The body with its boundary, which is checked against the content type, called `B`.
fn form(seen: &Seen) -> String {
    let content_type = seen.header("content-type").unwrap();
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    assert_eq!(boundary.len(), 32);
    seen.text().replace(boundary, "B")
}

#[tokio::test]
async fn a_form_has_texts_and_files_and_is_whole_in_every_attempt() {
    let (server, files) = files([Reply::answer(503, &[], ""), Reply::answer(200, &[], "")]).await;
    let avatar = Part::new(b"PNG".to_vec()).file_name("me \"1\"\r\n.png").content_type("image/png");
    let form_body = Multipart::new().text("purpose", "avatar").part("file", avatar);
    files.upload(form_body).await.unwrap();
    let seen = server.seen();
    assert_eq!(seen.len(), 2);
    for seen in &seen {
        assert_eq!(
            form(seen),
            "--B\r\ncontent-disposition: form-data; name=\"purpose\"\r\n\r\navatar\r\n\
             --B\r\ncontent-disposition: form-data; name=\"file\"; \
             filename=\"me %221%22%0D%0A.png\"\r\ncontent-type: image/png\r\n\r\nPNG\r\n--B--\r\n"
        );
    }
}

#[tokio::test]
async fn a_form_with_a_stream_is_sent_once_with_its_length() {
    let (server, files) = files([Reply::answer(503, &[], "")]).await;
    let body = Body::sized_stream(chunks(["ab", "", "cd"]), 4);
    let part = Part::new(body).file_name("a.bin");
    let error = files.upload(Multipart::new().part("file", part)).await.unwrap_err();
    assert_eq!(error.attempts(), 1, "a stream is gone once it was sent");
    let seen = &server.seen()[0];
    assert!(form(seen).contains("\r\n\r\nabcd\r\n--B--"), "{}", form(seen));
    assert_eq!(seen.header("content-length").unwrap(), seen.body.len().to_string());
}

#[tokio::test]
async fn a_file_without_a_content_type_is_bytes() {
    let (server, files) = files([Reply::answer(200, &[], "")]).await;
    let file = Part::new("x").file_name("a.bin");
    files.upload(Multipart::new().part("file", file)).await.unwrap();
    let form = form(&server.seen()[0]);
    assert!(form.contains("a.bin\"\r\ncontent-type: application/octet-stream\r\n\r\nx"), "{form}");
}

#[tokio::test]
async fn a_content_type_that_would_break_out_of_its_part_is_refused_before_sending() {
    let (server, files) = files([Reply::answer(200, &[], "")]).await;
    let part = Part::new("x".to_owned()).content_type("a\r\nx: y");
    let error = files.upload(Multipart::new().part("file", part)).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome()), (ErrorKind::Request, Outcome::NotSent));
    assert!(error.to_string().contains("part `file`"), "{error}");
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_stream_goes_out_with_its_length_and_one_of_another_length_fails() {
    let (server, files) = files([Reply::answer(200, &[], "")]).await;
    files.put(1, Body::sized_stream(chunks(["ab", "cd"]), 4)).await.unwrap();
    assert_eq!(server.seen()[0].text(), "abcd");
    for (body, attempts) in [
        (Body::sized_stream(chunks(["ab"]), 4), 1),
        (Body::sized_stream(chunks(["ab", "cd", "ef"]), 5), 1),
    ] {
        let error = files.put(1, body).attempt_timeout(Duration::from_secs(2)).await.unwrap_err();
        assert_eq!((error.outcome(), error.attempts()), (Outcome::Unknown, attempts), "{error}");
    }
    assert_eq!(server.seen().len(), 1, "no other request was whole");
}

#[tokio::test]
async fn an_answer_can_be_taken_as_it_is() -> Result<(), Error> {
    let (_server, files) = files([Reply::answer(200, &[], [0xff, 0, 1])]).await;
    assert_eq!(files.get(1).await?, [0xff, 0, 1].as_slice());
    Ok(())
}

#[tokio::test]
async fn an_answer_can_be_taken_as_it_comes() -> Result<(), Error> {
    let reply = Reply::raw("HTTP/1.1 200 OK\r\nx-kind: log\r\ncontent-length: 4\r\n\r\n")
        .then("ab")
        .wait(Duration::from_millis(30))
        .then("cd");
    let (_server, files) = files([reply]).await;
    let reply = files.stream(1).response().await?;
    assert_eq!(reply.headers()["x-kind"], "log");
    let mut stream = reply.into_value();
    assert_eq!(stream.chunk().await?.as_deref(), Some(&b"ab"[..]));
    assert_eq!(stream.chunk().await?.as_deref(), Some(&b"cd"[..]));
    assert_eq!(stream.chunk().await?, None);
    assert_eq!(stream.chunk().await?, None);
    Ok(())
}

#[tokio::test]
async fn a_stream_keeps_the_limits() {
    let answer =
        |framing| Reply::raw(format!("HTTP/1.1 200 OK\r\nx-request-id: req_1\r\n{framing}\r\n"));
    let many = answer("").then("x".repeat(2000)).close();
    let cut = answer("content-length: 9\r\n").then("ab").close();
    let odd = answer("transfer-encoding: chunked\r\n").then("2\r\nab\r\nxyz\r\n").close();
    let late = answer("content-length: 9\r\n").then("ab").wait(Duration::from_secs(30));
    for (reply, kind, says) in [
        (many, ErrorKind::TooLarge, "larger than the limit of 1000 bytes"),
        (cut, ErrorKind::Body, "the body broke off"),
        (
            odd,
            ErrorKind::Protocol,
            "the response cannot be read: its body is not divided into valid chunks",
        ),
        (late, ErrorKind::Timeout, "not arrive within the call's deadline of 300ms"),
    ] {
        let (_server, files) = files([reply]).await;
        let mut stream = files.stream(1).deadline(Duration::from_millis(300)).await.unwrap();
        let error = loop {
            match stream.chunk().await {
                Ok(chunk) => assert!(chunk.is_some(), "{kind:?}"),
                Err(error) => break error,
            }
        };
        assert_eq!((error.kind(), error.outcome()), (kind, Outcome::Applied));
        let known = (error.status().unwrap().as_u16(), error.attempts(), error.request_id());
        assert_eq!(known, (200, 1, Some("req_1")));
        assert!(error.to_string().contains(says), "{error}");
        assert_eq!(stream.chunk().await.unwrap(), None, "after an error there is nothing more");
    }
}

#[tokio::test]
async fn a_refusal_is_an_error_and_not_a_stream() {
    let (_server, files) = files([Reply::json(404, r#"{"code": "gone"}"#)]).await;
    let error = files.stream(1).await.unwrap_err();
    assert_eq!(error.code(), Some("gone"));
}

#[tokio::test]
async fn a_stream_that_stands_still_ends_long_before_its_deadline() {
    let head = "HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nab";
    let reply = || Reply::raw(head).wait(Duration::from_millis(100)).then("cd");
    // Each chunk has the whole time: in all it may take longer.
    let (_server, files) = files([reply().wait(Duration::from_millis(100)).then("ef")]).await;
    let mut stream = files.stream(1).idle_timeout(Duration::from_millis(150)).await.unwrap();
    let mut all = Vec::new();
    while let Some(chunk) = stream.chunk().await.unwrap() {
        all.extend_from_slice(&chunk);
    }
    assert_eq!(all, b"abcdef");

    // By default a chunk may take as long as an attempt.
    for set in [
        |call: Call<ByteStream>| call.idle_timeout(Duration::from_millis(150)),
        |call: Call<ByteStream>| call.attempt_timeout(Duration::from_millis(150)),
    ] {
        let (_server, files) = self::files([reply().wait(Duration::from_secs(5))]).await;
        let mut stream = set(files.stream(1)).await.unwrap();
        assert_eq!(stream.chunk().await.unwrap().as_deref(), Some(&b"ab"[..]));
        assert_eq!(stream.chunk().await.unwrap().as_deref(), Some(&b"cd"[..]));
        let error = stream.chunk().await.unwrap_err();
        assert_eq!((error.kind(), error.outcome()), (ErrorKind::Timeout, Outcome::Applied));
        assert!(error.to_string().contains("no part of the body arrived for 150ms"), "{error}");
        assert_eq!(stream.chunk().await.unwrap(), None, "after an error there is nothing more");
    }
}

#[tokio::test]
async fn a_reader_that_takes_its_time_does_not_use_up_the_streams() {
    let head = "HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nab";
    let (_server, files) =
        files([Reply::raw(head).wait(Duration::from_millis(50)).then("cd")]).await;
    let mut stream = files.stream(1).idle_timeout(Duration::from_millis(200)).await.unwrap();
    assert_eq!(stream.chunk().await.unwrap().as_deref(), Some(&b"ab"[..]));
    // The runtime stands still with it, so that nothing is read ahead.
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(stream.chunk().await.unwrap().as_deref(), Some(&b"cd"[..]));
}
