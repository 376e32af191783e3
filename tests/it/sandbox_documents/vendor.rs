//! A vendor's part of the sandbox, asked by the vendor's document.

use std::sync::LazyLock;

use auth_openapi::{Checker, Document, Operation, RequestSample, request_samples};
use auth_providers::sandbox::{Sandbox, TokenIssuer};
use http::Response;
use serde_json::{Value, json};

/// A vendor's document, and where the sandbox answers for it.
pub(crate) struct Vendor {
    pub(crate) name: &'static str,
    pub(crate) document: Document,
    url: fn(&Sandbox) -> String,
    /// What the paths have before those of the document.
    base: &'static str,
}

pub(crate) static CLERK: LazyLock<Vendor> =
    LazyLock::new(|| Vendor::read("clerk", "/v1", Sandbox::clerk_url));
pub(crate) static SVIX: LazyLock<Vendor> =
    LazyLock::new(|| Vendor::read("svix", "", Sandbox::svix_url));
pub(crate) static DESCOPE: LazyLock<Vendor> =
    LazyLock::new(|| Vendor::read("descope", "", Sandbox::descope_url));
pub(crate) static PASSAGE: LazyLock<Vendor> =
    LazyLock::new(|| Vendor::read("passage", "/v1", Sandbox::passage_url));
pub(crate) static PASSAGE_AUTH: LazyLock<Vendor> =
    LazyLock::new(|| Vendor::read("passage-auth", "/v1", Sandbox::passage_auth_url));

/// Ids that are there from the start, by the parameters that name them.
const SEEDED: [(&str, &str, &str); 6] = [
    ("passage", "app_id", Sandbox::PASSAGE_APP_ID),
    ("passage-auth", "app_id", Sandbox::PASSAGE_APP_ID),
    ("descope", "projectId", Sandbox::DESCOPE_PROJECT_ID),
    ("descope", "project_id", Sandbox::DESCOPE_PROJECT_ID),
    ("clerk", "user_id", Sandbox::CLERK_USER_ID),
    ("svix", "app_id", Sandbox::SVIX_APP_ID),
];

/// Where a response has the name of what it created, where that is not `id`.
const NAMES: [(&str, &str); 2] = [
    ("/organizations/{organization_id}/memberships", "/public_user_data/user_id"),
    ("/machines/{machine_id}/scopes", "/to_machine_id"),
];

/// A status and a body. A body that is not JSON is `null`.
pub(crate) type Reply = (u16, Value);

impl Vendor {
    fn read(name: &'static str, base: &'static str, url: fn(&Sandbox) -> String) -> Vendor {
        let path = format!("{}/../auth-providers/openapi/{name}.json", env!("CARGO_MANIFEST_DIR"));
        Vendor { name, document: Document::read(path).unwrap(), url, base }
    }

