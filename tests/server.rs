//! A test server that sends prepared bytes and records the requests.
//!
//! It uses raw sockets, because a server framework cannot send invalid responses.

use std::collections::VecDeque;
use std::fmt::{self, Debug};
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What to do with one request.
#[derive(Clone, Debug)]
pub struct Reply {
    steps: Vec<Step>,
    /// Whether the request is read first.
    reads: bool,
}

#[derive(Clone, Debug)]
enum Step {
    Send(Vec<u8>),
    Wait(Duration),
    Close,
    Reset,
}

impl Reply {
    /// A whole answer with a JSON body.
    #[must_use]
    pub fn json(status: u16, body: &str) -> Self {
        Self::answer(status, &[("content-type", "application/json")], body)
    }

    /// A whole answer with these headers, and a `content-length` that fits.
    #[must_use]
    pub fn answer(status: u16, headers: &[(&str, &str)], body: impl AsRef<[u8]>) -> Self {
        let body = body.as_ref();
        let mut head = format!("HTTP/1.1 {status} Status\r\n");
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if status != 204 {
            head.push_str(&format!("content-length: {}\r\n", body.len()));
        }
        head.push_str("\r\n");
        Self::raw([head.as_bytes(), body].concat())
    }

    /// These bytes, whatever they are.
    #[must_use]
    pub fn raw(bytes: impl Into<Vec<u8>>) -> Self {
        Self { steps: vec![Step::Send(bytes.into())], reads: true }
    }

    /// Nothing at all, and no end.
    #[must_use]
    pub fn nothing() -> Self {
        Self { steps: Vec::new(), reads: true }
    }

    /// Whatever follows, without reading the request; it is not among those that were seen.
    #[must_use]
    pub fn unread() -> Self {
        Self { reads: false, ..Self::nothing() }
    }

    /// Then these bytes.
    #[must_use]
    pub fn then(self, bytes: impl Into<Vec<u8>>) -> Self {
        self.step(Step::Send(bytes.into()))
    }

    /// Then nothing for a while.
    #[must_use]
    pub fn wait(self, duration: Duration) -> Self {
        self.step(Step::Wait(duration))
    }

    /// Then the end of the connection.
    #[must_use]
    pub fn close(self) -> Self {
        self.step(Step::Close)
    }

    /// Then the end of the connection, by a reset.
    #[must_use]
    pub fn reset(self) -> Self {
        self.step(Step::Reset)
    }

    fn step(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }
}

/// A request as it arrived.
#[derive(Clone, Debug)]
pub struct Seen {
    head: String,
    /// The body's bytes.
    pub body: Vec<u8>,
}

impl Seen {
    /// The request line, less the HTTP version: `GET /path?query`.
    #[must_use]
    pub fn line(&self) -> &str {
        let line = self.head.lines().next().unwrap_or_default();
        line.rsplit_once(' ').map_or(line, |(line, _version)| line)
    }

    /// The headers as `name: value`, names in lower case, sorted, without `host`.
    #[must_use]
    pub fn headers(&self) -> Vec<String> {
        let mut headers = self.all_headers();
        headers.retain(|header| !header.starts_with("host: "));
        headers
    }

    /// The same with `host`.
    #[must_use]
    pub fn all_headers(&self) -> Vec<String> {
        let lines = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        let mut headers: Vec<_> =
            lines.map(|(name, value)| format!("{}: {value}", name.to_ascii_lowercase())).collect();
        headers.sort();
        headers
    }

    /// The value of a header.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<String> {
        let prefix = format!("{name}: ");
        self.headers().iter().find_map(|header| header.strip_prefix(&prefix).map(str::to_owned))
    }

    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// The server; it stops when it is dropped.
pub struct Server {
    port: u16,
    state: Arc<State>,
    task: JoinHandle<()>,
}

struct State {
    script: Script,
    seen: Mutex<Vec<Seen>>,
    connections: Mutex<usize>,
    open: Mutex<usize>,
}

/// Where replies come from.
enum Script {
    /// One after the other, the last one for ever.
    Replies(Mutex<VecDeque<Reply>>),
    /// As the request is; requests are then not kept.
    Answers(Box<dyn Fn(&Seen) -> Reply + Send + Sync>),
}

