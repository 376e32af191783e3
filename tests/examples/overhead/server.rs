//! The server: a process of its own that answers from memory.

use std::convert::Infallible;
use std::io::{BufRead as _, BufReader};
use std::net::Ipv4Addr;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use auth_providers::clerk::prelude::*;
use auth_providers::sandbox::Sandbox;
use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Method, Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use crate::certificate::Certificate;

/// As long as the vendor's example, with a token in it.
const TOKEN: &str = r#"{"object":"sign_in_token","id":"sit_2cZ1x6Q3Ud4VcLCiV8Vq1Ix7e7Z","user_id":"user_2cZ1x6Q3Ud4VcLCiV8Vq1Ix7e7Z","token":"eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjE3MDAwMDAwMDAsInNpZCI6InNpdF8xIn0.c2lnbmF0dXJl","status":"pending","url":"https://accounts.example.com/sign-in","created_at":1638000669544,"updated_at":1638000669544}"#;
/// The longest list that is sent: whole users up to here.
const LIST: usize = 17_500;

/// The server's process; it ends with this.
pub(crate) struct Process {
    child: Child,
    /// Of http, of https with HTTP/1.1, of https with HTTP/2.
    pub(crate) ports: [u16; 3],
}

impl Process {
    pub(crate) fn start(certificate: &Certificate) -> Self {
        let mut child = Command::new(std::env::current_exe().expect("a path"))
            .arg("serve")
            .envs(certificate.environment())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a process");
        let mut line = String::new();
        let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
        output.read_line(&mut line).expect("a line");
        let ports: Vec<u16> =
            line.split_whitespace().map(|port| port.parse().expect("a port")).collect();
        Self { child, ports: [ports[0], ports[1], ports[2]] }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::main(flavor = "current_thread")]
pub(crate) async fn serve(certificate: &Certificate) {
    let users = users().await;
    let answers: &'static (Bytes, Bytes) = Box::leak(Box::new((TOKEN.into(), users)));
    let protocols: [&[&[u8]]; 3] = [&[], &[b"http/1.1"], &[b"h2"]];
    let mut ports = Vec::new();
    for protocols in protocols {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a port");
        ports.push(listener.local_addr().expect("an address").port().to_string());
        let tls = (!protocols.is_empty())
            .then(|| TlsAcceptor::from(Arc::new(certificate.server(protocols))));
        tokio::spawn(async move {
            loop {
                let Ok((tcp, _)) = listener.accept().await else { continue };
                let _ = tcp.set_nodelay(true);
                let tls = tls.clone();
                tokio::spawn(async move {
                    match tls {
                        None => speak(tcp, answers).await,
                        Some(tls) => {
                            if let Ok(stream) = tls.accept(tcp).await {
                                speak(stream, answers).await;
                            }
                        }
                    }
                });
            }
        });
    }
    println!("{}", ports.join(" "));
    std::future::pending::<()>().await;
}

async fn speak<S>(stream: S, answers: &'static (Bytes, Bytes))
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let service = service_fn(|request| answer(request, answers));
    let _ =
        Builder::new(TokioExecutor::new()).serve_connection(TokioIo::new(stream), service).await;
}

async fn answer(
    request: Request<Incoming>,
    (token, users): &(Bytes, Bytes),
) -> Result<Response<Full<Bytes>>, Infallible> {
    let body = if request.method() == Method::GET { users } else { token }.clone();
    let _ = request.into_body().collect().await;
    let mut response = Response::new(Full::new(body));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(response)
}

/// As many of the sandbox's users as are sent.
async fn users() -> Bytes {
    let sandbox = Sandbox::start().await.expect("a port");
    let clerk = sandbox.clerk().build().expect("a client");
    let call = clerk.list_users(&ListUsers::new().limit(25));
    let url = call.request().expect("a request").uri().to_string();
    let request = reqwest::Client::new().get(url).bearer_auth(Sandbox::CLERK_SECRET_KEY);
    let answer = request.send().await.expect("an answer").bytes().await.expect("a body");
    let users: Vec<&serde_json::value::RawValue> = serde_json::from_slice(&answer).expect("a list");
    let mut list = String::from("[");
    for user in users {
        if list.len() + user.get().len() > LIST {
            break;
        }
        if list.len() > 1 {
            list.push(',');
        }
        list.push_str(user.get());
    }
    list.push(']');
    list.into()
}