    pub(crate) fn checker(&self) -> Checker<'_> {
        Checker::new(&self.document).with_base_path(self.base)
    }

    pub(crate) fn operation(&self, line: &str) -> Operation<'_> {
        let found = self.document.operations().find(|operation| operation.line() == line);
        found.unwrap_or_else(|| panic!("no operation {line}"))
    }

    /// Sends a request for an operation, with a credential that it needs.
    pub(crate) async fn send(
        &self,
        sandbox: &Sandbox,
        operation: &Operation<'_>,
        request: &RequestSample,
    ) -> Reply {
        let url = format!("{}{}", (self.url)(sandbox), request.target(operation));
        let method = operation.method().parse().unwrap();
        let mut sent = client().request(method, url);
        for (name, value) in
            self.credential(sandbox, operation).await.iter().chain(&request.headers)
        {
            sent = sent.header(name, value);
        }
        match (request.media_type.as_deref(), &request.body) {
            (Some("multipart/form-data"), _) => {
                sent = sent.header("content-type", "multipart/form-data; boundary=x").body("--x--");
            }
            (Some("application/x-www-form-urlencoded"), Some(Value::Object(fields))) => {
                let pairs: Vec<_> =
                    fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
                let form = "application/x-www-form-urlencoded";
                sent = sent.header("content-type", form).body(pairs.join("&").replace('"', ""));
            }
            (_, Some(body)) => sent = sent.json(body),
            _ => {}
        }
        reply(sent).await
    }

    /// Sends any request, with a key that is allowed everything.
    pub(crate) async fn ask(
        &self,
        sandbox: &Sandbox,
        method: &str,
        path: &str,
        body: Option<Value>,
    ) -> Reply {
        let url = format!("{}{path}", (self.url)(sandbox));
        let mut sent = client().request(method.parse().unwrap(), url).bearer_auth(self.key());
        if let Some(body) = body {
            sent = sent.json(&body);
        }
        reply(sent).await
    }

    pub(crate) fn key(&self) -> String {
        match self.name {
            "clerk" => Sandbox::CLERK_SECRET_KEY.to_owned(),
            "svix" => Sandbox::SVIX_AUTH_TOKEN.to_owned(),
            "descope" => {
                format!("{}:{}", Sandbox::DESCOPE_PROJECT_ID, Sandbox::DESCOPE_MANAGEMENT_KEY)
            }
            _ => Sandbox::PASSAGE_API_KEY.to_owned(),
        }
    }

    async fn credential(
        &self,
        sandbox: &Sandbox,
        operation: &Operation<'_>,
    ) -> Vec<(String, String)> {
        let schemes = operation.security().concat();
        let Some(scheme) = schemes.last() else { return Vec::new() };
        let session = || sandbox.issue_session();
        let descope = |part: &str| format!("{}:{part}", Sandbox::DESCOPE_PROJECT_ID);
        let token = match *scheme {
            "apiKey" => return vec![("x-api-key".to_owned(), "key".to_owned())],
            "Descope Project ID" => Sandbox::DESCOPE_PROJECT_ID.to_owned(),
            "Descope Project ID:Refresh JWT" => descope(session().refresh_jwt.expose()),
            "Descope Project ID:Session JWT" => descope(session().session_jwt.expose()),
            "Descope Project ID:Access Key" => descope(Sandbox::DESCOPE_ACCESS_KEY),
            _ if self.name == "passage-auth" => {
                sandbox.issue_jwt(TokenIssuer::Passage, []).expose().to_owned()
            }
            _ if self.name == "svix" && operation.path().ends_with("logout") => {
                let path = format!("/api/v1/auth/app-portal-access/{}", Sandbox::SVIX_APP_ID);
                let (_, access) = self.ask(sandbox, "POST", &path, Some(json!({}))).await;
                access["token"].as_str().unwrap().to_owned()
            }
            _ => self.key(),
        };
        vec![("authorization".to_owned(), format!("Bearer {token}"))]
    }

    /// The least request for an operation, about records that are created for it.
    pub(crate) async fn least(
        &self,
        sandbox: &Sandbox,
        operation: &Operation<'_>,
    ) -> RequestSample {
        let mut samples = request_samples(&self.document, operation);
        let mut least = samples.swap_remove(1);
        for index in 0..least.path.len() {
            let name = least.path[index].0.clone();
            if let Some(id) = Box::pin(self.named(sandbox, operation, &least.path, &name)).await {
                least.path[index].1 = id;
            }
        }
        if operation.line() == "POST /apps/{app_id}/magic-links" {
            least.body = Some(json!({ "user_id": Sandbox::PASSAGE_USER_ID }));
        }
        if operation.path() == "/sign_in_tokens" {
            least.body = Some(json!({ "user_id": Sandbox::CLERK_USER_ID }));
        }
        let token = match operation.line().as_str() {
            "POST /api_keys/verify" => Some(("secret", "POST /api_keys", "secret")),
            "POST /m2m_tokens/verify" => Some(("token", "POST /m2m_tokens", "token")),
            _ => None,
        };
        if let Some((field, creator, secret)) = token {
            let creator = self.operation(creator);
            let request = Box::pin(self.least(sandbox, &creator)).await;
            let (_, made) = self.send(sandbox, &creator, &request).await;
            least.body = Some(json!({ field: made[secret] }));
        }
        if self.name == "passage-auth" {
            self.name_a_sign_in(sandbox, operation, &mut least).await;
        }
        if operation.line() == "POST /oauth_applications/access_tokens/verify" {
            let token = sandbox.issue_jwt(TokenIssuer::ClerkOauth, []);
            least.body = Some(json!({ "access_token": token.expose() }));
        }
        least
    }

    /// What Passage's sign-ins and tokens need: a user, what was sent, or a token.
    async fn name_a_sign_in(
        &self,
        sandbox: &Sandbox,
        operation: &Operation<'_>,
        least: &mut RequestSample,
    ) {
        let app = format!("/apps/{}", Sandbox::PASSAGE_APP_ID);
        let ask = async |method: &str, path: &str, body| {
            self.ask(sandbox, method, &format!("{app}{path}"), Some(body)).await.1
        };
        let ada = json!({ "identifier": "ada@example.com" });
        let (_, path) =
            operation.path().split_at("/apps/{app_id}".len().min(operation.path().len()));
        let body = match (operation.method(), path) {
            ("POST", "/login/otp" | "/login/magic-link") => ada,
            ("POST", "/otp/activate") => {
                let sent = ask("POST", "/login/otp", ada).await;
                let code = sandbox.passage_code("ada@example.com").unwrap();
                json!({ "otp_id": sent["otp_id"], "otp": code.expose() })
            }
            ("PATCH", "/magic-link/activate") => {
                let sent = ask("POST", "/login/magic-link", ada).await;
                json!({ "magic_link": sent["magic_link"]["id"] })
            }
            ("POST", "/magic-link/status") => {
                let sent = ask("POST", "/login/magic-link", ada).await;
                let link = json!({ "magic_link": sent["magic_link"]["id"] });
                ask("PATCH", "/magic-link/activate", link).await;
                json!({ "id": sent["magic_link"]["id"] })
            }
            ("POST", "/tokens") => {
                let social = json!({ "code": "c", "id_token": "t", "connection_type": "apple" });
                let signed_in = ask("POST", "/social/id_token", social).await;
                json!({ "refresh_token": signed_in["auth_result"]["refresh_token"] })
            }
            _ => return,
        };
        least.body = Some(body);
    }

    /// The id of a record that a parameter in the path can name.
    async fn named(
        &self,
        sandbox: &Sandbox,
        operation: &Operation<'_>,
        before: &[(String, String)],
        name: &str,
    ) -> Option<String> {
        let creator = self.creator(operation.path(), name);
        let Some(creator) = creator else {
            let seeded =
                SEEDED.iter().find(|(vendor, one, _)| (*vendor, *one) == (self.name, name));
            return seeded.map(|(_, _, id)| (*id).to_owned());
        };
        let mut request = self.least(sandbox, &creator).await;
        for (name, value) in &mut request.path {
            if let Some((_, known)) = before.iter().find(|(other, _)| other == name) {
                value.clone_from(known);
            }
        }
        let (status, body) = self.send(sandbox, &creator, &request).await;
        let (line, creator_line) = (operation.line(), creator.line());
        assert!((200..300).contains(&status), "{line}: {creator_line}: {status} {body} {before:?}");
        let own = NAMES.iter().find(|(path, _)| *path == creator.path()).map(|(_, at)| *at);
        let at = own.unwrap_or("/id").to_owned();
        let mut candidates =
            [at, format!("/{name}"), "/user/id".to_owned(), "/name".to_owned()].into_iter();
        candidates.find_map(|at| Some(body.pointer(&at)?.as_str()?.to_owned()))
    }

    /// The operation that creates what a parameter in a path names: a `POST` on the path before it
    /// or, if that has none, on another path before a parameter of this name.
    fn creator(&self, path: &str, name: &str) -> Option<Operation<'_>> {
        let parameter = format!("/{{{name}}}");
        let (before, _) = path.split_once(&parameter)?;
        let creates = |path: &str| {
            let line = format!("POST {path}");
            self.document.operations().find(|one| one.line() == line).filter(|one| {
                // What it creates is named by an id.
                let (_, body) = success(&self.document, one);
                ["id", name, "user"].iter().any(|field| body.get(field).is_some())
                    || (name.contains("name") && body.get("name").is_some())
                    || NAMES.iter().any(|(own, _)| *own == path)
            })
        };
        let parameters = |path: &str| path.matches('{').count();
        let has = |other: &str| {
            let inner = |part: &&str| part.starts_with('{');
            other.split('/').filter(inner).all(|part| before.split('/').any(|own| own == part))
        };
        let others = self.document.operations().filter_map(|one| {
            let (other, _) = one.path().split_once(&parameter)?;
            has(other).then(|| creates(other)).flatten()
        });
        creates(before).or_else(|| others.max_by_key(|one| parameters(one.path())))
    }
}

