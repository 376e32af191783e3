//! The application beside a sandbox that stands in for Clerk, and what to try with it.

use auth_core::Secret;
use auth_providers::clerk::Webhook;
use auth_providers::clerk::api_keys::CreateApiKey;
use auth_providers::clerk::m2m_tokens::CreateM2mToken;
use auth_providers::clerk::machines::CreateMachine;
use auth_providers::clerk::prelude::*;
use auth_providers::sandbox::{Sandbox, TokenIssuer};
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::BoxError;
use crate::app::App;
use crate::replay::Replays;
use crate::users::Users;

/// The application with the sandbox's users, in memory alone.
pub(crate) async fn start() -> Result<(App, Sandbox), BoxError> {
    let sandbox = Sandbox::start().await?;
    let clerk = sandbox.clerk().build()?;
    let machine = clerk.create_machine(&CreateMachine::new("app")).await?;
    let app = App {
        clerk,
        origin: Sandbox::CLERK_ORIGIN.to_owned(),
        machine_id: Some(machine.machine.id),
        webhook: Webhook::new("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")?,
        replays: Replays::memory(),
        users: Users::open(":memory:")?,
    };
    app.import().await?;
    Ok((app, sandbox))
}

/// The session of somebody with this role in the sandbox's organization. It is valid until 2096.
pub(crate) fn session(sandbox: &Sandbox, role: &str) -> Secret {
    let organization = json!({"id": Sandbox::CLERK_ORG_ID, "rol": role});
    let claims = [("exp", 4_000_000_000_u64.into()), ("o", organization)];
    sandbox.issue_jwt(TokenIssuer::Clerk, claims)
}

/// An API key of the sandbox's user.
pub(crate) async fn api_key(app: &App, scope: &str) -> Result<Secret, auth_core::Error> {
    let key = CreateApiKey::new("an import", Sandbox::CLERK_USER_ID).scopes([scope]);
    Ok(app.clerk.create_api_key(&key).await?.secret)
}

/// The token of a machine that may call this one.
pub(crate) async fn machine_token(app: &App) -> Result<Secret, auth_core::Error> {
    let job = CreateMachine::new("job").scoped_machines(app.machine_id.clone());
    let job = app.clerk.create_machine(&job).await?;
    let token = app.clerk.create_m2m_token(&job.secret_key, &CreateM2mToken::new()).await?;
    Ok(token.token)
}

/// A request to try.
pub(crate) struct Attempt {
    /// What is tried.
    pub(crate) what: &'static str,
    /// The status that it gets.
    pub(crate) status: u16,
    pub(crate) path: &'static str,
    pub(crate) headers: Vec<(String, String)>,
    /// Without a body, it is a `GET`.
    pub(crate) body: Option<Value>,
}

impl Attempt {
    fn get(status: u16, what: &'static str, path: &'static str) -> Self {
        Self { what, status, path, headers: Vec::new(), body: None }
    }

    fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    fn bearer(self, token: &Secret) -> Self {
        self.header("authorization", format!("Bearer {}", token.expose()))
    }

    /// The same for the shell: a line that says what it is, and one that sends it.
    pub(crate) fn lines(&self, url: &str) -> String {
        let mut line = format!("# {}: {}\ncurl -i {url}{}", self.status, self.what, self.path);
        for (name, value) in &self.headers {
            line += &format!(" -H '{name}: {value}'");
        }
        if let Some(body) = &self.body {
            line += &format!(" -d '{body}'");
        }
        line
    }
}

/// A walk through the routes.
pub(crate) async fn attempts(app: &App, sandbox: &Sandbox) -> Result<Vec<Attempt>, BoxError> {
    let member = session(sandbox, "member");
    let cookie = format!("__session={}", member.expose());
    let admin = session(sandbox, "admin");
    let key = api_key(app, "profile:read").await?;
    let other_key = api_key(app, "invoices:read").await?;
    let machine = machine_token(app).await?;
    let (me, members) = ("/me", "/organization/members");
    let (profile, ada) = ("/api/profile", "/internal/users/user_ada");
    let get = Attempt::get;
    Ok(vec![
        get(401, "nobody is signed in", me),
        get(200, "a person, as browsers do it", me).header("cookie", cookie),
        get(200, "the same person, as apps do it", me).bearer(&member),
        get(403, "a member is no admin", members).bearer(&member),
        get(200, "an admin", members).bearer(&admin),
        get(200, "an API key", profile).bearer(&key),
        get(403, "an API key without the scope", profile).bearer(&other_key),
        get(404, "a machine asks too early", ada).bearer(&machine),
        webhook(app)?,
        get(200, "a machine asks for the new user", ada).bearer(&machine),
        get(401, "this is for machines alone", ada).bearer(&member),
    ])
}

/// A webhook as Clerk sends it.
fn webhook(app: &App) -> Result<Attempt, BoxError> {
    let now = Timestamp::now();
    let user = json!({"id": "user_ada", "first_name": "Ada", "updated_at": now.as_millisecond()});
    let body = json!({"type": "user.created", "data": user});
    let what = "Clerk tells of a new user; a second time, or after five minutes, it is a 400";
    let mut attempt = Attempt::get(204, what, "/webhooks/clerk");
    for (name, value) in &app.webhook.sign("msg_1", now, body.to_string().as_bytes())? {
        attempt = attempt.header(name.as_str(), value.to_str()?);
    }
    attempt.body = Some(body);
    Ok(attempt)
}
