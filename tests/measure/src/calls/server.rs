//! The server. It is a process of its own and answers from memory.

use std::convert::Infallible;
use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::Ipv4Addr;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::answers::Answers;
use super::certificate::Certificate;
use super::target::Roots;
use super::{Protocol, Target};

/// The server's process. It ends when this value is dropped.
#[derive(Debug)]
pub struct Server {
    process: Child,
    certificate: Certificate,
    /// One for each [`Protocol`], in order.
    ports: Vec<u16>,
    sleeps: bool,
}

/// The variable of the environment that keeps the server from sleeping.
const AWAKE: &str = "AWAKE";

impl Server {
    /// Runs this program once more with the argument `serve`; that process must call [`serve`].
    ///
    /// # Panics
    ///
    /// When it does not start.
    #[must_use]
    pub fn start() -> Self {
        Self::begin(true)
    }

    /// As [`start`](Self::start), but the server never sleeps, so that no client has to wake it.
    ///
    /// On one machine, a client wakes the server within the system call that sends a request. That
    /// takes as much CPU time as the call itself, and a client over a network does not do it. It
    /// needs a core for the server alone.
    ///
    /// # Panics
    ///
    /// When it does not start.
    #[must_use]
    pub fn start_awake() -> Self {
        Self::begin(false)
    }

    fn begin(sleeps: bool) -> Self {
        let certificate = Certificate::new();
        let mut process = Command::new(env::current_exe().expect("a path"))
            .arg("serve")
            .envs(certificate.environment())
            .envs((!sleeps).then_some((AWAKE, "1")))
            .stdout(Stdio::piped())
            .spawn()
            .expect("a process");
        let mut line = String::new();
        let mut output = BufReader::new(process.stdout.take().expect("a pipe"));
        output.read_line(&mut line).expect("a line");
        let ports = line.split_whitespace().map(|port| port.parse().expect("a port")).collect();
        Self { process, certificate, ports, sleeps }
    }

    /// Where the server speaks that protocol.
    #[must_use]
    pub fn target(&self, protocol: Protocol) -> Target {
        let port = self.ports[protocol as usize];
        Target { port, protocol, certificate: self.certificate.clone(), roots: Roots::Own }
    }

    /// Whether the server sleeps when it has nothing to do.
    pub(super) fn sleeps(&self) -> bool {
        self.sleeps
    }

    /// The CPU time of the server's one thread; zero where the system does not tell.
    pub(super) fn cpu(&self) -> Duration {
        let spent = fs::read_to_string(format!("/proc/{}/schedstat", self.process.id()));
        let nanos = spent.ok().and_then(|text| text.split_whitespace().next()?.parse().ok());
        Duration::from_nanos(nanos.unwrap_or_default())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Runs the server: prints its ports and answers until the process is killed.
///
/// # Panics
///
/// When no port is free.
#[tokio::main(flavor = "current_thread")]
pub async fn serve() {
    let certificate = Certificate::from_env();
    let answers: &'static Answers = Box::leak(Box::new(Answers::new().await));
    let mut ports = Vec::new();
    for &protocol in Protocol::ALL {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a port");
        ports.push(listener.local_addr().expect("an address").port().to_string());
        let tls = match protocol {
            Protocol::Http1 => None,
            Protocol::Https1 => Some(certificate.server(b"http/1.1")),
            Protocol::Https2 => Some(certificate.server(b"h2")),
        };
        let tls = tls.map(|tls| TlsAcceptor::from(Arc::new(tls)));
        tokio::spawn(async move {
            loop {
                let Ok((tcp, _)) = listener.accept().await else { continue };
                let _ = tcp.set_nodelay(true);
                let tls = tls.clone();
                tokio::spawn(async move {
                    let Some(tls) = tls else { return speak(tcp, answers).await };
                    let Ok(stream) = tls.accept(tcp).await else { return };
                    match protocol {
                        Protocol::Https2 => speak_http2(stream, answers).await,
                        Protocol::Http1 | Protocol::Https1 => speak(stream, answers).await,
                    }
                });
            }
        });
    }
    println!("{}", ports.join(" "));
    if env::var_os(AWAKE).is_none() {
        return std::future::pending().await;
    }
    loop {
        tokio::task::yield_now().await;
    }
}

async fn speak<S>(stream: S, answers: &'static Answers)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let service = service_fn(|request| answer(request, answers));
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
}

/// Speaks HTTP/2 without hyper, which takes longer: fast clients wait for the server as it is.
async fn speak_http2<S>(stream: S, answers: &'static Answers)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let Ok(mut connection) = h2::server::handshake(stream).await else { return };
    while let Some(Ok((request, mut respond))) = connection.accept().await {
        let body = answers.to(request.method(), request.uri().path());
        let mut received = request.into_body();
        let answer = move || {
            let mut stream = respond.send_response(response(()), false)?;
            stream.send_data(body, true)
        };
        if received.is_end_stream() {
            let _ = answer();
        } else {
            tokio::spawn(async move {
                while let Some(Ok(_)) = received.data().await {}
                let _ = answer();
            });
        }
    }
}

async fn answer(
    request: Request<Incoming>,
    answers: &Answers,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let body = answers.to(request.method(), request.uri().path());
    let _ = request.into_body().collect().await;
    Ok(response(Full::new(body)))
}

fn response<B>(body: B) -> Response<B> {
    let mut response = Response::new(body);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
