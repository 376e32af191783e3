//! Passage's part of the sandbox: one app, its users, and their tokens.

mod authentication;
mod list;
mod refusal;
mod sign_in;
mod style;
mod users;

use std::sync::{Arc, Mutex};

use auth_openapi::Finding;
use axum::Router;
use axum::extract::Request;
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use http::StatusCode;
use http::header::{SERVER, USER_AGENT};
use serde_json::{Value, json};

use self::refusal::ErrorResponse;
use self::sign_in::SignIns;
use self::style::STYLE;
use super::documented::{Answer, Api, Asked, Host, Page, Record, Refusal, Source, Store, Vendor};
use super::lock;
use super::signer::Signer;
use super::token::{bearer, claims};

pub(super) const APP_ID: &str = "passage-sandbox-app";
pub(super) const API_KEY: &str = "passage-sandbox-key";
pub(super) const USER_ID: &str = users::USER_ID;

const ONE_HOUR: i64 = 60 * 60;

/// Passage's state: the records, the signing key of the app's tokens, and the sign-ins.
pub(super) struct Passage {
    pub(super) signer: Signer,
    store: Mutex<Store>,
    sign_ins: Mutex<SignIns>,
}

static MANAGEMENT: Source =
    Source::new(|| Api::read(include_str!("../../openapi/passage.json"), &STYLE));
static AUTHENTICATION: Source =
    Source::new(|| Api::read(include_str!("../../openapi/passage-auth.json"), &STYLE));

/// The management API, with the authentication API beside it: a client has one base URL for both,
/// unless it is given two.
pub(super) fn router(vendor: Arc<Passage>) -> Router {
    Host::new(vendor, &[&MANAGEMENT, &AUTHENTICATION]).router().layer(middleware::from_fn(edge))
}

/// The authentication API alone.
pub(super) fn auth_router(vendor: Arc<Passage>) -> Router {
    Host::new(vendor, &[&AUTHENTICATION]).router().layer(middleware::from_fn(edge))
}

impl Vendor for Passage {
    fn refuse(&self, refusal: Refusal) -> Response {
        refusal::response(refusal)
    }

    fn authorize(&self, asked: &Asked) -> Result<(), Refusal> {
        let is_allowed = match asked.operation().security().concat().as_slice() {
            [] => true,
            ["apiKey"] => asked.headers().contains_key("x-api-key"),
            _ if asked.is_of(&MANAGEMENT) => bearer(asked.headers()) == Some(API_KEY),
            _ => self.signed_in(asked).is_some(),
        };
        if !is_allowed {
            return Err(ErrorResponse::invalid_access_token().into());
        }
        match asked.in_path("app_id") {
            None | Some(APP_ID) => Ok(()),
            Some(_) => Err(ErrorResponse::not_found("app").into()),
        }
    }

    fn accepts(&self, _: &Asked, finding: &Finding) -> bool {
        // A filter can have an operator before its value, which the document does not say.
        list::is_filter(finding)
    }

    fn store(&self) -> &Mutex<Store> {
        &self.store
    }

    fn perform(&self, asked: &Asked) -> Option<Result<Answer, Refusal>> {
        match asked.line().as_str() {
            "GET /apps/{app_id}" => Some(Ok(app(asked))),
            "POST /apps/{app_id}/magic-links" => Some(self.create_magic_link(asked)),
            _ if asked.is_of(&MANAGEMENT) => None,
            _ => self.authenticate(asked),
        }
    }

    fn made(
        &self,
        _: &Asked,
        store: &mut Store,
        place: &str,
        record: &mut Record,
    ) -> Result<(), Refusal> {
        if place == users::PLACE { users::complete(store, record) } else { Ok(()) }
    }

    fn page<'s>(
        &self,
        asked: &Asked,
        _: &'s Store,
        records: Vec<&'s Record>,
    ) -> Result<Page<'s>, Refusal> {
        if asked.operation().path() == "/apps/{app_id}/users" {
            Ok(list::page(asked, records)?)
        } else {
            Ok(Page::all(records))
        }
    }

    fn succeeded(&self, asked: &Asked, answer: Answer) -> Answer {
        let revoking = ["/apps/{app_id}/users/{user_id}", "/apps/{app_id}/users/{user_id}/tokens"];
        let operation = asked.operation();
        if operation.method() == "DELETE" && revoking.contains(&operation.path()) {
            lock(&self.sign_ins).revoke_all(asked.in_path("user_id").unwrap_or_default());
        }
        answer
    }
}

impl Passage {
    /// Issues a user's token.
    pub(super) fn issue<'a>(&self, more: impl IntoIterator<Item = (&'a str, Value)>) -> String {
        let own = [("aud", APP_ID.into()), ("iss", APP_ID.into()), ("sub", USER_ID.into())];
        let claims = claims(ONE_HOUR, own.into_iter().chain(more));
        let expires = claims.get("exp").and_then(Value::as_i64).unwrap_or_default();
        let user_id = claims.get("sub").and_then(Value::as_str).unwrap_or_default();
        let token = self.signer.sign(&claims);
        lock(&self.sign_ins).issued(&token, user_id, expires);
        token
    }

    /// The user whose token a request carries, if the user is there and active.
    fn signed_in(&self, asked: &Asked) -> Option<Record> {
        let token = bearer(asked.headers())?;
        let user_id = lock(&self.sign_ins).user_of(token)?.to_owned();
        let user = lock(&self.store).get(users::PLACE, &user_id).cloned();
        user.filter(users::is_active)
    }

    /// Adds users with these fields.
    pub(super) fn add_users(&self, users: impl IntoIterator<Item = Value>) {
        let mut store = lock(&self.store);
        users.into_iter().for_each(|fields| users::add(&mut store, fields));
    }
}

impl Default for Passage {
    fn default() -> Passage {
        let mut store = Store::default();
        users::seed(&mut store);
        Passage {
            signer: Signer::new("passage-sandbox-jwk"),
            store: Mutex::new(store),
            sign_ins: Mutex::default(),
        }
    }
}

/// The app, of which nothing else is set.
fn app(asked: &Asked) -> Answer {
    asked.show("/id", &Record::new(APP_ID, json!({ "id": APP_ID, "name": "Sandbox" })), false)
}

/// Imitates the vendor's edge, which refuses requests without a `user-agent`.
async fn edge(request: Request, next: Next) -> Response {
    if request.headers().get(USER_AGENT).is_some_and(|agent| !agent.is_empty()) {
        return next.run(request).await;
    }
    let page = "<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n\
        <center><h1>403 Forbidden</h1></center>\r\n<hr><center>cloudflare</center>\r\n\
        </body>\r\n</html>\r\n";
    (StatusCode::FORBIDDEN, [(SERVER, "cloudflare")], Html(page)).into_response()
}
