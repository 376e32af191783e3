//! The application as others see it: over HTTP, on a port of its own, beside the sandbox.

mod redis;
mod routes;
mod stopping;
mod table;
mod webhooks;

use auth_core::Secret;
use auth_providers::sandbox::Sandbox;
use jiff::{SignedDuration, Timestamp};
use reqwest::header::HeaderMap;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::app::App;
use crate::{BoxError, sandboxed, serve};

/// A running instance. It stops when it is dropped.
struct Instance {
    app: App,
    url: String,
    http: reqwest::Client,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<Result<(), BoxError>>,
}

impl Instance {
    async fn of(app: App) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (stop, stopped) = oneshot::channel();
        let serving = serve(listener, app.clone(), async { drop(stopped.await) });
        Self { app, url, http: reqwest::Client::new(), stop, serving: tokio::spawn(serving) }
    }

    async fn get(&self, path: &str, token: &Secret) -> (u16, Value) {
        let request = self.http.get(format!("{}{path}", self.url)).bearer_auth(token.expose());
        let response = request.send().await.unwrap();
        let status = response.status().as_u16();
        let body = response.text().await.unwrap();
        (status, serde_json::from_str(&body).unwrap_or_default())
    }

    /// Delivers a webhook, and gives the status and the body of the response.
    async fn deliver(&self, (headers, body): (HeaderMap, String)) -> (u16, String) {
        let url = format!("{}/webhooks/clerk", self.url);
        let response = self.http.post(url).headers(headers).body(body).send().await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    }

    /// A webhook that Clerk signed this many seconds ago: its headers and its body.
    fn signed_ago(&self, seconds: i64, id: &str, kind: &str, data: &Value) -> (HeaderMap, String) {
        let body = json!({"type": kind, "data": data, "object": "event"}).to_string();
        let at = Timestamp::now() - SignedDuration::from_secs(seconds);
        (self.app.webhook.sign(id, at, body.as_bytes()).unwrap(), body)
    }

    fn signed(&self, id: &str, kind: &str, data: &Value) -> (HeaderMap, String) {
        self.signed_ago(0, id, kind, data)
    }

    /// The name that the table has of a user.
    async fn name_of(&self, id: &str) -> Option<String> {
        self.app.users.get(id).await.unwrap().map(|user| user.name.unwrap_or_default())
    }
}

async fn start() -> (Instance, Sandbox) {
    let (app, sandbox) = sandboxed::start().await.unwrap();
    (Instance::of(app).await, sandbox)
}

/// A user as a webhook has it, who changed at this time, in milliseconds since 1970.
fn ada(name: &str, updated_at: i64) -> Value {
    json!({
        "id": "user_ada", "object": "user", "first_name": name, "updated_at": updated_at,
        "primary_email_address_id": "idn_2",
        "email_addresses": [
            {"id": "idn_1", "email_address": "old@example.com"},
            {"id": "idn_2", "email_address": "ada@example.com"},
        ],
    })
}
