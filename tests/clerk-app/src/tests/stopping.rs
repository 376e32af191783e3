//! How the application stops.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::{ada, start};

#[tokio::test]
async fn a_request_that_has_begun_is_finished_before_it_stops() {
    let (instance, _sandbox) = start().await;
    let (headers, body) = instance.signed("msg_1", "user.created", &ada("Ada", 1));
    let mut head =
        format!("POST /webhooks/clerk HTTP/1.1\r\nhost: app\r\ncontent-length: {}\r\n", body.len());
    for (name, value) in &headers {
        head += &format!("{name}: {}\r\n", value.to_str().unwrap());
    }
    // The application asks for the body, so that it is known to have the head.
    head += "expect: 100-continue\r\n\r\n";
    let address = instance.url.trim_start_matches("http://").to_owned();
    let mut connection = TcpStream::connect(&address).await.unwrap();
    connection.write_all(head.as_bytes()).await.unwrap();
    let mut answer = [0; 25];
    connection.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 100 Continue\r\n\r\n");

    instance.stop.send(()).unwrap();
    while TcpStream::connect(&address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    assert!(!instance.serving.is_finished());
    connection.write_all(body.as_bytes()).await.unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 204 "), "{answer}");
    instance.serving.await.unwrap().unwrap();
    assert!(instance.app.users.get("user_ada").await.unwrap().is_some());
}
