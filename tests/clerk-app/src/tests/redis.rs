//! Two instances that share what they have received, by a real Redis.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{self, ErrorKind, Write as _};
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Command, Stdio};

use jiff::{SignedDuration, Timestamp};

use super::{Instance, ada};
use crate::app::App;
use crate::replay::Replays;
use crate::sandboxed;

/// A Redis of one test alone, without persistence. It ends with the test.
struct Redis {
    process: Child,
    program: OsString,
    port: u16,
}

impl Redis {
    /// `None` if there is no `redis-server` here, neither in `REDIS_SERVER` nor on the `PATH`.
    async fn start() -> Option<Self> {
        let named = env::var_os("REDIS_SERVER");
        let program = named.clone().unwrap_or_else(|| "redis-server".into());
        if named.is_none() {
            let mut version = Command::new(&program);
            match version.arg("--version").stdout(Stdio::null()).status() {
                Err(error) if error.kind() == ErrorKind::NotFound => return None,
                tried => assert!(tried.unwrap().success(), "`redis-server` does not run"),
            }
        }
        // Another process may take the port before Redis does. Then it is another port's turn.
        for _ in 0..10 {
            let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
            let port = free.local_addr().unwrap().port();
            drop(free);
            if let Some(redis) = Self::at(&program, port).await {
                return Some(redis);
            }
        }
        panic!("`redis-server` does not start");
    }

    /// `None` if the port is taken.
    async fn at(program: &OsStr, port: u16) -> Option<Self> {
        let process = Command::new(program)
            .args(["--bind", "127.0.0.1", "--save", "", "--appendonly", "no"])
            .args(["--port", &port.to_string()])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let mut redis = Self { process, program: program.to_owned(), port };
        redis.is_ready().await.then_some(redis)
    }

    /// Ends it, and starts an empty one at the same port after `meanwhile`.
    async fn restart(self, meanwhile: impl Future<Output = ()>) -> Self {
        let (program, port) = (self.program.clone(), self.port);
        drop(self);
        meanwhile.await;
        Self::at(&program, port).await.expect("the port is still free")
    }

    /// Waits until it answers. If it ends before, that is a `false`.
    async fn is_ready(&mut self) -> bool {
        loop {
            if self.process.try_wait().unwrap().is_some() {
                return false;
            }
            if Replays::redis(&self.url()).await.is_ok() {
                return true;
            }
        }
    }

    fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }

    /// What one more instance of the application has of it.
    async fn replays(&self) -> Replays {
        Replays::redis(&self.url()).await.unwrap()
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Says that a test was left out, past the harness, which shows nothing of a test that passes.
fn left_out(test: &str) {
    let line = format!(
        "{test}: LEFT OUT, because there is no `redis-server`, neither in REDIS_SERVER nor on the PATH\n"
    );
    io::stderr().write_all(line.as_bytes()).unwrap();
}

#[tokio::test]
async fn what_one_instance_has_received_no_other_accepts() {
    let Some(redis) = Redis::start().await else {
        return left_out("what_one_instance_has_received_no_other_accepts");
    };
    let (app, _sandbox) = sandboxed::start().await.unwrap();
    let one = Instance::of(App { replays: redis.replays().await, ..app.clone() }).await;
    let two = Instance::of(App { replays: redis.replays().await, ..app }).await;

    let webhook = one.signed("msg_1", "user.created", &ada("Ada", 1));
    assert_eq!(one.deliver(webhook.clone()).await.0, 204);
    assert_eq!(two.deliver(webhook.clone()).await.0, 400);
    assert_eq!(one.deliver(webhook).await.0, 400);
    let again = one.signed_ago(10, "msg_1", "user.created", &ada("Ada", 1));
    assert_eq!(two.deliver(again).await.0, 204, "Clerk sends it again");

    // Of copies that arrive at the same time, one is accepted.
    let webhook = one.signed("msg_2", "user.updated", &ada("Augusta", 2));
    let copies = [&one, &two, &one, &two].map(|instance| instance.deliver(webhook.clone()));
    let [a, b, c, d] = copies;
    let (a, b, c, d) = tokio::join!(a, b, c, d);
    let mut statuses = [a.0, b.0, c.0, d.0];
    statuses.sort_unstable();
    assert_eq!(statuses, [204, 400, 400, 400]);
}

#[tokio::test]
async fn without_redis_webhooks_are_refused_until_it_is_back() {
    let Some(redis) = Redis::start().await else {
        return left_out("without_redis_webhooks_are_refused_until_it_is_back");
    };
    let (app, _sandbox) = sandboxed::start().await.unwrap();
    let instance = Instance::of(App { replays: redis.replays().await, ..app }).await;
    let webhook = instance.signed("msg_1", "user.created", &ada("Ada", 1));
    let meanwhile = async {
        assert_eq!(instance.deliver(webhook.clone()).await, (503, String::new()));
        assert_eq!(instance.name_of("user_ada").await, None);
    };
    let _redis = redis.restart(meanwhile).await;
    // The connection is made again while requests arrive.
    while instance.deliver(webhook.clone()).await.0 == 503 {}
    assert_eq!(instance.name_of("user_ada").await.as_deref(), Some("Ada"));
}

#[tokio::test]
async fn redis_forgets_a_webhook_after_its_signature() {
    let Some(redis) = Redis::start().await else {
        return left_out("redis_forgets_a_webhook_after_its_signature");
    };
    let expires = Timestamp::now() + SignedDuration::from_secs(300);
    assert!(redis.replays().await.is_first("msg_1.1", expires).await.unwrap());
    let client = redis::Client::open(redis.url()).unwrap();
    let mut connection = client.get_multiplexed_async_connection().await.unwrap();
    let mut ttl = redis::cmd("TTL");
    ttl.arg("clerk-app:webhook:msg_1.1");
    let seconds: u64 = ttl.query_async(&mut connection).await.unwrap();
    assert!((350..=360).contains(&seconds), "{seconds}");
}