/// The first documented success: its status, and its body with every field.
fn success(document: &Document, operation: &Operation<'_>) -> (u16, Value) {
    let samples = auth_openapi::samples(document, operation).into_iter();
    let mut full = samples.filter(|sample| sample.name == "full" && sample.status < 300);
    full.next().map(|one| (one.status, one.body.unwrap_or_default())).unwrap_or_default()
}

/// What of a reply is not as documented.
pub(crate) fn findings(
    checker: &Checker<'_>,
    operation: &Operation<'_>,
    reply: &Reply,
) -> Vec<String> {
    if operation.responses().is_empty() {
        return Vec::new();
    }
    let (status, body) = reply;
    let mut response = Response::builder().status(*status);
    if !body.is_null() {
        response = response.header("content-type", "application/json");
    }
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let findings = checker.response(operation, &response.body(body).unwrap());
    findings.iter().map(ToString::to_string).collect()
}

fn client() -> &'static reqwest::Client {
    static CLIENT: LazyLock<reqwest::Client> = LazyLock::new(|| {
        // A runtime for each test: none may wait for the connection of another.
        let client = reqwest::Client::builder().user_agent("test").pool_max_idle_per_host(0);
        client.build().unwrap()
    });
    &CLIENT
}

async fn reply(request: reqwest::RequestBuilder) -> Reply {
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    (status, serde_json::from_slice(&response.bytes().await.unwrap()).unwrap_or_default())
}