impl Script {
    fn reads_next(&self) -> bool {
        match self {
            Self::Replies(replies) => lock(replies).front().is_none_or(|reply| reply.reads),
            Self::Answers(_) => true,
        }
    }

    fn next(&self, seen: Option<&Seen>) -> Option<Reply> {
        match (self, seen) {
            (Self::Replies(replies), _) => {
                let mut replies = lock(replies);
                if replies.len() > 1 { replies.pop_front() } else { replies.front().cloned() }
            }
            (Self::Answers(answer), Some(seen)) => Some(answer(seen)),
            (Self::Answers(_), None) => None,
        }
    }
}

impl Server {
    /// Starts one that gives these replies in order, and the last one for ever.
    ///
    /// # Panics
    ///
    /// - No port is free on the loopback address.
    pub async fn start(replies: impl IntoIterator<Item = Reply>) -> Self {
        Self::scripted(Script::Replies(Mutex::new(replies.into_iter().collect()))).await
    }

    /// Starts one that answers each request as `answer` says, and keeps none.
    ///
    /// # Panics
    ///
    /// - No port is free on the loopback address.
    pub async fn answering(answer: impl Fn(&Seen) -> Reply + Send + Sync + 'static) -> Self {
        Self::scripted(Script::Answers(Box::new(answer))).await
    }

    #[expect(clippy::expect_used, reason = "a test that has no server has failed")]
    async fn scripted(script: Script) -> Self {
        let bound = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
        let listener = bound.expect("a free port on the loopback address");
        let port = listener.local_addr().expect("a bound socket has an address").port();
        let state = Arc::new(State {
            script,
            seen: Mutex::default(),
            connections: Mutex::default(),
            open: Mutex::default(),
        });
        let shared = Arc::clone(&state);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                *lock(&shared.connections) += 1;
                *lock(&shared.open) += 1;
                let shared = Arc::clone(&shared);
                tokio::spawn(async move {
                    serve(stream, &shared).await;
                    *lock(&shared.open) -= 1;
                });
            }
        });
        Self { port, state, task }
    }

    /// The base URL.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What arrived so far.
    #[must_use]
    pub fn seen(&self) -> Vec<Seen> {
        lock(&self.state.seen).clone()
    }

    /// How many connections were made so far.
    #[must_use]
    pub fn connections(&self) -> usize {
        *lock(&self.state.connections)
    }

    /// How many of them neither side has closed.
    #[must_use]
    pub fn open_connections(&self) -> usize {
        *lock(&self.state.open)
    }
}

impl Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server").field("port", &self.port).finish_non_exhaustive()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(mut stream: TcpStream, state: &State) {
    let mut buffer = Vec::new();
    loop {
        let mut seen = None;
        if state.script.reads_next() {
            seen = read_request(&mut stream, &mut buffer).await;
            if seen.is_none() {
                return;
            }
        }
        let reply = state.script.next(seen.as_ref());
        if let (Some(seen), Script::Replies(_)) = (seen, &state.script) {
            lock(&state.seen).push(seen);
        }
        let Some(reply) = reply else { return };
        for step in reply.steps {
            match step {
                Step::Send(bytes) => {
                    if stream.write_all(&bytes).await.is_err() {
                        return;
                    }
                }
                Step::Wait(duration) => pause(duration).await,
                Step::Close => return,
                Step::Reset => {
                    let _ = stream.set_zero_linger();
                    return;
                }
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the server's time is real")]
async fn pause(duration: Duration) {
    tokio::time::sleep(duration).await;
}

/// Reads one request with a `content-length` body or none; `None` at the end of the connection.
async fn read_request(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<Seen> {
    let end = loop {
        if let Some(at) = buffer.windows(4).position(|window| window == b"\r\n\r\n") {
            break at + 4;
        }
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8_lossy(&buffer.drain(..end).collect::<Vec<_>>()).into_owned();
    let seen = Seen { head, body: Vec::new() };
    let length = seen.header("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
    while buffer.len() < length {
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    }
    Some(Seen { body: buffer.drain(..length).collect(), ..seen })
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
